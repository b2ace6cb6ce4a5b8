"""Which argument is a file and which a claim, and where each claim stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from kortilt.cli.inputs import is_path, read_inputs
from kortilt.passages import Passage, Place, draft_passages, line_passages

CLAIMS = [
    "",
    " ",
    ".md.",
    "North Vell/South Vell trade rose.",
    "Trade fell 22.6%.",
    "Trade fell 22.6",
    "22.6",
    "1/2",
    "3.5bn",
    "U.S.",
    "Aldmark/Vell.",
    "奥尔萨河大坝/水位下降。",
    "水位下降",
    "Dam!",
    "He read facts.toml",
    "A claim\nof two lines, like notes/draft.md",
    "~5 ships came.",
    ". . .",
    "x" * 200_000,
]
PATHS = [
    "draft.md",
    "DRAFT.MD",
    "my draft of May.txt",
    "./x",
    "./a file with blanks",
    "../x",
    "/no/such/file",
    "~/x",
    "notes/draft.txt",
    "notes/draft",
    "drafts/",
    "chapter.docx",
    "page.html",
    "https://example.org/x",
    # These exist.
    ".",
    "..",
    "a claim.",
]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a claim.").write_text("The dam is high.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("text", CLAIMS, ids=lambda text: text[:20])
def test_words_are_claims(text: str) -> None:
    assert not is_path(text)


@pytest.mark.parametrize("text", PATHS)
def test_what_exists_or_looks_like_a_path_is_a_file(text: str) -> None:
    assert is_path(text)


def test_claims_count_from_one_and_keep_their_order(tmp_path: Path) -> None:
    (tmp_path / "d.md").write_text("# Head\n\nThe *dam* is\nhigh. Why?\n", encoding="utf-8")
    given, faults = read_inputs(["One  two.", "d.md", "", "Three."], as_lines=False)
    assert not faults
    assert given == [
        Passage("One  two.", Place(None, 1, 1, 1, 8)),
        Passage("Head", Place("d.md", 1, 3, 1, 6), True, False, "heading"),
        Passage("The dam is high.", Place("d.md", 3, 1, 4, 5), True),
        Passage("Why?", Place("d.md", 4, 7, 4, 10), True, False, "question"),
        Passage("", Place(None, 2, 1, 2, 1)),
        Passage("Three.", Place(None, 3, 1, 3, 6)),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_keep_their_numbers_and_columns(end: str) -> None:
    text = end.join(["One.", "", "  Two \t", "\u2028Three\u2028four. 👩‍🔧"])
    assert line_passages(text, "x.txt") == [
        Passage("One.", Place("x.txt", 1, 1, 1, 4)),
        Passage("  Two \t", Place("x.txt", 3, 3, 3, 5)),
        Passage("\u2028Three\u2028four. 👩‍🔧", Place("x.txt", 4, 2, 4, 16)),
    ]


def test_a_draft_given_as_text_has_no_path() -> None:
    (passage,) = draft_passages("The dam is high.", None, is_markdown=False)
    assert passage == Passage("The dam is high.", Place(None, 1, 1, 1, 16), True)


FAULTS = [
    ("nope.md", 'nope.md cannot be read: there is no such file\nhint: did you mean "note.md"?'),
    ("absent/x.md", 'absent/x.md cannot be read: there is no such file\nhint: there is no folder "absent" either'),
    (
        "./zzz",
        (
            "./zzz cannot be read: there is no such file\n"
            "hint: check the path; a claim that looks like one needs more words or a full stop"
        ),
    ),
    ("folder", "folder is a folder\nhint: name the files in it"),
    ("latin.txt", "latin.txt is not UTF-8: byte 0xE9 in line 2\nhint: save it as text in UTF-8"),
    ("http://a.b/c", '"http://a.b/c" is an address\nhint: kortilt works offline: save the text in a file'),
    ("bad\x1b[31m.md", "bad\\x1b[31m.md cannot be read: there is no such file\nhint: "),
]


@pytest.mark.parametrize(("path", "message"), FAULTS)
def test_an_input_that_cannot_be_read_is_told_and_the_others_are_read(tmp_path: Path, path: str, message: str) -> None:
    (tmp_path / "note.md").write_text("The dam is high.", encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(b"One.\nCaf\xe9.\n")
    (tmp_path / "folder").mkdir()
    given, faults = read_inputs(["note.md", path, "Two words."], as_lines=False)
    assert [passage.text for passage in given] == ["The dam is high.", "Two words."]
    (fault,) = faults
    assert str(fault).startswith(message)


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "bom.txt").write_bytes("\ufeffThe dam is high.".encode())
    (passage,), _ = read_inputs(["bom.txt"], as_lines=True)
    assert passage == Passage("The dam is high.", Place("bom.txt", 1, 1, 1, 16))
