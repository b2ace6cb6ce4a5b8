"""The colours of the page of HTML keep the contrast that WCAG 2 asks for (AA), in light and in dark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import kortilt.render

STYLE = Path(kortilt.render.__file__).parent / "html_style.css"
VARIABLE = re.compile(r"--([a-z]+): (#[0-9a-f]{6}|[0-9]+%);")


def test_colours_can_be_told_from_their_ground() -> None:
    light, dark = (dict(VARIABLE.findall(part)) for part in split_schemes(STYLE.read_text(encoding="ascii")))
    for scheme in (light, light | dark):
        share = int(scheme["deep"][:-1]) / 100
        for ground in ("paper", "sheet"):
            for hue in ("quiet", "refuted", "conflicting", "unsure", "caveat", "good"):
                # On its ground, on a pressed button, and as the sign of the sentence that is open.
                tint = mixed(scheme[hue], scheme[ground], share)
                assert contrast(rgb(scheme[hue]), rgb(scheme[ground])) >= 4.5, hue
                assert contrast(rgb(scheme["ink"]), tint) >= 4.5, hue
                assert contrast(rgb(scheme[hue]), tint) >= 3, hue


def split_schemes(style: str) -> tuple[str, str]:
    light, _, rest = style.partition("@media screen and (prefers-color-scheme: dark)")
    return light, rest.partition("\n}\n")[0]


def rgb(color: str) -> tuple[float, ...]:
    return tuple(int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))


def mixed(over: str, ground: str, share: float) -> tuple[float, ...]:
    return tuple(share * a + (1 - share) * b for a, b in zip(rgb(over), rgb(ground), strict=True))


def contrast(one: Sequence[float], other: Sequence[float]) -> float:
    """The ratio of WCAG 2."""
    lights = sorted(
        sum(
            weight * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
            for weight, part in zip((0.2126, 0.7152, 0.0722), color, strict=True)
        )
        for color in (one, other)
    )
    return (lights[1] + 0.05) / (lights[0] + 0.05)
