"""What is denied is compared: "did not open" conflicts with "opened", "unlikely to leave" with "will leave".

Opposites count as denials of each other.
"""

from collections.abc import Iterator, Sequence

from kortilt.checking.held import Held
from kortilt.checking.prepared import FOCUS
from kortilt.checking.rules import Example
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import Tag, Token, Unit, UnitKind
from kortilt.reading.words.lexicon import GRADES
from kortilt.reading.words.meaning import without_negation
from kortilt.reading.words.stems import stem

EXAMPLES = (
    Example(
        "The lock was opened in July 2023.",
        "2023-07",
        "The lock was not opened in July 2023.",
        Label.REFUTED,
    ),
    Example(
        "Traffic on the canal rose in 2023.",
        "2023",
        "Traffic on the canal fell in 2023.",
        Label.REFUTED,
    ),
)
_NEARBY = (*FOCUS, Tag.NAME)


def compare_polarity(held: Held) -> None:
    """Note words that the one denies and the other affirms, and opposites."""
    fact = held.fact.reading
    places = held.fact.focus
    flipped: list[tuple[int, str]] = []
    kept = 0
    for at, unit in held.units(UnitKind.WORD):
        denied = held.claim.negated[unit.first]
        aligned = places.get(unit.keys[0], ())
        if aligned:
            if all(fact.negated[number] != denied for number in aligned):
                flipped.append((at, fact.tokens[aligned[0]].text))
            elif denied:
                kept += 1
            continue
        if at in held.covered:
            continue
        _compare_opposites(held, at, denied=denied)
    if any(token.text.lower() == "than" for token in held.claim.tokens):
        # "Nothing mattered more than" says what mattered most: the order of things is another rule's.
        return
    if flipped and not kept:
        at, words = flipped[0]
        if _is_first_since(held):
            held.note(
                Element.POLARITY, Outcome.AGREES, "polarity", "the first of its kind: none before", unit=at, fact=words
            )
            return
        is_denied = held.claim.negated[held.claim.units[at].first]
        message = "the base affirms what the claim denies" if is_denied else "the base denies what the claim affirms"
        held.note(Element.POLARITY, Outcome.CONFLICTS, "polarity", message, unit=at, fact=words)


def _is_first_since(held: Held) -> bool:
    """Whether the fact is the first of its kind, and the claim denies only what came before it."""
    fact = held.fact
    is_first = any(token.stem == "first" for token in fact.reading.tokens)
    ends = [held.claim.dates[int(unit.keys[0])] for _, unit in held.units(UnitKind.DATE)]
    end = fact.fact.when.end
    return (
        is_first
        and end is not None
        and any(each.relation != "in" and each.when.end is not None and each.when.end <= end for each in ends)
    )


def _compare_opposites(held: Held, at: int, *, denied: bool) -> None:
    unit = held.claim.units[at]
    fact = held.fact.reading
    converses = {each.other for each in held.lexicon.converses.get(unit.keys[0], ())}
    for concept in _opposites(held, unit):
        if concept in converses or fact.tokens[held.fact.focus[concept][0]].tag is Tag.STRANGER:
            continue  # "bought" and "sold" may tell one deed: that is for roles to judge
        numbers = held.fact.focus[concept]
        token = fact.tokens[numbers[0]]
        if any(other.keys[0] == concept for _, other in held.units(UnitKind.WORD)):
            continue
        is_sure = _is_same_place(held, unit, numbers[0])
        if not is_sure and Tag.VERB in (held.claim.tokens[unit.first].tag, token.tag):
            continue
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
        return


def _opposites(held: Held, unit: Unit) -> Iterator[str]:
    """The classes of the fact's words that are opposed to a word of the claim."""
    focus, key = held.fact.focus, unit.keys[0]
    word = held.claim.tokens[unit.first].stem if unit.first == unit.last else key
    yield from held.fact.opposites.get(key, frozenset()) & focus.keys()
    base = held.lexicon.concept(stem(without_negation(word))) if without_negation(word) != word else ""
    if base in focus:
        yield base
    if key in held.fact.affirmed:
        yield held.fact.affirmed[key]
    if word in GRADES:
        yield from (other for other in focus if other in GRADES and held.lexicon.are_opposed(word, other))


def _is_same_place(held: Held, unit: Unit, number: int) -> bool:
    """Whether two words can be about the same thing: beside each is a word that claim and fact share.

    Verbs are about what follows them, "kept the plant", and about their subject where nothing does.
    """
    claim, fact = held.claim.tokens, held.fact.reading.tokens
    if Tag.VERB in (claim[unit.first].tag, fact[number].tag):
        mine, its = (
            _concepts(claim[unit.last + 1 : unit.last + 7], FOCUS),
            _concepts(fact[number + 1 : number + 7], FOCUS),
        )
        if mine and its:
            return bool(mine & its)
        return bool(_beside(claim, unit.first, unit.last, _NEARBY) & _beside(fact, number, number, _NEARBY))
    return bool(_beside(claim, unit.first, unit.last, FOCUS) & _beside(fact, number, number, FOCUS))


def _beside(tokens: Sequence[Token], first: int, last: int, tags: tuple[Tag, ...]) -> set[str]:
    return _concepts(tokens[max(0, first - 4) : first], tags) | _concepts(tokens[last + 1 : last + 5], tags)


def _concepts(tokens: Sequence[Token], tags: tuple[Tag, ...]) -> set[str]:
    return {token.concept for token in tokens if token.tag in tags}
