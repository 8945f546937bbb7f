"""What a number is said of where no noun follows it: the subject above, or what a measure is "of"."""

import re
from typing import TYPE_CHECKING

from tui.annotate.figures.befallen import told_after, verb_of
from tui.annotate.figures.nouns import STOPS, SUBJECTS, Counted, lemma_of, noun_phrase, of_object, phrase_of, singular
from tui.annotate.figures.quantity import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs of change: the number after them is the change, the number after "to" the level reached.
CHANGE_TEXT = """
rise fall gain drop climb slip jump slide lose add tumble rally decline increase decrease shed plunge surge
advance soar grow shrink ease edge dip
"""
_WAYS = {"up": "rise", "higher": "rise", "down": "fall", "lower": "fall", "off": "fall"}
_ENDINGS = frozenset("be close end finish trade open settle move".split()) | frozenset(CHANGE_TEXT.split())
CHANGE = frozenset(CHANGE_TEXT.split())


# Nouns that say only that there is a number: what it is of says what is counted.
_NUMBERS = frozenset("number total tally count figure estimate".split())


_OWNER = re.compile(r"\b([a-z]+(?: [a-z]+)?) of $")
_SPANS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_APART = re.compile(r" (ago|after|before|earlier|later|late|early|on(?=[,.]))(?!\w)")
_SPEAKING = frozenset({"we", "i", "you", "it", "there"})


_WORTH_OF = re.compile(r"['’]?[ -](worth of [^\W\d_]+)")
_WORTH = re.compile(
    r"\b(worth|valued at|priced at|sold for|sells for|costs?|costing|fetched)(?: an)? $", re.IGNORECASE
)


# Headlines, which parsers read badly: "Oil Jumps 4%", "U.S. Unemployment Falls to 4.1%".
_MOVED = re.compile(
    r"(?:^|[:;,] |\b(?:as|after) )(?P<thing>(?:[\w.'’&-]+ ){0,3}?[A-Z][\w'’&-]+) (?P<verb>[A-Z][a-z]+)"
    r"(?P<level> (?:to|at))?(?: by)? $"
)


def moved_before(before: str) -> Counted | None:
    """What rose or fell by or to the number after `before`, a stretch of a headline in title case."""
    match = _MOVED.search(before)
    verb = match["verb"].lower() if match else ""
    lemma = next((v for v in (verb, verb.removesuffix("s"), verb.removesuffix("es")) if v in CHANGE), "")
    if not match or not lemma:
        return None
    thing = match["thing"]
    if match["level"]:
        return Counted(thing, singular(thing.split()[-1].lower()))
    return Counted(f"{thing} {match['verb']}", lemma)


def _thing(noun: "Token", text: str) -> Counted:
    """What a noun counts: "the number of people killed" counts people killed, "the toll" a toll."""
    if noun.lemma_.lower() in _NUMBERS and (inner := of_object(noun)) is not None:
        if inner.lower_ in ("dead", "wounded", "injured", "missing", "arrested", "displaced"):
            return Counted(f"people {'killed' if inner.lower_ == 'dead' else inner.lower_}", "person")
        phrase = noun_phrase(inner, text)
        end = inner.idx + len(inner)
        verb = told_after(text[end : end + 60]) or verb_of(inner)
        return Counted(f"{phrase} {verb}".strip(), lemma_of(inner))
    return Counted(noun_phrase(noun, text), lemma_of(noun))


def level_of(token: "Token", text: str) -> Counted | None:
    """The thing that was brought to a level: "brought the toll to 12", "put the number of marchers at 900"."""
    governor = token.head
    if token.dep_ != "pobj" or governor.lower_ not in ("to", "at") or governor.head.i >= token.i:
        return None
    verb = governor.head
    if verb.pos_ in ("NOUN", "PROPN"):
        verb = verb.head if verb.dep_ in ("dobj", "obj") else verb
    for child in verb.children:
        if verb.pos_ == "VERB" and child.dep_ in ("dobj", "obj") and child.i < token.i and child.pos_ == "NOUN":
            if child.ent_type_ in ("PERCENT", "MONEY", "QUANTITY", "CARDINAL"):
                return None  # "grew 2.9 percent to $15.7 billion"
            return _thing(child, text)
    return None


def subject_of(token: "Token", text: str, start: int) -> Counted:
    """Subject of the verb above: "the toll rose to 12", "shares closed at 43"."""
    node = token
    for _step in range(4):
        if node.head.i == node.i:
            break
        node = node.head
        if node.pos_ in ("VERB", "AUX"):
            if any(c.dep_ in SUBJECTS and c.lower_ in _SPEAKING for c in node.children):
                return Counted()  # "“We have 900,” Ruiz said": not of Ruiz
            subjects = [
                c for c in node.children if c.dep_ in SUBJECTS and c.pos_ in ("NOUN", "PROPN") and c.i != token.i
            ]
            if subjects:
                subject = subjects[-1]
                phrase = noun_phrase(subject, text)
                level = re.search(r"\b(?:to|at|by|of) $", text[max(0, start - 4) : start])
                if node.lemma_.lower() in CHANGE and not level:
                    return Counted(f"{phrase} {node.text}", node.lemma_.lower())
                return _thing(subject, text)
    return Counted()


