"""Lines that are only names: who wrote it, where no "By" says so."""

import re
from collections.abc import Sequence

from tui.clean.blocks import Block
from tui.clean.dates import printed_dates
from tui.clean.marks import Mark, body_blocks, prose_start
from tui.clean.names import PARTICLES, Byline, bare, parts_of, people, undated, unglued
from tui.clean.outlet import outlet_name
from tui.clean.pattern import Pattern
from tui.clean.wire import is_credited

_AGE_BEFORE = Pattern(r"^\d{1,2}[dhmwy](?=[A-Z][a-z])")
_ROLE_LINE = Pattern(
    r"\b(?:reporter|editor|writer|correspondent|columnist|contributor|staff|journalist|redakteur"
    r"|redakteurin|autor|korrespondent|bureau"
    r"|producer|critic|author|analyst|corresponsal|enviad[oa] especial|redactora?|periodista|giornalista|inviat[oa]"
    r"|corrispondente|journaliste|envoyée? spéciale?|verslaggever|correspondente|repórter|muhabir)\b",
    re.I,
)
_ROLES = frozenset(
    "reporter editor writer correspondent columnist contributor staff journalist redakteur redakteurin autor"
    " korrespondent bureau producer critic author analyst corresponsal enviado enviada redactor redactora periodista"
    " giornalista inviato inviata corrispondente journaliste envoyé envoyée verslaggever correspondente repórter"
    " muhabir".split()
)
"""One of them is among the words of whatever `_ROLE_LINE` finds."""


def _has_role(block: Block) -> bool:
    return not _ROLES.isdisjoint(block.words) and _ROLE_LINE.search(block.text) is not None


def name_alone(blocks: Sequence[Block], marks: Sequence[Mark], numbers: Sequence[int], head: range) -> Byline | None:
    """The first of some lines that is only names, with those of the colleagues behind it.

    `head` are the lines from the headline to the text, where a name printed twice is an author's; over the headline,
    where menus stand, what signs a name must stand there, too. The first line taken for the text may be a name, too.
    """
    for number in numbers:
        label, count = marks[number].label, blocks[number].count
        first = label is None and number == head.stop and count <= _NAME_WORDS
        roles = label == "date" and not _PERSONAL.isdisjoint(blocks[number].words)
        most = _DATED_WORDS if roles else 12
        if (first or label in ("other", "navigation", "date")) and 2 <= count <= most:
            stop = head.stop if not head.start and head.stop > number else len(blocks)
            found = _alone(blocks, marks, number, again=number in head and head.start > 0, stop=stop)
            if found:
                return with_colleagues(blocks, marks, found)
    return None


_PERSONAL = _ROLES - {"bureau", "staff"}
_DATED_WORDS = 30
"""Words of a line with names, their roles, and the dates of publication and of the last change."""
_NAME_WORDS = 4
_CALLED = Pattern(r"\b(?:by-?line|(?:\w+[-_])?author(?:[-_]?(?:name|s|link))?|writer|autor(?:es)?|auteur)\b")
_OTHERS = Pattern(
    r"relat|recommend|teaser|card|promo|stories|more|comment|latest|popular|trending|sidebar|\bbio\b|footer|\bnav|photo"
)


def called_so(blocks: Sequence[Block], marks: Sequence[Mark], numbers: Sequence[int]) -> Byline | None:
    """The first line of full names that the markup calls an author's or a byline, and no other text's."""
    for number in numbers:
        block = blocks[number]
        if not block.context or not 2 <= block.count <= 16 or marks[number].label is None:
            continue
        near = " ".join(block.context[-4:])
        if not _CALLED.search(near) or _OTHERS.search(near) or (block.numbered and not _is_dated(block.text)):
            continue
        line = unglued(_ROW.split(block.text.replace("\xa0", " "), maxsplit=1)[0])
        for found in (_by_element(block), list(parts_of(bare(line)))):
            parts = [part for part in found if not outlet_name(part)]
            names = people(parts)
            if names and len(names) == len(parts) and all(" " in name for name in names):
                return Byline(number, block.text, names, None, signed=False)
    return None


def _by_element(block: Block) -> list[str]:
    """The texts of a block's elements, as far as white space of its own stands between them."""
    out = [""]
    for piece in block.pieces:
        if piece.text == " ":
            out.append("")
        else:
            out[-1] += piece.text
    return [text for text in out if text.strip()]


def _is_dated(text: str) -> bool:
    return bool(_AGE.search(text)) or any(True for _ in printed_dates(unglued(text)))


def _tells_time(block: Block) -> bool:
    """Whether a number or "ago" is among the words: without one there is neither a date nor an age."""
    return block.numbered or "ago" in block.words


def _is_aged(block: Block) -> bool:
    return _tells_time(block) and _is_dated(block.text)


def with_colleagues(blocks: Sequence[Block], marks: Sequence[Mark], found: Byline) -> Byline:
    """The byline with the authors of the lines right behind it, each a name with its role.

    The role may stand on a line of its own behind the name; then the next name may have none.
    """
    behind_role = False
    for number in range(found.block + 1, min(found.block + 6, len(blocks))):
        block = blocks[number]
        few = marks[number].label is not None and block.count <= 12
        more = _alone(blocks, marks, number) if few and _has_role(block) else None
        more = more or (_name_line(blocks, marks, number) if behind_role else None)
        behind_role = few and not more and number == found.block + 1 and _is_role_line(block)
        if not more and not behind_role:
            break
        if more:
            found = found._replace(authors=tuple(dict.fromkeys((*found.authors, *more.authors))))
    return found


