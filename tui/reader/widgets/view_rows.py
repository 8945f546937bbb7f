"""Rows of the views: headings, and passages with what is said of them."""

from collections.abc import Sequence

from tui.model.comparison import Member
from tui.reader.layout.cells import cell_width, cut, shown
from tui.reader.views.passages import Passage
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine
from tui.reader.widgets.styled import Styled
from tui.reader.wording import badge, date_words, title_of

_MOST = 12
"""Lines of a chosen row's words."""
_WIDE_LEAD = 40
_INDENT = 6


class HeadingRow(Row):
    """A line above a group of rows.

    Attributes:
        level: 0 for the outermost; a heading's group ends at the next one of its level or of a lower one.
        words: What a filter finds it by, with all rows below it.
    """

    def __init__(self, parts: Sequence[Part], level: int = 0, words: str = "") -> None:
        self._parts = list(parts)
        self.level = level
        self.words = words

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """One line."""
        return [self._parts]


class NoteRow(HeadingRow):
    """A remark on a group, in full, however many lines it takes."""

    def __init__(self, words: str, level: int = 9, style: str = "faint") -> None:
        super().__init__([], level)
        self._styled = Styled([(shown(words), style)])

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """As many lines as it takes."""
        return [[Part("   "), *line] for line in self._styled.lines(max(8, width - 4), _MOST)]


class PassageRow(Row):
    """A passage and what is said of it: one line; where it is chosen, all of it.

    Args:
        key: Unique in its view.
        passage: Where Enter goes.
        lead: What stands left of the words, of fixed width.
        short: The words where the row is not chosen.
        full: The words where it is.
        notes: What more is told where it is chosen, each from a line of its own.
        words: What a filter looks at.
        copied: The row as it is copied.
    """

    def __init__(
        self,
        key: str,
        passage: Passage,
        lead: Sequence[Part],
        short: Styled,
        *,
        full: Styled | None = None,
        notes: Sequence[Styled] = (),
        words: str = "",
        copied: str = "",
    ) -> None:
        self.key: str = key
        self.passage = passage
        self.lead = list(lead)
        self.short = short
        self.full = full or short
        self.notes = list(notes)
        self.words = " ".join(filter(None, (words, self.full.text, *(note.text for note in self.notes))))
        self.copied = copied or self.full.text

    def lead_at(self, width: int) -> list[Part]:
        """What stands left of the words at a width."""
        del width
        return self.lead

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """One line, or all of them where it is chosen."""
        lead = self.lead_at(width)
        cells = sum(cell_width(part.text) for part in lead)
        left = max(8, width - cells - 1)
        if not chosen:
            return [[*lead, *line] for line in self.short.lines(left, 1)]
        if cells > min(_WIDE_LEAD, width // 2):
            # Little room beside the lead: the words in full stand below the line.
            out: list[RowLine] = [[*lead, *line] for line in self.short.lines(left, 1)]
            return out + [[Part(" " * _INDENT), *line] for line in self._told(max(8, width - _INDENT - 1))]
        blank = Part(" " * cells)
        return [[*(lead if number == 0 else [blank]), *line] for number, line in enumerate(self._told(left))]

    def _told(self, width: int) -> list[RowLine]:
        out = self.full.lines(width, _MOST)
        for note in self.notes:
            out += note.lines(width, _MOST)
        return out


def fit(text: str, cells: int) -> str:
    """The text in exactly so many cells."""
    short = cut(text, cells)
    return short + " " * max(0, cells - cell_width(short))


def note(label: str, words: str, style: str = "") -> Styled:
    """A remark on a chosen row: what it is about, then the words."""
    return Styled([(f"{label}  ", "faint"), (shown(words), style)])


def article_heading(member: Member, right: str = "") -> HeadingRow:
    """The heading above an article's rows: its id, headline and date."""
    article = member.article
    parts = [Part(f" {badge(member.id)} ", ("heading",)), Part(title_of(article), ("heading",))]
    tail = "".join(f" · {word}" for word in (date_words(article.date), right) if word)
    return HeadingRow([*parts, Part(tail, ("faint",))], 0, article.headline)


def filtered(rows: Sequence[Row], query: str) -> list[Row]:
    """The rows that hold all words of a query, under their headings.

    A heading that holds them keeps all rows below it; one without any row left goes.
    """
    wanted = query.casefold().split()
    if not wanted:
        return list(rows)
    out: list[Row] = []
    waiting: list[HeadingRow] = []
    for row in rows:
        if isinstance(row, HeadingRow):
            waiting = [*(other for other in waiting if other.level < row.level), row]
            continue
        above = " ".join(heading.words for heading in waiting)
        text = f"{above} {getattr(row, 'words', '')}".casefold()
        if all(word in text for word in wanted):
            out += [heading for heading in waiting if heading not in out]
            out.append(row)
    return out
