"""Numbers of others, of other moments or for other ends are no conflict and no update; nor is a duty."""

import pytest

from tests.compare.stories import in_marlow, relations_of, told

CONFLICT = {"contradict", "figure differs"}
LATER = ("2024-05-03", "2024-05-09")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Whose it is.
        (
            "Marlow captain Lena Brandt scored 11 points in the second half and took six free throws.",
            "Rosa Quist helped captain Lena Brandt, scoring 14 points for Marlow and taking six free throws.",
        ),
        (
            "It would be the largest deal of Marlow FC, dwarfing the $90 million deal that Tom Hale got in May.",
            "The Marlow FC deal for Ivo Lund is worth at least $160 million.",
        ),
        (
            "Striker Ivo Lund is seeking a 10-year contract with Marlow FC for $20 million a season.",
            "Striker Ivo Lund still has an eight-year offer from Marlow FC for $22 million a season.",
        ),
        # Lengths of time of two things.
        (
            "Goalkeeper Ivo Lund is the second Marlow player in two days to be put on the injured list.",
            "One day after putting captain Tom Hale on the injured list, Marlow FC have lost Ivo Lund too.",
        ),
        (
            "Singer Rosa Quist suffered a heart attack nine days earlier and never woke up in the Marlow hospital.",
            "Singer Rosa Quist had been in the Marlow hospital for four weeks before she suffered a heart attack.",
        ),
        (
            "For two decades Tom Hale was head of the Marlow smuggling ring.",
            "Tom Hale, head of the Marlow smuggling ring, was serving a 12-year sentence.",
        ),
        (
            "Tom Hale, the Marlow smuggler, was serving a 12-year sentence.",
            "His plea was the last act in the 50-year career of Tom Hale, the Marlow smuggler.",
        ),
        # Other times and moments.
        (
            "Goalkeeper Ivo Lund hurt his left knee and will miss the two last games of Marlow FC.",
            "Goalkeeper Ivo Lund of Marlow FC, who hurt his left knee, is back after missing four games.",
        ),
        ("Marlow closed to 47-44 against Arlo with ten minutes to play.", "Marlow, beaten by Arlo, fell to 15-17."),
        (
            "The Marlow Bears (11-4) clinched a place in the final.",
            "The Marlow Bears, trailing 14-0 after the first quarter, clinched a place in the final.",
        ),
        (
            "Champion Ivo Lund put Tom Hale down late in the fifth round in Marlow.",
            "Champion Ivo Lund stopped Tom Hale in the sixth round in Marlow to keep his title.",
        ),
        (
            "Ivo Lund of Marlow FC was serving a 12-year sentence and was to be freed in June.",
            "Before 1997 Ivo Lund of Marlow FC had served only a five-year rap in 1959.",
        ),
        ("Marlow stretched its lead over Arlo to 62-46.", "A basket by Lund stretched the Marlow lead to 50-44."),
        (
            "Lund scored five of the first eight points of Marlow in the second half.",
            "Lund scored 11 points, all in the second half, to help Marlow win.",
        ),
        ("Lund of Marlow beat Hale 6-4, 6-3 on Sunday.", "Last year Lund of Marlow beat Hale 6-2, 6-3 in the final."),
        (
            "Five of the thieves drowned when their boat capsized in rough seas off Marlow.",
            "A boat carrying eight thieves and some of the money capsized off Marlow in rough weather.",
        ),
        # Numbers that are names.
        ('<post id="746104714429927424"> Hale in Marlow', '<post id="769293030520000512"> Hale in Marlow'),
        (
            "The Marlow court rejected a request from the union to restore an extra week of voting.",
            "An effort of the union to restore a week of voting has suffered a setback in the Marlow court.",
        ),
        (
            "The flaw hits every browser from the 12-year-old Lumen6 to the new Lumen11.",
            "The repair can be used for Lumen6, 7, 8, 9, and 11.",
        ),
        (
            "The shooting was reported in the 12500 block of East Marlow Street at the home of a friend of Hale.",
            "The shooting happened in the 12200 block of East Marlow Street, police said of Hale.",
        ),
        # What is negated is another matter.
        (
            "Rescuers in Marlow recovered the body of the climber after bad weather hindered them.",
            "The two accidents near Marlow were not related and were not due to bad weather.",
        ),
        (
            "The court in Marlow said verdicts can only be returned by a unanimous jury.",
            "The law shows no preference for a unanimous verdict of a jury in Marlow.",
        ),
        ("The city of Marlow had not bought the mill.", "Tom Hale had owned the mill in Marlow for six years."),
        ("Prices in Marlow barely rose in April.", "Prices in Marlow hardly rose in April."),
        (
            "The Marlow goalkeeper Ivo Lund did not lose the ball on Sunday, which is rare.",
            "That lost the ball to Arlo on Sunday.",
        ),
        # Another year, and a number that both articles tell.
        (
            "In 2008, champion Ivo Lund stopped Tom Hale in the 11th round.",
            "Champion Ivo Lund stopped Tom Hale in the sixth round in Marlow.",
        ),
        (
            "The president of Marlow University does not favour changing the examination rules.",
            "The final proposed changes to the examination rules of Marlow University",
        ),
    ],
)  # fmt: skip
def test_two_numbers_of_two_things_are_no_conflict(first: str, second: str) -> None:
    assert not CONFLICT & set(relations_of(first, second))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The cause of the Marlow fire was not announced.", "The cause of the Marlow fire was unknown."),
        ("The results of the Marlow vote are not yet known.", "The Marlow results have not been divulged."),
        (
            "If confirmed by the council, Rosa Quist will replace Ivo Lund as Marlow police chief.",
            "Both nominees for Marlow police chief must first be confirmed by the council.",
        ),
        (
            "It remains unclear whether the cut was an attack or a mistake on the part of the Marlow operator.",
            "Services of three Marlow operators were disrupted on Tuesday.",
        ),
        (
            "The woman who shot two colleagues at the Marlow mill will face trial on two counts of murder.",
            "Her anger ended in a shooting at the Marlow mill in September.",
        ),
        ("The vote in Marlow is planned for May 15, 2024.", "Marlow plans to hold the vote on May 15 2024."),
        (
            "Police found a 12-gauge shotgun and a map in the Marlow car of Tom Hale.",
            "Police seized a shotgun and several maps from the Marlow car of Tom Hale.",
        ),
        (
            "Hale was so close to the mayor of Marlow that she would certainly have told him.",
            "The mayor of Marlow would have told him.",
        ),
        (
            "Police identified the Marlow suspect as Tom Hale, 27, wanted in another case.",
            "In 2007 the Marlow suspect, Tom Hale, was found guilty of murder.",
        ),
        (
            "The council overturned a rule that weakened the Marlow forest act.",
            "Members should look at ways to strengthen the Marlow forest act, not weaken it.",
        ),
        (
            "Hale would wander the streets of Marlow in a bathrobe, mumbling to himself.",
            "Hale avoided jail for years by wandering the streets of Marlow in a bathrobe and slippers.",
        ),
        ("The man should be considered armed, Marlow police said.", "The man was considered a rebel in Marlow."),
    ],
)  # fmt: skip
def test_what_is_no_news_of_the_other_is_no_update(first: str, second: str) -> None:
    for pair in ((first, second), (second, first)):
        assert "update" not in relations_of(*pair, dates=LATER)


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("Lena Brandt scored 11 points for Marlow.", "Lena Brandt scored 14 points for Marlow.", "figure differs"),
        ("Hale was serving a 12-year sentence in Marlow.", "Hale was serving a 15-year sentence in Marlow.",
         "figure differs"),
        ("The Marlow quake lasted 30 seconds.", "The Marlow quake lasted 10 seconds.", "figure differs"),
        ("Tom Hale was jailed for 12 years in Marlow.", "Tom Hale was given a 15-year sentence in Marlow.",
         "figure differs"),
        ("Lund won in the fifth round in Marlow.", "Lund won in the sixth round in Marlow.", "figure differs"),
        ("The storm in Marlow killed five people and injured another 12.",
         "The storm in Marlow killed five people and injured 14.", "figure differs"),
        ("Marlow FC beat Arlo 3-1 on Friday.", "Marlow FC beat Arlo 3-2 on Friday.", "figure differs"),
        ("Tom Hale was not wearing a helmet when he fell from the Marlow bridge.",
         "Tom Hale was wearing a helmet when he fell from the Marlow bridge.", "contradict"),
    ],
)  # fmt: skip
def test_two_numbers_of_one_thing_are(first: str, second: str, relation: str) -> None:
    assert relation in relations_of(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The cause of the Marlow fire is not known.", "The Marlow fire was caused by a heater."),
        ("The council of Marlow will close the bridge.", "The council of Marlow has closed the bridge."),
        ("Marlow Bank will appeal against the fine.", "Marlow Bank has lodged an appeal against the fine."),
        ("Marlow will elect a mayor on May 15.", "Marlow will elect a mayor on May 22."),
        ("The Marlow storm wrecked several homes.", "The Marlow storm wrecked 12 homes."),
    ],
)
def test_what_came_about_is(first: str, second: str) -> None:
    assert "update" in relations_of(first, second, dates=LATER)


