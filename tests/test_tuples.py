"""Our named tuples do what `typing.NamedTuple` does."""

from __future__ import annotations

import inspect
import pickle
import typing

import pytest

from kortilt import tuples


class Ours(tuples.NamedTuple):
    """A berth."""

    name: str
    depth: int = 9
    notes: tuple[str, ...] = ()

    @property
    def is_deep(self) -> bool:
        return self.depth > 8

    def renamed(self, name: str) -> Ours:
        return self._replace(name=name)


class Theirs(typing.NamedTuple):
    """A berth."""

    name: str
    depth: int = 9
    notes: tuple[str, ...] = ()


class Narrower(Ours):
    @property
    def is_deep(self) -> bool:
        return False


BOTH = pytest.mark.parametrize("kind", [Ours, Theirs])


@BOTH
def test_it_is_made_by_place_by_name_and_by_default(kind: type[Ours]) -> None:
    assert kind("A", 7) == kind(depth=7, name="A") == ("A", 7, ())
    assert kind("A").depth == kind("A")[1] == 9
    assert kind._make(["A", 7, ()]) == ("A", 7, ())


@BOTH
def test_what_is_missing_or_too_much_is_refused(kind: type[Ours]) -> None:
    for given, named in (((), {}), (("A", 1, (), 4), {}), (("A",), {"width": 3})):
        with pytest.raises(TypeError, match=r"__new__\(\)"):
            kind(*given, **named)
    with pytest.raises(TypeError, match="Expected 3 arguments, got 1"):
        kind._make(["A"])
    with pytest.raises(ValueError, match="unexpected field names"):
        kind("A")._replace(width=3)  # type: ignore[call-arg]


@BOTH
def test_it_cannot_be_changed(kind: type[Ours]) -> None:
    berth = kind("A")
    with pytest.raises(AttributeError):
        berth.depth = 3  # type: ignore[misc]
    with pytest.raises(AttributeError):
        berth.width = 3  # type: ignore[attr-defined]
    assert not hasattr(berth, "__dict__")


@BOTH
def test_it_is_a_tuple_with_names(kind: type[Ours]) -> None:
    berth = kind("A", 7)
    assert repr(berth) == f"{kind.__name__}(name='A', depth=7, notes=())"
    assert berth._asdict() == {"name": "A", "depth": 7, "notes": ()}
    assert hash(berth) == hash(("A", 7, ()))
    assert berth._replace(depth=8) == ("A", 8, ())
    assert type(berth._replace(depth=8)) is kind
    name, depth, _ = berth
    assert (name, depth) == ("A", 7)


def test_its_class_tells_the_same() -> None:
    for what in ("_fields", "_field_defaults", "__match_args__", "__doc__"):
        assert getattr(Ours, what) == getattr(Theirs, what)
    assert list(Ours.__annotations__) == list(Theirs.__annotations__)
    assert list(inspect.signature(Ours).parameters) == list(inspect.signature(Theirs).parameters)


def test_it_can_be_pickled_matched_and_narrowed() -> None:
    berth = Ours("A", 7)
    copy = pickle.loads(pickle.dumps(berth))
    assert type(copy) is Ours
    assert copy == berth
    match berth:
        case Ours(name, depth=7):
            assert name == "A"
        case _:
            pytest.fail("is not matched")
    assert Ours("A").is_deep
    assert Ours("A").renamed("B").name == "B"
    assert not Narrower("A").is_deep
    assert Narrower("A").renamed("B") == ("B", 9, ())
