"""Negation, and how far it reaches."""

from tui.annotate.syntax.tree import Tree

_VERBS = frozenset({"fail", "refuse", "decline", "lack", "deny", "reject", "refute", "dispute"})
_UNABLE = frozenset({"unable", "powerless", "impossible"})


def is_negated(tree: Tree, predicate: int) -> bool:
    """Whether the predicate itself is negated: "has not", "no one has", "failed to".

    A negation inside another clause of the same sentence does not reach it.
    """
    for child in tree.children[predicate]:
        label, lemma = tree.dep[child], tree.lemma[child]
        if label == "neg" or (
            label in ("advmod", "preconj", "cc") and lemma in ("never", "neither", "nor", "hardly")
        ):
            return True
        if label == "acomp" and (lemma in _UNABLE or _too_soon(tree, child)):
            return True
        if label in ("nsubj", "nsubjpass", "attr", "dobj") and _negative_phrase(tree, child):
            return True
    if tree.lemma[predicate] in _VERBS and tree.child(predicate, "xcomp") is not None:
        return True
    if tree.dep[predicate] in ("acl", "relcl") and tree.is_infinitive(predicate):
        return _negative_phrase(tree, tree.head[predicate])  # "had no licence to carry passengers"
    if tree.dep[predicate] == "xcomp":
        head = tree.head[predicate]
        return (
            tree.lemma[head] in _VERBS
            or tree.lemma[head] in _UNABLE
            or any(tree.dep[c] == "neg" for c in tree.children[head])
        )
    if tree.dep[predicate] == "conj" and tree.subject(predicate) is None:
        # "has not arrived or called": the negation of the first reaches the second only with "or" / "nor".
        head = tree.head[predicate]
        joint = any(tree.dep[c] == "cc" and tree.lemma[c] in ("or", "nor") for c in tree.children[head])
        return joint and is_negated(tree, head)
    return False


def _too_soon(tree: Tree, adjective: int) -> bool:
    """For "it is too early to say that the fire is out": that it is out is not said."""
    too = any(tree.lemma[c] == "too" for c in tree.children[adjective])
    verb = next((c for c in tree.children[adjective] if tree.dep[c] in ("xcomp", "advcl", "ccomp")), None)
    early = (too and tree.lemma[adjective] in ("early", "soon")) or tree.lemma[adjective] == "premature"
    return early and verb is not None and tree.lemma[verb] in ("say", "tell", "declare", "claim", "conclude", "know")


def _negative_phrase(tree: Tree, head: int) -> bool:
    if tree.lemma[head] in ("none", "nobody", "nothing", "no-one"):
        return True
    first = tree.first[head]
    if tree.text[first].lower() == "neither":
        return True
    if [word.lower() for word in tree.text[first : first + 2]] in (["not", "a"], ["not", "one"]):
        return True  # "Not a single vote was lost"
    return any(tree.dep[c] in ("det", "neg") and tree.lemma[c] in ("no", "neither") for c in tree.children[head])
