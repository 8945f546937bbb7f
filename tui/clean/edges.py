"""What the learned cleaner loses or keeps wrongly at the edges of a text, where a sign on the page tells better."""

import re
from collections.abc import Sequence

from tui.clean.blocks import Block
from tui.clean.byline import is_byline
from tui.clean.dateline import dateline_of
from tui.clean.labels import Reason, is_signed_caption, tells_where_in_picture
from tui.clean.pattern import Pattern
from tui.clean.shape import wide_characters
from tui.clean.wire import inline_sign, only_agencies, signed_agency

_CLOCK = Pattern(
    r"\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s(?:[A-Z]{2,5}|Uhr))?|\d{1,2}\s?[ap]\.?m\.?|\d{1,2} Uhr"
    r"|\d{1,3}\s?(?:m|h|min(?:ute)?s?|hours?) ago",
    re.I,
)
_LETTER = Pattern(r"\w")
_TITLE_WORDS = range(2, 17)
_ENDS = (".", "!", "?", ":", "…", "。", "！", "？")
_CLOSERS = "\"'”’»)）"
_SIGNED_WITHIN = 3
"""Paragraphs between the text, as far as it was found, and the agency that signs it."""


def put_edges_right(
    blocks: Sequence[Block],
    reasons: Sequence[Reason | None],
    values: Sequence[float],
    taken: list[bool],
    threshold: float,
) -> None:
    """Changes which blocks are taken for the body, at its edges.

    Args:
        blocks: The page.
        reasons: What the blocks' own words tell.
        values: Their scores.
        taken: Whether each is body; this is changed.
        threshold: Score over which a block is body.
    """
    _take_out_rules(blocks, taken)
    for number in [n for n, take in enumerate(taken) if take and is_signed_caption(blocks[n])]:
        taken[number] = False
    if blocks and blocks[0].context:
        _go_by_markup(blocks, reasons, taken)
    _take_out_announced(blocks, reasons, taken)
    if taken.count(True) > 1:
        _take_out_continued(blocks, taken)
        _take_out_over_byline(blocks, taken)
        _take_out_caption(blocks, taken)
    if True in taken:
        _keep_entries(blocks, reasons, taken)
        _keep_the_lead(blocks, reasons, taken)
        _keep_up_to_the_sign(blocks, reasons, _doubtful(reasons, values, threshold * _SIGNED_DOUBT), taken)
        _keep_eastern_end(blocks, _doubtful(reasons, values, threshold * _DOUBTED), taken)


def _doubtful(reasons: Sequence[Reason | None], values: Sequence[float], least: float) -> list[bool]:
    """Whether each block has that score at least, and says nothing of itself."""
    return [not reason and value >= least for reason, value in zip(reasons, values, strict=True)]


def _take_out_rules(blocks: Sequence[Block], taken: list[bool]) -> None:
    """Takes out lines of marks without words ("-----", "* * *")."""
    for number in [n for n, take in enumerate(taken) if take and not blocks[n].text[:1].isalnum()]:
        taken[number] = _has_words(blocks[number])


def _has_words(block: Block) -> bool:
    return _LETTER.search(block.text.replace("_", "")) is not None


def _go_by_markup(blocks: Sequence[Block], reasons: Sequence[Reason | None], taken: list[bool]) -> None:
    """Takes out what stands in a page's element for comments, and keeps headings between two paragraphs of the text.

    Such a heading stands in the same element as the paragraphs; a card's heading does not.
    """
    said = [n for n, take in enumerate(taken) if take and _is_readers(blocks[n])]
    if len(said) * 2 < taken.count(True):
        for number in said:
            taken[number] = False
    lost = [
        n
        for n in range(1, len(blocks) - 1)
        if blocks[n].level > 1
        and not taken[n]
        and taken[n - 1]
        and taken[n + 1]
        and not reasons[n]
        and _has_words(blocks[n])
    ]
    lost = [n for n in lost if len({blocks[i].context[:-1] for i in (n - 1, n, n + 1)}) == 1]
    for number in lost if len(lost) <= _HEADINGS else ():
        taken[number] = True


_HEADINGS = 6
"""Headings from which on a page is a list of things, each with its own."""


_READERS = Pattern(
    r"(?:^|[.\s])(?:comments?|comments?[-_](?:list|area|section|content|body|text|thread)|commentlist|disqus(?:_thread)?)"
    r"(?=\s|$)"
)


def _is_readers(block: Block) -> bool:
    """Whether an element around the block is by its class or id the place for readers' comments."""
    return any("com" in part or "disqus" in part for part in block.context) and any(
        _READERS.search(part.partition(".")[2]) for part in block.context if not part.startswith("body")
    )


def _take_out_announced(blocks: Sequence[Block], reasons: Sequence[Reason | None], taken: list[bool]) -> None:
    """Takes out the title of another story behind a line that announces it ("À lire aussi").

    A colon announces several; without one a second line may be the text's own sub-heading.
    """
    for number, reason in enumerate(reasons):
        if reason and reason.label == "related links" and reason.whole and not _ALSO.isdisjoint(blocks[number].words):
            most = _ANNOUNCED if blocks[number].text.endswith(":") else 1
            for behind in range(number + 1, min(number + 1 + most, len(blocks))):
                if not _is_title(blocks[behind]) or blocks[behind].level:
                    break
                taken[behind] = False


