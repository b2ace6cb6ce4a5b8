"""A Word file (.docx) opened, or refused with a reason: locked, broken, of another kind, larger than any draft."""

from __future__ import annotations

from io import BytesIO
from typing import Any, NamedTuple
from zipfile import ZipFile

from kortilt.drafts.sentences import DraftError

Element = Any
"""An element of XML; what python-docx is built on comes without types."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LARGEST = 64 * 1024 * 1024
"""Bytes of all parts unpacked: text of 32 MB, the most that a draft may have, comes nowhere near as XML."""
MOST_PARTS = 10_000
NOTES = ("footnote", "endnote")
UNNUMBERED = frozenset({"separator", "continuationSeparator", "continuationNotice"})
"""Notes that are no notes but lines above them."""
CHUNK = 1024 * 1024

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
STRICT = b"http://purl.oclc.org/ooxml/officeDocument"
SAVE_AS = "save it as a Word document (.docx)"
NO_WORD = f"it is no Word document; {SAVE_AS}"
LOCKED = "it is protected with a password; save a copy without one"


class Package(NamedTuple):
    """What a Word file holds, as far as a draft is concerned."""

    body: Element
    styles: Element
    notes: dict[tuple[str, str], Element]
    """By kind and id."""


def open_package(content: bytes) -> Package:
    """Open a Word file; raises DraftError for one that cannot be read, and ImportError without python-docx."""
    from docx import Document
    from docx.oxml.parser import parse_xml

    _check(content)
    try:
        document = Document(BytesIO(content))
        roots = {
            relation.reltype.rpartition("/")[2]: parse_xml(relation.target_part.blob)
            for relation in document.part.rels.values()
            if not relation.is_external and relation.reltype.rpartition("/")[2].removesuffix("s") in NOTES
        }
        body, styles = document.element.body, document.styles.element
    # What a broken file makes of the library has no class of its own: KeyError, SyntaxError, AttributeError, ...
    except Exception as error:
        raise DraftError(f"it is broken, or no Word document; open it in Word and {SAVE_AS}") from error
    for root in (document.element, styles, *roots.values()):
        _check_entities(root)
    if body is None:
        raise DraftError(NO_WORD)
    return Package(body, styles, dict(_notes(roots)))


def _check(content: bytes) -> None:
    """Refuse what should not be unpacked at all, before anything is."""
    if content.startswith(OLE):
        is_locked = ENCRYPTED in content
        raise DraftError(LOCKED if is_locked else f"it is in Word's old format (.doc); {SAVE_AS}")
    if not content.startswith(b"PK"):
        raise DraftError(NO_WORD)
    try:
        with ZipFile(BytesIO(content)) as archive:
            _check_parts(archive)
            names = archive.namelist()
            if "[Content_Types].xml" not in names or "_rels/.rels" not in names:
                raise DraftError(NO_WORD)
            if STRICT in archive.read("_rels/.rels"):
                raise DraftError(f'it is a "Strict Open XML Document", which is not read; {SAVE_AS}')
    except DraftError:
        raise
    # BadZipFile, zlib.error, struct.error, EOFError, ...: all say that the archive is not whole.
    except Exception as error:
        raise DraftError(
            "it is damaged: its zip archive cannot be unpacked; open it in Word and save it anew"
        ) from error


def _check_parts(archive: ZipFile) -> None:
    """Unpack every part once, piece by piece: what an archive says of its sizes need not be so."""
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise DraftError(LOCKED)
    left = LARGEST
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > left:
        raise _too_large()
    for part in parts:
        with archive.open(part) as file:
            while piece := file.read(CHUNK):
                left -= len(piece)
                if left < 0:
                    raise _too_large()


def _too_large() -> DraftError:
    return DraftError(f"it unpacks to more than {LARGEST // 2**20} MB; is this the right file?")


def _check_entities(root: Element) -> None:
    # The parser leaves entities as they are, so nothing grows and no file is read; but their words would be missing.
    if root.getroottree().docinfo.internalDTD is not None:
        raise DraftError(f"it declares XML entities, which no Word document does; open it in Word and {SAVE_AS}")


def _notes(roots: dict[str, Element]) -> list[tuple[tuple[str, str], Element]]:
    return [
        ((kind, note.get(f"{W}id", "")), note)
        for kind in NOTES
        if f"{kind}s" in roots
        for note in roots[f"{kind}s"].findall(f"{W}{kind}")
        if note.get(f"{W}type") not in UNNUMBERED
    ]
