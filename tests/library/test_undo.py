"""Every delete and edit of a session can be taken back, and done again; what another reader wrote is never lost."""

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.test_library import ANCHOR, MARK
from tui.library import Library, NotSaved
from tui.library.errors import ChangedSince
from tui.model.article import ArticleDate
from tui.model.keeping import Bookmark, Story, Verdict

DATE = ArticleDate("2025-01-02", "2025-01-02", "2025-01-02", "typed")


@pytest.fixture
def library(folder: Path) -> Library:
    return Library.open(folder)


@pytest.fixture
def other(library: Library, folder: Path) -> Library:
    return Library.open(folder)


def test_every_change_is_taken_back_and_done_again_in_words(library: Library) -> None:
    kept = library.add_bookmark(MARK)
    changed = library.update_bookmark(replace(kept, note="better"))
    library.delete_bookmark(kept.id)
    verdict = library.add_verdict(Verdict("", "date", "a" * 64, date=DATE))
    library.delete_verdict(verdict.id)
    said = [library.undo()]
    assert library.verdicts() == (verdict,)
    said.append(library.undo())
    assert library.verdicts() == library.bookmarks() == ()
    said.append(library.undo())
    assert library.bookmarks() == (changed,)
    said.append(library.undo())
    assert library.bookmarks() == (kept,)
    said.append(library.undo())
    assert library.bookmarks() == ()
    assert library.undo() is None
    assert said == [
        "date 2025-01-02 typed, taken back",
        "date 2025-01-02 typed",
        "bookmark “words” deleted",
        "note of “words” changed",
        "bookmark “words” kept",
    ]
    assert [library.redo() for _ in range(6)] == [*reversed(said), None]
    assert library.bookmarks() == library.verdicts() == ()
    assert [thing.value for thing in library.trash()] == [changed]


def test_a_bookmark_whose_keeping_was_taken_back_lies_in_the_trash(library: Library, folder: Path) -> None:
    kept = library.add_bookmark(MARK)
    library.undo()
    library.close()
    again = Library.open(folder)
    assert again.bookmarks() == ()
    assert [thing.value for thing in again.trash()] == [kept]


def test_a_new_change_ends_what_could_be_done_again(library: Library) -> None:
    library.add_bookmark(MARK)
    library.undo()
    library.add_bookmark(replace(MARK, note="other"))
    assert library.redo() is None


def test_what_changed_nothing_is_no_step(library: Library) -> None:
    kept = library.add_bookmark(MARK)
    library.update_bookmark(kept)
    assert library.delete_bookmark("no such") is None
    assert library.undo() == "bookmark “words” kept"


def test_only_this_session_is_taken_back(library: Library, other: Library) -> None:
    library.add_bookmark(MARK)
    assert other.undo() is None


def test_what_another_reader_changed_since_stands(library: Library, other: Library) -> None:
    library.add_bookmark(replace(MARK, note="first"))
    kept = library.add_bookmark(MARK)
    library.update_bookmark(replace(kept, note="mine"))
    theirs = other.update_bookmark(replace(kept, note="theirs"))
    with pytest.raises(ChangedSince, match="another reader has changed it since"):
        library.undo()
    assert library.bookmark(kept.id) == theirs
    with pytest.raises(ChangedSince):  # to take the keeping back would take their note away
        library.undo()
    assert library.bookmark(kept.id) == theirs
    assert library.undo() == "bookmark “words” kept"  # the first one: it is as we left it
    assert library.bookmarks() == (theirs,)


def test_other_fields_keep_what_another_reader_wrote(library: Library, other: Library) -> None:
    kept = library.add_bookmark(MARK)
    library.update_bookmark(replace(kept, note="mine"))
    mine = other.bookmark(kept.id)
    assert mine is not None
    other.update_bookmark(replace(mine, colour="green"))
    library.undo()
    found = library.bookmark(kept.id)
    assert found is not None
    assert (found.note, found.colour) == (MARK.note, "green")


def test_a_deletion_is_taken_back_after_the_other_reader_emptied_the_trash(library: Library, other: Library) -> None:
    kept = library.add_bookmark(MARK)
    library.delete_bookmark(kept.id)
    other.empty_trash(0)
    with pytest.raises(ChangedSince):
        library.undo()


