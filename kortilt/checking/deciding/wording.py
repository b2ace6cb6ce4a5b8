"""A verdict in words: what is wrong, what to say instead, what is not covered."""

from collections.abc import Iterable, Sequence
from itertools import compress

from kortilt.checking.comparing.subjects import OF_ANOTHER
from kortilt.checking.decision import Decision
from kortilt.checking.held import Held, Note
from kortilt.model.facts import FactBase
from kortilt.model.verdicts import Caveat, Element, Finding, Label, Outcome
from kortilt.reading.claims import UnitKind
from kortilt.reading.words.lexicon import DIRECTIONS

_ORDER = list(Element)
_NAMED = (Element.ACTOR, Element.RECIPIENT, Element.PLACE)
_PLACING = ("substitution", "role")
"""Rules that say that another name stands somewhere."""
WIDE = 366
"""Days of a date that is worth writing instead of a narrower one."""
_NO_SOURCE = "cite another source for it, or leave it out"


def findings_of(decision: Decision) -> list[Finding]:
    """Give the findings that bear on a decision, by their place in the claim, each element once."""
    is_contradicting = decision.label in (Label.REFUTED, Label.CONFLICTING_EVIDENCE)
    wrong = {note.unit for note in decision.notes if is_contradicting and note.finding.outcome is Outcome.CONFLICTS} - {
        None
    }
    agreed = {note.unit for note in decision.notes if note.finding.outcome is Outcome.AGREES} - {None}
    settled = agreed - wrong - set(decision.left)
    found: dict[tuple[object, ...], Finding] = {}
    for note in decision.notes:
        outcome = note.finding.outcome
        if note.unit in settled and outcome is not Outcome.AGREES:
            continue
        if (outcome is Outcome.CONFLICTS and not is_contradicting) or (
            outcome is Outcome.AGREES and note.unit in wrong
        ):
            continue
        if outcome is Outcome.NOT_COVERED and note.unit is None and note.caveat not in decision.caveats:
            continue
        key = (note.finding.element, note.finding.claim, outcome)
        if key not in found or found[key].rule == "detail":
            found[key] = note.finding
    _drop_shadows(found)
    told = {(finding.start, finding.end) for finding in found.values() if finding.outcome is not Outcome.AGREES}
    rows = [*found.values(), *_words(decision), *_missing(decision, told)]
    return sorted(rows, key=lambda finding: (finding.end == 0, finding.start, _ORDER.index(finding.element)))


def _drop_shadows(found: dict[tuple[object, ...], Finding]) -> None:
    """Leave out that the base has another name somewhere where the claim has that name too, in its own place."""
    rows = [finding for finding in found.values() if finding.element in _NAMED]
    named = {finding.claim for finding in rows} | {
        finding.fact for finding in rows if finding.outcome is Outcome.AGREES
    }
    conflicts = {key for key, finding in found.items() if finding.outcome is Outcome.CONFLICTS}
    shadows = {key for key in conflicts if found[key].rule in _PLACING and found[key].fact in named}
    # The last one stays: a verdict says why.
    for key in shadows if shadows < conflicts else ():
        del found[key]


def _words(decision: Decision) -> list[Finding]:
    """What the facts have of the claim's plain words, a finding for each fact."""
    rows = []
    taken: set[int] = set()
    for held in decision.facts:
        units = [
            at
            for at in held.part.units
            if at in held.covered - taken and held.claim.units[at].kind in (UnitKind.WORD, UnitKind.STRANGER)
        ]
        turned = any(note.finding.element is Element.DIRECTION for note in held.conflicts())
        units = [at for at in units if not held.claim.units[at].is_light and at not in decision.left]
        units = [at for at in units if not turned or held.claim.units[at].keys[0] not in DIRECTIONS]
        taken.update(units)
        if units:
            words = ", ".join(held.claim.units[at].text for at in units)
            first, last = held.claim.units[units[0]], held.claim.units[units[-1]]
            rows.append(
                Finding(
                    Element.DETAIL,
                    words,
                    held.fact.fact.claim,
                    held.fact.fact.id,
                    Outcome.AGREES,
                    "detail",
                    "in the fact's words or words of the same meaning",
                    first.start,
                    last.end,
                )
            )
    return rows


def _missing(decision: Decision, told: set[tuple[int, int]]) -> list[Finding]:
    """What no fact has, neighbouring words together."""
    if not decision.facts:
        return []
    claim = decision.facts[0].claim
    runs: list[list[int]] = []
    for at in decision.left:
        unit = claim.units[at]
        if (unit.start, unit.end) in told:
            continue
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    rows = []
    for run in runs:
        start, end = claim.units[run[0]].start, claim.units[run[-1]].end
        kinds = {claim.units[at].kind for at in run}
        element = (
            Element.FIGURE if UnitKind.FIGURE in kinds else Element.DATE if UnitKind.DATE in kinds else Element.DETAIL
        )
        rows.append(
            Finding(
                element,
                claim.text[start:end],
                "",
                None,
                Outcome.NOT_COVERED,
                "detail",
                "the base does not say this",
                start,
                end,
            )
        )
    return rows


