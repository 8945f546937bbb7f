"""`counterpoint clean`: an article's text, or what was taken out of it; and the user's word over the cleaner's."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from tui.cli.output import DONE
from tui.cli.sources import add_format, kept_verdicts
from tui.model.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.article import Article
    from tui.model.keeping import Verdict


def add_to(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "clean",
        help="print an article's text",
        description="Print the text of an article without its furniture. What you put back or take out is kept, and "
        "holds wherever the article is read.",
    )
    verb.add_argument("source", metavar="SOURCE")
    verb.add_argument("--json", action="store_true", help="the article with its metadata and ledger, as JSON")
    verb.add_argument("--ledger", action="store_true", help="what was taken out, and why, instead of the text")
    overrule = verb.add_mutually_exclusive_group()
    overrule.add_argument(
        "--put-back",
        metavar="N|TEXT",
        help="put what was taken out back: its number in --ledger, or some of its words",
    )
    overrule.add_argument("--take-out", metavar="TEXT", help="take out the paragraph with these words")
    overrule.add_argument("--undo", action="store_true", help="take back what was put back or taken out last")
    add_format(verb)
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Clean one source."""
    from tui.report import article_json, article_text, ledger_text

    overrules = arguments.put_back is not None or arguments.take_out is not None or arguments.undo
    article = _overruled(arguments) if overrules else _cleaned(arguments)
    if arguments.json:
        from tui.annotate import sentences

        sys.stdout.write(article_json(article, sentences(article)))
    else:
        sys.stdout.write(ledger_text(article) if arguments.ledger else article_text(article))
    return DONE


def _cleaned(arguments: argparse.Namespace) -> Article:
    """The article, with what the user has said of it before."""
    from tui.pipeline import read_articles

    (article,) = read_articles([arguments.source], format=arguments.format, verdicts=kept_verdicts())
    return article


def _overruled(arguments: argparse.Namespace) -> Article:
    """Keep what the user says of the cleaner's work now.

    Returns:
        The article as it is from now on.

    Raises:
        BadInput: What is meant cannot be told.
        LibraryError: It was not kept.
    """
    from tui.ingest import read
    from tui.library import Library
    from tui.pipeline import clean_source

    source = read(arguments.source, format=arguments.format)  # once: standard input is there no second time
    with Library.open() as library:
        article = clean_source(source, verdicts=library.verdicts())
        if arguments.undo:
            ours = [one for one in library.verdicts() if one.kind == "ledger" and _is_of(one, article)]
            if not ours:
                raise BadInput(arguments.source, "nothing was put back or taken out")
            library.delete_verdict(ours[-1].id)
        else:
            library.add_verdict(_verdict(article, arguments))
        return clean_source(source, verdicts=library.verdicts())


def _verdict(article: Article, arguments: argparse.Namespace) -> Verdict:
    """What the user says, about the passage that is meant.

    Raises:
        BadInput: That cannot be told.
    """
    from tui.clean import ledger_target
    from tui.model.keeping import Verdict

    if arguments.put_back is not None:
        text = _entry(article, arguments.put_back, arguments.source)
        return Verdict("", "ledger", ledger_target(article, "put back", text), text=text)
    text = _paragraph(article, arguments.take_out, arguments.source)
    return Verdict("", "ledger", ledger_target(article, "take out", text), text=text)


def _is_of(verdict: Verdict, article: Article) -> bool:
    return verdict.target.startswith(article.sha256 + ":")


def _entry(article: Article, wanted: str, name: str) -> str:
    """The words of the ledger's entry that is meant, by its number or some of its words.

    Raises:
        BadInput: There is none, or there are several.
    """
    entries = [entry.text if entry.shown is None else entry.shown for entry in article.ledger]
    if wanted.isascii() and wanted.isdigit():
        number = int(wanted[:9])
        if not 1 <= number <= len(entries):
            raise BadInput(name, f"the ledger has no entry {wanted[:9]}: it has {len(entries)} (see --ledger)")
        return entries[number - 1]
    return _one(entries, wanted, name, "entry of the ledger")


def _paragraph(article: Article, wanted: str, name: str) -> str:
    """The paragraph with the words.

    Raises:
        BadInput: There is none, or there are several.
    """
    return _one([article.body[p.start : p.end] for p in article.paragraphs], wanted, name, "paragraph")


def _one(texts: Sequence[str], wanted: str, name: str, kind: str) -> str:
    """The one text that holds the words; the same text twice is one. Blanks and case do not count."""
    words = " ".join(wanted.split()).casefold()
    found = {" ".join(text.split()): text for text in texts if words and words in " ".join(text.split()).casefold()}
    if not found:
        raise BadInput(name, f"no {kind} holds these words")
    exact = [text for line, text in found.items() if line.casefold() == words]
    if len(found) > 1 and len(exact) != 1:
        raise BadInput(name, f"{len(found)} times there is a {kind} with these words: give more of them")
    return exact[0] if exact else next(iter(found.values()))
