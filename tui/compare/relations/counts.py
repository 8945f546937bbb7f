"""Claims that count: other things, a part of them, another number."""

from tui.compare.case import Case, Decision
from tui.compare.figures.bounds import Found
from tui.compare.figures.measures import dimension
from tui.compare.figures.partitive import within
from tui.compare.figures.things import fates, one_fate
from tui.compare.point import likeness
from tui.compare.relations.counted_apart import counted_apart
from tui.compare.relations.occasions import other_occasion
from tui.compare.relations.settled import settled
from tui.compare.relations.two_numbers import CERTAIN, HALF, differing, left_over, told_alike
from tui.compare.relations.whose_number import whose_number
from tui.compare.tables.opposites import OUTCOMES
from tui.compare.tables.phrases import UNMOVED
from tui.compare.told import DONE
from tui.model.annotation import Figure

SMALL = 20
"""Numbers up to which two counts are the same by chance."""


_SAVING = frozenset(("save", "gain", "earn"))
"""Predicates of a sum that comes in or stays; their opposites are of one that goes out."""
_GROWING = frozenset("rise climb grow increase spread advance burn extend stretch level water".split())
"""What a measure may be of that is another on the next day."""


def other_things(case: Case) -> Decision | None:
    """Different things counted, or one a part of the other: related at most."""
    found = case.amounts
    if found.alike or found.apart or left_over(case) or case.other_number:
        return None
    if case.score >= CERTAIN and _no_chance(found.unlike or found.part):
        return None
    if found.unlike is not None:
        return Decision("related", "things counted", found.unlike[2].reason)
    if found.part is not None and not _one_number(found.part):
        return Decision("related", "things counted", found.part[2].reason)
    if (case.score >= CERTAIN and case.same_predicate) or likeness(case.left, case.right) >= HALF:
        return None
    if found.part is not None:
        return Decision("related", "things counted", found.part[2].reason)
    if found.other:
        return Decision("related", "things counted", "the figures count different things")
    return None


def _no_chance(found: Found | None) -> bool:
    """Whether both give one number that no chance gives twice: "23 pirates who threatened it", "23 suspects"."""
    if found is None or not _one_number(found) or {found[0].unit, found[1].unit} != {"count"}:
        return False
    return (found[0].low or 0) > SMALL or (found[0].head == found[1].head != "" and found[0].low not in (0, 1))


def _one_number(found: Found) -> bool:
    """Whether both print one number: "two more subpoenas" and "subpoenas for two firms" may well be the same two."""
    return (found[0].low, found[0].high) == (found[1].low, found[1].high)


def part_of_whole(case: Case) -> Decision | None:
    """How many of those whom the other counts: "12,000 homes lost power", "it was back in 9,000 of the 12,000"."""
    for point, other in ((case.left, case.right), (case.right, case.left)):
        found = within(point, other)
        if found is None:
            continue
        reason = f"one tells of {found[0].text} of the {found[1].text} that the other counts"
        if case.in_time == (other, point) and case.score >= case.sure and point.stage == DONE:
            return Decision("update", "figures", f"{reason}; a later article", case.open)
        return Decision("related", "things counted", reason)
    return None


def figures(case: Case) -> Decision | None:
    """The same thing counted: another number, or the same in another place."""
    found = case.amounts
    alike = told_alike(case)
    apart = differing(case, alike=alike)
    if _other_ways(case) and (apart is not None or found.loose is not None):
        # "Will save $2 million", "will lose $1 million": not two counts of one thing, and no contradiction.
        pair = sorted(point.main.predicate for point in (case.left, case.right) if point.main)
        return Decision("related", "figures", f'one says "{pair[0]}", the other "{pair[1]}"')
    if apart is not None:
        return _what_follows(case, apart)
    if found.alike is not None and alike and case.in_time is not None and _grown(case, found.alike):
        return Decision("update", "figures", f"{found.alike[2].reason}; the later article counts more", case.open)
    if found.alike is not None and found.alike[2].kind == "compatible" and found.alike[2].same_place is False:
        return Decision("related", "figures", found.reason)
    return None


