"""Headline, byline, date, section and photo credit from the blocks around the body."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.clean.blocks import Block
from tui.clean.dates import clues, printed_dates
from tui.clean.marks import Mark, body_range, read_texts
from tui.clean.wire import agency_in
from tui.model.article import UNKNOWN, ArticleDate, Detail
from tui.model.span import Span

_BY = re.compile(
    r"^(?:(?:written|reported|edited|posted|published|story|text|reporting|words)\s)?(?:by|von|par|por|di|door|af|av)[\s\xa0]*:?[\s\xa0]+(?P<names>[^\d|•·]{2,120})",
    re.I,
)
_NAME_END = re.compile(
    r"[\s,]*(?:[|•·]|\s[-–—]\s|\bfor\s|\bin\s(?=[A-Z])|\bat\s|\bon\s|\bspecial\sto\b|\bcorrespondent\b|\breporter\b|\beditor\b|\bstaff\b).*$",
    re.I,
)
_NAME_SPLIT = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|/)\s*")
_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?:[\s\xa0]+[^\W\d_][\w'’.-]*){0,4}")
_WORDS_NOT_NAMES = {
    "staff",
    "reporter",
    "editor",
    "newsroom",
    "admin",
    "desk",
    "team",
    "news",
    "the",
    "agencies",
    "correspondent",
    "writer",
    "redaktion",
}
_STAMP = re.compile(r"\b(?:updated?|modified|edited|aktualisiert|actualizado|mis à jour|last changed)\b", re.I)
_SECTIONS = {
    "news", "headlines", "world", "politics", "business", "opinion", "sport", "sports", "health", "science", "technology",
    "tech", "culture", "entertainment", "economy", "europe", "asia", "africa", "americas", "middle east", "us", "u.s.", "uk",
    "national", "international", "local", "lifestyle", "travel", "environment", "climate", "education", "crime", "war",
    "top stories", "latest news", "breaking news", "world news", "us news", "uk news", "analysis", "features", "money", "finance",
    "nachrichten", "politik", "wirtschaft", "panorama", "gesellschaft", "kultur", "ausland", "inland",
}  # fmt: skip


@dataclass
class Metadata:
    """What the blocks around the body say of the article. `marks` is changed along with it."""

    headline: str = ""
    headline_block: int | None = None
    headline_span: Span | None = None
    byline: Detail = UNKNOWN
    authors: tuple[str, ...] = ()
    wire: Detail = UNKNOWN
    date: ArticleDate = field(default_factory=ArticleDate)
    section: Detail = UNKNOWN
    photo: Detail = UNKNOWN


def span_of(block: Block) -> Span:
    """The raw stretch of a block's text."""
    return Span(block.pieces[0].start, block.pieces[-1].end) if block.pieces else Span(block.start, block.end)


def find_metadata(blocks: Sequence[Block], marks: list[Mark]) -> Metadata:
    """What stands above the body (and, for the date, just under it). The marks of what is used are relabelled."""
    found = Metadata()
    start, end = body_range(marks)
    _headline(blocks, marks, start, found)
    low = found.headline_block or 0
    near = [*range(low, start), *range(end, min(end + 6, len(blocks)))]
    _byline(blocks, marks, near, found)
    _photo(blocks, marks, near, found)
    _date(blocks, marks, near, found)
    _section(blocks, marks, low, found)
    return found


def _headline(blocks: Sequence[Block], marks: list[Mark], start: int, found: Metadata) -> None:
    seen: dict[str, int] = {}
    for block in blocks[:start]:
        seen[block.key] = seen.get(block.key, 0) + 1
    best, choice = 0.0, None
    for number in range(max(0, start - 40), start):
        block = blocks[number]
        count = len(block.tokens)
        if (
            not 3 <= count <= 40
            or _BY.match(block.text.strip())
            or (any(True for _ in printed_dates(block.text))
            and count < 8)
        ):
            continue
        if marks[number].label not in ("navigation", "other", "subscription", "donation appeal"):
            continue
        score = min(count, 12) / 4 - (start - number) / 12 + 1.5 * (seen[block.key] > 1) + 2.0 * (block.level == 1)
        score -= 1.0 * block.text.rstrip().endswith((".", ":")) + 0.8 * (count > 22)
        if seen[block.key] > 1 and choice is not None and blocks[choice].key == block.key:
            continue
        if score > best:
            best, choice = score, number
    if choice is None:
        return
    found.headline_block = choice
    found.headline = blocks[choice].text.strip()
    found.headline_span = span_of(blocks[choice])
    marks[choice] = marks[choice].as_label("headline", "the title above the article")
    for number, block in enumerate(blocks):
        if number != choice and block.key == blocks[choice].key:
            marks[number] = marks[number].as_label("duplicate headline", "repeats the headline")


def _byline(blocks: Sequence[Block], marks: list[Mark], near: Sequence[int], found: Metadata) -> None:
    for number in near:
        text = blocks[number].text.strip()
        match = _BY.match(text) if len(blocks[number].tokens) <= 24 else None
        if not match or marks[number].label is None:
            continue
        printed = _NAME_END.sub("", match["names"].replace("\xa0", " ")).strip(" .,:")
        names = tuple(name for name in _NAME_SPLIT.split(printed) if _is_name(name))
        agency = agency_in(printed)
        if not names and not agency:
            continue
        span = span_of(blocks[number])
        found.byline = Detail(printed, "stated", text, span)
        found.authors = tuple(name for name in names if not agency_in(name))
        if agency:
            found.wire = Detail(agency, "stated", text, span)
        marks[number] = marks[number].as_label("byline", "names the author")
        return


def _is_name(name: str) -> bool:
    words = name.casefold().split()
    return (
        bool(_NAME.fullmatch(name)) and len(words) <= 5 and not _WORDS_NOT_NAMES & set(words) and name[:1].isupper()
    )


def _photo(blocks: Sequence[Block], marks: list[Mark], near: Sequence[int], found: Metadata) -> None:
    for number in near:
        if marks[number].label == "photo credit" and found.photo is UNKNOWN:
            text = blocks[number].text.strip()
            found.photo = Detail(text, "stated", text, span_of(blocks[number]))


def _date(blocks: Sequence[Block], marks: list[Mark], near: Sequence[int], found: Metadata) -> None:
    published, modified = None, None
    for number in near:
        block, label = blocks[number], marks[number].label
        if len(block.tokens) > 24 or label in (None, "photo credit", "related links", "headline"):
            continue
        for printed in printed_dates(block.text):
            changed = _STAMP.search(block.text[: printed.start])
            if changed and not modified:
                modified = printed
            elif not changed and not published:
                published = printed
            if label != "byline":
                marks[number] = marks[number].as_label("date", "holds the date of publication")
    if published or modified:
        chosen = published or modified
        assert chosen is not None
        day = chosen.day.isoformat()
        changed_day = modified.day.isoformat() if modified else None
        found.date = ArticleDate(day, day, day, "stated", chosen.text.strip(), modified=changed_day)
        return
    hint = clues(read_texts(blocks, marks))
    if hint.weekday is not None:
        found.date = ArticleDate(basis="inferred", evidence=hint.evidence, weekday=hint.weekday)


def _section(blocks: Sequence[Block], marks: list[Mark], low: int, found: Metadata) -> None:
    for number in range(max(0, low - 4), low):
        text = blocks[number].text.strip()
        if text.casefold().strip(" :>»|") in _SECTIONS:
            found.section = Detail(text, "stated", text, span_of(blocks[number]))
            marks[number] = marks[number].as_label("section label", "names a section of the site")
