"""What lies between two, and who they are: "ties between A and B", "A's relations with B", "those with C"."""

from collections.abc import Sequence

from kortilt.reading.claims.tokens import Tag, Token
from kortilt.reading.words.lexicon import SYMMETRIC
from kortilt.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.reading.claims import Reading

_BETWEEN = frozenset(["owner", "between", "with", "of", "and"])
_ITS = frozenset(["its", "their", "his", "her"])
_OTHERS = frozenset(["those", "that", "ones"])
_LISTED = (Tag.NAME, Tag.STRANGER, Tag.CONJUNCTION, Tag.DETERMINER)
_OF_AN_OBJECT = (Tag.DETERMINER, Tag.NOUN, Tag.ADVERB, Tag.NAME, Tag.STRANGER)
_AT_ONCE = 3
"""So many words behind "those" stands the preposition that says with whom."""


class Bond(NamedTuple):
    """Something between two, such as relations or trade."""

    first: int
    last: int
    """The tokens from its noun to the last of its parties, whichever come first."""
    concept: str
    """The class of its noun."""
    parties: frozenset[str]
    """Ids of those between whom it is, or words of names that no table declares; one, where the other is not said."""


def find_bonds(reading: "Reading") -> tuple[Bond, ...]:
    """Give what a sentence says to lie between two, in order."""
    found: list[Bond] = []
    for at, token in enumerate(reading.tokens):
        if _is_bond(token) or (token.low in _OTHERS and found and _has_with_behind(reading.tokens, at)):
            bond = _bond(reading, at)
        else:
            continue
        bond = _with_first_party(reading, bond, at, found)
        if bond.parties:
            found.append(bond)
    return tuple(found)


def said_of(token: int, bonds: Sequence[Bond], tokens: Sequence[Token]) -> Bond | None:
    """Give what a word is said of: the bond next to it, sooner one that no "and" parts from it."""
    if not bonds:
        return None

    def _away(bond: Bond) -> tuple[bool, int]:
        away = max(bond.first - token, token - bond.last, 0)
        between = tokens[min(token, bond.last) : max(token, bond.first)]
        is_before = tokens[token].tag is Tag.VERB and token < bond.first
        if is_before and all(each.tag in _OF_AN_OBJECT for each in between[1:]):
            return False, -1  # "closer ties with A worsened those with B"
        return any(each.tag is Tag.CONJUNCTION or each.stop_after == "," for each in between), away

    return min(bonds, key=_away)


def _is_bond(token: Token) -> bool:
    return token.tag is Tag.NOUN and token.concept in SYMMETRIC


def _has_with_behind(tokens: Sequence[Token], at: int) -> bool:
    return any(token.low == "with" for token in tokens[at + 1 : at + _AT_ONCE])


def _bond(reading: "Reading", at: int) -> Bond:
    """The noun at a token with the names that belong to it."""
    tokens, arguments = reading.tokens, reading.frames.arguments
    units = [each.unit for each in arguments if each.head == at and each.marker in _BETWEEN]
    units = [unit for unit in units if not any(map(_is_bond, tokens[at + 1 : unit.first]))]
    units += [unit for unit in reading.units if unit.who and unit.first in _behind(tokens, at)]
    places = [at, *(unit.first for unit in units), *(unit.last for unit in units)]
    return Bond(min(places), max(places), tokens[at].concept, frozenset(who for unit in units for who in unit.who))


def _behind(tokens: Sequence[Token], at: int) -> range:
    """The names right behind a noun and its preposition: "with A", "between A and B"."""
    if at + 1 >= len(tokens) or tokens[at + 1].low not in _BETWEEN:
        return range(0)
    end = at + 2
    while end < len(tokens) and tokens[end].tag in _LISTED and not tokens[end].stop_after.strip(","):
        end += 1
    return range(at + 2, end + 1)


def _with_first_party(reading: "Reading", bond: Bond, at: int, before: Sequence[Bond]) -> Bond:
    """The same, with whoever "its" and "those" take over: from the bond before, else whoever acts."""
    tokens, arguments = reading.tokens, reading.frames.arguments
    takes = tokens[at].low in _OTHERS or any(each.low in _ITS for each in tokens[max(0, at - 2) : at])
    if not takes or len(bond.parties) > 1:
        return bond
    if before:
        owners = {who for each in arguments if each.marker == "owner" for who in each.unit.who}
        concept = before[-1].concept if tokens[at].low in _OTHERS else bond.concept
        return bond._replace(concept=concept, parties=bond.parties | (before[-1].parties & owners))
    doers = [each for each in arguments if each.marker == "doer" and each.unit.last < at]
    verb = max((each.head for each in doers), default=at)
    nearest = {who for each in doers if each.head == verb for who in each.unit.who}
    # "Their ties" are not those of the one who speaks of them.
    is_theirs = any(each.low == "their" for each in tokens[max(0, at - 2) : at])
    return bond if is_theirs and len(nearest) < 2 else bond._replace(parties=bond.parties | nearest)
