"""What is suggested beside an article: near-copies, and others about the same event; never what is merely alike."""

from dataclasses import replace

import pytest

from tui.compare.articles.companions import companionship, days_apart, profile, shared_wording, telling_words
from tui.model.article import Article, ArticleDate, Detail

BRIDGE = (
    "Ministers agreed on Monday to open the Karst bridge over the river Lim again, the government said. The bridge "
    "had been closed since a storm in March, when the freighter Adria hit one of its pillars. Engineer Ana Sol, who "
    "leads the repair works for Viadukt, expects the first lorries on Friday. Toll collectors at Karst return too."
)
SAME_EVENT = (
    "Traffic will cross the Karst bridge from Friday. Workers of Viadukt finished the repair of the pillar that the "
    "freighter Adria tore away in a March storm. “Every bolt is tested,” said Ana Sol, the engineer in charge, on "
    "the bank of the Lim, where toll collectors were painting their booths."
)
OTHER_EVENT = (
    "Ministers agreed on Tuesday to raise the pension age to 67, the government said. Trade unions called for a "
    "general strike in May. Finance minister Ivo Brand, who leads the reform, expects savings of two billion."
)


def article(body: str, day: str | None = None, headline: str = "", language: str = "en", **date: str) -> Article:
    when = ArticleDate(day, day, day, "stated") if day else ArticleDate(**date)
    return Article("x", "a" * 64, "1", headline, body, (), (), date=when, language=Detail(language))


def test_another_account_of_the_event_is_a_companion() -> None:
    one, other = profile(article(BRIDGE)), profile(article(SAME_EVENT))
    assert companionship(one, other) == companionship(other, one) > 0.3
    assert shared_wording(one, other) == 0


def test_another_event_in_the_same_words_is_none() -> None:
    assert companionship(profile(article(BRIDGE)), profile(article(OTHER_EVENT))) == 0


@pytest.mark.parametrize(("day", "likely"), [("2025-03-10", True), ("2025-03-20", True), ("2026-03-10", False)])
def test_the_same_thing_at_another_time_is_another_event(day: str, likely: bool) -> None:
    one, other = profile(article(BRIDGE, "2025-03-11")), profile(article(SAME_EVENT, day))
    assert bool(companionship(one, other)) == likely


def test_a_text_of_two_words_is_no_companion() -> None:
    assert companionship(profile(article("Karst bridge.")), profile(article("Karst bridge."))) == 0
    assert companionship(profile(article("")), profile(article(""))) == 0


def test_a_rewrite_is_a_near_copy() -> None:
    rewritten = BRIDGE.replace("Ministers agreed on Monday", "A deal was struck").replace("expects", "awaits")
    assert shared_wording(profile(article(BRIDGE)), profile(article(rewritten))) > 0.6
    brief = BRIDGE.split(". ", maxsplit=1)[0]
    assert shared_wording(profile(article(BRIDGE + " " + OTHER_EVENT)), profile(article(brief))) == 1.0


def test_of_another_language_only_names_and_figures_count() -> None:
    text = "Die Brücke von Karst wurde am 14. März wieder geöffnet, sagte Sol."
    words = profile(article(text, language="de")).words
    assert "14" in words
    assert "geöffnet" not in words
    assert "wurd" not in words


def test_names_tell_more_than_other_words() -> None:
    words = telling_words(article(BRIDGE, headline="Bridge opens"), 6)
    assert {"Karst", "Adria"} & set(words)
    assert telling_words(replace(article(""), headline="")) == []


@pytest.mark.parametrize(
    ("one", "other", "least", "known"),
    [
        ({"day": "2025-03-01"}, {"day": "2025-03-04"}, 3, True),
        ({"day": "2025-03-04"}, {"day": "2025-03-01"}, 3, True),
        ({"earliest": "2024-08-01", "latest": "2024-10-31"}, {"day": "2024-10-01"}, 0, False),
        ({"earliest": "2024-08-01"}, {"day": "2024-07-30"}, 2, False),
        ({}, {"day": "2024-07-30"}, 0, False),
        ({"earliest": "soon"}, {}, 0, False),
    ],
)
def test_days_between_articles_are_counted_at_the_least(
    one: dict[str, str], other: dict[str, str], least: int, known: bool
) -> None:
    assert days_apart(article("", **one).date, article("", **other).date) == (least, known)  # type: ignore[arg-type]
