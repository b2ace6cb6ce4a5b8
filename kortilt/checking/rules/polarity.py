"""What is denied is compared: "did not open" conflicts with "opened", "unlikely to leave" with "will leave".

Opposites count as denials of each other, also where each is said of somebody else. What is told as done was not called
off, and of what is the first since some time, none came in that time.
"""

from collections.abc import Sequence

from kortilt.checking.comparing.denying import (
    denies_a_kind,
    denies_some,
    is_denied_behind,
    is_superlative,
    is_until_then,
    joins_verbs,
    narrower_words,
)
from kortilt.checking.comparing.opposites import compare_opposites, opposites_of
from kortilt.checking.comparing.pairing import is_others
from kortilt.checking.held import Held
from kortilt.checking.rules import Example
from kortilt.checking.rules.contrast import sets_fact_apart
from kortilt.checking.rules.modality import is_undone_plan
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import Reading, Tag, Unit, UnitKind
from kortilt.reading.claims.carrying import carried_noun
from kortilt.reading.words.lexicon import LIGHT

EXAMPLES = (
    Example(
        "The board thinks that a sale of the lock is unlikely.",
        "2023",
        "A sale of the lock is likely, the board thinks.",
        Label.REFUTED,
    ),
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
    Example(
        "In 2023 traffic rose on the canal and fell on the river.",
        "2023",
        "In 2023 traffic fell on the canal and fell on the river.",
        Label.REFUTED,
    ),
    Example(
        "The mayor opened the lock unannounced in July 2023.",
        "2023-07",
        "The opening of the lock by the mayor in July 2023 was announced weeks in advance.",
        Label.REFUTED,
    ),
    Example(
        "In May 2023 Norport and Aldport signed a treaty on the canal; Westport did not sign it.",
        "2023-05",
        "Westport signed the treaty on the canal in May 2023.",
        Label.REFUTED,
    ),
    Example(
        "Norport and Aldport signed a treaty on the canal in May 2023.",
        "2023-05",
        "Neither Norport nor Aldport signed the treaty on the canal in May 2023.",
        Label.REFUTED,
    ),
)
_MEASURES = frozenset(["restrict", "restriction", "law", "rule", "treaty"])
_PARTIES = frozenset(["doer", "by", "object"])


def compare_polarity(held: Held) -> None:
    """Note words that the one denies and the other affirms, and opposites."""
    flipped: list[tuple[int, str]] = []
    kept = 0
    _leave_out_denied(held)
    for at, unit, denied in held.part.once("deniable", lambda: _deniable(held)):
        words = _aligned(held, at, unit)
        words = words if len(words) < 2 else _of_the_same(held, unit, words)
        words = words or (denied and narrower_words(held, at, unit)) or ()
        if words:
            is_flipped = all(held.fact.reading.negated[number] != denied for number in words)
            is_told = unit.kind in (UnitKind.WORD, UnitKind.FIGURE)
            if is_flipped and is_told and _is_of_another_deed(held, unit, words[0]):
                continue
            is_open = _is_ruled_out(held, unit) or is_undone_plan(held, unit, words) or is_others(held, unit)
            if is_flipped and (is_open or (not denied and denies_a_kind(held, words))):
                held.covered.discard(at)
                continue
            if is_flipped and _is_denied_elsewhere(held, unit, words[0]):
                kept += 1
                continue
            if not is_flipped and unit.kind is UnitKind.WORD:
                _leave_to_another(held, at, words)
            kept += denied and not is_flipped
            if is_flipped:
                flipped.append((at, held.fact.reading.tokens[words[0]].text))
        elif at not in held.covered and unit.kind is UnitKind.WORD:
            kept += compare_opposites(held, at, denied=denied)  # "no lethal goods" are goods that are not lethal
    if flipped and not kept and not is_superlative(held) and not sets_fact_apart(held):
        _note_flipped(held, *flipped[0])
    elif kept and held.part.denials > max(held.fact.denials, 1):
        # One denial may undo another: that is not for this reader to tell.
        held.covered -= {at for at, unit in held.units(UnitKind.WORD) if held.part.counts(at)}
    elif not flipped and not kept and _denies_all(held):
        units = held.units(UnitKind.WORD)
        covered = [at for at, unit in units if at in held.covered and not unit.is_light]
        if covered:
            message = "the base affirms what the claim denies"
            held.note(Element.POLARITY, Outcome.CONFLICTS, "polarity", message, unit=covered[0], is_sure=False)


