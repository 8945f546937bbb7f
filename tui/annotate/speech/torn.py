"""What a parse or a cue tore apart: the first words of a source, the second half of a quoted sentence."""

from collections.abc import Sequence

from tui.annotate.speech.phrases import Range, trimmed_phrase
from tui.annotate.syntax.tree import Tree

LONGEST_TITLE = 4
"""Words of a title that the parser may take from a source."""

LONGEST_SOURCE = 8
"""Words of a source beside its quote."""

_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})
_TITLE = frozenset({"NOUN", "PROPN", "ADJ", "DET"})
_OPENING = frozenset({"if", "when", "unless", "once", "because", "while", "although", "until", "after", "before"})
"""Words that open half a sentence: "“If it goes,” he said, “it all goes.”"."""

_POINTING = frozenset({"that", "this", "those", "these", "such"})
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
    if len(contents) != 1 or contents[0] not in quoted:
        return ()
    if contents[0][0] > cue:
        return _head_of_quote(tree, cue, contents[0], quoted)
    low, high = contents[0]
    rest = next((quote for quote in quoted if cue < quote[0] <= cue + 4), None)
    if rest is None or tree.text[high - 2] != "," or rest[0] + 1 >= len(tree.text):
        return ()
    opening = rest[0] + 1
    if tree.text[rest[0] - 1] != "," or not tree.text[opening][:1].islower() or tree.pos[opening] == "CCONJ":
        return ()
    whole = tree.text[low + 1].lower() not in _OPENING and all(
        any(tree.tag[t] in _FINITE and _has_subject(tree, t, part) for t in range(*part))
        for part in ((low, high), rest)
    )
    return () if whole else (rest,)


def _head_of_quote(tree: Tree, cue: int, half: Range, quoted: Sequence[Range]) -> tuple[Range, ...]:
    """The first half, where the cue was given the second: "“If it is true,” she told the BBC, “then he lied”"."""
    first = next((quote for quote in reversed(quoted) if quote[1] <= cue), None)
    if first is None or half[0] + 1 >= len(tree.text) or tree.text[first[1] - 2] != ",":
        return ()
    one_sentence = not any(tree.text[t] in (".", "!", "?", ";", ":") for t in range(first[1] - 2, half[0]))
    opens = first[0] + 1 < first[1] and tree.text[first[0] + 1].lower() in _OPENING
    return (first,) if one_sentence and opens and tree.text[half[0] + 1][:1].islower() else ()


def _has_subject(tree: Tree, verb: int, part: Range) -> bool:
    subject = tree.subject(verb if tree.dep[verb] not in ("aux", "auxpass") else tree.head[verb])
    return subject is not None and part[0] <= subject < part[1]


def beside_quote(tree: Tree, cue: int, contents: tuple[Range, ...], quoted: Sequence[Range]) -> Range | None:
    """Who says a quote that ends at a verb of speech, where the parser gives the verb no subject.

    ", the 58-year-old said" stands before the verb, ", said Rosa Tum, 34, ..." after it.
    """
    end = next((quote[1] for quote in quoted if contents and quote in contents and quote[1] <= cue), None)
    if end is None:
        return None
    between = range(end, cue)
    if 0 < len(between) <= LONGEST_SOURCE and all(tree.pos[t] in _NAMING or tree.text[t] == "-" for t in between):
        return end, cue
    after = cue + 1
    while not between and after < min(len(tree.text), cue + LONGEST_SOURCE) and tree.pos[after] in _NAMING:
        after += 1
    named = after > cue + 1 and tree.pos[after - 1] in ("NOUN", "PROPN")
    return (cue + 1, after) if named and after < len(tree.text) and tree.text[after] in (",", ".") else None


def quote_above(sentence: Range, quoted: Sequence[Range]) -> Range | None:
    """The quote that ends right before a sentence."""
    return next((quote for quote in quoted if abs(quote[1] - sentence[0]) <= 1 and quote[0] < sentence[0]), None)


def quoted_above(
    tree: Tree, noun: int, sentence: Range, quoted: Sequence[Range]
) -> tuple[Range, Range, int, int] | None:
    """For "“Sell it.” That was the verdict of Ana Duarte": who is quoted stands only in the next sentence.

    Returns:
        The source, the quote, the source's head and the quote's.
    """
    subject = tree.subject(tree.head[noun])
    if tree.dep[noun] != "attr" or subject is None or tree.lemma[subject] not in _POINTING:
        return None
    owner = next((c for c in tree.children[noun] if tree.lemma[c] in ("of", "from", "by") and c > noun), None)
    head = None if owner is None else tree.child(owner, "pobj")
    above = quote_above(sentence, quoted)
    if head is None or above is None:
        return None
    return trimmed_phrase(tree, head), above, head, tree.root_of(*above)
