"""The source of a cue: who says, thinks or wants it, read off the dependency tree."""

from tui.annotate.speech.phrases import SUMMING, Range, trimmed_phrase
from tui.annotate.syntax.tree import SUBJECTS, Tree
from tui.annotate.tables.lexicon import words

ADDING = words("adding verbs")
SPEECH = words("speech")
DOCUMENTS = words("documents")
DIRECTING = frozenset({"urge", "call", "demand", "appeal", "warn", "ask"})
"""What one says who wants others to act."""
NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "DET", "PART"})
_SHARING = frozenset("conj xcomp advcl aux auxpass pcomp dep acomp prep".split())
"""How a verb hangs on one whose subject it shares, or on the preposition under that."""


def source_of(tree: Tree, cue: int) -> tuple[Range | None, int | None]:
    """The source's words and head token."""
    head = _noun_source(tree, cue) if tree.pos[cue] in ("NOUN", "PROPN") else _verb_source(tree, cue)
    adjacent = _adjacent(tree, cue)
    if adjacent is not None:
        return adjacent, adjacent[1] - 1
    head = _antecedent(tree, head)
    if head is None or (tree.lemma[head] == "it" and tree.head[head] != cue):
        return None, None  # "it is worth noting"
    head = _beside(tree, cue, head)
    if tree.dep[head] == "poss":
        return (tree.first[head], head + 1), head
    low, high = trimmed_phrase(tree, head)
    if low <= cue < high:  # "minutes of the meeting, which show"
        high = max(head + 1, tree.first[cue] - (tree.text[tree.first[cue] - 1] == ","))
    return (low, high), head


def _adjacent(tree: Tree, cue: int) -> Range | None:
    """The phrase right before a verb of speech that the parser gave no subject: "..., coach Mara Lind said"."""
    if tree.tag[cue] not in ("VBD", "VBZ", "VBP") or tree.lemma[cue] not in SPEECH or tree.dep[cue] == "relcl":
        return None
    opening = [c for c in tree.children[cue] if tree.dep[c] == "csubj" and tree.tag[c] == "VBG" and c < cue]
    others = (c for c in tree.children[cue] if c not in opening)
    if any(tree.dep[c] in SUBJECTS or tree.dep[c] in ("aux", "auxpass") for c in others):
        return None
    if opening and tree.text[cue - 1] == ",":
        return _named_between(tree, cue)
    end = cue
    while end > 0 and tree.pos[end - 1] == "ADV":
        end -= 1
    start = end
    while start > 0 and tree.pos[start - 1] in NOMINAL:
        start -= 1
    while start < end and tree.pos[start] not in ("PROPN", "DET", "PRON", "ADJ", "NOUN"):
        start += 1
    if start < end and tree.lemma[end - 1] in DOCUMENTS:  # "..., a Norstat poll shows"
        return (start, end) if start > 0 and tree.text[start - 1] == "," else None
    named = any(tree.pos[t] == "PROPN" for t in range(start, end))
    return (start, end) if named and tree.pos[end - 1] == "PROPN" else None


def _named_between(tree: Tree, cue: int) -> Range | None:
    """For "Opening the case, the prosecutor, Amara Duarte, told ...": role and name, or the name alone."""
    first, end, count = cue, cue - 1, 0
    for mark in reversed([t for t in range(cue - 1) if tree.text[t] == ","]):
        if not all(tree.pos[t] in NOMINAL for t in range(mark + 1, end)):
            break
        first, end, count = mark + 1, mark, count + 1
    return (first, cue - 1) if 0 < count <= 2 else None


def _antecedent(tree: Tree, head: int | None) -> int | None:
    """What "who" or "which" stands for; places do not speak in "Democrats on Capitol Hill, who say"."""
    if head is None or not (tree.tag[head] in ("WP", "WDT") or tree.lemma[head] in ("who", "which")):
        return head
    verb = tree.head[head]
    if tree.dep[verb] != "relcl":
        return head
    noun = tree.head[verb]
    if tree.tag[verb] == "VBP" and tree.tag[noun] in ("NN", "NNP") and tree.dep[noun] == "pobj":
        above = tree.head[tree.head[noun]]  # "minutes of the meeting, which show"
        return above if tree.tag[above] in ("NNS", "NNPS") else noun
    if tree.lemma[head] == "who" and tree.entity[noun] in ("GPE", "LOC", "FAC") and tree.dep[noun] == "pobj":
        above = tree.head[tree.head[noun]]
        return above if tree.pos[above] in ("NOUN", "PROPN") else noun
    return noun


