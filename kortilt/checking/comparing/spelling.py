"""Names of which the base does not know the form: "Roe" beside "Tim Roe", and a plural for several countries."""

from collections.abc import Container

from kortilt.checking.held import Held
from kortilt.reading.claims import Unit, UnitKind


def names_countries_together(held: Held, unit: Unit) -> bool:
    """Whether a word stands for several countries that end in it: "both Dakotas"."""
    if unit.kind is not UnitKind.STRANGER or not unit.text.endswith("s") or len(unit.keys) > 1:
        return False
    ending = f" {unit.text.removesuffix('s')}"
    return sum([country.name.endswith(ending) for country in held.base.countries.values()]) > 1


def is_same_name(held: Held, unit: Unit) -> bool:
    """Whether the fact has a name that the base does not know in a shorter or longer form: "Tim Roe", "Roe"."""
    if unit.kind is not UnitKind.STRANGER:
        return False
    units = held.fact.reading.units
    others = held.fact.once("strangers", lambda: [each.keys for each in units if each.kind is UnitKind.STRANGER])
    return any(_are_one_name(unit.keys, keys, held.lexicon.classes) for keys in others)


def _are_one_name(mine: tuple[str, ...], its: tuple[str, ...], common: Container[str]) -> bool:
    shorter, longer = sorted((mine, its), key=len)
    if set(shorter) <= set(longer):
        return any(key not in common for key in shorter)
    if len(mine) == len(its) == 1:
        # "Iceland" and "Icelandic"
        return longer[0][:5] == shorter[0][:5] and abs(len(mine[0]) - len(its[0])) <= 3 and len(shorter[0]) > 5
    is_initial = mine[0].startswith(its[0][:3]) or its[0].startswith(mine[0][:3])
    return mine[-1] == its[-1] and mine[-1] not in common and is_initial
