"""Likely matches that part in one detail: the cause, an opposite word, or all but a name.

Such a pair is no agreement. As the two may also tell of two events, or name one thing in two ways, it is shown as
related, with the detail in the reason.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from tui.compare.case import Case, Decision
from tui.compare.figures.things import of_kind, same_head
from tui.compare.near_words import cosine
from tui.compare.point import Point, likeness
from tui.compare.relations.one_deed import EMPTY
from tui.compare.relations.standing import LONG, told
from tui.compare.tables.families import anybody
from tui.compare.tables.opposites import LADDERS, STATES
from tui.compare.tables.words import COMMON, stem, tokens
from tui.compare.told import DONE, FORECAST
from tui.model.annotation import Frame

HALF, MOST = 0.5, 0.7
"""Shares of a claim's other words that must agree before a detail is compared."""
SURELY = 0.9
"""Score from which on claims that share only a place are the same all the same, in other words."""
ONE_THING = 0.8
"""Cosine of two nouns in one place from which on they may be two words for one: "vote" and "election" have 0.83."""

_ANYBODY = frozenset(("nobody", "somebody", "anybody", "everybody", "everyone", "someone", "anyone", "none"))
_ONE_CAN = frozenset(("win", "elect", "become", "succeed", "lead", "head", "captain"))
"""What one alone can do or be at a time."""
_CAUSED_BY = re.compile(
    r"\b(?:caused|triggered|sparked|started|set off|prompted|provoked|ignited) by\s+(.+)"
    r"|\b(?:because of|due to|blamed on|put down to|as a result of|owing to|resulted from|caused when"
    r"|because|in protest (?:at|against|over))\s+(.+)"
    r"|\bblamed\s+(.+?)\s+for\b",
    re.IGNORECASE,
)
_CAUSES = re.compile(
    r"^(.+?)\b(?:has |had |have |may have )?(?:caused|triggered|sparked|set off|provoked|led to)\b(?! by\b)",
    re.IGNORECASE,
)
_NOT_GUILTY = re.compile(r"\bnot guilty\b", re.IGNORECASE)
_CALLED_OFF = frozenset(("cancel", "postpone", "scrap", "shelve"))
_PHRASED = (
    ("punctual", re.compile(r"\b(?:on|in good|ahead of) (?:time|schedule)\b", re.IGNORECASE)),
    ("late", re.compile(r"\bbehind schedule\b", re.IGNORECASE)),
    (
        "accompanied",
        re.compile(
            r"\bwith (?:her|him|them)\b(?=$|[.,;]| (?:in|at|on|when|during|inside|there|as|while)\b)|\bnot alone\b",
            re.IGNORECASE,
        ),
    ),
    ("unaccompanied", re.compile(r"\b(?<!not )alone\b|\bon (?:his|her|their) own\b", re.IGNORECASE)),
    ("resign", re.compile(r"\bst(?:ep|epped|epping|eps) (?:down|aside)\b", re.IGNORECASE)),
    (
        "continue",
        re.compile(
            r"\b(?:go(?:es|ing)?|went) on(?:\s*$|[.,;]| (?!to\b|a\b|the\b|display\b|trial\b|strike\b|sale\b))",
            re.IGNORECASE,
        ),
    ),
)
"""What phrases tell in one word."""
_STILL_IS = re.compile(r"\b(?:is|are|was|were)\s+still\b", re.IGNORECASE)
_LASTING = frozenset(("be", "remain", "stay", "keep", "hold"))
_STILL = re.compile(r"\b(?:still|remains?|remained|stays?|stayed)\b", re.IGNORECASE)
_UP_TO = re.compile(r"[,;.]|\b(?:which|who|that|when|while|and then)\b")


def only_names(case: Case) -> Decision | None:
    """Claims that share the name of a place and nothing else: "a fire in Weir Lane", "the school in Weir Lane"."""
    shared = case.left.stems & case.right.stems
    if not shared or case.score >= SURELY or case.same_predicate or case.amounts.alike is not None:
        return None
    # The recogniser takes a street for a person now and then, but seldom twice.
    if shared <= (case.left.names & case.right.names) - (_actors(case.left) & _actors(case.right)):
        return Decision(None, "same subject", "they share the name of a place, but say other things")
    return None


def other_causes(case: Case) -> Decision | None:
    """One event, put down to two things."""
    one, other = _cause(case.left), _cause(case.right)
    if one and other and not _shared_words(one, other):
        return Decision("related", "causes", f"other causes: {one} and {other}")
    return None


