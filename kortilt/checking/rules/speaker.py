"""Whose word it is: the speaker that a claim names is compared with the one that the base names.

Another speaker conflicts. A claim that names none, where the base has it only as somebody's word, gets `attribute`.
"""

from collections.abc import Iterable

from kortilt.checking.held import Held
from kortilt.checking.prepared import country_of
from kortilt.checking.rules import TWO_MINISTERS, Example
from kortilt.model.verdicts import Caveat, Element, Label, Outcome
from kortilt.reading.claims import Speaker, Tag, Unit, UnitKind
from kortilt.reading.claims.speech import NAMING
from kortilt.reading.words.stems import stems

EXAMPLES = (
    Example(
        "Ada Orm said in 2023 that the lock was safe.",
        "2023",
        "Bo Lind said in 2023 that the lock was safe.",
        Label.REFUTED,
        TWO_MINISTERS,
    ),
    Example(
        "Ada Orm said in 2023 that she supported the sale of the lock.",
        "2023",
        "Ada Orm rejected the sale of the lock in 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
        TWO_MINISTERS,
    ),
)


def compare_speakers(held: Held) -> None:
    """Note whose word the claim says that it is, and whether the base agrees."""
    if not held.claim.speakers and not held.fact.fact.is_reported:
        return
    said_by = set(held.fact.fact.said_by) or _told_by(held)
    is_attributed = False
    for speaker in held.claim.speakers:
        if speaker.unit is None:
            is_attributed = True
            _cover(held, speaker, None)
            continue
        at = held.claim.units.index(speaker.unit)
        others = (each for each in held.claim.speakers if each.unit is not speaker.unit and each.words == speaker.words)
        if any(_is_his(held, each, said_by) and _is_apart(held, speaker.unit, each.unit) for each in others):
            continue  # "A keeps the door open, B believes": the verb is B's
        is_author = speaker.is_plain and _is_author(held, speaker.unit) and _may_pass_on(held, said_by)
        denied = any(held.claim.negated[word] and not _is_denied_in(held, word) for word in speaker.words)
        if denied and speaker.is_plain and not any(note.finding.element is Element.POLARITY for note in held.notes):
            message = "the claim denies that it was said"
            held.note(Element.POLARITY, Outcome.CONFLICTS, "speaker", message, unit=at, is_sure=False)
        if is_author or held.same(speaker.unit, said_by) or _is_told_for(held, speaker.unit, said_by):
            is_attributed = is_attributed or bool(said_by) or is_author
            _cover(held, speaker, at)
            if said_by:
                who = _names(held, said_by)
                held.note(Element.SPEAKER, Outcome.AGREES, "speaker", "the same speaker", unit=at, fact=who)
        elif speaker.is_plain:
            _note_another(held, speaker, at, said_by)
        elif said_by and not NAMING.isdisjoint(held.claim.tokens[word].stem for word in speaker.words):
            _leave_out_another(held, at, said_by)
    if held.fact.fact.is_reported and not is_attributed and not _is_named(held, said_by):
        who = _names(held, held.fact.fact.said_by)
        message = f"attribute it to {who}"
        held.note(Element.SPEAKER, Outcome.NOT_COVERED, "speaker", message, fact=who, caveat=Caveat.ATTRIBUTE)


def _is_his(held: Held, speaker: Speaker, said_by: set[str]) -> bool:
    return speaker.unit is not None and held.same(speaker.unit, said_by)


def _is_apart(held: Held, unit: Unit, other: Unit | None) -> bool:
    """Whether more stands between two names before a verb of saying than joins them."""
    between = held.claim.tokens[unit.last + 1 : other.first] if other is not None else ()
    return any(token.tag in (Tag.VERB, Tag.NOUN, Tag.PREPOSITION) for token in between)


def _note_another(held: Held, speaker: Speaker, at: int, said_by: set[str]) -> None:
    """Note a speaker who is not the base's; one whom the fact's sentence brings in alike is read alike."""
    unit = held.claim.units[at]
    alike = any(each.unit is not None and each.unit.who == unit.who for each in held.fact.reading.speakers)
    may_be = unit.kind is UnitKind.STRANGER and any(each in held.base.countries for each in said_by)
    if alike or _is_part_of_name(held, unit, said_by):
        return
    if said_by and speaker.sureness != "asked" and not may_be:
        who = _names(held, said_by)
        message = "the base has it from somebody else"
        held.note(Element.SPEAKER, Outcome.CONFLICTS, "speaker", message, unit=at, fact=who, is_sure=False)
    elif at not in held.covered:
        message = "the base does not have it from this speaker"
        held.note(Element.SPEAKER, Outcome.NOT_COVERED, "speaker", message, unit=at)


