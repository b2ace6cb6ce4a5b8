"""Who does what to whom: for every verb and noun, the names that are its subject, object or behind a preposition."""

from collections.abc import Collection, Sequence
from functools import cached_property

from kortilt.reading.claims.arguments import (
    DOER,
    GIVEN,
    OBJECT,
    OWNER,
    Argument,
    is_bare_recipient,
    is_passive,
    marker_of,
    owned_by,
)
from kortilt.reading.claims.carrying import carried_noun
from kortilt.reading.claims.subjects import find_subjects
from kortilt.reading.claims.tokens import Tag, Token
from kortilt.reading.claims.units import Unit, UnitKind
from kortilt.reading.words.lexicon import THING_WITH

_OF_DEEDS = frozenset([DOER, f"{OWNER}'s", "by", "on", "to", "against", "from"])
"""Markers of those who do something and to whom."""
_SENDING = frozenset(["send", "write", "address", "dispatch"])
_LETTERS = frozenset(["letter", "message", "telegram", "note", "cable", "condolence"])
_LEADING = frozenset(
    [
        *("help", "enable", "allow", "permit", "force", "urge", "ask", "order"),
        *("invite", "encourage", "persuade", "compel", "oblige"),
    ]
)
_LETTER_WITHIN = 6
"""So many words behind its verb stands the letter: "sent the minister a letter"."""


