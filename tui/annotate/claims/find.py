"""The claims of an article: one for each thing said, with who says it, how surely, and about what."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tui.annotate.claims.clauses import cut, only_introduces
from tui.annotate.claims.make import Reader, make_claim
from tui.annotate.claims.placed import in_order
from tui.annotate.claims.spans import span_of
from tui.annotate.claims.standing import attributes, is_told, stands_alone
from tui.annotate.claims.stretches import Unit, is_credits, whole_sentence
from tui.annotate.speech.attribution import HEADING, Said, find_attributions
from tui.annotate.speech.quotes import Quote, find_quotes
from tui.annotate.speech.said_by import Voices
from tui.annotate.speech.speakers import Speaker, Speakers
from tui.annotate.speech.voices import find_voices
from tui.annotate.syntax.parse import ParsedText
from tui.annotate.syntax.tree import Tree, tree_of
from tui.annotate.tables.countries import is_country
from tui.model.annotation import Claim, Entity, Figure, Mention, TimeReference, Where
from tui.model.article import Article


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
    # The parser knows English only: elsewhere sentences stay whole, and nothing is read off their grammar.
    foreign = article.language.value not in (None, "en")
    quotes: dict[Where, tuple[Quote, ...]] = {
        "body": find_quotes(article.body, [(p.start, p.end) for p in article.paragraphs]),
        "headline": find_quotes(article.headline, [(0, len(article.headline))]),
    }
    saids = [[] if foreign else find_attributions(tree, quotes[tree.where]) for tree in trees]
    told = list(zip(trees, saids, strict=True))
    known = {entity.id: entity for entity in entities}
    speakers = Speakers(entities, mentions)
    who = {id(said): _speaker(speakers, tree, said, known) for tree, found in told for said in found}
    body = [(tree, found) for tree, found in told if tree.where == "body"]
    carried = find_voices([tree for tree, _ in body], [found for _, found in body], quotes["body"], article.body)
    voices = Voices(article, quotes, carried, who)
    reader = Reader(article, known, speakers, voices, in_order(figures), in_order(times))
    claims: list[Claim] = []
    for tree, found in told:
        saying = [said for said in found if _makes_claims(tree, said, voices)]
        for sentence in tree.sentences:
            if is_credits(tree, *sentence[1:]):
                continue
            units = [whole_sentence(tree, *sentence[1:])] if foreign else _stretches(tree, sentence, saying)
            for unit, span in units:
                one = make_claim(reader, tree, sentence[0], unit, span, saying, f"c{len(claims)}")
                claims.append(replace(one, kind="statement", hedges=(), negated=False) if foreign else one)
    return tuple(claims)


def _makes_claims(tree: Tree, said: Said, voices: Voices) -> bool:
    """Whether what is attributed is told as the claim of who says it."""
    if not attributes(tree, said) or is_told(tree, said) or voices.inside(tree, said) or _turned_down(tree, said):
        return False
    # Where nobody can name who says it, a mere phrase would be left without its verb.
    lost = said.source is not None and voices.speakers[id(said)] is None
    return not lost or (said.clausal and tree.text[said.cue] != ":")


def _turned_down(tree: Tree, said: Said) -> bool:
    """Whether what is rejected was asked for, and not said: "rejected a request to reopen the case"."""
    if said.clausal or tree.lemma[said.cue] not in _TURNING_DOWN:
        return False
    return any(tree.lemma[tree.root_of(low, high)] in _ASKED_FOR for low, high in said.contents if low < high)


_TURNING_DOWN = frozenset(("reject", "deny", "dismiss", "refuse", "decline", "rebuff"))
_ASKED_FOR = frozenset(
    """appeal application attempt bail ban bid call challenge compromise deal demand effort extension invitation
    lawsuit measure motion nomination offer parole permission permit petition plan plea proposal request
    resignation suit takeover visa""".split()
)


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
