"""The mode in which the desk's keys are verdicts: one match at a time, one key each, with undo."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, get_args

from tui.model.comparison import Relation
from tui.model.errors import CounterpointError
from tui.reader.actions import ACTIONS, of
from tui.reader.judgements import RELATIONS_BY_ACTION, Walk, passages_of_match, said_words
from tui.reader.keymap import key_name, keys_of
from tui.reader.layout.cells import cell_width
from tui.reader.widgets.hints import hints
from tui.reader.widgets.judge_row import JudgeRow
from tui.reader.widgets.painted import Part

if TYPE_CHECKING:
    from textual.binding import Binding

    from tui.model.keeping import Verdict
    from tui.reader.screens.compare import CompareScreen

_VERDICTS: dict[str, Relation | None] = {**RELATIONS_BY_ACTION, "judge.none": None}
_STILL = (
    "desk.pair",
    "desk.next_column",
    "desk.previous_column",
    "desk.count",
    "desk.link",
    "desk.panel_grow",
    "desk.panel_shrink",
    "desk.blind",
    "desk.bookmark",
    "app.help",
    "app.palette",
    "app.theme",
    "app.quit",
)
"""What of the desk's keys holds while judging, beside those that move in the text."""
_LINES = 10
"""Of the panel while judging: enough for most matches with what was said of them and why."""


class JudgeMode:
    """Walks the matches that the filters let through.

    Args:
        screen: The desk, with at least one match.
    """

    def __init__(self, screen: CompareScreen) -> None:
        assert screen.desk.comparison is not None
        self._screen = screen
        desk = screen.desk
        self.walk = Walk(desk.matches, screen.desk.comparison, screen.verdicts, desk.current)
        self._made = 0
        self._last = ""
        self._hidden = screen.panel.has_class("-hidden")

    # Begin, end -------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Take the desk over."""
        screen = self._screen
        screen.leave_place()
        screen.make_room()
        screen.panel.remove_class("-hidden")
        screen.least_panel = _LINES
        screen.refit()
        self._go()
        screen.show_keys()

    def leave(self) -> None:
        """Give the desk back, at the match that was judged last."""
        screen, item = self._screen, self.walk.item
        screen.judge, screen.least_panel = None, 0
        screen.panel.set_class(self._hidden, "-hidden")
        screen.refit()
        screen.desk.current = item.match.id if screen.desk.match(item.match.id) else None
        screen.show_desk()
        screen.say(f"{self.walk.judged} of {len(self.walk.items)} judged")

    # Keys -------------------------------------------------------------------------------------------------------

    def takes(self, key: str) -> bool:
        """Do what a key says while judging.

        Returns:
            Whether it was for this mode; the keys that move in the text are not.
        """
        for action in of("judge"):
            if key in keys_of(action.id):
                self._screen.touched = True
                self._screen.said = ""
                self._do(action.id)
                return True
        if key in self._others():
            return False
        self._screen.say(f"{key_name(key)} does nothing while judging")
        return True

    def _others(self) -> Iterable[str]:
        names = (*_STILL, *(action.id for action in of("column")))
        return {key for name in names for key in keys_of(name)}

    def _do(self, action: str) -> None:
        if action in _VERDICTS:
            self._judge(_VERDICTS[action])
        elif action == "judge.undo":
            self._undo()
        elif action == "judge.list":
            self._screen.run_worker(self._screen.action_verdicts())
        elif action == "judge.leave":
            self.leave()
        else:
            self.walk.step(1 if action == "judge.skip" else -1)
            self._last = ""
            self._go()

    def _judge(self, relation: Relation | None) -> None:
        item, screen = self.walk.item, self._screen
        assert screen.desk.comparison is not None
        passages = passages_of_match(item.match, screen.desk.comparison.members)
        try:
            verdict = screen.reader.shelf.judge(item.target, relation, screen.reader.settings.judge, passages)
        except CounterpointError as error:
            screen.complain(f"The verdict was not kept: {error}")
            return
        self._made += 1
        self.walk.said[item.target] = verdict
        self._last = f"last: you {said_words(verdict)} · ours {item.ours or 'none'}"
        before = self.walk.place
        self.walk.place = self.walk.next_open()
        if self.walk.place == before:
            screen.say("all are judged")
        self._go()
        screen.fetch_bookmarks()

    def _undo(self) -> None:
        screen = self._screen
        if not self._made:
            screen.say("nothing was judged yet")
            return
        try:
            told = screen.reader.shelf.undo()
            changed = self.walk.hear(screen.reader.shelf.library.verdicts())
        except CounterpointError as error:
            screen.complain(str(error))
            return
        if changed is not None:
            self._made -= 1
            self.walk.place = changed
        self._last = ""
        self._go()
        screen.say(told)
        screen.fetch_bookmarks()

    # What is heard of meanwhile ------------------------------------------------------------------------------------

    def hear(self, verdicts: Iterable[Verdict]) -> None:
        """Take over verdicts as they are kept now, whoever made them."""
        self.walk.hear(verdicts)
        self.show()

    # What is shown ----------------------------------------------------------------------------------------------

    def _go(self) -> None:
        match = self.walk.item.match
        self._screen.desk.current = match.id if self._screen.desk.match(match.id) else None
        self._screen.gone = True
        self.show()
        self._screen.bring_match(match)

    def show(self) -> None:
        """The match in the panel and in the columns, the progress above."""
        screen, item = self._screen, self.walk.item
        if screen.desk.comparison is not None:
            self.walk.renew(screen.desk.comparison)
        screen.panes.set_current(item.match)
        screen.claims.show([JudgeRow(item, self.walk.verdict, screen.desk)])
        screen.claims.go_to_line(0)
        self.show_counts()

    def show_counts(self) -> None:
        """The line above the panel: how far one is, and what was said last."""
        walk = self.walk
        parts = [
            Part(" judging ", ("chosen",)),
            Part(f" match {walk.place + 1} of {len(walk.items)} ", ("strong",)),
            Part(f" {walk.judged} judged", ("label",)),
        ]
        if self._screen.desk.veil is not None:
            parts.append(Part("  blind", ("label",)))
        right = f" {self._last} " if self._last else ""
        used = sum(cell_width(part.text) for part in parts)
        fits = used + cell_width(right) < self._screen.counts.size.width
        self._screen.counts.show(parts, [Part(right, ("faint",))] if right and fits else [])

    def keys(self, width: int) -> list[Part]:
        """The line of keys: as many words as there is room for."""
        titles = {action.id: action.hint for action in ACTIONS}
        named = [(action.id, titles[action.id]) for action in of("judge") if titles[action.id]]
        short = {"judge.contradict": "contra", "judge.none": "none", "judge.figure": "fig"}
        shortest = {"judge.update": "upd", "judge.related": "rel"}
        for words in ({}, short, short | shortest):
            parts = hints(*((name, words.get(name, title)) for name, title in named))
            # The blanks at the end may be cut.
            if sum(cell_width(part.text) for part in parts) <= width + 2:
                break
        return parts

    def bindings(self) -> list[Binding]:
        """The keys of this mode, for the help."""
        from textual.binding import Binding

        mine = {key for action in of("judge") for key in keys_of(action.id)}
        held = [action for action in ACTIONS if action.id in _STILL or action.id.startswith(("judge.", "column."))]
        keys = {
            action: [key for key in keys_of(action.id) if action.id.startswith("judge.") or key not in mine]
            for action in held
        }
        return [
            Binding(",".join(found), action.call, action.title, id=action.id)
            for action, found in keys.items()
            if found
        ]


assert set(get_args(Relation)) == {relation for relation in _VERDICTS.values() if relation}
