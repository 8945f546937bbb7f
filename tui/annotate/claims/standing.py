"""Which attributions make a claim somebody's, and which contents are claims that read without their cue."""

from tui.annotate.speech.attribution import Said
from tui.annotate.speech.clause_said import TELLING
from tui.annotate.speech.contents import sentence_of
from tui.annotate.speech.sources import is_asked
from tui.annotate.syntax.tree import Tree
from tui.annotate.tables import cues
from tui.annotate.tables.lexicon import words

LEAST_PHRASE = 6
"""A noun phrase with fewer tokens does not say anything by itself."""
ABOUT = frozenset({"prep of", "prep about", "prep over", "prep for", "prep against"})
"""How a noun phrase that says something hangs on its cue."""
SUPPOSING = frozenset({"if", "unless", "whether", "until"})
POSSIBLE = frozenset({"could", "might", "may", "would", "should", "can"})
PARENTHETIC = words("parenthetic")
CLAUSE_ONLY = words("clause only")
SHARES = frozenset({"%", "percent", "cent", "third", "quarter", "half", "majority"})
"""Those who are asked, when it is counted how many of them say so."""
BEING = frozenset({"be", "remain", "feel", "seem", "become"})
WITHHOLDING = frozenset({"deny", "decline", "refuse", "fail", "forget", "omit", "neglect", "avoid"})
WANTING = frozenset({"want", "urge", "ask", "press", "beg", "call", "wait", "demand", "pressure", "expect", "force"})
"""Who is wanted to say something has not said it."""
WRONGLY = frozenset({"falsely", "wrongly", "mistakenly", "incorrectly", "erroneously"})
AT_FIRST = frozenset({"once", "initially", "originally", "previously", "formerly", "long"})
AGES = frozenset({"year", "decade", "century", "month", "generation"})
"""What was thought then, or for so long, may be known better now."""
UNSAID = frozenset({"early", "soon", "premature", "impossible", "unable", "hard", "difficult", "wrong", "misleading"})
"""Where it is so to say something, it is not said: "too early to say that the fire is out"."""
NOBODY = frozenset({"nobody", "none", "no-one", "nothing", "neither"})
NO_ONE = frozenset({"no", "few", "hardly", "scarcely", "neither", "not"})
FIRST_PERSON = frozenset({"i", "we", "me", "us"})


def attributes(tree: Tree, said: Said) -> bool:
    """Whether the attribution makes a claim somebody's: a known cue, and not one that only backs a claim.

    What `cue_score` finds is wider (attacks, campaigns, likes), as its data are.
    """
    lemma = tree.lemma[said.cue]
    voice = min(said.words[0], said.cue)  # "could not confirm reports that ..."
    if lemma in cues.BACKING or (tree.pos[said.cue] == "NOUN" and tree.lemma[voice] in cues.BACKING | cues.TESTING):
        return False  # "backed the claim that ...", "are investigating claims that ..."
    if said.head is not None and _says_none(tree, said.head):
        return False
    above = (tree.head[said.cue],) if tree.pos[said.cue] == "ADJ" else ()
    if any(tree.dep[c] == "neg" for one in (voice, said.cue, *above) for c in tree.children[one]):
        return False  # "did not say", "was not aware": nothing was said
    if any(_takes_back(tree, said, c) for c in tree.children[said.cue]):
        return False
    if _supposed(tree, said.cue) or _withheld(tree, said.cue) or is_asked(tree, said.cue):
        return False
    if said.head is not None and (tree.entity[said.head] == "PERCENT" or tree.lemma[said.head] in SHARES):
        return False  # "52% said they would": how many say so is what is told
    if said.shape.startswith("put "):
        return True
    if lemma in PARENTHETIC:
        return said.clausal and said.shape in ("set off", "wrapped", "quote", "ccomp")
    if not said.clausal and lemma in CLAUSE_ONLY and tree.pos[said.cue] == "VERB":
        return said.quoted != "none" or _document(tree, said)  # "added two goals", "has ruled for years"
    if tree.pos[said.cue] == "AUX" and said.quoted == "none":
        return False  # "some of the demands are new:"
    if lemma in cues.THOUGHT and said.shape == "xcomp" and lemma != "agree":
        return False  # "plans to marry": what is planned, not what is said
    if lemma in ("accord", ":"):
        return True
    return lemma in cues.SPEECH or lemma in cues.THOUGHT or lemma in cues.NOUNS or tree.pos[said.cue] != "VERB"


def _document(tree: Tree, said: Said) -> bool:
    """Whether it is a text or picture that says or shows it."""
    nouns = [*range(*said.words), *([] if said.head is None else [said.head])]
    return any(tree.lemma[token] in cues.DOCUMENTS for token in nouns)


def _supposed(tree: Tree, cue: int) -> bool:
    """Whether the saying itself is only supposed: "if voters believe that ...", "one could argue that ..."."""
    verb = cue
    for _ in range(4):
        for child in tree.children[verb]:
            if tree.dep[child] == "mark" and tree.lemma[child] in SUPPOSING:
                return True
            if verb == cue and tree.tag[child] == "MD" and tree.lemma[child] in POSSIBLE:
                return True
        if tree.dep[verb] in ("xcomp", "advcl", "ccomp") and tree.lemma[tree.head[verb]] in UNSAID:
            return True
        if tree.dep[verb] not in ("conj", "xcomp", "acomp") or tree.head[verb] == verb:
            return False
        verb = tree.head[verb]
    return False


def _takes_back(tree: Tree, said: Said, token: int) -> bool:
    """Whether an adverb of the cue tells that it is not so, or was only thought: "wrongly said", "once believed"."""
    word = tree.lemma[token]
    if tree.dep[token] == "prep" and word == "for" and token < said.cue:
        return said.source is None and (ages := tree.child(token, "pobj")) is not None and tree.lemma[ages] in AGES
    if tree.dep[token] != "advmod":
        return False
    return word in WRONGLY or (word in AT_FIRST and said.source is None)


