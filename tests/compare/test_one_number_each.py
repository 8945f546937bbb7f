"""Numbers that either article tells once, so that another number is another; and what explains another number."""

import pytest

from tests.compare.stories import in_marlow, match_of, told


@pytest.mark.parametrize(
    ("first", "second", "parts"),
    [
        (  # one name, spelled in two ways
            "On Friday 36-year-old Edwin Harte died after falling 200 feet from the ridge.",
            "On Friday 49-year-old Edwin Hart died after falling 200 feet from the ridge.",
            ("36", "49"),
        ),
        (  # the metres agree, the feet do not
            "The climber fell about 200 feet from the ridge above Marlow.",
            "The climber fell about 60 metres (270 feet) from the ridge above Marlow.",
            ("200", "270"),
        ),
        (  # an equal number tells that it is one season, though one names its year
            "In 2008 the runner Tom Hale won 59 races and 12 medals.",
            "Tom Hale won 59 races and 17 medals in his best season.",
            ("12", "17"),
        ),
        (
            "The Rovers have offered Hale a five-year contract worth $160 million.",
            "The Marlow Rovers made Hale a five-year, $216 million offer.",
            ("160", "216"),
        ),
        (
            "The killing of a 15-year-old boy by the police set off riots in Marlow.",
            "A police shooting in Marlow in which Alec Grigor, 13, was killed touched off the riots.",
            ("15", "13"),
        ),
        (
            "The striker tore a ligament and will be out for six to eight months.",
            "The striker tore a ligament and will be out for three to eight months.",
            ("six to eight", "three to eight"),
        ),
        (
            "The express was travelling at 120 km/h, the operator said.",
            "According to the recorder it was doing 145 km/h when it hit the lorry.",
            ("120", "145"),
        ),
        (
            "Five climbers were brought down from Mount Orla, from a cave at 3,900 metres.",
            "Five climbers lay in a cave on Mount Orla at 4,300 metres.",
            ("3,900", "4,300"),
        ),
        (
            "The dividend stays at 2.40 crowns a share.",
            "The dividend is cut to 1.80 crowns a share.",
            ("2.40", "1.80"),
        ),
    ],
)
def test_the_one_number_of_either_article(first: str, second: str, parts: tuple[str, str]):
    match = match_of(told(in_marlow(first), in_marlow(second)), *parts)
    assert match is not None
    assert match.relation == "figure differs", match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tariffs cost the mill 24 million euros in the quarter.", "Over the year tariffs cost it 41 million euros."),
        ("Tariffs cost the mill 24 million euros.", "Tariffs may cost the mill 41 million euros."),
        ("Dockers in Marlow earn $3,100 a month.", "Dockers in Sundby earn $3,600 a month, 500 more than in Marlow."),
        ("The trial with 1,640 people lasted 18 months.", "Some 1,640 people took part over a year and a half."),
        ("Two patients died of bleeding.", "In the placebo group, four patients died."),
        ("Turnout was 68 percent.", "In the mayor's race in Port Leal, turnout was 41 percent."),
        ("A boy of 15 was shot in Marlow.", "A boy of 15 was shot in Marlow. His father, 41, saw it."),
    ],
)  # fmt: skip
def test_what_explains_another_number(first: str, second: str):
    found = told(in_marlow(first), in_marlow(second))
    assert [match.reason for match in found.matches if match.relation in ("figure differs", "contradict")] == []
