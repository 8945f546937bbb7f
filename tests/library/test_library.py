"""What a reader keeps comes back as it was, in the forms other programs know."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB

from tests.library.made_up import bookmarks
from tui.library import Folders, Library, folders, make_anchor
from tui.library.annotations import from_annotation, to_annotation
from tui.library.cache import FileCache
from tui.model.article import Article, ArticleDate
from tui.model.codec import DamagedValue
from tui.model.keeping import Anchor, Bookmark, Place, Story, Verdict

ANCHOR = Anchor("a" * 64, "1", "body", 4, 9, "words", "the ", " here")
MARK = Bookmark("", ANCHOR, "x.txt", "Head", note="a note\nof two lines", tags=("one", "two"), story="s")


@pytest.fixture
def library(folder: Path) -> Library:
    return Library.open(folder)


@given(bookmarks)
def test_a_bookmark_survives_the_way_through_an_annotation(bookmark: Bookmark) -> None:
    assert from_annotation(to_annotation(bookmark)) == bookmark


@pytest.mark.parametrize("wrong", [{}, {"id": 1}, {"target": []}, {"body": [3], "target": {"selector": "x"}}])
def test_what_is_no_annotation_of_ours_is_told(wrong: dict[str, object]) -> None:
    with pytest.raises(DamagedValue):
        from_annotation(wrong)


def test_a_bookmark_is_a_web_annotation(library: Library, folder: Path) -> None:
    kept = library.add_bookmark(MARK)
    library.close()
    with TinyDB(folder / "library.json") as plain:
        (document,) = plain.table("bookmarks").all()
    assert document["id"] == kept.id
    assert document["type"] == "Annotation"
    selectors = document["target"]["selector"]
    assert selectors[0] == {"type": "TextQuoteSelector", "exact": "words", "prefix": "the ", "suffix": " here"}
    assert selectors[1] == {"type": "TextPositionSelector", "start": 4, "end": 9}
    assert [body["value"] for body in document["body"]] == ["a note\nof two lines", "one", "two"]


def test_bookmarks_are_added_changed_and_deleted(library: Library, folder: Path) -> None:
    kept = library.add_bookmark(MARK)
    assert kept.id
    assert kept.created == kept.modified != ""
    other = library.add_bookmark(Bookmark("", ANCHOR, "y.txt", "Other", tags=("two",)))
    changed = library.update_bookmark(Bookmark(kept.id, ANCHOR, "x.txt", "Head", note="new", created=kept.created))
    assert (changed.note, changed.tags, changed.created) == ("new", (), kept.created)
    assert library.delete_bookmark(other.id) == other
    assert library.delete_bookmark(other.id) is None
    library.add_bookmark(other)  # undo
    assert Library.open(folder).bookmarks() == library.bookmarks() == (changed, other)
    assert library.bookmarks(tag="two") == (other,)
    assert library.bookmarks(story="s") == ()
    with pytest.raises(KeyError):
        library.update_bookmark(MARK)
    with pytest.raises(ValueError, match="exists"):
        library.add_bookmark(other)
    assert len(library.bookmarks()) == 2


def test_a_deleted_bookmark_lies_in_the_trash_for_30_days(library: Library, folder: Path) -> None:
    first, second = library.add_bookmark(MARK), library.add_bookmark(MARK)
    library.delete_bookmark(first.id)
    library.delete_bookmark(second.id)
    assert library.bookmarks() == ()
    assert library.bookmark(first.id) is None
    with pytest.raises(KeyError):
        library.update_bookmark(first)
    assert {thing.value for thing in Library.open(folder).trash()} == {first, second}
    assert library.add_bookmark(first) == first
    assert library.bookmarks() == (first,)
    assert [thing.value for thing in library.trash()] == [second]
    assert library.empty_trash(30) == 0
    assert library.empty_trash(0) == 1
    assert library.trash() == ()
    assert library.bookmarks() == (first,)


def test_an_anchor_is_never_rewritten(library: Library) -> None:
    kept = library.add_bookmark(MARK)
    moved = Anchor("b" * 64, "2", "headline", 0, 1, "x")
    library.update_bookmark(Bookmark(kept.id, moved, "z", "z", note="n"))
    found = library.bookmark(kept.id)
    assert found is not None
    assert (found.anchor, found.source, found.note) == (ANCHOR, "x.txt", "n")


def test_a_passage_is_found_in_the_edited_source(library: Library) -> None:
    old = Article("x.txt", "a" * 64, "1", "Head", "The bridge was closed. The mayor said so.", (), ())
    kept = library.add_bookmark(Bookmark("", make_anchor(old, "body", 23, 41), "x.txt", "Head"), old)
    new = Article("x.txt", "b" * 64, "1", "Head", "Correction. The bridge was shut. The mayor told us so.", (), ())
    found = library.find_passage(kept, new)
    assert new.body[found.start : found.end] == "The mayor told us so."
    gone = Article("x.txt", "c" * 64, "1", "Head", "The bridge was closed.", (), ())
    assert library.find_passage(kept, gone).how == "orphan"


def test_the_last_verdict_on_a_thing_counts(library: Library) -> None:
    date = ArticleDate("2025-01-01", "2025-01-01", "2025-01-01", "typed")
    library.add_verdict(Verdict("", "relation", "m", "agree"))
    last = library.add_verdict(Verdict("", "relation", "m", None))
    dated = library.add_verdict(Verdict("", "date", "m", date=date))
    assert library.verdicts() == (last, dated)
    assert library.verdicts(["other"]) == ()
    assert library.delete_verdict(last.id) == last
    assert library.verdicts() == (dated,)


def test_what_was_kept_in_one_moment_stays_in_order(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library.open(folder)
    monkeypatch.setattr("tui.library.tables.now", lambda *_: "2025-01-02T03:04:05.006Z")
    bookmarks = [library.add_bookmark(Bookmark("", ANCHOR, "x.txt", "Head")) for _ in range(12)]
    verdicts = [library.add_verdict(Verdict("", "relation", f"m{n}", "agree")) for n in range(12)]
    stories = [library.save_story(Story("", f"{n}", ("x",), ("a" * 64,))) for n in range(12)]
    library.close()
    again = Library.open(folder)
    assert again.bookmarks() == tuple(bookmarks)
    assert again.verdicts() == tuple(verdicts)
    assert again.stories() == tuple(reversed(stories))


def test_stories_and_places(library: Library) -> None:
    first = library.save_story(Story("", "Bridge", ("x",), ("a" * 64,), opened="2025-01-02"))
    second = library.save_story(Story("", "Wall", ("y",), ("b" * 64,), opened="2025-01-03"))
    assert library.stories() == (second, first)
    assert library.delete_story(second.id) == second
    library.save_place(Place(first.id, '{"line": 3}'))
    library.save_place(Place(first.id, '{"line": 4}'))
    place = library.place(first.id)
    assert place is not None
    assert place.state == '{"line": 4}'
    assert library.place("none") is None


def test_another_reader_sees_a_change(library: Library, folder: Path) -> None:
    other = Library.open(folder)
    before = other.generation()
    assert other.generation() == before
    library.add_bookmark(MARK)
    assert other.generation() > before


def test_what_a_newer_version_keeps_is_left_alone(library: Library, folder: Path) -> None:
    from tests.library.plugin import Store

    store = Store(folder)
    store.add({"id": "x", "type": "Something newer"})
    assert library.bookmarks() == ()
    library.add_bookmark(MARK)
    assert store.get("x") == {"id": "x", "type": "Something newer"}
    store.close()


def test_lone_surrogates_do_no_harm(library: Library) -> None:
    kept = library.add_bookmark(Bookmark("", ANCHOR, "bad\udcff.txt", "Head"))
    assert library.bookmark(kept.id) is not None


def test_files_are_private(library: Library, folder: Path) -> None:
    library.add_bookmark(MARK, Article("x", "a" * 64, "1", "", "b", (), ()))
    library.close()
    assert len(list(folder.rglob("*"))) > 4
    for path in (folder, *folder.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_folders_made_on_the_way_are_private(tmp_path: Path) -> None:
    Library.open(tmp_path / "home" / "data" / "library").close()
    for path in (tmp_path / "home", tmp_path / "home" / "data"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700, path


def test_a_new_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    from tui.library import LibraryError

    (tmp_path / "file").write_text("")
    with pytest.raises(LibraryError, match="file"):
        Library.open(tmp_path / "file" / "library")


def test_the_last_good_state_is_offered_in_words(library: Library, folder: Path) -> None:
    library.add_bookmark(MARK)
    library.close()
    (folder / "library.json").write_bytes(b"")
    assert Library.last_good(folder) == "1 bookmark, proved by checksums"
    assert Library.recover(folder) == "1 bookmark, proved by checksums"
    assert len(Library.open(folder).bookmarks()) == 1


def test_one_variable_moves_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERPOINT_HOME", str(tmp_path))
    assert folders() == Folders(*(tmp_path / name for name in ("data", "cache", "config", "state")))
    assert list(tmp_path.iterdir()) == []
    monkeypatch.delenv("COUNTERPOINT_HOME")
    assert tmp_path not in folders().data.parents
    assert folders().data != folders().cache


@given(st.binary(max_size=60), st.text(max_size=10))
def test_the_cache_gives_back_what_was_put(tmp_path_factory: pytest.TempPathFactory, data: bytes, key: str) -> None:
    cache = FileCache(tmp_path_factory.mktemp("cache"))
    assert cache.get("kind", key) is None
    cache.put("kind", key, data)
    assert cache.get("kind", key) == data
    assert cache.get("other", key) is None
    (path,) = cache.folder.glob("*/*")
    path.write_bytes(path.read_bytes()[:-1])
    assert cache.get("kind", key) is None
    cache.clear()
    assert not list(cache.folder.glob("*/*"))


@pytest.mark.parametrize("kind", ["../x", "", "a/b", "A"])
def test_no_kind_leaves_the_cache(tmp_path: Path, kind: str) -> None:
    with pytest.raises(ValueError, match="not a kind"):
        FileCache(tmp_path).get(kind, "key")
