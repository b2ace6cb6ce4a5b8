"""Whose word a sentence is: the speakers that it names, and the words that only bring them in."""

from collections.abc import Sequence

from kortilt.reading.claims.frames import DOER, OWNER, Frames
from kortilt.reading.claims.tokens import Tag, Token
from kortilt.reading.claims.units import Unit, UnitKind
from kortilt.reading.words.lexicon import MARKERS, OFFICES, REPORTING
from kortilt.reading.words.phrasebook import Phrase
from kortilt.tuples import NamedTuple

AUTHOR = "@author"
"""The speaker of "the author argues" and "the article says": whoever wrote the source."""

_AUTHOR_WORDS = frozenset(["author", "writer", "essay", "article", "paper", "piece", "essayist", "text"])
_LOOSE = frozenset(
    [
        "hold",
        "see",
        "view",
        "show",
        "put",
        "take",
        "find",
        "call",
        "name",
        "record",
        "list",
        "rate",
        "count",
        "point",
        "register",
        "measure",
        "answer",
        "speak",
        "express",
        "voice",
        "message",
        "document",
        "article",
        "figure",
        "reason",
        "judge",
        "judgment",
        "charge",
        "doubt",
        "fear",
        "quote",
        "letter",
        "survey",
        "poll",
        "study",
        "talk",
        "record",
        "write",
        "publish",
        "address",
        "describe",
        "regard",
        "treat",
        "give",
        "note",
        "track",
        "note",
        "observe",
        "project",
        "propose",
        "offer",
        "promise",
        "pledge",
        "threaten",
        "maintain",
        "agree",
        "promise",
        "demand",
        "ask",
        "urge",
        "request",
    ]
)
"""Words that report something only in some of their uses."""

NAMING = frozenset(["call", "name", "describe", "regard", "view", "see", "consider", "term", "label", "dub", "deem"])
"""Verbs by which somebody says what their object is."""


_ANOTHERS = frozenset(["predecessor", "successor", "rival", "opponent", "critic", "ally", "wife", "husband", "son"])


class Speaker(NamedTuple):
    """Somebody whose word the sentence is."""

    unit: Unit | None
    """None for the author of the source."""
    sureness: str
    """How the speaker stands to it, as `REPORTING` has it."""
    words: tuple[int, ...]
    """The tokens that bring the speaker in."""
    is_plain: bool
    """Brought in by a word or phrase that does nothing else, such as "said that" or "according to"."""


def find_speakers(tokens: Sequence[Token], units: Sequence[Unit], frames: Frames, *, is_quoting: bool) -> list[Speaker]:
    """Give the speakers of a sentence, each once for every word that brings them in."""
    names = {
        at: unit
        for unit in units
        if unit.kind in (UnitKind.NAME, UnitKind.STRANGER)
        for at in range(unit.first, unit.last + 1)
    }
    found: list[Speaker] = []
    for phrase in MARKERS.find([token.stem for token in tokens]):
        is_rate = tokens[phrase.start].low == "per" and tokens[phrase.start + 1 :][0].tag is Tag.NOUN  # "per month"
        if is_rate or any(token.stop_after for token in tokens[phrase.start : phrase.end - 1]):
            continue
        unit, is_author = _beside(phrase, tokens, names)
        if unit or is_author:
            found.append(Speaker(unit, phrase.meaning, tuple(range(phrase.start, phrase.end)), is_plain=True))
    inverted = _inverted(tokens, names)
    found += inverted
    told = {at for each in inverted for at in each.words}
    for argument in frames.arguments:
        head = tokens[argument.head]
        if argument.head in told or (argument.head and tokens[argument.head - 1].low == "so"):
            continue  # "so-called"
        sureness = REPORTING.get(head.stem) or (REPORTING.get(head.concept) if head.tag is Tag.VERB else None)
        if sureness is None or argument.marker not in (DOER, "by", OWNER, f"{OWNER}'s"):
            continue
        if _is_title(argument.unit, tokens, names) or _is_anothers(argument.unit, tokens):
            continue
        if argument.marker == OWNER and head.tag is not Tag.NOUN:
            continue
        is_plain = is_quoting or head.stem not in _LOOSE or _opens_clause(tokens, argument.head)
        is_plain = is_plain or _stands_behind(argument.unit, tokens, argument.head)
        found.append(Speaker(argument.unit, sureness, (argument.head,), is_plain))
    found += _authors(tokens) + _headline(tokens, units)
    return _without_far(found, tokens)


def _without_far(found: list[Speaker], tokens: Sequence[Token]) -> list[Speaker]:
    """Leave out who stands far before a verb that has its own speaker behind a comma: "X and Y keep it, Z believes"."""
    near = {at for each in found if each.unit and _is_close(each, tokens) for at in each.words}
    return [each for each in found if each.unit is None or near.isdisjoint(each.words) or _is_close(each, tokens)]


