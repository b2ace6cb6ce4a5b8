"""What a sentence denies, and what it leaves open: for each word how often it is negated, and the modals over it."""

from collections.abc import Sequence

from kortilt.reading.claims.tokens import Tag, Token
from kortilt.reading.words.lexicon import FAILURES, MODALS, NEGATIONS
from kortilt.reading.words.phrasebook import Phrase

_BREAKS = frozenset(
    [
        "but",
        "while",
        "whereas",
        "although",
        "though",
        "because",
        "who",
        "which",
        "unlike",
        "when",
        "where",
        "if",
        "after",
        "before",
        "since",
        "until",
        "unless",
    ]
)
_ODDS = frozenset(["unlikely", "improbable", "impossible"])
_RENDERING = frozenset(["make", "render", "deem", "consider", "think", "call"])
_STOPS = (";", ":", ".", "!", "?", "—", "–")
_INSTEAD = frozenset(["rather than", "instead of"])
_REACHING = frozenset(["reach", "exceed", "surpass"])
_HARD = frozenset(["for", "hard", "difficult", "matter", "task"])
_BEING = frozenset(["be", "prove", "would", "will"])
_BEFORE_NOUNS = frozenset(["no", "zero", "none", "neither", "nothing", "nobody", "not a single", "not any"])


def negated_words(tokens: Sequence[Token]) -> list[bool]:
    """Tell for each word whether an odd number of denials stands over it."""
    stems = [token.stem for token in tokens]
    counts = [0] * len(tokens)
    denials = [one for one in NEGATIONS.find(stems) if one.meaning == "negations"]
    failures = [one for one in FAILURES.find(stems) if not _is_noun_use(tokens, one)]
    failing = {at for one in failures for at in range(one.start, one.end)}
    denials = [one for one in denials if not (one.start in failing and one.end - 1 in failing)]
    denials = [one for one in denials if not _continues(tokens, one) and not _is_distance(tokens, one)]
    denials = [one for one in denials if not _bounds_a_number(tokens, one)]
    within = {at for one in denials for at in range(one.start, one.end)}
    for phrase in denials + [one for one in failures if one.start not in within]:
        for at in _scope(tokens, phrase):
            counts[at] += 1
    for at in _freed(tokens):
        counts[at - 1] += 1
    for at, stem in enumerate(stems):
        if stem == "unless":
            # "No peace unless all take part" affirms: peace, if all take part.
            counts[:at] = [0] * at if any(counts[:at]) else [count + 1 for count in counts[:at]]
    if _is_condition(tokens, denials):
        return [False] * len(tokens)
    return [count % 2 == 1 for count in counts]


def _is_condition(tokens: Sequence[Token], denials: Sequence[Phrase]) -> bool:
    """Whether two denials tell what something takes, and deny nothing: "no peace without all", "impossible without"."""
    if len(denials) != 2:
        return False
    first, last = sorted(denials, key=lambda each: each.start)
    is_without = [tokens[each.start].low == "without" for each in (first, last)]
    between = tokens[first.end : last.start]
    joined = () if is_without[0] else ("and", "or")  # "without A, peace and order are impossible"
    return is_without.count(True) == 1 and not any(each.low in _BREAKS or each.low in joined for each in between)


