"""Stories on the command line: added, listed, renamed, archived, deleted, restored."""

import io
import json
import shlex
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.compare.test_likeness import BRIDGE, OTHER_EVENT, SAME_EVENT
from tui import cli
from tui.library import Library
from tui.model.article import ArticleDate
from tui.model.keeping import Verdict


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in (("a.txt", BRIDGE), ("b.txt", SAME_EVENT), ("c.txt", OTHER_EVENT)):
        (tmp_path / name).write_text(f"Report {name[0].upper()} of the day\n\n{text}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = cli.main(arguments)
    out, error = capsys.readouterr()
    return status, out, error


def names(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    return [story["name"] for story in json.loads(run(capsys, "stories", "--json", *arguments)[1])]


def test_sources_are_added_with_a_line_each(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, error = run(capsys, "add", "a.txt", "c.txt", "--story", "Bridge")
    assert (status, error) == (0, "")
    assert out.splitlines() == [
        "“Bridge”, 2 articles now",
        "  added: Report A of the day · outlet unknown · a Monday, date unknown",
        "  added: Report C of the day · outlet unknown · a Tuesday, date unknown",
    ]
    _status, out, _error = run(capsys, "add", "b.txt", "--story", "New")
    assert "likely companion of “Report B of the day”: Report A of the day · outlet unknown" in out


def test_a_date_that_was_typed_is_listed_and_sorted_by(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "add", "a.txt", "--story", "Typed")
    run(capsys, "add", "c.txt", "--story", "Other")
    (story,) = [one for one in Library.open().stories() if one.name == "Typed"]
    date = ArticleDate("2025-03-11", "2025-03-11", "2025-03-11", "typed")
    Library.open().add_verdict(Verdict("", "date", story.sha256[0], date=date))
    _status, out, _error = run(capsys, "stories", "--sort", "date")
    assert out.startswith("Typed\n  1 article · outlet unknown · 11 Mar 2025\n")
    (listed,) = [one for one in json.loads(run(capsys, "stories", "--json")[1]) if one["name"] == "Typed"]
    assert listed["articles"][0]["date"]["basis"] == "typed"


def test_a_suggestion_names_the_command_that_follows_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "add", "a.txt", "--story", "It's a bridge")
    _status, out, _error = run(capsys, "add", "b.txt")
    (line,) = [line for line in out.splitlines() if "to put it there" in line]
    command = shlex.split(line.split(": ", 1)[1])
    assert run(capsys, *command[1:])[0] == 0
    (story,) = [one for one in Library.open().stories() if one.name == "It's a bridge"]
    assert story.sources == (str(folder / "a.txt"), str(folder / "b.txt"))


def test_an_article_that_stands_in_another_story_too_is_told_of(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "add", "a.txt", "b.txt", "--story", "Bridge")
    _status, out, _error = run(capsys, "add", "b.txt", "--story", "Copy")
    assert "“Report B of the day” is also in “Bridge”" in out
    assert "to put it there" not in out


def test_one_bad_source_adds_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, error = run(capsys, "add", "a.txt", "missing.txt", "--story", "Bridge")
    assert (status, out, error) == (2, "", "counterpoint: missing.txt: no such file\n")
    assert names(capsys) == []
    assert run(capsys, "add", "a.txt", "--story", "two\nlines")[0] == 2
    assert run(capsys, "stories")[1] == "no story yet\n"


def test_standard_input_is_kept(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((folder / "a.txt").read_bytes())))
    assert run(capsys, "add", "-", "--story", "Bridge")[0] == 0
    library = Library.open()
    (entry,) = library.find_story("Bridge").articles
    source = library.kept_source(entry)
    assert source is not None
    assert source.data == (folder / "a.txt").read_bytes()


def test_stories_are_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "add", "a.txt", "b.txt", "--story", "Bridge")
    run(capsys, "add", "c.txt", "--story", "Älter")
    assert names(capsys, "--sort", "name") == ["Bridge", "Älter"]
    assert names(capsys) == ["Älter", "Bridge"]
    _status, out, _error = run(capsys, "stories", "--sort", "name")
    assert out.splitlines()[:3] == ["Bridge", "  2 articles · outlet unknown · dates unknown", "  not read yet"]


