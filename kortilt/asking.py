"""A user's words -> ids of the base: names and aliases wherever codes are taken, near matches for the unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import TypeVar

from kortilt.model.actors import Named
from kortilt.model.dates import PartialDate
from kortilt.model.edtf import EdtfError, parse_edtf
from kortilt.model.facts import Balance, Fact, FactBase, Kind
from kortilt.problems import UsageError, quoted, visible
from kortilt.query import Query, Relation

Value = TypeVar("Value")
FEW = 12
"""So many allowed values are listed in full."""


def build_query(
    base: FactBase,
    *,
    country: Iterable[str] = (),
    actor: Iterable[str] = (),
    topic: Iterable[str] = (),
    relation: Iterable[str] = (),
    kind: Iterable[str] = (),
    source: Iterable[str] = (),
    since: str | None = None,
    until: str | None = None,
    within: str | None = None,
) -> Query:
    """Read filters as they were typed; raises UsageError for a value that the base does not know."""
    first = _read_date("--since", since)
    last = _read_date("--until", until)
    inside = _read_date("--within", within)
    _check_window(first, last)
    if inside is not None and inside.is_unknown:
        raise UsageError("--within XXXX names no days", "leave --within out to get all facts")
    return Query(
        countries=_each(country, lambda text: find_country(base, text)),
        actors=_each(actor, lambda text: find_actor(base, text)),
        topics=_each(topic, lambda text: _one_of("topic", text, base.topics)),
        relations=_each(relation, lambda text: find_relation(base, text)),
        kinds=_each(kind, lambda text: Kind(_one_of("kind", text, [member.value for member in Kind]))),
        sources=_each(source, lambda text: _one_of("source", text, base.sources)),
        since=first,
        until=last,
        within=inside,
    )


def find_country(base: FactBase, text: str) -> str:
    """Give the code of the country that is meant by a code, name, alias, adjective or metonym."""
    return _find_named("country", text, base, base.countries)


def find_actor(base: FactBase, text: str) -> str:
    """Give the id of the country, person or organisation that is meant."""
    return _find_named("actor", text, base, base.actors)


def find_relation(base: FactBase, text: str) -> Relation:
    """Read two countries joined by a hyphen: two codes, two names, or one of each."""
    parts = text.split("-")
    faults = []
    for cut in range(1, len(parts)):
        try:
            sides = (find_country(base, "-".join(parts[:cut])), find_country(base, "-".join(parts[cut:])))
        except UsageError as error:
            faults.append(error)
        else:
            if sides[0] != sides[1]:
                return sides
    if len(parts) == 2 and faults:
        raise faults[0]
    hint = f"join two countries with a hyphen, such as {_relation_example(base)}"
    raise UsageError(f"{quoted(text)} is not a relation", hint)


def find_balance(base: FactBase, of: str | None, between: str | None) -> Balance:
    """Give the balance that is asked for; what is not said is as the base declares it."""
    declared = base.balance
    whose = find_country(base, of) if of is not None else declared.of if declared else None
    sides = find_relation(base, between) if between is not None else declared.between if declared else None
    if whose is None or sides is None:
        wanted = " and ".join(name for name, value in (("--of", whose), ("--between", sides)) if value is None)
        hint = f"give {wanted}, as in kortilt tilt --of AA --between BB-CC, or write [balance] into the base"
        raise UsageError("the base declares no balance", hint)
    if whose in sides:
        name = base.name(whose)
        raise UsageError(f"{name} cannot be weighed against itself", "name three different countries")
    return Balance(whose, sides)


def find_fact(base: FactBase, text: str) -> Fact:
    """Give the fact with this id."""
    if text in base.by_id:
        return base.by_id[text]
    close = get_close_matches(text, base.by_id, 3)
    parts = [identity for identity in base.by_id if text in identity][:3] if len(text) > 2 else []
    near = tuple(dict.fromkeys((*close, *parts)))[:4]
    hint = f"did you mean {_either(map(quoted, near))}?" if near else "kortilt grep finds facts by their words"
    raise UsageError(f"there is no fact {quoted(text)}", hint)


def _find_named(what: str, asked: str, base: FactBase, allowed: Mapping[str, Named]) -> str:
    text = asked.strip()
    for identity in (text, text.upper(), text.lower()):
        if identity in allowed:
            return identity
    meant = [record for record in base.names.lookup(text) if record.id in allowed]
    if len(meant) == 1:
        return meant[0].id
    sharing = meant or [record for record in base.names.sharing(text) if record.id in allowed]
    if len(sharing) > 1:
        names = _either(f"{record.name} ({record.id})" for record in sharing)
        raise UsageError(f"{quoted(text)} may be {names}", f"name one: {_either(record.id for record in sharing)}")
    others = () if sharing else base.names.lookup(text)
    hint = _of_another_sort(base, others[0]) if len(others) == 1 else _near_names(text, sharing, allowed)
    raise UsageError(f"the base knows no {what} {quoted(text)}", hint)


def _of_another_sort(base: FactBase, record: Named) -> str:
    """Say what somebody or something is that is not what was asked for, and which option takes it."""
    is_place = record.id in base.places
    sort = "a place" if is_place else "a person" if record.id in base.people else "an organisation"
    whose = f" of {base.name(record.country)} ({record.country})" if record.country else ""
    did = "they" if record.id in base.people else "it"
    taken = "" if is_place else f"; --actor {record.id} finds what {did} did"
    return f"{record.name} is {sort}{whose}{taken}"


def _near_names(text: str, sharing: list[Named], allowed: Mapping[str, Named]) -> str:
    spellings = {spelling.casefold(): record for record in allowed.values() for spelling in record.spellings}
    spellings |= {record.id.casefold(): record for record in allowed.values()}
    close = [spellings[match] for match in get_close_matches(text.casefold(), spellings, 4, 0.7)]
    near = tuple({record.id: record for record in (*sharing, *close)}.values())
    if near:
        return f"did you mean {_either(f'{record.name} ({record.id})' for record in near[:3])}?"
    if not allowed:
        return "the base declares none"
    listed = ", ".join(f"{record.name} ({record.id})" for record in list(allowed.values())[:FEW])
    return f"it knows {listed}" + (f" and {len(allowed) - FEW} more" if len(allowed) > FEW else "")


def _one_of(what: str, text: str, allowed: Iterable[str]) -> str:
    values = list(allowed)
    if text in values:
        return text
    known = {value.casefold(): value for value in values}
    if text.casefold() in known:
        return known[text.casefold()]
    close = [known[match] for match in get_close_matches(text.casefold(), known, 3)]
    if close:
        hint = f"did you mean {_either(map(quoted, close))}?"
    else:
        more = f" and {len(values) - FEW} more" if len(values) > FEW else ""
        hint = (
            f"it knows {', '.join(map(visible, values[:FEW]))}{more}"
            if values
            else f"no fact of this base has a {what}"
        )
    raise UsageError(f"the base knows no {what} {quoted(text)}", hint)


def _each(texts: Iterable[str], find: Callable[[str], Value]) -> tuple[Value, ...]:
    return tuple(dict.fromkeys(find(text) for text in texts))


def _read_date(option: str, text: str | None) -> PartialDate | None:
    if text is None:
        return None
    try:
        return parse_edtf(text.strip())
    except EdtfError as error:
        raise UsageError(f"{option}: {error.message}", error.hint) from error


def _check_window(first: PartialDate | None, last: PartialDate | None) -> None:
    if first is not None and first.start is None:
        raise UsageError(f"--since {first} has no first day", "leave --since out to begin at the beginning")
    if last is not None and last.end is None:
        raise UsageError(f"--until {last} has no last day", "leave --until out to go on to the end")
    if first is not None and last is not None and first.start > last.end:  # type: ignore[operator]
        raise UsageError(f"--since {first} lies after --until {last}", f"write --since {last} --until {first}")


def _relation_example(base: FactBase) -> str:
    used = next((fact.relation for fact in base.facts if fact.relation), tuple(base.countries)[:2])
    return "-".join(used) if len(used) == 2 else "AA-BB"


def _either(words: Iterable[str]) -> str:
    listed = list(words)
    return " or ".join(filter(None, (", ".join(listed[:-1]), listed[-1])))
