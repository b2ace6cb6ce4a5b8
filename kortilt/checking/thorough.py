"""The rules that only promising facts are put to, each with what a claim must have for it to have anything to say."""

from collections.abc import Callable, Sequence

from kortilt.checking import on_demand
from kortilt.checking.comparing.attachments import attached_in, compare_attachments
from kortilt.checking.comparing.bonds import bonds_in, compare_bonds
from kortilt.checking.comparing.bystanders import (
    given_roles,
    governments_in,
    leave_out_bystanders,
    leave_out_governments,
    leave_out_longer_names,
    leave_out_sources,
    names_nobody_knows,
    who_acts,
)
from kortilt.checking.comparing.causes import causation_in, compare_causes
from kortilt.checking.comparing.firsts import (
    cancelled_in,
    compare_bounds_of_firsts,
    compare_cancelled,
    compare_since,
    first_times_in,
    hear_first_times,
    lasting_in,
    unbound_firsts,
)
from kortilt.checking.comparing.kinds_of_others import leave_out_kinds_of_others, said_to_be
from kortilt.checking.comparing.little_said import compare_little_said, little_said_in
from kortilt.checking.comparing.nationality import compare_nationalities, nationalities_in
from kortilt.checking.comparing.office_places import compare_office_places, may_be_of_offices
from kortilt.checking.comparing.owning import compare_owners, owned_in
from kortilt.checking.comparing.pairing import compare_pairs
from kortilt.checking.comparing.portfolios import compare_portfolios, portfolios_in
from kortilt.checking.comparing.replacing import replaceable_in
from kortilt.checking.comparing.returning import compare_returns, what_goes_back
from kortilt.checking.comparing.sides import compare_sides, pivots_in
from kortilt.checking.comparing.subjects import compare_subjects, told_in
from kortilt.checking.comparing.themes import leave_out_beginnings, leave_out_other_themes, themes_in, verbs_in
from kortilt.checking.comparing.unnamed_offices import compare_unnamed_offices, unnamed_offices_in
from kortilt.checking.comparing.ways import compare_ways, ways_in
from kortilt.checking.held import Held
from kortilt.checking.rules.contrast import compare_contrasts
from kortilt.checking.rules.extent import compare_extent, extents_in
from kortilt.checking.rules.kind import compare_kinds, has_kinds
from kortilt.checking.rules.modality import compare_modality
from kortilt.checking.rules.office import compare_offices, has_offices
from kortilt.checking.rules.polarity import compare_polarity
from kortilt.checking.rules.role import acting_in, compare_roles, compare_slots, slots_in
from kortilt.checking.rules.speaker import compare_speakers
from kortilt.checking.rules.substitution import find_substitutes
from kortilt.reading.claims import UnitKind
from kortilt.tuples import NamedTuple


class Rule(NamedTuple):
    """A rule, and what it is about."""

    compare: Callable[[Held], None]
    occasion: Callable[[Held], object] = lambda _: True
    """What a claim has for it, by claim and base alone: where that is nothing, the rule leaves every fact as it is."""


def _quotations(held: Held) -> object:
    return held.claim.quotations


def _orders(held: Held) -> object:
    return held.part.orders


def _dates(held: Held) -> object:
    return held.units(UnitKind.DATE)


THOROUGH = (
    Rule(compare_speakers),
    Rule(on_demand.compare_quotations, _quotations),
    Rule(on_demand.compare_orders, _orders),
    Rule(on_demand.compare_standing, _orders),
    Rule(compare_contrasts),
    Rule(compare_modality),
    Rule(compare_kinds, has_kinds),
    Rule(compare_polarity),
    Rule(compare_pairs),
    Rule(compare_bonds, bonds_in),
    Rule(hear_first_times, first_times_in),
    Rule(compare_since, lasting_in),
    Rule(compare_bounds_of_firsts, unbound_firsts),
    Rule(compare_cancelled, cancelled_in),
    Rule(compare_roles, acting_in),
    Rule(compare_owners, owned_in),
    Rule(compare_nationalities, nationalities_in),
    Rule(compare_ways, ways_in),
    Rule(compare_slots, slots_in),
    Rule(compare_offices, has_offices),
    Rule(compare_unnamed_offices, unnamed_offices_in),
    Rule(compare_portfolios, portfolios_in),
    Rule(compare_office_places, may_be_of_offices),
    Rule(find_substitutes, replaceable_in),
    Rule(leave_out_bystanders, given_roles),
    Rule(leave_out_governments, governments_in),
    Rule(leave_out_sources, who_acts),
    Rule(leave_out_longer_names, names_nobody_knows),
    Rule(leave_out_beginnings, verbs_in),
    Rule(leave_out_other_themes, themes_in),
    Rule(leave_out_kinds_of_others, said_to_be),
    Rule(compare_sides, pivots_in),
    Rule(compare_causes, causation_in),
    Rule(compare_extent, extents_in),
    Rule(compare_returns, what_goes_back),
    Rule(on_demand.leave_out_quotations, _quotations),
    Rule(compare_subjects, told_in),
    Rule(on_demand.compare_dated_deeds, _dates),
    Rule(compare_little_said, little_said_in),
    Rule(compare_attachments, attached_in),
)
"""In the order in which they are put: later ones look at what earlier ones noted."""


def rules_on(held: Held) -> Sequence[Callable[[Held], None]]:
    """Give the rules that have something to say of a claim's part, which are the same for whatever fact."""
    return held.part.once("rules", lambda: [rule.compare for rule in THOROUGH if rule.occasion(held)])
