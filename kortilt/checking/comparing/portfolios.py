"""Offices told without a name: "the Swedish finance minister" where the base has the Swedish foreign minister."""

from collections.abc import Sequence

from kortilt.checking.comparing.titles import titles_of
from kortilt.checking.held import Held
from kortilt.model.actors import Person
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Argument, Tag, UnitKind
from kortilt.reading.words.lexicon import OFFICES, PORTFOLIOS

_TOO = frozenset(["also", "too", "another", "other", "every", "all"])
_DOING = frozenset(["doer", "by"])


def portfolios_in(held: Held) -> Sequence[tuple[Argument, frozenset[str]]]:
    """Countries before an office that has no name behind it, each with the classes of the office's words."""
    return held.part.once("portfolios", lambda: _portfolios(held))


def _portfolios(held: Held) -> list[tuple[Argument, frozenset[str]]]:
    found = [(each, title) for each in held.claim.frames.arguments if (title := _title(held, each))]
    return found if _TOO.isdisjoint(token.low for token in held.claim.tokens) else []


def compare_portfolios(held: Held) -> None:
    """Note a minister of another portfolio, where a month, a day or a figure shows that it is the same event."""
    for each, title in portfolios_in(held) if _is_pinned(held) else ():
        people = _of_the_country(held, each)
        if not people or any(title <= known for one in people for known in titles_of(held, one)):
            continue
        head = held.claim.tokens[each.head].concept
        rivals = [one for one in people if any(head in known for known in titles_of(held, one))]
        wrong = [at for at, unit in held.units(UnitKind.WORD) if each.unit.last < unit.first < each.head]
        wrong = [at for at in wrong if set(held.claim.units[at].keys) & title & PORTFOLIOS]
        if rivals and wrong:
            office = f"{rivals[0].name}: {rivals[0].offices[0].title}"
            message = "the base has another office here"
            held.covered.discard(wrong[0])
            held.note(Element.ACTOR, Outcome.CONFLICTS, "office", message, unit=wrong[0], fact=office, is_sure=False)


def _is_pinned(held: Held) -> bool:
    figures = (at for at, _ in held.units(UnitKind.FIGURE))
    dates = (held.claim.dates[int(unit.keys[0])] for at, unit in held.units(UnitKind.DATE) if at in held.covered)
    is_dated = any(each.when.precision in ("month", "day") for each in dates)
    return is_dated or any(at in held.covered for at in figures)


def _title(held: Held, each: Argument) -> frozenset[str]:
    """Classes of a title with its portfolio, where no name stands behind it and a country before it."""
    tokens = held.claim.tokens
    if each.marker != "owner" or tokens[each.head].concept not in OFFICES or not held.part.holds(each.head):
        return frozenset()
    behind = tokens[each.head + 1 : each.head + 2]
    if behind and behind[0].tag in (Tag.NAME, Tag.STRANGER, Tag.NOUN):
        return frozenset()
    between = tokens[each.unit.last + 1 : each.head]
    found = frozenset(token.concept for token in between if token.tag is Tag.NOUN)
    is_office = len(found) == len(between) and not found.isdisjoint(PORTFOLIOS)
    return found | {tokens[each.head].concept} if is_office else frozenset()


def _of_the_country(held: Held, each: Argument) -> list[Person]:
    """People of the country who act in the fact."""
    acting = {one.unit for one in held.fact.reading.frames.arguments if one.marker in _DOING}
    named = {key for unit in acting for key in unit.keys} | {*held.fact.fact.actor}
    people = [held.base.people[key] for key in sorted(named) if key in held.base.people]
    return [one for one in people if one.country in each.unit.keys and one.offices]
