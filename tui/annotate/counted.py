"""What a quantity counts: the words, and the lemma of their head. By the parse where there is one, else by rules."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.annotate.quantities import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# Verbs whose number alone counts people: "12 killed", "at least 30 injured".
_PEOPLE_VERBS_TEXT = """
kill wound injure hurt die arrest detain evacuate displace infect rescue hospitalize hospitalise miss trap
behead execute abduct kidnap jail sentence charge convict drown free release capture shoot stab feed vaccinate
test quarantine treat house shelter fire lay sicken slay murder perish maim dead
"""
PEOPLE_VERBS = frozenset(_PEOPLE_VERBS_TEXT.split())
_PEOPLE_NOUNS_TEXT = """
person people man woman child soldier troop civilian officer passenger victim worker student resident protester
police policeman fighter militant patient other boy girl baby teenager adult journalist hostage prisoner migrant
refugee tourist villager member resident crew sailor marine policeman employee case pirate suspect
"""
_PEOPLE_NOUNS = frozenset(_PEOPLE_NOUNS_TEXT.split())
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_STOPS_TEXT = """
in on at to from by with for and or but as is are was were be been has have had will would could can may might
that which who whom whose when where while after before since until because if than said says say told who's
during against into over under between through across near about around among despite were including died killed
wounded injured arrested remain remained also not it he she they we i his her its their a an the came come went
go took take made make got get became become began begin did do does
"""
_STOPS = frozenset(_STOPS_TEXT.split())
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted.

    Attributes:
        phrase: As printed, or the printed head with its verb ("people killed").
        head: Lemma of the head.
    """

    phrase: str = ""
    head: str = ""


def with_parse(quantity: Quantity, doc: "Doc", text: str) -> Counted:
    """What is counted, by the parse.

    Args:
        quantity: A quantity of `text`.
        doc: The parse of `text`.
        text: The text of the paragraph.
    """
    if quantity.unit == "count" and (befallen := _befallen(text[quantity.end : quantity.end + 50])):
        return befallen
    tokens = doc.char_span(quantity.number, quantity.end, alignment_mode="expand")
    if tokens is None:
        return by_rules(quantity, text)
    if quantity.age:
        return _age(quantity, text)
    root = _outermost(list(tokens))
    if quantity.unit == "count":
        return _count(root, list(tokens), quantity, text)
    return _measure(root, list(tokens), quantity, text)


def _outermost(tokens: "list[Token]") -> "Token":
    """The token of the stretch that governs the others."""
    inside = {t.i for t in tokens}
    for token in tokens:
        if token.head.i not in inside or token.head.i == token.i:
            return token
    return tokens[-1]


def _age(quantity: Quantity, text: str) -> Counted:
    following = re.match(r"[\s-]*((?:[A-Z][\w.'’-]* ?){1,3})", text[quantity.end : quantity.end + 60])
    before = re.search(r"((?:[A-Z][\w.'’-]+ ?){1,4}), $", text[max(0, quantity.start - 60) : quantity.start])
    if before or following:
        name = before or following
        return Counted(f"age of {name.group(1).strip()}" if name else "age", "age")
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


def _count(root: "Token", tokens: "list[Token]", quantity: Quantity, text: str) -> Counted:
    head = root
    inside = {t.i for t in tokens}
    if head.dep_ in (
        "nummod",
        "amod",
        "compound",
        "quantmod",
        "advmod",
        "det",
        "predet",
        "npadvmod",
        "nmod",
        "punct",
    ):
        for _step in range(6):
            if head.i not in inside and head.pos_ in ("NOUN", "PROPN", "PRON"):
                break
            if head.head.i == head.i:
                break
            head = head.head
    elif head.pos_ in ("NOUN", "NUM", "PROPN", "ADJ", "DET", "PRON"):
        inner = _of_object(head)
        if inner is not None:
            head = inner
    if head.i in inside:
        return _bare(head, quantity, text)
    if head.pos_ not in ("NOUN", "PROPN"):
        return _bare(root, quantity, text)
    if head.i < root.i and not quantity.attached and head.pos_ == "PROPN":
        return by_rules(quantity, text)
    lemma = _lemma(head)
    if lemma == "point" and head.head.lemma_.lower() in _CHANGE:  # "the index rose 11 points"
        return _subject(head, text, quantity.start)
    phrase = _phrase(head, tokens, text)
    verb = _people_verb(head)
    if lemma in ("more", "other", "another"):
        lemma = "person"
    if verb and lemma in _PEOPLE_NOUNS:
        phrase = f"{phrase} {verb}"
    return Counted(phrase, lemma)


def _lemma(token: "Token") -> str:
    lemma = token.lemma_.lower()
    return {"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child"}.get(
        lemma, lemma
    )


def _of_object(token: "Token") -> "Token | None":
    """The noun in "dozens of police stations", "12 of the men"."""
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ == "of" and child.i > token.i:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return inner
    return None


