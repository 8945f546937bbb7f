"""What one claim sees coming, or does not know, beside what the other tells as so.

That is no agreement; where the later article tells that it came about, it is an update.
"""

import re

from tui.compare.case import Case, Decision
from tui.compare.near_words import cosine, nearest
from tui.compare.point import Point, likeness
from tui.compare.relations.contrast import NEAR, near_predicates, other_fillers
from tui.compare.relations.details import other_doers
from tui.compare.relations.one_deed import EMPTY, same
from tui.compare.relations.rivals import told_in_passing
from tui.compare.relations.roles import one_of_his
from tui.compare.tables.phrases import PLANNING, THINKING
from tui.compare.tables.words import stem, tokens
from tui.compare.told import DONE, FORECAST, UNDER_WAY, UNKNOWN
from tui.model.annotation import Frame

DIM = 0.1
"""Score below which what is not known in the one is another matter than what the other tells."""
SEVERAL = 2
"""Words beside names from which on what was not known is the matter that the other tells of."""
ONE_NOUN = 0.55
"""Cosine from which on two nouns may count the same: "some units", "10,000 soldiers"."""
LIKELY = 0.7
"""Score from which on what the later article reports is what the earlier one saw coming."""
SURELY, CERTAIN, HALF = 0.8, 0.9, 0.5
"""Score from which on two that give the same number tell of one thing, the tense apart: the higher one by itself, the
lower one with this share of the other words, names aside."""

_AHEAD = frozenset(("will", "would", "may", "might", "could", "shall"))
_HAD_IT = re.compile(r"\bwould (?:not |never |certainly |surely )?have\b", re.IGNORECASE)
"""What did not come about: "would have told him"."""
_GOING = frozenset(("travel", "come", "go", "arrive", "visit", "fly", "tour", "head"))
_BEGINNING = frozenset(("begin", "start", "continue", "plan", "want", "seek", "try", "expect", "hope", "aim"))
"""Predicates behind which another tells what is to come: "would begin spraying"."""
_AWAITED = frozenset(("expect", "forecast", "predict", "schedule"))


def later_report(case: Case) -> Decision | None:
    """A later article that tells of a later state, or knows what was not known."""
    if case.in_time is None:
        return None
    old, new = case.in_time
    reported = new.stage in (UNDER_WAY, DONE) and not _bound(new) and not _HAD_IT.search(new.claim.text)
    if FORECAST in (old.stage, new.stage) and (other_fillers(case) or other_doers(case) or one_of_his(case)):
        return None  # "France will evacuate its citizens", "Italy will"
    known = reported and not new.claim.negated and case.score >= DIM
    if old.stage == UNKNOWN and known and _now_known(old, new):
        return _update("not known in the earlier article, reported in the later", case)
    likely = case.same_predicate and case.score >= case.sure
    if old.stage == FORECAST and reported and likely and _is_plan(old) and _of_the_plan(old, new):
        return _came(case)
    if old.stage == FORECAST == new.stage and case.score >= case.sure and case.same_predicate and _told_anew(case):
        return _update("a forecast, renewed in the later article", case)
    alike = case.amounts.alike is not None and case.amounts.alike[2].kind == "same"
    if old.vague and new.exact and _of_that(old, new) and not alike and old.stage in (UNDER_WAY, DONE) and reported:
        return _update(f"a vague count becomes a figure: {new.exact}", case)
    return None


def _bound(point: Point) -> bool:
    """Whether it holds only if something else does, or only ought to."""
    ought = point.main is not None and point.main.modal == "must"
    return ought or any(hedge.text.lower() in ("if", "unless") for hedge in point.claim.hedges)


def _is_plan(point: Point) -> bool:
    """Whether its main clause is what is to come: not a duty, a question, or a clause beside what is promised."""
    main = point.main
    if point.question or main is None or main.agent in ("you", "i"):
        return not point.question and main is None
    if main.modal == "would" and point.claim.attribution is None:
        return False  # "would wander the streets", "would not pull over"
    return main.modal != "should" and (main.tense == "future" or bool(main.modal) or point.looks_ahead)


def _of_that(old: Point, new: Point) -> bool:
    """Whether the later claim counts what the earlier one tells of without a number: "several homes", "12 homes"."""
    heads = [figure.head for figure in new.claim.figures if figure.text == new.exact]
    known = old.stems | old.rest
    return any(not head or stem(head) in known or nearest(new.claim, head, old.claim) >= ONE_NOUN for head in heads)


def _of_the_plan(old: Point, new: Point) -> bool:
    """Whether what is to come is what the other tells: not a clause beside it, "formed against those who voted"."""
    if old.main is None or old.main.predicate in _BEGINNING | EMPTY | PLANNING:
        return True
    return stem(old.main.predicate) in new.predicates | new.rest


