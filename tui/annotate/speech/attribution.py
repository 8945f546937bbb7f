"""Who says it: cue, source and content of every attribution in a parse.

Sources and contents are read off the dependency tree; whether a word attributes in its place is decided by
`cue_score`. The three parts follow Pareti, "PARC 3.0" (LREC 2016) and Newell et al., "PolNeAR" (LREC 2018).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.annotate.speech import cue_score
from tui.annotate.speech.according import frame_end
from tui.annotate.speech.contents import between_semicolons, content_of, sentence_of, span, without
from tui.annotate.speech.phrases import Range, trimmed_phrase
from tui.annotate.speech.quotes import Quote
from tui.annotate.speech.sources import source_of
from tui.annotate.speech.torn import beside_quote, given_back, quoted_above, rest_of_quote
from tui.annotate.syntax.tree import Tree
from tui.annotate.tables import cues
from tui.annotate.tables.lexicon import words
from tui.annotate.tables.titles import is_head


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
        halved: Whether the cue cuts one quoted sentence in two.
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
    halved: bool = False


THRESHOLD = 0.4
LONGEST_HEADING = 8

HEADING = words("heading speakers")
VOICING = words("voicing verbs")
SPEECH = words("speech")
_NONE = frozenset({"no", "little", "scant", "any", "neither", "hardly"})


def find_attributions(tree: Tree, quotes: Sequence[Quote], threshold: float = THRESHOLD) -> list[Said]:
    """Every attribution of the paragraph, in order of the cue."""
    found = []
    for said in candidates(tree, quotes):
        said.score = cue_score.score(tree, said)
        if said.score >= threshold or _closes(tree, said):
            found.append(said)
    return found


def _closes(tree: Tree, said: Said) -> bool:
    """Whether it can be nothing else: "“I don't know why he's saying that,” she said.", however it was parsed."""
    cue = said.cue
    if said.quoted != "all" or said.inside or said.source is None or said.source[1] != cue:
        return False
    behind = tree.text[cue + 1 : cue + 2] in ([], ["."], [","]) and tree.text[said.source[0] - 1] in ("”", '"', "''")
    return behind and tree.tag[cue] == "VBD" and tree.lemma[cue] in SPEECH


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
    whole = (
        any(first <= begin + 1 and stop - 2 <= end for first, end in quoted)
        for begin, stop in (said.contents if said.halved else ((low, high),))
    )
    if all(whole):
        return "all"
    return "part" if any(first < high and low < end for first, end in quoted) else "none"


def quoted_ranges(tree: Tree, quotes: Sequence[Quote]) -> list[Range]:
    """The quotes as token ranges of this paragraph, marks included."""
    if not tree.text:
        return []
    out = []
    for quote in quotes:
        if quote.end <= tree.start[0] or quote.start >= tree.end[-1]:
            continue
        first, end = bisect_left(tree.start, quote.start), bisect_right(tree.end, quote.end)
        if first < end:
            out.append((first, end))
    return out


def _read(tree: Tree, cue: int, quoted: Sequence[Range]) -> Said | None:
    if tree.text[cue] == ":":
        return _colon(tree, cue, quoted)
    if tree.lemma[cue] == "accord":
        return _according(tree, cue)
    if tree.pos[cue] == "NOUN":
        if (told := quoted_above(tree, cue, sentence_of(tree, cue), quoted)) is not None:
            source, quote, head, root = told
            return Said(cue, (cue, cue + 1), source, head, (quote,), root, True, "voiced quote")
        return _noun(tree, cue)
    return _verb(tree, cue, quoted)


def _according(tree: Tree, cue: int) -> Said | None:
    to = tree.child(cue, "prep") if tree.lemma[cue] == "accord" else None
    if to is None or tree.lemma[to] != "to":
        return None
    head = tree.child(to, "pobj")
    if head is None:
        return None
    first, end = between_semicolons(tree, cue)
    source = trimmed_phrase(tree, head)
    low, high = tree.first[cue], frame_end(tree, head, max(source[1], to + 1))
    governor = tree.head[cue]
    contents = without((first, end), (low, high))
    return Said(cue, (cue, to + 1), source, head, contents, governor if governor != cue else None, True, "according")


def _colon(tree: Tree, cue: int, quoted: Sequence[Range]) -> Said | None:
    """For "Mayor Ana Duarte: "We need rain"" and a headline's "Police: Two held"."""
    first, end = sentence_of(tree, cue)
    before = range(first, cue)
    quote = next((q for q in quoted if q[0] == cue + 1), None)
    if quote is not None and (teller := _before_colon(tree, before)) is not None:
        return Said(
            cue, (cue, cue + 1), trimmed_phrase(tree, teller), teller, (quote,), tree.root_of(*quote), True, "colon"
        )
    if not 0 < len(before) <= LONGEST_HEADING or any(tree.pos[t] in ("VERB", "AUX", "PUNCT", "PRON") for t in before):
        return None
    head = cue - 1
    # "Hale: "He's no engineer"": the parser takes a name alone for a noun.
    speaks = tree.pos[head] == "PROPN" or tree.lemma[head] in HEADING or (quote and tree.text[head].istitle())
    transcript = first == 0 and tree.where == "body" and tree.pos[head] == "PROPN"  # "Hale: I saw it. We ran."
    if not speaks or (quote is None and tree.where != "headline" and not transcript) or cue + 1 >= end:
        return None
    content = quote or (cue + 1, len(tree.text) if transcript else end)
    return Said(cue, (cue, cue + 1), (first, cue), head, (content,), tree.root_of(*content), True, "colon")


