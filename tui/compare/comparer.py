"""Puts the parts together: articles with their annotations in, their comparison out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tui.compare.candidates import candidates
from tui.compare.entities import link_entities
from tui.compare.grouping import Group, Node, Pair, group
from tui.compare.keys import match_id, match_key
from tui.compare.point import Point
from tui.compare.relations import Case, Order, decide
from tui.compare.scorer import cut, scores
from tui.compare.sources import count_sources
from tui.compare.units import Unit, local_to_linked, story_units
from tui.compare.verdicts import overrule
from tui.model.comparison import RELATIONS, Comparison, Match, Member, Side
from tui.model.keeping import Verdict

LEAST_CUT, MOST_CUT = 0.25, 0.6
"""Bounds of the score from which on claims count as matched."""
RELATED_SHARE = 0.6
"""Pairs that score at least this share of the cut may be shown as related."""


def compare_members(members: Sequence[Member], verdicts: Sequence[Verdict]) -> Comparison:
    """See `tui.compare.compare`."""
    entities = link_entities(members)
    linked = local_to_linked(entities)
    points = [[Point(member, claim, linked) for claim in member.annotation.claims] for member in members]
    units = story_units(members, entities)
    pairs: list[Pair] = []
    for (first, second), found in candidates(units).items():
        pairs += _judge((first, second), (units[first], units[second]), found, points)
    matches = [_match(found, members, linked) for found in group(pairs)]
    matches = overrule(matches, members, verdicts)
    matches.sort(key=lambda match: (RELATIONS.index(match.relation), -match.score, match.id))
    return Comparison(tuple(members), entities, tuple(matches), _only_in(members, matches))


def _judge(
    articles: tuple[int, int],
    units: tuple[Sequence[Unit], Sequence[Unit]],
    found: Sequence[tuple[int, int]],
    points: Sequence[Sequence[Point]],
) -> list[Pair]:
    """The pairs of two articles that are worth showing, each with its relation."""
    left, right = units
    score = {pair: float(value) for pair, value in zip(found, scores(left, right, found), strict=True)}
    by_sentences: dict[tuple[int, int], float] = defaultdict(float)
    for (i, j), value in score.items():
        where = left[i].sentence, right[j].sentence
        by_sentences[where] = max(by_sentences[where], value)
    sure = min(max(cut(list(by_sentences.values())), LEAST_CUT), MOST_CUT)
    order: Order = "unknown"
    out = []
    for i, j in _best_of_sentences(score, left, right, sure * RELATED_SHARE):
        one, other = points[articles[0]][left[i].claim], points[articles[1]][right[j].claim]
        decision = decide(Case(one, other, score[i, j], sure, order))
        if decision.relation is not None:
            nodes: tuple[Node, Node] = (articles[0], left[i].claim), (articles[1], right[j].claim)
            out.append(
                Pair(*nodes, score[i, j], decision.relation, decision.test, decision.reason, decision.unresolved)
            )
    return out


def _best_of_sentences(
    score: Mapping[tuple[int, int], float], left: Sequence[Unit], right: Sequence[Unit], least: float
) -> list[tuple[int, int]]:
    """Of two sentences' claims, those that are each other's best: a sentence is not shown four times over."""
    taken: set[tuple[int, int, int]] = set()
    out = []
    for (i, j), value in sorted(score.items(), key=lambda item: (-item[1], item[0])):
        if value < least:
            break
        uses = (0, i, right[j].sentence), (1, j, left[i].sentence)
        if not taken & set(uses):
            taken |= set(uses)
            out.append((i, j))
    return out


def _match(found: Group, members: Sequence[Member], linked: Mapping[tuple[str, str], str]) -> Match:
    claims = [(members[n], members[n].annotation.claims[c]) for n, c in sorted(found.nodes)]
    sides = tuple(Side(m.id, c.id, c.where, c.start, c.end, c.text) for m, c in claims)
    speakers, wires = count_sources(claims, linked)
    lead = found.lead
    match = Match(
        "", lead.relation, round(lead.score, 3), lead.reason, lead.test, sides, speakers, wires, lead.unresolved
    )
    return Match(
        match_id(match_key(match, members)),
        *(getattr(match, name) for name in ("relation", "score", "reason", "test", "sides", "speakers", "wires")),
        unresolved=match.unresolved,
    )


def _only_in(members: Sequence[Member], matches: Sequence[Match]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The claims of each article in no match but related ones."""
    shared = {(side.article, side.claim) for match in matches if match.relation != "related" for side in match.sides}
    return tuple(
        (member.id, tuple(c.id for c in member.annotation.claims if (member.id, c.id) not in shared))
        for member in members
    )