def measure_of(root: "Token", tokens: "list[Token]", quantity: Quantity, text: str) -> Counted:
    """What a measure is said of: "years of fighting", "$2 million in damage", "a three-year sentence".

    Args:
        root: The token of the measure that governs its others.
        tokens: Its tokens.
        quantity: The measure.
        text: The text of the paragraph.
    """
    if quantity.unit in _SPANS and (apart := _APART.match(text[quantity.end : quantity.end + 12])):
        return Counted(apart.group(1), apart.group(1))  # "three days after the vote": of nothing but time
    if owner := _OWNER.search(text[max(0, quantity.start - 40) : quantity.start]):  # "revenue of $7.15 billion"
        words = owner.group(1).split()
        return Counted(owner.group(1) if words[0] not in STOPS else words[-1], singular(words[-1]))
    if quantity.unit.isupper() and (worth := _worth(root, quantity, text)) is not None:
        return worth
    if (level := level_of(root, text)) is not None:
        return level
    if quantity.attached or root.dep_ in ("nummod", "amod", "compound", "nmod", "npadvmod"):
        measured = _measured(root, tokens, text)
        if measured is not None:
            return measured
    inside = {t.i for t in tokens}
    return _told_of(tokens, text) or _verb(root, text, inside, quantity.start)


def _worth(root: "Token", quantity: Quantity, text: str) -> Counted | None:
    """For "a house valued at $2 million", "$2 million worth of damage": what has the price."""
    worth = _WORTH.search(text[max(0, quantity.start - 40) : quantity.start])
    if worth:
        return Counted(f"{subject_of(root, text, quantity.start).phrase} {worth.group(1)}".strip(), "worth")
    of = _WORTH_OF.match(text[quantity.end : quantity.end + 60])
    return Counted(of.group(1), "worth") if of else None


def _measured(root: "Token", tokens: "list[Token]", text: str) -> Counted | None:
    """The word after a measure that it stands before: "a three-year sentence", "two metres high"."""
    inside = {t.i for t in tokens}
    head = root.head
    for _step in range(4):
        if head.i not in inside or head.head.i == head.i:
            break
        head = head.head
    if head.i in inside or head.i <= tokens[-1].i:
        return None
    if head.pos_ in ("NOUN", "PROPN"):
        return Counted(phrase_of(head, tokens, text), lemma_of(head))
    return Counted(head.text, head.lemma_.lower()) if head.pos_ in ("ADJ", "ADV") else None


def _told_of(tokens: "list[Token]", text: str) -> Counted | None:
    """What a preposition after a measure brings: "years of fighting", "$2 million in damage"."""
    last = tokens[-1].i
    for token in tokens:
        for child in token.children:
            if child.dep_ != "prep" or child.lower_ not in ("of", "in", "worth", "from") or child.i <= last:
                continue
            for inner in child.children:
                if inner.dep_ not in ("pobj", "pcomp") or inner.ent_type_ == "DATE":
                    continue
                if inner.pos_ == "PROPN" and child.lower_ in ("in", "from"):
                    continue  # where, not what
                first = inner.left_edge if inner.i - inner.left_edge.i <= 4 else inner
                return Counted(text[first.idx : inner.idx + len(inner)], lemma_of(inner))
    return None


def _verb(root: "Token", text: str, inside: set[int], start: int) -> Counted:
    """Verb and subject above a measure: "shares fell", "prices rose"."""
    node = root
    for _step in range(5):
        if node.head.i == node.i:
            break
        node = node.head
        if node.pos_ in ("VERB", "AUX") and node.i not in inside:
            subject = subject_of(root, text, start)
            verb = node.text if node.pos_ == "VERB" else ""
            for child in node.children:  # "closed down", "was up"
                if child.lower_ in _WAYS and node.lemma_.lower() in _ENDINGS and abs(child.i - node.i) <= 2:
                    return Counted(f"{subject.phrase} {child.lower_}".strip(), _WAYS[child.lower_])
            phrase = subject.phrase
            if verb and not phrase.endswith(verb):
                phrase = f"{phrase} {verb}".strip()
            if any(c.dep_ in SUBJECTS and c.ent_type_ == "PERSON" and c.ent_iob_ == "I" for c in node.children):
                return Counted(phrase, node.lemma_.lower())  # "Anna Crack ran 5 km": her name is no thing counted
            level = node.lemma_.lower() not in CHANGE or re.search(r"\b(?:to|at) $", text[max(0, start - 4) : start])
            return Counted(phrase, subject.head if level and subject.head else node.lemma_.lower())
        if node.pos_ == "NOUN" and node.i not in inside and node.i < root.i and node.dep_ not in ("npadvmod",):
            return Counted(node.text, lemma_of(node))
    return Counted()
