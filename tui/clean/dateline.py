"""Datelines: where a text says that it was written, and the agency beside the place."""

from typing import TYPE_CHECKING, NamedTuple

from tui.clean.pattern import Pattern
from tui.clean.wire import agency_in, only_agencies

if TYPE_CHECKING:
    import re

# In capitals before a dash, but no places.
_NOT_PLACES = frozenset(
    "UPDATE UPDATED BREAKING WATCH READ VIDEO EXCLUSIVE OPINION ANALYSIS REVIEW PHOTOS LIVE CORRECTION NOTE EDITORIAL"
    " COMMENTARY EXPLAINER INTERVIEW FACT FEATURE NEWS ALERT SPOILER WARNING DEVELOPING".split()
)
# Typographic quotes are read as plain ones: a set of characters with one of them takes four times as long to compile.
_PLACE_WORD = r"[^\W\d_][\w'.-]{0,29}(?!\w)"
_INITIALS = Pattern(r"[(\[][A-Z]{2,6}[)\]]")
# "WASHINGTON (AP) —", "PARIS, Nov 3 (Reuters) -", "BERLIN — ", "Berlin (dpa) - ", "(CNN) —".
_DATELINE = Pattern(
    rf"^\W{{0,3}}(?P<place>{_PLACE_WORD}(?:[ \xa0]{_PLACE_WORD}){{0,3}}"
    rf"(?:,[ \xa0]{_PLACE_WORD}(?:[ \xa0]{_PLACE_WORD}){{0,2}}){{0,2}}"
    rf"(?:/{_PLACE_WORD}(?:[ \xa0]{_PLACE_WORD})?)?)?"
    r"(?P<date>,?[ \xa0](?:\d{1,2}\.?[ \xa0])?[A-Z][a-z]{2,8}\.?(?:[ \xa0]\d{1,2})?(?:,[ \xa0]\d{4})?)?"
    r"[ \xa0,]{0,2}(?P<paren>[(\[][^()\[\]]{2,40}[)\]])?[ \xa0]{0,2}"
    r"(?P<dash>--?|–|—|―|:)(?=[ \xa0]|[\"«A-Z])[ \xa0]{0,2}"
)


class Dateline(NamedTuple):
    """The words before the dash of a first paragraph: `end` is the offset of the text after them."""

    place: str | None
    agency: str | None
    end: int


def dateline_of(text: str) -> Dateline | None:
    """The dateline that a paragraph starts with, if it does.

    A dateline has its place in capitals, or an agency in brackets: a sentence that only has a dash early on
    ("The vote — the third — ...") has neither.
    """
    head = text[:160]
    if not any(mark in head for mark in ("-", "–", "—", "―", ":", "(", "/", "[")):
        return None
    plain = head.replace("’", "'").replace("“", '"')
    found = _plain_dateline(head, plain)
    if found is None and any(mark in head for mark in ("(", "/", "[")):
        found = _agency_lead(plain)
    return found and _with_place_behind(found, head, plain)


def _plain_dateline(head: str, plain: str) -> Dateline | None:
    """A dateline that ends in a dash or a colon."""
    match = _DATELINE.match(plain)
    if not match or not (match["place"] or match["paren"]):
        return None
    place = head[slice(*match.span("place"))] or None
    paren = match["paren"]
    agency = agency_in(paren) if paren else None
    if place:
        *most, last = place.rsplit(",", 1)
        if most and not agency and (agency := only_agencies(last)):
            # "VELMAR, Kyodo - "
            place = most[0]
        first = place.split(",")[0].split("/")[0]
        capitals = first.isupper() and len(first) >= 4 and first not in _NOT_PLACES
        if not capitals and not agency and not _named_place(plain, match):
            return None
        if capitals and not agency and match["dash"] == ":":
            return None
    elif not agency and not _INITIALS.fullmatch(paren or ""):
        return None
    return Dateline(_tidy(place), agency, match.end())


def _named_place(plain: str, match: "re.Match[str]") -> bool:
    """Whether a place in small letters with a dash and a sentence behind it is meant: "Detroit — The man who ..."."""
    place, rest = match["place"], plain[match.end() : match.end() + 40]
    words = place.replace(",", "").split()
    if match["dash"] in ("-", ":") or match["paren"] or len(words) > _PLACE_WORDS:
        return False
    if not all(word[:1].isupper() and word[1:2].islower() for word in words) or place.upper() in _NOT_PLACES:
        return False
    # A sentence, and no second name or title: "Smith — The Return".
    return _SENTENCE.match(rest) is not None and len(plain) > _LONG


_PLACE_WORDS, _LONG = 3, 90
_SENTENCE = Pattern(r"(?:[A-Z][a-z]+|A|An|The|Two|Three) [a-z]+ [a-z]+ ")


def _tidy(place: str | None) -> str | None:
    """The place without a stop or dash behind it; a state's short name keeps its stop ("PINE HOLLOW, Mont.")."""
    place = place and place.rstrip("-–—")
    return place.rstrip(".") if place and "," not in place else place


_AGENCY_LEAD = Pattern(
    rf"^\W{{0,3}}(?P<place>{_PLACE_WORD}(?:[ \xa0]{_PLACE_WORD}){{0,3}}(?:,[ \xa0]{_PLACE_WORD}){{0,2}})?"
    r"(?:[ \xa0]\[[^\]\n]{2,30}\])?"
    r"(?P<date>[., \xa0]{0,3}(?:\d{1,2}\.?[ \xa0][^\W\d_]{3,9}|[^\W\d_]{3,9}\.?[ \xa0]\d{1,2})(?:,?[ \xa0]\d{4})?)?"
    r"[., \xa0]{0,3}(?P<paren>[(\[/][ ]?[^()\[\]/\n]{2,40}[)\]/])[.:]?[ \xa0]{0,2}(?P<dash>--?|–|—|―)?[ \xa0]{0,2}"
)


def _agency_lead(plain: str) -> Dateline | None:
    """A dateline that ends with its agency, or has no place: "Velmar, May 3 (PTI) ", "VELMAR, May 3. /TASS/. "."""
    match = _AGENCY_LEAD.match(plain)
    agency = agency_in(match["paren"].strip("/")) if match else None
    if not match or not agency or plain[match.end() : match.end() + 1].islower():
        return None
    place = match["place"]
    if not (match["dash"] or match["date"] or (place and place.isupper())):
        return None
    return Dateline(_tidy(place), agency, match.end())


def _with_place_behind(found: Dateline, head: str, plain: str) -> Dateline:
    """The dateline with the place that stands behind the agency: "(ANSA) - VELMAR, 03 MAG - "."""
    match = _PLACE_BEHIND.match(plain, found.end) if found.agency and not found.place else None
    if not match or not match["place"].isupper():
        return found
    return found._replace(place=head[slice(*match.span("place"))], end=match.end())


_PLACE_BEHIND = Pattern(
    rf"(?P<place>{_PLACE_WORD}(?:[ \xa0]{_PLACE_WORD}){{0,3}})(?:,[ \xa0]\d{{1,2}}[ \xa0][^\W\d_]{{3,9}}\.?)?"
    r"[ \xa0](?:--?|–|—)[ \xa0]"
)
