"""What a file of annotations holds: our own collections, and other programs' as far as they go.

Whatever the file says, each of its items becomes a bookmark, a verdict, or a reason in words why it does not.
"""

import contextlib
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import msgspec

from tui.library.annotations import SOURCE, Json, from_annotation, selector
from tui.library.exported import ABOUT, ARTICLE, VERDICT, is_time
from tui.library.iris import id_of
from tui.model.codec import DamagedValue, from_builtins
from tui.model.export import About
from tui.model.keeping import Anchor, Bookmark, Citation, Verdict

_MOST = 2**53
"""Largest whole number that every reader of JSON understands."""

_TOO_DEEP = 5
_NAMES = uuid.UUID("0f3c2f7e-55b5-5a3e-8a52-9d0c39b7b2f1")


class NoAnnotations(ValueError):
    """Bytes that hold no annotations at all; the message says why, in words."""


@dataclass(slots=True)
class Parsed:
    """What a file holds.

    Attributes:
        bookmarks: Passages.
        verdicts: Judgements.
        citations: What the bookmarks are cited with, by their ids.
        about: What the verdicts speak of, by their ids, as far as the file says.
        refused: Why an item is none of these, one line each.
    """

    bookmarks: list[Bookmark] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    citations: dict[str, Citation] = field(default_factory=dict)
    about: dict[str, tuple[About, ...]] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)


def parse(data: bytes) -> Parsed:
    """Read a file of annotations.

    Raises:
        NoAnnotations: It is not JSON, or holds nothing of the kind.
    """
    try:
        value: object = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise NoAnnotations(f"not JSON ({error})") from error
    except RecursionError as error:
        raise NoAnnotations("not JSON that can be read (nested too deep)") from error
    found = Parsed()
    for number, item in enumerate(_items(value), 1):
        try:
            _read(item, found)
        except (DamagedValue, RecursionError) as error:
            found.refused.append(f"annotation {number}: {error}")
    return found


def _items(value: object, depth: int = 0) -> list[object]:
    """The annotations: of a collection or page, of Hypothesis' answers and exports, of a bare list, or one alone."""
    if isinstance(value, list):
        return value
    if not isinstance(value, dict) or depth > _TOO_DEEP:
        raise NoAnnotations("holds no annotations")
    for key in ("items", "rows", "annotations"):
        if isinstance(value.get(key), list):
            items: list[object] = value[key]
            return items
    if isinstance(value.get("first"), dict):
        return _items(value["first"], depth + 1)
    if isinstance(value.get("first"), str):
        raise NoAnnotations("its pages lie elsewhere: import each page's own file")
    if "target" in value or VERDICT in value:
        return [value]
    if "AnnotationCollection" in _listed(value.get("type")):
        return []
    raise NoAnnotations("holds no annotations")


def _read(item: object, found: Parsed) -> None:
    """Add what the item is to what was found.

    Raises:
        DamagedValue: It is nothing that can be kept; the message says why.
    """
    if not isinstance(item, dict):
        raise DamagedValue("is no annotation")
    if VERDICT in item:
        verdict = _verdict(item[VERDICT])
        with contextlib.suppress(DamagedValue):  # the verdict counts without
            found.about[verdict.id] = tuple(from_builtins(one, About) for one in _listed(item.get(ABOUT)))
        found.verdicts.append(verdict)
        return
    target = _target(item)
    if "counterpoint:sha256" not in target and SOURCE not in target:
        found.bookmarks.append(_foreign(item, target))
        return
    bookmark = _bookmark(item)
    found.bookmarks.append(bookmark)
    if ARTICLE in target:
        found.citations[bookmark.id] = from_builtins(target[ARTICLE], Citation)


def _verdict(value: object) -> Verdict:
    verdict = from_builtins(value, Verdict)
    if not verdict.id or not verdict.target:
        raise DamagedValue("a verdict without a name or target")
    return verdict