def _what_follows(case: Case, apart: Found) -> Decision:
    """What two numbers of one thing are told as: another figure, a later state, or counts of two occasions."""
    if case.left.claim.negated != case.right.claim.negated and case.same_predicate:
        return Decision("related", "figures", "of how many it is so, and of how many it is not so")
    if _echoed(case, apart):
        return Decision("related", "figures", f"{apart[2].reason}; one article tells both")
    pair = apart[:2]
    occasion = other_occasion(case, apart[0].unit, pair) or counted_apart(case, *pair) or whose_number(case, *pair)
    if occasion is not None:
        return Decision("related", "figures", f"{apart[2].reason}; {occasion}")
    if case.in_time is not None and not (_lasting(apart) or _undone(case, apart) or settled(case)):
        return Decision("update", "figures", f"{apart[2].reason}; a later article", case.open)
    words = None if any(UNMOVED.search(p.claim.text) for p in (case.left, case.right)) else _later_count(case, apart)
    if words is not None:
        return Decision("update", "figures", f'{apart[2].reason}; "{words}" tells of a later count', case.open)
    return Decision("figure differs", "figures", apart[2].reason)


def _other_ways(case: Case) -> bool:
    """Whether a sum is saved or earned in the one and lost in the other."""
    mains = frozenset(point.main.predicate for point in (case.left, case.right) if point.main)
    return mains in OUTCOMES and bool(mains & _SAVING)


def _echoed(case: Case, apart: Found) -> bool:
    """Whether either article tells the other's number too, of the same: then the two do not part in it."""
    for point, own, foreign in ((case.left, *apart[:2]), (case.right, apart[1], apart[0])):
        for figure in point.member.annotation.figures:
            same = (figure.low, figure.high, figure.unit) == (foreign.low, foreign.high, foreign.unit)
            one_thing = one_fate(figure, own) and one_fate(figure, foreign)
            if same and (foreign.low or 0) > SMALL and (one_thing or _named_alike(figure, own, foreign)):
                return True
    return False


def _named_alike(*figures: Figure) -> bool:
    """Whether counts are all of one noun and tell nothing that befell those counted: "214 delegates"."""
    nouns = {figure.head for figure in figures}
    return len(nouns) == 1 and "" not in nouns and figures[0].unit == "count" and not any(map(fates, figures))


def _lasting(apart: Found) -> bool:
    """Whether the numbers do not grow from one day to the next: an age, the score of a match or a vote, a height."""
    if apart[0].head == "age" or apart[0].unit == "score":
        return True
    measured = dimension(apart[0].unit) in ("length", "weight", "speed")
    return measured and not {figure.head for figure in apart[:2]} & _GROWING


def _undone(case: Case, apart: Found) -> bool:
    """Whether a later article counts fewer dead or injured, which no count does that only grows."""
    old, new = apart[:2] if case.order == "before" else (apart[1], apart[0])
    if not fates(old) & fates(new) & {"killed", "injured"} or case.left.moved or case.right.moved:
        return False
    first, last = old.low or old.high, new.high or new.low
    return first is not None and last is not None and last < first


def _grown(case: Case, alike: Found) -> bool:
    """Whether the earlier article has a lower bound and the later one a higher number: "at least 14", then "15"."""
    old, new = alike[:2] if case.order == "before" else (alike[1], alike[0])
    if not (alike[2].moved and alike[2].certain) or old.approximation not in ("at least", "more than"):
        return False
    return old.low is not None and new.low is not None and new.low > old.low


def _later_count(case: Case, apart: Found) -> str | None:
    """Words of one claim which show that its figure came after that of the other: "has risen to", and it is higher.

    They settle the order where the days of the articles do not.
    """
    one, other = case.left.moved, case.right.moved
    if (one is None) == (other is None):
        return None
    words, direction = one or other or ("", 0)
    new, old = (apart[0], apart[1]) if one else (apart[1], apart[0])
    values = [value for value in (new.low or new.high, old.low or old.high) if value is not None]
    if len(values) < 2 or (values[0] - values[1]) * direction < 0:
        return None
    return words