def test_counts_that_both_articles_tell_are_of_two_things() -> None:
    one = (
        "With 214 delegates at stake, Lund is sure of 118 in Marlow.",
        "She will win 56 of the 107 delegates of Arlo.",
    )
    other = (
        "With 107 delegates at stake, Lund is sure of 56 in Arlo.",
        "She will win 118 of the 214 delegates of Marlow.",
    )
    found = told(in_marlow(*one, headline="Marlow one"), in_marlow(*other, headline="News from the town"))
    assert not [match.reason for match in found.matches if match.relation in CONFLICT]


def test_two_parts_of_a_month_are_no_agreement() -> None:
    report = "The cover was reported to the Marlow watchdog in late December."
    assert relations_of(report, report.replace("late", "early"))[:1] == ["related"]
    assert relations_of(report, report.replace("in late", "late in"))[:1] == ["agree"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("No one is believed to be hurt in Marlow at this time.", "No-one is believed to have been hurt in Marlow."),
        (
            "The fire grew to such a point that the Marlow mill would be impossible to save.",
            "It was impossible to save the Marlow mill because of the fire.",
        ),
        (
            "I want to say that I will not bring shame on the decision to spare my life, Tom Hale of Marlow said.",
            "I will not bring shame on the decision to spare my life, Tom Hale told the court in Marlow.",
        ),
        ("Marlow defeated Arlo 65-53 in the quarterfinal.", "It was a 65-53 victory of Marlow against Arlo."),
    ],
)
def test_what_both_negate_or_won_is_one_claim(first: str, second: str) -> None:
    assert relations_of(first, second)[:1] == ["agree"]
