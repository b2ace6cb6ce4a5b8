"""Scores of conflict and cooperation for the event roots of PLOVER, by two published scales: their one home.

Each number is as its source prints it, but for ACCUSE of PLOVER, which is printed without its sign, and for RETREAT and
ASSAULT of Goldstein, which are means of several codes; each scale's remark says so to the reader.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from kortilt.model.facts import EventRoot


class Scale(StrEnum):
    """A scale by which events are scored."""

    GOLDSTEIN = "goldstein"
    PLOVER = "plover"


class Quad(StrEnum):
    """The four classes of events: cooperation or conflict, in words or in deeds."""

    VERBAL_COOPERATION = "verbal_cooperation"
    MATERIAL_COOPERATION = "material_cooperation"
    VERBAL_CONFLICT = "verbal_conflict"
    MATERIAL_CONFLICT = "material_conflict"

    @property
    def is_cooperation(self) -> bool:
        """Whether it is cooperation, of either sort."""
        return self in (Quad.VERBAL_COOPERATION, Quad.MATERIAL_COOPERATION)


class EventScale(NamedTuple):
    """A scale with its provenance; scores lie between -10 (most conflict) and +10 (most cooperation)."""

    source: str
    """Which document, in which version."""
    remark: str
    """What in it is not as printed."""
    scores: Mapping[EventRoot, float]


QUADS: Mapping[EventRoot, Quad] = MappingProxyType(
    {
        EventRoot.AGREE: Quad.VERBAL_COOPERATION,
        EventRoot.CONSULT: Quad.VERBAL_COOPERATION,
        EventRoot.SUPPORT: Quad.VERBAL_COOPERATION,
        EventRoot.CONCEDE: Quad.VERBAL_COOPERATION,
        EventRoot.COOPERATE: Quad.MATERIAL_COOPERATION,
        EventRoot.AID: Quad.MATERIAL_COOPERATION,
        EventRoot.RETREAT: Quad.MATERIAL_COOPERATION,
        EventRoot.REQUEST: Quad.VERBAL_CONFLICT,
        EventRoot.ACCUSE: Quad.VERBAL_CONFLICT,
        EventRoot.REJECT: Quad.VERBAL_CONFLICT,
        EventRoot.THREATEN: Quad.VERBAL_CONFLICT,
        EventRoot.PROTEST: Quad.MATERIAL_CONFLICT,
        # The section on SANCTION and the summary of section 7.3 say material; Table 7.2 lists it as verbal.
        EventRoot.SANCTION: Quad.MATERIAL_CONFLICT,
        EventRoot.MOBILIZE: Quad.MATERIAL_CONFLICT,
        EventRoot.COERCE: Quad.MATERIAL_CONFLICT,
        EventRoot.ASSAULT: Quad.MATERIAL_CONFLICT,
    }
)
"""Root -> class, by the sections of the PLOVER manual on each root (draft 2.0, December 2023)."""

_PLOVER = EventScale(
    source="PLOVER manual, draft 2.0 (Open Event Data Alliance, 23 December 2023), Table 2.2",
    remark="ACCUSE is printed as 3 without a sign; its modes are -2, -3.5 and -3.5, so -3 is taken. SANCTION is "
    "material conflict by its own section and verbal by Table 7.2; material is taken.",
    scores=MappingProxyType(
        {
            EventRoot.AGREE: 2.5,
            EventRoot.CONSULT: 2.5,
            EventRoot.SUPPORT: 5.0,
            EventRoot.CONCEDE: 4.5,
            EventRoot.COOPERATE: 9.5,
            EventRoot.AID: 10.0,
            EventRoot.RETREAT: 6.5,
            EventRoot.REQUEST: 0.0,
            EventRoot.ACCUSE: -3.0,
            EventRoot.REJECT: -2.0,
            EventRoot.THREATEN: -3.5,
            EventRoot.PROTEST: -5.0,
            EventRoot.SANCTION: -6.0,
            EventRoot.MOBILIZE: -5.5,
            EventRoot.COERCE: -7.0,
            EventRoot.ASSAULT: -9.0,
        }
    ),
)

_GOLDSTEIN = EventScale(
    source="Goldstein scores of CAMEO codes (GDELT's CAMEO.goldsteinscale.txt, without a date), by the cross-walk of "
    "the PLOVER manual, draft 2.0, Table 7.1",
    remark="Where the cross-walk sets several codes against one root their mean is taken: RETREAT is that of 084 to "
    "087, ASSAULT that of 18, 19 and 20. SANCTION is code 16, the reduction of relations; the code for sanctions "
    "alone, 163, has -8. REQUEST is code 10, demands.",
    scores=MappingProxyType(
        {
            EventRoot.AGREE: 4.0,  # 03
            EventRoot.CONSULT: 1.0,  # 04
            EventRoot.SUPPORT: 3.5,  # 05
            EventRoot.CONCEDE: 5.0,  # 081 to 083
            EventRoot.COOPERATE: 6.0,  # 06
            EventRoot.AID: 7.0,  # 07
            EventRoot.RETREAT: (7.0 + 7.0 + 9.0 + 9.0) / 4,  # 084 to 087
            EventRoot.REQUEST: -5.0,  # 10
            EventRoot.ACCUSE: -2.0,  # 09 and 11
            EventRoot.REJECT: -4.0,  # 12
            EventRoot.THREATEN: -6.0,  # 13
            EventRoot.PROTEST: -6.5,  # 14
            EventRoot.SANCTION: -4.0,  # 16
            EventRoot.MOBILIZE: -7.2,  # 15
            EventRoot.COERCE: -7.0,  # 17
            EventRoot.ASSAULT: (-9.0 - 10.0 - 10.0) / 3,  # 18 to 20
        }
    ),
)

SCALES: Mapping[Scale, EventScale] = MappingProxyType({Scale.GOLDSTEIN: _GOLDSTEIN, Scale.PLOVER: _PLOVER})
