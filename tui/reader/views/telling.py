"""How a claim's content must be told so that it is not turned round."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.model.annotation import Claim

_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|un\w+|den(?:y|ies|ied|ying)|"
    r"refus\w+|fail\w*|declin\w+|reject\w*|lack\w*|absen\w+)\b|n[’']t\b",
    re.IGNORECASE,
)


def denied(claim: Claim) -> str:
    """What must stand before the content where the negation lies outside it: "denied" before "it was unsafe".

    Empty where the content says its own negation, or has none.
    """
    if not claim.negated or _NEGATION.search(claim.text):
        return ""
    said = claim.attribution
    return f"“{said.cue}”" if said and _NEGATION.search(said.cue) else "negated"
