"""When each article was published, and how that is known; a date can be typed."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.model.article import Article, ArticleDate
from tui.reader.actions import bindings
from tui.reader.layout.cells import shown
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.hints import hints
from tui.reader.widgets.one_line import OneLine
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine, Rows
from tui.reader.widgets.styled import Styled
from tui.reader.wording import badge, bounds, date_words, title_of

_HOW = {
    "stated": "printed in the article",
    "inferred": "narrowed by words in the article",
    "typed": "typed by you",
    "unknown": "nothing in the article tells",
}
_EXAMPLES = "2024-10-30, 30 Oct 2024, 2024-10, before 2024-11, 2023..2024"


class NewDate(NamedTuple):
    """What the user says of an article's date: its number, and the date; None to take back what was typed."""

    number: int
    date: ArticleDate | None


class DateRow(Row):
    """One article: its date, how it is known, and by which words."""

    def __init__(self, name: str, article: Article) -> None:
        self.key = name
        when = article.date
        told = [("published", date_words(when))]
        if not when.value and (when.earliest or when.latest):
            told.append(("between", bounds(when.earliest, when.latest)))
        told.append(("known", _HOW[when.basis]))
        if when.evidence:
            told.append(("by", f"“{shown(when.evidence)}”"))
        if when.modified:
            told.append(("changed", shown(when.modified)))
        self._title = Styled([(f"{badge(name)} ", "heading"), (title_of(article), "strong")])
        self._told = [(label, Styled([(words, "")])) for label, words in told]

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """As many lines as it takes, and a blank one."""
        out: list[RowLine] = [[Part(" "), *line] for line in self._title.lines(width - 2, 4)]
        for label, words in self._told:
            for number, line in enumerate(words.lines(width - 16, 4)):
                out.append([Part(f"    {'' if number else label:<11}", ("faint",)), *line])
        return [*out, [Part("")]]


class DatesScreen(ModalScreen[NewDate | None]):
    """The articles' dates. An update can be told only where the order of the articles is known.

    Args:
        articles: As they are dated now.
        ids: Their ids.
        active: Number of the article that is chosen first.
    """

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = bindings("dates", "screen")
    help_place = "dates"

    def __init__(self, articles: Sequence[Article], ids: Sequence[str], active: int = 0) -> None:
        super().__init__()
        self._articles = articles
        self._ids = list(ids)
        self._active = active

    def compose(self) -> ComposeResult:
        """The list, a line to type in, how to leave it."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = "Dates"
            yield Rows(id="dates")
            yield OneLine(placeholder=_EXAMPLES, id="date", compact=True)
            yield Static(id="trouble")
            yield Bar(_list_keys(), id="date-keys")

    def on_mount(self) -> None:
        """The keyboard walks the list."""
        rows = self.query_one(Rows)
        rows.show(
            [DateRow(name, article) for name, article in zip(self._ids, self._articles, strict=True)],
            self._ids[self._active],
        )
        rows.focus()

    @property
    def _number(self) -> int:
        chosen = self.query_one(Rows).chosen
        return self._ids.index(chosen) if chosen else 0

    @on(Rows.Opened)
    def action_edit(self) -> None:
        """Type a date for the chosen article."""
        field = self.query_one("#date", Input)
        when = self._articles[self._number].date
        field.value = when.value or (when.evidence if when.basis == "typed" and when.evidence else "")
        field.add_class("-open")
        field.focus()
        self.query_one("#date-keys", Bar).show(hints(("list.open", "keep it"), ("form.cancel", "back to the list")))
        self._tell(f"date of {badge(self._ids[self._number])}: {_EXAMPLES}")

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        from tui.model.dates import parse_typed_date

        try:
            self.dismiss(NewDate(self._number, parse_typed_date(event.value)))
        except ValueError as error:
            self._tell(str(error), "warning")

    def action_clear(self) -> None:
        """Have the article's own date again."""
        if self._articles[self._number].date.basis == "typed":
            self.dismiss(NewDate(self._number, None))
        else:
            self._tell("No date was typed for this article.", "warning")

    def action_close(self) -> None:
        """Back to the list, or to reading."""
        field = self.query_one("#date", Input)
        if field.has_class("-open"):
            field.remove_class("-open")
            self._tell("")
            self.query_one("#date-keys", Bar).show(_list_keys())
            self.query_one(Rows).focus()
            return
        self.dismiss(None)

    def _tell(self, words: str, style: str = "faint") -> None:
        trouble = self.query_one("#trouble", Static)
        trouble.update(Content(shown(words)))
        trouble.set_class(style == "warning", "-wrong")


def _list_keys() -> list[Part]:
    return hints(
        ("list.open", "type a date"),
        ("dates.clear", "take back what was typed"),
        ("screen.close", "close"),
    )
