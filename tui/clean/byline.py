"""Who wrote it: the authors one by one, without roles, sites or photographers."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.clean.blocks import Block
from tui.clean.dates import MONTHS, printed_dates
from tui.clean.marks import Mark, body_range, prose_start
from tui.clean.outlet import outlet_name
from tui.clean.pattern import Pattern
from tui.clean.wire import AGENCIES, agency_in

_BY = Pattern(
    r"^(?P<lead>(?:[^\W\d]{2,16}\s){0,3})\W{0,3}(?P<by>by|von|par|por|di|door|af|av|autor(?:in)?(?:\s?/\s?autor(?:in)?)?"
    r"|author|reporter|ein artikel von|eine analyse von|ein kommentar von|escrito por|oleh|texto|redação)"
    r"(?:[\s\xa0]*:[\s\xa0]*|[\s\xa0]+|(?-i:(?<=[Bb]y)(?=[A-Z])))(?P<names>[^\d|•·]{2,160})",
    re.I,
)
# Words that stand before a "von" or "di" of a byline; before other such words they are part of a name or a sentence.
_LEADS = frozenset(
    "ein eine artikel text texte bericht analyse kommentar interview reportage kolumne gastbeitrag essay porträt"
    " un una une articolo testo servizio intervista texto artículo reportaje artigo reportagem article propos"
    " recueillis"
    " een artikel verhaal tekst door".split()
)
_INSIDE = Pattern(
    r"(?:^|[|•·.\d]\s?|\b(?:ago|am|pm|ET|Uhr)\s)(?:By|by|BY|Von)[\s\xa0]+(?P<names>[A-Z][^\d|•·]{2,80})"
)
_END = Pattern(
    r"\s*(?:[|•·»(\[\n]|\s[-–—]\s|,?\s(?:for|in|at|on|from|special\sto|of\sthe|the)\s|\b(?:updated|published|posted|last|follow"
    r"|email|share|contact|opinion|january|february|march|april|june|july|august|september|october|november"
    r"|december|jan|feb"
    r"|apr|aug|sept|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday"
    r"|saturday|sunday|today|yesterday)\b).*$",
    re.I | re.S,
)
# Lines glued by a scraper: "Jane DoeDecember 3", "Jane DoePolitics Reporter", "JANE DOEPUBLISHED: DEC 3".
_GLUED = Pattern(
    r"(?<=[^\W\d_A-Z])(?=(?P<word>[A-Z][a-z]{2,}))"
    r"|(?<=[A-Z])(?=(?P<capitals>PUBLISHED|UPDATED|POSTED)\b)"
)
_FOOTNOTE = Pattern(r"(?<=[^\W\d_])\d(?=,|\s&|\sand\b)")
_AGE_BEFORE = Pattern(r"^\d{1,2}[dhmwy](?=[A-Z][a-z])")
_SPLIT = Pattern(r"\s*(?:,|;|&|/|\+|\band\b|\bund\b|\bet\b|\bwith\b|\bmit\b|\s[ye]\s)\s*")
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
    " states united opponent wire lesedauer uhr contact subscribe watch listen menu home search social".split()
)
# Behind a name these make it an organisation's: "Field Level Media", "Sun Sentinel Editorial Board".
_BODIES = frozenset(
    "media news press agency network editorial board team desk newsroom redaktion university institute school"
    " services".split()
)
_PARTICLES = frozenset("de la da do dos van von der den di del bin al el le y e of".split())
_ROLE_LINE = Pattern(
    r"\b(?:reporter|editor|writer|correspondent|columnist|contributor|staff|journalist|redakteur"
    r"|redakteurin|autor|korrespondent|bureau"
    r"|producer|critic|author|analyst|corresponsal|enviad[oa] especial|redactora?|periodista|giornalista|inviat[oa]"
    r"|corrispondente|journaliste|envoyée? spéciale?|verslaggever|correspondente|repórter|muhabir)\b",
    re.I,
)


_ALONE = 25
"""How many of the nearest blocks may be a name without a "By"."""


class Byline(NamedTuple):
    """The block that names the authors, the names as printed, the authors, and the agency if one is named."""

    block: int
    printed: str
    authors: tuple[str, ...]
    agency: str | None


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


def is_person(name: str) -> bool:
    """Whether the words look like a person's name."""
    words = name.replace("\xa0", " ").split()
    if not 1 <= len(words) <= 5 or not _NAME.fullmatch(name) or len(name) > 50:
        return False
    low = {word.casefold().strip(".") for word in words}
    if low & _ROLES or name.casefold() in AGENCIES or low & set(MONTHS) - {"may", "mai", "jan", "mar", "set", "out"}:
        return False
    if len(words) == 1 and (name.islower() or len(name) < 3 or name.isupper()):
        return False
    return all(word[:1].isupper() or word.casefold() in _PARTICLES or not word[:1].islower() for word in words)


