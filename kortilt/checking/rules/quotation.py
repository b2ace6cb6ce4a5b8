"""Words inside quotation marks are compared exactly with the fact's quotation and its sentence.

Only capitals and punctuation may differ. Words that are nearly the base's conflict; others of the same meaning are
not the base's.
"""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.checking.prepared import plain_words
from kortilt.checking.rules import TWO_MINISTERS, Example
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import UnitKind
from kortilt.reading.words.lexicon import STOP
from kortilt.reading.words.stems import words

EXAMPLES = (
    Example(
        "Ada Orm warned of a total break with the board in 2023.",
        "2023",
        'Ada Orm warned of a "complete rupture" with the board in 2023.',
        Label.NOT_ENOUGH_EVIDENCE,
        TWO_MINISTERS,
    ),
    Example(
        'Ada Orm called the lock "safe for ships of any size" in 2023.',
        "2023",
        'Ada Orm called the lock "safe for ships of every size" in 2023.',
        Label.REFUTED,
        TWO_MINISTERS,
    ),
    Example(
        'Ada Orm called the lock "safe for ships of any size" in 2023.',
        "2023",
        'In 2023 Ada Orm called the lock "safe for ships of any size".',
        Label.SUPPORTED,
        TWO_MINISTERS,
    ),
)


def compare_quotations(held: Held) -> None:
    """Note whether each quotation of the part stands in the base word for word."""
    for quotation in held.claim.quotations:
        units = [at for at in held.part.units if quotation.start <= held.claim.units[at].start < quotation.end]
        inside = [
            token
            for number, token in enumerate(held.claim.tokens)
            if quotation.start <= token.start < quotation.end and held.part.holds(number)
        ]
        if not inside or not units:
            continue
        said = plain_words(quotation.text)
        if any(f" {said} " in f" {text} " for text in held.fact.texts):
            for at in units:
                held.covered.add(at)
            held.note(
                Element.QUOTATION,
                Outcome.AGREES,
                "quotation",
                "word for word",
                claim=quotation.text,
                fact=quotation.text,
            )
            continue
        close = _closest(said, held.fact.quotes)
        if close and len(said.split()) > 2:
            held.note(
                Element.QUOTATION,
                Outcome.CONFLICTS,
                "quotation",
                "the base quotes it in other words",
                unit=units[0],
                claim=quotation.text,
                fact=close,
                is_sure=False,
            )


def leave_out_quotations(held: Held) -> None:
    """Take words in quotation marks that the fact does not have for not covered, whatever means the same.

    Where something else contradicts, they stay: it is the same statement, told wrongly.
    """
    if held.conflicts():
        return
    for quotation in held.claim.quotations:
        said = plain_words(quotation.text)
        if len(said.split()) > 1 and not _has_words(held, said):
            inside = [at for at in held.part.units if quotation.start <= held.claim.units[at].start < quotation.end]
            _leave_open(held, inside)


def _has_words(held: Held, said: str) -> bool:
    """Whether each word that says anything stands somewhere in the fact, in whatever form."""
    there = {word.stem for text in held.fact.texts for word in words(text)}
    return there.issuperset({word.stem for word in words(said)} - STOP)


def _leave_open(held: Held, units: Sequence[int]) -> None:
    for at in units:
        if held.claim.units[at].kind is not UnitKind.NAME and at in held.covered:
            held.covered.discard(at)
            message = "the base does not have these very words"
            held.note(Element.QUOTATION, Outcome.NOT_COVERED, "quotation", message, unit=at)


def _closest(said: str, texts: tuple[str, ...]) -> str:
    """The text that shares most of the quotation's words, if it shares three in four."""
    mine = {word.stem for word in words(said)}
    for text in texts:
        if mine and len(mine & {word.stem for word in words(text)}) >= 0.75 * len(mine):
            return text
    return ""