def _now_known(old: Point, new: Point) -> bool:
    """Whether the later claim may tell what was not known: not if all they share is a number, or a name in passing.

    "They did not say how many of the 19,000 jobs would go" and "the firms employ 19,000" are no news of each other,
    nor are words that stand beside what is told.
    """
    numbers = [{figure.low for figure in point.claim.figures if figure.low is not None} for point in (old, new)]
    if numbers[0] & numbers[1]:
        return False
    if new.main is None:
        return True
    heads = [new.printed(head) for f in new.claim.frames for head in (f.agent, f.patient) if head]
    news = {word for head in heads for word in tokens(head)} | new.predicates
    shared = old.rest & new.rest - old.names - new.names
    if shared & news or len(shared) >= SEVERAL:
        return True
    return bool({new.name(new.main.agent), new.name(new.main.patient)} & old.entities)


def _told_anew(case: Case) -> bool:
    """Whether two forecasts give other numbers or times: the same forecast twice is no news."""
    if case.amounts.alike is not None and case.amounts.alike[2].kind == "same":
        return False
    one, other = (
        {figure.text.casefold() for figure in point.claim.figures}
        | {
            f"{time.earliest} {time.latest}" if time.earliest or time.latest else time.text.casefold()
            for time in point.claim.times
            if time.role == "event"
        }
        for point in (case.left, case.right)
    )
    return one != other


def _update(reason: str, case: Case) -> Decision:
    return Decision("update", "later report", reason, case.open)


def other_stages(case: Case) -> Decision | None:
    """What an article of one day expects beside what one of another day reports: related, or an update.

    On one day the same thing is often told in both ways ("will meet today", "met"). What was to come and has come, in
    words that are near, is an update: "will apply for approval", "has filed for approval".
    """
    stages = {case.left.stage, case.right.stage}
    ahead = FORECAST in stages and bool(stages & {UNDER_WAY, DONE})
    if not ahead or case.in_time is None or case.same_predicate or told_in_passing(case):
        return None
    old, new = case.in_time
    came = old.stage == FORECAST and new.stage == DONE
    near = came and _tells_a_deed(new) and (near_predicates(case, max) or _done_as_planned(case, old, new))
    if (near and case.score >= LIKELY) or (came and _told_by_noun(case, old, new)):
        return _came(case)
    if not came and _one_number(case):
        return None  # "holders will receive half a share", "each share becomes half a share"
    return Decision("related", "stages", "one tells what is to come, the other what has come about")


def planned_or_done(case: Case) -> Decision | None:
    """A plan in a clause of the one that the other tells as done: "cut short a trip and will visit", "visited"."""
    if case.same_predicate and case.left.stage == case.right.stage:
        return None
    for plan, report in ((case.left, case.right), (case.right, case.left)):
        if not _done_as_planned(case, plan, report):
            continue
        if case.in_time == (plan, report):
            return _came(case)
        return Decision("related", "stages", "one tells what is to come, the other what has come about", case.open)
    return None


def _came(case: Case) -> Decision:
    return _update("still to come in the earlier article, reported in the later", case)


def _tells_a_deed(point: Point) -> bool:
    return point.main is not None and point.main.predicate not in EMPTY | {"tell"}


def _told_by_noun(case: Case, old: Point, new: Point) -> bool:
    """Whether the later claim has as a noun what the earlier one sees coming: "would appeal", "lodged an appeal"."""
    ahead = [f for f in old.claim.frames if f.tense == "future" or f.modal in _AHEAD]
    if not ahead and old.main is not None:
        ahead = [old.main]
    told = any(_says(f) and stem(f.predicate) in new.rest for f in ahead)
    return told and case.score >= case.sure


def _one_number(case: Case) -> bool:
    alike = case.amounts.alike
    if alike is None or alike[2].kind != "same" or case.score < SURELY:
        return False
    beside = likeness(case.left, case.right, without=case.left.names & case.right.names)
    return case.score >= CERTAIN or beside >= HALF


def _done_as_planned(case: Case, plan: Point, report: Point) -> bool:
    """Whether a clause of the one is still to come that the other tells of the same one in the past."""
    past = [f for f in report.claim.frames if f.tense == "past" and f.modal is None and _says(f)]
    for frame in plan.claim.frames:
        awaited = frame.predicate in _AWAITED and frame.agent is None and frame.tense == "present"
        if awaited and any(_one(case, plan, frame.patient, who) for f in past for who in (f.agent, f.patient)):
            return True
        if not (frame.tense == "future" or frame.modal in _AHEAD) or not _says(frame):
            continue
        for other in past:
            near = cosine(plan.claim, frame.predicate, report.claim, other.predicate) >= NEAR
            going = {frame.predicate, other.predicate} <= _GOING
            if (near or going) and _one(case, plan, frame.agent, other.agent):
                return True
    return False


def _one(case: Case, plan: Point, who: str | None, other: str | None) -> bool:
    """Whether those whom the plan and the report name are one."""
    pair = (who, other) if plan is case.left else (other, who)
    return same(case, *pair) is True


def _says(frame: Frame) -> bool:
    return frame.predicate not in EMPTY | THINKING | PLANNING
