"""Whole journeys in a real terminal, with the real analysis."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.screen import ROOT, Terminal

ONE = """Bridge Over the Salla Closed After Inspectors Find Cracks

By Nora Whitcombe

March 4, 2024

Engineers closed the old bridge over the Salla on Monday after inspectors found 12 cracks, Mayor Ola Brandt said.

Brandt said that repairs would cost about 3 million euros. She told reporters that it would open again in June.

About 8,000 cars cross the bridge every day, according to the transport office.
"""
TWO = """Salla Bridge Stays Shut as Repair Bill Grows

March 18, 2024

Repairs of the bridge over the Salla will cost 5 million euros, Mayor Ola Brandt said on Monday.

Inspectors have found 30 cracks, the transport office said. About 8,000 cars crossed the bridge every day.

Traders in the old town said they had lost a third of their customers.
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("articles")
    (folder / "one.txt").write_text(ONE, encoding="utf-8")
    (folder / "two.txt").write_text(TWO, encoding="utf-8")
    return [str(folder / "one.txt"), str(folder / "two.txt")]


def test_read_compare_keep_leave_and_come_back(home: Path, files: list[str], running: list[Terminal]) -> None:
    first = Terminal(["read", *files], home)
    running.append(first)
    first.wait("Salla Bridge Stays Shut", "Mon 4 Mar 2024 (stated)", "Engineers closed the old bridge")
    first.wait(lambda text: re.search(r"\d+ match", text) is not None)
    first.send("n")
    first.wait(lambda text: any(line.count("▌") == 2 for line in text.split("\n")))

    first.send("b")
    first.wait("Tags, parted by blanks")
    first.send("ask the office\tbridge\r")
    first.wait("◆")

    first.send("/")
    first.wait("words in the text")
    first.send("cracks")
    first.wait("/ cracks", "2 of 3 (a 2, b 1)")
    first.send("\r")
    first.wait(lambda text: "/ cracks" not in text)
    first.send("n")
    first.wait("“cracks” 3 of 3")
    first.send("\x1b")
    first.wait(lambda text: "“cracks”" not in text)

    first.resize(80, 24)
    first.wait(lambda text: "? help" in text.split("\n")[23])
    assert first.leave() == 0
    # The alternate screen is left, the cursor shown again, and nothing of the worker's was printed.
    assert b"\x1b[?1049l" in first.output
    assert b"\x1b[?25h" in first.output
    assert b"Traceback" not in first.output

    second = Terminal(["read", *files], home)
    running.append(second)
    second.wait(lambda text: re.search(r"\d+ match", text) is not None)
    second.send("B")
    second.wait("ask the office", "#bridge")
    # The reader stands where it was left; the bookmark is opened where it was made.
    second.send("\r")
    second.wait("◆", lambda text: "ask the office" not in text)
    assert second.leave() == 0


def test_a_typed_date_makes_an_update_in_a_window_of_80_by_24(
    files: list[str], tmp_path: Path, running: list[Terminal]
) -> None:
    undated = tmp_path / "undated.txt"
    undated.write_text(TWO.replace("March 18, 2024\n\n", ""), encoding="utf-8")
    terminal = Terminal(["read", files[0], str(undated)], tmp_path / "home", (80, 24))
    running.append(terminal)
    before = terminal.wait("date unknown", lambda text: _updates(text) is not None)
    terminal.send("d")
    terminal.wait("Dates", "a Monday, date unknown", "narrowed by words in the article", "Enter type a date")
    terminal.send("j\r")
    terminal.wait("date of [b]:", "Enter keep it")
    terminal.send("2024-03-18\r")
    more = _updates(before) or 0
    terminal.wait("Mon 18 Mar 2024", "(typed)", lambda text: (_updates(text) or 0) > more)
    assert terminal.leave() == 0
    again = Terminal(["read", files[0], str(undated)], tmp_path / "home", (80, 24))
    running.append(again)
    again.wait("Mon 18 Mar 2024", "(typed)", lambda text: (_updates(text) or 0) > more)
    assert again.leave() == 0
    assert b"Traceback" not in terminal.output + again.output


