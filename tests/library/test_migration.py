"""A library of an older format is opened as one of today's, with the old one kept; a newer one is left alone."""

import errno
import hashlib
import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tinydb import TinyDB

from tests.library.conftest import contents, flip
from tests.library.disk import CHANGING, Disk, Killed, failing
from tests.library.test_library import ANCHOR, MARK
from tui.library import Library, LibraryDamaged, LibraryError, LibraryNewer, migration
from tui.library.annotations import to_annotation
from tui.library.snapshot import Tables
from tui.library.storage import JournalStorage
from tui.model.codec import to_builtins
from tui.model.keeping import Bookmark, Verdict

OLD = Bookmark("b-1", ANCHOR, "x.txt", "Head", "a note", ("one",), "", "s", "2024-01-02T03:04:05Z")


@pytest.fixture
def plain(folder: Path) -> Path:
    """A library as TinyDB writes it by itself: bookmarks as annotations and as plain fields, and a verdict."""
    folder.mkdir(mode=0o700)
    with TinyDB(folder / "library.json") as database:
        table = database.table("bookmarks")
        table.insert(to_annotation(OLD))
        fields = to_builtins(Bookmark("b-2", ANCHOR, "y.txt", "Other", created="2024-01-03T03:04:05Z"))
        assert isinstance(fields, dict)
        table.insert({key: value for key, value in fields.items() if key in ("id", "anchor", "source", "headline")})
        table.insert({"words": "of something unknown"})
        verdict = to_builtins(Verdict("v", "relation", "m", "agree", created="2024-01-04T03:04:05Z"))
        assert isinstance(verdict, dict)
        database.table("verdicts").insert(verdict)
    return folder


def notes(folder: Path) -> list[str]:
    with Library.open(folder) as library:
        return sorted(mark.id for mark in library.bookmarks())


def test_a_plain_tinydb_file_becomes_a_library_and_stays_beside_it(plain: Path) -> None:
    before = (plain / "library.json").read_bytes()
    with Library.open(plain) as library:
        assert library.bookmark("b-1") == OLD
        second = library.bookmark("b-2")
        assert second is not None
        assert (second.anchor, second.source, second.note, second.tags) == (ANCHOR, "y.txt", "", ())
        assert [verdict.id for verdict in library.verdicts()] == ["v"]
        library.add_bookmark(MARK)
    (aside,) = plain.glob("library.format-0-*.json")
    assert aside.read_bytes() == before
    assert aside.stat().st_mode & 0o777 == 0o600
    with TinyDB(plain / "library.json") as database:
        found = database.table("bookmarks").all()
        assert len(found) == 4
        assert {"words"} < {key for document in found for key in document}  # what is not understood is kept
    assert len(notes(plain)) == 3


def test_a_plain_file_with_a_journal_beside_it_is_damage(folder: Path) -> None:
    with Library.open(folder) as library:
        library.add_bookmark(MARK)
    (folder / "library.json").write_text('{"bookmarks": {"1": {"id": "b"}}}')
    before = contents(folder)
    with pytest.raises(LibraryDamaged):
        Library.open(folder)
    assert contents(folder) == before


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"null", b'{"a": {"x": {}}}', b'{"a": [1]}', b'{"a": {"1": 2}}', b"\xff"]
)
def test_any_other_file_is_left_alone(folder: Path, data: bytes) -> None:
    folder.mkdir()
    (folder / "library.json").write_bytes(data)
    with pytest.raises(LibraryDamaged):
        Library.open(folder)
    assert (folder / "library.json").read_bytes() == data


# Formats to come


def shout(tables: Tables) -> Tables:
    """A step: the headlines in capitals, and a table more."""
    out = {name: dict(table) for name, table in tables.items()}
    for key, document in out.get("bookmarks", {}).items():
        out["bookmarks"][key] = {**document, "motivation": "shouting"}
    out["extra"] = {"1": {"id": "e", "made": True}}
    return out


@pytest.fixture
def of_today(folder: Path) -> Path:
    with Library.open(folder) as library:
        library.add_bookmark(OLD)
    return folder


def motivations(folder: Path) -> list[object]:
    storage = JournalStorage(folder)
    try:
        return [document["motivation"] for document in storage.table("bookmarks").values()]
    finally:
        storage.close()


