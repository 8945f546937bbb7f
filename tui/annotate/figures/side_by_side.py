"""Figures that stand beside each other: a part and its whole, what a number is set against."""

import re
from dataclasses import replace

from tui.model.annotation import Figure

_THEM = frozenset(("them", "they", "these", "those", "whom", "which"))
_OF = re.compile(r" (?:out )?of (?:the |its |their |his |her )?")
_EARLIER = re.compile(
    r"[^.;]{0,30}(?:\b(?:up|down) from|\bcompared (?:with|to)) (?:about |around |nearly |some |just )?$",
    re.IGNORECASE,
)
_TO = re.compile(r"\bto (?:about |around |nearly |some |just |at least |more than |almost )?$", re.IGNORECASE)
_FROM = re.compile(r"(?: (?:last|this) \w+| in \w+)?,? from (?:about |around |nearly |some |just )?", re.IGNORECASE)
_TIMES_IT = re.compile(r"\b(?:twice|double|triple|treble|quadruple|\w+ times) (?:its |their |his |her |the )$")
_POINTS = re.compile(r"\s?(?:-| )?points?,? (?:up |down |higher |lower )?(?:to|at) $", re.IGNORECASE)


def parts_and_wholes(found: list[Figure], text: str, offset: int) -> list[Figure]:
    """For "seven of nine charges": seven is a part, and nine is how many there are in all."""
    out = list(found)
    for at in range(len(out) - 1):
        part, whole = out[at], out[at + 1]
        if part.unit == whole.unit == "count" and _OF.fullmatch(text, part.end - offset, whole.start - offset):
            out[at] = replace(part, counted=whole.counted, head=whole.head, part=True)
            out[at + 1] = replace(whole, counted=f"all {whole.counted}".strip(), head="whole")
        elif part.unit == whole.unit and whole.part and whole.head in _THEM and part.head:
            out[at + 1] = replace(whole, counted=part.counted, head=part.head)  # "22,000 people, 9,000 of them"
    return out


def set_against(found: list[Figure], text: str, offset: int) -> list[Figure]:
    """A figure that another is measured against: "up from 900,000 a year earlier" is as much money, and past."""
    out = [_in_comparison(figure, text, offset) for figure in found]
    for at in range(len(out) - 1):
        first, second = out[at], out[at + 1]
        between = text[first.end - offset : second.start - offset]
        start = first.start - offset
        reached = _FROM.fullmatch(between) and _TO.search(text, max(0, start - 16), start)
        if first.unit == "count" and second.unit == "percent" and _POINTS.fullmatch(between):
            out[at] = replace(first, unit="percentage point")  # "fell three points to 41 percent"
        elif reached and second.unit == first.unit:  # "rose to €3.1bn from €2.8bn"
            out[at + 1] = replace(second, counted=f"{first.counted} before", head="before")
        elif _EARLIER.fullmatch(between) and second.unit in (first.unit, "count") and first.unit != "count":
            out[at + 1] = replace(second, unit=first.unit, counted=f"{first.counted} before", head="before")
    return out


def _in_comparison(figure: Figure, text: str, offset: int) -> Figure:
    """A number that is only measured by: of "twice the 180 passengers allowed" there were not 180."""
    at = figure.start - offset
    if figure.unit != "count" or not _TIMES_IT.search(text, max(0, at - 40), at):
        return figure
    return replace(figure, counted=f"{figure.counted} before".strip(), head="before")
