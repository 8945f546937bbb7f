"""Fixed phrases that tell what a text does."""

import pytest

from tui.compare.tables.phrases import ANNOUNCING


@pytest.mark.parametrize(
    "headline",
    [
        "Fire in Weir Lane: what we know",
        "Bridge collapse: what is known",
        "Ferry strike: what's known so far",
        "Storm latest: live updates",
        "The budget at a glance",
        "Here’s what happened at the tannery",
    ],
)
def test_a_headline_that_only_announces_a_report(headline: str) -> None:
    assert ANNOUNCING.search(headline)


@pytest.mark.parametrize(
    "headline", ["Little is known of the fire in Weir Lane", "Mayor says she knew what was wrong"]
)
def test_a_headline_that_tells_something(headline: str) -> None:
    assert not ANNOUNCING.search(headline)
