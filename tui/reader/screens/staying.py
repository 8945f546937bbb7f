"""Where the reader stands, kept over a quit, a crash and the next start."""

from __future__ import annotations

import contextlib
from collections import Counter
from time import time
from typing import TYPE_CHECKING, Any

from textual import work
from textual.message import Message

from tui.model.errors import CounterpointError
from tui.reader.screens.columns import Columns
from tui.reader.screens.searching import Searching
from tui.reader.wording import LETTERS, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.comparison import Relation
    from tui.reader.screens.working import Working
    from tui.reader.sitting import Sitting

_EVERY = 5.0
"""Seconds between two looks at whether the place has changed."""


class Found(Message):
    """Which story of the library lies on the desk, and where the reader stood when it was left, as JSON text."""

    def __init__(self, sitting: Sitting, story: str, state: str) -> None:
        super().__init__()
        self.sitting = sitting
        self.story = story
        self.state = state


def marks_in(text: str | None) -> dict[str, tuple[str, int]]:
    """The marks of a kept place: letter to SHA-256 of an article's source and offset. What cannot be read is none."""
    import json

    with contextlib.suppress(ValueError, TypeError, KeyError, AttributeError):
        kept = json.loads(text or "{}").get("marks", {}).items()
        return {letter: (str(article), int(offset)) for letter, (article, offset) in kept}
    return {}


def renewed(text: str, hashes: Sequence[str]) -> str:
    """A kept place in the articles there are now: where one of them has another text since, that takes its place.

    Args:
        text: The place, as JSON text.
        hashes: SHA-256 of the sources of the articles that there are now.
    """
    import json

    with contextlib.suppress(ValueError, TypeError, KeyError, AttributeError):
        state = json.loads(text)
        before = [*state["columns"], *state["closed"]]
        gone = [one for one in before if one not in hashes]
        new = [one for one in hashes if one not in before]
        if len(gone) == len(new) == 1:
            return text.replace(json.dumps(gone[0]), json.dumps(new[0]))
    return text


def _place_in(order: Sequence[str], sha256: str) -> int:
    return order.index(sha256) if sha256 in order else len(order)


