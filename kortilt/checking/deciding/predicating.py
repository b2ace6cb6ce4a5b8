"""What is said of which thing: a second fact may not give the subject to what the first one says of another.

"Trade peaked in 2005" does not follow from "cooperation peaked in 2005" and "trade came to 40 tons in 2005", nor
"A supplied the engine and the pad" from "A supplied the engine" and "the pad was built with drawings".
"""

from kortilt.checking.held import Held
from kortilt.checking.part import Part
from kortilt.reading.claims import Tag, UnitKind
from kortilt.reading.words.lexicon import DIRECTIONS

_DOING = ("doer", "by")
_RANKS = ("rank", "ordinal")
_ELSEWHERE = frozenset(
    ["that", "while", "when", "as", "whose", "during", "after", "before", "since", "amid", "despite"]
)
_ANY_THING = frozenset(["goods", "good", "product", "item", "thing"])
_SKIPPED = (Tag.DATE, Tag.NUMBER, Tag.NAME, Tag.STRANGER, Tag.DETERMINER, Tag.PREPOSITION)


def tells_of_another_subject(part: Part, best: Held, held: Held, new: set[int]) -> bool:
    """Whether one of two facts only has the thing, and only the other what the claim says of it."""
    return (
        _splits_subject(part, best, held, new)
        or _splits_list(part, best, held, new)
        or _splits_rank(part, held, new)
        or _splits_deed(part, held, new)
        or _splits_attitude(part, held, new)
        or _splits_object(part, best, held, new)
    )


def _splits_object(part: Part, best: Held, held: Held, new: set[int]) -> bool:
    """Whether a fact adds a thing to a deed of which it does not tell: "criticised its trade" of "criticised it"."""
    governed = part.once("governed", lambda: _governed(part))
    for at in new & governed.keys():
        governor, qualified = governed[at]
        if governor in best.covered - held.covered and (qualified is None or qualified not in held.covered):
            return True
    return False


def _governed(part: Part) -> dict[int, tuple[int, int | None]]:
    """The nouns that stand to another unit, with that and the verb behind them, "a pad built from"."""
    found: dict[int, tuple[int, int | None]] = {}
    tokens, units = part.claim.tokens, part.claim.units
    verbs = {units[at].first: at for at in part.counted if tokens[units[at].first].tag is Tag.VERB}
    for at in part.counted:
        first, last = units[at].first, units[at].last
        is_noun = units[at].kind is UnitKind.WORD and first == last and tokens[first].tag is Tag.NOUN
        governor = _governor(part, at) if is_noun and tokens[first].stem not in _ANY_THING else None
        if governor is not None:
            found[at] = governor, verbs.get(last + 1)
    return found


def _governor(part: Part, at: int) -> int | None:
    """The verb that a noun is the object of, or the noun that a preposition joins it to, where it says something."""
    tokens, units = part.claim.tokens, part.claim.units
    speech = {word for each in part.claim.speakers for word in each.words}
    counted = {units[each].last: each for each in part.counted}
    is_joined = is_listed = False
    for left in range(units[at].first - 1, part.first - 1, -1):
        token = tokens[left]
        if token.tag is Tag.RELATIVE or token.low in _ELSEWHERE:
            return None
        is_joined = is_joined or token.tag is Tag.PREPOSITION
        is_listed = is_listed or token.tag is Tag.CONJUNCTION or token.stop_after == ","
        if token.tag is Tag.VERB or (token.tag is Tag.NOUN and is_joined and not is_listed):
            return counted.get(left) if left not in speech or token.tag is Tag.NOUN else None
    return None


def _splits_deed(part: Part, held: Held, new: set[int]) -> bool:
    """Whether a fact adds a verb without whoever does it: "A left" is not told by "A stayed" and "B left"."""
    units = part.claim.units
    verbs = {units[at].first for at in new if part.claim.tokens[units[at].first].tag is Tag.VERB and part.counts(at)}
    doers: dict[int, list[int]] = {}
    for each in part.claim.frames.arguments if verbs else ():
        if each.marker in _DOING and each.head in verbs and each.unit in units:
            doers.setdefault(each.head, []).append(units.index(each.unit))
    return any(held.covered.isdisjoint(found) for found in doers.values())


def _splits_attitude(part: Part, held: Held, new: set[int]) -> bool:
    """Whether one fact only has the deed, and only the other how somebody stands to it: "was reluctant to leave"."""
    pairs = part.once("attitudes", lambda: _attitudes(part))
    return any(len(pair & new) == 1 and not pair <= held.covered for pair in pairs)


