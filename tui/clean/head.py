"""What an HTML page says of itself: JSON-LD, meta elements, `<title>`, `<time>`."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from html import unescape
from urllib.parse import urlsplit

from tui.clean.dates import MONTHS, printed_dates
from tui.clean.page import Page

_ARTICLE_TYPES = re.compile(r"article|posting|report|story|webpage|review|creativework", re.I)
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "publishdate", "publish-date", "publish_date", "publication_date", "pubdate",
    "date_published", "published_time", "published", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date",
    "article.published", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime", "date",
    "bt:pubdate", "rnews:datepublished", "release_date", "article.created", "display-date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
)
_AUTHORS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "byl",
    "dcterms.creator",
    "authors",
    "cxenseparse:author",
    "citation_author",
)
_AND = re.compile(r"\s*(?:;|,|\band\b|\bund\b|\bet\b|\sy\s|&|\|)\s*")
_BY_BEFORE = re.compile(r"^(?:(?:written|story)\s)?(?:by|von|par|por|di)\s+", re.I)
_TITLE_DAY = re.compile(r"[|•·»–—]\s{0,3}([^|•·»–—]{6,30})$")
_SITE_TAIL = re.compile(r"\s+(?:[|•·»—–-]|::)\s+[^|•·»—–]{2,60}$")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?!\d)")
_RUN_ON = re.compile(r"\d{4}-\d\d-\d{3}")
_ADDRESS_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_-]|$)", re.I)
_UNIVERSAL = re.compile(r"T\d\d:\d\d.*(?:Z|[+-]00:?00)$")
_MOST_NODES = 3000


@dataclass(frozen=True, slots=True)
class Head:
    """What the page says of itself; empty where it says nothing.

    `titles` are in order of trust. `published` and `modified` are pairs of `YYYY-MM-DD` and the words that show it.
    `also` are other days that the page calls those of publication.
    """

    titles: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    published: tuple[str, str] | None = None
    modified: tuple[str, str] | None = None
    site: str = ""
    section: str = ""
    language: str = ""
    also: frozenset[str] = frozenset()


def read_head(page: Page, url: str | None = None) -> Head:
    """What the page says of itself.

    Args:
        page: The page taken apart.
        url: Where it came from, for a page that does not name its own address.
    """
    nodes = [node for text in page.json_ld for node in _nodes(text)]
    articles = [node for node in nodes if _is_article(node)]
    meta = page.meta
    titles = [_text(node.get("headline")) or "" for node in articles]
    titles += [meta.get("og:title", ""), meta.get("twitter:title", ""), without_site(page.title)]
    published = first_day(node.get("datePublished") or node.get("dateCreated") for node in articles)
    published = published or first_day(meta.get(name) for name in _PUBLISHED)
    address = address_day(page.canonical) or address_day(meta.get("og:url", "")) or address_day(url or "")
    if published:
        shown = [(time[:10], time) for time in page.times if _same_moment(time, published[1])]
        published = next(
            (day for day in (*shown[:1], address) if day and is_other_side(published, day[0])), published
        )
    else:
        # Behind the site's name in the window's title a date is the article's; elsewhere in it, what it tells of.
        tail = _TITLE_DAY.search(page.title)
        published = first_day(page.times[:1]) or address or (first_day([tail[1]]) if tail else None)
    days = [first_day([meta.get(name)]) for name in _PUBLISHED if name in meta]
    modified = first_day(node.get("dateModified") for node in articles)
    modified = modified or first_day(meta.get(name) for name in _MODIFIED)
    site = meta.get("og:site_name", "")
    if not site:
        site = next((name for node in articles for name in _names(node.get("publisher"))), "")
    authors = [name for node in articles for name in _names(node.get("author"), people=True)]
    if not authors:
        authors = [name for key in _AUTHORS for name in author_names(meta.get(key, ""))]
    section = next((text for node in articles if (text := _text(node.get("articleSection")))), "")
    return Head(
        tuple(clean_title(title) for title in titles if title),
        tuple(dict.fromkeys(" ".join(name.split()) for name in authors)),
        published,
        modified,
        " ".join(unescape(site).split())[:100],
        section or meta.get("article:section", ""),
        page.language.split("-")[0].split("_")[0].lower()[:3],
        frozenset(day for day, _ in filter(None, days)),
    )


def address_day(url: str) -> tuple[str, str] | None:
    """The day that a web address names ("/2024/11/23/", "/2024/nov/23/"), and the words that show it."""
    for match in _ADDRESS_DAY.finditer(urlsplit(url).path if url else ""):
        month = MONTHS.get(match[2].casefold()) or (int(match[2]) if match[2].isdigit() else 0)
        try:
            return date(int(match[1]), month, int(match[3])).isoformat(), f"address: {match[0].strip('/')}"
        except ValueError:
            continue
    return None


def is_other_side(stated: tuple[str, str], day: str) -> bool:
    """Whether the moment stated, in universal time, can fall on that other day somewhere: one before or after."""
    if not _UNIVERSAL.search(stated[1]):
        return False
    try:
        moment = datetime.fromisoformat(stated[1].removesuffix("Z")).replace(tzinfo=None)
        apart = (date.fromisoformat(day) - moment.date()).days
    except ValueError:
        return False
    return apart == (-1 if moment.hour < _WEST else 1 if moment.hour >= 24 - _EAST else 0) != 0


_WEST, _EAST = 10, 12
"""Hours by which places are behind and ahead of universal time, at most."""


def _same_moment(time: str, stated: str) -> bool:
    try:
        one, other = (datetime.fromisoformat(text) for text in (time, stated))
        return bool(one.utcoffset()) and other.utcoffset() is not None and abs((one - other).total_seconds()) < 60
    except (ValueError, TypeError):
        return False


def clean_title(title: str) -> str:
    """A title with its entities read and white space as single blanks."""
    return " ".join(unescape(title).split())[:400]


def without_site(title: str) -> str:
    """A window title without the site's name behind the last bar or dash."""
    short = _SITE_TAIL.sub("", title)
    return short if len(short.split()) >= 3 else title


