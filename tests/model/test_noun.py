"""Nouns are frozen dataclasses like Python's own, only made sooner."""

import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.article import Detail
from tui.model.codec import from_json, to_json
from tui.model.noun import noun


@noun(frozen=True, slots=True, order=True)
class Quick:
    """Made by us."""

    first: int
    second: str = "s"
    third: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Usual:
    """Made by Python."""

    first: int
    second: str = "s"
    third: tuple[int, ...] = ()


VALUES = st.tuples(st.integers(-2, 2), st.sampled_from(["", "a", "s"]), st.sampled_from([(), (1,), (1, 2)]))


@given(VALUES, VALUES)
def test_they_are_equal_ordered_and_hashed_as_usual(one: tuple, other: tuple) -> None:
    quick, usual = (Quick(*one), Quick(*other)), (Usual(*one), Usual(*other))
    for compare in ("__eq__", "__lt__", "__le__", "__gt__", "__ge__"):
        assert getattr(quick[0], compare)(quick[1]) is getattr(usual[0], compare)(usual[1])
    assert hash(quick[0]) == hash(usual[0])
    assert repr(quick[0]) == repr(usual[0]).replace("Usual", "Quick")
    assert sorted(quick) == [Quick(*values) for values in sorted([one, other])]


@given(VALUES)
def test_what_takes_dataclasses_takes_them(values: tuple) -> None:
    quick, usual = Quick(*values), Usual(*values)
    assert dataclasses.is_dataclass(Quick)
    assert [(f.name, f.type, f.default) for f in fields(Quick)] == [
        (f.name, f.type, f.default) for f in fields(Usual)
    ]
    assert asdict(quick) == asdict(usual)
    assert replace(quick, second="new") == Quick(values[0], "new", values[2])
    assert pickle.loads(pickle.dumps(quick)) == copy.deepcopy(quick) == copy.copy(quick) == quick
    assert to_json(quick) == to_json(usual)
    assert from_json(to_json(quick), Quick) == quick
    assert Quick.__match_args__ == ("first", "second", "third")


def test_they_are_frozen_and_have_slots_and_defaults() -> None:
    made = Quick(first=1)
    assert made == Quick(1, "s", ())
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'first'"):
        made.first = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'first'"):
        del made.first
    assert not hasattr(made, "__dict__")
    assert made != Usual(1)
    assert made != (1, "s", ())
    with pytest.raises(TypeError):
        assert made < Usual(1)  # type: ignore[operator]
    with pytest.raises(TypeError):
        assert Detail("a") < Detail("b")  # type: ignore[operator]


def test_what_a_call_gets_wrong_is_said_as_usual() -> None:
    for wrong in ({}, {"first": 1, "fourth": 2}):
        with pytest.raises(TypeError) as usual:
            Usual(**wrong)
        with pytest.raises(TypeError) as quick:
            Quick(**wrong)
        assert str(quick.value) == str(usual.value).replace("Usual", "Quick")


def test_what_it_cannot_make_it_refuses() -> None:
    class One:
        only: int

    class Made:
        first: int
        second: list[int] = dataclasses.field(default_factory=list)

    for kind in (One, Made):
        with pytest.raises(TypeError):
            noun(frozen=True, slots=True)(kind)
    with pytest.raises(TypeError):
        noun(frozen=False, slots=True)(Quick)
