"""Problems of a base as they stand on standard error."""

from __future__ import annotations

from kortilt.problems import FactBaseError

CODE, PLACE, HINT, PLAIN = "\x1b[1;31m", "\x1b[1m", "\x1b[36m", "\x1b[0m"


def problem_text(error: FactBaseError, *, color: bool) -> str:
    """Write all problems, an empty line between them, and how to learn more."""
    told = []
    for problem in error.problems:
        text = str(problem)
        if color:
            text = text.replace(f"{problem.code} ", f"{CODE}{problem.code}{PLAIN} ", 1)
            text = text.replace("\nhint: ", f"\n{HINT}hint:{PLAIN} ", 1)
            if problem.location:
                text = f"{PLACE}{problem.location}{PLAIN}{text.removeprefix(str(problem.location))}"
        told.append(text)
    count = len(error.problems)
    codes = sorted({problem.code for problem in error.problems})
    told.append(f"{count} {'problem' if count == 1 else 'problems'}; kortilt explain {' '.join(codes)} says more")
    return "\n\n".join(told)