class Frames:
    """The arguments of a sentence's words."""

    def __init__(self, arguments: Sequence[Argument], tokens: Sequence[Token]) -> None:
        self.arguments = tuple(arguments)
        self.by_concept: dict[str, list[Argument]] = {}
        for each in arguments:
            self.by_concept.setdefault(tokens[each.head].concept, []).append(each)

    def naming(self, who: Collection[str]) -> list[Argument]:
        """The arguments that are one of somebody."""
        if len(who) == 1:
            return [self.arguments[at] for one in who for at in self._by_who.get(one, ())]
        found = {at for one in who for at in self._by_who.get(one, ())}
        return [self.arguments[at] for at in sorted(found)]

    def of(self, name: Unit) -> Sequence[Argument]:
        """The arguments that a name of the sentence itself is."""
        return self._by_first.get(name.first, ())

    @cached_property
    def _by_first(self) -> dict[int, list[Argument]]:
        found: dict[int, list[Argument]] = {}
        for each in self.arguments:
            found.setdefault(each.unit.first, []).append(each)
        return found

    @cached_property
    def _by_who(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for at, each in enumerate(self.arguments):
            for one in each.unit.who:
                places.setdefault(one, []).append(at)
        return places


def read_frames(tokens: Sequence[Token], units: Sequence[Unit]) -> Frames:
    """Read the arguments of all words; a name may stand to several."""
    names = [unit for unit in units if unit.kind in (UnitKind.NAME, UnitKind.STRANGER)]
    arguments: list[Argument] = []
    phrases = {unit.last: unit.first for unit in units if unit.kind is UnitKind.WORD and unit.last > unit.first}
    for unit in names:
        if unit.first < 0:
            continue
        owned = owned_by(tokens, unit)
        arguments += [Argument(at, OWNER, unit) for at in owned]
        marker, at = marker_of(tokens, unit)
        if owned and not is_bare_recipient(tokens, unit):
            # The head noun is what stands there; its owner may stand for it.
            marker = marker and f"{marker}'s"
        if marker in ("", "'s"):
            continue
        if marker == OBJECT and _gets_a_thing(tokens, unit):
            arguments.append(Argument(at, GIVEN, unit))
        if at in phrases and tokens[phrases[at]].tag is Tag.VERB:
            arguments.append(Argument(phrases[at], OBJECT, unit))  # "sided with X"
        heads = (
            _heads_left(tokens, at)
            or [each for each in range(unit.last + 1, len(tokens)) if tokens[each].tag is Tag.VERB][:1]
        )
        if not heads and at > 0 and tokens[at - 1].tag is Tag.AUXILIARY and tokens[at - 1].concept != "be":
            heads = [at - 1]  # "was in X", of a visit
        if marker.startswith("by"):
            heads = [head for head in heads if tokens[head].tag is not Tag.VERB or is_passive(tokens, head)]
        if marker.startswith("from") and at in phrases:
            heads = [head for head in heads if not phrases[at] <= head <= at]  # "takes its lead from X"
        arguments += [Argument(head, marker, unit) for head in heads]
    arguments += find_subjects(tokens, names) + _inside_phrases(tokens, units, names)
    arguments += _of_carried(tokens, arguments) + _of_letters(tokens, arguments) + _of_identity(tokens, names)
    arguments = [each for each in arguments if not _leads_another(tokens, each, names)]
    return Frames(arguments, tokens)


def _of_identity(tokens: Sequence[Token], names: Sequence[Unit]) -> list[Argument]:
    """Whom a sentence that asks for somebody names at its end: in "the line that ran there was X", X ran."""
    relative = next((at for at, token in enumerate(tokens) if token.low in ("that", "which", "who")), None)
    last = names[-1] if names else None
    if relative is None or last is None or not relative or tokens[relative - 1].tag is not Tag.NOUN:
        return []
    if last.last + 1 < len(tokens) or relative + 1 >= len(tokens) or tokens[relative + 1].tag is not Tag.VERB:
        return []
    between = [token for token in tokens[relative + 2 : last.first] if token.tag in (Tag.VERB, Tag.AUXILIARY)]
    is_named = len(between) == 1 and between[0].stem == "be" and _ends_in(tokens, last.first, "be")
    return [Argument(relative + 1, DOER, last)] if is_named else []


def _ends_in(tokens: Sequence[Token], end: int, stem: str) -> bool:
    """Whether a word stands right before a name, over the names that own it and articles: "was Norway's X"."""
    left = end - 1
    while left > 0 and tokens[left].tag in (Tag.NAME, Tag.STRANGER, Tag.DETERMINER, Tag.NOUN):
        left -= 1
    return tokens[left].stem == stem


def _inside_phrases(tokens: Sequence[Token], units: Sequence[Unit], names: Sequence[Unit]) -> list[Argument]:
    """The names that phrases hold right before their last word: in "took X's side", X is whom one sides with."""
    found = []
    for unit in units:
        if unit.kind is UnitKind.WORD and unit.last > unit.first + 1:
            inside = (name for name in names if unit.first < name.first and name.last + 1 == unit.last)
            inside = (name for name in inside if not _is_means(tokens, name))
            found += [Argument(unit.first, OBJECT, name) for name in inside]
    return found


def _is_means(tokens: Sequence[Token], name: Unit) -> bool:
    """Whether something is done with what a name tells: "flew with an X7 engine"."""
    before = name.first - 1 - (tokens[name.first - 1].tag is Tag.DETERMINER)
    return before >= 0 and tokens[before].low in ("with", "on")


def _of_carried(tokens: Sequence[Token], arguments: Sequence[Argument]) -> list[Argument]:
    """Whoever does what a noun tells that a verb only carries: in "X imposed sanctions", X of the sanctions."""
    found = []
    for each in arguments:
        noun = carried_noun(tokens, each.head)
        if noun is not None and each.marker in _OF_DEEDS:
            found.append(Argument(noun, each.marker, each.unit))
    return found


def _of_letters(tokens: Sequence[Token], arguments: Sequence[Argument]) -> list[Argument]:
    """Whoever sends a letter, and to whom: they stand to the letter as to its sending."""
    found = []
    for each in arguments:
        if tokens[each.head].stem not in _SENDING:
            continue
        behind = range(each.head + 1, min(each.head + _LETTER_WITHIN, len(tokens)))
        noun = next((at for at in behind if tokens[at].stem in _LETTERS), None)
        if noun is not None and each.marker in (DOER, OBJECT, "to", "by"):
            found.append(Argument(noun, "to" if each.marker == OBJECT else each.marker, each.unit))
    return found


def _leads_another(tokens: Sequence[Token], each: Argument, names: Sequence[Unit]) -> bool:
    """Whether a subject has another do it: in "X helps Y to grow", Y grows and not X."""
    if each.marker != DOER or each.head < 2 or tokens[each.head - 1].low != "to":
        return False
    led = (unit for unit in names if unit.last == each.head - 2 and unit is not each.unit and unit.first > 0)
    return any(tokens[unit.first - 1].stem in _LEADING for unit in led)


def _gets_a_thing(tokens: Sequence[Token], unit: Unit) -> bool:
    """Whether a name stands between a verb of giving and the thing given: "gave the town helmets"."""
    behind = tokens[unit.last + 1 : unit.last + 2]
    is_thing = bool(behind) and (behind[0].tag in (Tag.NOUN, Tag.NUMBER, Tag.DETERMINER) or behind[0].low == "with")
    return is_bare_recipient(tokens, unit) and is_thing and not tokens[unit.last].stop_after


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
            is_next = at <= left + 2
            if left and is_next and tokens[left - 1].tag is Tag.NOUN and token.low.endswith(("ed", "ght", "en")):
                heads.append(left - 1)  # "drawings brought from there"
            break
        elif token.tag is Tag.RELATIVE and heads:
            break
    return heads


__all__ = ["DOER", "OBJECT", "OWNER", "THING_WITH", "Argument", "Frames", "read_frames"]
