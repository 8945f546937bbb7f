"""Who says it: cue, source and content of every attribution in a parse.

Sources and contents are read off the dependency tree; whether a word attributes in its place is decided by
`cue_score`. The three parts follow Pareti, "PARC 3.0" (LREC 2016) and Newell et al., "PolNeAR" (LREC 2018).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.annotate import cue_score, cues
from tui.annotate.lexicon import words
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
        shape: How the content hangs on the cue ("ccomp", "quote", "dobj", "prep on", ...).
        quoted: How much of the content is quoted ("all", "part", "none").
        inside: Whether the cue itself stands in a quote.
        score: How surely it attributes, 0 to 1.
    """

    cue: int
    words: Range
    source: Range | None
    head: int | None
    contents: tuple[Range, ...]
    root: int | None
    clausal: bool
    shape: str
    quoted: str = "none"
    inside: bool = False
    score: float = 0.0


THRESHOLD = 0.4
LONGEST_HEADING = 8
REACH = 12
"""Tokens between a cue and the quote it goes with."""

FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUMMING = words("summing nouns")
HEADING = words("heading speakers")
VOICING = words("voicing verbs")
SHOWING = frozenset({"show", "depict", "capture", "film", "see", "reveal", "picture", "watch"})
Content = tuple[tuple[Range, ...], int | None, bool, str]
"""Ranges, head token, whether it is a clause, and its shape."""


def find_attributions(tree: Tree, quotes: Sequence[Quote], threshold: float = THRESHOLD) -> list[Said]:
    """Every attribution of the paragraph, in order of the cue."""
    found = []
    for said in candidates(tree, quotes):
        said.score = cue_score.score(tree, said)
        if said.score >= threshold:
            found.append(said)
    return found


def candidates(tree: Tree, quotes: Sequence[Quote]) -> Iterator[Said]:
    """Every word that might attribute, with what would be its source and content."""
    quoted = quoted_ranges(tree, quotes)
    voiced = set()
    for cue in range(len(tree.text)):
        if cue in voiced or not cue_score.is_candidate(tree, cue):
            continue
        said = _read(tree, cue, quoted)
        if said is not None:
            voiced.add(said.cue)
            said.quoted = _how_quoted(said, quoted)
            said.inside = any(low <= cue < high for low, high in quoted)
            yield said


def _how_quoted(said: Said, quoted: Sequence[Range]) -> str:
    if not said.contents:
        return "none"
    low, high = said.contents[0][0], said.contents[-1][1]
    if any(first <= low + 1 and high - 2 <= end for first, end in quoted):
        return "all"
    return "part" if any(first < high and low < end for first, end in quoted) else "none"


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
    if tree.text[cue] == ":":
        return _colon(tree, cue, quoted)
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
    return Said(cue, (cue, to + 1), source, head, contents, governor if governor != cue else None, True, "according")


def _colon(tree: Tree, cue: int, quoted: Sequence[Range]) -> Said | None:
    """For "Mayor Ana Duarte: "We need rain"" and a headline's "Police: Two held"."""
    first, end = _sentence(tree, cue)
    before = range(first, cue)
    if not 0 < len(before) <= LONGEST_HEADING or any(tree.pos[t] in ("VERB", "AUX", "PUNCT", "PRON") for t in before):
        return None
    head = cue - 1
    quote = next((q for q in quoted if q[0] == cue + 1), None)
    speaks = tree.pos[head] == "PROPN" or tree.lemma[head] in HEADING
    if not speaks or (quote is None and tree.where != "headline") or cue + 1 >= end:
        return None
    content = quote or (cue + 1, end)
    return Said(cue, (cue, cue + 1), (first, cue), head, (content,), tree.root_of(*content), True, "colon")


def _without(whole: Range, hole: Range) -> tuple[Range, ...]:
    parts = ((whole[0], min(hole[0], whole[1])), (max(hole[1], whole[0]), whole[1]))
    return tuple(part for part in parts if part[1] > part[0])


def _apart(content: Range, source: Range) -> tuple[Range, ...]:
    """The content without the source, where a wrong parse let them overlap."""
    if source[0] < content[1] and content[0] < source[1]:
        return _without(content, source)
    return (content,)


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
    shape = "" if content is None else tree.dep[content]
    if content is None:
        for child in tree.children[cue]:
            if (
                child > cue
                and tree.dep[child] == "prep"
                and tree.lemma[child] in ("over", "about", "of", "for", "on")
            ):
                content = tree.child(child, "pobj", "pcomp")
                words = (cue, child + 1)
                shape = f"prep {tree.lemma[child]}"
                clausal = content is not None and tree.dep[content] == "pcomp"
                root = content
                break
    if content is None:
        return None
    source, head = source_of(tree, cue)
    verb = tree.head[cue]
    if tree.dep[cue] in ("dobj", "pobj") and tree.pos[verb] == "VERB" and verb < cue <= verb + 3:
        words = (verb, words[1])
    return Said(cue, words, source, head, (_span(tree, content),), root, clausal, shape)


