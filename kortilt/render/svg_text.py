"""Text in a picture: how wide it may be, where it is cut, and that it is never markup.

No font is at hand when a picture is drawn, so widths are the greatest of common sans serifs (Arial, DejaVu Sans).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from html import escape
from itertools import accumulate

from kortilt.problems import visible

WIDTHS = {
    28: "'ijlìíîïĩīĭįıĵĺļ",
    30: "IÌÍÎÏĨĪĬĮİł",
    32: " ,.·‘’",
    34: "/:;\\|¦\u00a0",
    38: "-ľ″",
    40: "()[]tţťŧ",
    42: "!r¡²³¹ŕŗř",
    46: '"',
    48: "ªº",
    52: "*J`¨°´¸Ĵ“”„",
    54: "szśŝşšźżž",
    56: "?L_c§¯çćĉċčĹĻĽĿ–",
    60: "kķĸŁvxyýÿŷ•",
    62: "FTaeo«»¿àáâãäåèéêëðòóôõöøāăąēĕėęěōŏőŢŤŦ",
    64: "$0123456789bdghnpqu{}¢£¤¥µ¶ßñùúûüþďđĝğġģĥńņňŋũūŭůűų€",
    70: "EKPSYÈÉÊËÝÞĒĔĖĘĚĶŚŜŞŠŶŸABVXZÀÁÂÃÄÅĀĂĄħŹŻŽ",
    74: "CRUÇÙÚÛÜĆĈĊČŔŖŘŨŪŬŮŰŲ",
    78: "HNÑĤŃŅŇŊ&DGÐĎĐĜĞĠĢ",
    82: "OQÒÓÔÕÖØŌŎŐwŉŵ",
    84: "#+<=>^~¬±×÷≈",
    88: "M",
    100: "%m¼½¾W©®ÆæŴ—…→@œ",
}
"""Hundredths of the size of the font -> the characters that are at most so wide."""
WIDTH_OF = {character: width for width, characters in WIDTHS.items() for character in characters}
FOREIGN, EMOJI = 90, 140
HAIR = 0.01
BOLD = 1.2
"""Bold letters are wider by a tenth on average, narrow ones by more."""
ELLIPSIS = "…"
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold in any form."""
RIGHT_TO_LEFT, POP = "\u2067", "\u2069"
TRAILING = " ,;:.–—-("


def written(text: str) -> str:
    """Write a text so that it shows as written, with characters spelled out that would be obeyed or are forbidden."""
    return escape(FORBIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", visible(text)))


def directed(text: str) -> str:
    """Write a text in the direction of its first letter, so that what ends it stands at its end."""
    if text.isascii() or not _is_leftward(text):
        return written(text)
    # Characters and not a style, which would also move the text to the other side of its place.
    return f"{RIGHT_TO_LEFT}{written(text)}{POP}"


def number(value: float) -> str:
    """Write a coordinate, to a hundredth."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Give a width that the text does not exceed in a common font, as long as its letters are Latin."""
    return sum(map(_width, text)) * size * (BOLD if is_bold else 1) / 100


def is_measured(text: str) -> bool:
    """Whether the width of every character is known, so that the text needs no frame to stay within it."""
    return all(character in WIDTH_OF for character in text)


def shortened(text: str, room: float, size: float) -> str:
    """Cut a text to a width, at the end of a word if it can be, with an ellipsis."""
    # Room that was made for this very text may be a hair narrower.
    if text_width(text, size) <= room + HAIR:
        return text
    at = _fitting(text, room - text_width(ELLIPSIS, size), size)
    space = text.rfind(" ", 0, at + 1)
    if space > at // 2:
        at = space
    while at > 0 and _is_joined(text, at):
        at -= 1
    return text[:at].rstrip(TRAILING) + ELLIPSIS


def wrapped(text: str, room: float, size: float, *, is_bold: bool = False) -> list[str]:
    """Break a text into lines of a width, within a word only where that is wider than a line."""
    size = size * BOLD if is_bold else size
    lines = []
    while text_width(text, size) > room:
        at = _fitting(text, room, size)
        space = text.rfind(" ", 0, at + 1)
        at = space if space > 0 else max(at, 1)
        while at > 1 and _is_joined(text, at):
            at -= 1
        lines.append(text[:at].rstrip())
        text = text[at:].lstrip()
    return [*lines, text] if text or not lines else lines


def _fitting(text: str, room: float, size: float) -> int:
    """How many characters have room."""
    return bisect_right(list(accumulate(map(_width, text))), room * 100 / size)


def _is_joined(text: str, at: int) -> bool:
    """Whether a cut would part a character from what is written over it, or an emoji."""
    return "\u200d" in text[at - 1 : at + 1] or (at < len(text) and _width(text[at]) == 0)


def _is_leftward(text: str) -> bool:
    from unicodedata import bidirectional

    strong = (bidirectional(character) for character in text)
    return next((direction for direction in strong if direction in ("L", "R", "AL")), "L") != "L"


@cache
def _foreign_width(character: str) -> int:
    import unicodedata

    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return EMOJI if ord(character) >= 0x1F000 and unicodedata.category(character) != "Lo" else 100
    return FOREIGN


def _width(character: str) -> int:
    return WIDTH_OF.get(character) or _foreign_width(character)
