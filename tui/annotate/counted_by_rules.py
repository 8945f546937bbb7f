"""What a quantity counts, without a parse: the words after it."""

import re

from tui.annotate.befallen import EVENTS, PEOPLE_NOUNS, befallen, past, told_after, told_before
from tui.annotate.nouns import STOPS, Counted, age_of, plural, singular
from tui.annotate.quantity import Quantity

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_ADVERBS = frozenset("now today then here there again already still yet instead too so left apiece each".split())
"""Words after a bare number that are not what it counts: "I have 47 now."."""
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
    if quantity.unit == "count" and (fate := befallen(text[quantity.end : quantity.end + 50])):
        return fate
    ahead, following = text[max(0, quantity.start - 30) : quantity.start], text[quantity.end : quantity.end + 20]
    if quantity.unit == "count" and (fate := told_before(ahead, following)):
        return fate
    if quantity.unit == "count" and (toll := toll_before(text[max(0, quantity.start - 100) : quantity.start])):
        return toll
    at = quantity.end
    words: list[tuple[int, int]] = []
    window = text[at : at + 120]
    opening = re.match(r"[-‐‑ ]?(?:strong )?(?:(?:of|in|worth of) )?(?:the |these |those |its |their )?\s*", window)
    position = opening.end() if opening else 0
    for _step in range(6):
        match = _WORD.match(window, position)
        word = match.group() if match else ""
        if not match or word.lower().rstrip(".") in STOPS | _ADVERBS or word.endswith("ly"):
            break
        words.append((at + match.start(), at + match.end()))
        position = match.end()
        blank = re.match(r" +(?:-or-)?|-", window[position:])
        stopped = word.endswith(".") and (len(word) > 4 or word.islower())
        if not blank or plural(word) or stopped:
            break
        position += blank.end()
    if not words:
        return Counted()
    phrase = text[words[0][0] : words[-1][1]].rstrip(".")
    head = text[words[-1][0] : words[-1][1]].rstrip(".").lower()
    lemma = singular(head)
    told = told_after(text[words[-1][1] : words[-1][1] + 60])
    if told:
        return Counted(f"{phrase} {told}", lemma)
    if lemma in PEOPLE_NOUNS:
        after = re.match(
            r" (?:were |was |have been |had been |are |have |had )?([a-z]+)\b", text[words[-1][1] : words[-1][1] + 40]
        )
        before = re.search(
            r"\b([a-z]+) (?:at |up |as |to |many |least |more |than |some |about |around |nearly )*$",
            text[max(0, quantity.start - 50) : quantity.start],
        )
        for found in (after, before):
            if found and (verb := _PAST.get(found.group(1))):
                phrase = f"{phrase} {verb}"
                break
    return Counted(phrase, lemma)
