"""Nouns: their lemmas, the words that stand with them, and what is counted as said by one."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.annotate.figures.quantity import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj")

STOPS_TEXT = """
in on at to from by with for and or but as is are was were be been has have had will would could can may might
that which who whom whose when where while after before since until because if than said says say told who's
during against into over under between through across near about around among despite were including died killed
wounded injured arrested remain remained also not it he she they we i his her its their a an the came come went
go took take made make got get became become began begin did do does
"""
STOPS = frozenset(STOPS_TEXT.split())


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted.

    Attributes:
        phrase: As printed, or the printed head with its verb ("people killed").
        head: Lemma of the head.
    """

    phrase: str = ""
    head: str = ""


def lemma_of(token: "Token") -> str:
    """Lemma of a noun, the usual plurals of people in the singular."""
    lemma = token.lemma_.lower()
    return {"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child"}.get(
        lemma, lemma
    )


def of_object(token: "Token") -> "Token | None":
    """The noun in "dozens of police stations", "12 of the men"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i > token.i:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return inner
    return None


def phrase_of(head: "Token", number: "list[Token]", text: str) -> str:
    """The noun with what stands before it, after the number, and one "of" phrase."""
    after_number = list(head.doc[number[-1].i + 1 : head.i + 1])
    while after_number and (
        after_number[0].is_punct
        or after_number[0].lower_ in ("of", "the", "strong", "or", "more", "them", "whom", "which")
    ):
        after_number.pop(0)
    left = after_number[0] if after_number else head
    if left.i > head.i or head.i - left.i > 8:
        left = head
    right = head
    of = of_object(head)
    if of is not None and of.i > head.i and of.i - head.i <= 6:
        right = of
    return text[left.idx : right.idx + len(right)]


def noun_phrase(noun: "Token", text: str) -> str:
    """The noun with what stands before it, without its article."""
    left = noun.left_edge.i if noun.i - noun.left_edge.i <= 8 else noun.i
    first = noun.doc[left]
    if first.lower_ in ("the", "a", "an") and left < noun.i:
        first = noun.doc[left + 1]
    return text[first.idx : noun.idx + len(noun)]


_NAMED = re.compile(
    r"((?:(?!(?:He|She|They|The|His|Her|Their|A|An)\b)[A-Z][\w.'’-]+ ?){1,4})(?:, |,?(?: who)? (?:is|was) )$"
)
_CALLED = re.compile(
    r"(?:^|[\s(“\"])((?:(?!(?:In|At|On|Near|From|After|He|She|They|The|A|An)\b)[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+)"
    r", an? (?:\w+ )?$"
)
"""A name of two words or more, before what the person is: "Kellan Ord, a 47-year-old"."""
_PLACED = re.compile(r"\b(?:in|at|of|near|from|to|outside|around|into) $", re.IGNORECASE)
_WHEN = re.compile(r"(?:day|January|February|March|April|May|June|July|August|September|October|November|December)\b")


def age_of(quantity: Quantity, text: str) -> Counted:
    """Whose age it is: by the name beside it, else by the word for the person."""
    following = re.match(r"[\s-]*((?:[A-Z][\w.'’-]* ?){1,3})", text[quantity.end : quantity.end + 60])
    before = _NAMED.search(text[max(0, quantity.start - 60) : quantity.start])
    # "On Friday, 32-year-old Ada Marsh": what stands before "-year-old" is set off from it.
    name = (following or before) if text[quantity.start : quantity.end].endswith("old") else (before or following)
    if name is not None and not _WHEN.search(name.group(1)):
        return Counted(f"age of {name.group(1).strip()}", "age")
    start = max(0, quantity.start - 60)
    called = _CALLED.search(text[start : quantity.start])
    if called is not None and not _PLACED.search(text[start : start + called.start(1)]):
        return Counted(f"age of {called.group(1)}", "age")
    set_off = re.search(r"\b([a-z]+), $", text[start : quantity.start])  # "the girl, 9, was"
    if set_off is not None and text[quantity.end : quantity.end + 1] in (",", ";", ".", ")"):
        return Counted(f"age of the {set_off.group(1)}", "age")
    person = re.match(r"[\s-]*([a-z]+)", text[quantity.end : quantity.end + 30])
    known = person and person.group(1) not in (
        "in",
        "at",
        "and",
        "of",
        "when",
        "who",
        "or",
        "is",
        "was",
        "with",
        "on",
    )
    return Counted(f"age of the {person.group(1)}" if person and known else "age", "age")


def plural(word: str) -> bool:
    """Whether a noun looks like a plural."""
    lower = word.lower()
    return lower in ("people", "men", "women", "children", "police", "troops") or (
        len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s", "’s", "ous"))
    )


def singular(word: str) -> str:
    """Lemma of a plural noun, by rules."""
    irregular = {
        "people": "person",
        "men": "man",
        "women": "woman",
        "children": "child",
        "wives": "wife",
        "lives": "life",
    }
    if word in irregular:
        return irregular[word]
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")) or re.search(r"(?<![oa])uses$", word):
        return word[:-2]
    return word[:-1] if plural(word) else word
