"""A real terminal to run the reader in: a pseudo-terminal, with pyte for a screen."""

import fcntl
import os
import pty
import selectors
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pyte

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 90.0
"""Seconds that a condition may take; a loaded machine starts a language model slowly."""


class Terminal:
    """`python -m tui ...` in a terminal of its own.

    Args:
        arguments: Of the command line.
        home: Where it keeps everything.
        size: Columns and rows.
        tour: Whether this is the user's first start, at which the tour is shown.
        variables: Further environment variables.
    """

    def __init__(
        self,
        arguments: Sequence[str],
        home: Path,
        size: tuple[int, int] = (120, 36),
        *,
        tour: bool = False,
        **variables: str,
    ) -> None:
        if not tour:
            (home / "state").mkdir(mode=0o700, parents=True, exist_ok=True)
            (home / "state" / "shown-tour").touch()
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self.output = b""
        self.status: int | None = None
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            environment = {**os.environ, "TERM": "xterm-256color", "COUNTERPOINT_HOME": str(home), **variables}
            for name in ("COLUMNS", "LINES"):
                environment.pop(name, None)
            os.chdir(ROOT)
            os.execve(sys.executable, [sys.executable, "-m", "tui", *arguments], environment)
        self.resize(*size)

    def resize(self, columns: int, rows: int) -> None:
        """Make the window another size."""
        self.screen.resize(rows, columns)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def send(self, keys: str) -> None:
        """Type."""
        os.write(self._terminal, keys.encode())

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(self.screen.display)

    def wait(self, *until: Callable[[str], bool] | str) -> str:
        """Read until the screen shows all the words and fulfils all the conditions, with the whole of a frame there.

        A frame may come in pieces: what fulfils the conditions must still do so when nothing more comes for a moment.

        Raises:
            AssertionError: It did not; the message is the screen.
        """
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self._shows(until) and self._is_still() and self._shows(until):
                return self.text
            if not self._read():
                break
        if self._shows(until):
            return self.text  # the last that a program printed which has ended
        raise AssertionError(f"not seen: {until}\n{self.text}")

    def _shows(self, until: Sequence[Callable[[str], bool] | str]) -> bool:
        text = self.text
        return all(one(text) if callable(one) else one in text for one in until)

    def _is_still(self) -> bool:
        """Read on. Returns whether nothing more comes; not where it goes on for long, as a clock does."""
        many = len(self.output)
        for _ in range(20):
            self._read(0.05)
            if len(self.output) == many:
                return True
            many = len(self.output)
        return False

    def leave(self, keys: str = "q") -> int:
        """Quit, and read what is left. Returns the exit status.

        Raises:
            AssertionError: It did not end; the message is the screen.
        """
        self.send(keys)
        end = time.monotonic() + PATIENCE
        while self._read():
            assert time.monotonic() < end, f"still there\n{self.text}"
        return self._buried()

    def close(self) -> int:
        """Close the terminal, as closing its window does, while the program runs in it. Returns the exit status.

        Raises:
            AssertionError: The program did not end.
        """
        os.close(self._terminal)
        end = time.monotonic() + PATIENCE
        while os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            assert time.monotonic() < end, "still running without a terminal"
            time.sleep(0.05)
        _, status = os.waitpid(self.pid, 0)
        self.status = os.waitstatus_to_exitcode(status)
        return self.status

    def end(self) -> None:
        """End it for good, if it is still there, without asking it."""
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            self._buried()

    def _buried(self) -> int:
        _, status = os.waitpid(self.pid, 0)
        self.status = os.waitstatus_to_exitcode(status)
        os.close(self._terminal)
        return self.status

    def _read(self, moment: float = 0.1) -> bool:
        """Read what there is within a moment, in seconds. Returns whether the program is still there."""
        # Not `select.select`, which knows no file numbers over a thousand.
        with selectors.DefaultSelector() as selector:
            selector.register(self._terminal, selectors.EVENT_READ)
            ready = selector.select(moment)
        if not ready:
            return True
        try:
            data = os.read(self._terminal, 65536)
        except OSError:
            return False
        self.output += data
        # A query of private modes is none of pyte's business; it would print its last letter.
        self._stream.feed(data.replace(b"\x1b[?2026$p", b"").replace(b"\x1b[?2048$p", b"").replace(b"\x1b[>1u", b""))
        return bool(data)
