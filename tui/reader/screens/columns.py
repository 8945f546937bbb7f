"""The desk's columns: added, closed, opened again, put in another order, made wider."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.model.errors import CounterpointError
from tui.pipeline import member_ids
from tui.reader.keymap import first_key
from tui.reader.screens.keeping import Keeping
from tui.reader.wording import badge

if TYPE_CHECKING:
    from tui.model.article import Article
    from tui.reader.adding import Added
    from tui.reader.sitting import Sitting

_STEP = 4
"""Cells that a column is made wider or narrower by."""

Key = tuple[str, str]
"""Source and SHA-256 of an article."""


class Laid(NamedTuple):
    """What lay on the desk before a column was opened or closed.

    Attributes:
        sitting: The story.
        articles: Those that had a column or a tab.
        order: The same, in the order of the columns.
        active: The one with the keyboard.
        change: The library's last change then, to tell whether something was changed since.
        filed: Whether the library has a change of its own for it.
        words: What was done after that.
    """

    sitting: Sitting
    articles: Sequence[Article]
    order: Sequence[Key]
    active: Key
    change: object
    filed: bool
    words: str


class Columns(Keeping):
    """Part of the desk that says which articles lie on it, in which order and how wide.

    A closed column is away from the desk alone: the story keeps its article, and the place in the story remembers
    that it was closed. An added article is added to the story, where the library keeps that under a name.
    """

    _laid_before: tuple[Laid, ...] = ()
    _laid_after: tuple[Laid, ...] = ()
    _spots: dict[Key, tuple[int, ...]] | None = None
    """Where the columns stood that are closed now."""

    # What lies there ----------------------------------------------------------------------------------------------

    @property
    def closed(self) -> list[Article]:
        """The story's articles whose columns are closed."""
        there = {_key(article) for article in self.desk.articles}
        return [article for article in self.sitting.articles if _key(article) not in there]

    @property
    def column_order(self) -> list[Key]:
        """The articles on the desk, from left to right."""
        return [_key(self.desk.articles[number]) for number in self.panes.order]

    def lay(self, articles: Sequence[Article], order: Sequence[Key] = (), active: Key | None = None) -> None:
        """Have these articles on the desk. All that belongs to those that were there stays with them.

        Args:
            articles: Articles of the story, in its order.
            order: The same, in the order of the columns; what is not named comes last.
            active: The one to give the keyboard to; None for the one that has it.
        """
        before = [_key(one) for one in self.desk.articles]
        changed = [_key(one) for one in articles] != before
        if changed:
            from tui.reader import carrying

            self.stop_asking()
            self.end_following()
            spots: dict[Key, tuple[int, ...]] = {
                key: pane.column.spot for key, pane in zip(before, self.panes.panes, strict=True)
            }
            self._spots = {**(self._spots or {}), **spots}
            ids = member_ids(len(articles))
            carrying.lay(self.desk, articles, ids)
            self.panes.closed = len(self.closed)
            self.panes.lay(articles, ids, self.leave_place)
        keys = [_key(article) for article in articles]
        rank = {key: place for place, key in enumerate(order)}
        # Python's sort is stable: those without a place of their own stay in the order they have.
        new = sorted(self.panes.order, key=lambda number: rank.get(keys[number], len(rank)))
        if changed or new != self.panes.order:
            self.put_in_order(new)
        if active in keys:
            self.panes.activate(keys.index(active), focus=self.focused is not self.claims)
        if changed:
            spots = self._spots or {}
            self.panes.hold_still({number: spots[key] for number, key in enumerate(keys) if key in spots})
            self._mark_anew()
            self.start_analysis()

    def put_in_order(self, order: Sequence[int]) -> None:
        """Put the columns in this order, by number from left to right."""
        self.panes.put_in_order(order)
        self.desk.columns = [self.desk.ids[number] for number in order]
        self.show_desk()

    def _mark_anew(self) -> None:
        """What is marked in the texts, until the claims are compared anew."""
        if self.desk.comparison is not None:
            self.panes.set_comparison(self.desk.comparison)
            self.panes.mark_figures(self.figures)
            self.panes.mark_entity(self.desk.entity)
            self.dim(self.unattributed)
            self.show_desk()
        self.show_bookmarks()
        self.search_again()
        self.refit()

    # Opened and closed ---------------------------------------------------------------------------------------------

    async def action_add_column(self) -> None:
        """Ask for another article."""
        if self.is_blind_to("another article"):
            return
        from tui.reader.screens.add_form import AddForm

        form = AddForm(self.sitting, self.closed)
        await self.app.push_screen(form, self._added)
        form.take_keyboard()

    def _added(self, answer: Added | Article | None) -> None:
        if answer is None:
            return
        if not isinstance(answer, tuple):
            self._open(answer)
            return
        article, sitting, filed = answer
        if article in self.sitting.articles:
            if article in self.closed:
                self._open(article)
            else:
                number = [_key(one) for one in self.desk.articles].index(_key(article))
                self.panes.activate(number)
                self.say(f"{badge(self.desk.ids[number])} is this article already")
            return
        self._remember("column added", filed=filed)
        gone = {_key(one) for one in self.sitting.articles} - {_key(one) for one in sitting.articles}
        closed = {_key(one) for one in self.closed} - gone
        self.set_sitting(sitting)
        self.lay([one for one in sitting.articles if _key(one) not in closed], active=_key(article))
        self.say(f"added as {badge(self.desk.ids[self.panes.active])}; {first_key('desk.undo')} takes it away again")

    def action_close_column(self) -> None:
        """Close this column. The story keeps its article."""
        if len(self.desk.articles) < 2:
            self.say("This is the only column.")
            return
        if self.is_blind_to("other columns"):
            return
        number = self.panes.active
        name = badge(self.desk.ids[number])
        self._remember("column closed")
        place = self.panes.order.index(number)
        following = self.panes.order[place + 1 if place + 1 < len(self.panes.order) else place - 1]
        active = _key(self.desk.articles[following])
        self.lay([one for at, one in enumerate(self.desk.articles) if at != number], active=active)
        self.say(f"{name} closed, the story keeps it; {first_key('desk.undo')} opens it again")

    def action_reopen_column(self) -> None:
        """Open a closed column again; the one that was closed last first."""
        closed = self.closed
        if not closed:
            self.say("No column is closed.")
            return
        if self.is_blind_to("another article"):
            return
        last = [key for laid in self._laid_before for one in laid.articles if (key := _key(one))]
        closed.sort(key=lambda one: last.index(_key(one)) if _key(one) in last else -1)
        self._open(closed[-1])

    def _open(self, article: Article) -> None:
        self._remember("column opened")
        there = {_key(one) for one in self.desk.articles} | {_key(article)}
        self.lay([one for one in self.sitting.articles if _key(one) in there], active=_key(article))
        self.say(f"{badge(self.desk.ids[self.panes.active])} opened again")

    # Undo ----------------------------------------------------------------------------------------------------------

    def _now(self, words: str, *, filed: bool = False) -> Laid:
        active = _key(self.desk.articles[self.panes.active])
        change = self.reader.shelf.last_change()
        return Laid(self.sitting, self.desk.articles, self.column_order, active, change, filed, words)

    def _remember(self, words: str, *, filed: bool = False) -> None:
        self._laid_before = (*self._laid_before, self._now(words, filed=filed))
        self._laid_after = ()

    def action_undo(self) -> None:
        """Take back the last change: a column that was opened or closed, or what is kept."""
        self._back_to(self._laid_before, "undone")

    def action_redo(self) -> None:
        """Do again what was taken back last."""
        self._back_to(self._laid_after, "done again")

    def _back_to(self, laid: Sequence[Laid], words: str) -> None:
        """Have the desk as it was, unless what is kept was changed last."""
        undo = words == "undone"
        last = laid[-1] if laid else None
        if last is None or last.change is not self.reader.shelf.last_change():
            super().action_undo() if undo else super().action_redo()
            return
        if self.is_blind_to("other columns"):
            return
        if last.filed:
            try:
                self.reader.shelf.undo() if undo else self.reader.shelf.redo()
            except CounterpointError as error:
                self.complain(str(error))
                return
        now = self._now(last.words, filed=last.filed)
        if undo:
            self._laid_before, self._laid_after = self._laid_before[:-1], (*self._laid_after, now)
        else:
            self._laid_after, self._laid_before = self._laid_after[:-1], (*self._laid_before, now)
        self.set_sitting(last.sitting)
        self.lay(last.articles, last.order, last.active)
        self.say(f"{words}: {last.words}")

    def set_sitting(self, sitting: Sitting) -> None:
        """The story on the desk is another one, or has other articles."""
        self.sitting = sitting
        self.reader.sitting = sitting

    # Order and width -----------------------------------------------------------------------------------------------

    def action_swap_columns(self) -> None:
        """Put this column in the place of the next one."""
        self._move(1, round_the_end=True)

    def action_move_column(self, by: int) -> None:
        """Move this column to the left or to the right."""
        self._move(by * (self.take_count() or 1))

    def _move(self, by: int, *, round_the_end: bool = False) -> None:
        order = list(self.panes.order)
        here = order.index(self.panes.active)
        there = (here + by) % len(order) if round_the_end else max(0, min(here + by, len(order) - 1))
        if there == here:
            self.say("There is no column to change places with.")
            return
        if round_the_end:
            order[here], order[there] = order[there], order[here]
        else:
            order.insert(there, order.pop(here))
        self.put_in_order(order)
        self.say("columns: " + " ".join(badge(name) for name in self.desk.columns))

    def action_base(self) -> None:
        """Make this column's article the base: it stands at the left, and the others beside it."""
        active = self.panes.active
        self.put_in_order([active, *(number for number in self.panes.order if number != active)])
        self.say(f"{badge(self.desk.ids[active])} is the base: the others stand beside it")

    def action_by_date(self) -> None:
        """Order the columns by date, the earliest first; those without any date come last."""
        articles = [pane.article for pane in self.panes.panes]

        def when(number: int) -> str:
            date = articles[number].date
            return date.value or date.latest or date.earliest or "9999"

        self.put_in_order(sorted(self.panes.order, key=when))
        self.say("columns by date, the earliest first")

    def action_equal(self) -> None:
        """Make all columns as wide as each other."""
        self.panes.set_shares({})
        self.say("columns are equally wide")

    def action_widen(self, by: int) -> None:
        """Make this column wider or narrower by some cells."""
        if len(self.panes.shown) < 2:
            self.say("There is one column in sight.")
        elif not self.panes.widen(by * _STEP * (self.take_count() or 1)):
            self.say("It gets no wider." if by > 0 else "It gets no narrower.")


def _key(article: Article) -> Key:
    return article.source, article.sha256
