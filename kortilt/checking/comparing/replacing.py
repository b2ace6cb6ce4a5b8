"""Names in the place of others that no verb pairs: a site of the same sort, the doer of an exact figure."""

from collections.abc import Collection, Sequence

from kortilt.checking.comparing.spelling import names_countries_together
from kortilt.checking.comparing.whereabouts import SITES
from kortilt.checking.held import Held
from kortilt.model.verdicts import Element, Outcome
from kortilt.reading.claims import Tag, Unit, UnitKind
from kortilt.reading.dates.tokens import MONTH_NUMBERS
from kortilt.reading.words.lexicon import OFFICES

_SPECIFIC = 3
"""So many digits that count, and a figure with its unit and date is nobody else's."""
_DOING = frozenset(["doer", "by", "owner", "from"])
_SOURCES = frozenset(["doer", "by", "owner", "from", "of"])


def replaceable_in(held: Held) -> Sequence[tuple[int, Unit]]:
    """The names of the part in whose place another may stand: no months, and no plurals for several countries."""
    return held.part.once("replaceable", lambda: _replaceable(held))


def _replaceable(held: Held) -> list[tuple[int, Unit]]:
    names = held.units(UnitKind.NAME, UnitKind.STRANGER)
    names = [(at, unit) for at, unit in names if unit.text.lower() not in MONTH_NUMBERS]
    return [(at, unit) for at, unit in names if not names_countries_together(held, unit)]


def goes_on_a_name(held: Held, at: int) -> bool:
    """Whether a name that the base does not know makes one that it knows another body's: "Norport Heavy Works"."""
    unit, before = held.claim.units[at], held.claim.units[max(at - 1, 0)]
    is_next = before.last == unit.first - 1 and not held.claim.tokens[before.last].stop_after
    is_body = any(key in held.base.organisations for key in before.keys)
    return unit.kind is UnitKind.STRANGER and is_next and is_body and not held.claim.tokens[before.last].is_possessive


def by_site(held: Held, unit: Unit) -> tuple[str, Unit] | None:
    """Another site of its sort: "the port of X" where the fact has a name that begins "port of"."""
    tokens = held.claim.tokens
    heads = {each.head for each in held.claim.frames.of(unit) if each.marker == "of"}
    sorts = {tokens[at].low for at in heads if at == unit.first - 2 and tokens[at].tag is Tag.NOUN}
    for other in held.fact.reading.units if sorts else ():
        words = other.text.lower().split()
        if other.kind is UnitKind.NAME and words[0] in sorts and words[1:2] == ["of"] and not _is_taken(held, other):
            return "in", other
    return None


def by_town(held: Held, unit: Unit) -> tuple[str, Unit] | None:
    """Another town before a site: "the Aldport plant" where the fact has a plant in Norport."""
    tokens = held.claim.tokens
    for mine in held.claim.frames.of(unit):
        is_before = mine.marker == "owner" and mine.head == unit.last + 1
        if not is_before or tokens[unit.last].is_possessive or tokens[mine.head].stem not in SITES:
            continue
        for its in held.fact.reading.frames.by_concept.get(tokens[mine.head].concept, ()):
            is_town = any(key in held.base.places for key in its.unit.keys) and its.marker in ("in", "at", "owner")
            if is_town and not _is_taken(held, its.unit):
                return "in", its.unit
    return None


def by_statement(held: Held, unit: Unit) -> tuple[str, Unit] | None:
    """Somebody unknown who did what the same speaker says, by figure and date, that a country did."""
    is_doer = any(each.marker == "doer" for each in held.claim.frames.of(unit))
    is_single = unit.kind is UnitKind.STRANGER and unit.first == unit.last
    figures, dates = ([at for at, _ in held.units(kind)] for kind in (UnitKind.FIGURE, UnitKind.DATE))
    if not is_doer or not is_single or not figures or not dates or not held.covered.issuperset([*figures, *dates]):
        return None
    is_his = any(note.finding.rule == "speaker" and note.finding.outcome is Outcome.AGREES for note in held.notes)
    sources = [
        each.unit
        for each in held.fact.reading.frames.arguments
        if each.marker in _DOING and not _is_taken(held, each.unit) and _is_country(held, each.unit)
    ]
    return ("doer", sources[0]) if is_his and sources else None


def by_exact_figure(held: Held, unit: Unit) -> tuple[str, Unit] | None:
    """Who did it, or from where it came, where an exact figure and its date show that it is the same."""
    if not any(each.marker in _DOING for each in held.claim.frames.of(unit)):
        return None
    figures = [held.claim.amounts[int(one.keys[0])] for at, one in held.units(UnitKind.FIGURE) if at in held.covered]
    dates = [at for at, _ in held.units(UnitKind.DATE)]
    if not dates or not held.covered.issuperset(dates):
        return None
    if not any(
        each.dimension not in ("rank", "ordinal", "share", "ratio") and _is_exact(each.value) for each in figures
    ):
        return None
    sources = [
        each.unit
        for each in held.fact.reading.frames.arguments
        if each.marker in _SOURCES and not _is_taken(held, each.unit) and not _is_country(held, each.unit)
    ]
    return ("doer", sources[0]) if sources else None


def _is_exact(value: object) -> bool:
    digits = "".join(each for each in str(value).rstrip("0").rstrip(".") if each.isdigit()).strip("0")
    return len(digits) >= _SPECIFIC


def _is_country(held: Held, unit: Unit) -> bool:
    return any(key in held.base.countries for key in unit.keys)


def _is_taken(held: Held, unit: Unit) -> bool:
    return not held.part.who.isdisjoint(unit.who)


def note_title(held: Held, at: int, other: Unit) -> None:
    """The title of whoever stands in another's place is of a piece with his name: "Finance Minister X"."""
    before = held.claim.units[max(at - 1, 0)]
    is_title = before.kind in (UnitKind.STRANGER, UnitKind.WORD) and before.last == held.claim.units[at].first - 1
    if at and is_title and before.keys[-1] in OFFICES and at - 1 not in held.covered:
        message = "the base names another"
        held.note(
            Element.ACTOR, Outcome.CONFLICTS, "substitution", message, unit=at - 1, fact=other.text, is_sure=False
        )


def is_copula_subject(held: Held, unit: Unit) -> bool:
    """Whether somebody is the one of whom it is told what he is, before "is" or behind it."""
    tokens = held.claim.tokens
    if unit.first > 0 and tokens[unit.first - 1].stem == "be":
        return True
    return unit.first == 0 and unit.last + 1 < len(tokens) and tokens[unit.last + 1].stem == "be"


def note_nested(held: Held, markers: Collection[str]) -> None:
    """Note a place directly behind one that is not the fact's says where that is: "at the forum in X"."""
    wrong = {note.unit for note in held.conflicts() if note.finding.rule == "substitution"}
    tokens = held.claim.tokens
    for at, unit in held.units(UnitKind.NAME, UnitKind.STRANGER) if wrong else ():
        before = held.claim.units[max(at - 1, 0)]
        is_next = at - 1 in wrong and at not in wrong
        if is_next and unit.first - before.last in (2, 3) and tokens[before.last + 1].text.lower() in markers:
            held.note(Element.PLACE, Outcome.CONFLICTS, "substitution", "where it is", unit=at, is_sure=False)
