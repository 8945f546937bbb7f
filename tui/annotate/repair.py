"""Mends what the small language model's parser often gets wrong in news, before anything is read off the parse."""

from tui.annotate.lexicon import words
from tui.annotate.titles import is_head

SUMMING = words("summing nouns")
SPEECH = words("speech")
DOCUMENTS = words("documents")
_TREES_TEXT = """
tree oak pine elm ash birch beech maple cedar chestnut spruce fir poplar willow sycamore lime larch eucalyptus redwood
sequoia timber forest wood woodland log palm mangrove
"""
_TREES = frozenset(_TREES_TEXT.split())
_FELLING = 6
"""Tokens from "fell" to the trees."""
NOMINAL = frozenset({"PROPN", "ADJ", "CCONJ", "NOUN"})


def repair(  # noqa: PLR0917 - the parallel lists of a parse
    text: list[str], lemma: list[str], pos: list[str], tag: list[str], dep: list[str], head: list[int]
) -> None:
    """Changes labels and heads in place.

    Args:
        text: Tokens.
        lemma: Their lemmas.
        pos: Their universal parts of speech.
        tag: Their Penn tags.
        dep: Their dependency labels.
        head: The index of each token's head.
    """
    for token, label in enumerate(dep):
        if label in ("nsubj", "nsubjpass", "mark", "expl", "neg") and dep[head[token]] in ("aux", "auxpass"):
            # "their forces remained stretched": the subject hangs under the auxiliary.
            head[token] = head[head[token]]
    for token, label in enumerate(dep):
        if label == "ccomp" and pos[head[token]] == "NOUN" and dep[head[token]] == "ROOT":
            root = head[token]
            subjects = [t for t in range(root) if head[t] == root and dep[t] == "nsubj"]
            if subjects and lemma[root] in SPEECH:  # "Documents show that ...": a verb, whatever its tag
                pos[root], tag[root] = "VERB", "VBP" if tag[subjects[-1]] in ("NNS", "NNPS") else "VBZ"
    for token in range(1, len(text)):
        _ranked(text, pos, dep, head, token)
    for token, label in enumerate(dep):
        if label == "appos" and pos[token] in ("PROPN", "ADJ"):
            _give_back(text, pos, dep, head, token)
        elif label == "nsubj" and lemma[token] in SUMMING:
            if not _tells(lemma, pos, dep, head, token):
                _part_sum(text, dep, head, token)
        elif (label == "acl" and _says_that(lemma, pos, dep, head, token)) or (
            label == "relcl" and _told_at(text, lemma, tag, dep, head, token)
        ):
            head[token], dep[token] = head[head[head[token]]], "ccomp"
        elif label == "relcl" and lemma[token] in SPEECH:
            _set_off(text, tag, dep, head, token)
        elif (
            label == "conj" and tag[token] == "VB" and (told := _still_told(lemma, tag, dep, head, token)) is not None
        ):
            head[token] = told
        elif label == "pobj" and lemma[token] in SPEECH and text[token + 1 : token + 2] == ["that"]:
            _seen_show(text, pos, tag, dep, head, token)
        elif label == "advcl" and tag[token] == "VBG" and _of_cue(text, lemma, tag, head, token):
            head[token] = token - 2
        elif label == "acl" and tag[token] == "VBD" and dep[head[token]] == "ROOT":
            _to_verb(pos, dep, head, token)
        elif label == "conj" and tag[token] in ("VBD", "VBZ", "VBP") and lemma[token] in SPEECH:
            if _says_at_the_end(text, pos, dep, head, token):
                dep[token] = "parataxis"
        elif label in ("dobj", "npadvmod", "pobj") and lemma[token] in _TREES:
            _felled(text, lemma, dep, head, token)


def _says_at_the_end(text: list[str], pos: list[str], dep: list[str], head: list[int], verb: int) -> bool:
    """Whether "..., the board admitted last night." closes a sentence, which the parser takes for one more deed."""
    below = [t for t in range(len(head)) if head[t] == verb]
    subject = next((t for t in below if dep[t] == "nsubj" and t < verb), None)
    if subject is None or any(dep[t] in ("dobj", "ccomp", "xcomp", "cc", "acomp", "mark") for t in below):
        return False
    first = min(t for t in range(subject + 1) if _under(head, t, subject))
    after = next((t for t in range(verb + 1, len(text)) if not _under(head, t, verb)), len(text))
    ends = after == len(text) or text[after] in (".", ";") or pos[after] == "SPACE"
    return ends and first > 1 and text[first - 1] == "," and head[verb] < first


def _felled(text: list[str], lemma: list[str], dep: list[str], head: list[int], tree: int) -> None:
    """For "Crews fell 600 trees", which is no fall: nothing else that falls takes an object."""
    noun = tree
    if dep[noun] == "pobj" and text[head[noun]] == "of" and dep[head[noun]] == "prep":
        noun = head[head[noun]]  # "hundreds of trees"
    verb = head[noun]
    if dep[noun] in ("dobj", "npadvmod") and 0 < noun - verb < _FELLING and text[verb].lower() == "fell":
        lemma[verb], dep[noun] = "fell", "dobj"


