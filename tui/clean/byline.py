"""Who wrote it: the authors one by one, without roles, sites or photographers."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.clean.blocks import Block
from tui.clean.dates import printed_dates
from tui.clean.marks import Mark, body_range, prose_start
from tui.clean.names import PARTICLES, parts_of, people, unglued
from tui.clean.outlet import outlet_name
from tui.clean.pattern import Pattern
from tui.clean.wire import agency_in

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
_FOOTNOTE = Pattern(r"(?<=[^\W\d_])\d(?=,|\s&|\sand\b)")
_AGE_BEFORE = Pattern(r"^\d{1,2}[dhmwy](?=[A-Z][a-z])")
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
    printed = _END.sub("", unglued(text)).strip(" .,:;|-–—")
    authors = people(list(parts_of(printed)))
    agency = agency_in(printed) or (agency_in(text) if authors else None)
    if not authors and not agency:
        return None
    return Byline(number, printed, authors, agency)


_AGE = Pattern(r"\d[:.]\d\d|\bago\b|\b\d+ (?:hours?|days?|months?|weeks?|minutes?|min)\b|\b(?:vor|hace|il y a) \d")
_ROW = Pattern(r"[|/•·@\d]+|\s[-–—]\s|\s{2,}")


def _alone(blocks: Sequence[Block], marks: Sequence[Mark], number: int, *, again: bool = False) -> Byline | None:
    """A line that is only names, with a date or a role beside or on it; with `again`, one that stands there twice."""
    line = blocks[number].text
    if line.startswith(("-", "–", "—")) or outlet_name(line) or not _is_signed(blocks, marks, number, again=again):
        return None
    text = unglued(_AGE_BEFORE.sub("", line).replace("\xa0", " "))
    found: list[str] = []
    shown = ""
    for stretch in _ROW.split(text):
        short = _END.sub("", stretch.strip()).strip(" .,:;|-–—")
        parts = [part for part in parts_of(short) if part]
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
    if any(True for _ in printed_dates(unglued(text))) or _AGE.search(text) or _ROLE_LINE.search(text):
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
    return not {"of", "y", "e", "le", "la"} & set(words) and words[0] not in PARTICLES and words[-1] not in PARTICLES


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
