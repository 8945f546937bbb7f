"""A stretch of a sentence that says one thing, and what is told only in passing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from tui.annotate.speech.attribution import Said
from tui.annotate.syntax.tree import Tree
from tui.annotate.tables import cues

UnitKind = Literal["main", "content", "clause", "relative", "aside", "background", "frame"]

SETTING = 4
"""Tokens that a participle phrase beside an attribution needs to tell where or how it was said."""
NEARNESS = frozenset({"near", "outside", "bordering", "along", "off", "beside", "opposite"})


@dataclass(slots=True)
class Unit:
    """One stretch that says one thing.

    Attributes:
        root: Head token.
        kind: How it hangs in the sentence; `frame` is an attribution's own words.
        said: Whose words they are; None in the article's own voice.
        tokens: Its tokens, in order.
    """

    root: int
    kind: UnitKind
    said: Said | None = None
    tokens: list[int] = field(default_factory=list)


def backgrounds(tree: Tree, units: Sequence[Unit]) -> list[Unit]:
    """What is told in passing: where something was said, where a place lies."""
    out = []
    for unit in units:
        for token in list(unit.tokens):
            label = tree.dep[token]
            if (
                unit.kind == "frame"
                and label == "advcl"
                and tree.tag[token] == "VBG"
                and tree.head[token] == unit.root
            ):
                inside = [t for t in unit.tokens if tree.is_below(t, token)]
                if len(inside) >= SETTING and tree.lemma[token] not in cues.SPEECH - {"speak"}:
                    out.append(Unit(token, "background", None, inside))
            elif unit.kind == "frame" and label == "advcl" and _happened_before(tree, unit.root, token):
                opening = tree.first[token]  # "when"
                inside = [t for t in unit.tokens if t != opening and tree.is_below(t, token)]
                out.append(Unit(token, "background", None, inside))
            elif label == "prep" and tree.lemma[token] in NEARNESS and token > 1 and tree.text[token - 1] == ",":
                place = _place_before(tree, token - 2)
                if place is not None:
                    out.append(_location(tree, unit, place, token))
    return out


def _happened_before(tree: Tree, cue: int, clause: int) -> bool:
    """For "When the council voted 14-11 for the tax, supporters said ...": a deed that is told before the saying."""
    if tree.head[clause] != cue or clause > cue or tree.tag[clause] not in ("VBD", "VBZ", "VBP", "VBN"):
        return False
    first, last = tree.first[clause], tree.last[clause]
    opens = tree.text[first].lower() in ("when", "after", "as", "since", "before", "while", "although", "though")
    deed = tree.subject(clause) is not None and last - first >= SETTING
    return opens and deed and any(tree.pos[t] in ("NUM", "PROPN") for t in range(first, last + 1))


def _location(tree: Tree, unit: Unit, place: int, near: int) -> Unit:
    """For "the Kherson region, near the border": told apart, and taken from the end of what it stands in."""
    last = near
    while last < tree.last[near] and tree.text[last + 1] != ",":
        last += 1
    words = [t for t in unit.tokens if tree.pos[t] != "PUNCT"]
    if words[-1] <= last and words[0] < place:
        unit.tokens = [t for t in unit.tokens if t < near]
    return Unit(near, "background", None, list(range(place, last + 1)))


def _place_before(tree: Tree, token: int) -> int | None:
    """First token of the place that ends at `token`."""
    head = token
    while tree.head[head] == head + 1 and tree.dep[head] == "compound":
        head += 1
    named = any(tree.pos[t] == "PROPN" for t in range(tree.first[head], head + 1))
    return tree.first[head] if named and tree.dep[head] in ("pobj", "dobj", "nsubj", "nsubjpass", "appos") else None


_CREDITING = frozenset(("reporting", "writing", "editing", "translation", "compiled", "translated", "edited"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def is_credits(tree: Tree, first: int, end: int) -> bool:
    """Whether a sentence only tells who made the text: "(Reporting by Ada Holm in Velmar; Editing by Jan Roe)"."""
    words = [tree.text[t].lower() for t in range(first, end) if tree.pos[t] not in ("PUNCT", "SPACE")]
    words = words[1:] if words[:1] == ["additional"] else words
    named = len(words) > 2 and words[0] in _CREDITING and words[1] == "by"
    return named and not any(tree.tag[t] in _FINITE for t in range(first, end))


def whole_sentence(tree: Tree, first: int, end: int) -> tuple[Unit, tuple[int, int]]:
    """A sentence in one piece with its token range, for texts whose language nothing here can parse."""
    last = end
    while last > first + 1 and (tree.text[last - 1] in (".", "。") or tree.pos[last - 1] == "SPACE"):
        last -= 1
    return Unit(tree.root_of(first, end), "main", None, list(range(first, last))), (first, last)
