"""Words and names are looked up in the fact: itself, a word of the same meaning, or a narrower one.

The fact's own sentence counts first, then its quotation, measures, topics and the offices of whoever it names. Of which
country somebody or something is said to be, the base's record of them tells, and not that the fact names the country.
"""

from collections.abc import Callable

from kortilt.checking.comparing.compounds import is_aim, is_half_a_compound, is_only_named, is_undone, suffers_itself
from kortilt.checking.comparing.quoted_denials import only_denied
from kortilt.checking.comparing.returning import is_told_by_still
from kortilt.checking.comparing.spelling import is_same_name
from kortilt.checking.comparing.whereabouts import Place, element_of, is_in_name, is_named, is_narrower, place_of
from kortilt.checking.held import Held
from kortilt.checking.prepared import plain_words
from kortilt.checking.rules import Example
from kortilt.model.verdicts import Caveat, Element, Label, Outcome
from kortilt.reading.claims import Reading, Tag, Unit, UnitKind
from kortilt.reading.claims.carrying import carried_noun
from kortilt.reading.dates.tokens import MONTH_NUMBERS
from kortilt.reading.words.lexicon import concept

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
        "In other words, the port, of course, sent salt in 2023.",
        Label.SUPPORTED,
    ),
    Example(
        "The town cancelled the sale of the dam in 2023.",
        "2023",
        "The town sold the dam in 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "The fair of May 2023 was the first in a series of salt fairs.",
        "2023-05",
        "The fair of May 2023 opened a series of salt fairs.",
        Label.SUPPORTED,
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
    Example(
        "Cooperation between Norport and Aldport stood at a peak in 2005.\n"
        "Trade between Norport and Aldport came to 40 tons of salt in 2005.",
        "2005 2005",
        "Trade between Norport and Aldport stood at a peak in 2005.",
        Label.NOT_ENOUGH_EVIDENCE,
    ),
    Example(
        "Marsh Cole Works sold the lock in 2023.",
        "2023",
        "Cole sold the lock in 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
        '[organisations.mcw]\nname = "Marsh Cole Works"\naliases = ["Marsh"]\n',
        ('actor = ["mcw"]',),
    ),
    Example(
        "Marsh Works sold a Danish lock in 2023.",
        "2023",
        "The Danish company Marsh Works sold a lock in 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
        '[organisations.mw]\nname = "Marsh Works"\ncountry = "SE"\n[countries.SE]\nname = "Sweden"\n'
        '[countries.DK]\nname = "Denmark"\nadjectives = ["Danish"]\n',
    ),
    Example(
        "The Swedish mine sold the lock to a Danish firm in 2023.",
        "2023",
        "The Swedish mine sold the lock to the Danish government in 2023.",
        Label.NOT_ENOUGH_EVIDENCE,
        '[countries.SE]\nname = "Sweden"\nadjectives = ["Swedish"]\n'
        '[countries.DK]\nname = "Denmark"\nadjectives = ["Danish"]\n',
    ),
)
_PRONOUNS = frozenset(["he", "she", "it", "they", "his", "her", "its", "their"])
_THINGS = frozenset(
    [
        *("film", "book", "series", "show", "album", "song", "game"),
        *("disease", "company", "band", "novel", "program", "team"),
    ]
)
_TOLD_BY = {"pre": "before", "prior": "before"}
"""Stem -> the word with which a fact may say it: "pre-war"."""
_OPENING = frozenset(["open", "begin", "launch"])
_RUNS = frozenset(map(concept, ["series", "string", "round", "run", "sequence", "succession", "chain", "wave"]))
_Way = Callable[[Held, Unit], bool]
_Word = tuple[int, Unit, bool, bool, bool, list[_Way]]
_Name = tuple[int, Unit, bool, bool, str, Place, Element]
_Words = tuple[list[tuple[int, str]], list[_Word]]
_REACH = 5
"""So many words behind a verb can be what it is said of."""


