"""Sentences with true spans, by rules: quick, and the same with or without a language model."""

import re
from collections.abc import Iterator

from tui.model.annotation import Sentence
from tui.model.article import Article

_END = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]?[^\W_a-z])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"'‘—–-])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Reps?|Gov|Gens?|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Hon|Rev|St|Jr|Sr|vs|No|Nos"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Corp|Co|etc|approx|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$"
)


def split(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of one paragraph, white space at the ends left out."""
    start = 0
    for match in _END.finditer(text):
        if _ABBREVIATION.search(text[max(0, match.start() - 14) : match.start()]):
            continue
        end = match.start() + len(match.group().rstrip())
        if text[start:end].strip():
            yield start, end
        start = match.end()
    end = len(text.rstrip())
    if start < end:
        yield start, end


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The article's sentences in order, the headline ("h") first where there is one."""
    out = []
    if article.headline:
        out.append(Sentence("h", "headline", 0, len(article.headline), -1))
    for number, paragraph in enumerate(article.paragraphs):
        for start, end in split(article.body[paragraph.start : paragraph.end]):
            out.append(
                Sentence(
                    f"s{len(out) - bool(article.headline)}",
                    "body",
                    paragraph.start + start,
                    paragraph.start + end,
                    number,
                )
            )
    return tuple(out)
