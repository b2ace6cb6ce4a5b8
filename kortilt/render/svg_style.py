"""The colours and letters of pictures, in light and in dark.

Plain classes and no variables: programs that draw, print and convert pictures know little more of CSS.
"""

from __future__ import annotations

from string import Template

PALETTE = {
    "paper": ("#fdfcf9", "#171715"),
    "shade": ("#f1eee6", "#22211f"),
    "line": ("#dcd7ca", "#3b3934"),
    "ink": ("#1d1c1a", "#ebe8e0"),
    "quiet": ("#5f5b53", "#aba69a"),
    "warmer": ("#b0431a", "#f5a27a"),
    "warmer_weak": ("#f9d5c1", "#5a3421"),
    "warmer_strong": ("#f0b394", "#743f25"),
    "cooler": ("#1c5a96", "#8cc1f3"),
    "cooler_weak": ("#c8dff4", "#234463"),
    "cooler_strong": ("#9fc7ea", "#2c5378"),
    "plain": ("#67625a", "#a8a398"),
    "plain_weak": ("#dfdace", "#45423b"),
    "plain_strong": ("#c9c3b4", "#55514a"),
}
"""What a colour is for -> in light, in dark; on each ground, text keeps the contrast of WCAG 2 (AA)."""

TONES = ("warmer", "cooler", "plain")
LETTERS = """text{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;direction:ltr}
.b{font-weight:bold}
.e{text-anchor:end}
.m{text-anchor:middle}
.frame,.bracket,.joint,.tick,.zigzag{fill:none}
.dashed{stroke-dasharray:4 3}
"""
COLORS = """.paper{fill:$paper}
.shade{fill:$shade}
text,.ink{fill:$ink}
.quiet{fill:$quiet}
.tick,.zigzag{stroke:$line}
.axis{stroke:$quiet}
"""
TONE_COLORS = """.TONE .weak{fill:$TONE_weak}
.TONE .strong{fill:$TONE_strong;stroke:$TONE}
.TONE .hue{fill:$TONE}
.TONE .frame,.TONE .bracket,.TONE .joint{stroke:$TONE}
"""


def style() -> str:
    """Write the style sheet."""
    colors = Template(COLORS + "".join(TONE_COLORS.replace("TONE", tone) for tone in TONES))
    light, dark = (colors.substitute({name: pair[at] for name, pair in PALETTE.items()}) for at in (0, 1))
    return f"{LETTERS}{light}@media screen and (prefers-color-scheme:dark){{\n{dark}}}\n"
