"""How quick the reader is: CPU time as ratios against a yardstick measured in the same run.

First frames are measured in fresh processes against a bare Textual app that shows one line, all with the bytecode
that Python keeps between runs. Single actions are
measured in this process, from the key to the end of the frame it causes, in milliseconds and against a fixed piece of
Python.

Bounds (see the README): first frame 1.3, ten thousand paragraphs 2.0, moving the match 8 ms, a page down 20 ms.
"""

import asyncio
import atexit
import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from tui.model.article import Article
from tui.model.comparison import Comparison

ROUNDS = 7
SIZE = (120, 36)
_LOOK = 0.05
"""Seconds between two looks at whether a key's frame is there."""

_HEAD = """
import os, sys, time
def shows(screen, texts):
    strips = screen._compositor.render_strips()
    text = "".join(segment.text for strip in strips for segment in strip)
    return all(one in text for one in texts)
def done(spent):
    print(spent, file=sys.__stdout__, flush=True)
    os._exit(0)
"""
# Both end with the first frame that shows their text: what it cost is taken before it is looked at.
_BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("The ferry ran aground.")
    def _display(self, screen, renderable):
        super()._display(screen, renderable)
        spent = time.process_time()
        if shows(screen, ["The ferry ran aground."]):
            done(spent)
Bare().run()
"""
# What `counterpoint` runs, but for the look at whether there is a terminal; that comes after the articles were read.
_READER = """
import tui.reader.terminal
def take():
    from tui.reader.app import ReaderApp
    display = ReaderApp._display
    def timed(app, screen, renderable):
        display(app, screen, renderable)
        spent = time.process_time()
        if shows(screen, [article.body[:30] for article in app.articles[:COLUMNS]]):
            done(spent)
    ReaderApp._display = timed
tui.reader.terminal.take = take
from tui.reader import run
run(NAMES)
"""
# What was read before lies in the cache, which is written after the frame at which a run here ends.
_KNOWN = """
from tui.pipeline import read_articles, sample_sources
from tui.reader.shelf import Shelf
read_articles(NAMES or sample_sources(), cache=Shelf.cache())
done(0.0)
"""
_LONG = """
import gc
gc.disable()
from tests.reader.stories import article
from textual.app import App
from tui.reader.blocks import body_document
from tui.reader.widgets.reading import ReadingColumn
before = time.process_time()
long = article(["The ferry ran aground off the port on Tuesday with people on board. " * 5] * 10_000)
made = time.process_time() - before
class Long(App):
    def compose(self):
        yield ReadingColumn(body_document(long), list)
    def _display(self, screen, renderable):
        super()._display(screen, renderable)
        # Making up the text is not the reader's work.
        spent = time.process_time() - made
        if shows(screen, ["The ferry ran aground off"]):
            done(spent)
