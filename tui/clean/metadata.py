"""Headline, byline, wire, date, section and photo credit, from the blocks around the body and the page's head."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.clean.blocks import Block, covered, cut
from tui.clean.byline import find_byline, is_byline
from tui.clean.headline import find_headline
from tui.clean.kickers import title_in
from tui.clean.marks import Mark, body_range, prose_start
from tui.clean.names import is_body, people
from tui.clean.pattern import Pattern
from tui.clean.published import find_date
from tui.clean.wire import (
    agency_in,
    agency_of_line,
    closing_agency,
    eastern_agency,
    inline_sign,
    only_agencies,
    signed_agency,
)
from tui.model.article import UNKNOWN, ArticleDate, Detail
from tui.model.span import Span

if TYPE_CHECKING:
    from tui.clean.head import Head

_SECTIONS = frozenset(
    "news|headlines|world|politics|business|opinion|sport|sports|health|science|technology|tech|culture|entertainment|economy"
    "|europe|asia|africa|americas|middle "
    "east|us|u.s.|uk|national|international|local|lifestyle|travel|environment|climate"
    "|education|crime|war|top stories|latest news|breaking news|world news|us news|uk "
    "news|analysis|features|money|finance"
    "|nachrichten|politik|wirtschaft|panorama|gesellschaft|kultur|ausland|inland|mundo|política|economía|sociedad|deportes"
    "|local news|regional|nacional|internacional|sucesos|tribunales|lokales|regionales|vermischtes"
    "|monde|politique|économie|société|international|esteri|politica|economia|cronaca".split("|")
)


class Metadata:
    """What was found; `marks` of the blocks that show it are relabelled along with it."""

    def __init__(self) -> None:
        self.headline = ""
        self.headline_span: Span | None = None
        self.byline = UNKNOWN
        self.authors: tuple[str, ...] = ()
        self.wire = UNKNOWN
        self.date = ArticleDate()
        self.section = UNKNOWN


def span_of(block: Block) -> Span:
    """The raw stretch of a block's text."""
    return Span(block.pieces[0].start, block.pieces[-1].end) if block.pieces else Span(block.start, block.end)


def find_metadata(
    blocks: Sequence[Block], marks: list[Mark], head: "Head | None" = None, language: str | None = None
) -> Metadata:
    """What stands above the body and just under it, and what the head of an HTML page says."""
    found = Metadata()
    place = _headline(blocks, marks, head, found)
    body = body_range(marks)
    start, end = prose_start(blocks, marks, body), body[1]
    low = place if place is not None and place < start else max(0, start - 12)
    near = [*range(low, min(start + 4, end)), *range(max(0, low - 6), low), *range(end, min(end + 8, len(blocks)))]
    found.date, shown = find_date(blocks, marks, near, body, head=head, language=language)
    for number in shown:
        marks[number] = marks[number].as_label("date", "holds the date of publication")
    _byline(blocks, marks, near, body, found, head=head)
    if found.wire is UNKNOWN:
        _agency_line(blocks, marks, [*range(low + 1, min(start + 1, len(blocks))), *range(min(low, 1))], found)
    _section(blocks, marks, low, head, found)
    if found.wire is UNKNOWN:
        _closing_wire(blocks, marks, body, found)
    return found


def find_photo(blocks: Sequence[Block], marks: Sequence[Mark]) -> Detail:
    """The credit of the article's picture: the first between the headline and a few lines behind the text."""
    labels = [mark.label for mark in marks]
    start, end = body_range(marks)
    title = labels.index("headline") if "headline" in labels[:start] else max(0, start - _OVER_TEXT)
    for number in (*range(title, min(end + 8, len(blocks))), *range(max(0, title - 6), title)):
        if labels[number] == "photo credit":
            text = blocks[number].text
            credit = _IN_BRACKETS.search(text)
            return Detail(credit[1] if credit else text, "stated", text, span_of(blocks[number]))
    return UNKNOWN


