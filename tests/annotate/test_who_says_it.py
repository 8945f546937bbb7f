"""Who says it, construction by construction, and what is nobody's saying."""

import pytest

from tests.annotate.said import claim, claims_of, said

SAID = [
    (
        "The fire destroyed 40 houses, the town's mayor, Ada Holt, said.",
        "The fire destroyed 40 houses",
        "the town's mayor",
        "said",
    ),
    (
        "The leak affects 146,300 patients, the mayor, Ada Holt, said on Monday.",
        "The leak affects 146,300 patients",
        "the mayor",
        "said",
    ),
    (
        "Rain will fall in the valley, the head of the service, Tom Hale, told reporters.",
        "Rain will fall in the valley",
        "the head of the service",
        "told",
    ),
    ("The ministry said in a statement that no fuel had leaked.", "no fuel", "The ministry", "said"),
    ("No fuel had leaked, a statement from the ministry said.", "No fuel", "a statement from the ministry", "said"),
    (
        "The Marlow Herald quoted Ada Marsh as saying that the school would close.",
        "would close",
        "Ada Marsh",
        "saying",
    ),
    ("The deal, Orr insists, was legal.", "was legal", "Orr", "insists"),
    ("“Enough is enough!” tweeted the singer Lia Tann.", "Enough is", "the singer Lia Tann", "tweeted"),
    ("The fire chief was blunt: “We came too late.”", "too late", "The fire chief", ":"),
    (
        "“If they close it,” Lena Brandt said, sitting by the mill, “I will have to leave.”",
        "have to leave",
        "Lena Brandt",
        "said",
    ),
    ("Voss said the plan was “dead”, while Lund called it “the only way out”.", "Lund", "Lund", "called"),
    ("Hale was accused by prosecutors of stealing $3 million.", "stealing", "prosecutors", "was accused"),
    # Straight marks with a blank on the wrong side.
    ('" We will rebuild , " said Voss . " It will take years . "', "take years", "Voss", "said"),
    # Paragraphs of nothing but one quote go on with the one before.
    (
        "“The ice was thin,” Ina Frey told reporters.\n\n“We warned them twice.”\n\n“They went out all the same.”",
        "went out",
        "Ina Frey",
        "told",
    ),
    # A title that the parser takes for a verb belongs to who speaks.
    ("The ferry sank within minutes, harbour chief Lena Voss said.", "ferry sank", "harbour chief Lena Voss", "said"),
    (
        "“The ferry sank within minutes,” harbour chief Lena Voss said.",
        "ferry sank",
        "harbour chief Lena Voss",
        "said",
    ),
    (
        "The ferry carried 40 cars, according to two people familiar with the inquiry.",
        "carried 40 cars",
        "two people familiar with the inquiry",
        "according to",
    ),
    ("Sources close to the talks said a deal was near.", "deal was near", "Sources close to the talks", "said"),
    ("Rebels made a promise to release the hostages by Friday.", "release", "Rebels", "made a promise"),
    ("The envoy called on both sides to halt the shelling.", "halt the shelling", "The envoy", "called"),
    (
        "Analysts studied the move, interpreting it as a signal that rates will rise.",
        "rates will rise",
        "Analysts",
        "interpreting",
    ),
    ("The storm killed 12, local media reported, quoting hospital staff.", "killed 12", "local media", "reported"),
    ("What happened on the bridge was an accident, Holm insists.", "was an accident", "Holm", "insists"),
    ("The road is opposed by half of all voters, a Norstat poll shows.", "is opposed", "a Norstat poll", "shows"),
    ("“Nobody knows,” one guard said.", "Nobody knows", "one guard", "said"),
    ("The man, who police say is armed, fled into the woods.", "who police say is armed", "police", "say"),
    (
        "A video posted online appears to show soldiers firing into the crowd.",
        "soldiers firing",
        "A video posted online",
        "to show",
    ),
    (
        "Iran's foreign ministry spokesman Ali Rezaei called the strike “a grave mistake,” vowing revenge.",
        "a grave mistake",
        "Ali Rezaei",
        "called",
    ),
]

NOBODY = [
    "Sweden backed the claim that the pipeline had been sabotaged.",
    "Denmark supports Finland's assertion that the ship dragged its anchor.",
    "The team added two goals in the second half.",
    "He pleaded guilty to fraud in 2019.",
    "The council addressed the shortage by opening two wells.",
    "The storm threatened the coast for two days.",
    "The rivals maintained a wide margin to the end.",
    "Horton planned to marry her friend in May.",
    "The families thanked the prosecutors for their work.",
    "Some of their demands are immediate:",
]


@pytest.mark.parametrize(("text", "content", "speaker", "cue"), SAID)
def test_speaker_and_cue(text: str, content: str, speaker: str, cue: str) -> None:
    assert said(text, content) == (speaker, cue)


@pytest.mark.parametrize("text", NOBODY)
def test_who_acts_or_backs_a_claim_does_not_make_it(text: str) -> None:
    assert all(one.attribution is None for one in claims_of(text))


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ("“Nobody knows,” one guard said.", "Nobody", "Nobody knows"),
        ("The storm killed 12, local media reported, quoting hospital staff.", "killed", "The storm killed 12"),
        (
            "The ferry carried 40 cars, according to two people familiar with the inquiry.",
            "40 cars",
            "The ferry carried 40 cars",
        ),
        (
            "The man, who police say is armed, fled into the woods.",
            "armed",
            "The man, who police say is armed",
        ),
        (
            "A video posted online appears to show soldiers firing into the crowd.",
            "soldiers",
            "soldiers firing into the crowd",
        ),
    ],
)
def test_the_claim_is_what_is_said_and_no_more(text: str, words: str, whole: str) -> None:
    assert claim(text, words).text == whole


def test_a_quoted_sentence_cut_by_its_cue_is_one_claim() -> None:
    (whole,) = claims_of("“We will not,” she said, “give up a single village.”")
    assert whole.text.startswith("We will not,” she said, “give up a single village.")
    assert whole.negated
    assert whole.attribution is not None
    assert whole.attribution.kind == "direct quote"


def test_two_quoted_sentences_of_one_speaker_stay_two() -> None:
    found = [one.text for one in claims_of("“We are open,” said the keeper, “but the road is closed.”")]
    assert found == ["We are open", "the road is closed"]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The army may have fired first, the monitors said.", "fired first", "statement"),
        ("The army may fire first, the monitors said.", "fire first", "prediction"),
        ("The plant is set to reopen in May.", "reopen", "prediction"),
        ("Rebels made a promise to release the hostages by Friday.", "release", "commitment"),
        ("The envoy called on both sides to halt the shelling.", "halt", "demand"),
    ],
)
def test_kind(text: str, words: str, kind: str) -> None:
    assert claim(text, words).kind == kind


def test_what_only_appears_is_hedged() -> None:
    found = claim("A video posted online appears to show soldiers firing into the crowd.", "soldiers firing")
    assert [(hedge.text, hedge.kind) for hedge in found.hedges] == [("appears", "belief verb")]


def test_a_short_quote_below_its_announcement() -> None:
    text = "Manager Tom Akers issued the following statement on the arrest:\n\n“We are disappointed.”"
    assert said(text, "disappointed") is not None


def test_no_licence_to_do_it_is_said_not_to_be_done() -> None:
    found = claim("OMSA said the ferry had no licence to carry passengers at night.", "licence to carry")
    assert {frame.predicate: frame.negated for frame in found.frames} == {"have": True, "carry": True}
