"""What an HTML page says of itself: JSON-LD, meta elements, `<title>`, `<time>`."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from tui.clean.dates import printed_dates
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
)
_SITE_TAIL = re.compile(r"\s+(?:[|•·»—–-]|::)\s+[^|•·»—–]{2,60}$")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MOST_NODES = 3000


@dataclass(frozen=True, slots=True)
class Head:
    """What the page says of itself; empty where it says nothing.

    `titles` are in order of trust. `published` and `modified` are pairs of `YYYY-MM-DD` and the words that show it.
    """

    titles: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    published: tuple[str, str] | None = None
    modified: tuple[str, str] | None = None
    site: str = ""
    section: str = ""
    language: str = ""


def read_head(page: Page) -> Head:
    """What the page says of itself."""
    nodes = [node for text in page.json_ld for node in _nodes(text)]
    articles = [node for node in nodes if _is_article(node)]
    meta = page.meta
    titles = [_text(node.get("headline")) or "" for node in articles]
    titles += [meta.get("og:title", ""), meta.get("twitter:title", ""), without_site(page.title)]
    published = _first_day(node.get("datePublished") or node.get("dateCreated") for node in articles)
    published = published or _first_day(meta.get(name) for name in _PUBLISHED) or _first_day(page.times[:1])
    modified = _first_day(node.get("dateModified") for node in articles)
    modified = modified or _first_day(meta.get(name) for name in _MODIFIED)
    site = meta.get("og:site_name", "")
    if not site:
        site = next((name for node in articles for name in _names(node.get("publisher"))), "")
    authors = [name for node in articles for name in _names(node.get("author"), people=True)]
    if not authors:
        authors = [name for key in _AUTHORS for name in _meta_names(meta.get(key, ""))]
    section = next((text for node in articles if (text := _text(node.get("articleSection")))), "")
    return Head(
        tuple(clean_title(title) for title in titles if title),
        tuple(dict.fromkeys(" ".join(name.split()) for name in authors)),
        published,
        modified,
        " ".join(unescape(site).split())[:100],
        section or meta.get("article:section", ""),
        page.language.split("-")[0].split("_")[0].lower()[:3],
    )


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
            yield from _meta_names(item)
        elif isinstance(item, dict) and not (people and item.get("@type") == "Organization"):
            name = item.get("name")
            for one in name if isinstance(name, list) else [name]:
                if isinstance(one, str) and one.strip():
                    yield from _meta_names(one)


def _meta_names(value: str) -> Iterator[str]:
    value = unescape(value).strip()
    if not value or "://" in value or "@" in value or len(value) > 200 or value.startswith("/"):
        return
    yield from (part for name in re.split(r"\s*(?:;|,|\band\b|&|\|)\s*", value) if (part := name.strip()))


def _first_day(values: "Sequence[object] | Iterator[object]") -> tuple[str, str] | None:
    for value in values:
        if not isinstance(value, str):
            continue
        match = _DAY.match(value.strip())
        if match and "1990" <= match[1] <= "2100" and "01" <= match[2] <= "12" and "01" <= match[3] <= "31":
            return match[0], value.strip()[:60]
        for printed in printed_dates(value[:100]):
            if printed.other:
                break
            return printed.day.isoformat(), value.strip()[:60]
    return None
