"""Bases of any size for measuring: the same size always gives the same text."""

from __future__ import annotations

import random

CODES = ("XA", "XB", "XC", "XD", "XE", "XF")
NAMES = ("Alderia", "Borduria", "Cimmeria", "Dalland", "Estria", "Fenland")
VERBS = ("exported", "shipped", "lent", "sold", "promised")
GOODS = ("barrels of oil", "tonnes of grain", "railway cars", "pumps", "turbines")
TOPICS = ("trade", "energy", "transport", "water")


def generated_base(size: int) -> str:
    """Write a base of so many facts in TOML."""
    chance = random.Random(size)
    head = ['[base]\nschema = 1\ntitle = "Generated"\n', '[sources.s]\ntitle = "Generated"\n']
    head += [f'[countries.{code}]\nname = "{name}"\n' for code, name in zip(CODES, NAMES, strict=True)]
    return "\n".join([*head, *(_fact(number, chance) for number in range(size))])


def _fact(number: int, chance: random.Random) -> str:
    giver, taker = chance.sample(range(len(CODES)), 2)
    year, month = chance.randint(1990, 2023), chance.randint(1, 12)
    amount, goods, verb = chance.randint(100, 99_999), chance.choice(GOODS), chance.choice(VERBS)
    claim = f"{NAMES[giver]} {verb} {amount:,} {goods} to {NAMES[taker]} in {year}."
    return (
        f'[[facts]]\nid = "fact-{number}"\nwhen = "{year}-{month:02}"\nclaim = "{claim}"\n'
        f'actor = ["{CODES[giver]}"]\nrecipient = ["{CODES[taker]}"]\ntopics = ["{chance.choice(TOPICS)}"]\n'
        f'kind = "event"\nrelation = "{CODES[giver]}-{CODES[taker]}"\n'
        f'figures = [{{ measure = "{goods}", value = {amount} }}]\n'
        f'source = "s"\nlocator = "p. {number % 300 + 1}"\n'
    )