def _is_close(speaker: Speaker, tokens: Sequence[Token]) -> bool:
    unit = speaker.unit
    is_next = unit is not None and unit.first > 0 and unit.last + 1 == speaker.words[0]
    return is_next and unit is not None and tokens[unit.first - 1].stop_after == ","


def _is_title(unit: Unit, tokens: Sequence[Token], names: dict[int, Unit]) -> bool:
    """Whether capitalised words are the title of whoever is named right behind them: "Foreign Minister X"."""
    follows = names.get(unit.last + 1)
    is_next = follows is not None and follows.kind is UnitKind.NAME and not tokens[unit.last].stop_after
    return unit.kind is UnitKind.STRANGER and is_next and tokens[unit.last].concept in OFFICES


def _is_anothers(unit: Unit, tokens: Sequence[Token]) -> bool:
    """Whether a name only tells whose kin, rival or predecessor somebody is who speaks: "X's predecessor"."""
    behind = tokens[unit.last + 1 : unit.last + 2]
    return tokens[unit.last].is_possessive and any(token.stem in _ANOTHERS for token in behind)


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.stop_after == ":":
        return True
    follows = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low == "out")  # "points out that"
    return follows < len(tokens) and tokens[follows].low == "that"


def _stands_behind(unit: Unit, tokens: Sequence[Token], at: int) -> bool:
    """Whether a speaker and his verb close a sentence or stand between commas: ", X writes."."""
    is_behind = unit.first > 0 and tokens[unit.first - 1].stop_after == ","
    return is_behind and at == unit.last + 1 and (at + 1 == len(tokens) or bool(tokens[at].stop_after))


def _beside(phrase: Phrase, tokens: Sequence[Token], names: dict[int, Unit]) -> tuple[Unit | None, bool]:
    """The name in a phrase's gap, or on its open side within six words."""
    places: Sequence[int] = range(*phrase.gap) if phrase.gap else ()
    if phrase.opens == "right":
        places = range(phrase.end, min(phrase.end + 8, len(tokens)))
    elif phrase.opens == "left":
        places = range(phrase.start - 1, max(phrase.start - 7, -1), -1)
    for at in places:
        if at in names and not _is_addressed(tokens, at, phrase):
            return names[at], False
        if tokens[at].stem in _AUTHOR_WORDS:
            return None, True
        if tokens[at].tag in (Tag.VERB, Tag.DATE) or (tokens[at].stop_after and phrase.opens == "right"):
            break
    return None, False


def _is_addressed(tokens: Sequence[Token], at: int, phrase: Phrase) -> bool:
    """Whether a name is whom a report goes to: "according to its report to X"."""
    before = at - 1 - (tokens[at - 1].tag is Tag.DETERMINER)
    return before > phrase.end and tokens[before].low == "to" and tokens[before - 1].stem in REPORTING


def _inverted(tokens: Sequence[Token], names: dict[int, Unit]) -> list[Speaker]:
    """A verb of saying before its speaker (", writes X") or where a report comes from ("the report came from X")."""
    found = []
    for at, token in enumerate(tokens[:-1]):
        after_comma = at > 0 and tokens[at - 1].stop_after == ","
        if (
            after_comma
            and token.stem in REPORTING
            and not (token.stem in _LOOSE and token.low.endswith("ed"))
            and token.low != token.stem
            and at + 1 in names
            and not token.stop_after
        ):
            found.append(Speaker(names[at + 1], REPORTING[token.stem], (at,), is_plain=True))
        is_source = token.low == "from" and tokens[at - 1].stem in ("come", "be", "originate", "stem")
        is_maker = token.low == "by" and tokens[at - 1].stem in (
            "make",
            "issue",
            "publish",
            "release",
            "give",
            "voice",
        )
        if at and (is_source or is_maker):
            at_name = next((each for each in range(at + 1, min(at + 4, len(tokens))) if each in names), None)
            reported = next((each for each in tokens[:at] if each.tag is Tag.NOUN and each.stem in REPORTING), None)
            if at_name is not None and reported is not None:
                found.append(Speaker(names[at_name], REPORTING[reported.stem], (at - 1,), is_plain=True))
    return found


def _authors(tokens: Sequence[Token]) -> list[Speaker]:
    found = []
    for at, token in enumerate(tokens):
        if (
            token.stem not in _AUTHOR_WORDS
            or token.tag is not Tag.NOUN
            or at == 0
            or tokens[at - 1].tag is not Tag.DETERMINER
        ):
            continue
        following = [each for each in range(at + 1, min(at + 4, len(tokens))) if tokens[each].stem in REPORTING]
        if following:
            found.append(Speaker(None, REPORTING[tokens[following[0]].stem], (at, following[0]), is_plain=True))
    return found


def _headline(tokens: Sequence[Token], units: Sequence[Unit]) -> list[Speaker]:
    """A name and a colon at the start ("KCNA: ..."), or a name and a verb of saying at the end."""
    for unit in units:
        if unit.kind is UnitKind.NAME and unit.first == 0 and tokens[unit.last].stop_after == ":":
            return [Speaker(unit, "told", (unit.first,), is_plain=True)]
    return []
