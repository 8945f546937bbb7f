"""When it was published: printed near the headline or under the text, said by the page's head, or narrowed."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.clean.blocks import Block
from tui.clean.dates import WEEKDAYS, PrintedDate, clues, printed_dates
from tui.clean.marks import Mark, body_range, read_texts
from tui.clean.pattern import Pattern
from tui.model.article import ArticleDate

if TYPE_CHECKING:
    from tui.clean.head import Head

_CHANGED = Pattern(
    r"\b(?:updated?|modified|edited|revised|aktualisiert|geändert|actualizad[oa]|atualizado|mis à jour"
    r"|modifié|last changed|bijgewerkt"
    r"|aggiornato|güncelleme|oppdatert|uppdaterad|diperbarui)\b",
    re.I,
)
_FRESH = Pattern(
    r"\b(?:published|posted|first published|originally published|publi[ée]|publicado|veröffentlicht"
    r"|erschienen|stand|created|date|publisert"
    r"|publicerad|pubblicato|gepubliceerd|issued|on air|tayang|yayınlanma)\b",
    re.I,
)


def find_date(
    blocks: Sequence[Block],
    marks: Sequence[Mark],
    near: Sequence[int],
    head: "Head | None" = None,
    language: str | None = None,
) -> tuple[ArticleDate, list[int]]:
    """The article's date and the numbers of the blocks that show it.

    Args:
        blocks: The page.
        marks: What the blocks are.
        near: Numbers of the blocks that may hold it, best first.
        head: What an HTML page's head says; it is believed before the text.
        language: The text's: only English pages put the month first.
    """
    day_first = _day_first(blocks) if language in (None, "en") else True
    published, modified, shown = _printed(blocks, marks, near, day_first)
    if not published and not modified:
        published, modified, shown = _printed(blocks, marks, _farther(blocks, marks, near), day_first)
    changed = modified.day.isoformat() if modified and not modified.other else None
    if head and head.published:
        from tui.clean.head import is_other_side

        day, evidence = head.published
        if published and not published.other and is_other_side(head.published, published.day.isoformat()):
            # Said in universal time: where the page was written it was another day, and that day is printed.
            day, evidence = published.day.isoformat(), published.text.strip()
        later = head.modified[0] if head.modified else changed
        return ArticleDate(day, day, day, "stated", evidence, modified=later), shown
    chosen = published or modified
    if chosen:
        if chosen.other:
            # Nothing settles which of the two days it is, and it must not be shown as one of them.
            low, high = sorted((chosen.day.isoformat(), chosen.other.isoformat()))
            return ArticleDate(None, low, high, "inferred", chosen.text.strip(), modified=changed), shown
        day = chosen.day.isoformat()
        return ArticleDate(day, day, day, "stated", chosen.text.strip(), modified=changed), shown
    hint = clues(read_texts(blocks, marks))
    if hint.weekday is not None:
        return ArticleDate(basis="inferred", evidence=hint.evidence, weekday=hint.weekday), []
    return ArticleDate(), []


def _printed(
    blocks: Sequence[Block], marks: Sequence[Mark], near: Sequence[int], day_first: bool | None
) -> tuple[PrintedDate | None, PrintedDate | None, list[int]]:
    """The date of publication and of the last change, and the blocks that hold them.

    A line that says "updated" dates the change up to a word that says "published"; in a line with neither word the
    first date is that of publication.
    """
    published = modified = None
    certain = False
    shown = []
    for number in near:
        block, label = blocks[number], marks[number].label
        if len(block.tokens) > 30 or label in (None, "photo credit", "headline", "legal"):
            continue
        if label == "related links" and len(block.tokens) > 5:
            continue
        if "0" not in block.words:
            continue
        before = blocks[number - 1].text if number and len(blocks[number - 1].tokens) <= 3 else ""
        for read in printed_dates(block.text[:400], day_first=day_first):
            printed = _settled(read, block) if read.other else read
            lead = f"{before} {block.text[: printed.start]}"
            changed, fresh = _last(_CHANGED, lead), _last(_FRESH, lead)
            if changed > fresh:
                modified = modified or printed
            elif not published or (fresh >= 0 and not certain):
                published, certain = printed, fresh >= 0
            else:
                continue
            shown.append(number)
    return published, modified, list(dict.fromkeys(shown))


def _last(words: Pattern, lead: str) -> int:
    """Where the last of such words ends in what stands before a date, -1 without one; mostly nothing stands there."""
    return -1 if lead.isspace() else max((match.end() for match in words.finditer(lead)), default=-1)


def _settled(printed: PrintedDate, block: Block) -> PrintedDate:
    """The date as the one day that falls on the weekday named beside it, where it names one."""
    named = [WEEKDAYS.index(word) for word in block.words[:40] if word in WEEKDAYS]
    if len(named) != 1 or not printed.other:
        return printed
    days = [day for day in (printed.day, printed.other) if day.weekday() == named[0]]
    return printed._replace(day=days[0], other=None) if len(days) == 1 else printed


def _farther(blocks: Sequence[Block], marks: Sequence[Mark], near: Sequence[int]) -> list[int]:
    """Blocks away from the body's start that may hold the date, best first.

    Short ones above it; then ones between its paragraphs, where a picture or a standfirst stands before the date;
    then any that say "published".
    """
    start, end = body_range(marks)
    known = set(near)
    dated = [n for n, block in enumerate(blocks) if n not in known and len(block.tokens) <= 14 and "0" in block.words]
    above = [n for n in reversed(dated) if n < start]
    inside = [n for n in dated if start <= n < end and len(blocks[n].tokens) <= 12]
    said = [n for n in dated if n >= start and (_FRESH.search(blocks[n].text) or _CHANGED.search(blocks[n].text))]
    return [*above, *said, *inside[:_INSIDE]]


_INSIDE = 6
"""Dated lines between the body's paragraphs that are looked at: later ones are other stories' or comments'."""
_SLASHED = Pattern(r"\b(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d\d\b")


def _day_first(blocks: Sequence[Block]) -> bool | None:
    """Whether days stand before months in the page's numeric dates, where all that tell say the same."""
    told: set[bool] = set()
    for block in blocks:
        if "0" in block.words:
            for match in _SLASHED.finditer(block.text[:400]):
                if (int(match[1]) > 12) != (int(match[2]) > 12):
                    told.add(int(match[1]) > 12)
    return told.pop() if len(told) == 1 else None
