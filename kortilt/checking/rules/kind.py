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
        "The port shipped 900 tons of corn in 2023.",
        "2023",
        "The port shipped 900 tons of rice in 2023.",
        Label.REFUTED,
    ),
)
_COUNTED_WITHIN = 3
"""So many words behind a figure stands what it counts."""
DEMONYMS = ("an", "ese", "ish", "ch", "ss", "i")
"""Endings of words for what is of a country, where the base does not declare it."""


def has_kinds(held: Held) -> bool:
    """Whether the part counts something, or the claim says what something is."""
    return bool(held.units(UnitKind.FIGURE) or _said_to_be(held))


def _said_to_be(held: Held) -> list[int]:
    return held.part.once("predicative", lambda: _predicative(held.claim.tokens))


def compare_kinds(held: Held) -> None:
    """Note a thing that is of another kind, or a person of another country."""
    _compare_counted(held)
    mine = _said_to_be(held)
    its = held.fact.once("predicative", lambda: _predicative(held.fact.reading.tokens))
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


def _compare_counted(held: Held) -> None:
    """Note goods of another kind where the figure is the fact's: so many tons of rice, and not of corn."""
    figures = [at for at, unit in held.units(UnitKind.FIGURE) if at in held.covered and _is_counted(held, unit)]
    lexicon, said = held.lexicon, held.part.said
    for at, unit in held.units(UnitKind.WORD) if figures else ():
        parents = set(lexicon.coarser.get(unit.keys[0], ()))
        if at in held.covered or not parents or held.claim.tokens[unit.first].tag is not Tag.NOUN:
            continue
        others = (token for token in held.fact.reading.tokens if token.tag is Tag.NOUN and token.concept not in said)
        other = next((token for token in others if parents & set(lexicon.coarser.get(token.concept, ()))), None)
        if other is not None and _is_near_figure(held, unit, figures):
            message = "the base counts something else"
            held.note(Element.DETAIL, Outcome.CONFLICTS, "kind", message, unit=at, fact=other.text, is_sure=False)


def _is_counted(held: Held, unit: Unit) -> bool:
    """Whether a figure counts or measures something, and is no rank."""
    return held.claim.amounts[int(unit.keys[0])].dimension not in ("rank", "ordinal")


def _is_near_figure(held: Held, unit: Unit, figures: Sequence[int]) -> bool:
    """Whether a noun stands right behind a figure: what is counted."""
    return any(0 < unit.first - held.claim.units[at].last <= _COUNTED_WITHIN for at in figures)


def _predicative(tokens: Sequence[Token]) -> list[int]:
    """The words of what a sentence says that something is, up to its noun."""
    for at, token in enumerate(tokens[:-1]):
        if token.stem != "be":
            continue
        follows = tokens[at + 1]
        if token.tag is Tag.AUXILIARY and follows.low in ("a", "an", "the"):
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
    return len(unit.keys) == 1 and unit.text.endswith(DEMONYMS) and len(unit.text) > 4


def _demonym(units: Sequence[Unit], places: Sequence[int]) -> Unit | None:
    return next(
        (unit for unit in units if unit.kind is UnitKind.STRANGER and unit.first in places and _is_demonym(unit)), None
    )
