import pytest

from tests.annotate.said import claim, claims_of, said


@pytest.mark.parametrize(
    ("text", "content", "speaker", "cue"),
    [
        ("The river rose four metres, Mayor Ana Duarte said on Tuesday.", "river rose", "Mayor Ana Duarte", "said"),
        ("Officials told reporters that 300 families left.", "300 families left", "Officials", "told"),
        (
            "According to the weather service, snow will fall.",
            "snow will fall",
            "the weather service",
            "According to",
        ),
        (
            "Snow will fall, according to the weather service.",
            "Snow will fall",
            "the weather service",
            "according to",
        ),
        ("The plan is sound, insisted the treasurer.", "The plan is sound", "the treasurer", "insisted"),
        (
            "Shopkeepers voiced concern that the closure would ruin them.",
            "closure would",
            "Shopkeepers",
            "voiced concern",
        ),
        ("The union urged the company to reopen the plant.", "company to reopen", "The union", "urged"),
        ('The judge called the evidence "thin and confusing".', "thin and confusing", "The judge", "called"),
        ("Satellite images show smoke rising over the refinery.", "smoke rising", "Satellite images", "show"),
        (
            "The army shared pictures showing tanks crossing a river.",
            "tanks crossing",
            "The army",
            "shared pictures showing",
        ),
        ("The strike will last a week, the union warned, citing a vote.", "strike will last", "the union", "warned"),
        (
            'Hospital director Lena Roth: "We need more blood."',
            "We need more blood",
            "Hospital director Lena Roth",
            ":",
        ),
        ("‘The roof fell in without a sound,’ said the caretaker.", "The roof fell in", "the caretaker", "said"),
    ],
)
def test_source_and_cue(text: str, content: str, speaker: str, cue: str) -> None:
    assert said(text, content) == (speaker, cue)


@pytest.mark.parametrize(
    "text",
    [
        "The suspect is believed to have fled to Spain.",
        "Prices rose 4 percent in June.",
        "The harbour was closed for two days after the storm.",
    ],
)
def test_nobody_is_named_where_nobody_speaks(text: str) -> None:
    assert all(one.attribution is None for one in claims_of(text))


def test_headline_attribution() -> None:
    assert said("Nothing.", "Two Bridges Closed", "Two Bridges Closed After Flood, Mayor Says") == ("Mayor", "Says")
    assert said("Nothing.", "Two Bridges Closed", "Police: Two Bridges Closed After Flood") == ("Police", ":")


def test_a_parenthetical_speaker_is_left_out_where_the_rest_can_be_read() -> None:
    text = "These trucks, Duarte stated, are expected to carry food to the valley."
    found = claim(text, "carry food")
    assert found.text == "are expected to carry food to the valley"
    assert found.attribution is not None
    assert found.attribution.speaker == "Duarte"


def test_a_parenthetical_speaker_stays_where_the_subject_would_be_lost() -> None:
    found = claim("The new bridge, officials stated, is expected to open in May.", "open in May")
    assert found.text.startswith("The new bridge")


def test_quote_over_several_sentences() -> None:
    text = '"We are not safe yet," Duarte said. "The rain will return on Friday. Nobody should go home."'
    for words in ("not safe yet", "rain will return", "Nobody should go home"):
        found = claim(text, words).attribution
        assert found is not None
        assert (found.speaker, found.kind) == ("Duarte", "direct quote")


def test_quote_that_goes_on_in_the_next_paragraph() -> None:
    text = (
        "“The first ship left at dawn,” said Captain Iris Holm. “It carried grain.\n\n"
        "“The second ship is still in port.”"
    )
    found = claim(text, "second ship").attribution
    assert found is not None
    assert found.speaker == "Captain Iris Holm"


def test_a_word_in_quotation_marks_is_nobodys_speech() -> None:
    text = "Rivals said the vote was rigged.\n\nThe so-called “night market” opened again in the old town."
    assert claim(text, "opened again").attribution is None


