"""The reports for people: all is said, and nothing of an article becomes markup or steers a terminal."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.conftest import HOSTILE
from tui.model.article import ArticleDate
from tui.model.comparison import Comparison, Match, Side
from tui.model.printable import printable
from tui.report import comparison_markdown, comparison_text
from tui.report.linear import linear_text
from tui.report.markdown import escaped
from tui.report.words import article_date, behind, label

markdown_it = pytest.importorskip("markdown_it")
PARSER = markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def shown(text: str) -> str:
    """What a reader sees of one paragraph of Markdown; fails where a part of it is markup."""
    tokens = PARSER.parse(text)
    assert [t.type for t in tokens] == ["paragraph_open", "inline", "paragraph_close"], [t.type for t in tokens]
    kinds = {child.type for child in tokens[1].children}
    assert kinds <= {"text", "text_special"}, kinds
    return "".join(child.content for child in tokens[1].children)


@given(st.text(alphabet=st.sampled_from("ab1 .)(-+*_`[]<>!#|~&$=:/\\\"'@;\n\t"), min_size=1, max_size=30))
def test_no_text_becomes_markup(text: str) -> None:
    if text.strip():
        seen = shown("x " + escaped(text) + " x") if text[0].isspace() else shown(escaped(text) + " x")
        assert re.sub(r"\s+", "", seen).strip("x") == re.sub(r"\s+", "", text).strip("x")


@pytest.mark.parametrize(
    "text",
    [HOSTILE, "- a", "+ a", "1. a", "12) a", "=== a", "# a", "> a", "```", "| a | b |", "http://x.y", "&lt;b&gt;"],
)
def test_what_would_be_markup_reads_as_it_stands(text: str) -> None:
    assert shown(escaped(text)).split() == printable(text).split()


def test_addresses_become_no_links() -> None:
    assert "http://" not in escaped("see http://x.y and https://z.w")
    assert "www." not in escaped("www.x.y")
    assert "a@b" not in escaped("a@b.cc")


@pytest.mark.parametrize("report", [comparison_markdown, comparison_text])
def test_nothing_steers_a_terminal(report: object, hostile: Comparison) -> None:
    text = report(hostile)  # type: ignore[operator]
    assert not {c for c in text if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c in "\u202e\u2066\u2028"}
    assert "[red]" in text.replace("\\", "")


@pytest.mark.parametrize("report", [comparison_markdown, comparison_text])
def test_all_is_said(report: object, comparison: Comparison) -> None:
    text = " ".join(report(comparison).replace("\\", "").split())  # type: ignore[operator]
    for word in (
        "River Lim floods town",
        "4 Mar 2025 (stated)",
        "a Wednesday, 1 Mar 2025 to 31 Mar 2025 (inferred)",
        "outlet unknown",
        "XYZ",
        "figure differs 1",
        "Ana Sol, said; hedged “About”; said Monday = 3 Mar 2025; article of 4 Mar 2025",
        "About 40 houses stand under water",
        "your verdict; ours was agree: houses: about 40 against up to 60",
        "2 articles, 1 speaker, 1 wire or outlet",
        "date of b narrowed only",
        "not found in the others",
        "the article's own voice; prediction",
        "The river Lim is falling",
    ):
        assert word in text, word


@pytest.mark.parametrize("report", [comparison_markdown, comparison_text, linear_text])
def test_a_verdict_is_told_once(report: object, comparison: Comparison) -> None:
    (judged,) = [match for match in comparison.matches if match.automatic]
    match = replace(judged, reason=f"your verdict; ours was agree: {judged.reason}")
    text = " ".join(report(replace(comparison, matches=(match,))).split())  # type: ignore[operator]
    assert text.count("your verdict") == text.count("ours was agree") > 0


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_lines_keep_to_the_width(comparison: Comparison, width: int) -> None:
    assert max(len(line) for line in comparison_text(comparison, width).splitlines()) <= max(width, 40)


def test_printable_keeps_the_length() -> None:
    text = "".join(map(chr, range(0x2100)))
    assert len(printable(text)) == len(text)
    assert printable("a\tb\nc é 漢 😀 “x”") == "a\tb\nc é 漢 😀 “x”"


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (ArticleDate("2024-05-07", basis="stated"), "article of 7 May 2024"),
        (ArticleDate(None, None, "2024-05-31", "inferred"), "article until 31 May 2024"),
        (ArticleDate(None, "2024-05-01", None, "inferred"), "article from 1 May 2024"),
        (ArticleDate(), "article undated"),
    ],
)
def test_the_label_of_a_claim_ends_with_its_articles_date(
    when: ArticleDate, words: str, comparison: Comparison
) -> None:
    member = comparison.members[0]
    told = label(member.annotation.claims[0], replace(member.article, date=when))
    assert told.split("; ")[-1] == words


def test_a_weekday_alone_is_no_date() -> None:
    assert article_date(ArticleDate(None, None, None, "inferred", "Sunday", 6)) == "a Sunday, date unknown"


def test_a_day_without_its_year_is_told_as_printed() -> None:
    known = ArticleDate(None, None, None, "inferred", "March 11 (no year); Tuesday", 1)
    assert article_date(known) == "a Tuesday, March 11, year unknown"
    assert article_date(replace(known, weekday=None)) == "March 11, year unknown"
    assert article_date(replace(known, latest="2025-04-02")) == "a Tuesday, until 2 Apr 2025 (inferred)"


@pytest.mark.parametrize(
    ("unknown", "words"),
    [
        (0, "2 articles, no speaker named, 2 wires or outlets"),
        (1, "2 articles, no speaker named, 2 wires or outlets, 1 of them unknown"),
        (2, "2 articles, no speaker named, 2 wires or outlets, both unknown"),
    ],
)
def test_what_stands_behind_a_match_says_what_is_unknown(unknown: int, words: str) -> None:
    sides = tuple(Side(article, "c0", "body", 0, 1, "x") for article in "ab")
    assert behind(Match("m0", "agree", 1.0, "why", "test", sides, wires=2, unknown=unknown)) == words
