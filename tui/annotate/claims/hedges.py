"""Words that make a claim less than certain, by class."""

import re
from collections.abc import Sequence

from tui.annotate.syntax.tree import Tree
from tui.annotate.tables.lexicon import words
from tui.model.annotation import Hedge, HedgeClass

MODALS = frozenset({"may", "might", "could", "would", "should"})
ADVERBS = words("hedge adverbs")
ADJECTIVES = words("hedge adjectives")
NOUNS = words("hedge nouns")
BELIEF = words("hedge verbs")
ATTRIBUTING = words("uncertain cues")
"""Cues that are themselves less than certain."""

_NUMERIC = re.compile(
    r"\b(about|around|roughly|approximately|some|nearly|almost|up to|at least|at most|as many as|as much as|as few as"
    r"|more than|less than|fewer than|over|under|close to|an estimated|estimated|well over|just over|just under"
    r"|upwards of)"
    r"(?=\s+(?:[$€£]?\d|a (?:dozen|hundred|thousand|million|third|quarter|half)\b|half\b|two\b|three\b|four\b|five\b"
    r"|six\b|seven\b|eight\b|nine\b|ten\b|dozens?\b|hundreds?\b|thousands?\b|millions?\b))",
    re.IGNORECASE,
)
_RUMOURED = frozenset({"report", "say", "claim", "allege"})
_CONDITION = frozenset({"if", "unless", "provided", "assuming", "whether"})
_TURNED = frozenset({"Had", "Were", "Should"})
"""Words that open a condition without "if": "Had it rained, the dam would have failed"."""


def find_hedges(tree: Tree, tokens: Sequence[int], text: str, cue: int | None) -> tuple[Hedge, ...]:
    """The hedges of a claim, each word once, in order of class and place.

    Args:
        tree: The parse.
        tokens: The claim's tokens.
        text: The claim's text.
        cue: The cue that attributes it, which may be one itself ("suggested").
    """
    found: dict[str, HedgeClass] = {}
    if cue is not None and tree.lemma[cue] in ATTRIBUTING:
        found[tree.text[cue]] = "belief verb"
    if cue is not None and tree.dep[cue] == "xcomp" and tree.lemma[tree.head[cue]] in ("appear", "seem"):
        found[tree.text[tree.head[cue]]] = "belief verb"
    if cue is not None and tree.lemma[cue] in BELIEF | _RUMOURED and _nobodys(tree, cue):
        found[tree.text[cue]] = "belief verb"
    for token in tokens:
        kind = _kind(tree, token)
        if kind is not None:
            found.setdefault(tree.text[token], kind)
    for match in _NUMERIC.finditer(text):
        found.setdefault(match.group(1), "numeric")
    return tuple(Hedge(word, kind) for word, kind in found.items())


def _nobodys(tree: Tree, cue: int) -> bool:
    """Whether nobody is said to say it: "It is understood that ..."."""
    subject = tree.child(cue, "nsubjpass")
    return subject is not None and tree.lemma[subject] == "it" and tree.child(cue, "agent") is None


def _kind(tree: Tree, token: int) -> HedgeClass | None:
    lemma, pos = tree.lemma[token], tree.pos[token]
    if tree.dep[token] == "advcl" and (mark := tree.child(token, "mark")) is not None and tree.lemma[mark] == "as":
        return None  # "held its rate, as most had expected": it did
    if token and tree.lemma[token - 1] == "than":
        return None  # "worse than expected": how it was, surely
    if (
        tree.text[token] in _TURNED
        and tree.dep[tree.head[token]] == "advcl"
        and token == tree.first[tree.head[token]]
    ):
        return "condition"
    if pos == "AUX" and lemma in MODALS:
        return "modal"
    if lemma in ADVERBS and pos == "ADV":
        return "report adverb"
    if lemma == "chance" and not any(
        tree.text[c] in ("of", "that") or tree.dep[c] == "acl" for c in tree.children[token]
    ):
        return None  # "give them a chance"
    if (pos == "ADJ" and lemma in ADJECTIVES) or (pos == "NOUN" and lemma in NOUNS):
        return "modal"
    if lemma == "appear" and tree.child(token, "xcomp", "ccomp", "acomp", "oprd") is None:
        return None  # "due to appear in court"
    if pos == "VERB" and lemma in BELIEF and tree.tag[token] != "VBG":
        return "belief verb"
    if lemma == "schedule" and pos == "VERB":
        return "belief verb"
    if lemma in _CONDITION and tree.dep[token] in ("mark", "prep"):
        return "condition"
    return None
