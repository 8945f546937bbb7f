"""Who wrote it: the authors one by one, without roles, sites or photographers."""

import re
from collections.abc import Sequence

from tui.clean.alone import called_so, lone_name, name_alone, with_colleagues
from tui.clean.blocks import Block
from tui.clean.marks import Mark
from tui.clean.names import PARTICLES, Byline, bare, behind_role, parts_of, people, signing_body, unglued
from tui.clean.pattern import Pattern
from tui.clean.wire import agency_in, eastern_agency, only_agencies

_BY = Pattern(
    r"^(?P<lead>(?:[^\W\d]{2,16}\s){0,3})\W{0,3}(?P<by>by|von|par|por|di|door|af|av|autor(?:in)?(?:\s?/\s?autor(?:in)?)?"
    r"|author|reporter|ein artikel von|eine analyse von|ein kommentar von|escrito por|oleh|texto|redação"
    r"|автор|текст(?=\s?:)|كتبت?|بقلم"
    r"|texte?(?=\s?:))"
    r"(?:[\s\xa0]*:[\s\xa0]*|[\s\xa0]+|(?-i:(?<=[Bb]y)(?=[A-Z])))(?P<names>[^\d|•·][^|•·]{1,160})",
    re.I,
)
_BYS = (
    "by",
    "von",
    "par",
    "por",
    "di",
    "door",
    "af",
    "av",
    "aut",
    "rep",
    "ein",
    "esc",
    "oleh",
    "tex",
    "red",
    "автор",
    "текст",
    "كتب",
    "بقلم",
)
"""How one of the first words starts in whatever `_BY` finds."""
_NEAR = 8
"""Words among which it stands."""
# Words that stand before the "by" or "von" of a byline; behind others it is a firm's, a picture's or a sentence's.
_LEADS = frozenset(
    "written words story report reporting reported article analysis opinion opinions commentary comment column essay"
    " interview review preview feature guide news post posted blog text dispatch editorial perspective exclusive"
    " researched compiled contributed submitted published updated author authors view letter recap"
    " ein eine artikel text texte bericht analyse kommentar interview reportage kolumne gastbeitrag essay porträt"
    " un una une articolo testo servizio intervista texto artículo reportaje artigo reportagem article propos"
    " recueillis"
    " een artikel verhaal tekst door".split()
)
# With one of these before it the line is about other texts, or other people's share in this one.
_NO_LEADS = frozenset("additional more all other view recent search browse find latest get is are was".split())
_INSIDE = Pattern(
    r"(?:^|[|•·.\d]\s?|\b(?:ago|am|pm|ET|Uhr)\s)(?:(?:[Ww]ritten|[Pp]osted|[Rr]eported)\s)?(?:By|by|BY|Von)[\s\xa0]+"
    r"(?P<names>[A-Z][^\d|•·]{2,80})"
)
_INSIDE_BYS = ("By", "by", "BY", "Von")
_FOOTNOTE = Pattern(r"(?<=[^\W\d_])\d(?=,|\s&|\sand\b)")
_ALONE = 25
"""How many of the nearest blocks may be a name without a "By"."""
_WIDE = 40
"""Blocks above the body in which a line that starts with "By" is the article's."""
# A line of one of these words, or of a lead and a "by", stands over the names.
_OVER = frozenset("by von par por di door av af oleh".split())
_OVER_ALONE = frozenset("author authors autor autoren autorin autore auteur".split())
_LAST_OVER = _OVER | _OVER_ALONE
"""The last word of whatever line stands over names."""


def is_byline(block: Block) -> bool:
    """Whether a short block names its author after a "By"."""
    match = _by(block) if block.count <= 16 else None
    return bool(match and _read(0, match["names"]))


