"""Footnotes for the Markdown parser: `[^1]` in the text and `[^1]: ...` as a block of its own."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_REFERENCE = re.compile(r"\[\^[^\]\s^]+\]")
_DEFINITION = re.compile(r"\[\^[^\]\s^]+\]:")
_INDENT = 4


def footnote_reference(state: StateInline, silent: bool) -> bool:
    """Take `[^1]` out of the text."""
    if state.src[state.pos] != "[":
        return False
    match = _REFERENCE.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        state.push("footnote_reference", "", 0).content = match[0][2:-1]
    state.pos = match.end()
    return True


def footnote(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Read `[^1]: text` and the indented lines behind it as a block."""
    if state.is_code_block(start_line):
        return False
    begin = state.bMarks[start_line] + state.tShift[start_line]
    match = _DEFINITION.match(state.src, begin, state.eMarks[start_line])
    if not match:
        return False
    if not silent:
        _read_note(state, start_line, end_line, match.end() - begin, match[0][2:-2])
    return True


def _read_note(state: StateBlock, start_line: int, end_line: int, width: int, label: str) -> None:
    token = state.push("footnote_open", "", 1)
    token.info = label
    token.map = [start_line, start_line]
    text = state.bMarks[start_line] + state.tShift[start_line] + width
    saved = (state.bMarks[start_line], state.tShift[start_line], state.sCount[start_line], state.blkIndent)
    parent = state.parentType
    while text < state.eMarks[start_line] and state.src[text] in " \t":
        text += 1
    state.bMarks[start_line], state.tShift[start_line] = text, 0
    # The first line counts as indented as deep as the lines that go on with the note.
    state.sCount[start_line] = state.blkIndent = state.blkIndent + _INDENT
    state.parentType = "footnote"
    state.md.block.tokenize(state, start_line, end_line)
    token.map[1] = state.line
    state.parentType = parent
    state.bMarks[start_line], state.tShift[start_line], state.sCount[start_line], state.blkIndent = saved
    state.push("footnote_close", "", -1)
