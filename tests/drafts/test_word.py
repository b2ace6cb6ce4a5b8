"""Word files: what is read and what is not, each sentence where it stands, and files that are none."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kortilt.drafts import Draft, DraftError, Kind
from kortilt.drafts.word import open_word

docx = pytest.importorskip("docx")

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def saved(document: Any) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def written(*paragraphs: str) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def parts_of(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


PLAIN = parts_of(written())


def body(xml: str, **changed: bytes) -> bytes:
    """A file whose body is given as XML."""
    whole = f'<?xml version="1.0"?><w:document {SPACES}><w:body>{xml}</w:body></w:document>'
    return packed({**PLAIN, "word/document.xml": whole.encode(), **changed})


def p(runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def r(text: str, properties: str = "", tag: str = "t") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def read(content: bytes) -> tuple[str, Draft]:
    """Read a file, and see that each sentence stands where it is said to."""
    text, draft = open_word(content)
    lines = text.split("\n")
    assert draft.directives == ()
    for sentence in draft.sentences:
        cut = lines[sentence.line - 1 : sentence.end_line]
        cut[-1] = cut[-1][: sentence.end_column]
        cut[0] = cut[0][sentence.column - 1 :]
        assert "\n".join(cut) == text[sentence.start : sentence.end]
        if sentence.kind not in (Kind.WHOLE, Kind.HEADER):
            assert " ".join("".join(cut).split()) == sentence.text
    return text, draft


def told(content: bytes) -> list[str]:
    return [sentence.text for sentence in read(content)[1].sentences]


def kinds(content: bytes) -> list[tuple[str, Kind]]:
    return [(sentence.text, sentence.kind) for sentence in read(content)[1].sentences]


def test_a_line_is_a_paragraph() -> None:
    document = docx.Document()
    document.add_heading("Trade", 1)
    paragraph = document.add_paragraph("Trade \U0001f6a2 ")
    paragraph.add_run("fell").bold = True
    paragraph.add_run(" ")
    paragraph.add_run("by 3%.").italic = True
    paragraph.add_run().add_break()
    paragraph.add_run("It\trose again.")
    document.add_paragraph()
    document.add_paragraph("Salt was sold by rail in 2023", style="List Bullet")
    text, draft = read(saved(document))
    assert text == "Trade\nTrade \U0001f6a2 fell by 3%. It\trose again.\n\nSalt was sold by rail in 2023"
    assert [
        (each.text, each.line, each.column, each.end_column, each.kind, each.is_claim) for each in draft.sentences
    ] == [
        ("Trade", 1, 1, 5, Kind.HEADING, False),
        ("Trade \U0001f6a2 fell by 3%.", 2, 1, 19, Kind.PROSE, True),
        ("It rose again.", 2, 21, 34, Kind.PROSE, True),
        ("Salt was sold by rail in 2023", 4, 1, 29, Kind.ITEM, True),
    ]


def test_an_empty_file_has_no_sentences() -> None:
    assert read(written()) == ("", Draft((), ()))


def test_tracked_changes_are_read_as_accepted() -> None:
    xml = p(
        r("Trade ")
        + f'<w:ins w:id="1" w:author="A">{r("fell")}</w:ins>'
        + f'<w:del w:id="2" w:author="A">{r("rose", tag="delText")}</w:del>'
        + f'<w:moveFrom w:id="3" w:author="A">{r(" slowly")}</w:moveFrom>{r(" in 2023")}'
        + f'<w:moveTo w:id="4" w:author="A">{r(" fast")}</w:moveTo>{r(".")}'
    )
    assert told(body(xml)) == ["Trade fell in 2023 fast."]


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    deleted = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
    text, draft = read(
        body(p(r("Trade fell "), deleted) + p("", deleted) + p(r("in 2023. It rose.")) + p(r("End", "")))
    )
    assert text == "Trade fell \n\nin 2023. It rose.\nEnd"
    assert [(each.text, each.line, each.end_line) for each in draft.sentences] == [
        ("Trade fell in 2023.", 1, 3),
        ("It rose.", 3, 3),
        ("End", 4, 4),
    ]
    assert told(body(p(r("Trade fell."), deleted))) == ["Trade fell."]


def test_links_fields_and_controls_are_read_as_shown() -> None:
    field = "".join(f'<w:r><w:fldChar w:fldCharType="{point}"/></w:r>' for point in ("begin", "separate", "end"))
    begin, separate, end = re.findall("<w:r>.*?</w:r>", field)
    nested = begin + r("IF ", tag="instrText") + begin + r("DATE", tag="instrText") + separate + r("hidden") + end
    xml = p(
        f'<w:hyperlink r:id="rId9">{r("Vell Power")}</w:hyperlink>{r(" sold ")}'
        + begin
        + r(" REF x ", tag="instrText")
        + separate
        + r("salt")
        + end
        + nested
        + separate
        + r(" in ")
        + end
        + f'<w:fldSimple w:instr="DATE">{r("2023")}</w:fldSimple>'
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{r(' by')}</w:sdtContent></w:sdt><w:smartTag>{r(' rail')}</w:smartTag>"
        + f"<w:ruby><w:rt>{r('x')}</w:rt><w:rubyBase>{r('.')}</w:rubyBase></w:ruby>"
        + "<m:oMath><m:r><m:t>7</m:t></m:r></m:oMath><!-- x --><?x y?>"
    )
    # A field that never ends takes no more than its own paragraph.
    assert told(body(p(begin + r("TOC", tag="instrText")) + xml)) == ["Vell Power sold salt in 2023 by rail."]


def test_hidden_text_is_not_read() -> None:
    styles = PLAIN["word/styles.xml"].replace(
        b"</w:styles>",
        b'<w:style w:type="character" w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>'
        b'<w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/><w:basedOn w:val="Q"/></w:style>'
        b'<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Q"/><w:basedOn w:val="P"/>'
        b"<w:rPr><w:vanish/></w:rPr></w:style></w:styles>",
    )
    xml = p(r("Trade fell") + r(" not", "<w:vanish/>") + r(" ever", '<w:rStyle w:val="H"/>'))
    xml += p(r("A secret. ") + r("It is known.", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="P"/>')
    assert read(body(xml, **{"word/styles.xml": styles}))[0] == "Trade fell\nIt is known."


def test_special_characters() -> None:
    xml = p(
        r("co\u00adop\ufeff")
        + "<w:r><w:softHyphen/><w:noBreakHyphen/></w:r>"
        + r("op, 3 ")
        + '<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>'
        + r("C&#10;or ")
        + '<w:r><w:sym w:font="Symbol" w:char="F0B1"/><w:sym w:font="Segoe UI" w:char="2713"/></w:r>'
        + '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="X" w:char="zz"/></w:r>'
    )
    assert read(body(xml))[0] == "coop-op, 3 °C or ±✓\ufffd\ufffd"


@pytest.mark.parametrize(
    ("style", "kind"),
    [
        ("Heading 3", Kind.HEADING),
        ("Title", Kind.HEADING),
        ("Subtitle", Kind.HEADING),
        ("TOC Heading", Kind.HEADING),
        ("List Number", Kind.ITEM),
        ("List Paragraph", Kind.ITEM),
        ("Quote", Kind.PROSE),
        ("Caption", Kind.PROSE),
        ("Normal", Kind.PROSE),
        ("macro", None),
    ],
)
def test_styles(style: str, kind: Kind | None) -> None:
    document = docx.Document()
    document.add_paragraph("Trade fell by 3% in 2023", style=style)
    assert [found for _, found in kinds(saved(document))] == ([kind] if kind else [])


def test_styles_of_other_languages_and_own_ones() -> None:
    document = docx.Document()
    own = document.styles.add_style("Zwischentitel", 1)
    own.base_style = document.styles["Heading 2"]
    code = document.styles.add_style("HTML Preformatted", 1)
    document.styles.add_style("Listing of mine", 1).base_style = code
    document.add_paragraph("One", style="Zwischentitel")
    document.add_paragraph("x = 3 dams", style="Listing of mine")
    styled = '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 1"/>'
    styled += '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    parts = parts_of(saved(document))
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"</w:styles>", styled.encode() + b"</w:styles>")
    xml = p(r("Two"), '<w:pStyle w:val="2"/>') + p(r("Three"), '<w:outlineLvl w:val="1"/>')
    xml += p(r("Body text here."), '<w:pStyle w:val="2"/><w:outlineLvl w:val="9"/>')
    xml += p(r("Unknown style."), '<w:pStyle w:val="none"/>')
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:sectPr", xml.encode() + b"<w:sectPr", 1)
    assert kinds(packed(parts)) == [
        ("One", Kind.HEADING),
        ("Two", Kind.HEADING),
        ("Three", Kind.HEADING),
        ("Body text here.", Kind.PROSE),
        ("Unknown style.", Kind.PROSE),
    ]


def test_numbering_makes_an_item_and_zero_takes_it_away() -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
    xml = p(r("Trade fell."), number.format(1)) + p(r("It rose."), f'<w:pStyle w:val="ListBullet"/>{number.format(0)}')
    assert kinds(body(xml)) == [("Trade fell.", Kind.ITEM), ("It rose.", Kind.PROSE)]


def table(*rows: tuple[str, ...], style: str = "Light Grid") -> Any:
    document = docx.Document()
    made = document.add_table(len(rows), len(rows[0]), style)
    for at, row in enumerate(rows):
        for cell, text in zip(made.rows[at].cells, row, strict=True):
            cell.text = text
    return document


def test_a_row_is_one_claim_with_the_words_above_it() -> None:
    document = table(("Country", "2022", "Trade"), ("Vell", "3%", "fell"), ("", "4%", ""), ("", "", ""))
    document.add_paragraph("That is all.")
    text, draft = read(saved(document))
    assert text == "Country\n2022\nTrade\nVell\n3%\nfell\n\n4%\n\n\n\n\nThat is all."
    assert [(each.text, each.kind, each.context, each.line, each.end_line) for each in draft.sentences] == [
        ("Country | 2022 | Trade", Kind.HEADER, "", 1, 3),
        ("Vell | 3% | fell", Kind.WHOLE, "Country | 2022 | Trade", 4, 6),
        ("4%", Kind.WHOLE, "2022", 8, 8),
        ("That is all.", Kind.PROSE, "", 13, 13),
    ]


@pytest.mark.parametrize(
    "row",
    [
        ("Trade in 2022", "fell 22.6%"),
        ("Vell", "It sold salt."),
        ("Vell", "3"),
        ("Vell", "one two three four five six seven eight nine ten eleven"),
    ],
)
def test_a_first_row_that_may_claim_heads_nothing(row: tuple[str, ...]) -> None:
    assert kinds(saved(table(row, ("Orm", "3%"))))[0] == (" | ".join(row), Kind.WHOLE)


def test_a_first_row_heads_if_it_is_marked_to() -> None:
    document = table(("Fell by 3% in 2022.", "B"), ("Orm", "3%"))
    properties = document.tables[0].rows[0]._tr.get_or_add_trPr()
    properties.append(docx.oxml.OxmlElement("w:tblHeader"))
    assert [kind for _, kind in kinds(saved(document))] == [Kind.HEADER, Kind.WHOLE]
    # A single row says something, whatever it looks like.
    assert kinds(saved(table(("Country", "Trade")))) == [("Country | Trade", Kind.WHOLE)]


def test_a_first_row_heads_only_if_it_looks_different() -> None:
    rows = (("Founder", "Ida Brandt"), ("Seat", "Port Vell"))
    assert [kind for _, kind in kinds(saved(table(*rows)))] == [Kind.HEADER, Kind.WHOLE]
    plain = table(*rows, style="Table Grid")
    assert [kind for _, kind in kinds(saved(plain))] == [Kind.WHOLE, Kind.WHOLE]
    (first, *_), (second, *_) = (cell.paragraphs[0].runs for cell in plain.tables[0].rows[0].cells)
    first.bold = True
    assert [kind for _, kind in kinds(saved(plain))] == [Kind.WHOLE, Kind.WHOLE]
    second.bold = True
    assert [kind for _, kind in kinds(saved(plain))] == [Kind.HEADER, Kind.WHOLE]
    plain.styles.add_style("Table Heading", 1)
    for cell, run in zip(plain.tables[0].rows[0].cells, (first, second), strict=True):
        run.bold = None
        cell.paragraphs[0].style = "Table Heading"
    assert [kind for _, kind in kinds(saved(plain))] == [Kind.HEADER, Kind.WHOLE]


@pytest.mark.parametrize(
    ("look", "kind"),
    [
        ('<w:tblLook w:val="04A0"/>', Kind.HEADER),
        ('<w:tblLook w:val="0020" w:firstRow="0"/>', Kind.WHOLE),
        ('<w:tblLook w:val="0480"/>', Kind.WHOLE),
        ('<w:tblLook w:val="x"/>', Kind.WHOLE),
        ("", Kind.WHOLE),
    ],
)
def test_a_first_row_heads_only_where_it_is_special(look: str, kind: Kind) -> None:
    cells = "".join(f"<w:tc>{p(r(text))}</w:tc>" for text in ("Q3", "H1 2022"))
    style = '<w:tblStyle w:val="LightGrid"/>'
    xml = f"<w:tbl><w:tblPr>{style}{look}</w:tblPr>{f'<w:tr>{cells}</w:tr>' * 2}</w:tbl>"
    assert [found for _, found in kinds(body(xml))] == [kind, Kind.WHOLE]


def test_merged_cells_are_read_once_and_know_what_is_above() -> None:
    document = table(("A", "B", "C"), ("x", "", "y"), ("", "z", "w"))
    made = document.tables[0]
    made.cell(1, 0).merge(made.cell(1, 1))
    made.cell(1, 2).merge(made.cell(2, 2))
    found = read(saved(document))[1].sentences
    assert [(each.text, each.context) for each in found] == [
        ("A | B | C", ""),
        ("x | y w", "A | B | C"),
        ("z", "B"),
    ]


def test_frames_columns_and_tables_in_tables_hold_prose() -> None:
    document = docx.Document()
    frame = document.add_table(1, 1)
    frame.cell(0, 0).text = "Trade fell. It rose."
    outer = document.add_table(1, 2)
    outer.cell(0, 0).text = "Before."
    inner = outer.cell(0, 1).add_table(2, 2)
    for at, text in enumerate(("Country", "Trade", "Vell", "3%")):
        inner.cell(at // 2, at % 2).text = text
    columns = document.add_table(1, 2)
    columns.cell(0, 0).text = "One came. Two came. Three came. Four came."
    columns.cell(0, 1).text = "Five came."
    assert kinds(saved(document)) == [
        *((text, Kind.PROSE) for text in ("Trade fell.", "It rose.", "Before.")),
        ("Country | Trade", Kind.WHOLE),
        ("Vell | 3%", Kind.WHOLE),
        *((f"{number} came.", Kind.PROSE) for number in ("One", "Two", "Three", "Four", "Five")),
    ]


def test_deleted_rows_and_cells_are_not_read() -> None:
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(r(text))}</w:tc>"

    gone = '<w:trPr><w:del w:id="1" w:author="A"/></w:trPr>'
    xml = f"<w:tbl><w:tr>{gone}{cell('a')}{cell('b')}</w:tr><w:sdt><w:sdtContent><w:tr>{cell('c')}"
    xml += f"{cell('d', '<w:cellDel/>')}{cell('e')}</w:tr></w:sdtContent></w:sdt></w:tbl>"
    assert told(body(xml)) == ["c | e"]


def notes(kind: str, **texts: str) -> bytes:
    listed = "".join(f'<w:{kind} w:id="{name[1:]}">{text}</w:{kind}>' for name, text in texts.items())
    separator = f'<w:{kind} w:id="0" w:type="separator">{p(r("---x"))}</w:{kind}>'
    return f"<w:{kind}s {SPACES}>{separator}{listed}</w:{kind}s>".encode()


def with_notes(xml: str, *kinds_: str, **texts: str) -> bytes:
    parts = parts_of(body(xml))
    for at, kind in enumerate(kinds_):
        parts[f"word/{kind}s.xml"] = notes(kind, **texts)
        relation = f'<Relationship Id="rIdN{at}" Type="{OFFICE}/{kind}s" Target="{kind}s.xml"/>'
        name = "word/_rels/document.xml.rels"
        parts[name] = parts[name].replace(b"</Relationships>", relation.encode() + b"</Relationships>")
    return packed(parts)


def reference(kind: str, number: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def test_notes_stand_at_the_end_in_the_order_of_the_text() -> None:
    xml = p(r("It fell.") + reference("footnote", 2) + r(" It rose.") + reference("endnote", 1))
    xml += p(r("Again.") + reference("footnote", 1) + reference("footnote", 7) + reference("footnote", 2))
    mark = "<w:r><w:footnoteRef/></w:r>"
    texts = {
        "n1": p(mark + r(" One. More.")) + p(r("And more.")),
        "n2": p(r("Two.") + reference("footnote", 3)),
        "n3": p(r("Three.")),
        "n4": p(r("Left over.")),
    }
    found = read(with_notes(xml, "footnote", "endnote", **texts))[1].sentences
    assert [(each.text, each.kind) for each in found] == [
        ("It fell.", Kind.PROSE),
        ("It rose.", Kind.PROSE),
        ("Again.", Kind.PROSE),
        ("Two.", Kind.WHOLE),
        ("One. More. And more.", Kind.WHOLE),
        ("One. More. And more.", Kind.WHOLE),
        ("Three.", Kind.WHOLE),
    ]
    assert [(each.line, each.column, each.end_line) for each in found[3:5]] == [(3, 1, 3), (4, 2, 5)]


def test_text_boxes_are_read_once_behind_their_paragraph() -> None:
    box = f"<w:txbxContent>{p(r('Salt sold well.'))}</w:txbxContent>"
    xml = p(
        r("Trade fell")
        + "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
        + f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        + f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        + r(" in 2023.")
    )
    assert read(body(xml + p(r("End."))))[0] == "Trade fell in 2023.\nSalt sold well.\nEnd."


def test_headers_footers_and_comments_are_no_draft() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Draft of 3 May."
    document.sections[0].footer.paragraphs[0].text = "Page 1 of 3."
    runs = document.add_paragraph("Trade fell.").runs
    if hasattr(document, "add_comment"):
        document.add_comment(runs, "Did it fall in 2023?", "A")
    assert told(saved(document)) == ["Trade fell."]


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\t. \n"), max_size=30)


@settings(max_examples=40)
@given(st.lists(TEXTS, max_size=6), st.booleans())
def test_any_text_stands_where_it_is_said_to(texts: list[str], in_table: bool) -> None:
    legal = [re.sub("[\ufffe\uffff]", "", text) for text in texts]
    document = table(*([(text, "x") for text in legal])) if in_table and legal else docx.Document()
    for text in legal:
        document.add_paragraph(text)
    text, _ = read(saved(document))
    assert "\r" not in text
    assert text.count("\n") >= len(legal) - 1


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)).replace("&a0;", "&a;")
    + "]>"
)


def with_dtd(dtd: str, text: str) -> bytes:
    content = body(p(r(text)))
    parts = parts_of(content)
    whole = parts["word/document.xml"].decode().replace("?>", f"?>{dtd}", 1)
    return packed({**parts, "word/document.xml": whole.encode()})


def lying() -> bytes:
    """An archive that says that a part of 80 MB has 10 bytes."""
    content = bytearray(body("", **{"word/media/a.xml": bytes(80 * 2**20)}))
    at = content.rindex(b"PK\x01\x02", 0, content.rindex(b"word/media/a.xml"))
    content[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(content)


def damaged() -> bytes:
    content = written("Trade fell.")
    middle = len(content) // 3
    return content[:middle] + bytes(200) + content[middle + 200 :]


def locked() -> bytes:
    content = bytearray(written("Trade fell."))
    at = 0
    while (at := content.find(b"PK\x01\x02", at + 1)) >= 0:
        content[at + 8] |= 1
    return bytes(content)


def retyped(old: bytes, new: bytes, part: str = "[Content_Types].xml") -> bytes:
    parts = parts_of(written("Trade fell."))
    return packed({name: data.replace(old, new) if name == part else data for name, data in parts.items()})


FAULTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "no Word document"),
    "text": (lambda: b"Trade fell.", "no Word document"),
    "PDF": (lambda: b"%PDF-1.7", "no Word document"),
    "old Word": (lambda: OLE, r"old format \(.doc\)"),
    "password": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "locked archive": (locked, "password"),
    "cut short": (lambda: written("Trade fell.")[:2000], "damaged"),
    "damaged": (damaged, "damaged"),
    "another archive": (lambda: packed({"a.txt": b"Trade fell."}), "no Word document"),
    "only a start": (lambda: packed({"[Content_Types].xml": b"<x/>", "_rels/.rels": b"<x/>"}), "broken"),
    "spreadsheet": (
        lambda: retyped(b"wordprocessingml.document.main", b"spreadsheetml.sheet.main"),
        "no Word document",
    ),
    "strict": (
        lambda: retyped(
            b"http://schemas.openxmlformats.org/officeDocument/2006",
            b"http://purl.oclc.org/ooxml/officeDocument",
            "_rels/.rels",
        ),
        "Strict",
    ),
    "broken XML": (lambda: body("<w:p><w:r></w:p>"), "broken"),
    "no body": (lambda: packed({**PLAIN, "word/document.xml": f"<w:document {SPACES}/>".encode()}), "no Word document"),
    "bomb": (lambda: body("", **{"word/media/a.xml": bytes(80 * 2**20)}), "more than 64 MB"),
    "bomb that lies": (lying, "damaged"),
    "laughs": (lambda: with_dtd(LAUGHS, "&a11;"), "broken|entities"),
    "few laughs": (lambda: with_dtd(LAUGHS, "&a2;"), "entities"),
    "laughs in an attribute": (lambda: with_dtd(LAUGHS, '</w:t></w:r><w:r w:x="&a11;"><w:t>'), "broken|entities"),
    "declared for nothing": (lambda: with_dtd("<!DOCTYPE x>", "Trade fell."), "entities"),
    "outside entity": (lambda: with_dtd('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>', "&a;"), "entities"),
    "deep tables": (lambda: body("<w:tbl><w:tr><w:tc>" * 60 + p(r("x")) + "</w:tc></w:tr></w:tbl>" * 60), "50 levels"),
}


@pytest.mark.parametrize(("make", "reason"), FAULTS.values(), ids=FAULTS)
def test_a_file_that_cannot_be_read_says_why(make: Callable[[], bytes], reason: str) -> None:
    with pytest.raises(DraftError, match=reason) as caught:
        open_word(make())
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("element", ["<w:ins>", "<w:sdt><w:sdtContent>", "<w:hyperlink>"])
def test_what_is_nested_without_end_ends(element: str) -> None:
    names = re.findall("w:[a-zA-Z]+", element)
    ends = "".join(f"</{name}>" for name in reversed(names))
    for deep in (100, 900, 5000):
        content = body(p(element * deep + r("Trade fell.") + ends * deep))
        try:
            assert told(content) == ["Trade fell."]
        except DraftError as error:
            assert "broken" in str(error)  # noqa: PT017 (either will do)