def _tells(lemma: list[str], pos: list[str], dep: list[str], head: list[int], noun: int) -> bool:
    """Whether a document speaks itself: "..., a statement from the ministry said"."""
    verb = head[noun]
    alone = not any(head[t] == verb and dep[t] == "nsubj" and t != noun for t in range(noun, verb))
    return lemma[noun] in DOCUMENTS and lemma[verb] in SPEECH and alone and not _noun_between(pos, dep, noun, verb)


def _noun_between(pos: list[str], dep: list[str], noun: int, verb: int) -> bool:
    """Whether somebody stands between: "a claim her office denied", whatever the parser makes of the office."""
    return any(
        pos[t] in ("NOUN", "PROPN", "PRON") and dep[t] in ("nsubj", "appos", "ROOT") for t in range(noun + 1, verb)
    )


def _says_that(lemma: list[str], pos: list[str], dep: list[str], head: list[int], clause: int) -> bool:
    """Whether the clause is what somebody says, not the statement: "said in a statement that no oil had leaked"."""
    noun = head[clause]
    verb = head[head[noun]]
    if dep[noun] != "pobj" or pos[head[noun]] != "ADP" or lemma[verb] not in SPEECH or not verb < noun < clause:
        return False
    below = [t for t in range(len(head)) if head[t] == clause]
    that = any(dep[t] == "mark" and lemma[t] == "that" for t in below)
    own = any(head[t] == verb and dep[t] in ("ccomp", "dobj") for t in range(len(head)))
    return that and not own and any(dep[t] in ("nsubj", "nsubjpass", "expl") for t in below)


def _ranked(text: list[str], pos: list[str], dep: list[str], head: list[int], token: int) -> None:
    """Gives a name the short rank before it back, taken for a thing: "Coast Guard Cmdr. Ana Ruud"."""
    rank, name = token - 1, token
    if not text[rank].endswith(".") or not is_head(text[rank]) or dep[rank] in ("compound", "ROOT"):
        return
    while dep[name] == "compound" and head[name] > name:
        name = head[name]
    if pos[token] == pos[rank] == "PROPN" and not _under(head, name, rank):
        head[rank], dep[rank] = name, "compound"


_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_WHOLE = frozenset({"dobj", "acomp", "attr", "ccomp", "xcomp", "oprd", "auxpass"})
"""What a verb has of its own that is no clause about the noun before: nothing is left out in it."""
_MODALS = frozenset({"would", "will", "could", "might"})


def _told_at(  # noqa: PLR0917 - the parallel lists of a parse
    text: list[str], lemma: list[str], tag: list[str], dep: list[str], head: list[int], clause: int
) -> bool:
    """Whether the clause is what was told and not about where: "told him in a letter she was stepping down"."""
    noun = head[clause]
    verb = head[head[noun]]
    if dep[noun] != "pobj" or dep[head[noun]] != "prep" or lemma[verb] not in SPEECH or not verb < noun < clause:
        return False
    below = [t for t in range(len(head)) if head[t] == clause]
    subject = next((t for t in below if dep[t] in ("nsubj", "nsubjpass") and t < clause), None)
    if subject is None or any(tag[t] in _RELATIVE or text[t] == "that" for t in range(noun + 1, clause)):
        return False
    own = any(head[t] == verb and dep[t] == "ccomp" for t in range(len(head)))
    if lemma[clause] in SPEECH and any(dep[t] == "ccomp" for t in below):
        return False  # "in a letter he wrote in May that ..."
    whole = any(dep[t] in _WHOLE or (dep[t] == "prt" and t > clause) or text[t] in _MODALS for t in below)
    return whole and not own and min(t for t in range(subject + 1) if _under(head, t, subject)) == noun + 1


def _still_told(lemma: list[str], tag: list[str], dep: list[str], head: list[int], verb: int) -> int | None:
    """The clause told that "would name" goes on in "replied that he was sorry and would name a successor".

    Who tells it in the past does not say of himself in the same breath what he would do.
    """
    cue = head[verb]
    below = [t for t in range(len(head)) if head[t] == verb]
    would = any(dep[t] == "aux" and lemma[t] in ("would", "will") and tag[t] == "MD" for t in below)
    if lemma[cue] not in SPEECH or tag[cue] != "VBD" or not would or any(dep[t].startswith("nsubj") for t in below):
        return None
    return next((t for t in range(cue + 1, verb) if head[t] == cue and dep[t] == "ccomp"), None)


