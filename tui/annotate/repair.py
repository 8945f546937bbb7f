"""Mends what the small language model's parser often gets wrong in news, before anything is read off the parse."""

from tui.annotate.lexicon import words

SUMMING = words("summing nouns")
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
        if label == "appos" and pos[token] in ("PROPN", "ADJ"):
            _give_back(text, pos, dep, head, token)
        elif label == "nsubj" and lemma[token] in SUMMING:
            _part_sum(text, dep, head, token)
        elif label == "acl" and tag[token] == "VBD" and dep[head[token]] == "ROOT":
            _to_verb(pos, dep, head, token)


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
