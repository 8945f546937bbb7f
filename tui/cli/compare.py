"""`counterpoint compare`: the claims that articles share."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.cli.output import BAD_INPUT, DONE, Meter, tell
from tui.cli.sources import add_format, kept_verdicts, user_cache

if TYPE_CHECKING:
    from tui.model.article import ArticleDate


def add_to(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "compare",
        help="print the claims that articles share",
        description="Print which claims articles share, and which stand in only one. Your own verdicts count.",
    )
    verb.add_argument("sources", nargs="+", metavar="SOURCE", help="two articles or more")
    output = verb.add_mutually_exclusive_group()
    output.add_argument("--json", dest="report", action="store_const", const="json", help="for other programs")
    output.add_argument("--markdown", dest="report", action="store_const", const="markdown", help="for a document")
    verb.add_argument(
        "--date",
        action="append",
        default=[],
        metavar="ID=DATE",
        help="the date of an article, by its letter: a=2024-11-23, b=2024-11 or b=2024-08-01..2024-10-31",
    )
    verb.add_argument("--no-cache", action="store_true", help="neither use nor keep earlier results")
    add_format(verb)
    verb.set_defaults(run=run, report="text")


def run(arguments: argparse.Namespace) -> int:
    """Compare the sources and print a report."""
    from tui.pipeline import analyse, member_ids, read_articles
    from tui.report import comparison_json, comparison_markdown, comparison_text

    if len(arguments.sources) < 2:
        return tell("compare needs two sources or more", BAD_INPUT)
    try:
        dates = _typed(arguments.date, member_ids(len(arguments.sources)))
    except ValueError as error:
        return tell(str(error), BAD_INPUT)
    cache = None if arguments.no_cache else user_cache()
    verdicts = kept_verdicts()
    with Meter() as meter:
        articles = read_articles(
            arguments.sources, cache=cache, format=arguments.format, verdicts=verdicts, on_progress=meter
        )
        comparison = analyse(articles, cache=cache, dates=dates, verdicts=verdicts, on_progress=meter)
    if arguments.report == "text":
        columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else 80
        sys.stdout.write(comparison_text(comparison, min(columns, 120)))
    else:
        sys.stdout.write({"json": comparison_json, "markdown": comparison_markdown}[arguments.report](comparison))
    return DONE


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
        if name in dates:
            raise ValueError(f"--date {word}: a date for {name} is given already")
        try:
            dates[name] = parse_typed_date(text)
        except ValueError as error:
            raise ValueError(f"--date {name}: {error}") from error
    return dates
