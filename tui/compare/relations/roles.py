"""Who does it to whom: "Hale paid the clerk", "the clerk paid Hale".

`roles_reversed` goes by the frames and needs both places filled. The other tests read the words of the claims as
well, as a noun that the parser left without a place still stands in the sentence.
"""

import re

from tui.compare.case import Case, Decision
from tui.compare.near_words import cosine
from tui.compare.point import Point
from tui.compare.relations.one_deed import EMPTY, same
from tui.compare.tables.words import COMMON, stem, tokens
from tui.model.annotation import Frame

ONE_THING = 0.75
"""Cosine of two nouns in one place from which on they may be two words for one."""

_OF_BOTH = frozenset(
    """meet marry talk negotiate draw agree collide border join play face fight clash compete share debate
    discuss""".split()
)
"""What two do to each other: who is named first says nothing."""
_KIN = (
    r"predecessor|successor|wife|husband|widow|partner|son|daughter|father|mother|parent|brother|sister|cousin|uncle|aunt"
    r"|family|relative|friend|neighbou?r|colleague|rival|opponent|lawyer|attorney|agent|coach|deputy|boss|aide|assistant"
    r"|team-?mate|co-?accused|victim|doctor|driver|bodyguard|employer|landlord|supporter|critic"
)
_OF_HIS = re.compile(rf"\b([A-Z][\w-]+)['’]s?\s+(?:[\w-]+\s+){{0,2}}?({_KIN})(?:s|es|ies)?\b")
_NAME = r"((?:[A-Z][\w'’-]+ ?)+)"
_FROM = re.compile(rf"\b(?:from|left|departed) {_NAME}")
_TO = re.compile(rf"\b(?:to|towards?|bound for|left (?:[A-Z][\w'’-]+ ?)+ for|departed for|headed for) {_NAME}")
_ASIDE = re.compile(
    r"\b(?:and|or|with|of|for|in|at|from|on|under|against|over|about|near)\s+(?:(?:the|an?|his|her|its|their)\s+)?"
    r"(?:[A-Z]\w+\s+)*$"
)


def roles_reversed(case: Case) -> Decision | None:
    """Who did it to whom, the other way round: "A sued B" is not "B sued A"."""
    for one in case.left.claim.frames:
        for other in case.right.claim.frames:
            left = [case.left.name(head) for head in (one.agent, one.patient, one.recipient)]
            right = [case.right.name(head) for head in (other.agent, other.patient, other.recipient)]
            if left[0] is None or right[0] is None or left[0] == right[0] or same(case, one.agent, other.agent):
                continue
            giving = left[0] == right[2] and right[0] == left[2]
            if giving or (one.predicate == other.predicate and left[0] == right[1] and right[0] == left[1]):
                return Decision(None, "roles", f'the other way round: who would "{one.predicate}" whom')
    return None


def swapped(case: Case) -> Decision | None:
    """One deed, in each claim by whom the other names elsewhere: "A accused B of lying", "B accused A of lying"."""
    frames = _one_deed(case)
    if frames is None:
        return None
    agents = _words(case.left, frames[0].agent), _words(case.right, frames[1].agent)
    if not all(agents) or agents[0] & agents[1] or same(case, frames[0].agent, frames[1].agent):
        return None
    if _named(case.right, agents[0]) and _named(case.left, agents[1]):
        return Decision(None, "roles", f'the other way round: who would "{frames[0].predicate}" whom')
    return None


def done_or_suffered(case: Case) -> Decision | None:
    """Who does it in one claim and suffers it in the other: "the owner blamed the storm", "he blamed the owner"."""
    frames = _one_deed(case)
    if frames is None:
        return None
    pairs = (case.left, frames[0], case.right, frames[1]), (case.right, frames[1], case.left, frames[0])
    for point, one, beside, other in pairs:
        agents = _words(point, one.agent), _words(beside, other.agent)
        sufferer = _words(beside, other.patient)
        if one.patient and all(agents) and not agents[0] & agents[1] and agents[0] & sufferer:
            who = point.printed(one.agent or "")
            return Decision(
                "related", "roles", f'{who} does it in one ("{one.predicate}"), and has it done in the other'
            )
    return None


def one_of_his(case: Case) -> Decision | None:
    """What somebody does, and what one does who is somebody of his: "Rand will stay", "Rand's predecessor stayed"."""
    for point, other in ((case.left, case.right), (case.right, case.left)):
        one, beside = point.main, other.main
        found = _OF_HIS.search(point.claim.text)
        if found is None or one is None or beside is None or not one.agent or not beside.agent:
            continue
        owner, kin = stem(found.group(1)), found.group(2).lower()
        same_kin = stem(kin) in other.stems | other.rest
        if stem(one.agent) == stem(kin) and not same_kin and owner in _called(other, beside.agent):
            return Decision("related", "other actors", f"other actors: {found.group()} and {found.group(1)}")
    return None


