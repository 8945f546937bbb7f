"""The source of a cue: who says, thinks or wants it, read off the dependency tree."""

from tui.annotate.tree import Tree

Range = tuple[int, int]
"""First token and token after the last."""

LONGEST_PARTICIPLE = 12
_INSIDE = frozenset(
    {
        "det",
        "amod",
        "compound",
        "poss",
        "nummod",
        "nmod",
        "quantmod",
        "case",
        "prep",
        "advmod",
        "predet",
        "preconj",
        "neg",
    }
)


def trimmed_phrase(tree: Tree, head: int) -> Range:
    """The noun phrase of a head, without relative clauses, participles and comments after a comma."""
    low, high = head, head + 1
    for child in tree.children[head]:
        label = tree.dep[child]
        if child < head and label in _INSIDE and label != "punct":
            low = min(low, tree.first[child])
        elif child > head and _keeps(tree, child, high):
            high = max(high, tree.last[child] + 1)
    while high > low + 1 and tree.text[high - 1] in (",", "-", "–", "—", ":"):
        high -= 1
    return low, high


def _keeps(tree: Tree, child: int, high: int) -> bool:
    label = tree.dep[child]
    if label in ("case", "nummod", "compound"):
        return True
    if label == "appos":  # "spokesman John Smith", but not "John Smith, a spokesman"
        return tree.first[child] == high and tree.text[tree.first[child]] != ","
    if label == "prep":
        return tree.lemma[child] in ("of", "in", "at", "for", "from", "with", "to", "on", "by") and child == high
    if label == "acl":  # "people familiar with the matter", "research carried out by ..."
        return tree.first[child] == high and tree.last[child] - high < LONGEST_PARTICIPLE
    if label in ("cc", "conj"):
        return not any(tree.dep[c] in ("nsubj", "nsubjpass") for c in tree.children[child])
    return False


def source_of(tree: Tree, cue: int) -> tuple[Range | None, int | None]:
    """The source's words and head token."""
    head = _noun_source(tree, cue) if tree.pos[cue] in ("NOUN", "PROPN") else _verb_source(tree, cue)
    if head is None:
        return None, None
    if tree.tag[head] in ("WP", "WDT") or tree.lemma[head] in ("who", "which"):
        verb = tree.head[head]
        if tree.dep[verb] == "relcl":
            head = tree.head[verb]
    if tree.dep[head] == "poss":
        return (tree.first[head], head + 1), head
    return trimmed_phrase(tree, head), head


def _verb_source(tree: Tree, cue: int) -> int | None:
    verb, seen = cue, 0
    while seen < 6:
        seen += 1
        found = _own_source(tree, verb)
        if found is not None:
            return found
        head, label = tree.head[verb], tree.dep[verb]
        if head == verb:
            return None
        if label in ("conj", "xcomp", "advcl", "aux", "auxpass", "pcomp", "dep", "acomp"):
            if label == "xcomp" and (controller := tree.child(head, "dobj")) is not None and controller < verb:
                return controller
            if label == "pcomp" or tree.pos[head] == "ADP":
                head = tree.head[head]
            verb = head
        elif label == "prep":
            verb = head
        elif label == "acl":
            return _document_owner(tree, head)
        elif label == "relcl":
            return head
        else:
            return None
    return None


def _own_source(tree: Tree, verb: int) -> int | None:
    passive = any(tree.dep[c] == "auxpass" for c in tree.children[verb])
    by = tree.child(verb, "agent")
    if by is not None:
        return tree.child(by, "pobj")
    if passive:
        return None if tree.child(verb, "nsubj") is None else tree.child(verb, "nsubj")
    return tree.child(verb, "nsubj")


def _document_owner(tree: Tree, noun: int) -> int:
    """For "The White House shared images showing ...": the sharer, else the document itself."""
    verb = tree.head[noun]
    if tree.dep[noun] == "dobj" and (giver := tree.child(verb, "nsubj")) is not None:
        return giver
    return noun


def _noun_source(tree: Tree, cue: int) -> int | None:
    owner = tree.child(cue, "poss")
    if owner is not None:
        return owner
    for child in tree.children[cue]:
        if tree.dep[child] == "prep" and tree.lemma[child] in ("by", "from", "among") and child > cue:
            return tree.child(child, "pobj")
    verb, label = tree.head[cue], tree.dep[cue]
    if label == "pobj":
        if tree.lemma[verb] in ("with", "amid", "despite", "after", "without", "of"):
            return None  # "with fears that": nobody is named
        verb = tree.head[verb]
    if label in ("dobj", "pobj", "attr", "conj", "oprd") and tree.pos[verb] in ("VERB", "AUX"):
        return _verb_source(tree, verb)
    return None
