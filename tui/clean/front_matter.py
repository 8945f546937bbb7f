"""The fields above a Markdown text ("---", "title: ...", "---"), as programs that keep pages write them.

They say of the page what an HTML page's head does, and none of them is its text: a field's description repeats the
lead, and the day on which the page was kept is not the day on which it was published.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from tui.clean.blocks import Block, raw_lines, trim, visible
from tui.clean.head import Head, address_day, author_names, clean_title, first_day
from tui.clean.marks import Mark
from tui.clean.pattern import Pattern
from tui.clean.reading import read_together
from tui.model.article import ArticleDate, Label

_MOST = 60
"""Lines that the fields of a page take at most."""
_FIELD = Pattern(r"(?P<key>[A-Za-z_][\w -]{0,40}):(?:[ \t]+(?P<value>\S.*))?[ \t]*$")
_MORE = Pattern(r"\s|-[ \t]|#|$")
"""A line that goes on with the field above it, or says nothing."""
_ITEM = Pattern(r"[ \t]*-[ \t]+")
_LINK = Pattern(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
_ADDRESS = Pattern(r"https?://\S+")

_KINDS: dict[str, tuple[Label, frozenset[str]]] = {
    "title": ("headline", frozenset(("title", "headline"))),
    "authors": ("byline", frozenset(("author", "authors", "byline", "by", "creator"))),
    "published": ("date", frozenset((
        "published", "date", "datepublished", "publisheddate", "publishdate", "pubdate", "publishedat",
        "publicationdate", "publishedtime", "publishedon",
    ))),
    "modified": ("date", frozenset((
        "modified", "updated", "lastmod", "datemodified", "lastmodified", "modifieddate", "updatedat",
    ))),
    "kept": ("other", frozenset((
        "created", "clipped", "saved", "datesaved", "savedat", "accessed", "retrieved", "captured", "dateadded",
        "dateclipped", "dateaccessed", "downloaded", "archived", "scraped",
    ))),
    "site": ("other", frozenset((
        "site", "sitename", "publisher", "publication", "outlet", "newspaper", "website", "source",
    ))),
    "address": ("other", frozenset(("url", "link", "source", "canonical", "canonicalurl", "sourceurl", "origin"))),
    "section": ("section label", frozenset(("section",))),
    "tags": ("tags", frozenset(("tags", "keywords", "categories", "category"))),
}  # fmt: skip
"""What each field tells of, by its name without blanks, dashes and capitals, and its label in the ledger."""
_TITLE_VOTES = 3
"""A field's title is surer than a first heading, which may be the site's name, and than a heading that is like it."""


class Front(NamedTuple):
    """What stands above the text.

    Attributes:
        head: What the fields say of the page.
        blocks: The fields, a block each line.
        marks: What each of them is; none is body.
        end: Raw offset where the text begins.
        address: Where the page came from; None where no field says so.
        kept: The day on which it was kept (`YYYY-MM-DD`) and the words that show it: it is no later than that.
    """

    head: Head
    blocks: list[Block]
    marks: list[Mark]
    end: int
    address: str | None
    kept: tuple[str, str] | None


class _Value(NamedTuple):
    """One value of a field, and where it stands."""

    key: str
    text: str
    start: int
    end: int


def read_front(raw: str) -> Front | None:
    """The fields above a Markdown text; None where there are none."""
    if not raw.startswith("---"):
        return None
    lines = list(islice(raw_lines(raw), _MOST + 1))
    end = _end(raw, lines)
    if not end:
        return None
    values = list(_values(raw, lines[1:end]))
    blocks, marks = _as_blocks(raw, lines[1:end], values)
    address = next((value.text for value in _of(values, "address") if _ADDRESS.fullmatch(value.text)), None)
    kept = first_day([value.text for value in _of(values, "kept")])
    kept = (kept[0], f"kept {kept[1]}") if kept else None
    return Front(_head(values, address), blocks, marks, lines[end][1], address, kept)


def no_later(known: ArticleDate, kept: tuple[str, str] | None) -> ArticleDate:
    """The date, where the text settles none, as no later than the day on which the page was kept."""
    if kept is None or known.value or known.latest:
        return known
    evidence = "; ".join(filter(None, (kept[1], known.evidence)))
    return replace(known, latest=kept[0], basis="inferred", evidence=evidence)


def _end(raw: str, lines: Sequence[tuple[int, int]]) -> int:
    """Number of the line that ends the fields; 0 where there are none."""
    if raw[slice(*lines[0])].strip() != "---":
        return 0
    for number, (start, end) in enumerate(lines[1:], 1):
        line = raw[start:end]
        if line.strip() in ("---", "..."):
            return number if number > 1 else 0
        if not _FIELD.match(line) and not _MORE.match(line):
            return 0
    return 0


def _values(raw: str, lines: Sequence[tuple[int, int]]) -> Iterator[_Value]:
    """Every value, those of a list one by one."""
    key = ""
    for start, end in lines:
        first, last = trim(raw, start, end)
        field = _FIELD.match(raw[start:end])
        if field:
            key = field["key"].casefold().translate(_PLAIN)
            if field["value"] is None:
                continue
            first = start + field.start("value")
        elif item := _ITEM.match(raw, start, end):
            first = item.end()
        elif not key or raw[first:last].startswith("#"):
            continue
        if first < last:
            low, high = _unquoted(raw, first, last)
            yield _Value(key, raw[low:high], low, high)


_PLAIN = str.maketrans("", "", "_- ")


def _unquoted(raw: str, start: int, end: int) -> tuple[int, int]:
    if end - start > 2 and raw[start] in "\"'" and raw[end - 1] == raw[start]:
        return start + 1, end - 1
    return start, end


def _of(values: Sequence[_Value], kind: str) -> list[_Value]:
    keys = _KINDS[kind][1]
    return [value for value in values if value.key in keys]


def _head(values: Sequence[_Value], address: str | None) -> Head:
    authors = [name for value in _of(values, "authors") for name in _people(value.text)]
    sites = [value.text for value in _of(values, "site") if not _ADDRESS.match(value.text)]
    site = " ".join(_LINK.sub(r"\1", sites[0]).split())[:100] if sites else ""
    titles = [_alone(clean_title(value.text), site) for value in _of(values, "title")[:1]]
    return Head(
        titles=tuple(titles * _TITLE_VOTES),
        authors=tuple(dict.fromkeys(authors)),
        published=first_day([value.text for value in _of(values, "published")]) or address_day(address or ""),
        modified=first_day([value.text for value in _of(values, "modified")]),
        site=site,
        section=next((value.text for value in _of(values, "section")), ""),
    )


def _alone(title: str, site: str) -> str:
    """A window's title without the site's name behind it."""
    short = title.removesuffix(site) if site else title
    return short.rstrip(" |•·»—–-") if short.strip() and short != title else title


def _people(text: str) -> Iterator[str]:
    """The names of one value: "[[Jane Doe]]", "[Jane Doe, Tom Reed]", "By Jane Doe and Tom Reed"."""
    plain = _LINK.sub(r"\1", text)
    if plain.startswith("[") and plain.endswith("]"):
        plain = ", ".join(part.strip(" \"'") for part in plain[1:-1].split(","))
    yield from author_names(plain)


def _as_blocks(
    raw: str, lines: Sequence[tuple[int, int]], values: Sequence[_Value]
) -> tuple[list[Block], list[Mark]]:
    blocks: list[Block] = []
    marks: list[Mark] = []
    key = ""
    for start, end in lines:
        first, last = trim(raw, start, end)
        if first == last:
            continue
        if field := _FIELD.match(raw[start:end]):
            key = field["key"].casefold().translate(_PLAIN)
        label: Label = next((label for label, keys in _KINDS.values() if key in keys), "other")
        title = next((value for value in values if label == "headline" and first <= value.start < last), None)
        low, high = (title.start, title.end) if title else (first, last)
        blocks.append(Block(first, last, tuple(visible(raw, low, high))))
        marks.append(Mark(label, "a field above the text"))
    read_together(blocks)
    return blocks, marks
