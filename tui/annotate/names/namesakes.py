"""People whose names are also places or peoples: Doreen Holland, Samuel Paris, Peter Dane."""

import re
from collections.abc import Iterable, Sequence

from tui.annotate.names.spots import Page, Spot
from tui.annotate.tables.given import is_given
from tui.annotate.tables.lexicon import words

_TELLING = words("speech") | words("thought") | words("parenthetic")
_PLACED = re.compile(
    r"(?:\b(?:in|near|from|into|through|across|around|outside|via)(?: the)?|[A-Z]\w+,)[ \u00a0]$", re.IGNORECASE
)
_PLACED_AFTER = re.compile(r", [A-Z]|[-–]")
_SORTS = ("country", "capital", "city", "state", "demonym")


def person_at(page: Page, spot: Spot) -> bool:
    """Whether a form of the tables ("Washington") reads as a person at this place."""
    token = page.doc[page.token[spot.start]]
    if spot.known is not None and spot.known.sort == "demonym":
        before = page.doc[token.i - 1] if token.i else None
        if token.tag_ != "NNP" or (before is not None and before.pos_ in ("DET", "ADJ", "NUM")):
            return False  # "the Dane", "Danish"; but "Dane" of Peter Dane
        return token.ent_type_ != "NORP" or token.dep_ == "nsubj"
    return token.ent_type_ == "PERSON" or (token.dep_ == "nsubj" and token.head.lemma_ in _TELLING)


def named_in_full(page: Page, tables: Iterable[Spot]) -> list[Spot]:
    """Full names that the model overlooked, for it knows their surname as a place: a first name before one."""
    found = []
    for spot in tables:
        at = page.token[spot.start]
        given = page.doc[at - 1] if at else None
        if given is None or spot.known is None or spot.known.sort not in _SORTS or " " in spot.text or page.shout:
            continue
        joined = given.idx + len(given.text) + 1 == spot.start and given.tag_ == "NNP" and given.text[:1].isupper()
        if not joined or not is_given(given.text) or given.text in ("Virginia", "Georgia", "Victoria", "Santiago"):
            continue
        token, after = page.doc[at], page.doc[min(at + 1, len(page.doc) - 1)]
        if spot.known.sort == "demonym" and (token.tag_ != "NNP" or after.pos_ in ("NOUN", "PROPN")):
            continue
        name = page.text[given.idx : spot.end]
        found.append(Spot(page.number, given.idx, spot.end, name, "person", "shape"))
    return found


def surnames_alone(pages: Sequence[Page], spots: Sequence[Spot], families: Iterable[str]) -> set[str]:
    """Surnames that are places of the tables too, and that the article never speaks of as places.

    A capital stands for its government too: "Paris" is left to each place where it is written.
    """
    known = set(families)
    people: set[str] = set()
    places: set[str] = set()
    for spot in spots:
        if spot.known is None or spot.text not in known or spot.known.sort not in ("country", "city", "state"):
            continue
        page = pages[spot.page]
        near = page.text[max(0, spot.start - 16) : spot.start], page.text[spot.end : spot.end + 8]
        (places if _PLACED.search(near[0]) or _PLACED_AFTER.match(near[1]) else people).add(spot.text)
    return people - places
