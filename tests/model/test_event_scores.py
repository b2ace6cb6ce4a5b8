"""The scales against what their sources print: signs, ranges, and the odd places."""

from __future__ import annotations

import pytest

from kortilt.model.event_scores import QUADS, SCALES, Quad, Scale
from kortilt.model.facts import EventRoot

PLOVER_PRINTED = {
    # root: the number in Table 2.2 of the manual's draft 2.0, and the numbers of its modes there.
    "CONSULT": (2.5, (4, 1, 4, 1.5)),
    "RETREAT": (6.5, (8, 6.5, 10, 7.5, 6.5, 4.5)),
    "REQUEST": (0, (0.5, -1, -1, 0)),
    "ACCUSE": (-3, (-2, -3.5, -3.5)),  # printed without its sign
    "REJECT": (-2, (-1.5, -2, -2, -2)),
    "THREATEN": (-3.5, (-3, -3.5, -3.5, -3.5, -4, -3.5)),
    "PROTEST": (-5, (-5, -7, -5, -4.5, -4.5, -4.5)),
    "SANCTION": (-6, (-6, -5.5, -6, -6)),
    "MOBILIZE": (-5.5, (-6.5, -6.5, -5.5, -6)),
    "COERCE": (-7, (-7, -7, -6.5, -6.5, -7.5, -7, -7, -7, -6.5, -7)),
    "ASSAULT": (-9, (-8.5, -7.5, -8.5, -8.5, -9.5, -8.5, -8, -9, -9, -9.5, -9.5, -9.5, -9.5, -7.5, -10)),
}


PLOVER_WITHOUT_MODES = {"AGREE": 2.5, "SUPPORT": 5, "CONCEDE": 4.5, "COOPERATE": 9.5, "AID": 10}
"""The other numbers in Table 2.2."""

CAMEO = {
    # code: its Goldstein score in GDELT's table
    "03": 4.0,
    "04": 1.0,
    "05": 3.5,
    "06": 6.0,
    "07": 7.0,
    "081": 5.0,
    "082": 5.0,
    "083": 5.0,
    "084": 7.0,
    "085": 7.0,
    "086": 9.0,
    "087": 9.0,
    "09": -2.0,
    "10": -5.0,
    "11": -2.0,
    "12": -4.0,
    "13": -6.0,
    "14": -6.5,
    "15": -7.2,
    "16": -4.0,
    "17": -7.0,
    "18": -9.0,
    "19": -10.0,
    "20": -10.0,
}
CROSSWALK = {
    # root: the codes that Table 7.1 of the PLOVER manual sets against it
    "AGREE": ("03",),
    "CONSULT": ("04",),
    "SUPPORT": ("05",),
    "CONCEDE": ("081", "082", "083"),
    "COOPERATE": ("06",),
    "AID": ("07",),
    "RETREAT": ("084", "085", "086", "087"),
    "REQUEST": ("10",),
    "ACCUSE": ("09", "11"),
    "REJECT": ("12",),
    "THREATEN": ("13",),
    "PROTEST": ("14",),
    "SANCTION": ("16",),
    "MOBILIZE": ("15",),
    "COERCE": ("17",),
    "ASSAULT": ("18", "19", "20"),
}


@pytest.mark.parametrize("scale", Scale)
def test_every_root_has_a_score_with_the_sign_of_its_class(scale: Scale) -> None:
    scores = SCALES[scale].scores
    assert set(scores) == set(QUADS) == set(EventRoot)
    for root, score in scores.items():
        assert -10 <= score <= 10
        assert score > 0 if QUADS[root].is_cooperation else score <= 0, root


@pytest.mark.parametrize("root", PLOVER_PRINTED)
def test_a_plover_score_lies_near_the_mean_of_its_modes(root: str) -> None:
    printed, modes = PLOVER_PRINTED[root]
    assert SCALES[Scale.PLOVER].scores[EventRoot(root)] == printed
    # A sign that was lost, or two numbers exchanged, would lie further off.
    assert abs(printed - sum(modes) / len(modes)) < 0.75


def test_every_plover_score_is_as_printed() -> None:
    printed = {**{root: score for root, (score, _) in PLOVER_PRINTED.items()}, **PLOVER_WITHOUT_MODES}
    assert {root.value: score for root, score in SCALES[Scale.PLOVER].scores.items()} == printed


def test_every_goldstein_score_is_the_mean_of_its_codes() -> None:
    means = {root: sum(CAMEO[code] for code in codes) / len(codes) for root, codes in CROSSWALK.items()}
    assert {root.value: score for root, score in SCALES[Scale.GOLDSTEIN].scores.items()} == pytest.approx(means)


def test_only_asking_is_scored_as_nothing() -> None:
    assert [root for root, score in SCALES[Scale.PLOVER].scores.items() if score == 0] == [EventRoot.REQUEST]
    assert 0 not in SCALES[Scale.GOLDSTEIN].scores.values()


def test_means_of_several_codes() -> None:
    scores = SCALES[Scale.GOLDSTEIN].scores
    assert scores[EventRoot.RETREAT] == 8
    assert round(scores[EventRoot.ASSAULT], 4) == -9.6667


def test_what_is_not_as_printed_is_told() -> None:
    assert all(word in SCALES[Scale.PLOVER].remark for word in ("ACCUSE", "-3", "SANCTION", "material"))
    assert all(word in SCALES[Scale.GOLDSTEIN].remark for word in ("RETREAT", "ASSAULT", "SANCTION", "REQUEST"))
    assert QUADS[EventRoot.SANCTION] is Quad.MATERIAL_CONFLICT


def test_four_classes() -> None:
    sizes = {quad: sum(1 for other in QUADS.values() if other is quad) for quad in Quad}
    assert sizes == {
        Quad.VERBAL_COOPERATION: 4,
        Quad.MATERIAL_COOPERATION: 3,
        Quad.VERBAL_CONFLICT: 4,
        Quad.MATERIAL_CONFLICT: 5,
    }
