"""When it was published: printed near the headline or under the text, said by the page's head, or narrowed."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.clean.blocks import Block
from tui.clean.byline import is_byline
from tui.clean.dateline import dateline_of
from tui.clean.dates import PrintedDate, clues, printed_dates
from tui.clean.day_order import Order, by_weekday, nearest
from tui.clean.marks import Mark, body_blocks
from tui.clean.pattern import Pattern
from tui.model.article import NO_YEAR, ArticleDate

if TYPE_CHECKING:
    from tui.clean.head import Head

_CHANGED = Pattern(
    r"\b(?:updated?|modified|edited|revised|aktualisiert|geändert|actualizad[oa]|atualizado|mis à jour"
    r"|modifié|last changed|bijgewerkt"
    r"|aggiornato|güncelleme|oppdatert|uppdaterad|diperbarui)\b",
    re.I,
)
_FRESH = Pattern(
    r"\b(?:published|posted|erstellt|first published|originally published|publi[ée]|publicado|veröffentlicht"
    r"|erschienen|stand|created|date|publisert"
    r"|publicerad|pubblicato|gepubliceerd|issued|on air|tayang|yayınlanma)\b",
    re.I,
)


def find_date(
    blocks: Sequence[Block],
    marks: Sequence[Mark],
    near: Sequence[int],
    body: tuple[int, int],
    *,
    head: "Head | None" = None,
    language: str | None = None,
) -> tuple[ArticleDate, list[int]]:
    """The article's date and the numbers of the blocks that show it.

    Args:
        blocks: The page.
        marks: What the blocks are.
        near: Numbers of the blocks that may hold it, best first.
        body: Number of the first block of the body, and of the one behind its last.
        head: What an HTML page's head says; it is believed before the text.
        language: The text's: only English pages put the month first.
    """
    order = Order(blocks, english=language in (None, "en"))
    published, modified, shown = _first_printed(blocks, marks, near, body, order)
    if published and published.other:
        published = nearest(published, blocks)
    changed = modified.day.isoformat() if modified and not modified.other else None
    if head and head.published:
        return _from_head(head, published, changed, blocks), shown
    dateline = _dateline(blocks, marks)
    chosen = published or modified or next(order.dates(dateline), None)
    if chosen:
        if chosen.other:
            # Nothing settles which of the two days it is, and it must not be shown as one of them.
            low, high = sorted((chosen.day.isoformat(), chosen.other.isoformat()))
            return ArticleDate(None, low, high, "inferred", chosen.text.strip(), modified=changed), shown
        day = chosen.day.isoformat()
        return ArticleDate(day, day, day, "stated", chosen.text.strip(), modified=changed), shown
    hint = clues([block.text for block in body_blocks(blocks, marks)], dateline)
    today = _masthead(blocks, marks, body[0], order)
    latest = today.day.isoformat() if today else None
    words = "; ".join([*([today.text.strip()] if today else []), *([hint.evidence] if hint.evidence else [])])
    if hint.weekday is not None or latest or NO_YEAR in words:
        return ArticleDate(latest=latest, basis="inferred", evidence=words, weekday=hint.weekday), []
    return ArticleDate(), []


def _dateline(blocks: Sequence[Block], marks: Sequence[Mark]) -> str:
    """What stands before the first sentence, where it has a number: "LONDON, 27 Feb 2025 (Reuters) - ..."."""
    first = next(iter(body_blocks(blocks, marks)), None)
    found = dateline_of(first.text) if first and first.numbered else None
    return first.text[: found.end] if first and found else ""


def _from_head(
    head: "Head", published: PrintedDate | None, changed: str | None, blocks: Sequence[Block]
) -> ArticleDate:
    """The date that the page's own data say, or the printed one where that is known to be meant.

    Data in universal time name another day than the place where the page was written. And where one date is printed,
    under no "updated", and the data say that the text was changed on it, the text is that day's. So it is where other
    data of the page name it as that of publication, up to the last change. A page that prints the day its data say
    means that day.
    """
    from tui.clean.head import is_other_side

    day, evidence = head.published or ("", "")
    later = head.modified[0] if head.modified else changed
    if published and not published.other:
        printed = published.day.isoformat()
        other_side = is_other_side((day, evidence), printed)
        is_later = printed == later and printed > day and not changed
        again = printed in head.also and day < printed <= (later or "")
        if again or ((other_side or is_later) and not _is_printed(day, blocks)):
            day, evidence = printed, published.text.strip()
    return ArticleDate(day, day, day, "stated", evidence, modified=later)


def _is_printed(day: str, blocks: Sequence[Block]) -> bool:
    """Whether a short line of the page names that day."""
    return any(
        read.day.isoformat() == day and not read.other
        for block in blocks
        if block.numbered and block.count <= _STAMP
        for read in printed_dates(block.text[:200])
    )


_READERS = ("reader comments", "comment form")
_STAMP = 14
"""Words of a line that can be a stamp."""


def _first_printed(
    blocks: Sequence[Block], marks: Sequence[Mark], near: Sequence[int], body: tuple[int, int], order: Order
) -> tuple[PrintedDate | None, PrintedDate | None, list[int]]:
    """The dates of publication and of the last change from the best place that has one.

    Those are: lines between headline and text, and just above; farther ones that say "published"; ones between the
    first paragraphs, where a picture or a standfirst stands before the date; ones under the text; ones above; and at
    last sentences that name a date.
    """
    start, end = body
    head = [n for n in near if n < end]
    found = _printed(blocks, marks, head, order)
    if found[0] or found[1]:
        return found
    known = frozenset(head)
    # Behind the readers' comments dates are the comments'.
    last = next((n for n in range(end, len(blocks)) if marks[n].label in _READERS), len(blocks))
    dated = [n for n in range(last) if blocks[n].numbered and blocks[n].count <= _STAMP and n not in known]
    said = [n for n in dated if n >= start and (_FRESH.search(blocks[n].text) or _CHANGED.search(blocks[n].text))]
    inside = [n for n in dated if start <= n < end and blocks[n].count <= 12]
    above = [n for n in reversed(dated) if n < start and not _is_masthead(n, start)]
    other = _other_stories(blocks, marks, head, range(end, last))
    for numbers in (said, inside[:_INSIDE], [n for n in near if end <= n < other], above):
        found = _printed(blocks, marks, numbers, order)
        if found[0] or found[1]:
            return found
    return _printed(blocks, marks, [*head, *inside[:_INSIDE]], order, sentences=True)


def _other_stories(blocks: Sequence[Block], marks: Sequence[Mark], head: Sequence[int], behind: range) -> int:
    """The block behind the text from which on dates are other stories', or the end of what is looked at.

    They are behind the line that announces those, on a page that tells its own age ("3 hours ago") and no date.
    """
    if any(blocks[n].count <= _AGE and "ago" in blocks[n].words for n in head):
        for number in behind:
            if marks[number].label == "related links" and not blocks[number].numbered:
                return number
    return behind.stop


_AGE = 6
"""Words of a line that tells an age."""


def _printed(
    blocks: Sequence[Block],
    marks: Sequence[Mark],
    near: Sequence[int],
    order: Order,
    *,
    sentences: bool = False,
) -> tuple[PrintedDate | None, PrintedDate | None, list[int]]:
    """The date of publication and of the last change, and the blocks that hold them; only stamps without `sentences`.

    A line that says "updated" dates the change up to a word that says "published"; in a line with neither word the
    first date is that of publication.
    """
    published = modified = None
    certain = False
    shown = []
    for number in near:
        block = blocks[number]
        if not block.numbered or block.count > 30:
            continue
        label = marks[number].label
        if label in (None, "photo credit", "headline", "legal", "reader comments"):
            continue
        if label == "related links" and block.count > 5:
            continue
        before = blocks[number - 1].text if number and blocks[number - 1].count <= 3 else ""
        first: PrintedDate | None = None
        for read in order.dates(block.text[:400]):
            printed = by_weekday(read, block) if read.other else read
            lead = f"{before} {block.text[: printed.start]}"
            if not (sentences or _is_stamp(block, printed)) or _QUOTED.search(block.text):
                first = first or printed
                continue
            changed, fresh = _last(_CHANGED, lead), _last(_FRESH, lead)
            if changed > fresh:
                modified = modified or printed
                if first and not published and not first.other and first.day <= printed.day:
                    published = first  # "Jane Doe, our correspondent in Velmar, Wed 3 May 2024, last modified on ..."
            elif not published or (fresh >= 0 and not certain):
                published, certain = printed, fresh >= 0
            else:
                continue
            shown.append(number)
    return published, modified, list(dict.fromkeys(shown))


def _last(words: Pattern, lead: str) -> int:
    """Where the last of such words ends in what stands before a date, -1 without one; mostly nothing stands there."""
    return -1 if lead.isspace() else max((match.end() for match in words.finditer(lead)), default=-1)


_BEFORE = 5
"""Words before the date in a stamp; more are a sentence's or a caption's, and the date is of what they tell."""
_SAID_BEFORE = 25
"""Characters before a date within which "published" or "updated" is said of it."""
# "— Jane Doe (@jane) May 3, 2024" stands under a message that the text quotes.
_QUOTED = Pattern(r"\(@\w+\)")


def _is_stamp(block: Block, printed: PrintedDate) -> bool:
    """Whether a line is there for its date: a few words and the date, or a byline, or "published" before it."""
    lead = block.text[: printed.start]
    near = lead[-_SAID_BEFORE:]
    if block.count <= _BEFORE + 3 or len(lead.split()) <= _BEFORE or is_byline(block):
        return True
    return bool(_FRESH.search(near) or _CHANGED.search(near))


def _is_masthead(number: int, start: int) -> bool:
    """Whether a block stands on top of the page and far above the text: a date there is the day of the visit."""
    return number < _TOP and start - number > _TOP


def _masthead(blocks: Sequence[Block], marks: Sequence[Mark], start: int, order: Order) -> PrintedDate | None:
    numbers = [n for n in range(min(_TOP, len(blocks))) if _is_masthead(n, start)]
    found = _printed(blocks, marks, numbers, order)[0]
    return found if found and not found.other else None


_TOP = 8
"""Blocks of a page's top, where today's date stands."""


_INSIDE = 6
"""Dated lines between the body's paragraphs that are looked at: later ones are other stories' or comments'."""
