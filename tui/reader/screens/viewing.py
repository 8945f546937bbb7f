"""The desk's side of the views: opens them, fills them when the claims are read, and goes where they point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.keymap import key_names
from tui.reader.screens.desk_screen import DeskScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.model.comparison import Comparison
    from tui.model.keeping import Bookmark
    from tui.reader.screens.bookmark_form import Answer
    from tui.reader.screens.views import ViewScreen
    from tui.reader.screens.views_named import Seen
    from tui.reader.screens.working import Working
    from tui.reader.views.passages import Passage


class Viewing(DeskScreen):
    """Part of the desk that has views."""

    fetch_bookmarks: Callable[[], object]
    _ended: bool
    leave_place: Callable[[], None]
    bookmarks: tuple[Bookmark, ...]
    _open_view: ViewScreen | None = None
    _views_seen: dict[str, Seen] | None = None

    async def action_view(self, name: str) -> None:
        """Open a view."""
        if self.is_blind_to("a view"):
            return
        from tui.reader.screens.views import ViewScreen

        if self._views_seen is None:
            self._views_seen = {}
        self._open_view = ViewScreen(name, self, self._views_seen)
        await self.app.push_screen(self._open_view, self._view_closed)

    def _view_closed(self, passage: Passage | None) -> None:
        self._open_view = None
        if passage is not None:
            self.show_passage(passage)

    def on_working_compared(self, event: Working.Compared) -> None:  # noqa: ARG002 - `Working` has taken it
        """A view that waited for the claims shows them, and so do the columns."""
        if self._open_view is not None:
            self._open_view.fill()
        if self.unattributed:
            self.dim(True)

    def on_working_failed(self, event: Working.Failed) -> None:  # noqa: ARG002 - `Working` has told of it
        """A view that waited for the claims says that there are none."""
        if self._open_view is not None:
            self._open_view.fill()

    # What a view asks ----------------------------------------------------------------------------------------------

    @property
    def comparison(self) -> Comparison | None:
        """What is found."""
        return self.desk.comparison

    @property
    def waiting(self) -> str:
        """Why nothing is found yet, and what to do."""
        if not self._ended:
            return "The claims are still being read."
        return f"The claims were not read. On the desk, {key_names('desk.again')[0]} reads them again."

    async def keep(self, passage: Passage) -> None:
        """Ask for a note and tags, and keep a passage."""
        from tui.reader.kept_list import tags_in_use
        from tui.reader.screens.bookmark_form import BookmarkForm

        article = self.desk.articles[self.desk.ids.index(passage.article)]
        text = article.headline if passage.where == "headline" else article.body

        span = (passage.start, passage.end)

        def keep(answer: Answer) -> None:
            self.reader.shelf.keep(
                article, passage.where, span, note=answer.note, tags=answer.tags, story=self.reader.story
            )

        def kept(answer: Answer | None) -> None:
            if answer is not None:
                if self._open_view is not None:
                    self._open_view.say("kept")
                self.fetch_bookmarks()

        form = BookmarkForm(text[slice(*span)], keep=keep, in_use=tags_in_use(self.bookmarks))
        await self.app.push_screen(form, kept)
        form.take_keyboard()

    # Places ---------------------------------------------------------------------------------------------------------

    def show_passage(self, passage: Passage) -> None:
        """Go to a passage in its column, and mark it."""
        from tui.reader.layout.spans import Span

        self.leave_place()
        number = self.desk.ids.index(passage.article)
        self.panes.set_current(None)
        pane = self.panes.panes[number]
        self.panes.activate(number)
        span = (passage.start, passage.end)
        if passage.where == "headline":
            pane.column.scroll_line(0)
            pane.header.mark_passage([Span(*span, "passage")])
        else:
            self.panes.go_to({number: span})
            pane.column.mark("passage", [Span(*span, "passage")])
        self.touched = True

    # Statements without a source ------------------------------------------------------------------------------------

    def action_unattributed(self) -> None:
        """Dim all but statements in the articles' own voice, or not."""
        if self.desk.comparison is None:
            self.tell_no_claims()
            return
        self.dim(not self.unattributed)
        self.say("dimmed: all but statements without a source" if self.unattributed else "nothing dimmed")

    def dim(self, on: bool) -> None:
        """Dim what is not in the articles' own voice, and mark the lines of what is; or nothing."""
        self.unattributed = on
        from tui.reader.layout.spans import Span
        from tui.reader.views.own_voice import own_voice, the_rest

        members = {member.id: member for member in self.desk.comparison.members} if self.desk.comparison else {}
        for pane, name in zip(self.panes.panes, self.desk.ids, strict=True):
            if (member := members.get(name)) is None:
                continue
            kept = own_voice(member)
            rest = the_rest(member, kept) if self.unattributed else []
            pane.column.mark("dimmed", [Span(start, end, "dimmed") for start, end in rest])
            pane.column.set_kept(Span(start, end, "") for start, end in (kept if self.unattributed else []))
