"""Among whom a fact ranks: a place among some is none among all, and no other place contradicts it."""

from collections.abc import Sequence

from kortilt.checking.held import Held
from kortilt.reading.claims import Reading, Tag, Token, UnitKind
from kortilt.reading.dates import DateComparison, compare
from kortilt.reading.figures import Amount
from kortilt.reading.words.lexicon import CLASSING

_EXACT = ("exactly", "precisely")


def ranks_in_words(held: Held) -> Sequence[Amount]:
    """The fact's ranks as its sentence gives them, which says from which end; all its figures where it gives none."""
    ranks = [amount for amount in held.fact.reading.amounts if amount.dimension == "rank"]
    return ranks or held.fact.amounts


def ordinals_said_alike(held: Held, claim: Amount) -> Sequence[Amount]:
    """The fact's figures; for what the claim says that something is, "is his first" or done "for the first time", what
    the fact says that it is.

    Another that it names by the way, "24 years after his first", is of something else.
    """
    amounts = held.fact.amounts
    if claim.dimension != "ordinal":
        return amounts
    if not _is_predicative(held.claim, claim) and (claim.noun != "time" or _has_another_date(held)):
        return amounts
    said = [each for each in held.fact.reading.amounts if _is_predicative(held.fact.reading, each)]
    return [each for each in said if each.dimension == "ordinal"] or amounts


def _has_another_date(held: Held) -> bool:
    """Whether any date of the claim is none of the fact's."""
    when = held.fact.fact.when
    dates = (held.claim.dates[int(unit.keys[0])] for _, unit in held.units(UnitKind.DATE))
    return bool(when.spans) and any(compare(each, when) is DateComparison.DISJOINT for each in dates)


def _is_predicative(reading: Reading, amount: Amount) -> bool:
    """Whether a figure stands behind "is", with nothing between but whose it is: "would be the town's second"."""
    tokens = reading.tokens
    at = next((at for at, token in enumerate(tokens) if token.start <= amount.start < token.end), 0)
    while at > 0 and tokens[at - 1].tag in (Tag.DETERMINER, Tag.NAME, Tag.STRANGER, Tag.ADVERB):
        at -= 1
    return at > 0 and tokens[at - 1].stem == "be"


def is_exact(held: Held, claim: Amount) -> bool:
    """Whether a figure is told as just so much: "exactly double"."""
    before = held.claim.text[: claim.start].lower().split()
    return claim.text.lower().startswith(_EXACT) or (bool(before) and before[-1] in _EXACT)


def is_among_the_same(held: Held) -> bool:
    """Whether the claim ranks among those among whom the fact does."""
    return _names_scope(held) and _names_class(held) and not _is_of_another(held)


def _is_of_another(held: Held) -> bool:
    """Whether it ranks among another's: to be Norport's second partner says nothing of who is one's own second.

    The same rank with both changed about is left to the rule on whose a thing is.
    """
    mine, its = (
        {amount.value for amount in of.amounts if amount.dimension == "rank"} for of in (held.claim, held.fact)
    )
    if not mine or not its or mine & its:
        return False
    owners, others = (_owners(of) for of in (held.claim, held.fact.reading))
    return bool(owners and others) and not any(held.stands_for(one, others) for one in owners)


def _owners(reading: Reading) -> set[str]:
    """Whose partner or supplier somebody is who ranks among them."""
    return {key for each in reading.frames.arguments if each.marker == "owner" for key in each.unit.keys}


def _names_scope(held: Held) -> bool:
    """Whether the claim names every region or field in which the fact gives a rank: second there is not second of all.

    Countries may go without saying.
    """
    fact = held.fact.reading
    heads = {at for at, token in enumerate(fact.tokens) if token.tag is not Tag.VERB}
    scopes = [each.unit for each in fact.frames.arguments if each.marker in ("in", "in's") and each.head in heads]
    said = {who for unit in held.claim.units for who in unit.who}
    return all(said.intersection(unit.who) or any(each in held.base.countries for each in unit.who) for unit in scopes)


def _names_class(held: Held) -> bool:
    """Whether both have the words that make a part of the whole: first of the foreign ones is not first of all."""
    mine = _narrowing(held.claim.tokens[held.part.first : held.part.last + 1])
    return _narrowing(held.fact.reading.tokens) <= held.part.said and all(map(held.fact.says, mine))


def _narrowing(tokens: Sequence[Token]) -> frozenset[str]:
    found = [at for at, token in enumerate(tokens) if token.tag is Tag.NOUN and token.stem in CLASSING]
    return frozenset(tokens[at].concept for at in found if not _is_of_name(tokens, at))


def _is_of_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word only tells who somebody is: "second to the national champion Norport"."""
    while at + 1 < len(tokens) and tokens[at].tag is Tag.NOUN and not tokens[at].stop_after:
        at += 1
    return tokens[at].tag in (Tag.NAME, Tag.STRANGER)
