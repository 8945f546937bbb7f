"""`counterpoint clean`: an article's text, or what was taken out of it; and the user's word over the cleaner's."""

from __future__ import annotations

import argparse
import re
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
        metavar="N|TEXT[#N]",
        help="put what was taken out back: its number in --ledger, or some of its words, with #2 for the second such",
    )
    overrule.add_argument(
        "--take-out", metavar="TEXT[#N]", help="take out the paragraph with these words, with #2 for the second such"
    )
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
        text, start = _entry(article, arguments.put_back, arguments.source)
        return Verdict("", "ledger", ledger_target(article, "put back", text, start), text=text)
    text, start = _paragraph(article, arguments.take_out, arguments.source)
    return Verdict("", "ledger", ledger_target(article, "take out", text, start), text=text)


def _is_of(verdict: Verdict, article: Article) -> bool:
    return verdict.target.startswith(article.sha256 + ":")


def _entry(article: Article, wanted: str, name: str) -> tuple[str, int]:
    """The entry of the ledger that is meant, by its number or some of its words: its text, and where it stands.

    Raises:
        BadInput: There is none, or there are several.
    """
    entries = [(entry.text if entry.shown is None else entry.shown, entry.start) for entry in article.ledger]
    if wanted.isascii() and wanted.isdigit():
        number = int(wanted[:9])
        if not 1 <= number <= len(entries):
            raise BadInput(name, f"the ledger has no entry {wanted[:9]}: it has {len(entries)} (see --ledger)")
        return entries[number - 1]
    return _one(entries, wanted, name, "entry of the ledger")


def _paragraph(article: Article, wanted: str, name: str) -> tuple[str, int]:
    """The paragraph with the words, and where it stands.

    Raises:
        BadInput: There is none, or there are several.
    """
    texts = [(article.body[p.start : p.end], p.pieces[0].start) for p in article.paragraphs if p.pieces]
    return _one(texts, wanted, name, "paragraph")


def _one(passages: Sequence[tuple[str, int]], wanted: str, name: str, kind: str) -> tuple[str, int]:
    """The one passage that holds the words, or is them; of several the one whose number follows them ("...#2").

    Blanks and case do not count.
    """
    words, _, which = wanted.rpartition("#") if _NUMBERED.search(wanted) else (wanted, "", "")
    words = _plain(words)
    found = [(number, one) for number, one in enumerate(passages, 1) if words and words in _plain(one[0])]
    found = [pair for pair in found if _plain(pair[1][0]) == words] or found
    if not found:
        raise BadInput(name, f"no {kind} holds these words")
    if which and 1 <= int(which) <= len(found):
        return found[int(which) - 1][1]
    if len(found) == 1 and not which:
        return found[0][1]
    shown = ", ".join(str(number) for number, _ in found[:_SHOWN]) + (", ..." if len(found) > _SHOWN else "")
    if len(found) == 1:
        raise BadInput(name, f"these words stand in one {kind} only (no. {shown}): leave out #{which}")
    raise BadInput(name, f"these words stand in {len(found)} places (no. {shown}): add #1 to #{len(found)} to them")


_NUMBERED = re.compile(r"\S\s*#[1-9]\d{0,3}$")
_SHOWN = 5


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
