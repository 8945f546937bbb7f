"""Where the words begin and end that somebody says, and of what kind they are."""

import pytest

from tests.annotate.said import claim, claims_of


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Sergeant Nair said the laptop recovered from his home contained no trace of letters.",
         "the laptop recovered from his home contained no trace of letters", "Nair"),
        ("Opening the case on Monday, the prosecutor, Amara Okafor, told jurors that Reeve had lied.",
         "Reeve had lied", "Amara Okafor"),
        ("Sheriff Bob Mercer told a briefing that two deaths had been confirmed on Friday.",
         "two deaths had been confirmed on Friday", "Bob Mercer"),
        ("Gov. Ana Lind declared a state of emergency, saying the state would “spare no expense.”",
         "the state would “spare no expense.”", "Ana Lind"),
        ("The fund forecast in April that the country's economy would grow 1.4% this year.",
         "the country's economy would grow 1.4% this year", "The fund"),
        ("Zhao's co-author, Luis Ortega, disputed that, pointing out that the two figures measure different things.",
         "the two figures measure different things", "Luis Ortega"),
        ("The goalkeeper played on with a broken finger, Mia Lind revealed.",
         "The goalkeeper played on with a broken finger", "Mia Lind"),
        ("Ms Adler points to minutes of the meeting, which show that three of nine members wanted a rise.",
         "three of nine members wanted a rise", "minutes of the meeting"),
        ("She has called for the bank's freedom to be written into law, a proposal that the party backs.",
         "the bank's freedom to be written into law", "She"),
        ("The older brother said that he had only followed orders, a claim the chairman has rejected.",
         "he had only followed orders", "The older brother"),
        ("He fumed: “It's a joke and we all know that.”", "It's a joke", "He"),
        ("The peer accepted that he had not read the accounts.", "he had not read the accounts", "The peer"),
    ],
)  # fmt: skip
def test_the_content_is_whole_and_its_speaker_right(text: str, content: str, speaker: str) -> None:
    found = claim(text, content[-12:].rstrip("”."))
    assert found.text == content
    assert found.attribution is not None
    assert found.attribution.name == speaker


def test_the_sides_of_a_british_quotation_are_kept_apart() -> None:
    text = (
        "Essex Police insisted officers were sent 'as soon as they were free' and that nobody was in danger."
        " A force source told The Comet: 'We had four cars that night.'"
    )
    assert claim(text, "four cars").attribution.speaker == "A force source"  # type: ignore[union-attr]
    assert claim(text, "in danger").attribution.speaker == "Essex Police"  # type: ignore[union-attr]


def test_who_stops_short_of_saying_it_has_not_said_it() -> None:
    assert all(
        "liar" not in one.text or "short" in one.text
        for one in claims_of("She stopped short of calling the mayor a liar.")
    )


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("“Do not wait for a knock on the door,” the sheriff said.", "wait", "demand"),
        ("“Go home now and stay there,” she said.", "home", "demand"),
        ("“Nobody waits for a knock,” she said.", "waits", "statement"),
        ("She agreed that the names could have been added later.", "names", "statement"),
        ("The council could not afford to lose an appeal.", "afford", "statement"),
        ("The storm could reach the coast.", "reach", "prediction"),
        ("The union called for the chairman to go at once.", "chairman", "demand"),
        ("The MP has written to the regulator to demand that the sale be halted.", "halted", "demand"),
    ],
)
def test_the_kind_of_what_is_said(text: str, words: str, kind: str) -> None:
    assert claim(text, words).kind == kind


def test_as_expected_is_no_doubt() -> None:
    assert not claim("The bank held its rate on Thursday, as most economists had expected.", "held").hedges
    assert claim("Most economists expected the bank to hold its rate.", "hold").hedges


def test_to_appear_in_court_is_no_doubt() -> None:
    assert not claim("He is due to appear at the crown court on Thursday.", "crown").hedges
    assert claim("He appears to be late for the hearing.", "late").hedges


def test_to_give_a_chance_is_no_doubt() -> None:
    assert not claim("“Give the new owners a chance,” the coach said.", "owners").hedges
    assert claim("Traders see a good chance of a cut in May.", "chance").hedges


def test_what_is_only_understood_is_in_doubt() -> None:
    found = claim("It is understood that the regulator has opened an inquiry.", "inquiry")
    assert [hedge.text for hedge in found.hedges] == ["understood"]
