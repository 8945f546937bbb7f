"""Things kept as one W3C Annotation Collection (https://www.w3.org/TR/annotation-model/#collections).

Every name is an IRI, and our own stands beside it under a `counterpoint:` key: reading a collection again
(`tui.library.importing`) gives exactly what was written.
"""

import json
import re
import uuid
from datetime import datetime

from tui.library.annotations import CONTEXT, SOURCE, Json, to_annotation
from tui.library.iris import id_iri, source_iri, target_iri
from tui.model.codec import to_builtins
from tui.model.export import Export
from tui.model.keeping import Bookmark, Citation, Verdict
from tui.model.printable import escaped_json

ARTICLE = "counterpoint:article"
"""Key of what an annotated passage is cited with."""

VERDICT = "counterpoint:verdict"
"""Key of a verdict in our own form."""

ABOUT = "counterpoint:about"
"""Key of the claims or passages that a verdict speaks of."""

_MOTIVATIONS = {"relation": "classifying", "date": "assessing", "speaker": "identifying", "ledger": "editing"}
# The time of an xsd:dateTime in UTC, as the model asks for.
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z")
_NAMES = uuid.UUID("5f1c1d2e-3f0a-5f0e-9d6b-6c1a2b7c9e10")


def collection(export: Export) -> str:
    """The collection, of one page, as indented JSON that is safe to print; ends in a line feed."""
    items = [_bookmark(one, export.citation(one)) for one in export.bookmarks]
    items += [_verdict(one, export) for one in export.verdicts]
    # The same things have the same name.
    name = uuid.uuid5(_NAMES, json.dumps(items))
    page = {
        "id": f"urn:uuid:{uuid.uuid5(name, 'page 1')}",
        "type": "AnnotationPage",
        "partOf": f"urn:uuid:{name}",
        "startIndex": 0,
        "items": items,
    }
    value = {
        "@context": CONTEXT,
        "id": f"urn:uuid:{name}",
        "type": "AnnotationCollection",
        "label": "Kept with Counterpoint",
        "total": len(items),
        "first": page,
        "last": page["id"],
    }
    return escaped_json(json.dumps(value, ensure_ascii=False, indent=1)) + "\n"


def _bookmark(bookmark: Bookmark, citation: Citation) -> Json:
    annotation = to_annotation(bookmark)
    annotation["id"] = id_iri(bookmark.id)
    target = annotation["target"]
    target["source"] = source_iri(bookmark.source, bookmark.anchor.sha256)
    target[SOURCE] = bookmark.source
    target[ARTICLE] = to_builtins(citation)
    return _timed(annotation)


def _verdict(verdict: Verdict, export: Export) -> Json:
    value = _value(verdict)
    motivation = _MOTIVATIONS[verdict.kind]
    annotation: Json = {
        "@context": CONTEXT,
        "id": id_iri(verdict.id),
        "type": "Annotation",
        "motivation": motivation,
        "created": verdict.created,
        "body": [{"type": "TextualBody", "purpose": motivation, "value": value}],
        "target": target_iri(verdict.target),
        VERDICT: to_builtins(verdict),
        ABOUT: [to_builtins(one) for one in export.about.get(verdict.id, ())],
    }
    if verdict.judge:
        annotation["creator"] = {"type": "Person", "name": verdict.judge}
    return _timed(annotation)


def _value(verdict: Verdict) -> str:
    """What is said, in a word or two."""
    if verdict.kind == "relation":
        return verdict.relation or "not a match"
    if verdict.kind == "date" and verdict.date:
        return verdict.date.value or f"{verdict.date.earliest or ''}/{verdict.date.latest or ''}"
    if verdict.kind == "ledger":
        return verdict.target.partition(":")[2].partition(":")[0]
    return verdict.text or ""


def is_time(text: str) -> bool:
    """Whether it is a time in UTC as the model wants it: `2025-01-02T03:04:05.678Z`."""
    if not _TIME.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _timed(annotation: Json) -> Json:
    """The annotation without times that are none; what was kept there stands under a key of our own."""
    for key in ("created", "modified"):
        if key in annotation and not is_time(annotation[key]):
            annotation[f"counterpoint:{key}"] = annotation.pop(key)
    return annotation