class Staying(Columns, Searching):
    """Part of the desk that remembers: places in the text, filters, sizes, views."""

    _saved = ""
    _counted: dict[Relation, int] | None = None
    """What the library was told of the matches."""
    _began = 0.0
    _entity_kept: list[str] | None = None
    """Id and name that the claims were filtered by last time, until they are read."""
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
        entity = desk.entity_named()
        state = {
            "texts": {pane.article.sha256: pane.column.spot for pane in panes.panes},
            "columns": [pane.article.sha256 for pane in (panes.panes[number] for number in panes.order)],
            "closed": [article.sha256 for article in self.closed],
            "active": panes.pane.article.sha256,
            "shares": panes.shares,
            "linked": panes.linked,
            "zoomed": panes.zoomed,
            "ledger": panes.ledger,
            "figures": self.figures,
            "unattributed": self.unattributed,
            "blind": desk.veil is not None,
            "hidden": sorted(desk.hidden),
            "entity": [entity.id, entity.name] if entity else self._entity_kept,
            "speaker": desk.speaker,
            "words": desk.words,
            "coding": self.coding,
            "order": desk.order,
            "only": desk.only,
            "current": desk.current,
            "search": "" if self.search_by_pattern or not self.hits else self.query_text,
            "searches": self.past_searches,
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

        text = self._of_today(text)
        self.marks = {**marks_in(text), **self.marks}
        with contextlib.suppress(ValueError):
            state = json.loads(text)
            for part in (self._restore_columns, self._restore_filters, self._restore_panel, self._restore_texts):
                # Whatever an earlier or a later version wrote, or a disk left of it.
                with contextlib.suppress(ValueError, TypeError, KeyError, IndexError, AttributeError):
                    part(state)
            self.show_desk()

    def _of_today(self, text: str) -> str:
        return renewed(text, [article.sha256 for article in self.sitting.articles])

    def _restore_columns(self, state: dict[str, Any]) -> None:
        panes = self.panes
        panes.linked, panes.zoomed = bool(state["linked"]), bool(state["zoomed"])
        closed, columns = state.get("closed", ()), state.get("columns", ())
        open_ones = [article for article in self.sitting.articles if article.sha256 not in closed]
        order = [
            (one.source, one.sha256) for one in sorted(open_ones, key=lambda one: _place_in(columns, one.sha256))
        ]
        if open_ones:
            self.lay(open_ones, order)
        panes.set_shares({int(many): [int(cells) for cells in own] for many, own in state.get("shares", {}).items()})

    def _restore_filters(self, state: dict[str, Any]) -> None:
        desk = self.desk
        desk.hidden = frozenset(relation for relation in LETTERS if relation in state["hidden"])
        if state["order"] in desk.orders:
            desk.order = state["order"]
        desk.only = bool(state["only"])
        desk.speaker = str(state["speaker"]) if state.get("speaker") else None
        desk.words = str(state.get("words", ""))
        self.coding = bool(state.get("coding"))
        self.show_bookmarks()
        desk.current = state["current"] if isinstance(state["current"], str) else None
        if entity := state.get("entity"):
            self._entity_kept = [str(entity[0]), str(entity[1])]
        self.past_searches = tuple(map(str, state.get("searches", ())))
        self.query_text = str(state.get("search", ""))
        self.search_again()

    def _restore_panel(self, state: dict[str, Any]) -> None:
        self.panel_height = int(state["panel"]) if state["panel"] is not None else None
        self.panel.set_class(bool(state["panel hidden"]), "-hidden")
        if self.app.theme == self.reader.first_theme and state["theme"] in self.app.available_themes:
            self.app.theme = state["theme"]
        self.refit()

    def _restore_texts(self, state: dict[str, Any]) -> None:
        panes = self.panes
        if state["ledger"]:
            panes.show_ledger(True)
        self.figures = bool(state["figures"])
        self.dim(bool(state.get("unattributed")))
        self.set_blind(bool(state.get("blind")))
        hashes = [pane.article.sha256 for pane in panes.panes]
        active, texts = state["active"], state["texts"]
        if isinstance(texts, list):  # of an earlier version: by number
            texts = dict(zip(hashes, texts, strict=False))
            active = hashes[int(active)]
        if active in hashes:
            panes.activate(hashes.index(active))
        spots = {hashes.index(sha256): spot for sha256, spot in texts.items() if sha256 in hashes}
        panes.put_back(
            {number: (int(top), int(caret), *map(int, below)) for number, (top, caret, *below) in spots.items()}
        )

    def on_working_compared(self, event: Working.Compared) -> None:
        """The name by which the claims were filtered last time is known again."""
        if event.articles is not self.desk.articles:
            return
        wanted, self._entity_kept = self._entity_kept, None
        comparison = self.desk.comparison
        if wanted and comparison is not None and self.desk.entity is None:
            known = [[entity.id, entity.name] for entity in comparison.entities]
            if wanted in known:
                self.set_entity(wanted[0])

    @work(thread=True, exclusive=True, group="place", exit_on_error=False)
    def _fetch_place(self) -> None:
        shelf, sitting = self.reader.shelf, self.sitting
        with contextlib.suppress(CounterpointError):
            story = shelf.home(sitting.story or "", sitting.articles)
            self.post_message(Found(sitting, story, shelf.place(story) or ""))

    def on_found(self, event: Found) -> None:
        """Go there, unless the reader has moved meanwhile. The marks are there in any case."""
        self._asked = False
        if self.reader.sitting is event.sitting and event.story != self.sitting.story:
            self.set_sitting(self.sitting._replace(story=event.story, kept=True))
        if self.touched:
            self.marks = {**marks_in(self._of_today(event.state)), **self.marks}
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
        """Matches of each relation; None before they are known, and where not all of the story is compared."""
        if self.desk.comparison is None or self.closed or self.working:
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

        articles = self.sitting.articles
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
