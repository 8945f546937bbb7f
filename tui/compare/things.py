"""Whether two figures count the same thing: by head, by modifiers, and by what befell those counted."""

import re
from typing import Literal

from tui.compare.measures import dimension
from tui.model.annotation import Figure

Sameness = Literal["same", "part", "other", "unknown"]

_SAME_HEADS = (
    "soldier troop serviceman servicemember force soldiery trooper",
    "person people individual human",
    "death fatality toll killing dead",
    "injury wounded injured casualty",
    "victim",
    "protester demonstrator marcher protestor rallygoer",
    "police officer policeman constable",
    "worker employee staff staffer worker job",
    "child kid minor youngster pupil",
    "militant fighter insurgent rebel gunman terrorist jihadist",
    "migrant refugee asylum-seeker",
    "resident inhabitant villager local",
    "attacker assailant suspect gunman shooter robber raider",
    "passenger traveller traveler",
    "home house dwelling residence",
    "shop store outlet",
    "company firm business",
    "case infection",
    "game match",
    "goal score touchdown",
    "catch reception pass",
    "home-run homer hr",
    "vote ballot",
    "lawmaker legislator mp deputy",
    "doctor physician medic",
    "scientist researcher biologist",
    "plane aircraft jet airplane",
    "ship vessel boat",
    "missile rocket projectile",
    "drone uav",
    "shot bullet round",
    "climb rise gain jump increase surge rally",
    "fall drop decline slip slide lose tumble plunge sink plummet",
    "damage loss",
    "sentence imprisonment jail prison term",
    "fighting war conflict",
)
_CLASS: dict[str, set[int]] = {}
for _number, _heads in enumerate(_SAME_HEADS):
    for _head in _heads.split():
        _CLASS.setdefault(_head, set()).add(_number)

_PEOPLE_TEXT = """
person people man woman child soldier troop civilian officer passenger victim worker student resident protester
police policeman fighter militant patient boy girl baby teenager adult journalist hostage prisoner migrant
refugee tourist villager member crew sailor marine employee suspect demonstrator inmate voter driver teacher
doctor nurse firefighter american general senator lawmaker democrat republican citizen minor kid
"""
_PEOPLE = frozenset(_PEOPLE_TEXT.split())
_WHOLES = frozenset(("person", "people", "casualty", "victim", "individual", "force", "population", "toll"))

# What befell the people counted. Two different fates are two different counts.
_FATES: dict[str, str] = {
    "killed": "killed", "dead": "killed", "died": "killed", "death": "killed", "deaths": "killed", "toll": "killed",
    "fatalities": "killed", "fatality": "killed", "slain": "killed", "lives": "killed", "murdered": "killed",
    "injured": "injured", "wounded": "injured", "hurt": "injured", "injuries": "injured", "injury": "injured",
    "missing": "missing", "arrested": "arrested", "detained": "arrested", "arrests": "arrested",
    "displaced": "displaced", "evacuated": "displaced", "infected": "infected", "cases": "infected",
    "infections": "infected", "sickened": "infected", "rescued": "rescued", "vaccinated": "vaccinated",
    "hospitalized": "hospitalised", "hospitalised": "hospitalised", "hostage": "taken", "hostages": "taken",
    "shot": "shot", "stabbed": "stabbed",
    "kidnapped": "taken", "abducted": "taken", "charged": "charged", "convicted": "convicted",
}  # fmt: skip
# Fates that leave open whether one lives.
_HIT = frozenset(("shot", "stabbed"))
_OPPOSED = (
    ("men", "women"),
    ("male", "female"),
    ("boys", "girls"),
    ("men", "children"),
    ("active", "retired"),
    ("rushing", "receiving"),
    ("rushing", "passing"),
    ("north", "south"),
    ("east", "west"),
    ("confirmed", "suspected"),
    ("advancing", "declining"),
    ("civilian", "military"),
    ("adult", "juvenile"),
    ("first", "second"),
    ("imports", "exports"),
    ("for", "against"),
)
_ADDED = frozenset(("additional", "another", "more", "new", "further", "extra", "other", "others", "remaining"))
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAME = re.compile(r"\b[A-Z][^\W\d_]+(?:[’'-][^\W\d_]+)*")


def _words(figure: Figure) -> set[str]:
    return {w.lower() for w in _WORD.findall(figure.counted)}


def _fates(figure: Figure) -> set[str]:
    return {_FATES[w] for w in _words(figure) | {figure.head} if w in _FATES}


def same_head(a: str, b: str) -> bool:
    """Whether two head lemmas are the same word or usual words for the same."""
    return a == b or bool(_CLASS.get(a, set()) & _CLASS.get(b, set()))


