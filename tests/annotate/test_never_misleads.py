"""What a claim says must be what the article says: who, when, whether at all, and how many."""

import pytest

from tests.annotate.said import article_of, claim, claims_of, said
from tui.annotate.sentences import sentences

pytestmark = pytest.mark.usefixtures("nlp")


def test_a_time_in_what_is_said_is_not_when_it_was_said() -> None:
    text = (
        "“We warned the landlord in March,” Ines Vogt told reporters. “He told us on Monday that he knew,” she said."
    )
    assert [time.role for time in claim(text, "We warned").times] == ["event"]
    assert [time.role for time in claim(text, "He told us").times] == ["event"]


def test_what_somebody_denied_saying_is_not_said() -> None:
    text = "Otto Brenner, the treasurer, denied having said that the books were burned."
    assert "denied" in claim(text, "the books were burned").text
    text = "Brenner declined to repeat his estimate of a 30 percent loss for the year."
    assert "declined" in claim(text, "30 percent").text


def test_a_rejected_suggestion_is_negated() -> None:
    found = claim("The ferry company rejected suggestions that its engines were to blame.", "its engines")
    assert found.negated


def test_not_a_single_one_is_a_negation() -> None:
    assert claim("“Not a single horse was hurt in the fire,” the owner said.", "horse was hurt").negated


def test_a_quote_cut_by_its_speaker_is_the_speakers_to_its_end() -> None:
    text = "“The road is open,” said Ines Vogt, of the county, “but the bridge will stay shut all winter.”"
    assert said(text, "the bridge will stay shut") == ("Ines Vogt", "said")


def test_a_day_is_no_speaker_and_a_reign_no_speech() -> None:
    assert said("A full report is expected by Thursday.", "full report") is None
    assert claims_of("King Harald, who has ruled for 30 years, fell ill.")[-1].attribution is None


def test_a_pronoun_after_an_unknown_name_is_nobody_elses() -> None:
    text = (
        "Mayor Ana Duarte ordered a review on Tuesday. “I want answers,” she said.\n\n"
        "Bloss said the firm did nothing wrong. She denied hiding the letters."
    )
    found = claim(text, "denied hiding").attribution
    assert found is None or "Duarte" not in found.name


def test_names_are_printed_as_the_article_prints_them() -> None:
    found = claim("The nurses' union said the ward had been shut.", "the ward").attribution
    assert found is not None
    assert found.name == "The nurses' union"
    whole = claim("Visits fell to 40 a day, according to Lawyers Without Borders.", "Visits fell")
    assert whole.text == "Visits fell to 40 a day"
    assert whole.attribution is not None
    assert whole.attribution.speaker == "Lawyers Without Borders"


def test_a_figure_that_is_ruled_out_is_not_the_claims() -> None:
    found = claim("The guard would be away for three weeks, not eight, the museum said.", "three weeks")
    assert [figure.low for figure in found.figures] == [3]
    compared = claim("The office measured 72 millimetres of rain, more than the 60 it had foreseen.", "72")
    assert all(figure.approximation == "exact" for figure in compared.figures)


def test_a_number_in_a_quote_is_not_of_the_speaker() -> None:
    found = claim("“We have beds for 30 guests and we have 90,” Ines Vogt told the council.", "90")
    assert all("Vogt" not in figure.counted for figure in found.figures)


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        (
            "The ferry sank in minutes, he said, and the crew jumped into the sea.",
            "sank",
            "The ferry sank in minutes",
        ),
        (
            "If the pump holds, the cellar will be dry by noon, the fire chief says.",
            "cellar",
            "If the pump holds, the cellar will be dry by noon",
        ),
        ("Brenner claimed that 900 votes had vanished, without giving evidence.", "900", "900 votes had vanished"),
        (
            "It rejected an appeal by the club over the two lost points.",
            "appeal",
            "It rejected an appeal by the club over the two lost points",
        ),
        (
            "Minister Ilse Kern called on the owners to return the paintings.",
            "owners",
            "the owners to return the paintings",
        ),
    ],
)
def test_a_claim_is_cut_where_it_can_be_understood(text: str, words: str, whole: str) -> None:
    assert claim(text, words).text == whole


def test_why_a_source_has_no_name_is_no_claim() -> None:
    text = "An official close to the talks, who asked not to be named, said the firm would be sold."
    assert not any("named" in one.text for one in claims_of(text))


def test_an_hour_in_brackets_goes_on_with_its_sentence() -> None:
    assert len(sentences(article_of("The rocket left at 4:20 a.m. (0920 GMT), its builder said."))) == 1


