from hypothesis import given, settings
from hypothesis import strategies as st

from tests.annotate.said import article_of, claim, claims_of
from tui.annotate.claims.find import find_claims
from tui.annotate.models import language
from tui.annotate.sentences import sentences
from tui.annotate.syntax.parse import parse


def texts(text: str, headline: str = "") -> list[str]:
    return [one.text for one in claims_of(text, headline)]


def test_joined_full_clauses_are_two_claims() -> None:
    text = "Some units have already reached the coast, and the general suggested there is a risk of fighting."
    assert texts(text) == ["Some units have already reached the coast", "there is a risk of fighting"]


def test_a_verb_phrase_stays_with_its_subject() -> None:
    assert texts("The court cleared two men and sentenced a third to nine years.") == [
        "The court cleared two men and sentenced a third to nine years"
    ]


def test_relative_clause_with_its_own_subject() -> None:
    text = "The herd is now in the Sarek valley, where rangers are counting the calves."
    assert texts(text)[-1] == "rangers are counting the calves"


def test_relative_clause_is_read_with_what_it_is_about() -> None:
    text = "Water ran low in the Alder district, which has been the centre of the drought for two years."
    assert texts(text)[-1] == "the Alder district, which has been the centre of the drought for two years"


def test_contrast_is_cut_and_cause_is_not() -> None:
    contrast = "Farmers planted 40 hectares of rice in spring, even as their wells remained nearly empty."
    assert texts(contrast) == ["Farmers planted 40 hectares of rice in spring", "their wells remained nearly empty"]
    cause = "The ferry turned back because its engine had caught fire."
    assert texts(cause) == ["The ferry turned back because its engine had caught fire"]


def test_part_of_a_figure_is_a_claim_of_its_own() -> None:
    text = "As many as 800 guards are training at the fort, including at least 50 women and several cooks."
    found = texts(text)
    assert found == [
        "As many as 800 guards are training at the fort",
        "including at least 50 women and several cooks",
    ]


def test_noun_phrase_with_a_figure() -> None:
    text = "The envoy expressed concerns over Norland's possible transfer of up to 300 tanks to Sudland."
    found = claim(text, "300 tanks")
    assert found.text == "Norland's possible transfer of up to 300 tanks to Sudland"
    assert [f.high for f in found.figures] == [300.0]


def test_where_a_place_lies_is_background() -> None:
    text = "The convoy stopped in the Tessin region, near the border with Italy, where guards searched it."
    found = claim(text, "near the border")
    assert found.kind == "background"
    assert found.attribution is None


def test_a_deed_beside_what_is_said_is_a_claim_of_its_own() -> None:
    assert "He resigned on Monday" in texts("He resigned on Monday after saying that he was ill.")
    assert texts("The tribunal sat for a week before ruling that it was legal.")[0] == "The tribunal sat for a week"
    assert texts("He began by saying that the deal was dead.") == ["the deal was dead"]


def test_words_that_only_link_are_left_out() -> None:
    assert texts("Additionally, the mill has reportedly laid off 30 workers.") == [
        "the mill has reportedly laid off 30 workers"
    ]


def test_a_closing_mark_stays_with_its_opening_one() -> None:
    assert "are expected to open “soon.”" in texts("The mayor said the baths are expected to open “soon.”")[0]


def test_figures_of_a_claim_told_in_the_middle_of_another_stay_there() -> None:
    text = "The plant, which employs 900 people, was sold for 20 million euros."
    by_text = {one.text: [f.text for f in one.figures] for one in claims_of(text)}
    assert by_text["The plant, which employs 900 people, was sold for 20 million euros"] == ["20 million euros"]


def test_every_sentence_that_says_something_yields_a_claim() -> None:
    text = (
        "The lake froze in January. Nobody remembered a colder winter. Why did the pumps fail? "
        "Because of ice, mostly.\n\n"
        "“We had warned them.” So said the old fisherman, whose boat sank. Skating was banned, said police."
    )
    article = article_of(text)
    held = {one.sentence for one in claims_of(text)}
    assert held >= {sentence.id for sentence in sentences(article)}


def test_ids_are_unique_and_in_order_of_place() -> None:
    found = claims_of("Rain fell on the hills. Snow fell, and the roads froze over quickly.", "Rain and snow fall")
    assert [one.id for one in found] == [f"c{n}" for n in range(len(found))]
    assert found[0].where == "headline"


SNIPPETS = (
    "The minister said that “ ” \" ' ‘ ’ '' , . ; : — ( ) 40 men he She warned not \"Yes, a claim denied. and who",
    "was killed believed to be according to him images showing “No,” Police: § 😀 é urged them to go",
)
PIECES = [piece for snippet in SNIPPETS for piece in snippet.split()]
WORDS = st.lists(st.sampled_from([*PIECES, "\n\n"]), max_size=40).map(" ".join)


@settings(max_examples=120, deadline=None)
@given(st.one_of(WORDS, st.text(max_size=80)), st.booleans())
def test_any_text_is_read_and_every_offset_is_true(text: str, model: bool) -> None:
    article = article_of(text, text.partition("\n")[0])
    nlp = language.load() if model else None
    parsed = parse(article, sentences(article), nlp or language.blank())
    for one in find_claims(article, parsed, (), (), (), ()):
        source = article.headline if one.where == "headline" else article.body
        assert source[one.start : one.end] == one.text
        assert one.text.strip()
        if one.attribution is not None:
            assert one.attribution.speaker
