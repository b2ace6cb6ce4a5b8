"""Opposites: which words of a fact are opposed to one of the claim, and whether both can be about one thing."""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.checking.prepared import FOCUS
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Reading, Tag, Token, Unit, UnitKind
from kortilt.reading.words.lexicon import GRADES, LIGHT
from kortilt.reading.words.meaning import without_negation
from kortilt.reading.words.stems import stem

_NEARBY = (*FOCUS, Tag.NAME)
_FAR = 10
"""So many words before a verb in the passive can stand what it is said of."""


def compare_opposites(held: Held, at: int, *, denied: bool) -> bool:
    """Note a word of the fact that is the opposite of one of the claim, said of the same thing.

    True where a denial falls on it and so says nothing of the rest.
    """
    unit = held.claim.units[at]
    opposites = opposites_of(held, unit)
    if not opposites:
        return denied and at in held.covered
    fact = held.fact.reading
    converses = {each.other for each in held.lexicon.converses.get(unit.keys[0], ())}
    for concept in opposites:
        numbers = held.fact.focus_with_adverbs[concept]
        token = fact.tokens[numbers[0]]
        # "Made worse" says more than "made".
        is_light = token.stem in LIGHT and token.concept == held.lexicon.concept(token.stem)
        if is_light or concept in converses or token.tag is Tag.STRANGER:
            continue  # "bought" and "sold" may tell one deed: that is for roles to judge
        if any(other.keys[0] == concept for _, other in held.units(UnitKind.WORD)):
            continue
        is_sure = _is_same_place(held, unit, numbers[0])
        if not is_sure and Tag.VERB in (held.claim.tokens[unit.first].tag, token.tag):
            continue
        if denied and _is_refused(held, unit):
            return True
        if fact.negated[numbers[0]] != denied:
            held.note(Element.POLARITY, Outcome.AGREES, "polarity", "the opposite, denied", unit=at, fact=token.text)
        else:
            held.note(
                Element.DIRECTION,
                Outcome.CONFLICTS,
                "polarity",
                "the base says the opposite",
                unit=at,
                fact=token.text,
                is_sure=is_sure,
            )
        break
    return denied and at in held.covered


def _is_refused(held: Held, unit: Unit) -> bool:
    """Whether a deed is refused of which a word tells the manner: who rules out selling openly hides no sale."""
    before = [at for at in held.claim.failures if at < unit.first]
    return bool(before) and any(token.tag is Tag.VERB for token in held.claim.tokens[max(before) + 1 : unit.first])


def is_opposed(held: Held, at: int) -> bool:
    """Whether the fact says the opposite of a verb of the claim, if of something that it calls otherwise."""
    unit = held.claim.units[at]
    if held.claim.tokens[unit.first].tag is not Tag.VERB or held.claim.negated[unit.first]:
        return False
    focus = held.fact.focus_with_adverbs
    verbs = (other for other in opposites_of(held, unit) if held.fact.reading.tokens[focus[other][0]].tag is Tag.VERB)
    return any(not held.fact.reading.negated[focus[other][0]] for other in verbs)


def opposites_of(held: Held, unit: Unit) -> list[str]:
    """The classes of the fact's words that are opposed to a word of the claim."""
    fact, key = held.fact, unit.keys[0]
    focus = fact.focus_with_adverbs
    word, base = held.part.once(("word", unit.first, unit.last, key), lambda: _word_and_base(held, unit))
    found: list[str] = []
    opposed = held.lexicon.opposites.get(key)
    if opposed and not opposed.isdisjoint(focus):
        found += sorted(opposed & focus.keys(), key=lambda other: focus[other])
    if base in focus:
        found.append(base)
    if key in fact.affirmed:
        found.append(fact.affirmed[key])
    if word in GRADES:
        found += [other for other in focus if other in GRADES and held.lexicon.are_opposed(word, other)]
    return found


def _word_and_base(held: Held, unit: Unit) -> tuple[str, str]:
    """The word of a unit, and the class of the one that it denies by a prefix or suffix; empty where it denies none."""
    word = held.claim.tokens[unit.first].stem if unit.first == unit.last else unit.keys[0]
    plain = without_negation(word)
    return word, held.lexicon.concept(stem(plain)) if plain != word else ""


def _is_same_place(held: Held, unit: Unit, number: int) -> bool:
    """Whether two words can be about the same thing: beside each is a word that claim and fact share.

    Verbs are about what follows them, "kept the plant", and about their subject where nothing does.
    """
    claim, fact = held.claim.tokens, held.fact.reading.tokens
    if Tag.VERB in (claim[unit.first].tag, fact[number].tag):
        mine, its = (
            _concepts(claim[unit.last + 1 : unit.last + 7], FOCUS),
            _concepts(fact[number + 1 : number + 10], FOCUS),
        )
        if mine and its:
            wider = {up for key in its for up in held.lexicon.broader(key)}
            return bool(mine & (its | wider))
        beside = _beside(claim, unit.first, unit.last, _NEARBY)
        if _named(held.claim, unit.first, unit.last) & _named(held.fact.reading, number, number):
            return True
        if _is_passive(claim, unit):
            beside |= _concepts(claim[max(0, unit.first - _FAR) : unit.first], _NEARBY)
        return bool(beside & _beside(fact, number, number, _NEARBY))
    return bool(_beside(claim, unit.first, unit.last, FOCUS) & _beside(fact, number, number, FOCUS))


def _is_passive(claim: Sequence[Token], unit: Unit) -> bool:
    """Whether a verb tells of its subject: "the visit of May was announced"."""
    return unit.first > 0 and claim[unit.first - 1].stem == "be"


def _beside(tokens: Sequence[Token], first: int, last: int, tags: tuple[Tag, ...]) -> set[str]:
    return _concepts(tokens[max(0, first - 4) : first], tags) | _concepts(tokens[last + 1 : last + 5], tags)


def _named(reading: Reading, first: int, last: int) -> set[str]:
    """Whoever is named right before or behind a word."""
    near = (*range(max(0, first - 4), first), *range(last + 1, last + 5))
    return {who for unit in reading.units if unit.kind is UnitKind.NAME and unit.last in near for who in unit.who}


def _concepts(tokens: Sequence[Token], tags: tuple[Tag, ...]) -> set[str]:
    return {token.concept for token in tokens if token.tag in tags}
