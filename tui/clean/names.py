"""Names in a byline: which are people's, without roles, sites, papers and what a scraper glued to them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.clean.dates import MONTHS
from tui.clean.outlet import outlet_name
from tui.clean.pattern import Pattern
from tui.clean.wire import AGENCIES, agency_in

# Lines glued by a scraper: "Jane DoeDecember 3", "Jane DoePolitics Reporter", "JANE DOEPUBLISHED: DEC 3".
_GLUED = Pattern(
    r"(?<=[^\W\d_A-Z])(?=(?P<word>[A-Z][a-z]{2,}))"
    r"|(?<=[A-Z])(?=(?P<capitals>PUBLISHED|UPDATED|POSTED)\b)"
)
_SPLIT = Pattern(r"\s*(?:,|;|&|/|\+|\band\b|\bAND\b|\bUND\b|\bund\b|\bet\b|\bwith\b|\bmit\b|\s[ye]\s)\s*")
_NAME = Pattern(r"[^\W\d_][\w'’.-]*(?:[\s\xa0]+[^\W\d_][\w'’.-]*){0,4}")
# A part of a byline with one of these words is a role or an office, not a person.
_ROLES = frozenset(
    "staff reporter reporters editor editors newsroom admin administrator desk team news correspondent "
    "correspondents"
    " writer writers redaktion redacción redaction redakteur redakteurin journalist contributor "
    "contributors columnist"
    " author bureau chief senior managing director digital online web producer press services service media network"
    " times post guest special freelance photographer photos video agencies sponsored partner content "
    "board editorial"
    " analyst the our bbc cnn fox nbc cbs abc politics business sports health science technology culture "
    "investigative"
    " associate assistant executive deputy anchor host meteorologist associated agency research "
    "university institute"
    " department office magazine daily weekly journal gazette tribune herald read more follow share "
    "comments about latest"
    " published updated facebook twitter former tech lead principal global national local foreign weekend general"
    " assignment consumer features food travel entertainment lifestyle showbiz money crime legal "
    "education environment"
    " climate data audience social trending breaking minute minutes hours ago edt est utc gmt am pm min mins"
    " wellness newsletter hub links link archive archives page commentary redazione games estate event dive community"
    " states united opponent wire lesedauer uhr contact subscribe watch listen menu home search social"
    " written by tags article articles artikel stories topics categories privacy policy terms cookie cookies skip"
    " navigation sidebar settings phd ph.d"
    " points takeaways takeaway highlights overview facts glance timeline summary recap transcript gallery slideshow"
    " photography photographs photograph illustrations illustration visuals"
    " corresponsal redactor redactora periodista giornalista inviato inviata corrispondente journaliste"
    " korrespondent korrespondentin reporterin muhabir 기자 记者 記者".split()
)
# Behind a name these make it an organisation's: "Field Level Media", "Sun Sentinel Editorial Board".
_BODIES = frozenset(
    "media news press agency network editorial board team desk newsroom redaktion university institute school"
    " services".split()
)
PARTICLES = frozenset("de la da do dos van von der den di del bin al el le y e of".split())
# Where the names of a byline end.
_END = Pattern(
    r"\s*(?:[|•·»(\[\n\d]|\s[-–—]\s|,?\s(?:for|in|at|on|from|special\sto|of\sthe|the)\s"
    r"|\b(?:updated|published|posted|last|follow|email|share|contact|opinion|mon|tue|wed|thu|fri|sat|sun"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday)\b).*$",
    re.I | re.S,
)
# A month is a date's only before a number: April, June and Jan are first names, too, and May is a surname.
_MONTH_BEFORE = Pattern(
    r"(?:(?<![^\W\d_])|(?-i:(?<=[A-Za-z])(?=[A-Z])))(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b[.,]{0,2}\s?(?=\d)",
    re.I,
)


class Byline(NamedTuple):
    """The block that names the authors, the names as printed, the authors, and the agency if one is named.

    `signed` tells whether a "By" stands before them; without one they are only names where an author's would stand.
    """

    block: int
    printed: str
    authors: tuple[str, ...]
    agency: str | None
    signed: bool = True


def undated(text: str) -> str:
    """The text with a bar where a month stands before a number."""
    return _MONTH_BEFORE.sub("| ", text)


def bare(text: str) -> str:
    """The names that a text starts with, without the date, the place or the office behind them."""
    return _END.sub("", undated(text)).strip(" .,:;|-–—")


def people(names: Sequence[str], site: str = "") -> tuple[str, ...]:
    """Of some names the ones that are people's: no roles, no agencies, no sites, no user names."""
    out = []
    low_site = site.casefold()
    for name in names:
        # A digit behind a name is the number of a footnote.
        tidy = " ".join(name.split()).strip(" .,:;-–—|*•").rstrip("0123456789")
        if not is_person(tidy) or (low_site and tidy.casefold() in (low_site, low_site.removeprefix("the "))):
            continue
        out.append(tidy.title() if tidy.isupper() and len(tidy) > 4 else tidy)
    return tuple(dict.fromkeys(out))


_SMALL = frozenset("of for and the & de der des du für del la di".split())
# What signs with these alone is an office, and nobody's name.
_OFFICES = frozenset(
    "staff reporter reporters editor editors newsroom admin administrator desk team news correspondent correspondents"
    " writer writers redaktion redacción redaction redazione journalist contributor contributors columnist author web"
    " online digital guest special our the press service wire report reports agencies editorial board press release"
    " images image photo photos video numbers email".split()
)
_BODY_END = Pattern(r"\s*[|•·(\[\d,;]|\s[-–—]\s|\s{2,}")


