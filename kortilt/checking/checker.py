"""One base, read once, and any number of claims."""

from datetime import date

from kortilt.checking import on_demand
from kortilt.checking.deciding.counting import count_events
from kortilt.checking.deciding.distributing import distribute
from kortilt.checking.deciding.several import names_with_plural, of_each, plural_in
from kortilt.checking.deciding.statement import decide, told_of_it
from kortilt.checking.deciding.wording import advice_of, findings_of, message_of
from kortilt.checking.decision import Decision
from kortilt.checking.held import Held
from kortilt.checking.index import FactIndex, date_keys, figure_key
from kortilt.checking.part import Part
from kortilt.checking.prose import Prose, is_plain
from kortilt.checking.rules.detail import look_up
from kortilt.checking.thorough import rules_on
from kortilt.model.dates import PartialDate
from kortilt.model.facts import FactBase
from kortilt.model.sources import cite
from kortilt.model.verdicts import Candidate, Caveat, Examination, Label, Verdict
from kortilt.model.verdicts import Part as StatementPart
from kortilt.reading.claims import Reading, UnitKind, read_claim
from kortilt.reading.words.lexicon import LEXICON

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.reading.discourse import Discourse

MOST_CANDIDATES = 16
"""So many facts are held against a statement."""
FARTHEST = 0.15
"""Facts that share less than this much of the weight that the nearest one shares are not held against a statement."""
MOST_WORDS = 300
"""A longer text is no single claim, and is not compared."""
MOST_THOROUGH = 8
HOPELESS = 0.5
"""Facts that have less than this share of what the best one has of a statement are not put to every rule."""
MOST_NEAREST = 3
SHOWN = 0.4
"""Share of a statement that a fact must have to be shown as near."""
_QUICK = (
    (look_up, tuple(UnitKind)),
    (on_demand.compare_figures, (UnitKind.FIGURE,)),
    (on_demand.compare_dates, (UnitKind.DATE,)),
)
"""Rules that every candidate is put to, and the units that they are about; the rest are for the most promising, and for
those that a decision takes."""


