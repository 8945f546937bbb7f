"""Who says what against whom, in words for a reader."""

from tui.compare.case import Case
from tui.compare.point import Point

_UNTRUE = "one tells as a fact what the other calls untrue"


def who_denies(case: Case) -> str:
    """Who denies what whom says, in words for a reader."""
    denying, told = (case.left, case.right) if case.left.denial else (case.right, case.left)
    if denying.claim.attribution is None:
        return f"{told.said_by} says what the other article calls untrue" if told.claim.attribution else _UNTRUE
    teller = f"what {told.said_by} says" if told.claim.attribution else "what the other article tells"
    return f"{denying.said_by} denies {teller}"


def each_says(case: Case, one: str, other: str) -> str:
    """Words for two claims that part in two words."""
    left, right = _speakers(case)
    return f'{left} says "{one}", {right} "{other}"'


def that_not(case: Case) -> str:
    """Words for what one claim tells and the other negates."""
    left, right = _speakers(case, turned=case.left.claim.negated and not case.right.claim.negated)
    return f"{left} says that, {right} that not"


def told_against(case: Case, denying: Point) -> str:
    """Words for what one claim tells and another, given here, says is not so."""
    left, right = _speakers(case, turned=denying is case.left)
    return f"{left} says that it is so, {right} that not"


def _speakers(case: Case, *, turned: bool = False) -> tuple[str, str]:
    """Who says the two claims, where both name someone and not the same; the right one first where it is `turned`."""
    left, right = case.left.said_by, case.right.said_by
    named = case.left.claim.attribution and case.right.claim.attribution and left.casefold() != right.casefold()
    if not named:
        return "one", "the other"
    return (right, left) if turned else (left, right)
