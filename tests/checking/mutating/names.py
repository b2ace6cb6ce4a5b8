"""Other doers, speakers and places, parties that have changed places, and other names for the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mutating.changes import (
    FALSE,
    REFUTED,
    SUPPORTED,
    UNKNOWN,
    Mutation,
    Spot,
    has_open_list,
    is_single_event,
    put,
    put_name,
    spots,
)

from kortilt.model.actors import Country, Named, Organisation, Person, Place
from kortilt.model.facts import EventRoot, Fact, FactBase, Kind
from kortilt.reading.words.lexicon import SYMMETRIC, concept
from kortilt.reading.words.stems import words

_LOCATIVE = re.compile(r"\b(?:in|at|from|near|below|above|toured|behind) (?:the )?$", re.IGNORECASE)
_VISITED = re.compile(r"\b(?:visited|in|toured|went to|visit to|trip to) (?:the )?$", re.IGNORECASE)
_MAYBE_PLACE = re.compile(r"\b(?:visit\w*|in|at|from|to|near|toured|pay|region of) (?:the )?$", re.IGNORECASE)
_TRAILING = re.compile(
    r", (?:according to [^,]*|[^,]* (?:reports?|reported|claimed|claims|estimates)(?: in [^,]*)?)\.$"
)
_MOST = 3
_MUTUAL = (EventRoot.CONSULT, EventRoot.AGREE)


def _others(base: FactBase, spot: Spot, fact: Fact) -> list[Named]:
    """Give the first few of the same sort that the sentence does not name and that are of another country."""
    records: dict[type, list[Named]] = {
        Country: list(base.countries.values()),
        Person: list(base.people.values()),
        Organisation: list(base.organisations.values()),
        Place: list(base.places.values()),
    }
    named = {who.id for meant in base.names.named_in(fact.claim) for who in meant}
    countries = {getattr(who, "country", "") for meant in base.names.named_in(fact.claim) for who in meant} - {""}
    taken = named | {*fact.actor, *fact.recipient, *fact.said_by}
    fitting = [
        other
        for other in records[type(spot.who)]
        if other.id not in taken and (isinstance(other, Country) or other.country not in {*countries, spot.who.country})
    ]
    if len(fitting) < _MOST:
        # The same country's are still others.
        fitting += [other for other in records[type(spot.who)] if other.id not in taken and other not in fitting]
    at = sum(map(ord, fact.id)) % max(len(fitting), 1)
    return (fitting[at:] + fitting[:at])[:_MOST]


def _in_style(spot: Spot, other: Named) -> tuple[str, bool]:
    """Give the other's name in the form in which the first one stands: an adjective, a capital, a name."""
    if isinstance(spot.who, Country) and isinstance(other, Country):
        if spot.text in spot.who.adjectives and other.adjectives:
            return other.adjectives[-1 if spot.text.endswith("s") else 0], True
        if spot.text in spot.who.metonyms and other.metonyms:
            return other.metonyms[0], False
    return other.name, False


def _replaced(text: str, base: FactBase, spot: Spot, other: Named) -> str:
    """Put another name wherever the sentence names the one."""
    for each in reversed([each for each in spots(base, text) if each.who.id == spot.who.id]):
        new, is_adjective = _in_style(each, other)
        text = put_name(text, each, new, is_adjective)
    return re.sub(r"(the )?(\b\S[^()]*\S) \((?:the )?\2\)", r"\1\2", text)


def _first_spots(base: FactBase, text: str, ids: tuple[str, ...]) -> Iterator[Spot]:
    seen: set[str] = set()
    for spot in spots(base, text):
        if spot.who.id in ids and spot.who.id not in seen:
            seen.add(spot.who.id)
            yield spot


