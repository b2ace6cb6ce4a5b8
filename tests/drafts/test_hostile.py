"""Drafts that nobody wrote: they end in time, with sentences or one clear error."""

from __future__ import annotations

import random
import time

import pytest

from kortilt.drafts import DraftError, read_draft

SIZE = 100_000
CASES = {
    "one line": "a" * SIZE,
    "words": "word " * SIZE,
    "full stops": "." * SIZE,
    "spaced full stops": ". " * SIZE,
    "letters with full stops": ".x" * SIZE,
    "open brackets": "[" * SIZE,
    "open round brackets": "(a. " * SIZE,
    "quotation marks": '" ' * SIZE,
    "quotations": "> " * 10_000 + "a",
    "lists": "- " * 10_000 + "a",
    "indented lists": "\n".join("  " * depth + "- a" for depth in range(1_000)),
    "links": "[" * 2_000 + "a" + "](u)" * 2_000,
    "images": "![" * 2_000 + "a" + "](u)" * 2_000,
    "emphasis": "*a _b " * 2_000,
    "tags": "<a " * SIZE,
    "blocks of tags": "<div>\n" + "<a '" * SIZE,
    "comments": "<!--" * SIZE,
    "notes": "[^1]: " * 10_000 + "a",
    "table": "|a" * 10_000 + "\n" + "|-" * 10_000,
    "rows": "|a|\n|-|\n" + "|a|\n" * 10_000,
    "front matter": "---\n" * 10_000,
    "empty lines": "\n" * SIZE,
    "carriage returns": "a\r" * 10_000,
    "NULs": "\0" * SIZE,
    "surrogates": "\ud800 a. " * 10_000,
    "binary": "".join(map(chr, random.Random(4).choices(range(256), k=SIZE))),
    "any script": "".join(map(chr, random.Random(4).choices(range(0x10FFFF), k=SIZE))),
}


@pytest.mark.parametrize("is_markdown", [True, False], ids=["markdown", "plain"])
@pytest.mark.parametrize("text", CASES.values(), ids=CASES.keys())
def test_it_ends_in_time(text: str, is_markdown: bool) -> None:
    start = time.process_time()
    try:
        sentences = read_draft(text, is_markdown=is_markdown)
    except DraftError:
        pass
    else:
        assert all(0 <= sentence.start < sentence.end <= len(text) for sentence in sentences)
    # It takes a fraction of a second; what grows with the square of the length would take minutes.
    assert time.process_time() - start < 10
