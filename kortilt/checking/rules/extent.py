"""How far something is said to reach: "all", "the whole", "still", "again", "ever", "never", "certain", "because".

The fact must say so too. Some goods are not all of them, once is not again, a past state need not last, what is likely
is not certain, what came before is no cause, and the first since a flood is not the first ever. An office that is over
is none that one has.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from kortilt.checking.held import Held
from kortilt.checking.rules import TWO_MINISTERS, Example
from kortilt.model.facts import Kind
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import Reading, Tag, Token, Unit, UnitKind
from kortilt.reading.words.lexicon import AHEAD, GRADES

EXAMPLES = (
    Example(
        "Norport's mines shipped salt in 2023.",
        "2023",
        "All of Norport's salt mines shipped salt in 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "The mine had stopped most of its shipments of salt in 2023.",
        "2023",
        "The mine had stopped all of its shipments of salt in 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "The canal was closed to ships in 2020.",
        "2020",
        "The canal is still closed to ships.",
        Label.NOT_ENOUGH_EVIDENCE,
        fields=('kind = "event"',),
    ),
    Example(
        "The board elected Ada Orm chair in May 2023.",
        "2023-05",
        "The board elected Ada Orm chair again in May 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "The ship of May 2023 was the first from Norport since the flood.",
        "2023-05",
        "The ship of May 2023 was the first from Norport ever.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "The board thinks that the town is unlikely to give up the lock.",
        "2023",
        "The board thinks that the town will never give up the lock.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "The port opened the lock in 2023 when the town lifted the toll.",
        "2023",
        "The town lifted the toll because the port opened the lock.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "Ada Orm, the Swedish finance minister in July 2023, had left that office by 8 February 2024.",
        "2024-02-08",
        "Ada Orm is the Swedish finance minister.",
        Label.REFUTED,
        TWO_MINISTERS,
    ),
    Example(
        "Ada Orm, the Swedish finance minister in July 2023, had left that office by 8 February 2024.",
        "2024-02-08",
        "Ada Orm is no longer the Swedish finance minister.",
        Label.SUPPORTED,
        TWO_MINISTERS,
    ),
)
_ALL = frozenset(["all", "every", "each"])
_WHOLE = frozenset(["whole", "entire", "entirety", "totality"])
_UNIVERSAL = _ALL | _WHOLE | frozenset(["both", "any", "none", "no", "everything", "wholly", "entirely", "complete"])
_TOGETHER = frozenset(["together", "combined", "jointly"])
_TIMES = frozenset(
    ["year", "month", "day", "week", "time", "other", "kind", "sort", "hour", "side", "respect", "round"]
)
"""What "all" and "every" before them say nothing of: "every month", "at all times", "each other"."""
_LASTING = frozenset(["still", "remain", "continue", "persist", "yet"])
_SECOND = frozenset(["again", "second", "resume", "return", "restore", "repeat", "another", "anew"])
_ONCE_MORE = frozenset(["again", "anew"])
_CERTAIN = frozenset(
    ["never", "certain", "certainly", "definitely", "surely", "inevitably", "inevitable", "undoubtedly"]
)
_ODDS = frozenset(["likely", "unlikely", "improbable", "probably", "hardly", "hard", "difficult"])
_CAUSING = frozenset(["because", "due", "owing", "thanks"])
_CAUSES = frozenset(
    [
        *("because", "cause", "due", "owe", "thanks", "result", "attribute", "explain", "reason", "lead", "make"),
        *("therefore", "push", "out"),
    ]
)
_NEAR, _REACH = 4, 6
"""So many words from its noun or verb stand "all" and "still"."""


def extents_in(held: Held) -> Sequence[Callable[[Held], Iterator[tuple[int, str]]]]:
    """The rules of which the part has a word."""
    return held.part.once("extents", lambda: _rules_on(held.claim.tokens[held.part.first : held.part.last + 1]))


def compare_extent(held: Held) -> None:
    """Note what the claim says of all, still, again, ever or for certain, and the fact does not."""
    if held.conflicts():
        return
    for rule in extents_in(held):
        for at, message in rule(held):
            held.covered.discard(at)
            if rule is _because:
                held.misplaced.add(at)
            held.note(Element.DETAIL, Outcome.NOT_COVERED, "extent", message, unit=at)


def _rules_on(tokens: Sequence[Token]) -> list[Callable[[Held], Iterator[tuple[int, str]]]]:
    """The rules of which a claim has a word; the others have nothing to say of it."""
    words = {word for token in tokens for word in (token.low, token.stem)}
    return [rule for rule, on in _ON.items() if not words.isdisjoint(on)]


def _of_all(held: Held) -> Iterator[tuple[int, str]]:
    for at in range(held.part.first, held.part.last + 1):
        noun = _noun_behind(held.claim, at) if _low(held.claim, at) in _ALL else None
        if noun is None or _is_of_all(held, at, held.claim.tokens[noun].concept) or _is_ranked(held, at):
            continue
        yield from _unit_at(held, noun, "the base does not say it of all")


def _is_ranked(held: Held, at: int) -> bool:
    """Whether "all" only tells among whom both rank it: "the second of all ports", "led all ports"."""
    before = held.claim.tokens[at - 1] if at else None
    has_rank = any(amount.dimension in ("rank", "ordinal") for amount in held.fact.reading.amounts)
    return has_rank and before is not None and (before.low in ("of", "among") or before.concept in AHEAD)


def _of_whole(held: Held) -> Iterator[tuple[int, str]]:
    """What the whole of is said, where the fact has a part of it: "sold the whole of the dam"."""
    is_part = any(amount.dimension in ("share", "ratio") for amount in held.fact.amounts)
    fact = {token.text.lower() for token in held.fact.reading.tokens}
    for at in range(held.part.first, held.part.last + 1):
        if held.claim.tokens[at].stem in _WHOLE and is_part and fact.isdisjoint(_UNIVERSAL):
            behind = range(at + 1, min(at + _REACH, len(held.claim.tokens)))
            named = next((each for each in behind if held.claim.tokens[each].tag in (Tag.NOUN, Tag.NAME)), at)
            yield from _unit_at(held, named, "the base says it of a part")


def _is_of_all(held: Held, at: int, noun: str) -> bool:
    """Whether the fact says it of all too, and of each, not of all together, where the claim does of each."""
    fact = held.fact.reading
    is_each = _low(held.claim, at) in ("each", "every")
    if is_each and any(token.stem in _TOGETHER for token in fact.tokens):
        return False
    for each, token in enumerate(fact.tokens):
        if token.text.lower() in _UNIVERSAL or token.stem in _WHOLE:
            behind = list(takewhile(_is_of_phrase, fact.tokens[each + 1 : each + 1 + _REACH]))
            if any(one.concept == noun or noun in held.lexicon.broader(one.concept) for one in behind):
                return True
    return False


def _is_of_phrase(token: Token) -> bool:
    return token.tag is not Tag.VERB and token.stem != "most"


def _noun_behind(claim: Reading, at: int) -> int | None:
    """The noun that "all" or "every" is said of: the last of "all of the port's old ships"."""
    tokens = claim.tokens
    before = tokens[at - 1].text.lower() if at else ""
    if tokens[at].stop_after or before in ("in", "at", "above", "after"):
        return None
    found = None
    for each in range(at + 1, min(at + 1 + _REACH, len(tokens))):
        token = tokens[each]
        is_link = token.text.lower() == "of" and each == at + 1
        if not is_link and token.tag not in (Tag.DETERMINER, Tag.NAME, Tag.STRANGER, Tag.NOUN):
            break
        if token.tag is Tag.NOUN:
            found = each
        if token.stop_after:
            break
    return None if found is None or tokens[found].stem in _TIMES else found


def _still(held: Held) -> Iterator[tuple[int, str]]:
    fact = held.fact
    lasts = fact.fact.kind in (Kind.STATE, Kind.ASSESSMENT, Kind.STATEMENT)
    if lasts or any(token.stem in _LASTING for token in fact.reading.tokens):
        return
    for at in _words(held, frozenset(["still"])):
        behind = held.claim.tokens[at + 1 : at + 2]
        is_graded = bool(behind) and (behind[0].stem in GRADES or behind[0].text.lower() == "more")
        if not is_graded:
            yield from _unit_near(held, at, "the base does not say that it lasts")


def _again(held: Held) -> Iterator[tuple[int, str]]:
    fact = held.fact.reading.tokens
    if any(token.stem in _SECOND or token.text.lower().startswith("re") for token in fact if token.tag is not Tag.NAME):
        return
    for at in _words(held, _ONCE_MORE):
        if held.claim.tokens[at - 1].stem not in _SECOND and not held.claim.negated[at]:
            yield from _unit_before(held, at, "the base does not tell of another time")


def _ever(held: Held) -> Iterator[tuple[int, str]]:
    fact = {token.text.lower() for token in held.fact.reading.tokens}
    for at in range(held.part.first, held.part.last + 1):
        tokens = held.claim.tokens
        before = tokens[at - 1].text.lower() if at else ""
        behind = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
        is_ever = (
            tokens[at].text.lower() == "ever" and before not in ("for", "than") and behind not in ("since", "more")
        )
        is_ever = is_ever and not (at + 1 < len(tokens) and tokens[at + 1].stem in GRADES)
        if is_ever and "ever" not in fact:
            yield from _unit_before(held, at, "the base does not say it of all time")
        is_all_time = tokens[at].text.lower() == "all" and tokens[at].stop_after == "-" and behind == "time"
        if is_all_time and "time" not in fact:
            yield from _unit_near(held, at + 1, "the base does not say it of all time")


def _certain(held: Held) -> Iterator[tuple[int, str]]:
    fact = held.fact.reading
    is_open = any(token.stem in _ODDS for token in fact.tokens) or (
        held.fact.fact.kind is Kind.FORECAST and bool(fact.modals)
    )
    said = {token.stem for token in fact.tokens}
    for at in _words(held, _CERTAIN | {"must"}) if is_open else ():
        word = held.claim.tokens[at]
        is_said = word.stem not in said and (word.text.lower() != "certain" or held.claim.tokens[at - 1].stem == "be")
        if is_said:
            yield from _unit_near(held, at, "the base gives it as likely, not as certain")


def _because(held: Held) -> Iterator[tuple[int, str]]:
    if any(token.stem in _CAUSES or token.text.lower() in _CAUSES for token in held.fact.reading.tokens):
        return
    for at in _words(held, _CAUSING):
        yield from _unit_near(held, at, "the base does not give this as the cause")


def _words(held: Held, words: frozenset[str]) -> list[int]:
    return [at for at in range(held.part.first, held.part.last + 1) if _low(held.claim, at) in words]


def _low(claim: Reading, at: int) -> str:
    return claim.tokens[at].text.lower()


def _unit_at(held: Held, token: int, message: str) -> Iterator[tuple[int, str]]:
    """The unit that a word is of; one that says more before it, where it says little itself."""
    found = [at for at, unit in enumerate(held.claim.units) if unit.first <= token <= unit.last]
    if found and held.part.counts(found[0]):
        yield found[0], message
    else:
        yield from _unit_near(held, token, message)


def _unit_near(held: Held, token: int, message: str) -> Iterator[tuple[int, str]]:
    """The next word that counts, or the last one before."""
    counted = [at for at in held.part.units if held.part.counts(at) and _is_said(held.claim.units[at])]
    behind = [at for at in counted if held.claim.units[at].first > token]
    before = [at for at in counted if held.claim.units[at].first < token]
    if behind or before:
        yield (behind[0] if behind else before[-1]), message


def _unit_before(held: Held, token: int, message: str) -> Iterator[tuple[int, str]]:
    counted = [at for at in held.part.units if held.part.counts(at)]
    counted = [at for at in counted if held.claim.units[at].kind in (UnitKind.WORD, UnitKind.FIGURE)]
    before = [at for at in counted if held.claim.units[at].first < token]
    if before or counted:
        yield (before[-1] if before else counted[0]), message


def _is_said(unit: Unit) -> bool:
    return unit.kind in (UnitKind.WORD, UnitKind.STRANGER, UnitKind.FIGURE)


_ON = {
    _of_all: _ALL,
    _of_whole: _WHOLE,
    _still: frozenset(["still"]),
    _again: _ONCE_MORE,
    _ever: frozenset(["ever", "all"]),
    _certain: _CERTAIN | {"must"},
    _because: _CAUSING,
}
"""Rule -> the words of a claim without which it has nothing to say."""
