"""What an analysis costs beside the language model's own pass: `python -m tests.bench.cost [../shared/bench]`.

Two articles of some 50 sentences of the marked stories: CPU time with the models loaded, the least of several rounds,
and the memory at the peak; then ten articles of 60 sentences (paragraphs of several stories put together), compared.
"""

import argparse
import json
import resource
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import spacy

from tests.bench.matching import member
from tui.annotate import annotate, sentences
from tui.annotate.models import embedding, language
from tui.compare import compare
from tui.model.article import Article, Paragraph, Piece
from tui.model.comparison import Member

ROUNDS = 5
SENTENCES = 50
ASKED = 1.6
"""Times the language model's own pass that an analysis may cost."""


def nearest(bench: Path, wanted: int) -> list[Article]:
    """The two articles of the marked stories whose length is nearest to the sentences wanted."""
    found: list[tuple[int, int, str]] = []
    for path in sorted((bench / "stories").glob("*.json")):
        for text in json.loads(path.read_text(encoding="utf-8"))["articles"]:
            found.append((abs(len(text["sents"]) - wanted), len(found), text["text"]))
    return [member("a", text).article for *_, text in sorted(found)[:2]]


def of_length(articles: list[Article], wanted: int, shift: int) -> Article:
    """An article of as many sentences, of the paragraphs from the one at `shift` on."""
    texts = [article.body[p.start : p.end] for article in articles for p in article.paragraphs]
    chosen: list[str] = []
    for text in texts[shift:] + texts[:shift]:
        chosen.append(text)
        if len(sentences(_made(articles[0], chosen))) >= wanted:
            break
    return _made(articles[0], chosen)


def _made(article: Article, texts: list[str]) -> Article:
    spans, at = [], 0
    for text in texts:
        spans.append(Paragraph(at, at + len(text), (Piece(at, at + len(text), text),)))
        at += len(text) + 2
    return replace(article, body="\n\n".join(texts), paragraphs=tuple(spans))


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of the quickest of several rounds, all threads together."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        rounds.append(time.process_time() - start)
    return min(rounds)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path, nargs="?", default=Path("../shared/bench"))
    bench = parser.parse_args().bench
    if language.load() is None:
        raise SystemExit("no language model is installed")
    if not any((bench / "stories").glob("*.json")):
        raise SystemExit(f"{bench}: holds no stories to measure on")
    articles = nearest(bench, SENTENCES)
    for article in articles:
        annotate(article)
    plain = spacy.load(str(language.model_name()).rsplit("-", 1)[0])  # as it comes, without what we change in it
    whole = cpu(lambda: [plain(f"{a.headline}\n\n{a.body}") for a in articles])
    ours = cpu(lambda: [annotate(a) for a in articles])
    texts = [[claim.text for claim in annotate(a).claims] for a in articles]
    meaning = cpu(lambda: [embedding.embed(claims) for claims in texts])
    count = sum(len(sentences(a)) for a in articles)
    print(f"{count} sentences, {sum(map(len, texts))} claims; {language.model_name()}, {embedding.model_name()}")
    print(f"language model alone {whole:.3f} s, analysis {ours:.3f} s (of which embedding {meaning:.3f} s)")
    print(f"ratio {ours / whole:.2f} (asked: at most {ASKED}); memory at the peak {peak():.0f} MiB")
    many = [of_length(articles, 60, shift=3 * n) for n in range(10)]
    members = [Member("abcdefghij"[n], article, annotate(article)) for n, article in enumerate(many)]
    start = time.process_time()
    found = compare(members)
    spent = time.process_time() - start
    print(f"ten articles of 60 sentences compared in {spent:.2f} s (asked: 5): {len(found.matches)} matches")
    print(f"memory at the peak {peak():.0f} MiB")


def peak() -> float:
    """Memory of this process at its peak so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
