"""What opening a library of 5,000 articles costs: `python -m tests.bench.library [ARTICLES]`.

CPU time of a fresh process from its start to the list of stories, and of the opening alone; beside it what
`json.loads` needs for the bytes of the snapshot. Then one story renamed, one article more, and the articles suggested
beside one.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.search import filled, least, made, once
from tui.library import Library
from tui.model.article import ArticleDate
from tui.model.keeping import Story, StoryArticle
from tui.stories import suggest

ARTICLES, ROUNDS = 5000, 5
ASKED = 0.200
"""Seconds."""

_START = """
import sys, time
before = time.process_time()
from tui.library import Library
loaded = time.process_time()
library = Library.open(sys.argv[1])
found = library.stories()
opened = time.process_time()
print(before, loaded, opened, len(found))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int, nargs="?", default=ARTICLES)
    count = parser.parse_args().articles
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["COUNTERPOINT_HOME"] = str(folder / "home")
        _stories(folder / "one", count, 1)
        _stories(folder / "four", count, 4)
        _beside(folder / "texts", count)


def _stories(folder: Path, articles: int, each: int) -> None:
    """Open a library whose stories have so many articles each."""
    with Library.open(folder) as library:
        entries = [_entry(number) for number in range(articles)]
        stories = [
            Story(f"id-{at}", f"Story {at}", tuple(e.source for e in part), tuple(e.sha256 for e in part),
                  "2025-01-01T00:00:00.000Z", f"2025-01-{at % 28 + 1:02}T00:00:00.000Z", tuple(part), at % 2 == 0,
                  (("agree", at % 40), ("update", 3)))
            for at in range(0, articles, each)
            if (part := entries[at : at + each])
        ]  # fmt: skip
        library._database.drop_tables()
        from msgspec import to_builtins

        library._collection("stories").add(to_builtins(story) for story in stories)
    snapshot = folder / "library.json"
    data = snapshot.read_bytes()
    plain = least(lambda: json.loads(data))
    runs = [_run(folder) for _ in range(ROUNDS)]
    whole, alone = min(opened for _before, _loaded, opened in runs), min(o - loaded for _b, loaded, o in runs)
    start = min(before for before, _loaded, _opened in runs)
    print(f"{articles} articles in {len(stories)} stories, {len(data) / 2**20:.1f} MiB")
    _tell("opened and listed", alone, f"(asked: {1000 * ASKED:.0f}), {alone / plain:.1f} times json.loads")
    _tell("process, all imports", whole, f"of which Python itself {1000 * start:.1f} ms")
    with Library.open(folder) as library:
        first, numbers = library.stories()[0], iter(range(10**6))
        _tell("one renamed", least(lambda: library.rename_story(first.id, f"N {next(numbers)}")))
        _tell("one article added", least(lambda: library.file_articles([_entry(articles + next(numbers))], "New")))


def _run(folder: Path) -> tuple[float, float, float]:
    done = subprocess.run([sys.executable, "-c", _START, str(folder)], capture_output=True, text=True, check=True)
    before, loaded, opened, _found = map(float, done.stdout.split())
    return before, loaded, opened


def _entry(number: int) -> StoryArticle:
    day = f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}"
    date = ArticleDate(day, day, day, "stated", f"printed on {day}")
    headline = f"Council {number} votes to repair the bridge after the storm of {day}"
    return StoryArticle(
        f"/home/me/news/article-{number}.html", f"{number:064x}", "3", headline, "The Gazette", "AP", date, day
    )


def _beside(folder: Path, count: int) -> None:
    """Suggest what belongs beside an article."""
    _vocabulary, articles = made(count)
    with filled(folder, articles) as library:
        print(f"suggestions beside one of {count} articles")
        _tell("the index made first", once(lambda: suggest(articles[:1], library)))
        _tell("from the index", least(lambda: suggest(articles[1:2], library)))


def _tell(what: str, seconds: float, more: str = "") -> None:
    print(f"  {what:22} {1000 * seconds:7.1f} ms {more}")


if __name__ == "__main__":
    main()
