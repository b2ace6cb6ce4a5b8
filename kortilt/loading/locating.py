"""Faults -> problems: finds the line, column and width of each in the base's text. Runs only when there are faults."""

from __future__ import annotations

from collections.abc import Iterable

from kortilt.loading.positions import Positions, Span, line_at
from kortilt.loading.shapes import Fault
from kortilt.problems import Location, Problem, problem


def locate(faults: Iterable[Fault], text: str, path: str) -> list[Problem]:
    """Give every fault its place in the text."""
    positions = Positions.of(text)
    problems = []
    excerpts: dict[int, str] = {}
    for fault in faults:
        place = Location(path)
        if span := _span(positions, fault):
            line, column = positions.line_column(span.start)
            # One text for all the faults of a line, which may be the whole file.
            if line not in excerpts:
                excerpts[line] = line_at(text, span.start)
            excerpt = excerpts[line]
            # The carets stop at the end of the line.
            place = Location(path, line, column, excerpt, min(span.end - span.start, max(1, len(excerpt) - column + 1)))
        problems.append(problem(fault.code, place, fault.hint, **fault.details))
    return problems


def in_line_order(problems: Iterable[Problem]) -> list[Problem]:
    """Put problems in the order of the file; those of the file as a whole come first."""
    return sorted(problems, key=_order)


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
