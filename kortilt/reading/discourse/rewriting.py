"""References with their antecedents put in their places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product

from kortilt.reading.claims import Reading
from kortilt.reading.discourse.antecedents import Antecedent
from kortilt.reading.discourse.definites import Reference
from kortilt.reading.discourse.tables import Sort
from kortilt.reading.discourse.understanding import Assumption, Understood, understood

MAY_STAND = frozenset({Sort.MEASURE, Sort.TOWN, Sort.ORGANISATION, Sort.COUNTRY, Sort.FORMER, Sort.LATTER})
"""What a noun with "the" that nobody explains may still mean by itself."""
_OWN_WORDS = ("'s", "’s")
_SUBJECTS = ("it", "this", "that")

Choice = tuple[Reference, Antecedent]
Groups = Mapping[Reference, Sequence[Reference]]


def together(references: Sequence[Reference]) -> dict[Reference, list[Reference]]:
    """Put words of one sentence together that mean the same: "it" and "its"; "he" and "him" do not."""
    groups: dict[tuple[object, ...], list[Reference]] = {}
    for each in references:
        groups.setdefault((each.sort, each.office, each.is_object, each.is_of_country), []).append(each)
    return {group[0]: group for group in groups.values()}


def by_rank(choices: Sequence[Sequence[Choice]]) -> Iterator[tuple[Choice, ...]]:
    """Give every choice of one antecedent each, the likeliest first; no two words mean the same."""
    rank: Callable[[tuple[int, ...]], int] = sum
    places = sorted(product(*(range(len(each)) for each in choices)), key=rank)
    for place in places:
        chosen = tuple(choice[at] for choice, at in zip(choices, place, strict=True))
        if len(places) == 1 or not _share(tuple(antecedent for _, antecedent in chosen)):
            yield chosen


def _share(antecedents: Sequence[Antecedent]) -> bool:
    """Whether two words would mean the same, or one of those whom another means."""
    texts = [each.text for each in antecedents]
    members = [
        who.id
        for each in antecedents
        if each.is_group or each.who
        for who in (each.who if each.is_group else each.who[:1])
    ]
    return len(set(texts)) < len(texts) or len(set(members)) < len(members)


def replaced(text: str, reading: Reading, groups: Groups, chosen: Sequence[Choice]) -> Understood:
    """Write a sentence with those whom its words are taken for."""
    parts = []
    for first, antecedent in chosen:
        for reference in groups[first]:
            start, end = reading.tokens[reference.first].start, reading.tokens[reference.last].end
            if reference.is_owner:
                end += 2 if text[end : end + 2] in _OWN_WORDS else text[end : end + 1] in ("'", "’")
            assumption = Assumption(start, end, text[start:end], antecedent.text, f"line {antecedent.line}")
            parts.append((assumption, antecedent.written(reference)))
    return understood(text, parts)


def continued(text: str, reading: Reading, last: str) -> Understood | None:
    """Write "It was the first ..." as the end of the sentence before it: "..., the first ..."."""
    tokens = reading.tokens
    if (
        len(tokens) < 4
        or tokens[0].text.lower() not in _SUBJECTS
        or tokens[1].text.lower() not in ("was", "is", "were")
    ):
        return None
    if tokens[2].text.lower() not in ("the", "a", "an", "its", "their", "his", "her", "only"):
        return None
    start = tokens[2].start
    before = last.rstrip(" .!") + ", "
    return understood(
        text, [(Assumption(0, start, text[:start].strip(), before.strip(" ,"), "the sentence before"), before)]
    )