def _updates(text: str) -> int | None:
    """How many updates the counts line tells of, in a narrow window; None where it does not stand there yet."""
    found = re.search(r"\d+ match.* u (\d+) ", text)
    return int(found[1]) if found else None


def test_a_window_that_changes_while_the_claims_are_found(
    files: list[str], tmp_path: Path, running: list[Terminal]
) -> None:
    terminal = Terminal(["read", *files], tmp_path)
    running.append(terminal)
    terminal.wait("Engineers closed the old bridge", "? help")
    for size in ((80, 24), (200, 50), (40, 12), (100, 30)):
        terminal.resize(*size)
        terminal.send("j")
        terminal.wait(lambda text, row=size[1] - 1: text.split("\n")[row].startswith(" n/N match"))
    terminal.wait(lambda text: re.search(r"\d+ match", text) is not None)
    terminal.send("n")
    terminal.wait(lambda text: any(line.count("▌") == 2 for line in text.split("\n")))
    terminal.send("g")
    terminal.wait("Engineers closed the old bridge")
    assert terminal.leave() == 0
    assert b"Traceback" not in terminal.output


def test_the_line_between_columns_crosses_the_rules_of_headers_that_a_narrower_window_makes_higher(
    tmp_path: Path, running: list[Terminal]
) -> None:
    first, second = tmp_path / "one.txt", tmp_path / "two.txt"
    long = "Bridge Over the Salla Closed After Inspectors Find a Dozen Cracks in the Stone of Its Oldest Arch"
    first.write_text(ONE.replace(ONE.partition("\n")[0], long), encoding="utf-8")
    second.write_text(TWO, encoding="utf-8")
    terminal = Terminal(["read", str(first), str(second)], tmp_path)
    running.append(terminal)
    terminal.wait(lambda text: re.search(r"\d+ match", text) is not None)
    rules = _rules(terminal.text)
    for size in ((84, 36), (120, 36), (80, 24)):
        terminal.resize(*size)
        terminal.wait(
            lambda text, row=size[1] - 1: "? help" in text.split("\n")[row], lambda text: bool(_rules(text))
        )
        assert all(re.search("[━─][┼┽┾┿][━─]", line) for line in _rules(terminal.text)), terminal.text
    assert rules != _rules(terminal.text)
    assert terminal.leave() == 0


def _rules(text: str) -> list[str]:
    """The lines in which the line between two columns crosses something."""
    return [line for line in text.split("\n") if re.search("[┼┽┾┿]", line)]


_AGAIN = """
import asyncio, json, sys
from tui.pipeline import read_articles
from tui.reader.analysis import Analyst
from tui.reader.app import ReaderApp
from tui.reader.shelf import Shelf

async def main():
    shelf = Shelf()
    analyst = Analyst(shelf.cache, shelf.verdicts)
    app = ReaderApp(read_articles(sys.argv[1:]), analyst, shelf)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        first = set(sys.modules)
        await app.workers.wait_for_complete()
        await pilot.pause()
        print(json.dumps({
            "first": sorted(first),
            "all": sorted(sys.modules),
            "process": analyst._executor is not None,
            "entities": len(app.screen.panes.panes[0].column.marks("entity")),
        }))

asyncio.run(main())
"""


def test_words_typed_in_one_burst_with_the_slash_are_searched(
    files: list[str], tmp_path: Path, running: list[Terminal]
) -> None:
    terminal = Terminal(["read", *files], tmp_path)
    running.append(terminal)
    terminal.wait("Salla Bridge Stays Shut", "Engineers closed the old bridge", "? help")
    terminal.send("/cracks\rn")
    terminal.wait("“cracks” 3 of 3")