def _bookmark(item: Json) -> Bookmark:
    """A bookmark of our own."""
    bookmark = from_annotation(item)
    anchor = bookmark.anchor
    if not bookmark.id:
        raise DamagedValue("a bookmark without a name")
    if not anchor.exact.strip():
        raise DamagedValue("a bookmark without a passage")
    if not 0 <= anchor.start <= anchor.end <= _MOST:
        raise DamagedValue(f"a passage from {anchor.start} to {anchor.end}")
    if bookmark.found and max(abs(bookmark.found.start), abs(bookmark.found.end)) > _MOST:
        raise DamagedValue("a passage found where no text can be")
    return bookmark


def _foreign(item: Json, target: Json) -> Bookmark:
    """Another program's annotation of a quoted passage. Times that it does not tell are empty."""
    quote, position = selector(target, "TextQuoteSelector"), selector(target, "TextPositionSelector")
    exact = quote.get("exact")
    if not isinstance(exact, str) or not exact.strip():
        raise DamagedValue("no passage is quoted (no TextQuoteSelector)")
    start, end = position.get("start"), position.get("end")
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= _MOST):
        start, end = 0, len(exact)
    source = next((one for one in (target.get("source"), item.get("uri")) if isinstance(one, str) and one), "")
    if not source:
        raise DamagedValue("it does not say of what source")
    note, tags = _note(item), tuple(dict.fromkeys(_tags(item)))
    created = _time(item.get("created"))
    anchor = Anchor(
        "", "", "body", start, end, exact, _text(quote.get("prefix"))[-32:], _text(quote.get("suffix"))[:32]
    )
    bookmark = Bookmark("", anchor, source, _headline(item), note, tags, created=created)
    name = item.get("id")
    if isinstance(name, str) and name:
        name = id_of(name)
    else:
        name = str(
            uuid.uuid5(_NAMES, "\n".join((source, exact, note, anchor.prefix)).encode("utf-8", "replace").hex())
        )
    modified = _time(item.get("modified")) or _time(item.get("updated")) or created
    return replace(bookmark, id=name, modified=modified)


def _target(item: Json) -> Json:
    """What is annotated; of several targets the first that quotes a passage."""
    targets = [one for one in _listed(item.get("target")) if isinstance(one, dict)]
    quoting = (one for one in targets if selector(one, "TextQuoteSelector"))
    return next(quoting, targets[0] if targets else {})


def _note(item: Json) -> str:
    """The bodies that are no tags, and what other programs call their text."""
    values = [
        _text(body.get("value"))
        for body in _bodies(item)
        if body.get("purpose") not in ("tagging", "highlighting") and body.get("type", "TextualBody") == "TextualBody"
    ]
    values += [_text(item.get(key)) for key in ("bodyValue", "text")]
    return "\n\n".join(value for value in values if value.strip())


def _tags(item: Json) -> Iterator[str]:
    for body in _bodies(item):
        if body.get("purpose") == "tagging" and _text(body.get("value")).strip():
            yield _text(body.get("value")).strip()
    for tag in _listed(item.get("tags")):
        if _text(tag).strip():
            yield _text(tag).strip()


def _headline(item: Json) -> str:
    """The page's title, as Hypothesis gives it."""
    document = item.get("document")
    titles = _listed(document.get("title")) if isinstance(document, dict) else []
    return _text(titles[0]) if titles else ""


def _bodies(item: Json) -> list[Json]:
    """The bodies as objects; a bare text is one."""
    bodies = []
    for body in _listed(item.get("body")):
        if isinstance(body, dict):
            bodies.append(body)
    return bodies


def _time(value: object) -> str:
    """A time as we write it, in UTC; empty where it is none."""
    if not isinstance(value, str):
        return ""
    if is_time(value):
        return value
    try:
        moment = datetime.fromisoformat(value)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _listed(value: object) -> list[Any]:
    """The value as a list; one alone is a list of one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