def actors(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with each of its parties changed to another country, person or body."""
    parties = tuple(each for each in (*fact.actor, *fact.recipient) if each not in fact.said_by)
    if not parties and not fact.said_by:
        parties = tuple(spot.who.id for spot in spots(base, fact.claim) if not isinstance(spot.who, Place))[:1]
    # A figure or a statement about another is another figure or statement; of a rank there is one holder.
    is_rank = any(figure.unit == "rank" for figure in fact.figures)
    is_exclusive = is_rank or fact.kind not in (Kind.FIGURE, Kind.STATEMENT)
    excludes = is_single_event(fact) and is_exclusive and not has_open_list(fact)
    for spot in _first_spots(base, fact.claim, parties):
        for other in _others(base, spot, fact):
            wanted = REFUTED if excludes else FALSE
            yield Mutation("actor", _replaced(fact.claim, base, spot, other), wanted, other.name)


def _publishes(base: FactBase, fact: Fact, who: Named) -> bool:
    """Whether somebody wrote or published a source of the fact."""
    sources = [base.sources[citation.source] for citation in fact.citations]
    texts = [text for each in sources for text in (*map(str, each.author), each.container_title, each.publisher)]
    return any(spelling in text for spelling in who.spellings for text in texts)


def speakers(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence in somebody else's mouth."""
    for spot in _first_spots(base, fact.claim, fact.said_by):
        wanted = FALSE if spot.who.id in (*fact.actor, *fact.recipient) else REFUTED
        for other in _others(base, spot, fact):
            if _TRAILING.search(fact.claim) and _publishes(base, fact, other):
                continue  # the source does report it, in the words of another
            yield Mutation("speaker", _replaced(fact.claim, base, spot, other), wanted, other.name)


def roles(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with who did it and to whom exchanged, unless it is mutual."""
    text = fact.claim
    if fact.event in _MUTUAL or any(concept(word.stem) in SYMMETRIC for word in words(text)):
        return
    doers = [spot for spot in spots(base, text) if spot.who.id in fact.actor]
    getters = [spot for spot in spots(base, text) if spot.who.id in fact.recipient]
    if len(doers) != 1 or len(getters) != 1:
        return
    one, other = sorted([doers[0], getters[0]])
    if re.fullmatch(r",? (?:and|or) ", text[one.end : other.start]) or type(one.who) is not type(other.who):
        return
    first, is_first_adjective = _in_style(one, other.who)
    second, is_second_adjective = _in_style(other, one.who)
    swapped = put_name(text, other, second, is_second_adjective)
    swapped = put_name(swapped, one, first, is_first_adjective)
    wanted = REFUTED if is_single_event(fact) or fact.kind is Kind.EVENT else FALSE
    yield Mutation("roles", swapped, wanted)


def places(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with each place changed: a declared place, or a country or capital that something is in."""
    text = fact.claim
    for spot in spots(base, text):
        is_located = _LOCATIVE.search(text[: spot.start]) is not None and not text[spot.end :].startswith(("'s", " '"))
        is_adjective = isinstance(spot.who, Country) and spot.text in spot.who.adjectives
        if is_adjective or not (isinstance(spot.who, Place) or (isinstance(spot.who, Country) and is_located)):
            continue
        excludes = is_located and is_single_event(fact) and not has_open_list(fact)
        for other in _others(base, spot, fact):
            new, _ = _in_style(spot, other)
            yield Mutation("place", put_name(text, spot, new), REFUTED if excludes else FALSE, other.name)


def narrower_places(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with a capital for the country where something was: its government is not where it was."""
    text = fact.claim
    for spot in spots(base, text):
        if not isinstance(spot.who, Country) or spot.text != spot.who.name or not spot.who.metonyms:
            continue
        is_there = _VISITED.search(text[: spot.start]) is not None and not text[spot.end :].startswith("'")
        if is_there and is_single_event(fact) and not has_open_list(fact):
            yield Mutation("narrower place", put_name(text, spot, spot.who.metonyms[0]), UNKNOWN)


def aliases(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with each name written in each other way that the base declares for it."""
    text = fact.claim
    for spot in spots(base, text):
        others: tuple[str, ...] = (spot.who.name, *spot.who.aliases)
        is_place = _MAYBE_PLACE.search(text[: spot.start]) is not None
        if isinstance(spot.who, Country):
            if spot.text in spot.who.adjectives or (spot.text in spot.who.metonyms and is_place):
                continue
            others += () if is_place else spot.who.metonyms
        for other in others:
            changed = put_name(text, spot, other)
            # Beside its neighbours the new name may read as another.
            if other != spot.text and any(
                each.who == spot.who and each.text.lower() == other.lower() for each in spots(base, changed)
            ):
                yield Mutation("alias", changed, SUPPORTED)


def adjectives(base: FactBase, fact: Fact) -> Iterator[Mutation]:
    """Yield the sentence with "Aland's" as "the Alandic", and "Alandic" as "Aland's"."""
    text = fact.claim
    for spot in spots(base, text):
        if not isinstance(spot.who, Country) or not spot.who.adjectives:
            continue
        adjective, after, before = spot.who.adjectives[0], text[spot.end :], text[: spot.start]
        if spot.text == spot.who.name and re.match(r"'s? [a-z]", after) and not before.lower().endswith("the "):
            rest = re.sub("^'s?", "", after)
            yield Mutation(
                "adjective",
                put(
                    before + "the " + text[spot.start : spot.end] + rest,
                    len(before),
                    len(before) + 4 + len(spot.text),
                    f"the {adjective}",
                ),
                SUPPORTED,
                UNKNOWN,
            )
        elif spot.text == adjective and re.match(r" [a-z]", after) and not re.search(r"\b(?:an?|[a-z]+s) $", before):
            start = spot.start - 4 if before.lower().endswith("the ") else spot.start
            if not re.search(r"(?:^|\b(?:of|by|in|to|with|for|the|since|when) )$", text[: spot.start]):
                continue
            shown = f"{spot.who.name}'" + ("" if spot.who.name.endswith("s") else "s")
            yield Mutation("adjective", put(text, start, spot.end, shown), SUPPORTED)
