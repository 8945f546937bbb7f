"""How often agreement is told rightly on stories written to mislead: `python -m tests.bench.misleading`.

Fourteen invented events, each told by two papers, lie in `misleading_stories/`: beside claims that both make in words
of their own stand many that only nearly agree (another's deed, another place, the same number of something else, a
forecast beside a report, background beside news). A line for each sentence, with its number; then the pairs of
sentences that agree, that conflict ("contradict", "figure"), of which one is the later state ("update"), and such as
may be shown either way ("soft"). Every other pair that is told as agreeing is wrong.

`LEARNT` and `LATER` were looked at when the tests of relations were made; of `KEPT` only the counts were seen.
"""

import argparse
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from tests.bench.matching import member
from tui.compare import compare
from tui.model.comparison import Match, Member

FOLDER = Path(__file__).parent / "misleading_stories"
LEARNT = ("election", "health", "quake", "transfer")
LATER = ("appeal", "flood", "merger", "outbreak", "signing", "walkout")
KEPT = ("climate", "results", "verdict", "war")
CONFLICT = frozenset(("contradict", "figure differs"))
COVERED = 0.8
"""Share of a sentence's words that must stand in a numbered one for it to be that one."""

_NUMBERED = re.compile(r"(\d+) (?=[\"“A-Z])(?!(?:January|February|March|April|May|June|July|August|September|October"
                       r"|November|December) \d{4}$)(.+)")  # fmt: skip


@dataclass(frozen=True)
class Story:
    """Two articles with their sentences by id ("a1"), and what is true of pairs of them."""

    members: list[Member]
    sentences: dict[str, str]
    gold: dict[tuple[str, str], set[str]]


def read(name: str) -> Story:
    """A story of the folder, its articles cleaned and annotated as the program does it."""
    parts = re.split(r"^== (\w+)\n", (FOLDER / f"{name}.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    texts = dict(zip(parts[::2], parts[1::2], strict=True))
    gold: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line in filter(None, texts.pop("gold").splitlines()):
        relation, x, y, *_ = line.split()
        gold[x, y].add(relation)
    sentences, members = {}, []
    for key, text in texts.items():
        paragraphs = []
        for block in re.split(r"\n\s*\n", text.strip()):
            lines = [_NUMBERED.fullmatch(line) for line in block.splitlines()]
            sentences |= {f"{key}{found.group(1)}": found.group(2) for found in lines if found}
            printed = [
                f.group(2) if f else line.removeprefix("# ")
                for f, line in zip(lines, block.splitlines(), strict=True)
            ]
            paragraphs.append((" " if all(lines) else "\n\n").join(printed))
        members.append(member(key, "\n\n".join(paragraphs).replace(" -\n\n", " - ")))
    return Story(members, sentences, gold)


def pairs(story: Story, match: Match) -> set[tuple[str, str]]:
    """The pairs of numbered sentences that a match holds; headlines are left out."""
    ids: dict[str, set[str]] = {"a": set(), "b": set()}
    for side in match.sides:
        home = next(m for m in story.members if m.id == side.article)
        claim = next(c for c in home.annotation.claims if c.id == side.claim)
        sentence = next(s for s in home.annotation.sentences if s.id == claim.sentence)
        if sentence.where == "body":
            ids[side.article] |= _number(story, side.article, home.article.body[sentence.start : sentence.end])
    return {(x, y) for x in ids["a"] for y in ids["b"]}


def _number(story: Story, article: str, text: str) -> set[str]:
    words = set(re.findall(r"\w+", text.lower()))
    shares = {
        key: len(words & own) / len(words | own)
        for key, sentence in story.sentences.items()
        if key.startswith(article)
        and len(words & (own := set(re.findall(r"\w+", sentence.lower())))) / len(words) >= COVERED
    }
    return {max(shares, key=lambda key: shares[key])} if shares else set()


def count(names: tuple[str, ...]) -> Counter[str]:
    """What is told of the stories, and how much of it is right."""
    out: Counter[str] = Counter()
    for name in names:
        story = read(name)
        told: dict[tuple[str, str], set[str]] = defaultdict(set)
        for match in compare(story.members).matches:
            for pair in pairs(story, match):
                told[pair].add(match.relation)
        for pair, relations in told.items():
            known = story.gold.get(pair, set())
            if "agree" in relations:
                right = "right" if "agree" in known else "either way" if known & {"soft", "update"} else "wrong"
                out[f"agree {right}"] += 1
            if relations & CONFLICT:
                out[f"conflict {'right' if known - {'agree'} else 'wrong'}"] += 1
        for pair, known in story.gold.items():
            if "agree" in known:
                out["agreements"] += 1
                out["agreements found"] += "agree" in told[pair]
            if known & {"contradict", "figure"}:
                out["conflicts"] += 1
                out["conflicts found"] += bool(told[pair] & CONFLICT)
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    for title, names in (("learnt from", LEARNT), ("learnt from, with more conflicts", LATER), ("kept", KEPT)):
        found = count(names)
        print(
            f"{title}: agree {found['agree right']} right, {found['agree wrong']} wrong, "
            f"{found['agree either way']} either way; {found['agreements found']} of {found['agreements']} "
            f"agreements and {found['conflicts found']} of {found['conflicts']} conflicts found, "
            f"{found['conflict wrong']} conflicts wrong"
        )


if __name__ == "__main__":
    main()
