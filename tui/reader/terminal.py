"""Makes sure that there is a terminal to read in, before the app takes it, and that the app ends with it."""

import codecs
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from threading import Timer

from tui.model.errors import CounterpointError

_SIMPLE = ("linux", "vt52", "vt100", "vt102", "vt220", "vt320", "ansi", "cons25")
"""Kinds of terminal (TERM) that cannot be relied on to have the signs."""
_PLAIN = ("dumb", "unknown")
"""Kinds of terminal that know no control sequences: a screen would be strewn over their lines."""


def take() -> None:
    """Have the keyboard on standard input and the screen on standard error, where Textual looks for them.

    Articles may have come through standard input (`counterpoint read - B`): then the keyboard is opened anew.

    Raises:
        CounterpointError: There is no terminal, so that keys could never come, or one that cannot place the cursor.
    """
    none = CounterpointError("the reader needs a terminal; `counterpoint read --linear` prints instead")
    if not (sys.__stderr__ and sys.__stderr__.isatty()):
        raise none
    kind = os.environ.get("TERM", "")
    if kind.lower() in _PLAIN:
        raise CounterpointError(
            f"a terminal of the kind {kind} cannot show the reader; `counterpoint read --linear` prints instead"
        )
    if sys.__stdout__ and not sys.__stdout__.isatty():
        raise CounterpointError("what is printed goes elsewhere; `counterpoint read --linear` prints the articles")
    if sys.__stdin__ and sys.__stdin__.isatty():
        return
    try:
        keyboard = os.open("/dev/tty", os.O_RDONLY)
    except OSError:
        raise none from None
    os.dup2(keyboard, 0)
    os.close(keyboard)


def leave_when_gone(leave: Callable[[], None]) -> None:
    """Have `leave` called when the terminal is closed (SIGHUP), even where the signal was to be ignored.

    Textual would read the end of a closed terminal for ever. Should leaving get stuck, on writing there, say, the
    process ends all the same after a moment.
    """
    hangup = getattr(signal, "SIGHUP", None)
    if hangup is None:  # Windows ends the programs of a closed console itself
        return

    def gone(_number: int, _frame: object) -> None:
        last = Timer(3.0, os._exit, (128 + hangup,))
        last.daemon = True
        last.start()
        leave()

    signal.signal(hangup, gone)


@contextmanager
def own_order(ours: bool) -> Iterator[None]:
    """Ask the terminal not to reorder right-to-left text meanwhile, as it would do so through both columns of a row.

    That is a mode of ECMA-48 (BDSM); a terminal that does not know it reorders nothing either, with few exceptions.

    Args:
        ours: Whether the reader puts it in order.
    """
    stream = sys.__stderr__
    if not ours or stream is None or not stream.isatty():
        yield
        return
    stream.write("\x1b[8l")
    stream.flush()
    try:
        yield
    finally:
        with suppress(OSError):
            stream.write("\x1b[8h")
            stream.flush()


def charset(environment: Mapping[str, str], encoding: str) -> str | None:
    """The encoding of a terminal that does not show Unicode; None where it does.

    Where no locale is named, or the one without a charset ("C"), nothing is known of the terminal, and nearly all
    show Unicode.

    Args:
        environment: Of the process.
        encoding: What Python writes to the terminal.
    """
    locale = next((value for name in ("LC_ALL", "LC_CTYPE", "LANG") if (value := environment.get(name))), "")
    named = locale.partition(".")[2].partition("@")[0]
    written = _canonical(encoding)
    if not written.startswith("utf"):
        return written
    # Python writes UTF-8 all the same where it does not know the locale: then ASCII is what both agree on.
    return "ascii" if named and not _canonical(named).startswith("utf") else None


def _canonical(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "ascii"


def has_few_colours(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether the terminal is given sixteen colours, by the same signs by which Textual's renderer tells that.

    Those are the terminal's own; a theme's colours would be forced into them and come out as greys on grey.
    """
    if platform == "win32" or environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return False
    return environment.get("TERM", "").strip().lower().rpartition("-")[2] not in ("256color", "kitty")


def is_simple(environment: Mapping[str, str]) -> bool:
    """Whether the terminal is of a kind that may lack the signs."""
    return environment.get("TERM", "").lower().partition("-")[0] in _SIMPLE