def test_documents_go_from_one_format_to_the_next(of_today: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(migration.STEPS, 1, shout)
    before = {path.name: path.read_bytes() for path in of_today.glob("library.j*")}
    assert motivations(of_today) == ["shouting"]
    asides = sorted(of_today.glob("library.format-1-*"))
    assert [path.read_bytes() for path in asides] == [before["library.journal"], before["library.json"]]
    assert motivations(of_today) == ["shouting"]
    assert sorted(of_today.glob("library.format-*")) == asides


def test_a_new_library_has_nothing_to_keep(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(migration.STEPS, 1, shout)
    Library.open(folder).close()
    assert list(folder.glob("library.format-*")) == []
    monkeypatch.setitem(migration.STEPS, 2, lambda tables: tables)
    assert notes(folder) == []
    assert len(list(folder.glob("library.format-2-*"))) == 2


def test_a_newer_library_is_told_and_left_alone(of_today: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Library.open(of_today)  # of this version, and open while a newer one migrates
    with monkeypatch.context() as patched:
        patched.setitem(migration.STEPS, 1, shout)
        motivations(of_today)
    with pytest.raises(LibraryNewer):
        other.bookmarks()
    before = contents(of_today)
    for _ in range(2):
        with pytest.raises(LibraryNewer, match=r"library\.json: was written by a newer version"):
            Library.open(of_today)
    assert contents(of_today) == before


def test_a_newer_layout_is_told_apart_from_damage(of_today: Path) -> None:
    path = of_today / "library.json"
    data = path.read_bytes().replace(b'"format":1', b'"format":7', 1)
    at = data.index(b'"sha256":"') + len(b'"sha256":"')
    data = data[:at] + b"0" * 64 + data[at + 64 :]
    path.write_bytes(data.replace(b"0" * 64, hashlib.sha256(data).hexdigest().encode(), 1))
    before = contents(of_today)
    for call in (Library.open, Library.last_good, Library.recover):
        with pytest.raises(LibraryNewer):
            call(of_today)
    assert contents(of_today) == before


def test_a_flipped_bit_in_the_number_is_damage_with_a_way_back(of_today: Path) -> None:
    path = of_today / "library.json"
    flip(path, 8 * (path.read_bytes().index(b'"format":') + 9) + 1)
    assert b'"format":3' in path.read_bytes()
    with pytest.raises(LibraryDamaged):
        Library.open(of_today)
    assert Library.recover(of_today) == "1 bookmark, proved by checksums"


# At any moment


def copies(template: Path, folder: Path) -> Iterator[int]:
    at = 0
    while True:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(template, folder)
        yield at
        at += 1


@pytest.mark.parametrize("kind", ["plain", "of_today"])
@pytest.mark.parametrize("error", [Killed(), OSError(errno.ENOSPC, "No space left on device")])
@pytest.mark.usefixtures("quick")
def test_a_migration_cut_short_is_done_by_the_next_start(
    kind: str, error: BaseException, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = request.getfixturevalue(kind)
    monkeypatch.setitem(migration.STEPS, 1, shout)
    ids = ["b-1"] if kind == "of_today" else ["b-1", "b-2"]
    for at in copies(template, tmp_path / "cut"):
        before = (tmp_path / "cut" / "library.json").read_bytes()
        with failing(at, error, calls=CHANGING, ever_after=True) as count:
            try:
                Library.open(tmp_path / "cut")
            except LibraryDamaged as damage:
                pytest.fail(f"cut at call {at}: {damage}")
            except (Killed, LibraryError):
                assert at < count[0]
        whole = at >= count[0]
        assert notes(tmp_path / "cut") == ids
        assert motivations(tmp_path / "cut")[: len(ids)] == ["shouting"] * len(ids)
        number = 0 if kind == "plain" else 1
        assert before in [path.read_bytes() for path in (tmp_path / "cut").glob(f"library.format-{number}-*")]
        if whole:
            break
    assert at > 8


def losses_by_power_cut(folder: Path, copy: Path, ids: list[str]) -> list[str]:
    """What is found of the bookmarks after each state that a cut could leave, where it is not all of them."""
    disk = Disk(folder)
    with disk.recording():
        storage = JournalStorage(folder)
        disk.acknowledge("migrated")
    storage.close()
    losses = []
    for promised, files in disk.states(random.Random(5)):
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        for name, data in files.items():
            (copy / name).write_bytes(data)
        if promised and b"shouting" not in files.get("library.journal", b""):
            losses.append("the migration")
        try:
            found = notes(copy)
        except LibraryError as error:
            losses.append(str(error))
        else:
            losses += [] if found == ids else [str(found)]
    return losses


@pytest.mark.parametrize("kind", ["plain", "of_today"])
@pytest.mark.usefixtures("quick")
def test_a_power_cut_leaves_the_old_library_or_the_new_one(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = request.getfixturevalue(kind)
    monkeypatch.setitem(migration.STEPS, 1, shout)
    ids = ["b-1"] if kind == "of_today" else ["b-1", "b-2"]
    assert losses_by_power_cut(folder, tmp_path / "after", ids) == []


@pytest.mark.parametrize(
    "promise", ["tui.library.journal.sync_file", "tui.library.files.sync_file", "tui.library.files.sync_folder"]
)
@pytest.mark.usefixtures("quick")
def test_a_migration_that_does_not_sync_is_found_out(
    promise: str, plain: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(migration.STEPS, 1, shout)
    monkeypatch.setattr(promise, lambda _: None)
    assert losses_by_power_cut(plain, tmp_path / "after", ["b-1", "b-2"])


# Values kept by earlier versions


def test_documents_without_later_fields_are_shown(folder: Path) -> None:
    early = to_annotation(OLD)
    for key in ("modified", "counterpoint:colour", "counterpoint:story", "body", "motivation"):
        del early[key]
    del early["target"]["counterpoint:headline"]
    storage = JournalStorage(folder)
    storage.write(
        {
            "bookmarks": {"1": early},
            "verdicts": {"1": {"id": "v", "kind": "relation", "target": "m"}},
            "stories": {"1": {"id": "s", "name": "Ferry", "sources": ["x"], "sha256": ["a" * 64]}},
        }
    )
    storage.close()
    with Library.open(folder) as library:
        (mark,) = library.bookmarks()
        assert (mark.anchor, mark.headline, mark.note, mark.tags, mark.story) == (ANCHOR, "", "", (), None)
        assert [verdict.relation for verdict in library.verdicts()] == [None]
        assert [story.name for story in library.stories()] == ["Ferry"]


def test_nothing_is_opened_for_all_to_read(plain: Path) -> None:
    before = os.umask(0)
    try:
        Library.open(plain).close()
    finally:
        os.umask(before)
    for path in plain.iterdir():
        if path.name != "library.json" or b"_library" in path.read_bytes()[:20]:
            assert path.stat().st_mode & 0o077 == 0, path
