"""Who does what to whom: for every verb and noun, the names that are its subject, object or behind a preposition."""

from collections.abc import Sequence
from typing import NamedTuple

from kortilt.reading.claims.tokens import Tag, Token
from kortilt.reading.claims.units import Unit, UnitKind, carried_noun
from kortilt.reading.words.lexicon import RECIPIENT_FIRST, THING_WITH

DOER, OBJECT, OWNER = "doer", "object", "owner"
"""Markers beside prepositions: subject, bare object, and whose it is ("the town's dam", "Swiss dams")."""


_OF_DEEDS = frozenset([DOER, f"{OWNER}'s", "by", "on", "to", "against", "from"])
"""Markers of those who do something and to whom."""


_POSSESSIVES = frozenset(["its", "his", "her", "their"])
_BEFORE_GERUNDS = frozenset(["in", "by", "after", "before", "without"])
"""What stands before another deed of the same subject: "followed X in sanctioning Y"."""


_Named = tuple["Unit", str]


class Argument(NamedTuple):
    """A name as it stands to a word."""

    head: int
    """The token of the word."""
    marker: str
    unit: Unit


class Frames:
    """The arguments of a sentence's words."""

    def __init__(self, arguments: Sequence[Argument], tokens: Sequence[Token]) -> None:
        self.arguments = tuple(arguments)
        self.by_concept: dict[str, list[Argument]] = {}
        for each in arguments:
            self.by_concept.setdefault(tokens[each.head].concept, []).append(each)


def read_frames(tokens: Sequence[Token], units: Sequence[Unit]) -> Frames:
    """Read the arguments of all words; a name may stand to several."""
    names = [unit for unit in units if unit.kind in (UnitKind.NAME, UnitKind.STRANGER)]
    arguments: list[Argument] = []
    for unit in names:
        if unit.first < 0:
            continue
        owned = _owned(tokens, unit)
        arguments += [Argument(at, OWNER, unit) for at in owned]
        marker, at = _marker(tokens, unit)
        if owned and not _is_bare_recipient(tokens, unit):
            # The head noun is what stands there; its owner may stand for it.
            marker = marker and f"{marker}'s"
        if marker in ("", "'s"):
            continue
        heads = (
            _heads_left(tokens, at)
            or [each for each in range(unit.last + 1, len(tokens)) if tokens[each].tag is Tag.VERB][:1]
        )
        if marker.startswith("by"):
            heads = [head for head in heads if tokens[head].tag is not Tag.VERB or _is_passive(tokens, head)]
        arguments += [Argument(head, marker, unit) for head in heads]
    arguments += _subjects(tokens, names)
    arguments += _of_carried(tokens, arguments)
    return Frames(arguments, tokens)


def _of_carried(tokens: Sequence[Token], arguments: Sequence[Argument]) -> list[Argument]:
    """Whoever does what a noun tells that a verb only carries: in "X imposed sanctions", X of the sanctions."""
    found = []
    for each in arguments:
        noun = carried_noun(tokens, each.head)
        if noun is not None and each.marker in _OF_DEEDS:
            found.append(Argument(noun, each.marker, each.unit))
    return found


def _owned(tokens: Sequence[Token], unit: Unit) -> list[int]:
    """The nouns that a name owns or qualifies: those that follow it without a break."""
    last = tokens[unit.last]
    before = tokens[unit.first - 1] if unit.first else None
    if not last.is_possessive and before is not None and before.tag is Tag.VERB and not before.stop_after:
        return []
    if last.stop_after.strip("-–") and not last.is_possessive:
        return []
    found = []
    for at in range(unit.last + 1, min(unit.last + 7, len(tokens))):
        token = tokens[at]
        if token.tag in (Tag.NOUN, Tag.STRANGER):
            found.append(at)
        elif token.tag is Tag.ADVERB:
            if not last.is_possessive:
                break
            continue
        elif token.tag is Tag.VERB and not token.text.lower().endswith(("ed", "ing")):
            break
        elif (token.tag in (Tag.VERB, Tag.NUMBER, Tag.DATE) and last.is_possessive) or (
            token.tag is Tag.NAME and not found and last.is_possessive
        ):
            continue
        else:
            break
        if token.stop_after:
            break
    return found


def _is_bare_recipient(tokens: Sequence[Token], unit: Unit) -> bool:
    before = tokens[unit.first - 1] if unit.first else None
    is_owner = tokens[unit.last].is_possessive
    return before is not None and before.tag is Tag.VERB and before.stem in RECIPIENT_FIRST and not is_owner


def _marker(tokens: Sequence[Token], unit: Unit) -> tuple[str, int]:
    """The preposition or verb before a name, over its modifiers and the names listed with it; and where it stands."""
    at = unit.first - 1
    if _begins_clause(tokens, unit):
        return "", at
    while at >= 0:
        token = tokens[at]
        if token.stop_after and token.stop_after not in (",", "-", "–", '"', "“") and token.tag is not Tag.NAME:
            return "", at
        if token.tag is Tag.PREPOSITION:
            return token.text.lower(), at
        if token.tag is Tag.VERB:
            return ("" if token.stop_after == "," else OBJECT), at
        if (
            token.tag in (Tag.NAME, Tag.STRANGER)
            and at == unit.first - 1
            and not token.stop_after
            and not token.is_possessive
        ):
            return "", at
        if token.tag is Tag.DETERMINER and at and not token.stop_after and not _may_govern(tokens[at - 1]):
            return "", at
        joins = token.text.lower() in ("and", "or") or token.tag in (Tag.NAME, Tag.STRANGER)
        if token.tag in (Tag.DETERMINER, Tag.NOUN, Tag.NUMBER, Tag.ADVERB) or joins:
            if token.stop_after[:1] == "," and not (joins and _is_list(tokens, at)):
                return "", at
            at -= 1
            continue
        return "", at
    return "", -1


