"""What may be told of a claim in two papers, and what may not, over events of many kinds."""

import pytest

from tests.compare import story_pairs, story_pairs_long, story_pairs_near, story_pairs_same
from tests.compare.around import AROUND
from tests.compare.stories import Text, told
from tests.compare.story_pairs import Told


def relations(case: Told) -> list[tuple[str, str]]:
    """Relation and reason of every match between the two sentences."""
    around = AROUND[case.topic]
    texts = []
    for n, sentence in enumerate((case.first, case.second)):
        rest = around[n]
        headline = ("What we know so far", "Our report from the scene")[n]
        texts.append(Text(headline, (rest[0], f"{sentence} {rest[1]}", *rest[2:]), case.dates[n]))
    found = told(*texts)
    out = []
    for match in found.matches:
        texts_of = {name: [side.text for side in match.sides if side.article == name] for name in "ab"}
        if any(t in case.first for t in texts_of["a"]) and any(t in case.second for t in texts_of["b"]):
            out.append((match.relation, match.reason))
    return out


@pytest.mark.parametrize(
    "case",
    [*story_pairs.PAIRS, *story_pairs_long.PAIRS, *story_pairs_near.PAIRS, *story_pairs_same.PAIRS],
    ids=lambda case: f"{case.kind}: {case.first[:30]}",
)
def test_what_may_be_told_of_two_claims(case: Told) -> None:
    found = relations(case)
    best = found[:1] or [(None, "")]
    for relation, reason in found or best:
        assert relation in case.may, (relation, reason)
    reasons = " ".join(reason for _, reason in found)
    assert all(name in reasons for name in case.names), reasons
