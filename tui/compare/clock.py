"""Hours of the day as they are printed: "9 p.m.", "14:05", "half past nine in the evening", "noon", "midnight"."""

import re
from dataclasses import dataclass
from functools import lru_cache

DAY, HALF_DAY = 24 * 60, 12 * 60
"""Minutes."""
SLACK = {30: 30, 15: 15, 5: 7}
"""Minutes by which another hour of the clock may lie off one that is rounded to so many: "9 p.m.", "9.20 p.m."."""
LOOSELY = 30
"""The same for "shortly after 9 p.m." and "by 9.40 p.m."."""
_ONES = "one two three four five six seven eight nine ten eleven twelve".split()
_OFF = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_SHIFT = "|".join(_OFF)


def _hour(name: str) -> str:
    return rf"(?P<{name}>{'|'.join(_ONES)}|1?\d|2[0-4])"


def _when(name: str) -> str:
    return (
        r"(?:,? (?:in the|(?:on )?(?:this|that|the same|yesterday|last|[A-Z][a-z]+day)) "
        rf"(?P<{name}>morning|afternoon|evening|night))"
    )


_AM = r"[ap](?:m\b|\.\s?m\b\.?)"
_CLOCK = re.compile(
    r"(?P<rough>\b(?:about|around|shortly|just|some|nearly|almost|approximately|before|after|by|roughly)\s+"
    r"(?:before|after)?\s*)?(?:"
    r"(?P<named>\b(?:noon|midday|midnight)\b)"
    rf"|(?P<off>\b(?:{_SHIFT})) (?P<side>past|to) {_hour('hour')}\b(?!\s?{_AM}){_when('part')}?"
    rf"|(?<![\d.:]){_hour('digits')}(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>{_AM})"
    r"|(?P<lead>\b(?:at|until|since|from|between) )?(?<![\d.:])\b(?P<full>[01]?\d|2[0-3]):(?P<sixtieth>[0-5]\d)\b"
    rf"(?![:\d]){_when('later')}?"
    rf"|\b(?:at|by|until|since) {_hour('told')}(?: o['’]clock)?{_when('then')}"
    r")",
    re.IGNORECASE,
)
_SIGN = re.compile(
    r"\d\s?[ap]\.?\s?m\b|:\d\d|noon|mid(?:day|night)|past|quarter to|morning|afternoon|evening|night", re.I
)
"""Without any of these there is no hour: to look is quicker than to read."""
_LOOSE = frozenset(("shortly", "just", "before", "after", "by"))
_PLAYED = re.compile(r"\s+(?:remaining|left|to go|to play|into|minutes?|seconds?|mark)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour of the day.

    Attributes:
        minutes: Minutes since midnight (or seconds left in a match); two where it is not told which half of the day
            is meant.
        slack: Minutes by which it may be off, as it is rounded.
        text: As printed.
    """

    minutes: tuple[int, ...]
    slack: int
    text: str

    def off(self, other: "Hour") -> int:
        """Minutes between two hours, the shorter way round the clock."""
        apart = [abs(a - b) for a in self.minutes for b in other.minutes]
        return min(min(one, DAY - one) for one in apart)


@lru_cache(maxsize=4096)
def hours_of_day(text: str) -> tuple[Hour, ...]:
    """Every hour of the day that `text` names. Two on a score board ("3:1", "7:42 remaining") are none."""
    if not _SIGN.search(text):
        return ()
    found = ((match, _minutes(match)) for match in _CLOCK.finditer(text))
    return tuple(
        Hour(minutes, _slack(match, minutes[0]), match.group().strip()) for match, minutes in found if minutes
    )


_ZONE = re.compile(
    r"\b(?:GMT|UTC|[ECMP][SD]?T|CEST|BST|IST|MSK|JST|AEST|(?:Eastern|Central|Pacific|Moscow|London|Beijing) time)\b"
)


def zones(text: str) -> frozenset[str]:
    """The time zones that `text` names; what is told without one is told in the time of its place."""
    return frozenset(match.group() for match in _ZONE.finditer(text))


def _slack(match: "re.Match[str]", minutes: int) -> int:
    if match["rough"] and match["rough"].lower().split()[-1] in _LOOSE:
        return LOOSELY
    return next((off for step, off in SLACK.items() if minutes % step == 0), 0)


def _minutes(match: "re.Match[str]") -> tuple[int, ...]:
    if match["named"]:
        return (0,) if match["named"].lower() == "midnight" else (HALF_DAY,)
    if match["half"]:
        return _in_half(_number(match["digits"]), int(match["minute"] or 0), match["half"][0].lower() == "p")
    if match["off"]:
        if match["side"].lower() == "to" and not match["part"] and match["off"].lower() != "quarter":
            return ()  # a vote of "ten to six"
        off = _OFF[match["off"].lower()] * (1 if match["side"].lower() == "past" else -1)
        return _in_part(_number(match["hour"]), off, match["part"])
    if match["full"]:
        return _on_dial(match)
    return _in_part(_number(match["told"]), 0, match["then"])


def _on_dial(match: "re.Match[str]") -> tuple[int, ...]:
    """Of "14:05": of which half of the day "9:30" is, nobody tells."""
    hour, minute = int(match["full"]), int(match["sixtieth"])
    if not (match["lead"] or match["rough"] or match["later"]) or _PLAYED.match(match.string, match.end()):
        return ()  # "won in 3:45"
    if match["later"]:
        return _in_part(hour, minute, match["later"])
    return (hour * 60 + minute,) if hour > 12 or match["full"].startswith("0") else _in_part(hour, minute, None)


def _in_half(hour: int, minute: int, afternoon: bool) -> tuple[int, ...]:
    return ((hour % 12 + 12 * afternoon) * 60 + minute,)


def _in_part(hour: int, minute: int, part: str | None) -> tuple[int, ...]:
    """Minutes of an hour told with the part of the day, or of both halves where none is told."""
    first = (hour % 12 * 60 + minute) % DAY
    if part is None:
        return (first, (first + HALF_DAY) % DAY)
    # "Two at night" is before dawn, "eleven at night" is not.
    late = part.lower() in ("afternoon", "evening") or (part.lower() == "night" and 5 < hour < 12)
    return ((first + HALF_DAY) % DAY,) if late else (first,)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _ONES.index(word.lower()) + 1
