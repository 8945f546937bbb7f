"""Kept passages for a document or a table: what is known and how, what is not, and no word of it as markup."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.article import ArticleDate
from tui.model.export import About, Export
from tui.model.keeping import Anchor, Bookmark, Citation, FoundAgain, Verdict
from tui.report import bookmarks_csv, bookmarks_markdown
from tui.report.citations import citation_line

ANCHOR = Anchor("ab" * 32, "3", "body", 4, 9, "words", "the ", " here")
MARK = Bookmark("1", ANCHOR, "x.txt", "Head", note="# why", tags=("a", "b c"), created="2025-01-02T03:04:05Z")


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (ArticleDate("2025-01-02", basis="stated"), "2 Jan 2025 (stated)"),
        (ArticleDate(None, "2025-01-01", "2025-01-31", "inferred"), "1 Jan 2025 to 31 Jan 2025 (inferred)"),
        (ArticleDate(None, "2025-01-01", None, "typed"), "from 1 Jan 2025 (typed)"),
        (ArticleDate(), "date unknown"),
    ],
)
def test_a_date_says_how_it_is_known(date: ArticleDate, words: str) -> None:
    citation = Citation("The Post", "AFP", ("A", "B", "C"), "Head", date, "x.txt")
    line = citation_line(citation, ANCHOR.sha256)
    assert line == f"The Post, wire: AFP, by A, B and C, “Head”, {words}, x.txt, SHA-256 abababababab"


def test_what_is_not_known_is_said_to_be_unknown() -> None:
    line = citation_line(Citation(), "")
    assert line == ("outlet unknown, author unknown, no headline, date unknown, source unknown, SHA-256 unknown")


def test_an_orphan_is_there_with_its_quote() -> None:
    lost = Bookmark("1", ANCHOR, "x.txt", "", found=FoundAgain("orphan", "cd" * 32, "3", "body", seen="2025-02-03"))
    text = bookmarks_markdown(Export((lost,)))
    assert "> words" in text
    assert "now: not found in the source as it is now: the kept quote is shown (SHA-256 cdcdcdcdcdcd" in text
    (row,) = csv.DictReader(io.StringIO(bookmarks_csv(Export((lost,)))))
    assert (row["quote"], row["found"], row["found_start"]) == ("words", "orphan", "")


def test_a_verdict_speaks_of_its_claims_or_says_that_they_are_not_at_hand() -> None:
    verdicts = (Verdict("1", "relation", "k+l", None), Verdict("2", "relation", "m+n", "agree", judge="Bo"))
    about = {"1": (About(Citation("One"), "ab" * 32, "It fell."), About(Citation("Two"), "cd" * 32, "It stood."))}
    text = bookmarks_markdown(Export((), verdicts, {}, about))
    assert "- relation: not a match\n  - “It fell.”: One," in text
    assert "  - m+n (the article is not at hand)\n  - judged by Bo" in text


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_word_becomes_markup_or_a_command(words: str, note: str) -> None:
    anchor = Anchor("ab" * 32, words, "body", 0, 1, words)
    mark = Bookmark("1", anchor, words, words, note, (words,), created=words)
    verdict = Verdict("1", "relation", words, "agree", judge=words, created=words)
    text = bookmarks_markdown(Export((mark,), (verdict,), {"1": Citation(words, words, (words,), words)}))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", text)
    assert sum(line.startswith("#") for line in text.split("\n")) == 3
    assert not re.search(r"(?<!\\)[\[<`|]", text)
    table = bookmarks_csv(Export((mark,), (verdict,)))
    rows = list(csv.reader(io.StringIO(table)))
    assert [len(row) for row in rows] == [len(rows[0])] * 3
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
