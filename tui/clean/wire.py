"""News agencies: which of them a line names, and whether as the source of the text."""

import re
from collections.abc import Iterator, Sequence

from tui.clean.dates import printed_dates
from tui.clean.pattern import Pattern

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
    "тасс": "TASS", "интерфакс": "Interfax", "риа новости": "RIA Novosti", "рейтер": "Reuters", "رويترز": "Reuters",
    "연합뉴스": "Yonhap", "notimex": "Notimex", "agência brasil": "Agência Brasil", "europa press": "Europa Press",
    "mercopress": "MercoPress",
    "prnewswire": "PR Newswire", "pr newswire": "PR Newswire", "business wire": "Business Wire",
    "globe newswire": "GlobeNewswire", "globenewswire": "GlobeNewswire", "accesswire": "ACCESSWIRE",
    "news agencies": "agencies", "agencies": "agencies", "wire reports": "agencies", "wire services": "agencies",
}  # fmt: skip

# The agencies by their first word, longest first: one look-up a word instead of a long alternation.
_BY_FIRST_WORD: dict[str, list[str]] = {}
for _name in sorted(AGENCIES, key=len, reverse=True):
    _BY_FIRST_WORD.setdefault(_name.replace("-", " ").replace("/", " ").split()[0], []).append(_name)
_FIRST_WORDS = frozenset(_BY_FIRST_WORD)
_WORD = Pattern(r"(?<![\w/])\w+")
# In lower case these are words ("pa", "spa", "app", "uni"): as agencies they are printed in capitals.
_CAPITALS = {name for name in AGENCIES if len(name) <= 5 and name not in ("dpa", "epd")}
_TITLED = frozenset(("ansa", "kyodo", "tass", "ritzau", "belga"))


