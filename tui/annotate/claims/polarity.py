"""Negation, and how far it reaches."""

from tui.annotate.syntax.tree import Tree

_VERBS = frozenset({"fail", "refuse", "decline", "lack", "deny", "reject", "refute", "dispute"})
_LETTING = frozenset({"let", "allow", "permit", "have", "make", "help", "want"})
"""What is done by others only if who lets them does: it is negated with them."""
_LASTING = frozenset({"have", "be", "remain"})
_UNABLE = frozenset({"unable", "powerless", "impossible"})
_WILLING = frozenset({"ready", "willing", "able", "prepared", "inclined", "free", "fit", "eligible"})
"""Who is not so to do something does not do it; who is not afraid to may well."""


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
        if label == "acomp" and (
            lemma in _UNABLE or _too_soon(tree, child) or (_is_not(tree, child) and tree.lemma[predicate] == "be")
        ):
            return True
        if label in ("nsubj", "nsubjpass", "attr", "dobj") and _negative_phrase(tree, child):
            return True
    if tree.lemma[predicate] in _VERBS and tree.child(predicate, "xcomp") is not None:
        return True
    if _yet_to(tree, predicate) or _short_of(tree, predicate):
        return True
    if tree.dep[predicate] in ("acl", "relcl") and tree.is_infinitive(predicate):
        return _negative_phrase(tree, tree.head[predicate])  # "had no licence to carry passengers"
    head = tree.head[predicate]
    if tree.dep[predicate] == "ccomp" and tree.lemma[head] in _LETTING and tree.tag[predicate] in ("VB", "VBN"):
        return is_negated(tree, head)  # "refused to let anyone take her photograph"
    if tree.dep[predicate] == "xcomp":
        if _yet_to(tree, head):
            return True
        if tree.dep[head] == "xcomp" and is_negated(tree, head):
            return True
        return (
            tree.lemma[head] in _VERBS
            or tree.lemma[head] in _UNABLE
            or (_is_not(tree, head) and (tree.dep[head] != "acomp" or tree.lemma[head] in _WILLING))
            or (tree.lemma[head] in _WILLING and tree.dep[head] == "acomp" and _is_not(tree, tree.head[head]))
        )
    if tree.dep[predicate] == "conj" and tree.subject(predicate) is None:
        # "has not arrived or called": the negation of the first reaches the second only with "or" / "nor".
        joint = any(tree.dep[c] == "cc" and tree.lemma[c] in ("or", "nor") for c in tree.children[head])
        return joint and is_negated(tree, head)
    return False


def _yet_to(tree: Tree, verb: int) -> bool:
    """For "has yet to sign", "are yet to be named": it is not done."""
    done = tree.child(verb, "xcomp")
    if tree.lemma[verb] not in _LASTING or done is None:
        return False
    return any(tree.lemma[c] == "yet" and tree.text[c + 1].lower() == "to" for c in range(verb, done))


def _short_of(tree: Tree, verb: int) -> bool:
    """For "stopped short of signing": it did not."""
    before = [tree.text[t].lower() for t in range(max(0, verb - 2), verb)]
    return tree.dep[verb] == "pcomp" and before == ["short", "of"]


def _is_not(tree: Tree, token: int) -> bool:
    """Whether a "not" hangs on the word, as in “was ‘not ready’ to sign” on the adjective."""
    return any(tree.dep[child] == "neg" for child in tree.children[token])


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
