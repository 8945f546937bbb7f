"""One claim, from the stretch of text that it is shown as: who says it, how surely, and what it holds."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from tui.annotate.claims.frames import find_frames
from tui.annotate.claims.hedges import find_hedges
from tui.annotate.claims.kinds import kind_of
from tui.annotate.claims.placed import among
from tui.annotate.claims.polarity import is_negated
from tui.annotate.claims.standing import first_person
from tui.annotate.claims.stretches import Unit
from tui.annotate.speech.attribution import Said
from tui.annotate.speech.contents import sentence_of
from tui.annotate.speech.said_by import Voices
from tui.annotate.speech.speakers import Speakers
from tui.annotate.syntax.tree import Tree
from tui.annotate.tables import cues
from tui.model.annotation import Attribution, Claim, Entity, Figure, Term, TimeReference, Where
from tui.model.article import Article

CONTENT_POS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
_STOP_VERBS = frozenset({"be", "have", "do", "say", "tell"})
_OVER = frozenset({"over", "under"})
_INSTEAD = re.compile(r"(?:[,(–—-] ?not|\band not|\brather than|\binstead of)(?: the)? $", re.IGNORECASE)


@dataclass(slots=True)
class Reader:
    """What the claims of one article are read from; figures and times in the order of the text."""

    article: Article
    entities: dict[str, Entity]
    speakers: Speakers
    voices: Voices
    figures: dict[Where, list[Figure]]
    times: dict[Where, list[TimeReference]]


def make_claim(  # noqa: PLR0917
    reader: Reader,
    tree: Tree,
    sentence: str,
    unit: Unit,
    span: tuple[int, int],
    saids: Sequence[Said],
    number: str,
) -> Claim:
    """The claim that a unit of a sentence makes.

    Args:
        reader: What is known of the article.
        tree: The paragraph's parse.
        sentence: Id of the sentence.
        unit: What says it.
        span: First token of the stretch that is shown, and the one after its last.
        saids: The attributions of the paragraph that make a claim somebody's.
        number: Id of the claim.
    """
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
        frames=find_frames(tree, own, _namer(reader, tree, attribution)),
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


def _attribution(reader: Reader, tree: Tree, said: Said | None, start: int, end: int) -> Attribution | None:
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


def _said_on(reader: Reader, tree: Tree, said: Said | None, start: int, end: int) -> Iterator[TimeReference]:
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


def _namer(reader: Reader, tree: Tree, attribution: Attribution | None) -> Callable[[int], str]:
    """The entity that a token names, or its lemma; the speaker for "I", and for "we" where it is a body."""
    speaker = attribution.entity if attribution is not None else None
    known = reader.entities.get(speaker) if speaker is not None else None
    own = ("I", "me", "We", "we", "us") if known is not None and known.type == "organisation" else ("I", "me")

    def name(token: int) -> str:
        if speaker is not None and tree.text[token] in own:
            return speaker
        for mention in reader.speakers.inside(tree.where, tree.start[tree.first[token]], tree.end[token]):
            if mention.start <= tree.start[token] and tree.end[token] <= mention.end:
                return mention.entity
        return tree.lemma[token]

    return name
