"""Texts of several styles that are wrapped as one: a claim with who says it, when and how surely before its words."""

from collections.abc import Callable, Sequence

from tui.model.annotation import Claim
from tui.model.comparison import Member, Side
from tui.reader.desk import Desk
from tui.reader.layout.cells import cut, runs
from tui.reader.layout.spans import Layer, Span, stretches
from tui.reader.layout.wrapping import wrap
from tui.reader.views.telling import denied
from tui.reader.widgets.painted import Part
from tui.reader.wording import badge, claim_of, hedges, said_by, said_when, years_differ


class Styled:
    """A text with spans of styles, which can be wrapped: said-by, hedge and date before the content."""

    def __init__(self, parts: Sequence[tuple[str, str]]) -> None:
        self.parts = parts
        self.text = ""
        spans = []
        for text, style in parts:
            if style:
                spans.append(Span(len(self.text), len(self.text) + len(text), style))
            self.text += text
        self.layer = Layer(spans, len(self.text))

    def lines(self, width: int, most: int) -> list[list[Part]]:
        """At most that many lines; the last ends with an ellipsis where something is missing."""
        pieces = wrap(self.text, max(2, width))
        out = [self._parts(piece.start, piece.end) for piece in pieces[:most]]
        if len(pieces) > most:
            last = pieces[most - 1]
            # One more word of the next line shows that the text goes on.
            text = cut(self.text[last.start :], width)
            out[-1] = self._parts(last.start, min(len(self.text), last.start + len(text.rstrip("…"))))
            out[-1].append(Part("…"))
        return out

    def _parts(self, start: int, end: int) -> list[Part]:
        return [
            Part(run.shown, stretch.styles)
            for stretch in stretches(start, end, [self.layer.over(start, end)])
            for run in runs(self.text, stretch.start, stretch.end)
        ]


def told(
    claim: Claim | None,
    member: Member | None,
    content: str,
    name: str = "",
    *,
    short: bool = False,
    year: bool = False,
    veil: Callable[[str], str] | None = None,
) -> Styled:
    """A claim as a row prints it: in which article, who says it, when, how surely, and then what.

    Args:
        claim: The claim; None where there is nothing more than its words.
        member: The article it stands in.
        content: Its words.
        name: The article's id, where that is to be told.
        short: Whether names and hedges are cut.
        year: Whether the day is told with its year.
        veil: Hides names, in blind reading.
    """
    if veil is not None:
        # A name is hidden as a whole: it must not be cut before.
        styled = told(claim, member, content, name, year=year)
        return Styled([(veil(text), style) for text, style in styled.parts])
    first = [(f"{badge(name)} ", "label")] if name else []
    if claim is None or member is None:
        return Styled([*first, (content, "")])
    sure = hedges(claim, 1 if short else 3)
    kind = {"prediction": "forecast", "evaluation": "view", "demand": "demand", "commitment": "pledge"}.get(
        claim.kind, ""
    )
    said = [
        *first,
        (said_by(claim, short=short), "strong" if claim.attribution else "faint"),
        (f", {said_when(claim, member, year=year)}", "faint"),
    ]
    if denial := denied(claim):
        said.append((f", {denial}", "label"))
    if sure:
        said.append((f", {sure}", "label"))
    if kind and not (short and sure):
        said.append((f", {kind}", "label"))
    return Styled([*said, (": ", "faint"), (content, "")])


def told_side(side: Side, desk: Desk, *, name: bool = True, short: bool = False) -> Styled:
    """One side of a match, as `told`."""
    found = claim_of(desk.comparison, side.article, side.claim) if desk.comparison else None
    member, claim = found or (None, None)
    veil = desk.veiled if desk.veil is not None else None
    year = desk.comparison is not None and years_differ(desk.comparison.members)
    return told(claim, member, _content(side), side.article if name else "", short=short, year=year, veil=veil)


def _content(side: Side) -> str:
    return f"headline: {side.text}" if side.where == "headline" else side.text