def is_byline(block: Block) -> bool:
    """Whether a short block names its author after a "By"."""
    match = _by(block.text) if len(block.tokens) <= 16 else None
    return bool(match and _read(0, match["names"]))


def _by(text: str) -> re.Match[str] | None:
    """The "By" that a text starts with, and the names after it."""
    match = _BY.match(_FOOTNOTE.sub("", text[:300]))
    if not match or not match["lead"] or match["by"].casefold() in ("by", "author", "reporter"):
        return match
    return match if not _LEADS.isdisjoint(match["lead"].casefold().split()) else None


def find_byline(blocks: Sequence[Block], marks: Sequence[Mark], near: Sequence[int]) -> Byline | None:
    """The first block of `near` (numbers of blocks, best first) that names an author.

    A line that starts with "By" is looked for first, then a line that is only a name beside a date or a role, then a
    short line with "By" anywhere on the page.
    """
    found = _with_by(blocks, marks, near)
    if found:
        after = range(found.block + 1, min(found.block + 3, len(blocks)))
        more = _with_by(blocks, marks, after)
        if (
            more
            and more.authors
            and not set(more.authors) & set(found.authors)
            and len(blocks[more.block].tokens) < 12
        ):
            return found._replace(authors=(*found.authors, *more.authors))
        return _with_colleagues(blocks, marks, found)
    known = set(near)
    start, end = body_range(marks)
    wide = [n for n in range(max(0, start - _WIDE), end) if n not in known and len(blocks[n].tokens) <= 20]
    if found := _with_by(blocks, marks, wide):
        return found
    for number in near[:_ALONE]:
        block = blocks[number]
        if marks[number].label in ("other", "navigation", "date") and 2 <= len(block.tokens) <= 12:
            found = _alone(blocks, marks, number, again=near[0] <= number < start)
            if found:
                return _with_colleagues(blocks, marks, found)
    return _lone_name(blocks, marks, near) or _far_by(blocks, marks, known)


def _far_by(blocks: Sequence[Block], marks: Sequence[Mark], known: set[int]) -> Byline | None:
    """A short line far from the text that is "By" and full names: a single word there is a firm's, or no name."""
    numbers = [n for n, b in enumerate(blocks) if n not in known and len(b.tokens) <= 8]
    for number in numbers:
        match = _by(blocks[number].text)
        if match and not match["lead"] and (found := _with_by(blocks, marks, [number])):
            return found if all(" " in name for name in found.authors) else None
    return None


_WIDE = 40
"""Blocks above the body in which a line that starts with "By" is the article's."""


def _with_colleagues(blocks: Sequence[Block], marks: Sequence[Mark], found: Byline) -> Byline:
    """The byline with the authors of the lines right behind it, each a name with its role."""
    for number in range(found.block + 1, min(found.block + 5, len(blocks))):
        role = marks[number].label is not None and _ROLE_LINE.search(blocks[number].text)
        more = _alone(blocks, marks, number) if role and len(blocks[number].tokens) <= 12 else None
        if not more:
            break
        found = found._replace(authors=tuple(dict.fromkeys((*found.authors, *more.authors))))
    return found


def _with_by(blocks: Sequence[Block], marks: Sequence[Mark], near: Sequence[int]) -> Byline | None:
    end = body_range(marks)[1]
    for number in near:
        block = blocks[number]
        if marks[number].label in (None, "photo credit", "headline") or len(block.tokens) > 40:
            continue
        match = _by(block.text)
        if match and match["lead"] and number >= end:
            # Under the text that is a firm's: "Certain data by ...", "Advertising by ...".
            continue
        match = match or _INSIDE.search(block.text)
        if match and (found := _read(number, match["names"])):
            return found
        if re.fullmatch(r"(?:by|von|par|por)\s*:?", block.text, re.I) and number + 1 < len(blocks):
            after = blocks[number + 1]
            if marks[number + 1].label is not None and (found := _read(number + 1, after.text)):
                return found
    return None


# What a byline's names end with where a date follows: the digits are cut off before.
_STAMP = Pattern(r"\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?,?\s?$")


def _read(number: int, text: str) -> Byline | None:
    text = _STAMP.sub("", text.replace("\xa0", " ")[:160])
    printed = _END.sub("", _unglued(text)).strip(" .,:;|-–—")
    authors = people(list(_parts(printed)))
    agency = agency_in(printed) or (agency_in(text) if authors else None)
    if not authors and not agency:
        return None
    return Byline(number, printed, authors, agency)


def _unglued(text: str) -> str:
    """The text with a bar where a month, a role or the like is glued to a name."""
    for match in _GLUED.finditer(text):
        low = (match["word"] or match["capitals"]).casefold()
        behind = text[match.start() + len(low) :]
        month = low in MONTHS and (len(low) > 4 or not (rest := behind.lstrip(" .,")) or rest[0].isdigit())
        if month or low in _ROLES or low.startswith(("contribut", "publish", "update", "image", "photo")):
            return text[: match.start()] + " | " + text[match.start() :]
    return text