_IN_BRACKETS = Pattern(
    r"[(\[]([^()\[\]]*\b(?:Photo|Image|Picture|Foto|Getty|Reuters|AP|AFP|EPA)\b[^()\[\]]*)[)\]]\W{0,2}$",
    re.I,
)
"""The credit behind a caption: "... in Norfolk, Va. (AP Photo/Alex Brandon)"."""
_OVER_TEXT = 12
"""Blocks over the text that are the article's own, where no headline tells."""


def _headline(blocks: Sequence[Block], marks: list[Mark], head: "Head | None", found: Metadata) -> int | None:
    choice = _voted(blocks, head, found) if head else find_headline(blocks, marks)
    if choice is None:
        return None
    block = blocks[choice]
    found.headline, found.headline_span = _title_of(block)
    marks[choice] = marks[choice].as_label("headline", "the title above the article")
    alike = [number for number, other in enumerate(blocks) if other.count == block.count and other.key == block.key]
    for number in alike:
        if number == choice:
            continue
        marks[number] = marks[number].as_label("duplicate headline", "repeats the headline")
    return choice


def _title_of(block: Block) -> tuple[str, Span]:
    """The title and where it stands, without what is only printed beside it."""
    text, (start, end) = block.text, title_in(block.text)
    if (start, end) == (0, len(text)):
        return text, span_of(block)
    joined = "".join([piece.text for piece in block.pieces])
    left = len(joined) - len(joined.lstrip())
    return text[start:end], covered(cut(block.pieces, left + start, left + end))


def _voted(blocks: Sequence[Block], head: "Head", found: Metadata) -> int | None:
    """The headline of an HTML page: first-level headings and the titles in its head vote.

    The first heading of over ten characters has two votes, each title one, a further heading half a one.
    """
    votes: dict[str, float] = {}
    shown: dict[str, str] = {}
    headings = [number for number, block in enumerate(blocks) if block.level == 1 and len(block.text) > 10]
    for place, number in enumerate(headings[:4]):
        key = plain(blocks[number].text)
        votes[key] = votes.get(key, 0.0) + (0.5 if place else 2.0)
        shown.setdefault(key, blocks[number].text)
    for title in head.titles:
        key = plain(title)
        votes[key] = votes.get(key, 0.0) + 1.0
        shown.setdefault(key, title)
    if not votes:
        return None
    best = max(votes, key=lambda key: votes[key])
    places = [number for number, block in enumerate(blocks) if plain(block.text) == best]
    if not places:
        # A title with the site's name behind it: the heading that it starts with is the headline.
        starts = [n for n, b in enumerate(blocks) if b.level and b.count >= 3 and best.startswith(plain(b.text))]
        places = starts[:1]
    if places:
        return min(places, key=lambda number: (blocks[number].level != 1, number))
    found.headline = shown[best]
    return None


_NO_WORD = Pattern(r"[\W_]+")


def plain(text: str) -> str:
    """The words in lower case, without marks."""
    return _NO_WORD.sub(" ", text.casefold()).strip()


def _byline(
    blocks: Sequence[Block],
    marks: list[Mark],
    near: Sequence[int],
    body: tuple[int, int],
    found: Metadata,
    *,
    head: "Head | None",
) -> None:
    line = find_byline(blocks, marks, near, body)
    if line:
        text, span = blocks[line.block].text, span_of(blocks[line.block])
        found.byline = Detail(line.printed, "stated", text, span)
        found.authors = line.authors
        if line.agency:
            found.wire = Detail(line.agency, "stated", text, span)
        if marks[line.block].label is not None or not line.signed:
            marks[line.block] = marks[line.block].as_label("byline", "names the author")
    if head and head.authors:
        _said_by_head(head, bool(line and is_byline(blocks[line.block])), found)


def _said_by_head(head: "Head", signed: bool, found: Metadata) -> None:
    """Takes the authors from the page's own data, which are surer than a printed line, but for what they add to it.

    Many list whoever had a hand in the text, the printed "By" only who signs it. Where they name no person but an
    organisation, a printed "By" holds, and so does the organisation against a mere name.
    """
    names = people(head.authors, head.site)
    printed = found.authors if signed else ()
    if not names and not printed:
        names = tuple(body for body in head.authors if is_body(body, head.site))
    if names and not (len(printed) < len(names) and printed and printed == names[: len(printed)]):
        found.authors = names
        if found.byline is UNKNOWN or not printed:
            found.byline = Detail(", ".join(names), "stated", "the page's own data")
    agency = next((agency for name in head.authors if (agency := agency_in(name))), None)
    if agency and found.wire is UNKNOWN:
        found.wire = Detail(agency, "stated", ", ".join(head.authors))