def _leave_out_another(held: Held, at: int, said_by: set[str]) -> None:
    """Take somebody as not had who calls a thing what the base has another call it."""
    unit = held.claim.units[at]
    if any(each.unit is not None and held.same(unit, each.unit.who) for each in held.fact.reading.speakers):
        return
    held.covered.discard(at)
    held.misplaced.add(at)
    message = "the base has it from somebody else"
    held.note(Element.SPEAKER, Outcome.NOT_COVERED, "speaker", message, unit=at, fact=_names(held, said_by))


def _is_part_of_name(held: Held, unit: Unit, said_by: set[str]) -> bool:
    """Whether a name that the base does not declare is part of the speaker's: "the Academy" of its institute."""
    if unit.kind is not UnitKind.STRANGER:
        return False
    bodies = (held.base.organisations[who] for who in said_by if who in held.base.organisations)
    named = {each for body in bodies for spelling in body.spellings for each in stems(spelling)}
    return named.issuperset(stems(unit.text))


def _is_told_for(held: Held, unit: Unit, said_by: set[str]) -> bool:
    return _is_document(held, unit) or _is_short_for(held, unit, said_by)


def _is_short_for(held: Held, unit: Unit, said_by: set[str]) -> bool:
    """Whether a name is part of that of the speaker's country: "the West's" for a service of West Norway."""
    countries = {country_of(held.base, who) for who in said_by} & held.base.countries.keys()
    spoken = {word for each in countries for word in held.base.countries[each].name.lower().split()}
    return unit.kind is UnitKind.STRANGER and {unit.text.lower().removesuffix("'s").removesuffix("’s")} <= spoken


def _is_named(held: Held, said_by: set[str]) -> bool:
    """Whether the claim names the speaker, if not as such: whoever acts in the fact must be said to speak."""
    fact = held.fact.fact
    acts = bool(said_by & {*fact.actor, *fact.recipient})
    named = any(said_by & set(unit.keys) for unit in held.claim.units if unit.kind is UnitKind.NAME)
    return named and bool(held.claim.speakers or not acts)


def _is_document(held: Held, unit: Unit) -> bool:
    """Whether the speaker is a report or the like that the fact's own sentence names."""
    return unit.kind is UnitKind.STRANGER and all(key in held.fact.own for key in unit.keys)


def _may_pass_on(held: Held, said_by: set[str]) -> bool:
    """Whether an author may be named for a fact: for somebody else's word only beside that speaker."""
    return not said_by or any(said_by & set(unit.keys) for unit in held.claim.units)


def _is_denied_in(held: Held, word: int) -> bool:
    """Whether the fact denies the same word, with a prefix or without: "unannounced"."""
    fact, concept = held.fact.reading, held.claim.tokens[word].concept
    if concept in held.fact.affirmed:
        return True
    return any(token.concept == concept and fact.negated[at] for at, token in enumerate(fact.tokens))


def _is_author(held: Held, unit: Unit) -> bool:
    """Whether the speaker is the source's author, publisher or journal."""
    is_country = any(key in held.base.countries for key in unit.keys)
    said = held.part.once(("stems", unit.first, unit.last), lambda: stems(unit.text))
    return not is_country and held.fact.source_words.issuperset(said)


def _cover(held: Held, speaker: Speaker, at: int | None) -> None:
    """Take the words that bring a speaker in as had; "rejected" says more than that it is somebody's word."""
    if at is not None:
        held.covered.add(at)
    for number in held.part.units:
        unit = held.claim.units[number]
        if unit.first in speaker.words and (speaker.sureness != "denied" or all(map(held.fact.says, unit.keys))):
            held.covered.add(number)


def _told_by(held: Held) -> set[str]:
    """The speakers that the fact's own sentence names, where its fields name none."""
    reading = held.fact.reading
    return {key for each in reading.speakers if each.unit is not None and each.is_plain for key in each.unit.keys}


def _names(held: Held, who: Iterable[str]) -> str:
    return " and ".join(held.name(each) for each in sorted(who))
