"""What a sentence has to be held against: its words, names, dates and figures, each with its place."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from kortilt.model.names import Mention, NameIndex
from kortilt.reading.claims.tokens import CLOSED, Tag, Token, tag_words
from kortilt.reading.dates import DateMention
from kortilt.reading.figures import Amount
from kortilt.reading.number_tables import ONES, TENS
from kortilt.reading.words.lexicon import GRADES, LEXICON, LIGHT, NEGATIONS, REPORTING, STOP, Lexicon
from kortilt.reading.words.stems import read_table, words


class UnitKind(StrEnum):
    """Kinds of unit."""

    WORD = "word"
    NAME = "name"
    STRANGER = "stranger"
    """Capitalised words that no table of the base declares."""
    FIGURE = "figure"
    DATE = "date"


class Unit(NamedTuple):
    """One thing that a sentence says, to be found again in a fact or not."""

    kind: UnitKind
    start: int
    end: int
    """The span in the text, in code points."""
    text: str
    keys: tuple[str, ...]
    """Classes of its words; ids of whoever a name may mean."""
    first: int
    last: int
    """Its first and last token."""
    is_light: bool = False
    """A word of so little meaning that nothing is missing where a fact does not have it."""

    @property
    def who(self) -> tuple[str, ...]:
        """Whoever it names: ids of the base, or the words of a name that no table declares; nobody for other units."""
        if self.kind is UnitKind.NAME:
            return self.keys
        return (" ".join(self.keys),) if self.kind is UnitKind.STRANGER else ()


_COMMON = frozenset(
    {*STOP, *LIGHT, *GRADES, *LEXICON.coarser, *(word for pair in LEXICON.opposed for word in pair), *REPORTING}
)
"""Words that are no names at the start of a sentence."""
_PARTICLES = frozenset(["up", "back", "out", "off", "over", "along", "around", "away", "on", "together", "forward"])
_NUMBERS = frozenset([*ONES, *TENS])
_LIGHT_PHRASES = frozenset(["happen", "total", "include", "mention", "go-on"])
_IRREGULAR = frozenset(
    form
    for row in read_table("stems.txt")["irregular verbs"]
    for lemma, *forms in [row.split()]
    for form in forms
    if form != lemma
)
_PAST = frozenset(form for form in _IRREGULAR if not form.endswith(("ing", "s")))


def tokenise(text: str) -> list[Token]:
    """Give the words of a text as tokens, not tagged yet."""
    tokens = [Token(word) for word in words(text)]
    for token, following in zip(tokens, tokens[1:], strict=False):
        between = text[token.end : following.start].strip()
        token.is_possessive = between[:2] in ("'s", "’s") or (token.text[-1:] == "s" and between[:1] in ("'", "’"))
        token.stop_after = _stop(between[2:] if between[:2] in ("'s", "’s") else between)
    if tokens:
        tokens[-1].stop_after = "."
    return tokens


def _stop(between: str) -> str:
    """The punctuation that parts two words, without quotation marks; the strongest where there are several."""
    marks = between.strip("'’‘\"“”„«»").strip()
    return next((stop for stop in ";:.!?,()" if stop in marks), marks[:1])


def mark(
    tokens: Sequence[Token],
    text: str,
    names: NameIndex,
    dates: Sequence[DateMention],
    amounts: Sequence[Amount],
    lexicon: Lexicon,
) -> list[Mention]:
    """Tag every token and give the names that stand in the text."""
    _mark_spans(tokens, [(one.start, one.end) for one in dates], Tag.DATE)
    _mark_spans(tokens, [(one.start, one.end) for one in amounts], Tag.NUMBER)
    mentions = []
    for mention in names.find(text):
        inside = [token for token in tokens if mention.start <= token.start < mention.end]
        if not inside or any(token.tag is Tag.NUMBER for token in inside) or _is_currency(tokens, inside[-1]):
            continue
        for token in inside:
            token.tag = Tag.NAME
            token.mention = len(mentions)
        if text[mention.start : mention.end] in getattr(mention.meant[0], "adjectives", ()):
            inside[-1].is_possessive = True
        mentions.append(mention)
    for at, token in enumerate(tokens):
        token.concept = lexicon.concept(token.stem)
        if token.tag is Tag.NOUN and token.text[0].isupper() and _is_stranger(tokens, at, lexicon):
            token.tag = Tag.STRANGER
    tag_words(tokens, _PAST)
    return mentions


def _mark_spans(tokens: Sequence[Token], spans: Iterable[tuple[int, int]], tag: Tag) -> None:
    at = 0
    for number, (start, end) in enumerate(spans):
        while at < len(tokens) and tokens[at].end <= start:
            at += 1
        while at < len(tokens) and tokens[at].start < end:
            tokens[at].tag = tag
            tokens[at].amount = number
            at += 1


def _is_currency(tokens: Sequence[Token], last: Token) -> bool:
    at = next(index for index, token in enumerate(tokens) if token is last)
    return at + 1 < len(tokens) and tokens[at + 1].stem in ("dollar", "cent")


def _is_stranger(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    token = tokens[at]
    low = token.text.lower()
    opens = at == 0 or tokens[at - 1].stop_after in (".", ":", "!", "?", "(")
    if not opens:
        return True
    if low in CLOSED or low.partition("-")[0] in _NUMBERS:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) and not token.stop_after else None
    if following is not None and following.text[0].isupper() and following.tag is not Tag.NAME:
        return True
    if token.stem in _COMMON or token.stem in lexicon.classes:
        return False
    return not low.endswith(("ing", "ed", "ly", "s"))


def build_units(
    text: str,
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    dates: Sequence[DateMention],
    amounts: Sequence[Amount],
    lexicon: Lexicon,
    failing: set[int],
) -> list[Unit]:
    """Give the units of a sentence from left to right."""
    units = [
        Unit(
            UnitKind.NAME,
            each.start,
            each.end,
            text[each.start : each.end],
            tuple(one.id for one in each.meant),
            *_tokens_of(tokens, each.start, each.end),
        )
        for each in mentions
    ]
    units += [
        Unit(UnitKind.DATE, each.start, each.end, each.text, (str(at),), *_tokens_of(tokens, each.start, each.end))
        for at, each in enumerate(dates)
    ]
    units += [
        Unit(UnitKind.FIGURE, each.start, each.end, each.text, (str(at),), *_tokens_of(tokens, each.start, each.end))
        for at, each in enumerate(amounts)
    ]
    taken = _phrases(text, tokens, lexicon, units)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        end = at + 1
        if token.tag is Tag.STRANGER and at not in taken:
            while (
                end < len(tokens)
                and tokens[end].tag is Tag.STRANGER
                and not tokens[end - 1].stop_after.strip("-")
                and end not in taken
                and not tokens[end - 1].is_possessive
            ):
                end += 1
            keys = tuple(each.concept for each in tokens[at:end])
            units.append(
                Unit(
                    UnitKind.STRANGER,
                    token.start,
                    tokens[end - 1].end,
                    text[token.start : tokens[end - 1].end],
                    keys,
                    at,
                    end - 1,
                )
            )
        elif token.tag in (Tag.NOUN, Tag.VERB, Tag.ADVERB) and at not in taken and token.stem not in STOP:
            is_light = (
                (token.stem in LIGHT and not _is_exclusive(tokens, at)) or at in failing or _is_particle(tokens, at)
            )
            units.append(Unit(UnitKind.WORD, token.start, token.end, token.text, (token.concept,), at, at, is_light))
        at = end
    return sorted(units, key=lambda unit: (unit.start, unit.end))


def _is_particle(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adverb only completes the verb before it: "picked up", "came back"."""
    return at > 0 and tokens[at].text.lower() in _PARTICLES and tokens[at - 1].tag is Tag.VERB


