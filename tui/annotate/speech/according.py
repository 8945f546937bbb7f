"""Where the words after "according to" end: the source, with the name of a role."""

from tui.annotate.syntax.tree import Tree


def frame_end(tree: Tree, head: int, least: int) -> int:
    """The token after "according to the harbour master, Joan Pettifer".

    Args:
        tree: The parse.
        head: The source's head.
        least: The token after the source.
    """
    return _with_name(tree, head, _phrase_end(tree, least, tree.last[head] + 1))


def _with_name(tree: Tree, role: int, end: int) -> int:
    """Where a role's name ends: "according to the harbour master, Joan Pettifer, ..."."""
    for child in tree.children[role]:
        named = tree.dep[child] == "appos" and tree.pos[child] == "PROPN" and tree.first[child] == end + 1
        if named and tree.text[end] == "," and tree.text[tree.last[child]] != ",":
            close = tree.last[child] + 1
            whole = all(tree.pos[t] == "PROPN" for t in range(end + 1, close))
            return close if whole and close < len(tree.text) and tree.pos[close] == "PUNCT" else end
    return end


def _phrase_end(tree: Tree, least: int, most: int) -> int:
    """Where the words after "according to" end: at the first comma, for a wrong parse may hang the rest on them."""
    return next((token for token in range(least, most) if tree.text[token] in (",", ";", "–", "—")), most)
