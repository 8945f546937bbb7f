"""The command line: one verb a function. Text goes to standard output, messages to standard error.

Exit status: 0 done, 1 the work failed, 2 bad input or usage, 3 a source without an article, 130 interrupted.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from tui import __version__

if TYPE_CHECKING:
    from tui.model.article import ArticleDate
    from tui.pipeline import Cache, Progress

FAILED, BAD_INPUT, NO_ARTICLE, INTERRUPTED, BROKEN_PIPE = 1, 2, 3, 130, 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: The arguments; those of the process where None.

    Returns:
        The exit status. Whatever a user can cause is told in one line, never as a traceback.
    """
    from tui.model.errors import BadInput, CounterpointError, NoArticle

    _make_printable()
    try:
        arguments = parser().parse_args(argv)
        status: int = arguments.run(arguments)
        sys.stdout.flush()
        return status
    except SystemExit as leaving:  # argparse: --help, --version, a usage error
        return leaving.code if isinstance(leaving.code, int) else FAILED
    except BrokenPipeError:
        # The reader of our output has gone. Nothing more may be written there, not even on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return _tell("interrupted", INTERRUPTED)
    except NoArticle as error:
        return _tell(str(error), NO_ARTICLE)
    except BadInput as error:
        return _tell(str(error), BAD_INPUT)
    except CounterpointError as error:
        return _tell(str(error), FAILED)
    except OSError as error:
        return _tell(str(error), FAILED)
    except Exception as error:
        if os.environ.get("COUNTERPOINT_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}"
        return _tell(f"unexpected error, please report it: {what} (COUNTERPOINT_DEBUG=1 shows where)", FAILED)


class _Parser(argparse.ArgumentParser):
    """Tells a usage error in one safe line."""

    def error(self, message: str) -> NoReturn:
        _tell(f"{message} (see {self.prog} --help)", BAD_INPUT)
        raise SystemExit(BAD_INPUT)


def parser() -> argparse.ArgumentParser:
    """The command line's grammar."""
    top = _Parser(
        prog="counterpoint",
        description="Read news articles about one event side by side, with the claims they share.",
        epilog="Without a command the sample story opens. A source is a file, a URL or - for standard input.",
    )
    top.add_argument("--version", action="version", version=f"counterpoint {__version__}")
    top.set_defaults(run=_read, sources=[])
    verbs = top.add_subparsers(title="commands", metavar="COMMAND")

    read = verbs.add_parser("read", help="open articles in the reader", description="Open articles in the reader.")
    read.add_argument("sources", nargs="*", metavar="SOURCE", help="two to four articles; none for the sample story")
    _add_format(read)
    read.set_defaults(run=_read)

    clean = verbs.add_parser(
        "clean", help="print an article's text", description="Print the text of an article without its furniture."
    )
    clean.add_argument("source", metavar="SOURCE")
    clean.add_argument("--json", action="store_true", help="the article with its metadata and ledger, as JSON")
    clean.add_argument("--ledger", action="store_true", help="what was taken out, and why, instead of the text")
    _add_format(clean)
    clean.set_defaults(run=_clean)

    compare = verbs.add_parser(
        "compare",
        help="print the claims that articles share",
        description="Print which claims articles share, and which stand in only one.",
    )
    compare.add_argument("sources", nargs="+", metavar="SOURCE", help="two articles or more")
    output = compare.add_mutually_exclusive_group()
    output.add_argument("--json", dest="report", action="store_const", const="json", help="for other programs")
    output.add_argument("--markdown", dest="report", action="store_const", const="markdown", help="for a document")
    compare.add_argument(
        "--date",
        action="append",
        default=[],
        metavar="ID=DATE",
        help="the date of an article, by its letter: a=2024-11-23, b=2024-11 or b=2024-08..2024-10",
    )
    compare.add_argument("--no-cache", action="store_true", help="neither use nor keep earlier results")
    _add_format(compare)
    compare.set_defaults(run=_compare, report="text")
    return top


def _add_format(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--format",
        choices=("text", "html", "markdown"),
        help="how to read the source; told from its name and content where not given",
    )


def _read(arguments: argparse.Namespace) -> int:
    from tui.reader import run

    return run(arguments.sources or None, format=getattr(arguments, "format", None)) or 0


def _clean(arguments: argparse.Namespace) -> int:
    from tui.pipeline import read_articles
    from tui.report import article_json, article_text, ledger_text

    (article,) = read_articles([arguments.source], format=arguments.format)
    if arguments.json:
        from tui.annotate import sentences

        sys.stdout.write(article_json(article, sentences(article)))
    else:
        sys.stdout.write(ledger_text(article) if arguments.ledger else article_text(article))
    return 0


def _compare(arguments: argparse.Namespace) -> int:
    from tui.pipeline import analyse, member_ids, read_articles
    from tui.report import comparison_json, comparison_markdown, comparison_text

    if len(arguments.sources) < 2:
        return _tell("compare needs two sources or more", BAD_INPUT)
    try:
        dates = _typed(arguments.date, member_ids(len(arguments.sources)))
    except ValueError as error:
        return _tell(str(error), BAD_INPUT)
    cache = None if arguments.no_cache else _cache()
    with _Meter() as meter:
        articles = read_articles(arguments.sources, cache=cache, format=arguments.format, on_progress=meter)
        comparison = analyse(articles, cache=cache, dates=dates, on_progress=meter)
    if arguments.report == "text":
        columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else 80
        sys.stdout.write(comparison_text(comparison, min(columns, 120)))
    else:
        sys.stdout.write({"json": comparison_json, "markdown": comparison_markdown}[arguments.report](comparison))
    return 0


def _typed(words: Sequence[str], ids: Sequence[str]) -> dict[str, ArticleDate]:
    """The dates typed on the command line, by member id.

    Raises:
        ValueError: One cannot be read; the message is one line.
    """
    from tui.model.dates import parse_typed_date

    dates = {}
    for word in words:
        name, equals, text = word.partition("=")
        if not equals or name not in ids:
            raise ValueError(f"--date {word}: expected ID=DATE with ID one of {', '.join(ids)}")
        try:
            dates[name] = parse_typed_date(text)
        except ValueError as error:
            raise ValueError(f"--date {word}: {error}") from error
    return dates


def _cache() -> Cache | None:
    """The analysis cache in the user's cache folder; None where there can be none, which only costs time."""
    from tui.library.cache import FileCache
    from tui.library.paths import folders

    return FileCache(folders().cache)


class _Meter:
    """Progress in the last line of standard error, where that is a terminal; silent elsewhere."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()

    def __enter__(self) -> _Meter:
        return self

    def __exit__(self, *error: object) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def __call__(self, event: Progress) -> None:
        if self._shown:
            sys.stderr.write(f"\r\x1b[K{event.stage} {event.done}/{event.total}")
            sys.stderr.flush()


def _tell(message: str, status: int) -> int:
    """Write one safe line to standard error."""
    from tui.model.printable import one_line

    sys.stderr.write(f"counterpoint: {one_line(message)}\n")
    return status


def _make_printable() -> None:
    """What the terminal's encoding cannot hold is written as an escape instead of raising."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
