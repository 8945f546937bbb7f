"""Claims that are printed because someone denies them."""

import re

from tui.model.annotation import Claim

_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying|ial)|disput|refut|rebut|reject|dismiss)", re.IGNORECASE)


def denies(claim: Claim) -> bool:
    """Whether who says it denies something: "denied", "rejected suggestions"."""
    said = claim.attribution
    return said is not None and bool(_DENIES.search(said.cue))


def is_denied(claim: Claim) -> bool:
    """Whether its words are what is denied: "it had been warned", of a company that denied that it had.

    Shown without a mark, such words read as a statement. Not where they tell of the denial: "Hale denied the claim".
    """
    return denies(claim) and not _DENIES.search(claim.text)
