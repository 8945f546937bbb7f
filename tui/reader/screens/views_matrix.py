"""The matrix: claims down, articles across, in each cell how the article stands to the claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.layout.cells import shown
from tui.reader.views.passages import Passage
from tui.reader.views.telling import denied
from tui.reader.views.threads import Thread, threads
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine
from tui.reader.widgets.styled import Styled, told
from tui.reader.widgets.view_rows import HeadingRow, PassageRow, note
from tui.reader.wording import LETTERS, WORDS, badge, claim_of, counted, said_by, why, years_differ

if TYPE_CHECKING:
    from tui.model.comparison import Comparison, Side

_CELL = 4
"""Cells of an article's column."""
_FIRST = "="
_LEAST = 30
"""Cells that the claim's words need; the columns of the last articles give way for them."""


def in_articles(thread: Thread) -> str:
    """In how many articles a claim is found: "in 3 of 4", "in 1 of 4, related in 1"."""
    words = f"in {len(thread.found_in)} of {thread.total}"
    return words + (f", related in {len(thread.related_in)}" if thread.related_in else "")


class ThreadRow(PassageRow):
    """One claim over all articles."""

    def __init__(self, thread: Thread, comparison: Comparison) -> None:
        self._ids = [member.id for member in comparison.members]
        self._thread = thread
        first = thread.first
        notes = [note("claim", in_articles(thread), "strong")]
        told_why: set[str] = set()
        for name, ties in thread.ties:
            for tie in ties:
                notes.append(_tie(comparison, name, tie.side, tie.match.relation))
                if tie.match.id not in told_why:
                    notes.append(note("    why", why(tie.match)))
                    told_why.add(tie.match.id)
        missing = [name for name in self._ids if name != first.article and not thread.tie(name)]
        if missing:
            notes.append(note("not found in", " ".join(badge(name) for name in missing) + ", which is no denial"))
        found = claim_of(comparison, first.article, first.claim)
        member, claim = found or (None, None)
        text = shown(_content(first))
        short = [(f"{said_by(claim, short=True)}: ", "strong" if claim.attribution else "faint")] if claim else []
        short += [(f"{denied(claim)} ", "label")] if claim and denied(claim) else []
        full = told(claim, member, text, first.article, year=years_differ(comparison.members))
        letters = " ".join(match.relation for match in thread.matches)
        super().__init__(
            f"{first.article}:{first.claim}:{thread.matches[0].id}",
            Passage(first.article, first.where, first.start, first.end),
            [],
            Styled([*short, (text, "")]),
            full=full,
            notes=notes,
            words=f"{letters} {in_articles(thread)}",
            copied=f"{full.text} ({in_articles(thread)}; {_cells_in_words(thread)})",
        )

    def lead_at(self, width: int) -> list[Part]:
        """The cells: relation letters, the claim's own article, a dot where nothing was found."""
        parts = [Part(" ")]
        for name in self._ids[: _room(len(self._ids), width)]:
            tie = self._thread.tie(name)
            if name == self._thread.first.article:
                parts.append(Part(f" {_FIRST}  ", ("strong",)))
            elif tie is None:
                parts.append(Part(" ·  ", ("faint",)))
            else:
                more = "+" if len(dict(self._thread.ties)[name]) > 1 else " "
                parts.append(Part(f" {LETTERS[tie.match.relation]}{more} ", (tie.match.relation,)))
        count = f"{len(self._thread.found_in)}/{self._thread.total}"
        return [*parts, Part(f" {count}  ", ("label",))]


def _content(side: Side) -> str:
    return f"headline: {side.text}" if side.where == "headline" else side.text


def _tie(comparison: Comparison, name: str, side: Side, relation: str) -> Styled:
    found = claim_of(comparison, side.article, side.claim)
    member, claim = found or (None, None)
    line = told(claim, member, shown(_content(side)), year=years_differ(comparison.members))
    return Styled([(f"{badge(name)} ", "label"), (f"{relation}  ", relation), (line.text, "")])


def _cells_in_words(thread: Thread) -> str:
    return ", ".join(f"{badge(name)} {ties[0].match.relation}" for name, ties in thread.ties)


def _room(articles: int, width: int) -> int:
    return max(1, min(articles, (width - _LEAST) // _CELL))


class MatrixView:
    """All claims that were matched, over all articles."""

    title = "Matrix"
    empty = "No claim was found in more than one of these articles. O lists what stands in each alone."

    def rows(self, comparison: Comparison) -> list[Row]:
        """Claims by how many articles have them."""
        out: list[Row] = []
        last = ""
        for thread in threads(comparison):
            title = thread.found_words if len(comparison.members) > 2 else ""
            if title and title != last:
                out.append(HeadingRow([Part(f" {title}", ("heading",))], 0, title))
                last = title
            out.append(ThreadRow(thread, comparison))
        return out

    def summary(self, comparison: Comparison) -> str:
        """How many claims, and what the signs mean."""
        many = counted(len(threads(comparison)), "claim")
        return f"{many}   {_FIRST} the claim  · not found  + several claims"

    def head(self, comparison: Comparison, width: int) -> RowLine:
        """The articles' ids over their columns."""
        ids = [member.id for member in comparison.members]
        columns = [Part(f"{badge(name):<{_CELL}}", ("heading",)) for name in ids[: _room(len(ids), width)]]
        legend = [Part(f"{letter} {WORDS[relation]}  ", (relation,)) for relation, letter in LETTERS.items()]
        return [Part(" "), *columns, Part(" in  ", ("faint",)), *legend]


VIEW = MatrixView()
