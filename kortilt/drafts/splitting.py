"""Text cut into sentences.

A mark ends a sentence unless what stands before it is cut short or what follows goes on; the time taken grows with the
length of the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kortilt.drafts.abbreviations import CLIPPED, DATED, LETTERED, NUMBERED, PARTICLES, SPEAKING, STARTERS, TITLES
from kortilt.drafts.enclosures import enclosures

_CLOSING = "\"'”’»›)\\]}」』*_⁰¹²³⁴-⁹"
_END = re.compile(rf"(?P<mark>[.!?…。！？](?:[.!?…。！？]|\s(?=\.))*)(?P<closers>[{_CLOSING}]*(?:\[\d{{1,3}}\])*)")
_NEXT = re.compile(
    r"\s+(?P<openers>[\"'“‘«‹„‚(\[{*_—–―-]*\s?)(?P<word>[^\W_][^\s.,;:!?]{0,40}|\S?)(?P<more>(?s:.{0,80}))"
)
_CJK = frozenset("。！？")
_WORDLIKE = re.compile(r"[^\W_]")
_LAST_WORD = re.compile(r"[^\s\"“”‘«»()\[\]{}*_—–/‐‑-]{1,24}$")
_ENUMERATOR = re.compile(r"\W*(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})")
_LEAD = re.compile(
    r"\W*(?:In|At|By|On|Since|Until|Till|From|After|Before|During|Around|About|As of|Between|Late|Early)\b"
    r"(?:\s+\S+){1,4}"
)
_ROMAN = re.compile(r"[IVXLC]+\b")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}")
_LOWER_NAME = re.compile(r"[a-z]{1,2}[A-Z]\w|[a-z]{1,3}[-‐‑'’][A-Z]|https?://|www\.")
_SPEAKER = re.compile(r"(?:[\w.'’-]{1,30},? ){0,5}?(?P<verb>[a-z]{3,12})\b")
_CLOCK = re.compile(r"(?:[A-Z]{2,4}|[A-Z][a-z]+day|[A-Z][a-z]+ time)\b")


class _End(NamedTuple):
    """A mark that may end a sentence, with what stands around it."""

    mark: str
    closers: str
    is_spaced: bool
    """Whether white space stands before the mark."""
    word: str
    """The word before the mark."""
    before: str
    """The word before that one."""
    is_first: bool
    """Whether the word is all there is of the sentence."""
    is_lead: bool
    """Whether all there is of the sentence is when it was: "In Oct.", "At 5 p.m."."""
    next: str
    """The word that follows."""
    rest: str
    """The words that follow, with the first."""


def split(text: str) -> list[tuple[int, int]]:
    """Give the two ends of each sentence of a text, without the white space around it."""
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in (*_stops(text), len(text)):
        part = text[start:stop]
        first, last = start + len(part) - len(part.lstrip()), start + len(part.rstrip())
        if first < last:
            spans.append((first, last))
        start = stop
    # What has no words of its own, such as an emoji at the end, belongs to the sentence before it.
    while len(spans) > 1 and not _WORDLIKE.search(text, *spans[-1]):
        _, last = spans.pop()
        spans[-1] = (spans[-1][0], last)
    return spans


def _stops(text: str) -> Iterator[int]:
    guards = enclosures(text)
    guard = next(guards, None)
    start = checked = 0
    has_words = False
    for match in _END.finditer(text):
        stop = match.end()
        if text[stop : stop + 1].strip() and match["mark"][-1] not in _CJK:
            continue
        while guard and guard[1] < stop:
            guard = next(guards, None)
        has_words = has_words or bool(_WORDLIKE.search(text, checked, stop))
        checked = stop
        if not has_words or (guard and guard[0] < stop):
            continue
        if _ends_here(text, start, match):
            yield stop
            start, has_words = stop, False


def _ends_here(text: str, start: int, match: re.Match[str]) -> bool:
    follows = _NEXT.match(text, match.end())
    if not follows:
        return match["mark"][-1] in _CJK
    before = text[max(start, match.start() - 50) : match.start()]
    word = _LAST_WORD.search(before)
    earlier = _LAST_WORD.search(before[: word.start()].rstrip()) if word else None
    end = _End(
        match["mark"],
        match["closers"],
        before[-1:].isspace(),
        word[0].lstrip("'’") if word else "",
        earlier[0] if earlier else "",
        match.start() - start < 12 and bool(_ENUMERATOR.fullmatch(text, start, match.start())),
        match.start() - start < 40 and bool(_LEAD.fullmatch(text, start, match.start())),
        follows["word"],
        " ".join((follows["word"] + follows["more"]).split()),
    )
    return _is_end(end)


def _is_end(end: _End) -> bool:
    if end.next[:1].islower() and not _is_lower_name(end):
        return False
    if len(end.mark) > 1 or end.mark == "…":
        return _is_end_after_many(end)
    if end.mark != ".":
        return not _goes_on_speaking(end)
    return not _is_cut_short(end)


def _is_lower_name(end: _End) -> bool:
    if _LOWER_NAME.match(end.rest):
        return True
    following = end.rest[len(end.next) :].lstrip()
    return end.next in PARTICLES and following[:1].isupper() and end.mark == "."


def _is_end_after_many(end: _End) -> bool:
    if "!" in end.mark or "?" in end.mark:
        return not _goes_on_speaking(end)
    dots = "".join(end.mark.split()).replace("…", "...")
    # "the two ... Koreas" leaves words out; "They left..." and "They left. ..." end.
    return not (len(dots) == 3 and end.is_spaced) and not end.next[:1].isdigit()


def _goes_on_speaking(end: _End) -> bool:
    """Tell whether a quotation that ends in ? or ! is followed by who said it."""
    if not any(mark in end.closers for mark in "\"'”’»"):
        return False
    speaker = _SPEAKER.match(end.rest)
    while speaker and speaker["verb"] not in SPEAKING:
        speaker = _SPEAKER.match(speaker.string, speaker.end() + 1) if speaker.end() < 50 else None
    return speaker is not None


def _is_cut_short(end: _End) -> bool:
    """Tell whether the full stop belongs to the word before it and not to the sentence."""
    word, low = end.word, end.word.lower()
    if not word:
        return False
    if end.is_first:
        return len(word) < 4
    if word in TITLES or (word.isupper() and len(word) > 1 and word.capitalize() in TITLES and word != "MIN"):
        return not (word in CLIPPED and _is_starter(end.next))
    if low in NUMBERED and (end.next[:1].isdigit() or _ROMAN.fullmatch(end.next)):
        return True
    if word in DATED:
        return end.is_lead or end.next[:1].isdigit()
    if len(word) == 1 and word.isalpha():
        return _is_initial(end)
    if low in ("a.m", "p.m"):
        return (end.is_lead or bool(_CLOCK.match(end.rest))) and not _is_starter(end.next)
    if word in CLIPPED or _DOTTED.fullmatch(word):
        return not _is_starter(end.next)
    return False


def _is_initial(end: _End) -> bool:
    if end.word.islower():
        return end.next[:1].isdigit() or end.word == "v"
    is_label = end.before.lower() in LETTERED or (end.word == "I" and end.before.lower() in ("and", "or"))
    return not is_label and not _is_starter(end.next)


def _is_starter(word: str) -> bool:
    return word[:1].isupper() and re.split("['’]", word, maxsplit=1)[0].lower() in STARTERS
