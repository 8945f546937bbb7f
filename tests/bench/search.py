"""What a search costs over 5,000 articles: `python -m tests.bench.search [ARTICLES]`.

The articles are made up: some 600 words each, as often as words are in a text (Zipf). CPU time, the least of several
rounds; beside it what the plainest way to do the same costs: SQLite holding the same rows without an index of words,
and Python looking through every text.
"""

import argparse
import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from itertools import accumulate
from pathlib import Path

from tui.library import Library, make_anchor
from tui.library.articles import ArticleStore
from tui.library.fulltext import Search
from tui.library.fulltext.document import COLUMNS
from tui.model.article import Article, ArticleDate, Detail, LedgerEntry, Paragraph, Piece
from tui.model.keeping import Bookmark, Story, StoryArticle

ARTICLES, WORDS, VOCABULARY = 5000, 600, 40_000
ROUNDS = 5
ASKED_QUERY, ASKED_REBUILD = 0.050, 5.0
"""Seconds."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int, nargs="?", default=ARTICLES)
    count = parser.parse_args().articles
    vocabulary, articles = made(count)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with filled(folder / "library", articles[:-1]) as library:
            _measure(library, folder, vocabulary, articles)


def _measure(library: Library, folder: Path, vocabulary: list[str], articles: list[Article]) -> None:
    queries = {
        "the most common word": vocabulary[0],
        "a common and a rare one": f"{vocabulary[3]} {vocabulary[2000]}",
        "a rare word": vocabulary[5000],
        "a phrase": '"' + " ".join(articles[7].body.split()[40:43]) + '"',
        "two letters, being typed": vocabulary[0][:2],
        "three common, OR, a minus": f"{vocabulary[1]} OR {vocabulary[2]} {vocabulary[4]} -{vocabulary[9]}",
        "outlet and date": f"{vocabulary[20]} outlet:gazette after:2024-03 before:2024-09",
        "a date alone": "after:2024-06",
    }
    search = Search(library, folder / "search")
    rebuild = once(lambda: search.find(vocabulary[5000]))
    bare = once(lambda: _rows_without_words(folder / "bare.sqlite", articles))
    size = sum(path.stat().st_size for path in (folder / "search").iterdir()) / 2**20
    print(f"{len(articles)} articles of {WORDS} words; index {size:.0f} MiB, with the texts")
    print(f"rebuild {rebuild:.2f} s (asked: {ASKED_REBUILD}), {rebuild / bare:.1f} times the same rows without words")
    texts = [article.body.lower() for article in articles]
    plain = least(lambda: [vocabulary[5000] in text for text in texts])
    for title, words in queries.items():
        spent = least(lambda words=words: search.find(words, typing=True))  # type: ignore[misc]
        found = search.find(words, typing=True).total
        print(f"{title:28} {1000 * spent:6.1f} ms (asked: {1000 * ASKED_QUERY:.0f}), "
              f"{spent / plain:4.1f} times looking for one word in every text; {found} found")  # fmt: skip
    print(f"first search of a process    {1000 * least(lambda: _first(library, folder, vocabulary[5000])):6.1f} ms")
    with_library = least(lambda: _opened(folder, vocabulary[5000]))
    print(f"the same, library opened too {1000 * with_library:6.1f} ms")
    _keep(ArticleStore(folder / "library" / "articles"), articles[-1:])
    library.save_story(_story(0, articles[-1:]))
    print(f"search after one more        {1000 * once(lambda: search.find(vocabulary[5000])):6.1f} ms")
    search.close()


def once(work: Callable[[], object]) -> float:
    """CPU seconds of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def least(work: Callable[[], object]) -> float:
    """The least of several."""
    return min(once(work) for _ in range(ROUNDS))


def _first(library: Library, folder: Path, words: str) -> None:
    search = Search(library, folder / "search")
    search.find(words)
    search.close()


def _opened(folder: Path, words: str) -> None:
    with Library.open(folder / "library") as library:
        _first(library, folder, words)


def _rows_without_words(path: Path, articles: list[Article]) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(f"CREATE TABLE texts ({', '.join(COLUMNS)})")
        rows = ((a.headline, a.body, a.outlet.value, "", "", "", "") for a in articles)
        database.executemany(f"INSERT INTO texts VALUES ({', '.join('?' * len(COLUMNS))})", rows)


def made(count: int) -> tuple[list[str], list[Article]]:
    """The vocabulary, the most common word first, and so many articles of it."""
    chance = random.Random(7)
    vocabulary = list(dict.fromkeys(_word(chance) for _ in range(2 * VOCABULARY)))[:VOCABULARY]
    weights = list(accumulate(1 / (rank + 1) for rank in range(len(vocabulary))))
    return vocabulary, [_article(chance, vocabulary, weights, number) for number in range(count)]


def _word(chance: random.Random) -> str:
    syllables = ("".join(chance.choice(part) for part in ("bcdfgklmnprstvz", "aeiou")) for _ in range(4))
    return "".join(list(syllables)[: chance.randint(1, 4)]) + chance.choice(("", "", "n", "s", "é"))


def _article(chance: random.Random, vocabulary: list[str], weights: list[float], number: int) -> Article:
    paragraphs, at, texts = [], 0, []
    for _ in range(WORDS // 50):
        text = " ".join(chance.choices(vocabulary, cum_weights=weights, k=50)).capitalize() + "’s."
        paragraphs.append(Paragraph(at, at + len(text), (Piece(at, at + len(text), text),)))
        texts.append(text)
        at += len(text) + 2
    headline = " ".join(chance.choices(vocabulary, cum_weights=weights, k=9)).title()
    day = f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    entry = LedgerEntry(at, at + 400, "newsletter", "Letters " * 50, "made up")
    return Article(
        source=f"article-{number}.txt",
        sha256=f"{number:064x}",
        cleaner="made up",
        headline=headline,
        body="\n\n".join(texts),
        paragraphs=tuple(paragraphs),
        ledger=(entry,),
        outlet=Detail(chance.choice(("The Gazette", "Morning Post", "Daily Letter")), "stated"),
        date=ArticleDate(day, day, day, "stated"),
    )


def filled(folder: Path, articles: list[Article]) -> Library:
    """A library of these articles, four in a story, one of five with a bookmark."""
    library = Library.open(folder)
    sync, os.fsync = os.fsync, lambda handle: None  # setting up is not what is measured
    try:
        _keep(ArticleStore(folder / "articles"), articles)
        for start in range(0, len(articles), 4):
            library.save_story(_story(start, articles[start : start + 4]))
        for article in articles[::5]:
            anchor = make_anchor(article, "body", 0, 120)
            library.add_bookmark(Bookmark("", anchor, article.source, article.headline, article.body[200:260]))
    finally:
        os.fsync = sync
    return library


def _keep(store: ArticleStore, articles: list[Article]) -> None:
    for article in articles:
        store.keep(article)


def _story(number: int, articles: list[Article]) -> Story:
    entries = tuple(StoryArticle(a.source, a.sha256, a.cleaner, a.headline) for a in articles)
    return Story(f"story-{number}-{len(articles)}", f"Story {number}", tuple(a.source for a in articles),
                 tuple(a.sha256 for a in articles), articles=entries)  # fmt: skip


if __name__ == "__main__":
    main()
