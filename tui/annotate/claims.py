"""The claims of an article: one for each thing said, with who says it, how surely, and about what."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from tui.annotate import cues
from tui.annotate.attribution import Said, find_attributions
from tui.annotate.clauses import Unit, cut
from tui.annotate.frames import find_frames
from tui.annotate.hedges import find_hedges
from tui.annotate.kinds import kind_of
from tui.annotate.lexicon import words
from tui.annotate.parse import ParsedText
from tui.annotate.polarity import is_negated
from tui.annotate.quotes import CLOSING, MARKS, OPENING, STRAIGHT, Quote, find_quotes
from tui.annotate.speakers import Speaker, Speakers
from tui.annotate.tree import Tree, tree_of
from tui.annotate.voices import Voice, find_voices
from tui.model.annotation import (
    Attribution,
    AttributionKind,
    Claim,
    Entity,
    Figure,
    Mention,
    Term,
    TimeReference,
)
from tui.model.article import Article

LEAST_WORDS = 3
"""A unit with fewer words is read with its neighbour."""

CONTENT_POS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_STOP_VERBS = frozenset({"be", "have", "do", "say", "tell"})
_LINKS = words("links")
CLOSES = frozenset(CLOSING + '"')
_TRIM = frozenset({",", ";", ":", "–", "—", "-", "--", "(", ")", "[", "]", "…", "*", "•"})


@dataclass(slots=True)
class _Reader:
    """What the claims of one article are read from."""

    article: Article
    speakers: Speakers
    figures: Sequence[Figure]
    times: Sequence[TimeReference]
    entities: dict[str, Entity]
    quotes: tuple[Quote, ...] = ()
    voices: tuple[Voice, ...] = ()

    def text(self, where: str) -> str:
        return self.article.headline if where == "headline" else self.article.body


def find_claims(  # noqa: PLR0917 - one argument for each earlier step
    article: Article,
    parsed: Sequence[ParsedText],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    figures: Sequence[Figure],
    times: Sequence[TimeReference],
) -> tuple[Claim, ...]:
    """The claims in order of place, the headline's first.

    Every sentence that says anything yields at least one. `text` is always the stretch of the article's text from
    `start` to `end`, attribution left out wherever what is left can be understood alone.
    """
    trees = [tree_of(one) for one in parsed]
    body = [tree for tree in trees if tree.where == "body"]
    quotes = find_quotes(article.body, [(p.start, p.end) for p in article.paragraphs])
    headline_quotes = find_quotes(article.headline, [(0, len(article.headline))])
    saids = {id(tree): find_attributions(tree, quotes if tree.where == "body" else headline_quotes) for tree in trees}
    voices = find_voices(body, [saids[id(tree)] for tree in body], quotes, article.body)
    reader = _Reader(
        article, Speakers(entities, mentions), figures, times, {e.id: e for e in entities}, quotes, voices
    )
    claims: list[Claim] = []
    for tree in trees:
        known = {id(said): _speaker(reader, tree, said) for said in saids[id(tree)]}
        for sentence, first, end in tree.sentences:
            for claim in _of_sentence(reader, tree, (sentence, first, end), saids[id(tree)], known):
                claims.append(_numbered(claim, len(claims)))
    return tuple(claims)


def _numbered(claim: Claim, number: int) -> Claim:
    return replace(claim, id=f"c{number}")


def _speaker(reader: _Reader, tree: Tree, said: Said) -> Speaker | None:
    if said.source is None or said.head is None:
        return None
    return reader.speakers.speaker(tree, said.source, said.head)


def _of_sentence(
    reader: _Reader,
    tree: Tree,
    sentence: tuple[str, int, int],
    saids: Sequence[Said],
    known: dict[int, Speaker | None],
) -> Iterator[Claim]:
    name, first, end = sentence
    here = [said for said in saids if any(low < end and high > first for low, high in said.contents)]
    apart = [said for said in here if _stands_alone(tree, said)]
    units = cut(tree, first, end, apart)
    said_something = False
    for unit in units:
        if unit.kind == "frame":
            continue
        span = _span(tree, unit)
        if span is None:
            continue
        said_something = True
        yield _claim(reader, tree, name, unit, span, here, known)
    if not said_something:
        whole = Unit(tree.root_of(first, end), "main", None, list(range(first, end)))
        span = _span(tree, whole)
        if span is not None:
            yield _claim(reader, tree, name, whole, span, here, known)


def _stands_alone(tree: Tree, said: Said) -> bool:
    """Whether the content is a claim that reads without its cue."""
    if said.root is None:
        return True
    if not said.clausal:
        length = sum(high - low for low, high in said.contents)
        return length >= 5 and tree.lemma[said.cue] in cues.SPEECH | cues.NOUNS and tree.pos[said.root] == "NOUN"
    return not (tree.dep[said.root] == "xcomp" and tree.subject(said.root) is None)


def _span(tree: Tree, unit: Unit) -> tuple[int, int] | None:
    """First token and token after the last of the unit's stretch, trimmed; None where it says nothing."""
    tokens = [token for token in unit.tokens if tree.pos[token] not in ("PUNCT", "SPACE")]
    if not tokens:
        return None
    low, high = tokens[0], tokens[-1] + 1
    if high < len(tree.text) and tree.text[high] in CLOSES and _opens_inside(tree, low, high):
        high += 1
    elif high + 1 < len(tree.text) and tree.text[high + 1] in CLOSES and _opens_inside(tree, low, high):
        high += 2
    if unit.kind == "relative":
        low = _antecedent(tree, unit, low)
    elif unit.said is not None and len(unit.said.contents) == 2 and low < unit.said.cue < high:
        low = _after_pronoun(tree, unit, low)
    low, high = _trimmed(tree, low, high)
    words = [t for t in range(low, high) if tree.pos[t] not in ("PUNCT", "SPACE", "SYM")]
    if len(words) < LEAST_WORDS:
        return None
    return low, high


