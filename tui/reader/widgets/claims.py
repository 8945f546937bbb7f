"""The claims panel: matches and what stands in one article only, as rows."""

from collections.abc import Callable, Sequence

from tui.model.annotation import Claim
from tui.model.comparison import RELATIONS, Comparison, Match, Member, Side
from tui.reader.desk import Desk, Heading, MatchEntry, OnlyEntry
from tui.reader.keymap import first_key, key_names
from tui.reader.layout.cells import cell_width, cut, runs, shown
from tui.reader.layout.spans import Layer, Span, stretches
from tui.reader.layout.wrapping import wrap
from tui.reader.views.telling import denied
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine, TextRow
from tui.reader.wording import LETTERS, WORDS, badge, claim_of, counted, hedges, said_by, said_when, title_of, why

LABEL = 14
"""Cells of the relation's letter and word, with blanks."""
_NARROW = 90
_TIGHT = 30
"""Where each article would have fewer cells, the passages of the chosen match stand one below the other."""
_TALL = 24
"""In a list of so many lines those of the other matches do so, too."""
_FILTER_ACTIONS = ("desk.contradict", "desk.figure", "desk.update", "desk.agree", "desk.related")


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
    veil: Callable[[str], str] | None = None,
) -> Styled:
    """A claim as a row prints it: in which article, who says it, when, how surely, and then what.

    Args:
        claim: The claim; None where there is nothing more than its words.
        member: The article it stands in.
        content: Its words.
        name: The article's id, where that is to be told.
        short: Whether names and hedges are cut.
        veil: Hides names, in blind reading.
    """
    if veil is not None:
        # A name is hidden as a whole: it must not be cut before.
        styled = told(claim, member, content, name)
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
        (f", {said_when(claim, member)}", "faint"),
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
    return told(claim, member, _content(side), side.article if name else "", short=short, veil=veil)


