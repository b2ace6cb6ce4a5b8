"""The subjects of verbs: names before them, those of a clause before, and what "its" and "his" stand for."""

from collections.abc import Sequence

from kortilt.reading.claims.arguments import DOER, OBJECT, OWNER, Argument, is_list, is_passive, marker_of, owned_by
from kortilt.reading.claims.tokens import Tag, Token
from kortilt.reading.claims.units import Unit

_POSSESSIVES = frozenset(["its", "his", "her", "their"])
_BEFORE_GERUNDS = frozenset(["in", "by", "after", "before", "without"])
"""What stands before another deed of the same subject: "followed X in sanctioning Y"."""

_Named = tuple[Unit, str]


def find_subjects(tokens: Sequence[Token], names: Sequence[Unit]) -> list[Argument]:
    """Give the subjects of all verbs, objects where these are passive, and the owners that possessives stand for."""
    starts = {unit.first: unit for unit in names}
    found: list[Argument] = []
    current: list[tuple[Unit, str]] = []
    pending: list[tuple[Unit, str]] = []
    for at, token in enumerate(tokens):
        unit = starts.get(at)
        if unit is not None:
            marker, _ = marker_of(tokens, unit)
            if not marker:
                pending.append((unit, OWNER if owned_by(tokens, unit) else DOER))
        elif token.tag is Tag.AUXILIARY and pending and _is_whole_verb(tokens, at):
            current, pending = [each for each in pending if each[1] == DOER], []
        elif token.tag is Tag.VERB:
            subject, pending = _subject_of(tokens, at, pending, current)
            is_active = not is_passive(tokens, at)
            found += [
                Argument(at, marker if is_active else OBJECT, each)
                for each, marker in subject
                if marker == DOER or is_active
            ]
            current = subject or current
        elif token.low in _POSSESSIVES and not pending and _is_only_one(tokens, current, at):
            found += [Argument(noun, OWNER, current[0][0]) for noun in _nouns_behind(tokens, at)]
    return found


def _is_only_one(tokens: Sequence[Token], current: list[_Named], at: int) -> bool:
    """Whether "its" can only be the subject's: no other name stands between."""
    if len(current) != 1 or current[0][1] != DOER:
        return False
    return not any(token.tag in (Tag.NAME, Tag.STRANGER) for token in tokens[current[0][0].last + 1 : at])


def _nouns_behind(tokens: Sequence[Token], at: int) -> list[int]:
    """The nouns right behind a word: what "its" is said of."""
    found = []
    for each in range(at + 1, len(tokens)):
        if tokens[each].tag is Tag.NOUN:
            found.append(each)
        elif tokens[each].tag not in (Tag.NAME, Tag.STRANGER) or tokens[each].is_possessive:
            break
        if tokens[each].stop_after.strip("-"):
            break
    return found


def _is_whole_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether "is" or "had" is all the verb that its clause has: what comes after a comma is told of somebody else."""
    for token in tokens[at:]:
        if token.tag is Tag.VERB:
            return False
        if token.stop_after:
            return True
    return False


def _subject_of(
    tokens: Sequence[Token], at: int, pending: list[_Named], current: list[_Named]
) -> tuple[list[_Named], list[_Named]]:
    """The subject of a verb, and the names that wait for a later one: in "X, Y argues, is" X does."""
    own = [(unit, marker) for unit, marker in pending if marker == DOER]
    if len(own) > 1 and _is_aside(tokens, own[-2][0], own[-1][0]):
        return own[-1:], own[:-1]
    if own:
        return own, []
    if pending:
        return [(unit, f"{OWNER}'s") for unit, _ in pending], []
    before = tokens[at - 1] if at else None
    if before is None:
        return [], []
    tags = (Tag.CONJUNCTION, Tag.AUXILIARY, Tag.RELATIVE, Tag.NOUN)
    if before.low == "that" and tokens[at].low.endswith("ing"):
        return [], []  # "warned that selling it would": who warned does not sell
    can_be_gerund = before.tag is Tag.VERB or before.low in _BEFORE_GERUNDS
    is_gerund = can_be_gerund and tokens[at].low.endswith("ing")
    continues = is_gerund or before.low == "to" or before.tag in tags or before.stop_after == ","
    return (current if continues else []), []


def _is_aside(tokens: Sequence[Token], one: Unit, other: Unit) -> bool:
    """Whether a name begins a remark of its own: "X, Y argues,"."""
    return tokens[one.last].stop_after == "," and other.first == one.last + 1 and not is_list(tokens, one.last)
