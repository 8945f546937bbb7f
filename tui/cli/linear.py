"""`counterpoint read --linear`: the articles from top to bottom with their claims inline, on standard output."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Callable

from tui.cli.output import DONE, tell
from tui.cli.sources import kept_verdicts, user_cache

LEAST = 20
_MOST = 100
"""Cells of a line in a terminal where no width is named; longer ones are hard to read."""


def width(text: str) -> int:
    """The option's value: cells of a line, 0 for lines that are not broken.

    Raises:
        argparse.ArgumentTypeError: It is none.
    """
    if text.isascii() and text.isdecimal() and (text == "0" or LEAST <= int(text) <= 10_000):
        return int(text)
    raise argparse.ArgumentTypeError(
        f"{text[:20]}: expected a number of cells, {LEAST} or more, or 0 for whole lines"
    )


def run(arguments: argparse.Namespace) -> int:
    """Compare the sources and print them."""
    from tui.model.errors import BadInput
    from tui.model.signs import ascii_words
    from tui.pipeline import analyse, read_articles, sample_sources
    from tui.reader.terminal import charset
    from tui.report.linear import linear_text, whole

    sources = arguments.sources or sample_sources()
    if not sources:
        raise BadInput("sample story", "is not installed; name some files: counterpoint read --linear A B")
    cache, verdicts = user_cache(), kept_verdicts()
    articles = read_articles(sources, cache=cache, format=arguments.format, verdicts=verdicts)
    if sys.stderr is not None and sys.stderr.isatty():
        # One line and no meter: what is rewritten in place is read out again and again.
        tell("reading the claims, which may take a while", DONE)
    comparison = analyse(articles, cache=cache, verdicts=verdicts)
    cells = arguments.width
    if cells is None:
        cells = min(_MOST, max(LEAST, shutil.get_terminal_size().columns)) if sys.stdout.isatty() else 0
    text = linear_text(comparison, _wrap(cells) if cells else whole)
    plain = arguments.ascii or charset(os.environ, sys.stdout.encoding or "utf-8")
    sys.stdout.write(ascii_words(text) if plain else text)
    return DONE


def _wrap(cells: int) -> Callable[[str, str, str], list[str]]:
    """Breaks lines to a width, cell for cell as in the reader's columns."""
    from tui.reader.layout.cells import shown
    from tui.reader.layout.wrapping import wrap

    def wrapped(text: str, first: str, further: str) -> list[str]:
        pieces = wrap(text, max(2, cells - max(len(first), len(further))))
        return [
            (further if number else first) + shown(text[piece.start : piece.end])
            for number, piece in enumerate(pieces)
        ]

    return wrapped
