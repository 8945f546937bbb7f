"""The rules that make parts of speech of tags: kept answers are those of the model's own ruler."""

from types import SimpleNamespace

import pytest

from tui.annotate.models import language
from tui.annotate.models.attributes import NAME, KeptRules, UnknownRules, keep_answers

spacy = pytest.importorskip("spacy")

TEXTS = (
    "There's no doubt that she'd have gone, wouldn't she? He ain't here; let's go, y'all.",
    "I don't know what they're gonna do, but it's got to be done, said the mayor of Marlow, who had had enough.",
    "  Two  spaces,\ta tab and\n\na new paragraph: those which do exist, do not, once more, then and there.",
    "Nobody got what he needed. If anything, the ferry which sank has been raised because of it, hasn't it?",
)


def plain() -> "spacy.Language":
    name = language.model_name()
    if name is None:
        pytest.skip("no language model is installed")
    return spacy.load(name.rsplit("-", 1)[0])


def told(nlp: "spacy.Language", text: str) -> list[tuple[str, ...]]:
    return [(t.text, t.pos_, t.tag_, t.lemma_, t.dep_, str(t.morph)) for t in nlp(text)]


def test_kept_answers_are_those_of_the_ruler() -> None:
    own, quick = plain(), plain()
    keep_answers(quick)
    assert NAME in quick.pipe_names
    assert "attribute_ruler" not in quick.pipe_names
    for text in (*TEXTS, *TEXTS, ""):
        assert told(quick, text) == told(own, text)


@pytest.mark.parametrize(
    "rule",
    [
        {"patterns": [[{"SHAPE": "Xx"}]], "attrs": {}, "index": 0},
        {"patterns": [[{"LOWER": "a"}] * 3], "attrs": {}, "index": 0},
        {"patterns": [[{"LOWER": {"NOT_IN": ["a"]}}]], "attrs": {}, "index": 0},
        {"patterns": [[{"TAG": {"REGEX": "^V"}}]], "attrs": {}, "index": 0},
        {"patterns": [[{"LOWER": {"FUZZY": "a"}}]], "attrs": {}, "index": 0},
        {"patterns": [[{"LOWER": "a"}]], "attrs": {}, "index": 1},
    ],
)
def test_rules_of_another_kind_are_left_to_the_ruler(rule: dict[str, object]) -> None:
    nlp = spacy.blank("en")
    with pytest.raises(UnknownRules):
        KeptRules(SimpleNamespace(vocab=nlp.vocab, patterns=[rule]))


def test_a_model_without_a_ruler_stays_as_it_is() -> None:
    nlp = spacy.blank("en")
    keep_answers(nlp)
    assert nlp.pipe_names == []


def test_a_model_with_unknown_rules_keeps_its_ruler() -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"SHAPE": "Xxxxx"}]], {"POS": "PROPN"})
    keep_answers(nlp)
    assert nlp.pipe_names == ["attribute_ruler"]
    assert [token.pos_ for token in nlp("Marlow is")] == ["PROPN", ""]
