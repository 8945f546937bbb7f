"""The stretch of text that a claim is shown as: its unit, without what only ties it to its surroundings."""

from collections.abc import Sequence

from tui.annotate.claims.clauses import LONGEST_ANTECEDENT
from tui.annotate.claims.stretches import Unit
from tui.annotate.speech.phrases import SUMMING
from tui.annotate.speech.quotes import CLOSING, OPENING, STRAIGHT
from tui.annotate.syntax.tree import Tree
from tui.annotate.tables.lexicon import words

LEAST_WORDS = 3
"""A stretch with fewer words says nothing by itself."""

LINKS = words("links")
_TRIM = frozenset({",", ";", ":", "–", "—", "-", "--", "(", ")", "[", "]", "…", "*", "•"})
_POINTING = frozenset({"this", "that", "these", "those", "it", "he", "she", "they", "we", "i"})


def span_of(tree: Tree, unit: Unit) -> tuple[int, int] | None:
    """First token and token after the last of the unit's stretch, trimmed; None where it says nothing."""
    tokens = [token for token in unit.tokens if tree.pos[token] not in ("PUNCT", "SPACE")]
    if not tokens:
        return None
    while len(tokens) > 1 and tree.pos[tokens[-1]] == "CCONJ":
        tokens.pop()  # "Prices doubled, he said, and ...": the link belongs to what follows
    low, high = tokens[0], tokens[-1] + 1
    if high < len(tree.text) and _mark(tree, high) in ("close", "either") and _opens_inside(tree, low, high):
        high += 1
    elif (
        high + 1 < len(tree.text) and _mark(tree, high + 1) in ("close", "either") and _opens_inside(tree, low, high)
    ):
        high += 2
    halved = unit.said is not None and unit.said.halved
    if low > 0 and not halved and _mark(tree, low - 1) in ("open", "either") and _closes_inside(tree, low, high):
        low -= 1
    if unit.kind == "relative":
        low = _antecedent(tree, unit, low)
    elif unit.said is not None and len(unit.said.contents) == 2 and low < unit.said.cue < high:
        low = _after_pronoun(tree, unit.said.contents, low)
    low, high = _trimmed(tree, low, high)
    if high < len(tree.text) and tree.text[high] == ")" and _bracketed(tree, low, high):
        high += 1
    words = [t for t in range(low, high) if tree.pos[t] not in ("PUNCT", "SPACE", "SYM")]
    if 0 < low < high and tree.text[low - 1] == "," and _only_named(tree, low, high):
        return None
    if len(words) < LEAST_WORDS and not _short_speech(tree, unit, words):
        return None
    return low, high


def _only_named(tree: Tree, low: int, high: int) -> bool:
    """Whether it is no more than a name for what was said before it, its verb lost to a wrong parse: "a claim he"."""
    called = tree.text[low] in ("a", "an") and low + 1 < high and tree.lemma[low + 1] in SUMMING
    return called and not any(tree.tag[t] in ("VBD", "VBZ", "VBP", "MD") for t in range(low, high))


def _short_speech(tree: Tree, unit: Unit, words: Sequence[int]) -> bool:
    """Whether so few words are a whole sentence that somebody is quoted with: "“Nobody knows,” one guard said"."""
    whole = unit.said is not None and unit.said.quoted == "all"
    return whole and any(tree.tag[t] in ("VBD", "VBZ", "VBP") and tree.subject(t) in words for t in words)


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
    whole = sum(tree.pos[t] not in ("PUNCT", "SPACE", "SYM") for t in range(*after)) >= LEAST_WORDS
    return max(low, after[0]) if pointing and whole and len(lost) <= 1 else low


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


def _mark(tree: Tree, token: int) -> str:
    """What a token is as a quotation mark: "open", "close", "either" or nothing."""
    text = tree.text[token]
    if text in OPENING or text in ("‘", "``"):
        return "open"
    if text in CLOSING or (text == "’" and tree.tag[token] == "''"):
        return "close"
    if text in (STRAIGHT, "''") or (text == "'" and tree.tag[token] in ("''", "``")):
        return "either"
    return ""


def _drops_first(tree: Tree, low: int, high: int) -> bool:
    text, mark = tree.text[low], _mark(tree, low)
    if text in _TRIM or tree.pos[low] == "SPACE" or mark == "close":
        return True
    if text.lower() in LINKS and _links(tree, low):
        return True
    if low > 0 and (
        (text == "that" and tree.tag[low] in ("IN", "WDT")) or (text == "for" and tree.dep[low] == "mark")
    ):
        return True
    if [t.lower() for t in tree.text[low : low + 2]] == ["even", "as"]:
        return True
    if text == "as" and low > 0 and tree.text[low - 1].lower() == "even":
        return True
    if not mark:
        return False
    closing = [t for t in range(low + 1, high) if _mark(tree, t) in ("close", "either")]
    # A mark that nothing closes here, or that the end closes: the quote is the whole claim.
    return not closing or closing == [high - 1]


def _drops_last(tree: Tree, low: int, high: int) -> bool:
    text, mark = tree.text[high - 1], _mark(tree, high - 1)
    if text == ")" and _bracketed(tree, low, high - 1):
        return False
    if text in _TRIM or mark == "open" or tree.pos[high - 1] == "SPACE":
        return True
    if text in (".", "!"):
        return not _opens_inside(tree, low, high)
    if mark:
        return not _opens_inside(tree, low, high - 1)
    return tree.pos[high - 1] == "CCONJ" or (tree.pos[high - 1] == "ADP" and tree.last[high - 1] >= high)


def _bracketed(tree: Tree, low: int, high: int) -> bool:
    """Whether a bracket that opens in the range is still open at its end."""
    return tree.text[low:high].count("(") > tree.text[low:high].count(")")


def _links(tree: Tree, token: int) -> bool:
    return tree.pos[token] in ("CCONJ", "SCONJ", "ADV") or tree.dep[token] in ("mark", "cc", "advmod")


def _closes_inside(tree: Tree, low: int, high: int) -> bool:
    """Whether the first mark in the range closes a quote that opens before it."""
    marks = [mark for token in range(low, high) if (mark := _mark(tree, token))]
    return bool(marks) and (marks[0] == "close" or (marks[0] == "either" and len(marks) % 2 == 1))


def _opens_inside(tree: Tree, low: int, high: int) -> bool:
    """Whether a quote that opens in the range is still open at its end."""
    opened = False
    for token in range(low, high):
        mark = _mark(tree, token)
        if mark:
            opened = mark == "open" or (mark == "either" and not opened)
    return opened
