"""The claims of an article: one for each thing said, with who says it, how surely, and about what."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tui.annotate.claims.clauses import cut, only_introduces
from tui.annotate.claims.frames import find_frames
from tui.annotate.claims.hedges import find_hedges
from tui.annotate.claims.kinds import kind_of
from tui.annotate.claims.placed import among, in_order
from tui.annotate.claims.polarity import is_negated
from tui.annotate.claims.spans import span_of
from tui.annotate.claims.standing import attributes, first_person, is_told, stands_alone
from tui.annotate.claims.stretches import Unit, is_credits, whole_sentence
from tui.annotate.speech.attribution import HEADING, Said, find_attributions
from tui.annotate.speech.contents import sentence_of
from tui.annotate.speech.quotes import Quote, find_quotes
from tui.annotate.speech.said_by import Voices
from tui.annotate.speech.speakers import Speaker, Speakers
from tui.annotate.speech.voices import find_voices
from tui.annotate.syntax.parse import ParsedText
from tui.annotate.syntax.tree import Tree, tree_of
from tui.annotate.tables import cues
from tui.annotate.tables.countries import is_country
from tui.model.annotation import Attribution, Claim, Entity, Figure, Mention, Term, TimeReference, Where
from tui.model.article import Article

CONTENT_POS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_STOP_VERBS = frozenset({"be", "have", "do", "say", "tell"})
_OVER = frozenset({"over", "under"})
_INSTEAD = re.compile(r"(?:[,(–—-] ?not|\band not|\brather than|\binstead of)(?: the)? $", re.IGNORECASE)


@dataclass(slots=True)
class _Reader:
    """What the claims of one article are read from."""

    article: Article
    entities: dict[str, Entity]
    speakers: Speakers
    voices: Voices
    figures: dict[Where, list[Figure]]
    times: dict[Where, list[TimeReference]]


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

    Args:
        article: The article.
        parsed: The parse of its headline and of each paragraph.
        entities: Who and what it names.
        mentions: Where it names them, in both texts and any order.
        figures: Its numbers, likewise.
        times: Its dates and times, likewise.
    """
    trees = [tree_of(one) for one in parsed]
    quotes: dict[Where, tuple[Quote, ...]] = {
        "body": find_quotes(article.body, [(p.start, p.end) for p in article.paragraphs]),
        "headline": find_quotes(article.headline, [(0, len(article.headline))]),
    }
    # The parser knows English only: elsewhere sentences stay whole, and nothing is read off their grammar.
    foreign = article.language.value not in (None, "en")
    saids = [[] if foreign else find_attributions(tree, quotes[tree.where]) for tree in trees]
    speakers = Speakers(entities, mentions)
    known_entities = {entity.id: entity for entity in entities}
    known = {
        id(said): _speaker(speakers, tree, said, known_entities)
        for tree, here in zip(trees, saids, strict=True)
        for said in here
    }
    body = [(tree, here) for tree, here in zip(trees, saids, strict=True) if tree.where == "body"]
    carried = find_voices([tree for tree, _ in body], [here for _, here in body], quotes["body"], article.body)
    voices = Voices(article, quotes, carried, known)

    def lost(said: Said) -> bool:
        """Whether somebody says it whom nobody can name: a mere phrase would then be left without its verb."""
        return said.source is not None and known[id(said)] is None

    reader = _Reader(article, known_entities, speakers, voices, in_order(figures), in_order(times))
    claims: list[Claim] = []
    for tree, found in zip(trees, saids, strict=True):
        here = [
            said
            for said in found
            if attributes(tree, said)
            and not is_told(tree, said)
            and not voices.inside(tree, said)
            and ((said.clausal and tree.text[said.cue] != ":") or not lost(said))
        ]
        for sentence in tree.sentences:
            if is_credits(tree, *sentence[1:]):
                continue
            for unit, span in [whole_sentence(tree, *sentence[1:])] if foreign else _stretches(tree, sentence, here):
                one = _claim(reader, tree, sentence[0], unit, span, here, f"c{len(claims)}")
                claims.append(replace(one, kind="statement", hedges=(), negated=False) if foreign else one)
    return tuple(claims)


