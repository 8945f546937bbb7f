"""Which clause a verb takes as what is said, and where it ends, also where the parse has them wrong."""

from collections.abc import Sequence

from tui.annotate.speech.phrases import SUMMING, Range
from tui.annotate.speech.sources import tells_on
from tui.annotate.syntax.tree import Tree
from tui.annotate.tables import cues

FINITE = frozenset({"VBD", "VBZ", "VBP"})
LEAST_BEFORE = 3
"""Tokens before "a poll shows" that can be what it shows."""

TELLING = frozenset({"tell", "inform", "assure", "remind", "notify", "advise", "warn"})
"""Verbs that take whom one tells and what."""


def without_contrast(tree: Tree, clause: int) -> Range:
    """The clause without what its teller sets against it: "Voss said it was dead, while Lund called it alive"."""
    low, high = (tree.first[clause], tree.last[clause] + 1)
    for token in range(max(low + LEAST_BEFORE, clause), high - 2):
        if tree.text[token] == "," and _sums_up(tree, token + 1, high):
            high = token
            break
    for child in tree.children[clause]:
        first = tree.first[child]
        ends = (
            child > clause
            and tree.dep[child] == "advcl"
            and all(tree.pos[t] == "PUNCT" for t in range(tree.last[child] + 1, high))
        )
        if ends and tree.lemma[first] in ("while", "whereas") and tree.text[first - 1] == ",":
            return low, first - 1
    return low, high


def _sums_up(tree: Tree, article: int, end: int) -> bool:
    """Whether ", a claim the firm rejects" follows: the writer's word for what was said."""
    if tree.text[article] not in ("a", "an") or tree.lemma[article + 1] not in SUMMING:
        return False
    after = article + 2
    clause = after < end and (tree.tag[after] in ("WDT", "DT", "PRP", "NNP", "NNS") or tree.text[after] == "that")
    return clause and any(tree.tag[t] in FINITE for t in range(after, min(end + 4, len(tree.text))))


def clause_of(tree: Tree, cue: int) -> int | None:
    """Head of the clause that the verb takes as what is said."""
    if (called_for := _called_for(tree, cue)) is not None:
        return called_for
    thing = tree.child(cue, "dobj")
    if options := _clauses_below(tree, cue, thing):
        return _whole(tree, cue, options)
    if (told := _told(tree, cue, thing)) is not None:
        return told
    controlled = (tree.lemma[cue] in cues.OBJECT_CONTROL and thing is not None) or called_on(tree, cue) is not None
    if not controlled and (deed := _deed(tree, cue)) is not None:
        return deed
    return _hung_before(tree, cue)


def _clauses_below(tree: Tree, cue: int, thing: int | None) -> list[int]:
    """The clauses that the parser hangs on the verb as its content; `thing` is the verb's object."""
    options = [c for c in tree.children[cue] if tree.dep[c] in ("ccomp", "csubj")]
    if thing is not None:  # "asserting its readiness to help if asked": the clause is a part of the object
        options = [c for c in options if c < thing or tree.subject(c) is not None]
    options = [c for c in options if c > cue or not any(tree.text[t] in ";:" for t in range(tree.last[c], cue))]
    options = [c for c in options if not tells_on(tree, c)]
    if len(options) > 1 and tree.tag[options[0]] == "VBG" and tree.dep[options[0]] == "csubj":
        return options[1:]  # "Opening the case, the prosecutor told jurors that ..."
    return options


def _deed(tree: Tree, cue: int) -> int | None:
    """The infinitive in "promised to leave", and what is said in "was sure that ..."."""
    for child in tree.children[cue]:
        if tree.dep[child] == "xcomp" and tree.pos[child] in ("VERB", "AUX"):
            return child
        if tree.dep[child] == "acomp" and (deeper := tree.child(child, "ccomp", "xcomp")) is not None:
            return deeper
    return None


def _hung_before(tree: Tree, cue: int) -> int | None:
    """The clause before "..., said Ana Duarte" or of "images showing" that the parser hangs elsewhere on the verb."""
    for child in tree.children[cue]:
        if tree.dep[child] in ("advcl", "parataxis") and child < cue and tree.subject(child) is not None:
            between = tree.text[tree.last[child]] if tree.last[child] + 1 <= cue else ""
            if between in (",", "”", '"') or (tree.last[child] + 1 < cue and tree.text[tree.last[child] + 1] == ","):
                return child
    return None


def _whole(tree: Tree, cue: int, clauses: Sequence[int]) -> int:
    """The clause said, of several that the parser found."""
    return next((after for after in clauses[1:] if reduced(tree, cue, after) == clauses[0]), clauses[0])


def _called_for(tree: Tree, cue: int) -> int | None:
    """For "called for the bank to be sold": the deed."""
    if tree.lemma[cue] != "call":
        return None
    for child in tree.children[cue]:
        mark = tree.child(child, "mark") if tree.dep[child] in ("advcl", "ccomp") else None
        if mark == cue + 1 and tree.text[mark] == "for" and tree.is_infinitive(child):
            return child
    return None


def reduced(tree: Tree, cue: int, clause: int) -> int | None:
    """In "said the laptop found at his home held no letters" what the parser takes for a clause of its own ("found").

    The real verb ("held") is then left without a subject.
    """
    if tree.tag[clause] not in FINITE or tree.subject(clause) is not None:
        return None
    for first in tree.children[cue]:
        joined = tree.dep[first] == "ccomp" and tree.last[first] + 1 == tree.first[clause]
        helped = tree.child(first, "dobj", "aux", "auxpass") is not None
        if joined and tree.tag[first] in ("VBN", "VBD") and not helped and tree.subject(first) is not None:
            return first
    return None


def _told(tree: Tree, cue: int, thing: int | None) -> int | None:
    """For "told a briefing that two had died": the parser takes what was told for a clause about the briefing."""
    if thing is None or tree.lemma[cue] not in TELLING:
        return None
    clause = tree.child(thing, "relcl", "acl")
    if clause is None or tree.first[clause] != thing + 1 or tree.text[thing + 1] != "that":
        return None
    subject = tree.subject(clause)
    return clause if subject is not None and subject != thing + 1 else None


def called_on(tree: Tree, cue: int) -> tuple[int, int] | None:
    """For "called on both sides to talk": whom, and the verb of what they should do."""
    if tree.lemma[cue] not in ("call", "appeal"):
        return None
    deed = tree.child(cue, "xcomp")
    for child in tree.children[cue]:
        if (
            deed is not None
            and tree.dep[child] == "prep"
            and tree.lemma[child] in ("on", "upon", "to")
            and child < deed
        ):
            whom = tree.child(child, "pobj")
            return None if whom is None else (whom, deed)
    return None
