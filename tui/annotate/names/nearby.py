"""What the words beside a name say of its sort: "the carmaker Vostra", "Vostra shares", "the town of Karsk"."""

import re
from collections.abc import Iterable, Iterator

from tui.annotate.names.spots import Page, Spot
from tui.model.annotation import EntityType

_PLACE_AFTER = re.compile(
    r"(?:[’']s)?[ \u00a0](?:region|oblast|area|province|district|county|city|town|village|airport|border|front"
    r"|residents|suburbs?|outskirts|peninsula|harbou?r|volcano|islands?|valley)\b"
    r"|, an? (?:[\w-]+ ){0,2}(?:town|city|village|suburb|district|region|port)\b"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:in|near|at|outside|around|across|(?:city|town|village|province|region|state|port|district|suburb) of)"
    r"(?: the)?[ \u00a0]$"
)
_PLACE_AIMED = re.compile(
    r"\b(?:(?:north|south|east|west|outskirts|residents|people|shelling|siege|capture) of|towards?"
    r"|(?:km|kilometres|kilometers|miles) from|(?:besieged|occupied|coastal|nearby) (?:city|town|village))[ \u00a0]$"
)
_PLACE_FIRST = re.compile(r"\b(?:in|at|near|from)[ \u00a0][A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,[ \u00a0]$")
_PLACE_NAMED = re.compile(r"\b(?:city|town|village|island|isle|port|province|suburb) of[ \u00a0]$")
COMPANIES = (
    "(?:company|firm|carmaker|automaker|chipmaker|drugmaker|planemaker|retailer|airline|lender|insurer|brewer|broker"
    "|regulator|watchdog|agency|broadcaster|newspaper|magazine|supermarket|operator|builder|start-?up|charity"
    "|think[ -]tank|publisher|manufacturer|supplier|contractor|conglomerate|developer|subsidiary|utility|militia)"
)
_BODY_BEFORE = re.compile(
    rf"\b{COMPANIES}[ \u00a0]$|\b(?:shares|subsidiary|employees|headquarters|unit|stake) (?:of|in|at)[ \u00a0]$",
    re.IGNORECASE,
)
_BODY_AFTER = re.compile(
    r"(?:[’']s)?[ \u00a0](?:shares|stock|chief executive|chief economist|CEO|plc|PLC|Inc|Ltd|subsidiary|headquarters"
    r"|employees|customers|profits?|revenues?|shareholders|passengers|inspectors)\b"
    r"|[ \u00a0]employs\b|, (?:which (?:is )?)?(?:based in|a unit of|owned by|a subsidiary of)\b"
    r"|, which (?:makes|owns|operates|employs)\b"
)
_CRAFT_BEFORE = re.compile(
    r"\b(?:ferry|ship|tanker|freighter|vessel|trawler|yacht|frigate|destroyer|submarine|warship|steamer|cruiser|liner"
    r"|satellite|rocket|spacecraft|probe|lander)[ \u00a0]$"
)
_SICKNESS_AFTER = re.compile(r"[ \u00a0](?:fever|virus|disease|syndrome)\b")
STORM = re.compile(r"(?:Hurricane|Typhoon|Cyclone|(?:Tropical )?Storm)[ \u00a0](?=[A-Z])")
_SPEECH = frozenset(("said", "says", "told", "added", "insisted", "recalled", "explained"))
_KIN_BEFORE = re.compile(
    r"\b(?:his|her|their|whose|[’']s) (?:late |eldest |oldest |youngest |only |twin |former |first |second )?"
    r"(?:wife|husband|son|daughter|brother|sister|mother|father|partner|fianc[ée]e?|girlfriend|boyfriend|grandson"
    r"|granddaughter|uncle|aunt|cousin|nephew|niece),?[ \u00a0]$",
    re.IGNORECASE,
)
_DATA_FROM = re.compile(r"\b(?:data|figures|statistics|estimates|research) (?:from|by)[ \u00a0]$")
_AGE_AFTER = re.compile(r",[ \u00a0](?:aged )?\d{1,2},")


def cues(page: Page, spot: Spot) -> Iterable[tuple[EntityType, float]]:
    """Sorts that the words around a name speak for, each with its weight; the model's own guess weighs 1."""
    after = page.text[spot.end : spot.end + 40]
    before = page.text[max(0, spot.start - 32) : spot.start]
    single = " " not in spot.text
    if _PLACE_AFTER.match(after) or _PLACE_NAMED.search(before):
        yield "place", 3
    elif _PLACE_BEFORE.search(before):
        if spot.type != "organisation":
            yield "place", 1.2
        elif single and not spot.text.isupper():
            yield "place", 0.6
    elif single and (_PLACE_AIMED.search(before) or (_PLACE_FIRST.search(before) and after[:1] in ",.")):
        yield "place", 2
    if not spot.title:
        yield from _untitled(page, spot, before, after)
    token = page.doc[page.token[spot.end - 1]]
    if spot.type == "place" and not single and token.dep_ == "nsubj" and token.head.lower_ in _SPEECH:
        yield "person", 1.5
    if _AGE_AFTER.match(after):
        yield "person", 4


def _untitled(page: Page, spot: Spot, before: str, after: str) -> Iterator[tuple[EntityType, float]]:
    """Sorts of a name that no title stands before."""
    single = " " not in spot.text
    if _BODY_BEFORE.search(before):
        yield "organisation", 3
    if _BODY_AFTER.match(after):
        yield "organisation", 2.5
    if _CRAFT_BEFORE.search(before):
        yield "product", 3.5
    if single and _SICKNESS_AFTER.match(after):
        yield "other", 3
    if _KIN_BEFORE.search(before) and spot.text.istitle():
        yield "person", 3
    if single and _DATA_FROM.search(before):
        yield "organisation", 1.5
    if spot.type == "person" and single and spot.text.endswith("s") and before[-4:].lower() == "the ":
        yield "organisation", 2  # "the Jaguars"
    if spot.type == "person" and single and before[-4:].lower() == "the " and not page.shout:
        yield "product", 1.5  # "the Selene": a person has no article


def storms(text: str) -> set[str]:
    """Names of the storms that a text calls by their sort: "Odile" once it is "Hurricane Odile"."""
    return {
        match.group(0).split()[0]
        for start in STORM.finditer(text)
        if (match := re.match(r"[A-Z][\w-]+", text[start.end() :]))
    }
