"""The tense of the clause that a time stands in, by the parse or, without one, by the words around."""

import re
from typing import TYPE_CHECKING, Literal

from tui.model.annotation import Tense

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SPEECH_TEXT = """
say tell add report announce warn state declare note claim reveal confirm deny insist argue explain acknowledge
testify write tweet post speak comment remark disclose stress urge call promise vow pledge suggest accuse describe
reiterate estimate indicate
"""
_SPEECH_VERBS = frozenset(_SPEECH_TEXT.split())
_FUTURE = re.compile(
    r"\b(?:will|won['’]t|shall|would|may|might|could|can|must|should|['’]ll|going to|scheduled|expected"
    r"|due|set to|plan(?:s|ned)?"
    r" to|planning|hopes? to|upcoming|aims? to|ahead of|slated|deadline|intends? to|about to)\b",
    re.IGNORECASE,
)
_PAST_WORD = re.compile(
    r"\b(?:said|was|were|had|did|told|[a-z]{2,}ed|came|went|took|made|began|left|met|shot|found)\b", re.I
)
_CLAUSE = re.compile(
    r"[;:]|, (?:and|but|while|which|who|as|after|when|where|although|though)\b|\b(?:that|after|when|while)\b"
)
_GOVERNORS_TEXT = """
schedule expect plan set due slate intend hope aim want urge order ask call demand require agree vow pledge promise
threaten decide prepare seek need plans deadline likely ready able going go
"""
_GOVERNORS = frozenset(_GOVERNORS_TEXT.split())
"""What an infinitive that lies ahead hangs on: "scheduled to open"."""
_FORESEEING = frozenset({"expect", "forecast", "predict", "anticipate", "foresee"})
_SCHEDULED_TEXT = """
start begin open reopen close end expire resume conclude go play face meet host visit return arrive depart travel fly
launch appear
"""
_SCHEDULED = frozenset(_SCHEDULED_TEXT.split())
"""Verbs whose present tense, beside a day, is of what is planned: "the ban starts in three weeks"."""
_MODALS = frozenset("will 'll ’ll shall would may might could can must should wo ca".split())
_HELPING = frozenset("had was were has have did 've ’ve".split())
_BEING = frozenset("is are 's ’s be".split())


def by_rules(text: str, start: int, end: int, first: int, last: int) -> Tense:
    """Tense of the clause around a time: the nearer of a word for the future and a past form.

    Args:
        text: The paragraph.
        start: Where the time begins in it.
        end: Where it ends.
        first: Where its sentence begins.
        last: Where its sentence ends.
    """
    clause = first
    for match in _CLAUSE.finditer(text, first, start):
        clause = match.end()
    stop = _CLAUSE.search(text, end, last)
    left, right = text[clause:start], text[end : stop.start() if stop else last]
    for side, latest in ((left, True), (right, False)):
        future = [m.start() for m in _FUTURE.finditer(side)]
        past = [m.start() for m in _PAST_WORD.finditer(side) if not _FUTURE.match(side, m.start())]
        if future and (not past or (future[-1] > past[-1] if latest else future[0] < past[0])):
            return "future"
        # "is scheduled to be held": the past form stands under the word for the future.
        if future and past and latest and past[-1] - future[-1] < 40:
            return "future"
        if past:
            return "past"
    return "past"


def by_parse(start: int, end: int, doc: "Doc") -> tuple[Tense | None, Literal["said", "event"] | None]:
    """Tense of the verb above a time, and whether it is the time of what happened or of its telling.

    Args:
        start: Where the time begins in the paragraph.
        end: Where it ends.
        doc: The paragraph's parse.

    Returns:
        (None, None) where no verb stands above it.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None, None
    node = span.root
    steps = 0
    for _step in range(8):
        if node.head.i == node.i:
            break
        node = node.head
        steps += node.pos_ in ("NOUN", "PROPN")
        if node.pos_ in ("VERB", "AUX") and not span.start <= node.i < span.end:
            role: Literal["said", "event"] = "said" if node.lemma_ in _SPEECH_VERBS and not steps else "event"
            return ("future" if _is_held(node, span.root) else _tense(node)), role
    return None, None


def _is_held(verb: "Token", time: "Token") -> bool:
    """For "The election is on Nov. 4": a day in the present tense, of which nothing else is said, lies ahead."""
    if verb.lemma_ != "be" or verb.tag_ not in ("VBZ", "VBP"):
        return False
    day = time.head if time.dep_ == "pobj" else time
    said = any(child.dep_ in ("attr", "acomp", "expl") for child in verb.children)
    return day.head.i == verb.i and day.lower_ == "on" and not said


def _tense(verb: "Token") -> Tense:
    """Tense of the clause of a verb: "are scheduled to continue" and "is meeting" look ahead."""
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    lower = {c.lower_ for c in helpers}
    if not lower and verb.dep_ == "conj" and verb.tag_ in ("VB", "VBP", "VBG", "VBN") and verb.head.i != verb.i:
        return _tense(verb.head)  # "may reach the border and enter combat"
    if lower & _MODALS:
        return "past" if {"have", "'ve", "’ve"} & lower and not {"will", "'ll"} & lower else "future"
    if "to" in lower or any(c.tag_ == "TO" for c in helpers):
        return "past" if "have" in lower else _of_infinitive(verb)
    if _is_supposed(verb):
        return "future"
    if _HELPING & lower:
        return "past"
    if verb.tag_ == "VBG":
        return "future" if (_BEING | {"'re", "’re", "am"}) & lower else _above(verb)
    if verb.tag_ == "VBN":
        return _of_participle(verb, lower)
    if verb.tag_ == "VBD":
        return "past"
    planned = verb.lemma_ in _SCHEDULED and verb.tag_ in ("VBZ", "VBP")
    return "future" if planned or verb.lemma_ in _FORESEEING else "present"


def _of_infinitive(verb: "Token") -> Tense:
    governor = verb.head
    if governor.i == verb.i and verb.tag_ == "VB":
        return "future"  # a headline's "Ministers to meet on Friday"
    if governor.lemma_ == "be" and governor.tag_ in ("VBP", "VBZ") and verb.dep_ == "xcomp":
        return "future"  # "Talks are to resume on Thursday"
    return "future" if governor.i != verb.i and governor.lemma_.lower() in _GOVERNORS else _above(verb)


def _is_supposed(verb: "Token") -> bool:
    """Whether it is a condition of what is to come: "would sue if it was not paid by Sept. 1"."""
    if verb.dep_ != "advcl" or not any(c.lower_ in ("if", "unless") for c in verb.children):
        return False
    return any(c.lower_ in ("would", "will", "could") for c in verb.head.children)


def _of_participle(verb: "Token", helpers: set[str]) -> Tense:
    if not helpers and verb.lemma_ in ("schedule", "slate", "plan", "set", "due"):
        return "future"  # "the vote, scheduled for Nov. 5"
    if _BEING & helpers:
        return "future" if verb.lemma_ in _GOVERNORS else "present"
    return "past"


def _above(verb: "Token") -> Tense:
    """Tense of the clause that an infinitive or participle hangs on."""
    node = verb
    for _step in range(5):
        if node.head.i == node.i:
            break
        node = node.head
        if node.pos_ in ("VERB", "AUX") and node.tag_ not in ("VBG", "VB"):
            return _tense(node)
    return "past"
