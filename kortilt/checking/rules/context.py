"""What "it", "the two sides", "that year" and "the minister" mean is taken from the sentences before, and told.

The subject of the sentence before is the likeliest to be meant, then its other names, then what an earlier sentence
names. A date or a speaker that a paragraph has set holds for its next sentences. Where one way to understand a sentence
is refuted and another supported, or where nobody was named, there is not enough evidence: write who is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from kortilt.checking.rules import TWO_MINISTERS, Example
from kortilt.model.dates import PartialDate
from kortilt.model.verdicts import Caveat, Element, Examination, Finding, Label, Outcome, Verdict
from kortilt.reading.discourse.memory import Understanding
from kortilt.reading.discourse.understanding import Assumption, Understood, in_front

RULE = "context"
EXAMPLES = (
    Example(
        "Sweden opened the lock in July 2023.\nSweden closed the port in August 2023.",
        "2023-07 2023-08",
        "A month later it closed the port.",
        Label.SUPPORTED,
        TWO_MINISTERS,
        before="In July 2023 Sweden opened the lock.",
    ),
    Example(
        "Ada Orm opened the lock in July 2023.\nBo Lind closed the port in August 2023.",
        "2023-07 2023-08",
        "In August she closed the port.",
        Label.REFUTED,
        TWO_MINISTERS,
        before="In July 2023 Ada Orm opened the lock.",
    ),
)
_DECISIVE = frozenset({Label.SUPPORTED, Label.REFUTED, Label.CONFLICTING_EVIDENCE})
_LOOKING_AWAY = re.compile(r"\b(?:had|has|have|is|are|will|would)\b")
"""Words of a sentence that leaves the time of those before it."""


class Examiner(Protocol):
    """Whoever gives a verdict on a sentence by itself."""

    def examine(self, text: str, context: PartialDate | None = None) -> Examination:
        """Give the verdict; `context` is a date that the sentences before it set."""


class _Tried(NamedTuple):
    """One way to understand a sentence, and what the base says of it."""

    way: Understood
    examination: Examination

    @property
    def verdict(self) -> Verdict:
        """What the base says."""
        return self.examination.verdict

    @property
    def label(self) -> Label:
        """In one word."""
        return self.examination.verdict.verdict


def examine_understood(checker: Examiner, text: str, understanding: Understanding) -> tuple[Examination, Understood]:
    """Give the verdict on a sentence of a draft, and the way in which it was understood."""
    tried: list[_Tried] = []
    for way in understanding.ways:
        tried.append(_with_or_without(checker, _try(checker, way, understanding), understanding))
        if tried[0].label is Label.SUPPORTED:
            break
    best = _chosen(tried)
    verdict = _as_written(text, best)
    if understanding.unknown and best.label in _DECISIVE:
        verdict = _unknown(verdict, understanding.unknown)
    elif _is_torn(tried):
        verdict = _torn(verdict, tried)
    else:
        more = _by_what_holds(checker, best, understanding)
        verdict = _as_written(text, more) if more is not best else verdict
        if more is best and _is_of_another_time(checker, best, understanding):
            verdict = _of_another_time(verdict, understanding)
    return best.examination._replace(verdict=verdict), best.way


def _with_or_without(checker: Examiner, tried: _Tried, understanding: Understanding) -> _Tried:
    """Read a bare month without the year of another paragraph, where only that year would make it wrong."""
    if tried.label is not Label.REFUTED or not understanding.is_context_far or not _date_conflicts(tried.verdict):
        return tried
    plain = _Tried(tried.way, checker.examine(tried.way.text, None))
    return plain if plain.label is Label.SUPPORTED else tried


def _by_what_holds(checker: Examiner, best: _Tried, understanding: Understanding) -> _Tried:
    """Try a sentence with what was said before it and still holds, where it lacks just that."""
    if best.label is Label.SUPPORTED and Caveat.ATTRIBUTE in best.verdict.caveats and understanding.speaker:
        said = _try(checker, in_front(best.way, understanding.speaker), understanding)
        return said if said.label is Label.SUPPORTED and Caveat.ATTRIBUTE not in said.verdict.caveats else best
    if best.label is not Label.NOT_ENOUGH_EVIDENCE:
        return best
    if understanding.continued:
        whole = _try(checker, understanding.continued, understanding)
        if whole.label in _DECISIVE:
            return whole
    if understanding.held:
        dated = _try(checker, in_front(best.way, understanding.held), understanding)
        if dated.label is Label.SUPPORTED or (dated.label is Label.REFUTED and not _date_conflicts(dated.verdict)):
            return dated
    return best


def _is_of_another_time(checker: Examiner, best: _Tried, understanding: Understanding) -> bool:
    """Whether a figure without a date holds, but not for the date that the draft has just set."""
    if best.label is not Label.SUPPORTED or understanding.held is None or _LOOKING_AWAY.search(best.way.text):
        return False
    return bool(_date_conflicts(_try(checker, in_front(best.way, understanding.held), understanding).verdict))


def _try(checker: Examiner, way: Understood, understanding: Understanding) -> _Tried:
    return _Tried(way, checker.examine(way.text, understanding.context))


def _date_conflicts(verdict: Verdict) -> list[Finding]:
    return [each for each in verdict.findings if each.element is Element.DATE and each.outcome is Outcome.CONFLICTS]


def _chosen(tried: Sequence[_Tried]) -> _Tried:
    if tried[0].label is not Label.NOT_ENOUGH_EVIDENCE:
        return tried[0]
    return next((each for each in tried if each.label is Label.SUPPORTED and _means_one(each.way)), tried[0])


def _means_one(way: Understood) -> bool:
    """Whether but one antecedent was chosen: of several, the likeliest must all be meant."""
    return len({each.meant for each in way.assumptions}) < 2


def _is_torn(tried: Sequence[_Tried]) -> bool:
    labels = {each.label for each in tried}
    return tried[0].label is not Label.SUPPORTED and {Label.SUPPORTED, Label.REFUTED} <= labels


def _as_written(text: str, tried: _Tried) -> Verdict:
    """Put a verdict on an understood text back on the words as written, with what was assumed."""
    way, verdict = tried.way, tried.verdict
    if way.text == text:
        return verdict
    findings = [_placed(way, finding) for finding in verdict.findings]
    assumed = [_assumed(each) for each in way.assumptions]
    told = ", ".join(dict.fromkeys(each.told() for each in way.assumptions))
    message = f"{verdict.message} (taking {told})" if told else verdict.message
    return verdict._replace(claim=" ".join(text.split()), findings=(*assumed, *findings), message=message)


def _placed(way: Understood, finding: Finding) -> Finding:
    start, end = way.span(finding.start, finding.end)
    return finding._replace(start=start, end=end)


def _assumed(assumption: Assumption) -> Finding:
    message = f"taken for {assumption.meant}, from {assumption.where}"
    words = assumption.words or assumption.meant
    return Finding(Element.ACTOR, words, "", None, Outcome.AGREES, RULE, message, assumption.start, assumption.end)


def _unknown(verdict: Verdict, words: Sequence[str]) -> Verdict:
    told = " and ".join(f'"{word}"' for word in dict.fromkeys(words))
    return _open(verdict, f"nobody named before this can be meant by {told}", f"say who is meant by {told}")


def _of_another_time(verdict: Verdict, understanding: Understanding) -> Verdict:
    held = understanding.held
    assert held is not None
    return _open(verdict, f'the base has this for another time than "{held.meant}" in {held.where}', "say when it was")


def _torn(verdict: Verdict, tried: Sequence[_Tried]) -> Verdict:
    ways = [
        f"{each.label} if {' and '.join(f'{one.words} is {one.meant}' for one in each.way.assumptions)}"
        for each in tried
        if each.label in _DECISIVE
    ]
    return _open(verdict, f"it cannot be known who is meant: {'; '.join(ways)}", "say who is meant")


def _open(verdict: Verdict, message: str, advice: str) -> Verdict:
    label = Label.NOT_ENOUGH_EVIDENCE
    nearest = verdict.facts[:3] or verdict.nearest
    return verdict._replace(
        verdict=label, caveats=(), message=message, advice=advice, facts=(), citations=(), nearest=nearest
    )
