"""`counterpoint doctor` and `counterpoint trash`: what they tell, and that they change nothing unasked."""

import json
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from tests.library.conftest import flip
from tests.library.test_library import ANCHOR, MARK
from tui import cli
from tui.annotate.models import embedding, language
from tui.library import Library, make_anchor
from tui.model.article import Article
from tui.model.keeping import Bookmark, Story

ARTICLE = Article("x.txt", "a" * 64, "1", "Head", "The bridge was closed. The mayor said so.", (), ())


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COUNTERPOINT_HOME", str(tmp_path / "home"))
    # The models are loaded once in a process, and not by every test here.
    monkeypatch.setattr(language, "load", lambda: None)
    monkeypatch.setattr(embedding, "trouble", lambda: None)
    return tmp_path / "home"


@pytest.fixture
def library(home: Path) -> Path:
    """A library with a bookmark and its article."""
    with Library.open() as library:
        library.add_bookmark(Bookmark("", make_anchor(ARTICLE, "body", 0, 10), "x.txt", "Head"), ARTICLE)
    return home / "data" / "library"


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    status = cli.main(list(arguments))
    caught = capsys.readouterr()
    return status, caught.out + caught.err


def test_the_doctor_tells_everything_to_another_program(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = told(capsys, "doctor", "--json")
    found = json.loads(out)
    assert (status, found["well"]) == (0, True)
    assert found["library"]["state"] == "whole"
    assert found["library"]["counts"]["bookmarks"] == 1
    assert found["library"]["texts"] == 1
    assert found["folders"]["library"]["path"] == str(library)
    assert found["folders"]["library"]["bytes"] > 4096
    assert found["free"] > 0
    assert {"python", "textual", "spacy", "onnxruntime"} <= found["versions"].keys()
    assert found["models"].keys() == {"language", "embedding"}


def test_every_line_names_what_it_speaks_of(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out = told(capsys, "doctor")
    assert status == 0
    for words in (
        "textual",
        "SQLite",
        "full-text",
        "free room",
        "search index",
        "kept texts: 1, all whole",
        "embedding",
    ):
        assert words in out


def test_whoever_meets_a_damaged_library_is_told_the_way_back(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (library / "library.json").write_text("garbage", encoding="utf-8")
    status, out = told(capsys, "stories")
    assert status == 1
    assert out.endswith("library.json: is not a library of Counterpoint (more: counterpoint doctor)\n")


def test_where_nothing_of_a_library_is_left_a_new_one_can_be_begun(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in library.glob("library.*"):
        file.write_bytes(b"garbage")
    assert f"move {library} away to begin a new library" in told(capsys, "doctor")[1]
    status, out = told(capsys, "doctor", "--recover")
    assert status == 1
    assert "no part of the library can be read; move it away to begin a new one" in out
    library.rename(library.with_name("damaged"))
    assert told(capsys, "stories")[0] == 0


def test_a_damaged_article_is_told(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (article,) = (library / "articles").glob("*.article")
    flip(article, 1000)
    before = article.read_bytes()
    status, out = told(capsys, "doctor")
    assert status == 1
    assert f"DAMAGED texts: articles/{article.name}" in out
    assert article.read_bytes() == before
    assert told(capsys, "bookmarks")[0] == 0


def test_files_that_others_may_read_are_told(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (library / "library.json").chmod(0o644)
    status, out = told(capsys, "doctor")
    assert status == 1
    assert "OTHERS MAY READ: library.json; chmod -R go-rwx" in out


def test_a_newer_library_is_no_damage(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from tui.library.storage import JournalStorage

    storage = JournalStorage(library)
    storage.write({**(storage.read() or {}), "_format": {"1": {"number": 99}}})
    storage.close()
    before = (library / "library.json").read_bytes(), (library / "library.journal").read_bytes()
    status, out = told(capsys, "doctor", "--recover")
    assert status == 1
    assert "NEWER" in out
    assert "--recover goes back" not in out
    assert ((library / "library.json").read_bytes(), (library / "library.journal").read_bytes()) == before


@pytest.mark.parametrize("name", ["language", "embedding"])
def test_a_model_that_is_missing_or_damaged_is_told(
    home: Path, name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> str:
        raise OSError("E053 cannot read config.cfg")

    if name == "language":
        monkeypatch.setattr(language, "load", broken)
    else:
        monkeypatch.setattr(embedding, "trouble", lambda: "the file is damaged")
    status, out = told(capsys, "doctor", "--json")
    found = json.loads(out)
    assert (status, found["well"]) == (1, False)
    assert found["models"][name]["trouble"]
    assert not home.exists()
    monkeypatch.setattr(language, "load", lambda: None)
    monkeypatch.setattr(language, "model_name", lambda: None)
    assert "no English model" in told(capsys, "doctor")[1]


def test_a_damaged_index_is_made_again_and_no_illness(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "none yet" in told(capsys, "doctor")[1]
    path = home / "cache" / "search" / "search.sqlite"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no index" * 1000)
    status, out = told(capsys, "doctor")
    assert status == 0
    assert "damaged; the next search makes it again" in out


# The trash

EMPTY = "counterpoint: the trash is empty\n"


def test_what_was_deleted_is_listed_and_had_again(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Library.open() as library:
        first, second = (
            library.add_bookmark(MARK),
            library.add_bookmark(replace(MARK, anchor=replace(ANCHOR, exact="a\x1b[2J\nb"))),
        )
        library.save_story(Story("story-1", "Ferry", ("x",), ("a" * 64,), named=True))
        library.delete_bookmark(first.id)
        library.delete_bookmark(second.id)
        library.delete_story("story-1")
    status, out = told(capsys, "trash")
    assert status == 0
    assert len(out.splitlines()) == 3
    assert out.count("30 days left") == 3
    assert "\x1b" not in out
    assert "30 days left  a" in out
    assert told(capsys, "trash", "list") == (0, out)
    assert told(capsys, "trash", "restore", first.id[:8]) == (0, "restored: bookmark words\n")
    assert told(capsys, "trash", "restore", "story-1")[0] == 0
    with Library.open() as library:
        assert library.bookmarks() == (first,)
        assert [story.id for story in library.stories()] == ["story-1"]


def test_an_id_that_is_none_or_several_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Library.open() as library:
        for name in ("b-1", "b-2"):
            library.add_bookmark(Bookmark(name, ANCHOR, "x", ""))
            library.delete_bookmark(name)
    assert told(capsys, "trash", "restore", "b-")[0] == 2
    status, out = told(capsys, "trash", "restore", "no\nsuch")
    assert (status, out.count("\n")) == (2, 1)
    assert told(capsys, "trash", "restore", "b-1")[0] == 0


def test_the_trash_is_emptied_only_when_meant(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "trash", "empty") == (0, "deleted for good: 0\n")
    with Library.open() as library:
        library.add_bookmark(Bookmark("b", ANCHOR, "x", ""))
        library.delete_bookmark("b")
    status, out = told(capsys, "trash", "empty")
    assert status == 2
    assert "1 in the trash would be deleted for good" in out
    assert told(capsys, "trash")[1].startswith("b ")
    assert told(capsys, "trash", "empty", "--yes") == (0, "deleted for good: 1\n")
    assert told(capsys, "trash") == (0, EMPTY)


def test_opening_empties_only_what_is_older_than_thirty_days(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Library.open() as library:
        for name, day in (("old", "2024-01-01"), ("new", "2024-01-03")):
            library.add_bookmark(Bookmark(name, ANCHOR, "x", ""))
            with monkeypatch.context() as patched:
                patched.setattr("tui.library.discarding.now", lambda *_, day=day: f"{day}T12:00:00.000Z")
                library.delete_bookmark(name)
    with monkeypatch.context() as patched:
        patched.setattr("tui.library.trash.now", lambda *_: "2024-01-02T12:00:00.000Z")  # 30 days before that day
        with Library.open() as library:
            assert [thing.id for thing in library.trash()] == ["new"]
    assert told(capsys, "trash") == (0, EMPTY)  # long ago by now


def test_all_that_is_kept_is_for_its_owner_alone(library: Path, home: Path) -> None:
    with Library.open() as opened:
        opened.delete_bookmark(opened.bookmarks()[0].id)
        opened.undo()
    paths = [path for path in library.rglob("*") if path.suffix != ".lock"]
    assert len(paths) > 3
    for path in (library, *paths):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path
