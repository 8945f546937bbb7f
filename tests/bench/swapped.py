"""How often a changed number is noticed: `python -m tests.bench.swapped ../shared/bench`.

For matches of the marked stories that agree on a number, the number is changed all through the second article. What
the comparison then says of the two sentences is counted: a conflict (another figure, a contradiction) is right, an
update may be where the articles are of other days, an agreement misleads (unless of another claim beside it).
"""

import argparse
import json
import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

from tests.bench.harness import program
from tests.bench.matching import member
from tui.compare import compare
from tui.report import comparison_json

EACH = 4
"""Numbers changed, one at a time, in each story."""
SEED = 1
_NUMBER = re.compile(r"(?<![\d.,:])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\d:]|,\d|\.\d)")
_MONTH = r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z.]* "
_WORDS = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve".split(),
        "five seven nine eight three four six two fourteen thirteen fifteen".split(),
        strict=True,
    )
)


def numbers(span: str) -> set[str]:
    words = {word for word in re.findall(r"\b\w+\b", span.lower()) if word in _WORDS}
    return words | {found for found in _NUMBER.findall(span) if not re.search(_MONTH + re.escape(found), span)}


def another(number: str, chance: random.Random) -> str:
    """A number near the one given, printed as it is."""
    if number in _WORDS:
        return _WORDS[number]
    value = float(number.replace(",", ""))
    new = value + 2 if value <= 3 else value + chance.choice([2, 3, -2]) if value < 20 else value * 1.35
    places = len(number.partition(".")[2])
    return f"{new:,.{places}f}" if "," in number or places else str(round(new))


def changed_in(text: str, old: str, new: str) -> str:
    """The text with the number changed wherever it stands by itself."""
    return re.sub(rf"(?<![\d.,:\w]){re.escape(old)}(?![\d:\w]|,\d|\.\d)", new, text, flags=re.IGNORECASE)


def changed(record: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    """The story with the number changed all through its second article."""
    copy: dict[str, Any] = json.loads(json.dumps(record))
    article = copy["articles"][1]
    article["text"] = changed_in(article["text"], old, new)
    for sentence in article["sents"]:
        sentence["text"] = changed_in(sentence["text"], old, new)
    return copy


def said(stories: Any, record: dict[str, Any], key: tuple[str, str]) -> str:
    """What the comparison makes of two sentences."""
    members = [member("ab"[n], article["text"]) for n, article in enumerate(record["articles"])]
    report = json.loads(comparison_json(compare(members)))
    found = {relation for x, y, relation, _ in stories.from_cli(record, report) if (x, y) == key}
    if found & {"figure_differs", "contradict"}:
        return "conflict"
    return next((relation for relation in ("update", "agree", "related") if relation in found), "not matched")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    bench = parser.parse_args().bench
    stories, chance = program(bench / "stories.py"), random.Random(SEED)
    tally: Counter[str] = Counter()
    for path in sorted((bench / "stories").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        sure = [m for m in record["matches"] if m["relation"] == "agree" and not m["borderline"]]
        shared = [(m, number) for m in sure for number in sorted(numbers(m["x_span"]) & numbers(m["y_span"]))]
        chance.shuffle(shared)
        for number, match in list({number: match for match, number in shared}.items())[:EACH]:
            new = changed(record, number, another(number, chance))
            tally[said(stories, new, (match["x"], match["y"]))] += 1
    print(f"{sum(tally.values())} numbers changed: {dict(tally.most_common())}")


if __name__ == "__main__":
    main()
