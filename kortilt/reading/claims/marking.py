"""The tokens of a sentence, each marked as name, date, number or word."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from kortilt.model.names import Mention, NameIndex
from kortilt.reading.claims.tokens import CLOSED, Tag, Token, tag_words
from kortilt.reading.dates import DateMention
from kortilt.reading.figures import Amount
from kortilt.reading.number_tables import ONES, TENS
from kortilt.reading.words.lexicon import GRADES, LEXICON, LIGHT, REPORTING, STOP, Lexicon
from kortilt.reading.words.stems import IRREGULAR_VERBS, words

_COMMON = frozenset().union(STOP, LIGHT, GRADES, LEXICON.coarser, LEXICON.opposites, REPORTING)
"""Words that are no names at the start of a sentence."""
_HONORIFICS = frozenset(
    [
        *("mr", "mrs", "ms", "miss", "mx", "messrs", "dr", "prof", "sir", "dame", "lord", "lady", "hon", "rev"),
        *("herr", "frau", "monsieur", "madame", "señor", "señora"),
    ]
)
"""What only goes with a name, and says nothing."""
_NUMBERS = frozenset([*ONES, *TENS])
_IRREGULAR = frozenset(
    form for row in IRREGULAR_VERBS for lemma, *forms in [row.split()] for form in forms if form != lemma
)
_PAST = frozenset(form for form in _IRREGULAR if not form.endswith(("ing", "s")))


def tokenise(text: str) -> list[Token]:
    """Give the words of a text as tokens, not tagged yet."""
    tokens = [Token(word) for word in words(text)]
    for token, following in pairwise(tokens):
        between = text[token.end : following.start]
        if between == " ":
            continue
        between = between.strip()
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
    mentions: list[Mention] = []
    for mention in names.find(text):
        inside = [token for token in tokens if mention.start <= token.start < mention.end]
        if not inside or any(token.tag is Tag.NUMBER for token in inside) or _is_currency(tokens, inside[-1]):
            continue
        for token in inside:
            token.tag = Tag.NAME
            token.mention = len(mentions)
        for token in inside[:-1]:
            token.stop_after = token.stop_after.replace(".", "")  # "St. Gallen" ends no sentence
        if text[mention.start : mention.end] in getattr(mention.meant[0], "adjectives", ()):
            inside[-1].is_possessive = True
        mentions.append(mention)
    for at, token in enumerate(tokens):
        if token.low in _HONORIFICS and _is_honorific(tokens, at):
            token.tag, token.stop_after = Tag.DETERMINER, ""
    for at, token in enumerate(tokens):
        token.concept = lexicon.concept(token.stem)
        if token.tag is Tag.NOUN and token.text[0].isupper() and _is_stranger(tokens, at, lexicon):
            token.tag = Tag.STRANGER
    tag_words(tokens, _PAST)
    for at in range(1, len(tokens) - 1):
        if tokens[at].low == "like" and _is_such_as(tokens, at):
            tokens[at].tag = Tag.PREPOSITION
    return mentions


def _is_such_as(tokens: Sequence[Token], at: int) -> bool:
    """Whether "like" brings in examples, "brands like X", and is no verb: the sentence has another."""
    is_between = tokens[at - 1].tag in (Tag.NOUN, Tag.NAME) and tokens[at + 1].tag in (Tag.NAME, Tag.STRANGER)
    return is_between and any(token.tag in (Tag.VERB, Tag.AUXILIARY) for token in tokens)


def _is_honorific(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word only goes with a name, and says nothing: "Mr. Orm", "Dame Ada"."""
    if not tokens[at].text[0].isupper() or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].text[0].isupper() and tokens[at].stop_after in ("", ".")


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
    low = token.low
    opens = at == 0 or tokens[at - 1].stop_after in (".", ":", "!", "?", "(")
    if not opens:
        # "The" of "The Harbour Post" is no name by itself.
        return low not in ("the", "a", "an")
    if low in CLOSED or low.partition("-")[0] in _NUMBERS:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) and not token.stop_after else None
    if following is not None and following.text[0].isupper() and following.tag is not Tag.NAME:
        return True
    if token.stem in _COMMON or token.stem in lexicon.classes:
        return False
    return not low.endswith(("ing", "ed", "ly", "s"))
