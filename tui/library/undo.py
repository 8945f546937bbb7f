"""Taking back what was changed in this session, the last first, and doing it again."""

from tui.library.errors import ChangedSince
from tui.library.history import Step
from tui.library.tables import Tables


class Undo(Tables):
    """Undo and redo of every delete and edit that a person makes. Places in the text are none."""

    def undo(self) -> str | None:
        """Take back the last change of this session that still stands.

        Returns:
            What was taken back, in words ("bookmark “…” deleted"); None where nothing is left to take back.

        Raises:
            ChangedSince: Another reader has changed the same since; what they wrote stands, and so does ours.
                The next call takes back the change before.
            LibraryError: Nothing was changed; the next call tries again.
        """
        with self._history.lock:
            if not self._history.done:
                return None
            step = self._history.done[-1]
            self._put_back(step.turned(), self._history.done)
            self._history.undone.append(step)
            return step.words

    def last_change(self) -> object:
        """What `undo` would take back now, to tell whether something was changed since; None where nothing."""
        return self._history.done[-1] if self._history.done else None

    def redo(self) -> str | None:
        """Do again what was taken back last, as long as nothing else was changed since.

        Returns:
            What was done again, in words; None where nothing is left to do again.

        Raises:
            LibraryError: As for `undo`.
        """
        with self._history.lock:
            if not self._history.undone:
                return None
            step = self._history.undone[-1]
            self._put_back(step, self._history.undone)
            self._history.done.append(step)
            return step.words

    def _put_back(self, step: Step, stack: list[Step]) -> None:
        """Make a step's edits and take it off its stack; it stays there where the disk did not take them."""
        try:
            self._collection(step.table).edit(step.apply)
        except ChangedSince:
            stack.pop()
            raise
        stack.pop()