def _antecedent(tree: Tree, unit: Unit, low: int) -> int:
    """Where a relative clause begins to be readable: with what it is about, or with its own subject."""
    relative = next((c for c in tree.children[unit.root] if tree.tag[c] in ("WDT", "WP", "WP$", "WRB")), None)
    if relative is not None and tree.tag[relative] == "WRB" and tree.subject(unit.root) is not None:
        return relative + 1
    noun = tree.head[unit.root]
    return tree.first[noun] if tree.first[noun] <= low and low - tree.first[noun] <= 12 else low


def _after_pronoun(tree: Tree, unit: Unit, low: int) -> int:
    """For "These troops, she said, are ...": what follows the attribution, if nothing is lost before it."""
    assert unit.said is not None
    before, after = unit.said.contents
    lost = [t for t in range(*before) if tree.pos[t] in ("NOUN", "PROPN", "NUM", "VERB")]
    pointing = tree.lemma[before[0]] in ("this", "that", "these", "those", "it", "he", "she", "they", "we", "i")
    return max(low, after[0]) if pointing and len(lost) <= 1 else low


def _trimmed(tree: Tree, low: int, high: int) -> tuple[int, int]:
    """The range without what only ties it to its surroundings: marks, links and full stops at either end."""
    while low < high:
        if _drops_first(tree, low, high):
            low += 1
        elif _drops_last(tree, low, high):
            high -= 1
        else:
            break
    return low, high


def _drops_first(tree: Tree, low: int, high: int) -> bool:
    text = tree.text[low]
    if text in _TRIM or tree.pos[low] == "SPACE" or text in CLOSES - {STRAIGHT}:
        return True
    if text.lower() in _LINKS and _links(tree, low):
        return True
    if text not in MARKS:
        return False
    rest = tree.text[low + 1 : high]
    # A mark that nothing closes here, or that the end closes: the quote is the whole claim.
    return not any(t in CLOSES for t in rest) or (rest[-1] in CLOSES and not any(t in MARKS for t in rest[:-1]))


def _drops_last(tree: Tree, low: int, high: int) -> bool:
    text = tree.text[high - 1]
    if text in _TRIM or text in OPENING or tree.pos[high - 1] == "SPACE":
        return True
    if text in ".!":
        return not _opens_inside(tree, low, high)
    if text in CLOSES:
        return not _opens_inside(tree, low, high - 1)
    return tree.pos[high - 1] == "CCONJ"


def _links(tree: Tree, token: int) -> bool:
    return tree.pos[token] in ("CCONJ", "SCONJ", "ADV") or tree.dep[token] in ("mark", "cc", "advmod")


def _opens_inside(tree: Tree, low: int, high: int) -> bool:
    """Whether a quote that opens in the range is still open at its end."""
    opened = False
    for token in range(low, high):
        text = tree.text[token]
        if text in OPENING or (text == '"' and not opened):
            opened = True
        elif text in CLOSING or text == '"':
            opened = False
    return opened


