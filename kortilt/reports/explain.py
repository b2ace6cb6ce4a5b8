"""What the codes of problems mean, and what the rules compare by which claims are checked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kortilt.explanations import EXPLANATIONS, Explanation
from kortilt.page import Block, Cell, Column, Grid, Group, Line, Page, Role, Sample, Sheet
from kortilt.report import JsonValue, Report, Row

EMPTY = Line((Cell(""),))
EXAMPLE_TITLES = ("", "The base says", "When", "The claim", "Verdict")
FIELDS = ("code", *Explanation._fields, "examples")


class RuleExample(NamedTuple):
    """A claim held against a made-up fact."""

    fact: str
    when: str
    claim: str
    verdict: str


class ExplainedRule(NamedTuple):
    """A rule explained: what it compares, and what comes of it."""

    title: str
    text: str
    examples: tuple[RuleExample, ...]


class Explained(Report):
    """A report of some codes and rules, or a list of all that are given."""

    schema = "kortilt.explain/1"
    rows_key = "codes"
    fields = FIELDS

    def __init__(
        self, codes: Iterable[str], rules: Sequence[tuple[str, ExplainedRule]] = (), *, is_list: bool = False
    ) -> None:
        self.codes = {code: EXPLANATIONS[code] for code in codes}
        self.rules = dict(rules)
        """By name."""
        self.is_list = is_list
        self.columns = ("code", "title") if is_list else self.fields

    def head(self) -> Row:
        """Which codes and rules."""
        asked = [] if self.is_list else [*self.codes, *self.rules]
        return {"facts_file": None, "sha256": None, "query": {"code": asked}}

    def rows(self, fields: Sequence[str]) -> Sequence[Row]:
        """One row a code, then one a rule."""
        codes: list[dict[str, JsonValue]] = [
            {"code": code, **entry._asdict(), "examples": []} for code, entry in self.codes.items()
        ]
        codes += (
            {**dict.fromkeys(FIELDS, ""), "code": name, **rule._asdict(), "examples": _example_objects(rule)}
            for name, rule in self.rules.items()
        )
        return [{name: None if row[name] == "" else row[name] for name in fields} for row in codes]

    def cells(self, fields: Sequence[str]) -> list[list[str]]:
        """One row a code or rule; an example is its claim and the verdict."""
        shown = [{**row, "examples": _example_words(row.get("examples"))} for row in self.rows(fields)]
        return [[row[name] or "" for name in fields] for row in shown]

    def page(self) -> Page:
        """A list of titles, or each code with its example and the mend, each rule with its examples."""
        if self.is_list:
            return Page((self._listed(),))
        blocks: list[Block] = []
        for code, entry in self.codes.items():
            blocks += [*_apart(blocks), *_title(code, entry.title), Line((Cell(entry.text),))]
            for label, sample in (("Refused:", entry.wrong), ("Mended:", entry.right)):
                if sample:
                    blocks += [*_apart(blocks), Line((Cell(label, Role.LABEL),)), Sample(sample)]
        for name, rule in self.rules.items():
            blocks += [*_apart(blocks), *_title(name, rule.title)]
            blocks += [Line((Cell(paragraph),)) for paragraph in filter(None, rule.text.split("\n"))]
            blocks += [Sheet(EXAMPLE_TITLES, tuple(map(_example_cells, rule.examples)))] if rule.examples else []
        return Page(tuple(blocks))

    def _listed(self) -> Grid:
        codes = [(code, entry.title) for code, entry in self.codes.items()]
        rules = [(name, rule.title) for name, rule in self.rules.items()]
        groups = (_group("Problems of a base", codes), _group("Rules by which claims are checked", rules))
        return Grid((Column("Code"), Column("Meaning", wraps=True)), tuple(group for group in groups if group.rows))


def _group(heading: str, titles: Iterable[tuple[str, str]]) -> Group:
    return Group(heading, tuple((Cell(name, Role.ID), Cell(title)) for name, title in titles), counts="")


def _title(name: str, title: str) -> tuple[Block, ...]:
    return Line((Cell(f"{name}  ", Role.ID), Cell(title, Role.TITLE))), EMPTY


def _apart(blocks: list[Block]) -> list[Block]:
    # Lines follow each other without a gap, samples and sheets stand apart by themselves.
    return [EMPTY] if blocks and isinstance(blocks[-1], Line) else []


def _example_cells(example: RuleExample) -> tuple[Cell, ...]:
    verdict = example.verdict.replace("_", " ")
    return Cell("·", Role.QUIET), Cell(example.fact), Cell(example.when), Cell(example.claim), Cell(verdict, Role.LABEL)


def _example_objects(rule: ExplainedRule) -> list[JsonValue]:
    return [example._asdict() for example in rule.examples]


def _example_words(examples: JsonValue) -> str:
    return "; ".join(f"{example['claim']} ({example['verdict']})" for example in examples or ())
