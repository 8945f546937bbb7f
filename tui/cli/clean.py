"""`counterpoint clean`: an article's text, or what was taken out of it."""

import argparse
import sys

from tui.cli.output import DONE
from tui.cli.sources import add_format


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "clean", help="print an article's text", description="Print the text of an article without its furniture."
    )
    verb.add_argument("source", metavar="SOURCE")
    verb.add_argument("--json", action="store_true", help="the article with its metadata and ledger, as JSON")
    verb.add_argument("--ledger", action="store_true", help="what was taken out, and why, instead of the text")
    add_format(verb)
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Clean one source."""
    from tui.pipeline import read_articles
    from tui.report import article_json, article_text, ledger_text

    (article,) = read_articles([arguments.source], format=arguments.format)
    if arguments.json:
        from tui.annotate import sentences

        sys.stdout.write(article_json(article, sentences(article)))
    else:
        sys.stdout.write(ledger_text(article) if arguments.ledger else article_text(article))
    return DONE
