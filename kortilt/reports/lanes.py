"""The picture of a timeline: a lane for each country, a mark for each fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kortilt.model.date_words import date_words
from kortilt.model.dates import PartialDate
from kortilt.model.edtf import parse_edtf
from kortilt.model.facts import Effect, Fact, FactBase
from kortilt.picture import Joint, Lane, Lanes, Mark, Shape, Stretch, Tone
from kortilt.query import acting
from kortilt.reports.lines import counted, shown
from kortilt.reports.listing import MARKS, Listing, cited_sources, edge_lines, mark_of

NO_COUNTRY = "No country"
ORDER = "Each fact stands once: with the country that acts first, else with the first one involved."
ORDER_OF_ASKED = (
    "Each fact stands once: of the countries asked for, with the one that acts first, else with the first one involved."
)
ABOUT, UNCERTAIN = "≈", "?"
SIGNS = {**MARKS, ABOUT: "the date is approximate", UNCERTAIN: "the date is uncertain"}
TONES = {Effect.WARMER: Tone.WARMER, Effect.COOLER: Tone.COOLER, None: Tone.PLAIN}


def lanes_picture(listing: Listing) -> Lanes:
    """Lay out facts in lanes, the fullest first; each fact stands once."""
    base = listing.base
    asked = listing.selection.query.countries
    lanes = _lanes(base, listing.facts, asked)
    lines = [*edge_lines(listing.selection, listing.facts, listing.by), *cited_sources(base, listing.facts)]
    used = {sign for fact in listing.facts for sign in _signs(fact)}
    return Lanes(
        title=shown(base.title),
        what=shown(listing.what),
        lanes=lanes,
        undated=tuple(_mark(base, fact) for fact in listing.facts if fact.when.is_unknown),
        order=(ORDER_OF_ASKED if asked else ORDER) if len(lanes) > 1 else "",
        signs=tuple((sign, words) for sign, words in SIGNS.items() if sign in used),
        notes=(listing.total, *(shown("".join(cell.text for cell in line.cells)) for line in lines)),
    )


def lane_of(base: FactBase, fact: Fact, asked: Sequence[str] = ()) -> str:
    """Give the code of the country that acts first, else of the first one involved; empty where there is none.

    Where countries are asked for and the fact involves one of them, it is one of them.
    """
    acts = (base.actors[actor].country for actor in acting(base, fact))
    countries = [code for code in (*acts, *fact.countries) if code]
    return next((code for code in countries if code in asked), next(iter(countries), ""))


def stretches_of(when: PartialDate) -> tuple[Stretch, ...]:
    """Say which days a date means, and how; none for an unknown one."""
    if when.is_unknown:
        return ()
    if when.form == "interval":
        return (Stretch(*when.spans[0], Shape.THROUGHOUT),)
    if when.form == "date":
        return (_single(when),)
    ranged = Shape.ONCE if when.form == "one_of" else Shape.THROUGHOUT
    found = []
    for text in when.edtf[1:-1].split(","):
        if ".." in text:
            found.append(Stretch(*parse_edtf(f"[{text}]").spans[0], ranged))
        else:
            found.append(_single(parse_edtf(text)))
    return tuple(sorted(found, key=lambda each: each.first.toordinal() if each.first else 0))


def _single(when: PartialDate) -> Stretch:
    first, last = when.spans[0]
    return Stretch(first, last, Shape.POINT if first == last else Shape.COARSE)


def _lanes(base: FactBase, facts: Sequence[Fact], asked: Sequence[str]) -> tuple[Lane, ...]:
    members: dict[str, list[Mark]] = {code: [] for code in (*base.countries, "")}
    for fact in facts:
        if not fact.when.is_unknown:
            members[lane_of(base, fact, asked)].append(_mark(base, fact))
    involving = Counter(code for fact in facts for code in fact.countries)
    full = [(code, marks) for code, marks in members.items() if marks]
    # The sort is stable: lanes as full as each other stand in the order of the base.
    full.sort(key=lambda lane: (not lane[0], -len(lane[1])))
    return tuple(
        Lane(base.countries[code].name if code else NO_COUNTRY, tuple(marks), _count(len(marks), involving[code]))
        for code, marks in full
    )


def _count(shown: int, involving: int) -> str:
    """Say how many facts a lane has, and how many involve its country where that is more."""
    return f"{shown:,} of {counted(involving, 'fact')}" if involving > shown else counted(shown, "fact")


def _mark(base: FactBase, fact: Fact) -> Mark:
    joint = Joint.ONE if fact.when.form == "one_of" else Joint.ALL
    stretches = stretches_of(fact.when)
    return Mark(shown(fact.claim), _told(base, fact), stretches, joint, TONES[fact.effect], _signs(fact))


def _signs(fact: Fact) -> tuple[str, ...]:
    about = ABOUT if fact.when.is_approximate else ""
    uncertain = UNCERTAIN if fact.when.is_uncertain else ""
    return tuple(filter(None, (mark_of(fact), about, uncertain)))


def _told(base: FactBase, fact: Fact) -> tuple[str, ...]:
    cited = (", ".join(filter(None, (citation.source, citation.locator))) for citation in fact.citations)
    speakers = " and ".join(base.name(speaker) for speaker in fact.said_by)
    lines = [
        f"{date_words(fact.when)}: {fact.claim}",
        f"{SIGNS[mark_of(fact)]}{f' ({speakers})' if speakers else ''}" if mark_of(fact) else "",
        f"made the relation {fact.effect}" if fact.effect else "",
        "; ".join(cited),
        fact.id,
    ]
    return tuple(shown(line) for line in lines if line)
