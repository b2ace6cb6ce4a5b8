"""Sources and how they are cited. Names of types and variables are those of CSL 1.0.2."""

from enum import Enum

from kortilt.model.dates import PartialDate
from kortilt.tuples import NamedTuple


class TitleStyle(Enum):
    """Whether a title is that of a part (in quotation marks) or of a whole work (plain)."""

    PART = "“{}”"
    WHOLE = "{}"


CITATIONS = dict.fromkeys(
    [
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "bill",
        "chapter",
        "entry",
        "entry-dictionary",
        "entry-encyclopedia",
        "figure",
        "graphic",
        "hearing",
        "interview",
        "manuscript",
        "map",
        "paper-conference",
        "personal_communication",
        "post",
        "post-weblog",
        "review",
        "review-book",
        "song",
        "speech",
        "webpage",
    ],
    TitleStyle.PART,
) | dict.fromkeys(
    [
        "book",
        "broadcast",
        "classic",
        "collection",
        "dataset",
        "document",
        "event",
        "legal_case",
        "legislation",
        "motion_picture",
        "musical_score",
        "pamphlet",
        "patent",
        "performance",
        "periodical",
        "regulation",
        "report",
        "software",
        "standard",
        "thesis",
        "treaty",
    ],
    TitleStyle.WHOLE,
)
"""CSL type -> how its title is written."""

DEFAULT_TYPE = "document"


class Name(NamedTuple):
    """An author or translator: family and given name, or `literal`, a name that is written as it stands."""

    family: str = ""
    given: str = ""
    literal: str = ""

    def __str__(self) -> str:
        return self.literal or f"{self.given} {self.family}".strip()


class Source(NamedTuple):
    """A work that facts cite."""

    id: str
    title: str
    type: str = DEFAULT_TYPE
    author: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    container_title: str = ""
    publisher: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    doi: str = ""
    url: str = ""
    language: str = ""
    original_title: str = ""
    issued: PartialDate | None = None
    accessed: PartialDate | None = None
    archive_url: str = ""
    archived: PartialDate | None = None


class Citation(NamedTuple):
    """Where one source says a fact: the source's id, the place in it, and at most 15 of its words."""

    source: str
    locator: str = ""
    quote: str = ""


def cite(source: Source, locator: str = "") -> str:
    """Write a full citation on one line, without a full stop at its end: author, title, container, date, place."""
    title = CITATIONS[source.type].value.format(source.title)
    if source.original_title:
        title += f" [{source.original_title}]"
    parts = [
        _join_names(source.author),
        title,
        f"translated by {_join_names(source.translator)}" if source.translator else "",
        source.container_title,
        f"vol. {source.volume}" if source.volume else "",
        f"no. {source.issue}" if source.issue else "",
        source.publisher,
        _dated(source.issued),
        f"p. {source.page}" if source.page else "",
        f"doi:{source.doi}" if source.doi else "",
        _address("", source.url, "accessed", source.accessed),
        _address("archived at ", source.archive_url, "on", source.archived),
        locator,
    ]
    return ", ".join(filter(None, parts))


def _dated(when: PartialDate | None) -> str:
    from kortilt.model.date_words import date_words

    return date_words(when) if when else ""


def _join_names(names: tuple[Name, ...]) -> str:
    texts = [str(name) for name in names]
    if len(texts) < 2:
        return "".join(texts)
    return f"{', '.join(texts[:-1])} and {texts[-1]}"


def _address(before: str, url: str, verb: str, when: PartialDate | None) -> str:
    dated = f" ({verb} {_dated(when)})" if when else ""
    return f"{before}{url}{dated}" if url else ""
