"""What this session changed, so that it can be taken back and done again.

Promise: a step is noted only after its change was acknowledged; taking it back is one acknowledged change of its own,
and never writes over what somebody else has written to the same fields since.
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import msgspec

from tui.library.discarding import TABLES, discarded, is_deleted
from tui.library.errors import ChangedSince

Json = dict[str, object]

STEPS = 1_000
"""How many steps are remembered."""


class Draft:
    """One table while it is being changed: what is touched is noted with what stood there before.

    Args:
        table: Its documents by key. Those in it are never changed in place, only replaced.
        key_of: Gives the key of an id.
    """

    def __init__(self, table: dict[str, Json], key_of: Callable[[str], str]) -> None:
        self._table, self._key_of = table, key_of
        self._before: dict[str, Json | None] = {}

    def get(self, name: str) -> Json | None:
        """A copy of the document of that id."""
        # `dict.get` gives the document itself, without the copy that the storage makes for TinyDB.
        found = dict.get(self._table, self._key_of(name))
        return None if found is None else _copy(found)

    def each(self) -> list[Mapping[str, object]]:
        """Every document, as it stands in the draft: not copied, never to be changed."""
        return list(self._table.values())

    def put(self, document: Mapping[str, object]) -> None:
        """Add a document, or replace the one of its id."""
        name = str(document["id"])
        self._before.setdefault(name, self.get(name))
        self._table[self._key_of(name)] = _copy(document)

    def remove(self, name: str) -> None:
        """Take a document out, where there is one of that id."""
        found = self.get(name)
        if found is not None:
            self._before.setdefault(name, found)
            del self._table[self._key_of(name)]

    def edits(self) -> tuple["Edit", ...]:
        """What has become another, in the order in which it was touched first."""
        found = (Edit(name, before, self.get(name)) for name, before in self._before.items())
        return tuple(edit for edit in found if edit.before != edit.after)


@dataclass(frozen=True, slots=True)
class Edit:
    """A document before and after; None where there was none."""

    id: str
    before: Json | None
    after: Json | None

    def turned(self) -> "Edit":
        """The same the other way round."""
        return Edit(self.id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Step:
    """One change that a person made.

    Attributes:
        words: What was done ("bookmark “…” deleted").
        table: Where.
        edits: The documents.
        kept_by_us: Fields that the program itself keeps up to date: another value in them is no change by anybody.
    """

    words: str
    table: str
    edits: tuple[Edit, ...]
    kept_by_us: frozenset[str] = frozenset()

    @property
    def changes_anything(self) -> bool:
        """Whether it changes more than what the program keeps up to date itself."""
        return any(
            edit.before is None or edit.after is None or _changed(edit.before, edit.after) - self.kept_by_us
            for edit in self.edits
        )

    def turned(self) -> "Step":
        """The step that takes this one back."""
        edits = tuple(edit.turned() for edit in reversed(self.edits))
        return Step(self.words, self.table, edits, self.kept_by_us)

    def apply(self, draft: Draft) -> None:
        """Make the edits, field by field, so that other fields keep what somebody else has written since.

        Raises:
            ChangedSince: A field, or a document's being there, is no longer as the step expects it.
        """
        for edit in self.edits:
            now = draft.get(edit.id)
            if not self._expected(edit, now):
                raise ChangedSince(f"“{self.words}” stays: another reader has changed it since")
            if edit.after is not None:
                draft.put(self._result(edit, now))
            elif now is not None and self.table in TABLES:
                draft.put(discarded(now))  # what was typed into it is not lost with the session
            else:
                draft.remove(edit.id)

    def _expected(self, edit: Edit, now: Json | None) -> bool:
        if edit.before is None:
            return now is None or is_deleted(now)
        if now is None:
            return False
        # A document that is to go must be wholly as it was; of one that stays, only what the step changes counts.
        fields = _fields(now, edit.before) if edit.after is None else _changed(edit.before, edit.after)
        return all(now.get(name) == edit.before.get(name) for name in fields - self.kept_by_us)

    def _result(self, edit: Edit, now: Json | None) -> Json:
        assert edit.after is not None
        if edit.before is None or now is None:
            return edit.after
        result = dict(now)
        for name in _changed(edit.before, edit.after):
            if name in self.kept_by_us and now.get(name) != edit.before.get(name):
                continue
            if name in edit.after:
                result[name] = edit.after[name]
            else:
                result.pop(name, None)
        return result


@dataclass(slots=True)
class History:
    """The steps of a session, those done and those taken back. Hold `lock` around a change and its noting."""

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)
    lock: threading.RLock = field(default_factory=threading.RLock)

    def note(self, step: Step) -> None:
        """Remember a step. What was taken back before it cannot be done again."""
        self.done = [*self.done, step][-STEPS:]
        self.undone = []


def _copy(document: Mapping[str, object]) -> Json:
    copied: Json = msgspec.json.decode(msgspec.json.encode(document))
    return copied


def _fields(one: Json, other: Json) -> set[str]:
    return set(one) | set(other)


def _changed(before: Json, after: Json) -> set[str]:
    return {name for name in _fields(before, after) if before.get(name) != after.get(name)}