def _is_voiced(tree: Tree, cue: int, noun: Said) -> bool:
    """Whether a verb only lends its noun a voice, rather than saying something about what the noun says."""
    if noun.root is not None and tree.is_infinitive(noun.root):
        return False
    return (noun.clausal and not noun.shape.startswith("prep")) or tree.lemma[cue] in VOICING


def _voiced(tree: Tree, cue: int, noun: Said, source: Range | None, head: int | None) -> Said:
    """For "voiced concern that": verb and noun attribute together."""
    low, high = noun.contents[0]
    for child in tree.children[cue]:
        if tree.dep[child] == "prep" and child == high and (place := tree.child(child, "pobj")) is not None:
            # "concern over the deployment of troops to Russia": the last phrase may hang on the verb.
            high = tree.last[child] + 1 if tree.entity[place] in ("GPE", "LOC", "FAC") else high
    shape = f"voiced {noun.shape}"
    return Said(noun.cue, (cue, noun.words[1]), source, head, ((low, high),), noun.root, noun.clausal, shape)


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
    noun = tree.child(cue, "dobj")
    complement = _noun(tree, noun) if noun is not None and tree.lemma[noun] in cues.NOUNS else None
    if complement is not None and _is_voiced(tree, cue, complement):
        return _voiced(tree, cue, complement, source, head)
    contents, root, clausal, shape = _content(tree, cue, quoted, source)
    if source is not None:
        contents = tuple(part for whole in contents for part in _apart(whole, source))
    first = cue
    for child in tree.children[cue]:
        if tree.dep[child] in ("aux", "neg", "auxpass") and child < cue:
            first = min(first, child)
    if source is not None and first < source[1] <= cue:
        first = cue
    words = (first, cue + 1)
    if tree.dep[cue] == "acl" and tree.lemma[tree.head[cue]] in cues.DOCUMENTS and cue - tree.head[cue] <= 2:
        words = (tree.head[cue], cue + 1)
        noun = tree.head[cue]
        if tree.dep[noun] == "dobj" and tree.pos[tree.head[noun]] == "VERB":
            words = (tree.head[noun], cue + 1)
    return Said(cue, words, source, head, contents, root, clausal, shape)


def _content(tree: Tree, cue: int, quoted: Sequence[Range], source: Range | None) -> Content:
    sentence = _sentence(tree, cue)
    own = _clause(tree, cue)
    if own is not None:
        span = _span(tree, own)
        if not span[0] <= cue < span[1]:
            return _with_quote(span, cue, quoted), own, True, tree.dep[own]
        # The clause wraps round the cue: "These troops, she said, are ...".
        return _without(span, _frame(tree, cue, source)), own, True, "wrapped"
    phrase = _phrase_content(tree, cue)
    aside = (tree.subject(cue) is not None or not phrase[0]) and tree.child(cue, "mark") is None
    if aside and tree.dep[cue] in ("parataxis", "ccomp", "advcl", "dep") and _set_off(tree, cue):
        spoken = _near_quote(tree, cue, quoted, sentence)
        if spoken is not None:
            return (spoken,), tree.head[cue], True, "set off"
        return _without(sentence, _frame(tree, cue, source)), tree.head[cue], True, "set off"
    quote = _near_quote(tree, cue, quoted, sentence)
    if quote is not None and (called := _called(tree, cue, quote)) is not None:
        return called
    if quote is not None and not _names(tree, cue, phrase):
        return (quote,), tree.root_of(*quote), True, "quote"
    return phrase


def _called(tree: Tree, cue: int, quote: Range) -> Content | None:
    """For "called the evidence "thin"": object and quote together."""
    thing = tree.child(cue, "dobj")
    if thing is None or tree.lemma[cue] not in cues.EVALUATION or not cue < thing < quote[0]:
        return None
    beside = quote[0] <= tree.last[thing] + 1 or (
        quote[0] == tree.last[thing] + 2 and tree.text[quote[0] - 1] == "as"
    )
    return ((((tree.first[thing], quote[1]),), thing, False, "dobj oprd")) if beside else None