def _nodes(text: str) -> Iterator[dict[str, object]]:
    """Every object in a JSON-LD script; none where it is no JSON."""
    try:
        value = json.loads(text.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return
    queue: list[object] = [value]
    for _ in range(_MOST_NODES):
        if not queue:
            return
        item = queue.pop(0)
        if isinstance(item, list):
            queue.extend(item)
        elif isinstance(item, dict):
            yield item
            queue.extend(
                v for k, v in item.items() if k in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
            )


def _is_article(node: dict[str, object]) -> bool:
    kind = node.get("@type")
    names = kind if isinstance(kind, list) else [kind]
    return any(isinstance(name, str) and _ARTICLE_TYPES.search(name) for name in names)


def _text(value: object) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    return value if isinstance(value, str) else ""


def _names(value: object, *, people: bool = False) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str):
            yield from author_names(item)
        elif isinstance(item, dict) and not (people and item.get("@type") == "Organization"):
            name = item.get("name")
            for one in name if isinstance(name, list) else [name]:
                if isinstance(one, str) and one.strip():
                    yield from author_names(one)


def author_names(value: str) -> Iterator[str]:
    """The names in one value of a page's data ("By Jane Doe and Tom Reed"); none of an address."""
    value = unescape(value).strip()
    if not value or "://" in value or "@" in value or len(value) > 200 or value.startswith("/"):
        return
    for name in _AND.split(_BY_BEFORE.sub("", value)):
        if part := name.strip():
            # A name in small letters is a name all the same, said as one.
            yield part.title() if part.islower() and " " in part else part


def first_day(values: "Sequence[object] | Iterator[object]") -> tuple[str, str] | None:
    """The first day that a value tells, and its words; None of a day that may be one of two ("03/04/2024")."""
    for value in values:
        if not isinstance(value, str):
            continue
        match = _DAY.match(value.strip())
        if match and "1990" <= match[1] <= "2100" and "01" <= match[2] <= "12" and "01" <= match[3] <= "31":
            return match[0], value.strip()[:60]
        if _RUN_ON.match(value.strip()):
            continue
        for printed in printed_dates(value[:100]):
            if printed.other:
                break
            return printed.day.isoformat(), value.strip()[:60]
    return None