def _leave_out_denied(held: Held) -> None:
    """Take whoever the claim tells of as not had where the fact only says what he did not do."""
    fact = held.fact.reading
    for mine in held.claim.frames.arguments if True in fact.negated else ():
        if mine.marker != "doer" or not mine.unit.who or held.claim.negated[mine.head]:
            continue
        there = fact.frames.naming(mine.unit.who)
        is_said = held.fact.fact.said_by and set(mine.unit.who) & {*held.fact.fact.said_by}
        others = any(opposites_of(held, unit) for unit in held.claim.units if unit.first == mine.head)
        if there and not is_said and not others and all(fact.negated[each.head] for each in there):
            held.covered.discard(held.claim.units.index(mine.unit))


def _deniable(held: Held) -> list[tuple[int, Unit, bool]]:
    """What the part may deny, with whether it does."""
    found, claim = [], held.claim
    for at, unit in held.units(UnitKind.WORD, UnitKind.STRANGER, UnitKind.FIGURE, UnitKind.NAME):
        if unit.kind is not UnitKind.NAME or _is_title(unit):
            found.append((at, unit, claim.negated[unit.first] or is_denied_behind(claim, unit)))
    return found


def _denies_all(held: Held) -> bool:
    """Whether the claim's only denial falls on words that say little, "is not under way", and the fact has none."""
    tokens, negated = range(held.part.first, held.part.last + 1), held.claim.negated
    denied = [at for at in tokens if negated[at]] if True in negated else []
    if not denied:
        return False
    firsts = {held.claim.units[at].first for at in held.part.units if held.part.counts(at)}
    if any(held.claim.tokens[at].text.lower() == "unless" for at in tokens):
        return False
    return firsts.isdisjoint(denied) and not any(held.fact.reading.negated)


def _is_of_another_deed(held: Held, unit: Unit, number: int) -> bool:
    """Whether it is denied only with its verb, which the other does not have: "did not fly the route for a year"."""
    claim, fact = held.claim, held.fact.reading
    if claim.tokens[unit.first].tag not in (Tag.NOUN, Tag.NUMBER):
        return False
    denying, at = (claim, unit.first) if claim.negated[unit.first] else (fact, number)
    verb = _denied_verb(denying, at)
    if verb is None or denying.tokens[verb].stem in LIGHT or carried_noun(denying.tokens, verb) == at:
        return False
    concept = denying.tokens[verb].concept
    if denying is claim:
        return not held.fact.says(concept)
    return all(concept not in (token.concept, *held.lexicon.broader(token.concept)) for token in claim.tokens)


def _is_ruled_out(held: Held, unit: Unit) -> bool:
    """Whether a measure of which both speak is what keeps it from happening: "sanctions rule out trade"."""
    claim = held.claim
    before = {token.concept for token in claim.tokens[: min(claim.failures, default=0)]}
    measures = {word for word in before if not _MEASURES.isdisjoint([word, *held.lexicon.broader(word)])}
    return claim.negated[unit.first] and any(map(held.fact.says, measures))


def _leave_to_another(held: Held, at: int, words: Sequence[int]) -> None:
    """Take a word as not had where the fact says it of something else, and of this the opposite."""
    unit = held.claim.units[at]
    key = unit.keys[-1]
    others = opposites_of(held, unit)
    if others and _is_said_of_another(held, words):
        held.covered.discard(at)
    elif others and _times(held.claim, key) > _times(held.fact.reading, key):
        # "Cool with A and cold with B" where the fact has "warm" and "cold".
        held.covered.discard(at)
        other = held.fact.reading.tokens[held.fact.focus_with_adverbs[others[0]][0]].text
        message = "the base says the opposite of one"
        held.note(Element.DIRECTION, Outcome.CONFLICTS, "polarity", message, unit=at, fact=other, is_sure=False)


