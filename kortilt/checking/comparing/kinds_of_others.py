"""What somebody or something is said to be has to be said of them: "the painter X" makes nobody else a painter."""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.reading.claims import Reading, Tag, Token, Unit, UnitKind

_AS = frozenset(["as", "like"])
_COUNTING = frozenset(["one", "some", "many", "most", "kind", "sort", "type"])
_ARTICLES = frozenset(["a", "an", "the"])
_NAMES = (Tag.NAME, Tag.STRANGER)


def said_to_be(held: Held) -> Sequence[tuple[int, Unit]]:
    """The words for what the part says that something is."""
    words = held.units(UnitKind.WORD)
    return held.part.once("said to be", lambda: [(at, one) for at, one in words if _is_predicative(held.claim, one)])


def leave_out_kinds_of_others(held: Held) -> None:
    """Take what the claim says that something is as not had where the fact has the word only of something else."""
    claim, part = held.claim, held.part
    if held.conflicts():
        return
    for at, unit in said_to_be(held):
        if at not in held.covered:
            continue
        subject = {who for each in claim.units if part.first <= each.first < unit.first for who in each.who}
        places = [number for number, token in enumerate(held.fact.reading.tokens) if _says(held, token, unit)]
        if places and all(_is_of_another(held.fact.reading, number, subject) for number in places):
            held.covered.discard(at)


def _is_predicative(claim: Reading, unit: Unit) -> bool:
    """Whether a noun ends what stands behind "is a"; not behind "the buyer of it is a", which tells of a deed."""
    tokens = claim.tokens
    if tokens[unit.last].tag is not Tag.NOUN or (unit.last + 1 < len(tokens) and not tokens[unit.last].stop_after):
        return False
    start = _start_of_phrase(tokens, unit.first)
    is_said = start > 1 and tokens[start].low in ("a", "an") and tokens[start - 1].stem == "be"
    return is_said and all(token.low != "of" for token in tokens[: start - 1])


def _says(held: Held, token: Token, unit: Unit) -> bool:
    return token.tag is Tag.NOUN and unit.keys[-1] in (token.concept, *held.lexicon.broader(token.concept))


def _start_of_phrase(tokens: Sequence[Token], at: int) -> int:
    """The article of a noun, or its first word where it has none."""
    tags = (Tag.NOUN, Tag.ADVERB, Tag.NUMBER, Tag.DATE, *_NAMES)
    while at > 0 and tokens[at - 1].tag in tags and not tokens[at - 1].stop_after:
        at -= 1
    return at - 1 if at > 0 and tokens[at - 1].low in _ARTICLES else at


def _is_of_another(fact: Reading, at: int, subject: set[str]) -> bool:
    """Whether a noun tells of another name, belongs to another noun, or stands behind a preposition."""
    tokens = fact.tokens
    follows = tokens[at + 1] if at + 1 < len(tokens) and not tokens[at].stop_after else None
    if follows is not None and follows.tag in _NAMES:
        return not any(subject & set(unit.who) for unit in fact.units if unit.first <= at + 1 <= unit.last)
    if follows is not None and follows.tag is Tag.NOUN:
        return True
    before = _start_of_phrase(tokens, at) - 1
    if before < 0 or tokens[before].tag is not Tag.PREPOSITION or tokens[before].low in _AS:
        return False
    return not (tokens[before].low == "of" and before > 0 and tokens[before - 1].low in _COUNTING)
