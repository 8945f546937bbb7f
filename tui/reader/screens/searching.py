"""Search for words in the text: in one column or all, as words or as a pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.message import Message

from tui.reader.layout.cells import cut
from tui.reader.screens.desk_screen import DeskScreen
from tui.reader.searching import Hit, Text, counter, find_in
from tui.reader.widgets.painted import Part
from tui.reader.wording import badge

if TYPE_CHECKING:
    from collections.abc import Sequence

_REMEMBERED = 50
"""Searches that can be called back."""


class Typed(Message):
    """The words of a search, as far as they are typed."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class Matched(Message):
    """What a pattern was found to match.

    Attributes:
        pattern: The pattern.
        hits: Where.
        trouble: Why it could not be searched for; empty where it could.
    """

    def __init__(self, pattern: str, hits: Sequence[Hit], trouble: str = "") -> None:
        super().__init__()
        self.pattern = pattern
        self.hits = list(hits)
        self.trouble = trouble


class Searching(DeskScreen):
    """Part of the desk that searches."""

    query_text = ""
    hit = -1
    search_only: int | None = None
    """Number of the one article that is searched; None for all."""
    search_by_pattern = False
    """Whether what is typed is a regular expression."""
    past_searches: tuple[str, ...] = ()
    """What was searched for before, the last first."""
    _search_trouble = ""
    _matching = False
    """Whether a pattern is being searched for: one at a time."""
    search_from: tuple[int, int] | None = None
    """Article and offset where the reader stood when the words were asked for; None while none are typed."""
    _typing = False
    _ahead: str | None = None
    """Letters typed before the search line was there; None where none is asked for."""
    _complete = False
    """Whether Enter came among them."""

    # The search line ---------------------------------------------------------------------------------------------

    async def action_search(self) -> None:
        """Ask for the words; the hits are shown while they are typed."""
        if self.query("#search"):
            self.query_one("#search Input").focus()
            return
        from tui.reader.widgets.search_bar import SearchBar

        self.leave_place()
        self.search_from = self.panes.active, self.panes.column.caret
        bar = SearchBar(self.query_text)
        # Whoever types on at once types into the field: no letter may reach the desk and command it.
        self.await_letters()
        await self.mount(bar, before="#keys")
        bar.take_keyboard()
        self._typing = True
        if self._ahead:
            bar.field.type_ahead(self._ahead)
        self.show_keys()

    def await_letters(self) -> None:
        """A search was asked for: letters that were sent to a column since then are its words."""
        if self._ahead is None:
            self._ahead = ""

    def takes_letter(self, letter: str) -> bool:
        """Put a letter that was sent to a column into the search line, where one was asked for before it."""
        if self._ahead is None or self._complete:
            return False
        if self._typing:
            for bar in self.query("SearchBar").results():
                bar.field.type_ahead(letter)  # type: ignore[attr-defined]  # the bar loads when first asked for
        else:
            self._ahead += letter
        return True

    def end_letters(self) -> None:
        """Enter was sent to a column: letters that are sent to it from now on are no words of the search."""
        self._complete = self._ahead is not None

    def on_typed(self, event: Typed) -> None:
        """Show the hits of what is typed so far."""
        if self._typing:
            self.search_for(event.words)

    def typed_out(self, words: str) -> None:
        """The words of the search are complete."""
        # Letters typed faster than they are told of must count too.
        if words != self.query_text:
            self.search_for(words)
        self._remember_search(words)
        self._close_search()
        self._tell_none()

    def search_in_one(self) -> None:
        """Search the column with the keyboard alone, or all again."""
        self.search_only = self.panes.active if self.search_only is None else None
        self.search_anew()

    def search_as_pattern(self) -> None:
        """Take what is typed as a regular expression, or as words again."""
        self.search_by_pattern = not self.search_by_pattern
        self.search_anew()

    def search_words(self, words: str) -> None:
        """Search for words that were not typed, in all columns."""
        self.leave_place()
        self.search_by_pattern, self.search_only = False, None
        self._remember_search(words)
        self.search_for(words)

    def _remember_search(self, words: str) -> None:
        if words.strip():
            self.past_searches = (words, *(old for old in self.past_searches if old != words))[:_REMEMBERED]

    def _close_search(self) -> None:
        for bar in self.query("#search"):
            bar.remove()
        self._typing, self.search_from = False, None
        self._ahead, self._complete = None, False
        self.panes.activate(self.panes.active)
        self.set_focus(self.panes.column, scroll_visible=False)
        self.show_keys()

    def end_search(self) -> bool:
        """Forget the search. Returns whether there was one."""
        was = bool(self.query_text or self.query("#search"))
        self.query_text, self._search_trouble = "", ""
        if was:
            self._show_hits([])
            self._close_search()
        return was

    # Hits --------------------------------------------------------------------------------------------------------

    def search_for(self, words: str, *, go: bool = True) -> None:
        """Find what is typed and show it.

        Args:
            words: What is typed.
            go: Whether to go to the first hit from where the reader stands.
        """
        from tui.reader.screens.hits import texts

        self.query_text = words
        if self.search_by_pattern and words:
            if not self._matching:
                self._matching = True
                self._match(words, texts(self))
            return
        self._search_trouble = ""
        self._show_hits(find_in(texts(self), words), go=go)

    def search_anew(self, *, go: bool = True) -> None:
        """Search again: in other texts, or in another way."""
        self.search_for(self.query_text, go=go)
        self.show_keys()

    def search_again(self) -> None:
        """Search anew in the articles that lie on the desk now, without going anywhere."""
        if self.search_by_pattern:
            # What is matched beside the screen may be of the articles before.
            self.end_search()
        elif self.query_text:
            self.search_only = None
            self.search_anew(go=False)

    @work(thread=True, group="search", exit_on_error=False)
    def _match(self, pattern: str, texts: Sequence[Text]) -> None:
        from tui.reader.patterns import PatternError, find_pattern

        try:
            self.post_message(Matched(pattern, find_pattern(texts, pattern)))
        except PatternError as error:
            self.post_message(Matched(pattern, [], str(error)))

    def on_matched(self, event: Matched) -> None:
        """Show what a pattern matches; where something else is asked for by now, search for that."""
        self._matching = False
        if not (self.search_by_pattern and self.query_text):
            return
        if event.pattern != self.query_text:
            self.search_for(self.query_text)
            return
        self._search_trouble = event.trouble
        from tui.reader.screens.hits import still_there

        self._show_hits(still_there(self, event.hits), go=True)
        if not self._typing:
            self._tell_none()

    def _tell_none(self) -> None:
        if not self.query_text or self.hits or self._matching:
            return
        if self._search_trouble:
            self.say(self._search_trouble)
        else:
            only = self.search_only
            where = "none of the articles" if only is None else f"no line of {badge(self.desk.ids[only])}"
            self.say(f"“{cut(self.query_text, 30)}” stands in {where}")

    def _show_hits(self, found: list[Hit], *, go: bool = False) -> None:
        from tui.reader.screens import hits

        hits.show(self, found, go=go)

    def next_hit(self, by: int) -> None:
        """The next or previous hit, round the ends."""
        from tui.reader.screens import hits

        hits.step(self, by)

    def search_parts(self) -> list[Part]:
        """The counter."""
        if not self.query_text:
            return []
        words = cut(self.query_text, 24)
        if self._search_trouble:
            return [Part(f" {cut(self._search_trouble, 60)} ", ("warning",))]
        if not self.hits:
            return [Part(f" no “{words}” ", ("warning",))]
        # While the words are typed they stand right above.
        first = [] if self._typing else [Part(f" “{words}”", ("faint",))]
        return [*first, Part(f" {counter(self.hits, self.hit, self.desk.ids)} ", ("strong",))]
