"""How surely a word attributes in its place: a logistic regression over what the parse shows round it.

The weights stand in `data/cue_weights.tsv`, one feature a line, and are learned by `train_cues` from PolNeAR's
training part. Without the table a few plain rules decide.
"""

import math
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tui.annotate.syntax.tree import Tree
from tui.annotate.tables import cues
from tui.annotate.tables.lexicon import words

if TYPE_CHECKING:
    from tui.annotate.speech.attribution import Said

PARENTHETIC = words("parenthetic")
SHOWING = frozenset({"show", "reveal", "indicate", "suggest", "depict", "find", "confirm"})
_TABLE = Path(__file__).parents[1] / "data" / "cue_weights.tsv"


@cache
def _weights() -> dict[str, float]:
    if not _TABLE.exists():
        return {}
    rows = (line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {name: float(weight) for name, weight in rows}


def is_candidate(tree: Tree, token: int) -> bool:
    """Whether a token can attribute at all."""
    pos = tree.pos[token]
    if pos == "VERB" or (pos == "AUX" and tree.dep[token] not in ("aux", "auxpass")):
        return True
    lemma = tree.lemma[token]
    if pos == "NOUN":
        return lemma in cues.NOUNS or f"n {lemma}" in _weights()
    if pos == "ADJ":
        return lemma in cues.ADJECTIVES
    return lemma in ("accord", ":")


def score(tree: Tree, said: "Said") -> float:
    """0 to 1."""
    weights = _weights()
    beside = said.shape == "set off" or (said.clausal and said.quoted == "all")
    if beside and said.source is not None and tree.lemma[said.cue] in PARENTHETIC:
        return 1.0  # ", she continued,"
    if said.source is not None and tree.dep[said.cue] == "ROOT" and _leads_in(tree, said.cue):
        return 1.0  # "She issued this statement:"
    if said.shape == "colon":
        return 1.0  # it was read with care; a headline's label is no name
    if said.source is not None and said.shape.startswith(("voiced", "put ")):
        return 1.0
    if said.source is not None and said.clausal and _document_shows(tree, said):
        return 1.0  # too rare in the data to be learned
    if not weights:
        return _by_rule(tree, said)
    total = weights.get("bias", 0.0)
    for feature in features(tree, said):
        total += weights.get(feature, 0.0)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def _leads_in(tree: Tree, cue: int) -> bool:
    """Whether the cue's sentence ends in a colon, and so does the paragraph."""
    return tree.text[-1] == ":" and any(first <= cue and end == len(tree.text) for _, first, end in tree.sentences)


def _document_shows(tree: Tree, said: "Said") -> bool:
    """For "images showing ...", "a report saying that ...", "leaked emails show ..."."""
    cue = said.cue
    noun = tree.head[cue] if tree.dep[cue] == "acl" else said.head
    shows = tree.dep[cue] == "acl" or tree.lemma[cue] in SHOWING
    return shows and noun is not None and tree.pos[noun] == "NOUN" and tree.lemma[noun] in cues.DOCUMENTS


def _by_rule(tree: Tree, said: "Said") -> float:
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


def features(tree: Tree, said: "Said") -> list[str]:
    """The names of what is true of a possible attribution."""
    cue = said.cue
    lemma, pos = tree.lemma[cue], tree.pos[cue].lower()
    word = f"{pos[0]} {lemma}"
    content = said.shape
    source = _source_sort(tree, said)
    form = _form(tree, cue)
    out = [
        word,
        f"{word} + {content}",
        f"{word} + by {source}",
        f"{pos[0]} {content}",
        f"by {source}",
        f"{content} by {source}",
        f"form {form}",
        f"{content} form {form}",
        f"at {tree.dep[cue]}",
        f"{pos[0]} at {tree.dep[cue]} under {_above(tree, cue)}",
    ]
    sort = _sort(lemma)
    if sort:
        out += [f"sort {sort}", f"sort {sort} {content}", f"sort {sort} by {source}"]
    if said.head is not None:
        out.append(f"source {tree.lemma[said.head]}")
    for child in tree.children[cue]:
        label = tree.dep[child]
        if label in ("prep", "prt", "dobj", "acomp", "attr", "neg", "dative", "mark", "oprd", "agent"):
            out.append(f"{word} {label} {tree.lemma[child]}")
            out.append(f"{label} {tree.lemma[child]}")
        elif label == "aux" and tree.tag[child] == "MD":
            out += [f"modal {tree.lemma[child]}", f"{word} modal"]
    if said.root is not None:
        out.append(f"content {tree.pos[said.root]} {tree.tag[said.root]}")
        out.append(f"content word {tree.lemma[said.root]}")
    out += [f"quoted {said.quoted}", f"quoted {said.quoted} {content}", f"inside quote {said.inside}"]
    return out


def _sort(lemma: str) -> str:
    if lemma in cues.SPEECH:
        return "speech+thought" if lemma in cues.THOUGHT else "speech"
    return "thought" if lemma in cues.THOUGHT else "noun" if lemma in cues.NOUNS else ""


def _source_sort(tree: Tree, said: "Said") -> str:
    head = said.head
    if head is None:
        return "none"
    if tree.pos[head] == "PRON":
        return f"pronoun {tree.lemma[head]}"
    if tree.entity[head]:
        return tree.entity[head]
    return f"{tree.pos[head]} {tree.tag[head]}"


def _form(tree: Tree, cue: int) -> str:
    helpers = sorted({tree.dep[c] for c in tree.children[cue] if tree.dep[c] in ("aux", "auxpass", "neg")})
    return " ".join([tree.tag[cue], *helpers])


def _above(tree: Tree, cue: int) -> str:
    head = tree.head[cue]
    return "root" if head == cue else tree.lemma[head]
