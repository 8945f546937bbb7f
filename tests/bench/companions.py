"""How often a suggested companion is about the same event: `python -m tests.bench.companions FOLDER`.

FOLDER holds `data/ecbplus.jsonl.gz` (ECB+, Cybulska and Vossen 2014: for each topic articles on one event, and others
on another event of the very same kind), `stories/` (pairs of articles on one event) and `data/news_text.jsonl.xz`
(pages on anything, which stand in the way). All of them lie in one library; beside each article of a known event we
look at what is suggested. The bounds in `tui.compare.articles.companions` are round numbers, set after a look at all
of it; the two halves show how much the result varies.
"""

import argparse
import gzip
import json
import lzma
import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tui.clean import clean
from tui.ingest.reading import source_of
from tui.library import Library
from tui.model.article import Article
from tui.model.errors import BadInput
from tui.stories import suggest


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    texts = list(_texts(parser.parse_args().folder))
    with tempfile.TemporaryDirectory() as home:
        os.environ["COUNTERPOINT_HOME"] = home
        os.fsync = lambda handle: None  # type: ignore[assignment]  # setting up is not what is measured
        with Library.open() as library:
            articles, events = _filled(library, texts)
            counts = _counted(library, articles, events)
    for half, found in sorted(counts.items()):
        _report(half, found)


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Event and text; no event for a page on anything."""
    with gzip.open(folder / "data/ecbplus.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            topic = json.loads(line)
            for document in topic["docs"]:
                first, *others = [text for text in document["sents"] if not text.startswith("http")] or [""]
                yield topic["topic"], f"{first}\n\n{' '.join(others)}"
    for number, path in enumerate(sorted((folder / "stories").glob("*.json"))):
        story = json.loads(path.read_text(encoding="utf-8"))
        if "ECB" not in story["source"]:
            yield from ((f"{number}story", article["text"]) for article in story["articles"])
    with lzma.open(folder / "data/news_text.jsonl.xz", "rt", encoding="utf-8") as lines:
        yield from (("", json.loads(line)["body"]) for line in lines)


def _filled(library: Library, texts: list[tuple[str, str]]) -> tuple[list[Article], dict[str, str]]:
    """The articles, all in the library, and the event of each by its hash."""
    articles, events, entries = [], {}, []
    for number, (event, text) in enumerate(texts):
        try:
            article = clean(source_of(f"{number}.txt", "file", text.encode()))
        except BadInput:
            continue
        entries.append(library.keep_article(article))
        articles.append(article)
        events[article.sha256] = event
    library.file_articles(entries, "All")
    return articles, events


def _counted(library: Library, articles: list[Article], events: dict[str, str]) -> dict[str, Counter[str]]:
    """What was suggested beside the articles of each half of the events."""
    with_company = Counter(events.values())
    counts: dict[str, Counter[str]] = {"even": Counter(), "odd": Counter()}
    for article, suggested in zip(articles, suggest(articles, library), strict=True):
        event = events[article.sha256]
        if not event or with_company[event] < 2:
            continue
        number = int("".join(filter(str.isdigit, event)))
        found = counts["odd" if number % 2 else "even"]
        right = [events[one.entry.sha256] == event for one in suggested]
        for one, is_right in zip(suggested, right, strict=True):
            found["near-copies" if one.share else "companions"] += 1
            found["right near-copies" if one.share else "right companions"] += is_right
        found["articles"] += 1
        found["with one"] += any(right)
    return counts


def _report(half: str, found: Counter[str]) -> None:
    print(f"events of {half} number: {found['articles']} articles")
    for kind in ("companions", "near-copies"):
        precision = found[f"right {kind}"] / (found[kind] or 1)
        print(f"  {kind:12} {found[kind]:5} suggested, {precision:.3f} of them on the same event")
    print(f"  {found['with one'] / (found['articles'] or 1):.3f} of the articles have at least one that is right")


if __name__ == "__main__":
    main()