_ABOVE_AGENCY = ("headline", "duplicate headline", "byline", "date", "section label", "share widget")


def _agency_line(blocks: Sequence[Block], marks: list[Mark], numbers: Sequence[int], found: Metadata) -> None:
    """A line between headline and text that is an agency's name and no more; under a picture it would be a credit.

    So is one on the page's first line.
    """
    for number in numbers:
        block = blocks[number]
        placed = not number or marks[number - 1].label in _ABOVE_AGENCY
        if marks[number].label is None or not placed or block.count > 8:
            continue
        if agency := agency_of_line(block.text):
            found.wire = Detail(agency, "stated", block.text, span_of(block))
            if found.byline is UNKNOWN:
                found.byline = Detail(block.text, "stated", block.text, span_of(block))
            marks[number] = marks[number].as_label("byline", "names the agency")
            return


def _section(blocks: Sequence[Block], marks: list[Mark], low: int, head: "Head | None", found: Metadata) -> None:
    """The section named above the headline; beside others, or among a menu's lines, it is the site's and not its own.

    Just above the headline, or behind "Home", it is the article's.
    """
    first = max(0, low - 4)
    named = [n for n in range(first, low) if blocks[n].text.casefold().strip(" :>»|") in _SECTIONS]
    for number in named:
        own = number == low - 1 or (number > 0 and blocks[number - 1].words == ["home"])
        beside = {number - 1, number + 1} & {
            n for n in range(max(0, first - 1), low) if n in named or _is_menu(blocks, marks, n)
        }
        if (beside.isdisjoint(named) if own else not beside) and blocks[number].words != ["news"]:
            text = blocks[number].text
            found.section = Detail(text, "stated", text, span_of(blocks[number]))
        marks[number] = marks[number].as_label("section label", "names a section of the site")
    if found.section is UNKNOWN and head and head.section:
        found.section = Detail(head.section[:60], "stated", "the page's own data")


def _is_menu(blocks: Sequence[Block], marks: Sequence[Mark], number: int) -> bool:
    return marks[number].label == "navigation" and blocks[number].count <= 2


def _closing_wire(blocks: Sequence[Block], marks: list[Mark], body: tuple[int, int], found: Metadata) -> None:
    """An agency named in the article's last lines ("— AFP", "(Reporting by ...)", "With material from dpa")."""
    first, end = body
    if first < end and (agency := eastern_agency(blocks[first].text)):
        found.wire = Detail(agency, "stated", blocks[first].text[:30], span_of(blocks[first]))
        return
    for number in range(max(0, end - 2), min(end + 3, len(blocks))):
        label, text = marks[number].label, blocks[number].text
        if label is None and (agency := inline_sign(text)):
            found.wire = Detail(agency, "stated", text[-_SIGN:], span_of(blocks[number]))
            return
        if blocks[number].count >= _CLOSING_WORDS or label not in (*_CLOSING, "photo credit"):
            continue
        # A line right behind the last paragraph that is an agency's name and no more stands under no picture.
        alone = number == end and (only_agencies(text) or signed_agency(text))
        if label == "photo credit" and not alone and "contributed" not in blocks[number].words:
            continue
        if agency := closing_agency(text):
            found.wire = Detail(agency, "stated", text, span_of(blocks[number]))
            if alone or label in ("other", "navigation"):
                marks[number] = marks[number].as_label("byline", "names the agency")
            return


_SIGN = 40
"""Characters of a paragraph's end with the agency's name behind its last sentence."""
_CLOSING_WORDS = 40
"""Words that no closing line has."""
_CLOSING = (None, "other", "navigation", "byline", "legal", "site footer")
