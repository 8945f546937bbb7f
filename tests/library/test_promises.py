"""What was acknowledged is there after a kill, a power cut, a full disk, and beside other writers.

Each check is also run against a store broken on purpose, which it must find out.
"""

import contextlib
import errno
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.library.conftest import abandon, note
from tests.library.disk import CHANGING, Disk, Killed, failing
from tests.library.plugin import Store
from tui.library import LibraryBusy, LibraryError, NotSaved
from tui.library.lock import FileLock

Documents = dict[str, dict[str, object]]
ROOT = Path(__file__).parents[2]


def steps() -> Iterator[tuple[Callable[[Store], object], Callable[[Documents], Documents]]]:
    """A session: what is done, and what it makes of the documents. Two snapshots are taken on the way."""
    yield lambda s: s.add(note(1)), lambda d: {**d, "n-1": note(1)}
    yield lambda s: s.add(note(2, "long " * 900)), lambda d: {**d, "n-2": note(2, "long " * 900)}
    yield lambda s: s.update("n-1", {"text": "new"}), lambda d: {**d, "n-1": {**d["n-1"], "text": "new"}}
    yield lambda s: s.db.storage.compact(), lambda d: d
    yield lambda s: s.add(note(3)), lambda d: {**d, "n-3": note(3)}
    yield lambda s: s.delete("n-2"), lambda d: {name: one for name, one in d.items() if name != "n-2"}
    yield lambda s: s.db.storage.compact(), lambda d: d
    yield lambda s: s.update("n-3", {"text": ""}), lambda d: {**d, "n-3": {**d["n-3"], "text": ""}}


def contents(folder: Path) -> Documents | str:
    """What stands in a library, or why it cannot be opened."""
    try:
        store = Store(folder)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    try:
        return store.all()
    finally:
        abandon(store)


# A power cut


def losses_by_power_cut(folder: Path) -> list[str]:
    """Every state after a cut in which something acknowledged is missing, or the library does not open."""
    Store(folder).close()
    disk, promised = Disk(folder), dict[str, dict[str, object]]()
    chances: list[Documents] = [promised]
    with disk.recording():
        store = Store(folder)
        disk.acknowledge(chances)
        for act, outcome in steps():
            after = outcome(promised)
            disk.acknowledge([promised, after])
            act(store)
            promised = after
            disk.acknowledge([promised])
        abandon(store)
    losses = []
    for allowed, files in disk.states(random.Random(3)):
        copy = folder.with_name("after")
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        for name, data in files.items():
            (copy / name).write_bytes(data)
        found = contents(copy)
        if allowed is not None and found not in allowed:
            losses.append(str(found)[:200])
    return losses


@pytest.mark.usefixtures("quick")
def test_nothing_is_lost_by_a_power_cut(folder: Path) -> None:
    assert losses_by_power_cut(folder) == []


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    "promise", ["tui.library.journal.sync_file", "tui.library.files.sync_file", "tui.library.files.sync_folder"]
)
def test_a_store_that_does_not_sync_is_found_out(folder: Path, promise: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(promise, lambda _: None)
    assert losses_by_power_cut(folder)


# A kill, and calls that fail


def broken_by_kills(folder: Path) -> list[str]:
    """What is wrong after a kill at each call that changes a file."""
    template = folder.with_name("template")
    Store(template).close()
    wrong, at, reached = [], 0, True
    while reached:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(template, folder)
        before, after = dict[str, dict[str, object]](), dict[str, dict[str, object]]()
        store = None
        reached = False
        with failing(at, Killed(), calls=CHANGING, ever_after=True):
            try:
                store = Store(folder)
                for act, outcome in steps():
                    after = outcome(before)
                    act(store)
                    before = after
            except Killed:
                reached = True
        if store is not None and store.db.storage._journal is not None:
            abandon(store)
        found = contents(folder)
        if found not in (before, after):
            wrong.append(f"call {at}: {str(found)[:200]}")
        at += 1
    assert at > 30
    return wrong


@pytest.mark.usefixtures("quick")
def test_nothing_is_lost_by_a_kill(folder: Path) -> None:
    assert broken_by_kills(folder) == []


@pytest.mark.usefixtures("quick")
def test_a_store_that_writes_in_place_is_found_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def in_place(path: Path, data: bytes) -> None:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.pwrite(handle, data, 0)
        os.close(handle)

    monkeypatch.setattr("tui.library.storage.replace_file", in_place)
    assert broken_by_kills(folder)


def broken_by_errors(folder: Path, code: int) -> list[str]:
    """What is wrong when one call fails: a failed change must leave no trace, and the store must work again."""
    wrong, at, reached = [], 0, True
    while reached:
        shutil.rmtree(folder, ignore_errors=True)
        store, expected = Store(folder), dict[str, dict[str, object]]()
        with failing(at, OSError(code, os.strerror(code))) as count:
            for act, outcome in steps():
                try:
                    act(store)
                except NotSaved as error:
                    if os.strerror(code) not in str(error):
                        wrong.append(f"call {at}: {error}")
                    continue
                # A change of a document whose own adding failed does nothing.
                with contextlib.suppress(KeyError):
                    expected = outcome(expected)
            reached = count[0] > at
        store.add(note(99))
        expected = {**expected, "n-99": note(99)}
        if store.all() != expected:
            wrong.append(f"call {at}: memory differs")
        abandon(store)
        if contents(folder) != expected:
            wrong.append(f"call {at}: disk differs")
        at += 1
    assert at > 15
    return wrong


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
@pytest.mark.usefixtures("quick")
def test_a_failed_write_says_so_and_leaves_no_trace(folder: Path, code: int) -> None:
    assert broken_by_errors(folder, code) == []


@pytest.mark.usefixtures("quick")
def test_a_store_that_does_not_undo_is_found_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.library.journal.Journal._undo", lambda self: None)
    assert broken_by_errors(folder, errno.EIO)


KILLED = """
import sys
from tests.library.conftest import note
from tests.library.plugin import Store
store = Store(sys.argv[1])
for number in range(100_000):
    store.add(note(number))
    print(number, flush=True)
"""


def process(code: str, *arguments: object) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )


