"""The claims panel: matches and what stands in one article only, as rows."""

from collections.abc import Callable, Sequence

from tui.model.annotation import Claim
from tui.model.comparison import Comparison, Member
from tui.reader.desk import Desk, Heading, MatchEntry, OnlyEntry
from tui.reader.keymap import first_key
from tui.reader.layout.cells import shown
from tui.reader.layout.wrapping import wrap
from tui.reader.widgets.match_row import LABEL, MatchRow
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine, TextRow
from tui.reader.widgets.styled import Styled, told
from tui.reader.wording import badge, counted, title_of, years_differ


class OnlyRow(Row):
    """One claim that stands in one article only."""

    def __init__(
        self, key: str, member: Member, claim: Claim, veil: Callable[[str], str] | None = None, *, year: bool = False
    ) -> None:
        self.key = key
        self._year = year
        self._member = member
        self._claim = claim
        self._veil = veil

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """One line, or all of it where it is chosen."""
        mark = Part(f" · {'only ' + badge(self._member.id):<{LABEL - 3}}", ("faint",))
        claim = told(self._claim, self._member, self._claim.text, short=not chosen, year=self._year, veil=self._veil)
        parts = claim.lines(width - LABEL - 1, 6 if chosen else 1)
        out: list[RowLine] = [
            [mark if number == 0 else Part(" " * LABEL), *line] for number, line in enumerate(parts)
        ]
        if chosen:
            note = Styled([("why  ", "faint"), ("not found in the other articles, which is not a denial", "")])
            out += [[Part(" " * LABEL), *line] for line in note.lines(width - LABEL - 1, 2)]
        return out

    def height(self, width: int, chosen: bool, room: int) -> int:
        """A line, where it is not chosen."""
        return super().height(width, chosen, room) if chosen else 1


class NoticeRow(Row):
    """What a reader should know of the comparison, in full."""

    def __init__(self, words: str) -> None:
        self._words = shown(words)

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """As many lines as it takes."""
        pieces = wrap(self._words, max(8, width - 4))
        return [
            [Part("   " if number else " ! ", ("warning",)), Part(self._words[piece.start : piece.end])]
            for number, piece in enumerate(pieces)
        ]


def notices(comparison: Comparison) -> list[str]:
    """What a reader should know of the comparison and of how each article was read.

    What concerns an article itself stands in its header.
    """
    out = list(comparison.notices)
    for member in comparison.members:
        out += [f"{badge(member.id)} {notice}" for notice in member.annotation.notices]
    return list(dict.fromkeys(out))


def claim_rows(desk: Desk, columns: Sequence[str], narrow: bool) -> list[Row]:
    """The rows of the panel.

    Args:
        desk: What is found and filtered.
        columns: Ids of the articles that have a column, in order.
        narrow: Whether headings are left out to save lines.
    """
    told: list[Row] = [NoticeRow(desk.veiled(text)) for text in notices(desk.comparison)] if desk.comparison else []
    year = desk.comparison is not None and years_differ(desk.comparison.members)
    out: list[Row] = [HintRow(hint)] if (hint := no_match_hint(desk)) else []
    for entry in desk.entries():
        if isinstance(entry, MatchEntry):
            out.append(MatchRow(entry.match, desk, columns, again=entry.again))
        elif isinstance(entry, OnlyEntry):
            veil = desk.veiled if desk.veil is not None else None
            out.append(OnlyRow(entry.key, entry.member, entry.claim, veil, year=year))
        elif entry.article or not narrow:
            out.append(_heading(entry, desk))
    return told + out


def no_match_hint(desk: Desk) -> str:
    """Why the panel lists no match, and what to do; empty where it lists any, or where nothing was compared yet."""
    if desk.comparison is None or desk.matches:
        return ""
    if len(desk.articles) < 2:
        return f"One article only: {first_key('desk.add_column')} adds another, to compare their claims."
    if desk.comparison.matches:
        return f"No match with these filters: {first_key('desk.all')} shows everything again."
    ways = f"{first_key('views.figures')} sets their figures side by side, {first_key('desk.search')} searches in all"
    return f"No claim was found in more than one of these articles. {ways}."


class HintRow(Row):
    """A line of advice, in full."""

    def __init__(self, words: str) -> None:
        self._words = words

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """As many lines as it takes."""
        return [[Part(" "), Part(self._words[a:b], ("faint",))] for a, b in wrap(self._words, max(8, width - 2))]


def _heading(entry: Heading, desk: Desk) -> Row:
    if entry.relation:
        words = {"agree": "agree", "update": "update: a later state", "related": "related, not comparable"}
        title = words.get(entry.relation, entry.relation)
        return TextRow([Part(f" {title} ", ("heading", entry.relation)), Part(str(entry.number), ("faint",))])
    title = f" {entry.title} "
    if not entry.article:
        return TextRow([Part(title, ("heading",)), Part(f"{counted(entry.number, 'claim')}", ("faint",))])
    article = desk.articles[desk.ids.index(entry.article)]
    return TextRow(
        [
            Part(title, ("heading",)),
            Part(f"{entry.number}  ", ("faint",)),
            Part(f"{desk.veiled(title_of(article))} · not found in the others", ("faint",)),
        ]
    )
