import pytest

from tests.annotate.said import article_of
from tui.annotate.models import language
from tui.annotate.sentences import sentences
from tui.annotate.speech import cue_score
from tui.annotate.speech.attribution import Said, candidates
from tui.annotate.syntax.parse import parse
from tui.annotate.syntax.tree import Tree, tree_of


def cue(text: str, word: str) -> tuple[Tree, Said]:
    article = article_of(text)
    nlp = language.load()
    assert nlp is not None
    tree = tree_of(parse(article, sentences(article), nlp)[0])
    return tree, next(said for said in candidates(tree, ()) if tree.text[said.cue] == word)


SPOKEN = ("The mayor said that the bridge was closed.", "said")
DONE = ("The mayor painted the bridge in May.", "painted")


def test_the_learned_table_tells_speech_from_deeds() -> None:
    assert cue_score.score(*cue(*SPOKEN)) > 0.8
    assert cue_score.score(*cue(*DONE)) < 0.3


def test_rules_decide_where_no_table_is_shipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cue_score, "_weights", dict)
    assert cue_score.score(*cue(*SPOKEN)) > 0.5
    assert cue_score.score(*cue(*DONE)) < 0.5
