"""Who and what a sentence names, in the order in which the next one is likely to mean it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kortilt.model.actors import Country, Named, Organisation, Person
from kortilt.reading.claims import Reading, Tag, Unit, UnitKind
from kortilt.reading.claims.frames import DOER
from kortilt.reading.discourse.definites import Reference
from kortilt.reading.discourse.explained import is_of
from kortilt.reading.discourse.tables import Sort, is_office
from kortilt.reading.discourse.things import figure_words, is_plural, things_of
from kortilt.reading.words.lexicon import LEXICON, concept
from kortilt.reading.words.stems import words

_WHERE = ("in", "to", "at", "into", "from")
_AND = frozenset(("and", "or"))


Countries = Mapping[str, Country]


class Antecedent(NamedTuple):
    """Somebody or something that was named, and may be meant later."""

    text: str
    who: tuple[Named, ...]
    """Of one name, all that it may mean; of several joined, one each; empty for what the base does not know."""
    line: int
    is_group: bool = False
    is_thing: bool = False
    """A thing without a name, as it was worded."""
    is_in: bool = False
    """A place where something was: "in Norway"."""

    def written(self, reference: Reference) -> str:
        """Write it in the place of a reference."""
        if reference.sort is Sort.PLACE:
            return f"{'to' if reference.is_object else 'in'} {self.text}"
        return f"{self.text}'s" if reference.is_owner else self.text


class Heard(NamedTuple):
    """What one sentence named."""

    line: int
    block: int
    named: tuple[Antecedent, ...]
    """The subject first, then the others from left to right."""
    things: tuple[Antecedent, ...]
    """Its subject and its object where these are no names."""
    is_subject_thing: bool
    figures: tuple[Antecedent, ...]
    offices: tuple[tuple[str, str], ...]
    """Names with the class of an office that stands beside them."""
    countries: tuple[Country, ...]
    homes: tuple[Country, ...]
    """The countries of the people that it names."""


def heard_in(reading: Reading, line: int, block: int, countries: Countries, *, is_claim: bool = True) -> Heard:
    """Gather what a sentence names; of a question or an order, the names alone."""
    units = [unit for unit in reading.units if unit.kind in (UnitKind.NAME, UnitKind.STRANGER) and unit.first >= 0]
    doers = {each.unit.first for each in reading.frames.arguments if each.marker == DOER}
    ordered = sorted(units, key=lambda unit: (unit.first not in doers, unit.start))
    named = [each for each in (_named(reading, unit, line, countries) for unit in ordered) if each]
    groups = list(_groups(reading, units, line, countries))
    subject, other = things_of(reading) if is_claim else ("", "")
    things = tuple(Antecedent(each, (), line, is_thing=True) for each in (subject, other) if each)
    figures = tuple(Antecedent(figure_words(reading, each), (), line, is_thing=True) for each in reading.amounts)
    told = [who for each in named for who in each.who[:1]]
    return Heard(
        line,
        block,
        _distinct([*groups, *named]),
        things,
        bool(subject),
        figures,
        tuple(_titled(reading, units)),
        tuple(who for who in told if isinstance(who, Country)),
        tuple(countries[who.country] for who in told if isinstance(who, Person) and who.country in countries),
    )


def matching(heard: Heard, reference: Reference, recent: Sequence[Heard]) -> list[Antecedent]:
    """Give those whom a reference may mean, the likeliest first; `recent` are the last sentences, newest first."""
    sort = reference.sort
    if sort in (Sort.SIDES, Sort.PEOPLE, Sort.GROUP):
        return _several(heard, reference, recent)
    if sort is Sort.PERSON:
        return _parallel(reference, _people(heard, reference.office))
    if sort is Sort.THING:
        return _parallel(reference, _singular(heard))
    if sort is Sort.MEASURE:
        return [*heard.figures[-1:], *(heard.things[:1] if heard.figures else ())]
    if sort in (Sort.FORMER, Sort.LATTER):
        pair = [each for each in sorted(heard.named, key=lambda each: each.line) if not each.is_group]
        return [pair[0 if sort is Sort.FORMER else 1]] if len(pair) == 2 else []
    if sort is Sort.NEIGHBOUR:
        pair = _countries(recent)
        return [pair[1]] if len(pair) == 2 else []
    if sort is Sort.PLACE:
        places = [each for each in heard.named if each.is_in and _is(each, Sort.PLACE)]
        return places[-1:]
    return [each for each in heard.named if not each.is_group and _is(each, sort)]


def _parallel(reference: Reference, found: list[Antecedent]) -> list[Antecedent]:
    """To whom something is done in one sentence is likely not who acts in the one before it."""
    return [*found[1:], *found[:1]] if reference.is_object else found


def _singular(heard: Heard) -> list[Antecedent]:
    names = [each for each in heard.named if not each.is_group and (_is(each, Sort.THING) or not each.who)]
    singular = [each for each in heard.things if not is_plural(each.text)]
    subject = singular[:1] if heard.is_subject_thing and heard.things[:1] == tuple(singular[:1]) else []
    return [*subject, *names, *(each for each in singular if each not in subject)]


def _people(heard: Heard, office: str) -> list[Antecedent]:
    people = [each for each in heard.named if not each.is_group and (_is(each, Sort.PERSON) or _may_be_person(each))]
    if not office:
        return people
    titled = {name for name, title in heard.offices if title == concept(office)}
    return [each for each in people if each.text in titled or any(_holds(who, office) for who in each.who)]


def _may_be_person(each: Antecedent) -> bool:
    """Whether a name that the base does not know may be somebody's: not "the Northern Fleet"."""
    last = words(each.text)[-1:] if not each.who else ()
    return bool(last) and not each.is_in and last[0].stem not in LEXICON.classes