def _phrase(head: "Token", number: "list[Token]", text: str) -> str:
    """The noun with what stands before it, after the number, and one "of" phrase."""
    after_number = list(head.doc[number[-1].i + 1 : head.i + 1])
    while after_number and (
        after_number[0].is_punct or after_number[0].lower_ in ("of", "the", "strong", "or", "more")
    ):
        after_number.pop(0)
    left = after_number[0] if after_number else head
    if left.i > head.i or head.i - left.i > 8:
        left = head
    right = head
    of = _of_object(head)
    if of is not None and of.i > head.i and of.i - head.i <= 6:
        right = of
    return text[left.idx : right.idx + len(right)]


def _people_verb(head: "Token") -> str:
    """The verb that says what became of the people counted: "killed 12 people", "12 people were killed"."""
    verb = head.head
    if verb.dep_ == "aux" or verb.pos_ == "AUX":
        for child in verb.children:
            if child.dep_ in ("acomp", "attr") and child.lemma_.lower() in ("dead", "missing", "injured", "wounded"):
                return child.lower_
    if head.dep_ in ("dobj", "obj", *_SUBJECTS, "conj", "ROOT", "pobj"):
        for child in head.children:
            if child.dep_ in ("acl", "relcl", "amod") and child.lemma_.lower() in PEOPLE_VERBS and child.i > head.i:
                return child.lower_
    if head.dep_ in ("dobj", "obj", "nsubjpass", "nsubj"):
        lemma = verb.lemma_.lower()
        if lemma in PEOPLE_VERBS and (head.dep_ != "nsubj" or lemma in ("die", "drown", "perish")):
            return {"die": "killed", "perish": "killed", "slay": "killed"}.get(lemma, _participle(verb))
    return ""


def _participle(verb: "Token") -> str:
    lemma = verb.lemma_.lower()
    if verb.tag_ in ("VBN", "VBD"):
        return verb.lower_
    if lemma in ("shoot", "feed"):
        return {"shoot": "shot", "feed": "fed"}[lemma]
    return lemma + ("d" if lemma.endswith("e") else "ed")


def _bare(token: "Token", quantity: Quantity, text: str) -> Counted:
    """A number with no noun of its own: "12 killed", "the death toll rose to 12", "two were hurt"."""
    named = re.search(r"([A-Z][\w.'’]+(?: [A-Z][\w.'’]+)*) \($", text[max(0, quantity.start - 50) : quantity.start])
    if named and quantity.unit == "score":
        return Counted(named.group(1), "record")
    verb = token.head
    for candidate in (verb, *token.children):
        if candidate.lemma_.lower() in PEOPLE_VERBS and candidate.pos_ in ("VERB", "ADJ", "NOUN"):
            word = candidate.lower_ if candidate.lemma_.lower() not in ("die", "perish") else "killed"
            if candidate.tag_ in ("VB", "VBP", "VBZ", "VBG"):
                word = _participle(candidate)
            return Counted(f"people {word}", "person")
    following = by_rules(quantity, text)
    if following.head:
        return following
    return _subject(token, text, quantity.start)


# Verbs of change: the number after them is the change, the number after "to" the level reached.
_CHANGE_TEXT = """
rise fall gain drop climb slip jump slide lose add tumble rally decline increase decrease shed plunge surge
advance soar grow shrink ease edge dip
"""
_WAYS = {"up": "rise", "higher": "rise", "down": "fall", "lower": "fall", "off": "fall"}
_CHANGE = frozenset(_CHANGE_TEXT.split())


def _subject(token: "Token", text: str, start: int) -> Counted:
    """Subject of the verb above: "the toll rose to 12", "shares closed at 43"."""
    node = token
    for _step in range(4):
        if node.head.i == node.i:
            break
        node = node.head
        if node.pos_ in ("VERB", "AUX"):
            subjects = [
                c for c in node.children if c.dep_ in _SUBJECTS and c.pos_ in ("NOUN", "PROPN") and c.i != token.i
            ]
            if subjects:
                subject = subjects[-1]
                phrase = _noun_phrase(subject, text)
                level = re.search(r"\b(?:to|at|by|of) $", text[max(0, start - 4) : start])
                if node.lemma_.lower() in _CHANGE and not level:
                    return Counted(f"{phrase} {node.text}", node.lemma_.lower())
                return Counted(phrase, _lemma(subject))
    return Counted()


def _noun_phrase(noun: "Token", text: str) -> str:
    """The noun with what stands before it, without its article."""
    left = noun.left_edge.i if noun.i - noun.left_edge.i <= 8 else noun.i
    first = noun.doc[left]
    if first.lower_ in ("the", "a", "an") and left < noun.i:
        first = noun.doc[left + 1]
    return text[first.idx : noun.idx + len(noun)]


