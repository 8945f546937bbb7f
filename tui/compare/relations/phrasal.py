"""What a verb tells together with the small word behind it, or with nothing: "broke down", "gave way", "worked".

The verb alone says something else ("broke", "gave") or many things ("worked"); `opposites` lists what is told here.
"""

import re

from tui.compare.point import Point
from tui.model.annotation import Frame

_PHRASES = tuple(
    (predicate, told, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE))
    for predicate, told, pattern in (
        ("break", "malfunction", r"br(?:eaks?|oke|oken|eaking) down"),
        ("give", "malfunction", r"g(?:ives?|ave|iven|iving) out"),
        ("give", "give way", r"g(?:ives?|ave|iven|iving) way"),
        ("turn", "turn away", r"turn(?:s|ed|ing)? (?:\w+ ){0,2}?(?:away|back)"),
        ("let", "let in", r"let(?:s|ting)? (?:\w+ ){0,3}?(?:in|into|inside|through)"),
        ("admit", "let in", r"admit(?:s|ted|ting)? (?:\w+ ){0,3}?to"),
        ("tip", "capsize", r"tip(?:s|ped|ping)? over"),
        ("roll", "capsize", r"roll(?:s|ed|ing)? over"),
        ("make", "profit", r"ma(?:kes?|de|king) (?:a|an) (?:\w+ )?profit"),
        ("make", "loss", r"ma(?:kes?|de|king) (?:a|an) (?:\w+ )?loss"),
        ("lose", "loss", r"l(?:oses?|ost|osing) money"),
        ("fall", "asleep", r"f(?:alls?|ell|allen|alling) asleep"),
    )
)
"""A predicate, the word for what its phrase tells, and how the phrase is printed."""
_ALONE = {
    "work": "function",
    "operate": "function",
    "function": "function",
    "fail": "malfunction",
    "malfunction": "malfunction",
    "hold": "hold up",
    "collapse": "give way",
    "burst": "give way",
    "breach": "give way",
    "crumble": "give way",
}
"""What these tell of a thing where they have no object: "the radar worked", "the dam held"; of people they do not."""
_WEAPONS = frozenset("knife gun pistol rifle weapon machete revolver handgun shotgun axe".split())
_IN_HAND = frozenset("draw hold carry pull point wield brandish raise have use fire".split())
_COLOURS = frozenset("red green amber yellow blue white black".split())
_SHOWING = frozenset(("stand", "show", "be", "glow"))


def phrased(point: Point, frame: Frame) -> str | None:
    """The word for what a clause tells by a phrase, by a verb without an object or by a thing held in the hand."""
    for predicate, told, pattern in _PHRASES:
        if frame.predicate == predicate and pattern.search(point.claim.text):
            return told
    if frame.predicate in _ALONE and frame.patient is None:
        return None if frame.agent is None or point.is_person(frame.agent) else _ALONE[frame.predicate]
    if frame.predicate in _IN_HAND and frame.patient in _WEAPONS:
        return frame.patient
    if frame.predicate in _SHOWING:
        return next((head for head in (frame.patient, frame.place) if head in _COLOURS), None)
    return None


def as_printed(point: Point, frame: Frame, told: str) -> str:
    """The claim's own words for what `phrased` found, for a reader."""
    for predicate, meant, pattern in _PHRASES:
        if frame.predicate == predicate and meant == told and (found := pattern.search(point.claim.text)):
            return found.group()
    return frame.predicate if _ALONE.get(frame.predicate) == told else told