def _agencies(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and short name of each agency that the text names."""
    low, at = text.casefold(), 0
    if _FIRST_WORDS.isdisjoint(_WORD.findall(low)):
        return
    if len(low) != len(text):
        low = text.lower() if len(text.lower()) == len(text) else text
    for match in _WORD.finditer(low):
        start = match.start()
        if start < at:
            continue
        for name in _BY_FIRST_WORD.get(match.group(), ()):
            end = start + len(name)
            after = low[end : end + 1]
            if after == "-" and text[end + 1 : end + 2].islower():
                # "AP-like", "Reuters-style" name no source.
                continue
            if low.startswith(name, start) and not (after.isalnum() or after in ("_", "/")):
                at = end
                printed = text[start:end]
                if name in _CAPITALS and not printed.isupper() and name not in _TITLED:
                    break
                if name == "dpa" and printed not in ("dpa", "DPA"):
                    break
                yield start, end, AGENCIES[name]
                break


def agency_in(text: str) -> str | None:
    """Short name of the agency that the words name, if they name one."""
    return next((name for _, _, name in _agencies(text)), None)


_BEFORE = frozenset(
    (
        "",
        "source",
        "quelle",
        "fuente",
        "fonte",
        "mit",
        "von",
        "avec",
        "avec l",
        "con",
        "com",
        "with",
        "by",
        "por",
        "par",
    )
)
"""What stands before the agencies of a line that names them and no more."""
_NAMED_BEFORE = Pattern(
    r"\b(?:material|reporting|reports|informationen|agenturmaterial|inputs?|contributions?|informaci[oó]n|informaciones"
    r"|informazioni|informações|informations)\s(?:from|by|von|der|of|vom|de|da|di|dell)\W{1,2}(?:(?:the|la|el|l)\W)?$",
    re.I,
)
_CONTRIBUTED = Pattern(r"\W{0,3}contributed\b", re.I)
_EDITED = Pattern(r"\(?reporting by\b.{3,200}\bediting by\b", re.I)
_MARKS = " \t\xa0.,:;/&|()[]{}\"'“”‘’*_–—―-·•©"


def is_credited(text: str) -> bool:
    """Whether a line ends in an agency and, behind a stroke, its photographer ("... on Tuesday. / EFE/Ana Cruz")."""
    before, stroke, name = text.rpartition("/")
    if not stroke or not _PHOTOGRAPHER.fullmatch(name):
        return False
    words = before.split()[-3:]
    return any(only_agencies(" ".join(words[start:])) for start in range(len(words)))


_PHOTOGRAPHER = Pattern(r"[ \xa0]?[^\W\d_][^\W\d_.'’-]*(?:[ \xa0][\w.'’-]+){1,3}[)\]]?\W{0,2}")


def only_agencies(text: str) -> str | None:
    """The first agency, where a line is agencies and no more ("dpa", "— AFP", "Source: Reuters, AP")."""
    return _nothing_else(text, list(_agencies(text))) if len(text) <= _MOST_AGENCIES else None


_MOST_AGENCIES = 120
"""Characters of a line that names agencies and no more."""


def agency_of_line(text: str) -> str | None:
    """The agency, where a line is its name and perhaps, behind a bar, a date ("AFP | 14 March 2023")."""
    name, bar, rest = text.partition("|")
    return only_agencies(name) if not bar or next(printed_dates(rest), None) else None


def _nothing_else(text: str, found: Sequence[tuple[int, int, str]]) -> str | None:
    """The first of the agencies found in a line, where it has no more."""
    if not found or len(text) > _MOST_AGENCIES:
        return None
    rest, at = [], 0
    for start, end, _ in found:
        rest.append(text[at:start])
        at = end
    rest.append(text[at:])
    if rest[0].strip(_MARKS).replace("’", "'").casefold() not in _BEFORE:
        return None
    return found[0][2] if all(part.strip(_MARKS).casefold() in ("", "and") for part in rest[1:]) else None


def closing_agency(text: str) -> str | None:
    """The agency that a closing line names as the text's source ("dpa", "— AFP", "With material from AP")."""
    text = text[:400]
    if alone := signed_agency(text) or eastern_agency(text):
        return alone
    found = list(_agencies(text))
    if alone := _nothing_else(text, found):
        return alone
    for start, end, name in found:
        if _NAMED_BEFORE.search(text[max(0, start - 60) : start]) or _CONTRIBUTED.match(text, end):
            return name
        if name == "Reuters" and text.lstrip("(").casefold().startswith("reporting by"):
            return name
    return "Reuters" if text[:12].lstrip("(").casefold().startswith("reporting") and _EDITED.match(text) else None


_SIGNED = Pattern(r"\W{0,2}(?P<name>[A-Za-z]{2,8})(?:[/-][a-z]{2,4}){1,3}\W{0,2}")


def signed_agency(text: str) -> str | None:
    """The agency whose name stands before the initials of those who wrote the text ("dpa/ek", "afp-lr")."""
    match = _SIGNED.fullmatch(text) if len(text) < _SHORT_LINE else None
    return AGENCIES.get(match["name"].casefold()) if match else None


_INLINE_SIGN = Pattern(
    r"[.!?][\"”’']?[ \xa0]\(?(?P<name>PTI|ANI|IANS|UNI|AFP|AP|dpa|DPA|EFE|ANSA|Reuters|TASS|Xinhua)\)?"
    r"(?:[ \xa0][A-Z]{2,4}){0,4}\.?"
)


def inline_sign(text: str) -> str | None:
    """The agency that signs a paragraph behind its last sentence ("... of the deceased. PTI ABC XYZ", "(ANSA).")."""
    match = _INLINE_SIGN.search(text, max(0, len(text) - _SHORT_LINE))
    return AGENCIES[match["name"].casefold()] if match and match.end() == len(text) else None


_SHORT_LINE = 30

# In scripts without blanks an agency stands inside the words, with the marks that tell it from other mentions.
_EASTERN = (
    ("新华社", "Xinhua"), ("新華社", "Xinhua"), ("共同】", "Kyodo"), ("共同通信", "Kyodo"), ("時事】", "Jiji"),
    ("=연합뉴스", "Yonhap"),
)  # fmt: skip


def eastern_agency(text: str) -> str | None:
    """The agency that a Japanese, Chinese or Korean line starts with ("【ベルマー共同】", "新华社北京5月3日电")."""
    if text.isascii():
        return None
    return next((name for mark, name in _EASTERN if mark in text[:_SHORT_LINE]), None)
