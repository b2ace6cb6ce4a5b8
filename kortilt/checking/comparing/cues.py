"""Words that say that figures are added up, taken from each other or put in a ratio."""

from kortilt.checking.part import Part
from kortilt.reading.claims import Tag, UnitKind
from kortilt.reading.words.lexicon import DIRECTIONS, GRADES

SUM_CUES = frozenset(["total", "joint", "sum", "add", "altogether", "combined"])
_GAPS = frozenset(["difference", "gap", "short", "shortage"])
_SIDES = frozenset(["below", "above", "over", "under"])
_NEAR = 6
"""So many words from a figure, "gap" or "smaller" still belongs to it."""
_RIGHT_BEHIND = 3
"""So many words behind it, "below" does: "20 tons below"."""
_SIZES = frozenset(["large", "big", "high", "much", "many", "heavy", "long", "strong", "size", "great"])
"""Words of "as large as" and the like."""


def find_cues(part: Part, at: int) -> dict[str, int]:
    """Give the words that say that something is added up or taken away, with their units."""
    found = {}
    claim = part.claim.amounts[int(part.claim.units[at].keys[0])]
    is_change = claim.change is not None or claim.dimension in ("money", "count", "mass")
    for number in part.units:
        unit = part.claim.units[number]
        if unit.kind is not UnitKind.WORD:
            continue
        token = part.claim.tokens[unit.first]
        is_near = _is_near(part, at, number)
        is_graded = is_near and token.stem in GRADES and GRADES[token.stem][1] == "more"
        is_gap = is_near and bool({unit.keys[0], token.stem} & _GAPS)
        follows = 0 < unit.first - part.claim.units[at].last <= _RIGHT_BEHIND
        is_gap = is_gap or (follows and bool({unit.keys[0], token.stem} & _SIDES))
        if is_change and unit.keys[0] in DIRECTIONS and (is_near or token.tag is Tag.VERB):
            found[unit.keys[0]] = number
        if claim.dimension in ("ratio", "share") and token.stem in _SIZES:
            found[unit.keys[0]] = number
        if unit.keys[0] in SUM_CUES or token.stem in SUM_CUES or is_gap or is_graded:
            found[unit.keys[0]] = number
    if not found and claim.dimension == "ratio":
        return {"ratio": at}
    return found


def _is_near(part: Part, at: int, number: int) -> bool:
    """Whether a word belongs to a figure: close to it, and no verb between the two."""
    first, second = sorted((at, number))
    start, end = part.claim.units[first].last + 1, part.claim.units[second].first
    between = part.claim.tokens[start:end]
    return len(between) <= _NEAR and not any(token.tag in (Tag.VERB, Tag.AUXILIARY) for token in between)
