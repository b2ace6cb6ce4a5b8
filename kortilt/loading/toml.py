"""TOML text -> plain values, or the one place where the syntax breaks."""

from __future__ import annotations

import re
from typing import Any

import tomli

from kortilt.problems import FactBaseError, Location, Problem, problem, visible

BARE_DATE = r"=\s*(?P<date>[0-9X]{4}[-/~?%.][0-9X~?%./-]*|[0-9]{2,3}X+|\[[0-9.-]*\.\.[0-9.-]*\])"
HINTS = (
    ("Expected '=' after a key", "each line is KEY = VALUE; a comment begins with #"),
    ("Cannot overwrite a value", "a key may stand once in a record; the next fact begins with [[facts]]"),
    ("Cannot declare", "a record may be declared once; a fact begins with [[facts]], in two brackets"),
    ("Cannot mutate immutable", "it was given as a list or table on one line above; write it in one way only"),
    ("Illegal character '\\n'", "text ends on its own line; text over several lines stands in three quotation marks"),
    ("Unterminated string", "the quotation mark that ends the text is missing"),
    ("Unclosed array", "the bracket ] that ends the list is missing, or a comma between two values"),
    ("Unclosed inline table", "the brace } that ends the table is missing, or a comma between two keys"),
    ("Unescaped '\\'", "write a backslash twice, or the text in 'single quotation marks'"),
    ("Expected newline or end of document after a statement", "one KEY = VALUE a line; text stands in quotation marks"),
    ("Invalid value", "text stands in straight quotation marks"),
    ("Invalid statement", "each line is [TABLE], [[facts]], KEY = VALUE or a # comment"),
)
"""Beginning of tomli's message -> what mends it."""


def parse_toml(text: str, path: str) -> dict[str, Any]:
    """Read TOML 1.x into plain values; raises FactBaseError (K105) with line, column and a hint."""
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise FactBaseError([_syntax_problem(text, path, error)]) from error
    except RecursionError:
        reason = "lists or tables are nested too deeply"
    except ValueError as error:  # a number of more digits than Python converts
        reason = str(error).split(";")[0].lower()
    raise FactBaseError([problem("K105", Location(path), reason=reason)])


def _syntax_problem(text: str, path: str, error: tomli.TOMLDecodeError) -> Problem:
    if not hasattr(error, "lineno"):
        return problem("K105", Location(path), reason=str(error))
    lines = text.split("\n")
    line, column = error.lineno, error.colno
    # tomli reads past the line's end before it notices; the reader looks for the fault where the line was written.
    if line <= len(lines) and not lines[line - 1].strip() and line > 1 and error.msg.startswith("Unclosed"):
        line, column = line - 1, len(lines[line - 2]) + 1
    excerpt = lines[line - 1].rstrip("\r") if line <= len(lines) else ""
    place = Location(path, line, column, excerpt)
    return problem("K105", place, _hint(excerpt, error.msg), reason=_sentence(error.msg))


def _hint(line: str, message: str) -> str:
    if found := re.search(BARE_DATE, line):
        return f'quote the date: "{found["date"]}"'
    if re.search("[“”„«‘]", line.split("#")[0]):
        return 'use straight quotation marks (") around text'
    return next((hint for beginning, hint in HINTS if message.startswith(beginning)), "")


def _sentence(message: str) -> str:
    # tomli prints a key as a Python tuple.
    plain = re.sub(r"\(('[^()]*'),?\)", lambda key: ".".join(re.findall("'([^']*)'", key[1])), message)
    return visible(plain[:1].lower() + plain[1:])
