"""What a deed is done to has to be what the fact has it done to, and not only a word of the fact."""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.reading.claims import Reading, Tag, Unit, UnitKind
from kortilt.reading.claims.themes import theme_of
from kortilt.reading.words.lexicon import REPORTING

_OWN = frozenset(["its", "their", "his", "her"])


def themes_in(held: Held) -> Sequence[tuple[str, list[int]]]:
    """The classes of the part's verbs, each with the units of what it is done to."""
    return held.part.once("themes", lambda: _themes(held))


def verbs_in(held: Held) -> Sequence[tuple[int, Unit]]:
    """The part's verbs."""
    words, tokens = held.units(UnitKind.WORD), held.claim.tokens
    return held.part.once("verbs", lambda: [(at, one) for at, one in words if tokens[one.first].tag is Tag.VERB])


def leave_out_other_themes(held: Held) -> None:
    """Take what a verb is done to as not had where the fact has it done to something else.

    Who "supplied the engine that drives the ship" supplied no ship, and who kept a clause on a plant kept no plant.
    """
    for concept, themes in themes_in(held):
        fact = _told_themes(held, concept)
        if _keeps_its_own(held, concept) and not held.fact.says(concept):
            held.covered.difference_update(themes)
        if not fact:
            continue
        before = None
        for at in themes:
            words = held.fact.focus.get(held.claim.units[at].keys[-1], ())
            if before is not None and _is_of(held, before, at):
                before = at  # whose engine it is, the fact may tell elsewhere
                continue
            before = None if fact.isdisjoint(words) else at
            if at in held.covered and words and before is None:
                held.covered.discard(at)


def _keeps_its_own(held: Held, concept: str) -> bool:
    """Whether the light verb "keep" is all that is said of somebody's own thing: "kept its dam", not "kept it open"."""
    tokens = held.claim.tokens[held.part.first : held.part.last + 1]
    at = next((at for at, token in enumerate(tokens) if token.concept == concept and token.tag is Tag.VERB), None)
    if concept != "keep" or at is None or at + 1 >= len(tokens) or tokens[at + 1].low not in _OWN:
        return False
    return all(token.tag is not Tag.VERB for token in tokens[at + 1 :])


def leave_out_beginnings(held: Held) -> None:
    """Take "began" as not had where the fact has it only of a deed that the claim does not name: "began to sink"."""
    fact = held.fact.reading
    begun = held.fact.once("begun", lambda: _only_begun(held))
    for at, unit in verbs_in(held) if begun else ():
        if at not in held.covered or unit.keys[-1] not in begun:
            continue
        numbers, said = held.fact.focus[unit.keys[-1]], {key for unit in held.claim.units for key in unit.keys}
        deeds = [fact.tokens[number + 2] for number in numbers if _leads_to(fact, number)]
        if all(said.isdisjoint([deed.concept, *held.lexicon.broader(deed.concept)]) for deed in deeds):
            held.covered.discard(at)


def _only_begun(held: Held) -> frozenset[str]:
    """The classes of the fact's words behind each of which stands a deed or a date: "began to", "the start of 2023"."""
    fact = held.fact.reading
    return frozenset(
        concept
        for concept, numbers in held.fact.focus.items()
        if all(_leads_to(fact, number) or _is_of_a_date(fact, number) for number in numbers)
    )


def _is_of_a_date(fact: Reading, number: int) -> bool:
    """Whether a word only tells a time: "since the start of 2023"."""
    behind = fact.tokens[number + 1 : number + 3]
    return len(behind) > 1 and behind[0].low == "of" and behind[1].tag is Tag.DATE


def _leads_to(fact: Reading, number: int) -> bool:
    behind = fact.tokens[number + 1 : number + 3]
    return len(behind) > 1 and behind[0].low == "to" and behind[1].tag is Tag.VERB


def _is_of(held: Held, one: int, other: int) -> bool:
    """Whether "of" joins one thing to another: "the engine of the crane"."""
    units = held.claim.units
    return any(token.low == "of" for token in held.claim.tokens[units[one].last + 1 : units[other].first])


def _themes(held: Held) -> list[tuple[str, list[int]]]:
    """The classes of the part's verbs, each with the units of what it is done to."""
    claim = held.claim
    by_first = {unit.last: at for at, unit in held.units(UnitKind.WORD) if not unit.is_light}
    found = []
    for _, unit in held.units(UnitKind.WORD):
        verb = claim.tokens[unit.first]
        has_it_inside = any(claim.tokens[each].tag is Tag.NOUN for each in range(unit.first + 1, unit.last))
        if claim.tokens[unit.last].low == "into" or has_it_inside or _is_half_an_adjective(claim, unit.first):
            continue  # what it comes to, "put the loss down to", or "the top-scoring town", is not what it is done to
        reports = unit.first == unit.last and verb.stem in REPORTING
        if verb.tag is Tag.VERB and not reports:
            themes = theme_of(claim.tokens, unit.first, unit.last)
            found.append((unit.keys[0], [by_first[at] for at in sorted(themes) if at in by_first]))
    return [(concept, themes) for concept, themes in found if themes]


def _is_half_an_adjective(claim: Reading, at: int) -> bool:
    return at > 0 and claim.tokens[at - 1].stop_after == "-" and claim.tokens[at].low.endswith("ing")


def _told_themes(held: Held, concept: str) -> set[int]:
    """What the fact has a verb done to, wherever it has it; nothing where it does not tell it each time."""
    fact = held.fact.reading
    found: set[int] = set()
    for unit in fact.units:
        if unit.kind is not UnitKind.WORD or unit.keys[0] != concept:
            continue
        if fact.tokens[unit.first].tag is not Tag.VERB:
            return set()
        themes = theme_of(fact.tokens, unit.first, unit.last)
        if not themes:
            return set()
        found |= themes
    return found
