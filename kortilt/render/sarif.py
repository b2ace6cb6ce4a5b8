"""SARIF 2.1.0, the format in which code scanning takes what checkers find.

Where a viewer might read text of a claim or of a base as a placeholder or a link, it is written so that it does not.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from textwrap import indent
from typing import NamedTuple

from kortilt import __version__
from kortilt.problems import visible
from kortilt.render.look import Look
from kortilt.render.objects import json_text
from kortilt.render.writing import Writer
from kortilt.report import ClaimsReport, Evidence, JsonValue, Note, Total

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "kortiltClaim/v1"
"""Rule, sentence, and how many same ones stand before it in its input: what stays when lines shift."""
LEVELS = {"error": "error", "warning": "warning", "notice": "note"}
SEVERITIES = {"error": "error", "warning": "warning", "note": "recommendation"}
"""Level -> how pressing code scanning on GitHub calls it."""
TOLD = 3
"""So many facts stand in a message; its properties hold all."""
NO_TEXT = (".docx",)
"""Files in which a line is no line of bytes: SARIF gives no regions of lines and columns in them."""
IGNORING = 'If it is meant so, say why in a comment before it: "kortilt: ignore REASON".'


class Rule(NamedTuple):
    """What code scanning lists, filters and dismisses results by."""

    id: str
    """A verdict, or "caveat": the same words that `--only` takes."""
    name: str
    level: str
    short: str
    full: str
    advice: str


RULES = (
    Rule(
        "refuted",
        "RefutedClaim",
        "error",
        "The base refutes the claim",
        "A fact of the base speaks of the same event, measure or statement, and something in the claim cannot be true "
        "if the fact is: a figure, a date, a place, who did it, whether it rose or fell, who said it.",
        "Correct the claim, or cite another source.",
    ),
    Rule(
        "conflicting_evidence",
        "ConflictingEvidence",
        "error",
        "Facts of the base disagree about the claim",
        "The base holds facts that disagree with each other on what the claim says, such as the figures of two "
        "publishers.",
        "Say whose figure or account the claim follows.",
    ),
    Rule(
        "not_enough_evidence",
        "NotEnoughEvidence",
        "warning",
        "The base does not say so",
        "The base does not cover the claim, or covers only a part of it. Nothing in it conflicts.",
        "Leave out what the base does not say, cite another source, or add the fact with its source to the base.",
    ),
    Rule(
        "caveat",
        "SupportedWithCaveat",
        "note",
        "The base supports the claim, with a caveat",
        "Everything checkable in the claim is in the base, but it is not ready to print: it does not say whose word it "
        "is (attribute), it is expected and not done (forecast), or it is narrower in form than the base (imprecise).",
        "Do what the message advises.",
    ),
)


class SarifWriter(Writer):
    """Writes one run, with a result for each note that asks for something to be done.

    One that is ignored is listed only where ignored sentences are asked for, as a result that the draft suppresses.
    """

    _is_first = True

    def part(self, report: ClaimsReport) -> str:
        """Write the results of one input, each behind a comma but the very first."""
        text = ""
        for result in _results(report):
            text += _opening(self.look) if self._is_first else ","
            text += "\n" + indent(json_text(result, self.look, 2), " " * 8)
            self._is_first = False
        return text

    def after(self, total: Total) -> str:
        """End the results, and write the counts of the run."""
        opening = _opening(self.look) + "]" if self._is_first else "\n      ]"
        run = indent(json_text(_ending(total), self.look, 2), " " * 4)
        return f"{opening},{run.strip().removeprefix('{')}\n  ]\n}}\n"


def _opening(look: Look) -> str:
    """Begin the log, its run, and the list of results in it."""
    driver = {
        "name": "kortilt",
        "version": __version__,
        "semanticVersion": __version__,
        "shortDescription": {"text": "An offline fact checker: claims held against dated, source-cited facts."},
        "language": "en",
        "rules": [_descriptor(rule) for rule in RULES],
    }
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": "kortilt/"},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\r", "\n"],
        "results": [],
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, look, 2).removesuffix("]\n    }\n  ]\n}")


def _ending(total: Total) -> JsonValue:
    head = total.head()
    unread = head["summary"].get("unread", 0)
    told = f"{unread} {'input' if unread == 1 else 'inputs'} could not be read."
    notices = [{"level": "error", "message": {"text": told}}] if unread else []
    return {
        "invocations": [{"executionSuccessful": not unread, "toolExecutionNotifications": notices}],
        "properties": dict(head),
    }


def _descriptor(rule: Rule) -> JsonValue:
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": f"{rule.short}."},
        "fullDescription": {"text": rule.full},
        "help": {
            "text": f"{rule.full} {rule.advice} {IGNORING}",
            "markdown": f"{rule.full}\n\n**What to do:** {rule.advice}\n\n{IGNORING}",
        },
        "defaultConfiguration": {"level": rule.level},
        "properties": {"tags": ["facts"], "problem.severity": SEVERITIES[rule.level]},
    }


def _results(report: ClaimsReport) -> Iterator[JsonValue]:
    seen: Counter[tuple[str, str]] = Counter()
    for at, note in enumerate(report.notes()):
        index = _rule(note)
        if index is None:
            continue
        rule, words = RULES[index], " ".join(note.text.casefold().split())
        evidence = report.evidence(at)
        yield {
            "ruleId": rule.id,
            "ruleIndex": index,
            "level": rule.level if note.ignored else LEVELS[note.level],
            "message": {"text": _message(note, evidence)},
            "locations": [_location(note, report.text)],
            "partialFingerprints": {FINGERPRINT: _digest(rule.id, words, seen[rule.id, words])},
            # All results of a run have a list, or none has: an empty one says that it is not suppressed.
            "suppressions": [{"kind": "inSource", "justification": note.ignored}] if note.ignored else [],
            "properties": {
                "claim": note.text,
                "verdict": note.verdict,
                "caveats": list(note.caveats),
                "facts": list(note.facts),
                "evidence": [_fact(fact) for fact in evidence],
            },
        }
        seen[rule.id, words] += 1


def _rule(note: Note) -> int | None:
    """Give the number of the rule of a note; None where nothing is to be done, were it ignored or not."""
    if note.level == "none" and not note.ignored:
        return None
    numbers = {rule.id: number for number, rule in enumerate(RULES)}
    return numbers.get(note.verdict, numbers["caveat"] if note.caveats else None)


def _message(note: Note, evidence: Sequence[Evidence]) -> str:
    # Where no line can be shown, the claim itself stands for its place.
    told = note.message if _has_lines(note) else f"“{note.text}”: {note.message}"
    parts = [_sentence(told), _sentence(f"before printing: {note.advice}") if note.advice else ""]
    parts += [_cited(fact) for fact in evidence[:TOLD]]
    more = len(evidence) - TOLD
    parts += [f"And {more} more {'fact' if more == 1 else 'facts'}."] if more > 0 else []
    text = " ".join(" ".join(filter(None, parts)).split())
    return visible(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?", "…")) else ".")


def _cited(fact: Evidence) -> str:
    return f"The base: “{fact.claim}” ({'; '.join((fact.when, *fact.citations))}) [{fact.fact_id}]."


def _location(note: Note, text: str) -> JsonValue:
    place = f"{'claim' if note.path is None else note.path}:{note.line}:{note.column}"
    logical = {"logicalLocations": [{"fullyQualifiedName": visible(place), "kind": "sentence"}]}
    if note.path is None or note.path.startswith("<"):
        return logical
    physical: dict[str, JsonValue] = {"artifactLocation": {"uri": _uri(note.path)}}
    if not _has_lines(note):
        return {"physicalLocation": physical, **logical}
    physical["region"] = {
        "startLine": note.line,
        "startColumn": note.column,
        "endLine": note.end_line,
        # Ours is the column of the last character, SARIF's the one behind it.
        "endColumn": note.end_column + 1,
        **({"snippet": {"text": text[note.start : note.end]}} if note.end > note.start else {}),
    }
    return {"physicalLocation": physical}


def _has_lines(note: Note) -> bool:
    return note.path is not None and not note.path.startswith("<") and not note.path.lower().endswith(NO_TEXT)


def _uri(path: str) -> str:
    from urllib.parse import quote_from_bytes

    pure = PurePath(path)
    # A colon is quoted too: before the first slash it would end the scheme of an address.
    return pure.as_uri() if pure.is_absolute() else quote_from_bytes(os.fsencode(pure.as_posix()))


def _digest(*parts: object) -> str:
    from hashlib import sha256

    return sha256("\0".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _fact(fact: Evidence) -> JsonValue:
    return {
        "id": fact.fact_id,
        "when": fact.when,
        "claim": fact.claim,
        "saidBy": fact.said_by,
        "citations": list(fact.citations),
    }
