"""What is found once is found by one asking, and kept apart for each thing and each question."""

from kortilt.checking.remembering import Remembering


def test_a_thing_is_found_by_the_first_who_asks() -> None:
    asked = []
    one = Remembering()
    for answer in ("first", "second"):
        assert one.once("what", lambda answer=answer: asked.append(answer) or answer) == "first"
    assert asked == ["first"]


def test_what_is_empty_is_kept_too() -> None:
    one = Remembering()
    assert one.once("what", list) is one.once("what", list)


def test_each_thing_and_each_question_has_its_own_answer() -> None:
    one, other = Remembering(), Remembering()
    found = [one.once("a", lambda: 1), one.once(("a", 1), lambda: 2), other.once("a", lambda: 3)]
    assert found == [1, 2, 3]