def _claim(  # noqa: PLR0917
    reader: _Reader,
    tree: Tree,
    sentence: str,
    unit: Unit,
    span: tuple[int, int],
    here: Sequence[Said],
    known: dict[int, Speaker | None],
) -> Claim:
    low, high = span
    start, end = tree.start[low], tree.end[high - 1]
    text = reader.text(tree.where)[start:end]
    said = unit.said if unit.said is not None else _whole(tree, unit, here)
    attribution = None
    if said is not None:
        attribution = _attribution(reader, tree, said, known.get(id(said)), (start, end))
    else:
        said, attribution = _quoted_elsewhere(reader, tree, (start, end))
    own = [t for t in unit.tokens if low <= t < high] or list(range(low, high))
    root = _predicate(tree, unit.root, own)
    figures = tuple(f for f in reader.figures if f.where == tree.where and start <= f.start and f.end <= end)
    times = tuple(t for t in reader.times if t.where == tree.where and start <= t.start and t.end <= end)
    mentions = reader.speakers.inside(tree.where, start, end)
    places = tuple(
        dict.fromkeys(
            m.text for m in mentions if m.entity in reader.entities and reader.entities[m.entity].type == "place"
        )
    )
    denied = said is not None and tree.lemma[said.cue] in cues.DENIAL
    return Claim(
        id="",
        where=tree.where,
        start=start,
        end=end,
        text=text,
        sentence=sentence,
        kind=kind_of(tree, root, own, said if attribution else None, unit.kind),
        attribution=attribution,
        hedges=find_hedges(tree, own, text, said.cue if said is not None and attribution else None),
        negated=is_negated(tree, root) != denied,
        figures=figures,
        times=times,
        places=places,
        entities=tuple(dict.fromkeys(m.entity for m in mentions)),
        frames=find_frames(tree, own, _namer(reader, tree)),
        terms=tuple(
            Term(tree.lemma[t], tree.pos[t])
            for t in own
            if tree.pos[t] in CONTENT_POS and tree.lemma[t] not in _STOP_VERBS
        ),
    )


def _predicate(tree: Tree, root: int, own: Sequence[int]) -> int:
    """The unit's main predicate: its root, or the first verb under it."""
    if tree.pos[root] in ("VERB", "AUX") and root in own:
        return root
    for token in own:
        if tree.pos[token] in ("VERB", "AUX") and tree.dep[token] not in ("aux", "auxpass", "amod"):
            return token
    return root


def _whole(tree: Tree, unit: Unit, here: Sequence[Said]) -> Said | None:
    """The attribution of a unit that keeps its cue ("leaders have pledged to ..."), unless it only backs a claim."""
    for said in here:
        if said.cue == unit.root and tree.lemma[said.cue] not in cues.BACKING:
            return said
    return None


def _namer(reader: _Reader, tree: Tree) -> Callable[[int], str]:
    def name(token: int) -> str:
        for mention in reader.speakers.inside(tree.where, tree.start[tree.first[token]], tree.end[token]):
            if mention.start <= tree.start[token] and tree.end[token] <= mention.end:
                return mention.entity
        return tree.lemma[token]

    return name


def _attribution(
    reader: _Reader, tree: Tree, said: Said, speaker: Speaker | None, span: tuple[int, int]
) -> Attribution | None:
    if speaker is None:
        return None
    cue = " ".join(tree.text[said.words[0] : said.words[1]])
    quote = _quote_in(reader, tree, span)
    kind: AttributionKind = "paraphrase"
    if quote is not None:
        whole = quote.start <= span[0] and span[1] <= quote.end
        kind = "direct quote" if whole else "partial quote"
    elif tree.pos[said.cue] == "NOUN":
        kind = "noun complement"
    elif tree.lemma[said.words[0]] in cues.DOCUMENTS or (
        said.head is not None and tree.lemma[said.head] in cues.DOCUMENTS
    ):
        kind = "document"
    text = reader.text(tree.where)
    return Attribution(
        speaker=text[speaker.start : speaker.end],
        entity=speaker.entity,
        name=speaker.name,
        cue=cue,
        kind=kind,
        quote=text[quote.start : quote.end] if quote is not None else None,
        resolved=speaker.resolved,
        start=speaker.start,
        end=speaker.end,
        named=speaker.named,
    )


def _quote_in(reader: _Reader, tree: Tree, span: tuple[int, int]) -> Quote | None:
    """The quote that the claim lies in, or the first that lies in it."""
    if tree.where != "body":
        return None
    for quote in reader.quotes:
        if quote.start < span[1] and span[0] < quote.end:
            return quote
    return None


def _quoted_elsewhere(reader: _Reader, tree: Tree, span: tuple[int, int]) -> tuple[Said | None, Attribution | None]:
    """The attribution of a quote whose cue stands in another sentence."""
    if tree.where != "body":
        return None, None
    for voice in reader.voices:
        if voice.quote.start <= span[0] and span[1] <= voice.quote.end:
            speaker = _speaker(reader, voice.tree, voice.said)
            return None, _attribution(reader, voice.tree, voice.said, speaker, span)
    return None, None
