"""The attribution strip: hides what is said, leaves who says it and how surely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.layout.cells import shown
from tui.reader.layout.wrapping import wrap
from tui.reader.views.attribution import SIGNS, Line, Strip, Telling, Voice, strips
from tui.reader.views.passages import words_at
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine
from tui.reader.widgets.styled import Styled
from tui.reader.widgets.view_rows import HeadingRow, PassageRow, article_heading, note
from tui.reader.wording import badge, counted

if TYPE_CHECKING:
    from tui.model.comparison import Comparison, Member

_VOICES: dict[Voice, str] = {
    "quote": "quoted",
    "named": "named source",
    "unnamed": "source without a name",
    "document": "document",
    "own": "own voice",
    "nothing": "no claim found",
}
_SHORT: dict[Voice, str] = {**_VOICES, "named": "named", "unnamed": "not named", "nothing": "no claim"}
_KINDS = {"prediction": "forecast", "evaluation": "view", "demand": "demand", "commitment": "pledge"}


class StripRow(HeadingRow):
    """One sign a sentence, in order, in as many lines as it takes."""

    def __init__(self, strip: Strip) -> None:
        super().__init__([], 1)
        self._signs = strip.signs

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """The strip."""
        return [[Part("   "), Part(self._signs[a:b], ("strong",))] for a, b in wrap(self._signs, max(8, width - 4))]


def _parts(telling: Telling) -> list[tuple[str, str]]:
    """Who says it and how surely."""
    if telling.said is None:
        out = [(_VOICES[telling.voice], "faint")]
    else:
        said = telling.said
        out = [(shown(telling.speaker), "strong"), (f"  “{shown(said.cue)}”" if said.cue else "", "label")]
        kind = said.kind if telling.voice in ("quote", "document") else _VOICES[telling.voice]
        out.append((f"  {kind}", "faint"))
    if telling.hedges:
        out.append(("  doubt: " + ", ".join(f"“{shown(word)}”" for word in telling.hedges), "warning"))
    if telling.denial:
        out.append((f"  denial: {shown(telling.denial)}", "warning"))
    elif telling.negated:
        out.append(("  negated", "warning"))
    kinds = [_KINDS[kind] for kind in telling.kinds if kind in _KINDS]
    if kinds:
        out.append((f"  {', '.join(kinds)}", "label"))
    return out


def _row(member: Member, line: Line) -> PassageRow:
    """One sentence, without its content unless it is chosen."""
    parts: list[tuple[str, str]] = []
    for telling in line.tellings:
        parts += [("  +  ", "faint")] if parts else []
        parts += _parts(telling)
    told = Styled(parts)
    first = line.tellings[0]
    number = f"{line.number:>4}" if line.number else "head"
    notes = []
    for telling in line.tellings:
        said = telling.said
        if said and said.speaker != telling.speaker:
            notes.append(note("printed", f"“{said.speaker}”" + (", resolved" if said.resolved else "")))
    sentence = words_at(member, line.passage)
    return PassageRow(
        f"{member.id}:{line.number}",
        line.passage,
        [Part(f" {number} ", ("faint",)), Part(f"{SIGNS[first.voice]} ", ("strong",))],
        told,
        notes=notes,
        words=f"{badge(member.id)} {' '.join(_VOICES[t.voice] for t in line.tellings)}",
        copied=f"{badge(member.id)} {line.number or 'headline'}: {told.text} | {shown(sentence)}",
    )


class AttributionView:
    """Every sentence of every article."""

    title = "Attribution"
    empty = "No sentence was found in these articles."

    def rows(self, comparison: Comparison) -> list[Row]:
        """A heading and a strip for each article, then its sentences."""
        out: list[Row] = []
        for strip in strips(comparison):
            if not strip.lines:
                continue
            if out:
                out.append(HeadingRow([]))
            out += [article_heading(strip.member), _counts(strip), StripRow(strip)]
            out += [_row(strip.member, line) for line in strip.lines]
        return out

    def summary(self, comparison: Comparison) -> str:
        """How many sentences, and how many are the articles' own."""
        found = strips(comparison)
        total = sum(len(strip.signs) for strip in found)
        own = sum(strip.count("own") for strip in found)
        return f"{counted(total, 'sentence')} · {own} in the articles’ own voice"

    def head(self, comparison: Comparison, width: int) -> RowLine:  # noqa: ARG002
        """What the signs mean."""
        legend = [(Part(f" {SIGNS[voice]} ", ("strong",)), Part(f"{_SHORT[voice]} ")) for voice in _VOICES]
        return [part for pair in legend for part in pair]


def _counts(strip: Strip) -> HeadingRow:
    total = sum(line.number > 0 for line in strip.lines)
    words = [
        f"   of {counted(total, 'sentence')}: {strip.count('own')} in its own voice",
        f"{strip.count('named')} from named sources",
        f"{strip.count('unnamed', 'document')} from others",
        f"{strip.count('quote')} quoted",
        f"{strip.hedged} with a word of doubt",
    ]
    return HeadingRow([Part(", ".join(words), ("faint",))], 1)


VIEW = AttributionView()
