"""The command line as a script sees it: output, messages, exit status."""

import csv
import io
import json
import os
import signal
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Event, Timer

import pytest

from tui import __version__, cli
from tui.cli.output import BROKEN_PIPE, Meter
from tui.library import Library, make_anchor
from tui.library.annotations import from_annotation
from tui.model.keeping import Anchor, Bookmark, Story
from tui.pipeline import read_articles

FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")

STORY = (
    "Ministers agreed on Monday to open the bridge over the river Lim again, the government said in a statement.\n\n"
    "The bridge had been closed since a storm in March, when a ship hit one of its pillars and tore it away. Nobody "
    "was hurt, but forty thousand people a day had to go round by the motorway.\n\n"
    "“We have tested every bolt,” said Ana Sol, who leads the works. She expects the first cars on Friday morning."
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(f"Bridge to open again\n\n{STORY}\n", "utf-8")
    return path


def run(*arguments: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "tui", *arguments], input=data, capture_output=True, check=False)


def one_line(error: str) -> bool:
    return error.startswith("counterpoint: ") and error.count("\n") == 1 and error.endswith("\n")


@pytest.mark.parametrize("arguments", [["--help"], ["clean", "--help"], ["compare", "--help"], ["read", "--help"]])
def test_help_is_printed(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(arguments) == 0
    out, err = capsys.readouterr()
    assert out.startswith("usage: counterpoint")
    assert not err


def test_the_help_tells_each_command_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0
    listed = capsys.readouterr().out.split("COMMAND\n")[1].split("\n\n")[0].splitlines()
    assert all(len(line.split()) > 1 for line in listed), listed


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"counterpoint {__version__}\n"


def test_a_file_in_the_place_of_a_command_is_answered_with_the_command(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for word, answer in (
        (str(article), f"to open articles: counterpoint read {article}"),
        ("https://example.org/news", "counterpoint read https://example.org/news"),
        ("raed", "did you mean read?"),
        ("zzz\0", "no such command"),
    ):
        assert cli.main([word]) == 2
        said = capsys.readouterr().err
        assert answer in said
        assert said.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["clean"], ["compare", "one"], ["compare"], ["clean", "--nonsense", "x"], ["\x1b[31m"], ["a\nb"]],
)
def test_wrong_usage_is_one_line(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(arguments) == 2
    out, err = capsys.readouterr()
    assert not out
    assert one_line(err)
    assert "\x1b" not in err


@pytest.mark.parametrize(
    ("name", "data"),
    [("missing.txt", None), ("empty.txt", b""), ("binary.txt", bytes(range(256)) * 8), ("folder", "folder")],
)
@pytest.mark.parametrize("verb", [["clean"], ["clean", "--json"], ["compare"]])
def test_bad_input_is_one_line_that_names_it(
    name: str, data: bytes | str | None, verb: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    if isinstance(data, bytes):
        path.write_bytes(data)
    elif data:
        path.mkdir()
    sources = [str(path)] * (2 if verb == ["compare"] else 1)
    assert cli.main([*verb, *sources]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert one_line(err)
    assert name in err


class _Dropped:
    """Ctrl+C comes while it is thrown away."""

    def __del__(self) -> None:
        raise KeyboardInterrupt


def test_an_interrupt_that_a_callback_swallows_is_heard(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answered = Event()

    def wait(options: object) -> int:
        near, far = socket.socketpair()  # a server that is slow to answer
        with near, far:
            answer = Timer(10, lambda: answered.set() or far.send(b"."))
            answer.start()
            _Dropped()
            try:
                return len(near.recv(1))
            finally:
                answer.cancel()
                answer.join()

    monkeypatch.setattr("tui.cli.doctor.run", wait)
    assert cli.main(["doctor"]) == 130
    assert capsys.readouterr().err == "counterpoint: interrupted\n"
    assert not answered.is_set()


def test_an_interrupt_that_comes_again_too_soon_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    rung: list[bool] = []

    class Quicker(Timer):
        """Rings while it is started, once."""

        def start(self) -> None:
            if not rung:
                rung.append(True)
                self.function()
            super().start()

    def wait(options: object) -> int:
        monkeypatch.setattr("threading.Timer", Quicker)
        _Dropped()
        Event().wait(10)
        return 0

    monkeypatch.setattr("tui.cli.doctor.run", wait)
    assert cli.main(["doctor"]) == 130


def test_clean_prints_the_body(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["clean", str(article)]) == 0
    assert capsys.readouterr() == (STORY + "\n", "")


def test_clean_reads_standard_input(article: Path) -> None:
    result = run("clean", "-", data=article.read_bytes())
    assert (result.returncode, result.stdout.decode(), result.stderr) == (0, STORY + "\n", b"")


def test_clean_json_is_one_article(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["clean", "--json", str(article)]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["headline"] == "Bridge to open again"
    assert data["body"] == STORY
    assert "claims" not in data
    assert " ".join(data["body"][s["start"] : s["end"]] for s in data["sentences"]) == STORY.replace("\n\n", " ")


def test_the_ledger_holds_what_was_taken_out(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["clean", "--ledger", str(article)]) == 0
    out = capsys.readouterr().out
    assert "[headline]" in out
    assert "Bridge to open again" in out


def test_no_control_byte_of_an_article_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.txt"
    path.write_text(
        "Head\x1b]0;owned\x07line\n\n" + "The \x1b[31mred\x1b[0m \x9b2J \u202egnp.exe[/b] bridge was opened. " * 5,
        "utf-8",
    )
    for verb in (["clean"], ["clean", "--json"], ["clean", "--ledger"]):
        assert cli.main([*verb, str(path)]) in (0, 3)
        out, err = capsys.readouterr()
        assert not {c for c in out + err if (ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160 or c == "\u202e"}


@pytest.mark.parametrize("verb", ["clean", "--help"])
def test_a_closed_pipe_is_no_error(verb: str, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as out:
        process = subprocess.run(
            [sys.executable, "-m", "tui", verb, str(article)], stdout=out, stderr=subprocess.PIPE, check=False
        )
    assert process.stderr == b""
    assert process.returncode == BROKEN_PIPE


@pytest.mark.parametrize("verb", ['clean "$ARTICLE"', "--help"])
@pytest.mark.parametrize(("closed", "status"), [(">&-", 1), ("2>&-", 0), pytest.param(">/dev/full", 1, marks=FULL)])
def test_a_closed_or_full_output_is_no_traceback(
    article: Path, verb: str, closed: str, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)  # a user's output is buffered, and written on the way out
    monkeypatch.setenv("ARTICLE", str(article))
    command = f'"{sys.executable}" -m tui {verb} {closed}'
    result = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert result.returncode == status
    assert result.stderr.count(b"\n") == status
    assert b"Errno" not in result.stderr


def test_an_interrupt_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.pipeline.read_articles", interrupted)
    assert cli.main(["clean", "x"]) == 128 + signal.SIGINT
    assert one_line(capsys.readouterr().err)


def test_even_a_fault_of_our_own_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("two\nlines \x1b[31m")

    monkeypatch.setattr("tui.pipeline.read_articles", broken)
    assert cli.main(["clean", "x"]) == 1
    err = capsys.readouterr().err
    assert one_line(err)
    assert "\x1b" not in err


def test_a_narrow_encoding_is_no_error(article: Path) -> None:
    article.write_text(f"Bridge to open again\n\n{STORY}\n", "utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "tui", "clean", str(article)],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert result.returncode == 0
    assert b"\\u201cWe" in result.stdout


@pytest.mark.parametrize("typed", ["a", "c=2024-11-23", "a=someday", "=2024", "a=2024-13-45"])
def test_a_date_that_cannot_be_read_is_told(typed: str, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["compare", str(article), str(article), "--date", typed]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert one_line(err)


def test_a_second_date_for_one_article_is_an_error_and_no_date_is_told_twice(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = ["compare", str(article), str(article)]
    assert cli.main([*both, "--date", "a=2024-11-23", "--date", "a=2024-11-24"]) == 2
    assert capsys.readouterr().err == "counterpoint: --date a=2024-11-24: a date for a is given already\n"
    assert cli.main([*both, "--date", "a=2024-13"]) == 2
    assert capsys.readouterr().err == "counterpoint: --date a: 2024-13: no such day in the calendar\n"


def test_progress_is_for_terminals_only(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    from tui.pipeline import Progress

    for stream, shown in ((Terminal(), True), (io.StringIO(), False)):
        monkeypatch.setattr(sys, "stderr", stream)
        with Meter() as meter:
            meter(Progress("annotate", "x", 1, 2))
        assert ("annotate 1/2" in stream.getvalue()) is shown
        assert stream.getvalue().endswith("\x1b[K") is shown


@pytest.fixture
def kept(home: Path) -> Bookmark:
    anchor = Anchor("a" * 64, "1", "body", 0, 18, "=2+3 [x](y) \x1b[31m")
    with Library.open(home / "data" / "library") as library:
        return library.add_bookmark(Bookmark("", anchor, "a.txt", "Head", note="# mine", tags=("one", "two")))


def test_bookmarks_are_printed_for_a_document(kept: Bookmark, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["bookmarks"]) == 0
    out = capsys.readouterr().out
    assert "> \\=2+3 \\[x\\](y) \ufffd\\[31m" in out
    assert "\\# mine" in out
    assert "- tags: one, two" in out


def test_bookmarks_are_printed_as_web_annotations(kept: Bookmark, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["bookmarks", "--json", "--tag", "one"]) == 0
    (item,) = json.loads(capsys.readouterr().out)["first"]["items"]
    assert from_annotation(item) == kept
    assert cli.main(["bookmarks", "--json", "--tag", "three"]) == 0
    assert json.loads(capsys.readouterr().out)["total"] == 0


def test_no_cell_of_the_table_is_a_formula(kept: Bookmark, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["bookmarks", "--csv"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["quote"].startswith("'=2+3")
    assert (row["note"], row["tags"], row["start"]) == ("# mine", "one two", "0")


def test_the_doctor_tells_where_and_how_whole(kept: Bookmark, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["doctor"]) == 0
    out = capsys.readouterr().out
    assert str(home / "data" / "library") in out
    assert "whole: bookmarks 1" in out


def test_the_doctor_tells_all_that_can_be_had_again(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Library.open() as library:
        library.save_story(Story("s1", "Ferry", ("a.txt",), ("0" * 64,)))
    path = home / "data" / "library" / "library.json"
    for file in path.parent.glob("*.json"):
        file.write_bytes(file.read_bytes()[:-9])
    assert cli.main(["doctor"]) == 1
    assert "last good state: 0 bookmarks, 1 story" in capsys.readouterr().out


def test_the_doctor_leads_out_of_damage(kept: Bookmark, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = home / "data" / "library" / "library.json"
    path.write_bytes(path.read_bytes()[:-9])
    assert cli.main(["bookmarks"]) == 1
    assert one_line(capsys.readouterr().err)
    assert cli.main(["doctor"]) == 1
    out = capsys.readouterr().out
    assert "DAMAGED" in out
    assert "last good state: 1 bookmark" in out
    assert cli.main(["doctor", "--recover"]) == 0
    capsys.readouterr()
    assert cli.main(["bookmarks", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["total"] == 1


def test_the_doctor_makes_nothing(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["doctor"]) == 0
    assert "nothing kept yet" in capsys.readouterr().out
    assert not home.exists()


def test_verify_tells_what_still_stands(home: Path, article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (cleaned,) = read_articles([str(article)])
    start = cleaned.body.index("Nobody")
    mark = Bookmark("", make_anchor(cleaned, "body", start, start + 15), str(article), "Head")
    with Library.open(home / "data" / "library") as library:
        library.add_bookmark(mark, cleaned)
        library.add_bookmark(replace(mark, source="https://example.org/x"))
    assert cli.main(["verify"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"unchanged     {article}: Nobody was hurt",
        "not asked     https://example.org/x: Nobody was hurt (in the copy kept: unchanged)",
    ]
    assert cli.main(["clean", str(article), "--take-out", "Nobody was hurt"]) == 0
    capsys.readouterr()
    assert cli.main(["verify"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"taken out     {article}: Nobody was hurt (the source is the same: counterpoint clean --ledger shows it)",
        "not asked     https://example.org/x: Nobody was hurt (in the copy kept: unchanged)",
    ]
    assert cli.main(["bookmarks"]) == 0
    assert "- now: in what is taken out of the source, which is the same" in capsys.readouterr().out
    assert cli.main(["clean", str(article), "--undo"]) == 0
    capsys.readouterr()
    text = article.read_text("utf-8")
    article.write_text(text.replace("Ministers", "All ministers"), "utf-8")
    assert cli.main(["verify"]) == 0
    assert capsys.readouterr().out.startswith("found ")
    article.write_text(text.replace("Nobody was hurt, but forty", "Forty"), "utf-8")
    assert cli.main(["verify"]) == 1
    assert capsys.readouterr().out.startswith("NOT FOUND ")
    article.unlink()
    assert cli.main(["verify"]) == 1
    assert capsys.readouterr().out.startswith("UNREADABLE (no such file) ")
