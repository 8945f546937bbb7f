"""What a quantity counts, without a parse: the words after it."""

import re

from tui.annotate.befallen import PEOPLE_NOUNS, befallen
from tui.annotate.nouns import STOPS, Counted, age_of, plural, singular
from tui.annotate.quantity import Quantity

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_PAST = {
    "killed": "killed", "killing": "killed", "kills": "killed", "died": "killed", "dead": "killed",
    "wounded": "wounded", "wounding": "wounded", "injured": "injured", "injuring": "injured", "hurt": "hurt",
    "arrested": "arrested", "arresting": "arrested", "detained": "detained", "missing": "missing",
    "displaced": "displaced", "evacuated": "evacuated", "rescued": "rescued", "infected": "infected",
}  # fmt: skip


def by_rules(quantity: Quantity, text: str) -> Counted:
    """What is counted, without a parse: the words after the number up to a word that ends a noun phrase."""
    if quantity.age:
        return age_of(quantity, text)
    if quantity.unit == "count" and (fate := befallen(text[quantity.end : quantity.end + 50])):
        return fate
    at = quantity.end
    words: list[tuple[int, int]] = []
    window = text[at : at + 120]
    opening = re.match(r"[-‐‑ ]?(?:strong )?(?:(?:of|in|worth of) )?(?:the |these |those |its |their )?\s*", window)
    position = opening.end() if opening else 0
    for _step in range(6):
        match = _WORD.match(window, position)
        if not match or match.group().lower().rstrip(".") in STOPS or match.group().endswith("ly"):
            break
        words.append((at + match.start(), at + match.end()))
        position = match.end()
        blank = re.match(r" +(?:-or-)?|-", window[position:])
        if not blank or plural(match.group()) or (match.group().endswith(".") and len(match.group()) > 4):
            break
        position += blank.end()
    if not words:
        return Counted()
    phrase = text[words[0][0] : words[-1][1]].rstrip(".")
    head = text[words[-1][0] : words[-1][1]].rstrip(".").lower()
    lemma = singular(head)
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