def _may_govern(token: Token) -> bool:
    """Whether a word right before a phrase can have it as its object, or lead on to what has."""
    tags = (Tag.PREPOSITION, Tag.VERB, Tag.CONJUNCTION, Tag.DETERMINER, Tag.NUMBER)
    return token.tag in tags or bool(token.stop_after)


def _begins_clause(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether a name is the subject of a clause that qualifies the noun before it: "the salt Norway exported"."""
    if not unit.first or unit.last + 1 >= len(tokens) or tokens[unit.last].is_possessive:
        return False
    follows = tokens[unit.last + 1].tag in (Tag.VERB, Tag.AUXILIARY) and not tokens[unit.last].stop_after
    before = tokens[unit.first - 1]
    return follows and before.tag is Tag.NOUN and not before.stop_after


def _is_list(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name with a comma after it is one of several that "and" or "or" joins."""
    for token in tokens[at + 1 : at + 10]:
        if token.text.lower() in ("and", "or"):
            return True
        if token.tag not in (Tag.NAME, Tag.STRANGER, Tag.NOUN, Tag.DETERMINER):
            return False
    return False


def _heads_left(tokens: Sequence[Token], at: int) -> list[int]:
    """The words to which a phrase beginning at a token may belong: the noun before it and the verb of its clause."""
    heads = [at] if tokens[at].tag is Tag.VERB else []
    noun = False
    for left in range(at - 1, -1, -1):
        token = tokens[left]
        if token.stop_after in (";", ".", ":"):
            break
        if token.tag is Tag.NOUN and not noun and not heads:
            heads.append(left)
            noun = True
        elif (
            token.tag is Tag.NOUN
            and noun
            and left >= at - 6
            and not any(tokens[each].tag is Tag.VERB for each in range(left, at))
        ):
            heads.append(left)
        elif token.tag is Tag.VERB and not any(tokens[head].tag is Tag.VERB for head in heads):
            heads.append(left)
            if left and tokens[left - 1].tag is Tag.NOUN and token.text.lower().endswith(("ed", "ght", "en")):
                heads.append(left - 1)  # "drawings brought from there"
            break
        elif token.tag is Tag.RELATIVE and heads:
            break
    return heads


def _subjects(tokens: Sequence[Token], names: Sequence[Unit]) -> list[Argument]:
    starts = {unit.first: unit for unit in names}
    found: list[Argument] = []
    current: list[tuple[Unit, str]] = []
    pending: list[tuple[Unit, str]] = []
    for at, token in enumerate(tokens):
        unit = starts.get(at)
        if unit is not None:
            marker, _ = _marker(tokens, unit)
            if not marker:
                pending.append((unit, OWNER if _owned(tokens, unit) else DOER))
        elif token.tag is Tag.AUXILIARY and pending and _is_whole_verb(tokens, at):
            current, pending = [each for each in pending if each[1] == DOER], []
        elif token.tag is Tag.VERB:
            subject, pending = _subject_of(tokens, at, pending, current)
            is_passive = _is_passive(tokens, at)
            found += [
                Argument(at, OBJECT if is_passive else marker, each)
                for each, marker in subject
                if marker == DOER or not is_passive
            ]
            current = subject or current
        elif token.text.lower() in _POSSESSIVES and not pending and _is_only_one(tokens, current, at):
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
    if before.text.lower() == "that" and tokens[at].text.lower().endswith("ing"):
        return [], []  # "warned that selling it would": who warned does not sell
    tags = (Tag.CONJUNCTION, Tag.AUXILIARY, Tag.RELATIVE, Tag.NOUN)
    can_be_gerund = before.tag is Tag.VERB or before.text.lower() in _BEFORE_GERUNDS
    is_gerund = can_be_gerund and tokens[at].text.lower().endswith("ing")
    continues = is_gerund or before.text.lower() == "to" or before.tag in tags or before.stop_after == ","
    return (current if continues else []), []


def _is_aside(tokens: Sequence[Token], one: Unit, other: Unit) -> bool:
    """Whether a name begins a remark of its own: "X, Y argues,"."""
    return tokens[one.last].stop_after == "," and other.first == one.last + 1 and not _is_list(tokens, one.last)


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    text = tokens[at].text.lower()
    if text.endswith("ing"):
        return False
    for left in range(at - 1, max(at - 4, -1), -1):
        if tokens[left].stem == "be":
            return True
        if tokens[left].tag is not Tag.NOUN or tokens[left].stop_after:
            break
    following = tokens[at + 1 : at + 2]
    return bool(following) and following[0].text.lower() == "by"


__all__ = ["DOER", "OBJECT", "OWNER", "THING_WITH", "Argument", "Frames", "read_frames"]
