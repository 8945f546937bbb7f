"""What one claim tells and the other says was not, in other words: "found no solvent", "solvent turned up".

`polarity` compares clauses with one predicate. Here all that a claim negates is laid beside all that the other tells:
where it is told there, and little else, one of the two is wrong, whichever verbs tell it.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from tui.compare.case import Case, Decision
from tui.compare.near_words import cosine, nearest
from tui.compare.point import Point
from tui.compare.relations.in_words import told_against
from tui.compare.relations.occasions import other_occasion
from tui.compare.relations.one_deed import fit, same
from tui.compare.tables.phrases import CALENDAR, NEGATION, NOT_UNTIL
from tui.compare.tables.words import COMMON, rarity, stem, tokens
from tui.compare.told import DONE, FORECAST, UNDER_WAY
from tui.model.annotation import Frame

SURELY = 0.6
"""Score from which on two claims tell of one matter, so that what the one negates is what the other tells."""
COVERED = 0.6
"""Share of what is negated, by rarity, that the other must tell."""
SAME_START = 4
"""Letters in which the forms of a verb begin alike: "fire", "fired"."""
NEAR = 0.6
"""Cosine from which on a word stands for one that is negated: "looked", "watched"."""

_NOTHING = re.compile(r"\b(?:nobody|no[- ]one|nothing|none|neither|nowhere)\b([^,;:.]*)", re.IGNORECASE)
_TO_NOTHING = re.compile(r"((?:[\w'’-]+\s+){1,4})(?:nothing|nobody|no[- ]one|nowhere)\b", re.IGNORECASE)
_ENDED = re.compile(
    r"\b(?:(?:stopped|ceased|stops|ceases) (?=\w+ing\b)|no longer|refused to|failed to|declined to)\s*([^,;:.]*)",
    re.IGNORECASE,
)
_ASKED = frozenset(("plead", "plea"))
"""What is answered to a charge is not told as true: "pleaded not guilty"."""
_CLAUSE = re.compile(
    r"\b(?:but|because|when|while|although|though|before|after|since|which|who|whom|as|until"
    r"|and (?:will|would|had|has|have|was|were|is|are|did|does|can|could|may|might|should|must))\b",
    re.IGNORECASE,
)
_WITHOUT = re.compile(r"\b(\w+) without (?:any |a |an |the |giving |first )*([a-z]+)", re.IGNORECASE)
_NO = re.compile(r"no\b", re.IGNORECASE)
_FOR_WHAT = re.compile(r"\b(?:for|that|to|about|against|between|over)\b", re.IGNORECASE)
"""Behind "no" and a noun, what it is for: "no preference for a verdict" leaves open whether there was a verdict."""
_NEVER, _FIRST_TIME = re.compile(r"\bnever\b", re.IGNORECASE), re.compile(r"\bfor the first time\b", re.IGNORECASE)
"""What had never been done is now done for the first time."""
_LEFT = frozenset(("leave", "go", "do", "live", "cope", "remain", "be"))
"""What goes on so because something is lacking: "left without power" is no denial that there was a power cut."""
_HIM = re.compile(r"\b(?:him|her|them|it)\b", re.IGNORECASE)
_SCOPE = re.compile(
    r"\b(?:not|n['’]t|no)\s+(?:only|just|all|every\w*|necessarily|immediately|enough|because|so|simply|merely|until|yet"
    r"|always|fully|entirely|completely|the (?:only|first|last)|more|less|fewer|later|sooner|doubt|least|far|matter"
    r"|longer|wonder|surprise|small|mean)\b"
    r"|\b(?:nobody|no[- ]one|none|no \w+) (?:voted|spoke|was|were) against\b"
    r"|\b(?:not|n['’]t|never|nobody|no[- ]one|none|no|few)\s+(?:\w+ ){0,4}?"
    r"(?:know|knew|known|aware|reali[sz]\w+|notic\w+|den(?:y|ies|ied)|disput\w+|doubt\w*|told|tell|secret)\b"
    r"|\b(?:yet|so far|still|unless|if|whether|even|except|but for|other than|otherwise|any more|anymore|else)\b",
    re.IGNORECASE,
)
"""Negations that leave most of what they stand before standing, and words that bound it to a time or a condition."""
_IT = frozenset(("it", "this", "that", "there"))
_TO_DO = re.compile(r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )\bto (?:help |try to )?([a-z]+)\b")
_FIT_TO = re.compile(r"\b(?:is|are|was|were)(?: not|n['’]t) (?!\w+(?:ing|ed) )[a-z]+ to ([a-z]+)\b", re.IGNORECASE)
_NOT_SO_FAR = re.compile(r"\b(?:has|have)(?:n['’]t| not| never)\b", re.IGNORECASE)
_NOBODY = frozenset(("nobody", "no-one", "one", "none", "nothing"))
_LIGHT_FORMS = frozenset("given gave made took taken got gotten found held went gone came had done did".split())
_LIGHT = frozenset(map(stem, ("be", "have", "do", "give", "make", "take", "get", "find", "hold", "go", "come")))
"""Predicates that what stands beside them may be told without: "gave no warning", "warned"."""
_UNDONE = re.compile(
    r"\b(?:(?:back|bow|pull|dropp?|opt|rul)(?:s|es|ed|ing)? out|withdr\w+|refus\w+|reject\w+|fail\w*|avoid\w*"
    r"|skipp?\w*|miss(?:ed|es)?|lack\w*|without|acquitt?\w*|clear(?:ed|s)? of|innocen\w+|exonerat\w+"
    r"|cancell?\w*|scrapp?\w*|prevent\w*|bann?(?:s|ed)?|unable|unharmed|unhurt|unscathed|absent|declin\w+|abandon\w*|spared"
    r"|escap\w+|halt\w*|suspend\w*|ceas(?:e|ed|es|ing)|stopp?(?:s|ed|ing)?|end(?:s|ed)? (?:its|his|her|their|all)"
    r"|closed|shut|r[au]n(?:s|ning)? (?:\w+ )?out|out of)\b",
    re.IGNORECASE,
)
"""Words that say without "not" that something is not so: beside "not guilty", "acquitted" is the same."""
_SENSED_NO = re.compile(r"\b(heard|hear|saw|see|seen|noticed|recalled|remembered|witnessed|felt) (?:of )?no\b", re.I)
_SENSES = frozenset(map(stem, "hear see notice recall remember witness feel overhear".split()))
_SHUT, _OPENING = frozenset(map(stem, ("closed", "shut"))), frozenset(map(stem, ("open", "reopen", "opened")))
_UNLIKE = re.compile(r"\b(?:separate|unrelated|another|other|different|similar|earlier|previous)\b", re.IGNORECASE)


def told_and_not(case: Case) -> Decision | None:
    """One tells what the other says was not: both plain facts of one time and place."""
    if case.score < SURELY or case.conditional or case.only_later or case.left.denial or case.right.denial:
        return None
    for point, other in ((case.left, case.right), (case.right, case.left)):
        denied = [*_negated(point), *_lacking(case, point, other)]
        if denied and not _negates(other) and _unaware(point, other, denied):
            return Decision("related", "polarity", "one tells of it, the other that somebody did not see or hear it")
        if (
            denied
            and not _negates(other)
            and not (_NEVER.search(point.claim.text) and _FIRST_TIME.search(other.claim.text))
            and not _undone(other, denied)
            and _one_time(case, point, other)
            and _told(case, point, other, denied)
        ):
            why = told_against(case, point)
            if case.in_time == (point, other) and _NOT_SO_FAR.search(point.claim.text):
                return Decision("update", "polarity", f"{why}; the articles are of other days", case.open)
            return Decision("contradict", "polarity", why, case.open)
    return None


def _negated(point: Point) -> Iterator[frozenset[str]]:
    """Stems of what is negated, for each negation."""
    text = point.claim.text
    if _SCOPE.search(text) or (point.stage == FORECAST and NOT_UNTIL.search(text)) or point.lemmas & _ASKED:
        return
    for pattern in (NEGATION, _NOTHING, _TO_NOTHING, _ENDED):
        for found in pattern.finditer(text):
            words = frozenset(
                word
                for word in tokens(_CLAUSE.split(found.group(1))[0])
                if word not in COMMON and word not in CALENDAR and word[0].isalpha()
            )
            first = frozenset(tokens(_FOR_WHAT.split(found.group(1))[0])) - COMMON
            if words - _LIGHT_FORMS:
                yield (words & first if _NO.match(found.group()) and words & first else words) - _LIGHT_FORMS


def _lacking(case: Case, point: Point, other: Point) -> Iterator[frozenset[str]]:
    """Stems of what a deed was done without, where the other claim tells the same deed: "fired without warning"."""
    told = {
        mine.predicate
        for mine in point.claim.frames
        for theirs in other.claim.frames
        if mine.predicate == theirs.predicate and _fits(case, point, mine, theirs)
    }
    for found in _WITHOUT.finditer(point.claim.text):
        verb = found.group(1).lower()
        if any(verb.startswith(one[:SAME_START]) for one in told - _LEFT):
            yield frozenset(tokens(found.group(2))) - COMMON


def _unaware(point: Point, other: Point, denied: list[frozenset[str]]) -> bool:
    """Whether all that is denied is that somebody saw or heard of what the other tells: "heard no such order"."""
    if not any((words - _SENSES) & _known(other) for words in denied):
        return False
    sensed = {stem(frame.predicate) for frame in point.claim.frames if frame.negated}
    nothing = {stem(found.group(1).lower()) for found in _SENSED_NO.finditer(point.claim.text)}
    return bool((sensed & _SENSES) | nothing) and not _SENSES & other.predicates


def _negates(point: Point) -> bool:
    text = point.claim.text
    return point.claim.negated or any(p.search(text) for p in (NEGATION, _NOTHING, _ENDED))


def _undone(point: Point, denied: list[frozenset[str]]) -> bool:
    """Whether a claim says in another word that something is not so, and not the very word that is negated."""
    words = {word for found in _UNDONE.findall(point.claim.text) for word in tokens(found)} - COMMON
    if words <= _SHUT and not any(told & _OPENING for told in denied):
        return False  # "has shut its border" is no other word for "has not closed" it, but for "has not opened"
    return bool(words) and not any(words & told for told in denied)


def _one_time(case: Case, point: Point, other: Point) -> bool:
    """Whether both tell of what is, or was, at one time and in one place, and neither of another matter."""
    if case.order == "unknown" and _NOT_SO_FAR.search(point.claim.text):
        return False  # "have not been released" may be the earlier of the two
    if point.question or other.question or not (_plain(point) and _plain(other)):
        return False
    if case.in_time is not None and not (point.stage == other.stage == DONE):
        return False
    if {point.stage, other.stage} - {DONE, UNDER_WAY} and point.stage != other.stage and not _one_tense(point, other):
        return False
    if bool(_UNLIKE.search(point.claim.text)) != bool(_UNLIKE.search(other.claim.text)):
        return False
    return other_occasion(case, "") is None


def _one_tense(point: Point, other: Point) -> bool:
    """Whether the clause that is negated is of one time with that which tells it: "would appeal", "and would not"."""
    return any(
        mine.negated
        and mine.predicate == theirs.predicate
        and mine.modal == theirs.modal
        and (mine.modal or mine.tense == theirs.tense)
        for mine in point.claim.frames
        for theirs in other.claim.frames
    )


def _plain(point: Point) -> bool:
    """Whether it is told without "may", "must" or a doubt: "will" and "would" are, of what is to come."""
    if point.claim.kind in ("demand",) or (point.main is not None and point.main.modal in ("must", "may", "might")):
        return False
    return all(hedge.kind == "numeric" or hedge.text.lower() == "would" for hedge in point.claim.hedges)


def _told(case: Case, point: Point, other: Point, denied: list[frozenset[str]]) -> bool:
    """Whether what a claim negates stands in the other, of the same."""
    if not _one_subject(case, point, other):
        return False
    negated = [f for f in point.claim.frames if f.negated and stem(f.predicate) not in _LIGHT]
    verbs = {stem(frame.predicate) for frame in negated}
    if any(stem(found) in verbs for found in _TO_DO.findall(other.claim.text)):
        return False  # "went there to help determine the cause"
    if not _TO_DO.search(other.claim.text):  # "not safe to drink" is "not safe"; "safe to swim" is another matter
        aims = {stem(found) for found in _FIT_TO.findall(point.claim.text)}
        denied = [words - aims or words for words in denied]
    if _HIM.search(other.claim.text):
        denied = [words - point.names or words for words in denied]
    return any(
        bool(words & _known(other))
        and _cover(words, point, other) >= COVERED
        and all(_verb_told(frame.predicate, point, other) for frame in negated if stem(frame.predicate) in words)
        for words in denied
    )


def _verb_told(verb: str, point: Point, other: Point) -> bool:
    """Whether the other claim tells a verb that is negated, or has a verb near to it: its nouns stand for none."""
    return stem(verb) in _known(other) or any(
        cosine(point.claim, verb, other.claim, frame.predicate) >= NEAR for frame in other.claim.frames
    )


def _known(point: Point) -> frozenset[str]:
    return point.stems | point.rest | {stem(frame.predicate) for frame in point.claim.frames}


def _one_subject(case: Case, point: Point, other: Point) -> bool:
    """Whether no clause that is negated is known to be of another than who takes part in the other's clauses."""
    frames = [
        replace(frame, agent=None if frame.agent in _NOBODY else frame.agent)
        for frame in point.claim.frames
        if frame.negated
    ]

    if any(frame.agent in _IT for frame in frames):
        return False  # "it is not the worst"
    for frame in frames:
        alike = [beside for beside in other.claim.frames if beside.predicate == frame.predicate]
        fitting = any(_fits(case, point, frame, beside) for beside in alike or other.claim.frames)
        if not fitting and (alike or not _named_there(frame, point, other)):
            return False
    return True


