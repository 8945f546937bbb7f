"""What an HTML page's markup, and the extraction library, say of each block: columns beside those of its text."""

import re
from collections.abc import Sequence
from itertools import accumulate
from math import log1p

from tui.clean.blocks import Block

_HINTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("comment", r"comment|disqus|respond|reply|discussion"),
        ("link list", r"relat|recommend|more-|-more|teaser|trending|popular|most-|card"
         r"|promo|recirc|read-?next|latest|outbrain|taboola|sponsor|advert|\bad\b|-ad-|ad-slot"),
        ("frame", r"footer|\bnav|menu|breadcrumb|sidebar|masthead|cookie|consent|modal|popup|banner|overlay"),
        ("widget", r"share|social|newsletter|subscri|sign-?up|paywall|donat|follow|form|widget|button|tool"),
        ("picture", r"caption|credit|figure|gallery|photo|image|media|video|slide"),
        ("writer", r"byline|author|contributor|\bbio\b|writer"),
        ("stamp", r"date|time|publish|meta\b|tag|topic|categor|keyword|label"),
        ("story", r"article|story|body|entry|content|post|text|prose|paragraph"),
        ("lead", r"lead|intro|summary|standfirst|dek|deck|subtitle|subhead|abstract|excerpt|description"),
    )
)  # fmt: skip
_ELEMENTS = (
    "p",
    "li",
    "figcaption",
    "blockquote",
    "td",
    "aside",
    "footer",
    "header",
    "nav",
    "form",
    "article",
    "main",
    "a",
    "div",
)

MARKUP: tuple[tuple[str, str], ...] = (
    *((f"in {name}", f"whether one of its innermost elements is `{name}`") for name in _ELEMENTS),
    *((f"says {name}", "whether a class or id of its elements names it so") for name, _ in _HINTS),
    ("kept", "whether the library kept it"),
    *((f"kept {offset:+d}", "whether the library kept that neighbour") for offset in (-2, -1, 1, 2)),
    ("kept near", "share of the ten blocks around that the library kept"),
    ("kept before", "log of the kept blocks before"),
    ("kept after", "log of the kept blocks after"),
    ("place kept", "share of the characters in the same place of the tree that the library kept"),
    ("place size", "log of the blocks in the same place of the tree"),
    ("place share", "share of the page's kept characters in the same place of the tree"),
    ("library", "log of the blocks the library kept"),
)  # fmt: skip


def markup_columns(blocks: Sequence[Block]) -> list[tuple[float, ...]]:
    """`MARKUP` for every block."""
    kept = [bool(block.kept) for block in blocks]
    sums = [0, *accumulate(kept)]
    count, total = len(blocks), sums[-1]
    padded = [0.0, 0.0, *map(float, kept), 0.0, 0.0]
    places: dict[tuple[str, ...], list[int]] = {}
    for block, is_kept in zip(blocks, kept, strict=True):
        place = places.setdefault(block.context, [0, 0, 0])
        place[0] += 1
        place[1] += len(block.text)
        place[2] += len(block.text) * is_kept
    all_kept = sum(place[2] for place in places.values()) or 1
    hints: dict[tuple[str, ...], list[float]] = {}
    out = []
    for i, block in enumerate(blocks):
        context = block.context
        fixed = hints.get(context)
        if fixed is None:
            fixed = hints[context] = _fixed(context)
        place = places[context]
        low, high = max(0, i - 5), min(count, i + 6)
        out.append(
            (
                *fixed,
                padded[i + 2],
                padded[i],
                padded[i + 1],
                padded[i + 3],
                padded[i + 4],
                (sums[high] - sums[low] - kept[i]) / 10,
                log1p(sums[i]),
                log1p(total - sums[i + 1]),
                place[2] / (place[1] or 1),
                log1p(place[0]),
                place[2] / all_kept,
                log1p(total),
            )
        )
    return out


def _fixed(context: tuple[str, ...]) -> list[float]:
    names = [part.split(".", 1)[0] for part in context[-6:]]
    hints = " ".join([part.split(".", 1)[1] for part in context[-6:] if "." in part])
    return [
        *(1.0 if name in names else 0.0 for name in _ELEMENTS),
        *(1.0 if pattern.search(hints) else 0.0 for _, pattern in _HINTS),
    ]


_WORD = re.compile(r"\w+")


def mark_kept(blocks: Sequence[Block], extracted: str) -> None:
    """Sets `kept`: whether most of a block's runs of four words (all of a shorter block) are in the extracted text.

    The library hands back text without places, so it is laid over the page by its words.
    """
    words = _WORD.findall(extracted)
    runs = set(zip(words, words[1:], words[2:], words[3:], strict=False))
    lines = {" ".join(_WORD.findall(line)) for line in extracted.splitlines()}
    for block in blocks:
        own = _WORD.findall(block.text)
        if len(own) < 4:
            block.kept = bool(own) and " ".join(own) in lines
            continue
        found = sum([run in runs for run in zip(own, own[1:], own[2:], own[3:], strict=False)])
        block.kept = found * 2 >= len(own) - 3
