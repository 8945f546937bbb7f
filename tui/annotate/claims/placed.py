"""Figures, times and mentions by their place in the text: which of them a claim holds."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

from tui.annotate.syntax.tree import Tree
from tui.model.annotation import Figure, Mention, TimeReference, Where

Placed = TypeVar("Placed", Figure, TimeReference, Mention)


def in_order(items: Sequence[Placed]) -> dict[Where, list[Placed]]:
    """The items of each text in order of place."""
    out: dict[Where, list[Placed]] = {"body": [], "headline": []}
    for item in sorted(items, key=lambda one: one.start):
        out[item.where].append(item)
    return out


def among(items: Sequence[Placed], tree: Tree, own: Sequence[int]) -> list[Placed]:
    """The items that begin at one of the tokens and end before the last one's end.

    Args:
        items: Items of the tree's text, in order of place.
        tree: The parse.
        own: Tokens of a claim, in order.
    """
    if not own:
        return []
    low, high = tree.start[own[0]], tree.end[own[-1]]
    near = []
    for item in items[bisect_left(items, low, key=lambda one: one.start) :]:
        if item.start >= high:
            break
        if item.end <= high:
            near.append(item)
    if not near:
        return near
    covered = [(tree.start[t], tree.end[t]) for t in own]
    return [item for item in near if any(start <= item.start < end for start, end in covered)]
