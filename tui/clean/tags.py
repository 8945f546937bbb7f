"""HTML as tags and stretches of text, each with its place in the raw page. Never fails, and takes linear time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Elements whose content is not read as text.
SILENT = frozenset(
    "script style noscript template textarea svg math iframe object select canvas audio video map head".split()
)
# Of these, the ones whose content is no markup either: it ends only at its own closing tag.
_OPAQUE = frozenset("script style textarea title iframe noembed xmp".split())
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

_NEXT = re.compile(r"[\"'>]")
_NAME = re.compile(r"[A-Za-z][^\s/>]{0,60}")
_CLOSERS = {name: re.compile(rf"</{name}(?=[\s/>])", re.I) for name in _OPAQUE}


@dataclass(slots=True)
class Tag:
    """A tag: `name` in lower case, `raw[start:end]` is the whole of it."""

    name: str
    start: int
    end: int
    closing: bool
    content_end: int = -1
    """For an opaque element: where its content ends (it starts at `end`)."""


@dataclass(slots=True)
class Stretch:
    """Text between tags."""

    start: int
    end: int


def scan(raw: str, *, forgiving: bool = False) -> Iterator[Tag | Stretch]:
    """The page's tags and texts in order; comments, declarations and opaque contents are left out.

    An opaque element that is never closed takes the rest of the page with it, as in a browser; with `forgiving` it
    takes nothing.
    """
    at, size = 0, len(raw)
    missing: set[str] = set()
    while at < size:
        low = raw.find("<", at)
        if low < 0 or low == size - 1:
            yield Stretch(at, size)
            return
        if low > at:
            yield Stretch(at, low)
        mark = raw[low + 1]
        if mark in "!?":
            at = _after_declaration(raw, low)
            continue
        closing = mark == "/"
        name = _NAME.match(raw, low + 1 + closing)
        if not name:
            if closing:
                end = raw.find(">", low)
                at = size if end < 0 else end + 1
            else:
                yield Stretch(low, low + 1)
                at = low + 1
            continue
        end = _tag_end(raw, name.end(), missing)
        tag = Tag(name.group().lower(), low, end, closing)
        at = end
        if tag.name in _OPAQUE and not closing and raw[end - 2 : end] != "/>":
            match = _CLOSERS[tag.name].search(raw, end)
            tag.content_end = match.start() if match else end if forgiving else size
            at = tag.content_end
        yield tag


def _after_declaration(raw: str, low: int) -> int:
    if raw.startswith("<!--", low):
        end = raw.find("-->", low + 4)
        if raw.startswith("<!-->", low):
            return low + 5
        return len(raw) if end < 0 else end + 3
    if raw.startswith("<![CDATA[", low):
        end = raw.find("]]>", low)
        return len(raw) if end < 0 else end + 3
    end = raw.find(">", low)
    return len(raw) if end < 0 else end + 1


def _tag_end(raw: str, at: int, missing: set[str]) -> int:
    """Offset after the `>` that ends a tag; one inside a quoted value does not.

    `missing` remembers quote marks that do not come again, so that they are not looked for twice.
    """
    while True:
        match = _NEXT.search(raw, at)
        if not match:
            return len(raw)
        mark = match.group()
        if mark == ">":
            return match.end()
        at = match.end()
        if mark not in missing and raw[match.start() - 1] in "= ":
            close = raw.find(mark, at)
            if close < 0:
                missing.add(mark)
            else:
                at = close + 1


_ATTRIBUTE = re.compile(r"""([A-Za-z_:@][\w:.-]{0,60})\s{0,20}(?:=\s{0,20}("[^"]*"|'[^']*'|[^\s"'>]{1,4000}))?""")


def attributes(raw: str, tag: Tag) -> dict[str, str]:
    """The tag's attributes: names in lower case, values with their entities read."""
    from html import unescape

    found: dict[str, str] = {}
    text = raw[tag.start + 1 + len(tag.name) : min(tag.end, tag.start + 200_000)]
    for match in _ATTRIBUTE.finditer(text):
        value = match.group(2) or ""
        if value[:1] in "\"'":
            value = value[1:-1]
        found.setdefault(match.group(1).lower(), unescape(value) if "&" in value else value)
    return found
