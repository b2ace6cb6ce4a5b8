"""Words and names are looked up in the fact: itself, a word of the same meaning, or a narrower one.

The fact's own sentence counts first, then its quotation, measures, topics and the offices of whoever it names.
"""

from collections.abc import Container

from kortilt.checking.held import Held
from kortilt.checking.prepared import plain_words
from kortilt.checking.rules import Example
from kortilt.model.verdicts import Caveat, Element, Label, Outcome
from kortilt.reading.claims import Reading, Tag, Unit, UnitKind
from kortilt.reading.claims.units import carried_noun
from kortilt.reading.dates.tokens import MONTH_NUMBERS
from kortilt.reading.words.lexicon import OFFICES, UNDOING

EXAMPLES = (
    Example(
        "The port exported salt in 2023.",
        "2023",
        "The port sold salt abroad by night in 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "The port shipped salt in 2023.",
        "2023",
        "The port sent salt in 2023.",
        Label.SUPPORTED,
    ),
    Example(
        "The town cancelled the sale of the dam in 2023.",
        "2023",
        "The town sold the dam in 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "Sweden exported salt to East Lond.\nSweden exported salt to West Lond.",
        "2023 2023",
        "Sweden exported salt to both Londs.",
        Label.SUPPORTED,
        '[countries.SE]\nname = "Sweden"\n[countries.EL]\nname = "East Lond"\n[countries.WL]\nname = "West Lond"\n',
    ),
    Example(
        "Norport opened a lock in 2023.\nAldport opened a lock in 2022.",
        "2023 2022",
        "Norport opened a lock in 2023 together with Aldport.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
)
_PRONOUNS = frozenset(["he", "she", "it", "they", "his", "her", "its", "their"])
_THINGS = frozenset(
    [
        "film",
        "book",
        "series",
        "show",
        "album",
        "song",
        "game",
        "disease",
        "company",
        "band",
        "novel",
        "program",
        "team",
    ]
)
_REACH = 5
"""So many words behind a verb can be what it is said of."""
_WHERE = frozenset(["in", "to", "at", "from", "into", "through", "via", "near"])


def look_up(held: Held) -> None:
    """Note which words and names of the part the fact has."""
    for at, unit in held.units(UnitKind.WORD, UnitKind.STRANGER):
        if unit.who and is_companion(held, unit) and _names_nobody_else(held, unit):
            continue
        if (
            _is_its_month(held, unit)
            or (_says(held, unit) and not _is_undone(held, unit))
            or _is_same_name(held, unit)
            or _is_its_subject(held, at, unit)
            or _is_told_by_if(held, unit)
        ):
            held.covered.add(at)
    for at, unit in held.units(UnitKind.NAME):
        if is_companion(held, unit) and not {*unit.keys} & {*held.fact.fact.actor, *held.fact.fact.recipient}:
            continue
        if _is_in_name(held, unit):
            held.covered.add(at)
        elif _is_narrower(held, unit):
            who = held.name(unit.keys[0])
            message = "the base has only the country"
            held.note(Element.PLACE, Outcome.NOT_COVERED, "detail", message, unit=at, fact=who, caveat=Caveat.IMPRECISE)
        elif _is_named(held, unit):
            who = held.name(unit.keys[0])
            held.note(_element(held, unit), Outcome.AGREES, "detail", "named in the fact", unit=at, fact=who)


def _is_told_by_if(held: Held, unit: Unit) -> bool:
    """Whether a claim says with a verb what a fact says with "if": "selling it would lead to" and "if it sells it"."""
    is_cause = unit.keys == (held.lexicon.concept("cause"),) and "conditional" in held.claim.modals.values()
    return is_cause and any(token.text.lower() == "if" for token in held.fact.reading.tokens)


def is_companion(held: Held, unit: Unit) -> bool:
    """Whether somebody is named as taking part, "together with X": no place or person of X stands for that."""
    tokens = held.claim.tokens
    first = unit.first - (unit.first > 0 and tokens[unit.first - 1].tag is Tag.DETERMINER)
    before = [token.text.lower() for token in tokens[max(first - 2, 0) : first]]
    return before in (["together", "with"], ["along", "with"], ["jointly", "with"]) or before[-1:] == ["alongside"]


def _names_nobody_else(held: Held, unit: Unit) -> bool:
    """Whether a fact is of the companion alone, and so tells of nothing that two did together."""
    return all(set(other.keys) & set(unit.keys) for other in held.fact.reading.units if other.who)


def _is_its_month(held: Held, unit: Unit) -> bool:
    """Whether a month without a year is that of the fact, which lies in one month."""
    when = held.fact.fact.when
    month = MONTH_NUMBERS.get(unit.text.lower())
    if month is None or when.start is None or when.end is None:
        return False
    return (when.start.year, when.start.month) == (when.end.year, when.end.month) and when.start.month == month


def _is_undone(held: Held, unit: Unit) -> bool:
    """Whether the fact has a deed only as what somebody called off, forbade or asked for: "cancelled the sale"."""
    claim, fact = held.claim, held.fact.reading
    if claim.tokens[unit.first].tag is not Tag.VERB and not _is_carried(claim, unit.first):
        return False
    said = {token.concept for token in claim.tokens}
    places = [at for at, token in enumerate(fact.tokens) if token.concept in unit.keys]
    return bool(places) and all(_is_governed(fact, at, said) for at in places)


def _is_carried(claim: Reading, at: int) -> bool:
    """Whether a noun tells the deed, and its verb only carries it: "held talks"."""
    verbs = (each for each in range(at - _REACH, at + _REACH) if 0 <= each < len(claim.tokens))
    return any(carried_noun(claim.tokens, each) == at for each in verbs)


def _is_governed(fact: Reading, at: int, said: set[str]) -> bool:
    for left in range(at - 1, max(at - _REACH, -1), -1):
        token = fact.tokens[left]
        if token.stop_after:
            return False
        if token.tag is Tag.VERB:
            return token.stem in UNDOING and token.concept not in said
    return False


def _says(held: Held, unit: Unit) -> bool:
    """Whether the fact has a word, or all words of a name, one after the other: North Dam is no South Dam."""
    fact = held.fact
    if not all(fact.says(key) for key in unit.keys):
        return False
    if unit.kind is UnitKind.STRANGER and unit.text.endswith("s") and not fact.own.issuperset(unit.keys):
        return _names_several(held, unit.text.removesuffix("s").lower())
    if unit.kind is not UnitKind.STRANGER or len(unit.keys) < 2:
        return True
    name = f" {plain_words(unit.text)} "
    spellings = (held.name(each) for each in fact.ids)
    return any(name in f" {text} " for text in (*fact.texts, *map(plain_words, spellings))) or _is_headline(held)


def names_countries_together(held: Held, unit: Unit) -> bool:
    """Whether a word stands for several countries that end in it: "both Koreas"."""
    if unit.kind is not UnitKind.STRANGER or not unit.text.endswith("s") or len(unit.keys) > 1:
        return False
    word = unit.text.removesuffix("s")
    return sum(country.name.endswith(f" {word}") for country in held.base.countries.values()) > 1


def _names_several(held: Held, word: str) -> bool:
    """Whether two names of the fact end in a word that the claim has in the plural: "both Dakotas"."""
    names = {held.name(each) for each in held.fact.named}
    return sum(name.lower().split()[-1] == word for name in names) > 1


def _is_headline(held: Held) -> bool:
    """Whether most words are capitalised, and capitals tell nothing."""
    words = [token for token in held.claim.tokens if token.text[0].isalpha()]
    return sum(token.text[0].isupper() for token in words) > 0.7 * len(words)


def _is_named(held: Held, unit: Unit) -> bool:
    """Whether the fact has whoever a name may mean, or somebody for whom the country stands."""
    fact = held.fact
    names = (other.text for other in fact.reading.units if other.kind is UnitKind.NAME)
    if _is_city(held, unit) and not any(unit.text in name for name in names):
        return False
    if _is_capital(held, unit) and _has_another_town(held, unit):
        return False
    if _is_whereabouts(held, unit):
        return held.same(unit, _somewhere(held))
    # Nobody's country is meant only because the fact is his word.
    involved = (fact.ids - {*fact.fact.said_by}) | {*fact.fact.actor, *fact.fact.recipient}
    return bool(fact.ids.intersection(unit.keys)) or held.same(unit, involved)


def _is_same_name(held: Held, unit: Unit) -> bool:
    """Whether the fact has a name that the base does not know in a shorter or longer form: "Tim Roe", "Roe"."""
    if unit.kind is not UnitKind.STRANGER:
        return False
    others = (other for other in held.fact.reading.units if other.kind is UnitKind.STRANGER)
    return any(_are_one_name(unit.keys, other.keys, held.lexicon.classes) for other in others)


def _are_one_name(mine: tuple[str, ...], its: tuple[str, ...], common: Container[str]) -> bool:
    shorter, longer = sorted((mine, its), key=len)
    if set(shorter) <= set(longer):
        return any(key not in common for key in shorter)
    if len(mine) == len(its) == 1:
        # "Iceland" and "Icelandic"
        return longer[0][:5] == shorter[0][:5] and abs(len(mine[0]) - len(its[0])) <= 3 and len(shorter[0]) > 5
    is_initial = mine[0].startswith(its[0][:3]) or its[0].startswith(mine[0][:3])
    return mine[-1] == its[-1] and mine[-1] not in common and is_initial


def _is_its_subject(held: Held, at: int, unit: Unit) -> bool:
    """Whether the fact begins with "he", "it" or "its" and so leaves its subject to be the claim's own."""
    tokens = held.fact.reading.tokens
    if unit.kind is not UnitKind.STRANGER or at != held.part.units[0] or not tokens:
        return False
    return tokens[0].text.lower() in _PRONOUNS or (len(held.base.facts) == 1 and _is_definite(held))


def _is_definite(held: Held) -> bool:
    """Whether the only fact of a base is about "the film" or the like, without its name."""
    first, second = held.fact.reading.tokens[0], held.fact.reading.tokens[1:2]
    return first.text == "The" and bool(second) and second[0].tag is Tag.NOUN and second[0].concept in _THINGS


def _is_narrower(held: Held, unit: Unit) -> bool:
    """Whether a capital is named as a place where the fact has only its country."""
    names = (other.text for other in held.fact.reading.units if other.kind is UnitKind.NAME)
    return _is_city(held, unit) and held.same(unit, _somewhere(held)) and not any(unit.text in name for name in names)


def _has_another_town(held: Held, unit: Unit) -> bool:
    """Whether a fact names a place of the capital's country that the claim does not, and not the country itself."""
    named = {key for each in held.claim.units for key in each.who}
    others = [each for each in held.fact.reading.units if each.who]
    if any(set(each.keys) & set(unit.keys) for each in others):
        return False
    towns = [key for each in others for key in each.keys if key in held.base.places and key not in named]
    return any(held.base.places[key].country in unit.keys for key in towns)


def _is_city(held: Held, unit: Unit) -> bool:
    """Whether a capital is named as a place, and not for the government: "in Oslo", "at Oslo"."""
    known = held.part.traits.get(("city", unit.first))
    if known is None:
        known = held.part.traits["city", unit.first] = _is_named_as_city(held, unit)
    return known


def _is_named_as_city(held: Held, unit: Unit) -> bool:
    markers = {each.marker for each in held.claim.frames.arguments if each.unit is unit}
    is_capital = _is_capital(held, unit)
    heads = {held.claim.tokens[each.head].concept for each in held.claim.frames.arguments if each.unit is unit}
    is_gone_to = bool(markers & {"to", "object"}) and "go" in heads
    return is_capital and (is_gone_to or bool(markers & {"in", "at", "near"})) and not heads & OFFICES


def _is_capital(held: Held, unit: Unit) -> bool:
    return any(unit.text in held.base.countries[key].metonyms for key in unit.keys if key in held.base.countries)


def _is_in_name(held: Held, unit: Unit) -> bool:
    """Whether a body's name stands inside that of one of the fact's: "the council" in "the lake council"."""
    if not all(key in held.base.organisations for key in unit.keys):
        return False
    said = unit.text.lower().split()
    names = [
        held.base.organisations[each].name.lower().split() for each in held.fact.ids if each in held.base.organisations
    ]
    return any(len(name) > len(said) and set(said) <= set(name) for name in names)


def _element(held: Held, unit: Unit) -> Element:
    if all(key in held.base.places for key in unit.keys):
        return Element.PLACE
    markers = {each.marker for each in held.claim.frames.arguments if each.unit is unit}
    if markers & {"doer", "by", "owner"}:
        return Element.ACTOR
    if markers & {"in", "at", "from", "into", "near"}:
        return Element.PLACE
    return Element.RECIPIENT if markers & {"to", "object", "against", "for", "on"} else Element.ACTOR


def _is_whereabouts(held: Held, unit: Unit) -> bool:
    """Whether a country is named as where something happens, and not for its government or people."""
    known = held.part.traits.get(("whereabouts", unit.first))
    if known is None:
        known = held.part.traits["whereabouts", unit.first] = _is_named_as_place(held, unit)
    return known


def _is_named_as_place(held: Held, unit: Unit) -> bool:
    if not any(key in held.base.countries for key in unit.keys):
        return False
    arguments = [each for each in held.claim.frames.arguments if each.unit is unit]
    markers = {each.marker for each in arguments}
    is_visited = any(each.marker == "object" and held.claim.tokens[each.head].concept == "go" for each in arguments)
    return (is_visited or bool(markers & _WHERE)) and not any(marker.endswith("owner") for marker in markers)


def _somewhere(held: Held) -> frozenset[str]:
    """Whoever and wherever a fact can be said to be in or to go to: what it names itself, and those it is done to."""
    fact = held.fact.fact
    places = {each for each in held.fact.ids if each in held.base.places}
    countries = {each for each in (*held.fact.named, *fact.actor) if each in held.base.countries}
    return frozenset({*fact.recipient, *places, *countries})
