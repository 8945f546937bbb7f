"""Texts of articles go when what spoke of them is deleted for good, and never a text that anything speaks of."""

import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tui.library import Library, make_anchor
from tui.library.folder import FRESH
from tui.library.health import health
from tui.library.sweeping import Sweeper
from tui.library.trash import Trash
from tui.model.article import Article, Paragraph, Piece
from tui.model.keeping import Bookmark, Story
from tui.model.source import Source

BODY = "The dock closed on Friday. Rain fell for nine days."


@pytest.fixture
def library(folder: Path, quick: None) -> Library:
    return Library.open(folder)


def article(number: int, cleaner: str = "1") -> Article:
    paragraph = Paragraph(0, len(BODY), (Piece(0, len(BODY), BODY),))
    return Article(f"/news/{number}.txt", f"{number:064x}", cleaner, f"Dock {number}", BODY, (paragraph,), ())


def keep(library: Library, name: str, *articles: Article) -> Story:
    """A story of these articles, with their sources."""
    entries = [
        library.keep_article(one, Source(one.source, "file", "text", BODY.encode(), BODY, "utf-8", one.sha256))
        for one in articles
    ]
    return library.file_articles(entries, name)[0].story


def mark(library: Library, one: Article) -> Bookmark:
    return library.add_bookmark(Bookmark("", make_anchor(one, "body", 4, 8), one.source, one.headline), one)


def texts(library: Library) -> int:
    """How many articles and sources lie on the disk."""
    folder = library._articles.folder
    return sum(path.suffix in (".article", ".source") for path in folder.iterdir())


def age(library: Library) -> None:
    """Let an hour pass since anybody wanted a text."""
    before = time.time() - FRESH - 60
    for path in library._articles.folder.iterdir():
        os.utime(path, (before, before))


def delete(library: Library, story: Story) -> None:
    """Delete a story for good, an hour later."""
    library.delete_story(story.id)
    age(library)
    library.empty_trash(0)


def test_the_texts_of_a_story_deleted_for_good_go(library: Library, folder: Path) -> None:
    story = keep(library, "Dock", article(1), article(2))
    assert texts(library) == 4
    library.delete_story(story.id)
    age(library)
    library.empty_trash()
    assert texts(library) == 4, "what lies in the trash can still be had again"
    library.empty_trash(0)
    assert texts(library) == 0
    assert [path.suffix for path in library._articles.folder.iterdir()] == [".lock"]
    assert health(folder).is_well


def test_the_texts_of_a_bookmark_deleted_for_good_go(library: Library) -> None:
    kept = mark(library, article(1))
    library.delete_bookmark(kept.id)
    age(library)
    library.empty_trash(0)
    assert texts(library) == 0


def test_the_text_of_an_older_cleaner_goes_too(library: Library) -> None:
    keep(library, "Dock", article(1))
    story = keep(library, "Dock", article(1, "2"))
    assert texts(library) == 3
    delete(library, story)
    assert texts(library) == 0


def speak_in_a_story(library: Library) -> None:
    keep(library, "Rain", article(1))


def speak_in_a_bookmark(library: Library) -> None:
    mark(library, article(1))


def speak_in_the_trash(library: Library) -> None:
    library.delete_bookmark(mark(library, article(1)).id)
    document = library._collection("bookmarks").each()[0]
    later = {**document, "counterpoint:deleted": "9999-01-01T00:00:00.000Z"}
    library._collection("bookmarks").edit(lambda draft: draft.put(later))


def speak_as_a_newer_version(library: Library) -> None:
    unknown = {"id": "x", "what": [{"of": f"sha256:{article(1).sha256}"}]}
    library._collection("stories").edit(lambda draft: draft.put(unknown))


@pytest.mark.parametrize(
    "speak", [speak_in_a_story, speak_in_a_bookmark, speak_in_the_trash, speak_as_a_newer_version]
)
def test_a_text_that_anything_speaks_of_stays(
    library: Library, folder: Path, speak: Callable[[Library], None]
) -> None:
    story = keep(library, "Dock", article(1), article(2))
    with Library.open(folder) as other:  # another reader's word counts as much
        speak(other)
    delete(library, story)
    entry = story.articles[0]
    assert library.kept_article(entry) is not None
    assert library.kept_source(entry) is not None
    assert library.kept_article(story.articles[1]) is None
    with Library.open(folder):
        pass
    assert library.kept_article(entry) is not None


def test_what_another_reader_has_just_kept_stays_for_the_story_to_come(library: Library, folder: Path) -> None:
    story = keep(library, "Dock", article(1))
    library.delete_story(story.id)
    age(library)
    with Library.open(folder) as other:
        entry = other.keep_article(article(1))  # there already: not written again
        library.empty_trash(0)
        other.file_articles([entry], "Rain")
        assert other.kept_article(entry) == article(1)
    age(library)
    library.empty_trash(0)
    assert library.kept_article(entry) == article(1)


def test_what_was_fresh_goes_an_hour_later(library: Library, folder: Path) -> None:
    story = keep(library, "Dock", article(1))
    library.delete_story(story.id)
    library.empty_trash(0)
    assert texts(library) == 2
    age(library)
    with Library.open(folder):
        assert texts(library) == 0


@pytest.mark.parametrize("step", ["before the story goes", "before its texts go"])
def test_a_kill_leaves_a_text_too_many_at_most(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    story = keep(library, "Dock", article(1))
    library.delete_story(story.id)
    age(library)

    class Killed(BaseException):
        pass

    def killed(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(*((Trash, "_remove") if step == "before the story goes" else (Sweeper, "sweep")), killed)
        with pytest.raises(Killed):
            library.empty_trash(0)
    assert texts(library) == 2
    with Library.open(folder) as after:
        if step == "before the story goes":
            assert after.restore_story(story.id).articles == story.articles
            assert after.kept_article(story.articles[0]) is not None
        else:
            assert texts(after) == 0


def test_a_damaged_note_deletes_nothing(library: Library, folder: Path) -> None:
    story = keep(library, "Dock", article(1))
    (library._articles.folder / "leaving.json").write_bytes(b'["')
    with Library.open(folder) as other:
        assert other.kept_article(story.articles[0]) is not None
    delete(library, story)
    assert texts(library) == 0


def test_a_story_read_on_while_another_deletes_it_for_good_keeps_its_text(library: Library, folder: Path) -> None:
    from tui.reader.shelf import Shelf

    read = article(1)
    shelf = Shelf(library)
    entry = shelf.entry(read)
    story = library.file_articles([entry], "Dock")[0].story
    with Library.open(folder) as other:
        delete(other, story)
    assert texts(library) == 0
    shelf.save(replace(story, opened="9999-01-01T00:00:00.000Z"), [read], "{}")
    assert library.kept_article(shelf.entry(read)) == read
