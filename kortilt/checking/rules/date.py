"""A date is compared as the days that it allows.

A coarser date agrees ("2023" for July 2023), a narrower one is not covered, one that shares no day conflicts.
"""

from kortilt.checking.held import Held
from kortilt.checking.rules import Example
from kortilt.model.date_words import date_words
from kortilt.model.dates import PartialDate
from kortilt.model.facts import Kind
from kortilt.model.verdicts import Caveat, Element, Label, Outcome
from kortilt.reading.claims import Reading, UnitKind
from kortilt.reading.dates import DateComparison, DateMention, compare

EXAMPLES = (
    Example(
        "The lock was opened in July 2023.",
        "2023-07",
        "The lock was opened in 2023.",
        Label.SUPPORTED,
    ),
    Example(
        "The lock was opened in July 2023.",
        "2023-07",
        "The lock was opened in August 2023.",
        Label.REFUTED,
    ),
    Example(
        "The lock was opened in July 2023.",
        "2023-07",
        "The lock was opened on 3 July 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
)
_ORDER = (
    DateComparison.EQUAL,
    DateComparison.COARSER,
    DateComparison.NARROWER,
    DateComparison.OVERLAPS,
    DateComparison.DISJOINT,
)
_LASTING = (Kind.STATE, Kind.ASSESSMENT)


def compare_dates(held: Held) -> None:
    """Note how each date of the part stands to the fact's."""
    fact = held.fact.fact
    own = held.fact.reading.dates
    has_when = bool(fact.when.spans) and fact.when.edtf != "XXXX"
    is_fixed = (bool(own) or fact.kind not in _LASTING) and not (held.fact.dates_its_saying and not held.claim.speakers)
    results: list[tuple[int, DateComparison, PartialDate]] = []
    births = _birth_dates(held.fact.reading)
    for at, unit in held.units(UnitKind.DATE):
        mention = held.claim.dates[int(unit.keys[0])]
        is_birth = any(token.stem in ("bear", "born") for token in held.claim.tokens)
        known = [fact.when] * has_when + [
            each.when for each in held.fact.reading.dates if not births or (each.start in births) is is_birth
        ]
        if not known:
            continue
        found, when = min(
            ((_compared(mention, each, held), each) for each in known), key=lambda pair: _ORDER.index(pair[0])
        )
        results.append((at, found, when))
    fits = any(found in _ORDER[:2] for _, found, _ in results)
    for at, found, when in results:
        if found in (DateComparison.EQUAL, DateComparison.COARSER):
            message = "same date" if found is DateComparison.EQUAL else "a coarser date"
            held.note(Element.DATE, Outcome.AGREES, "date", message, unit=at, fact=date_words(when))
        elif found is DateComparison.DISJOINT:
            # Where another date of the statement is the fact's, this one belongs to something else in it.
            outcome = Outcome.CONFLICTS if is_fixed and not fits else Outcome.NOT_COVERED
            message = "the base has another date" if is_fixed else "the base does not date it so"
            held.note(Element.DATE, outcome, "date", message, unit=at, fact=date_words(when))
        else:
            message = (
                "narrower than the base's date" if found is DateComparison.NARROWER else "only overlaps the base's date"
            )
            held.note(
                Element.DATE,
                Outcome.NOT_COVERED,
                "date",
                message,
                unit=at,
                fact=date_words(when),
                caveat=Caveat.IMPRECISE,
            )


def _birth_dates(fact: Reading) -> set[int]:
    """Where the dates of births stand that a sentence gives in brackets: "(born 3 May 1950)", "(1950 - 2001)"."""
    found = set()
    for mention in fact.dates:
        opening = fact.text.rfind("(", 0, mention.start)
        inside = fact.text[opening + 1 : mention.start] if opening >= 0 else ""
        if (
            opening >= 0
            and ")" not in inside
            and (
                "born" in inside or not any(each.start < mention.start and each.start > opening for each in fact.dates)
            )
            and fact.text[mention.end : mention.end + 1] != ")" * ("born" not in inside)
        ):
            found.add(mention.start)
    return found


def _compared(mention: DateMention, when: PartialDate, held: Held) -> DateComparison:
    found = compare(mention, when)
    is_lasting = held.fact.fact.kind in _LASTING and when.end is None and when.edtf[0] not in "[{"
    is_state_at = (
        mention.text.lower().startswith(("as of", "as at", "at the end", "by the end")) and mention.when.end == when.end
    )
    if found is DateComparison.NARROWER and (is_lasting or is_state_at):
        return DateComparison.COARSER
    return found
