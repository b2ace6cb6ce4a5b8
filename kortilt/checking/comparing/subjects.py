"""Of whom or what a verb tells: that "ties between A and B were stable" does not make A stable."""

from collections.abc import Collection, Sequence

from kortilt.checking.held import Held
from kortilt.checking.prepared import FOCUS, country_of
from kortilt.model.actors import Organisation
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Tag, UnitKind
from kortilt.reading.claims.subject_phrases import BODIES, Told, read_told
from kortilt.reading.words.lexicon import OFFICES, SYMMETRIC, concept
from kortilt.reading.words.stems import stem

OF_ANOTHER = "the base says this of something else"
_GENERIC = frozenset(
    map(concept, [*BODIES, "country", "nation", "company", "firm", "group", "two", "party", "club", "team"])
)
"""Classes of nouns that take up a name given before."""
_ATTRIBUTE = concept("attribute")


def told_in(held: Held) -> Sequence[Told]:
    """What the claim tells of whom."""
    return held.part.once("told", lambda: read_told(held.claim))


def compare_subjects(held: Held) -> None:
    """Take a verb or predicate as not had of which the fact tells that something else does it."""
    if held.conflicts():
        return
    for mine in told_in(held):
        its = _told_in_fact(held, mine)
        if not its or any(each.is_passive != mine.is_passive for each in its):
            continue
        at = None if any(_may_be_one(held, mine, each) for each in its) else _unit_at(held, mine)
        if at is not None and at in held.covered:
            held.covered.discard(at)
            held.misplaced.add(at)
            message = OF_ANOTHER
            held.note(Element.ACTOR, Outcome.NOT_COVERED, "role", message, unit=at, fact=_in_words(held, its[0]))


def _told_in_fact(held: Held, mine: Told) -> list[Told]:
    """What the fact tells with a word, if it is sure of what each time; else what it does to the same thing."""
    fact, concept = held.fact, held.claim.tokens[mine.word].concept
    places = fact.once("words by class", lambda: _words_by_class(held)).get(concept, [])
    if concept != _ATTRIBUTE:
        # Who attributes one thing to another is not what caused it.
        places = [at for at in places if fact.reading.tokens[at].concept != _ATTRIBUTE]
    told = fact.once("told", lambda: read_told(fact.reading))
    if not places and concept in fact.side_words and concept not in held.lexicon.converses:
        return [each for each in told if each.objects & mine.objects and _tells_less(held, each)]
    found = [each for each in told if each.word in places]
    return found if len(found) == len(places) else []


def _words_by_class(held: Held) -> dict[str, list[int]]:
    """The classes of the fact's words, and coarser ones, with the words that they tell."""
    found: dict[str, list[int]] = {}
    for at, token in enumerate(held.fact.reading.tokens):
        for each in {token.concept, *held.lexicon.broader(token.concept)} if token.tag in FOCUS else ():
            found.setdefault(each, []).append(at)
    return found


def _tells_less(held: Held, told: Told) -> bool:
    """Whether a verb of the fact has no other side, from which the claim may tell the same deed."""
    return held.fact.reading.tokens[told.word].concept not in held.lexicon.converses


def _unit_at(held: Held, mine: Told) -> int | None:
    """The word that tells something; whoever it tells of, where it says little itself."""
    units = held.units(UnitKind.WORD)
    word = next((at for at, unit in units if unit.first <= mine.word <= unit.last), None)
    if word is not None and held.part.counts(word):
        return word
    return next((at for at in mine.heads if at in held.part.units and held.part.counts(at)), None)


def _may_be_one(held: Held, mine: Told, its: Told) -> bool:
    """Whether two subjects can mean the same: one noun or name, or the country, company or class of the other."""
    theirs = its.names if mine.is_passive else its.names | its.owners  # what a country's firms do, it does
    if _share(held, mine.names, theirs) or _share(held, mine.owners, its.names):
        return _are_all_there(held, mine, theirs)
    if mine.nouns & its.objects or its.nouns & mine.objects:
        # "The flood worsened the shortage", "the shortage worsened": nobody is said to have done it.
        return not mine.names or _share(held, mine.names, held.fact.fact.actor)
    if mine.nouns and its.nouns:
        return _are_akin(held, mine.nouns, its.nouns)
    if len(mine.names) > 1 and its.nouns & SYMMETRIC:
        return True  # "A and B drew closer", "the ties of A and B did"
    if not its.names and not its.owners and its.nouns <= _GENERIC:
        doers = held.fact.fact.actor  # "the country"
        return not doers or bool(mine.nouns) or _share(held, mine.names, doers)
    if not mine.nouns or (len(its.names) == 1 and _are_several(held, mine)):
        return False
    return mine.nouns <= _GENERIC | OFFICES or not mine.nouns <= held.fact.own


def _are_several(held: Held, mine: Told) -> bool:
    """Whether the claim tells of several that it calls by one noun: "the clubs" are not the one club of a fact."""
    units = (held.claim.units[at] for at in mine.heads)
    words = [held.claim.tokens[unit.last] for unit in units if unit.kind is UnitKind.WORD]
    return any(word.low == f"{word.stem}s" and word.concept in _GENERIC for word in words)


def _are_all_there(held: Held, mine: Told, theirs: Collection[str]) -> bool:
    """Whether the fact has each of several whom the claim names act, and not only one of them."""
    if len(mine.names) < 2 or held.claim.tokens[mine.word].concept in SYMMETRIC:
        return True
    there = {*theirs, *held.fact.fact.actor}
    return all(_share(held, {who}, there) for who in mine.names)


def _are_akin(held: Held, mine: Collection[str], its: Collection[str]) -> bool:
    """Whether a noun is the other, or a wider or a narrower one."""
    wider = {up for key in its for up in held.lexicon.broader(key)}
    narrower = {up for key in mine for up in held.lexicon.broader(key)}
    return not {*mine}.isdisjoint({*its, *wider}) or not narrower.isdisjoint(its)


def _share(held: Held, mine: Collection[str], its: Collection[str]) -> bool:
    """Whether a name is another, or the country of another: of a company only where the fact has the country act."""
    base, actors = held.base, held.fact.fact.actor
    for who in mine:
        if who in its:
            return True
        country = country_of(base, who)
        for other in its if country else ():
            is_wider = who not in base.people or other in base.people or other in base.organisations
            is_its = not actors or who in actors or not _is_company(base.organisations.get(other))
            if country_of(base, other) == country and is_wider and is_its:
                return True
    return False


def _is_company(record: Organisation | None) -> bool:
    """Whether a body does not act for its country by its name: "the Norwegian government" does."""
    if record is None:
        return False
    return not any(stem(word) in BODIES for spelling in record.spellings for word in spelling.split()[-1:])


def _in_words(held: Held, told: Told) -> str:
    """The subject in a fact's own words."""
    reading = held.fact.reading
    text = reading.text[reading.tokens[told.first].start : reading.tokens[told.last].end]
    begins = told.first == 0 and reading.tokens[0].tag not in (Tag.NAME, Tag.STRANGER)
    return text[:1].lower() + text[1:] if begins else text