def _is_said_of_another(held: Held, words: Sequence[int]) -> bool:
    """Whether the fact has one of a word and its opposite, "warm with A and cold with B", of somebody else."""
    named = {who for each in held.claim.units for who in each.who}
    units = [each for each in held.fact.reading.units if each.who]
    nearest = [_nearest(units, at) for at in words if units]
    return bool(nearest) and not any(held.stands_for(who, named) for each in nearest for who in each.who)


def _times(reading: Reading, key: str) -> int:
    return sum([key in unit.keys for unit in reading.units])


def _nearest(units: Sequence[Unit], at: int) -> Unit:
    return min(units, key=lambda each: min(abs(each.first - at), abs(each.last - at)))


def _is_denied_elsewhere(held: Held, unit: Unit, number: int) -> bool:
    """Whether both deny, each at another word of the same clause: "not one side came down", "one side is not down"."""
    claim, fact = held.claim, held.fact.reading
    if claim.tokens[unit.first].tag is not Tag.NOUN:
        return False
    reading, at = (fact, number) if claim.negated[unit.first] else (claim, unit.first)
    return any(reading.negated[each] for each in _clause(reading, at))


def _clause(reading: Reading, at: int) -> range:
    """The words around one up to the next commas or stops, or to the next deed: "and missed"."""
    tokens = reading.tokens
    ends = [each for each, token in enumerate(tokens) if token.stop_after or joins_verbs(tokens[each + 1 : each + 3])]
    first = max((each + 1 for each in ends if each < at), default=0)
    return range(first, min((each + 1 for each in ends if each >= at), default=len(tokens)))


def _denied_verb(reading: Reading, at: int) -> int | None:
    """The verb before a noun over which the same denial stands."""
    for left in range(at - 1, -1, -1):
        if not reading.negated[left]:
            return None
        if reading.tokens[left].tag is Tag.VERB:
            return left
    return None


def _aligned(held: Held, at: int, unit: Unit) -> Sequence[int]:
    """The fact's tokens that say what a unit says; for a figure that agrees, those of the fact's figures."""
    if unit.kind is UnitKind.NAME:
        titles = held.fact.once("titles", lambda: [each for each in held.fact.reading.units if _is_title(each)])
        return [other.first for other in titles if set(other.keys) & set(unit.keys)]
    if unit.kind is not UnitKind.FIGURE:
        return held.fact.focus.get(unit.keys[-1], ())
    if at not in held.covered:
        return ()
    return [number for number, token in enumerate(held.fact.reading.tokens) if token.tag is Tag.NUMBER]


def _of_the_same(held: Held, unit: Unit, words: Sequence[int]) -> Sequence[int]:
    """Of words that the fact both affirms and denies, those of whoever the claim says it of: "A came, B did not"."""
    fact = held.fact.reading
    if len({fact.negated[number] for number in words}) < 2:
        return words
    parties = [each for each in held.claim.frames.arguments if each.head == unit.first and each.marker in _PARTIES]
    mine = {who for each in parties for who in each.unit.who}
    theirs = {each.head for each in fact.frames.arguments if each.marker in _PARTIES and mine & {*each.unit.who}}
    return [number for number in words if number in theirs] or words


def _is_title(unit: Unit) -> bool:
    """Whether a name is an office, "the Swedish finance minister": that can be denied of somebody."""
    return unit.kind is UnitKind.NAME and any(word.islower() for word in unit.text.split())


def _note_flipped(held: Held, at: int, words: str) -> None:
    if _is_first_since(held):
        message = "the first of its kind: none before"
        held.note(Element.POLARITY, Outcome.AGREES, "polarity", message, unit=at, fact=words)
        return
    is_denied = held.claim.negated[held.claim.units[at].first]
    if is_denied and is_until_then(held):
        held.note(Element.POLARITY, Outcome.AGREES, "polarity", "denied only until then", unit=at, fact=words)
        return
    if is_denied and denies_some(held):
        return
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
