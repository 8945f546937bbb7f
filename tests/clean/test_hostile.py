"""Input made to hurt: the cleaner answers, in time that grows with the input's length."""

from contextlib import suppress

import pytest

from tests.clean.sources import source
from tui.clean import clean
from tui.model.errors import NoArticle
from tui.model.source import Format

MIB = 1024 * 1024


@pytest.mark.parametrize("kind", ["text", "markdown"])
@pytest.mark.parametrize(
    "text",
    [
        "x" * (4 * MIB),
        " " * MIB + "x",
        "*" * MIB,
        "[" * MIB,
        "![" * (MIB // 2),
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
        "By A\n" * 20_000,
        "x\n" * 100_000,
        "© 2024 A B " * (MIB // 16),
    ],
    ids=range(19),
)
def test_text_is_answered(text: str, kind: Format) -> None:
    article = None
    with suppress(NoArticle):
        article = clean(source(text, kind))
    assert article is None or article.body