def _fits(case: Case, point: Point, one: Frame, two: Frame) -> bool:
    """Whether a clause of a claim, given here, may be of those who take part in a clause of the other."""
    agents = (one.agent, two.agent) if point is case.left else (two.agent, one.agent)
    other = case.right if point is case.left else case.left
    known = point.is_person(one.agent) or (other.is_person(two.agent) and one.predicate != two.predicate)
    if known and one.agent is not None and two.agent is not None and same(case, *agents) is not True:
        return False  # "Hale never saw them", "his wife saw him"; "the town never bought it", "he owned it"
    return (fit(case, one, two) if point is case.left else fit(case, two, one)) is not None


def _named_there(frame: Frame, point: Point, other: Point) -> bool:
    """Whether who takes part in a clause stands in the other claim, if in another part: "a burst boiler"."""
    heads = [point.printed(head) for head in (frame.agent, frame.patient) if head]
    return bool(heads) and all(set(tokens(head)) - COMMON <= other.stems for head in heads if head)


def _cover(words: Collection[str], point: Point, other: Point) -> float:
    total = sum(rarity(word) for word in words)
    known = _known(other)
    found = 0.0
    for word in words:
        near = 1.0 if word in known else nearest(point.claim, word, other.claim)
        found += rarity(word) * (near if near >= NEAR else 0.0)
    return found / total if total else 0.0