def look_up(held: Held) -> None:
    """Note which words and names of the part the fact has."""
    sayable = held.fact.sayable - only_denied(held)
    plain, others = held.part.once("words", lambda: _words(held))
    held.covered.update([at for at, key in plain if key in sayable])
    for at, unit, takes_part, is_plain, is_deed, ways in others:
        if takes_part and _names_nobody_else(held, unit):
            continue
        is_said = unit.keys[0] in sayable and (is_plain or _says(held, unit))
        if is_said and not (is_deed and (is_undone(held, unit) or is_aim(held, unit))):
            held.covered.add(at)
            continue
        for way in ways:
            if way(held, unit):
                held.covered.add(at)
                break
    _look_up_names(held)


def _look_up_names(held: Held) -> None:
    ids, countries = held.fact.ids, held.fact.countries
    for at, unit, takes_part, is_body, who, place, element in held.part.once("looked up", lambda: _names(held)):
        if takes_part and not {*unit.keys} & {*held.fact.fact.actor, *held.fact.fact.recipient}:
            continue
        if is_body and is_in_name(held, unit):
            held.covered.add(at)
        elif ids.isdisjoint(unit.keys) and countries.isdisjoint(unit.keys):
            continue  # neither whom it names nor anybody of that country
        elif place.is_city and is_narrower(held, unit):
            message = "the base has only the country"
            held.note(Element.PLACE, Outcome.NOT_COVERED, "detail", message, unit=at, fact=who, caveat=Caveat.IMPRECISE)
        elif is_named(held, unit, place):
            held.note(element, Outcome.AGREES, "detail", "named in the fact", unit=at, fact=who)


def _words(held: Held) -> _Words:
    """The plain words of the part, and its other words and unknown names with how a fact may have them."""
    plain: list[tuple[int, str]] = []
    others: list[_Word] = []
    carried = _carried(held.claim)
    for at, unit in held.units(UnitKind.WORD, UnitKind.STRANGER):
        is_verb = held.claim.tokens[unit.first].tag is Tag.VERB and not is_only_named(held, unit.first)
        is_name = unit.kind is UnitKind.STRANGER
        has = unit.first > 0 and held.claim.tokens[unit.first - 1].stem == "have"  # "have set up"
        is_deed = is_verb or has or any(-_REACH <= verb - unit.first < _REACH for verb in carried.get(unit.first, ()))
        is_plain = not is_verb and not is_name and len(unit.keys) == 1
        ways = _ways(held, at, unit)
        if is_plain and not is_deed and not ways:
            plain.append((at, unit.keys[0]))
        else:
            others.append((at, unit, is_name and is_companion(held, unit), is_plain, is_deed, ways))
    return plain, others


def _names(held: Held) -> list[_Name]:
    found, bodies = [], held.base.organisations.keys()
    for at, unit in held.units(UnitKind.NAME):
        takes_part, is_body, who = is_companion(held, unit), bodies >= set(unit.keys), held.name(unit.keys[0])
        found.append((at, unit, takes_part, is_body, who, place_of(held, unit), element_of(held, unit)))
    return found


def _ways(held: Held, at: int, unit: Unit) -> list[_Way]:
    """In which other ways a fact may say a word of the claim."""
    found: list[_Way] = []
    if unit.text.lower() in MONTH_NUMBERS:
        found.append(_is_its_month)
    if unit.kind is UnitKind.STRANGER:
        found += [is_same_name, _is_its_subject] if at == held.part.units[0] else [is_same_name]
    if "conditional" in held.claim.modals.values() and unit.keys == (held.lexicon.concept("cause"),):
        found.append(_is_told_by_if)
    if held.claim.tokens[unit.first].tag is Tag.VERB:
        found += [_is_told_by_first] if unit.keys[0] in _OPENING else []
        found += [] if held.claim.negated[unit.first] else [_is_given]
        found += [is_told_by_still] if unit.keys[0] == concept("continue") else []
    other = _TOLD_BY.get(held.claim.tokens[unit.first].stem)
    if other:
        found.append(lambda held, _: any(token.low == other for token in held.fact.reading.tokens))
    if unit.keys == ("possible",):
        found.append(_is_possible)
    return found


def _is_told_by_if(held: Held, unit: Unit) -> bool:
    """Whether a claim says with a verb what a fact says with "if": "selling it would lead to" and "if it sells it"."""
    return any(token.text.lower() == "if" for token in held.fact.reading.tokens)


