"""The sample story, end to end: what a newcomer sees first must be right."""

import re

import pytest

from tests.sample_story import gold, score
from tui import pipeline
from tui.model.article import Article
from tui.model.comparison import Comparison


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return list(pipeline.read_articles(pipeline.sample_sources()))


@pytest.fixture(scope="module")
def comparison(articles: list[Article]) -> Comparison:
    return pipeline.analyse(articles)


@pytest.mark.parametrize("position", [0, 1])
def test_exactly_the_body(articles: list[Article], position: int) -> None:
    expected = gold()["articles"]["AB"[position]]
    article = articles[position]
    assert article.body.split("\n\n") == expected["paragraphs"]
    assert article.headline == expected["headline"]


@pytest.mark.parametrize("position", [0, 1])
def test_every_other_line_is_in_the_ledger(articles: list[Article], position: int) -> None:
    removed = {line["text"].strip() for line in gold()["articles"]["AB"[position]]["removed"]}
    ledger = "\n".join(entry.text for entry in articles[position].ledger)
    assert [line for line in removed if line not in ledger] == []
    assert all(entry.label for entry in articles[position].ledger)


def test_metadata(articles: list[Article]) -> None:
    a, b = articles
    assert (a.wire.value, b.wire.value) == ("AFP", "AP")
    assert a.outlet.value == "The Moscow Times"
    assert a.outlet.basis == "inferred"
    assert b.outlet.value is None
    assert (a.date.value, a.date.basis) == ("2024-11-23", "stated")
    assert b.date.value is None, "the second article prints no date: none may be made up"
    assert b.date.basis in ("inferred", "unknown")
    assert b.dateline.value is not None
    assert b.dateline.value.casefold() == "washington"


def entity_of(comparison: Comparison, article: str, text: str) -> set[str]:
    return {
        entity.id
        for entity in comparison.entities
        for mention in entity.mentions
        if mention.article == article and mention.text == text
    }


def test_one_person_under_one_name(comparison: Comparison) -> None:
    austin = entity_of(comparison, "a", "Austin")
    assert len(austin) == 1
    assert austin == entity_of(comparison, "b", "Austin")
    name = {entity.id: entity.name for entity in comparison.entities}
    assert name[austin.pop()] == "Lloyd Austin"
    yong_hyun = {e.id for e in comparison.entities if e.name == "Kim Yong-hyun"}
    song = {e.id for e in comparison.entities if e.name == "Kim Song"}
    assert len(yong_hyun) == len(song) == 1
    assert yong_hyun != song


def test_matches(comparison: Comparison) -> None:
    result = score(comparison)
    assert result.contradictions == []
    assert result.must_not == []
    assert result.traps == []
    assert len(result.found) >= 13, f"missed {result.missed}, wrong {result.wrong_relation}"
    assert len(result.further) <= 8, result.further
    # What a careful reader did not put together may stand side by side, and no more.
    assert [pair for pair in result.further if not pair.startswith("related:")] == []


def test_every_match_says_why(comparison: Comparison) -> None:
    for match in comparison.matches:
        assert match.reason
        assert not re.search(r"\be\d+\b", match.reason), "an entity's number is not a name"
        assert 0 <= match.score <= 1
        for side in match.sides:
            member = next(m for m in comparison.members if m.id == side.article)
            text = member.article.headline if side.where == "headline" else member.article.body
            assert text[side.start : side.end] == side.text
