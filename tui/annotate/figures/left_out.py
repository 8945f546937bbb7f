"""Numbers that count nothing: dates, clock times, telephone numbers, names ("F-16", "Article 5")."""

import re

from tui.annotate.figures.number_words import ONES, TENS
from tui.annotate.figures.tokens import Token

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}(?:[.:]\d\d)?)"
_MINUTES = r"five|ten|twenty|twenty-five"
_PATTERNS = (
    # URLs and addresses.
    r"\b(?:https?://|www\.)\S+|(?<!\S)\S{1,64}@\S+",
    # Dates: "Nov. 23, 2024", "23 November 2024", "March 3-5", "2024-11-23", "10/30/2024", "30.10.2024".
    rf"\b{_MONTH} ?\d{{1,2}}(?:st|nd|rd|th)?(?: ?[-–—] ?\d{{1,2}}(?!\d))?(?!\d|[.,:]\d)(?:, ?(?:19|20)\d\d\b)?",
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?![a-z])(?:,? (?:19|20)?\d\d(?!\d|[,.]\d))?",
    rf"\b{_MONTH},? (?:of )?(?:19|20)\d\d\b",
    r"\b(?:19|20)\d\d ?[-–/] ?\d\d ?[-–/] ?\d\d\b|\b\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)\b",
    r"\b\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b",
    # Clock times: "2:30 a.m.", "14:05", "2 a. m.", "0335 GMT", "1430 hours", "11 o'clock".
    r"\b\d{1,2}[:.] ?\d\d(?::\d\d)?(?: ?[ap]\. ?m\b\.?| ?[ap]m\b)|\b\d{1,2}: ?\d\d(?::\d\d)?\b",
    r"\b\d{1,2} ?(?:[ap]\. ?m\b\.?|[ap]m\b|o['’]clock)",
    r"\b(?:\d{4}|\d{1,2}(?::\d\d)?) (?:GMT|UTC|ET|EST|EDT|PT|PST|PDT|CET|BST|IST|MSK)\b|\b\d{4} hours\b",
    # The same in words: "half past nine", "ten to six", "at seven on Tuesday morning", "nine o'clock".
    rf"\b(?:(?:half|quarter|{_MINUTES}) past|quarter to|at (?:{_MINUTES}) to) {_HOUR}\b",
    rf"\b{_HOUR} o['’]clock\b",
    rf"\b(?i:at|by|until|till|around|about|before|after|since) {_HOUR}"
    r" (?:in the|(?:on )?(?:this|that|last|yesterday|[A-Z][a-z]+day)) (?:morning|afternoon|evening|night)\b",
    # Telephone numbers, and chains of digits with two or more hyphens or points.
    r"(?<!\w)\+?\d{1,4}(?:[-. ]?\(\d{1,4}\))?(?:[-.]\d{2,5}){2,5}\b|\(\d{3}\) ?\d{3}-\d{4}|\b\d{3}-\d{4}\b",
    # Years: "1974-78", "2020/21", "the 1990s", "'90s", "mid-2010s".
    r"\b(?:1[5-9]|20)\d\d ?[-–—/] ?(?:\d\d|(?:19|20)\d\d)\b(?!,\d)|\b(?:1[5-9]|20)\d0['’]?s\b|['’]\d0s\b",
    # How often a flood comes: "a one-in-100-year flood".
    r"\b(?:one|1)[- ]in[- ](?:an?[- ])?\d[\d,]*[- ]years?\b",
    # Events and names that are numbers: "9/11", "24/7", "50-50".
    r"\b(?:9/11|7/7|24/7|50-50|fifty-fifty|20/20)\b",
    # Versions: "versions 6, 7 and 8", "IE6 to 10"; makes of arms, and names of plays: "12-gauge", "three-point play".
    r"\b(?:[Vv]ersions?|[A-Z][A-Za-z]*\d+)"
    r"(?:(?:,? (?:to|and|or|through)|,)? \d{1,3}(?=[,.;)]| and | or | on | to |$))+",
    r"\b\d+(?:\.\d+)? ?-? ?(?:gauge|cali(?:ber|bre))\b|\b[Zz]ero ?- ?day\b|\b\d+ ?- ?yard line\b",
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[234]) ?- ?point"
    r"(?:ers?\b| (?:play|shot|line|range|arc|field|basket|attempt|goal))",
    # Names with digits in them: "COVID-19", "F-16", "Su-35", "G7", "MH370", "B-2", "A320neo", "737-800".
    r"\b[A-Z][A-Za-z]*[-–]\d[\dA-Za-z]*\b(?:-\d+\b)?|\b[A-Za-z]+\d[\dA-Za-z]*\b|\b[A-Z]{1,2} - \d{1,4}\b",
    r"\b\d+(?:st|nd|rd|th|D|G|ers|x\d+)\b|\b7\d7-\d{1,4}\b|\b\d+-?[ABEGHIJKL-Z]\b(?![°'’.])",
    # "#4", "No. 10", "Nos. 1 and 2", "No. 10 Downing Street".
    r"#\d+|\b(?:No|Nos|no|Vol|Sec|Art|Ch|pp?)\. ?\d+(?:(?:,| and|-) ?\d+)*",
    # Ids: nobody prints so many digits of a count in one piece.
    r"\b\d{11,}\b",
    # Postal addresses.
    r"\b\d{2,5} block of\b",
    r"\b\d{1,5} (?:[A-Z][\w.]* ){1,3}"
    r"(?:Street|St\.|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Lane|Drive|Square|Place)",
    # "Group of Seven", "Big Three", "the Gang of Eight", "Fortune 500", "S&P 500".
    r"\b(?:Group|Gang|Class|Band) of (?:[A-Z][a-z-]+|\d+)|\bBig (?:Two|Three|Four|Five|Six|Ten|12)\b",
    r"\b(?:Fortune|FTSE|Nikkei|Russell|Nasdaq|CAC|DAX|S ?& ?P|Poor['’] ?s|Euro Stoxx|Stoxx|ASX|CSI|Forbes|Dow) \d+\b",
)
_LEFT_OUT = re.compile("|".join(f"(?:{p})" for p in _PATTERNS))

