"""Whose word it is: the speaker that a claim names is compared with the one that the base names.

Another speaker conflicts; none, where the base has it only as somebody's word, asks for `attribute`.
"""

from kortilt.checking.held import Held
from kortilt.checking.rules import Example
from kortilt.model.verdicts import Caveat, Element, Label, Outcome
from kortilt.reading.claims import AUTHOR, Speaker, UnitKind
from kortilt.reading.words.stems import words

_PEOPLE = """[countries.SE]
name = "Sweden"
adjectives = ["Swedish"]
[people.ada-orm]
name = "Ada Orm"
country = "SE"
offices = [{ title = "finance minister" }]
[people.bo-lind]
name = "Bo Lind"
country = "SE"
offices = [{ title = "defence minister" }]
"""
EXAMPLES = (
    Example(
        "Ada Orm said in 2023 that the lock was safe.",
        "2023",
        "Bo Lind said in 2023 that the lock was safe.",
        Label.REFUTED,
        _PEOPLE,
    ),
)
__all__ = ["AUTHOR", "EXAMPLES", "compare_speakers"]


def compare_speakers(held: Held) -> None:
    """Note whose word the claim says that it is, and whether the base agrees."""
    fact = held.fact.fact
    said_by = set(fact.said_by) or _told_by(held)
    authors = held.fact.source_words
    is_attributed = False
    for speaker in held.claim.speakers:
        at = held.claim.units.index(speaker.unit) if speaker.unit else None
        if at is None or held.same(speaker.unit, said_by) or _bears(speaker, authors) or _is_document(held, speaker):  # type: ignore[arg-type]
            is_attributed = is_attributed or at is None or bool(said_by) or _bears(speaker, authors)
            _cover(held, speaker, at)
            if at is not None and said_by:
                held.note(
                    Element.SPEAKER, Outcome.AGREES, "speaker", "the same speaker", unit=at, fact=_names(held, said_by)
                )
        elif speaker.is_plain and said_by and speaker.sureness != "asked" and not _may_be(held, speaker, said_by):
            held.note(
                Element.SPEAKER,
                Outcome.CONFLICTS,
                "speaker",
                "the base has it from somebody else",
                unit=at,
                fact=_names(held, said_by),
                is_sure=False,
            )
        elif speaker.is_plain and at not in held.covered:
            held.note(
                Element.SPEAKER, Outcome.NOT_COVERED, "speaker", "the base does not have it from this speaker", unit=at
            )
    named = any(said_by & set(unit.keys) for unit in held.claim.units if unit.kind is UnitKind.NAME)
    acts = bool(said_by & {*fact.actor, *fact.recipient})
    if fact.is_reported and not is_attributed and not (named and (held.claim.speakers or not acts)):
        who = _names(held, fact.said_by)
        held.note(
            Element.SPEAKER, Outcome.NOT_COVERED, "speaker", f"attribute it to {who}", fact=who, caveat=Caveat.ATTRIBUTE
        )


def _may_be(held: Held, speaker: Speaker, said_by: set[str]) -> bool:
    """Whether somebody whom the base does not know may speak for the country or body whose word it is."""
    unit = speaker.unit
    return unit is not None and unit.kind is UnitKind.STRANGER and any(each in held.base.countries for each in said_by)


def _is_document(held: Held, speaker: Speaker) -> bool:
    """Whether the speaker is a report or the like that the fact's own sentence names."""
    unit = speaker.unit
    return unit is not None and unit.kind is UnitKind.STRANGER and all(key in held.fact.own for key in unit.keys)


def _cover(held: Held, speaker: Speaker, at: int | None) -> None:
    if at is not None:
        held.covered.add(at)
    for number in held.part.units:
        if held.claim.units[number].first in speaker.words:
            held.covered.add(number)


def _told_by(held: Held) -> set[str]:
    """The speakers that the fact's own sentence names, where its fields name none."""
    reading = held.fact.reading
    return {key for each in reading.speakers if each.unit is not None and each.is_plain for key in each.unit.keys}


def _bears(speaker: Speaker, authors: frozenset[str]) -> bool:
    return speaker.unit is not None and all(word.stem in authors for word in words(speaker.unit.text))


def _names(held: Held, who: object) -> str:
    return " and ".join(held.name(each) for each in sorted(who))  # type: ignore[call-overload]
