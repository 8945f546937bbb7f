"""Where the reader stands, kept over a quit, a crash and the next start."""

from __future__ import annotations

import contextlib
from collections import Counter
from time import time
from typing import TYPE_CHECKING, Any

from textual import work
from textual.message import Message

from tui.model.errors import CounterpointError
from tui.reader.screens.desk_screen import DeskScreen
from tui.reader.wording import LETTERS, title_of

if TYPE_CHECKING:
    from tui.model.comparison import Relation

_EVERY = 5.0
"""Seconds between two looks at whether the place has changed."""


class Found(Message):
    """Where the reader stood when this story was left, as JSON text."""

    def __init__(self, state: str) -> None:
        super().__init__()
        self.state = state


def marks_in(text: str | None) -> dict[str, tuple[str, int]]:
    """The marks of a kept place: letter to SHA-256 of an article's source and offset. What cannot be read is none."""
    import json

    with contextlib.suppress(ValueError, TypeError, KeyError, AttributeError):
        kept = json.loads(text or "{}").get("marks", {}).items()
        return {letter: (str(article), int(offset)) for letter, (article, offset) in kept}
    return {}


class Staying(DeskScreen):
    """Part of the desk that remembers: places in the text, filters, sizes, views."""

    _saved = ""
    _counted: dict[Relation, int] | None = None
    """What the library was told of the matches."""
    _began = 0.0
    _asked = False
    """Whether the library still has to say where the reader stood last time."""

    def watch_place(self) -> None:
        """Go to the place of last time, then keep the present one from time to time."""
        if self.sitting.story is None:
            return
        self._began = time()
        self.set_interval(_EVERY, self.save_place)
        if self.sitting.place is None:
            self._asked = True
            self._fetch_place()
        else:
            self.restore(self.sitting.place)

    def place(self) -> str:
        """Where the reader stands, as JSON text."""
        import json

        desk, panes = self.desk, self.panes
        state = {
            "texts": [pane.column.spot for pane in panes.panes],
            "active": panes.active,
            "linked": panes.linked,
            "zoomed": panes.zoomed,
            "ledger": panes.ledger,
            "figures": self.figures,
            "unattributed": self.unattributed,
            "hidden": sorted(desk.hidden),
            "order": desk.order,
            "only": desk.only,
            "current": desk.current,
            "marks": self.marks,
            "panel": self.panel_height,
            "panel hidden": self.panel.has_class("-hidden"),
            # Where it is that of the settings, a change there is to be seen in every story.
            "theme": self.app.theme if self.app.theme != self.reader.first_theme else None,
        }
        return json.dumps(state)

    def restore(self, text: str) -> None:
        """Go back to a place. What cannot be read of it is left as it is."""
        import json

        self.marks = {**marks_in(text), **self.marks}
        with contextlib.suppress(ValueError, TypeError, KeyError, IndexError, AttributeError):
            self._restore(json.loads(text))

    def _restore(self, state: dict[str, Any]) -> None:
        desk, panes = self.desk, self.panes
        desk.hidden = frozenset(relation for relation in LETTERS if relation in state["hidden"])
        if state["order"] in desk.orders:
            desk.order = state["order"]
        desk.only = bool(state["only"])
        desk.current = state["current"] if isinstance(state["current"], str) else None
        panes.linked, panes.zoomed = bool(state["linked"]), bool(state["zoomed"])
        self.panel_height = int(state["panel"]) if state["panel"] is not None else None
        self.panel.set_class(bool(state["panel hidden"]), "-hidden")
        if self.app.theme == self.reader.first_theme and state["theme"] in self.app.available_themes:
            self.app.theme = state["theme"]
        if state["ledger"]:
            self.panes.show_ledger(True)
        self.figures = bool(state["figures"])
        self.dim(bool(state.get("unattributed")))
        self.refit()
        panes.activate(int(state["active"]))
        panes.put_back({number: (int(top), int(caret)) for number, (top, caret) in enumerate(state["texts"])})
        self.show_desk()

    @work(thread=True, exclusive=True, group="place", exit_on_error=False)
    def _fetch_place(self) -> None:
        with contextlib.suppress(CounterpointError):
            self.post_message(Found(self.reader.shelf.place(self.sitting.story or "") or ""))

    def on_found(self, event: Found) -> None:
        """Go there, unless the reader has moved meanwhile. The marks are there in any case."""
        self._asked = False
        if self.touched:
            self.marks = {**marks_in(event.state), **self.marks}
        elif event.state:
            self.restore(event.state)
            self._saved = self.place()

    def save_place(self) -> None:
        """Keep the place, where it has changed."""
        if (state := self.changed_place()) is not None:
            self._keep(state)

    def changed_place(self) -> str | None:
        """The place, where it or the matches have changed since they were kept; None where nothing is to be kept.

        What the reader only looks at is not kept; a story of the library is, as it was read.
        """
        if self.sitting.story is None or not (self.touched or self.sitting.kept):
            return None
        state, counts = self.place(), self.counted()
        if (state, counts) == (self._saved, self._counted):
            return None
        self._saved, self._counted = state, counts
        return state

    def counted(self) -> dict[Relation, int] | None:
        """Matches of each relation; None before they are known."""
        if self.desk.comparison is None:
            return None
        counts = Counter(match.relation for match in self.desk.comparison.matches)
        return {relation: counts[relation] for relation in LETTERS}

    @work(thread=True, exclusive=True, group="place", exit_on_error=False)
    def _keep(self, state: str) -> None:
        self.keep_now(state)

    def keep_now(self, state: str) -> None:
        """Write a place down, in this thread. A library that cannot be written to does not stop the reading."""
        import json
        from datetime import UTC, datetime

        from tui.model.keeping import Story

        articles = self.desk.articles
        story = Story(
            self.sitting.story or "",
            " / ".join(title_of(article) for article in articles)[:200],
            tuple(article.source for article in articles),
            tuple(article.sha256 for article in articles),
            opened=datetime.fromtimestamp(self._began, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        )
        with contextlib.suppress(CounterpointError, OSError):
            if self._asked and (kept := marks_in(self.reader.shelf.place(story.id))):
                state = json.dumps({**json.loads(state), "marks": {**kept, **self.marks}})
            self.reader.shelf.save(story, articles, state, self._counted)
