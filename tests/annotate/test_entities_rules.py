"""What the rules do without a language model, and the rules of names by themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.annotate.said import article_of
from tui.annotate import annotate, annotator
from tui.annotate.figures.find import in_text
from tui.annotate.models import language
from tui.annotate.names.find import find_entities
from tui.annotate.sentences import sentences
from tui.annotate.syntax.parse import parse
from tui.annotate.tables.countries import countries
from tui.annotate.tables.gazetteer import known_forms
from tui.annotate.tables.given import gender
from tui.model.names import family_names, same_person

TEXT = """Prime Minister Ilse Brandt met U.S. Senator Tom Akers in Kyiv on Monday.

Brandt said 40 trucks had left the Orlevka region. The European Union (EU) paid for them."""


def by_rules(text):
    article = article_of(text)
    return find_entities(article, parse(article, sentences(article), language.blank()))


def test_without_a_model_tables_and_titles_still_find_names():
    entities, _mentions = by_rules(TEXT)
    types = {entity.name: entity.type for entity in entities}
    assert types["Ilse Brandt"] == types["Tom Akers"] == "person"
    assert types["United States"] == types["Kyiv"] == types["Orlevka region"] == "place"
    assert types["European Union"] == "organisation"


def test_without_a_model_the_analysis_works_and_says_so(monkeypatch):
    monkeypatch.setattr(language, "load", lambda: None)
    monkeypatch.setattr(language, "model_name", lambda: None)
    annotation = annotate(article_of(TEXT))
    assert annotator.NO_MODEL in annotation.notices
    assert "rules" in annotation.annotator
    assert len(annotation.sentences) == 3
    assert any(mention.text == "Brandt" for mention in annotation.mentions)


def test_without_a_model_figures_are_found_by_rules_alone(monkeypatch):
    """Walking the tree of a text that was never parsed brought the whole process down."""
    monkeypatch.setattr(language, "load", lambda: None)
    text = "It was expanded from 1.2 meters — or less — to a minimum of 2 meters. Nearly 40 trucks passed."
    assert annotate(article_of(text)).figures == tuple(in_text(text))


def test_with_a_model_no_notice_of_it_is_given():
    annotation = annotate(article_of(TEXT))
    assert (annotator.NO_MODEL in annotation.notices) is (language.model_name() is None)


@given(st.text(alphabet=st.sampled_from("Uu.S K’'s(EUC) -KimMr\n,“”AI"), max_size=50))
def test_no_text_breaks_the_rules(text):
    entities, mentions = by_rules(text)
    ids = {entity.id for entity in entities}
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.entity in ids


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joe Biden", "Joseph R. Biden"),
        ("Sergiy Kyslytsya", "Serhii Kyslytsia"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("Lee Jae-myung", "Jae-myung Lee"),
        ("J. Ortega", "Juan Ortega"),
        ("José Álvarez", "Jose Alvarez"),
    ],
)
def test_spellings_of_one_name_agree(one, other):
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Yong-hyun", "Kim Song"),
        ("Kim Jong-un", "Kim Jong-il"),
        ("Hunter Biden", "Joe Biden"),
        ("Ana Ruiz", "Ana Vega"),
        ("Bill Clinton", "Hillary Clinton"),
        ("Park Min-jun", "Park Ji-woo"),
    ],
)
def test_two_people_of_one_surname_stay_two(one, other):
    assert not same_person(one, other)
    assert not same_person(other, one)


def test_the_family_name_is_found_on_either_side():
    assert family_names("Kim Yong-hyun") == {"Kim"}
    assert family_names("Lloyd Austin") == {"Austin"}
    assert "von der Leyen" in family_names("Ursula von der Leyen")
    assert "Kim" in family_names("Kim Song")


def test_a_family_name_that_is_also_a_first_name_tells_no_sex():
    assert gender("Kim Yong-hyun") == ""
    assert gender("Maria Osei") == "she"
    assert gender("Taylor Osei", ("Mr.",)) == "he"


def test_every_country_has_a_code_a_name_and_one_meaning():
    rows = countries()
    assert len({row.code for row in rows}) == len(rows) >= 195
    forms = known_forms()
    for row in rows:
        assert forms[row.name].key == row.code
        for demonym in row.demonyms:
            assert forms[demonym].kind == "demonym"


def test_initials_are_part_of_a_name_and_a_position_is_not():
    entities, _mentions = by_rules("Coach A. J. Holt met Mr. JD Ames and President W. Mark Dunn. Mr. Holt left.")
    names = {entity.name for entity in entities}
    assert {"JD Ames", "W. Mark Dunn"} <= names
