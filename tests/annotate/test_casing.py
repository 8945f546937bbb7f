from hypothesis import given
from hypothesis import strategies as st

from tests.annotate.said import article_of
from tui.annotate.models import language
from tui.annotate.sentences import sentences
from tui.annotate.syntax.casing import as_sentence, in_title_case
from tui.annotate.syntax.parse import parse

BODY = "Mayor Ana Ruiz endorsed the plan on Friday. Rescue crews in Lima reached the flooded town, Ruiz said."


def test_verbs_and_nouns_of_the_body_are_small_and_names_stay():
    assert (
        as_sentence("Rescue Crews Reach Town as Ruiz Endorses Plan, Says U.S.", BODY)
        == "Rescue crews Reach town as Ruiz endorses plan, says U.S."
    )


def test_a_headline_in_capitals_is_read_as_a_sentence():
    assert as_sentence("FLOODED TOWN REACHED, RUIZ SAID", BODY) == "Flooded town reached, Ruiz said"


def test_a_sentence_is_no_title():
    assert not in_title_case("Rescue crews reach town in Peru after flood")
    assert in_title_case("Rescue Crews Reach Town in Peru After Flood")


@given(st.text(max_size=60), st.text(max_size=60))
def test_offsets_stay(headline, body):
    assert len(as_sentence(headline, body)) == len(headline)


def test_the_parse_keeps_the_printed_words():
    headline = "Flooded Town Reached by Rescue Crews"
    article = article_of(BODY, headline)
    parsed = parse(article, sentences(article), language.load() or language.blank())
    assert parsed[0].doc.text == headline
    assert [token.text for token in parsed[0].doc if token.pos_ == "PROPN"] == []
    assert [text.doc.text for text in parsed[1:]] == [BODY]