def _is_given(held: Held, unit: Unit) -> bool:
    """Whether a claim tells with a fuller verb that something is "given" to somebody: "sent", "supplied"."""
    return any(key == one or key in held.lexicon.broader(one) for one in held.fact.given for key in unit.keys)


def _is_possible(held: Held, unit: Unit) -> bool:
    """Whether the fact says with "could" or the like what a claim calls possible."""
    return unit.kind is UnitKind.WORD and "possible" in held.fact.reading.modals.values()


def _is_told_by_first(held: Held, unit: Unit) -> bool:
    """Whether a claim says with a verb what a fact says with a number: "opened the series", "the first of it"."""
    tokens = held.claim.tokens
    behind = {token.concept for token in tokens[unit.last + 1 : unit.last + _REACH] if token.tag is Tag.NOUN}
    is_first = any(each.dimension in ("ordinal", "rank") and each.value == 1 for each in held.fact.reading.amounts)
    return is_first and any(key in held.fact.own for key in behind & _RUNS)


def is_companion(held: Held, unit: Unit) -> bool:
    """Whether somebody is named as taking part, "together with X": no place or person of X stands for that."""
    tokens = held.claim.tokens
    first = unit.first - (unit.first > 0 and tokens[unit.first - 1].tag is Tag.DETERMINER)
    if first == 0 or tokens[first - 1].stem not in ("with", "alongside"):
        return False
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


def _carried(claim: Reading) -> dict[int, list[int]]:
    """The nouns that tell a deed, with the verbs that only carry them: "held talks"."""
    found: dict[int, list[int]] = {}
    for verb in range(len(claim.tokens)):
        noun = carried_noun(claim.tokens, verb)
        if noun is not None:
            found.setdefault(noun, []).append(verb)
    return found


def _says(held: Held, unit: Unit) -> bool:
    """Whether the fact has a word, or all words of a name, one after the other: North Dam is no South Dam."""
    fact = held.fact
    if not all(map(fact.says, unit.keys)) or is_half_a_compound(held, unit) or suffers_itself(held, unit):
        return False
    if unit.kind is UnitKind.STRANGER and unit.text.endswith("s") and not fact.own.issuperset(unit.keys):
        return _names_several(held, unit.text.removesuffix("s").lower())
    if unit.kind is not UnitKind.STRANGER:
        return held.claim.tokens[unit.first].tag is not Tag.VERB or fact.named_only.isdisjoint(unit.keys)
    if len(unit.keys) < 2:
        return unit.keys[0] not in fact.halves or not _is_party(held, unit)
    name = f" {plain_words(unit.text)} "
    spellings = (held.name(each) for each in fact.ids)
    return any(name in f" {text} " for text in (*fact.texts, *map(plain_words, spellings))) or _is_headline(held)


def _is_party(held: Held, unit: Unit) -> bool:
    """Whether somebody acts or owns something, and no word only says which thing is meant."""
    return any(each.marker in ("doer", "owner", "by") for each in held.claim.frames.of(unit))


def _names_several(held: Held, word: str) -> bool:
    """Whether two names of the fact end in a word that the claim has in the plural: "both Dakotas"."""
    names = {held.name(each) for each in held.fact.named}
    return sum(name.lower().split()[-1] == word for name in names) > 1


def _is_headline(held: Held) -> bool:
    """Whether most words are capitalised, and capitals tell nothing."""
    words = [token for token in held.claim.tokens if token.text[0].isalpha()]
    return sum(token.text[0].isupper() for token in words) > 0.7 * len(words)


def _is_its_subject(held: Held, _: Unit) -> bool:
    """Whether the fact begins with "he", "it" or "its" and so leaves its subject to be the claim's own."""
    tokens = held.fact.reading.tokens
    is_dated = bool(held.fact.fact.when.spans) and len(held.base.facts) > 1
    if not tokens or is_dated:
        return False  # of many dated facts, each may have another subject
    return tokens[0].text.lower() in _PRONOUNS or (len(held.base.facts) == 1 and _is_definite(held))


def _is_definite(held: Held) -> bool:
    """Whether the only fact of a base is about "the film" or the like, without its name."""
    first, second = held.fact.reading.tokens[0], held.fact.reading.tokens[1:2]
    return first.text == "The" and bool(second) and second[0].tag is Tag.NOUN and second[0].concept in _THINGS
