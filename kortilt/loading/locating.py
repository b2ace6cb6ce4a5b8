"""Faults -> problems: finds the line, column and width of each in the base's text. Runs only when there are faults."""

from __future__ import annotations

from collections.abc import Iterable

from kortilt.loading.positions import Positions, Span, line_at, line_column
from kortilt.loading.shapes import Fault
from kortilt.problems import Location, Problem, problem


def locate(faults: Iterable[Fault], text: str, path: str) -> list[Problem]:
    """Give every fault its place in the text."""
    positions = Positions.of(text)
    problems = []
    for fault in faults:
        span = _span(positions, fault)
        place = Location(path) if span is None else location_of(text, path, span.start, span.end)
        problems.append(problem(fault.code, place, fault.hint, **fault.details))
    return problems


def in_line_order(problems: Iterable[Problem]) -> list[Problem]:
    """Put problems in the order of the file; those of the file as a whole come first."""
    return sorted(problems, key=_order)


def location_of(text: str, path: str, start: int, end: int) -> Location:
    """Make the location of a stretch of text; the carets stop at the end of its first line."""
    line, column = line_column(text, start)
    excerpt = line_at(text, start)
    return Location(path, line, column, excerpt, min(end - start, max(1, len(excerpt) - column + 1)))


def _span(positions: Positions, fault: Fault) -> Span | None:
    if fault.at == "file":
        return None
    find = {"key": positions.key, "value": positions.value, "header": positions.header}[fault.at]
    path = fault.path
    while path:
        if span := find(path) or positions.value(path) or positions.key(path):
            return span
        path = path[:-1]
    return None


def _order(told: Problem) -> tuple[int, int, str]:
    place = told.location
    return (place.line or 0, place.column or 0, told.code) if place else (0, 0, told.code)
