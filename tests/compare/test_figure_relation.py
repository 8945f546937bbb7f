"""Two figures: the same, one within the other, another number, a part, or another thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.figures.find import in_text
from tui.compare.figures.bounds import compare_figures
from tui.model.annotation import Figure


def figure(text: str) -> Figure:
    return in_text(text)[0]


def kind(one: str, other: str) -> str:
    a, b = figure(one), figure(other)
    found = compare_figures(a, b)
    assert compare_figures(b, a).kind == found.kind
    assert found.reason
    return found.kind


PAIRS = [
    ("Some 400 goats fled.", "At most 500 goats fled.", "compatible"),
    ("Up to 12,000 porters came.", "About 10,000 porters came.", "compatible"),
    ("Dozens of goats fled.", "In all 43 goats fled.", "compatible"),
    ("Dozens of goats fled.", "In all 9 goats fled.", "differs"),
    ("Thousands of goats fled.", "Around 10,000 goats fled.", "compatible"),
    ("The toll neared 770 deaths.", "At least 767 deaths.", "compatible"),
    ("A total of 14 boats sank.", "Fourteen boats sank.", "same"),
    ("A total of 1,312 boats sank.", "A total of 1,300 boats sank.", "same"),
    ("A total of 14 boats sank.", "A total of 10 boats sank.", "differs"),
    ("At least 12 boats sank.", "At least 30 boats sank.", "differs"),
    ("More than 12 boats sank.", "Some 90 boats sank.", "differs"),
    ("The siege lasted more than a year.", "The siege lasted 16 months.", "compatible"),
    ("The bridge cost $700 million.", "The bridge cost NZ$700 million.", "same"),
    ("The bridge cost $700 million.", "The bridge cost NZ$900 million.", "other"),
    ("It fell 60 metres.", "It fell 200 feet.", "same"),
    ("It fell about 150 metres.", "It fell about 200 feet.", "differs"),
    ("It was 30C at noon.", "It was 86F at noon.", "same"),
    ("The storm lasted two weeks.", "The storm lasted 14 days.", "same"),
    ("A third of voters stayed.", "Some 33 percent of voters stayed.", "same"),
    ("Rates rose 3 percent.", "Rates rose 3 percentage points.", "other"),
    ("They paid $5 million.", "They paid €5 million.", "other"),
    ("They gave 15 days.", "They gave 15 dollars.", "other"),
    ("The flood killed 12 people.", "The flood injured 12 people.", "other"),
    ("The flood killed 12 people.", "The flood killed 3 children.", "part"),
    ("They sent 90 Ruritanian soldiers.", "They sent 70 Graustarkian soldiers.", "other"),
    ("They sent 90 soldiers.", "They sent 90 troops.", "same"),
    ("They sent 90 soldiers.", "They sent 70 trucks.", "other"),
    ("They reported 149 cases.", "They reported 18 additional cases.", "part"),
    ("It won by 52-48.", "It lost by 48-52.", "same"),
    ("He beat her 21-14.", "He beat her 21-17.", "differs"),
    ("A quake left 14 dead.", "The death toll is at 23 deaths.", "differs"),
    ("At least 14 dead in Zenda", "In all 15 deaths.", "compatible"),
    ("At least 14 dead in Zenda", "In all 23 deaths.", "differs"),
    ("A quake left 14 dead.", "A quake left 23 injured.", "other"),
    ("A quake left 14 dead.", "Of the dead, 3 children killed were pupils.", "part"),
    ("They sent 90 soldiers.", "They lost 40 soldiers killed there.", "other"),
    ("Fined within 30 days.", "Fined within 15 days.", "differs"),
]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_two_figures_are_compared_as_bounds_of_one_thing(one, other, expected):
    assert kind(one, other) == expected


def test_bounds_that_hold_for_two_printed_numbers_say_that_the_number_moved():
    assert compare_figures(figure("At least 14 boats sank."), figure("In all 15 boats sank.")).moved
    assert not compare_figures(figure("Some 14 boats sank."), figure("Dozens of boats sank.")).moved
    assert not compare_figures(figure("At least 14 boats sank."), figure("More than 14 boats sank.")).moved


def test_a_part_is_not_compared_with_its_whole():
    whole, part = in_text("As many as 900 porters trained, including at least 50 porters from abroad.")
    assert compare_figures(whole, part).kind == "part"


def test_the_reason_names_both_and_the_other_place():
    found = compare_figures(
        figure("Around 9,000 pilgrims are in Strelsau."), figure("Some 9,000 pilgrims are in Zenda.")
    )
    assert found.kind == "same"
    assert found.same_place is False
    assert "Strelsau" in found.reason
    assert "Zenda" in found.reason
    region, country = "Ruritania’s Zenda region", "Ruritania"
    near = [figure(f"There are 90 monks in {place}.") for place in (region, country)]
    assert compare_figures(*near).same_place is False


def test_ages_of_two_named_people_are_two_things():
    ada, bob = figure("Ada Brook, 47, spoke."), figure("Bob Stone, 47, spoke.")
    assert compare_figures(ada, bob).kind == "other"
    assert compare_figures(ada, figure("Brook, 48, spoke.")).kind == "differs"


BOUND = st.one_of(st.none(), st.floats(-1e12, 1e12, allow_nan=False))


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    low, high = draw(BOUND), draw(BOUND)
    if low is not None and high is not None and low > high:
        low, high = high, low
    kinds = ["exact", "about", "up to", "at least", "more than", "less than", "nearly", "range", "vague", "estimate"]
    return Figure(
        "body",
        0,
        1,
        draw(st.sampled_from(["x", "12-10", "within 3 days", "³"])),
        low,
        high,
        draw(st.sampled_from(["count", "km", "mile", "ton", "degree Fahrenheit", "USD", "share", "score", "week"])),
        draw(st.sampled_from(["", "people killed", "Ruritanian goats", "age of Ada", "additional cases"])),
        draw(st.sampled_from(kinds)),
        draw(st.sampled_from(["", "person", "goat", "age", "case"])),
        draw(st.booleans()),
        draw(st.sampled_from([None, "Zenda", "the east"])),
    )


@given(figures(), figures())
def test_any_two_figures_compare_the_same_either_way(a, b):
    one, other = compare_figures(a, b), compare_figures(b, a)
    assert (one.kind, one.certain, one.same_place) == (other.kind, other.certain, other.same_place)