def test_a_full_disk_leaves_the_step_to_be_taken_back_later(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = library.add_bookmark(MARK)
    library.delete_bookmark(kept.id)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "pwrite", full)
        with pytest.raises(NotSaved, match="No space left"):
            library.undo()
        with pytest.raises(NotSaved):
            library.add_bookmark(MARK)
    assert library.bookmarks() == ()
    assert library.undo() == "bookmark “words” deleted"
    assert library.bookmarks() == (kept,)


def test_many_threads_lose_no_step(library: Library) -> None:
    def keep(number: int) -> None:
        for n in range(10):
            library.add_bookmark(Bookmark("", ANCHOR, "x.txt", "", note=f"{number} {n}"))

    threads = [threading.Thread(target=keep, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    notes = [mark.note for mark in library.bookmarks()]
    assert len(set(notes)) == 40
    threads = [threading.Thread(target=lambda: [library.undo() for _ in range(10)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert library.bookmarks() == ()
    assert library.undo() is None


def _add(library: Library, pick: int) -> None:
    library.add_bookmark(Bookmark("", ANCHOR, "x.txt", "", note=str(pick)))


def _edit(library: Library, pick: int) -> None:
    if there := library.bookmarks():
        mark = there[pick % len(there)]
        library.update_bookmark(replace(mark, note=mark.note + str(pick), tags=(str(pick),)))


def _delete(library: Library, pick: int) -> None:
    if there := library.bookmarks():
        library.delete_bookmark(there[pick % len(there)].id)


def _restore(library: Library, pick: int) -> None:
    if there := library.trash():
        library.restore(there[pick % len(there)].id)


def _judge(library: Library, pick: int) -> None:
    library.add_verdict(Verdict("", "relation", f"m{pick % 3}", "agree" if pick % 2 else None))


def _forgive(library: Library, pick: int) -> None:
    if there := library.verdicts():
        library.delete_verdict(there[pick % len(there)].id)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from([_add, _edit, _delete, _restore, _judge, _forgive]), st.integers(0, 9)),
        max_size=12,
    )
)
def test_any_way_is_gone_back_and_forth(
    tmp_path_factory: pytest.TempPathFactory, way: list[tuple[Callable[[Library, int], None], int]]
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "fsync", lambda handle: None)
        with Library.open(tmp_path_factory.mktemp("library")) as library:
            states = [_seen(library)]
            for step, pick in way:
                step(library, pick)
                if _seen(library) != states[-1]:
                    states.append(_seen(library))
            for before in reversed(states[:-1]):
                assert library.undo()
                assert _seen(library) == before
            assert library.undo() is None
            for after in states[1:]:
                assert library.redo()
                assert _seen(library) == after
            assert library.redo() is None


def _seen(library: Library) -> object:
    # Order apart: what was taken away and put back stands at the end of its table.
    marks = {(mark.id, mark.note, mark.tags) for mark in library.bookmarks()}
    return marks, {(verdict.target, verdict.relation) for verdict in library.verdicts()}


def test_a_story_restored_beside_one_of_its_name_gets_another(library: Library) -> None:
    for name in ("s-1", "s-2"):
        library.save_story(Story(name, "Ferry", ("x",), ("a" * 64,), named=True))
        if name == "s-1":
            library.delete_story(name)
    thing = library.restore("s-1")
    assert thing is not None
    assert sorted(story.name for story in library.stories()) == sorted({"Ferry", thing.words})
    assert library.undo() is not None
    assert [story.id for story in library.stories()] == ["s-2"]


def test_reading_a_story_does_not_stop_the_undo_of_its_new_name(library: Library) -> None:
    library.save_story(Story("s", "Ferry", ("x",), ("a" * 64,), named=True))
    library.rename_story("s", "Bridge")
    (story,) = library.stories()
    library.note_reading(story, {"agree": 3})
    library.undo()
    (story,) = library.stories()
    assert (story.name, story.counts) == ("Ferry", (("agree", 3),))
    assert story.opened
