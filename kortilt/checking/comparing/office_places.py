"""Where somebody holds an office: "Ada Orm of Westfold", "Ada Orm is the governor of Westfold"."""

from collections.abc import Iterator, Sequence

from kortilt.checking.held import Held
from kortilt.model.actors import Person
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Argument, Tag, Unit, UnitKind
from kortilt.reading.words.lexicon import OFFICES


def may_be_of_offices(held: Held) -> Sequence[tuple[int, Unit, frozenset[str], bool]]:
    """The places of the part that stand to people or an office as theirs: whose, and whether an office's."""
    return held.part.once("places of offices", lambda: [*_may_be_of_offices(held)])


def compare_office_places(held: Held) -> None:
    """Note the place of somebody's office, and another in its place."""
    named = _named_people(held)
    known = [held.base.people[each] for each in sorted(named or held.fact.ids & held.base.people.keys())]
    people = [one for one in known if one.offices]
    if len(people) != 1 or people[0].id not in held.fact.ids:
        return
    person = people[0]
    found = [*_places(held, person)]
    if not found:
        return
    titles = [title.lower() for title in person.titles]
    places = [each for each in held.base.places.values() if any(s.lower() in t for s in each.spellings for t in titles)]
    for at, unit, is_office in found:
        if any(each.id in unit.keys for each in places) or any(unit.text.lower() in title for title in titles):
            held.note(Element.PLACE, Outcome.AGREES, "office", "the place of the office", unit=at, fact=titles[0])
        elif named and is_office and places and not any(key in held.base.countries for key in unit.keys):
            fact = f"{person.name}: {person.offices[0].title}"
            message = "the base knows the person in another office"
            element, outcome, is_all = Element.ACTOR, Outcome.CONFLICTS, _tells_only_that(held)
            held.note(element, outcome, "office", message, unit=at, fact=fact, is_decisive=is_all)


def _named_people(held: Held) -> set[str]:
    """The people whom the claim names."""
    units = (unit for _, unit in held.units(UnitKind.NAME))
    return {key for unit in units for key in unit.keys if key in held.base.people}


def _tells_only_that(held: Held) -> bool:
    """Whether a claim says nothing but what office somebody has."""
    tokens = held.claim.tokens
    words = [tokens[unit.first].concept for at, unit in held.units(UnitKind.WORD) if held.part.counts(at)]
    return OFFICES.issuperset(words) and any(token.stem == "be" for token in tokens)


def _places(held: Held, person: Person) -> Iterator[tuple[int, Unit, bool]]:
    """Places said to be those of the person or of an office, with whether it is an office's."""
    for at, unit, people, is_office in may_be_of_offices(held):
        if at not in held.covered and (is_office or person.id in people):
            yield at, unit, person.id not in people


def _may_be_of_offices(held: Held) -> Iterator[tuple[int, Unit, frozenset[str], bool]]:
    tokens, base = held.claim.tokens, held.base
    for at, unit in held.units(UnitKind.NAME):
        if not any(key in base.places or key in base.countries for key in unit.keys):
            continue
        before = held.claim.units[at - 1] if at else None
        is_behind = before is not None and unit.first == before.last + 2 and tokens[unit.first - 1].low == "of"
        people = frozenset(before.keys if before is not None and is_behind else ()) & base.people.keys()
        is_office = any(_is_of_office(held, each) for each in held.claim.frames.of(unit))
        if people or is_office:
            yield at, unit, people, is_office


def _is_of_office(held: Held, each: Argument) -> bool:
    """Whether a name stands to an office as its place: "the governor of Westfold", "Westfold's governor"."""
    token = held.claim.tokens[each.head]
    is_title = token.tag in (Tag.NOUN, Tag.STRANGER) and token.concept in OFFICES
    return is_title and each.marker in ("of", "owner", "in", "to") and held.part.holds(each.head)
