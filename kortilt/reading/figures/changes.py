"""Whether a figure is the size of a rise or a fall: "fell by 22.6 %", "a 22.6 % drop", "$8.7 billion smaller"."""

from __future__ import annotations

from kortilt.model.quantities import Change
from kortilt.reading.figures.tokens import DASHES, WORD, Tokens, word_set

_RISING = (
    "rise rises rose risen rising grow grows grew grown growing increase increases increased increasing climb "
    "climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring gain "
    "gains gained gaining advance advanced expand expands expanded expanding swell swelled swelling raise raises "
    "raised raising boost boosts boosted boosting hike hiked leap leaps leapt leaped rocketed skyrocketed rebound "
    "rebounded recover recovers recovered recovering rallied improved strengthen strengthened appreciated up upped"
)
_FALLING = (
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease "
    "decreases decreased decreasing shrink shrinks shrank shrunk shrinking sink sinks sank sunk sinking slump "
    "slumps slumped slumping plunge plunges plunged plunging plummet plummets plummeted plummeting tumble tumbles "
    "tumbled tumbling contract contracts contracted contracting slide slides slid sliding slip slips slipped "
    "slipping dip dips dipped dipping cut cuts cutting reduce reduces reduced reducing lower lowers lowered "
    "lowering slash slashes slashed slashing down weakened depreciated dwindled shed crashed collapsed"
)
VERBS = dict.fromkeys(_RISING.split(), Change.RISE) | dict.fromkeys(_FALLING.split(), Change.FALL)
NOUNS = (
    dict.fromkeys(word_set(
        "rise increase growth gain jump surge climb hike boost leap expansion upturn rebound uptick upswing"
    ), Change.RISE)
    | dict.fromkeys(word_set(
        "fall drop decline decrease reduction cut slump plunge dip contraction slide tumble downturn shrinkage "
        "loss crash"
    ),
        Change.FALL,
    )
)  # fmt: skip
_MORE = (
    dict.fromkeys(word_set("more higher larger bigger greater longer taller heavier richer dearer"), Change.RISE)
    | dict.fromkeys(word_set("less fewer lower smaller shorter cheaper lighter poorer"), Change.FALL)
)  # fmt: skip
_BETWEEN = (
    word_set("annual yearly further sharp steep overall year-on-year year on quarterly monthly net additional") | DASHES
)
_PHRASAL = word_set(
    "make makes made making take takes took taking add adds added adding end ends ended ending put puts putting "
    "set sets setting hand pay paid give gave given pick picked hold held holding handed end settle write wrote "
    "track tracked"
)
"""Verbs that make "up" and "down" part of themselves: "makes up 30 percent"."""
_LOSING = word_set("lose loses lost losing")
"""Verbs of a fall before a share only: "lost 300 men" tells of no fall."""
_EQUALS = word_set("was is were equalled equaled totalled totaled reached")
_PUTTING = word_set("put puts putting estimate estimates estimated reckons reckoned calculates calculated assessed")
_WHOLE = word_set("duration rank ordinal count age")
"""Dimensions whose figures measure a move only behind "by" or "of"."""


def change_at(tokens: Tokens, start: int, end: int, dimension: str) -> Change | None:
    """The move whose size stands between two indexes."""
    return _from_before(tokens, start, dimension) or _from_behind(tokens, end, dimension)


def _from_before(tokens: Tokens, start: int, dimension: str) -> Change | None:
    place = _before_adverbs(tokens, start - 1)
    low = tokens.low(place)
    if low == "by":
        return _first_of(tokens, range(place - 1, place - 6, -1), VERBS) or _first_of(
            tokens, range(place - 1, place - 3, -1), NOUNS
        )
    if low == "of":
        return _first_of(tokens, range(place - 1, place - 5, -1), NOUNS)
    if dimension == "share" and (found := _from_noun(tokens, place)):
        return found
    if dimension in _WHOLE or (low in ("up", "down") and tokens.low(place - 1) in _PHRASAL):
        return None
    if dimension == "share" and low in _LOSING:
        return Change.FALL
    # "raised $300,000" tells no rise.
    return None if low.startswith("rais") and dimension != "share" else VERBS.get(low)


def _from_noun(tokens: Tokens, place: int) -> Change | None:
    """ "The drop was 5 percent", "puts the drop in 2022 at 5 percent": what stands behind says how large it was."""
    if tokens.low(place) in _EQUALS:
        return NOUNS.get(tokens.low(place - 1))
    if tokens.low(place) != "at":
        return None
    found = None
    for at in range(place - 1, place - 9, -1):
        if tokens.low(at) in _PUTTING:
            return found
        found = NOUNS.get(tokens.low(at), found)
    return None


def _before_adverbs(tokens: Tokens, place: int) -> int:
    while place > 0 and (tokens.low(place).endswith("ly") or tokens.low(place) in ("another", "further")):
        place -= 1
    return place


def _first_of(tokens: Tokens, places: range, words: dict[str, Change]) -> Change | None:
    for place in places:
        token = tokens.at(place)
        if token.low in words:
            return words[token.low]
        # A number or the end of a clause ends the search: what stands before belongs to another figure.
        if token.kind != WORD and token.low not in DASHES:
            return None
    return None


def _from_behind(tokens: Tokens, end: int, dimension: str) -> Change | None:
    place = end
    while place < end + 5 and tokens.low(place) in _BETWEEN:
        place += 1
    low = tokens.low(place)
    if low in NOUNS and dimension != "ordinal":
        return NOUNS[low] if dimension not in ("count", "duration", "rank") else None
    if dimension in ("count", "ratio", "rank", "ordinal"):
        return None
    return _MORE.get(low)


def moves_before(tokens: Tokens, index: int) -> bool:
    """Whether a word of change stands shortly before: "rose from 10 to 12 percent" is a move, not a range."""
    return any(tokens.low(place) in VERBS or tokens.low(place) in NOUNS for place in range(index - 1, index - 5, -1))
