"""A match in the claims panel."""

from collections.abc import Sequence

from tui.model.comparison import Match, Side
from tui.reader.desk import Desk
from tui.reader.keymap import first_key
from tui.reader.layout.cells import cell_width
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine
from tui.reader.widgets.styled import Styled, told_side
from tui.reader.wording import LETTERS, WORDS, why

LABEL = 14
"""Cells of the relation's letter and word, with blanks."""
_TIGHT = 30
"""Where each article would have fewer cells, the passages of the chosen match stand one below the other."""
_TALL = 24
"""In a list of so many lines those of the other matches do so, too."""


class MatchRow(Row):
    """One match: a line, or, where it is chosen, its passages in full and the why-line."""

    def __init__(self, match: Match, desk: Desk, columns: Sequence[str], *, again: bool = False) -> None:
        self.key = match.id
        self.match = match
        self._hidden = desk.hides(match)
        self._found, self._found_words = ("", "") if self._hidden else _found(match, desk, again=again)
        self._found += _ours(match)
        self._label = LABEL + len(self._found)
        self._desk = desk
        self._sides: dict[str, list[Side]] = {}
        sides = sorted(match.sides, key=lambda side: desk.columns.index(side.article))
        # The passages stand below the columns they are from; where they do not, each tells which article's it is.
        self._named = list(dict.fromkeys(side.article for side in sides)) != list(columns)
        for side in sides:
            self._sides.setdefault(side.article, []).append(side)

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:
        """One line, or all of it where it is chosen."""
        label = self._label
        columns = list(self._sides)
        groups, each = [[name] for name in columns], self._each(width)
        if stacked := self._stacked(width, chosen, room):
            groups, each = [columns], width - label - 2
        cells = [self._cell(names, each - 1, chosen=chosen) for names in groups]
        reason = self._reason(width - label - 1) if chosen else []
        # The why-line must be seen: the passages stand in the text above, in full.
        rows = min(max(len(cell) for cell in cells), max(2, room - len(reason))) if chosen else 1
        if stacked and not chosen:
            rows = len(cells[0])
        out = [[*self._mark(number), *_beside(cells, number, rows, each)] for number in range(rows)]
        return out + [[Part(" " * label), *parts] for parts in reason]

    def height(self, width: int, chosen: bool, room: int) -> int:
        """Where it is not chosen, a line, or a line for each passage."""
        if chosen:
            return super().height(width, chosen, room)
        return sum(map(len, self._sides.values())) if self._stacked(width, chosen, room) else 1

    def _each(self, width: int) -> int:
        """Cells of each article's passages where they stand beside each other."""
        return max(8, (width - self._label - 1) // max(1, len(self._sides)) - 1)

    def _stacked(self, width: int, chosen: bool, room: int) -> bool:
        """Whether the passages stand one below the other."""
        return self._named and self._each(width) < _TIGHT and (chosen or room >= _TALL)

    def _mark(self, number: int) -> RowLine:
        """What stands left of a line: on the first the relation, and in how many articles it is found."""
        if number > 0:
            return [Part(" " * self._label)]
        relation = self.match.relation
        letter, word = ("?", "not judged") if self._hidden else (LETTERS[relation], WORDS[relation])
        style = ("label",) if self._hidden else (relation,)
        return [Part(f" {letter} ", style), Part(f"{word:<{LABEL - 3}}", style), Part(self._found, ("label",))]

    def _cell(self, names: Sequence[str], width: int, *, chosen: bool) -> list[RowLine]:
        """The passages of some articles, one below the other."""
        sides = [side for name in names for side in self._sides[name]]
        told = [told_side(side, self._desk, name=self._named, short=not chosen) for side in sides]
        return [line for each in told for line in each.lines(width, 12 if chosen else 1)]

    def _reason(self, width: int) -> list[RowLine]:
        """The why-line."""
        words = f"hidden until you judge it: {first_key('desk.judge')}"
        if not self._hidden:
            words = self._desk.veiled(self._found_words + why(self.match))
        return Styled([("why  ", "faint"), (words, "")]).lines(width, 4)


def _beside(cells: Sequence[Sequence[RowLine]], number: int, rows: int, width: int) -> RowLine:
    """One line of passages that stand beside each other.

    Args:
        cells: The lines of each.
        number: Of the line.
        rows: How many lines there are; what has more goes on with an ellipsis.
        width: Cells of each passage.
    """
    line: RowLine = []
    for place, cell in enumerate(cells):
        parts = cell[number] if number < len(cell) else []
        if number + 1 == rows and len(cell) > rows > 1:
            parts = [*parts, Part(" …", ("faint",))]
        used = sum(cell_width(part.text) for part in parts)
        line += [*parts, Part(" " * max(0, width - used))]
        if place + 1 < len(cells):
            line += [Part("│", ("rule",)), Part(" ")]
    return line


def _found(match: Match, desk: Desk, *, again: bool) -> tuple[str, str]:
    """In how many articles a match's claim is found, for its first line and for the why-line.

    Two articles need no such words: a match is in both.
    """
    if len(desk.articles) < 3 or match.id not in desk.threads:
        return "", ""
    thread = desk.threads[match.id]
    many, related = len(thread.found_in), len(thread.related_in)
    words = f"claim in {many} of {thread.total} articles" + (f", related in {related} more" if related else "")
    counted = "┆" if again else f"{many}/{thread.total}"
    return counted.ljust(2 * len(str(thread.total)) + 2).ljust(_FOUND), f"{words} · "


_FOUND = 5
"""Cells that these take at least."""


def _ours(match: Match) -> str:
    """What the program says of a match that the user has judged, beside the user's relation."""
    if match.test != "verdict":
        return ""
    return f"{f'ours {LETTERS[match.automatic]}' if match.automatic else 'yours':<8}"
