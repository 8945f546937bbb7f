"""Words that tell the state of what a claim tells of: unknown, untrue, to come, as it now stands; and of days."""

import re

NOT_KNOWN = re.compile(
    r"\b(?:un(?:clear|known|certain)|not (?:immediately |yet |entirely )?(?:clear|known|certain)"
    r"|remains? to be seen|(?:did|would|could) not (?:immediately )?(?:say|specify|confirm|know)"
    r"|declined to (?:say|specify|confirm)|no (?:immediate )?word on)\b",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[^\W\d_]+")
CALENDAR = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs
    fri sat sun am pm et est edt gmt utc posted updated published last modified at on""".split()
)
NEGATION = re.compile(r"\b(?:not|never|no|nor|cannot|\w+n['’]t)\b([^,;:.]*)", re.IGNORECASE)
NOT_UNTIL = re.compile(
    r"\b(?:not|never|no|cannot|\w+n['’]t)\b[^,;:.]*?\b(?:until|till|before)\b"
    r"|\b(?:until|till|before)\b[^;:.]*?\b(?:not|never|no|cannot|\w+n['’]t)\b",
    re.IGNORECASE,
)
AFTER = re.compile(r"\b(?:after|once|when|only|as soon as|upon)\b", re.IGNORECASE)
"""Words for what comes later: beside "not until" it is told with and without a "not"."""
FALSE = re.compile(
    r"\b(?:is|are|was|were|be|been|as)\s+(?:\w+ly\s+)?"
    r"(?:false|untrue|baseless|unfounded|groundless|fabricated|a lie|lies)\b"
    r"|\b(?:false|untrue|baseless|unfounded|fabricated)\s+(?:claims?|reports?|allegations?|rumou?rs?|accusations?)\b"
    r"|\b(?:falsely|wrongly|mistakenly|incorrectly|erroneously)\s+"
    r"(?:said|says|saying|claim\w*|report\w*|alleg\w+|suggest\w*|stat\w+|accus\w+)\b",
    re.IGNORECASE,
)
UNPROVED = re.compile(
    r"\bno\s+(?:\w+\s+)?(?:evidence|proof|truth|indications?|signs?|basis)\b.{0,30}?\b(?:that|of|to|for|in)\b"
    r"|\bnot\s+true\s+that\b",
    re.IGNORECASE,
)
TO_COME = re.compile(
    r"\b(?:is|are)\s+(?:(?:due|set|scheduled|expected|about|planned|slated|likely)\s+)?to\s+(?!blame\b)[a-z]+"
)
_NUMBER = r"(?:\w+\s+){0,2}?(?:[$€£]|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
UP = re.compile(
    r"\b(?:(?:has|have|had)\s+(?:since\s+|now\s+)?)?"
    r"(?:risen|rose|rises|climbed|climbs|jumped|jumps|grown|grew|increased|soared|soars|surged|doubled)\s+to\b"
    rf"|\bup\s+from\s+{_NUMBER}|\braised\s+(?:the\s+|its\s+|that\s+)?[\w\s]{{0,30}}?\bto\b",
    re.IGNORECASE,
)
DOWN = re.compile(
    r"\b(?:(?:has|have|had)\s+(?:since\s+|now\s+)?)?(?:fallen|fell|falls|dropped|drops|lowered|cut|reduced)\s+to\b"
    rf"|\bdown\s+from\s+{_NUMBER}",
    re.IGNORECASE,
)
REVISED = re.compile(
    r"\brevised\b|\bnow\s+(?:has|have)\b|\bcorrected\s+to\b|\b(?:has|have)\s+now\b|\b(?:now|later)\s+(?:stands?|stood|put|puts)\b",
    re.IGNORECASE,
)
UNMOVED = re.compile(r"\b(?:stays?|stayed|remains?|remained|unchanged|keeps?|kept)\b", re.IGNORECASE)
"""Words for a number that is no other than before: beside "is cut to" no state that came earlier."""
DEADLINE = re.compile(r"\b(?:by|until|before|from) (?:the end of |early |late |mid-)?(20\d\d)\b", re.IGNORECASE)
ELLIPTIC = re.compile(
    r"[^,;:]{,40}\b(?:do|does|did|has|have|had|will|would|could|was|were|is|are)(?: not|n['’]t)\W*", re.IGNORECASE
)
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.IGNORECASE)
SETTING = re.compile(r"(?:speaking|talking|addressing|responding|replying|testifying|writing)\b", re.IGNORECASE)
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
SOME = re.compile(r"\b(?:some|several|many|a number of|a few|dozens|hundreds|thousands)\b", re.IGNORECASE)
THINKING = frozenset({"expect", "believe", "think", "know", "see", "say", "report", "estimate", "schedule", "plan"})
"""Predicates that hold another: what is expected is the news, not that it is."""
ANNOUNCING = re.compile(
    r"\bwhat (?:we|you) (?:need to |should )?know\b|\bwhat(?:['’]s| is) known\b|\bas it happened\b|\bin pictures\b"
    r"|\bhere(?:['’]s| is) what\b|\bwhat (?:happens|comes) next\b|\blive updates\b|\bat a glance\b"
    r"|(?:^|:\s*)(?:how|why|what|where|inside)\b",
    re.IGNORECASE,
)
"""Words of a headline that tells what a report is about, and nothing of it."""
PLANNING = frozenset({"plan", "intend", "propose", "schedule", "mull"})
"""Predicates of what is to come: "plans a trial"."""
