"""Who says it in the turns that dispatches take: ranks, bodies meant by "it", what was told at an occasion."""

import pytest

from tests.annotate.said import claim, claims_of, said

TOLD = [
    # A rank with a stop is one word.
    (
        "The Orla Finch struck a sandbar, about two miles off Wick Point, shortly after 6:15 a.m., "
        "Coast Guard Cmdr. Stefan Ruud told reporters.",
        "struck a sandbar",
        "Coast Guard Cmdr. Stefan Ruud",
        "told",
    ),
    # What was told at an occasion is no clause about the occasion.
    (
        "Ms Varga told Peter Nolan in a letter she was stepping down because the row had become “a distraction”.",
        "she was stepping down",
        "Ms Varga",
        "told",
    ),
    ("The mayor told residents at a meeting she would resign.", "she would resign", "The mayor", "told"),
    # One who says how things are and urges somebody to act: not what was spoken of urges.
    (
        "The shadow secretary, Ines Brook, said Varga had “serious questions to answer” and urged the commissioner "
        "to open an inquiry.",
        "open an inquiry",
        "The shadow secretary",
        "urged",
    ),
    # "show" after the name of who saw them is the documents'.
    (
        "Documents seen by the Herald show that officials warned her office about the shares in March.",
        "officials warned her office",
        "Documents seen by the Herald",
        "show",
    ),
]


@pytest.mark.parametrize(("text", "words", "speaker", "cue"), TOLD)
def test_who_tells_it(text: str, words: str, speaker: str, cue: str) -> None:
    assert said(text, words) == (speaker, cue)


def test_what_was_told_in_a_letter_is_the_claim() -> None:
    text = "Ms Varga told Peter Nolan in a letter she was stepping down."
    assert claim(text, "stepping down").text == "she was stepping down"


def test_a_letter_somebody_wrote_is_no_statement() -> None:
    text = "The minister said in a letter he wrote in May that the bridge was safe."
    assert claim(text, "bridge").text == "the bridge was safe"


def test_what_was_admitted_and_told_to_others_stays_with_who_admitted_it() -> None:
    text = "Police said the man admitted the theft and told officers where the car was."
    assert [one.text for one in claims_of(text) if one.attribution and one.attribution.name == "Police"] == [
        "the man admitted the theft and told officers where the car was"
    ]


IT = [
    # The body that the sentence before is about, not the minister who spoke last.
    (
        "The Prime Minister replied that he was sorry.\n\nSignalworks, of which Ivo Varga owns a third, was awarded "
        "the contract in May. It has said Ms Varga had no role in the tender.",
        "no role in the tender",
        "Signalworks",
    ),
    (
        "Signalworks denied any wrongdoing. “Ms Varga had no part in the award of the contract,” it said.",
        "no part in the award",
        "Signalworks",
    ),
]


@pytest.mark.parametrize(("text", "words", "name"), IT)
def test_it_is_the_body_spoken_of(text: str, words: str, name: str) -> None:
    found = claim(text, words).attribution
    assert found is not None
    assert (found.name, found.resolved) == (name, True)


def test_it_is_never_a_person() -> None:
    text = "The Prime Minister said he was sorry. It said the tender was fair."
    found = claim(text, "the tender was fair").attribution
    assert found is None or found.name.lower() == "it"


def test_a_passenger_is_a_person_whom_she_means() -> None:
    text = (
        "Passenger Dolores Whitt, 61, said she heard “a grinding, like a freight train.” "
        "“Nobody told us anything for 20 minutes,” she said."
    )
    found = claim(text, "Nobody told us").attribution
    assert found is not None
    assert (found.name, found.resolved) == ("Dolores Whitt", True)


def test_what_was_replied_in_two_halves_is_told_in_both() -> None:
    text = (
        "The Prime Minister replied that he was sorry to lose “a minister of great ability”, and would name a "
        "successor by Friday."
    )
    assert said(text, "successor by Friday") == ("The Prime Minister", "replied")


def test_what_documents_show_is_told_whole() -> None:
    text = (
        "Documents seen by the Herald show that officials warned her in March, five months before the date she gave."
    )
    assert claim(text, "warned her").text == "officials warned her in March, five months before the date she gave"


def test_she_is_not_her_husband() -> None:
    text = (
        'Joan Airey, whose husband Peter died in 2020, said the evidence was "sickening".\n\n'
        '"They knew and they carried on," she said.'
    )
    found = claim(text, "carried on").attribution
    assert found is not None
    assert found.name == "Joan Airey"


def test_the_day_of_speaking_is_no_part_of_the_speaker() -> None:
    text = "The head of a British hospital trust on Wednesday denied ignoring warnings about a surgeon."
    found = claim(text, "ignoring").attribution
    assert found is not None
    assert found.name == "The head of a British hospital trust"


def test_what_somebody_was_warned_of_by_nobody_named_is_told_with_the_warning() -> None:
    text = "Emails shown on Tuesday suggest Dame Helen Crosby was warned in June 2019 that death rates were high."
    assert "Helen Crosby was warned" in claim(text, "death rates").text


def test_a_document_that_shows_something_is_one_subject() -> None:
    text = "An email disclosed to the inquiry a day earlier showed a colleague had alerted her in June 2019."
    assert [(one.text, one.attribution and one.attribution.cue) for one in claims_of(text)] == [
        ("a colleague had alerted her in June 2019", "showed")
    ]


def test_a_ticker_is_no_speaker() -> None:
    text = "Harbor Lines Inc. (NYSE: HBL) today reported revenue of $412 million for the third quarter."
    assert all(one.attribution is None or "NYSE" not in one.attribution.name for one in claims_of(text))
    assert not any("HBL)" in one.text and "(NYSE" not in one.text for one in claims_of(text))


def test_what_is_to_be_reported_is_not_said_then() -> None:
    times = claim("The inquiry is due to report next summer.", "inquiry").times
    assert [time.role for time in times] == ["event"]
