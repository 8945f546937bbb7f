"""Scores a comparison of the sample story against a careful reading of it (`data/sample_story.json`)."""

import json
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from tui.model.comparison import Comparison, Side

GOLD = Path(__file__).parent / "data" / "sample_story.json"


@cache
def gold() -> dict[str, Any]:
    return json.loads(GOLD.read_text(encoding="utf-8"))


@dataclass
class Score:
    """What a comparison got right and wrong; each list names gold matches or predicted pairs."""

    found: dict[str, str] = field(default_factory=dict)
    wrong_relation: list[str] = field(default_factory=list)
    must_not: list[str] = field(default_factory=list)
    traps: list[str] = field(default_factory=list)
    contradictions: list[str] = field(default_factory=list)
    further: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


def overlap(side: Side, claim: dict[str, Any]) -> int:
    if side.where != claim["in"]:
        return 0
    return max(0, min(side.end, claim["end"]) - max(side.start, claim["start"]))


def covered(side: Side, article: str) -> set[str]:
    """Gold claims that the side shows at least half of, or that show at least half of the side."""
    out = set()
    for name, claim in gold()["articles"][article]["claims"].items():
        shared = overlap(side, claim)
        if shared and shared >= 0.5 * min(side.end - side.start, claim["end"] - claim["start"]):
            out.add(name)
    return out


def best(side: Side, article: str) -> str | None:
    """The gold claim with the largest share in common with the side."""
    claims = gold()["articles"][article]["claims"]

    def likeness(name: str) -> float:
        claim = claims[name]
        shared = overlap(side, claim)
        return shared / (side.end - side.start + claim["end"] - claim["start"] - shared)

    name = max(claims, key=likeness)
    return name if likeness(name) > 0 else None


def score(comparison: Comparison) -> Score:
    """Judges every pair of sides (one from each article) of every match."""
    out = Score()
    first, second = (member.id for member in comparison.members)
    for match in comparison.matches:
        relation = match.relation.replace(" ", "_")
        left = [side for side in match.sides if side.article == first]
        right = [side for side in match.sides if side.article == second]
        for x, y in product(left, right):
            judge(out, x, y, relation)
    out.missed = [m["id"] for m in gold()["matches"] if m["id"] not in out.found]
    return out


def judge(out: Score, x: Side, y: Side, relation: str) -> None:
    a, b = covered(x, "A"), covered(y, "B")
    nearest = (best(x, "A"), best(y, "B"))
    label = f"{relation}: {x.text[:60]!r} ~ {y.text[:60]!r}"
    known = False
    if relation == "contradict":
        out.contradictions.append(label)
    for m in gold()["matches"]:
        primary = tuple(m["primary"]) == nearest
        if a & set(m["a"]) and b & set(m["b"]):
            known = True
            if relation in m["acceptable"]:
                out.found[m["id"]] = relation
            else:
                out.wrong_relation.append(f"{m['id']} {label}")
        if primary and relation in m["must_not"]:
            out.must_not.append(f"{m['id']} {label}")
    for t in gold()["tolerated_pairs"]:
        if t["a"] in a and t["b"] in b and relation in t["allowed"]:
            known = True
    for n in gold()["not_matches"]:
        if nearest == (n["a"], n["b"]) and relation != "related":
            out.traps.append(f"{n['id']} {label}")
    if not known:
        out.further.append(label)
