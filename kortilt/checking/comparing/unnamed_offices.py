"""Offices whose holder is not named: "Kaldia's trade minister" is neither trade nor any minister."""

from collections.abc import Sequence
from itertools import pairwise

from kortilt.checking.comparing.titles import titles_of
from kortilt.checking.held import Held
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Reading, Tag, UnitKind
from kortilt.reading.words.lexicon import OFFICES, PORTFOLIOS


def unnamed_offices_in(held: Held) -> Sequence[tuple[int, str, str]]:
    """The offices of the part with their portfolios, each with the unit of its portfolio."""
    return held.part.once("unnamed offices", lambda: _unnamed_offices(held))


def _unnamed_offices(held: Held) -> list[tuple[int, str, str]]:
    found, tokens = [], held.claim.tokens
    for at, unit in held.units(UnitKind.WORD):
        if not held.part.counts(at) or unit.last + 1 >= len(tokens) or tokens[unit.last].stop_after:
            continue
        portfolio, office = tokens[unit.last].concept, tokens[unit.last + 1].concept
        if portfolio in PORTFOLIOS and office in OFFICES and tokens[unit.last].tag is Tag.NOUN:
            found.append((at, portfolio, office))
    return found


def compare_unnamed_offices(held: Held) -> None:
    """Note an office that neither the fact's sentence nor anybody whom it names has."""
    for at, portfolio, office in unnamed_offices_in(held):
        if not _has(held.fact.reading, portfolio, office) and not _is_held(held, portfolio, office):
            held.covered.discard(at)
            message = "the base does not tell of this office"
            held.note(Element.DETAIL, Outcome.NOT_COVERED, "office", message, unit=at)


def _has(fact: Reading, portfolio: str, office: str) -> bool:
    """Whether the sentence has it: "the trade minister", "the minister of trade"."""
    behind = {one.concept: other for one, other in pairwise(fact.tokens)}
    if any(one.concept == portfolio and other.concept == office for one, other in pairwise(fact.tokens)):
        return True
    said = {token.concept for token in fact.tokens}
    return {portfolio, office} <= said and office in behind and behind[office].tag is Tag.PREPOSITION


def _is_held(held: Held, portfolio: str, office: str) -> bool:
    """Whether somebody whom the fact names has it."""
    people = (held.base.people[who] for who in sorted(held.fact.ids) if who in held.base.people)
    return any({portfolio, office} <= title for one in people for title in titles_of(held, one))
