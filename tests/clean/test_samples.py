"""The sample story: what a newcomer sees first must be exactly right."""

from pathlib import Path

import pytest

from tui.clean import clean
from tui.ingest import read
from tui.model.article import Article

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def first() -> Article:
    return clean(read(str(SEEDS / "000_e73c6effced4e3ae.txt")))


@pytest.fixture(scope="module")
def second() -> Article:
    return clean(read(str(SEEDS / "002_4fd073a643f2e162.txt")))


def labels(article: Article) -> dict[str, str]:
    return {entry.text: entry.label for entry in article.ledger}


def test_first_body(first: Article) -> None:
    texts = [first.body[p.start : p.end] for p in first.paragraphs]
    assert len(texts) == 7
    assert texts[0].startswith("U.S. Defense Secretary Lloyd Austin said Saturday")
    assert texts[-1].endswith("nearly three years of fighting.")
    assert "Moscow Times" not in first.body


def test_first_metadata(first: Article) -> None:
    assert first.headline == "North Korean Troops in Russia Expected to Enter Combat Soon, Pentagon Says"
    assert first.byline.value == "AFP"
    assert first.authors == ()
    assert (first.wire.value, first.wire.basis) == ("AFP", "stated")
    assert (first.outlet.value, first.outlet.basis) == ("The Moscow Times", "inferred")
    assert (first.date.value, first.date.basis, first.date.evidence) == ("2024-11-23", "stated", "Nov. 23, 2024")
    assert first.photo.value == "AP Photo/Cha Song Ho"
    assert first.section.value == "Headlines"
    assert first.language.value == "en"


def test_first_ledger(first: Article) -> None:
    found = labels(first)
    assert found["Loading"] == "loading"
    assert found["Share with:"] == "share widget"
    assert found["Leave a Reply"] == "comment form"
    assert found["$10 / month"] == "donation form"
    assert found["Dear readers,"] == "donation appeal"
    assert next(label for text, label in found.items() if "refuse to be silenced" in text) == "donation appeal"
    assert next(label for text, label in found.items() if "foreign agent" in text) == "donation appeal"
    assert found["Verified by MonsterInsights"] == "site footer"
    assert next(label for text, label in found.items() if text.startswith("Read more about")) == "tags"
    assert sum(entry.label == "duplicate headline" for entry in first.ledger) == 1
    assert "other" not in found.values()


def test_second_body(second: Article) -> None:
    texts = [second.body[p.start : p.end] for p in second.paragraphs]
    assert len(texts) == 12
    assert texts[0].startswith("U.S. Defense Secretary Lloyd Austin reported Wednesday")
    assert texts[-1].endswith("on Thursday at the State Department.")
    assert "**" not in second.body


def test_second_metadata(second: Article) -> None:
    assert second.headline == "North Korean Troops in Russian Uniforms Reportedly Heading to Ukraine, Says U.S."
    assert second.byline.value is None
    assert (second.wire.value, second.wire.basis) == ("AP", "stated")
    assert second.dateline.value == "WASHINGTON"
    assert second.outlet.value is None


def test_second_date_is_narrowed_not_invented(second: Article) -> None:
    assert (second.date.value, second.date.basis, second.date.weekday) == (None, "inferred", 2)
    assert "Wednesday" in (second.date.evidence or "")
    assert "by November" in (second.date.evidence or "")


def test_second_ledger(second: Article) -> None:
    found = labels(second)
    assert found["**WASHINGTON (AP)** —"] == "dateline"
    assert found["0 comments:"] == "reader comments"
    assert found["Post a Comment"] == "comment form"
    assert sum(entry.label == "duplicate headline" for entry in second.ledger) == 1
