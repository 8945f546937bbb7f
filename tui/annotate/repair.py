"""Mends what the small language model's parser often gets wrong in news, before anything is read off the parse."""

NOMINAL = frozenset({"PROPN", "ADJ", "CCONJ", "NOUN"})


def repair(text: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """Changes labels and heads in place.

    Args:
        text: Tokens.
        pos: Their universal parts of speech.
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
