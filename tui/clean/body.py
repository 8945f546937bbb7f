"""Which blocks are the article, and what each of the others is."""

from collections.abc import Sequence
from functools import cache, partial

from tui.clean.blocks import Block
from tui.clean.byline import is_byline
from tui.clean.closing import closing_lines, keep_behind_promotion
from tui.clean.dates import printed_dates
from tui.clean.edges import put_edges_right
from tui.clean.features import best_run, run_value
from tui.clean.forest import load
from tui.clean.labels import CARRIED, Reason, carried, find_reasons
from tui.clean.learned import scores
from tui.clean.marks import Mark
from tui.clean.shape import WIDE_STOPS, Shapes, wide_characters
from tui.model.article import Label

_LEAST_BODY = 140
"""Characters under which the learned cleaner is not believed: a pasted paragraph is an article too."""
_REPEATED = 60
"""Characters from which a repeated block is a repeated paragraph; shorter ones repeat in honest text."""

_SURE = 0.85
"""Score from which a last block is kept although it holds a phrase of furniture."""
_NOTE = 12
"""Blocks that say nothing of themselves, over which a page without prose is a list and not a note."""
_TITLE = 200
"""Characters that no headline has."""


def mark_blocks(blocks: Sequence[Block], *, html: bool = False) -> list[Mark]:
    """A mark for every block: body, or a label with the reason for it."""
    reasons = find_reasons(blocks)
    weights = load("html" if html else "text")
    values = scores(blocks, reasons, weights, html=html)
    taken = choose(blocks, reasons, values, weights.threshold)
    for number, reason in closing_lines(blocks, taken):
        reasons[number], taken[number] = reason, False
    return _marks(blocks, reasons, values, taken)


_DOUBTED = 0.8
"""Share of the threshold from which on a paragraph between two of the body is in doubt."""
_PARAGRAPH = 15
"""Words from which on a block is a paragraph."""


def choose(
    blocks: Sequence[Block], reasons: Sequence[Reason | None], values: Sequence[float], threshold: float
) -> list[bool]:
    """Which blocks are body: those with a score over the threshold, put right by what rules know better."""
    taken = [value > threshold for value in values]
    if sum([len(block.text) for block, take in zip(blocks, taken, strict=True) if take]) < _LEAST_BODY:
        taken = [bool(block.kept) for block in blocks]
        if sum(taken) < 2:
            taken = _run_of_prose(blocks, reasons)
    _keep_between(blocks, reasons, values, taken, threshold * _DOUBTED)
    _keep_a_paste(blocks, reasons, taken)
    _take_out_furniture(reasons, values, taken)
    _take_out_letters(blocks, reasons, taken)
    _take_out_titles(blocks, taken)
    _take_out_stamps(blocks, taken)
    _take_out_teasers(blocks, taken)
    _keep_a_note(blocks, reasons, taken)
    put_edges_right(blocks, reasons, values, taken, threshold)
    if blocks and not blocks[0].context:
        keep_behind_promotion(blocks, reasons, taken)
    return taken


def _keep_between(
    blocks: Sequence[Block],
    reasons: Sequence[Reason | None],
    values: Sequence[float],
    taken: list[bool],
    least: float,
) -> None:
    """Keeps a paragraph that the score leaves in doubt where the body goes on before and behind it."""
    last = len(blocks) - 1
    for number in [number for number, value in enumerate(values) if value >= least and 0 < number < last]:
        if taken[number - 1] and taken[number + 1] and not reasons[number] and blocks[number].count >= _PARAGRAPH:
            taken[number] = True


def _run_of_prose(blocks: Sequence[Block], reasons: Sequence[Reason | None]) -> list[bool]:
    """The best run of prose, for pages unlike any that the learned cleaner has seen."""
    shapes = Shapes(blocks, reasons)
    values = [run_value(*of, 0.0) for of in zip(shapes.size, shapes.ends, shapes.phrase, strict=True)]
    start, end = best_run(
        [value if prose or value < 0 else -0.2 for value, prose in zip(values, shapes.prose, strict=True)]
    )
    return [start <= i < end and reasons[i] is None for i in range(len(blocks))]