def other_doers(case: Case) -> Decision | None:
    """One deed to one object, done by others: "the army shelled the hospital", "rebels shelled the hospital"."""
    for one, other in _one_deed(case):
        pair = _apart(case, one.agent, other.agent)
        if pair is None:
            continue
        if one.predicate in _ONE_CAN and pair[0] != one.agent and _all_but(case, pair):
            return Decision("contradict", "other actors", f'only one can: "{one.predicate}", {pair[0]} or {pair[1]}')
        return Decision("related", "other actors", f"other actors: {pair[0]} and {pair[1]}")
    return None


def other_places(case: Case) -> Decision | None:
    """One deed in two places: "arrested at the airport", "arrested at his villa"."""
    for one, other in _one_deed(case):
        pair = _apart(case, one.place, other.place)
        if pair is not None:
            return Decision("related", "places", f"other places: {pair[0]} and {pair[1]}")
    return None


def _one_deed(case: Case) -> Iterator[tuple[Frame, Frame]]:
    """Clauses of the two claims that tell of one deed to one object."""
    for one in case.left.claim.frames:
        for other in case.right.claim.frames:
            same = one.predicate == other.predicate and one.patient is not None and other.patient is not None
            if same and case.left.name(one.patient) == case.right.name(other.patient):
                yield one, other


def _all_but(case: Case, pair: tuple[str, str]) -> bool:
    """Whether both tell as plain facts, of one time, the same but for who did it."""
    without = frozenset(word for name in pair for word in tokens(name))
    alike = [likeness(case.left, case.right, of, without) for of in (min, max)]
    return alike[0] >= MOST and alike[1] >= HALF and case.in_time is None and case.left.certain and case.right.certain


def _apart(case: Case, one: str | None, other: str | None) -> tuple[str, str] | None:
    """Who acts or where, in either claim, where those are surely not the same."""
    if one is None or other is None:
        return None
    words = case.left.printed(one), case.right.printed(other)
    if not words[0] or not words[1] or case.left.name(one) == case.right.name(other):
        return None
    stems = [set(tokens(word)) - COMMON for word in words]
    nouns = [
        word == head and stem(head) not in point.names
        for word, head, point in ((words[0], one, case.left), (words[1], other, case.right))
    ]
    if all(nouns) and (
        {*words} & _ANYBODY or anybody(*words) or cosine(case.left.claim, one, case.right.claim, other) >= ONE_THING
    ):
        return None  # "the vote was fair", "the election was fair"
    entities = words[0] != one, words[1] != other
    if (entities[0] and nouns[1]) or (entities[1] and nouns[0]):
        return None  # a name and what it may be called: "the software giant"
    # Named in the other claim too, it may stand there in another place of the sentence.
    if not stems[0] or not stems[1] or stems[0] & case.right.stems or stems[1] & case.left.stems:
        return None
    return None if same_head(*words) or of_kind(*words) else words


def still_so(case: Case) -> Decision | None:
    """What is still as it was, beside what has come about: "still in the hands of the army", "taken by rebels"."""
    lasting = [_lasts(point) for point in (case.left, case.right)]
    if lasting[0] == lasting[1] or case.same_predicate or case.left.bare or case.right.bare:
        return None
    if _state(case.left) is not None and _state(case.left) == _state(case.right):
        return None  # "will stay closed until May", "is shut until May"
    if case.left.stage == case.right.stage != DONE:
        return None  # two words for one state: "remains the main cause", "is what causes"
    return Decision("related", "stages", "one tells what still is, the other perhaps what has changed")


def _state(point: Point) -> str | None:
    """The word for how something is, whatever verb tells it; one word for closed and shut."""
    word = told(point, point.main) if point.main else None
    return {"close": "shut", "closed": "shut"}.get(word or "", word) if word not in EMPTY | _LASTING else None


def _lasts(point: Point) -> bool:
    main = point.main
    if _STILL_IS.search(point.claim.text):
        return True
    return main is not None and main.predicate in _LASTING and bool(_STILL.search(point.claim.text))