def _measure(root: "Token", tokens: "list[Token]", quantity: Quantity, text: str) -> Counted:
    """What a measure is said of: "years of fighting", "$2 million in damage", "a three-year sentence"."""
    owner = re.search(r"\b([a-z]+(?: [a-z]+)?) of $", text[max(0, quantity.start - 40) : quantity.start])
    if owner:  # "revenue of $7.15 billion"
        words = owner.group(1).split()
        noun = words[-1]
        phrase = owner.group(1) if words[0] not in _STOPS else noun
        return Counted(phrase, singular(noun))
    inside = {t.i for t in tokens}
    node = root
    if quantity.attached or node.dep_ in ("nummod", "amod", "compound", "nmod", "npadvmod"):
        head = node.head
        for _step in range(4):
            if head.i not in inside or head.head.i == head.i:
                break
            head = head.head
        if head.i not in inside and head.pos_ in ("NOUN", "PROPN") and head.i > tokens[-1].i:
            return Counted(_phrase(head, tokens, text), _lemma(head))
        if head.i not in inside and head.pos_ in ("ADJ", "ADV") and head.i > tokens[-1].i:
            return Counted(head.text, head.lemma_.lower())
    for token in tokens:
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in ("of", "in", "worth", "from") and child.i > tokens[-1].i:
                for inner in child.children:
                    if inner.dep_ in ("pobj", "pcomp") and inner.ent_type_ != "DATE":
                        if child.lower_ in ("in", "from") and inner.pos_ == "PROPN":
                            continue
                        first = inner.left_edge if inner.i - inner.left_edge.i <= 4 else inner
                        return Counted(text[first.idx : inner.idx + len(inner)], _lemma(inner))
    return _verb(root, text, inside, quantity.start)


def _verb(root: "Token", text: str, inside: set[int], start: int) -> Counted:
    """Verb and subject above a measure: "shares fell", "prices rose"."""
    node = root
    for _step in range(5):
        if node.head.i == node.i:
            break
        node = node.head
        if node.pos_ in ("VERB", "AUX") and node.i not in inside:
            subject = _subject(root, text, start)
            verb = node.text if node.pos_ == "VERB" else ""
            for child in node.children:  # "closed down", "was up"
                if child.lower_ in _WAYS and abs(child.i - node.i) <= 2:
                    return Counted(f"{subject.phrase} {child.lower_}".strip(), _WAYS[child.lower_])
            phrase = subject.phrase
            if verb and not phrase.endswith(verb):
                phrase = f"{phrase} {verb}".strip()
            return Counted(phrase, node.lemma_.lower() if verb else subject.head)
        if node.pos_ == "NOUN" and node.i not in inside and node.i < root.i and node.dep_ not in ("npadvmod",):
            return Counted(node.text, _lemma(node))
    return Counted()


_BEFALLEN = re.compile(
    r"\s*(?:(?:people|persons|others|more) )?(?:were |was |have been |are |had been |has been |remain |remained )?"
    r"(killed|dead|injured|wounded|hurt|missing|arrested|died|detained|hospitali[sz]ed|displaced)\b",
    re.IGNORECASE,
)


def _befallen(following: str) -> Counted | None:
    """What befell those counted, where it stands right after the number: "12 dead", "2 were injured"."""
    match = _BEFALLEN.match(following)
    if not match:
        return None
    word = match.group(1).lower()
    return Counted(f"people {'killed' if word in ('died', 'dead') else word}", "person")


def by_rules(quantity: Quantity, text: str) -> Counted:
    """What is counted, without a parse: the words after the number up to a word that ends a noun phrase."""
    if quantity.age:
        return _age(quantity, text)
    if quantity.unit == "count" and (befallen := _befallen(text[quantity.end : quantity.end + 50])):
        return befallen
    at = quantity.end
    words: list[tuple[int, int]] = []
    window = text[at : at + 120]
    opening = re.match(r"[-‐‑ ]?(?:strong )?(?:(?:of|in|worth of) )?(?:the |these |those |its |their )?\s*", window)
    position = opening.end() if opening else 0
    for _step in range(6):
        match = _WORD.match(window, position)
        if not match or match.group().lower().rstrip(".") in _STOPS or match.group().endswith("ly"):
            break
        words.append((at + match.start(), at + match.end()))
        position = match.end()
        blank = re.match(r" +(?:-or-)?|-", window[position:])
        if not blank or _plural(match.group()) or (match.group().endswith(".") and len(match.group()) > 4):
            break
        position += blank.end()
    if not words:
        return Counted()
    phrase = text[words[0][0] : words[-1][1]].rstrip(".")
    head = text[words[-1][0] : words[-1][1]].rstrip(".").lower()
    lemma = singular(head)
    if lemma in _PEOPLE_NOUNS:
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


_PAST = {
    "killed": "killed", "killing": "killed", "kills": "killed", "died": "killed", "dead": "killed",
    "wounded": "wounded", "wounding": "wounded", "injured": "injured", "injuring": "injured", "hurt": "hurt",
    "arrested": "arrested", "arresting": "arrested", "detained": "detained", "missing": "missing",
    "displaced": "displaced", "evacuated": "evacuated", "rescued": "rescued", "infected": "infected",
}  # fmt: skip


def _plural(word: str) -> bool:
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
    if word.endswith(("ses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if _plural(word) else word