def test_a_story_is_renamed_archived_deleted_and_restored(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "add", "a.txt", "--story", "Bridge")
    run(capsys, "add", "c.txt", "--story", "Pensions")
    assert run(capsys, "stories", "--rename", "bri", "Karst")[1] == "“Bridge” is “Karst” now\n"
    assert run(capsys, "stories", "--rename", "karst", "pensions")[0] == 2
    assert run(capsys, "stories", "--archive", "karst")[0] == 0
    assert names(capsys) == ["Pensions"]
    assert names(capsys, "--archived") == ["Karst"]
    assert run(capsys, "stories", "--unarchive", "Karst")[0] == 0
    assert run(capsys, "stories", "--delete", "Karst")[0] == 0
    assert names(capsys, "--deleted") == ["Karst"]
    status, out, error = run(capsys, "stories", "--delete", "Karst")
    assert (status, out, error) == (
        2,
        "",
        "counterpoint: Karst: no such story in the list; it is in the trash, --restore takes it out\n",
    )
    assert run(capsys, "stories", "--restore", "ka")[0] == 0
    assert set(names(capsys)) == {"Karst", "Pensions"}
    assert run(capsys, "stories", "--delete", "a", "--archive", "b")[0] == 2


def test_a_story_that_lies_elsewhere_says_where(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "add", "a.txt", "--story", "Bridge")
    assert run(capsys, "stories", "--restore", "Bridge")[::2] == (
        2,
        "counterpoint: Bridge: no such story in the trash; it is in the list\n",
    )
    run(capsys, "stories", "--archive", "Bridge")
    assert run(capsys, "stories", "--restore", "Bridge")[::2] == (
        2,
        "counterpoint: Bridge: no such story in the trash; it is archived, --unarchive puts it back\n",
    )
    assert (
        "no such story in the list; it is archived, --unarchive" in run(capsys, "stories", "--archive", "Bridge")[2]
    )
    run(capsys, "stories", "--delete", "Bridge")
    assert "it is in the trash, --restore takes it out" in run(capsys, "stories", "--unarchive", "Bridge")[2]
    assert run(capsys, "stories", "--rename", "Bridge", "Pier")[0] == 2
    assert run(capsys, "stories", "--restore", "Nowhere")[2] == "counterpoint: Nowhere: no such story\n"


def test_an_empty_trash_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "trash") == (0, "", "counterpoint: the trash is empty\n")
    assert run(capsys, "verify") == (0, "", "counterpoint: no bookmark is kept\n")


def test_a_story_that_is_not_there_opens_in_no_reader(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, error = run(capsys, "open", "\x1b[31mNothing")
    assert (status, out) == (2, "")
    assert error == "counterpoint: \ufffd[31mNothing: no such story\n"


def test_without_a_name_the_story_read_last_is_opened_or_the_newest(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def read(*, library: Library, story: str) -> int:
        found = library.story(story)
        assert found is not None
        opened.append(found.name)
        return 0

    monkeypatch.setattr("tui.reader.run", read)
    assert run(capsys, "open") == (
        2,
        "",
        "counterpoint: library: no story is kept yet; counterpoint read A B opens files\n",
    )
    run(capsys, "add", "a.txt", "--story", "Old")
    run(capsys, "add", "c.txt", "--story", "New")
    assert run(capsys, "open")[0] == 0
    with Library.open() as library:
        old = library.find_story("Old")
        library.note_reading(replace(old, opened="2020-01-01T00:00:00.000Z"), None)
    assert run(capsys, "open")[0] == 0
    assert opened == ["New", "Old"]
