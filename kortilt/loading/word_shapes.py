"""What the keys of `[lexicon]` may hold: words and phrases as they stand in sentences, in groups and pairs."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from kortilt.loading.shapes import Path, Reader, Shape, list_of, read_text, toml_name
from kortilt.problems import quoted

PLAIN = r"[^\W\d_]+(?:[-'’.][^\W_]+)*"
PHRASE = rf"{PLAIN}(?: {PLAIN})*"
SIDE = rf"{PLAIN}(?: {PLAIN}(?:/{PLAIN})*)?"
"""Compiled when a base first has words of its own: most have none."""
IN_EDITORS = "^[^\\s\\d_]+( [^\\s\\d_]+)*$"
"""The same, more loosely: editors know no letters but those of English."""
Reading = Callable[[Reader, Path, Any], Any]


def read_phrase(reader: Reader, inside: Path, value: object) -> str | None:
    """Read a word or a phrase."""
    hint = "write a word or a phrase as it stands in a sentence: letters, with single spaces, hyphens or apostrophes"
    return _matching(PHRASE, "word or phrase", hint, reader, inside, value)


def read_side(reader: Reader, inside: Path, value: object) -> str | None:
    """Read one side of a converse: a verb, and what stands before the other party."""
    hint = 'write a verb, and the word before the other party if there is one: "sell to", "study under/with", "defeat"'
    return _matching(SIDE, "side of a converse", hint, reader, inside, value)


def group_of(shape: Shape, sample: str, *, most: int | None = None) -> Shape:
    """Make the shape of a list of two texts or more, or of two and no more."""
    texts = list_of(shape)
    wanted = "write a pair" if most else "write two or more"

    def _read(reader: Reader, inside: Path, value: object) -> tuple[str, ...] | None:
        before = len(reader.faults)
        made: tuple[str, ...] | None = texts.read(reader, inside, value)
        if made is None or len(reader.faults) > before:
            return None
        if len(made) < 2 or (most is not None and len(made) > most):
            count = "an empty list" if not made else "a list of one" if len(made) == 1 else f"a list of {len(made)}"
            reader.refuse("K207", *inside, hint=f"{wanted}: {sample}", value=count)
            return None
        return made

    return Shape(_read, {**texts.json, "minItems": 2} | ({"maxItems": most} if most else {}))


def groups_of(group: Shape) -> Shape:
    """Make the shape of a list of such lists."""
    groups = list_of(group)

    def _read(reader: Reader, inside: Path, value: object) -> tuple[tuple[str, ...], ...] | None:
        if type(value) is list and value and all(type(item) is str for item in value):
            shown = ", ".join(map(quoted, value[:2]))
            reader.refuse(
                "K206",
                *inside,
                hint=f"write a list of lists: [[{shown}]]",
                expected="a list of lists",
                value="of texts",
            )
            return None
        made: tuple[tuple[str, ...], ...] | None = groups.read(reader, inside, value)
        return made

    return Shape(_read, groups.json)


def read_broader(reader: Reader, inside: Path, value: object) -> tuple[tuple[str, tuple[str, ...]], ...] | None:
    """Read a table of coarser words, each with a list of the narrower ones that it may stand for."""
    if type(value) is not dict:
        hint = 'write { vessel = ["barge", "tug"] }, the coarser word first'
        reader.refuse("K206", *inside, hint=hint, expected="a table", value=toml_name(value))
        return None
    made = []
    for wide, narrow in value.items():
        place = (*inside, wide)
        if not re.fullmatch(PHRASE, wide):
            hint = "write a word or a phrase as it stands in a sentence; a phrase stands in quotation marks"
            reader.refuse("K208", *place, at="key", hint=hint, value=quoted(wide), key="word or phrase")
        before = len(reader.faults)
        texts = PHRASES.read(reader, place, narrow)
        if texts == () and len(reader.faults) == before:
            reader.refuse("K207", *place, hint="name a narrower word, or leave the key out", value="an empty list")
        if texts:
            made.append((wide, texts))
    return tuple(made)


def _matching(pattern: str, name: str, hint: str, reader: Reader, inside: Path, value: object) -> str | None:
    text = read_text(reader, inside, value)
    if text is not None and not re.fullmatch(pattern, text):
        reader.refuse("K208", *inside, hint=hint, value=quoted(text), key=name)
        return None
    return text


PHRASE_TEXT = Shape(read_phrase, {"type": "string", "pattern": IN_EDITORS})
PHRASES = list_of(PHRASE_TEXT)
SIDE_TEXT = Shape(read_side, {"type": "string", "pattern": IN_EDITORS})
SYNONYMS = groups_of(group_of(PHRASE_TEXT, '["weir", "barrage"]'))
OPPOSITES = groups_of(group_of(PHRASE_TEXT, '["drained", "flooded"]', most=2))
CONVERSES = groups_of(group_of(SIDE_TEXT, '["sell to", "buy from"]', most=2))
BROADER = Shape(read_broader, {"type": "object", "additionalProperties": {**PHRASES.json, "minItems": 1}})
