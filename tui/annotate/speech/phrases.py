"""The words of a noun phrase, read off the dependency tree: as many as name a source, and no comment on it."""

from tui.annotate.syntax.tree import Tree
from tui.annotate.tables.lexicon import words

Range = tuple[int, int]
"""First token and token after the last."""

SUMMING = words("summing nouns")
PREPOSITIONS = frozenset({"of", "in", "at", "for", "from", "with", "to", "on", "by"})
LONGEST_PARTICIPLE = 12
"""Tokens of a participle that still belongs to its noun: "people familiar with the matter"."""
_INSIDE = frozenset("det amod compound poss nummod nmod quantmod case prep advmod predet preconj neg".split())


def trimmed_phrase(tree: Tree, head: int) -> Range:
    """The noun phrase of a head, without relative clauses, participles and comments after a comma."""
    low, high = head, head + 1
    low = _hyphenated(tree, low)
    for child in (*tree.children[head], *(tree.children[low] if low < head else ())):
        label = tree.dep[child]
        if child < low and label in _INSIDE:
            low = min(low, tree.first[child])
        elif child > head and _keeps(tree, head, child, high):
            high = max(high, tree.last[child] + 1)
    while high + 1 < len(tree.text) and _in_a_name(tree, high):
        high += 2  # "Reporters Without Borders"
    if high - 2 > head and tree.text[high - 2].lower() == "on" and tree.entity[high - 1] == "DATE":
        high -= 2  # "The head of a hospital trust on Wednesday denied"
    while high > low + 1 and tree.text[high - 1] in (",", "-", "–", "—", ":"):
        high -= 1
    return low, high


def _hyphenated(tree: Tree, head: int) -> int:
    """First token of a word that was cut at its hyphens: "co-author"."""
    while head > 1 and tree.text[head - 1] == "-" and tree.start[head] == tree.end[head - 2] + 1:
        head -= 2
    return head


def _in_a_name(tree: Tree, token: int) -> bool:
    """Whether a preposition in a capital, between two words in capitals, is a part of a name."""
    around = tree.text[token - 1 : token + 2]
    return tree.pos[token] in ("ADP", "SCONJ") and len(around) == 3 and all(word[:1].isupper() for word in around)


def _keeps(tree: Tree, head: int, child: int, high: int) -> bool:
    label = tree.dep[child]
    if label in ("case", "nummod", "compound"):
        return True
    if label == "appos":  # "spokesman John Smith", but not "John Smith, a spokesman"
        return tree.first[child] == high and tree.text[tree.first[child]] != "," and tree.lemma[head] not in SUMMING
    if label == "prep":
        inner = tree.child(child, "pobj")
        if inner is None or tree.entity[inner] in ("DATE", "TIME"):
            return False  # "was accused by prosecutors of stealing"
        return tree.lemma[child] in PREPOSITIONS and child == high
    if label in ("acl", "amod"):  # "people familiar with the matter", "research carried out by ..."
        inside = tree.text[tree.first[child] : tree.last[child] + 1]
        return tree.first[child] == high and len(inside) <= LONGEST_PARTICIPLE and "," not in inside
    if label in ("cc", "conj"):
        return not any(tree.dep[c] in ("nsubj", "nsubjpass") for c in tree.children[child])
    return False