def _says_none(tree: Tree, head: int) -> bool:
    """Whether those who say it are none, or next to none: "Nobody believes", "Few doctors think"."""
    first = tree.text[tree.first[head]].lower()
    return tree.lemma[head] in NOBODY or tree.text[head].lower() in NOBODY or first in NO_ONE


def _withheld(tree: Tree, cue: int) -> bool:
    """Whether it was not said: "denied having said that ...", "declined to repeat her estimate of ..."."""
    word = cue
    for _ in range(4):
        head = tree.head[word]
        if head == word or tree.dep[word] not in ("xcomp", "pcomp", "ccomp", "dobj", "prep"):
            return False
        if tree.dep[word] != "dobj" and head < cue and tree.lemma[head] in WITHHOLDING:
            return True
        if tree.dep[word] in ("xcomp", "ccomp") and tree.tag[word] == "VB" and tree.lemma[head] in WANTING:
            return True
        if tree.dep[word] == "pcomp" and tree.lemma[head] == "of" and tree.text[head - 1].lower() == "short":
            return True  # "stopped short of calling her a liar"
        if tree.dep[word] == "ccomp":
            return False
        word = head
    return False


def first_person(tree: Tree, said: Said) -> bool:
    """Whether the source is the one who speaks or writes."""
    return said.head is not None and tree.lemma[said.head] in FIRST_PERSON


def stands_alone(tree: Tree, said: Said) -> bool:
    """Whether the content is a claim that reads without its cue."""
    root = said.root
    if not said.contents:
        return False
    if tree.dep[said.cue] == "relcl" and said.shape == "wrapped":
        return False  # "the man, who police say is armed": read with what it is about
    if said.shape == "nsubjpass" and not said.clausal:
        return False  # "the rescue was hailed as a miracle": more is said than who was hailed
    if first_person(tree, said):
        return False  # "I fully expect to ...": the speaker's own words, whole
    if root is None or (said.quoted == "all" and said.source is not None and said.clausal):
        return True
    if tree.pos[said.cue] == "ADJ" and tree.lemma[tree.head[said.cue]] not in BEING:
        return False  # "make sure that"
    if tree.pos[said.cue] == "NOUN" and (said.source is None or tree.is_infinitive(root)):
        return False
    return _clause_says(tree, said, root) if said.clausal else _phrase_says(tree, said, root)


def _phrase_says(tree: Tree, said: Said, root: int) -> bool:
    """Whether a noun phrase says something by itself: "announced the closure of both mines by May"."""
    if said.shape.startswith("prep ") and said.shape not in ABOUT:
        return False  # "responded to a request"
    if said.shape == "dobj" and _counts_on(tree, said):
        return False
    length = sum(high - low for low, high in said.contents)
    clause = tree.child(root, "relcl")
    if clause is not None and clause > root:  # told as a claim of its own
        length -= tree.last[clause] + 1 - tree.first[clause]
    spoken = tree.lemma[said.cue] in cues.SPEECH or tree.pos[said.cue] == "NOUN"
    called = said.shape.endswith(("oprd", "prep"))
    return spoken and tree.pos[root] == "NOUN" and (length >= LEAST_PHRASE or called)


def _clause_says(tree: Tree, said: Said, root: int) -> bool:
    """Whether a clause says something by itself: it is whole, no question, and no deed without its doer."""
    if said.quoted == "none" and _elliptic(tree, root):
        return False
    if asks(tree, root) or (tree.dep[root] == "pcomp" and tree.subject(root) is None):
        return False
    if said.source is None and said.shape != "ccomp":
        return False
    return tree.dep[root] != "xcomp" or tree.subject(root) is not None or said.shape.endswith(" xcomp")


def _counts_on(tree: Tree, said: Said) -> bool:
    """For "announced a profit of €4m, an increase of 18 percent": a number after the phrase would be lost."""
    low, high = said.contents[-1][1], sentence_of(tree, said.cue)[1]
    left = range(low, high)
    return said.cue < low and any(tree.entity[t] in ("PERCENT", "MONEY", "CARDINAL", "QUANTITY") for t in left)


def _elliptic(tree: Tree, root: int) -> bool:
    """For "the union said 85 percent had": had what, only the sentence before tells."""
    bare = frozenset({"nsubj", "nsubjpass", "mark", "neg", "punct", "cc"})
    helping = tree.lemma[root] in ("have", "do", "will", "would", "be", "can", "could", "should")
    return helping and all(tree.dep[child] in bare for child in tree.children[root])


def asks(tree: Tree, root: int) -> bool:
    """Whether a clause is an indirect question: "whether ...", "how to ..."."""
    first = tree.first[root]
    if tree.head[first] != root and tree.dep[tree.head[first]] == "advcl":
        return False  # "If it rains, the game is off, she said"
    if any(tree.dep[child] == "csubj" and tree.first[child] == first for child in tree.children[root]):
        return False  # "What happened was an accident"
    asking = tree.tag[first] in ("WRB", "WP", "WDT") and tree.lemma[first] != "that"
    return asking or tree.lemma[first] in ("whether", "if")


def is_told(tree: Tree, said: Said) -> bool:
    """Whether nobody says it, but somebody hears it: "Crosby was warned in June that death rates were high".

    Who was told, and that it was told, is the news there; what was told alone would be the article's own claim.
    """
    passive = any(tree.dep[c] == "auxpass" for c in tree.children[said.cue])
    heard = tree.child(said.cue, "nsubjpass")
    return said.source is None and passive and heard is not None and tree.lemma[said.cue] in TELLING
