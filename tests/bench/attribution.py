"""Who said it, on PolNeAR's dev part: `python -m tests.bench.attribution ../shared/bench`.

The bench folder's `attrib_bench.py` holds the metric: a sentence is found when an attribution's content
starts there, and right when the source's head word is right too. Fixed speech verbs reach .47 (pair F1), learned cue
words .52. `--claims` scores the speakers of whole claims instead of the attributions they are made of.
"""

import argparse
import json
from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path

from tests.bench.harness import program
from tui.annotate.annotator import annotate
from tui.annotate.models import language
from tui.annotate.speech.attribution import find_attributions
from tui.annotate.speech.quotes import find_quotes
from tui.annotate.syntax.parse import parse
from tui.annotate.syntax.tree import tree_of
from tui.model.annotation import Sentence
from tui.model.article import Article, Paragraph

LONGEST_QUOTE = 8


def article_of(sentences: Sequence[str]) -> tuple[Article, tuple[Sentence, ...]]:
    """An article of sentences whose paragraphs are not known: one each, but a quote is never cut."""
    body, paragraphs, out = "", [], []
    start, held = 0, 0
    for number, text in enumerate(sentences):
        if body:
            body += " " if held else "\n\n"
        if not held:
            start = len(body)
        out.append(Sentence(f"s{number}", "body", len(body), len(body) + len(text), len(paragraphs)))
        body += text
        held = held + 1 if left_open(body[start:]) and held < LONGEST_QUOTE else 0
        if not held:
            paragraphs.append(Paragraph(start, len(body), ()))
    if held:
        paragraphs.append(Paragraph(start, len(body), ()))
    return Article("-", "", "", "", body, tuple(paragraphs), ()), tuple(out)


def left_open(text: str) -> bool:
    return text.count('"') % 2 == 1 or text.rfind("“") > text.rfind("”")


def attributions(sentences: Sequence[str]) -> list[tuple[int, str]]:
    article, split = article_of(sentences)
    nlp = language.load()
    assert nlp is not None
    quotes = find_quotes(article.body, [(p.start, p.end) for p in article.paragraphs])
    starts = [sentence.start for sentence in split]
    out = []
    for parsed in parse(article, split, nlp):
        tree = tree_of(parsed)
        for said in find_attributions(tree, quotes):
            if said.source is None:
                continue
            first = min((tree.start[low] for low, _ in said.contents), default=tree.start[said.cue])
            words = article.body[tree.start[said.source[0]] : tree.end[said.source[1] - 1]]
            out.append((bisect_right(starts, first) - 1, words))
    return out


def of_claims(sentences: Sequence[str]) -> list[tuple[int, str]]:
    article, split = article_of(sentences)
    starts = [sentence.start for sentence in split]
    return [
        (bisect_right(starts, claim.start) - 1, claim.attribution.speaker)
        for claim in annotate(article).claims
        if claim.attribution is not None and claim.where == "body"
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--claims", action="store_true", help="score the speakers of whole claims")
    options = parser.parse_args()
    system = of_claims if options.claims else attributions
    print(json.dumps(program(options.bench / "attrib_bench.py").evaluate(system, "dev"), indent=1))


if __name__ == "__main__":
    main()
