"""Statements without a source: what an article says in its own voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.model.comparison import Member

Stretch = tuple[int, int]


def own_voice(member: Member) -> list[Stretch]:
    """The stretches of the body that are claims of the article itself, in order, parted from each other.

    What stands inside such a claim and is somebody else's is left out.
    """
    own = [(c.start, c.end) for c in member.annotation.claims if c.where == "body" and c.attribution is None]
    others = [(c.start, c.end) for c in member.annotation.claims if c.where == "body" and c.attribution is not None]
    return without(joined(own), joined(others))


def the_rest(member: Member, kept: list[Stretch]) -> list[Stretch]:
    """All of the body but these stretches."""
    return without([(0, len(member.article.body))], kept)


def joined(stretches: list[Stretch]) -> list[Stretch]:
    """The same characters in as few stretches as it takes, in order."""
    out: list[Stretch] = []
    for start, end in sorted(stretches):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        elif start < end:
            out.append((start, end))
    return out


def without(stretches: list[Stretch], taken: list[Stretch]) -> list[Stretch]:
    """What is left of stretches when others are taken away; both are in order and do not overlap."""
    out = []
    for begin, end in stretches:
        start = begin
        for first, last in taken:
            if last <= start or first >= end:
                continue
            if first > start:
                out.append((start, first))
            start = max(start, last)
        if start < end:
            out.append((start, end))
    return out
