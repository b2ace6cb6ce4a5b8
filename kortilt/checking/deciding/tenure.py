"""Offices that are over: who "had left that office" is not the minister any more, and was, and is a former one."""

from collections.abc import Sequence

from kortilt.checking.decision import Decision
from kortilt.checking.held import Held
from kortilt.checking.part import Part
from kortilt.model.actors import Person
from kortilt.model.verdicts import Element, Label, Outcome
from kortilt.reading.claims import Reading, Tag, Unit, UnitKind
from kortilt.reading.dates import compare
from kortilt.reading.words.lexicon import LEAVING

_PLAIN = frozenset(["be", "still", "currently", "current", "now", "today", "already", "then", "of", "any", "as"])
_OVER = frozenset(["former", "formerly", "ex", "longer", "more", "no", "not", "once"])


def decide_tenure(part: Part, helds: Sequence[Held]) -> Decision | None:
    """Decide on a statement that only says what office somebody has, where a fact tells that it is over."""
    told = _person_and_title(part)
    if told is None:
        return None
    at, words = told
    for held in helds:
        if not _is_over(held, part.claim.units[at]):
            continue
        is_past = not any(word in ("is", "'s", "remains") for word in words)
        says_so = not _OVER.isdisjoint(words)
        dates = [part.claim.dates[int(part.claim.units[each].keys[0])] for each in part.kinds(UnitKind.DATE)]
        label = Label.SUPPORTED if is_past or says_so else Label.REFUTED
        if dates and not says_so:
            from kortilt.checking.rules.date import AGREEING

            known = [each.when for each in held.fact.reading.dates if each.when != held.fact.fact.when]
            is_then = all(any(compare(date, when) in AGREEING for when in known) for date in dates)
            label = Label.SUPPORTED if is_past and is_then else Label.NOT_ENOUGH_EVIDENCE
        outcome = Outcome.CONFLICTS if label is Label.REFUTED else Outcome.AGREES
        held.note(Element.DATE, outcome, "extent", "the office is over", unit=at, fact=held.fact.fact.claim)
        return Decision(label, frozenset(), (held,), tuple(held.notes[-1:]), (), 1.0)
    return None


def _person_and_title(part: Part) -> tuple[int, list[str]] | None:
    """The unit of the title that a statement gives to somebody, and its other words; None where it says more."""
    claim = part.claim
    people = [at for at in part.kinds(UnitKind.NAME) if _title(claim, claim.units[at]) is not None]
    if len(people) != 2 or set(claim.units[people[0]].keys).isdisjoint(claim.units[people[1]].keys):
        return None
    spoken = {at for each in people for at in range(claim.units[each].first, claim.units[each].last + 1)}
    rest = [at for at in range(part.first, part.last + 1) if at not in spoken]
    tags = (Tag.DETERMINER, Tag.DATE, Tag.PREPOSITION, Tag.PRONOUN)
    said = [claim.tokens[at] for at in rest if claim.tokens[at].tag not in tags]
    if not said or any(token.stem not in _PLAIN | _OVER for token in said):
        return None
    titles = [at for at in people if claim.units[at].text.split()[-1].islower()]
    return (titles[0], [token.text.lower() for token in said]) if len(titles) == 1 else None


def _title(claim: Reading, unit: Unit) -> Person | None:
    meant = (one for mention in claim.mentions if mention.start == unit.start for one in mention.meant)
    return next((one for one in meant if isinstance(one, Person)), None)


def _is_over(held: Held, title: Unit) -> bool:
    """Whether a fact tells that somebody has left just the office which the claim gives to him."""
    fact = held.fact.reading
    his = [unit for unit in fact.units if unit.kind is UnitKind.NAME and set(unit.keys) & set(title.keys)]
    titled = any(unit.text.split()[-1].islower() for unit in his)
    return titled and len(his) > 1 and bool(LEAVING.find([token.stem for token in fact.tokens]))