def _names(tree: Tree, cue: int, phrase: Content) -> bool:
    """For "called this development "dangerous"": the quote is what the object is called."""
    return tree.lemma[cue] in cues.EVALUATION and " " in phrase[3] and not phrase[3].startswith("prep")


def _clause(tree: Tree, cue: int) -> int | None:
    """Head of the clause that the verb takes as what is said."""
    thing = tree.child(cue, "dobj")
    options = [c for c in tree.children[cue] if tree.dep[c] in ("ccomp", "csubj")]
    if thing is not None:  # "asserting its readiness to help if asked": the clause is a part of the object
        options = [c for c in options if c < thing or tree.subject(c) is not None]
    options = [c for c in options if c > cue or not any(tree.text[t] == ";" for t in range(tree.last[c], cue))]
    if options:
        return options[0]
    controlled = tree.lemma[cue] in cues.OBJECT_CONTROL and thing is not None
    for child in tree.children[cue]:
        if controlled:
            break
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
        if high > cue + 1:  # "..., said Ana Duarte, who was there, ..."
            high = max(high, max((tree.last[t] + 1 for t in range(*source) if tree.is_below(t, cue)), default=high))
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
    subject = tree.subject(cue)
    if subject is not None and tree.lemma[subject] in SUMMING and tree.text[low].lower() in ("a", "an"):
        return False  # "..., a charge that shocked many"
    return (low > 0 and tree.text[low - 1] in (",", "–", "—", "”", '"')) or tree.text[tree.first[cue]] == ","


def _near_quote(tree: Tree, cue: int, quoted: Sequence[Range], sentence: Range) -> Range | None:
    """The quote that the verb introduces or closes: no other verb stands between."""
    best: Range | None = None
    distance = REACH
    for first, end in quoted:
        if first <= cue < end or end <= sentence[0] or first >= sentence[1] or end - first <= 3:
            continue
        between = range(cue + 1, first) if first > cue else range(end, cue)
        if len(between) < distance and not any(tree.tag[t] in FINITE or tree.pos[t] == "CCONJ" for t in between):
            best, distance = (first, end), len(between)
    return best


def _with_quote(span: Range, cue: int, quoted: Sequence[Range]) -> tuple[Range, ...]:
    """The clause, widened to the quote it overlaps: a parse may break inside a quote."""
    low, high = span
    for first, end in quoted:
        if first < high and end > low and not first <= cue < end:
            low, high = min(low, first), max(high, end)
    return ((low, high),)


def _phrase_content(tree: Tree, cue: int) -> Content:
    passive = tree.child(cue, "auxpass") is not None
    thing = tree.child(cue, "dobj", "nsubjpass") if passive else tree.child(cue, "dobj", "dative")
    if thing is not None and tree.pos[thing] != "ADP":
        return _object_content(tree, cue, thing)
    for child in tree.children[cue]:
        if tree.dep[child] == "prep" and child > cue and (inner := tree.child(child, "pobj", "pcomp")) is not None:
            return (_span(tree, inner),), inner, tree.dep[inner] == "pcomp", f"prep {tree.lemma[child]}"
    return (), None, False, "none"


def _object_content(tree: Tree, cue: int, thing: int) -> Content:
    """An object with what is said of it: "urged them to leave", "called it a mess", "showing men running"."""
    low, high = _span(tree, thing)
    shape = tree.dep[thing]
    root, clausal = thing, False
    for child in tree.children[cue]:
        label = tree.dep[child]
        if child < thing:
            continue
        if label == "oprd" or (label == "prep" and tree.lemma[child] == "as"):
            high, shape = max(high, tree.last[child] + 1), f"{shape} {label}"
        elif label == "xcomp" and tree.lemma[cue] in cues.OBJECT_CONTROL:
            high, shape, root, clausal = max(high, tree.last[child] + 1), f"{shape} xcomp", child, True
        elif label in ("ccomp", "advcl") and tree.first[child] == high and tree.child(child, "mark") is not None:
            high = max(high, tree.last[child] + 1)
    doing = tree.child(thing, "acl")
    if tree.lemma[cue] in SHOWING and not clausal and doing is not None and tree.tag[doing] == "VBG":
        return ((low, high),), doing, True, f"{shape} VBG"
    if tree.lemma[cue] in SHOWING and not clausal and high < len(tree.text) and tree.tag[high] == "VBG":
        # "images showing men running": the parser hangs "running" on the images.
        return ((low, max(high, tree.last[high] + 1)),), high, True, f"{shape} VBG"
    return ((low, high),), root, clausal, shape