_ALSO = frozenset("also aussi também también auch anche ook også också juga także related".split())
_ANNOUNCED = 3


def _keep_entries(blocks: Sequence[Block], reasons: Sequence[Reason | None], taken: list[bool]) -> None:
    """Keeps the titles of a live report's entries, which stand between the time and the text of each.

    The first one is doubted most: nothing is read before it, as before other stories' titles.
    """
    titles = [
        n
        for n in range(1, len(blocks) - 1)
        if taken[n + 1] and not taken[n - 1] and not reasons[n] and _is_title(blocks[n]) and is_clock(blocks[n - 1])
    ]
    if len(titles) >= _ENTRIES:
        for number in titles:
            taken[number] = True


_ENTRIES = 3


def is_clock(block: Block) -> bool:
    """Whether it is a time of the day and no more, as over the entries of a live report."""
    return block.count <= 4 and _CLOCK.fullmatch(block.text.strip(" |·•–—-")) is not None


def _is_title(block: Block) -> bool:
    return block.count in _TITLE_WORDS and not block.text.rstrip(_CLOSERS).endswith(_ENDS)


def _take_out_continued(blocks: Sequence[Block], taken: list[bool]) -> None:
    """Takes out a first line that goes on in small letters from one that is no text: a notice on top of the page."""
    first = taken.index(True)
    small = blocks[first].text[:1].islower() and blocks[first].count <= _NOTICE
    if small and first and blocks[first - 1].count >= _PROSE and not taken[first + 1]:
        taken[first] = False


_NOTICE, _PROSE = 30, 4
"""Words of such a line at the most, and of the one before it at the least: a large first letter may stand alone."""


def _take_out_over_byline(blocks: Sequence[Block], taken: list[bool]) -> None:
    """Takes out a notice over the title, and the title with the byline right under it; alone it may be a lead."""
    first = taken.index(True)
    for number in range(first + 1, min(first + _ABOVE, len(blocks) - 1)):
        title = taken[number] and blocks[number].count in _TITLE_WORDS and not _stops(blocks[number])
        if title and not taken[number + 1] and is_byline(blocks[number + 1]):
            sizes = [block.count if take else 0 for block, take in zip(blocks, taken, strict=True)]
            if sum(sizes[: number + 1]) * _FAR_MORE < sum(sizes[number + 1 :]):
                taken[: number + 1] = [False] * (number + 1)
            return


_ABOVE, _FAR_MORE = 4, 3
"""Blocks up to such a title, and how many times as long the text below is at least."""


def _stops(block: Block) -> bool:
    return block.text.rstrip(_CLOSERS).endswith(_ENDS)


def _take_out_caption(blocks: Sequence[Block], taken: list[bool]) -> None:
    """Takes out a caption over the text, by its words for where somebody stands in the picture."""
    first = taken.index(True)
    if tells_where_in_picture(blocks[first]) and not dateline_of(blocks[first].text):
        taken[first] = False


def _keep_the_lead(blocks: Sequence[Block], reasons: Sequence[Reason | None], taken: list[bool]) -> None:
    """Keeps a paragraph behind an agency's dateline a little before the text: with such a one an article begins."""
    first = taken.index(True)
    if any(_has_agency(block) for block in blocks[first : first + 2]):
        return
    for number in range(max(0, first - _SIGNED_WITHIN), first):
        block = blocks[number]
        said = block.count >= _LEAD and not reasons[number] and block.text.rstrip(_CLOSERS).endswith(_ENDS)
        if said and _has_agency(block):
            taken[number] = True
            return


def _has_agency(block: Block) -> bool:
    """Whether a dateline with an agency opens it: "VELMAR, March 4 (Reuters) - "."""
    found = dateline_of(block.text)
    return found is not None and found.agency is not None


_LEAD = 12
"""Words of a first paragraph."""


def _keep_up_to_the_sign(
    blocks: Sequence[Block], reasons: Sequence[Reason | None], doubtful: Sequence[bool], taken: list[bool]
) -> None:
    """Keeps the doubtful sentences between the text and the agency that signs it ("dpa/ek", "— AFP")."""
    last = len(taken) - 1 - taken[::-1].index(True)
    for number in range(last + 1, min(last + 2 + _SIGNED_WITHIN, len(blocks))):
        text = blocks[number].text
        if number == last + 1 and inline_sign(text) and not reasons[number]:
            taken[number] = True
            return
        if blocks[number].count <= 4 and (signed_agency(text) or only_agencies(text)):
            for between in range(last + 1, number):
                taken[between] = doubtful[between] and _has_words(blocks[between])
            return
        if not reasons[number] and not text.rstrip(_CLOSERS).endswith(_ENDS):
            return


def _keep_eastern_end(blocks: Sequence[Block], doubtful: Sequence[bool], taken: list[bool]) -> None:
    """Keeps a doubtful last sentence in a script without blanks, of which the learned cleaner has seen little."""
    number = len(taken) - taken[::-1].index(True)
    if number < len(blocks) and doubtful[number]:
        text = blocks[number].text
        behind = text[:-1].rpartition("（")[0] if text.endswith("）") else text
        taken[number] = behind.endswith("。") and wide_characters(text) >= _SENTENCE


_DOUBTED = 0.7
"""Share of the threshold from which on one is in doubt."""
_SIGNED_DOUBT = 0.5
"""The same over an agency's sign."""
_SENTENCE = 15
"""Characters of such a script in a sentence of an article."""
