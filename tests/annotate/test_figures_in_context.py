"""What the words round a number add: its unit, its place, and that it is of an earlier time."""

import pytest

from tests.bench.plain import annotated
from tui.model.annotation import Figure


def of(text: str) -> list[Figure]:
    return list(annotated(text)[0])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("At least 31 people died in Dorn on Monday.", "Dorn"),
        ("Police arrested 40 people in Brandsee.", "Brandsee"),
        ("At least 31 people died in March.", None),
        ("At least 31 people died in Parliament's worst year.", None),
    ],
)
def test_place(text: str, place: str | None) -> None:
    assert of(text)[0].place == place


@pytest.mark.parametrize(
    ("text", "units", "earlier"),
    [
        ("Profit was 1.2m euros, up from 900,000 a year earlier.", ["EUR", "EUR"], 1),
        ("Turnout was 61.5 percent, down from 70.", ["percent", "percent"], 1),
        ("Inflation hit 9.1 percent in July, compared with 8.6 percent in June.", ["percent", "percent"], 1),
        ("Support fell three points to 41 percent.", ["percentage point", "percent"], None),
        ("Rates rose by half a percentage point to 4.25 percent.", ["percentage point", "percent"], None),
    ],
)
def test_unit_and_earlier_value(text: str, units: list[str], earlier: int | None) -> None:
    found = of(text)
    assert [figure.unit for figure in found] == units
    assert [n for n, figure in enumerate(found) if figure.head == "before"] == ([] if earlier is None else [earlier])


def test_by_how_much_and_to_what_are_two_figures() -> None:
    found = of("The price of crude rose $2.10 to $84.35 a barrel.")
    assert [(figure.low, figure.high) for figure in found] == [(2.1, 2.1), (84.35, 84.35)]
    (found,) = of("Prices rose 3 to 5 percent.")
    assert (found.low, found.high) == (3, 5)


def test_a_share_is_told_alike_of_the_ferries_and_of_a_countrys() -> None:
    assert not of("A third of the ferries are old.")[0].part
    assert not of("A third of Norway's ferries are old.")[0].part
    assert of("They have 40 ferries. A third of them are old.")[1].part


@pytest.mark.parametrize(
    ("text", "figure", "unit", "counted"),
    [
        ("The state broadcaster put the number of dead at 31.", 0, "count", "people killed"),
        ("At least 23 people, most of them men, were killed and dozens wounded.", 0, "count", "people killed"),
        ("Shells killed or wounded 120 people.", 0, "count", "people killed or wounded"),
        ("Kellan Ord, a 47-year-old father of three, fell.", 0, "year", "age of Kellan Ord"),
        ("The girl, 9, was unhurt.", 0, "year", "age of the girl"),
        ("The boys saw a driver, 9 cows and a dog.", 0, "count", "cows"),
        ("He fell in New Torren, a 47-year-old town.", 0, "year", "age of the town"),
        ("He was found dead at 31.", 0, "year", "age"),
        ("The youngest victim was 79.", 0, "year", "age"),
        ("The victim was 79 metres away.", 0, "metre", "away"),
        ("The mayor, Ada Holt, is 58.", 0, "year", "age of Ada Holt"),
        ("Maria Lopez, who was 41, died.", 0, "year", "age of Maria Lopez"),
        ("Maria Lopez was 41 when she fell.", 0, "year", "age of Maria Lopez"),
        ("Maria Lopez was 41 metres away.", 0, "metre", "away"),
        ("The Norfex is 58.", 0, "count", "Norfex"),
        ("I had 120 hives. I have 47 now. My neighbour lost all of his.", 1, "count", ""),
        ("It fell on 3 March, injuring 14 dock workers, two of them seriously.", 1, "count", "dock workers injured"),
        ("Six months on, 30 workers are ill.", 0, "month", "on"),
        ("Revenue rose to €3.1 billion from €2.8 billion.", 1, "EUR", "Revenue rose before"),
        ("The ferry carried nearly twice the 180 passengers allowed.", 0, "count", "passengers before"),
        ("The ferry has sunk three times with 180 passengers aboard.", 1, "count", "passengers"),
    ],
)
def test_a_number_counts_what_the_sentence_says(text: str, figure: int, unit: str, counted: str) -> None:
    found = of(text)[figure]
    assert (found.unit, found.counted) == (unit, counted)


def test_the_name_of_a_person_is_no_thing_counted() -> None:
    ran = of("Anna Crack ran 5 km.")[0]
    assert (ran.counted, ran.head) == ("Anna Crack ran", "run")
