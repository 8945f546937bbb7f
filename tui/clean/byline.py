"""Who wrote it: the authors one by one, without roles, sites or photographers."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.clean.blocks import Block
from tui.clean.dates import MONTHS, printed_dates
from tui.clean.marks import Mark, body_range, prose_start
from tui.clean.pattern import Pattern
from tui.clean.wire import AGENCIES, agency_in

_BY = Pattern(
    r"^(?:[^\W\d]{2,16}\s){0,3}\W{0,3}(?:by|von|par|por|di|door|af|av|autor|autorin|author|reporter|ein artikel von"
    r"|eine analyse von|ein kommentar von|escrito por|oleh|texto|redação)"
    r"(?:[\s\xa0]*:[\s\xa0]*|[\s\xa0]+|(?-i:(?<=By)(?=[A-Z])))(?P<names>[^\d|•·]{2,160})",
    re.I,
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
# Lines glued by a scraper: "Jane DoeDecember 3", "Jane DoePolitics Reporter".
_GLUED = Pattern(r"(?<=[A-Za-zà-ÿ])(?=(?:[A-Z][a-z]{2,}\b.*))")
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
    " climate data audience social trending breaking minute minutes hours ago edt est utc gmt"
    " wellness newsletter hub links link archive archives page commentary redazione games estate event dive community"
    " states united opponent wire lesedauer uhr contact subscribe watch listen menu home search social".split()
)
_PARTICLES = frozenset("de la da do dos van von der den di del bin al el le y e of".split())
_ROLE_LINE = Pattern(
    r"\b(?:reporter|editor|writer|correspondent|columnist|contributor|staff|journalist|redakteur"
    r"|redakteurin|autor|korrespondent|bureau"
    r"|producer|critic|author)\b",
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
    match = _BY.match(block.text) if len(block.tokens) <= 16 else None
    return bool(match and _read(0, match["names"]))


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
        return found
    known = set(near)
    start, end = body_range(marks)
    wide = [n for n in range(max(0, start - _WIDE), end) if n not in known and len(blocks[n].tokens) <= 20]
    if found := _with_by(blocks, marks, wide):
        return found
    for number in near[:_ALONE]:
        block = blocks[number]
        if marks[number].label in ("other", "navigation", "date") and 2 <= len(block.tokens) <= 12:
            found = _alone(blocks, marks, number)
            if found:
                return _with_colleagues(blocks, marks, found)
    return _lone_name(blocks, marks, near) or _with_by(
        blocks, marks, [n for n, b in enumerate(blocks) if n not in known and len(b.tokens) <= 8]
    )


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
    for number in near:
        block = blocks[number]
        if marks[number].label in (None, "photo credit", "headline") or len(block.tokens) > 40:
            continue
        match = _BY.match(block.text) or _INSIDE.search(block.text)
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
    """The text with a blank where a month, a role or the like is glued to a name."""
    for match in _GLUED.finditer(text):
        word = re.match(r"[^\W\d_]+", text[match.start() :])
        low = word.group().casefold() if word else ""
        if low in _ROLES or low in MONTHS or low.startswith(("contribut", "publish", "update", "image", "photo")):
            return text[: match.start()] + " | " + text[match.start() :]
    return text


def _parts(printed: str) -> Iterator[str]:
    """The names in a byline; a lone word behind a full name is a place or an outlet."""
    found = 0
    for part in _SPLIT.split(printed):
        words = re.sub(r"^(?:by|von)\s+", "", part, flags=re.I).split()
        while words and words[0].casefold().strip(".,") in _ROLES:
            words.pop(0)
        ends = [
            n
            for n, word in enumerate(words)
            if n and (word.casefold().strip(".,") in _ROLES or _is_brand(word, words))
        ]
        words = words[: ends[0]] if ends else words
        if found and len(words) == 1:
            continue
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


_AGE = Pattern(r"\d[:.]\d\d|\bago\b|\b\d+ (?:hours?|days?|months?|weeks?|minutes?)\b")


def _alone(blocks: Sequence[Block], marks: Sequence[Mark], number: int) -> Byline | None:
    """A line that is only names, with a date or a role beside it or on it, or that stands on the page again."""
    text = _unglued(blocks[number].text)
    dated = any(True for _ in printed_dates(text)) or bool(_AGE.search(text))
    beside = [i for i in range(max(0, number - 2), min(len(blocks), number + 4)) if marks[i].label is not None]
    if not (
        dated
        or _ROLE_LINE.search(blocks[number].text)
        or any(
            marks[i].label == "date" or (_ROLE_LINE.search(blocks[i].text) and len(blocks[i].tokens) < 14)
            for i in beside
        )
        or sum(block.text == blocks[number].text for block in blocks) > 1
    ):
        return None
    for stretch in re.split(r"[|/•·@\d]+|\s[-–—]\s", text):
        short = _END.sub("", stretch.strip()).strip(" .,:;|-–—")
        parts = [part for part in _parts(short) if part]
        authors = people(parts)
        if not authors or len(authors) != len(parts) or any(len(name.split()) < 2 for name in authors):
            continue
        if _PARTICLES.isdisjoint(short.casefold().split()) and not _plain_words(blocks, authors):
            return Byline(number, short, authors, None)
    return None


def _lone_name(blocks: Sequence[Block], marks: Sequence[Mark], near: Sequence[int]) -> Byline | None:
    """A full name on a line of its own close above the text, whose words the text itself does not have."""
    start = prose_start(blocks, marks)
    said = {word for block, mark in zip(blocks, marks, strict=True) if mark.label is None for word in block.words}
    for number in near:
        if not start - 8 <= number < start or marks[number].label not in ("other", "navigation"):
            continue
        names = people([blocks[number].text])
        alone = len(names) == 1 and len(blocks[number].tokens) in (2, 3)
        if alone and said.isdisjoint(blocks[number].words) and not _plain_words(blocks, names):
            return Byline(number, blocks[number].text, names, None)
    return None


def _plain_words(blocks: Sequence[Block], names: Sequence[str]) -> bool:
    """Whether a word of the names stands in lower case on the page: then it is a word, not a name."""
    wanted = {word.casefold() for name in names for word in name.split()}
    return any(not wanted.isdisjoint(block.tokens) for block in blocks)
