"""What a quantity counts, without a parse: the words after it."""

import re

from tui.annotate.figures.befallen import EVENTS, PEOPLE_NOUNS, fate_beside, past, told_after
from tui.annotate.figures.nouns import STOPS, Counted, age_of, plural, singular
from tui.annotate.figures.quantity import Quantity

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_ADVERBS = frozenset("now today then here there again already still yet instead too so left apiece each".split())
"""Words after a bare number that are not what it counts: "I have 47 now."."""
_OPENING = re.compile(r"[-‐‑ ]?(?:strong )?(?:(?:of|in|worth of) )?(?:the |these |those |its |their )?\s*")
_JOINT = re.compile(r" +(?:-or-)?|-")
_VERB_AFTER = re.compile(r" (?:were |was |have been |had been |are |have |had )?([a-z]+)\b")
_VERB_BEFORE = re.compile(r"\b([a-z]+) (?:at |up |as |to |many |least |more |than |some |about |around |nearly )*$")
_DYING = {"die": "killed", "dead": "killed", "perish": "killed", "miss": "missing"}
# Every form of a verb of events -> the word that is kept with the noun.
_PAST = {
    form: _DYING.get(verb, past(verb))
    for verb in EVENTS
    for form in (past(verb), verb + "s", verb.removesuffix("e") + "ing")
} | {"dead": "killed", "hurt": "hurt", "shot": "shot"}


# "Death toll in ferry disaster climbs to 88": what a number after a verb of reaching is the level of.
_TOLL = re.compile(
    r"\b(?P<toll>(?:death )?toll|number of (?:dead|deaths|fatalities|casualties|injured|wounded|missing)"
    r"|deaths|fatalities|casualties|injuries|arrests|cases|infections)\b"
    r"(?: (?:from|in|of|at|after|for) [^.,;:]{1,50})?"
    r" (?:(?:has|have|had) )?"
    r"(?:ris|rose|climb|jump|soar|grow|grew|reach|pass|near|top|hit|exceed|surg|mount|stand|stood)\w*"
    r"(?: (?:to|at|past|above))?(?: (?:at least|more than|about|around|nearly|over))? ?$",
    re.IGNORECASE,
)


def toll_before(before: str) -> Counted | None:
    """The toll that the number after `before` is the level of."""
    match = _TOLL.search(before)
    if not match:
        return None
    words = match["toll"].lower().removeprefix("number of ").split()
    if words[-1] in ("dead", "injured", "wounded", "missing"):
        return Counted(f"people {'killed' if words[-1] == 'dead' else words[-1]}", "person")
    return Counted(" ".join(words), singular(words[-1]))


def by_rules(quantity: Quantity, text: str) -> Counted:
    """What is counted, without a parse: the words after the number up to a word that ends a noun phrase."""
    if quantity.age:
        return age_of(quantity, text)
    if fate := fate_beside(quantity, text):
        return fate
    if quantity.unit == "count" and (toll := toll_before(text[max(0, quantity.start - 100) : quantity.start])):
        return toll
    words = _noun_words(text[: quantity.end + 120], quantity.end)
    if not words:
        return Counted()
    start, end = words[-1]
    phrase = text[words[0][0] : end].rstrip(".")
    lemma = singular(text[start:end].rstrip(".").lower())
    if not (told := told_after(text[end : end + 60])) and lemma in PEOPLE_NOUNS:
        told = _verb_beside(text[max(0, quantity.start - 50) : quantity.start], text[end : end + 40])
    return Counted(f"{phrase} {told}" if told else phrase, lemma)


def _noun_words(text: str, at: int) -> list[tuple[int, int]]:
    """The words of a noun phrase that begins at `at`, six at the most: start and end of each."""
    words: list[tuple[int, int]] = []
    opening = _OPENING.match(text, at)
    position = opening.end() if opening else at
    for _step in range(6):
        match = _WORD.match(text, position)
        word = match.group() if match else ""
        if not match or word.lower().rstrip(".") in STOPS | _ADVERBS or word.endswith("ly"):
            break
        words.append(match.span())
        position = match.end()
        blank = _JOINT.match(text, position)
        stopped = word.endswith(".") and (len(word) > 4 or word.islower())
        if not blank or plural(word) or stopped:
            break
        position = blank.end()
    return words


def _verb_beside(before: str, after: str) -> str:
    """What befell the people named between: the verb after them, else the one before their number; else empty."""
    for found in (_VERB_AFTER.match(after), _VERB_BEFORE.search(before)):
        if found and (verb := _PAST.get(found.group(1))):
            return verb
    return ""
