"""The page of `kortilt tilt`: the chart, the scores, and what is not in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kortilt.model.event_scores import SCALES, Scale
from kortilt.model.facts import Fact, FactBase
from kortilt.page import Block, Column, Diverging, Grid, Group, Line, Opposed, OpposedGroup, Page, Role
from kortilt.page import Cell as Text
from kortilt.picture import Chart
from kortilt.query import Selection
from kortilt.reports.lines import counted, paragraph, shown
from kortilt.reports.listing import cited_sources, edge_lines
from kortilt.reports.periods import By
from kortilt.reports.tilt.scoring import Scores, score
from kortilt.reports.tilt.weighing import ALL, BEFORE, EVEN, FEWEST, TOO_FEW, Cell, Pair, Weighed
from kortilt.reports.wording import query_words

ARROW = "→"
BEFORE_WORDS = "before the dates asked for"
FEW = "few"
"""Beside the number of events where they are so few that facts would be too few to tell."""
NOTHING_MOVED = "No fact on either relation says that it grew warmer or cooler."
SCORE_COLUMNS = (Column("Side"), Column("Events"), Column("n"), Column("Scores", wraps=True))


def tilt_page(base: FactBase, weighed: Weighed, selection: Selection, by: By, scale: Scale | None) -> Page:
    """Lay out a weighed balance."""
    blocks: list[Block] = [*top_lines(base, weighed, selection, by)]
    if any(pair.size for pair in weighed.pairs):
        blocks += [_chart(base, weighed), *_whole_lines(base, weighed.whole)]
    else:
        blocks.append(paragraph(NOTHING_MOVED))
    if scale and weighed.whole.facts:
        blocks += [paragraph(_scale_words(scale)), Grid(SCORE_COLUMNS, _score_groups(base, weighed, scale))]
    return Page((*blocks, *_below(base, weighed, selection, by)))


def tilt_picture(base: FactBase, weighed: Weighed, selection: Selection, by: By, scale: Scale | None) -> Chart:
    """Draw a weighed balance, the scores in a table below it."""
    lines = [*_whole_lines(base, weighed.whole)] if weighed.whole.size else [paragraph(NOTHING_MOVED)]
    notes: list[str | Grid] = [_text_of(line.cells) for line in lines]
    if scale and weighed.whole.facts:
        notes += [shown(_scale_words(scale)), Grid(SCORE_COLUMNS, _score_groups(base, weighed, scale))]
    notes += [_text_of(line.cells) for line in _below(base, weighed, selection, by)]
    return Chart(shown(title(base, weighed)), shown(_asked(base, selection, by)), _chart(base, weighed), tuple(notes))


def top_lines(base: FactBase, weighed: Weighed, selection: Selection, by: By) -> list[Line]:
    """Name a balance, and say what is asked of it."""
    return [
        Line((Text(title(base, weighed), Role.TITLE),)),
        Line((Text(_asked(base, selection, by), Role.QUIET),)),
    ]


def title(base: FactBase, weighed: Weighed) -> str:
    """Name a balance: whose, and between which two."""
    balance = weighed.balance
    return f"The balance of {base.name(balance.of)} between {' and '.join(map(base.name, balance.between))}"


def period_words(pair: Pair) -> str:
    """Write a period, and whether it lies before the dates asked for."""
    return f"{pair.heading.in_words()}{f' ({BEFORE_WORDS})' if pair.is_before else ''}"


def _chart(base: FactBase, weighed: Weighed) -> Diverging:
    """Draw the periods in which a fact moved either relation."""
    return Diverging("cooler", "warmer", tuple(_bars(base, pair) for pair in weighed.pairs if pair.size))


def _outcome(base: FactBase, pair: Pair) -> Text:
    """Say which way the balance moved, if that can be said."""
    if pair.moved == BEFORE:
        return Text(f"{BEFORE_WORDS} ({counted(pair.size, 'fact')})", Role.QUIET)
    if pair.moved == TOO_FEW:
        return Text(f"too few to tell ({counted(_deciding(pair), 'fact')})", Role.QUIET)
    if pair.moved == EVEN:
        return Text("no move", Role.UNSURE)
    (gaining,) = (cell for cell in pair.deciding if cell.side == pair.moved)
    (other,) = (cell for cell in pair.deciding if cell.side != pair.moved)
    if not gaining.size:  # nothing brought the two together: only the other relation cooled
        return Text(f"{ARROW} away from {base.name(other.side)} (no fact on {base.name(gaining.side)})", Role.UNSURE)
    alone = "" if other.size else f" (no fact on {base.name(other.side)})"
    return Text(f"{ARROW} toward {base.name(gaining.side)}{alone}", Role.UNSURE)


def _deciding(pair: Pair) -> int:
    return sum(cell.size for cell in pair.deciding)


def _bars(base: FactBase, pair: Pair) -> OpposedGroup:
    return OpposedGroup(
        pair.heading.in_words(), tuple(_row(base, pair, cell) for cell in pair.cells), _outcome(base, pair)
    )


def _row(base: FactBase, pair: Pair, cell: Cell) -> Opposed:
    name, where = base.name(cell.side), pair.heading.in_words()
    told = (
        (f"{where}, {name}: {counted(len(facts), 'fact')} made the relation {effect}", *(fact.id for fact in facts))
        for effect, facts in (("cooler", cell.cooler), ("warmer", cell.warmer))
    )
    return Opposed(name, len(cell.cooler), len(cell.warmer), *told)


def _whole_lines(base: FactBase, whole: Pair) -> Iterator[Line]:
    sides = ((base.name(cell.side), len(cell.warmer), len(cell.cooler)) for cell in whole.cells)
    counts = (f"{name} {warmer:,} warmer, {cooler:,} cooler" for name, warmer, cooler in sides)
    yield Line((Text(f"{ALL}  ", Role.HEADING), _outcome(base, whole)))
    yield Line((Text("; ".join(counts)),))
    if left := whole.size - _deciding(whole):
        do = "does" if left == 1 else "do"
        yield paragraph(f"{left:,} of them in periods {BEFORE_WORDS} {do} not decide which way.")


def _scale_words(scale: Scale) -> str:
    about = SCALES[scale]
    return (
        "Events between the two, whatever their effect, scored from -10 to +10; the bars count facts with an effect. "
        "In brackets what sum and mean are without any one event, from the least to the most; "
        f"{FEW}: of fewer than {FEWEST} events. "
        f"Scale: {about.source}. {about.remark}"
    )


def _score_groups(base: FactBase, weighed: Weighed, scale: Scale) -> tuple[Group, ...]:
    groups = [(period_words(pair), pair) for pair in weighed.pairs] + [(ALL, weighed.whole)]
    rows = ((heading, _score_rows(base, pair.cells, scale)) for heading, pair in groups)
    return tuple(Group(heading, cells, counts="") for heading, cells in rows if cells)


def _text_of(cells: Iterable[Text]) -> str:
    return shown("".join(cell.text for cell in cells))


def _asked(base: FactBase, selection: Selection, by: By) -> str:
    return f"{query_words(base, selection.query) or 'all facts'}; by {by}"


def _below(base: FactBase, weighed: Weighed, selection: Selection, by: By) -> Iterator[Line]:
    facts = weighed.whole.facts
    yield from _left_out(weighed)
    yield from edge_lines(selection, facts, by)
    yield from cited_sources(base, facts)


def _score_rows(base: FactBase, cells: Sequence[Cell], scale: Scale) -> tuple[tuple[Text, ...], ...]:
    rows: list[tuple[Text, ...]] = []
    for cell in cells:
        scored = score(cell.events, scale)
        name = base.name(cell.side)
        parts = (("cooperation", scored.cooperation), ("conflict", scored.conflict), ("both", scored.both))
        # Both together say more than either only where there are both.
        told = parts if scored.cooperation.size and scored.conflict.size else parts[:2]
        for sort, scores in told if scored.both.size else ():
            rows.append((Text(name, Role.LABEL), Text(sort), *_score_cells(scores)))
            name = ""
    return tuple(rows)


def _score_cells(scores: Scores) -> tuple[Text, ...]:
    if scores.mean is None:
        return Text("n 0", Role.QUIET), Text("")
    total = f"sum {_signed(scores.total, 1)}{_range(scores.totals_without_one(), 1)}"
    mean = f"mean {_signed(scores.mean, 2)}{_range(scores.means_without_one(), 2)}"
    size = Text(f"n {scores.size:,}") if scores.size >= FEWEST else Text(f"n {scores.size}, {FEW}", Role.QUIET)
    return size, Text(f"{total}, {mean}")


def _signed(number: float, digits: int) -> str:
    text = f"{number:+,.{digits}f}"
    return text if text.strip("+-0.") else text.lstrip("+-")


def _range(ends: tuple[float, float] | None, digits: int) -> str:
    return f" ({_signed(ends[0], digits)} to {_signed(ends[1], digits)})" if ends else ""


def _left_out(weighed: Weighed) -> Iterator[Line]:
    bearings = weighed.bearings.values()
    forecasts = [fact for bearing in bearings for fact in bearing.forecasts]
    others = [fact for bearing in bearings for fact in bearing.third_party]
    neither = [fact for bearing in bearings for fact in bearing.neither]
    left = [
        f"{counted(len(forecasts), 'forecast')}{_with_effect(forecasts)}" if forecasts else "",
        f"the word of third parties in {counted(len(others), 'fact')}{_with_effect(others)}" if others else "",
    ]
    if any(left):
        yield paragraph(f"Left out: {' and '.join(filter(None, left))}.")
    if neither:
        yield paragraph(f"{counted(len(neither), 'fact')} more on the two relations without a change of either.")
    cells = [(cell.size, pair.name_of(cell)) for pair in weighed.pairs for cell in pair.cells if cell.size]
    if cells:
        yield paragraph(
            f"Fewer than {FEWEST} facts in a period are too few to tell. Facts are counted, not events: a visit told "
            f"in three facts counts three times. --facts-of {max(cells)[1]} lists the facts behind a bar."
        )


def _with_effect(facts: Sequence[Fact]) -> str:
    having = sum(1 for fact in facts if fact.effect)
    return f" ({having:,} warmer or cooler)" if having else ""