def _before_colon(tree: Tree, before: Sequence[int]) -> int | None:
    """Who speaks after "The chief was blunt:", "She put it this way:": the subject of the last clause before it."""
    verbs = [t for t in before if tree.tag[t] in ("VBD", "VBZ", "VBP") and tree.child(t, "nsubj") is not None]
    known = cues.SPEECH | cue_score.PARENTHETIC
    if not verbs or tree.dep[verbs[-1]] in ("relcl", "acl") or tree.lemma[verbs[-1]] in known:
        return None
    subject = tree.child(verbs[-1], "nsubj")
    if subject is None:
        return None
    speaks = tree.lemma[subject] in ("he", "she") or tree.entity[subject] == "PERSON" or is_head(tree.text[subject])
    return subject if speaks else None


def _apart(content: Range, source: Range) -> tuple[Range, ...]:
    """The content without the source, where a wrong parse let them overlap."""
    if source[0] < content[1] and content[0] < source[1]:
        return without(content, source)
    return (content,)


def _noun(tree: Tree, cue: int) -> Said | None:
    """For "their claim that ...", "voiced concern that ...", "expressed concerns over ...", "a vow to ..."."""
    content = None
    if any(tree.lemma[child] in _NONE and child < cue for child in tree.children[cue]):
        return None  # "found no evidence that it leaked" tells not that it leaked
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
    if source is None and tree.dep[cue] == "ROOT" and clausal and tree.lemma[cue] in cues.SPEECH:
        first = sentence_of(tree, cue)[0]  # "The fund forecast in May that ...": the parser takes the verb for a noun
        if first < cue and all(tree.pos[t] in ("DET", "ADJ", "NOUN", "PROPN") for t in range(first, cue)):
            source, head = (first, cue), cue - 1
    if tree.dep[cue] in ("dobj", "pobj") and tree.pos[verb] == "VERB" and verb < cue <= verb + 3:
        words = (verb, words[1])
    return Said(cue, words, source, head, (span(tree, content),), root, clausal, shape)


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


def _parted(tree: Tree, cue: int, head: int | None, root: int | None) -> int | None:
    """Who tells it in "Lowe, the party's leader said, "should resign"": the parser takes Lowe for the leader."""
    if head is None or root is None or root <= cue or tree.head[root] != cue or tree.subject(root) is not None:
        return None
    if tree.dep[root] != "ccomp" or not any(tree.tag[c] == "MD" for c in tree.children[root]):
        return None
    for child in tree.children[head]:
        set_off = tree.first[child] > 0 and tree.text[tree.first[child] - 1] == ","
        if tree.dep[child] == "appos" and set_off and tree.last[child] + 1 == cue:
            return child
    return None


def _verb(tree: Tree, cue: int, quoted: Sequence[Range]) -> Said | None:
    source, head = source_of(tree, cue)
    noun = tree.child(cue, "dobj")
    # Not "called for a law, a proposal that both back".
    near = noun is not None and (tree.first[noun] <= cue or tree.text[tree.first[noun] - 1] != ",")
    complement = _noun(tree, noun) if noun is not None and near and tree.lemma[noun] in cues.NOUNS else None
    if complement is not None and _is_voiced(tree, cue, complement):
        return _voiced(tree, cue, complement, source, head)
    contents, root, clausal, shape = content_of(tree, cue, quoted, source)
    if (teller := _parted(tree, cue, head, root)) is not None and head is not None:
        contents = ((tree.first[head], tree.first[teller] - 1), *contents)
        source, head = trimmed_phrase(tree, teller), teller
    if source is None and tree.lemma[cue] in cues.SPEECH:
        source = beside_quote(tree, cue, contents, quoted)
        head = None if source is None else source[1] - 1
    if source is not None:
        contents = tuple(part for whole in contents for part in _apart(whole, source))
        source, contents = given_back(tree, source, contents, quoted)
    rest = rest_of_quote(tree, cue, contents, quoted)
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
    return Said(cue, words, source, head, tuple(sorted((*contents, *rest))), root, clausal, shape, halved=bool(rest))
