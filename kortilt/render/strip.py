"""A density strip drawn as lines of text: a bar for each period, its label below, and how many facts it holds."""

from __future__ import annotations

from kortilt.page import Bar, Strip
from kortilt.render.look import Look

BLOCKS = "▁▂▃▄▅▆▇█"
ASCII_BLOCKS = ".:-=+*#@"
EMPTY = Bar("", 0)
"""What stands for the periods left out where bars are narrow."""

SPACED = 3
"""From this width on, narrow bars stand apart."""


def strip_lines(strip: Strip, look: Look) -> tuple[str, ...]:
    """Draw bars of one height over labels; wide bars with numbers where they fit, narrow ones where they do not."""
    bars = strip.bars
    blocks = BLOCKS if look.unicode else ASCII_BLOCKS
    highest = max(bar.facts for bar in bars)
    width = max(len(bar.label) for bar in bars)
    if len(bars) * (width + 1) + 2 * sum(bar.after_gap for bar in bars) <= look.width:
        return _wide(bars, width, highest, blocks, "⋯" if look.unicode else "~")
    bars = tuple(shown for bar in bars for shown in ((EMPTY, bar) if bar.after_gap else (bar,)))
    while len(bars) > look.width:
        bars = _merged(bars)
        highest = max(bar.facts for bar in bars)
    return _narrow(bars, look.width // len(bars), highest, blocks)


def _wide(bars: tuple[Bar, ...], width: int, highest: int, blocks: str, gap: str) -> tuple[str, ...]:
    lines: tuple[list[str], list[str], list[str]] = ([], [], [])
    for bar in bars:
        if bar.after_gap:
            for line, mark in zip(lines, (" ", gap, " "), strict=True):
                line.append(mark)
        cells = (_level(bar.facts, highest, blocks) * width, bar.label.ljust(width), str(bar.facts or "").center(width))
        for line, cell in zip(lines, cells, strict=True):
            line.append(cell)
    return tuple(" ".join(line).rstrip() for line in lines)


def _narrow(bars: tuple[Bar, ...], cell: int, highest: int, blocks: str) -> tuple[str, ...]:
    drawn = cell - 1 if cell >= SPACED else cell
    line = "".join((_level(bar.facts, highest, blocks) * drawn).ljust(cell) for bar in bars)
    return line.rstrip(), _labels(bars, cell)


def _level(count: int, highest: int, blocks: str) -> str:
    return blocks[(count * len(blocks) - 1) // highest] if count else " "


def _merged(bars: tuple[Bar, ...]) -> tuple[Bar, ...]:
    pairs = (bars[at : at + 2] for at in range(0, len(bars), 2))
    return tuple(Bar(pair[0].label or pair[-1].label, sum(bar.facts for bar in pair)) for pair in pairs)


def _labels(bars: tuple[Bar, ...], cell: int) -> str:
    """Label as many bars as there is room for, from the left; of bars that touch, the first of each year."""
    line = ""
    for at, bar in enumerate(bars):
        is_wanted = cell >= SPACED or at == 0 or bar.label[-4:] != bars[at - 1].label[-4:]
        has_room = not line or len(line) + 1 <= at * cell <= len(bars) * cell - len(bar.label)
        if bar.label and is_wanted and has_room:
            line = line.ljust(at * cell) + bar.label
    return line
