"""How quick the reader is with four articles of 2,000 words about one event, made up here: see `tests.bench.reader`.

Bounds: first frame 1.3 times the bare app's, match 8 ms, page 20 ms, theme 60 ms, resize 150 ms.
"""

import asyncio
import random
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path

WORDS = 2000
_SHARE = 0.08
"""Of the sentences, those that tell what the others tell too; the rest is each article's own."""

_PEOPLE = [
    "Ines Dallow", "Pavel Orlin", "Greta Holm", "Tomas Reyk", "Mara Velt", "Jonas Aarde", "Lucia Brand", "Emil Sorge",
    "Nadia Quist", "Viktor Lund", "Hanna Pohl", "Oskar Brink",
]  # fmt: skip
_BODIES = [
    "Northern Line", "the coast guard", "the harbour authority", "the regional hospital", "the transport ministry",
    "the seafarers' union", "the insurer Baltik Re", "the town council",
]  # fmt: skip
_PLACES = ["Port Ellery", "Sandholm", "the Marl Strait", "Grevesund", "Aldermoor", "the western pier"]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
_SHARED = [
    "{body} said around {people} people were on board when the ferry Marian ran aground off Port Ellery.",
    "All passengers were taken off by midnight, {name} told reporters on {day}.",
    "The engines failed in calm weather, according to {body}.",
    "{name} said the inquiry would take {weeks} weeks.",
    "At least {few} passengers were treated for minor injuries, {body} said on {day}.",
    "The ship drifted for about an hour before it struck the sandbank, witnesses said.",
]
_SUBJECTS = [
    "the {a} crane", "a {a} fishing boat", "the {a} timetable", "an inspector of the {a} office", "the {a} chapel",
    "a choir from the {a} school", "the {a} lighthouse", "a {a} cargo of timber", "the {a} radio mast",
    "the owner of the {a} inn", "a {a} survey vessel", "the {a} customs shed",
]  # fmt: skip
_KINDS = [
    "northern",
    "disused",
    "municipal",
    "wooden",
    "old",
    "new",
    "lower",
    "upper",
    "eastern",
    "private",
    "sunken",
]
_DOINGS = [
    "was moved {many} metres inland after the storm of {year}", "had been painted twice since {year}",
    "stood empty for {weeks} months", "was to be sold for {money} million crowns",
    "took on {few} more hands in {year}",
    "is open to visitors between May and September", "lost {few} windows that night",
    "could be seen from as far as {place}", "had not been insured by {body}", "was built with stone from {place}",
    "served {many} meals on {day}", "kept its lamp burning until dawn",
]  # fmt: skip


def _sentence(choose: random.Random, seed: int) -> str:
    words = {
        "name": choose.choice(_PEOPLE),
        "body": choose.choice(_BODIES),
        "place": choose.choice(_PLACES),
        "day": choose.choice(_DAYS),
        "people": choose.choice([212, 214, 220]),
        "few": choose.randint(2, 19),
        "many": choose.randint(40, 900),
        "weeks": choose.randint(3, 30),
        "money": choose.randint(2, 80),
        "year": choose.randint(1931, 2019),
        "a": choose.choice(_KINDS),
    }
    if choose.random() < _SHARE:
        told = choose.choice(_SHARED)
    else:
        told = f"{choose.choice(_SUBJECTS[seed % 4 :: 4])} {choose.choice(_DOINGS[seed % 4 :: 4])}"
        told += choose.choice([".", ", {name} said.", ", {name} recalled.", ", according to {body}.", "."])
    told = told.format(**words)
    return told[0].upper() + told[1:]


def text(seed: int, words: int = WORDS) -> str:
    """One article as a file holds it: headline, byline, date, paragraphs. The same for the same seed."""
    choose = random.Random(seed)
    paragraphs, many = [], 0
    while many < words:
        paragraph = " ".join(_sentence(choose, seed) for _ in range(choose.randint(2, 5)))
        many += len(paragraph.split())
        paragraphs.append(paragraph)
    head = f"Ferry Marian Runs Aground: Report {seed + 1}\n\nBy {_PEOPLE[seed % len(_PEOPLE)]}\nMay {7 + seed}, 2024"
    return head + "\n\n" + "\n\n".join(paragraphs) + "\n"


def write(folder: Path, many: int = 4, words: int = WORDS) -> list[str]:
    """Write articles into a folder.

    Returns:
        Their paths.
    """
    paths = [folder / f"report-{number + 1}.txt" for number in range(many)]
    for number, path in enumerate(paths):
        path.write_text(text(number, words), encoding="utf-8")
    return [str(path) for path in paths]


def main(tell: Callable[[str], None] = print) -> None:
    """Print one line a measure."""
    from tests.bench import reader
    from tui.pipeline import analyse, read_articles

    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as home:
        names = write(Path(folder))
        script = reader.first_frame(names, 2)
        # A run ends at its first frame, before what it cleaned is kept.
        reader.cpu_of(reader.known(names), home)
        for name, place in (("first frame, articles new", None), ("first frame, articles known", home)):
            ours, bare, ratio = reader.against(script, place)
            cost = f"{ours * 1000:6.0f} ms  bare {bare * 1000:4.0f} ms"
            tell(f"four    {name:<28} {cost}  ratio {ratio:5.2f}  (bound 1.3)")
        articles = read_articles(names)
        comparison = analyse(articles)
    measure = statistics.median(reader.yardstick() for _ in range(25)) * 1000
    for size in (reader.SIZE, (200, 50)):
        tell(f"four    {len(comparison.matches)} matches, {size[0]}x{size[1]}")
        reader.tell_actions(tell, "four   ", asyncio.run(reader.actions(articles, comparison, size)), measure)


if __name__ == "__main__":
    main()
