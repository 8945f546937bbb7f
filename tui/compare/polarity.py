"""Claims of one event of which only one can be true: told and denied, with and without "not", or with opposites."""

from tui.compare.case import Case, Decision
from tui.compare.point import Point, likeness
from tui.compare.words import stem

HALF, MOST = 0.5, 0.7
"""Shares of a claim's other words that must agree before its polarity is compared."""

_OPPOSITES = """
rise fall, rise drop, rise sink, climb fall, climb drop, jump fall, gain fall, gain lose, grow shrink, expand shrink,
increase decrease, increase fall, increase cut, increase reduce, raise cut, raise lower, raise reduce, hike cut,
win lose, accept reject, accept refuse, approve reject, pass reject, pass fail, sign veto, uphold overturn,
allow ban, allow block, allow forbid, permit ban, impose lift, open close, confirm deny, survive die, convict acquit,
enter leave, join leave, arrive leave, stay leave, remain leave, remain resign, support oppose, back oppose,
strengthen weaken, hire fire, arrest release, jail free, advance retreat, deploy withdraw, send withdraw,
resume halt, resume suspend, continue stop, succeed fail, double fall, double halve, jump slide, rise slide,
gain slide, climb slide, surge fall, surge slide, lose restore, begin end, start end, halt end,
halt resume, concede refuse, search find, hunt find
"""
SURELY = 0.9
"""Score from which on a negation that touches nothing the other claim says leaves them the same claim."""
_DECLINING = frozenset(("decline", "refuse", "deny", "reject", "dispute", "refute"))
EMPTY = frozenset(("be", "have", "do", "say"))
"""Predicates that say nothing by themselves."""
OPPOSITES = frozenset(frozenset(pair.split()) for pair in _OPPOSITES.replace("\n", " ").split(","))
"""Predicates of which only one can be true of one event."""


def denied(case: Case) -> Decision | None:
    """What one says and who is concerned denies in the other: "it had been warned", denied by the one that was."""
    predicate = denied_predicate(case)
    if predicate is None:
        return None
    return Decision("contradict", "denial", f'one says and the other denies: "{predicate}"', case.open)


def denied_predicate(case: Case) -> str | None:
    """What one claim denies of someone whom the other names with the same predicate; None where it denies nothing.

    A report of an accusation and of its denial in both articles is no conflict between them: then both deny.
    """
    if case.left.denial == case.right.denial:
        return None
    denying, told = (case.left, case.right) if case.left.denial else (case.right, case.left)
    if denying.main is None or denying.main.predicate in EMPTY:
        return None
    # The predicate denied must be the other's own: "denied a request to comply" says nothing on complying.
    predicate = denying.main.predicate
    said = told.claim.attribution
    own = told.main is not None and told.main.predicate == predicate
    warned = said is not None and stem(said.cue) == stem(predicate)
    if not (own or warned):
        return None
    concerned = denying.speaker_stems & (told.stems | (told.speaker_stems if warned else frozenset()))
    return predicate if concerned or likeness(denying, told) >= MOST else None


def opposite(case: Case) -> Decision | None:
    """The same event told with opposite polarity, both as plain facts and neither as a forecast."""
    alike = likeness(case.left, case.right)
    if case.score < case.sure or alike < HALF or likeness(case.left, case.right, of=max) < HALF:
        return None
    why = _polarity(case)
    if why is None:
        return None
    denied = case.left.denial or case.right.denial
    if (alike >= MOST and denied) or (alike >= MOST and case.in_time is None and _plain(case)):
        return Decision("contradict", "polarity", why, case.open)
    if case.in_time is not None and not denied:
        return Decision("update", "polarity", f"{why}; the articles are of other days", case.open)
    return Decision("related", "polarity", f"{why}, but not surely of the same thing")


def against(case: Case) -> Decision | None:
    """One holds and the other denies, or one goes up and the other down: no agreement, whatever else they share.

    Not every such pair is of one event, so this is no conflict either: only agreement is ruled out.
    """
    one, other = case.left, case.right
    if one.denial != other.denial:
        return Decision("related", "polarity", "one says what the other denies, not surely of the same thing")
    if one.claim.negated != other.claim.negated and not _untouched(case):
        return Decision(
            "related", "polarity", "one says that it is, the other that it is not, perhaps of other things"
        )
    pair = _opposed(one, other) or _opposed(other, one)
    if pair is not None:
        return Decision("related", "polarity", f'one says "{pair[0]}", the other "{pair[1]}"')
    return None


def _opposed(one: Point, other: Point) -> tuple[str, str] | None:
    """A predicate of the one whose opposite is one of the other's, where one of the two carries the news."""
    left = {frame.predicate for frame in one.claim.frames}
    right = {frame.predicate for frame in other.claim.frames}
    news = {point.main.predicate for point in (one, other) if point.main is not None}
    for first in sorted(left - right):
        for second in sorted(right - left):
            if frozenset((first, second)) in OPPOSITES and news & {first, second}:
                return first, second
    return None


def _untouched(case: Case) -> bool:
    """Whether what either negates is nothing that the other says: "will not affect his place", "he will play"."""
    one, other = case.left, case.right
    declined = any(f.predicate in _DECLINING for point in (one, other) for f in point.claim.frames)
    return case.score >= SURELY and not declined and not _told(one, other) and not _told(other, one)


def _told(negating: Point, other: Point) -> bool:
    """Whether something that one claim negates stands in the other without a negation."""
    denied = {frame.predicate for frame in other.claim.frames if frame.negated}
    for frame in negating.claim.frames:
        if not frame.negated or frame.predicate in denied:
            continue
        words = negating.after_negation if frame.predicate in EMPTY else {stem(frame.predicate)}
        if words & (other.stems | {stem(f.predicate) for f in other.claim.frames}):
            return True
    return False


def _plain(case: Case) -> bool:
    return case.left.certain and case.right.certain


def _polarity(case: Case) -> str | None:
    """What the one says and the other says not, in words; None where they do not part."""
    for one in case.left.claim.frames:
        for other in case.right.claim.frames:
            left = {case.left.name(one.agent), case.left.name(one.patient)} - {None}
            right = {case.right.name(other.agent), case.right.name(other.patient)} - {None}
            same = one.predicate == other.predicate and one.predicate not in EMPTY
            if same and case.left.denial != case.right.denial:
                return f'one says and the other denies: "{one.predicate}"'
            if same and left & right and one.negated != other.negated:
                return f'one says that, the other that not: "{one.predicate}"'
            if same and left & right and case.left.claim.negated != case.right.claim.negated:
                return f'one says that, the other that not: "{one.predicate}"'
            opposed = frozenset((one.predicate, other.predicate)) in OPPOSITES
            if opposed and left & right and one.negated == other.negated:
                return f'one says "{one.predicate}", the other "{other.predicate}"'
    return None