def _speaker(speakers: Speakers, tree: Tree, said: Said, entities: Mapping[str, Entity]) -> Speaker | None:
    if said.source is None or said.head is None:
        return None
    speaker = speakers.speaker(tree, said.source, said.head)
    # "It rejected an appeal": nobody knows who, and the claim needs its verb.
    nobody = speaker is not None and not speaker.resolved and tree.lemma[said.head] == "it" and not said.clausal
    return None if nobody or (speaker is not None and _only_heads(tree, said, speaker, entities)) else speaker


def _only_heads(tree: Tree, said: Said, speaker: Speaker, entities: Mapping[str, Entity]) -> bool:
    """Whether what stands before a colon tells what is spoken of: "Verdict: “...”", a headline's "Gaza fire: ..."."""
    if tree.text[said.cue] != ":" or said.source is None or said.head is None or tree.lemma[said.head] in HEADING:
        return False
    entity = entities.get(speaker.entity or "")
    if tree.where == "body" and said.quoted == "none":
        return entity is None or entity.type != "person"  # "LONDON: Rain fell.", not "Calado: I saw it."
    if entity is None:
        return tree.where == "headline" or said.source[1] - said.source[0] == 1
    # A country's name may stand for its government.
    return tree.where == "headline" and entity.type == "place" and not is_country(entity.name)


def _stretches(
    tree: Tree, sentence: tuple[str, int, int], saids: Sequence[Said]
) -> Iterator[tuple[Unit, tuple[int, int]]]:
    """The units of a sentence that say something, each with its token range."""
    _name, first, end = sentence
    alone = [said for said in saids if stands_alone(tree, said)]
    units = cut(tree, first, end, [s for s in alone if any(low < end and high > first for low, high in s.contents)])
    says = False
    for unit in units:
        if unit.kind == "frame" or only_introduces(tree, unit, alone):
            continue
        if (span := span_of(tree, unit)) is not None:
            says = says or unit.kind != "background"
            yield unit, span
    if not says:
        root = tree.root_of(first, end)
        own = [said for said in alone if said.root == root and any(low <= root < high for low, high in said.contents)]
        whole = Unit(root, "main", own[0] if len(own) == 1 else None, list(range(first, end)))
        if (span := span_of(tree, whole)) is not None:
            yield whole, span


def _claim(  # noqa: PLR0917
    reader: _Reader,
    tree: Tree,
    sentence: str,
    unit: Unit,
    span: tuple[int, int],
    saids: Sequence[Said],
    number: str,
) -> Claim:
    low, high = span
    start, end = tree.start[low], tree.end[high - 1]
    text = (reader.article.headline if tree.where == "headline" else reader.article.body)[start:end]
    own = _own(unit, low, high)
    root = _predicate(tree, unit.root, own)
    said = _said(tree, unit, saids)
    attribution = _attribution(reader, tree, said, start, end)
    quoted = said is None and attribution is not None
    mentions = among(reader.speakers.inside(tree.where, start, end), tree, own)
    # "rejected suggestions that": the verb that voices the noun denies what it says.
    denied = said is not None and unit.said is said and any(tree.lemma[t] in cues.DENIAL for t in _voiced(said))
    figures = tuple(f for f in among(reader.figures[tree.where], tree, own) if not _ruled_out(f, start, text))
    hedges = find_hedges(tree, own, text, None if said is None else said.cue)
    return Claim(
        id=number,
        where=tree.where,
        start=start,
        end=end,
        text=text,
        sentence=sentence,
        kind=kind_of(tree, root, own, said, unit.kind),
        attribution=attribution,
        hedges=tuple(h for h in hedges if h.text.lower() not in _OVER or _bounds(h.text, figures)),
        negated=(is_negated(tree, root) or _cut_off(tree, said)) != denied,
        figures=figures,
        times=(
            *_told_of(among(reader.times[tree.where], tree, own), tree, unit, quoted=quoted),
            *_said_on(reader, tree, said, start, end),
        ),
        places=tuple(dict.fromkeys(m.text for m in mentions if _is_place(reader.entities.get(m.entity)))),
        entities=tuple(dict.fromkeys(m.entity for m in mentions)),
        frames=find_frames(tree, own, _namer(reader, tree)),
        terms=_terms(tree, own),
    )


def _cut_off(tree: Tree, said: Said | None) -> bool:
    """Whether the "not" of a quoted sentence stands before the cue that cuts it: "“We will not,” she said, ..."."""
    return said is not None and said.halved and said.root is not None and is_negated(tree, said.root)


