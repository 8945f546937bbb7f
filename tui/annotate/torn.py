"""What a parse or a cue tore apart: the first words of a source, the second half of a quoted sentence."""

from collections.abc import Sequence

from tui.annotate.sources import Range
from tui.annotate.tree import Tree

LONGEST_TITLE = 4
"""Words of a title that the parser may take from a source."""

_TITLE = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def given_back(
    tree: Tree, source: Range, contents: tuple[Range, ...], quoted: Sequence[Range]
) -> tuple[Range, tuple[Range, ...]]:
    """The source with its first words, where the parser took them for the end of what is said.

    In "“It sank in minutes,” harbour chief Lena Voss said" it may take "harbour" for a verb.
    """
    if not contents or contents[-1][1] != source[0]:
        return source, contents
    low, high = contents[-1]
    after = next((end for _, end in quoted if low < end < high), None)
    if after is None:
        after = next((t + 1 for t in range(high - 1, low, -1) if tree.text[t] == ","), high)
    lost = range(after, high)
    named = all(tree.pos[t] in _TITLE or (tree.pos[t] == "VERB" and tree.subject(t) in (None, *lost)) for t in lost)
    if not 0 < len(lost) <= LONGEST_TITLE or not named or any(tree.pos[t] in ("ADP", "AUX") for t in lost):
        return source, contents
    return (after, source[1]), (*contents[:-1], (low, after))


def rest_of_quote(tree: Tree, cue: int, contents: tuple[Range, ...], quoted: Sequence[Range]) -> tuple[Range, ...]:
    """The second half of a quoted sentence that its cue cuts in two: "“We will not,” she said, “give up”"."""
    if len(contents) != 1 or contents[0] not in quoted or contents[0][1] > cue:
        return ()
    low, high = contents[0]
    rest = next((quote for quote in quoted if cue < quote[0] <= cue + 4), None)
    if rest is None or tree.text[high - 2] != "," or rest[0] + 1 >= len(tree.text):
        return ()
    opening = rest[0] + 1
    if tree.text[rest[0] - 1] != "," or not tree.text[opening][:1].islower() or tree.pos[opening] == "CCONJ":
        return ()
    whole = all(
        any(tree.tag[t] in _FINITE and _has_subject(tree, t, part) for t in range(*part))
        for part in ((low, high), rest)
    )
    return () if whole else (rest,)


def _has_subject(tree: Tree, verb: int, part: Range) -> bool:
    subject = tree.subject(verb if tree.dep[verb] not in ("aux", "auxpass") else tree.head[verb])
    return subject is not None and part[0] <= subject < part[1]
