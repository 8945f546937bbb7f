"""The stretch of text that a claim is shown as: its unit, without what only ties it to its surroundings."""

from collections.abc import Sequence

from tui.annotate.clauses import Unit
from tui.annotate.lexicon import words
from tui.annotate.quotes import CLOSING, MARKS, OPENING, STRAIGHT
from tui.annotate.tree import Tree

LEAST_WORDS = 3
"""A stretch with fewer words says nothing by itself."""

LONGEST_ANTECEDENT = 12
CLOSES = frozenset(CLOSING + STRAIGHT)
LINKS = words("links")
_TRIM = frozenset({",", ";", ":", "–", "—", "-", "--", "(", ")", "[", "]", "…", "*", "•"})
_POINTING = frozenset({"this", "that", "these", "those", "it", "he", "she", "they", "we", "i"})


def span_of(tree: Tree, unit: Unit) -> tuple[int, int] | None:
    """First token and token after the last of the unit's stretch, trimmed; None where it says nothing."""
    tokens = [token for token in unit.tokens if tree.pos[token] not in ("PUNCT", "SPACE")]
    if not tokens:
        return None
    low, high = tokens[0], tokens[-1] + 1
    if high < len(tree.text) and tree.text[high] in CLOSES and _opens_inside(tree, low, high):
        high += 1
    elif high + 1 < len(tree.text) and tree.text[high + 1] in CLOSES and _opens_inside(tree, low, high):
        high += 2
    if unit.kind == "relative":
        low = _antecedent(tree, unit, low)
    elif unit.said is not None and len(unit.said.contents) == 2 and low < unit.said.cue < high:
        low = _after_pronoun(tree, unit.said.contents, low)
    low, high = _trimmed(tree, low, high)
    words = [t for t in range(low, high) if tree.pos[t] not in ("PUNCT", "SPACE", "SYM")]
    if len(words) < LEAST_WORDS:
        return None
    return low, high


def _antecedent(tree: Tree, unit: Unit, low: int) -> int:
    """Where a relative clause begins to be readable: with what it is about, or with its own subject."""
    relative = next((c for c in tree.children[unit.root] if tree.tag[c] in ("WDT", "WP", "WP$", "WRB")), None)
    if relative is not None and tree.tag[relative] == "WRB" and tree.subject(unit.root) is not None:
        return relative + 1
    noun = tree.head[unit.root]
    return tree.first[noun] if tree.first[noun] <= low and low - tree.first[noun] <= LONGEST_ANTECEDENT else low


def _after_pronoun(tree: Tree, contents: Sequence[tuple[int, int]], low: int) -> int:
    """For "These troops, she said, are ...": what follows the attribution, if nothing is lost before it."""
    before, after = contents
    lost = [t for t in range(*before) if tree.pos[t] in ("NOUN", "PROPN", "NUM", "VERB")]
    pointing = tree.lemma[before[0]] in _POINTING
    return max(low, after[0]) if pointing and len(lost) <= 1 else low


def _trimmed(tree: Tree, low: int, high: int) -> tuple[int, int]:
    """The range without what only ties it to its surroundings: marks, links and full stops at either end."""
    while low < high:
        if _drops_first(tree, low, high):
            low += 1
        elif _drops_last(tree, low, high):
            high -= 1
        else:
            break
    return low, high


def _drops_first(tree: Tree, low: int, high: int) -> bool:
    text = tree.text[low]
    if text in _TRIM or tree.pos[low] == "SPACE" or text in CLOSES - {STRAIGHT}:
        return True
    if text.lower() in LINKS and _links(tree, low):
        return True
    if text not in MARKS:
        return False
    rest = tree.text[low + 1 : high]
    # A mark that nothing closes here, or that the end closes: the quote is the whole claim.
    return not any(t in CLOSES for t in rest) or (rest[-1] in CLOSES and not any(t in MARKS for t in rest[:-1]))


def _drops_last(tree: Tree, low: int, high: int) -> bool:
    text = tree.text[high - 1]
    if text in _TRIM or text in OPENING or tree.pos[high - 1] == "SPACE":
        return True
    if text in ".!":
        return not _opens_inside(tree, low, high)
    if text in CLOSES:
        return not _opens_inside(tree, low, high - 1)
    return tree.pos[high - 1] == "CCONJ" or (tree.pos[high - 1] == "ADP" and tree.last[high - 1] >= high)


def _links(tree: Tree, token: int) -> bool:
    return tree.pos[token] in ("CCONJ", "SCONJ", "ADV") or tree.dep[token] in ("mark", "cc", "advmod")


def _opens_inside(tree: Tree, low: int, high: int) -> bool:
    """Whether a quote that opens in the range is still open at its end."""
    opened = False
    for token in range(low, high):
        text = tree.text[token]
        if text in OPENING or (text == '"' and not opened):
            opened = True
        elif text in CLOSING or text == '"':
            opened = False
    return opened