def signing_body(text: str) -> str | None:
    """The organisation that signs where no person does ("Field Level Media", "University of Brask").

    Two to six words with capitals, small ones between them; not an office's alone ("News Staff"), and no agency:
    that is the text's wire.
    """
    name = _BODY_END.split(undated(text).strip(), maxsplit=1)[0].strip(" .:*")
    name = name.title() if name.isupper() and " " in name else name
    words = name.split()
    low = [word.casefold() for word in words]
    if agency_in(name) or not 2 <= len(words) <= 6 or len(name) > 50 or _OFFICES.issuperset(low) or low[-1] in _SMALL:
        return None
    if low[-1] in _PERSONAL or low[0] in _SMALL - {"the"} or not low[-1].isalpha():
        return None
    if any(_BRAND.search(word) for word in words[1:]):
        return None
    return name if all(word[0].isupper() or word in _SMALL for word in words) else None


def is_body(name: str, site: str) -> bool:
    """Whether the page's own data name an organisation as the author, and not the site or a user ("admin")."""
    plain, own = _letters(name), _letters(site)
    words = name.casefold().split()
    same = len(plain) >= 4 and len(own) >= 4 and (plain.startswith(own) or own.startswith(plain))
    if same or outlet_name(name) or agency_in(name):
        return False
    return len(words) > 1 and not _OFFICES.issuperset(words) and not name[0].isdigit()


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold().removeprefix("the ").removeprefix("redaktion ")))


_PERSONAL = frozenset(
    "reporter reporters editor editors writer writers correspondent contributor columnist images".split()
)


def is_person(name: str) -> bool:
    """Whether the words look like a person's name."""
    words = name.replace("\xa0", " ").split()
    if not 1 <= len(words) <= 5 or not _NAME.fullmatch(name) or len(name) > 50 or len(max(words, key=len)) > _GLUE:
        return False
    low = {word.casefold().strip(".") for word in words}
    if words[0].casefold() == "the" and len(words) > 1:
        return False
    if low & _ROLES or name.casefold() in AGENCIES or not low.isdisjoint(MONTHS.keys() - _NAMED_SO):
        return False
    if len(words) == 1 and (name.islower() or len(name) < 3 or name.isupper()):
        return False
    if not name.isascii() and any(len(word) > _EASTERN and _HAN_OR_HANGUL.match(word) for word in words):
        return False
    return all(word[:1].isupper() or word.casefold() in PARTICLES or not word[:1].islower() for word in words)


_HAN_OR_HANGUL = Pattern("[\u3400-\u9fff\uac00-\ud7af]")
_EASTERN = 4
"""Characters of a name in Chinese, Japanese or Korean at most, or of a part of it."""
# Months that are names, too.
_NAMED_SO = frozenset("may mai jan mar set out maja april june august augusto julio abril avril mart".split())
_GLUE = 25
"""Characters from which on a word is several, glued together."""


def unglued(text: str) -> str:
    """The text with a bar where a month, a role or the like is glued to a name."""
    for match in _GLUED.finditer(text):
        low = (match["word"] or match["capitals"]).casefold()
        behind = text[match.start() + len(low) :]
        month = low in MONTHS and (len(low) > 4 or not (rest := behind.lstrip(" .,")) or rest[0].isdigit())
        if month or low in _ROLES or low.startswith(("contribut", "publish", "update", "image", "photo")):
            return text[: match.start()] + " | " + text[match.start() :]
    return text


def behind_role(words: Sequence[str]) -> int:
    """Where the name starts behind a role in small letters ("our political editor Jane Doe"); 0 without one."""
    first = next((n for n, word in enumerate(words) if not word.islower()), 0)
    return first if first and words[first - 1] in _ROLES - {"by"} else 0


def parts_of(printed: str) -> Iterator[str]:
    """The names in a byline; a lone word behind a full name is a place or an outlet."""
    found, mixed = 0, False
    for part in _SPLIT.split(printed):
        words = re.sub(r"^(?:by|von)\s+", "", part, flags=re.I).split()
        words = words[behind_role(words) :]
        while words and words[0].casefold().strip(".,") in _ROLES:
            words.pop(0)
        ends = [
            n
            for n, word in enumerate(words)
            if n and (word.casefold().strip(".,") in _ROLES or _is_brand(word, words))
        ]
        cut = words[ends[0] :] if ends else []
        words = words[: ends[0]] if ends else words
        if words and words[0].casefold() in AGENCIES:
            # "AP Auto Writer" is an office of the agency.
            continue
        if cut and (len(words) == 1 or (len(cut) <= 2 and _BODIES.issuperset(map(str.casefold, cut)))):
            continue
        if (found and len(words) == 1) or (words and words[0].casefold() in ("of", "de", "der", "di")):
            continue
        if mixed and len(words) > 1 and " ".join(words).isupper():
            # Capitals behind a name that has none are a station's or a paper's.
            continue
        if found and outlet_name(" ".join(words)):
            continue
        mixed = mixed or not " ".join(words).isupper()
        found += len(words) > 1
        yield " ".join(words)


def _is_brand(word: str, words: Sequence[str]) -> bool:
    """Whether a word behind a name is an outlet's ("FOXBusiness", "NJ.com", "ESPN")."""
    if _BRAND.search(word):
        return True
    if _INITIALS.fullmatch(word):
        return False
    # A surname printed in capitals ("Bill MCCARTHY") stands last, and is longer than an outlet's initials.
    surname = len(word) >= _SURNAME and word == words[-1]
    return len(word) > 2 and word.isupper() and not words[0].isupper() and not surname


_BRAND = Pattern(r"[A-Z]{3}[a-z]|\.\w\w")
_INITIALS = Pattern(r"(?:[A-Z]\.){1,4}")
_SURNAME = 5
