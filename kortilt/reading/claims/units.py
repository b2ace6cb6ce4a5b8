"""What a sentence has to be held against: its words, names, dates and figures, each with its place."""

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from kortilt.model.actors import Person
from kortilt.model.names import Mention
from kortilt.reading.claims import carrying
from kortilt.reading.claims.carrying import CARRIED_WITHIN, carried_noun
from kortilt.reading.claims.tokens import Tag, Token
from kortilt.reading.dates import DateMention
from kortilt.reading.figures import Amount
from kortilt.reading.words.lexicon import LIGHT, LIGHT_NOUNS, NEGATIONS, STOP, Lexicon
from kortilt.tuples import NamedTuple

_WORDS = (Tag.NOUN, Tag.VERB, Tag.ADVERB)
_NAMED = (Tag.NAME, Tag.STRANGER)


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


_WHEN = frozenset(["when", "once", "after", "before", "until", "since", "while"])
_TIMES = frozenset(["war", "crisis", "pandemic", "conflict", "era", "period", "year", "season", "lockdown"])
_GOING = frozenset(["come", "go", "head", "fly"])
"""Verbs that tell of a visit where "to" and a name follow."""
_THINGS = frozenset(["capital", "market", "report", "post", "official", "account", "note", "item", "piece"])
"""Words of little meaning that are things which one exports, writes or loses."""
_LIGHT_PHRASES = frozenset(
    [
        "happen",
        "total",
        "amount",
        "include",
        "mention",
        "bilateral",
        "seem",
        "value",
        "again",
        "besides",
        "beforehand",
        "conduct",
    ]
)
"""Meanings of phrases that say no more than a light word does."""
_PARTICLES = frozenset(["up", "back", "out", "off", "over", "along", "around", "away", "on", "together", "forward"])


def build_units(
    text: str,
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    dates: Sequence[DateMention],
    amounts: Sequence[Amount],
    lexicon: Lexicon,
    light: set[int],
) -> list[Unit]:
    """Give the units of a sentence from left to right; `light` are words that tell nothing themselves."""
    spans = [(UnitKind.NAME, each.start, each.end, tuple(one.id for one in each.meant)) for each in mentions]
    spans += [(UnitKind.DATE, each.start, each.end, (str(at),)) for at, each in enumerate(dates)]
    spans += [(UnitKind.FIGURE, each.start, each.end, (str(at),)) for at, each in enumerate(amounts)]
    units = [
        Unit(kind, start, end, text[start:end], keys, *_tokens_of(tokens, start, end))
        for kind, start, end, keys in spans
    ]
    taken = _phrases(text, tokens, lexicon, units, light)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        end = at + 1
        if at not in taken and token.tag is Tag.STRANGER:
            end = _end_of_name(tokens, at, taken)
            last = tokens[end - 1]
            keys = tuple(each.concept for each in tokens[at:end])
            name = text[token.start : last.end]
            units.append(Unit(UnitKind.STRANGER, token.start, last.end, name, keys, at, end - 1))
        elif at not in taken and token.tag in _WORDS and (token.stem not in STOP or carrying.is_owning(token)):
            is_light = at in light or _is_light(tokens, at)
            if _is_going_on(tokens, at):
                token.concept = lexicon.concept("continue")
            units.append(Unit(UnitKind.WORD, token.start, token.end, token.text, (token.concept,), at, at, is_light))
        at = end
    units += _stays(tokens, units, mentions, lexicon)
    return sorted(map(partial(_weighty, tokens, lexicon, units), units), key=lambda unit: (unit.start, unit.end))


def _weighty(tokens: Sequence[Token], lexicon: Lexicon, units: Sequence[Unit], unit: Unit) -> Unit:
    """A verb that says little, as the visit that it tells of where the sentence has no other words for it."""
    if not unit.is_light or not _is_going(tokens, unit.first):
        return unit
    if any(each.kind is UnitKind.WORD and not each.is_light for each in units):
        return unit
    # Who goes has a name: so many tons that went somewhere were sent.
    before = next(
        (each for each in reversed(tokens[: unit.first]) if each.tag not in (Tag.ADVERB, Tag.AUXILIARY)), None
    )
    if before is None or before.tag not in (Tag.NAME, Tag.STRANGER, Tag.PRONOUN, Tag.NUMBER):
        return unit
    tokens[unit.first].concept = lexicon.concept("export" if before.tag is Tag.NUMBER else "visit")
    return unit._replace(keys=(tokens[unit.first].concept,), is_light=False)


def _stays(tokens: Sequence[Token], units: Sequence[Unit], mentions: Sequence[Mention], lexicon: Lexicon) -> list[Unit]:
    """The visit that "was in X" tells of somebody, where the sentence has no other words for it."""
    if any(each.kind is UnitKind.WORD and not each.is_light for each in units):
        return []
    for at in range(1, len(tokens) - 2):
        behind = tokens[at + 1 : at + 3]
        before = tokens[_subject_before(tokens, at)].mention
        is_stay = tokens[at].low in ("was", "were") and behind[0].low == "in"
        is_stay = is_stay or (tokens[at].low == "been" and behind[0].low == "to")
        if is_stay and behind[1].tag is Tag.NAME and before >= 0 and isinstance(mentions[before].meant[0], Person):
            token, meaning = tokens[at], lexicon.concept("visit")
            token.concept = meaning
            return [Unit(UnitKind.WORD, token.start, token.end, token.text, (meaning,), at, at)]
    return []


