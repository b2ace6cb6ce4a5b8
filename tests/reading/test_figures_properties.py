"""What holds of figures in any text."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from kortilt.reading.figures import Amount, Comparison, compare, find_amounts

_SPOKEN = (
    "a an the one two third half quarter of and to from between more than about nearly 5 2023 1,159 $ € % - – . , "
    "million thousand hundred percent years tons barrels largest first fell by US$21.15 billion ½ °C RD-151 12 June "
    "or per day twice times doubled in out No. at least up ranked dozens tens thousands won pounds 3/4 9:50 m bn k "
    "s ' ( [ ] / minus"
)
_PIECES = st.sampled_from(_SPOKEN.split())
TEXTS = st.one_of(st.text(), st.lists(st.one_of(_PIECES, st.text(max_size=3)), max_size=25).map(" ".join),
                  st.lists(_PIECES, max_size=25).map("".join))  # fmt: skip
NUMBERS = st.one_of(st.integers(2, 999), st.integers(2, 999_999_999_999), st.integers(2, 999).map(lambda n: n * 10**6))

_UNDER_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_BY_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety"
_ONES, _TENS = _UNDER_TWENTY.split(), _BY_TENS.split()


def in_words(number: int, joint: str = " and ", hyphen: str = "-") -> str:
    for scale, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if number >= scale:
            whole, rest = divmod(number, scale)
            tail = (joint if scale == 100 else " ") + in_words(rest, joint, hyphen) if rest else ""
            return f"{in_words(whole, joint, hyphen)} {name}{tail}"
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (hyphen + _ONES[ones] if ones else "")


def only(text: str) -> Amount:
    (amount,) = find_amounts(text)
    return amount


@given(TEXTS)
def test_spans_lie_in_the_text_and_apart(text: str) -> None:
    behind = 0
    for amount in find_amounts(text):
        assert behind <= amount.start < amount.end <= len(text)
        assert text[amount.start : amount.end] == amount.text
        behind = amount.end


@given(TEXTS)
def test_every_amount_compares_with_every_other(text: str) -> None:
    amounts = find_amounts(text)
    for amount in amounts:
        assert amount.low is None or amount.high is None or amount.low <= amount.high
        assert compare(amount, amount) is Comparison.EQUAL
        for other in amounts:
            kinds = {compare(amount, other), compare(other, amount)}
            assert (Comparison.INCOMPARABLE in kinds) is (kinds == {Comparison.INCOMPARABLE})


@given(NUMBERS)
def test_a_number_reads_the_same_in_every_spelling(number: int) -> None:
    spellings = [f"{number:,}", f"{number:,}".replace(",", "\u00a0"), f"{number:,}".replace(",", " ")]
    spellings += [in_words(number), in_words(number, " "), in_words(number, hyphen=" ")]
    for scale, names in ((10**6, (" million", "m", "mn")), (10**9, (" billion", "bn")), (1000, (" thousand", "k"))):
        if number >= scale:
            digits = f"{number // scale}.{number % scale:0{len(str(scale)) - 1}}"
            spellings += [digits + name for name in names]
    read = {only(f"They hold {spelling} tons of it").value for spelling in spellings if not spelling.endswith("m")}
    read |= {only(f"They hold US${spelling}").value for spelling in spellings if " " not in spelling.strip()}
    assert read == {Fraction(number)}


@given(NUMBERS, st.data())
def test_a_changed_digit_conflicts(number: int, data: st.DataObject) -> None:
    digits = str(number)
    place = data.draw(st.integers(0, len(digits) - 1))
    digit = data.draw(st.sampled_from([d for d in "123456789" if d != digits[place]]))
    changed = digits[:place] + digit + digits[place + 1 :]
    # Both sides keep their last digit off zero, so that neither shows less than it has.
    claim, fact = only(f"{int(changed + '7'):,} shells"), only(f"{int(digits + '7'):,} shells")
    assert compare(claim, fact) is Comparison.DIFFERENT
    assert compare(fact, claim) is Comparison.DIFFERENT


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_bounds_hold_what_they_say(face: int, value: int) -> None:
    fact = only(f"{value:,} shells")
    for words, holds in (("more than", value > face), ("at least", value >= face), ("fewer than", value < face)):
        claim = only(f"{words} {face:,} shells")
        assert (compare(claim, fact) is Comparison.INSIDE) is holds
        assert (compare(claim, fact) is Comparison.DIFFERENT) is not holds


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_a_hedge_reaches_five_percent_of_the_true_value(face: int, value: int) -> None:
    within = abs(face - value) * 20 <= value
    result = compare(only(f"about {face:,} shells"), only(f"{value:,} shells"))
    assert not within or result is Comparison.HEDGED
    assert result in (Comparison.HEDGED, Comparison.DIFFERENT)