# Nouns that a number names rather than counts: "Article 5", "flight 370", "Week 16".
_LABELS_TEXT = """
article articles section sections chapter page pages paragraph clause amendment resolution route highway
interstate flight room suite floor gate platform pier runway terminal building block unit line channel radio phase
type stage level tier grade class size lane exit mile district precinct ward zone sector region area episode
season part volume book act scene verse psalm figure table exhibit count proposition measure question week day
game round lap hole match group pool division league area apollo soyuz boeing airbus formula windows iphone galaxy
playstation xbox version title rule order bill law case docket number no nos item step pick seed ranked versus vs
ch camp brigade battalion regiment squadron studio bus train tower reactor patient pope king super bowl under-
"""
_LABELS = frozenset(_LABELS_TEXT.split())
_NOT_LABELS_TEXT = """
about above after against all almost although among an and another any approximately are around as at because
before below between both but by during each estimated even every exactly except fewer for four from had has have
he her his i if in including into is it its just killed last least less like many maybe more most nearly next no
not of off on only or other our out over past per perhaps plus roughly she since so some still than that the their
them then there these they this those through to total under until up upon was we were what when where which while
who with within without would you your police officials authorities yet
"""
_NOT_LABELS = frozenset(_NOT_LABELS_TEXT.split())
_YEAR_BEFORE_TEXT = """
in since by from until till of early late mid around before after during through the to and between summer winter
spring fall autumn season year circa for
"""
_YEAR_BEFORE = frozenset(_YEAR_BEFORE_TEXT.split())
_ESTIMATORS_TEXT = """
some about nearly almost roughly approximately than least over estimated up
"""
_ESTIMATORS = frozenset(_ESTIMATORS_TEXT.split())
_PEOPLE_TEXT = """
people persons troops soldiers men women children residents protesters workers employees jobs homes houses
civilians families students refugees migrants officers dollars euros
"""
_PEOPLE = frozenset(_PEOPLE_TEXT.split())
_WORDS = frozenset(ONES) | frozenset(TENS) | {"hundred", "thousand", "million"}


def masked(text: str) -> list[tuple[int, int]]:
    """Stretches of `text`, in order, in which no figure begins."""
    return [m.span() for m in _LEFT_OUT.finditer(text)]


def is_year(tokens: list[Token], at: int) -> bool:
    """Whether the number at `at` is most likely a year ("in 2024", "2016 Games"), not a count ("2000 people")."""
    token = tokens[at]
    if token.kind != "number" or len(token.text) != 4 or not token.text.isdigit():
        return False
    if not 1500 <= token.value <= 2099:
        return False
    before = tokens[at - 1] if at else None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is not None and (before.lower in _ESTIMATORS or before.text in "$€£¥₹~"):
        return False
    counted = following is not None and following.kind == "word" and following.text.islower()
    plural = counted and following is not None and (following.lower.endswith("s") or following.lower == "people")
    if before is not None and before.lower in _YEAR_BEFORE:
        return True
    people = following is not None and following.lower in _PEOPLE
    return not plural or (token.value >= 1900 and not people)


def is_label(tokens: list[Token], at: int, end: int, *, title_case: bool, starts: bool) -> bool:
    """Whether the number from `at` to `end` names something: "Boeing 737", "Resolution 2231", "the Big Three".

    Args:
        tokens: The tokens of a text.
        at: Index of the number's first token.
        end: Index after it.
        title_case: Whether the text is a headline, in which capitals say nothing.
        starts: Whether the number's first word begins a sentence or quote.
    """
    token = tokens[at]
    if token.kind == "word":
        return token.capital and not starts and not title_case and token.lower in _WORDS
    before = tokens[at - 1] if at else None
    if before is None or before.kind != "word" or not _bare(token):
        return False
    word = before.lower
    if word in ("magnitude", "category"):
        return False
    if word in _LABELS and word not in _NOT_LABELS and not _counts(tokens, end):
        return True
    named = before.capital and word not in _NOT_LABELS and not title_case
    return named and not _counts(tokens, end)


def _bare(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) <= 4


def _counts(tokens: list[Token], end: int) -> bool:
    """Whether what follows reads as something counted."""
    following = tokens[end] if end < len(tokens) else None
    if following is None:
        return False
    if following.text in "%°" or following.hyphen:
        return True
    if following.kind != "word":
        return False
    second = tokens[end + 1].lower if end + 1 < len(tokens) else ""
    word = following.lower
    plural = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s")) and word not in ("was", "has")
    return (
        plural
        or word in ("people", "percent", "per", "men", "women", "children", "million", "dead", "pct")
        or (word not in _NOT_LABELS and second.endswith("s") and second not in ("was", "has", "is", "says"))
    )
