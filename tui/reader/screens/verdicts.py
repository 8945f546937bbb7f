"""What the user has said of the story on the desk, against the program's word; each can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from tui.compare import spoken_of
from tui.model.errors import CounterpointError
from tui.reader.actions import bindings
from tui.reader.judgements import said_words
from tui.reader.layout.cells import shown
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.hints import hints
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine, Rows, TextRow
from tui.reader.widgets.styled import Styled
from tui.reader.wording import badge, counted, date_words, short_day, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.annotation import Claim
    from tui.model.comparison import Member
    from tui.model.keeping import Verdict
    from tui.reader.app import ReaderApp
    from tui.reader.desk import Desk

_MOST = 12


class VerdictRow(Row):
    """One verdict: what it says, who said it and when, and of what.

    Args:
        verdict: The verdict.
        about: What it speaks of, with the id of the article each stands in.
    """

    def __init__(self, verdict: Verdict, about: Sequence[tuple[str, str]]) -> None:
        self.key = verdict.id
        by = " · ".join(part for part in (verdict.judge, short_day(verdict.created[:10], year=True)) if part)
        self._said = Styled([("you: ", "faint"), (_words(verdict), "strong"), (f"   {by}" if by else "", "faint")])
        self._about = [Styled([(f"{badge(name)} ", "label"), (shown(text), "")]) for name, text in about]

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """A line of each; all of it where it is chosen."""
        out: list[RowLine] = [[Part(" "), *line] for line in self._said.lines(width - 2, 2)]
        for styled in self._about:
            out += [[Part("   "), *line] for line in styled.lines(width - 5, _MOST if chosen else 1)]
        return [*out, [Part("")]]


class VerdictsScreen(ModalScreen["Verdict | None"]):
    """The list; Enter goes to the passages on the desk.

    Args:
        desk: What lies on the desk.
    """

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = bindings("verdicts", "screen")
    help_place = "your verdicts"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._kept: dict[str, Verdict] = {}

    def compose(self) -> ComposeResult:
        """List, what was done, keys."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = "Verdicts"
            yield Rows(id="list")
            yield Bar(id="told")
            yield Bar(
                hints(
                    ("list.open", "go there"),
                    ("verdicts.take_back", "take back"),
                    ("verdicts.undo", "undo"),
                    ("screen.close", "close"),
                )
            )

    def on_mount(self) -> None:
        """Fill the list."""
        self.library_changed()
        self.query_one(Rows).focus()

    def library_changed(self) -> None:
        """Show what is kept now, the last first."""
        try:
            verdicts = cast("ReaderApp", self.app).shelf.library.verdicts()
        except CounterpointError as error:
            self._tell(str(error), "warning")
            return
        members = self._desk.comparison.members if self._desk.comparison else ()
        spoken = spoken_of(verdicts, members)
        found = [(one, self._about(one, claims)) for one, claims in zip(verdicts, spoken, strict=True)][::-1]
        self._kept = {verdict.id: verdict for verdict, about in found if about}
        listing = self.query_one(Rows)
        rows: list[Row] = [VerdictRow(verdict, about) for verdict, about in found if about]
        if rows:
            chosen = listing.chosen if listing.chosen in self._kept else next(iter(self._kept))
            listing.show(rows, chosen)
        else:
            words = " You have said nothing of these articles yet. J on the desk judges their matches."
            listing.show([TextRow([Part(words, ("faint",))])], None)
        self.query_one("#dialog").border_subtitle = counted(len(self._kept), "verdict")

    def _about(self, verdict: Verdict, claims: Sequence[tuple[Member, Claim]]) -> list[tuple[str, str]]:
        """Article id and words of what a verdict speaks of; nothing where it is about other articles."""
        desk = self._desk
        if verdict.kind == "relation":
            return [(member.id, desk.veiled(claim.text)) for member, claim in claims]
        for name, article in zip(desk.ids, desk.articles, strict=True):
            if verdict.target.partition(":")[0] == article.sha256:
                text = verdict.text or ("" if desk.veil else title_of(article))
                return [(name, desk.veiled(text))]
        return []

    @property
    def _chosen(self) -> Verdict | None:
        return self._kept.get(self.query_one(Rows).chosen or "")

    @on(Rows.Opened)
    def _open(self) -> None:
        self.dismiss(self._chosen)

    def action_take_back(self) -> None:
        """Have the program's word again."""
        verdict = self._chosen
        if verdict is None:
            return
        try:
            cast("ReaderApp", self.app).shelf.library.delete_verdict(verdict.id)
        except CounterpointError as error:
            self._tell(f"Not taken back: {error}", "warning")
            return
        self._tell(f"taken back: {_words(verdict)}")
        self.library_changed()

    def action_undo(self) -> None:
        """Take back the last change to what is kept."""
        try:
            self._tell(cast("ReaderApp", self.app).shelf.undo())
        except CounterpointError as error:
            self._tell(str(error), "warning")
        self.library_changed()

    def action_close(self) -> None:
        """Back to the desk."""
        self.dismiss(None)

    def _tell(self, words: str, style: str = "label") -> None:
        self.query_one("#told", Bar).show([Part(f" {shown(words)}", (style,))])


def _words(verdict: Verdict) -> str:
    """What a verdict says."""
    if verdict.kind == "relation":
        return said_words(verdict)
    if verdict.kind == "date":
        return f"published {date_words(verdict.date)}" if verdict.date else "date"
    if verdict.kind == "ledger":
        return verdict.target.partition(":")[2].rpartition(":")[0]
    return verdict.kind