def _is_exclusive(tokens: Sequence[Token], at: int) -> bool:
    """Whether "only" leaves others out; before a number it only calls that small."""
    follows = tokens[at + 1].tag if at + 1 < len(tokens) else None
    return tokens[at].stem == "only" and follows is not Tag.NUMBER


def _phrases(text: str, tokens: Sequence[Token], lexicon: Lexicon, units: list[Unit]) -> set[int]:
    """Add the units of several words that together mean one thing; give the tokens that they take."""
    stems = [token.stem for token in tokens]
    taken = {at for phrase in NEGATIONS.find(stems) for at in range(phrase.start, phrase.end)}
    for phrase in lexicon.phrases.find(stems):
        inside = range(phrase.start, phrase.end)
        of_phrase = [at for at in inside if phrase.gap is None or not phrase.gap[0] <= at < phrase.gap[1]]
        if any(tokens[at].tag in (Tag.NAME, Tag.DATE, Tag.NUMBER) for at in of_phrase) or taken & set(of_phrase):
            continue
        if any(tokens[at].stop_after.strip("-") for at in inside[:-1]):
            continue
        first, last = tokens[phrase.start], tokens[phrase.end - 1]
        for at in of_phrase:
            tokens[at].concept = phrase.meaning
        units.append(
            Unit(
                UnitKind.WORD,
                first.start,
                last.end,
                text[first.start : last.end],
                (phrase.meaning,),
                phrase.start,
                phrase.end - 1,
                phrase.meaning in _LIGHT_PHRASES,
            )
        )
        taken |= set(of_phrase)
    return taken


def _tokens_of(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    inside = [at for at, token in enumerate(tokens) if start <= token.start < end]
    return (inside[0], inside[-1]) if inside else (-1, -1)
