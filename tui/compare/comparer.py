"""Puts the parts together: articles with their annotations in, their comparison out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from tui.compare.articles.copies import copies, one_text
from tui.compare.articles.sequence import Placing, dates_unknown, sequence
from tui.compare.case import Case
from tui.compare.entities import link_entities, local_to_linked
from tui.compare.grouping import Node, Pair, group
from tui.compare.keys import match_id, match_key
from tui.compare.point import Point, likeness
from tui.compare.relations.order import decide, worth_a_look
from tui.compare.relations.two_numbers import lone
from tui.compare.scoring.candidates import candidates
from tui.compare.scoring.scorer import scores, sure_from
from tui.compare.scoring.units import Unit, story_units
from tui.compare.sources import count_sources
from tui.compare.verdicts import Judged, overrule
from tui.model.comparison import RELATIONS, Comparison, Match, Member, Relation, Side
from tui.model.keeping import Verdict

RELATED_SHARE = 0.6
"""Pairs that score at least this share of the cut may be shown as related."""
ONE_CLAIM = 0.35
"""Share of the shorter claim's words, names aside, from which on claims of one article are one side of a match."""
_RANK: dict[Relation, int] = {"contradict": 0, "figure differs": 0, "related": 2}
ONE_REPORT = 0.9
"""Score from which on a claim has its partner, whatever else it is laid beside."""
_PAIRS_NAMED = 3
"""So many pairs of articles whose order is unknown are named one by one."""
FAINT = 0.03
"""Nothing below this score is judged, but for two numbers that stand alone."""


def compare_members(members: Sequence[Member], verdicts: Sequence[Verdict]) -> Comparison:
    """See `tui.compare.compare`."""
    entities = link_entities(members)
    linked = local_to_linked(entities)
    points = [[Point(member, claim, linked) for claim in member.annotation.claims] for member in members]
    units = story_units(members, entities)
    pairs: list[Pair] = []
    shared = copies(members)
    text_of = one_text(shared, members)
    notices = [copy.notice for copy in shared]
    unordered: list[tuple[int, int]] = []
    for (first, second), found in candidates(units).items():
        two = points[first], points[second]
        placing = sequence(members[first], members[second])
        if placing.order == "unknown":
            unordered.append((first, second))
        pairs += _judge((first, second), (units[first], units[second]), found, two, placing)
    if unordered:
        notices.append(_order_unknown(members, unordered))
    free, judged = overrule(pairs, members, verdicts)

    def alike(one: Node, other: Node) -> bool:
        left, right = points[one[0]][one[1]], points[other[0]][other[1]]
        return likeness(left, right, without=left.names & right.names) >= ONE_CLAIM

    matches = [_match(found.nodes, found.lead, members, linked, text_of) for found in group(free, alike)]
    matches += [_user_match(found, members, linked, text_of) for found in judged]
    matches.sort(key=lambda match: (RELATIONS.index(match.relation), -match.score, match.id))
    matches = _told_apart(matches)
    return Comparison(tuple(members), entities, tuple(matches), _only_in(members, matches), tuple(notices))


def _order_unknown(members: Sequence[Member], pairs: Sequence[tuple[int, int]]) -> str:
    """One notice for all articles of which it is not known which is later, however many there are."""
    two = [f"[{members[first].id}] and [{members[second].id}]" for first, second in pairs]
    named = (
        f"which of {', of '.join(two)} is later"
        if len(two) <= _PAIRS_NAMED
        else ("where one of these is compared, which of the two is later")
    )
    unknown = dates_unknown([members[n] for n in sorted({*chain(*pairs)})])
    hence = "neither is shown as an update of the other unless its own words show it"
    return f"{unknown}: {named} cannot be told, so {hence}"


def _judge(
    articles: tuple[int, int],
    units: tuple[Sequence[Unit], Sequence[Unit]],
    found: Sequence[tuple[int, int]],
    points: tuple[Sequence[Point], Sequence[Point]],
    placing: Placing,
) -> list[Pair]:
    """The pairs of two articles that are worth showing, each with its relation."""
    left, right = units
    score = {pair: float(value) for pair, value in zip(found, scores(left, right, found), strict=True)}
    sure = sure_from(left, right, score)
    judged = []
    for (i, j), value in score.items():
        if value < FAINT and not (left[i].figures and right[j].figures):
            continue
        case = Case(points[0][i], points[1][j], value, sure, placing.order, placing.unresolved)
        if value < sure * RELATED_SHARE and not (worth_a_look(case) if value >= FAINT else lone(case)):
            continue
        decision = decide(case)
        if decision.relation is not None:
            nodes: tuple[Node, Node] = (articles[0], i), (articles[1], j)
            judged.append(Pair(*nodes, value, decision.relation, decision.test, decision.reason, decision.unresolved))
    return _shown(judged, left, right, sure)