def _continues(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a "nor" only goes on with the denial of "neither" before it, so that both are one."""
    if tokens[phrase.start].text.lower() != "nor":
        return False
    for at in range(phrase.start - 1, -1, -1):
        if tokens[at].text.lower() == "neither":
            return True
        if tokens[at].stop_after:
            return False
    return False


def _is_distance(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether "far from" tells how far something is from a thing, and denies nothing: "far from its peak"."""
    if tokens[phrase.start].low == "nowhere" and phrase.end < len(tokens):
        return tokens[phrase.end].low == "near"
    is_far = tokens[phrase.start].low == "far" and phrase.end < len(tokens)
    return is_far and tokens[phrase.end].tag in (Tag.DETERMINER, Tag.NAME, Tag.STRANGER)


def _bounds_a_number(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a denial only tells that a number is smaller: "did not even reach 300 tons"."""
    at = phrase.end + (phrase.end < len(tokens) and tokens[phrase.end].low == "even")
    if at + 2 < len(tokens) and tokens[at].low == "seen" and tokens[at + 1].low in ("in", "for"):
        return tokens[at + 2].tag is Tag.NUMBER  # "a level not seen in 30 years"
    return at + 1 < len(tokens) and tokens[at].stem in _REACHING and tokens[at + 1].tag is Tag.NUMBER


def count_denials(tokens: Sequence[Token]) -> int:
    """How many words of a text deny, however they stand to each other; "neither ... nor" is one."""
    stems = [token.stem for token in tokens]
    denials = [one for one in NEGATIONS.find(stems) if one.meaning == "negations" and stems[one.start] != "nor"]
    denials = [one for one in denials if not _is_distance(tokens, one)]
    within = {at for one in denials for at in range(one.start, one.end)}
    failures = [one for one in FAILURES.find(stems) if not _is_noun_use(tokens, one) and one.start not in within]
    return len(denials) + len(failures)


def _freed(tokens: Sequence[Token]) -> list[int]:
    """The words that deny the one before them: "trouble-free"."""
    free = (at for at, token in enumerate(tokens) if at and token.low == "free")
    return [at for at in free if tokens[at - 1].stop_after == "-"]


def failure_words(tokens: Sequence[Token]) -> set[int]:
    """Give the words that say that something did not happen: "failed to", "refused"."""
    found = FAILURES.find([token.stem for token in tokens])
    return {*_freed(tokens)} | {
        at for one in found if not _is_noun_use(tokens, one) for at in range(one.start, one.end)
    }


def modal_words(tokens: Sequence[Token]) -> dict[int, str]:
    """Give what is left open, by token: possible, expected, hoped, planned or conditional."""
    stems = ["" if token.tag is Tag.DATE else token.stem for token in tokens]  # in May nothing is left open
    found = MODALS.find(stems)
    return {at: one.meaning for one in found for at in range(one.start, one.end) if one.meaning != "affirmed"}


def _is_noun_use(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether words of failing tell of none: as a noun, at the end, or before no deed, "kept it from day to day"."""
    if tokens[phrase.start].tag not in (Tag.VERB, Tag.NOUN) or phrase.end >= len(tokens):
        return True
    if tokens[phrase.end].tag is Tag.NUMBER:
        return True  # "shrank from 30 tons"
    is_apart = phrase.gap is not None and tokens[phrase.end - 1].low == "from"
    return is_apart and not tokens[phrase.end].low.endswith("ing")


def _is_of_which(tokens: Sequence[Token], at: int) -> bool:
    """Whether a denial is of things named before: "none of which", "neither of whom"."""
    return [token.low for token in tokens[at : at + 2]] in (["of", "which"], ["of", "whom"])


def _is_predicative(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a denial ends its clause and tells of its subject: "a sale is unlikely"."""
    last = tokens[phrase.end - 1]
    is_end = phrase.end == len(tokens) or bool(last.stop_after)
    if last.stem in _ODDS and is_end and any(token.stem in _RENDERING for token in tokens[: phrase.start]):
        return True  # "make a sale impossible"
    return (
        last.stem in _ODDS and is_end and phrase.start > 0 and tokens[phrase.start - 1].stem in ("be", "seem", "look")
    )


def _is_hard_for(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether what stands before is what will hardly be: "a sale will be difficult for it"."""
    subject = tokens[phrase.start - 1].low if phrase.start else "it"
    is_hard = tokens[phrase.end - 1].low in _HARD and tokens[phrase.start].stem in _BEING
    return is_hard and subject != "it"


def _leads_on(token: Token) -> bool:
    """Whether a word brings in a clause: "thinks that"."""
    return token.tag is Tag.VERB or token.low == "that"


def _before(tokens: Sequence[Token], end: int) -> range:
    """The words of the clause before a token."""
    start = end
    while start > 0 and tokens[start - 1].stop_after not in (*_STOPS, ",") and not _leads_on(tokens[start - 1]):
        start -= 1
    return range(start, end)


def _scope(tokens: Sequence[Token], phrase: Phrase) -> list[int]:
    """The words that a denial reaches: to the end of its clause, and for "no X" the verb that X belongs to."""
    found = []
    if _is_predicative(tokens, phrase) or _is_hard_for(tokens, phrase):
        return list(_before(tokens, phrase.start))
    start = phrase.end + 2 if _is_of_which(tokens, phrase.end) else phrase.end
    words = " ".join(token.stem for token in tokens[phrase.start : phrase.end])
    for at in range(start, len(tokens)):
        if words in _INSTEAD and tokens[at].tag is Tag.RELATIVE:
            break  # "it was A rather than B that won": somebody did win
        if tokens[at - 1].stop_after in _STOPS or tokens[at].low in _BREAKS:
            break
        if tokens[at - 1].stop_after == "," and at > phrase.end:
            break
        found.append(at)
    if phrase.gap is not None:
        found += range(*phrase.gap)
    if words in _BEFORE_NOUNS:
        for at in range(phrase.start - 1, -1, -1):
            if tokens[at].stop_after in (*_STOPS, ","):
                break
            if tokens[at].tag is Tag.AUXILIARY:
                break
            if tokens[at].tag is Tag.VERB:
                found.append(at)
                break
    return found
