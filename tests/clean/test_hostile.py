"""Input made to hurt: the cleaner answers, in time that grows with the input's length."""

from contextlib import suppress

import pytest

from tests.clean.sources import PROSE, source
from tui.clean import clean
from tui.model.errors import NoArticle
from tui.model.source import Format

MIB = 1024 * 1024


@pytest.mark.parametrize("kind", ["text", "markdown"])
@pytest.mark.parametrize(
    "text",
    [
        "x" * (2 * MIB),
        " " * MIB + "x",
        "*" * MIB,
        "[" * MIB,
        "![" * (MIB // 8),
        "[a](" * (MIB // 8),
        "> " * (MIB // 4),
        "#" * MIB,
        "- " * (MIB // 4),
        "_a" * (MIB // 4),
        "<a " * (MIB // 8),
        "\\" * MIB,
        "a. " * (MIB // 4),
        "1/2/" * (MIB // 8),
        "By " * (MIB // 8),
        "\u202e" * MIB,
        "By A\n" * 5_000,
        "x\n" * 30_000,
        "© 2024 A B " * (MIB // 16),
    ],
    ids=range(19),
)
def test_text_is_answered(text: str, kind: Format) -> None:
    article = None
    with suppress(NoArticle):
        article = clean(source(text, kind))
    assert article is None or article.body


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * 50_000 + PROSE[0],
        "<a " * (MIB // 8),
        '<a b="' * (MIB // 8),
        "&" * MIB,
        "<" * (MIB // 8),
        "<!--" * (MIB // 8),
        "<script>" * (MIB // 16),
        "<table><tr><td>" * 10_000,
        "<p " + "a=b " * (MIB // 4) + ">" + PROSE[0],
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + PROSE[0],
    ],
    ids=range(10),
)
def test_html_is_answered(text: str) -> None:
    article = None
    with suppress(NoArticle):
        article = clean(source(text, "html"))
    assert article is None or article.body
