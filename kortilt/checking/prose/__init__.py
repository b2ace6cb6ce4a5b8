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
from kortilt.model.facts import Fact, FactBase
from kortilt.model.verdicts import Label
from kortilt.reading.claims import Reading
from kortilt.reading.words.lexicon import Lexicon

PASSAGE = 6
"""A base of no more sentences is one passage: what its sentences call "it" is what a claim on it names."""
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


def decide_prose(
    reading: Reading, base: FactBase, index: FactIndex, lexicon: Lexicon, tried: Sequence[Held]
) -> Decision | None:
    """Decide on a whole claim from the plain sentences of a base; None where they do not decide it."""
    is_passage = len(base.facts) <= PASSAGE
    found = [index.prepared(at) for at in range(len(base.facts))] if is_passage else [held.fact for held in tried]
    facts = [one for one in dict.fromkeys(found) if _has_no_fields(one.fact)]
    if not facts or not reading.tokens:
        return None
    # Only plain bases pay for the table of words.
    from kortilt.checking.prose.deciding import decide_plainly
    from kortilt.checking.prose.meeting import Meeting
    from kortilt.checking.prose.sentences import Sentence
    from kortilt.checking.prose.telling import decision_of

    claim = Sentence(reading.text, index.names, lexicon)
    part = Part(reading, 0, len(reading.tokens) - 1, {})
    for group in [facts] if is_passage else [[one] for one in facts]:
        sentences = [Sentence(one.fact.claim, index.names, lexicon) for one in group]
        meeting = Meeting(claim, sentences, may_assume=is_passage)
        outcome = decide_plainly(meeting)
        if outcome.label is not Label.NOT_ENOUGH_EVIDENCE:
            return decision_of(outcome, meeting, [Held(part, one, base, lexicon, ()) for one in group])
    return None


def _has_no_fields(fact: Fact) -> bool:
    return fact.when.is_unknown and not any(getattr(fact, name) for name in _FIELDS)