def _by(block: Block) -> re.Match[str] | None:
    """The "By" that a block starts with, and the names after it."""
    for word in block.words[:_NEAR]:
        if word.startswith(_BYS):
            break
    else:
        return None
    match = _BY.match(_FOOTNOTE.sub("", block.text[:300]))
    if not match or not match["lead"]:
        return match
    lead = match["lead"].casefold().split()
    return match if lead[-1] in _LEADS and _NO_LEADS.isdisjoint(lead) else None


def find_byline(
    blocks: Sequence[Block], marks: Sequence[Mark], near: Sequence[int], body: tuple[int, int]
) -> Byline | None:
    """The block that names the authors; `near` are the numbers of the blocks about the headline and text, best first.

    A line of `near` that starts with "By" is looked for first, then one that the markup calls so, then a line that is
    only a name beside a date or a role, then a "By" farther above the text, then one anywhere on the page.
    """
    start, end = body
    if found := _with_by(blocks, marks, near, end):
        return _with_more(blocks, marks, found, end)
    known = set(near)
    title, few = near[0] if near else 0, near[:_ALONE]
    under, above = [n for n in few if title <= n < end], [n for n in few if n < title]
    wide = [n for n in range(max(0, start - _WIDE), end) if n not in known and blocks[n].count <= 20]
    page = range(max(0, start - _WIDE), min(end + _WIDE, len(blocks)))
    return (
        called_so(blocks, marks, [*(n for n in page if n >= title), *(n for n in page if n < title)])
        or name_alone(blocks, marks, under, range(title, start))
        or _with_by(blocks, marks, wide, end)
        or name_alone(blocks, marks, above, range(title))
        or name_alone(blocks, marks, [n for n in few if n >= end], range(title, start))
        or _reporter(
            blocks,
            [*under, *range(start, min(start + 3, end)), *range(max(start, end - 2), min(end + 3, len(blocks)))],
        )
        or lone_name(blocks, marks, under, body)
        or _far_by(blocks, marks, known, end)
        or _credited(blocks, range(max(start, end - 2), min(end + 3, len(blocks))))
    )


_REPORTER = Pattern(r"(?<![^\W\d_])([^\W\d_]{2,4})\s(?=기자(?:\s|$))")
_CHINESE = Pattern(
    r"(?:^|[（(【〔\s]|本报|本報|本網|本网|新华社|见习|通讯员)[记記]者[\s:：]{0,2}"
    r"(?P<names>[\u4e00-\u9fff]{2,4}(?:[\s、]{1,2}[\u4e00-\u9fff]{2,4}){0,5})(?=[）)】〕／/]|\s*$|\s+\d|[\s][报報][道導])"
)