def _beside(tree: Tree, cue: int, head: int) -> int:
    """The name that the source's description stands after, or that stands right before the cue."""
    low = tree.first[head]
    if low > 1 and tree.text[low - 1] == "," and tree.pos[head] == "NOUN" and tree.pos[low - 2] == "PROPN":
        name = low - 2  # "Ana Duarte, the mayor of Lima, said": the parser may take the mayor
        if tree.head[name] in (head, tree.head[head]) and tree.dep[name] not in ("pobj", "dobj", "poss"):
            return name
    before = cue - 1
    if before > 0 and tree.pos[before] == "PROPN" and tree.head[before] == head and tree.dep[before] == "appos":
        start = before
        while start > 0 and tree.pos[start - 1] == "PROPN":
            start -= 1
        if start > 0 and tree.text[start - 1] == ",":
            return before  # "To understand Dred Scott, Judge Roberts said, ..."
    return head


def _verb_source(tree: Tree, cue: int) -> int | None:
    """The source of a verb: its own, or that of the nearest verb above that shares its subject."""
    verb = cue
    for _step in range(6):
        found = _own_source(tree, verb, cue)
        if found is not None:
            return found
        head, label = tree.head[verb], tree.dep[verb]
        if head == verb or (verb == cue and label == "advcl" and is_asked(tree, cue)):
            return None
        if verb == cue and label == "ccomp" and tells_on(tree, cue):
            return _own_source(tree, head, head)
        if verb == cue and (other := _told_elsewhere(tree, cue)) is not None:
            return other
        if label == "relcl":
            return head
        if label == "acl":
            # "men accused of": they do not accuse.
            return None if tree.tag[verb] == "VBN" else _document_owner(tree, head)
        if label not in _SHARING:
            return None
        if label == "xcomp" and (controller := tree.child(head, "dobj")) is not None and controller < verb:
            return controller
        past_preposition = label == "pcomp" or (label != "prep" and tree.pos[head] == "ADP")
        verb = tree.head[head] if past_preposition else head
    return None


def _told_elsewhere(tree: Tree, cue: int) -> int | None:
    """The source of a cue whose head the parser found, and not whose words it goes on with."""
    label = tree.dep[cue]
    if label == "pcomp":
        return _quoted_as(tree, cue)
    if label == "advcl":
        return over(tree, cue)
    return _first_teller(tree, cue) if label == "conj" else None


def _quoted_as(tree: Tree, cue: int) -> int | None:
    """For "The Herald quoted Ana Duarte as saying": she says it, not the Herald."""
    preposition = tree.head[cue]
    verb = tree.head[preposition]
    if tree.lemma[preposition] != "as" or tree.lemma[verb] not in ("quote", "cite", "record", "report", "describe"):
        return None
    passive = any(tree.dep[c] == "auxpass" for c in tree.children[verb])
    return tree.child(verb, "nsubjpass") if passive else tree.child(verb, "dobj")


def is_asked(tree: Tree, cue: int) -> bool:
    """For "She laughs when asked about it": she is the one who is asked."""
    bare = not any(tree.dep[c] in ("aux", "auxpass") for c in tree.children[cue])
    first = tree.text[tree.first[cue]].lower()
    return tree.tag[cue] == "VBN" and bare and first in ("when", "if", "once", "unless", "as", "while", "until")


def over(tree: Tree, cue: int) -> int | None:
    """For "She warned the strike would cost millions, citing figures": she cites, not the strike."""
    head = tree.head[cue]
    speech = tree.head[head]
    low = tree.first[cue]
    if tree.tag[cue] != "VBG" or tree.lemma[cue] not in ADDING or low == 0 or tree.text[low - 1] != ",":
        return None
    if tree.dep[head] != "ccomp" or head > cue or tree.lemma[speech] not in SPEECH:
        return None
    return _own_source(tree, speech, speech)


