"""The brackets of a plain sentence: spoken forms are left out, the dates of a life are read, the rest is put aside."""

import re
import unicodedata
from typing import NamedTuple

from kortilt.checking.prose.tables import KINDS
from kortilt.model.dates import PartialDate
from kortilt.reading.dates import find_dates
from kortilt.reading.words.stems import stem

_SPOKEN = re.compile(r"\[[^\]]*\]")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_LIFE = re.compile(r"\bborn\b|\bb\. |[-–—−‐]+")
_DASH = re.compile(r"\s*[-–—−]{1,2}\s+|(?<=\d)[–—−](?=\d)")
_TENS = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
_DECADES = re.compile(rf"\bthe ({'|'.join(_TENS)})ies\b", re.IGNORECASE)
_SHORT_DECADE = re.compile(r"\b(in|of|during|from|early|late|mid) (?:the )?['’]?([2-9]0)['’]?s\b")
_QUOTES = re.compile(r"\s*[\"“”„«»`]+\s*|''")
_YEAR = re.compile(r"[12]\d{3}")
_MOST_OF_TAG = 4
_SAYS = re.compile(r"\b(is|was|are|were|has|had)\b")


class Plain(NamedTuple):
    """A sentence without its brackets."""

    text: str
    asides: tuple[str, ...]
    """What stood in brackets before what it says of its subject: other names, dates."""
    born: PartialDate | None = None
    died: PartialDate | None = None


def without_brackets(text: str) -> Plain:
    """Take the brackets out of a sentence; later ones stay, as asides between commas."""
    text = _SPOKEN.sub(" ", unicodedata.normalize("NFC", text).replace("’", "'"))
    text = _DECADES.sub(lambda found: f"the 19{_TENS.index(found[1].lower()) + 2}0s", text)
    text = _SHORT_DECADE.sub(lambda found: f"{found[1]} the 19{found[2]}s", text)
    text = " ".join(_QUOTES.sub(lambda found: "" if found[0] == "''" else " ", text).split())
    asides: list[str] = []
    born = died = None
    while (found := _BRACKETS.search(text)) is not None:
        before, inside, behind = text[: found.start()].rstrip(), found[1].strip(), text[found.end() :].lstrip()
        if _tells_apart(before, inside):
            text = f"{before} {behind}"
            continue
        if _SAYS.search(before):
            text = f"{before} , {'in ' * bool(_YEAR.fullmatch(inside))}{inside} , {behind}"
            continue
        asides.append(inside)
        life = _life(inside)
        born, died = born or life[0], life[1] or died
        text = f"{before} {behind}"
    text = " ".join(text.replace("--", "–").split())
    return Plain(re.sub(r"\s+([,.;:])", r"\1", text), tuple(asides), born, died)


def _tells_apart(before: str, inside: str) -> bool:
    """Whether a bracket only tells one title from others that are the same: "Harbour (2008 film)"."""
    words = inside.split()
    is_title = before[:1].isupper() and before.split()[-1][:1].isupper()
    return is_title and len(words) <= _MOST_OF_TAG and stem(words[-1].lower()) in KINDS if words else False


def _life(inside: str) -> tuple[PartialDate | None, PartialDate | None]:
    """The dates of birth and death in "born 3 May 1970", "1970 – 2001" and the like."""
    if not _LIFE.search(inside):
        return None, None
    dates = [_last_date(part) for part in _DASH.split(inside) if part.strip()]
    born = died = None
    if "born" in inside.lower() or len(dates) > 1:
        born = next((date for date in dates[:-1] or dates if date is not None), None)
    if len(dates) > 1 or re.match(r"\s*[-–—−]", inside):
        died = dates[-1]
    return born, died


def _last_date(text: str) -> PartialDate | None:
    found = find_dates(text)
    if found:
        return found[-1].when
    year = re.search(r"\b(\d{4})\b", text)
    found = find_dates(f"in {year[1]}") if year else ()
    return found[-1].when if found else None
