"""Who says it: cue, source and content of every attribution in a parse.

Sources and contents are read off the dependency tree; whether a word attributes in its place is decided by
`cue_score`. The three parts follow Pareti, "PARC 3.0" (LREC 2016) and Newell et al., "PolNeAR" (LREC 2018).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.annotate import cue_score, cues
from tui.annotate.quotes import Quote
from tui.annotate.sources import Range, source_of, trimmed_phrase
from tui.annotate.tree import Tree


@dataclass(slots=True)
class Said:
    """One attribution. Token ranges are half open.

    Attributes:
        cue: The token that attributes.
        words: The cue's tokens ("expressed concerns over").
        source: Who says it; None where nobody is named.
        head: Head token of the source.
        contents: What is said, in order; may lie on both sides of the cue.
        root: Head of the content's clause; None for a bare quote.
        clausal: Whether the content is a clause (or quote) rather than a noun phrase.
        score: How surely it attributes, 0 to 1.
    """

    cue: int
    words: Range
    source: Range | None
    head: int | None
    contents: tuple[Range, ...]
    root: int | None
    clausal: bool
    score: float


THRESHOLD = 0.5


def find_attributions(tree: Tree, quotes: Sequence[Quote], threshold: float = THRESHOLD) -> list[Said]:
    """Every attribution of the paragraph, in order of the cue."""
    quoted = quoted_ranges(tree, quotes)
    found = []
    for cue in range(len(tree.text)):
        if not cue_score.is_candidate(tree, cue):
            continue
        said = _read(tree, cue, quoted)
        if said is None:
            continue
        said.score = cue_score.score(tree, said)
        if said.score >= threshold:
            found.append(said)
    return found


def quoted_ranges(tree: Tree, quotes: Sequence[Quote]) -> list[Range]:
    """The quotes as token ranges of this paragraph, marks included."""
    if not tree.text:
        return []
    low, high = tree.start[0], tree.end[-1]
    out = []
    for quote in quotes:
        if quote.end <= low or quote.start >= high:
            continue
        inside = [t for t in range(len(tree.text)) if tree.start[t] >= quote.start and tree.end[t] <= quote.end]
        if inside:
            out.append((inside[0], inside[-1] + 1))
    return out


def _read(tree: Tree, cue: int, quoted: Sequence[Range]) -> Said | None:
    if tree.lemma[cue] == "accord":
        return _according(tree, cue)
    if tree.pos[cue] == "NOUN":
        return _noun(tree, cue)
    return _verb(tree, cue, quoted)


def _sentence(tree: Tree, token: int) -> Range:
    for _id, first, end in tree.sentences:
        if first <= token < end:
            return first, end
    return 0, len(tree.text)


def _according(tree: Tree, cue: int) -> Said | None:
    to = tree.child(cue, "prep") if tree.lemma[cue] == "accord" else None
    if to is None or tree.lemma[to] != "to":
        return None
    head = tree.child(to, "pobj")
    if head is None:
        return None
    first, end = _sentence(tree, cue)
    source = trimmed_phrase(tree, head)
    low, high = tree.first[cue], max(source[1], to + 1)
    governor = tree.head[cue]
    contents = _without((first, end), (low, high))
    return Said(cue, (cue, to + 1), source, head, contents, governor if governor != cue else None, True, 0.0)


def _without(whole: Range, hole: Range) -> tuple[Range, ...]:
    parts = ((whole[0], min(hole[0], whole[1])), (max(hole[1], whole[0]), whole[1]))
    return tuple(part for part in parts if part[1] > part[0])


def _noun(tree: Tree, cue: int) -> Said | None:
    """For "their claim that ...", "voiced concern that ...", "expressed concerns over ...", "a vow to ..."."""
    content = None
    for child in tree.children[cue]:
        if child > cue and tree.dep[child] in ("acl", "ccomp", "relcl", "xcomp") and _is_complement(tree, child):
            content = child
            break
    words: Range = (cue, cue + 1)
    root = content
    clausal = content is not None
    if content is None:
        for child in tree.children[cue]:
            if (
                child > cue
                and tree.dep[child] == "prep"
                and tree.lemma[child] in ("over", "about", "of", "for", "on")
            ):
                content = tree.child(child, "pobj", "pcomp")
                words = (cue, child + 1)
                clausal = content is not None and tree.dep[content] == "pcomp"
                root = content
                break
    if content is None:
        return None
    source, head = source_of(tree, cue)
    verb = tree.head[cue]
    if tree.dep[cue] in ("dobj", "pobj") and tree.pos[verb] == "VERB" and verb < cue <= verb + 3:
        words = (verb, words[1])
    return Said(cue, words, source, head, (_span(tree, content),), root, clausal, 0.0)


def _is_complement(tree: Tree, clause: int) -> bool:
    """Whether the clause says what the noun says: "that" or "to", not "who" or "which"."""
    for child in tree.children[clause]:
        if tree.dep[child] == "mark" and tree.lemma[child] in ("that", "whether"):
            return True
        if tree.dep[child] == "aux" and tree.lemma[child] == "to":
            return True
        if tree.tag[child] in ("WDT", "WP", "WP$", "WRB"):
            return False
    return tree.subject(clause) is not None and tree.dep[clause] in ("acl", "ccomp")


def _span(tree: Tree, token: int) -> Range:
    return tree.first[token], tree.last[token] + 1


def _verb(tree: Tree, cue: int, quoted: Sequence[Range]) -> Said | None:
    source, head = source_of(tree, cue)
    contents, root, clausal = _content(tree, cue, quoted, source)
    if not contents:
        return None
    first = cue
    for child in tree.children[cue]:
        if tree.dep[child] in ("aux", "neg", "auxpass") and child < cue:
            first = min(first, child)
    if source is not None and first < source[1] <= cue:
        first = cue
    words = (first, cue + 1)
    if tree.dep[cue] == "acl" and tree.lemma[tree.head[cue]] in cues.DOCUMENTS:
        words = (tree.head[cue], cue + 1)
        noun = tree.head[cue]
        if tree.dep[noun] == "dobj" and tree.pos[tree.head[noun]] == "VERB":
            words = (tree.head[noun], cue + 1)
    return Said(cue, words, source, head, contents, root, clausal, 0.0)


def _content(
    tree: Tree, cue: int, quoted: Sequence[Range], source: Range | None
) -> tuple[tuple[Range, ...], int | None, bool]:
    sentence = _sentence(tree, cue)
    own = _clause(tree, cue)
    if own is not None:
        span = _span(tree, own)
        if not span[0] <= cue < span[1]:
            return _with_quote(span, cue, quoted, sentence), own, True
        # The clause wraps round the cue: "These troops, she said, are ...".
        return _without(span, _frame(tree, cue, source)), own, True
    if tree.dep[cue] in ("parataxis", "ccomp", "advcl", "dep") and _set_off(tree, cue):
        return _without(sentence, _frame(tree, cue, source)), tree.head[cue], True
    quote = _near_quote(cue, quoted, sentence)
    if quote is not None:
        return (quote,), tree.root_of(*quote), True
    return _phrase_content(tree, cue)


def _clause(tree: Tree, cue: int) -> int | None:
    """Head of the clause that the verb takes as what is said."""
    options = [c for c in tree.children[cue] if tree.dep[c] in ("ccomp", "csubj")]
    if options:
        return options[0]
    for child in tree.children[cue]:
        if tree.dep[child] == "xcomp" and tree.pos[child] in ("VERB", "AUX"):
            return child
        if tree.dep[child] == "acomp" and (deeper := tree.child(child, "ccomp", "xcomp")) is not None:
            return deeper
    for child in tree.children[cue]:
        # The parser often hangs the clause of "images showing" and inverted quotes elsewhere.
        if tree.dep[child] in ("advcl", "parataxis") and child < cue and tree.subject(child) is not None:
            between = tree.text[tree.last[child]] if tree.last[child] + 1 <= cue else ""
            if between in (",", "”", '"') or (tree.last[child] + 1 < cue and tree.text[tree.last[child] + 1] == ","):
                return child
    return None


def _frame(tree: Tree, cue: int, source: Range | None) -> Range:
    """The words of a parenthetical attribution, with the commas round it."""
    low, high = cue, cue + 1
    if source is not None:
        low, high = min(low, source[0]), max(high, source[1])
    for child in tree.children[cue]:
        if tree.dep[child] in ("npadvmod", "prep", "dobj", "dative", "advmod", "aux", "neg") and abs(child - cue) < 8:
            low, high = min(low, tree.first[child]), max(high, tree.last[child] + 1)
    while low > 0 and tree.text[low - 1] in (",", "–", "—", "-"):
        low -= 1
    while high < len(tree.text) and tree.text[high] in (",", "–", "—", "-"):
        high += 1
    return low, high


def _set_off(tree: Tree, cue: int) -> bool:
    """Whether the cue's clause stands between commas or dashes, or after one at the sentence's end."""
    low = tree.first[cue]
    return (low > 0 and tree.text[low - 1] in (",", "–", "—", "”", '"')) or tree.text[tree.first[cue]] == ","


def _near_quote(cue: int, quoted: Sequence[Range], sentence: Range) -> Range | None:
    """The quote that the verb introduces or closes."""
    best: Range | None = None
    distance = 12
    for first, end in quoted:
        if first <= cue < end or end <= sentence[0] or first >= sentence[1]:
            continue
        gap = first - cue if first > cue else cue - end + 1
        if gap < distance and end - first > 3:
            best, distance = (max(first, sentence[0]), min(end, sentence[1])), gap
    return best


def _with_quote(span: Range, cue: int, quoted: Sequence[Range], sentence: Range) -> tuple[Range, ...]:
    """The clause, widened to the quote it overlaps: a parse may break inside a quote."""
    low, high = span
    for first, end in quoted:
        if first < high and end > low and not first <= cue < end:
            begin, stop = max(first, sentence[0]), min(end, sentence[1])
            if stop <= cue or begin > cue:
                low, high = min(low, begin), max(high, stop)
    return ((low, high),)


def _phrase_content(tree: Tree, cue: int) -> tuple[tuple[Range, ...], int | None, bool]:
    dobj = tree.child(cue, "dobj", "nsubjpass") if tree.child(cue, "auxpass") else tree.child(cue, "dobj")
    if dobj is not None:
        low, high = _span(tree, dobj)
        for child in tree.children[cue]:
            if child > dobj and (
                tree.dep[child] in ("oprd", "xcomp") or (tree.dep[child] == "prep" and tree.lemma[child] == "as")
            ):
                high = max(high, tree.last[child] + 1)
        return ((low, high),), dobj, False
    for child in tree.children[cue]:
        if tree.dep[child] == "prep" and child > cue and (inner := tree.child(child, "pobj", "pcomp")) is not None:
            return (_span(tree, inner),), inner, tree.dep[inner] == "pcomp"
    return (), None, False
