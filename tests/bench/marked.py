"""More fully marked article pairs than the bench's stories, to train on: `marks.json`, read with the bench's data.

They were marked as `stories/GUIDE.md` of the bench says, by one careful reader each and in one pass, on articles that
none of those stories tells of: events of ECB+ on other topics, and reports of one day by two outlets of PolNeAR
(analyses and opinion among them). No text of theirs stands here, only which sentences match, by number, and where in
a sentence the claim stands, by offset.

A record of the file:

- `from`: "ecbplus" or "polnear", the file in the bench's `data/`; `articles`: the two ids there.
- `sentences`: for PolNeAR, start and end of each sentence in either text; those of ECB+ are its own, but for web
  addresses.
- `matches`: number of the sentence in either article, from 1; start and end of the claim in the first sentence and in
  the second; relation; whether it is doubtful; other relations that may be told as well.
- `tolerated`, `wrong`: numbers of the two sentences.
"""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MARKS = Path(__file__).with_name("marks.json")

Span = tuple[int, int]


def records(bench: Path) -> Iterator[dict[str, Any]]:
    """The marked pairs as the bench's stories are written.

    Args:
        bench: The bench's folder.
    """
    texts = {**_ecbplus(bench / "data"), **_polnear(bench / "data")}
    for number, marks in enumerate(json.loads(MARKS.read_text(encoding="utf-8"))):
        found = [texts[name] for name in marks["articles"]]
        spans = marks.get("sentences") or [sentences for _text, sentences in found]
        yield {"id": f"m{number}", "exposed": False, **_record(marks, [text for text, _sentences in found], spans)}


def _record(marks: dict[str, Any], texts: list[str], spans: list[list[Span]]) -> dict[str, Any]:
    articles = [
        {
            "text": text,
            "sents": [{"id": f"{side}{n}", "text": text[low:high]} for n, (low, high) in enumerate(sentences, 1)],
        }
        for side, text, sentences in zip("ab", texts, spans, strict=True)
    ]
    said = [[sentence["text"] for sentence in article["sents"]] for article in articles]
    matches = [
        {
            **{"x": f"a{x}", "y": f"b{y}", "x_span": said[0][x - 1][low:high], "y_span": said[1][y - 1][start:end]},
            **{"relation": relation, "acceptable": [relation, *others], "must_not": [], "borderline": doubtful},
        }
        for x, y, low, high, start, end, relation, doubtful, *others in marks["matches"]
    ]
    tolerated, wrong = ([{"x": f"a{x}", "y": f"b{y}"} for x, y in marks[name]] for name in ("tolerated", "wrong"))
    return {"articles": articles, "matches": matches, "tolerated": tolerated, "not_matches": wrong}


def _ecbplus(data: Path) -> dict[str, tuple[str, list[Span]]]:
    found = {}
    with gzip.open(data / "ecbplus.jsonl.gz", "rt", encoding="utf-8") as lines:
        for document in (document for line in lines for document in json.loads(line)["docs"]):
            said = [" ".join(text.split()) for text in document["sents"] if not text.startswith("http")]
            spans, at = [], 0
            for text in said:
                spans.append((at, at + len(text)))
                at += len(text) + len("\n\n")
            found[document["id"]] = "\n\n".join(said), spans
    return found


def _polnear(data: Path) -> dict[str, tuple[str, list[Span]]]:
    with gzip.open(data / "polnear.jsonl.gz", "rt", encoding="utf-8") as lines:
        return {record["id"]: (record["text"], []) for record in map(json.loads, lines)}
