"""Texts that the parser cannot read: their sentences stay whole, and nothing is made of their grammar."""

from dataclasses import replace

from tests.annotate.said import article_of, claims_of
from tui.annotate import annotate
from tui.model.annotation import Claim
from tui.model.article import Detail

GERMAN = (
    "„Wir wissen noch nicht, warum das Schiff die Rinne verließ“, sagte Philip Arden. Er will den Fall prüfen.\n\n"
    "Die Behörde schickte sechs Ermittler. An Bord der „Ellen Marsh“ waren 212 Menschen, no, nicht mehr."
)


def claims(text: str, language: str) -> tuple[Claim, ...]:
    return annotate(replace(article_of(text), language=Detail(language, "inferred", "its words"))).claims


def test_sentences_of_another_language_are_claims_as_they_stand() -> None:
    found = claims(GERMAN, "de")
    assert [claim.text for claim in found] == [
        "„Wir wissen noch nicht, warum das Schiff die Rinne verließ“, sagte Philip Arden",
        "Er will den Fall prüfen",
        "Die Behörde schickte sechs Ermittler",
        "An Bord der „Ellen Marsh“ waren 212 Menschen, no, nicht mehr",
    ]
    assert {claim.kind for claim in found} == {"statement"}
    assert not any(claim.hedges or claim.negated or claim.attribution for claim in found)


def test_their_figures_and_names_are_found() -> None:
    found = claims(GERMAN, "de")
    assert [figure.text for figure in found[3].figures] == ["212"]


def test_who_made_the_text_is_no_claim() -> None:
    text = "The lock was closed on Monday.\n\n(Reporting by Ada Holm in Velmar; Editing by Jan Roe)"
    assert [claim.text for claim in claims_of(text)] == ["The lock was closed on Monday"]


def test_what_reporting_found_is_a_claim() -> None:
    text = "Reporting by the Courier showed that the lock was closed."
    assert any("the lock was closed" in claim.text for claim in claims_of(text))
