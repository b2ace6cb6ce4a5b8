"""The statements of a compound sentence: where "and", "but" or a semicolon joins two that can be true apart."""

from collections.abc import Sequence

from kortilt.reading.claims.tokens import Tag, Token

_JOINTS = frozenset(["and", "but", "while", "whereas", "although", "though"])
_SUMS = frozenset(["total", "joint"])
"""Classes of "add up to" and "together": what they join is one statement."""


def split_parts(tokens: Sequence[Token], quoted: set[int]) -> list[tuple[int, int]]:
    """Give the first and the last token of each part; one for a simple sentence."""
    cuts = [0]
    if any(token.concept in _SUMS for token in tokens) and any(token.tag is Tag.NUMBER for token in tokens):
        return [(0, len(tokens) - 1)]
    for at, token in enumerate(tokens):
        if at <= cuts[-1] or at in quoted:
            continue
        is_joint = token.tag is Tag.CONJUNCTION and token.low in _JOINTS
        after_semicolon = tokens[at - 1].stop_after == ";"
        is_when = token.low == "when" and tokens[at - 1].stop_after == ","
        is_whose = token.low == "whose" and tokens[at - 1].stop_after == "," and _runs_on(tokens, at)
        if (
            (is_joint or after_semicolon or is_when or is_whose)
            and _can_stand(tokens[cuts[-1] : at])
            and _can_follow(tokens, at)
        ):
            cuts.append(at)
    return list(zip(cuts, [*(cut - 1 for cut in cuts[1:]), len(tokens) - 1], strict=True))


def _runs_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause that qualifies a name runs to the end, so that what stands before it is whole."""
    return not any("," in token.stop_after for token in tokens[at:-1])


def _can_stand(tokens: Sequence[Token]) -> bool:
    return any(token.tag in (Tag.VERB, Tag.AUXILIARY) for token in tokens) or (
        any(token.tag is Tag.DATE for token in tokens) and any(token.tag is Tag.NAME for token in tokens)
    )


def _can_follow(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows a joint has a verb of its own, or a date to the date before it."""
    rest: list[Token] = []
    for token in tokens[at + 1 :]:
        rest.append(token)
        if token.stop_after == ";" or (token.low in _JOINTS and any(one.tag is Tag.VERB for one in rest)):
            break
    if tokens[at].low != "and":
        return any(token.tag in (Tag.VERB, Tag.AUXILIARY) for token in rest)
    is_verb_next = bool(rest) and rest[0].tag in (Tag.VERB, Tag.AUXILIARY)
    if is_verb_next:
        return True
    if tokens[at - 1].stop_after == ",":
        return any(token.tag in (Tag.VERB, Tag.AUXILIARY) for token in rest)
    if rest and rest[0].tag is Tag.DATE:
        return False
    if rest and rest[0].low in ("those", "that") and any(token.tag is Tag.AUXILIARY for token in rest):
        return True
    return tokens[at - 1].tag is Tag.DATE and any(one.tag is Tag.DATE for one in rest[:9])
