"""Problems of a base as they stand on standard error."""

from __future__ import annotations

from kortilt.problems import FactBaseError, Problem

CODE, PLACE, HINT, PLAIN = "\x1b[1;31m", "\x1b[1m", "\x1b[36m", "\x1b[0m"

MOST = 1000
"""So many problems are written out: a file with more is no base that somebody is mending."""


def problem_text(error: FactBaseError, *, color: bool) -> str:
    """Write all problems, an empty line between them, and how to learn more."""
    shown = error.problems[:MOST]
    told = [_colored(problem) if color else str(problem) for problem in shown]
    count = len(error.problems)
    codes = sorted({problem.code for problem in error.problems})
    if count > MOST:
        told.append(f"... and {count - MOST:,} more")
    told.append(f"{count:,} {'problem' if count == 1 else 'problems'}; kortilt explain {' '.join(codes)} says more")
    return "\n\n".join(told)


def _colored(problem: Problem) -> str:
    place = f"{problem.location}: " if problem.location else ""
    rest = str(problem).removeprefix(f"{place}{problem.code}")
    head, hint, tail = rest.rpartition("\nhint: ") if problem.hint else (rest, "", "")
    colored_hint = f"\n{HINT}hint:{PLAIN} " if hint else ""
    colored_place = f"{PLACE}{problem.location}{PLAIN}: " if place else ""
    return f"{colored_place}{CODE}{problem.code}{PLAIN}{head}{colored_hint}{tail}"
