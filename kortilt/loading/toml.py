"""TOML text -> plain values, or the one place where the syntax breaks."""

from __future__ import annotations

import re
from typing import Any

import tomli

from kortilt.problems import FactBaseError, Location, Problem, problem, visible

BARE_DATE = r"=\s*(?P<date>[0-9X]{4}[-/~?%.][0-9X~?%./-]*|[0-9]{2,3}X+|\[[0-9.-]*\.\.[0-9.-]*\])(?=\s*(?:[#,}]|$))"
GROUPED_NUMBER = r"=\s*(?P<number>-?[0-9]{1,3}(?:,[0-9]{3})+)(?![0-9,])"
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
    (
        "Expected newline or end of document after a statement",
        'one KEY = VALUE a line and nothing after it; a quotation mark within text is written \\"',
    ),
    ("Invalid value", 'a value is missing, or the quotation marks (") around text'),
    ("Invalid date", "there is no such day, or no such time"),
    ("Expected ']]'", "it begins with two brackets and ends with two: [[facts]]"),
    ("Expected ']'", "a header ends with a bracket, and an id in it has no spaces: [people.some-id]"),
    ("Duplicate inline table key", "a key may stand once in a table"),
    ("Escaped character", "write the character itself"),
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
    except ValueError:
        reason = "a number has more digits than can be read"
    raise FactBaseError([problem("K105", Location(path), reason=reason)])


def _syntax_problem(text: str, path: str, error: tomli.TOMLDecodeError) -> Problem:
    if not hasattr(error, "lineno"):
        return problem("K105", Location(path), reason=str(error))
    lines = text.split("\n")
    line, column = error.lineno, error.colno
    # tomli reads past the line's end before it notices; the reader looks for the fault where the line was written.
    if line <= len(lines) and not lines[line - 1].strip() and line > 1 and error.msg.startswith("Unclosed"):
        line, column = line - 1, len(lines[line - 2]) + 1
    message = error.msg
    if message.startswith(("Unterminated string", "Expected \"'")):
        message = "Unterminated string"
        line, column = _unfinished_string(text)
    excerpt = lines[line - 1].rstrip("\r") if line <= len(lines) else ""
    width = 1
    # The value given twice may be long, and the key is what is wrong.
    if message.startswith("Cannot overwrite") and (key := re.match(r"\s*([\w.-]+)\s*=", excerpt)):
        column, width = key.start(1) + 1, len(key[1])
    place = Location(path, line, column, excerpt, width)
    return problem("K105", place, _hint(excerpt, message), reason=_sentence(message))


def _unfinished_string(text: str) -> tuple[int, int]:
    from kortilt.loading.positions import line_column
    from kortilt.loading.toml_scan import COMMENT, STRING

    # Of all strings and comments, the one that has no end is the last.
    *_, last = re.finditer(f"{COMMENT}|{STRING}", text)
    return line_column(text, last.start())


def _hint(line: str, message: str) -> str:
    if "\r" in line:
        return "a line ends with a carriage return alone; save the file with the line ends of Unix or Windows"
    if found := re.search(BARE_DATE, line):
        # A whole day may stand bare, if there is one.
        is_day = re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", found["date"])
        return "there is no such day" if is_day else f'quote the date: "{found["date"]}"'
    if found := re.search(GROUPED_NUMBER, line):
        return f"write the number without commas: {found['number'].replace(',', '_')}"
    if found := re.search(r"=\s*(True|False)\b", line):
        return f"write {found[1].lower()}, in small letters"
    if re.search("[“”„«‘]", line.split("#")[0]):
        return 'use straight quotation marks (") around text'
    return next((hint for beginning, hint in HINTS if message.startswith(beginning)), "")


def _sentence(message: str) -> str:
    # tomli prints a key as a Python tuple.
    plain = re.sub(r"\(('[^()]*'),?\)", lambda key: ".".join(re.findall("'([^']*)'", key[1])), message)
    return visible(plain[:1].lower() + plain[1:])
