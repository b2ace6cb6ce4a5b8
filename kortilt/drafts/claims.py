"""Whether a sentence claims something that can be checked, as far as that can be told without a base.

In doubt it does: a claim overlooked is worse than one that nothing is known about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from kortilt.drafts import claim_patterns as patterns
from kortilt.drafts.blocks import Kind

LONGEST = 1_000
"""A longer sentence always claims something."""
_DIGIT = re.compile(r"\d")
_NAME = re.compile(r"(?<=[\s(\"'“‘/–—-])(?!I\b)[A-Z][\w’'-]*|\A[^\W\d_a-z]{2,}\b")
_QUOTATION = re.compile(r"[\"“«]")
_ASKED = re.compile(r"\?[!?]*[\"'”’»)\]]*\Z")
_STOPPED = re.compile(r"[.!?…。][\"'”’»)\]]*\Z")
_OPENERS = "\"'“‘«("


class _Reading(NamedTuple):
    """A sentence and what in it could be checked."""

    text: str
    """With straight apostrophes."""
    kind: Kind
    words: int
    is_bare: bool
    """Without figures and quotations."""
    is_nameless: bool
    """Bare, and names nobody after its first word."""


def why_no_claim(text: str, kind: Kind) -> str:
    """Say why a sentence is no claim, in a word or two; empty if it is one."""
    if kind in (Kind.HEADING, Kind.HEADER):
        return str(kind.value)
    if len(text) > LONGEST:
        return ""
    has_figure = _DIGIT.search(text) or patterns.NUMBER_WORD.search(text)
    is_bare = not has_figure and not _QUOTATION.search(text)
    straight = text.replace("’", "'")
    reading = _Reading(straight, kind, len(text.split()), is_bare, is_bare and not _NAME.search(text))
    return next((reason for reason, is_found in REASONS.items() if is_found(reading)), "")


def _is_question(reading: _Reading) -> bool:
    match = _ASKED.search(reading.text)
    if not match or reading.kind is Kind.WHOLE:
        return False
    # He asked "where?" tells that he asked; "Where?" asks.
    is_quoted = any(mark in match[0] for mark in "\"”»'")
    return not is_quoted or reading.text[0] in _OPENERS


def _is_greeting(reading: _Reading) -> bool:
    return reading.is_bare and bool(patterns.GREETING.match(reading.text))


def _is_wish(reading: _Reading) -> bool:
    return not _DIGIT.search(reading.text) and bool(patterns.WISH.match(reading.text))


def _is_order(reading: _Reading) -> bool:
    text = reading.text
    if not patterns.ORDER.match(text) or patterns.TOLD_BY_ORDER.match(text):
        return False
    return reading.is_bare or not patterns.CLAUSE.search(text)


def _is_credit(reading: _Reading) -> bool:
    return reading.kind is not Kind.WHOLE and bool(patterns.CREDIT.match(reading.text))


def _is_opinion(reading: _Reading) -> bool:
    text = reading.text
    if not reading.is_bare or reading.kind is Kind.WHOLE or patterns.CHANGE.search(text):
        return False
    if not reading.is_nameless:
        return reading.words <= 12 and bool(patterns.HARSH.search(text) and patterns.COPULA.search(text))
    if text.endswith("!") or patterns.FIRST_PERSON.match(text) or patterns.SET_PHRASE.match(text):
        return True
    is_judged = patterns.COPULA.search(text) and (patterns.SUBJECTIVE.search(text) or patterns.HARSH.search(text))
    is_about_itself = patterns.STORY.search(text) and patterns.STORY_VERB.search(text)
    return bool(patterns.ADVICE.search(text) or (reading.words <= 20 and (is_judged or is_about_itself)))


def _is_fragment(reading: _Reading) -> bool:
    if _is_shouted(reading) or _is_lead(reading):
        return True
    if not reading.is_nameless or reading.kind is Kind.WHOLE or patterns.CHANGE.search(reading.text):
        return reading.words == 1 and reading.kind is not Kind.WHOLE
    text = reading.text
    if reading.words <= 8 and patterns.TRANSITION.match(text):
        return True
    is_short = reading.words <= 4 and (text.endswith(":") or bool(patterns.FRAGMENT.match(text)))
    return is_short or (reading.words <= 2 and not _STOPPED.search(text))


def _is_lead(reading: _Reading) -> bool:
    """Whether it only leads to a list: "Visits in 2023:"."""
    is_short = reading.text.endswith(":") and reading.words <= 6 and reading.kind is not Kind.WHOLE
    return is_short and not patterns.CHANGE.search(reading.text) and not patterns.COPULA.search(reading.text)


def _is_shouted(reading: _Reading) -> bool:
    """Whether it is a headline set in capitals."""
    is_open = not _STOPPED.search(reading.text) and reading.kind is not Kind.WHOLE
    return is_open and 1 < reading.words <= 15 and reading.text.isupper() and not _DIGIT.search(reading.text)


REASONS: Mapping[str, Callable[[_Reading], bool]] = MappingProxyType(
    {
        "question": _is_question,
        "greeting": _is_greeting,
        "wish": _is_wish,
        "order": _is_order,
        "credit": _is_credit,
        "fragment": _is_fragment,
        "opinion": _is_opinion,
    }
)
"""Reason -> whether a sentence is no claim for it."""
