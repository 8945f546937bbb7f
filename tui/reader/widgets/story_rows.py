"""The stories of the library as a table, and the articles of one of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from tui.model.comparison import RELATIONS
from tui.model.keeping import StoryArticle
from tui.reader.layout.cells import cell_width, cut, shown
from tui.reader.listing import Listed, when
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine, TextRow
from tui.reader.wording import LETTERS, badge, counted, date_words

_GUTTER = 3
_NAME = 22
"""Least cells of the name, but where there is no room for anything else."""
_OUTLETS = 34
"""Most cells of the outlets."""
_MOST = 99
"""Greatest count that is told where there are three cells for it."""


class Layout(NamedTuple):
    """Cells of each part of a row, blanks before it included; 0 for what there is no room for.

    Attributes:
        name: Name of the story.
        articles: How many articles it has.
        outlets: Who published them.
        dates: Between which days.
        each: Matches of each relation.
        bookmarks: How many passages are kept.
        read: When it was read last.
    """

    name: int
    articles: int = 0
    outlets: int = 0
    dates: int = 0
    each: int = 0
    bookmarks: int = 0
    read: int = 0


_LAYOUTS = (
    Layout(0, 6, 18, 25, 4, 4, 9),
    Layout(0, 5, 0, 19, 3, 4, 9),
    Layout(0, 5, 0, 0, 3, 4, 9),
    Layout(0, 0, 0, 0, 3, 0, 9),
    Layout(0, 0, 0, 0, 0, 0, 9),
)
"""What is told of a story, the most first."""
_BROAD = _LAYOUTS[0]


def layout_at(width: int) -> Layout:
    """How the parts share a width. The name has what the others leave; where that is too little, one is left out."""
    for at in _LAYOUTS:
        left = width - _GUTTER - sum(at) - at.each * (len(LETTERS) - 1)
        if left >= _NAME:
            more = min(max(0, left - 36) // 2, _OUTLETS - at.outlets) if at.outlets else 0
            return at._replace(name=left - more, outlets=at.outlets + more)
    return Layout(max(2, width - _GUTTER))


def head_parts(width: int) -> list[Part]:
    """The line above the table.

    Args:
        width: Cells of a row.
    """
    at = layout_at(width)
    parts = [_left("name", at.name), _right("art.", at.articles), _left("outlets", at.outlets, 2)]
    parts.append(_left("dates", at.dates, 2))
    parts += [_right(LETTERS[relation], at.each, (relation,)) for relation in RELATIONS]
    parts += [_right("◆", at.bookmarks), _right("read", at.read)]
    return [Part(" " * _GUTTER), *(part if part.styles else Part(part.text, ("faint",)) for part in parts)]


class StoryRow(Row):
    """One story in one line.

    Args:
        item: The story.
        now: The present time.
        here: Whether it lies on the desk.
    """

    def __init__(self, item: Listed, now: datetime, *, here: bool) -> None:
        self.key = item.story.id
        self.item = item
        self._now = now
        self._here = here
        self._laid: tuple[int, list[RowLine]] | None = None

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """One line. It is kept: the list is made anew with every letter that it is filtered by."""
        if self._laid is None or self._laid[0] != width:
            self._laid = width, [self._line(layout_at(width))]
        return self._laid[1]

    def _line(self, at: Layout) -> RowLine:
        item = self.item
        texts = len(item.story.articles) or len(item.story.sha256)
        faint = ("faint",) if item.story.archived else ()
        name, dates = _left(item.name, at.name), item.dates()
        if len(dates) > at.dates - 2:
            dates = item.dates(short=True)
        return [
            Part(" * " if self._here else "   ", ("here",)),
            Part(name.text, ("strong",) if item.story.named and not faint else faint),
            _right(str(texts), at.articles, ("faint",) if texts < 2 else faint),
            _left(item.outlets, at.outlets, 2, ("faint",)),
            _left(dates, at.dates, 2, faint),
            *(self._counts(at.each) if at.each else ()),
            _right(str(item.bookmarks or "·"), at.bookmarks, ("bookmark",) if item.bookmarks else ("faint",)),
            _right(when(item.story.opened, self._now), at.read, ("faint",)),
        ]

    def _counts(self, cells: int) -> list[Part]:
        counts = self.item.counts
        if counts is None:
            return [Part(f"{'not compared':>{cells * len(LETTERS)}}", ("faint",))]
        parts = []
        for relation in RELATIONS:
            number = counts.get(relation, 0)
            text = f">{_MOST}" if number > _MOST and cells < _BROAD.each else str(number or "·")
            parts.append(_right(text, cells, (relation,) if number else ("faint",)))
        return parts


def table_rows(rows: Sequence[StoryRow]) -> list[Row]:
    """The table: archived stories last, under a heading of their own."""
    shelved = [row for row in rows if row.item.story.archived]
    heading = [TextRow([Part(f"   archived {len(shelved)}", ("heading", "faint"))])] if shelved else []
    return [*(row for row in rows if not row.item.story.archived), *heading, *shelved]


def about_rows(item: Listed, now: datetime) -> list[Row]:
    """What is known of a story, and its articles.

    Args:
        item: The story.
        now: The present time.
    """
    story = item.story
    told = [f"dates: {item.dates()}"]
    counts = item.counts
    if counts is None:
        told.append("not compared yet")
    else:
        found = [f"{relation} {number}" for relation in RELATIONS if (number := counts.get(relation, 0))]
        told.append(", ".join(found) or "no match")
    if item.bookmarks:
        told.append(counted(item.bookmarks, "bookmark"))
    told.append(f"read {when(story.opened, now, long=True)}" if story.opened else "never read")
    if story.archived:
        told.append(f"archived {when(story.archived, now, long=True)}")
    articles = [ArticleRow(number, article) for number, article in enumerate(story.articles)]
    names = [] if articles else [TextRow([Part(f"   {shown(name)}")]) for name in story.sources]
    return [WrappedRow(" · ".join(told)), *articles, *names]


class WrappedRow(Row):
    """Words in as many lines as they take."""

    def __init__(self, words: str) -> None:
        self._words = words

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """Wrapped."""
        from tui.reader.layout.wrapping import wrap

        return [[Part(" "), Part(self._words[a:b], ("faint",))] for a, b in wrap(self._words, max(8, width - 2))]


class ArticleRow(Row):
    """One article of a story: headline, outlet, wire, date and how that is known."""

    def __init__(self, number: int, article: StoryArticle) -> None:
        from tui.pipeline import member_ids

        self._badge = badge(member_ids(number + 1)[-1])
        self._title = shown(article.headline or article.source)
        outlet = shown(article.outlet or "outlet unknown")
        wire = [shown(article.wire)] if article.wire and article.wire != article.outlet else []
        self._told = " · ".join([outlet, *wire, date_words(article.date)])

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """Two lines."""
        return [
            [Part(f" {self._badge} ", ("heading",)), Part(cut(self._title, max(2, width - 6)))],
            [Part(" " * (2 + len(self._badge))), Part(cut(self._told, max(2, width - 6)), ("faint",))],
        ]


def _left(text: str, cells: int, before: int = 0, styles: tuple[str, ...] = ()) -> Part:
    """A text cut or filled to some cells, so many of them blank before it; nothing where there are none."""
    if not cells:
        return Part("")
    cutted = cut(text, cells - before)
    return Part(" " * before + cutted + " " * (cells - before - cell_width(cutted)), styles)


def _right(text: str, cells: int, styles: tuple[str, ...] = ()) -> Part:
    """A short text at the right end of some cells; nothing where there are none."""
    return Part(f"{text:>{cells}}" if cells else "", styles)