def same_thing(a: Figure, b: Figure) -> tuple[Sameness, str]:
    """Whether `a` and `b` count the same thing, and why in words.

    "part" where one counts a part of what the other counts; "unknown" where the text does not say what is counted.
    """
    if (a.head == "age") != (b.head == "age"):
        return "other", "an age and a length of time"
    if a.head == "age":
        return _same_person(a, b)
    fates = _fates(a), _fates(b)
    for hit, fate in (fates, (fates[1], fates[0])):
        if hit & _HIT and fate & {"killed", "injured"} and not hit & fate:
            return "part", f"those {_one(fate)} are a part of those {_one(hit & _HIT)}"
    if fates[0] and fates[1] and not fates[0] & fates[1]:
        return "other", f"{_one(fates[0])} and {_one(fates[1])} are counted apart"
    words = _words(a), _words(b)
    for one, other in _OPPOSED:
        if (one in words[0] and other in words[1]) or (other in words[0] and one in words[1]):
            return "other", f"different things: {one} and {other}"
    if a.part != b.part:
        whole, part = (b, a) if a.part else (a, b)
        return "part", f"{part.text} is given as a part, {whole.text} as a whole"
    if bool(words[0] & _ADDED) != bool(words[1] & _ADDED):
        return "part", "one counts what was added, the other the whole"
    if not a.head or not b.head:
        return "unknown", "what is counted is not said"
    return _by_head(a, b, fates)


def _by_head(a: Figure, b: Figure, fates: tuple[set[str], set[str]]) -> tuple[Sameness, str]:
    names = _names(a), _names(b)
    if names[0] and names[1] and not names[0] & names[1] and dimension(a.unit) not in _TAKEN_BY_UNIT:
        return "other", f"different things: {a.counted} and {b.counted}"
    if same_head(a.head, b.head) or fates[0] & fates[1]:
        if fates[0] & fates[1] and not same_head(a.head, b.head):
            return _part_by_people(a, b)
        return "same", f"both count {a.counted}"
    return _part_by_people(a, b)


def _part_by_people(a: Figure, b: Figure) -> tuple[Sameness, str]:
    """Whether one is the people, the other a kind of people: "people killed" and "children killed"."""
    fates = _fates(a) & _fates(b)
    people = a.head in _PEOPLE or a.head in _WHOLES, b.head in _PEOPLE or b.head in _WHOLES
    if all(people) and (a.head in _WHOLES) != (b.head in _WHOLES):
        whole, part = (a, b) if a.head in _WHOLES else (b, a)
        return "part", f"{part.counted} may be a part of {whole.counted}"
    if fates and not all(people):
        return "same", f"both count those {_one(fates)}"
    if dimension(a.unit) in _TAKEN_BY_UNIT or _words(a) & _words(b) - _SMALL:
        return "unknown", f"perhaps different things: {a.counted} and {b.counted}"
    return "other", f"different things: {a.counted} and {b.counted}"


# Two lengths in two matched claims are likely of the same thing, though one "fell" them and one "plunged" them.
_TAKEN_BY_UNIT = ("length", "area", "weight", "volume", "speed", "duration", "temperature", "magnitude", "category")
# Capitalised in names, but shared by names of different things.
_GENERIC_TEXT = """
index company corp inc group party ministry minister president city state university department north south east
west new united states national international republic bank composite association union house court committee
shares share
"""
_GENERIC = frozenset(_GENERIC_TEXT.split())
_SMALL = frozenset(("the", "of", "a", "an", "in", "and", "to", "for", "total", "people", "more"))


def _names(figure: Figure) -> set[str]:
    """Names in what is counted, the first letters only: "Russian" goes with "Russia"."""
    words = (w.lower() for w in _NAME.findall(figure.counted))
    return {w[:5] for w in words if w != figure.head and w not in _GENERIC}


def _one(fates: set[str]) -> str:
    return min(fates)


def _same_person(a: Figure, b: Figure) -> tuple[Sameness, str]:
    names = set(_NAME.findall(a.counted)), set(_NAME.findall(b.counted))
    roles = a.counted.removeprefix("age of the "), b.counted.removeprefix("age of the ")
    if names[0] and names[1]:
        if names[0] & names[1]:
            return "same", f"the {a.counted}"
        return "other", f"{a.counted} and {b.counted}"
    if not names[0] and not names[1] and roles[0] == roles[1] and "age" not in roles:
        return "same", f"the {a.counted}"
    return "unknown", "ages of people who may not be the same"
