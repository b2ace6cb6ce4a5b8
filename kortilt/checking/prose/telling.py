"""What plain sentences say of a claim, as a decision with its findings."""

from collections.abc import Iterator, Sequence

from kortilt.checking.decision import Decision
from kortilt.checking.held import Held, Note
from kortilt.checking.prose.deciding import Outcome, Reason
from kortilt.checking.prose.meeting import Meeting, Subject
from kortilt.checking.prose.sentences import Sentence
from kortilt.model.verdicts import Element, Finding
from kortilt.model.verdicts import Outcome as Compared

RULE = "prose"


def decision_of(outcome: Outcome, meeting: Meeting, helds: Sequence[Held]) -> Decision:
    """Give the decision that an outcome is, with the facts whose sentences decide it."""
    deciding = [held for held, one in zip(helds, meeting.given, strict=True) if _bears(meeting, one)] or list(helds[:1])
    notes = tuple(Note(finding, None) for finding in _findings(outcome, meeting, deciding[0]))
    for note in notes:
        deciding[0].notes.append(note)
    return Decision(outcome.label, frozenset(), tuple(deciding), notes, (), 1.0)


def _bears(meeting: Meeting, sentence: Sentence) -> bool:
    return sentence in meeting.sentences and any(place.sentence is sentence for place in meeting.met.values())


def _findings(outcome: Outcome, meeting: Meeting, held: Held) -> Iterator[Finding]:
    fact = held.fact.fact
    claim = meeting.claim
    if outcome.clash is not None:
        first, last = claim.tokens[outcome.clash.first], claim.tokens[outcome.clash.last]
        words = claim.text[first.start : last.end]
        is_held = outcome.reason is Reason.DENIES_ANOTHER
        compared = Compared.AGREES if is_held else Compared.CONFLICTS
        message = "the base has another, as the claim has it" if is_held else outcome.clash.message
        yield _finding(held, outcome.clash.element, words, outcome.clash.fact, compared, message)
    elif outcome.reason is Reason.DENIED:
        message = "the base affirms what the claim denies" if any(claim.denied) else "the base denies it"
        yield _finding(held, Element.POLARITY, held.claim.text, fact.claim, Compared.CONFLICTS, message)
    elif outcome.reason is Reason.ONLY:
        message = "the base has others beside it"
        yield _finding(held, Element.DETAIL, held.claim.text, fact.claim, Compared.CONFLICTS, message)
    elif outcome.reason is Reason.APART:
        message = "the base has these words, and does not join them"
        yield _finding(held, Element.DETAIL, held.claim.text, "", Compared.NOT_COVERED, message)
    elif outcome.reason is Reason.MET:
        message = "every word is in the base, or one of the same or a narrower meaning"
        yield _finding(held, Element.DETAIL, held.claim.text, fact.claim, Compared.AGREES, message)
    if outcome.reason is not Reason.ANOTHER and Subject.NAMED not in meeting.subjects.values():
        name = " ".join(claim.tokens[at].text for at in claim.subject_name)
        message = "the base does not name it, and is taken to speak of it"
        yield _finding(held, Element.ACTOR, name, fact.claim, Compared.AGREES, message)


def _finding(held: Held, element: Element, words: str, fact: str, compared: Compared, message: str) -> Finding:
    start = max(held.claim.text.find(words), 0)
    end = start + len(words) if words in held.claim.text else start
    return Finding(element, words, fact, held.fact.fact.id, compared, RULE, message, start, end)