def message_of(
    label: Label,
    caveats: Iterable[Caveat],
    decisions: Sequence[Decision],
    found: Sequence[Sequence[Finding]],
    base: FactBase,
) -> str:
    """Say in one sentence what an editor has to know; `found` are the findings of each decision."""
    deciding = [its for decision, its in zip(decisions, found, strict=True) if decision.label is label] or found
    findings = [finding for its in deciding for finding in its]
    if label is Label.REFUTED:
        conflicts = [finding for finding in findings if finding.outcome is Outcome.CONFLICTS]
        return (
            "; ".join(dict.fromkeys(_contradiction(finding) for finding in conflicts[:2])) or "the base says otherwise"
        )
    if label is Label.CONFLICTING_EVIDENCE:
        return _conflict(findings)
    if label is Label.SUPPORTED:
        sums = [finding.fact for finding in findings if finding.rule == "arithmetic"]
        said = f"follows by calculation: {sums[0]}" if sums else "the base says so"
        advice = advice_of(label, caveats, decisions, base)
        return f"{said}; {advice}" if advice else said
    is_open = [decision.label is not Label.SUPPORTED for decision in decisions]
    return _gap(set(caveats), decisions, [finding for its in compress(found, is_open) for finding in its])


def _contradiction(finding: Finding) -> str:
    if finding.rule == "speaker" and finding.element is not Element.POLARITY:
        return f"it is the word of {finding.fact}, not of {finding.claim}"
    if finding.element is Element.DIRECTION and finding.rule == "figure":
        return f"the base has it the other way: {finding.fact}"
    if finding.fact == finding.claim and finding.fact:
        return f"{finding.message}: {finding.fact}"
    if finding.rule in ("figure", "date", "substitution", "arithmetic", "kind") and finding.fact:
        if finding.claim.startswith("not "):
            return f'the base has {finding.fact} against "{finding.claim}"'
        return f"the base has {finding.fact}, not {finding.claim}"
    if finding.rule == "quotation":
        return f"the base does not quote it so: {finding.fact}"
    if finding.element is Element.POLARITY:
        return finding.message
    if finding.rule == "polarity":
        return f"{finding.message}: {finding.fact}, not {finding.claim}"
    return f"{finding.message} ({finding.fact})" if finding.fact else finding.message


def _conflict(findings: Sequence[Finding]) -> str:
    for finding in findings:
        if finding.rule == "series" and finding.outcome is Outcome.CONFLICTS:
            return f"{finding.message}: {finding.fact}"
    sums = [finding.fact for finding in findings if finding.rule == "arithmetic"]
    across = f" ({sums[0]})" if sums else ""
    return f"this comes out only across two publishers' series{across}"


def _gap(caveats: set[Caveat], decisions: Sequence[Decision], findings: Sequence[Finding]) -> str:
    open_ones = [decision for decision in decisions if decision.label is not Label.SUPPORTED]
    if Caveat.FORECAST in caveats:
        return "the base gives this only as expected, hoped or possible"
    near = [
        finding
        for finding in findings
        if finding.outcome is Outcome.NOT_COVERED and finding.fact and finding.element in (Element.DATE, Element.FIGURE)
    ]
    if Caveat.IMPRECISE in caveats and near:
        return f"the base has it only as {near[0].fact}, not {near[0].claim}"
    of_another = next((each for each in findings if each.message == OF_ANOTHER and each.fact), None)
    if of_another is not None:
        return f'the base says "{of_another.claim}" of {of_another.fact}'
    missing = [finding.claim for finding in findings if finding.outcome is Outcome.NOT_COVERED and finding.claim]
    shared = any(_has_much(decision) for decision in open_ones)
    if not shared or not missing:
        return "the base does not cover this"
    quoted = ", ".join(f'"{text}"' for text in dict.fromkeys(missing))
    return f"the base does not cover {quoted}"


def _has_much(decision: Decision) -> bool:
    return bool(decision.facts) and decision.share >= 0.4


def advice_of(label: Label, caveats: Iterable[Caveat], decisions: Sequence[Decision], base: FactBase) -> str:
    """Say what to do before printing; nothing where nothing is left to do."""
    caveats = set(caveats)
    helds = [held for decision in decisions for held in decision.facts]
    found = []
    if Caveat.ATTRIBUTE in caveats:
        who = dict.fromkeys(
            full_name(base, each) for held in helds if held.fact.fact.is_reported for each in held.fact.fact.said_by
        )
        found.append(f"attribute it to {' and '.join(who)}")
    if Caveat.FORECAST in caveats:
        found.append("write it as an expectation, with whose it is")
    if Caveat.IMPRECISE in caveats:
        found += _precise(helds)
    if label is Label.REFUTED:
        found.append("correct it, or cite another source")
    elif label is Label.CONFLICTING_EVIDENCE:
        found.append("name the publisher, and keep to one series")
    elif label is Label.NOT_ENOUGH_EVIDENCE and not found:
        found.append(_NO_SOURCE)
    return "; ".join(found)


def full_name(base: FactBase, who: str) -> str:
    """Name somebody as one would where nobody has been named: "Norway's Harbour Board" where the base writes it so."""
    record = base.actors[who]
    country = base.countries.get(record.country)
    with_country = f"{country.name}'s {record.name}" if country else ""
    return with_country if with_country in record.spellings else record.name


def _is_of_years(held: Held, note: Note) -> bool:
    """Whether a fact's date is so wide that nobody would write it in a narrower one's place."""
    when = held.fact.fact.when
    is_wide = when.start is None or when.end is None or (when.end - when.start).days > WIDE
    return note.finding.element is Element.DATE and is_wide


def _precise(helds: Sequence[Held]) -> list[str]:
    for held in helds:
        for note in held.notes:
            if note.caveat is Caveat.IMPRECISE and note.finding.fact and not _is_of_years(held, note):
                return [f'write "{note.finding.fact}"']
    return []
