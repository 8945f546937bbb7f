"""The content of a cue: the words that somebody says, thinks or wants, read off the dependency tree."""

from bisect import bisect_right
from collections.abc import Sequence

from tui.annotate.speech.clause_said import FINITE, LEAST_BEFORE, called_on, clause_of, reduced, without_contrast
from tui.annotate.speech.phrases import SUMMING, Range
from tui.annotate.speech.put import put_forward
from tui.annotate.speech.sources import ADDING
from tui.annotate.speech.torn import quote_above
from tui.annotate.syntax.tree import Tree
from tui.annotate.tables import cues
from tui.annotate.tables.lexicon import words

REACH = 12
"""Tokens between a cue and the quote it goes with."""

SHOWN = frozenset({"show", "find", "suggest", "indicate", "reveal", "say", "confirm", "state"})
SHOWING = words("showing verbs")
Content = tuple[tuple[Range, ...], int | None, bool, str]
"""Ranges, head token, whether it is a clause, and its shape."""


def sentence_of(tree: Tree, token: int) -> Range:
    """The sentence that holds a token."""
    number = bisect_right(tree.sentences, token, key=lambda sentence: sentence[1]) - 1
    if number >= 0 and token < tree.sentences[number][2]:
        return tree.sentences[number][1:]
    return 0, len(tree.text)


def between_semicolons(tree: Tree, cue: int) -> Range:
    """The cue's sentence, or the part of it that a semicolon sets apart: another may speak after it."""
    first, end = sentence_of(tree, cue)
    marks = [t for t in range(first, end) if tree.text[t] == ";"]
    return max([first, *(t + 1 for t in marks if t < cue)]), min([end, *(t for t in marks if t > cue)])


def without(whole: Range, hole: Range) -> tuple[Range, ...]:
    """What is left of a range on both sides of a hole."""
    parts = ((whole[0], min(hole[0], whole[1])), (max(hole[1], whole[0]), whole[1]))
    return tuple(part for part in parts if part[1] > part[0])


def span(tree: Tree, token: int) -> Range:
    """The range of a token and all below it."""
    return tree.first[token], tree.last[token] + 1


def content_of(tree: Tree, cue: int, quoted: Sequence[Range], source: Range | None) -> Content:
    """What a verb or adjective attributes: a clause, a quote, or a noun phrase; nothing where it has none.

    Args:
        tree: The parse.
        cue: The verb or adjective.
        quoted: The paragraph's quotes.
        source: Who says it, left out of a content that wraps round the cue.
    """
    sentence = sentence_of(tree, cue)
    if (forward := put_forward(tree, cue)) is not None:
        return (forward[0],), *forward[1:]
    own = clause_of(tree, cue)
    if own is None and (quoting := _quoting(tree, cue)) is not None:
        return content_of(tree, quoting, quoted, source)
    if own is not None:
        return _clause_content(tree, cue, own, quoted, source)
    if source is not None and _closes(tree, cue, source, sentence):
        return (
            ((sentence[0], source[0] - 1),),
            tree.root_of(sentence[0], source[0] - 1),
            True,
            "set off",
        )
    phrase = _phrase_content(tree, cue)
    if source is not None and not phrase[0] and (before := _said_before(tree, cue, source, sentence)) is not None:
        return before
    aside = (tree.subject(cue) is not None or not phrase[0]) and tree.child(cue, "mark") is None
    if aside and tree.dep[cue] in ("parataxis", "ccomp", "advcl", "dep") and _set_off(tree, cue):
        spoken = _near_quote(tree, cue, quoted, sentence)
        if spoken is not None and not _inside_clause(tree, cue, spoken):
            return (spoken,), tree.head[cue], True, "set off"
        return without(sentence, _frame(tree, cue, source)), tree.head[cue], True, "set off"
    quote = _near_quote(tree, cue, quoted, sentence)
    if quote is not None and (called := _called(tree, cue, quote)) is not None:
        return called
    if quote is not None and not _names(tree, cue, phrase):
        return (quote,), tree.root_of(*quote), True, "quote"
    if not phrase[0] and source is not None and _says_only_who(tree, cue, source, sentence):
        above = quote_above(sentence, quoted)
        if above is not None:
            return (above,), tree.root_of(*above), True, "quote"
    return phrase


def _clause_content(tree: Tree, cue: int, clause: int, quoted: Sequence[Range], source: Range | None) -> Content:
    whole = without_contrast(tree, clause)
    if (first := reduced(tree, cue, clause)) is not None:
        whole = tree.first[first], whole[1]
    if tree.text[whole[0]] == "for" and whole[0] == cue + 1:
        whole = whole[0] + 1, whole[1]
    if not whole[0] <= cue < whole[1]:
        return _with_quote(whole, cue, quoted), clause, True, tree.dep[clause]
    # The clause wraps round the cue: "These troops, she said, are ...".
    return without(whole, _frame(tree, cue, source)), clause, True, "wrapped"


def _quoting(tree: Tree, cue: int) -> int | None:
    """For "“We will not,” Ana Duarte was quoted as saying": the verb that her words hang on."""
    preposition = tree.head[cue]
    verb = tree.head[preposition]
    if tree.dep[cue] != "pcomp" or tree.lemma[preposition] != "as" or tree.lemma[verb] not in ("quote", "cite"):
        return None
    return verb if any(tree.dep[c] == "auxpass" for c in tree.children[verb]) else None