def tells_on(tree: Tree, cue: int) -> bool:
    """Whether it tells more in "disputed that, pointing out that ...", which the parser takes for what is said."""
    mark = tree.child(cue, "mark")
    return tree.tag[cue] == "VBG" and mark is not None and mark < cue and tree.text[mark + 1] == ","


def _first_teller(tree: Tree, cue: int) -> int | None:
    """For "The suit alleges that the firm failed, and cites letters": the suit cites, by the tense, not the firm."""
    told = tree.head[cue]
    speech = tree.head[told]
    if tree.dep[told] != "ccomp" or tree.lemma[speech] not in SPEECH or speech > told:
        return None
    if tree.lemma[told] in ("be", "have") and tree.lemma[cue] in DIRECTING and tree.tag[cue] == tree.tag[speech]:
        return tree.child(speech, "nsubj")  # "Brook said he had questions to answer and urged the board to act"
    tenses = tree.tag[cue], tree.tag[speech], tree.tag[told]
    apart = tree.text[cue - 1] in ("and", "but") and tree.text[cue - 2] == ","
    return tree.child(speech, "nsubj") if apart and tenses[0] == tenses[1] != tenses[2] else None


def _passive(tree: Tree, verb: int) -> bool:
    return any(tree.dep[c] == "auxpass" for c in tree.children[verb])


def _own_source(tree: Tree, verb: int, cue: int) -> int | None:
    passive = _passive(tree, verb)
    by = tree.child(verb, "agent")
    if passive and verb != cue and tree.dep[cue] == "conj" and not _passive(tree, cue):
        return tree.child(verb, "nsubjpass")  # "Quist was sent off and accused the referee of ..."
    if by is not None:
        doer = tree.child(by, "pobj")
        # "is expected by Wednesday": by then, not by whom.
        return None if doer is not None and tree.entity[doer] in ("DATE", "TIME") else doer
    if passive:
        return tree.child(verb, "nsubj")
    return _speaking_subject(tree, verb)


def _speaking_subject(tree: Tree, verb: int) -> int | None:
    """The verb's subject; in "a charge her office denied" the office, which the parser hangs on the charge."""
    subjects = [c for c in tree.children[verb] if tree.dep[c] == "nsubj"]
    if not subjects:
        said_before = any(tree.dep[c] == "ccomp" and c < verb for c in tree.children[verb])
        said_before = said_before or (verb > 0 and tree.lemma[verb] in SPEECH and tree.text[verb - 1] in ('"', "”"))
        return tree.child(verb, "dobj") if said_before else None  # "..., insisted the treasurer"
    last = subjects[-1]
    if tree.lemma[last] in SUMMING and last < verb:
        beside = tree.child(last, "appos")
        if beside is not None and tree.text[tree.first[beside] - 1] != ",":
            return beside
    return last


def _document_owner(tree: Tree, noun: int) -> int:
    """For "The White House shared images showing ...": the sharer, else the document itself."""
    verb = tree.head[noun]
    if tree.dep[noun] == "dobj" and (giver := tree.child(verb, "nsubj")) is not None:
        return giver
    return noun


def _noun_source(tree: Tree, cue: int) -> int | None:
    owner = tree.child(cue, "poss")
    if owner is not None:
        return owner
    for child in tree.children[cue]:
        if tree.dep[child] == "prep" and tree.lemma[child] in ("by", "from", "among") and child > cue:
            return tree.child(child, "pobj")
    verb, label = tree.head[cue], tree.dep[cue]
    if label == "pobj":
        if tree.lemma[verb] in ("with", "amid", "despite", "after", "without", "of"):
            return None  # "with fears that": nobody is named
        verb = tree.head[verb]
    if label in ("dobj", "pobj", "attr", "conj", "oprd") and tree.pos[verb] in ("VERB", "AUX"):
        return _verb_source(tree, verb)
    return None