def _shown(judged: list[Pair], left: Sequence[Unit], right: Sequence[Unit], sure: float) -> list[Pair]:
    """Of two sentences' claims those that are each other's best: a sentence is not shown four times over.

    A conflict comes before an agreement of the same sentences that would hide it. Not one between claims that both
    have a partner there, or of which one surely has: "usually calm", "nervous today", told so in both articles.

    A pair below `sure` that is only related is shown unless both claims have better partners.
    """
    taken: set[tuple[int, int, int]] = set()
    busy: set[Node] = set()
    out = []
    judged = _beside_better(judged, left, right)
    at = {pair: (left[pair.left[1]].sentence, right[pair.right[1]].sentence) for pair in judged}
    best: dict[tuple[tuple[int, int], Node], float] = defaultdict(float)
    for pair in judged:
        for node in (pair.left, pair.right):
            if _RANK.get(pair.relation, 1) == 1:
                best[at[pair], node] = max(best[at[pair], node], pair.score)

    def rank(pair: Pair) -> int:
        surer = [best[at[pair], node] for node in (pair.left, pair.right)]
        crossed = min(surer) >= sure or max(surer) > max(pair.score, ONE_REPORT)
        return 1 if crossed and pair.relation != "related" else _RANK.get(pair.relation, 1)

    for pair in sorted(judged, key=lambda pair: (rank(pair), -pair.score, pair.left, pair.right)):
        i, j = pair.left[1], pair.right[1]
        uses = {(0, i, right[j].sentence), (1, j, left[i].sentence)}
        faint = pair.relation == "related" and pair.score < sure
        if taken & uses or (faint and busy >= {pair.left, pair.right}):
            continue
        taken |= uses
        busy |= {pair.left, pair.right}
        out.append(pair)
    return out


def _beside_better(judged: list[Pair], left: Sequence[Unit], right: Sequence[Unit]) -> list[Pair]:
    """The pairs, of which none agrees only for its likeness where its claim is parted from a better partner.

    "The parade went ahead" is surer to belong to "it was called off", which it is parted from, than to "the drummers
    were sent home" in the same sentence, which it would agree with.
    """
    parted: dict[tuple[Node, tuple[int, int]], float] = defaultdict(float)
    for pair in judged:
        if pair.relation == "related" and pair.test in _PARTED:
            for node in (pair.left, pair.right):
                key = node, (left[pair.left[1]].sentence, right[pair.right[1]].sentence)
                parted[key] = max(parted[key], pair.score)
    out = []
    for pair in judged:
        sentences = left[pair.left[1]].sentence, right[pair.right[1]].sentence
        better = max(parted[pair.left, sentences], parted[pair.right, sentences])
        alike = pair.relation == "agree" and pair.test == "same claim" and pair.score < better
        out.append(replace(pair, relation="related", test="same subject", reason=_NOT_SURELY) if alike else pair)
    return out


_PARTED = frozenset(("polarity", "other way", "figures", "dates", "places", "other actors", "roles"))
"""Tests that find what parts two claims, and not only how little they share."""
_NOT_SURELY = "the same subject, but not surely the same claim"


def _match(
    nodes: Iterable[Node],
    lead: Pair,
    members: Sequence[Member],
    linked: Mapping[tuple[str, str], str],
    text_of: Mapping[str, str],
) -> Match:
    claims = [(members[n], members[n].annotation.claims[c]) for n, c in sorted(nodes)]
    sides = tuple(Side(m.id, c.id, c.where, c.start, c.end, c.text) for m, c in claims)
    speakers, wires, unknown = count_sources(claims, linked, text_of)
    match = Match(
        "",
        lead.relation,
        round(lead.score, 3),
        lead.reason,
        lead.test,
        sides,
        speakers,
        wires,
        lead.unresolved,
        unknown=unknown,
    )
    return replace(match, id=match_id(match_key(match, members)))


def _user_match(
    found: Judged,
    members: Sequence[Member],
    linked: Mapping[tuple[str, str], str],
    text_of: Mapping[str, str],
) -> Match:
    """What the user put together: the user's relation, and beside it ours with its reason."""
    ours = found.ours
    first, *_, last = sorted(found.nodes)
    reason = f"your verdict; ours was {ours.relation}: {ours.reason}" if ours else "your verdict; ours was no match"
    lead = Pair(first, last, ours.score if ours else 1.0, found.relation, "verdict", reason)
    return replace(_match(found.nodes, lead, members, linked, text_of), automatic=ours.relation if ours else None)


def _told_apart(matches: Sequence[Match]) -> list[Match]:
    """The matches, each under an id of its own: an article that says one sentence twice has two of the same words."""
    seen: Counter[str] = Counter()
    out = []
    for match in matches:
        seen[match.id] += 1
        number = seen[match.id]
        out.append(match if number == 1 else replace(match, id=f"{match.id}-{number}"))
    return out


def _only_in(members: Sequence[Member], matches: Sequence[Match]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The claims of each article not found in the others: in no match but related ones, if any."""
    shared = {(side.article, side.claim) for match in matches if match.relation != "related" for side in match.sides}
    return tuple(
        (member.id, tuple(c.id for c in member.annotation.claims if (member.id, c.id) not in shared))
        for member in members
    )
