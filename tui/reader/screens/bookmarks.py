"""All bookmarks, of this story and of others."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.model.errors import CounterpointError
from tui.model.keeping import Bookmark
from tui.reader.actions import bindings
from tui.reader.kept_list import ORDERS, Order, filtered, ordered, tags_in_use
from tui.reader.keymap import first_key
from tui.reader.layout.cells import cut, shown
from tui.reader.layout.wrapping import wrap
from tui.reader.screens.bookmark_form import Answer, BookmarkForm
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.hints import hints
from tui.reader.widgets.one_line import OneLine
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine, Rows, TextRow
from tui.reader.wording import short_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tui.reader.app import ReaderApp
    from tui.reader.shelf import Shelf


class BookmarkRow(Row):
    """A bookmark: its passage, where it is from, note and tags."""

    def __init__(self, bookmark: Bookmark, story: str = "") -> None:
        self.key = bookmark.id
        self._story = story
        self._bookmark = bookmark

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """Two or three lines; all of the passage where it is chosen."""
        mark = self._bookmark
        passage = shown(mark.anchor.exact)
        pieces = wrap(passage, max(10, width - 5))
        out: list[RowLine] = []
        for number, piece in enumerate(pieces if chosen else pieces[:1]):
            more = "…" if not chosen and len(pieces) > 1 else ""
            start = Part(" ◆ ", ("bookmark",)) if number == 0 else Part("   ")
            out.append([start, Part(passage[piece.start : piece.end] + more)])
        if mark.note:
            out.append([Part("   "), Part(shown(mark.note), ("strong",))])
        out += _found_again(mark, width, chosen)
        tags = " ".join(f"#{shown(tag)}" for tag in mark.tags)
        origin = f"{short_day(mark.created[:10], year=True)} · "
        # The story before the headline, which may be cut at its end.
        origin += f"story “{cut(self._story, 30)}” · " if self._story else ""
        origin += shown(mark.headline or mark.source)
        out.append([Part("   "), Part(f"{tags}  " if tags else "", ("label",)), Part(origin, ("faint",))])
        out.append([Part("")])
        return out


def _found_again(mark: Bookmark, width: int, chosen: bool) -> list[RowLine]:
    """Where the passage was found again, or that it was not; how it reads now, where it is chosen."""
    found = mark.found
    if found is None or found.how == "position":
        return []
    words = {"exact": "found again, moved", "fuzzy": "found edited", "orphan": "not found: the kept quote is shown"}
    told = "taken out of its text: the kept quote is shown" if mark.taken_out else words[found.how]
    lines: list[RowLine] = [[Part("   "), Part(told, ("warning" if found.how == "orphan" else "label",))]]
    if chosen and found.how == "fuzzy":
        now = shown("now: " + " ".join(found.exact.split()))
        lines += [[Part("   "), Part(now[p.start : p.end], ("faint",))] for p in wrap(now, max(10, width - 5))]
    return lines


class BookmarksScreen(ModalScreen[Bookmark | None]):
    """The list; Enter opens a bookmark at its passage."""

    CSS_PATH = "dialog.tcss"
    BINDINGS: ClassVar = bindings("bookmarks", "screen")
    help_place = "bookmarks"

    def __init__(self, bookmarks: tuple[Bookmark, ...]) -> None:
        super().__init__()
        self._bookmarks = bookmarks
        self._words = ""
        self._order: Order = "kept"
        self._stories: dict[str, str] = {}
        self._named: set[str] = set()

    def compose(self) -> ComposeResult:
        """Filter, list, keys."""
        with Vertical(id="dialog") as dialog:
            dialog.border_title = "Bookmarks"
            yield OneLine(placeholder="words, #tag, story:name", id="filter", compact=True)
            yield Rows(id="list")
            yield Bar(id="told")
            yield Bar(
                hints(
                    ("list.open", "open"),
                    "bookmarks.edit",
                    "bookmarks.delete",
                    "bookmarks.search",
                    "bookmarks.export",
                    "bookmarks.undo",
                    "bookmarks.trash",
                    "bookmarks.order",
                    ("screen.close", "close"),
                )
            )

    def on_mount(self) -> None:
        """Fill the list."""
        self._look_at_stories()
        self._show()
        self.query_one(Rows).focus()

    def _found(self) -> list[Bookmark]:
        return filtered(ordered(self._bookmarks, self._order), self._words, self._stories)

    def _look_at_stories(self) -> None:
        try:
            stories = self._shelf.library.stories(archived=None)
        except CounterpointError:
            return
        self._stories = {story.id: shown(story.name) for story in stories}
        self._named = {story.id for story in stories if story.named}

    def _show(self) -> None:
        found = self._found()
        names = {key: name for key, name in self._stories.items() if key in self._named}
        rows: list[Row] = [BookmarkRow(mark, names.get(mark.story or "", "")) for mark in found]
        if not rows:
            hint = f" Nothing kept yet: {first_key('desk.bookmark')} keeps the sentence with the cursor."
            rows = [TextRow([Part(" No bookmark with these words." if self._words else hint, ("faint",))])]
        self.query_one("#dialog").border_subtitle = f"{len(found)} of {len(self._bookmarks)}, {ORDERS[self._order]}"
        listing = self.query_one(Rows)
        listing.show(rows, listing.chosen or (found[0].id if found else None))

    @property
    def _chosen(self) -> Bookmark | None:
        key = self.query_one(Rows).chosen
        return next((mark for mark in self._bookmarks if mark.id == key), None)

    @on(Rows.Opened)
    def _opened(self) -> None:
        self.dismiss(self._chosen)

    def action_search(self) -> None:
        """Filter by words."""
        field = self.query_one("#filter", Input)
        field.add_class("-open")
        field.focus()

    @on(Input.Changed, "#filter")
    def _typed(self, event: Input.Changed) -> None:
        self._words = event.value
        self._show()

    @on(Input.Submitted, "#filter")
    def _entered(self) -> None:
        self.query_one(Rows).focus()

    def action_order(self) -> None:
        """Sort the list another way."""
        orders = list(ORDERS)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self._show()

    async def action_edit(self) -> None:
        """Change note and tags."""
        mark = self._chosen
        if mark is None:
            return

        def keep(answer: Answer) -> None:
            self._shelf.library.update_bookmark(replace(mark, note=answer.note, tags=answer.tags))

        in_use = tags_in_use(self._bookmarks)
        form = BookmarkForm(mark.anchor.exact, mark.note, mark.tags, keep=keep, in_use=in_use)
        await self.app.push_screen(form, lambda _: self.library_changed())
        form.take_keyboard()

    def action_delete(self) -> None:
        """Put it into the trash; the line below says how to get it back."""
        mark = self._chosen
        if mark is not None:
            undo = first_key("bookmarks.undo")
            self._change(lambda: self._shelf.library.delete_bookmark(mark.id), f"deleted; {undo} takes that back")

    def action_undo(self) -> None:
        """Take back the last change."""
        self._change(self._shelf.undo)

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._change(self._shelf.redo)

    async def action_trash(self) -> None:
        """Show what was deleted."""
        from tui.reader.screens.trash import TrashScreen

        await self.app.push_screen(TrashScreen(), lambda _: self.library_changed())

    async def action_export(self) -> None:
        """Write the bookmarks in the list to a file."""
        from tui.reader.screens.export import ExportForm

        found = filtered(self._bookmarks, self._words, self._stories)
        if not found:
            self._tell("There is nothing to write.")
            return
        try:
            form = ExportForm(found, self._shelf.library, self._words.split())
        except CounterpointError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        await self.app.push_screen(form, self._written)

    def _written(self, path: "Path | None") -> None:
        if path is not None:
            self._tell(f"written: {path.name}, in {path.parent}")  # the line may be cut at its end

    def _tell(self, words: str) -> None:
        self.query_one("#told", Bar).show([Part(f" {shown(words)}", ("label",))])

    def library_changed(self) -> None:
        """Show what is kept now: this reader or another has changed it."""
        self._change(lambda: None)

    @property
    def _shelf(self) -> "Shelf":
        return cast("ReaderApp", self.app).shelf

    def _change(self, change: "Callable[[], object]", words: str = "") -> None:
        try:
            told = change()
            self._bookmarks = self._shelf.bookmarks()
            self._look_at_stories()
            words = words or (told if isinstance(told, str) else "")
        except (CounterpointError, KeyError) as error:
            self.notify(str(error), severity="error", markup=False)
        if words:
            self._tell(words)
        self._show()

    def action_close(self) -> None:
        """Close the filter, or the list."""
        field = self.query_one("#filter", Input)
        if field.has_class("-open"):
            field.value = ""
            field.remove_class("-open")
            self.query_one(Rows).focus()
            return
        self.dismiss(None)
