"""News agencies and datelines: who wrote the text, and where it says it was written."""

import re
from dataclasses import dataclass

# As printed in bylines and datelines, to the short name.
AGENCIES: dict[str, str] = {
    "ap": "AP", "associated press": "AP", "the associated press": "AP",
    "afp": "AFP", "agence france-presse": "AFP", "agence france presse": "AFP", "afp news": "AFP",
    "reuters": "Reuters", "thomson reuters": "Reuters",
    "dpa": "dpa", "deutsche presse-agentur": "dpa", "dpa-afx": "dpa", "dpa/afx": "dpa",
    "efe": "EFE", "agencia efe": "EFE", "ansa": "ANSA", "apa": "APA", "sda": "SDA", "keystone-sda": "SDA",
    "kyodo": "Kyodo", "kyodo news": "Kyodo", "jiji": "Jiji", "jiji press": "Jiji",
    "tass": "TASS", "itar-tass": "TASS", "interfax": "Interfax", "ria novosti": "RIA Novosti", "ria": "RIA Novosti",
    "xinhua": "Xinhua", "pti": "PTI", "press trust of india": "PTI", "ani": "ANI", "ians": "IANS", "uni": "UNI",
    "upi": "UPI", "united press international": "UPI", "bloomberg": "Bloomberg", "bloomberg news": "Bloomberg",
    "anadolu": "Anadolu", "anadolu agency": "Anadolu", "yonhap": "Yonhap", "yonhap news": "Yonhap",
    "bernama": "Bernama",
    "antara": "ANTARA", "pa": "PA", "pa media": "PA", "press association": "PA", "cp": "The Canadian Press",
    "the canadian press": "The Canadian Press", "canadian press": "The Canadian Press", "aap": "AAP",
    "australian associated press": "AAP", "pap": "PAP", "ctk": "ČTK", "čtk": "ČTK", "mti": "MTI", "tt": "TT",
    "ntb": "NTB", "ritzau": "Ritzau", "stt": "STT", "anp": "ANP", "belga": "Belga", "lusa": "Lusa",
    "ukrinform": "Ukrinform", "unian": "UNIAN", "irna": "IRNA", "kcna": "KCNA", "cna": "CNA",
    "wam": "WAM", "spa": "SPA",
    "mena": "MENA", "app": "APP", "bss": "BSS", "vna": "VNA", "sid": "SID", "epd": "epd", "kna": "KNA", "afx": "AFX",
    "notimex": "Notimex", "agência brasil": "Agência Brasil", "europa press": "Europa Press",
    "mercopress": "MercoPress",
    "news agencies": "agencies", "agencies": "agencies", "wire reports": "agencies", "wire services": "agencies",
}  # fmt: skip

_NAMES = "|".join(sorted((re.escape(name) for name in AGENCIES), key=len, reverse=True))
AGENCY = re.compile(rf"(?<![\w/])(?:{_NAMES})(?![\w/])", re.I)
# In lower case these are words ("pa", "spa", "app", "uni"): as agencies they are printed in capitals.
_CAPITALS = {name for name in AGENCIES if len(name) <= 5 and name not in ("dpa", "epd")}
# In capitals before a dash, but no places.
_NOT_PLACES = frozenset(
    "UPDATE UPDATED BREAKING WATCH READ VIDEO EXCLUSIVE OPINION ANALYSIS REVIEW PHOTOS LIVE CORRECTION NOTE EDITORIAL"
    " COMMENTARY EXPLAINER INTERVIEW FACT FEATURE NEWS ALERT SPOILER WARNING DEVELOPING".split()
)
_PLACE_WORD = r"[^\W\d_][\w'’.-]{0,29}"
# "WASHINGTON (AP) —", "PARIS, Nov 3 (Reuters) -", "BERLIN — ", "Berlin (dpa) - ", "(CNN) —".
_DATELINE = re.compile(
    rf"^\W{{0,3}}(?P<place>{_PLACE_WORD}(?:[ \xa0]{_PLACE_WORD}){{0,3}}"
    rf"(?:,[ \xa0]{_PLACE_WORD}(?:[ \xa0]{_PLACE_WORD}){{0,2}}){{0,2}}"
    rf"(?:/{_PLACE_WORD}(?:[ \xa0]{_PLACE_WORD})?)?)?"
    r"(?P<date>,?[ \xa0](?:\d{1,2}\.?[ \xa0])?[A-Z][a-z]{2,8}\.?(?:[ \xa0]\d{1,2})?(?:,[ \xa0]\d{4})?)?"
    r"[ \xa0,]{0,2}(?P<paren>[(\[][^()\[\]]{2,40}[)\]])?[ \xa0]{0,2}"
    r"(?P<dash>--?|–|—|―|:)(?=[ \xa0]|[“\"«A-Z])[ \xa0]{0,2}"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The words before the dash of a first paragraph: `end` is the offset of the text after them."""

    place: str | None
    agency: str | None
    end: int


def agency_in(text: str) -> str | None:
    """Short name of the agency that the words name, if they name one."""
    for match in AGENCY.finditer(text):
        printed = match.group()
        low = printed.casefold()
        if (
            low in _CAPITALS
            and printed != printed.upper()
            and low not in ("ansa", "kyodo", "tass", "ritzau", "belga")
        ):
            continue
        if low == "dpa" and printed not in ("dpa", "DPA"):
            continue
        return AGENCIES[low]
    return None


def dateline_of(text: str) -> Dateline | None:
    """The dateline that a paragraph starts with, if it does.

    A dateline has its place in capitals, or an agency in brackets: a sentence that only has a dash early on
    ("The vote — the third — ...") has neither.
    """
    match = _DATELINE.match(text[:160])
    if not match or not (match["place"] or match["paren"]):
        return None
    place, paren = match["place"], match["paren"]
    agency = agency_in(paren) if paren else None
    if place:
        first = place.split(",")[0].split("/")[0]
        capitals = first.isupper() and len(first) >= 4 and first not in _NOT_PLACES
        if not capitals and not agency:
            return None
        if capitals and not agency and match["dash"] == ":":
            return None
    elif not agency and not re.fullmatch(r"[(\[][A-Z]{2,6}[)\]]", paren or ""):
        return None
    return Dateline(place, agency, match.end())


_CLOSING = re.compile(
    rf"^\W{{0,4}}(?:(?:source|quelle|fuente|fonte)\W{{1,3}})?"
    rf"(?P<alone>(?:{_NAMES})(?:[ /,&]{{1,3}}(?:and )?(?:{_NAMES})){{0,3}})\W{{0,4}}$"
    rf"|\b(?:material|reporting|reports|informationen|agenturmaterial|inputs?|contributions?)\s"
    rf"(?:from|by|von|der|of|vom)\s(?:the\s)?(?P<named>{_NAMES})(?!\w)"
    rf"|^\(?reporting\sby\s.{{3,200}}\b(?P<desk>reuters)\b",
    re.I,
)


def closing_agency(text: str) -> str | None:
    """The agency that a closing line names as the text's source ("dpa", "— AFP", "With material from AP")."""
    match = _CLOSING.search(text[:400])
    if match:
        return agency_in(match["alone"] or match["named"] or match["desk"])
    if re.match(r"\(?reporting by\b.{3,200}\bediting by\b", text[:400], re.I):
        return "Reuters"
    return None
