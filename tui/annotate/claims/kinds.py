"""What sort of claim it is."""

from collections.abc import Sequence

from tui.annotate.claims.frames import tense_of
from tui.annotate.speech.attribution import Said
from tui.annotate.syntax.tree import Tree
from tui.annotate.tables import cues
from tui.model.annotation import ClaimKind

_FORWARD = frozenset(
    {"expect", "predict", "forecast", "anticipate", "schedule", "project", "likely", "due", "poise", "set"}
)
WILLING = frozenset({"readiness", "willingness", "pledge", "promise", "vow", "commitment", "intention"})
WORRY = frozenset({"concern", "worry", "criticism", "outrage", "anger", "alarm", "praise", "regret"})


def kind_of(tree: Tree, root: int, tokens: Sequence[int], said: Said | None, unit: str) -> ClaimKind:
    """The sort of one claim, from its cue, its main predicate and its place in the sentence.

    Args:
        tree: The parse.
        root: The claim's main predicate.
        tokens: Its own tokens, in order.
        said: Who says it; None where nobody is named.
        unit: What cut it out of its sentence: see `stretches.UnitKind`.
    """
    if unit == "background":
        return "background"
    if said is not None and (asked := _by_cue(tree, said, root)) is not None:
        return asked
    if (
        tree.lemma[root] in ("vow", "pledge", "promise", "plan", "intend", "aim")
        and tree.child(root, "xcomp", "ccomp") is not None
    ):
        return "commitment"
    if _imperative(tree, root):
        return "demand"
    if _looks_ahead(tree, root, tokens):
        speaker = said is not None and _first_person(tree, root)
        return "commitment" if speaker and tree.lemma[root] not in _FORWARD else "prediction"
    return "statement"


def _by_cue(tree: Tree, said: Said, root: int) -> ClaimKind | None:
    lemma = tree.lemma[said.cue]
    to = any(tree.dep[c] == "aux" and tree.lemma[c] == "to" for c in tree.children[root])
    if (
        lemma in cues.COMMITMENT
        and (to or lemma != "agree")
        and (said.clausal or lemma in ("pledge", "promise", "vow"))
    ):
        return "commitment"
    if lemma in cues.DEMAND and to:
        return "demand"
    if (
        lemma in ("demand", "insist", "recommend", "propose")
        and (
            tree.tag[root] == "VB"
            or any(tree.tag[c] == "VB" for c in tree.children[root] if tree.dep[c] == "auxpass")
        )
        and not _has_modal(tree, root)
    ):
        return "demand"
    if tree.lemma[root] in WILLING and tree.pos[root] == "NOUN":
        return "commitment"
    if lemma in WORRY and tree.pos[said.cue] == "NOUN":
        return "evaluation"
    if lemma in cues.EVALUATION and not said.clausal:
        return "evaluation"
    if lemma in cues.PREDICTION:
        return "prediction"
    return None


def _looks_ahead(tree: Tree, root: int, tokens: Sequence[int]) -> bool:
    if tense_of(tree, root) == "future" or tree.lemma[root] in _FORWARD - {"set"}:
        return True
    if tree.lemma[root] == "set" and tree.tag[root] == "VBN" and tree.child(root, "xcomp") is not None:
        return True  # "is set to reopen"
    for child in tree.children[root]:
        if tree.tag[child] == "MD" and tree.lemma[child] == "could" and _was_able(tree, root):
            return False
        if tree.tag[child] == "MD" and tree.lemma[child] in ("may", "might", "could"):
            return tree.tag[root] != "VBN" or not any(tree.lemma[c] == "have" for c in tree.children[root])
        if tree.dep[child] == "acomp" and tree.lemma[child] in ("likely", "unlikely", "due", "set"):
            return True
    return any(tree.tag[t] == "MD" and tree.lemma[t] in ("will", "shall") for t in tokens)


def _imperative(tree: Tree, root: int) -> bool:
    """For "Do not wait for a knock": a verb in its plain form, with nobody who does it, at the head of its clause."""
    if tree.tag[root] != "VB" or tree.dep[root] not in ("ROOT", "ccomp") or tree.subject(root) is not None:
        return False
    before = [c for c in tree.children[root] if c < root and tree.pos[c] not in ("PUNCT", "SPACE")]
    return all(tree.lemma[c] in ("do", "not", "n't", "n’t", "please", "never", "just", "always") for c in before)


def _was_able(tree: Tree, root: int) -> bool:
    """For "could see it", "could not afford it": what somebody was able to, not what may come."""
    sensed = tree.lemma[root] in ("see", "hear", "feel", "smell", "taste", "remember", "understand", "tell")
    return sensed or any(tree.dep[child] == "neg" for child in tree.children[root])


def _has_modal(tree: Tree, root: int) -> bool:
    return any(tree.tag[c] == "MD" for c in tree.children[root])


def _first_person(tree: Tree, root: int) -> bool:
    subject = tree.subject(root)
    return subject is not None and tree.lemma[subject] in ("i", "we")
