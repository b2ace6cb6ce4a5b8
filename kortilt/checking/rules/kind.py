"""What something is: "is a film" conflicts with "is an album", a person is no company, and a Swede no Dane.

Only kinds that exclude each other conflict; a singer may be an actor.
"""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.checking.rules import Example
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import Tag, Token, Unit, UnitKind
from kortilt.reading.words.lexicon import are_different_kinds

EXAMPLES = (
    Example(
        "Norfall is a city on the coast.",
        "2023",
        "Norfall is a river on the coast.",
        Label.REFUTED,
    ),
    Example(
        "The port shipped 90 tons of wheat in 2023.",
        "2023",
        "The port shipped 90 tons of rice in 2023.",
        Label.REFUTED,
    ),
)
_DEMONYM = ("an", "ese", "ish", "ch", "ss", "i")
"""Endings of words for people of a country, where the base does not declare it."""


def compare_kinds(held: Held) -> None:
    """Note a thing or a good that is of another kind, or a person of another country."""
    _compare_goods(held)
    mine, its = _predicative(held.claim.tokens), _predicative(held.fact.reading.tokens)
    if not mine or not its:
        return
    kind = held.fact.reading.tokens[its[-1]]
    for at, unit in held.units(UnitKind.WORD):
        if unit.first == mine[-1] and at not in held.covered and _exclude(held, unit, kind):
            held.note(
                Element.DETAIL, Outcome.CONFLICTS, "kind", "the base has it as something else", unit=at, fact=kind.text
            )
    for at, unit in held.units(UnitKind.STRANGER):
        other = _demonym(held.fact.reading.units, its)
        if unit.first in mine and at not in held.covered and _is_demonym(unit) and other is not None:
            held.note(
                Element.DETAIL,
                Outcome.CONFLICTS,
                "kind",
                "the base has another country",
                unit=at,
                fact=other.text,
                is_sure=False,
            )


def _compare_goods(held: Held) -> None:
    """Note that so much of one good is so much of another in the fact: "90 tons of rice"."""
    tokens = held.claim.tokens
    agreed = {note.unit for note in held.notes if note.finding.element is Element.FIGURE} & held.covered
    counted = {held.claim.units[at].last for at in agreed if at is not None}
    for at, unit in held.units(UnitKind.WORD):
        is_good = unit.first > 1 and tokens[unit.first - 1].text.lower() == "of" and unit.first - 2 in counted
        if not is_good or at in held.covered:
            continue
        others = [each for each in held.fact.reading.tokens if are_different_kinds(unit.keys[0], each.concept)]
        if others:
            message, other = "the base has it of something else", others[0].text
            held.note(Element.DETAIL, Outcome.CONFLICTS, "kind", message, unit=at, fact=other)


def _predicative(tokens: Sequence[Token]) -> list[int]:
    """The words of what a sentence says that something is, up to its noun."""
    for at, token in enumerate(tokens[:-1]):
        follows = tokens[at + 1]
        if token.stem == "be" and token.tag is Tag.AUXILIARY and follows.text.lower() in ("a", "an", "the"):
            run: list[int] = []
            for each in range(at + 2, len(tokens)):
                if tokens[each].tag not in (Tag.NOUN, Tag.STRANGER, Tag.DATE, Tag.NUMBER, Tag.NAME, Tag.ADVERB):
                    break
                run.append(each)
                if tokens[each].stop_after:
                    break
            return run
    return []


def _exclude(held: Held, unit: Unit, kind: Token) -> bool:
    mine = [unit.keys[0], *held.lexicon.broader(unit.keys[0])]
    its = [kind.concept, *held.lexicon.broader(kind.concept)]
    return any(are_different_kinds(one, other) for one in mine for other in its)


def _is_demonym(unit: Unit) -> bool:
    return len(unit.keys) == 1 and unit.text.endswith(_DEMONYM) and len(unit.text) > 4


def _demonym(units: Sequence[Unit], places: Sequence[int]) -> Unit | None:
    return next(
        (unit for unit in units if unit.kind is UnitKind.STRANGER and unit.first in places and _is_demonym(unit)), None
    )