def _parts(printed: str) -> Iterator[str]:
    """The names in a byline; a lone word behind a full name is a place or an outlet."""
    found, mixed = 0, False
    for part in _SPLIT.split(printed):
        words = re.sub(r"^(?:by|von)\s+", "", part, flags=re.I).split()
        while words and words[0].casefold().strip(".,") in _ROLES:
            words.pop(0)
        ends = [
            n
            for n, word in enumerate(words)
            if n and (word.casefold().strip(".,") in _ROLES or _is_brand(word, words))
        ]
        cut = words[ends[0] :] if ends else []
        words = words[: ends[0]] if ends else words
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
    # A surname printed in capitals ("Bill MCCARTHY") stands last, and is longer than an outlet's initials.
    surname = len(word) >= _SURNAME and word == words[-1]
    return len(word) > 2 and word.isupper() and not words[0].isupper() and not surname


_BRAND = Pattern(r"[A-Z]{3}[a-z]|\.\w\w")
_SURNAME = 5


_AGE = Pattern(r"\d[:.]\d\d|\bago\b|\b\d+ (?:hours?|days?|months?|weeks?|minutes?|min)\b|\b(?:vor|hace|il y a) \d")
_ROW = Pattern(r"[|/•·@\d]+|\s[-–—]\s|\s{2,}")


def _alone(blocks: Sequence[Block], marks: Sequence[Mark], number: int, *, again: bool = False) -> Byline | None:
    """A line that is only names, with a date or a role beside or on it; with `again`, one that stands there twice."""
    line = blocks[number].text
    if line.startswith(("-", "–", "—")) or outlet_name(line) or not _is_signed(blocks, marks, number, again=again):
        return None
    text = _unglued(_AGE_BEFORE.sub("", line).replace("\xa0", " "))
    found: list[str] = []
    shown = ""
    for stretch in _ROW.split(text):
        short = _END.sub("", stretch.strip()).strip(" .,:;|-–—")
        parts = [part for part in _parts(short) if part]
        authors = people(parts)
        full = len(authors) == len(parts) and all(" " in name for name in authors)
        if authors and full and _is_named(short) and not _plain_words(blocks, authors):
            found += authors
            shown = shown or short
        if found and "|" not in text:
            break
    return Byline(number, shown, tuple(dict.fromkeys(found)), None) if found else None


def _is_signed(blocks: Sequence[Block], marks: Sequence[Mark], number: int, *, again: bool) -> bool:
    """Whether a date, an age or a role stands on a line or beside it, or an outlet's name behind blanks on it."""
    text = blocks[number].text
    if any(True for _ in printed_dates(_unglued(text))) or _AGE.search(text) or _ROLE_LINE.search(text):
        return True
    pair = _COLUMNS.split(text.replace("\xa0", " "))
    if len(pair) == 2 and outlet_name(pair[1]):
        return True
    for i in range(max(0, number - 2), min(len(blocks), number + 4)):
        if marks[i].label is None or i == number:
            continue
        beside = blocks[i]
        if marks[i].label == "date" or (_ROLE_LINE.search(beside.text) and len(beside.tokens) < 14):
            return True
        if abs(i - number) == 1 and len(beside.tokens) < 6 and _AGE.search(beside.text):
            return True
    return again and sum([block.text == text for block in blocks]) > 1


_COLUMNS = Pattern(r"\s{2,}")


_PHRASES = frozenset("of y e le la the die das les los las gli een het una nach".split())


def _is_named(short: str) -> bool:
    """Whether particles stand only inside a name ("Fouzia van der Fort"), none before it and none of a phrase."""
    words = short.casefold().split()
    return (
        not {"of", "y", "e", "le", "la"} & set(words) and words[0] not in _PARTICLES and words[-1] not in _PARTICLES
    )


def _lone_name(blocks: Sequence[Block], marks: Sequence[Mark], near: Sequence[int]) -> Byline | None:
    """A full name on a line of its own close above the text, whose words the text itself does not have."""
    start = prose_start(blocks, marks)
    said = {word for block, mark in zip(blocks, marks, strict=True) if mark.label is None for word in block.words}
    for number in near:
        if not start - 8 <= number < start or marks[number].label not in ("other", "navigation"):
            continue
        names = people([blocks[number].text])
        alone = len(names) == 1 and len(blocks[number].tokens) in (2, 3)
        if (
            alone
            and not outlet_name(blocks[number].text)
            and said.isdisjoint(blocks[number].words)
            and not _plain_words(blocks, names)
        ):
            return Byline(number, blocks[number].text, names, None)
    return None


def _plain_words(blocks: Sequence[Block], names: Sequence[str]) -> bool:
    """Whether a surname stands in lower case on the page: then it is a word, and no name. First names may be both."""
    wanted = {name.casefold().split()[-1] for name in names}
    return any(not wanted.isdisjoint(block.tokens) for block in blocks)
