"""An office beside a name is compared with the offices that the base gives to whoever bears the name.

"Foreign minister X" conflicts where the base knows X as the defence minister, or another as the foreign minister; so
does an office of another country or place. Where nobody is named, "the Swedish trade minister", another minister of
that country conflicts only if a month, a day or a figure shows that the same event is meant.
"""

from collections.abc import Iterator
from itertools import pairwise

from kortilt.checking.comparing.claimed import Named, named_by, owners_of_offices
from kortilt.checking.comparing.titles import title_units, titles_of
from kortilt.checking.comparing.whereabouts import is_listed_with_known
from kortilt.checking.held import Held
from kortilt.checking.rules import TWO_MINISTERS, Example
from kortilt.model.actors import Person
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import Tag, Unit, UnitKind
from kortilt.reading.words.lexicon import OFFICES, PORTFOLIOS

_WEIGHTY = OFFICES | PORTFOLIOS
_STANDING = frozenset(["sit", "speak", "act", "appear", "be", "stand", "come", "negotiate", "play"])
"""Verbs with which one does something for a country."""
EXAMPLES = (
    Example(
        "Ada Orm opened the lock in July 2023.",
        "2023-07",
        "Defence minister Ada Orm opened the lock in July 2023.",
        Label.REFUTED,
        TWO_MINISTERS,
    ),
    Example(
        "Ada Orm opened the lock in July 2023.",
        "2023-07",
        "The Swedish finance minister opened the lock in July 2023.",
        Label.SUPPORTED,
        TWO_MINISTERS,
    ),
    Example(
        "Swedish finance minister Ada Orm opened the lock in July 2023.",
        "2023-07",
        "Ada Orm was the Swedish finance minister in July 2023.",
        Label.SUPPORTED,
        TWO_MINISTERS,
    ),
    Example(
        "Sweden's Ada Orm opened the lock in July 2023.",
        "2023-07",
        "Denmark's Ada Orm opened the lock in July 2023.",
        Label.REFUTED,
        TWO_MINISTERS + '[countries.DK]\nname = "Denmark"\n',
    ),
    Example(
        "The Swedish finance minister opened the lock in July 2023.",
        "2023-07",
        "The Danish finance minister opened the lock in July 2023.",
        Label.REFUTED,
        TWO_MINISTERS + '[countries.DK]\nname = "Denmark"\nadjectives = ["Danish"]\n',
    ),
    Example(
        "Ada Orm opened the lock in July 2023.",
        "2023-07",
        "The Swedish trade minister opened the lock in July 2023.",
        Label.REFUTED,
        TWO_MINISTERS,
    ),
)


def has_offices(held: Held) -> bool:
    """Whether the claim names people, or the part tells whose an office is."""
    return bool(_people(held) or owners_of_offices(held.part))


def _people(held: Held) -> Named:
    names = named_by(held.part)
    return held.part.once("people", lambda: [(at, unit) for at, unit in names if _person(held, unit)])


def compare_offices(held: Held) -> None:
    """Note offices that the claim gives to somebody."""
    names, people = named_by(held.part), _people(held)
    for (at, one), (other_at, other) in pairwise(people):
        if at in held.part.units and (_are_apposed(held, one, other) or _is_as(held, other)):
            if set(one.keys) & set(other.keys):
                held.covered.update({at, other_at} if at in held.covered or other_at in held.covered else ())
            else:
                titled = next((each for each in (one, other) if not _bears_name(held, each)), None)
                if titled is not None:
                    held.note(
                        Element.ACTOR,
                        Outcome.CONFLICTS,
                        "office",
                        "this office is another's",
                        unit=other_at,
                        fact=_offices(held, one if titled is other else other),
                    )
    if people:
        _compare_countries(held, names)
    if owners_of_offices(held.part):
        _compare_untitled(held)
    for at, unit in people:
        if at not in held.part.units:
            continue
        if _bears_name(held, unit):
            _compare_title(held, at, unit)
        elif at in held.covered:
            message, theirs = "the office of whom the fact names", _offices(held, unit)
            held.note(Element.ACTOR, Outcome.AGREES, "office", message, unit=at, fact=theirs)


def is_told_as_title(held: Held) -> bool:
    """Whether a claim says only what office somebody has, "X was finance minister", and the fact so calls him."""
    units = [held.claim.units[at] for at in held.part.units if held.part.counts(at)]
    people = [unit for unit in units if _person(held, unit) is not None]
    others = [unit for unit in units if unit not in people and unit.kind is not UnitKind.DATE]
    if others or len(people) != 2 or set(people[0].keys).isdisjoint(people[1].keys):
        return False
    theirs = [unit for unit in held.fact.reading.units if set(unit.keys) & set(people[0].keys)]
    titled = any(not _bears_name(held, unit) for unit in theirs)
    return titled and not any(held.claim.negated) and any(token.stem == "be" for token in held.claim.tokens)


def _are_apposed(held: Held, one: Unit, other: Unit) -> bool:
    tokens = held.claim.tokens
    between = tokens[one.last + 1 : other.first]
    if any(token.tag is not Tag.DETERMINER and token.stem != "be" and token.tag is not Tag.ADVERB for token in between):
        return False
    stop = tokens[one.last].stop_after
    return (
        stop in ("", ",")
        and (bool(between) or stop == "," or other.first == one.last + 1)
        and not tokens[one.last].is_possessive
    )


def _compare_countries(held: Held, names: Named) -> None:
    """Note people for whom another country stands: "X of Norway", "X sat for Norway", "Denmark's X" for a Swede."""
    message = "the base has this person for another country"
    for at, person, is_sure in held.part.once("other countries", lambda: [*_of_other_countries(held, names)]):
        fact = f"{person.name}: {held.name(person.country)}"
        held.note(Element.ACTOR, Outcome.CONFLICTS, "office", message, unit=at, fact=fact, is_sure=is_sure)


