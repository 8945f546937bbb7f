"""Claims that open with nobody or nothing, beside the same told of somebody: "nobody had warned them"."""

import re

from tui.compare.case import Case, Decision

_NOBODY = re.compile(
    r"\W*(?:nobody|no[- ]one|nothing|none of|neither|not (?:an?|one|any)\b|at no (?:point|time)|under no"
    r"|no (?:\w+ ){0,2}?(?!longer\b|doubt\b|wonder\b|matter\b|more than\b|fewer than\b|less than\b)\w+)",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"\b(?:not|\w+n['’]t|never|no|nobody|none|nothing|neither|nor|cannot|without|fail\w*|refus\w*|declin\w*|un\w{4,}"
    r"|lack\w*|deni\w*|deny\w*|reject\w*|only|zero|hardly|barely|spared|avoid\w*|escap\w*|clear\w*|rul\w+ out|too)\b",
    re.IGNORECASE,
)


def nobody(case: Case) -> Decision | None:
    """One opens with nobody or nothing, and the other denies nothing."""
    for point, other in ((case.left, case.right), (case.right, case.left)):
        found = _NOBODY.match(point.claim.text)
        if found is not None and not _NEGATION.search(other.claim.text) and not other.claim.negated:
            return Decision("related", "polarity", f'only one says "{found.group().strip()}"')
    return None
