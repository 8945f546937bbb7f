"""How surely a word attributes in its place."""

from typing import TYPE_CHECKING

from tui.annotate import cues
from tui.annotate.tree import Tree

if TYPE_CHECKING:
    from tui.annotate.attribution import Said


def is_candidate(tree: Tree, token: int) -> bool:
    """Whether a token can attribute at all."""
    pos, lemma = tree.pos[token], tree.lemma[token]
    if pos in ("VERB", "AUX"):
        return tree.dep[token] not in ("aux", "auxpass")
    return lemma == "accord" or (pos == "NOUN" and lemma in cues.NOUNS)


def score(tree: Tree, said: "Said") -> float:
    """0 to 1."""
    lemma = tree.lemma[said.cue]
    if lemma == "accord":
        return 1.0
    if tree.pos[said.cue] == "NOUN":
        return 0.8 if said.source is not None and said.clausal else 0.3
    if lemma in cues.SPEECH:
        return 0.9 if said.clausal or lemma in cues.EVALUATION else 0.4
    if lemma in cues.THOUGHT:
        return 0.6 if said.clausal else 0.3
    return 0.1
