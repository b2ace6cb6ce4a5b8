"""Bases of any size for measuring: the same size always gives the same text.

As in a real base, a few countries are in very many facts, most people, organisations, places and things in a few, and
their number grows with the base. Sentences differ in form, dates in width, and some facts are somebody's word.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

T = TypeVar("T")

SYLLABLES = (
    *("al", "bor", "cim", "dal", "es", "fen", "gar", "hel", "ist", "jor", "kal", "lum", "mar", "nev"),
    *("ost", "pel", "quar", "ros", "sel", "tur", "ulm", "vel", "wen", "yar", "zel"),
)
ENDINGS = ("ia", "land", "mark", "stan", "ora", "ovia")
GIVEN = (
    *("Ada", "Bruno", "Clara", "David", "Elsa", "Felix", "Greta", "Hugo", "Ida", "Jonas", "Karla", "Leo"),
    *("Mona", "Nils", "Olga", "Paul", "Rosa", "Simon", "Tilda", "Viktor"),
)
BODIES = (
    "Ministry",
    "Institute",
    "Bank",
    "Agency",
    "Company",
    "Federation",
    "Council",
    "Railways",
    "Shipyard",
    "Gazette",
)
GOODS = (
    *("barrels of oil", "tonnes of grain", "railway cars", "pumps", "turbines", "tractors", "cables", "tonnes of coal"),
    *("tonnes of steel", "trucks", "helmets", "vaccines", "transformers", "tonnes of fish", "cubic metres of timber"),
    *("solar panels", "machine tools", "bricks", "tonnes of salt", "school books", "tents", "microchips", "telescopes"),
    *(
        "kilometres of fence",
        "cranes",
        "boilers",
        "tonnes of fertiliser",
        "tyres",
        "engines",
        "bottles of wine",
        "horses",
    ),
    *("cattle", "lamps", "pipes", "drones", "satellites", "buses", "trams", "ferries", "tonnes of rice", "carpets"),
)
WORKS = (
    *("a bridge", "a port", "a railway", "a power plant", "a hospital", "a dam", "a refinery", "a museum", "a school"),
    *("an airfield", "a shipyard", "a library", "a cement works", "a data centre", "a stadium", "a pipeline", "a mine"),
)
MATTERS = (
    *("fishing rights", "the border", "debts", "visas", "prisoners", "tariffs", "air traffic", "water", "satellites"),
    *("rail gauges", "customs", "student exchange", "wheat prices", "gas transit", "the census", "patents", "a treaty"),
)
SENT = ("exported", "shipped", "sold", "delivered", "sent", "donated", "supplied", "lent")
BEGUN = ("opened", "closed", "built", "repaired", "sold", "bought", "inspected", "began to build", "abandoned")
TOPICS = ("trade", "energy", "transport", "water", "law", "health", "culture", "money")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December"),
)

EVENTS = (
    *("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST"),
    *("SANCTION", "COERCE"),
)


class Names(NamedTuple):
    """Whoever and whatever the facts name: ids and names, the most frequent first."""

    countries: list[tuple[str, str]]
    people: list[tuple[str, str]]
    organisations: list[tuple[str, str]]
    places: list[tuple[str, str]]


def generated_base(size: int) -> str:
    """Write a base of so many facts in TOML."""
    chance = random.Random(size)
    names = _names(size, chance)
    head = ['[base]\nschema = 1\ntitle = "Generated"\n']
    head += [f'[sources.s{number}]\ntitle = "Report {number}"\n' for number in range(1 + size // 100)]
    codes = [code for code, _ in names.countries]
    for table in ("countries", "people", "organisations", "places"):
        for identity, name in getattr(names, table):
            home = f'country = "{_frequent(codes, chance)}"\n' if table != "countries" else ""
            head.append(f'[{table}.{identity}]\nname = "{name}"\n{home}')
    return "\n".join([*head, *(_fact(number, names, chance) for number in range(size))])


def generated_balance(size: int) -> str:
    """Write a base of so many facts in TOML, each on one of the two relations of a declared balance.

    Nearly all say what they did to it, and most code an event: all that a tilt counts and scores.
    """
    chance = random.Random(size)
    names = _names(size, chance)
    (of, of_name), *sides = names.countries[:3]
    head = ['[base]\nschema = 1\ntitle = "Generated"\n']
    head.append(f'[balance]\nof = "{of}"\nbetween = ["{sides[0][0]}", "{sides[1][0]}"]\n')
    head += [f'[countries.{code}]\nname = "{name}"\n' for code, name in names.countries[:3]]
    head.append('[sources.s0]\ntitle = "Report 0"\n')
    return "\n".join([*head, *(_moving_fact(number, (of, of_name), sides, chance) for number in range(size))])


def generated_claims(sentences: list[str], count: int) -> list[str]:
    """Make claims of a base's sentences: word for word, with a number or word changed, or with more said."""
    chance = random.Random(count)
    claims = []
    for number in range(count):
        words = chance.choice(sentences).rstrip(".").split()
        place = chance.randrange(len(words))
        if number % 4 == 1:
            words = [_other_number(word, chance) for word in words]
        elif number % 4 == 2:
            words[place] = chance.choice(chance.choice(sentences).rstrip(".").split())
        elif number % 4 == 3:
            words += ["to", "please", chance.choice(chance.choice(sentences).rstrip(".").split())]
        claims.append(" ".join(words) + ".")
    return claims