def _take_out_furniture(reasons: Sequence[Reason | None], values: Sequence[float], taken: list[bool]) -> None:
    """Takes out blocks that are a phrase of furniture and no more, and at the body's end ones that hold a phrase."""
    for number, reason in enumerate(reasons):
        if reason and reason.whole:
            taken[number] = False
    for number in reversed([number for number, take in enumerate(taken) if take]):
        if not reasons[number] or values[number] >= _SURE:
            return
        taken[number] = False


def _take_out_letters(blocks: Sequence[Block], reasons: Sequence[Reason | None], taken: list[bool]) -> None:
    """Takes out a letter to the readers: what follows its opening, up to a short line that is not of it."""
    if True not in [reason.letter for reason in reasons if reason]:
        return
    letter = False
    for number, (block, reason) in enumerate(zip(blocks, reasons, strict=True)):
        if reason and reason.letter:
            letter = True
        elif letter and len(block.text) < _REPEATED and not (reason and reason.label == "donation appeal"):
            letter = False
        if letter:
            taken[number] = False


def _take_out_titles(blocks: Sequence[Block], taken: list[bool]) -> None:
    """Takes out what repeats an earlier block: the headline above the text, a paragraph printed twice."""
    seen = _Alike()
    started = False
    for number in [number for number, take in enumerate(taken) if take]:
        block = blocks[number]
        title = not started and len(block.text) < _TITLE and not _is_sentence(block) and _stands_again(blocks, block)
        if title or (len(block.text) >= _REPEATED and seen.holds(block)):
            taken[number] = False
        else:
            started = True
            seen.add(block)


class _Alike:
    """Blocks by what they read as. A few words tell most of them apart; only for the rest are the keys compared."""

    def __init__(self) -> None:
        self._keys: dict[tuple[object, ...], list[Block]] = {}

    def add(self, block: Block) -> None:
        self._keys.setdefault((len(block.words), *block.words[:4]), []).append(block)

    def holds(self, block: Block) -> bool:
        """Whether a block that was added reads the same."""
        found = self._keys.get((len(block.words), *block.words[:4]))
        return found is not None and any(other.key == block.key for other in found)


def _stands_again(blocks: Sequence[Block], block: Block) -> bool:
    words = block.words
    return len([other for other in blocks if other.words == words and other.key == block.key]) > 1


def _is_sentence(block: Block) -> bool:
    """Whether it ends like a sentence and is not in title case, as a headline with a full stop may be."""
    if not block.text.endswith((".", ".”", '."', "!", "?", *WIDE_STOPS)):
        return False
    return sum([token[:1].isupper() for token in block.tokens]) * 2 < block.count


def _take_out_stamps(blocks: Sequence[Block], taken: list[bool]) -> None:
    """Takes out a byline or date line that the body begins with."""
    for number in [number for number, take in enumerate(taken) if take][:6]:
        block = blocks[number]
        if block.count > 16 or len(block.text) > 120:
            continue
        if is_byline(block) or (block.numbered and any(True for _ in printed_dates(block.text))):
            taken[number] = False


def _take_out_teasers(blocks: Sequence[Block], taken: list[bool]) -> None:
    """Takes out titles behind the text: two or more lines one after the other that are no sentences."""
    last = max((number for number, take in enumerate(taken) if take), default=-1)
    first = last + 1
    while first and taken[first - 1] and _is_title(blocks[first - 1]):
        first -= 1
    more = last + 1 < len(blocks) and _is_title(blocks[last + 1])
    if last + 1 - first + more >= _TEASERS and sum(taken[:first]) >= _TEASED:
        taken[first : last + 1] = [False] * (last + 1 - first)


_TEASERS = 2
_TEASED = 3
"""Blocks of text over a row of titles from which they are other stories', and not lines of a note."""
_TITLE_WORDS = range(4, 17)


