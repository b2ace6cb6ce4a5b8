"""Claims on bases that hold nothing but plain sentences: no names declared, no dates, no fields.

Where actors, dates and figures are declared, the rules of `kortilt.checking` hold a claim against them. Prose that
declares nothing is read more freely here, after those rules have found too little: words may be met by any of a looser
table, a few sentences may speak of "it", and what has another thing in its place contradicts.
"""

from collections.abc import Sequence

from kortilt.checking.decision import Decision
from kortilt.checking.held import Held
from kortilt.checking.index import FactIndex
from kortilt.checking.part import Part
from kortilt.checking.prepared import PreparedFact
from kortilt.model.facts import Fact, FactBase
from kortilt.model.verdicts import Label
from kortilt.reading.claims import Reading
from kortilt.reading.words.lexicon import Lexicon

TYPE_CHECKING = False
if TYPE_CHECKING:
    from kortilt.checking.prose.sentences import Sentence

PASSAGE = 6
"""A base of no more sentences is one passage: what its sentences call "it" is what a claim on it names."""
NEAREST = 6
"""Of a longer base, so many sentences are read: those that the index finds nearest."""
_FIELDS = (
    "actor",
    "recipient",
    "kind",
    "said_by",
    "figures",
    "series",
    "event",
    "relation",
    "derived_from",
    "contradicts",
)


def is_plain(base: FactBase) -> bool:
    """Whether a base declares nobody and no place."""
    return not base.actors and not base.places


class Prose:
    """The plain sentences of a base, each taken apart once."""

    def __init__(self, base: FactBase, index: FactIndex, lexicon: Lexicon) -> None:
        self.base, self.index, self.lexicon = base, index, lexicon
        self.is_passage = len(base.facts) <= PASSAGE
        self._sentences: dict[str, Sentence] = {}

    def decide(self, reading: Reading, tried: Sequence[Held]) -> Decision | None:
        """Decide on a whole claim from the plain sentences; None where they do not decide it, or not alike.

        "Not enough evidence" where they have all its words, and do not join them.
        """
        numbers = range(len(self.base.facts)) if self.is_passage else ()
        found = [self.index.prepared(at) for at in numbers] or [held.fact for held in tried[:NEAREST]]
        facts = [one for one in dict.fromkeys(found) if _has_no_fields(one.fact)]
        if not facts or not reading.tokens:
            return None
        groups = [facts] if self.is_passage else [[one] for one in facts]
        # Only plain bases pay for the table of words.
        from kortilt.checking.prose.rephrasing import implied, rephrased

        apart = None
        for text in (reading.text, *rephrased(reading.text)):
            claim = self._taken_apart("", text)
            decided = [self._decide_from(reading, claim, group) for group in groups]
            decisions = [one for one in decided if one is not None and one.label is not Label.NOT_ENOUGH_EVIDENCE]
            if len({one.label for one in decisions}) == 1:
                return decisions[0]
            apart = apart or next((one for one in decided if one is not None), None)
        for text in implied(reading.text):
            decided = [self._decide_from(reading, self._taken_apart("", text), group) for group in groups]
            if any(one is not None and one.label is Label.REFUTED for one in decided):
                return next(one for one in decided if one is not None and one.label is Label.REFUTED)
        return apart

    def _decide_from(self, reading: Reading, claim: "Sentence", facts: list[PreparedFact]) -> Decision | None:
        # Only plain bases pay for the table of words.
        from kortilt.checking.prose.deciding import Reason, decide_plainly
        from kortilt.checking.prose.meeting import Meeting
        from kortilt.checking.prose.rephrasing import plainer
        from kortilt.checking.prose.telling import decision_of

        sentences = [self._taken_apart(one.fact.id, plainer(one.fact.claim)) for one in facts]
        meeting = Meeting(claim, sentences, may_assume=self.is_passage)
        outcome = decide_plainly(meeting)
        if outcome.reason is Reason.OPEN:
            return None
        part = Part(reading, 0, len(reading.tokens) - 1, {})
        return decision_of(outcome, meeting, [Held(part, one, self.base, self.lexicon) for one in facts])

    def _taken_apart(self, identity: str, text: str) -> "Sentence":
        from kortilt.checking.prose.sentences import Sentence

        kept = self._sentences.get(identity)
        if kept is None or not identity:
            kept = self._sentences[identity] = Sentence(text, self.index.names, self.lexicon)
        return kept


def _has_no_fields(fact: Fact) -> bool:
    return fact.when.is_unknown and not any(getattr(fact, name) for name in _FIELDS)
