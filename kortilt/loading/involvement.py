"""Which countries a fact involves: those its fields name first, then those its own words name."""

from __future__ import annotations

from kortilt.model.facts import Fact, FactBase


def involved_countries(base: FactBase, fact: Fact) -> tuple[str, ...]:
    """Give country codes, each once: actors, recipients, relation, then whoever else the claim mentions.

    Whose word a fact is does not make it a fact about their country, unless it involves no other.
    """
    actors = base.actors
    involved = dict.fromkeys([actors[actor].country for actor in (*fact.actor, *fact.recipient)])
    involved.update(dict.fromkeys(fact.relation))
    for meant in base.names.named_in(fact.claim):
        countries = {record.country for record in meant if record.id not in fact.said_by}
        # A name shared by several counts where all are of one country: a capital as a place and as a government.
        if len(countries) == 1:
            involved.setdefault(countries.pop())
    involved.pop("", None)
    return tuple(involved or dict.fromkeys(filter(None, (actors[actor].country for actor in fact.said_by))))
