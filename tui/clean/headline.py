"""The headline in text: of the blocks above the body, the one that reads most like its title.

Each candidate has a few plain features (`FEATURES` of `tui.clean.title_features`), and the weights in `headline.json`
(conditional logit, made by `tui.clean.train`) say how much each counts.
"""

import json
from collections.abc import Sequence
from functools import cache
from operator import mul
from pathlib import Path

from tui.clean.blocks import Block
from tui.clean.byline import is_byline
from tui.clean.marks import Mark, body_range
from tui.clean.title_features import FEATURES, is_dated
from tui.clean.titles import LONGEST, candidates


@cache
def weights() -> tuple[list[float], float, float]:
    """Weight of each of the `FEATURES`; the bias, and the least value that makes a headline."""
    text = Path(__file__).with_name("headline.json").read_text("utf-8")
    found: dict[str, float] = json.loads(text)
    return [found[name] for name in FEATURES], found["bias"], found["least"]


def find_headline(blocks: Sequence[Block], marks: Sequence[Mark]) -> int | None:
    """The number of the headline's block; None where no block reads like one."""
    table, bias, least = weights()
    values = [(sum(map(mul, table, found)), -number) for number, found in candidates(blocks, marks)]
    if not values:
        return _long_title(blocks, marks)
    values.sort(reverse=True)
    # A byline in capitals reads much like a title.
    best, place = next((pair for pair in values if not is_byline(blocks[-pair[1]])), values[0])
    if bias + best <= least:
        return _long_title(blocks, marks)
    return _within(blocks, [-number for _, number in values], -place)


def _long_title(blocks: Sequence[Block], marks: Sequence[Mark]) -> int | None:
    """The first block of the text, where it is longer than titles are, ends like one, and stands over byline or date.

    Some posts have a title of several hundred characters.
    """
    start, end = body_range(marks)
    title = blocks[start] if start < end else None
    if title is None or not LONGEST < len(title.text) <= _LONGEST or title.text.endswith(_STOPS):
        return None
    follow = next((n for n in range(start + 1, end) if marks[n].label is None), end)
    return start if any(is_byline(blocks[n]) or is_dated(blocks[n]) for n in range(start + 1, follow)) else None


_LONGEST = 1000
"""Characters of a title that is longer than titles are."""
_STOPS = (".", "!", "?", "…", ":", '"', "”", "。", "！", "？")


def _within(blocks: Sequence[Block], numbers: Sequence[int], choice: int) -> int:
    """The title alone, where the line is a trail to the page or a window title with the site behind.

    "Home » News » Council votes to rebuild pier", "Council votes to rebuild pier | Harbour Gazette".
    """
    text = blocks[choice].text
    for number in sorted(numbers, key=lambda number: abs(number - choice)):
        title = blocks[number].text
        if not 12 <= len(title) < len(text) or len(title) * 3 < len(text):
            continue
        # The rest of a title that was broken in two is no title by itself.
        broken = number > 0 and f"{blocks[number - 1].text} {title}" == text
        if (text.endswith(title) and not broken) or (
            text.startswith(title) and text[len(title) :].lstrip()[:1] in _BARS
        ):
            return choice if is_byline(blocks[number]) else number
    return choice


_BARS = ("|", "-", "–", "—", "»", "·", "•")
