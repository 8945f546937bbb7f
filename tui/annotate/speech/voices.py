"""Which attribution each quote belongs to, over the whole article: multi-sentence, continued and floating quotes."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.annotate.speech.attribution import Said
from tui.annotate.speech.contents import sentence_of
from tui.annotate.speech.quotes import Quote
from tui.annotate.syntax.tree import Tree

LEAST_WORDS = 4
"""A shorter quote that nobody is named for is a word in quotation marks, not speech."""


LEAST_SENTENCE = 2
"""Words of a quote that is a sentence of its own, after another: "“I trusted him,” he said. “I was wrong.”"."""

ENDS = (".", "!", "?", ":", "”", '"', "’")
"""What a sentence before a quote ends with."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A quote and the attribution that says whose it is, which may stand in another sentence or paragraph."""

    quote: Quote
    tree: Tree
    said: Said


def find_voices(
    trees: Sequence[Tree], saids: Sequence[Sequence[Said]], quotes: Sequence[Quote], text: str
) -> tuple[Voice, ...]:
    """The quotes of a body whose speaker can be told.

    Args:
        trees: The body's paragraphs.
        saids: The attributions of each.
        quotes: The body's quotes.
        text: The body.
    """
    out: list[Voice] = []
    by_tree = list(zip(trees, saids, strict=True))
    for number, quote in enumerate(quotes):
        place = next((i for i, tree in enumerate(trees) if tree.text and tree.end[-1] > quote.start), None)
        if place is None:
            continue
        tree, here = by_tree[place]
        said = _of_paragraph(tree, here, quote)
        if said is not None:
            out.append(Voice(quote, tree, said))
            continue
        before = out[-1] if out else None
        if quote.continued and not _same_speech(before, quotes[number - 1]):
            continue  # nobody knows who began it
        voice = _carried(before, by_tree[place], quote, text, by_tree[place - 1] if place else None)
        if voice is not None:
            out.append(voice)
    return tuple(_named_later(out, quotes))


def _named_later(voices: list[Voice], quotes: Sequence[Quote]) -> list[Voice]:
    """The voices, and those of speech over paragraphs whose speaker only its last paragraph names."""
    known = {id(voice.quote): voice for voice in voices}
    for quote, after in zip(reversed(quotes[:-1]), reversed(quotes[1:]), strict=True):
        if not quote.closed and after.continued and id(quote) not in known and id(after) in known:
            known[id(quote)] = Voice(quote, known[id(after)].tree, known[id(after)].said)
    return [known[id(quote)] for quote in quotes if id(quote) in known]


def _same_speech(before: Voice | None, last: Quote) -> bool:
    """Whether the quote before this one is the voice's, or stands in the paragraph that names it."""
    if before is None:
        return False
    here = before.tree
    return before.quote is last or (here.start[0] <= last.start < here.end[-1])


def _of_paragraph(tree: Tree, saids: Sequence[Said], quote: Quote) -> Said | None:
    """The attribution whose content overlaps the quote and whose cue stands outside it."""
    best, most = None, 0
    for said in saids:
        if said.source is None or quote.start <= tree.start[said.cue] < quote.end:
            continue
        shared = sum(
            max(0, min(quote.end, tree.end[high - 1]) - max(quote.start, tree.start[low]))
            for low, high in said.contents
        )
        if shared > most:
            best, most = said, shared
    return best


def _carried(
    before: Voice | None,
    here: tuple[Tree, Sequence[Said]],
    quote: Quote,
    text: str,
    above: tuple[Tree, Sequence[Said]] | None,
) -> Voice | None:
    """A quote of its own sentence belongs to whoever spoke last in this paragraph or just above."""
    tree, saids = here
    lead = text[max(0, quote.start - 8) : quote.start].rstrip()
    heads = quote.start <= tree.start[0]
    if before is not None and before.tree is tree and lead.endswith(",") and _goes_on(before, quote):
        return Voice(quote, tree, before.said)
    own = lead.endswith(ENDS[:3]) and text[quote.start : quote.end].rstrip("”\"'’")[-1:] in ENDS[:3]
    short = len(text[quote.start : quote.end].split()) < (LEAST_SENTENCE if own and not heads else LEAST_WORDS)
    if short and not (heads and lead.endswith(":")):
        return None
    if not heads and not lead.endswith(ENDS):
        return None
    if heads and lead.endswith(":"):
        return _introduced(quote, above)
    if before is not None and quote.continued:
        return Voice(quote, before.tree, before.said)
    if not heads:
        return _last_turn(before, tree, saids, quote)
    if above is None:
        return None
    if before is not None and _fills(before.quote, above[0]):
        return Voice(quote, before.tree, before.said)
    return _last_turn(before, *above, quote)


def _last_turn(before: Voice | None, tree: Tree, saids: Sequence[Said], quote: Quote) -> Voice | None:
    """A quote and who spoke last ahead of it in the paragraph, quoted or not: "Lund said he left. “It was late.”".

    Who is not quoted hands his words on to the next sentence alone; where somebody else had been quoted before him,
    nobody can tell who speaks after that.
    """
    quoted = before if before is not None and before.tree is tree else None
    ahead = [t for t in range(len(tree.text)) if tree.end[t] <= quote.start]
    if not ahead:
        return None
    first, end = sentence_of(tree, ahead[-1])
    outer = [said for said in saids if _tells(tree, said, saids) and tree.end[said.cue] <= quote.start]
    told = [said for said in outer if quoted is None or tree.start[said.cue] > quoted.quote.start]
    last = [said for said in told if first <= said.cue < end]
    if last and len({said.head for said in last}) == 1:
        return Voice(quote, tree, last[-1])
    others = [said for said in told if quoted is None or said.head != quoted.said.head]
    return None if quoted is None or others else Voice(quote, tree, quoted.said)


def _tells(tree: Tree, said: Said, saids: Sequence[Said]) -> bool:
    """Whether somebody speaks there himself: not in what another says, and not as "according to AFP"."""
    within = any(low <= said.cue < high for other in saids if other is not said for low, high in other.contents)
    by_the_way = tree.lemma[said.cue] == "accord"
    return said.source is not None and said.clausal and not said.inside and not within and not by_the_way


def _fills(quote: Quote, tree: Tree) -> bool:
    """Whether a paragraph is one quote and nothing else: the speaker goes on in the next."""
    return bool(tree.text) and quote.start <= tree.start[0] and tree.end[-1] <= quote.end


def _goes_on(before: Voice, quote: Quote) -> bool:
    """For "“We are open,” said the keeper, “but call first.”": one sentence, cut by who says it."""
    tree, cue = before.tree, before.said.cue
    first, end = sentence_of(tree, cue)
    return before.quote.end <= tree.start[cue] < quote.start and tree.start[first] <= quote.start < tree.end[end - 1]


def _introduced(quote: Quote, above: tuple[Tree, Sequence[Said]] | None) -> Voice | None:
    """For "She issued this statement:" and the quote in the paragraph below it."""
    if above is None:
        return None
    named = [said for said in above[1] if said.source is not None and not said.inside]
    return Voice(quote, above[0], named[-1]) if named else None
