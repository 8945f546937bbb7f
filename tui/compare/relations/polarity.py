"""Claims of one event of which only one can be true: with and without "not", or with opposites."""

import re

from tui.compare.case import Case, Decision
from tui.compare.near_words import cosine, nearest
from tui.compare.point import Point, likeness
from tui.compare.relations.clash import Clash
from tui.compare.relations.clashes import DECLINING, NEARLY, clash, one_plan
from tui.compare.relations.contrast import NEAR
from tui.compare.relations.excuses import excuse
from tui.compare.relations.occasions import other_occasion
from tui.compare.relations.one_deed import EMPTY, fit, same, whole
from tui.compare.tables.opposites import ENDS, VERBS
from tui.compare.tables.phrases import CALENDAR
from tui.compare.tables.words import COMMON, stem, tokens
from tui.compare.told import FORECAST
from tui.model.annotation import Frame

THIRD, HALF, MOST = 0.3, 0.5, 0.7
"""Shares of a claim's other words that must agree before its polarity is compared; the least is for claims that tell
of one deed of the same to the same."""
DIM = 0.1
"""A score below which one deed of two is taken for chance."""
SURELY = 0.7
"""Score from which on a negation that touches nothing the other claim says leaves them the same claim."""
_WITHOUT = re.compile(
    r"\bwithout ((?:(?!(?:and|or|but|because|when|while|which|who)\b)[\w'’-]+ ?){1,3})", re.IGNORECASE
)
_IDIOMS = re.compile(
    r"\bwithout (?:further|incident|delay|doubt|question|exception|fail|success|avail)\b", re.IGNORECASE
)
_LACKING = re.compile(
    r"\b(?:without|no|los[st]\w*|lose\w*|lack\w*|cut\w*|short\w*|out|outages?|blackouts?|missing|down|knocked|deprived"
    r"|despite|failed|failing|refus\w+|free|left)\b",
    re.IGNORECASE,
)
"""Words that may tell that something is lacking, too: "lost power", "without power"."""
_GIVING = frozenset(("give", "make", "take"))
_PLAIN_WORDS = re.compile(r"[^\W\d_]+")
_EARLIER_ONE = re.compile(r"\b(?:an?|the|its|his|her|their) (?:earlier|previous|separate|different|similar|rival)\b")
_RATHER_NEAR = 0.5
"""Cosine from which on two negated predicates are taken for one deed."""
_STAYING = frozenset(("stay", "remain"))
_NOT = re.compile(
    r"\b(?:not|\w+n['’]t|never|no|nobody|none|nothing|neither|nor|cannot|impossible|unable|without|fail(?:s|ed|ing)?"
    r"|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
_THAT = frozenset(("that", "this", "which", "what"))
_AGAIN = re.compile(r"\b(?:again|this time|another|re-?(?:inspect|test|examin|vot)\w*|second|new)\b", re.IGNORECASE)
_OBJECT = re.compile(r"\b(of|for|with|over) (?:(?:the|a|an|his|her|its|their|all|any) )?(\w+)", re.IGNORECASE)


def opposite(case: Case) -> Decision | None:
    """The same event told with opposite polarity, both as plain facts and neither as a forecast."""
    found = clash(case)
    if found is None:
        return None
    alike, least = (likeness(case.left, case.right, of, found.words) for of in (min, max))
    one_deed = found.frames is not None and alike >= THIRD and (case.score >= case.sure or alike >= HALF)
    one_deed = one_deed or found.state
    if not one_deed and (alike < HALF or least < HALF or (case.score < case.sure and least < MOST)):
        return None
    if found.sure and not case.conditional and _one_event(case, found, alike, least, one_deed=one_deed):
        why = excuse(case, found.words, found.frames)
        if why is not None:
            return Decision("related", "polarity", f"{found.why}; {why}")
        return Decision("contradict", "polarity", found.why, case.open)
    both_ahead = case.left.stage == case.right.stage == FORECAST and case.left.speaker != case.right.speaker
    later = case.in_time is not None and case.score >= case.sure
    if later and case.left.denial == case.right.denial and not both_ahead and not _ought(case):
        return Decision("update", "polarity", f"{found.why}; the articles are of other days", case.open)
    return Decision("related", "polarity", f"{found.why}, but not surely of the same thing at the same time")


def _ought(case: Case) -> bool:
    """Whether either tells what ought to be and not what is: "should strengthen the act, not weaken it"."""
    points = case.left, case.right
    return any(
        p.claim.kind == "demand" or (p.main is not None and p.main.modal in ("should", "must")) for p in points
    )


def _one_event(case: Case, found: Clash, alike: float, least: float, *, one_deed: bool) -> bool:
    """Whether both tell of one thing at one time, as plain facts."""
    if case.in_one(_EARLIER_ONE):
        return False
    if any(frame.agent in _THAT for frame in found.frames or ()):
        return False  # "that turned the ball over": whoever, or whatever, did
    if one_deed and (other_occasion(case, "") is not None or _other_objects(case)):
        return False
    if not one_deed and (alike < MOST or (least < NEARLY and _of_others(case, found))):
        return False
    if case.left.denial != case.right.denial:
        return True
    return (case.in_time is None or _taken_back(case, found)) and (_plain(case, found) or one_plan(case))


def _other_objects(case: Case) -> bool:
    """Whether one preposition brings other words in the two: "convicted of fraud", "acquitted of bribery"."""
    said: list[dict[str, set[str]]] = [{}, {}]
    for words, point in zip(said, (case.left, case.right), strict=True):
        for match in _OBJECT.finditer(point.claim.text):
            if match[2].lower() not in COMMON:  # "sales of them"
                words.setdefault(match[1].lower(), set()).add(stem(match[2]))
    return any(not said[0][word] & said[1][word] for word in said[0].keys() & said[1].keys())


def _taken_back(case: Case, found: Clash) -> bool:
    """Whether the later article says that what the earlier one tells as done was not done: time undoes nothing."""
    if found.frames is None or case.in_time is None:
        return False
    if _ended(case, *found.frames):
        return True
    old, new = found.frames if case.order == "before" else found.frames[::-1]
    over = old.tense == new.tense == "past" and new.predicate in (old.predicate, "be")
    return over and new.negated and not old.negated


def _ended(case: Case, one: Frame, other: Frame) -> bool:
    """Whether both tell how one thing of the past came out, which it did once: "passed", "failed its inspection"."""
    pair = frozenset((one.predicate, other.predicate))
    past = one.tense == other.tense == "past" and not one.modal and not other.modal
    return (
        past
        and pair in ENDS
        and same(case, one.patient, other.patient) is True
        and not _AGAIN.search(f"{case.left.claim.text} {case.right.claim.text}")
    )


def clashing(case: Case) -> bool:
    """Whether two claims part in little but their polarity: then they are compared, however low they score."""
    found = clash(case)
    if found is None:
        return False
    alike = [likeness(case.left, case.right, of, found.words) for of in (min, max)]
    return found.state or alike[1] >= MOST or (found.frames is not None and alike[0] >= HALF and case.score >= DIM)


def _of_others(case: Case, found: Clash) -> bool:
    """Whether either names a thing that the other does not: "convicted of fraud", "acquitted of bribery"."""
    points = case.left, case.right
    spoken = case.left.speaker_stems | case.right.speaker_stems | found.words
    things = [
        {stem(t.lemma) for t in p.claim.terms if t.pos in ("NOUN", "PROPN") and t.lemma not in CALENDAR}
        & p.rest - spoken
        for p in points
    ]
    return bool(things[0] - things[1]) and bool(things[1] - things[0])


def against(case: Case) -> Decision | None:
    """One holds and the other denies, or one goes up and the other down: no agreement, whatever else they share.

    Not every such pair is of one event, so this is no conflict either: only agreement is ruled out.
    """
    one, other = case.left, case.right
    if one.denial != other.denial:
        return Decision("related", "polarity", "one says what the other denies, not surely of the same thing")
    negate = all(_NOT.search(point.claim.text) for point in (one, other)) or _both_negate(case)
    parted = one.claim.negated != other.claim.negated and not negate and not _untouched(case)
    if (parted or _one_clause_negated(case)) and not case.only_later:
        return Decision(
            "related", "polarity", "one says that it is, the other that it is not, perhaps of other things"
        )
    pair = _opposed(one, other) or _opposed(other, one)
    if pair is not None:
        return Decision("related", "polarity", f'one says "{pair[0]}", the other "{pair[1]}"')
    lacked = _lacked(one, other) or _lacked(other, one)
    return Decision("related", "polarity", f'one says "{lacked}", the other that it was') if lacked else None


def _both_negate(case: Case) -> bool:
    """Whether both negate much the same, if one does so beside its main clause: "never agreed", "but refused to"."""
    one, other = ([frame for frame in p.claim.frames if frame.negated] for p in (case.left, case.right))
    return any(
        same(case, x.agent, y.agent) is not False
        and cosine(case.left.claim, x.predicate, case.right.claim, y.predicate) >= _RATHER_NEAR
        for x in one
        for y in other
    )


def _lacked(point: Point, other: Point) -> str | None:
    """What one claim says to be lacking and the other tells of: "without its siren", "had its siren on"."""
    if _LACKING.search(other.claim.text) or other.claim.negated:
        return None
    for found in _WITHOUT.finditer(_IDIOMS.sub("", point.claim.text)):
        words = {stem(word) for word in _PLAIN_WORDS.findall(found[1]) if word.lower() not in COMMON}
        if words & other.stems:
            return found.group().strip()
    return None


def _one_clause_negated(case: Case) -> bool:
    """Whether a clause beside the main one is negated, and told by the other: "would appeal", "would not appeal"."""
    if case.left.denial or case.right.denial:
        return False
    if all(_NOT.search(point.claim.text) for point in (case.left, case.right)):
        return False  # "did not want to focus on it", "did not want us to focus on it"
    return any(
        one.predicate == other.predicate
        and one.predicate not in EMPTY
        and one.negated != other.negated
        and one.modal == other.modal
        and fit(case, one, other) is not None
        for one in case.left.claim.frames
        for other in case.right.claim.frames
    )


def _opposed(one: Point, other: Point) -> tuple[str, str] | None:
    """A predicate of the one whose opposite is one of the other's, where one of the two carries the news."""
    left = {frame.predicate: frame for frame in one.claim.frames}
    right = {frame.predicate: frame for frame in other.claim.frames}
    news = {point.main.predicate for point in (one, other) if point.main is not None}
    for first in sorted(left.keys() - right.keys()):
        for second in sorted(right.keys() - left.keys()):
            if frozenset((first, second)) not in VERBS or not news & {first, second}:
                continue
            if {first, second} <= news or not _of_two_things(one, left[first], other, right[second]):
                return first, second
    return None


def _of_two_things(one: Point, frame: Frame, other: Point, beside: Frame) -> bool:
    """Whether what is done befalls two things of which neither claim names the other's: "sells", "bought snacks"."""
    words = [
        set(tokens(p.printed(f.patient) if f.patient else "")) - COMMON for p, f in ((one, frame), (other, beside))
    ]
    return all(words) and not words[0] & (other.stems | other.rest) and not words[1] & (one.stems | one.rest)


def _untouched(case: Case) -> bool:
    """Whether what either negates is nothing that the other says: "will not affect his place", "he will play"."""
    one, other = case.left, case.right
    declined = any(f.predicate in DECLINING for point in (one, other) for f in point.claim.frames)
    near = not _one_clause(case)
    return case.score >= SURELY and not declined and not _told(one, other, near) and not _told(other, one, near)


def _one_clause(case: Case) -> bool:
    """Whether both tell one deed to one thing, so that what either negates is beside it: "no shot, but saw her"."""
    told = [
        [f for f in p.claim.frames if not f.negated and f.predicate not in EMPTY] for p in (case.left, case.right)
    ]
    return any(x.predicate == y.predicate and whole(case, x, y) for x in told[0] for y in told[1])


def _told(negating: Point, other: Point, near: bool) -> bool:
    """Whether something that one claim negates stands in the other without a negation, or a word near to it."""
    denied = {frame.predicate for frame in other.claim.frames if frame.negated}
    for frame in negating.claim.frames:
        if not frame.negated or frame.predicate in denied:
            continue
        light = frame.predicate in EMPTY | _GIVING
        words = negating.after_negation if light else {stem(frame.predicate)}
        hers = {f.predicate for f in other.claim.frames if f.agent is not None and f.agent == frame.agent}
        if near and hers - EMPTY and nearest(negating.claim, frame.predicate, other.claim) >= NEAR:
            return True  # "taxes will not rise", "taxes would climb"
        befell = negating.name(frame.patient)
        beside = {f.predicate for f in other.claim.frames if befell is not None and other.name(f.patient) == befell}
        if any(cosine(negating.claim, frame.predicate, other.claim, one) >= NEAR for one in beside - EMPTY):
            return True  # "has not closed its border", "has shut its border"
        parts = [part for part in (frame.agent, frame.patient) if part is not None and part.isalpha()]
        if len(parts) > 1 and all(stem(part) in other.stems for part in parts):
            return True  # "did not attend the funeral", "was among the mourners at the funeral"
        if words & (other.stems | {stem(f.predicate) for f in other.claim.frames}):
            return True
    return False


def _plain(case: Case, found: Clash) -> bool:
    """Whether both are plain facts, or the clauses are that part: "opposed the plan and would seek talks"."""
    if case.left.certain and case.right.certain:
        return True
    if found.frames is None:
        return False
    hedges = [hedge for point in (case.left, case.right) for hedge in point.claim.hedges if hedge.kind != "numeric"]
    if all(
        (f.tense == "future" and not f.modal) or f.modal == "would" or f.predicate in _STAYING for f in found.frames
    ):
        # "Said that taxes would rise" is how "will rise" is told.
        said = all(p.claim.attribution for p, f in zip((case.left, case.right), found.frames, strict=True) if f.modal)
        return said and all(hedge.text.lower() == "would" for hedge in hedges)
    if any(frame.modal or frame.tense == "future" for frame in found.frames):
        # What one plans the other has ruled out.
        return any(frame.predicate == "exclude" and not frame.modal for frame in found.frames)
    points = case.left, case.right
    # "Had threatened to vote against it, but voted for it": the kind is that of the first clause.
    pairs = zip(points, found.frames, strict=True)
    if any(p.claim.kind in ("prediction", "commitment", "demand") and p.main in (f, None) for p, f in pairs):
        return False
    return all(hedge.kind in ("modal", "numeric") for point in points for hedge in point.claim.hedges)
