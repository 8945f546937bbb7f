"""Who speaks where the sentence itself does not say: pronouns, bodies, speech over sentences and paragraphs."""

import pytest

from tests.annotate.said import claim


def speaker(text: str, words: str) -> str | None:
    found = claim(text, words).attribution
    return None if found is None else found.name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Sierra Grid said that it had cut the power. It has denied that its lines started the fire.", "its lines",
         "Sierra Grid"),
        ("The agency said the plan was late. It added that talks would go on.", "talks would", "The agency"),
        ("Chad Pryce heard a bang.\n\nA man from Basildon was charged. He said that he was at home.", "at home",
         "A man from Basildon"),
        ("Sir Alan Whitby wrote a letter.\n\nThe widow believes so. “They knew I live alone,” she said.",
         "live alone", "The widow"),
        ("Simon Reeve denies theft. The prosecutor told the jury so. She alleged that he forged two papers.",
         "forged two", "The prosecutor"),
        ("Her son, the film director Paul Sorel, said she had finished a novel.", "novel", "Paul Sorel"),
        ("Walker believes in waiting. “I have played here and it is fine,” the 58-year-old said.", "fine",
         "the 58-year-old"),
        ("One director is recorded as saying that the old ground “has had its day”.", "its day", "One director"),
        ("Mayor Victor Hale left early. He was calm.\n\nHale: \"He's a plumber, not an engineer.\"", "plumber",
         "Victor Hale"),
        ("According to Lund, about 150 people live there; the mayor puts it at 90.", "150 people", "Lund"),
        ("“If it goes,” said Owen Pike, “it all goes.”", "all goes", "Owen Pike"),
        ("“It was late,” Owen Pike said, “and we left early.”", "left early", "Owen Pike"),
        ("A leaked e-mail from the owner, Corrin Water, shows that managers knew it.", "managers knew",
         "A leaked e-mail from the owner, Corrin Water"),
        ("The report says staff had worried. It concludes that managers looked away.", "looked away", "The report"),
        ("Documents reviewed by the Journal show that Arizona was charged $412 in 2023.", "charged",
         "Documents reviewed by the Journal"),
        ("The mayor of Skarra, Jens Borg, 54, criticised the line. “It is over,” he said.", "is over", "Jens Borg"),
        ("The chief executive of Nordlys Line, Karl Lund, told reporters the ship was safe.", "safe", "Karl Lund"),
        ("Ada Holt came. According to the mayor of Skarra, Jens Borg, the road was shut.", "was shut", "Jens Borg"),
        ("Paul Quist was sent off and accused the referee of “bottling it” in the tunnel.", "bottling", "Paul Quist"),
    ],
)  # fmt: skip
def test_a_pronoun_or_role_stands_for_who_was_named_last(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == name


def test_it_without_a_body_is_nobody_but_said() -> None:
    found = claim("The fire began at dawn. It has denied that its lines started the fire.", "its lines")
    assert found.negated
    assert found.attribution is not None
    assert not found.attribution.resolved


def test_a_short_sentence_goes_on_with_the_quotation_before_it() -> None:
    assert speaker("“I trusted him,” Ana Venn told the court. “I was wrong.”", "I was wrong") == "Ana Venn"


def test_a_name_behind_two_roles_may_be_eithers() -> None:
    text = "According to the brother of the driver, Jens Borg, the road was shut."
    assert speaker(text, "was shut") == "the brother of the driver"


def test_a_word_in_marks_is_no_speech() -> None:
    assert speaker("“I trusted him,” Ana Venn told the court. The “Old Days” party came.", "Old Days") is None


@pytest.mark.parametrize("words", ["work to the strengths", "have right now", "can do the job"])
def test_speech_cut_into_paragraphs_belongs_to_who_is_named_at_its_end(words: str) -> None:
    text = (
        '"You work to the strengths of the guys.\n\nYou use what you have right now, "Brees said.\n\n'
        '"Bush is quick.\n\nWynn can do the job, too, "Brees said.'
    )
    assert speaker(text, words) == "Brees"


def test_the_speaker_of_several_paragraphs_is_named_in_the_last() -> None:
    text = "“We counted the boats twice.\n\n“There were nine of them,” said harbour master Lena Voss."
    assert speaker(text, "counted the boats") == "Lena Voss"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("“Stop lying and go home!” Mr. Fox wrote.", "lying", "Fox"),
        ("“Sell it while you can.” That was the blunt verdict of analyst Ana Duarte.", "Sell it", "Ana Duarte"),
        ("“We will not be moved.” Those were the words of the mayor, Luis Ortega.", "moved", "Luis Ortega"),
    ],
)
def test_who_is_quoted_may_be_named_in_the_next_sentence(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == name


def test_the_next_sentence_does_not_speak_for_the_one_before() -> None:
    assert speaker("“Sell it while you can.” That was the fault of the owner, Ana Duarte.", "Sell it") is None


def test_who_speaks_before_a_semicolon_does_not_speak_after_it() -> None:
    text = "According to Lund, about 150 people live there; %s."
    assert speaker(text % "the mayor puts the figure at 90", "figure at 90") == "the mayor"
    assert speaker(text % "ninety of them were born in the valley", "in the valley") is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("A crew member said the alarm had failed. “We wrote to the owner twice.”", "wrote", "A crew member"),
        ("Marek Dudek, the driver, said the brakes had failed. \"I pressed and nothing happened.\"", "pressed",
         "Marek Dudek"),
        ("“The alarm failed,” Ada Borg said. Karl Lund said he disagreed. “It worked every day.”", "worked",
         "Karl Lund"),
        ("“The alarm failed,” Ada Borg said. Karl Lund said he disagreed.\n\n“It worked every day.”", "worked",
         "Karl Lund"),
        ("“The alarm failed,” Ada Borg said. She added that it was old. “It never rang.”", "rang", "Ada Borg"),
        ("Ada Borg said that Karl Lund had claimed it was new. “It was not new at all.”", "not new", "Ada Borg"),
    ],
)  # fmt: skip
def test_a_quote_that_names_nobody_is_of_who_spoke_last(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == name


@pytest.mark.parametrize(
    "text",
    [
        "“The alarm failed,” Ada Borg said. Karl Lund said he disagreed. The court heard both. “It rang every day.”",
        "Ada Borg said it was old and Karl Lund said it was new. “It rang every day.”",
        "Ada Borg left the ship, according to the Daily News. “It rang every day.”",
        "Ada Borg was not convinced. “It rang every day.”",
    ],
)
def test_a_quote_that_either_may_have_said_is_nobodys(text: str) -> None:
    assert speaker(text, "rang every day") is None


def test_who_is_named_in_a_quote_is_not_she_who_speaks_it() -> None:
    text = "“He didn't vote for Ana Venn, so I don't know why he's saying that,” she said."
    assert speaker(text, "vote for") == "she"