def _seen_show(  # noqa: PLR0917 - the parallel lists of a parse
    text: list[str], pos: list[str], tag: list[str], dep: list[str], head: list[int], verb: int
) -> None:
    """Makes the verb of "Documents seen by the Herald show that ..." one, which the parser takes for a noun."""
    seen = head[head[verb]]
    noun = head[seen]
    name = verb - 1
    if dep[seen] != "acl" or dep[noun] != "ROOT" or tag[noun] not in ("NNS", "NN") or not text[name][:1].isupper():
        return
    clause = next(
        (t for t in range(verb + 1, len(head)) if dep[t] in ("acl", "relcl", "ccomp") and head[t] == noun), None
    )
    if clause is None or head[name] != verb:
        return
    for token in range(len(head)):
        if head[token] == verb and token < name:
            head[token] = name
        elif head[token] in (verb, noun) and token > verb:
            head[token] = verb
    head[name], dep[name] = head[verb], "pobj"
    head[verb], dep[verb], pos[verb], tag[verb] = verb, "ROOT", "VERB", "VBP" if tag[noun] == "NNS" else "VBZ"
    head[noun], dep[noun] = verb, "nsubj"
    head[clause], dep[clause] = verb, "ccomp"


def _of_cue(text: list[str], lemma: list[str], tag: list[str], head: list[int], verb: int) -> bool:
    """Whether the participle tells what the speaker did: "“Close it,” she said, sitting down, “and I leave”"."""
    cue = verb - 2
    if cue < 1 or text[verb - 1] != "," or lemma[cue] not in SPEECH or tag[cue] not in ("VBD", "VBZ", "VBP"):
        return False
    return head[verb] > verb and any(text[t] in ('"', "“") for t in range(verb, head[verb]))


def _set_off(text: list[str], tag: list[str], dep: list[str], head: list[int], verb: int) -> None:
    """Makes an aside of "The deal, Orr insists, was legal", which the parser takes for what is told of the deal."""
    noun = head[verb]
    below = [t for t in range(len(head)) if head[t] == verb]
    subject = next((t for t in below if dep[t] == "nsubj" and t < verb), None)
    first = min([verb, *(t for t in range(len(head)) if subject is not None and _under(head, t, subject))])
    between = verb + 1 < len(text) and text[verb + 1] == "," and first > 0 and text[first - 1] == ","
    relative = any(tag[t] in ("WDT", "WP", "WP$", "WRB") for t in range(first, verb))
    if subject is None or not between or relative or dep[noun] not in ("nsubj", "nsubjpass"):
        return
    head[verb], dep[verb] = head[noun], "parataxis"


def _to_verb(pos: list[str], dep: list[str], head: list[int], verb: int) -> None:
    """Makes the verb of "The envoy called on both sides" the main one, where the parser took it for a participle."""
    noun = head[verb]
    if pos[noun] not in ("NOUN", "PROPN") or verb < noun:
        return
    if any(head[t] == noun and dep[t] in ("relcl", "acl", "cop") and t != verb for t in range(len(head))):
        return
    if any(head[t] == verb and dep[t] in ("nsubj", "nsubjpass", "mark", "expl") for t in range(len(head))):
        return  # "the claim that the port was empty"
    head[verb], dep[verb] = verb, "ROOT"
    head[noun], dep[noun] = verb, "nsubj"
    for token in range(verb + 1, len(head)):
        if head[token] == noun:
            head[token] = verb


def _part_sum(text: list[str], dep: list[str], head: list[int], noun: int) -> None:
    """Sets "a charge her office denied" beside the clause it sums up, where the parser made it the main clause."""
    verb = head[noun]
    low = noun - 1
    if low < 1 or text[low].lower() not in ("a", "an") or text[low - 1] != "," or verb < noun:
        return
    clause = next((t for t, label in enumerate(dep) if label == "ccomp" and head[t] == verb and t < low), None)
    if clause is None:
        return
    head[clause] = clause if head[verb] == verb else head[verb]
    dep[clause] = dep[verb]
    head[verb], dep[verb] = clause, "parataxis"
    for token in range(len(head)):
        if head[token] == verb and token < low:
            head[token] = clause


def _give_back(text: list[str], pos: list[str], dep: list[str], head: list[int], token: int) -> None:
    """Gives a subject its first words back.

    In "While talks go on, U.S. and Japanese leaders have pledged", the parser may hang "U.S." on "talks".
    """
    if token < 2 or text[token - 1] != "," or head[token] >= token:
        return
    after = token
    while after < len(text) and pos[after] in NOMINAL and _under(head, after, token):
        after += 1
    if after == token or after >= len(text) or dep[after] not in ("nsubj", "nsubjpass") or pos[after] != "NOUN":
        return
    if any(head[one] == after for one in range(after)):
        return  # the subject has words of its own before it
    head[token], dep[token] = after, "nmod"


def _under(head: list[int], token: int, above: int) -> bool:
    for _ in range(len(head)):
        if token == above:
            return True
        if head[token] == token:
            return False
        token = head[token]
    return False
