"""What is put to somebody, and what somebody puts a number at."""

from tui.annotate.syntax.tree import Tree

NUMBERS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})


def put_forward(tree: Tree, cue: int) -> tuple[tuple[int, int], int, bool, str] | None:
    """Range, head, whether it is a clause, and shape of "put it to her that ..." or "put the toll at 31"."""
    if tree.lemma[cue] != "put":
        return None
    thing = tree.child(cue, "dobj")
    clause = tree.child(cue, "ccomp")
    if thing is None or thing < cue or any(tree.dep[c] == "auxpass" for c in tree.children[cue]):
        return None
    for child in tree.children[cue]:
        if tree.dep[child] not in ("prep", "dative") or child < thing:
            continue
        to = tree.child(child, "pobj")
        if tree.lemma[child] == "to" and tree.lemma[thing] == "it" and clause is not None and clause > child:
            return (tree.first[clause], tree.last[clause] + 1), clause, True, "put to"
        if tree.lemma[child] == "at" and to is not None and (tree.pos[to] == "NUM" or tree.entity[to] in NUMBERS):
            return (tree.first[thing], tree.last[child] + 1), thing, False, "put at"
    return None
