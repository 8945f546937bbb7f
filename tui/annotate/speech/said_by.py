"""The attribution of a claim, as the model has it: speaker, cue, kind and the words quoted."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.annotate.speech.attribution import Said
from tui.annotate.speech.quotes import Quote
from tui.annotate.speech.speakers import Speaker
from tui.annotate.speech.voices import Voice
from tui.annotate.syntax.tree import Tree
from tui.annotate.tables import cues
from tui.model.annotation import Attribution, AttributionKind, Where
from tui.model.article import Article


@dataclass(slots=True)
class Voices:
    """Who speaks where in one article.

    Attributes:
        article: The article.
        quotes: The quotes of each of its texts.
        carried: The body's quotes with the attribution that names their speaker.
        speakers: The speaker of each attribution, by its identity; None where nobody is named.
    """

    article: Article
    quotes: dict[Where, tuple[Quote, ...]]
    carried: tuple[Voice, ...]
    speakers: dict[int, Speaker | None]

    def attribution(self, tree: Tree, said: Said, start: int, end: int) -> Attribution | None:
        """The attribution of the claim from `start` to `end`; None where nobody is named.

        Args:
            tree: The paragraph of the attribution, which may not be the claim's.
            said: The attribution.
            start: Offset of the claim.
            end: Offset after it.
        """
        speaker = self.speakers.get(id(said))
        if speaker is None:
            return None
        text = self.article.headline if tree.where == "headline" else self.article.body
        quote = self._quote(tree.where, start, end)
        if said.halved and quote is not None:
            quote = replace(quote, start=min(quote.start, start), end=max(quote.end, end))
        return Attribution(
            speaker=text[speaker.start : speaker.end],
            entity=speaker.entity,
            name=speaker.name,
            cue=text[tree.start[said.words[0]] : tree.end[said.words[1] - 1]],
            kind=_kind(tree, said, quote, start, end),
            quote=None if quote is None else text[quote.start : quote.end],
            resolved=speaker.resolved,
            start=speaker.start,
            end=speaker.end,
            named=speaker.named,
        )

    def inside(self, tree: Tree, said: Said) -> bool:
        """Whether the attribution is itself a part of what somebody is quoted as saying."""
        if not said.inside or tree.where != "body":
            return False
        at = tree.start[said.cue]
        return any(v.said is not said and v.quote.start <= at < v.quote.end for v in self.carried)

    def elsewhere(self, start: int, end: int) -> Attribution | None:
        """The attribution of a stretch of the body that lies in a quote whose cue stands in another sentence."""
        voice = self.voice(start, end)
        return None if voice is None else self.attribution(voice.tree, voice.said, start, end)

    def voice(self, start: int, end: int) -> Voice | None:
        """The quote that a stretch of the body lies in, with the attribution that names its speaker."""
        return next((v for v in self.carried if v.quote.start <= start and end <= v.quote.end), None)

    def _quote(self, where: Where, start: int, end: int) -> Quote | None:
        """The quote that the stretch lies in, or the first that lies in it."""
        return next((q for q in self.quotes[where] if q.start < end and start < q.end), None)


def _kind(tree: Tree, said: Said, quote: Quote | None, start: int, end: int) -> AttributionKind:
    if quote is not None:
        return "direct quote" if quote.start <= start and end <= quote.end else "partial quote"
    if tree.pos[said.cue] == "NOUN":
        return "noun complement"
    nouns: Sequence[int] = [*range(*said.words), *([] if said.head is None else [said.head])]
    shown = any(tree.pos[t] == "NOUN" and tree.lemma[t] in cues.DOCUMENTS for t in nouns)
    return "document" if shown else "paraphrase"
