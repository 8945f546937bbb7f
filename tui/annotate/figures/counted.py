"""What a quantity counts: the words, and the lemma of their head. By the parse where there is one, else by rules."""

import re
from typing import TYPE_CHECKING

from tui.annotate.figures.befallen import PEOPLE_VERBS, fate_beside, participle, told_after, verb_of
from tui.annotate.figures.counted_by_rules import by_rules, toll_before
from tui.annotate.figures.nouns import Counted, age_of, lemma_of, noun_phrase, of_object, phrase_of, plural
from tui.annotate.figures.quantity import Quantity
from tui.annotate.figures.subjects import CHANGE, level_of, measure_of, moved_before, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_PARENTS = ("mother", "father", "parent", "mum", "mom", "dad", "grandmother", "grandfather")
_OF_THEM = re.compile(r" of (them|these|those|whom|which)\b(?! (?:\w+ly )?(?:was|were|have|had|are)\b)(?: ([\w-]+))?")
_MODIFIERS = frozenset("nummod amod compound quantmod advmod det predet npadvmod nmod punct".split())
"""How a number hangs on the noun that it counts."""
_CHANCES = ("chance", "probability", "risk", "odd", "odds", "likelihood")
# A chance is a number only together with what it is a chance of.
_CHANCE = re.compile(r"[- ]\w+[\"”’']? (?:of|to) ([a-z]+)")


def with_parse(quantity: Quantity, doc: "Doc", text: str) -> Counted:
    """What is counted, by the parse.

    Args:
        quantity: A quantity of `text`.
        doc: The parse of `text`.
        text: The text of the paragraph.
    """
    if fate := fate_beside(quantity, text):
        return fate
    them = _OF_THEM.match(text, quantity.end) if quantity.unit == "count" else None
    if them and not plural(them.group(2) or ""):  # "seven of them children" are children
        return Counted(them.group(1), them.group(1))  # whom, the figure before tells
    tokens = doc.char_span(quantity.number, quantity.end, alignment_mode="expand")
    if tokens is None:
        return by_rules(quantity, text)
    if quantity.age:
        return age_of(quantity, text)
    root = _outermost(list(tokens))
    if quantity.unit == "count":
        return _count(root, list(tokens), quantity, text)
    if quantity.unit != "score" and (moved := moved_before(text[max(0, quantity.start - 80) : quantity.start])):
        return moved
    what = measure_of(root, list(tokens), quantity, text)
    of = _CHANCE.match(text[quantity.end : quantity.end + 60]) if what.head in _CHANCES else None
    return Counted(f"{what.phrase} of {of.group(1)}", what.head) if of else what


def _outermost(tokens: "list[Token]") -> "Token":
    """The token of the stretch that governs the others."""
    inside = {t.i for t in tokens}
    for token in tokens:
        if token.head.i not in inside or token.head.i == token.i:
            return token
    return tokens[-1]


def _count(root: "Token", tokens: "list[Token]", quantity: Quantity, text: str) -> Counted:
    inside = {t.i for t in tokens}
    head = _noun_counted(root, inside)
    if head.i in inside:
        return _bare(head, quantity, text)
    if head.pos_ not in ("NOUN", "PROPN") or _sentence_ends_between(root, head):
        return _bare(root, quantity, text)
    if head.i < root.i and not quantity.attached and head.pos_ == "PROPN":
        return by_rules(quantity, text)
    lemma = lemma_of(head)
    if lemma == "point" and head.head.lemma_.lower() in CHANGE:  # "the index rose 11 points"
        return subject_of(head, text, quantity.start)
    phrase = phrase_of(head, tokens, text)
    end = head.idx + len(head)
    verb = told_after(text[end : end + 60]) or verb_of(head)
    if lemma in ("more", "other", "another"):
        lemma = "person"
    if verb and verb not in phrase:
        phrase = f"{phrase} {verb}"
    return Counted(phrase, lemma)


def _noun_counted(root: "Token", inside: set[int]) -> "Token":
    """The noun that a number hangs on ("40 trucks"), or the one that hangs on it ("12 of the men").

    Args:
        root: The token of the number that governs its others.
        inside: The number's tokens.

    Returns:
        A token of the number itself where there is no such noun.
    """
    if root.dep_ in _MODIFIERS:
        head = root
        for _step in range(6):
            noun = head.i not in inside and head.pos_ in ("NOUN", "PROPN", "PRON")
            if noun or head.head.i == head.i:
                break
            head = head.head
        return head
    inner = of_object(root) if root.pos_ in ("NOUN", "NUM", "PROPN", "ADJ", "DET", "PRON") else None
    return root if inner is None else inner


def _sentence_ends_between(root: "Token", head: "Token") -> bool:
    """Whether the parser joined two sentences: "I have 47 now. My brother lost all of his."."""
    apart = root.doc[min(root.i, head.i) : max(root.i, head.i)]
    return any(t.text in (".", "!", "?", ";") for t in apart)


def _bare(token: "Token", quantity: Quantity, text: str) -> Counted:
    """A number with no noun of its own: "12 killed", "the death toll rose to 12", "two were hurt"."""
    whole = _whole(token, text)
    if whole:
        return whole
    named = re.search(r"([A-Z][\w.'’]+(?: [A-Z][\w.'’]+)*) \($", text[max(0, quantity.start - 50) : quantity.start])
    if named and quantity.unit == "score":
        return Counted(named.group(1), "record")
    verb = token.head
    for candidate in (verb, *token.children):
        if candidate.lemma_.lower() in PEOPLE_VERBS and candidate.pos_ in ("VERB", "ADJ", "NOUN"):
            word = candidate.lower_ if candidate.lemma_.lower() not in ("die", "perish") else "killed"
            if candidate.tag_ in ("VB", "VBP", "VBZ", "VBG"):
                word = participle(candidate)
            return Counted(f"people {word}", "person")
    thing = level_of(token, text)
    if thing:
        return thing
    if toll := toll_before(text[max(0, quantity.start - 100) : quantity.start]):
        return toll
    following = by_rules(quantity, text)
    if following.head:
        return following
    return subject_of(token, text, quantity.start)


def _whole(token: "Token", text: str) -> Counted | None:
    """What a number is the size of: "a crowd of 50,000", "a death toll of 14"; what it is: "five were children"."""
    governor = token.head
    if (
        token.dep_ == "pobj"
        and governor.lower_ == "of"
        and governor.head.pos_ == "NOUN"
        and governor.head.i < token.i
    ):
        noun = governor.head
        if noun.lemma_.lower() in _PARENTS:
            return Counted("children", "child")  # "a mother of three"
        if noun.lemma_.lower() in ("member", "most", "all"):
            return None
        return Counted(noun_phrase(noun, text), lemma_of(noun))
    if token.dep_ in ("nsubj", "nsubjpass") and governor.lemma_ == "be":
        for child in governor.children:
            if child.dep_ == "attr" and child.pos_ == "NOUN" and child.i > token.i and child.tag_ == "NNS":
                return Counted(noun_phrase(child, text), lemma_of(child))
    return None