class MatchRow(Row):
    """One match: a line, or, where it is chosen, its passages in full and the why-line."""

    def __init__(self, match: Match, desk: Desk, columns: Sequence[str], *, again: bool = False) -> None:
        self.key = match.id
        self.match = match
        self._hidden = desk.hides(match)
        self._found, self._found_words = ("", "") if self._hidden else _found(match, desk, again=again)
        self._found += _ours(match)
        self._label = LABEL + len(self._found)
        self._veiled = desk.veiled
        self._sides: dict[str, list[tuple[Styled, Styled]]] = {}
        sides = sorted(match.sides, key=lambda side: desk.columns.index(side.article))
        # The passages stand below the columns they are from; where they do not, each tells which article's it is.
        self._named = list(dict.fromkeys(side.article for side in sides)) != list(columns)
        for side in sides:
            ways = (
                told_side(side, desk, name=self._named, short=True),
                told_side(side, desk, name=self._named),
            )
            self._sides.setdefault(side.article, []).append(ways)

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:
        """One line, or all of it where it is chosen."""
        columns = list(self._sides)
        relation = self.match.relation
        letter, word = ("?", "not judged") if self._hidden else (LETTERS[relation], WORDS[relation])
        style = "label" if self._hidden else relation
        mark = (
            Part(f" {letter} ", (style,)),
            Part(f"{word:<{LABEL - 3}}", (style,)),
            Part(self._found, ("label",)),
        )
        label = self._label
        each = max(8, (width - label - 1) // max(1, len(columns)) - 1)
        groups = [[name] for name in columns]
        stacked = self._named and each < _TIGHT and (chosen or room >= _TALL)
        if stacked:
            groups, each = [columns], width - label - 2
        cells = [
            [
                line
                for name in names
                for ways in self._sides[name]
                for line in ways[chosen].lines(each - 1, 12 if chosen else 1)
            ]
            for names in groups
        ]
        words = f"hidden until you judge it: {first_key('desk.judge')}"
        if not self._hidden:
            words = self._veiled(self._found_words + why(self.match))
        reason = Styled([("why  ", "faint"), (words, "")]).lines(width - label - 1, 4) if chosen else []
        # The why-line must be seen: the passages stand in the text above, in full.
        rows = min(max(len(cell) for cell in cells), max(2, room - len(reason))) if chosen else 1
        if stacked and not chosen:
            rows = len(cells[0])
        out: list[RowLine] = []
        for number in range(rows):
            line: RowLine = list(mark) if number == 0 else [Part(" " * label)]
            for place, cell in enumerate(cells):
                parts = cell[number] if number < len(cell) else []
                if number + 1 == rows and len(cell) > rows > 1:
                    parts = [*parts, Part(" …", ("faint",))]
                used = sum(cell_width(part.text) for part in parts)
                line += [*parts, Part(" " * max(0, each - used))]
                line.append(Part("│", ("rule",)) if place + 1 < len(cells) else Part(""))
                line.append(Part(" ") if place + 1 < len(cells) else Part(""))
            out.append(line)
        return out + [[Part(" " * label), *parts] for parts in reason]


def _found(match: Match, desk: Desk, *, again: bool) -> tuple[str, str]:
    """In how many articles a match's claim is found, for its first line and for the why-line.

    Two articles need no such words: a match is in both.
    """
    if len(desk.articles) < 3 or match.id not in desk.threads:
        return "", ""
    thread = desk.threads[match.id]
    many, related = len(thread.found_in), len(thread.related_in)
    words = f"claim in {many} of {thread.total} articles" + (f", related in {related} more" if related else "")
    return f"{'┆' if again else f'{many}/{thread.total}':<5}", f"{words} · "


def _ours(match: Match) -> str:
    """What the program says of a match that the user has judged, beside the user's relation."""
    if match.test != "verdict":
        return ""
    return f"{f'ours {LETTERS[match.automatic]}' if match.automatic else 'yours':<8}"


class OnlyRow(Row):
    """One claim that stands in one article only."""

    def __init__(self, key: str, member: Member, claim: Claim, veil: Callable[[str], str] | None = None) -> None:
        self.key = key
        self._member = member
        self._told = (
            told(claim, member, claim.text, short=True, veil=veil),
            told(claim, member, claim.text, veil=veil),
        )

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """One line, or all of it where it is chosen."""
        mark = Part(f" · {'only ' + badge(self._member.id):<{LABEL - 3}}", ("faint",))
        parts = self._told[chosen].lines(width - LABEL - 1, 6 if chosen else 1)
        out: list[RowLine] = [
            [mark if number == 0 else Part(" " * LABEL), *line] for number, line in enumerate(parts)
        ]
        if chosen:
            note = Styled([("why  ", "faint"), ("not found in the other articles, which is not a denial", "")])
            out += [[Part(" " * LABEL), *line] for line in note.lines(width - LABEL - 1, 2)]
        return out


class NoticeRow(Row):
    """What a reader should know of the comparison, in full."""

    def __init__(self, words: str) -> None:
        self._words = shown(words)

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """As many lines as it takes."""
        pieces = wrap(self._words, max(8, width - 4))
        return [
            [Part("   " if number else " ! ", ("warning",)), Part(self._words[piece.start : piece.end])]
            for number, piece in enumerate(pieces)
        ]


def notices(comparison: Comparison) -> list[str]:
    """What a reader should know of the comparison and of how each article was read.

    What concerns an article itself stands in its header.
    """
    out = list(comparison.notices)
    for member in comparison.members:
        out += [f"{badge(member.id)} {notice}" for notice in member.annotation.notices]
    return list(dict.fromkeys(out))


def claim_rows(desk: Desk, columns: Sequence[str], narrow: bool) -> list[Row]:
    """The rows of the panel.

    Args:
        desk: What is found and filtered.
        columns: Ids of the articles that have a column, in order.
        narrow: Whether headings are left out to save lines.
    """
    told: list[Row] = [NoticeRow(desk.veiled(text)) for text in notices(desk.comparison)] if desk.comparison else []
    out: list[Row] = [HintRow(hint)] if (hint := no_match_hint(desk)) else []
    for entry in desk.entries():
        if isinstance(entry, MatchEntry):
            out.append(MatchRow(entry.match, desk, columns, again=entry.again))
        elif isinstance(entry, OnlyEntry):
            veil = desk.veiled if desk.veil is not None else None
            out.append(OnlyRow(entry.key, entry.member, entry.claim, veil))
        elif entry.article or not narrow:
            out.append(_heading(entry, desk))
    return told + out


def no_match_hint(desk: Desk) -> str:
    """Why the panel lists no match, and what to do; empty where it lists any, or where nothing was compared yet."""
    if desk.comparison is None or desk.matches:
        return ""
    if len(desk.articles) < 2:
        return f"One article only: {first_key('desk.add_column')} adds another, to compare their claims."
    if desk.comparison.matches:
        return f"No match with these filters: {first_key('desk.all')} shows everything again."
    ways = f"{first_key('views.figures')} sets their figures side by side, {first_key('desk.search')} searches in all"
    return f"No claim was found in more than one of these articles. {ways}."


class HintRow(Row):
    """A line of advice, in full."""

    def __init__(self, words: str) -> None:
        self._words = words

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """As many lines as it takes."""
        return [[Part(" "), Part(self._words[a:b], ("faint",))] for a, b in wrap(self._words, max(8, width - 2))]


def _heading(entry: Heading, desk: Desk) -> Row:
    if entry.relation:
        words = {"agree": "agree", "update": "update: a later state", "related": "related, not comparable"}
        title = words.get(entry.relation, entry.relation)
        return TextRow([Part(f" {title} ", ("heading", entry.relation)), Part(str(entry.number), ("faint",))])
    title = f" {entry.title} "
    if not entry.article:
        return TextRow([Part(title, ("heading",)), Part(f"{counted(entry.number, 'claim')}", ("faint",))])
    article = desk.articles[desk.ids.index(entry.article)]
    return TextRow(
        [
            Part(title, ("heading",)),
            Part(f"{entry.number}  ", ("faint",)),
            Part(f"{desk.veiled(title_of(article))} · not found in the others", ("faint",)),
        ]
    )


def _content(side: Side) -> str:
    return f"headline: {side.text}" if side.where == "headline" else side.text


def count_parts(desk: Desk, width: int) -> tuple[list[Part], list[Part]]:
    """The counts line: how many of each relation, and the filters that are on."""
    if desk.comparison is None:
        return [], []
    counts = desk.counts
    narrow = width < _NARROW
    parts = [Part(f" {counted(sum(counts.values()), 'match', 'matches')} ", ("strong",))]
    if desk.veil is not None:
        judged = sum(not desk.hides(match) for match in desk.matches)
        parts.append(Part(f"  {judged} judged", ("label",)))
        parts.append(Part("  blind: outlets hidden, relations until judged", ("faint",)))
        return parts, []
    for action, relation in zip(_FILTER_ACTIONS, RELATIONS, strict=True):
        off = relation in desk.hidden
        word = LETTERS[relation] if narrow else WORDS[relation]
        style = ("faint",) if off or not counts[relation] else (relation,)
        first, _, last = ("".join(key_names(action)[:1])).rpartition(" ")
        parts.append(Part(f"  {last}" if last != word else " ", ("faint",)))
        parts.append(Part(f" {word} {'off' if off else counts[relation]}", style))
    if first:
        # Of two keys in a row the first is the same for all, and stands after them.
        parts += [Part(f"  {first}", ("key",)), Part(" filter", ("faint",))]
    right = _right_parts(desk, len(notices(desk.comparison)), narrow=narrow)
    words = "".join(f"  {badge(member.id)} {len(claims)}" for member, claims in desk.only_here())
    room = width - sum(cell_width(part.text) for part in (*parts, *right))
    # All of them or none: it would seem that the others have none.
    for told in (f"   only{words[1:]}", f"  only{words[1:]}", words):
        if words and len(told) <= room:
            parts.append(Part(told, ("faint",)))
            break
    return parts, right


def _right_parts(desk: Desk, notes: int, *, narrow: bool) -> list[Part]:
    """The right end of the counts line: whether there are notes, and what is filtered by."""
    chosen = desk.entity_named()
    right: list[Part] = []
    if notes:
        right.append(Part(f" ! {counted(notes, 'note')}{'' if narrow else ' above the claims'} ", ("warning",)))
    kept = [cut(chosen.name, 24)] if chosen else []
    kept += [f"by {cut(desk.speaker, 24)}"] if desk.speaker else []
    kept += [f"“{cut(' '.join(desk.words.split()), 24)}”"] if desk.words.strip() else []
    if kept:
        right += [Part(" filter: ", ("faint",)), Part(f"{' · '.join(kept)} ", ("chosen",))]
    return right
