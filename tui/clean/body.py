"""Which blocks are the article: prose by its shape, in one run, up to what ends an article."""

import re
from collections.abc import Sequence

from tui.clean.blocks import Block
from tui.clean.labels import Reason, carried, find_reasons
from tui.clean.marks import Mark
from tui.model.article import Label

_SENTENCE_END = re.compile(r"[.!?…。！？؟।][\"”’»)\]*“]*$")


def prose_score(block: Block) -> float:
    """How much the block reads as running text: above 0 for prose, below for furniture."""
    text = block.text
    size = len(text)
    score = min(size, 400) / 100 - 0.9
    if _SENTENCE_END.search(text):
        score += 0.8
    if block.level:
        score -= 0.4
    return score


def mark_blocks(blocks: Sequence[Block]) -> list[Mark]:
    """A mark for every block: the best run of prose is body, all else has a label."""
    rules = find_reasons(blocks)
    start, end = _best_run(blocks, rules)
    start = _after_titles(blocks, start, end)
    marks: list[Mark] = []
    before: Label | None = None
    for number, (block, rule) in enumerate(zip(blocks, rules, strict=True)):
        inside = start <= number < end
        follow = carried(block, before)
        if not inside and follow:
            mark = Mark(follow, "follows others of its kind")
        elif rule:
            mark = Mark(rule.label, rule.words)
        elif inside and (prose_score(block) > -0.6 or _between_prose(blocks, number, start, end)):
            mark = Mark(None, "prose", prose_score(block))
        else:
            mark = Mark(_outside(block, before, number < start), "outside the article's run of prose")
        marks.append(mark)
        before = mark.label
    return marks


def _after_titles(blocks: Sequence[Block], start: int, end: int) -> int:
    """Where the run starts without the titles above its text: blocks that are repeated, or end like no sentence."""
    keys = [block.key for block in blocks]
    while start < end - 1:
        text = blocks[start].text
        titled = len(text) < 160 and not _SENTENCE_END.search(text)
        if not titled and keys.count(keys[start]) < 2:
            break
        start += 1
    return start


def _outside(block: Block, before: Label | None, above: bool) -> Label:
    if before in ("donation appeal", "reader comments") and not above:
        return before
    return "navigation" if above and len(block.tokens) <= 6 else "other"


def _between_prose(blocks: Sequence[Block], number: int, start: int, end: int) -> bool:
    """Whether prose stands on both sides: a subheading or a short quote inside the article."""
    before = any(prose_score(blocks[i]) > 0.5 for i in range(max(start, number - 2), number))
    after = any(prose_score(blocks[i]) > 0.5 for i in range(number + 1, min(end, number + 3)))
    return before and after


def _best_run(blocks: Sequence[Block], rules: Sequence[Reason | None]) -> tuple[int, int]:
    """The run with the highest sum of scores; a block that ends an article closes the run."""
    best, best_range = 0.0, (0, 0)
    total, start = 0.0, 0
    for number, (block, rule) in enumerate(zip(blocks, rules, strict=True)):
        if rule and rule.closes:
            total, start = 0.0, number + 1
            continue
        value = -0.5 if rule else prose_score(block)
        if total <= 0:
            total, start = 0.0, number
        total += value
        if total > best:
            best, best_range = total, (start, number + 1)
    return best_range
