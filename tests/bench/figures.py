"""Recall of the figures marked in whole stories: is each found with its bounds?

    python -m tests.bench.figures ../shared/bench/stories

Years, ordinals, clock times and the days of dates are no figures here, so marks of them are counted apart.
"""

import argparse
import json
import math
import re
from pathlib import Path

from tests.bench.plain import annotated
from tui.model.annotation import Figure

_NO_FIGURE = re.compile(
    r"(?i)\b(?:1[5-9]|20)\d\ds?\b|\b(?:[ap]\. ?m|jan|feb|march|april|june|july|aug|sept|oct|nov|dec)"
    r"|^(?:no\.|week|page) |(?:first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|ninth|tenth|\d(?:st|nd|rd|th))\b|^\d{1,2}: ?\d\d$"
)


def _same(value: float | None, marked: float | None) -> bool:
    if value is None or marked is None:
        return value is None and marked is None
    return math.isclose(value, marked, rel_tol=0.01, abs_tol=0.01)


def _stands_for(figure: Figure, mark: dict[str, object], *, bounds: bool) -> bool:
    """Whether a figure is the one marked: same bounds, or (without `bounds`) one end of them."""
    low, high = mark["low"], mark["high"]
    hundred = 100 if figure.unit in ("percent",) and isinstance(low, float) and low < 1 else 1
    own = [None if v is None else v / hundred for v in (figure.low, figure.high)]
    both = _same(own[0], low), _same(own[1], high)  # type: ignore[arg-type]
    return all(both) if bounds else any(e for e, m in zip(both, (low, high), strict=True) if m is not None)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--show", action="store_true", help="print what was missed")
    parser.add_argument("--rules", action="store_true", help="without the language model")
    options = parser.parse_args()
    marked = found = near = apart = extracted = 0
    for path in sorted(options.stories.glob("*.json")):
        story = json.loads(path.read_text())
        sentences = {s["id"]: s["text"] for a in story["articles"] for s in a["sents"]}
        figures = {key: annotated(text, parse=not options.rules)[0] for key, text in sentences.items()}
        extracted += sum(map(len, figures.values()))
        for marks in story["figures"].values():
            for mark in marks:
                if _NO_FIGURE.search(mark["surface"]) or (mark["low"] is None and mark["high"] is None):
                    apart += 1
                    continue
                marked += 1
                here = figures[mark["sent"]]
                whole = any(_stands_for(f, mark, bounds=True) for f in here)
                found += whole
                near += whole or any(_stands_for(f, mark, bounds=False) for f in here)
                if options.show and not whole:
                    print(path.stem, mark["surface"], mark["low"], mark["high"], mark["counted"])
                    print("   ", sentences[mark["sent"]])
                    print("   ", [(f.text, f.low, f.high, f.unit) for f in here])
    print(f"marked {marked} (left aside: {apart}); extracted {extracted}")
    print(f"recall of both bounds {found / marked:.3f}, of one bound {near / marked:.3f}")


if __name__ == "__main__":
    main()