def test_a_story_opened_again_loads_no_language_model(home: Path, files: list[str], running: list[Terminal]) -> None:
    before = Terminal(["read", *files], home)
    running.append(before)
    before.wait(lambda text: re.search(r"\d+ match", text) is not None)
    assert before.leave() == 0
    environment = {**os.environ, "COUNTERPOINT_HOME": str(home)}
    command = [sys.executable, "-c", _AGAIN, *files]
    result = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, check=True)
    seen = json.loads(result.stdout)
    assert seen["entities"] > 0
    assert not seen["process"]
    assert "spacy" not in seen["all"]


_FIRST = """
import asyncio, sys
from tui.pipeline import read_articles, sample_sources
from tui.reader.app import ReaderApp
from tui.reader.shelf import Shelf

class Never:
    def compare(self, *_):
        raise AssertionError("asked before the first frame")
    def close(self):
        pass

class Once(ReaderApp):
    def on_ready(self):
        strips = self.screen._compositor.render_strips()
        text = "".join(segment.text for strip in strips for segment in strip)
        assert all(article.body[:30] in text for article in self.articles)
        print(" ".join(sys.modules), file=sys.__stdout__, flush=True)
        import os
        os._exit(0)

Once(read_articles(sample_sources()), Never(), Shelf()).run(headless=True, size=(120, 36))
"""


def test_the_first_frame_loads_nothing_heavy(tmp_path: Path) -> None:
    environment = {**os.environ, "COUNTERPOINT_HOME": str(tmp_path)}
    command = [sys.executable, "-c", _FIRST]
    result = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, check=True)
    loaded = set(result.stdout.split())
    assert "textual" in loaded
    heavy = {"spacy", "trafilatura", "requests", "urllib3", "numpy", "lxml", "onnxruntime", "tinydb", "thinc"}
    assert not loaded & heavy


def test_no_byte_of_an_article_reaches_the_terminal_as_a_command(tmp_path: Path, running: list[Terminal]) -> None:
    bad = tmp_path / "bad.txt"
    evil = "\x1b]0;owned\x07 \x1b[31mred \x9b2J [@click=app.quit]x[/] [/b] end of it."
    bad.write_text(
        f"A Headline {evil}\n\nThe mayor said on Monday that {evil}\n\nNobody else spoke that day. {evil}\n", "utf-8"
    )
    terminal = Terminal(["read", str(bad), str(bad)], tmp_path / "home")
    running.append(terminal)
    terminal.wait("end of it.")
    terminal.wait("[@click=app.quit]x[/]")
    terminal.send("Lj")
    terminal.wait("removed ─")
    assert terminal.leave() == 0
    assert b"owned" in terminal.output
    assert b"\x1b]0;owned" not in terminal.output
    assert b"\x9b2J" not in terminal.output.replace("\u275b2J".encode(), b"")
    assert b"\xc2\x9b" not in terminal.output
    assert terminal.screen.title != "owned"


def test_without_colour_no_colour_is_sent(files: list[str], tmp_path: Path, running: list[Terminal]) -> None:
    terminal = Terminal(["read", *files], tmp_path, NO_COLOR="1")
    running.append(terminal)
    terminal.wait("Engineers closed the old bridge")
    assert terminal.leave() == 0
    # Nor grey: 30-37 and 90-97 are colours of letters, 40-47 and 100-107 those behind them, 38 and 48 any; 39 and 49
    # are the terminal's own.
    sent = {
        int(code) for codes in re.findall(rb"\x1b\[([\d;]*)m", terminal.output) for code in codes.split(b";") if code
    }
    assert sent <= {0, 1, 2, 3, 4, 7, 22, 23, 24, 27, 39, 49}


def test_a_terminal_without_control_sequences_is_told_so_in_one_line(
    files: list[str], tmp_path: Path, running: list[Terminal]
) -> None:
    terminal = Terminal(["read", *files], tmp_path, TERM="dumb")
    running.append(terminal)
    terminal.wait("prints instead")
    assert terminal.leave("") == 1
    assert b"\x1b" not in terminal.output
    assert terminal.output.count(b"\n") == 1
