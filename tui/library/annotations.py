"""A bookmark as a W3C Web Annotation, and back (https://www.w3.org/TR/annotation-model/).

This is the form in which bookmarks are kept. `tui.library.exported` makes of it what other programs are given, in
which every name is an IRI; both forms are read here.
"""

from collections.abc import Mapping
from typing import Any, cast

from tui.library.iris import id_of
from tui.model.codec import from_builtins
from tui.model.keeping import Anchor, Bookmark, FoundAgain

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
FOUND = "counterpoint:found"
"""Key of where the passage was found again."""

SOURCE = "counterpoint:source"
"""Key of the source's own name, in an annotation whose `source` is an IRI."""

Json = dict[str, Any]


def to_annotation(bookmark: Bookmark) -> Json:
    """The bookmark as an annotation: note and tags as bodies, the anchor as a target with two selectors."""
    anchor = bookmark.anchor
    body = [{"type": "TextualBody", "purpose": "commenting", "value": bookmark.note}] if bookmark.note else []
    body += [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in bookmark.tags]
    annotation = {
        "@context": CONTEXT,
        "id": bookmark.id,
        "type": "Annotation",
        "motivation": "bookmarking",
        "created": bookmark.created,
        "modified": bookmark.modified,
        "body": body,
        "target": {
            "source": bookmark.source,
            "selector": _selectors(anchor),
            # What the model leaves to applications: which bytes, which cleaner, which of its texts.
            **_which_text(anchor),
            "counterpoint:headline": bookmark.headline,
        },
        "counterpoint:story": bookmark.story,
        "counterpoint:colour": bookmark.colour,
    }
    if bookmark.found is not None:
        annotation[FOUND] = found_annotation(bookmark.found)
    return annotation


def found_annotation(found: FoundAgain) -> Json:
    """Where a passage was found again: selectors like those of the target, and how sure they are."""
    return {
        "counterpoint:how": found.how,
        "counterpoint:score": found.score,
        "counterpoint:seen": found.seen,
        **_which_text(found),
        "selector": _selectors(found) if found.start >= 0 else [],
    }


def from_annotation(annotation: Mapping[str, object]) -> Bookmark:
    """The bookmark that an annotation of ours holds, as it is kept or as it was handed on.

    Raises:
        DamagedValue: It holds something else.
    """
    target = _dict(annotation.get("target"))
    bodies = [_dict(one) for one in _list(annotation.get("body"))]
    notes = [one.get("value") for one in bodies if one.get("purpose") == "commenting"]
    name, source = annotation.get("id"), target.get("source")
    if SOURCE in target:
        name, source = id_of(name) if isinstance(name, str) else name, target[SOURCE]
    fields = {
        "id": name,
        "anchor": from_builtins(_place(target), Anchor),
        "source": source,
        "headline": target.get("counterpoint:headline", ""),
        "note": notes[0] if notes else "",
        "tags": [one.get("value") for one in bodies if one.get("purpose") == "tagging"],
        "colour": annotation.get("counterpoint:colour", ""),
        "story": annotation.get("counterpoint:story"),
        "created": annotation.get("created", annotation.get("counterpoint:created", "")),
        "modified": annotation.get("modified", annotation.get("counterpoint:modified", "")),
        "found": _found(annotation.get(FOUND)),
    }
    return from_builtins(fields, Bookmark)


def selector(target: Mapping[str, object], kind: str) -> Json:
    """The first selector of that type; empty where there is none. One that is refined by others counts as itself."""
    value = target.get("selector")
    found = (_dict(one) for one in (value if isinstance(value, list) else [value]))
    return next((one for one in found if one.get("type") == kind), {})


def _found(value: object) -> FoundAgain | None:
    if value is None:
        return None
    found = _dict(value)
    place = _place(found)
    fields = {key: found.get(f"counterpoint:{key}") for key in ("how", "score", "seen")}
    if found.get("counterpoint:how") == "orphan":
        place |= {"start": -1, "end": -1, "exact": ""}
    return from_builtins({**place, **fields}, FoundAgain)


def _selectors(place: Anchor | FoundAgain) -> list[Json]:
    return [
        {"type": "TextQuoteSelector", "exact": place.exact, "prefix": place.prefix, "suffix": place.suffix},
        {"type": "TextPositionSelector", "start": place.start, "end": place.end},
    ]


def _which_text(place: Anchor | FoundAgain) -> Json:
    return {
        "counterpoint:sha256": place.sha256,
        "counterpoint:cleaner": place.cleaner,
        "counterpoint:text": place.where,
    }


def _place(target: Mapping[str, object]) -> Json:
    """The fields of an anchor."""
    quote, position = selector(target, "TextQuoteSelector"), selector(target, "TextPositionSelector")
    return {
        "sha256": target.get("counterpoint:sha256"),
        "cleaner": target.get("counterpoint:cleaner"),
        "where": target.get("counterpoint:text"),
        "start": position.get("start"),
        "end": position.get("end"),
        "exact": quote.get("exact"),
        "prefix": quote.get("prefix", ""),
        "suffix": quote.get("suffix", ""),
    }


def _dict(value: object) -> Json:
    return cast(Json, value) if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
