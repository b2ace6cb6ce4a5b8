"""Defaults of a project: `[tool.kortilt]` in the nearest `pyproject.toml`."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kortilt.problems import UsageError, quoted, visible
from kortilt.tuples import NamedTuple

FILE_NAME = "pyproject.toml"
TABLE = b"kortilt"
"""What a file must hold to be worth reading."""


class Settings(NamedTuple):
    """What `kortilt check` does where the command line does not say otherwise; an option always wins."""

    format: tuple[str, ...] = ()
    fail_on: str | None = None
    only: tuple[str, ...] = ()
    as_of: str | None = None
    exclude: tuple[str, ...] = ()
    """Patterns of files and folders that are passed over in folders."""
    jobs: int | None = None
    all: bool = False
    quiet: bool = False


def read_settings(folder: Path | None = None) -> Settings:
    """Read the table of the nearest file from a folder upward; raises UsageError with its line for what is wrong."""
    try:
        start = folder or Path.cwd()
    except FileNotFoundError:  # the working directory was deleted
        return Settings()
    for each in (start, *start.parents):
        path = each / FILE_NAME
        try:
            content = path.read_bytes()
        except OSError:
            continue
        # The nearest file is the project's; one further up belongs to something else.
        return _settings(path, content, start) if TABLE in content else Settings()
    return Settings()


def _settings(path: Path, content: bytes, start: Path) -> Settings:
    import tomli

    name = path.name if path.parent == start else str(path)
    try:
        text = content.decode("utf-8")
        table = tomli.loads(text).get("tool", {}).get("kortilt", {})
    except tomli.TOMLDecodeError as error:
        raise UsageError(f"{visible(name)}:{error.lineno}:{error.colno}: {error.msg}", "mend its TOML") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{visible(name)} is not UTF-8", "save it as UTF-8") from error
    if not isinstance(table, dict):
        raise UsageError(f"{visible(name)}: tool.kortilt is no table", "write [tool.kortilt]")
    values: dict[str, Any] = {}
    for key, value in table.items():
        place = f"{visible(name)}{_line(text, key)}"
        if key not in KEYS:
            raise UsageError(f"{place}: [tool.kortilt] has no key {quoted(key)}", _near(key))
        field, what, read = KEYS[key]
        values[field] = read(value)
        if values[field] is None:
            raise UsageError(f"{place}: {key} in [tool.kortilt] is {what}", f"not {quoted(value)}")
    settings = Settings(**values)
    return settings._replace(format=tuple(_beside(path.parent, each) for each in settings.format))


def _beside(folder: Path, asked: str) -> str:
    """Put a report's file where its path leads from the settings, not from wherever the command is run."""
    name, equals, path = asked.partition("=")
    return f"{name}={folder / path}" if equals and path and path != "-" and folder != Path.cwd() else asked


def _near(key: str) -> str:
    from difflib import get_close_matches

    if key == "facts":
        return "the base is found as everywhere: --facts, KORTILT_FACTS, or the nearest facts.toml"
    close = get_close_matches(key, KEYS, 1)
    return f"did you mean {quoted(close[0])}?" if close else f"it knows {', '.join(KEYS)}"


def _line(text: str, key: str) -> str:
    """Find the line and column of a key behind the head of its table, as they stand in a message."""
    head = re.search(r"^\s*\[\s*tool\s*\.\s*kortilt\s*\]", text, re.MULTILINE)
    found = re.compile(rf"^[ \t]*([\"']?){re.escape(key)}\1[ \t]*=", re.MULTILINE).search(
        text, head.end() if head else 0
    )
    if not found:
        return ""
    start = found.end() - len(found[0].lstrip())
    return f":{text.count(chr(10), 0, start) + 1}:{start - text.rfind(chr(10), 0, start)}"


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _texts(value: object) -> tuple[str, ...] | None:
    if isinstance(value, str):
        return (value,)
    is_list = isinstance(value, list) and all(isinstance(each, str) for each in value)
    return tuple(value) if is_list and isinstance(value, list) else None


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


def _truth(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


KEYS: Mapping[str, tuple[str, str, Callable[[object], object]]] = {
    "format": ("format", 'a text, or a list of them, such as ["full", "sarif=claims.sarif"]', _texts),
    "fail-on": ("fail_on", "a text: refuted, unsupported, caveat or never", _text),
    "only": ("only", 'a list of verdicts and caveats, such as ["refuted", "caveat"]', _texts),
    "as-of": ("as_of", 'a day in quotation marks, such as "2024-02-08"', _text),
    "exclude": ("exclude", 'a list of patterns, such as ["archive", "*.draft.md"]', _texts),
    "jobs": ("jobs", "a number from 1", _number),
    "all": ("all", "true or false", _truth),
    "quiet": ("quiet", "true or false", _truth),
}
"""Key -> the field it sets, what it holds, and its reader."""
