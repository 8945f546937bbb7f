"""Where the reader stands, kept over a quit, a crash and the next start."""

from __future__ import annotations

import contextlib
import json
from typing import Any

from textual import work
from textual.message import Message

from tui.model.errors import CounterpointError
from tui.reader.screens.desk_screen import DeskScreen
from tui.reader.wording import LETTERS, title_of

_EVERY = 5.0
"""Seconds between two looks at whether the place has changed."""


class Found(Message):
    """Where the reader stood when this story was left, as JSON text."""

    def __init__(self, state: str) -> None:
        super().__init__()
        self.state = state


class Staying(DeskScreen):
    """Part of the desk that remembers: places in the text, filters, sizes, views."""

    _saved = ""

    def watch_place(self) -> None:
        """Get the place of last time, then keep the present one from time to time."""
        if self.reader.story is not None:
            self._fetch_place()
            self.set_interval(_EVERY, self.save_place)

    def place(self) -> str:
        """Where the reader stands, as JSON text."""
        desk, panes = self.desk, self.panes
        state = {
            "texts": [pane.column.spot for pane in panes.panes],
            "active": panes.active,
            "linked": panes.linked,
            "zoomed": panes.zoomed,
            "ledger": panes.ledger,
            "figures": self.figures,
            "hidden": sorted(desk.hidden),
            "order": desk.order,
            "only": desk.only,
            "current": desk.current,
            "panel": self.panel_height,
            "panel hidden": self.panel.has_class("-hidden"),
            "theme": self.app.theme,
        }
        return json.dumps(state)

    def restore(self, text: str) -> None:
        """Go back to a place. What cannot be read of it is left as it is."""
        with contextlib.suppress(ValueError, TypeError, KeyError, IndexError, AttributeError):
            self._restore(json.loads(text))

    def _restore(self, state: dict[str, Any]) -> None:
        desk, panes = self.desk, self.panes
        desk.hidden = frozenset(relation for relation in LETTERS if relation in state["hidden"])
        desk.order = "text" if state["order"] == "text" else "relation"
        desk.only = bool(state["only"])
        desk.current = state["current"] if isinstance(state["current"], str) else None
        panes.linked, panes.zoomed = bool(state["linked"]), bool(state["zoomed"])
        self.panel_height = int(state["panel"]) if state["panel"] is not None else None
        self.panel.set_class(bool(state["panel hidden"]), "-hidden")
        if state["theme"] in self.app.available_themes:
            self.app.theme = state["theme"]
        if state["ledger"]:
            self.panes.show_ledger(True)
        self.figures = bool(state["figures"])
        self.refit()
        panes.activate(int(state["active"]))
        panes.put_back({number: (int(top), int(caret)) for number, (top, caret) in enumerate(state["texts"])})
        self.show_desk()

    @work(thread=True, exclusive=True, group="place", exit_on_error=False)
    def _fetch_place(self) -> None:
        with contextlib.suppress(CounterpointError):
            state = self.reader.shelf.place(self.reader.story or "")
            if state is not None:
                self.post_message(Found(state))

    def on_found(self, event: Found) -> None:
        """Go there, unless the reader has moved meanwhile."""
        if not self.touched:
            self.restore(event.state)
            self._saved = self.place()

    def save_place(self) -> None:
        """Keep the place, where it has changed."""
        if not self.touched or self.reader.story is None:
            return
        state = self.place()
        if state != self._saved:
            self._saved = state
            self._keep(state)

    @work(thread=True, exclusive=True, group="place", exit_on_error=False)
    def _keep(self, state: str) -> None:
        self.keep_now(state)

    def keep_now(self, state: str) -> None:
        """Write a place down, in this thread. A library that cannot be written to does not stop the reading."""
        from tui.model.keeping import Story

        articles = self.desk.articles
        story = Story(
            self.reader.story or "",
            " / ".join(title_of(article) for article in articles)[:200],
            tuple(article.source for article in articles),
            tuple(article.sha256 for article in articles),
        )
        with contextlib.suppress(CounterpointError, OSError):
            self.reader.shelf.save(story, state)
