"""Whether two figures count the same thing: by what befell those counted, by head and by modifiers.

What the words mean is in the tables of `families`; here is how they are laid together.
"""

import re
from typing import Literal

from tui.compare.figures.measures import dimension
from tui.compare.tables.families import (
    ADDED,
    CLASSES,
    FATES,
    JOBS,
    KINDS,
    KINDS_OF_PEOPLE,
    MONEY,
    NARROWING,
    NEUTRAL,
    OPEN_FATES,
    OPPOSED,
    VALUED,
    WHOLES,
    YOUNG,
)
from tui.model.annotation import Figure

Sameness = Literal["same", "part", "other", "unknown"]
Told = tuple[Sameness, str] | None

# Two lengths in two matched claims are likely of the same thing, though one "fell" them and one "plunged" them.
_TAKEN_BY_UNIT = ("length", "area", "weight", "volume", "speed", "duration", "temperature", "score")
# One quake has one magnitude, one storm one category, whatever the words around it.
_ONE_OF_ITS_KIND = ("magnitude", "category")
_NO_MONEY = (*_TAKEN_BY_UNIT, *_ONE_OF_ITS_KIND, "count", "share", "times", "percentage points", "power", "energy")
# Ends of nouns for people by what they do: a miner, a cyclist, a librarian.
_PERSONAL = ("er", "or", "ist", "ian", "ee", "man", "woman")
_LIGHT = frozenset(
    "have be do get take go make come see say set put give number total of "
    "before after later earlier ago since until within".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAME = re.compile(r"\b[A-Z][^\W\d_]+(?:[’'-][^\W\d_]+)*")
# Capitalised in names, but shared by names of different things.
_GENERIC_TEXT = """
index company corp inc group party ministry minister president city state university department north south east
west new united states national international republic bank composite association union house court committee
shares share
"""
_GENERIC = frozenset(_GENERIC_TEXT.split())
_EXTENTS = frozenset("long wide high deep thick tall far old late early".split())
_SMALL = frozenset("the of a an in and to for total people more were was its his her their all them these".split())


def _words(figure: Figure) -> set[str]:
    return {w.lower() for w in _WORD.findall(figure.counted)}


def fates(figure: Figure) -> set[str]:
    """Families of what befell those counted; none for measures, which are not counts of anyone."""
    if dimension(figure.unit) not in ("count", "share"):
        return set()
    found = {FATES[w] for w in _words(figure) | {figure.head} if w in FATES}
    if "dismissed" in found and "fired" in figure.counted and figure.head not in KINDS_OF_PEOPLE | WHOLES:
        found = found - {"dismissed"} | {"launched"}  # "60 rockets fired"
    return found - {"hit"} if "killed" in found else found  # "shot dead"


def one_fate(a: Figure, b: Figure) -> bool:
    """Whether both count those whom the same befell, in whatever words: "14 were killed", "14 had died"."""
    return bool(fates(a) & fates(b))


def same_head(a: str, b: str) -> bool:
    """Whether two head lemmas are the same word or usual words for the same."""
    return a == b or bool(CLASSES.get(a, frozenset()) & CLASSES.get(b, frozenset()))


def of_kind(a: str, b: str) -> bool:
    """Whether one head lemma may stand for the other, as it is a kind of it: "ferry", "ship"."""
    return b in KINDS.get(a, ()) or a in KINDS.get(b, ())


def same_thing(a: Figure, b: Figure) -> tuple[Sameness, str]:
    """Whether `a` and `b` count the same thing, and why in words.

    "part" where one counts a part of what the other counts; "unknown" where the text does not say what is counted,
    or says it in words that may mean the same or not.
    """
    if (a.head == "age") != (b.head == "age"):
        return "other", "an age and a length of time"
    if a.head == "age":
        return _same_person(a, b)
    if "ago" in (a.head, b.head):
        return "other", "how long ago something was"
    return _by_fates(a, b) or _by_modifiers(a, b) or _by_head(a, b)


def _by_fates(a: Figure, b: Figure) -> Told:
    """What follows from what befell those counted, or None."""
    one, other = fates(a), fates(b)
    if not one or not other or one == other:
        return None
    for wide, narrow in ((one, other), (other, one)):
        for fate in wide & OPEN_FATES.keys():
            if narrow & OPEN_FATES[fate]:
                return "part", f"those {_first(narrow)} are a part of those {fate}"
    if one < other or other < one:
        both, extra = one & other, one ^ other
        return "part", f"of those {_first(both)}, one counts only those {_first(extra)}"
    return "other", f"{_first(one - other)} and {_first(other - one)} are counted apart"


def _by_modifiers(a: Figure, b: Figure) -> Told:
    """What follows from words that tell counts of one noun apart, or from the text's own word for a part."""
    words = _words(a), _words(b)
    for one, other in OPPOSED:
        for first, second in (words, (words[1], words[0])):
            if one in first and other in second and not (other in first or one in second):
                return "other", f"different things: {a.counted} and {b.counted}"
    one_noun = not a.head or not b.head or same_head(a.head, b.head) or {a.head, b.head} & (WHOLES | {"whole"})
    if a.part != b.part and one_noun:
        whole, part = (b, a) if a.part else (a, b)
        return "part", f"{part.text} is given as a part, {whole.text} as a whole"
    if _added(a, words[0]) != _added(b, words[1]) and a.unit != "percent":
        return "part", "one counts what was added, the other the whole"
    if words[0] & NARROWING != words[1] & NARROWING:
        return "part", f"{a.counted} and {b.counted} are not the same group"
    return None


def _added(figure: Figure, words: set[str]) -> bool:
    """Whether what is counted came on top: "12 new cases", but not "30 new jets", which are all that were ordered."""
    return bool(words & ADDED - ({"new"} if figure.head not in _GROWING else set()))


_GROWING = frozenset(("case", "infection", "death", "patient", "victim", "fatality", "casualty", "person", "report"))
"""Nouns of which the new ones come on top of those counted before."""


def _by_head(a: Figure, b: Figure) -> tuple[Sameness, str]:
    """What follows from the words for what is counted."""
    kind = dimension(a.unit)
    if kind in _ONE_OF_ITS_KIND and ("aftershock" in a.head) == ("aftershock" in b.head):
        return "same", f"both give a {kind}"
    if not a.head or not b.head or a.head in _LIGHT or b.head in _LIGHT:
        return "unknown", "what is counted is not said"
    return (
        (None if kind in _NO_MONEY else _by_worth(a, b))
        or (None if kind in _TAKEN_BY_UNIT else _by_names(a, b))
        or (_by_one_noun(a, b) if same_head(a.head, b.head) else _by_wholes(a, b))
        or _part_or_other(a, b, kind)
    )


def _by_worth(a: Figure, b: Figure) -> Told:
    """What follows where sums are told of: that both are what it is worth, or a price, a fine, ..., or nothing."""
    if _words(a) & VALUED and _words(b) & VALUED:
        return "same", "both tell what it is worth"
    if any(w in CLASSES and same_head(w, x.head) for x, y in ((a, b), (b, a)) for w in _words(y) if x.head in MONEY):
        return "same", f"both tell a {a.head if a.head in MONEY else b.head}"
    return None


def _by_names(a: Figure, b: Figure) -> Told:
    """Whether what is counted goes by other names."""
    one, other = _names(a), _names(b)
    return ("other", f"different things: {a.counted} and {b.counted}") if one and other and not one & other else None


def _by_one_noun(a: Figure, b: Figure) -> tuple[Sameness, str]:
    """What follows where both count by one noun, from what befell those counted and from what stands beside it."""
    one, other = fates(a), fates(b)
    if one and other:
        return "same", _both(a)
    if (one ^ other) - NEUTRAL:
        return "unknown", f"only one says what befell those counted: {a.counted} and {b.counted}"
    if _apart(_modifiers(a), _modifiers(b)):
        return "unknown", f"perhaps different things: {a.counted} and {b.counted}"
    return "same", _both(a)


def _by_wholes(a: Figure, b: Figure) -> Told:
    """What follows where both count people or things at large ("people", "victims"), or nothing."""
    one, other = fates(a), fates(b)
    if one == other == {"dismissed"} and {a.head, b.head} <= WHOLES | JOBS:
        return "same", "both count those dismissed"
    if a.head not in WHOLES or b.head not in WHOLES or not (one or other):
        return None
    if one == other:
        return "same", f"both count those {_first(one)}"
    return "unknown", f"only one says what befell those counted: {a.counted} and {b.counted}"


def _both(figure: Figure) -> str:
    """What two figures have in common, in words for a reader."""
    if figure.counted in _EXTENTS:
        return f"both tell how {figure.counted}"
    return f"both {'count' if figure.unit == 'count' else 'are of'} {figure.counted}"


def _part_or_other(a: Figure, b: Figure, kind: str) -> tuple[Sameness, str]:
    """Whether one is the people, the other a kind of people: "people killed" and "children killed"."""
    if (a.head in WHOLES) != (b.head in WHOLES):
        whole, part = (a, b) if a.head in WHOLES else (b, a)
        if part.head in KINDS_OF_PEOPLE or part.head.endswith(_PERSONAL) or _named(part):
            if a.low is not None and (a.low, a.high) == (b.low, b.high) and fates(a) and fates(a) == fates(b):
                return "same", f"as many {part.counted} as {whole.counted}"
            return "part", f"{part.counted} may be a part of {whole.counted}"
    for whole, part in ((a, b), (b, a)):
        if part.head in YOUNG.get(whole.head, ()) and not fates(whole) ^ fates(part):
            return "part", f"{part.counted} may be a part of {whole.counted}"
    money = kind not in _NO_MONEY
    if kind in _TAKEN_BY_UNIT or (money and not (a.head in MONEY and b.head in MONEY)):
        return "unknown", f"perhaps different things: {a.counted} and {b.counted}"
    if not fates(a) and not fates(b) and _words(a) & _words(b) - _SMALL:
        return "unknown", f"perhaps different things: {a.counted} and {b.counted}"
    return "other", f"different things: {a.counted} and {b.counted}"


def _modifiers(figure: Figure) -> set[str]:
    """What stands beside the head: "oil" in "oil prices", "prices" in "prices rose", not the verb of a level."""
    skip = _SMALL | {figure.head}
    words = [w.lower() for w in _WORD.findall(figure.counted)]
    at = next((i for i, w in enumerate(words) if _lemma(w) == _lemma(figure.head)), len(words))
    if figure.unit != "count" and "of" not in words:
        words = words[:at]
    return {w for w in words if w not in skip and w not in FATES and not same_head(_lemma(w), figure.head)}


def _apart(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and not any(same_head(_lemma(v), _lemma(w)) for v in one for w in other)


def _lemma(word: str) -> str:
    return (
        word.removesuffix("'s").removesuffix("’s").removesuffix("s")
        if len(word) > 3 and not word.endswith("ss")
        else word
    )


def _names(figure: Figure) -> set[str]:
    """Names in what is counted, the first letters only: "Russian" goes with "Russia"."""
    words = (w.lower() for w in _NAME.findall(figure.counted))
    return {
        w[:5] for w in words if _lemma(w) != figure.head and w != figure.head and w not in _GENERIC and w not in FATES
    }


def _named(figure: Figure) -> bool:
    """Whether those counted go by a name: "five Ruritanians"."""
    last = _WORD.findall(figure.counted)
    return any(w[0].isupper() and w.lower().startswith(figure.head[:5]) for w in last[:3])


def _first(fates: set[str]) -> str:
    return min(fates)


def _same_person(a: Figure, b: Figure) -> tuple[Sameness, str]:
    printed = _NAME.findall(a.counted), _NAME.findall(b.counted)
    names = set(printed[0]), set(printed[1])
    roles = a.counted.removeprefix("age of the "), b.counted.removeprefix("age of the ")
    if names[0] and names[1]:
        # "Sarah Holm", "Lena Holm"; one letter may be all that "Tom" and "Thomas" share.
        full = all(len(words) > 1 for words in printed)
        if full and printed[0][0][0] != printed[1][0][0] and names[0] & names[1] <= {printed[0][-1]}:
            return "other", f"{a.counted} and {b.counted}"
        if names[0] & names[1]:
            return "same", f"the {a.counted}"
        return "other", f"{a.counted} and {b.counted}"
    if not names[0] and not names[1] and roles[0] == roles[1] and "age" not in roles:
        return "same", f"the {a.counted}"
    return "unknown", "ages of people who may not be the same"
