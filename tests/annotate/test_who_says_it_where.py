"""Who says it where the sentence goes on after the attribution, or tells it in an unusual place."""

import pytest

from tests.annotate.said import claim, claims_of, said

SAID = [
    # Told in the past at the end of a sentence whose own clauses are joined by "and".
    (
        "The repair would cost about £6.2m and would not be done before the autumn, the board admitted last night.",
        "would cost",
        "the board",
        "admitted",
    ),
    (
        '"He has admitted nothing," ministry spokesman Pavel Orin was quoted as saying.',
        "admitted nothing",
        "ministry spokesman Pavel Orin",
        "saying",
    ),
    ('It is, she says, "an insult".', "an insult", "she", "says"),
    # What is set against it has a speaker of its own.
    (
        "Trawlers will return in June, according to the harbour master, Joan Pettifer, though she conceded that it "
        "was unlikely to be before July.",
        "unlikely to be",
        "she",
        "conceded",
    ),
    (
        "Trawlers will return in June, according to the harbour master, Joan Pettifer, though she conceded that it "
        "was unlikely to be before July.",
        "Trawlers will return",
        "the harbour master",
        "according to",
    ),
    ("They put it to her that she had dined with the owner.", "had dined", "They", "put"),
    ("The private broadcaster TV Sur put the number of dead at 31.", "31", "The private broadcaster TV Sur", "put"),
]


@pytest.mark.parametrize(("text", "words", "speaker", "cue"), SAID)
def test_who_says_it(text: str, words: str, speaker: str, cue: str) -> None:
    assert said(text, words) == (speaker, cue)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She laughs when asked about compensation of 40 euros a hive.", "40 euros"),
        ("Of those polled, 52% said they wanted to keep the tax.", "wanted to keep"),
        ("The council put 31 lamps at the gates.", "31 lamps"),
    ],
)
def test_nobody_says_it(text: str, words: str) -> None:
    assert said(text, words) is None


def test_a_share_of_those_asked_stays_in_the_claim() -> None:
    found = claim("In a poll last month, 52% said they wanted to keep it.", "wanted to keep")
    assert [figure.unit for figure in found.figures] == ["percent"]


def test_the_name_after_a_role_is_no_part_of_what_is_said() -> None:
    text = "Trawlers will return in June, according to the harbour master, Joan Pettifer, though she is no optimist."
    assert claim(text, "Trawlers").text == "Trawlers will return in June"


@pytest.mark.parametrize(
    ("text", "words", "figures"),
    [
        # Numbers after the noun phrase that is announced belong to it.
        (
            "Nordhaven Energy today announced net profit of €412 million for 2024, an increase of 18 percent on the "
            "previous year.",
            "net profit",
            ["€412 million", "18 percent"],
        ),
        # What happened before it was said is a claim too.
        (
            "When the council voted 14-11 for the river tax in June, supporters said it would pay for flood walls.",
            "voted 14-11",
            ["14-11"],
        ),
    ],
)
def test_no_figure_is_lost(text: str, words: str, figures: list[str]) -> None:
    assert [figure.text for figure in claim(text, words).figures] == figures


def test_they_are_those_who_spoke_last() -> None:
    text = "Prosecutors said the pump had been sold twice. They added that the buyer was a relative."
    found = claim(text, "buyer").attribution
    assert found is not None
    assert (found.speaker, found.name, found.resolved, found.named) == ("They", "Prosecutors", True, False)


def test_they_are_nobody_where_another_spoke_since() -> None:
    text = "Prosecutors said the pump had been sold. Ada Marsh denied it. They say the town is divided."
    found = claim(text, "divided").attribution
    assert found is not None
    assert not found.resolved


def test_what_is_conceded_is_no_longer_said_by_the_first_speaker() -> None:
    text = "The dam is safe, according to Ada Marsh, although she admitted that two gates leak."
    assert {c.text: c.attribution.speaker for c in claims_of(text) if c.attribution} == {
        "The dam is safe": "Ada Marsh",
        "two gates leak": "she",
    }


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Marlow bridge: death toll rises to six", None),
        ("Marlow: six dead after bridge collapse", None),
        ("Gaza fire: 40 tents were burnt down", None),
        ("Police: Six dead in bridge collapse", "Police"),
        ("UN: 2 million people need food", "UN"),
        ("Hospital officials: 12 hurt in fire", "Hospital officials"),
        ("Ministry of Health: 12 new cases found", "Ministry of Health"),
    ],
)
def test_what_a_headline_tells_of_does_not_speak_before_its_colon(headline: str, speaker: str | None) -> None:
    text = "Six people have died after the collapse of a bridge in Marlow, police chief Anna Cole said on Wednesday."
    found = [one for one in claims_of(text, headline) if one.where == "headline"]
    assert [one.attribution.speaker if one.attribution else None for one in found] == [speaker]


def test_an_interview_is_told_by_those_whose_names_head_its_paragraphs() -> None:
    text = (
        "Ines Calado keeps bees above Monte Vil.\n\nCalado: I had 120 hives in May. My neighbour lost all of his.\n\n"
        "Update: The ban was lifted on Monday.\n\nLONDON: Rain fell on the city all day."
    )
    assert claim(text, "120 hives").text == "I had 120 hives in May"
    assert said(text, "120 hives") == said(text, "My neighbour") == ("Calado", ":")
    assert said(text, "ban was lifted") is None
    assert said(text, "Rain fell") is None
