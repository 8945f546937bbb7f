"""From one story to another without leaving the reader."""

from __future__ import annotations

import gc
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.message import Message
from textual.worker import get_current_worker

from tui.model.errors import CounterpointError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual.app import App

    from tui.model.keeping import Bookmark
    from tui.reader.analysis import Analysis
    from tui.reader.listing import LibraryView
    from tui.reader.screens.compare import CompareScreen
    from tui.reader.shelf import Shelf
    from tui.reader.sitting import Passage, Sitting

    _Base = App[None]
else:
    _Base = object


class Gathered(Message):
    """Another story is ready to be laid out."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting


class NotGathered(Message):
    """A story cannot be opened; `reason` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class Switching(_Base):
    """Part of the app that lays out one story after the other."""

    sitting: Sitting
    analysis: Analysis
    shelf: Shelf
    DEFAULT_MODE = "story 0"
    _library_view: LibraryView | None = None
    _laid_out = 0

    @property
    def library_view(self) -> LibraryView:
        """How the list of stories is looked at."""
        if self._library_view is None:
            from tui.reader.listing import LibraryView

            self._library_view = LibraryView()
        return self._library_view

    @property
    def desk(self) -> CompareScreen:
        """The desk, whatever lies over it."""
        return cast("CompareScreen", self.screen_stack[0])

    async def show_library(self) -> None:
        """The stories that are kept."""
        from tui.reader.screens.library import LibraryScreen

        await self.push_screen(LibraryScreen())

    def open_story(self, story: str, goto: Passage | None = None) -> None:
        """Open a story of the library in the place of what lies on the desk.

        Its articles are fetched beside the screen. Where that fails the reader is told, and the desk stays as it is.

        Args:
            story: Id of the story.
            goto: What to show first, instead of where the story was left.
        """
        from tui.reader.opening import gather

        self._gather(partial(gather, self.shelf, story, goto))

    def open_bookmark(self, bookmark: Bookmark) -> None:
        """Open the story of a bookmark at its passage."""
        from tui.reader.opening import gather_bookmark

        self._gather(partial(gather_bookmark, self.shelf, bookmark))

    def clean_anew(self, at: Mapping[str, int], told: str) -> None:
        """Have the articles on the desk cleaned as the user wants them now; the place in them stays.

        Args:
            at: Offset in the raw text to put the cursor at, by the hash of a source.
            told: What to say then.
        """
        from tui.reader.overruling import cleaned_anew

        place = self.desk.place() if self.desk.touched or self.sitting.place is not None else None
        self._gather(partial(cleaned_anew, self.sitting, self.shelf, place, at, told))

    def _gather(self, gather: Callable[[], Sitting]) -> None:
        desk = self.desk
        # Whoever holds on to the worker must not hold on to the desk that was left.
        first = [partial(desk.keep_now, place)] if (place := desk.changed_place()) is not None else []

        def work() -> None:
            worker = get_current_worker()
            try:
                while first:
                    first.pop()()
                answer: Message = Gathered(gather())
            except CounterpointError as error:
                answer = NotGathered(str(error))
            except Exception as error:
                # Whatever it is, what lies on the desk can still be read.
                from tui.reader.troubles import fault

                answer = NotGathered(fault(error))
            if not worker.is_cancelled:
                self.post_message(answer)

        say = getattr(self.screen, "say", None)
        if say is not None:
            say("opening …")
        self.run_worker(work, thread=True, exclusive=True, group="story", exit_on_error=False)

    def on_gathered(self, event: Gathered) -> None:
        """Lay it out, unless it lies there already or something is being typed meanwhile, which must not be lost."""
        if self.screen.is_modal:
            self.post_message(NotGathered("close this first"))
            return
        new, now = event.sitting, self.sitting
        same = (new.story, [a.sha256 for a in new.articles]) == (now.story, [a.sha256 for a in now.articles])
        if not same or new.overruled != now.overruled:
            self.lay_out(new)
            return
        self.back_to_desk()
        self.desk.say(new.told)
        if new.goto is not None:
            self.desk.go_to_passage(new.goto)

    def on_not_gathered(self, event: NotGathered) -> None:
        """Say why, where one stands."""
        if say := getattr(self.screen, "say", None):
            say("")
        self.notify(f"Not opened: {event.reason}", severity="error", markup=False, timeout=20)

    def lay_out(self, sitting: Sitting) -> None:
        """Put other articles on the desk. What was kept of the ones before stays kept, and their analysis ends."""
        from tui.reader.screens.compare import CompareScreen

        self.desk.leave()
        self.sitting = sitting
        # What was there at the first frame (see `tui.reader.start`) becomes garbage after all.
        gc.unfreeze()
        # Textual keeps no result callback for the first screen, and so cannot switch it for another: each story is a
        # mode of its own, and a mode is removed only when it was added.
        before = self.current_mode
        self._laid_out += 1
        if self._laid_out == 1:
            self.add_mode(before, partial(CompareScreen, sitting))
        self.add_mode(mode := f"story {self._laid_out}", partial(CompareScreen, sitting))
        self.switch_mode(mode)
        self.remove_mode(before)

    def back_to_desk(self) -> None:
        """Close whatever lies over the desk."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
