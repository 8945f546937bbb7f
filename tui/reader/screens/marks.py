"""Marks: a letter for a place in a text, set and gone to with two keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.keymap import key_names
from tui.reader.layout.cells import cell_width, cut
from tui.reader.widgets.hints import hints
from tui.reader.widgets.painted import Part

if TYPE_CHECKING:
    from textual.events import Key

    from tui.reader.screens.moving import Moving

_SHORTEST = 8
"""Cells of a place's words below which they tell nothing."""
_LONGEST = 32


def ask_to_mark(screen: Moving) -> None:
    """Have the next letter mark the place where the cursor is."""

    def take(event: Key) -> bool:
        letter = _letter(event)
        if letter:
            column = screen.panes.column
            column.catch_up()
            screen.marks[letter] = (screen.panes.pane.article.sha256, column.caret)
        screen.say(f"marked {letter}" if letter else "a mark is a letter")
        return False

    screen.ask_key(take, [Part(" mark this place: a letter  ", ("faint",)), *hints(("desk.escape", "leave"))])


def ask_for_mark(screen: Moving) -> None:
    """Have the next letter go to its mark; the key of the action itself, to where the last far motion started."""

    def take(event: Key) -> bool:
        if screen.means(event.key, "desk.to_mark"):
            _go_before(screen)
        else:
            _go_to(screen, _letter(event))
        return False

    screen.ask_key(take, mark_parts(screen))


def _letter(event: Key) -> str:
    character = event.character or ""
    return character if len(character) == 1 and character.isalpha() else ""


def _go_before(screen: Moving) -> None:
    before = screen.jumps.before
    if before is None:
        screen.say("there is no earlier place")
        return
    screen.leave_place()
    screen.return_to(before)


def _go_to(screen: Moving, letter: str) -> None:
    if letter not in screen.marks:
        screen.say(f"there is no mark {letter}" if letter else "a mark is a letter")
        return
    article, offset = screen.marks[letter]
    number = next((pane.number for pane in screen.panes.panes if pane.article.sha256 == article), None)
    if number is None:
        screen.say(f"mark {letter} is in an article that is not open")
        return
    screen.leave_place()
    screen.panes.activate(number)
    column = screen.panes.column
    column.place_cursor(offset)
    column.reveal(*column.cursor, keep=4)
    screen.say(f"mark {letter}")


def mark_parts(screen: Moving) -> list[Part]:
    """The marks, with the first words of their places as far as the line of keys has room for them."""
    bodies = {pane.article.sha256: pane.article.body for pane in screen.panes.panes}
    known = sorted(screen.marks.items())
    back = [Part(key_names("desk.to_mark")[0], ("key",)), Part(" back ", ("faint",))] if screen.jumps.before else []
    first = Part(" go to mark: " if known else " no marks yet ", ("faint",))
    room = screen.size.width - sum(cell_width(part.text) for part in (first, *back))
    each = min(_LONGEST, room // max(1, len(known)) - 4)
    parts = [first]
    for letter, (article, offset) in known:
        text = " ".join(
            bodies.get(article, "(not open)")[offset if article in bodies else 0 :][: 4 * _LONGEST].split()
        )
        words = f" {cut(text, each)}" if each >= _SHORTEST else ""
        parts += [Part(letter, ("key",)), Part(f"{words}  ", ("faint",))]
    return [*parts, *back]