def _is_role_line(block: Block) -> bool:
    """Whether a line is what an author is, and perhaps where: "Health correspondent, Leeds"."""
    return block.count <= _ROLE_WORDS and _has_role(block) and not block.numbered


_ROLE_WORDS = 6


def _name_line(blocks: Sequence[Block], marks: Sequence[Mark], number: int) -> Byline | None:
    """A line that is one full name and no more."""
    block = blocks[number]
    names = people([block.text]) if block.count in (2, 3) and marks[number].label in ("other", "navigation") else ()
    if len(names) != 1 or names[0] != block.text or outlet_name(block.text) or _plain_words(blocks, names):
        return None
    if not all(map(set(block.words).isdisjoint, [body.words for body in body_blocks(blocks, marks)])):
        return None
    return Byline(number, block.text, names, None, signed=False)


_AGE = Pattern(
    r"\d[:.]\d\d|\bago\b|\b\d+ (?:hours?|days?|months?|weeks?|minutes?|min)\b|\b(?:vor|hace|il y a) \d", re.I
)
_ROW = Pattern(r"[|/•·@\d]+|\s[-–—]\s|\s{2,}")


def _alone(
    blocks: Sequence[Block], marks: Sequence[Mark], number: int, *, again: bool = False, stop: int | None = None
) -> Byline | None:
    """A line that is only names, with a date or a role beside or on it; with `again`, one that stands there twice.

    From block `stop` on nothing counts as beside it.
    """
    line = blocks[number].text
    beside = range(max(0, number - 2), min(len(blocks) if stop is None else stop, number + 4))
    if line.startswith(("-", "–", "—")) or outlet_name(line) or is_credited(line):
        return None
    if not _is_signed(blocks, marks, number, beside, again=again):
        return None
    text = unglued(_AGE_BEFORE.sub("", line).replace("\xa0", " "))
    found: list[str] = []
    shown = ""
    for stretch in _ROW.split(undated(text)):
        if stretch.lstrip().startswith("The ") or outlet_name(stretch):
            continue
        short = bare(stretch.strip())
        parts = [part for part in parts_of(short) if part]
        authors = people(parts)
        full = len(authors) == len(parts) and all(" " in name for name in authors)
        if authors and full and short != short.lower() and _is_named(short) and not _plain_words(blocks, authors):
            found += authors
            shown = shown or short
        if found and "|" not in text:
            break
    return Byline(number, shown, tuple(dict.fromkeys(found)), None, signed=False) if found else None


def _is_signed(blocks: Sequence[Block], marks: Sequence[Mark], number: int, near: range, *, again: bool) -> bool:
    """Whether a date, an age or a role stands on a line or on those near, or an outlet's name behind blanks on it."""
    text = blocks[number].text
    if _is_aged(blocks[number]) or _has_role(blocks[number]):
        return True
    pair = _COLUMNS.split(text.replace("\xa0", " "))
    if len(pair) == 2 and outlet_name(pair[1]):
        return True
    for i in near:
        if marks[i].label is None or i == number:
            continue
        beside = blocks[i]
        if marks[i].label == "date" or (beside.count < 14 and _has_role(beside)):
            return True
        if abs(i - number) == 1 and beside.count < 6 and _tells_time(beside) and _AGE.search(beside.text):
            return True
    return again and sum([block.text == text for block in blocks]) > 1


_COLUMNS = Pattern(r"\s{2,}")


def _is_named(short: str) -> bool:
    """Whether particles stand only inside a name ("Fouzia van der Fort"), none before it and none of a phrase."""
    words = short.casefold().split()
    return not {"of", "y", "e", "le", "la"} & set(words) and words[0] not in PARTICLES and words[-1] not in PARTICLES


def lone_name(
    blocks: Sequence[Block], marks: Sequence[Mark], near: Sequence[int], body: tuple[int, int]
) -> Byline | None:
    """A full name on a line of its own close above the text, whose words the text itself does not have."""
    start = prose_start(blocks, marks, body)
    for number in near:
        if not start - 8 <= number < start or marks[number].label not in ("other", "navigation"):
            continue
        if blocks[number].count not in (2, 3):
            continue
        names = people([blocks[number].text])
        if (
            len(names) == 1
            and not outlet_name(blocks[number].text)
            and all(map(set(blocks[number].words).isdisjoint, [block.words for block in body_blocks(blocks, marks)]))
            and not _plain_words(blocks, names)
        ):
            return Byline(number, blocks[number].text, names, None, signed=False)
    return None


def _plain_words(blocks: Sequence[Block], names: Sequence[str]) -> bool:
    """Whether a surname stands in lower case on the page: then it is a word, and no name. First names may be both."""
    wanted = {tuple(name.casefold().split()[-2:]) for name in names}
    for block in blocks:
        for *_, first, last in wanted:
            # "amy gallo" among the tags is the name again, in lower case.
            if last in block.text and last in block.tokens and block.tokens[block.tokens.index(last) - 1] != first:
                return True
    return False