def _is_title(block: Block) -> bool:
    if block.bullet or block.level or block.quote or block.count not in _TITLE_WORDS:
        return False
    return block.text[0].isupper() and block.text[-1].isalnum()


def _keep_a_note(blocks: Sequence[Block], reasons: Sequence[Reason | None], taken: list[bool]) -> None:
    """Keeps a text of a few lines as it stands: what is too short to read as an article may be one all the same."""
    plain = [number for number, reason in enumerate(reasons) if reason is None]
    if len(plain) > _NOTE:
        return
    if any(taken):
        first = taken.index(True)
        # Up to the first furniture behind it, a short sentence after the text's first belongs to it.
        end = next((number for number in range(first + 1, len(blocks)) if reasons[number]), len(blocks))
        for number in range(first + 1, end):
            taken[number] = taken[number] or _is_new_sentence(blocks, taken, number)
        return
    for number in [number for number in plain if _is_sentence(blocks[number])] or plain[1:] or plain:
        taken[number] = True


_BARE = 4
"""Blocks that say what they are, up to which a page is an article that was copied without what stood around it."""

_MOSTLY = 0.4
"""Share of its blocks that are sentences, from which on it is."""


def _keep_a_paste(blocks: Sequence[Block], reasons: Sequence[Reason | None], taken: list[bool]) -> None:
    """Keeps every sentence of a plain text that is an article copied by itself.

    The learned cleaner doubts short paragraphs, as pages are full of such lines; a copied article is not.
    """
    if not any(taken) or blocks[0].kept is not None or len(reasons) - reasons.count(None) > _BARE:
        return
    if sum(_is_sentence(block) for block in blocks) < len(blocks) * _MOSTLY:
        return
    for number, reason in enumerate(reasons):
        if reason is None and not taken[number]:
            taken[number] = _is_new_sentence(blocks, taken, number)


_WIDE = 8
"""Characters of a script without blanks between words from which a line can be a sentence."""


def _is_new_sentence(blocks: Sequence[Block], taken: Sequence[bool], number: int) -> bool:
    block = blocks[number]
    long = block.count >= 3 or wide_characters(block.text) >= _WIDE
    if not long or not _is_sentence(block) or is_byline(block):
        return False
    return not any(take and other.key == block.key for other, take in zip(blocks, taken, strict=True))


def _marks(
    blocks: Sequence[Block], reasons: Sequence[Reason | None], values: Sequence[float], taken: Sequence[bool]
) -> list[Mark]:
    first = taken.index(True) if True in taken else len(blocks)
    bodies = _Alike()
    for block, take in zip(blocks, taken, strict=True):
        if take and len(block.text) >= _REPEATED:
            bodies.add(block)
    marks: list[Mark] = []
    before: Label | None = None
    for number, (block, reason, value, take) in enumerate(zip(blocks, reasons, values, taken, strict=True)):
        if take:
            mark = _mark((None, "reads as the article", value))
        elif before in CARRIED and (follow := carried(block, before)):
            mark = _mark((follow, "follows others of its kind", value))
        elif reason:
            mark = _mark((reason.label, reason.words, value))
        elif len(block.text) >= _REPEATED and bodies.holds(block):
            mark = _mark(("duplicate paragraph", "stands in the body already", value))
        else:
            words = _doubt(int(value * 100 + 0.5)) if value else _FAR
            mark = _mark((_outside(block, before, number < first), words, value))
        marks.append(mark)
        before = mark.label
    return marks


# Quicker than a call of the class: a page has hundreds.
_mark = partial(tuple.__new__, Mark)
_FAR = "is short, and far from any prose"


@cache
def _doubt(hundredths: int) -> str:
    return f"does not read as the article (score {hundredths / 100:.2f})"


def _outside(block: Block, before: Label | None, above: bool) -> Label:
    """The label of a block that says nothing of itself, from where it stands."""
    if before in ("donation appeal", "reader comments", "related links", "cookie notice") and not above:
        return before
    return "navigation" if block.count <= 6 and (above or block.links > 0.5) else "other"