def other_steps(case: Case) -> Decision | None:
    """Two steps of one course of events: "charged with fraud", "convicted of fraud"."""
    if case.same_predicate:
        return None
    for ladder in LADDERS:
        found = [
            [f.predicate for f in point.claim.frames if f.predicate in ladder and not _found_guilty(f, point)]
            for point in (case.left, case.right)
        ]
        if not found[0] or not found[1]:
            continue
        one, other = found[0][0], found[1][0]
        if ladder[one] == ladder[other]:
            continue
        if case.in_time is None:
            return Decision("related", "stages", f'two steps of one course: "{one}" and "{other}"')
        old, new = (one, other) if case.order == "before" else (other, one)
        if ladder[old] < ladder[new] and case.score >= case.sure and not case.conditional:
            return Decision("update", "stages", f'first "{old}", then "{new}"', case.open)
        return Decision("related", "stages", f'two steps of one course: "{one}" and "{other}"')
    return None


def _found_guilty(frame: Frame, point: Point) -> bool:
    """Whether what is found is not where somebody is: "was found guilty"."""
    return (
        frame.predicate == "find" and re.search(r"\bfound (?:\w+ )?(?:not )?guilty\b", point.claim.text) is not None
    )


def other_words(case: Case) -> Decision | None:
    """The same but for a word and its opposite: "before the storm", "after the storm"."""
    pair = opposed_words(case) or _called_off(case)
    return Decision("related", "polarity", f'one says "{pair[0]}", the other "{pair[1]}"') if pair else None


def _called_off(case: Case) -> tuple[str, str] | None:
    """What is to come in the one, and in the other is not: "will visit Oslo", "cancelled his visit to Oslo"."""
    for n, (point, other) in enumerate(((case.left, case.right), (case.right, case.left))):
        off = point.lemmas & _CALLED_OFF
        if off and other.main is not None and other.stage == FORECAST and not other.lemmas & _CALLED_OFF:
            words = other.main.predicate, min(off)
            return words[::-1] if n == 0 else words
    return None


def opposed_words(case: Case, pairs: frozenset[frozenset[str]] = STATES) -> tuple[str, str] | None:
    """A word of the one whose opposite the other has, where neither has both."""
    one, other = _lemmas(case.left), _lemmas(case.right)
    opposites = _opposites(pairs)
    for first in sorted(one - other):
        for second in sorted((opposites.get(first, frozenset()) | _turned(first)) & other - one):
            if likeness(case.left, case.right, without=frozenset((stem(first), stem(second)))) >= HALF:
                return first, second
    return None


def _turned(word: str) -> frozenset[str]:
    """The word with "un" before it, or without it: "signed", "unsigned"."""
    rest = word.removeprefix("un")
    return frozenset((f"un{word}", rest)) if len(rest) >= LONG else frozenset()


@cache
def _opposites(pairs: frozenset[frozenset[str]]) -> Mapping[str, frozenset[str]]:
    """For each word of the pairs those that it is paired with."""
    found: dict[str, set[str]] = {}
    for pair in pairs:
        for word in pair:
            found.setdefault(word, set()).update(pair - {word})
    return {word: frozenset(others) for word, others in found.items()}


def _actors(point: Point) -> set[str]:
    """Stems of the names of those who could act: people, organisations, groups."""
    return {
        word
        for entity in point.member.annotation.entities
        if entity.id in point.claim.entities and entity.type != "place"
        for name in (entity.name, *entity.aliases)
        for word in tokens(name)
    }


def _lemmas(point: Point) -> frozenset[str]:
    """Lemmas and small words; "not guilty" counts as innocent but for a plea, phrases as one word."""
    found = point.lemmas | {word for word, phrase in _PHRASED if phrase.search(point.claim.text)}
    if any(frame.predicate == "defeat" for frame in point.claim.frames):
        found -= {"defeat"}  # who defeats has the victory
    if found & {"plead", "plea"}:
        plea = {"plead not guilty" if _NOT_GUILTY.search(point.claim.text) else "plead guilty"}
        return found - {"guilty"} | {"plead"} | (plea if "guilty" in found else frozenset())
    return found - {"guilty"} | {"innocent"} if _NOT_GUILTY.search(point.claim.text) else found


def _cause(point: Point) -> str:
    text = point.claim.text
    after = _CAUSED_BY.search(text)
    found = next(filter(None, after.groups()), "") if after else ""
    if not found:
        before = _CAUSES.search(text)
        found = before.group(1) if before else ""
    return _UP_TO.split(found)[0].strip()


def _shared_words(one: str, other: str) -> bool:
    return bool((set(tokens(one)) - COMMON) & (set(tokens(other)) - COMMON))