def _voiced(said: Said) -> tuple[int, ...]:
    """The cue, and the verb before it that voices it."""
    return (said.cue,) if said.words[0] >= said.cue else (said.words[0], said.cue)


def _said(tree: Tree, unit: Unit, saids: Sequence[Said]) -> Said | None:
    """Who says the unit, where it is not the article itself."""
    own = next((s for s in saids if unit.root in (s.cue, s.words[0])), None)
    said = own if own is not None and unit.kind == "relative" else unit.said or own
    return None if said is None or first_person(tree, said) else said


def _attribution(reader: _Reader, tree: Tree, said: Said | None, start: int, end: int) -> Attribution | None:
    """The attribution in the unit's own sentence, or the one carried over from another."""
    if said is not None:
        return reader.voices.attribution(tree, said, start, end)
    return reader.voices.elsewhere(start, end) if tree.where == "body" else None


def _terms(tree: Tree, own: Sequence[int]) -> tuple[Term, ...]:
    """The words that say what the claim is about."""
    return tuple(
        Term(tree.lemma[t], tree.pos[t])
        for t in own
        if tree.pos[t] in CONTENT_POS and tree.lemma[t] not in _STOP_VERBS
    )


def _is_place(entity: Entity | None) -> bool:
    return entity is not None and entity.type == "place"


def _own(unit: Unit, low: int, high: int) -> list[int]:
    """The tokens of a stretch that are the unit's own: not those of another claim told in its middle."""
    before = range(low, unit.tokens[0]) if unit.kind == "relative" else range(0)
    return [*before, *(t for t in unit.tokens if low <= t < high)]


def _ruled_out(figure: Figure, start: int, text: str) -> bool:
    """Whether the claim says that it is not this figure: "six weeks, not nine"."""
    return _INSTEAD.search(text[: max(0, figure.start - start)]) is not None


def _bounds(word: str, figures: Sequence[Figure]) -> bool:
    """Whether the word makes a number a bound: "over 900 men", but "a loan over nine years"."""
    return any(figure.text.lower().startswith(word.lower()) for figure in figures)


def _told_of(times: Sequence[TimeReference], tree: Tree, unit: Unit, *, quoted: bool) -> list[TimeReference]:
    """The times of what is said: in "“We warned them in May,” she said" May is not when she said it."""
    if unit.said is None:  # a sentence of a quote that another sentence attributes, or nobody's words
        return [replace(time, role="event") for time in times] if quoted else list(times)
    inside = [(tree.start[low], tree.end[high - 1]) for low, high in unit.said.contents]
    return [
        replace(time, role="event") if any(low <= time.start < high for low, high in inside) else time
        for time in times
    ]


def _said_on(reader: _Reader, tree: Tree, said: Said | None, start: int, end: int) -> Iterator[TimeReference]:
    """When it was said, where the words that name the speaker tell: "on Monday" of "Holt said on Monday that ..."."""
    if said is None:
        voice = reader.voices.voice(start, end) if tree.where == "body" else None
        if voice is None:
            return
        tree, said = voice.tree, voice.said
    first, last = sentence_of(tree, said.cue)
    low, high = tree.start[first], tree.end[last - 1]
    inside = [(tree.start[a], tree.end[b - 1]) for a, b in said.contents]
    times = reader.times[tree.where]
    for time in times[bisect_left(times, low, key=lambda one: one.start) :]:
        if time.start >= high:
            return
        told = start <= time.start < end or any(a <= time.start < b for a, b in inside)
        if time.role == "said" and not told:
            yield time


def _predicate(tree: Tree, root: int, own: Sequence[int]) -> int:
    """The unit's main predicate: its root, or the first verb under it."""
    if tree.pos[root] in ("VERB", "AUX") and root in own:
        return root
    for token in own:
        if tree.pos[token] in ("VERB", "AUX") and tree.dep[token] not in ("aux", "auxpass", "amod"):
            return token
    return root


def _namer(reader: _Reader, tree: Tree) -> Callable[[int], str]:
    """The entity that a token names, or its lemma."""

    def name(token: int) -> str:
        for mention in reader.speakers.inside(tree.where, tree.start[tree.first[token]], tree.end[token]):
            if mention.start <= tree.start[token] and tree.end[token] <= mention.end:
                return mention.entity
        return tree.lemma[token]

    return name