Long().run()
"""


def first_frame(names: Sequence[str] | None = None, columns: int | None = None) -> str:
    """A script that reads these articles, or the sample story, up to the frame that shows so many of them, or all."""
    return _READER.replace("NAMES", repr(names)).replace("COLUMNS", repr(columns))


def known(names: Sequence[str] | None = None) -> str:
    """A script that has these articles, or the sample story, lie in the cache."""
    return _KNOWN.replace("NAMES", repr(names))


@cache
def _bytecode() -> str:
    """A folder for the bytecode of these runs, there until this process ends."""
    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    return folder.name


def cpu_of(script: str, home: str) -> float:
    """CPU seconds that a script took until it said so, without a terminal, with a home of its own."""
    environment = {
        # Some machines keep no bytecode of a checkout, though they have that of what is installed.
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "PYTHONPYCACHEPREFIX": _bytecode(),
        "COUNTERPOINT_HOME": home,
        "TEXTUAL_DRIVER": "textual.drivers.headless_driver:HeadlessDriver",
        # The themes of terminals with fewer colours take a little longer, and the yardstick knows none.
        "TERM": "xterm-256color",
        "COLUMNS": str(SIZE[0]),
        "LINES": str(SIZE[1]),
    }
    result = subprocess.run(
        [sys.executable, "-c", _HEAD + script], capture_output=True, text=True, env=environment, check=True
    )
    return float(result.stdout.split()[-1])


def against(script: str, home: str | None) -> tuple[float, float, float]:
    """Median CPU of a script and of the bare app, measured in turn, and the median of their ratios.

    Args:
        script: What to run.
        home: The folder of its library and cache; None for an empty one each time.
    """
    pairs = []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as empty:
            pairs.append((cpu_of(script, home or empty), cpu_of(_BARE, empty)))
    ours, bare = (statistics.median(side) for side in zip(*pairs, strict=True))
    return ours, bare, statistics.median(one / other for one, other in pairs)


def yardstick() -> float:
    """CPU seconds of a fixed piece of Python."""
    start = time.process_time()
    sum(len(str(number)) for number in range(20_000))
    return time.process_time() - start


async def actions(
    articles: Sequence[Article], comparison: Comparison, size: tuple[int, int] = SIZE
) -> dict[str, tuple[float, int]]:
    """CPU milliseconds and frames of single actions, medians."""
    from tests.reader.stories import Ready
    from tui.library import Library
    from tui.reader.app import ReaderApp
    from tui.reader.shelf import Shelf
    from tui.reader.widgets.reading import ReadingColumn

    frames = 0
    ended = 0.0

    class Timed(ReaderApp):
        def _display(self, screen, renderable) -> None:  # type: ignore[no-untyped-def]
            nonlocal frames, ended
            super()._display(screen, renderable)
            if renderable is not None:  # something is painted
                frames += 1
                ended = time.process_time()

    async def timed(  # type: ignore[no-untyped-def]
        pilot, key: str, before: Sequence[str], rounds: int, sizes: Sequence[tuple[int, int]] = ()
    ) -> tuple[float, int]:
        nonlocal frames
        costs, counts = [], []
        for number in range(rounds):
            await pilot.press(*before)
            await pilot.pause()
            frames = 0
            gc.collect()
            start = time.process_time()
            if sizes:
                await pilot.resize_terminal(*sizes[number % len(sizes)])
            else:
                pilot.app.simulate_key(key)
            # A pause of the pilot's asks every widget whether it is idle: work that no key causes.
            for _ in range(20):
                await asyncio.sleep(_LOOK)
                if frames:
                    break
            await pilot.pause()
            if not frames:
                raise RuntimeError(f"{key} painted nothing: there is nothing to measure")
            costs.append((ended - start) * 1000)
            counts.append(frames)
        return statistics.median(costs), round(statistics.median(counts))

    with tempfile.TemporaryDirectory() as folder:
        app = Timed(articles, Ready(comparison), Shelf(Library.open(folder)), story="bench")
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            # From the second last line that the keys move in without scrolling, which is two above the column's end.
            to_the_foot = ["g", *["j"] * (app.query(ReadingColumn).first().size.height - 3)]
            # The first match is the current one already; going to it may paint nothing.
            await pilot.press("n", "n")
            other = size[0] - 20, size[1] - 6
            found = {
                "move the match": await timed(pilot, "n", ["f8"], 15),
                "page down": await timed(pilot, "space", ["g"], 9),
                "line down, the mark moves": await timed(pilot, "j", ["g"], 9),
                "line down, the text moves": await timed(pilot, "j", to_the_foot, 9),
                # As one types: the first letter stands in most lines, so it has the most hits.
                "search, a letter typed": await timed(pilot, "e", ["escape", "slash"], 9),
                "theme": await timed(pilot, "T", ["escape", "f8"], 8),
                "resize": await timed(pilot, "", ["n"], 8, [other, size]),
            }
    return found


def sample_story() -> tuple[list[Article], Comparison]:
    """The sample story, compared."""
    from tui.pipeline import analyse, read_articles, sample_sources

    articles = read_articles(sample_sources())
    return articles, analyse(articles)


def main(tell: Callable[[str], None] = print) -> None:
    """Print one line a measure."""
    with tempfile.TemporaryDirectory() as home:
        # The first runs write what the later ones find: bytecode, and the articles in the cache.
        for script in (first_frame(), _BARE, _LONG, known()):
            cpu_of(script, home)
        scripts = {
            "first frame, articles new": (first_frame(), None, 1.3),
            "first frame, articles known": (first_frame(), home, 1.3),
            "10,000 paragraphs": (_LONG, home, 2.0),
        }
        for name, (script, folder, bound) in scripts.items():
            ours, bare, ratio = against(script, folder)
            cost = f"{ours * 1000:6.0f} ms  bare {bare * 1000:4.0f} ms"
            tell(f"reader  {name:<28} {cost}  ratio {ratio:5.2f}  (bound {bound})")
    measure = statistics.median(yardstick() for _ in range(25)) * 1000
    tell_actions(tell, "reader ", asyncio.run(actions(*sample_story())), measure)


def tell_actions(
    tell: Callable[[str], None], head: str, costs: Mapping[str, tuple[float, int]], measure: float
) -> None:
    """One line for each action.

    Args:
        tell: Told each line.
        head: What each begins with.
        costs: Milliseconds and frames by action.
        measure: Milliseconds of the yardstick.
    """
    for name, (cost, frames) in costs.items():
        shown = f"{frames} frame{'s' if frames != 1 else ''}"
        ratio = f"ratio {cost / measure:5.2f}  (yardstick {measure:.1f} ms)"
        tell(f"{head} {name:<28} {cost:6.1f} ms  {shown:<9}  {ratio}")


if __name__ == "__main__":
    main()