def _of_other_countries(held: Held, names: Named) -> Iterator[tuple[int, Person, bool]]:
    for (at, one), (_, other) in pairwise(names):
        possessed = _of_another_possessor(held, at, one, other)
        if possessed is not None:
            yield at, possessed, False
    for (_, one), (at, other) in pairwise(names):
        person = _person(held, one)
        between = held.claim.tokens[one.last + 1 : other.first]
        if (
            person is None
            or at not in held.part.units
            or not between
            or not all(key in held.base.countries for key in other.keys)
        ):
            continue
        plain = all(
            token.tag in (Tag.VERB, Tag.AUXILIARY, Tag.ADVERB) and token.stem in _STANDING for token in between[:-1]
        )
        if (
            plain
            and between[-1].text.lower() in ("of", "for")
            and not held.claim.tokens[one.last].stop_after
            and person.country not in other.keys
        ):
            yield at, person, True


def _of_another_possessor(held: Held, at: int, one: Unit, other: Unit) -> Person | None:
    """The person of another country than the one whose he is said to be."""
    person, tokens = _person(held, other), held.claim.tokens
    is_owner = tokens[one.last].is_possessive and other.first == one.last + 1 and at in held.part.units
    if person is None or not is_owner or not all(key in held.base.countries for key in one.keys):
        return None
    is_other = bool(person.country) and person.country not in one.keys and not tokens[other.last].is_possessive
    return person if is_other else None


def _compare_untitled(held: Held) -> None:
    """Note an office of a country where the fact has the same office of another: "the Danish envoy", "the Swedish"."""
    for each in owners_of_offices(held.part):
        countries = [key for key in each.unit.keys if key in held.base.countries]
        owned = (other for other in held.claim.frames.arguments if other.marker == "owner" and other.unit is each.unit)
        title = {held.claim.tokens[other.head].concept for other in owned}
        same = [unit for unit in held.fact.reading.units if _person(held, unit) and _title_of(held, unit) == title]
        theirs = {person.country for unit in same for person in [_person(held, unit)] if person is not None}
        if countries and theirs and theirs.isdisjoint(countries):
            at = held.claim.units.index(each.unit)
            if is_listed_with_known(held, each.unit):
                held.covered.discard(at)
                continue
            message = "the base has another country's office"
            held.note(Element.ACTOR, Outcome.CONFLICTS, "office", message, unit=at, fact=same[0].text, is_sure=False)


def _title_of(held: Held, unit: Unit) -> set[str]:
    """Classes of a title's own words, without whose it is: of "the Swedish finance minister", the last two."""
    tokens = held.fact.reading.tokens[unit.first : unit.last + 1]
    return {token.concept for token in tokens if token.text.islower()}


def _is_as(held: Held, unit: Unit) -> bool:
    """Whether a title stands behind "as": "he came as foreign minister"."""
    return unit.first > 0 and held.claim.tokens[unit.first - 1].text.lower() == "as" and not _bears_name(held, unit)


def _person(held: Held, unit: Unit) -> Person | None:
    people = held.base.people
    for key in unit.keys:
        if key in people:
            return people[key]
    return None


def _bears_name(held: Held, unit: Unit) -> bool:
    person = _person(held, unit)
    return person is not None and any(spelling.lower() in unit.text.lower() for spelling in person.spellings)


def _offices(held: Held, unit: Unit) -> str:
    person = _person(held, unit)
    return f"{person.name}: {', '.join(office.title for office in person.offices)}" if person else ""


def _compare_title(held: Held, at: int, unit: Unit) -> None:
    """Compare a title that no person of the base bears: before the name, or after it between commas."""
    person = _person(held, unit)
    titles = held.part.once(("titles", at), lambda: [held.claim.units[each] for each in title_units(held, unit)])
    if person is None or not person.offices or not titles:
        return
    _compare_owner(held, unit, person, titles[0])
    known = titles_of(held, person)
    wider = frozenset(up for each in known for key in each for up in held.lexicon.broader(key))
    said = {key for each in titles for key in each.keys}
    weighty = {key for each in titles for key in each.keys if each.kind is UnitKind.STRANGER or key in _WEIGHTY}
    is_same = any(said <= each | wider for each in known)
    is_other = not said & OFFICES <= frozenset().union(wider, *known)
    is_other = is_other or not any(weighty <= each | wider for each in known)
    if is_same or (is_other and at in held.covered):
        # Where the office is another one, all the title's words are of a piece with it.
        held.covered.update(held.claim.units.index(each) for each in titles)
    if is_other and not is_same:
        number = next(held.claim.units.index(each) for each in titles if set(each.keys) & OFFICES)
        message = "the base knows the person in another office"
        held.note(Element.ACTOR, Outcome.CONFLICTS, "office", message, unit=number, fact=_offices(held, unit))


def _compare_owner(held: Held, unit: Unit, person: Person, title: Unit) -> None:
    """Note an office that is another country's than the person's: "the Danish ambassador X" for a Swede."""
    for each in held.claim.frames.arguments:
        is_of_title = each.marker == "owner" and title.first <= each.head <= title.last
        countries = [key for key in each.unit.keys if key in held.base.countries]
        if is_of_title and countries and person.country and person.country not in countries:
            at = held.claim.units.index(each.unit)
            message = "the base has this person in another country's office"
            held.note(Element.ACTOR, Outcome.CONFLICTS, "office", message, unit=at, fact=_offices(held, unit))