def _several(heard: Heard, reference: Reference, recent: Sequence[Heard]) -> list[Antecedent]:
    sort = reference.sort
    if sort is Sort.GROUP:
        groups = [each for each in heard.named if each.is_group]
        # "They" may be things; "the two" and "both" are somebody.
        is_they = reference.words.lower() in ("they", "them", "their", "theirs")
        plural = [each for each in heard.things if is_they and is_plural(each.text)]
        subject = plural[:1] if heard.is_subject_thing and heard.things[:1] == tuple(plural[:1]) else []
        found = [*subject, *groups, *(each for each in plural if each not in subject)]
        if not found and heard is recent[0]:
            people = [each for each in heard.named if not each.is_group and _is(each, Sort.PERSON)]
            found = [*_pair(people), *_pair(_countries(recent))]
        return found
    if sort is Sort.SIDES:
        sides = [each for each in heard.named if each.is_group and all(isinstance(who, Country) for who in each.who)]
        return sides or (_pair(_countries(recent)) if heard is recent[0] else [])
    return _pair([each for each in heard.named if not each.is_group and _is(each, Sort.PERSON)])


def _countries(recent: Sequence[Heard]) -> list[Antecedent]:
    """The countries named last, going back until there are two; one more sentence's worth is too many."""
    found: dict[str, Antecedent] = {}
    for heard in recent:
        for country in heard.countries:
            found.setdefault(country.id, Antecedent(country.name, (country,), heard.line))
        # The other side may be there by its people.
        for country in heard.homes if len(found) == 1 else ():
            found.setdefault(country.id, Antecedent(country.name, (country,), heard.line))
        if len(found) >= 2:
            break
    return list(found.values())


def _pair(two: Sequence[Antecedent]) -> list[Antecedent]:
    if len(two) != 2:
        return []
    one, other = two
    return [Antecedent(f"{one.text} and {other.text}", (*one.who[:1], *other.who[:1]), one.line, is_group=True)]


def _named(reading: Reading, unit: Unit, line: int, countries: Countries) -> Antecedent | None:
    before = reading.tokens[unit.first - 1].text.lower() if unit.first else ""
    is_in = before in _WHERE or before == "the"
    if unit.kind is UnitKind.STRANGER:
        # "The North" is the only country with that word in its name.
        sharing = [each for each in countries.values() if unit.text in each.name.split()] if before == "the" else []
        is_in = is_in or (before == "the" and unit.first > 1 and reading.tokens[unit.first - 2].text.lower() in _WHERE)
        if len(sharing) == 1:
            return Antecedent(sharing[0].name, (sharing[0],), line, is_in=is_in)
        return Antecedent(unit.text, (), line, is_in=is_in)
    meant = next((mention.meant for mention in reading.mentions if mention.start == unit.start), ())
    if not meant:
        return None
    # A metonym is a government more often than a town.
    best = next((who for who in meant if isinstance(who, Country | Person | Organisation)), meant[0])
    return Antecedent(best.name, (best, *(who for who in meant if who is not best)), line, is_in=is_in)


def _groups(reading: Reading, units: Sequence[Unit], line: int, countries: Countries) -> Iterator[Antecedent]:
    """Names joined by "and": "Norway and Sweden", "A, B and C"."""
    run: list[Unit] = []
    for unit in units:
        if run and not _joins(reading, run[-1], unit):
            yield from _group(reading, run, line, countries)
            run = []
        run.append(unit)
    yield from _group(reading, run, line, countries)


def _group(reading: Reading, run: Sequence[Unit], line: int, countries: Countries) -> Iterator[Antecedent]:
    members = [each for each in (_named(reading, unit, line, countries) for unit in run) if each]
    if len(members) > 1 and not reading.tokens[run[-1].last].is_possessive:
        texts = [each.text for each in members]
        joined = f"{', '.join(texts[:-1])} and {texts[-1]}"
        yield Antecedent(joined, tuple(who for each in members for who in each.who[:1]), line, is_group=True)


def _joins(reading: Reading, one: Unit, other: Unit) -> bool:
    between = reading.tokens[one.last + 1 : other.first]
    stop = reading.tokens[one.last].stop_after
    if not between:
        return stop == ","
    return len(between) == 1 and between[0].text.lower() in _AND and stop in ("", ",")


def _titled(reading: Reading, units: Sequence[Unit]) -> Iterator[tuple[str, str]]:
    """Names with the offices that stand right before them or, behind a comma, after them."""
    for unit in units:
        named = _named(reading, unit, 0, {})
        near = [*reading.tokens[max(0, unit.first - 3) : unit.first], *reading.tokens[unit.last + 1 : unit.last + 7]]
        for token in near if named else ():
            if token.tag is Tag.NOUN and is_office(token.stem):
                yield named.text, concept(token.stem)  # type: ignore[union-attr]


def _is(each: Antecedent, sort: Sort) -> bool:
    return any(is_of(who, sort) for who in each.who)


def _holds(who: Named, office: str) -> bool:
    if not isinstance(who, Person):
        return False
    return any(concept(word.stem) == concept(office) for title in who.titles for word in words(title))


def _distinct(named: Sequence[Antecedent]) -> tuple[Antecedent, ...]:
    found: dict[str, Antecedent] = {}
    for each in named:
        found.setdefault(each.text, each)
    return tuple(found.values())
