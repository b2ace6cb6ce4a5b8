"""Which argument is a file and which a claim, and where each claim stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from kortilt.cli.inputs import find_inputs, is_path, read_input
from kortilt.passages import Passage, Place, given_draft, given_lines
from kortilt.problems import UsageError

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


def read(*arguments: str, as_lines: bool = False) -> list[Passage]:
    found = find_inputs(arguments)
    assert not found.faults
    return [passage for each in found.inputs for passage in read_input(each, as_lines=as_lines).passages]


def test_claims_count_from_one_and_keep_their_order(tmp_path: Path) -> None:
    (tmp_path / "d.md").write_text("# Head\n\nThe *dam* is\nhigh. Why?\n", encoding="utf-8")
    assert read("One  two.", "d.md", "", "Three.") == [
        Passage("One  two.", Place(None, 1, 1, 1, 8)),
        Passage("Head", Place("d.md", 1, 3, 1, 6), (2, 6), False, "heading"),
        Passage("The dam is high.", Place("d.md", 3, 1, 4, 5), (8, 26), block=1),
        Passage("Why?", Place("d.md", 4, 7, 4, 10), (27, 31), False, "question", 1),
        Passage("", Place(None, 2, 1, 2, 1)),
        Passage("Three.", Place(None, 3, 1, 3, 6)),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_keep_their_numbers_columns_and_offsets(end: str) -> None:
    text = end.join(["One.", "", "  Two \t", "\u2028Three\u2028four. 👩‍🔧"])
    given = given_lines(text, "x.txt")
    assert [(each.text, each.place) for each in given.passages] == [
        ("One.", Place("x.txt", 1, 1, 1, 4)),
        ("  Two \t", Place("x.txt", 3, 3, 3, 5)),
        ("\u2028Three\u2028four. 👩‍🔧", Place("x.txt", 4, 2, 4, 16)),
    ]
    assert [text[slice(*each.span)] for each in given.passages] == [each.text.strip() for each in given.passages]


def test_a_draft_given_as_text_has_no_path() -> None:
    (passage,) = given_draft("The dam is high.", None, is_markdown=False).passages
    assert passage == Passage("The dam is high.", Place(None, 1, 1, 1, 16), (0, 16))


FOLDER = (
    "a.md",
    "b/c.txt",
    "b/.hidden.md",
    ".git/x.md",
    "b/d.DOCX",
    "b/~$d.docx",
    "notes.html",
    "Z.markdown",
    "b/e/f.md",
)


def test_folders_give_their_drafts_in_order(tmp_path: Path) -> None:
    for name in FOLDER:
        (tmp_path / "drafts" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "drafts" / name).write_text("It.", encoding="utf-8")
    paths = [each.path for each in find_inputs(["drafts"]).inputs]
    assert paths == [f"drafts/{name}" for name in ("Z.markdown", "a.md", "b/c.txt", "b/d.DOCX", "b/e/f.md")]
    # What is named twice is checked once, where it was named first.
    assert [each.path for each in find_inputs(["drafts/b/c.txt", "drafts/b"]).inputs] == [
        "drafts/b/c.txt",
        "drafts/b/d.DOCX",
        "drafts/b/e/f.md",
    ]


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        (["b"], ["Z.markdown", "a.md"]),
        (["*.md", "b/"], ["Z.markdown"]),
        (["drafts/b/*.txt"], ["Z.markdown", "a.md", "b/d.DOCX", "b/e/f.md"]),
    ],
)
def test_patterns_pass_over_files_and_folders(tmp_path: Path, exclude: list[str], left: list[str]) -> None:
    test_folders_give_their_drafts_in_order(tmp_path)
    assert [each.path for each in find_inputs(["drafts"], exclude=exclude).inputs] == [
        f"drafts/{name}" for name in left
    ]
    # A file that is named is meant.
    assert len(find_inputs(["drafts/a.md"], exclude=["*"]).inputs) == 1


def test_a_folder_without_drafts_is_a_fault() -> None:
    Path("empty").mkdir()
    (fault,) = find_inputs(["empty"]).faults
    assert str(fault).startswith("empty is a folder without drafts\nhint: drafts end in .md, ")


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
    ("folder", "folder is a folder without drafts\nhint: drafts end in "),
    ("latin.txt", "latin.txt is not UTF-8: byte 0xE9 in line 2\nhint: save the file as UTF-8 (it may be in "),
    ("wide.txt", "wide.txt is not UTF-8: byte 0xFF in line 1\nhint: this looks like UTF-16; save the file as UTF-8"),
    ("binary.txt", "binary.txt is no text: byte 0x00 in line 2\nhint: a draft is a text file"),
    ("surrogate.md", "surrogate.md is not UTF-8: byte 0xED in line 1\nhint: "),
    ("no.docx", "no.docx cannot be read: "),
    ("http://a.b/c", '"http://a.b/c" is an address\nhint: kortilt works offline: save the text in a file'),
    ("bad\x1b[31m.md", "bad\\x1b[31m.md cannot be read: there is no such file\nhint: "),
]


@pytest.mark.parametrize(("path", "message"), FAULTS)
def test_an_input_that_cannot_be_read_is_told_and_the_others_are_read(tmp_path: Path, path: str, message: str) -> None:
    (tmp_path / "note.md").write_text("The dam is high.", encoding="utf-8")
    (tmp_path / "latin.txt").write_bytes(b"One.\nCaf\xe9.\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "wide.txt").write_bytes("One.".encode("utf-16"))
    (tmp_path / "binary.txt").write_bytes(b"One.\n\0two.")
    (tmp_path / "surrogate.md").write_bytes(b"\xed\xa0\x80")
    (tmp_path / "no.docx").write_bytes(b"One.")
    found = find_inputs(["note.md", path, "Two words."])
    faults = list(found.faults)
    texts = []
    for each in found.inputs:
        try:
            texts += [passage.text for passage in read_input(each, as_lines=False).passages]
        except UsageError as fault:
            faults.append(fault)
    assert texts == ["The dam is high.", "Two words."]
    (fault,) = faults
    assert str(fault).startswith(message)


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "bom.txt").write_bytes("\ufeffThe dam is high.".encode())
    (passage,) = read("bom.txt", as_lines=True)
    assert passage == Passage("The dam is high.", Place("bom.txt", 1, 1, 1, 16), (0, 16))