def test_partial_quote() -> None:
    found = claim("The premier said the talks were “very useful” to both sides.", "very useful").attribution
    assert found is not None
    assert (found.kind, found.quote) == ("partial quote", "“very useful”")


def test_pronoun_speaker_is_resolved_and_marked() -> None:
    text = "Finance Minister Pedro Gil opened the debate. He said taxes would fall."
    found = claim(text, "taxes would fall").attribution
    assert found is not None
    assert found.speaker == "He"
    assert found.name == "Pedro Gil"
    assert found.resolved


def test_a_name_is_not_marked_as_resolved() -> None:
    found = claim("Pedro Gil said taxes would fall.", "taxes would fall").attribution
    assert found is not None
    assert not found.resolved


def test_two_speakers_of_one_claim_keep_both_names() -> None:
    text = "Anna Berg and Pedro Gil met on Monday. Both Berg and Gil urged the banks to lower their fees."
    found = claim(text, "lower their fees").attribution
    assert found is not None
    assert "Berg" in found.name
    assert "Gil" in found.name


def test_backing_a_claim_is_not_making_it() -> None:
    text = "The army said that rebels burned the depot, a claim both Oslo and Rome have backed."
    assert said(text, "burned the depot") == ("The army", "said")
    assert said(text, "a claim both Oslo and Rome") is None


def test_a_comment_after_a_paraphrase_is_the_writers() -> None:
    text = "The agency estimates that 900 wolves live in the north, although some counts run higher."
    assert said(text, "900 wolves") == ("The agency", "estimates")
    assert said(text, "some counts run higher") is None


def test_who_cites_is_who_speaks() -> None:
    text = "The president warned the strike would cost 3 billion euros, citing figures from the central bank."
    assert claim(text, "3 billion").text == "the strike would cost 3 billion euros"


def test_speakers_own_words_are_not_attributed_to_i() -> None:
    text = '"I fully expect to see them on the pitch soon," coach Mara Lind told reporters.'
    assert said(text, "expect to see them") == ("coach Mara Lind", "told")


def test_offsets_of_the_speaker_are_true() -> None:
    text = "The dam will hold, the engineers insisted.\n\nThe opposition said it would not."
    for one in claims_of(text):
        if one.attribution is not None:
            assert text[one.attribution.start : one.attribution.end] == one.attribution.speaker


def test_a_statement_announced_above_its_quote() -> None:
    text = "The club’s director, Mara Lind, issued the following statement:\n\n“We did not know of the debts.”"
    found = claim(text, "did not know of the debts").attribution
    assert found is not None
    assert found.name == "Mara Lind"


def test_speech_that_nobody_is_named_for_is_not_given_to_the_last_speaker() -> None:
    text = (
        "“I am innocent,” the driver said.\n\nThe club answered on its website.\n\n"
        "“We know of the charge.\n\n“We take it seriously.”"
    )
    assert claim(text, "We take it seriously").attribution is None


def test_name_beside_a_role() -> None:
    found = claim("His lawyer, Pedro Gil, said the papers were forged.", "papers were forged").attribution
    assert found is not None
    assert (found.speaker, found.name) == ("His lawyer", "Pedro Gil")


def test_quoted_speaker_of_a_quoted_speaker() -> None:
    text = '"Our own report showed that nobody was hurt," Boot told the court.'
    assert said(text, "nobody was hurt") == ("Boot", "told")


def test_speech_cut_by_stray_line_breaks() -> None:
    text = "“The cups were gone,” coach Mara Lind said. “We looked\n\nin every room of the house.”"
    found = claim(text, "in every room").attribution
    assert found is not None
    assert found.speaker == "coach Mara Lind"


@pytest.mark.parametrize(
    "text",
    [
        "If voters believe that the tax is unfair, the party will lose.",
        "One could argue that the tax is unfair.",
        "The mayor did not say that the tax is unfair.",
    ],
)
def test_what_is_only_supposed_or_not_said_is_nobodys_claim(text: str) -> None:
    assert said(text, "the tax is unfair") is None