def _names(size: int, chance: random.Random) -> Names:
    taken: set[str] = set()

    def _new(make: str, count: int) -> list[str]:
        made: list[str] = []
        while len(made) < count:
            stem = "".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3)))).capitalize()
            parts = {"stem": stem, "given": chance.choice(GIVEN), "body": chance.choice(BODIES)}
            name = make.format(ending=chance.choice(ENDINGS), **parts)
            if stem not in taken:
                taken.add(stem)
                made.append(name)
        return made

    grown = max(6, size // 20)
    codes = [f"X{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWX"]
    return Names(
        list(zip(codes, _new("{stem}{ending}", len(codes)), strict=True)),
        *([(_id(name), name) for name in _new(make, grown)] for make in ("{given} {stem}", "{stem} {body}", "{stem}")),
    )


def _fact(number: int, names: Names, chance: random.Random) -> str:
    claim, when, fields = _sentence(names, chance)
    return (
        f'[[facts]]\nid = "fact-{number}"\nwhen = "{when}"\nclaim = "{claim}"\n{fields}'
        f'topics = ["{chance.choice(TOPICS)}"]\n'
        f'source = "s{number % (1 + number // 100)}"\nlocator = "p. {number % 300 + 1}"\n'
    )


def _moving_fact(number: int, of: tuple[str, str], sides: list[tuple[str, str]], chance: random.Random) -> str:
    side, name = chance.choice(sides)
    when, words = _date(chance)
    effect = chance.choice(("warmer", "cooler", "warmer", "cooler", ""))
    event = chance.choice((*EVENTS, "", ""))
    fields = [f'actor = ["{of[0]}"]', f'recipient = ["{side}"]', f'relation = "{of[0]}-{side}"']
    fields += [f'{key} = "{value}"' for key, value in (("effect", effect), ("event", event)) if value]
    claim = f"{of[1]} and {name} talked about {chance.choice(MATTERS)} for {number + 2} hours {words}."
    told = "\n".join(fields)
    return (
        f'[[facts]]\nid = "fact-{number}"\nwhen = "{when}"\nclaim = "{claim}"\n{told}\n'
        f'source = "s0"\nlocator = "p. {number % 300 + 1}"\n'
    )


def _sentence(names: Names, chance: random.Random) -> tuple[str, str, str]:
    """Make a sentence, its date, and the fields that say the same in ids."""
    (giver, giver_name), (taker, taker_name) = _two(names.countries, chance)
    (person, person_name), (body, body_name) = _frequent(names.people, chance), _frequent(names.organisations, chance)
    place = _frequent(names.places, chance)[1]
    when, words = _date(chance)
    goods, amount, share = _frequent(GOODS, chance), chance.randint(2, 99_999), chance.randint(10, 990) / 10
    work, matter, future = chance.choice(WORKS), chance.choice(MATTERS), chance.choice(("end", "renew", "widen"))
    figure = f'figures = [{{ measure = "{goods}", value = {amount} }}]\n'
    between = f'actor = ["{giver}"]\nrecipient = ["{taker}"]\nrelation = "{giver}-{taker}"\n'
    said, told = f'said_by = ["{person}"]\nkind = "statement"\n', f'said_by = ["{body}"]\n'
    talks = f"its talks about {matter} with {taker_name}"
    claim, fields = chance.choice(
        (
            (f"{giver_name} {chance.choice(SENT)} {amount:,} {goods} to {taker_name} {words}.", between + figure),
            (f"{taker_name} received {amount:,} {goods} from {giver_name} {words}.", figure),
            (f"{body_name} {chance.choice(BEGUN)} {work} in {place} {words}.", f'actor = ["{body}"]\n'),
            (f"{person_name} met the ministers of {giver_name} and {taker_name} in {place} {words}.", ""),
            (f"{giver_name} and {taker_name} talked about {matter} {words}.", between),
            (f"{giver_name}'s trade with {taker_name} fell by {share} percent {words}.", ""),
            (f"{person_name} said that {giver_name} would {future} {talks}.", said),
            (f"{body_name} says {giver_name} bought {amount:,} {goods} {words}.", told + figure),
            (f"{giver_name} sentenced {person_name} to {amount % 30 + 1} years in prison {words}.", ""),
        )
    )
    return claim, when, fields


def _date(chance: random.Random) -> tuple[str, str]:
    year, month, day = chance.randint(1960, 2023), chance.randint(1, 12), chance.randint(1, 28)
    name = MONTHS[month - 1]
    return chance.choice(
        (
            (f"{year}", f"in {year}"),
            (f"{year}-{month:02}", f"in {name} {year}"),
            (f"{year}-{month:02}-{day:02}", f"on {day} {name} {year}"),
            (f"{year}/{year + 2}", f"from {year} to {year + 2}"),
            (f"[..{year}-{month:02}]", f"by {name} {year}"),
        )
    )


def _frequent(several: Sequence[T], chance: random.Random) -> T:
    """Choose one, the first ones by far more often."""
    return several[int(len(several) * chance.random() ** 2)]


def _two(several: list[tuple[str, str]], chance: random.Random) -> tuple[tuple[str, str], tuple[str, str]]:
    first = _frequent(several, chance)
    return first, chance.choice([other for other in several if other != first])


def _other_number(word: str, chance: random.Random) -> str:
    """Give another number of as many digits, or a word as it is."""
    return "".join(chance.choice("123456789") if letter.isdigit() else letter for letter in word)


def _id(name: str) -> str:
    return name.casefold().replace(" ", "-")
