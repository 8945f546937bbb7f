"""Jump mode: a letter on every match in sight, or on every sentence; typing it goes there."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from tui.model.comparison import RELATIONS
from tui.reader.widgets.hints import hints
from tui.reader.widgets.painted import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.events import Key

    from tui.reader.screens.moving import Moving
    from tui.reader.widgets.reading import ReadingColumn

_LETTERS = "asdfghjklqweruiopzxcvbnmyt"
"""Those under the fingers first."""
_JUMP = "desk.jump"


class Target(NamedTuple):
    """A place to go to.

    Attributes:
        number: Of its article.
        offset: Where it stands in the body.
        match: Id of the match that begins there; None for a sentence.
    """

    number: int
    offset: int
    match: str | None = None


def labels_for(targets: Sequence[Target], letters: str = _LETTERS) -> dict[str, Target]:
    """A label for each: one letter, or two where there are more targets than letters. None begins another one."""
    longer = len(targets) > len(letters)
    labels = ("".join(pair) for pair in product(letters, repeat=2)) if longer else iter(letters)
    return dict(zip(labels, targets, strict=False))


class Jumping:
    """One use of jump mode.

    Args:
        screen: The desk.
    """

    def __init__(self, screen: Moving) -> None:
        self.screen = screen
        self._labels: dict[str, Target] = {}
        self._typed = ""
        self._sentences = False

    def begin(self) -> None:
        """Show the labels: on the matches in sight, on the sentences where there is none."""
        targets = self._matches()
        if not targets:
            self._sentences, targets = True, self._starts()
        if not targets:
            self.screen.say("there is nothing to jump to here")
            return
        self._show(targets)

    def _show(self, targets: Sequence[Target]) -> None:
        own = {letter for letter in _LETTERS if self.screen.means(letter, _JUMP)}
        self._labels = labels_for(targets, "".join(letter for letter in _LETTERS if letter not in own))
        self._typed = ""
        words = "sentence" if self._sentences else "match"
        other = (
            []
            if self._sentences and not self._matches()
            else [(_JUMP, "matches" if self._sentences else "sentences")]
        )
        menu = [Part(f" go to a {words}: type its letter ", ("faint",)), *hints(*other, ("desk.escape", "leave"))]
        self.screen.ask_key(self._take, menu, self._hide)
        self._paint()

    def _take(self, event: Key) -> bool:
        if self.screen.means(event.key, _JUMP):
            self._sentences = not self._sentences
            targets = self._starts() if self._sentences else self._matches()
            if targets:
                self._show(targets)
            return bool(targets)
        self._typed += (event.character or "").lower()
        if target := self._labels.get(self._typed):
            self._go(target)
            return False
        if not event.character or not self._begun():
            return False
        self._paint()
        return True

    def _begun(self) -> dict[str, Target]:
        """The labels that go on from what is typed."""
        return {label: target for label, target in self._labels.items() if label.startswith(self._typed)}

    def _go(self, target: Target) -> None:
        screen = self.screen
        screen.leave_place()
        screen.panes.activate(target.number)
        if target.match is not None and screen.desk.match(target.match):
            screen.bring(target.match)
        screen.panes.column.place_cursor(target.offset)

    # Labels ---------------------------------------------------------------------------------------------------------

    def _paint(self) -> None:
        begun = self._begun()
        for pane in self.screen.panes.panes:
            pane.column.set_labels(
                {
                    target.offset: label[len(self._typed) :]
                    for label, target in begun.items()
                    if target.number == pane.number
                }
            )

    def _hide(self) -> None:
        for pane in self.screen.panes.panes:
            pane.column.set_labels({})

    # Targets --------------------------------------------------------------------------------------------------------

    def _matches(self) -> list[Target]:
        """The matches that the filters let through and that begin in sight; where two begin together, the graver."""
        panes, ids = self.screen.panes, self.screen.desk.ids
        found: dict[tuple[int, int], Target] = {}
        for match in sorted(self.screen.desk.matches, key=lambda match: RELATIONS.index(match.relation)):
            for side in match.sides:
                number = ids.index(side.article)
                if side.where == "body" and panes.panes[number].display:
                    found.setdefault((number, side.start), Target(number, side.start, match.id))
        return self._in_sight(found.values())

    def _starts(self) -> list[Target]:
        """The sentences that begin in sight."""
        shown = (self.screen.panes.panes[number] for number in self.screen.panes.shown)
        return self._in_sight(
            Target(pane.number, start) for pane in shown for start, _end in pane.column.sentences_in_sight()
        )

    def _in_sight(self, targets: Iterable[Target]) -> list[Target]:
        """Those in sight, from left to right and from top to bottom, without any that another's label would cover."""
        out: list[Target] = []
        for target in sorted(targets, key=lambda target: target[:2]):
            column: ReadingColumn = self.screen.panes.panes[target.number].column
            covered = out and out[-1].number == target.number and target.offset - out[-1].offset < 2
            if not covered and 0 <= column.screen_line(target.offset) < column.size.height:
                out.append(target)
        return out
