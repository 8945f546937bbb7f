"""Hedges, negation, kinds and frames of claims."""

import pytest

from tests.annotate.said import claim
from tui.model.annotation import Frame


def hedges(text: str, words: str) -> dict[str, str]:
    return {hedge.text: hedge.kind for hedge in claim(text, words).hedges}


def test_hedges_by_class() -> None:
    assert hedges("The dam may have reportedly lost about 400 tonnes of water.", "dam") == {
        "may": "modal",
        "reportedly": "report adverb",
        "about": "numeric",
    }
    assert hedges("The thieves are believed to be in Spain.", "thieves")["believed"] == "belief verb"
    assert hedges("The offer stands if the vote passes.", "offer")["if"] == "condition"
    assert hedges("The bank estimates that 900 jobs are gone.", "900 jobs")["estimates"] == "belief verb"


@pytest.mark.parametrize(
    ("text", "words", "negated"),
    [
        ("There has not yet been any rain in the valley.", "rain", True),
        ("No one was hurt in the fire.", "hurt", True),
        ("The pilot never called the tower.", "tower", True),
        ("Neither the owner nor the tenants have paid the bill.", "paid", True),
        ("The firm failed to pay its drivers.", "drivers", True),
        ("The ministry denied that money was missing.", "money was missing", True),
        ("The mayor said the bridge, which was not old, fell.", "fell", False),
        ("Police said they arrested a man who had not paid.", "arrested", False),
        ("The dog barked at the postman.", "barked", False),
    ],
)
def test_negation_reaches_its_own_clause(text: str, words: str, negated: bool) -> None:
    assert claim(text, words).negated is negated


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The parcel arrived on Monday.", "parcel", "statement"),
        ("The storm will reach the coast on Sunday.", "storm", "prediction"),
        ("The runners are expected to arrive at noon.", "runners", "prediction"),
        ("Ministers are scheduled to meet in Vienna on Friday.", "Vienna", "prediction"),
        ('The critic called the film "lazy and cruel".', "lazy", "evaluation"),
        ("Teachers voiced concern that the reform would split classes.", "split", "evaluation"),
        ("The union urged the company to reopen the plant.", "reopen", "demand"),
        ("The company has pledged to hire 400 workers.", "400 workers", "commitment"),
        ('"We will rebuild the church," the bishop said.', "rebuild", "commitment"),
    ],
)
def test_kind(text: str, words: str, kind: str) -> None:
    assert claim(text, words).kind == kind


def frame(text: str, predicate: str) -> Frame:
    return next(one for one in claim(text, "").frames if one.predicate == predicate)


def test_who_gave_what_to_whom() -> None:
    given = frame("The museum lent the gallery five paintings.", "lend")
    assert (given.agent, given.patient, given.recipient) == ("museum", "painting", "gallery")
    turned = frame("The gallery lent five paintings to the museum.", "lend")
    assert (turned.agent, turned.patient, turned.recipient) == ("gallery", "painting", "museum")
    supplied = frame("The museum provided the gallery with paintings.", "provide")
    assert (supplied.agent, supplied.patient, supplied.recipient) == ("museum", "painting", "gallery")


def test_passive_is_turned_round() -> None:
    active = frame("Wolves killed nine sheep.", "kill")
    passive = frame("Nine sheep were killed by wolves.", "kill")
    assert (active.agent, active.patient) == (passive.agent, passive.patient) == ("wolf", "sheep")


@pytest.mark.parametrize(
    "text", ["The guild was “not ready” to sign the treaty.", "The guild is not ready to sign the treaty."]
)
def test_not_ready_is_negated_in_quotation_marks_and_without(text: str) -> None:
    assert frame(text, "be").negated
    assert frame(text, "sign").negated


def test_who_is_not_afraid_to_may_well() -> None:
    assert not frame("The guild is “not afraid” to sign the treaty.", "sign").negated


def test_tense_modal_negation_and_place() -> None:
    assert frame("The shop will open in the harbour.", "open").tense == "future"
    assert frame("The shop could open soon.", "open").modal == "could"
    assert frame("The shop did not open.", "open").negated
    assert frame("The shop opened in the harbour.", "open").place == "harbour"
    assert frame("The shop is expected to open.", "open").tense == "future"
    assert frame("The shop opened in May.", "open").place is None


@pytest.mark.parametrize(
    ("text", "predicate", "patient"),
    [
        ("The mayor was re-elected on Sunday.", "re-elect", "mayor"),
        ("The court re-opened the case.", "re-open", "case"),
        ("Re-examining old files, the clerk de-listed the firm.", "de-list", "firm"),
    ],
)
def test_a_word_with_a_prefix_is_one_word(text: str, predicate: str, patient: str) -> None:
    assert frame(text, predicate).patient == patient


def test_curly_apostrophes_are_read_like_plain_ones() -> None:
    curly, plain = ("The guild didn't pay the toll and won't sign the treaty.".replace("'", mark) for mark in "’'")
    assert claim(curly, "").frames == claim(plain, "").frames
    assert frame(curly, "pay").negated
    assert frame(curly, "sign").negated
    assert "’" in claim(curly, "").text


def test_the_speaker_stands_for_i() -> None:
    found = claim("Ana Ruud leads the guild. “I will sign the treaty,” Ruud said.", "sign the treaty")
    assert found.attribution is not None
    assert found.frames[0].agent == found.attribution.entity


def test_names_stand_in_frames_as_entities() -> None:
    text = "France sold 20 trains to Poland. Poland paid France in full."
    found = claim(text, "20 trains")
    sold = next(one for one in found.frames if one.predicate == "sell")
    assert sold.agent in found.entities
    assert sold.recipient in found.entities
    assert sold.agent != sold.recipient


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Crews fell 600 trees.", "fell"),
        ("Crews fell hundreds of trees as the fire nears the town.", "fell"),
        ("Firefighters felled 600 trees to slow the blaze.", "fell"),
        ("Snow fell on the trees near the town.", "fall"),
        ("Prices fell in May.", "fall"),
    ],
)
def test_who_fells_trees_does_not_fall(text: str, predicate: str) -> None:
    assert predicate in [frame.predicate for frame in claim(text, "").frames]
