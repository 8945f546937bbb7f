"""Bookmarks and verdicts of another library's file, put beside our own without doubles."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from tui.library.annotations import Json, from_annotation, to_annotation
from tui.library.discarding import DELETED, is_deleted, now
from tui.library.exported import ARTICLE
from tui.library.tables import clean
from tui.model.codec import DamagedValue, from_builtins, to_builtins
from tui.model.keeping import Bookmark, Citation, Verdict

Table = dict[str, Json]
Passage = tuple[object, ...]


@dataclass(slots=True)
class Imported:
    """What an import did, in numbers.

    Attributes:
        added: Bookmarks and verdicts that are new, or were taken out of the trash.
        there: Those that stood here already, as new or newer.
        updated: Those whose note, tags or judgement were older here.
        refused: Why something was not taken over, one line each.
    """

    added: int = 0
    there: int = 0
    updated: int = 0
    refused: list[str] = field(default_factory=list)


def take_bookmarks(
    table: Table,
    key_of: Callable[[str], str],
    bookmarks: Iterable[Bookmark],
    citations: Mapping[str, Citation],
    done: Imported,
) -> None:
    """Put bookmarks into the table.

    Args:
        table: Documents by key; those in it are replaced, never changed in place.
        key_of: Gives the key of an id.
        bookmarks: What to take over.
        citations: What they are cited with where they come from, by id.
        done: Counts what is done.
    """
    # Passages that stood here before: what the file itself holds twice, its library held twice.
    known = {_passage(one) for one in _readable(table) if one}
    for bookmark in bookmarks:
        key = key_of(bookmark.id)
        there = table.get(key)  # `dict.get` copies nothing
        document = clean(to_annotation(replace(bookmark, created=bookmark.created or now())))
        if bookmark.id in citations:
            document["target"][ARTICLE] = clean(to_builtins(citations[bookmark.id]))
        if there is None:
            if _passage(bookmark) in known:
                done.there += 1
            else:
                table[key] = document
                done.added += 1
        elif merged := _merged(there, bookmark, document, done):
            table[key] = merged


def _merged(there: Json, bookmark: Bookmark, document: Json, done: Imported) -> Json | None:
    """What stands under a name from now on; None where that stays as it is.

    Args:
        there: What stands there now.
        bookmark: What is to be taken over under that name.
        document: The same as it would be kept.
        done: Counts what is done.
    """
    try:
        kept = from_annotation(there)
    except DamagedValue:
        done.refused.append(f"{bookmark.id}: a newer version of Counterpoint keeps something under this name")
        return None
    if from_annotation(document).anchor != kept.anchor:
        done.refused.append(f"{bookmark.id}: another passage is kept under this name")
        return None
    newer = bookmark.modified > kept.modified
    if newer:
        changed = ("body", "modified", "counterpoint:story", "counterpoint:colour")
        there = {**there, **{name: document[name] for name in changed}}
    if is_deleted(there):
        done.added += 1
        return {name: value for name, value in there.items() if name != DELETED}
    if newer:
        done.updated += 1
        return there
    done.there += 1
    return None


def take_verdicts(table: Table, key_of: Callable[[str], str], verdicts: Iterable[Verdict], done: Imported) -> None:
    """Put verdicts into the table; of two on one thing, the one made last stays. Arguments as for bookmarks."""
    known = {}
    for document in table.values():
        try:
            one = from_builtins(document, Verdict)
        except DamagedValue:
            continue  # of a newer version: left alone
        known[one.kind, one.target] = one
    for verdict in verdicts:
        new = from_builtins(clean(to_builtins(verdict)), Verdict)
        kept = known.get((new.kind, new.target))
        if kept is not None and new.created <= kept.created:
            done.there += 1
            continue
        name = kept.id if kept else new.id
        if kept is None and key_of(name) in table:
            done.refused.append(f"{name}: another verdict is kept under this name")
            continue
        document = clean(to_builtins(new)) | {"id": name}
        table[key_of(name)] = document
        known[new.kind, new.target] = from_builtins(document, Verdict)
        if kept is None:
            done.added += 1
        else:
            done.updated += 1


def _readable(table: Table) -> Iterable[Bookmark]:
    for document in table.values():
        try:
            if not is_deleted(document):
                yield from_annotation(document)
        except DamagedValue:
            continue


def _passage(bookmark: Bookmark) -> Passage:
    """What makes two bookmarks one: the same stretch of the same text, with the same note."""
    anchor = bookmark.anchor
    text = anchor.sha256 or bookmark.source
    return text, anchor.where, anchor.start, anchor.end, anchor.exact, bookmark.note