def _attitudes(part: Part) -> list[set[int]]:
    """How somebody stands to a deed, each with the deed."""
    tokens = part.claim.tokens
    by_last = {part.claim.units[at].last: at for at in part.counted}
    by_first = {part.claim.units[at].first: at for at in part.counted}
    places = (at for at in range(part.first + 1, part.last) if tokens[at].low == "to")
    verbs = [at for at in places if tokens[at + 1].tag is Tag.VERB]
    pairs = [{by_last[at - 1], by_first[at + 1]} for at in verbs if at - 1 in by_last and at + 1 in by_first]
    return [pair for pair in pairs if len(pair) == 2]


def _splits_rank(part: Part, held: Held, new: set[int]) -> bool:
    """Whether one fact only has the rank, and only the other what somebody is the first to do."""
    tokens, units = part.claim.tokens, part.claim.units
    figures = part.kinds(UnitKind.FIGURE)
    ranks = [at for at in figures if part.claim.amounts[int(units[at].keys[0])].dimension in _RANKS]
    for rank in ranks:
        behind = (at for at in part.kinds(UnitKind.WORD) if at > rank and part.counts(at))
        deeds = {
            at for at in behind if tokens[units[at].first].tag is Tag.VERB and tokens[units[at].first - 1].low == "to"
        }
        if (deeds & new and rank not in held.covered) or (rank in new and deeds - held.covered):
            return True
    return False


def _splits_subject(part: Part, best: Held, held: Held, new: set[int]) -> bool:
    subject = part.once("subject", lambda: _subject(part))
    if subject is None:
        return False
    said = part.once("said of it", lambda: _said_of_it(part, subject))
    if subject in new and subject not in best.covered:
        main = min(said, default=None)
        return bool(said & best.covered) and (
            not said & best.covered & held.covered or main in best.covered - held.covered
        )
    return bool(said & new) and subject in best.covered and subject not in held.covered and not said & best.covered


def _subject(part: Part) -> int | None:
    """The unit of the noun of which a statement that begins with one tells: "trade" in "trade with A peaked"."""
    tokens = part.claim.tokens
    by_first = {part.claim.units[at].first: at for at in part.units if part.counts(at)}
    found, start = None, part.first
    if tokens[start].tag is Tag.PREPOSITION:
        # "At its peak in May, trade came to": the subject stands behind the comma.
        stops = (at for at in range(part.first, part.last) if tokens[at].stop_after == ",")
        start = next(stops, start - 1) + 1
    for at in range(start, part.last + 1):
        token = tokens[at]
        if token.tag is Tag.NOUN:
            found = at if at in by_first or found is None else found  # "businesses hesitate to leave"
        elif token.text.lower() == "and":
            continue
        elif found is not None or token.tag not in _SKIPPED:
            break
    if found is None or tokens[found].concept in DIRECTIONS:
        return None  # "trade slides from"
    return by_first.get(found)


def _said_of_it(part: Part, subject: int) -> set[int]:
    """The verbs and figures of a statement that tell what its subject is or does."""
    tokens = part.claim.tokens
    kinds = part.kinds(UnitKind.WORD)
    verbs = {at for at in kinds if tokens[part.claim.units[at].first].tag is Tag.VERB and at > subject}
    figures = {at for at in part.kinds(UnitKind.FIGURE) if at > subject}
    said = {at for at in verbs | figures if part.counts(at)}
    if said or not verbs:
        return said
    return {at for at in kinds if at > min(verbs) and part.counts(at)}  # "stood at a peak"


def _splits_list(part: Part, best: Held, held: Held, new: set[int]) -> bool:
    """Whether a fact adds a further thing behind "and" to a deed of which it does not tell."""
    tokens, units = part.claim.tokens, part.claim.units
    if any(units[at].kind is not UnitKind.WORD or tokens[units[at].first].tag is not Tag.NOUN for at in new):
        return False
    for at in new:
        first = units[at].first
        while first > part.first and tokens[first - 1].tag in (Tag.DETERMINER, Tag.NOUN, Tag.NAME, Tag.STRANGER):
            first -= 1
        verb = next(
            (
                each
                for each in reversed(part.units)
                if tokens[units[each].first].tag is Tag.VERB and units[each].first < first
            ),
            None,
        )
        is_further = tokens[first - 1].text.lower() == "and" if first > part.first else False
        if is_further and verb is not None and verb in best.covered - held.covered and part.counts(verb):
            return True
    return False
