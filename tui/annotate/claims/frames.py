"""Who did what to whom, one frame a clause, with the passive turned round."""

from collections.abc import Callable, Sequence

from tui.annotate.claims.polarity import is_negated
from tui.annotate.syntax.tree import OBJECTS, Tree
from tui.annotate.tables.lexicon import words
from tui.model.annotation import Frame, Tense

Name = Callable[[int], str]
"""The entity id of a token, or its lemma."""

PLACE = frozenset({"in", "at", "near", "into", "inside", "outside", "across", "on", "toward", "towards", "over"})
AHEAD = words("ahead")
TIMES = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "MONEY"})
_HAVING = frozenset({"have", "get", "see", "want"})
GIVING = words("giving")
"""Verbs with a giver, a thing and a receiver: "provide A with B" and "provide B to A" are one frame."""


PARTICLES = {
    "go up": "rise",
    "go down": "fall",
    "come down": "fall",
    "shut down": "close",
    "call off": "cancel",
    "put off": "postpone",
    "turn down": "reject",
    "pull out": "withdraw",
    "step down": "resign",
    "break out": "begin",
    "blow up": "explode",
    "knock down": "demolish",
    "tear down": "demolish",
    "pull down": "demolish",
    "burn down": "burn",
    "rule out": "exclude",
    "stand down": "resign",
    "throw out": "dismiss",
    "strike down": "overturn",
    "take over": "acquire",
    "lay off": "dismiss",
}
"""Verbs with a particle that have a word of their own: "taxes go up" is "taxes rise"."""


def find_frames(tree: Tree, tokens: Sequence[int], name: Name) -> tuple[Frame, ...]:
    """The frames of the clauses whose predicates are among the tokens."""
    out = []
    for token in tokens:
        if tree.pos[token] not in ("VERB", "AUX") or tree.dep[token] in ("aux", "auxpass", "amod"):
            continue
        out.append(_frame(tree, token, name))
    return tuple(out)


def _frame(tree: Tree, predicate: int, name: Name) -> Frame:
    passive = _is_passive(tree, predicate)
    subject = _subject(tree, predicate)
    by = tree.child(predicate, "agent")
    agent = (tree.child(by, "pobj") if by is not None else None) if passive else subject
    patient = subject if passive else None
    recipient = tree.child(predicate, "dative")
    if recipient is not None and tree.pos[recipient] == "ADP":
        recipient = tree.child(recipient, "pobj")
    place = None
    thing = None
    for child in tree.children[predicate]:
        label = tree.dep[child]
        if (label in OBJECTS and label != "dative" and patient is None) or (label == "acomp" and patient is None):
            patient = child
        elif label == "prep" and (inner := tree.child(child, "pobj")) is not None:
            word = tree.lemma[child]
            if word == "to" and recipient is None:
                recipient = inner
            elif word == "with":
                thing = inner
            elif word in PLACE and place is None and tree.entity[inner] not in TIMES:
                place = inner
    if recipient is None and patient is not None and not passive:
        recipient = _from_object(tree, patient)
    if thing is not None and tree.lemma[predicate] in GIVING and recipient is None:
        patient, recipient = thing, patient
    particle = tree.child(predicate, "prt", "advmod")
    particle = particle if particle is not None and particle > predicate else tree.child(predicate, "prt")
    joined = f"{tree.lemma[predicate]} {tree.lemma[particle]}" if particle is not None else ""
    given = [None if one is None else name(one) for one in (agent, patient, recipient, place)]
    return Frame(
        predicate=PARTICLES.get(joined, tree.lemma[predicate]),
        agent=given[0],
        patient=given[1],
        recipient=given[2],
        place=given[3],
        negated=is_negated(tree, predicate),
        tense=tense_of(tree, predicate),
        modal=_modal(tree, predicate),
    )


def _is_passive(tree: Tree, predicate: int) -> bool:
    """Whether the subject is what something is done to: "was sent", "the aid sent by Oslo"."""
    if any(tree.dep[c] == "auxpass" for c in tree.children[predicate]):
        return True
    hangs = tree.tag[predicate] == "VBN" and tree.dep[predicate] in ("acl", "advcl")
    # "Had her photograph taken"
    had = (
        tree.tag[predicate] == "VBN"
        and tree.dep[predicate] == "ccomp"
        and tree.lemma[tree.head[predicate]] in _HAVING
    )
    return (hangs or had) and tree.child(predicate, "dobj", "aux") is None


def _subject(tree: Tree, predicate: int) -> int | None:
    """Its subject, or the one it shares with the clause above."""
    verb = predicate
    for _ in range(5):
        own = tree.child(verb, "nsubj", "nsubjpass", "csubj")
        if own is not None:
            if tree.tag[own] in ("WDT", "WP") and tree.dep[verb] == "relcl":
                return tree.head[verb]
            return own
        label, head = tree.dep[verb], tree.head[verb]
        if label == "acl":
            return head
        if label == "xcomp" and (thing := tree.child(head, "dobj", "dative")) is not None and thing < verb:
            return thing
        if label not in ("conj", "xcomp", "advcl") or head == verb:
            return None
        verb = head
    return None


def _from_object(tree: Tree, patient: int) -> int | None:
    """The parser may hang "to Russia" under the thing given."""
    for child in tree.children[patient]:
        if tree.dep[child] == "prep" and tree.lemma[child] == "to":
            return tree.child(child, "pobj")
    return None


def tense_of(tree: Tree, predicate: int) -> Tense:
    """Past, present or future of a clause, from its verb and auxiliaries."""
    verb = predicate
    for _ in range(4):
        if (shown := _shown_by(tree, verb)) is not None:
            return shown
        if tree.dep[verb] not in ("xcomp", "conj", "advcl", "acl") or tree.head[verb] == verb:
            break
        if tree.dep[verb] == "xcomp" and tree.lemma[tree.head[verb]] in AHEAD:
            return "future"
        verb = tree.head[verb]
    if tree.tag[predicate] == "VBN" and not any(tree.dep[c] == "auxpass" for c in tree.children[predicate]):
        return "past"
    return "present"


def _shown_by(tree: Tree, verb: int) -> Tense | None:
    """The tense that a verb shows itself, by its auxiliaries or its own form; None for "to go", "gone"."""
    for child in tree.children[verb]:
        if tree.dep[child] in ("aux", "auxpass"):
            lemma = tree.lemma[child]
            if lemma in ("will", "shall", "'ll", "’ll"):
                return "future"
            if tree.tag[child] == "VBD" or lemma in ("have", "'ve", "’ve"):
                return "past"
    if tree.lemma[verb] == "go" and tree.tag[verb] == "VBG" and tree.child(verb, "xcomp") is not None:
        return "future"
    if tree.tag[verb] == "VBD":
        return "past"
    return "present" if tree.tag[verb] in ("VBZ", "VBP") else None


def _modal(tree: Tree, predicate: int) -> str | None:
    for child in tree.children[predicate]:
        if tree.tag[child] == "MD" and tree.lemma[child] not in ("will", "shall"):
            return tree.lemma[child]
    return None