def _reporter(blocks: Sequence[Block], numbers: Sequence[int]) -> Byline | None:
    """The reporters whom a Korean or Chinese text names where it starts or ends ("김철수 기자 = ...")."""
    for number in numbers:
        text = blocks[number].text
        text = text if len(text) < _REPORTED else text[: _REPORTED // 2]
        if "기자" in text and (names := tuple(dict.fromkeys(_REPORTER.findall(text)))):
            return Byline(number, ", ".join(names), names, agency_in(text))
        if ("记者" in text or "記者" in text) and (match := _CHINESE.search(text)):
            names = tuple(dict.fromkeys(re.split(r"[\s、]+", match["names"])))
            return Byline(number, ", ".join(names), names, eastern_agency(text))
    return None


_CREDIT = Pattern(r"\W{0,2}(?:[Rr]eporting|[Ww]riting) by (?P<names>[A-Z][^;()\n]{3,150})")
_ELSEWHERE = Pattern(r"\s(?:in|at|from)\s.*")


def _credited(blocks: Sequence[Block], numbers: Sequence[int]) -> Byline | None:
    """The reporters whom an agency's last line credits ("(Reporting by Jonas Vik in Velmar; Editing by ...)")."""
    for number in numbers:
        text = blocks[number].text[:300]
        match = _CREDIT.match(text) if "ing by " in text[:14] else None
        names = people([_ELSEWHERE.sub("", name) for name in parts_of(match["names"])]) if match else ()
        if names:
            return Byline(number, ", ".join(names), names, agency_in(blocks[number].text))
    return None


_REPORTED = 80
"""Characters of a line that names reporters and no more; of a longer one half as many are looked at."""


def _with_more(blocks: Sequence[Block], marks: Sequence[Mark], found: Byline, end: int) -> Byline:
    """The byline with the authors that the next lines name."""
    more = _with_by(blocks, marks, range(found.block + 1, min(found.block + 3, len(blocks))), end)
    if more and more.authors and not set(more.authors) & set(found.authors) and blocks[more.block].count < 12:
        return found._replace(authors=(*found.authors, *more.authors))
    return with_colleagues(blocks, marks, found)


def _far_by(blocks: Sequence[Block], marks: Sequence[Mark], known: set[int], end: int) -> Byline | None:
    """A short line far from the text that is "By" and full names: a single word there is a firm's, or no name."""
    numbers = [n for n, b in enumerate(blocks) if b.count <= 8 and n not in known]
    for number in numbers:
        match = _by(blocks[number])
        if match and not match["lead"] and (found := _with_by(blocks, marks, [number], end)):
            return found if all(" " in name for name in found.authors) else None
    return None


def _with_by(blocks: Sequence[Block], marks: Sequence[Mark], near: Sequence[int], end: int) -> Byline | None:
    """The first of some lines that names authors behind a "By"; `end` is the number of the block behind the body."""
    for number in near:
        block = blocks[number]
        if block.count > 40 or marks[number].label in (None, "photo credit", "headline"):
            continue
        text, match = block.text, _by(block)
        if match and match["lead"] and number >= end:
            # Under the text that is a firm's: "Certain data by ...", "Advertising by ...".
            continue
        match = match or (_INSIDE.search(text) if any(map(text.__contains__, _INSIDE_BYS)) else None)
        if match and (found := _read(number, match["names"], bodies=number < end)):
            return found
        over = number + 1 < len(blocks) and marks[number + 1].label is not None and _stands_over(block)
        if over and (found := _read(number + 1, blocks[number + 1].text, bodies=number < end)):
            return found
    return None


def _stands_over(block: Block) -> bool:
    """Whether the names of a byline come on the next line ("By", "Commentary by", "Authors:")."""
    if _LAST_OVER.isdisjoint(block.words[-1:]) or block.count > 3:
        return False
    words = block.text.casefold().strip(" :").split()
    if len(words) == 1:
        return words[0] in _OVER or words[0] in _OVER_ALONE
    return len(words) > 1 and words[-1] in _OVER and words[-2] in _LEADS and _NO_LEADS.isdisjoint(words)


# "Jane Doe in Velmar and Tom Reed in Brask": the places between names.
_WRITTEN_IN = Pattern(
    r"\s(?:in|at|from)\s[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,2}"
    r"(?=\s(?:and|und|&)\s[A-Z][\w'’.-]+\s[A-Z]|,\s[A-Z][\w'’.-]+\s[A-Z][\w'’.-]+\s(?:in|at|from)\s)"
)


def _read(number: int, text: str, *, bodies: bool = False) -> Byline | None:
    """The names in a text; with `bodies`, where no person is named, the body that signs in their place."""
    text = unglued(_WRITTEN_IN.sub("", text.replace("\xa0", " "))[:160])
    printed = bare(text)
    named = printed.split()[0] in PARTICLES or behind_role(printed.split()) if printed[:1].islower() else True
    if not named and not only_agencies(printed):
        # "By signing up you agree to ..."
        return None
    authors = people(list(parts_of(printed)))
    if bodies and all(" " not in name for name in authors) and (body := signing_body(text)):
        printed, authors = body, (body,)
    agency = agency_in(printed) or (agency_in(text) if authors else None)
    if not authors and not agency:
        return None
    return Byline(number, printed, authors, agency)
