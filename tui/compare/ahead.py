"""What one claim sees coming beside what the other tells as so: no agreement, and an update where it came about."""

from tui.compare.case import Case, Decision
from tui.compare.contrast import NEAR, cosine, near_predicates
from tui.compare.one_deed import EMPTY
from tui.compare.phrases import PLANNING, THINKING
from tui.compare.point import DONE, FORECAST, UNDER_WAY, Point, likeness
from tui.compare.rivals import told_in_passing
from tui.model.annotation import Frame

LIKELY, SURELY = 0.7, 0.8
"""Scores from which on what the later article reports is what the earlier one saw coming; and from which on two that
give the same number tell of one thing, the tense apart."""
HALF = 0.5
"""Share of the other words, names aside, that must agree for that."""

_AHEAD = frozenset(("will", "would", "may", "might", "could", "shall"))
_AWAITED = frozenset(("expect", "forecast", "predict", "schedule"))


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
    near = came and _tells_a_deed(new) and (near_predicates(case, max) or _done_as_planned(old, new))
    if near and case.score >= LIKELY:
        return _came(case)
    if not came and _one_number(case):
        return None  # "holders will receive half a share", "each share becomes half a share"
    return Decision("related", "stages", "one tells what is to come, the other what has come about")


def planned_or_done(case: Case) -> Decision | None:
    """A plan in a clause of the one that the other tells as done: "cut short a trip and will visit", "visited"."""
    if case.same_predicate and case.left.stage == case.right.stage:
        return None
    for plan, report in ((case.left, case.right), (case.right, case.left)):
        if not _done_as_planned(plan, report):
            continue
        if case.in_time == (plan, report):
            return _came(case)
        return Decision("related", "stages", "one tells what is to come, the other what has come about", case.open)
    return None


def _came(case: Case) -> Decision:
    reason = "still to come in the earlier article, reported in the later"
    return Decision("update", "later report", reason, case.open)


def _tells_a_deed(point: Point) -> bool:
    return point.main is not None and point.main.predicate not in EMPTY


def _one_number(case: Case) -> bool:
    alike = case.amounts.alike
    if alike is None or alike[2].kind != "same" or case.score < SURELY:
        return False
    return likeness(case.left, case.right, without=case.left.names & case.right.names) >= HALF


def _done_as_planned(plan: Point, report: Point) -> bool:
    """Whether a clause of the one is still to come that the other tells of the same one in the past."""
    past = [f for f in report.claim.frames if f.tense == "past" and f.modal is None and _says(f)]
    for frame in plan.claim.frames:
        if frame.predicate in _AWAITED and frame.agent is None and frame.tense == "present":
            who = plan.name(frame.patient)
            if who is not None and any(who in (report.name(f.agent), report.name(f.patient)) for f in past):
                return True
        if not (frame.tense == "future" or frame.modal in _AHEAD) or not _says(frame):
            continue
        who = plan.name(frame.agent)
        for other in past:
            near = cosine(plan.claim, frame.predicate, report.claim, other.predicate) >= NEAR
            if who is not None and who == report.name(other.agent) and near:
                return True
    return False


def _says(frame: Frame) -> bool:
    return frame.predicate not in EMPTY | THINKING | PLANNING
