"""SVG: a report as one picture that asks for nothing from outside, in light or dark as its reader has it.

What a base says stands in it as text; nothing in it runs.
"""

from __future__ import annotations

from kortilt.page import Grid
from kortilt.picture import Lanes, Picture
from kortilt.problems import UsageError
from kortilt.render.look import Look
from kortilt.render.svg_diverging import draw_chart
from kortilt.render.svg_grid import draw_grid
from kortilt.render.svg_lanes import draw_lanes
from kortilt.render.svg_lines import MARGIN, WIDTH, Drawn, paragraph
from kortilt.render.svg_style import style
from kortilt.render.svg_text import number, written
from kortilt.report import Report

TITLE, WHAT, NOTE = 22.0, 14.0, 12.0
ROOM = WIDTH - 2 * MARGIN


def render_svg(report: Report, look: Look) -> str:
    """Draw a report's picture; raises UsageError where it has none, and where fields are asked for."""
    picture = report.picture()
    if look.fields:
        raise UsageError("a picture has no fields", "leave out --fields, or ask for tsv, csv, json or markdown")
    svg = picture_svg(picture)
    return svg if look.unicode else svg.encode("ascii", "xmlcharrefreplace").decode("ascii")


def picture_svg(picture: Picture) -> str:
    """Draw a picture between its title and its notes."""
    heading, y = _heading(picture)
    part, y = draw_lanes(picture, y + 12) if isinstance(picture, Lanes) else draw_chart(picture, y + 12)
    notes, y = _notes(picture, y + 8)
    return _document(picture, heading + part + notes, y + MARGIN)


def _heading(picture: Picture) -> Drawn:
    title, y = paragraph(picture.title, MARGIN, MARGIN - 4, ROOM, TITLE, "b")
    what, y = paragraph(picture.what, MARGIN, y + 2, ROOM, WHAT, "quiet")
    return Drawn(title + what, y)


def _notes(picture: Picture, top: float) -> Drawn:
    drawn, y = [], top
    for note in picture.notes:
        part, y = draw_grid(note, y) if isinstance(note, Grid) else paragraph(note, MARGIN, y, ROOM, NOTE, "quiet")
        drawn.append(part)
        y += 3
    return Drawn("".join(drawn), y)


def _document(picture: Picture, inside: str, height: float) -> str:
    size = f'width="{number(WIDTH)}" height="{number(height)}" viewBox="0 0 {number(WIDTH)} {number(height)}"'
    # Where there is less room, all of it is shown, smaller.
    size += ' style="max-width:100%;height:auto"'
    role = f'role="graphics-document document" aria-label="{written(f"{picture.title}. {picture.what}")}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" xml:lang="en" {size} {role}>\n'
        f"<title>{written(picture.title)}</title>\n<desc>{written(picture.what)}</desc>\n<style>\n{style()}</style>\n"
        f'<rect class="paper" width="100%" height="100%"/>\n{inside}</svg>\n'
    )
