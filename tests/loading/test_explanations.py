"""What `kortilt explain` shows of each code is run: the wrong sample raises it and no other, the right one loads."""

from __future__ import annotations

import pytest

from kortilt.explanations import EXPLANATIONS, Explanation
from kortilt.loading import load_text
from kortilt.problems import WORDING, FactBaseError

SAMPLED = {code: explanation for code, explanation in EXPLANATIONS.items() if explanation.wrong}


def test_every_code_is_explained() -> None:
    assert list(EXPLANATIONS) == list(WORDING)


def test_only_faults_of_a_file_as_a_whole_have_no_sample() -> None:
    assert EXPLANATIONS.keys() - SAMPLED == {"K101", "K102", "K103", "K104"}


@pytest.mark.parametrize(("code", "explanation"), SAMPLED.items(), ids=SAMPLED)
def test_wrong_sample_raises_its_code_and_no_other(code: str, explanation: Explanation) -> None:
    with pytest.raises(FactBaseError) as raised:
        load_text(explanation.wrong)
    assert [problem.code for problem in raised.value.problems] == [code]


@pytest.mark.parametrize("explanation", SAMPLED.values(), ids=SAMPLED)
def test_right_sample_loads(explanation: Explanation) -> None:
    assert load_text(explanation.right).facts


@pytest.mark.parametrize("explanation", EXPLANATIONS.values(), ids=EXPLANATIONS)
def test_explanation_is_in_sentences(explanation: Explanation) -> None:
    assert explanation.title
    assert not explanation.title.endswith(".")
    assert explanation.text.endswith(".")
