"""Countries named together by the word that ends their names, "both Koreas": what is said holds of each."""

from collections.abc import Container, Iterable, Iterator, Sequence

from kortilt.checking.deciding.distributing import join_decisions
from kortilt.checking.decision import Decision
from kortilt.model.facts import FactBase
from kortilt.model.names import NameIndex
from kortilt.model.verdicts import Label
from kortilt.reading.claims import Reading, UnitKind

_BETWEEN = frozenset(["between", "among"])
_BEFORE = frozenset(["the", "two", "both"])


def names_with_plural(base: FactBase, names: NameIndex, plural: str, countries: Iterable[str]) -> Iterator[NameIndex]:
    """Give the names with a plural standing for one of its countries, one index for each."""
    return (names.extended([(plural, base.countries[each])]) for each in countries)


def plural_in(reading: Reading, several: Container[str]) -> str:
    """The plural that a claim has, or nothing; what is between the two is said of neither alone."""
    named = any(unit.kind is UnitKind.NAME for unit in reading.units)
    for unit in reading.units if named else ():
        if unit.kind is UnitKind.STRANGER and unit.text in several:
            before = unit.first - 1
            while before >= 0 and reading.tokens[before].text.lower() in _BEFORE:
                before -= 1
            return "" if before >= 0 and reading.tokens[before].text.lower() in _BETWEEN else unit.text
    return ""


def of_each(together: Sequence[Decision], each: Sequence[Sequence[Decision]]) -> list[Decision]:
    """Decide every part by what was decided of each country, where the facts have not decided it of all."""
    found = []
    for at, decision in enumerate(together):
        ones = [decisions[at] for decisions in each if at < len(decisions)]
        is_open = decision.label is Label.NOT_ENOUGH_EVIDENCE and len(ones) == len(each)
        found.append(join_decisions(ones) or decision if is_open else decision)
    return found
