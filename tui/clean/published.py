"""When it was published: printed near the headline or under the text, said by the page's head, or narrowed."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.clean.blocks import Block
from tui.clean.dates import PrintedDate, clues, printed_dates
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
    blocks: Sequence[Block], marks: Sequence[Mark], near: Sequence[int], head: "Head | None" = None
) -> tuple[ArticleDate, list[int]]:
    """The article's date and the numbers of the blocks that show it.

    Args:
        blocks: The page.
        marks: What the blocks are.
        near: Numbers of the blocks that may hold it, best first.
        head: What an HTML page's head says; it is believed before the text.
    """
    published, modified, shown = _printed(blocks, marks, near)
    if not published and not modified:
        published, modified, shown = _printed(blocks, marks, _farther(blocks, marks, near))
    changed = modified.day.isoformat() if modified else None
    if head and head.published:
        day, evidence = head.published
        later = head.modified[0] if head.modified else changed
        return ArticleDate(day, day, day, "stated", evidence, modified=later), shown
    chosen = published or modified
    if chosen:
        day = chosen.day.isoformat()
        return ArticleDate(day, day, day, "stated", chosen.text.strip(), modified=changed), shown
    hint = clues(read_texts(blocks, marks))
    if hint.weekday is not None:
        return ArticleDate(basis="inferred", evidence=hint.evidence, weekday=hint.weekday), []
    return ArticleDate(), []


def _printed(
    blocks: Sequence[Block], marks: Sequence[Mark], near: Sequence[int]
) -> tuple[PrintedDate | None, PrintedDate | None, list[int]]:
    """The date of publication and of the last change, and the blocks that hold them.

    A line that says "updated" dates the change up to a word that says "published"; in a line with neither word the
    first date is that of publication.
    """
    published = modified = None
    certain = False
    shown = []
    day_first = _day_first(blocks, near)
    for number in near:
        block, label = blocks[number], marks[number].label
        if len(block.tokens) > 30 or label in (None, "photo credit", "related links", "headline", "legal"):
            continue
        if "0" not in block.words:
            continue
        before = blocks[number - 1].text if number and len(blocks[number - 1].tokens) <= 3 else ""
        for printed in printed_dates(block.text[:400], day_first=day_first):
            lead = f"{before} {block.text[: printed.start]}"
            changed = max((m.end() for m in _CHANGED.finditer(lead)), default=-1)
            fresh = max((m.end() for m in _FRESH.finditer(lead)), default=-1)
            if changed > fresh:
                modified = modified or printed
            elif not published or (fresh >= 0 and not certain):
                published, certain = printed, fresh >= 0
            else:
                continue
            shown.append(number)
    return published, modified, list(dict.fromkeys(shown))


def _farther(blocks: Sequence[Block], marks: Sequence[Mark], near: Sequence[int]) -> list[int]:
    """Blocks away from the body that may hold the date: short ones above it, and ones that say "published"."""
    start, _ = body_range(marks)
    known = set(near)
    above = [n for n in range(start - 1, -1, -1) if n not in known and len(blocks[n].tokens) <= 14]
    said = [n for n in range(start, len(blocks)) if n not in known and len(blocks[n].tokens) <= 14]
    return [n for n in above if "0" in blocks[n].words] + [
        n
        for n in said
        if "0" in blocks[n].words and (_FRESH.search(blocks[n].text) or _CHANGED.search(blocks[n].text))
    ]


def _day_first(blocks: Sequence[Block], near: Sequence[int]) -> bool | None:
    """Whether days stand before months in the numeric dates here, if one of them tells."""
    for number in near:
        for match in re.finditer(r"\b(\d{1,2})/(\d{1,2})/(?:19|20)\d\d\b", blocks[number].text[:400]):
            if int(match[1]) > 12:
                return True
            if int(match[2]) > 12:
                return False
    return None
