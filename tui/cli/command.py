"""The command line's grammar, and how every command ends."""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from tui import __version__
from tui.cli import (
    add,
    bookmarks,
    clean,
    compare,
    doctor,
    export,
    importing,
    kappa,
    opening,
    read,
    search,
    settings,
    stories,
    trash,
    verify,
)
from tui.cli.output import BAD_INPUT, BROKEN_PIPE, FAILED, INTERRUPTED, NO_ARTICLE, make_printable, tell
from tui.model.errors import BadInput, CounterpointError, NoArticle

VERBS = (
    read,
    add,
    stories,
    opening,
    search,
    clean,
    compare,
    bookmarks,
    export,
    importing,
    kappa,
    trash,
    verify,
    settings,
    doctor,
)
"""The commands, one module each, in the order of the help."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The arguments; those of the process where None.

    Returns:
        The exit status. Whatever a user can cause is told in one line, never as a traceback.
    """
    if sys.stdout is None:
        return tell("standard output is closed", FAILED)
    make_printable()
    try:
        with _interrupts_heard():
            status = _run(argv)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        _drop_output()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return tell("interrupted", INTERRUPTED)
    except NoArticle as error:
        return tell(str(error), NO_ARTICLE)
    except BadInput as error:
        return tell(str(error), BAD_INPUT)
    except CounterpointError as error:
        return tell(f"{error}{_way_back(error)}", FAILED)
    except OSError as error:
        if error.filename is None:  # no file's: our output's
            _drop_output()
            return tell(f"standard output: {error.strerror or error}", FAILED)
        return tell(f"{error.filename}: {error.strerror or error}", FAILED)
    except Exception as error:
        if os.environ.get("COUNTERPOINT_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}"
        return tell(f"unexpected error, please report it: {what} (COUNTERPOINT_DEBUG=1 shows where)", FAILED)


@contextlib.contextmanager
def _interrupts_heard() -> Iterator[None]:
    """Ctrl+C in a callback (of a weak reference, `__del__`), which Python only reports, comes again soon after it.

    Imports are full of such callbacks. Within the hook it would be lost again.
    """
    usual = sys.unraisablehook

    def again(lost: sys.UnraisableHookArgs) -> None:
        if not issubclass(lost.exc_type, KeyboardInterrupt):
            usual(lost)
            return
        from threading import Timer

        while True:
            try:
                Timer(0.01, _interrupt).start()
            except KeyboardInterrupt:  # the thread was quicker than this one
                continue
            return

    sys.unraisablehook = again
    try:
        yield
    finally:
        sys.unraisablehook = usual


def _interrupt() -> None:
    """Ctrl+C, as a signal where there are such: it ends what waits for a server, too."""
    import signal
    from threading import main_thread

    if hasattr(signal, "pthread_kill") and (main := main_thread().ident) is not None:
        signal.pthread_kill(main, signal.SIGINT)
    else:
        import _thread

        _thread.interrupt_main()


def _run(argv: Sequence[str] | None) -> int:
    try:
        arguments = parser().parse_args(argv)
        status: int = arguments.run(arguments)
    except SystemExit as leaving:  # argparse: --help, --version, a usage error
        return leaving.code if isinstance(leaving.code, int) else FAILED
    return status


def _way_back(error: CounterpointError) -> str:
    """Where a damaged library is told more of."""
    from tui.library.errors import LibraryDamaged

    return " (more: counterpoint doctor)" if isinstance(error, LibraryDamaged) else ""


def _drop_output() -> None:
    """What could not be written is not tried again on the way out, where it would be a traceback."""
    with contextlib.suppress(OSError, ValueError):  # ValueError: no real file, as in a test
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Parser(argparse.ArgumentParser):
    """Tells a usage error in one safe line."""

    def error(self, message: str) -> NoReturn:
        tell(_no_command(message) or f"{message} (see {self.prog} --help)", BAD_INPUT)
        raise SystemExit(BAD_INPUT)


def _no_command(message: str) -> str:
    """What to write where the first word is no command: most often a file that was meant to be read; else empty."""
    found = re.match(r"argument COMMAND: invalid choice: (['\"])(.*)\1 \(choose from (.*)\)$", message, re.DOTALL)
    if not found:
        return ""
    from difflib import get_close_matches

    word = found[2]
    if "://" in word or _is_there(Path(word)):
        return f"{word}: no such command; to open articles: counterpoint read {word}"
    near = get_close_matches(word, re.findall(r"\w+", found[3]), 1)
    return f"{word}: no such command{f', did you mean {near[0]}?' if near else ''} (counterpoint --help lists them)"


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # no path at all
        return False


def _in_one_line(prog: str) -> argparse.HelpFormatter:
    """Lays the help out with every command and what it does in one line: argparse forgets how far in they stand."""
    layout = argparse.HelpFormatter(prog)
    layout._action_max_length = 4 + len("bookmarks")  # no command is longer
    return layout


def parser() -> argparse.ArgumentParser:
    """The command line's grammar."""
    top = _Parser(
        prog="counterpoint",
        formatter_class=_in_one_line,
        description="Read news articles about one event side by side, with the claims they share.",
        epilog="Without a command the sample story opens. A source is a file, a URL or - for standard input.",
    )
    top.add_argument("--version", action="version", version=f"counterpoint {__version__}")
    top.set_defaults(run=read.run, sources=[], format=None, ascii=None, linear=False)
    verbs = top.add_subparsers(title="commands", metavar="COMMAND")
    for verb in VERBS:
        verb.add_to(verbs)
    return top