def _inside_clause(tree: Tree, cue: int, quote: Range) -> bool:
    """Whether the quote is the end of a clause that the cue cuts: "It is, she says, “an insult”"."""
    head = tree.head[cue]
    return head < cue < quote[0] and tree.is_below(tree.root_of(*quote), head) and tree.text[cue + 1] == ","


def _says_only_who(tree: Tree, cue: int, source: Range, sentence: Range) -> bool:
    """Whether the sentence is no more than "Mr. Fox wrote.", cut from its quote."""
    rest = [t for t in range(*sentence) if t != cue and not source[0] <= t < source[1]]
    return tree.lemma[cue] in cues.SPEECH and all(tree.pos[t] in ("PUNCT", "SPACE", "ADV") for t in rest)


def _closes(tree: Tree, cue: int, source: Range, sentence: Range) -> bool:
    """Whether ", a new poll shows" ends the sentence: the parser may take it for a name beside the last noun."""
    last = sentence[1]
    while last > cue + 1 and tree.pos[last - 1] in ("PUNCT", "SPACE"):
        last -= 1
    beside = source[1] == cue and source[0] > sentence[0] + LEAST_BEFORE and tree.text[source[0] - 1] == ","
    return beside and last == cue + 1 and tree.lemma[cue] in SHOWN and tree.lemma[cue - 1] in cues.DOCUMENTS


def _said_before(tree: Tree, cue: int, source: Range, sentence: Range) -> Content | None:
    """What stands before ", officials said." at a sentence's end, where the parser does not join the two."""
    low, high = sentence[0], source[0] - 1
    if tree.lemma[cue] not in cues.SPEECH or source[1] != cue or high - low < LEAST_BEFORE or tree.text[high] != ",":
        return None
    if any(tree.pos[t] not in ("PUNCT", "SPACE") for t in range(cue + 1, sentence[1])):
        return None
    if tree.pos[low] in ("ADP", "SCONJ") and not any(tree.tag[t] in FINITE for t in range(low, high)):
        return None
    return ((low, high),), tree.root_of(low, high), True, "set off"


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
        elif tree.dep[child] == "advcl" and tree.tag[child] == "VBG" and child > cue:
            high = max(high, tree.last[child] + 1)  # "..., local media reported, quoting medics"
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
        if end <= cue and tree.tag[cue] == "VBG":
            continue  # "called it “a mistake,” vowing revenge": a participle tells on, it does not close a quote
        between = range(cue + 1, first) if first > cue else range(end, cue)
        if any(tree.tag[t] == "VBG" and tree.lemma[t] in ADDING and tree.text[t - 1] == "," for t in between):
            continue  # "declared an emergency, saying the state would “spare no expense”"
        if len(between) < distance and not any(tree.tag[t] in FINITE or tree.pos[t] == "CCONJ" for t in between):
            best, distance = (first, end), len(between)
    return best


def _with_quote(clause: Range, cue: int, quoted: Sequence[Range]) -> tuple[Range, ...]:
    """The clause, widened to the quote it overlaps: a parse may break inside a quote."""
    low, high = clause
    for first, end in quoted:
        if first < high and end > low and not first <= cue < end:
            low, high = min(low, first), max(high, end)
    return ((low, high),)


def _phrase_content(tree: Tree, cue: int) -> Content:
    passive = tree.child(cue, "auxpass") is not None
    thing = tree.child(cue, "dobj", "nsubjpass") if passive else tree.child(cue, "dobj", "dative")
    if thing is not None and tree.pos[thing] != "ADP":
        return _object_content(tree, cue, thing)
    if (on := called_on(tree, cue)) is not None:
        whom, deed = on
        return ((tree.first[whom], tree.last[deed] + 1),), deed, True, "dobj xcomp"
    for child in tree.children[cue]:
        if tree.dep[child] == "prep" and child > cue and (inner := tree.child(child, "pobj", "pcomp")) is not None:
            return (span(tree, inner),), inner, tree.dep[inner] == "pcomp", f"prep {tree.lemma[child]}"
    return (), None, False, "none"


def _told_as(tree: Tree, thing: int, preposition: int) -> Content | None:
    """For "interpreting it as a signal that rates will rise": what "it" means stands in the sentence before."""
    what = tree.child(preposition, "pobj")
    clause = tree.child(what, "acl", "ccomp") if what is not None else None
    if what is None or clause is None or tree.lemma[thing] not in ("it", "this", "that", "them"):
        return None
    return (span(tree, what),), clause, True, "dobj prep"


def _object_content(tree: Tree, cue: int, thing: int) -> Content:
    """An object with what is said of it: "urged them to leave", "called it a mess", "showing men running"."""
    low, high = span(tree, thing)
    shape = tree.dep[thing]
    root, clausal = thing, False
    for child in tree.children[cue]:
        label = tree.dep[child]
        if child < thing:
            continue
        if label == "oprd" or (label == "prep" and tree.lemma[child] == "as"):
            high, shape = max(high, tree.last[child] + 1), f"{shape} {label}"
            if (told := _told_as(tree, thing, child)) is not None:
                return told
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
