"""A bookmark as a W3C Web Annotation, and back (https://www.w3.org/TR/annotation-model/)."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, cast

from tui.model.codec import from_builtins
from tui.model.keeping import Anchor, Bookmark
from tui.model.printable import escaped_json

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
Json = dict[str, Any]


def to_annotation(bookmark: Bookmark) -> Json:
    """The bookmark as an annotation: note and tags as bodies, the anchor as a target with two selectors."""
    anchor = bookmark.anchor
    body = [{"type": "TextualBody", "purpose": "commenting", "value": bookmark.note}] if bookmark.note else []
    body += [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in bookmark.tags]
    return {
        "@context": CONTEXT,
        "id": bookmark.id,
        "type": "Annotation",
        "motivation": "bookmarking",
        "created": bookmark.created,
        "modified": bookmark.modified,
        "body": body,
        "target": {
            "source": bookmark.source,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": anchor.exact,
                    "prefix": anchor.prefix,
                    "suffix": anchor.suffix,
                },
                {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end},
            ],
            # What the model leaves to applications: which bytes, which cleaner, which of its texts.
            "counterpoint:sha256": anchor.sha256,
            "counterpoint:cleaner": anchor.cleaner,
            "counterpoint:text": anchor.where,
            "counterpoint:headline": bookmark.headline,
        },
        "counterpoint:story": bookmark.story,
        "counterpoint:colour": bookmark.colour,
    }


def from_annotation(annotation: Mapping[str, object]) -> Bookmark:
    """The bookmark that an annotation of ours holds.

    Raises:
        DamagedValue: It holds something else.
    """
    target = _dict(annotation.get("target"))
    selectors = {s.get("type"): s for s in map(_dict, _list(target.get("selector")))}
    quote, position = selectors.get("TextQuoteSelector", {}), selectors.get("TextPositionSelector", {})
    bodies = [_dict(one) for one in _list(annotation.get("body"))]
    notes = [one.get("value") for one in bodies if one.get("purpose") == "commenting"]
    anchor = {
        "sha256": target.get("counterpoint:sha256"),
        "cleaner": target.get("counterpoint:cleaner"),
        "where": target.get("counterpoint:text"),
        "start": position.get("start"),
        "end": position.get("end"),
        "exact": quote.get("exact"),
        "prefix": quote.get("prefix", ""),
        "suffix": quote.get("suffix", ""),
    }
    fields = {
        "id": annotation.get("id"),
        "anchor": from_builtins(anchor, Anchor),
        "source": target.get("source"),
        "headline": target.get("counterpoint:headline", ""),
        "note": notes[0] if notes else "",
        "tags": [one.get("value") for one in bodies if one.get("purpose") == "tagging"],
        "colour": annotation.get("counterpoint:colour", ""),
        "story": annotation.get("counterpoint:story"),
        "created": annotation.get("created", ""),
        "modified": annotation.get("modified", ""),
    }
    return from_builtins(fields, Bookmark)


def collection(bookmarks: Sequence[Bookmark]) -> str:
    """The bookmarks as an Annotation Collection of one page, as indented JSON that is safe to print."""
    items = [to_annotation(bookmark) for bookmark in bookmarks]
    value = {
        "@context": CONTEXT,
        "type": "AnnotationCollection",
        "label": "Bookmarks of Counterpoint",
        "total": len(items),
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return escaped_json(json.dumps(value, ensure_ascii=False, indent=1)) + "\n"


def _dict(value: object) -> Json:
    return cast(Json, value) if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