@pytest.mark.parametrize(
    ("text", "headline", "tense"),
    [
        ("The judge set the hearing for 9 December.", "", "future"),
        ("Talks are to resume on Thursday.", "", "future"),
        ("Nothing else is known.", "Ministers to meet on Friday", "future"),
    ],
)
def test_days_that_are_still_to_come(text: str, headline: str, tense: str) -> None:
    assert [time.tense for one in claims_of(text, headline) for time in one.times] == [tense]


def test_a_part_is_told_from_its_whole() -> None:
    part, whole = claim("The guard was found guilty on seven of nine charges.", "seven").figures
    assert (part.low, part.part, part.head) == (7, True, "charge")
    assert (whole.low, whole.counted) == (9, "all charges")


def test_it_is_too_early_to_say_so_is_a_negation() -> None:
    assert claim("“It is too early to say that the fire is out,” the chief said.", "too early").negated
    assert not claim("“It is early, but I can say that the fire is out,” the chief said.", "It is early").negated


def test_worse_than_expected_is_no_doubt() -> None:
    assert claim("The harvest was worse than expected.", "harvest").hedges == ()


def test_days_between_two_events_are_not_of_who_acts() -> None:
    found = claim("The mayor resigned on Monday, three days after the vote.", "resigned")
    assert all("mayor" not in figure.counted for figure in found.figures)


def test_whom_it_is_about_does_not_say_it() -> None:
    text = "The Liberals are angry with Mona Lowe. Lowe, the party's leader said, “should explain herself by Monday”."
    found = said(text, "should explain")
    assert found is not None
    assert "leader" in found[0]
    assert "Lowe" not in found[0]
    assert said("Mona Lowe, the mayor, said the city should pay.", "city should pay") == ("Mona Lowe", "said")


def test_what_only_the_sentence_before_explains_is_told_with_its_speaker() -> None:
    text = "The firm said 40 percent had joined the strike. The union said 85 percent had."
    assert claim(text, "85 percent").text == "The union said 85 percent had"


def test_what_is_expected_on_a_day_is_to_come() -> None:
    found = claim("Forecasters expect another 60 millimetres of rain on Wednesday.", "rain")
    assert [time.tense for time in found.times] == ["future"]


def test_a_time_in_the_next_sentence_of_a_quote_is_not_when_it_was_said() -> None:
    text = "“It is not true,” Ines Vogt said. “We were warned only once, in 2023.”"
    assert [time.role for time in claim(text, "warned only once").times] == ["event"]


def test_a_report_that_could_not_be_confirmed_is_not_told_as_one() -> None:
    text = "The fire brigade could not confirm reports that a gas bottle had exploded."
    assert "could not confirm" in claim(text, "a gas bottle had exploded").text


def test_a_raise_over_some_years_is_no_doubt() -> None:
    assert claim("The railway offered 5 percent over two years.", "5 percent").hedges == ()
    assert [h.text for h in claim("The railway has over 900 drivers.", "drivers").hedges] == ["over"]


@pytest.mark.parametrize(
    "text",
    [
        "The study found no evidence that the drug caused heart problems.",
        "Officials saw no indication that the drug caused heart problems.",
        "Nobody believes that the drug caused heart problems.",
        "No doctor said that the drug caused heart problems.",
        "Few doctors think the drug caused heart problems.",
        "It is too early to say that the drug caused heart problems.",
        "Police are investigating claims that the drug caused heart problems.",
        "The firm failed to tell doctors that the drug caused heart problems.",
        "The minister was not aware that the drug caused heart problems.",
        "It was wrongly reported that the drug caused heart problems.",
        "It was once believed that the drug caused heart problems.",
        "For years it was thought that the drug caused heart problems.",
        "Campaigners want the firm to admit that the drug caused heart problems.",
    ],
)
def test_what_nobody_says_is_no_claim_by_itself(text: str) -> None:
    assert "the drug caused heart problems" not in [one.text for one in claims_of(text)]


def test_a_condition_stays_with_what_it_holds_for() -> None:
    text = "“If the report is genuine,” Ana Venn told Radio 1, “then the minister lied to parliament.”"
    assert "If the report is genuine" in claim(text, "minister lied").text


def test_who_saw_a_report_does_not_make_its_warning() -> None:
    assert said("Engineers had warned in a report seen by Reuters that the cables were corroded.", "corroded") == (
        "Engineers",
        "had warned",
    )


def test_what_was_told_to_reporters_is_told_by_who_stands_behind_it() -> None:
    text = "Rescuers pulled two bodies out, bringing the toll to 14, the governor, Maria Testa, told reporters there."
    assert said(text, "toll to 14") == ("the governor", "told")
