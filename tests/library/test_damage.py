"""Nothing opens silently empty or wrong; the last good state is found; damaged files stay."""

import random
import shutil
from pathlib import Path

import pytest

from tests.library.conftest import abandon, contents, flip, note
from tests.library.plugin import Store
from tui.library import LibraryDamaged, LibraryError
from tui.library.recovery import last_good, recover

EXPECTED = {f"n-{n}": note(n) for n in range(10)}


@pytest.mark.parametrize("name", ["library.json", "library.journal"])
def test_no_flipped_bit_goes_unseen(filled: Path, tmp_path: Path, name: str) -> None:
    size = (filled / name).stat().st_size * 8
    outcomes = set()
    for bit in random.Random(1).sample(range(size), 250):
        copy = tmp_path / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(filled, copy)
        flip(copy / name, bit)
        before = contents(copy)
        try:
            store = Store(copy)
        except LibraryDamaged:
            outcomes.add("told")
            assert contents(copy) == before
        else:
            assert store.all() == EXPECTED  # padding of the first page: nothing was lost
            abandon(store)
            outcomes.add("harmless")
    assert "told" in outcomes


@pytest.mark.parametrize("part", range(8))
def test_a_cut_snapshot_is_told_and_wholly_recovered(filled: Path, part: int) -> None:
    path = filled / "library.json"
    damaged = path.read_bytes()[: path.stat().st_size * part // 8]
    path.write_bytes(damaged)
    with pytest.raises(LibraryDamaged):
        Store(filled)
    state = last_good(filled)
    assert state is not None
    assert state.sequence == state.promised
    recover(filled)
    store = Store(filled)
    assert store.all() == EXPECTED
    store.add(note(11))
    store.close()
    assert damaged in [p.read_bytes() for p in filled.glob("library.damaged-*.json")]


@pytest.mark.parametrize("kept", range(1, 9))
def test_a_cut_journal_is_told_and_recovered_as_far_as_it_goes(filled: Path, kept: int) -> None:
    path = filled / "library.journal"
    changes = path.stat().st_size - 4096
    path.write_bytes(path.read_bytes()[: 4096 + changes * kept // 9])
    with pytest.raises(LibraryDamaged):
        Store(filled)
    state = last_good(filled)
    assert state is not None
    assert state.sequence < state.promised
    assert "missing at the end" in str(state)
    recover(filled)
    store = Store(filled)
    found = store.all()
    assert found == {name: EXPECTED[name] for name in found}
    assert len(found) >= 5 + 5 * kept // 9
    store.close()


def test_one_damaged_change_does_not_take_the_later_ones_with_it(filled: Path) -> None:
    path = filled / "library.journal"
    place = path.read_bytes().index(b"note 7")
    flip(path, place * 8 + 1)
    with pytest.raises(LibraryDamaged):
        Store(filled)
    assert "damaged changes left out: 1" in str(last_good(filled))
    recover(filled)
    store = Store(filled)
    assert store.all() == {name: one for name, one in EXPECTED.items() if name != "n-7"}
    store.close()


@pytest.mark.parametrize("name", ["library.json", "library.journal"])
def test_a_missing_file_is_told(filled: Path, name: str) -> None:
    (filled / name).unlink()
    with pytest.raises(LibraryDamaged, match="missing"):
        Store(filled)
    assert not (filled / name).exists()


def test_a_library_without_both_files_is_not_a_new_one(filled: Path) -> None:
    (filled / "library.json").unlink()
    (filled / "library.journal").unlink()
    with pytest.raises(LibraryDamaged, match="missing"):
        Store(filled)
    recover(filled)
    store = Store(filled)
    assert len(store.all()) == 5  # as far as the kept snapshot and its journal go
    store.close()


def test_a_snapshot_of_another_library_is_not_taken_for_ours(filled: Path, tmp_path: Path) -> None:
    other = Store(tmp_path / "other")
    other.add_many(note(n, "other") for n in range(30))
    other.close()
    shutil.copy(tmp_path / "other" / "library.json", filled / "library.json")
    with pytest.raises(LibraryDamaged):
        Store(filled)


def test_a_foreign_change_is_told_and_can_be_taken_over(folder: Path) -> None:
    store = Store(folder)
    store.add(note(1))
    store.close()
    path = folder / "library.json"
    path.write_text(path.read_text().replace("note 1", "mine 1"))
    for kept in folder.glob("library.kept-*"):
        kept.unlink()
    with pytest.raises(LibraryDamaged, match="another program"):
        Store(folder)
    assert "no checksum" in str(last_good(folder))
    recover(folder)
    store = Store(folder)
    assert "mine" in str(store.get("n-1"))
    store.close()


@pytest.mark.parametrize("make", ["folder", "pipe", "dangling link", "link to itself"])
def test_what_is_no_regular_file_is_told_without_waiting(filled: Path, make: str) -> None:
    import os

    path = filled / "library.json"
    path.unlink()
    if make == "folder":
        path.mkdir()
    elif make == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("nowhere.json" if make == "dangling link" else "library.json")
    with pytest.raises(LibraryError):
        Store(filled)


def test_a_linked_snapshot_stays_a_link(filled: Path, tmp_path: Path) -> None:
    real = tmp_path / "real.json"
    shutil.move(filled / "library.json", real)
    (filled / "library.json").symlink_to(real)
    store = Store(filled)
    store.add(note(10))
    store.close()
    assert (filled / "library.json").is_symlink()
    store = Store(filled)
    assert len(store.all()) == 11
    store.close()


def test_a_torn_line_nobody_was_promised_is_left_out(filled: Path) -> None:
    path = filled / "library.journal"
    path.write_bytes(path.read_bytes() + b"000000000000000007 000000000100 0123")
    store = Store(filled)
    assert store.all() == EXPECTED
    store.add(note(10))
    abandon(store)
    store = Store(filled)
    assert len(store.all()) == 11
    store.close()