class Checker:
    """Checks claims against one base."""

    def __init__(self, base: FactBase, as_of: date | None = None) -> None:
        self.base = base
        self.as_of = as_of
        self.lexicon = LEXICON
        if any(base.lexicon):
            # Most bases have no words of their own.
            from kortilt.reading.words.own_words import lexicon_of

            self.lexicon = lexicon_of(base.lexicon)
        self.index = FactIndex(base, self.lexicon)
        self.prose = Prose(base, self.index, self.lexicon) if is_plain(base) else None

    def check_claim(self, text: str, context: PartialDate | None = None) -> Verdict:
        """Give the verdict on one claim; `context` is a date that the sentences before it set."""
        return self._examine(text, context)[0]

    def examine(self, text: str, context: PartialDate | None = None) -> Examination:
        """Give the verdict with every fact considered and every rule that ran."""
        verdict, decisions, tried = self._examine(text, context)
        return Examination(verdict, _candidates(tried, decisions))

    def _examine(self, text: str, context: PartialDate | None) -> tuple[Verdict, list[Decision], list[Held]]:
        claim = " ".join(text.split())
        if claim.count(" ") >= MOST_WORDS:
            return _too_long(claim), [], []
        reading = read_claim(claim, self.index.names, lexicon=self.lexicon, as_of=self.as_of, context=context)
        decisions, tried = self._decide(reading)
        plural = plural_in(reading, self.index.several)
        if plural and any(decision.label is Label.NOT_ENOUGH_EVIDENCE for decision in decisions):
            readings = (
                read_claim(claim, names, lexicon=self.lexicon, as_of=self.as_of, context=context)
                for names in names_with_plural(self.base, self.index.names, plural, self.index.several[plural])
            )
            decisions = of_each(decisions, [self._decide(each)[0] for each in readings])
        if self.prose is not None:
            # Only plain bases pay for the table of words.
            from kortilt.checking.prose.overruling import overruled

            plainly = self.prose.decide(reading, tried)
            decisions = overruled(reading, _overall([one.label for one in decisions]), decisions, plainly)
        return self._verdict(claim, reading, decisions), decisions, tried

    def _decide(self, reading: Reading) -> tuple[list[Decision], list[Held]]:
        weights = self._weights(reading)
        decisions: list[Decision] = []
        tried: list[Held] = []
        for first, last in reading.parts if reading.tokens else ():
            part = Part(reading, first, last, weights)
            helds = self._held(part)
            tried += helds
            together = on_demand.decide_change(part, on_demand.in_order(part, decide(part, helds)), helds)
            together = count_events(part, on_demand.in_turn(part, together, helds), helds)
            decisions.append(distribute(part, told_of_it(together), lambda each: decide(each, self._held(each))))
        return on_demand.one_after_another(decisions, reading), tried

    def open_discourse(self) -> "Discourse":
        """Begin a draft, whose sentences are then examined one after the other."""
        from kortilt.reading.discourse import Discourse

        return Discourse(self.index.names, self.base.countries, self.lexicon, self.as_of)

    def examine_next(
        self, discourse: "Discourse", text: str, line: int = 1, block: int = 0, header: str = ""
    ) -> Examination:
        """Give the verdict on the next sentence or table row of a draft, by what the sentences before it named."""
        from kortilt.checking.rules.context import examine_understood

        done, way = examine_understood(self, text, discourse.understand(text, block, header))
        discourse.hear(way.text, line, block, is_held=done.verdict.verdict is Label.SUPPORTED)
        return done

    def _weights(self, reading: Reading) -> dict[int, float]:
        weights = {}
        for at, unit in enumerate(reading.units):
            if unit.kind in (UnitKind.FIGURE, UnitKind.DATE):
                weights[at] = 2.5 if unit.kind is UnitKind.FIGURE else 1.5
            else:
                weights[at] = max((self.index.weight(key) for key in unit.keys), default=1.0)
        return weights

    def _held(self, part: Part) -> list[Held]:
        keys: dict[str, float] = {}
        for at in part.units:
            unit = part.claim.units[at]
            share = 0.2 if unit.is_light else 1.0
            if unit.kind in (UnitKind.WORD, UnitKind.STRANGER):
                for token in part.claim.tokens[unit.first : unit.last + 1]:
                    keys[token.concept] = max(keys.get(token.concept, 0), share * self.index.weight(token.concept))
            elif unit.kind is UnitKind.NAME:
                for who in unit.keys:
                    keys[who] = self.index.weight(who)
            elif unit.kind is UnitKind.FIGURE:
                key = figure_key(part.claim.amounts[int(unit.keys[0])].value)
                keys[key] = self.index.weight(key)
            else:
                for key in sorted(date_keys([part.claim.dates[int(unit.keys[0])].when])):
                    keys[key] = 0.7 * self.index.weight(key)
        for at, unit in enumerate(part.claim.units):
            if at not in part.units and unit.kind is UnitKind.NAME:
                for who in unit.keys:
                    keys.setdefault(who, 0.5 * self.index.weight(who))
        found = []
        quick = [rule for rule, kinds in _QUICK if part.kinds(*kinds)]
        candidates = self.index.candidates(keys, MOST_CANDIDATES)
        for number, score in candidates:
            if score < FARTHEST * candidates[0][1]:
                break
            held = Held(part, self.index.prepared(number), self.base, self.lexicon, rules_on)
            for rule in quick:
                rule(held)
            found.append(held)
        promising = sorted(((held.share(), held) for held in found), key=lambda pair: -pair[0])[:MOST_THOROUGH]
        for share, held in promising:
            if share >= HOPELESS * promising[0][0]:
                held.finish()
        return found

    def _verdict(self, claim: str, reading: Reading, decisions: list[Decision]) -> Verdict:
        label = _overall([decision.label for decision in decisions])
        caveats = frozenset(caveat for decision in decisions for caveat in decision.caveats)
        if label in (Label.REFUTED, Label.CONFLICTING_EVIDENCE):
            caveats = frozenset()
        decisive = label is not Label.NOT_ENOUGH_EVIDENCE
        deciding = [decision for decision in decisions if not decisive or decision.label is label]
        facts = tuple(
            dict.fromkeys(held.fact.fact.id for decision in deciding for held in decision.facts if _bears(decision))
        )
        findings = [findings_of(decision) for decision in decisions]
        cited = [citation for fact in facts for citation in self.base.by_id[fact].citations]
        parts = [Part(reading, first, last, {}).text for first, last in reading.parts] if len(decisions) > 1 else []
        return Verdict(
            claim,
            label,
            tuple(caveat for caveat in Caveat if caveat in caveats),
            message_of(label, caveats, decisions, findings, self.base),
            facts if decisive else (),
            tuple(dict.fromkeys(cite(self.base.sources[each.source], each.locator) for each in cited))
            if decisive
            else (),
            tuple(finding for its in findings for finding in its),
            tuple(StatementPart(text, decision.label) for text, decision in zip(parts, decisions, strict=True))
            if len(parts) > 1
            else (),
            () if decisive else facts[:MOST_NEAREST],
            advice_of(label, caveats, decisions, self.base),
            end_column=max(len(claim), 1),
        )


def _candidates(tried: list[Held], decisions: list[Decision]) -> tuple[Candidate, ...]:
    deciding = {id(held) for decision in decisions for held in decision.facts}
    return tuple(
        Candidate(
            held.fact.fact.id,
            round(held.share(), 3),
            tuple(note.finding for note in held.notes),
            "taken" if id(held) in deciding else "contradicts in part" if held.conflicts() else "has less of the claim",
        )
        for held in tried
    )


def _too_long(claim: str) -> Verdict:
    message = f"more than {MOST_WORDS} words are no single claim and were not compared"
    advice = "check its sentences one by one, as a draft in a file"
    label = Label.NOT_ENOUGH_EVIDENCE
    return Verdict(claim, label, (), message, (), (), (), advice=advice, end_column=len(claim))


def _bears(decision: Decision) -> bool:
    """Whether its facts are worth showing: they decide, or the first has a fair share of the statement."""
    return decision.label is not Label.NOT_ENOUGH_EVIDENCE or decision.share >= SHOWN


def _overall(labels: list[Label]) -> Label:
    if Label.REFUTED in labels:
        return Label.REFUTED
    if Label.CONFLICTING_EVIDENCE in labels:
        return Label.CONFLICTING_EVIDENCE
    if labels and all(label is Label.SUPPORTED for label in labels):
        return Label.SUPPORTED
    return Label.NOT_ENOUGH_EVIDENCE