def _called(point: Point, head: str) -> set[str]:
    """Stems of the words for who acts, and of the name beside them: "the chief executive, Piet Rand"."""
    beside = re.search(rf"\b{re.escape(head)}s?,?\s+((?:[A-Z][\w'’-]*\s?)+)", point.claim.text)
    return _words(point, head) | (set(tokens(beside.group(1))) if beside else set())


def other_doers_of_one(case: Case) -> Decision | None:
    """Something done to one thing by two: "the referee sent off a defender", "the coach took off a defender"."""
    one, other = case.left.main, case.right.main
    if one is None or other is None or one.patient is None or other.patient is None:
        return None
    if case.left.name(one.patient) != case.right.name(other.patient) or not one.agent or not other.agent:
        return None
    agents = _words(case.left, one.agent), _words(case.right, other.agent)
    named = [
        point.name(head) in point.entities for point, head in ((case.left, one.agent), (case.right, other.agent))
    ]
    if not all(agents) or named[0] != named[1]:
        return None
    if agents[0] & (case.right.stems | case.right.rest) or agents[1] & (case.left.stems | case.left.rest):
        return None
    if cosine(case.left.claim, one.agent, case.right.claim, other.agent) >= ONE_THING:
        return None
    words = case.left.printed(one.agent), case.right.printed(other.agent)
    return Decision("related", "other actors", f"other actors: {words[0]} and {words[1]}")


def other_kinds_of_one(case: Case) -> Decision | None:
    """One deed of two kinds that share a noun: "tram drivers will vote", "bus drivers voted"."""
    frames = _one_deed(case)
    for role in ("agent", "patient") if frames else ():
        heads = [getattr(frame, role) for frame in frames or ()]
        if heads[0] is None or heads[0] != heads[1]:
            continue
        kinds = _kind(case.left, heads[0], case.right), _kind(case.right, heads[1], case.left)
        if kinds[0] and kinds[1]:  # vectors are no help: what may stand before one noun is near, the same or not
            words = [f"{kind} {heads[0]}" for kind in kinds]
            return Decision("related", "other things", f"of other things: {words[0]} and {words[1]}")
    return None


def _one_deed(case: Case) -> tuple[Frame, Frame] | None:
    """The frames that carry the news, where one predicate does that says who does something to whom."""
    one, other = case.left.main, case.right.main
    if one is None or other is None or one.predicate != other.predicate or one.predicate in _OF_BOTH | EMPTY:
        return None
    return one, other


def _words(point: Point, head: str | None) -> set[str]:
    """Stems of the words for who or what fills a place, as far as the claim's own words have them."""
    return (set(tokens(point.printed(head))) - COMMON) & point.stems if head else set()


def _named(point: Point, words: set[str]) -> bool:
    """Whether a claim names someone by these words as one that takes part, not as whose something is."""
    text = point.claim.text
    for found in re.finditer(r"[^\W\d_]+", text):
        if stem(found.group()) not in words:
            continue
        owner = re.match(r"['’]|\s+(?:and|or|with)\b", text[found.end() :])
        beside = _ASIDE.search(text[: found.start()])
        if not owner and not beside:
            return True
    return False


def _kind(point: Point, head: str, other: Point) -> str | None:
    """The noun before a noun that tells its kind, where the other claim does not have it."""
    if not head.isalpha():
        return None
    found = re.search(rf"\b([a-z]+) {re.escape(head)}(?:s|es)?\b", point.claim.text, re.IGNORECASE)
    kind = found.group(1).lower() if found else ""
    noun = any(term.lemma == kind and term.pos in ("NOUN", "PROPN") for term in point.claim.terms)
    return kind if noun and stem(kind) not in other.stems | other.rest else None


def other_way(case: Case) -> Decision | None:
    """From one place to another, and back: "left Lurin for Castro", "was flying from Castro to Lurin"."""
    routes = [_route(point.claim.text) for point in (case.left, case.right)]
    if all(all(route) for route in routes) and routes[0] == routes[1][::-1] and routes[0] != routes[1]:
        return Decision("related", "roles", f"the other way round: from {routes[0][0]} to {routes[0][1]}, and back")
    return None


def _route(text: str) -> tuple[str, str]:
    """The names of the places that something came from and went to; empty where the text names none or several."""
    ends = []
    for pattern in (_FROM, _TO):
        found = {next(filter(None, match.groups())).strip() for match in pattern.finditer(text)}
        ends.append(found.pop() if len(found) == 1 else "")
    return ends[0], ends[1]