@pytest.mark.parametrize("count", [1, 40, 111])
def test_nothing_acknowledged_is_lost_by_a_real_kill(folder: Path, count: int) -> None:
    with process(KILLED, folder) as writer:
        assert writer.stdout is not None
        for _ in range(count):
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
        rest = writer.stdout.read().split(b"\n")
    acknowledged = count + len(rest) - 1
    found = contents(folder)
    assert isinstance(found, dict)
    assert len(found) in (acknowledged, acknowledged + 1)
    assert found == {f"n-{n}": note(n) for n in range(len(found))}


# Beside others

ADDER = """
import sys
from tests.library.conftest import note
from tests.library.plugin import Store
store = Store(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
done = []
for number in range(int(sys.argv[2]), int(sys.argv[3])):
    try:
        store.add(note(number))
        done.append(number)
    except Exception:
        pass
import json
print(json.dumps(done))
"""


def test_two_processes_lose_nothing(folder: Path) -> None:
    Store(folder).close()
    count = 120
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", ADDER, str(folder), str(start), str(start + count)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
        )
        for start in (0, 1000)
    ]
    for writer in writers:
        assert writer.stdout is not None
        writer.stdout.readline()
    outputs = []
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write(b"go\n")
        writer.stdin.flush()
    for writer in writers:
        outputs.append(writer.communicate()[0])
    acknowledged = [number for output in outputs for number in json.loads(output)]
    assert len(acknowledged) == 2 * count
    found = contents(folder)
    assert set(found) == {f"n-{number}" for number in acknowledged}


def lost_between_reading_and_writing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """What is missing when a second writer comes in the middle of the first one's change."""
    one, other = Store(folder), Store(folder)
    acknowledged = {"n-1"}
    write = one.db.storage._journal.append

    def interrupted(payload: bytes) -> None:
        with contextlib.suppress(LibraryError):
            other.add(note(2))
            acknowledged.add("n-2")
        write(payload)

    monkeypatch.setattr(FileLock.hold.__wrapped__, "__defaults__", (0.02,))  # the patience of `hold`
    one.db.storage._journal.append = interrupted
    one.add(note(1))
    abandon(one)
    abandon(other)
    return acknowledged - set(contents(folder))


def test_nobody_comes_between_reading_and_writing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not lost_between_reading_and_writing(folder, monkeypatch)


def test_a_store_without_a_lock_is_found_out(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.library.lock._try_lock", lambda handle: True)
    assert lost_between_reading_and_writing(folder, monkeypatch)


def test_threads_lose_nothing(folder: Path) -> None:
    store = Store(folder)

    def work(start: int) -> None:
        for number in range(start, start + 40):
            store.add(note(number))
            store.update(f"n-{number}", {"text": "new"})
            assert store.get(f"n-{number}") is not None
            assert len(store.all()) > 0

    threads = [threading.Thread(target=work, args=(start,)) for start in (0, 100, 200, 300)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    store.close()
    found = contents(folder)
    assert isinstance(found, dict)
    assert len(found) == 160
    assert {str(one["text"]) for one in found.values()} == {"new"}


def test_two_open_libraries_see_each_other(folder: Path) -> None:
    one, other = Store(folder), Store(folder)
    assert other.search_tag("tag") == []
    one.add(note(1))
    assert other.db.storage.is_changed()
    assert other.search_tag("tag") == [note(1)]
    assert other.all() == one.all()
    assert not other.db.storage.is_changed()
    other.update("n-1", {"text": "new"})
    one.db.storage.compact()
    assert one.all() == other.all() == {"n-1": {**note(1), "text": "new"}}
    other.delete("n-1")
    assert one.all() == {}
    one.close()
    other.close()


def test_a_busy_library_says_so_instead_of_hanging(folder: Path) -> None:
    one, other = Store(folder), Store(folder)
    with one.db.storage._lock.hold(1), pytest.raises(LibraryBusy), other.db.storage._lock.hold(0.02):
        pass
    one.close()
    other.close()
