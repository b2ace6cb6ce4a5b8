"""What every report can say of itself, so that any format can write any report."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal

from kortilt.problems import UsageError, quoted
from kortilt.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.page import Page
    from kortilt.picture import Picture

JsonValue = Any
"""What `json.dumps` takes: str, int, float, bool, None, and lists and dicts of them."""

Row = Mapping[str, JsonValue]

NAMING_KEYS = ("edtf", "source", "text")
"""An object stands in a cell as one of these: a date as EDTF, a source as its id, a figure in words."""

PICTURED = "kortilt timeline draws pictures, kortilt tilt too; every other format suits any command"

Level = Literal["error", "warning", "notice", "none"]
"""How pressing a note is."""


class Note(NamedTuple):
    """What an editor or a build reads of one sentence: its place, and the verdict in a line."""

    path: str | None
    """None for a claim that stands in no file."""
    line: int
    column: int
    end_line: int
    end_column: int
    """1-based, of the first and the last character, in code points."""
    level: Level
    verdict: str
    text: str
    """The claim."""
    message: str
    facts: tuple[str, ...]
    """Ids of the facts that decide."""
    caveats: tuple[str, ...] = ()
    advice: str = ""
    """What is to be done before it is printed."""
    ignored: str = ""
    """The reason why the draft asks to ignore it."""
    start: int = 0
    end: int = 0
    """Where it stands in the text of its input: offsets in code points, end exclusive; both 0 where it has no text."""


class Evidence(NamedTuple):
    """A fact on which a verdict rests, for people."""

    fact_id: str
    when: str
    claim: str
    said_by: str
    """Whose word it is; empty where it is nobody's."""
    citations: tuple[str, ...]


class Report:
    """What a command found: the same data for every format."""

    schema: str
    """Name and version of its JSON, such as `kortilt.timeline/1`."""
    command: str = ""
    """What prints it, as a user types it, where that is not the name of its JSON."""
    rows_key: str
    """Under which key its JSON holds the rows."""
    columns: tuple[str, ...]
    """The fields that TSV and CSV print."""
    fields: tuple[str, ...]
    """All fields that a row has, those of `columns` included."""
    beside: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Field -> those that must be picked with it, since it would mislead without them."""

    def head(self) -> Row:
        """What JSON says before the rows: file, digest, query."""
        raise NotImplementedError

    def rows(self, fields: Sequence[str]) -> Sequence[Row]:
        """Every row, with these fields in this order."""
        raise NotImplementedError

    def records(self, fields: Sequence[str]) -> Sequence[Row]:
        """The rows as JSON holds them in its one object; a report whose rows belong to something nests them there."""
        return self.rows(fields)

    def cells(self, fields: Sequence[str]) -> list[list[str]]:
        """Every row as text; a report overrides this where a cell is cheaper to make than its value."""
        return [[cell_text(row[field]) for field in fields] for row in self.rows(fields)]

    def page(self) -> "Page":
        """The same for people."""
        raise NotImplementedError

    def picture(self) -> "Picture":
        """The same as a picture; raises UsageError where there is nothing to be drawn, as for most reports."""
        command = self.command or self.schema.removeprefix("kortilt.").partition("/")[0]
        raise UsageError(f"{command} cannot be drawn as svg", PICTURED)


class ClaimsReport(Report):
    """What was found in one input; several, and a total, make the report of a run."""

    path: str | None
    """None for claims given as words."""
    text: str
    """The draft as written; empty where there is none."""

    def notes(self) -> Sequence[Note]:
        """One note a sentence that is shown, in order."""
        raise NotImplementedError

    def details(self, at: int) -> "Page":
        """The verdict on the sentence of a note, element by element, with the facts that decide."""
        raise NotImplementedError

    def evidence(self, at: int) -> Sequence[Evidence]:
        """The facts on which the verdict of a note rests; where it is open, those it was compared with."""
        raise NotImplementedError

    def total(self) -> "Total":
        """What was read and what was not, of this input alone."""
        raise NotImplementedError


class Total:
    """What a run read and what it did not, over all its inputs."""

    schema: str
    rows_key: str

    def head(self) -> Row:
        """Which base, what was asked, and the counts."""
        raise NotImplementedError

    def page(self) -> "Page":
        """The counts in words, as the last lines of a report."""
        raise NotImplementedError

    def line(self) -> str:
        """The counts in one line; empty where no draft was read."""
        raise NotImplementedError

    def counts(self) -> Sequence[tuple[str, str, Level, int]]:
        """For each verdict that was given: its name, its words, how pressing it is, and how often it was given."""
        raise NotImplementedError


def cell_text(value: JsonValue) -> str:
    """Write a value in one cell: a list joined by commas, nothing as nothing."""
    if value is None:
        return ""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        joint = "; " if any(isinstance(item, dict) for item in value) else ","
        return joint.join(cell_text(item) for item in value)
    if isinstance(value, dict):
        return str(value[next(key for key in NAMING_KEYS if key in value)])
    return str(value)


def picked_fields(report: Report, asked: str) -> tuple[str, ...]:
    """Read `--fields a,b`; raises UsageError for an unknown name, and for one that may not stand alone."""
    names = tuple(dict.fromkeys(name.strip() for name in asked.split(",") if name.strip()))
    for name in names:
        if name not in report.fields:
            from difflib import get_close_matches

            close = get_close_matches(name, report.fields, 1)
            mean = f"did you mean {quoted(close[0])}? " if close else ""
            raise UsageError(f"there is no field {quoted(name)}", f"{mean}--fields alone lists them")
    for name in names:
        if lacking := [other for other in report.beside.get(name, ()) if other not in names]:
            raise UsageError(f"{name} is not given without the fields it joins", f"add {','.join(lacking)}")
    if not names:
        raise UsageError("--fields names no field", "--fields alone lists them")
    return names