def _subject_before(tokens: Sequence[Token], at: int) -> int:
    """Where the subject of an auxiliary may stand: "has never been"."""
    before = at - 1
    while before > 0 and tokens[before].tag in (Tag.AUXILIARY, Tag.ADVERB):
        before -= 1
    return before


def _end_of_name(tokens: Sequence[Token], at: int, taken: set[int]) -> int:
    end = at + 1
    while end < len(tokens) and tokens[end].tag is Tag.STRANGER and end not in taken:
        if tokens[end - 1].stop_after.strip("-") or tokens[end - 1].is_possessive:
            break
        end += 1
    return end


def _is_light(tokens: Sequence[Token], at: int) -> bool:
    if _is_going_on(tokens, at) or carrying.is_half(tokens, at):
        return False
    is_deed = tokens[at].tag is Tag.VERB and tokens[at].stem in LIGHT_NOUNS and not _tells_when(tokens, at)
    says_more = is_deed or _is_exclusive(tokens, at) or _is_thing_done_to(tokens, at)
    is_light = (tokens[at].stem in LIGHT and not says_more) or _is_particle(tokens, at)
    # "Added 90 tons": how much it was says it.
    adds = tokens[at].stem == "add" and at + 1 < len(tokens) and tokens[at + 1].tag is Tag.NUMBER
    helps = tokens[at].stem == "help" and carrying.leads_to_a_deed(tokens, at)
    helps = helps or tokens[at].low == "including" or carrying.is_of_both(tokens, at)
    return is_light or adds or helps or carried_noun(tokens, at) is not None


def _is_thing_done_to(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun that else says little is what something is done to: "exported capital", not "the capital X"."""
    if tokens[at].stem not in _THINGS or tokens[at].tag is not Tag.NOUN:
        return False
    left = at - 1
    while left >= 0 and tokens[left].tag in (Tag.DETERMINER, Tag.NOUN, *_NAMED) and not tokens[left].stop_after:
        left -= 1
    follows = tokens[at + 1].tag if at + 1 < len(tokens) and not tokens[at].stop_after else None
    verb = tokens[left] if left >= 0 and not tokens[left].stop_after else None
    return verb is not None and verb.tag is Tag.VERB and verb.stem not in LIGHT - LIGHT_NOUNS and follows not in _NAMED


def _tells_when(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb stands in a clause that only says when something was: "once the war had ended"."""
    subject = next((token for token in reversed(tokens[:at]) if token.tag not in (Tag.AUXILIARY, Tag.ADVERB)), None)
    is_time = subject is not None and subject.stem in _TIMES
    return is_time and any(token.low in _WHEN for token in tokens[max(0, at - CARRIED_WITHIN) : at])


def _is_going(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb that says little tells of a visit: "came to Norway", "went over to the Tromsø yard"."""
    if tokens[at].tag is not Tag.VERB or tokens[at].stem not in _GOING:
        return False
    place = at + 1
    while place < len(tokens) and tokens[place].tag is Tag.ADVERB and not tokens[place - 1].stop_after:
        place += 1
    if place + 1 >= len(tokens) or tokens[place].low != "to" or tokens[place - 1].stop_after:
        return False
    place += 1 + (tokens[place + 1].tag is Tag.DETERMINER)
    return place < len(tokens) and tokens[place].tag in (Tag.NAME, Tag.STRANGER) and not tokens[place].is_possessive


def _is_going_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether "keep" says that something goes on: "kept supplying"."""
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    is_gerund = follows is not None and follows.tag is Tag.VERB and follows.low.endswith("ing")
    return tokens[at].stem == "keep" and is_gerund


def _is_particle(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adverb only completes the verb before it, "came back", or leads on to a date: "back in May"."""
    if at > 0 and tokens[at].low in _PARTICLES and tokens[at - 1].tag is Tag.VERB:
        return True
    behind = tokens[at + 1 : at + 3]
    return tokens[at].low == "back" and [each.tag for each in behind] == [Tag.PREPOSITION, Tag.DATE]


def _is_exclusive(tokens: Sequence[Token], at: int) -> bool:
    """Whether "only" leaves others out; before a number, "only his second", it calls that small."""
    follows = [token.tag for token in tokens[at + 1 : at + 3]]
    is_small = Tag.NUMBER in follows[:1] or follows == [Tag.DETERMINER, Tag.NUMBER]
    is_small = is_small or follows[:1] == [Tag.ADVERB]  # "only very reluctantly"
    return tokens[at].stem == "only" and not is_small


def _phrases(text: str, tokens: Sequence[Token], lexicon: Lexicon, units: list[Unit], light: set[int]) -> set[int]:
    """Add the units of several words that together mean one thing; give the tokens that they take."""
    stems = [token.stem for token in tokens]
    phrases = lexicon.phrases.find(stems)
    meant = {at for phrase in phrases for at in range(phrase.start, phrase.end)}
    denials = [one for one in NEGATIONS.find(stems) if one.meaning == "negations" or one.start not in meant]
    taken = {at for one in denials for at in range(one.start, one.end)}
    for phrase in phrases:
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
                phrase.meaning in _LIGHT_PHRASES or {phrase.start, phrase.end - 1} <= light,
            )
        )
        taken |= set(of_phrase)
    return taken


def _tokens_of(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    inside = [at for at, token in enumerate(tokens) if start <= token.start < end]
    return (inside[0], inside[-1]) if inside else (-1, -1)
