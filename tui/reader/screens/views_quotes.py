"""Quotes by speaker; versions of one quote compared word by word."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.reader.layout.cells import shown
from tui.reader.views.quotes import Saying, Speaker, Version, speakers
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine
from tui.reader.widgets.styled import Styled
from tui.reader.widgets.view_rows import HeadingRow, PassageRow, fit, note
from tui.reader.wording import badge, counted, said_when, years_differ

if TYPE_CHECKING:
    from tui.model.comparison import Comparison

_UNKNOWN = "Speaker not found"
_LABELS = {"alone": "", "longest": "longest", "altered and cut": "altered, cut"}
_STYLES = {"identical": "agree", "cut": "update", "altered": "figure differs", "altered and cut": "figure differs"}


class QuoteRow(PassageRow):
    """One quote as printed, with the words that are others than in the longest version."""

    def __init__(self, speaker: Speaker, saying: Saying, version: Version) -> None:
        quote = version.quote
        label = _LABELS.get(version.how, version.how)
        quotes = [each.quote for one in speaker.sayings for each in one.versions]
        when = said_when(quote.claim, quote.member, year=years_differ([each.member for each in quotes]))
        lead = [
            Part(f"  {badge(quote.member.id)} "),
            Part(fit(when, 12), ("faint",)),
            Part(f" {fit(label, 12)} ", (_STYLES.get(version.how, "faint"),)),
        ]
        name = speaker.name or _UNKNOWN
        words = Styled(_marked(version))
        changes = _changes(version, badge(saying.versions[0].quote.member.id))
        notes = [note("" if number else version.how, change) for number, change in enumerate(changes)]
        if quote.claim and quote.claim.attribution:
            said = quote.claim.attribution
            notes.append(note("who", f"{said.speaker} · {said.cue} · {said.kind}"))
        notes += [
            note("also", f"the same words are given to {o.speaker} in {badge(o.member.id)}") for o in saying.others
        ]
        super().__init__(
            f"{quote.member.id}:{quote.start}",
            quote.passage,
            lead,
            words,
            notes=notes,
            words=f"{name} {label} {badge(quote.member.id)}",
            copied=f"{shown(quote.text)} ({name}, {when}, {badge(quote.member.id)} {quote.member.article.headline})",
        )


def _marked(version: Version) -> list[tuple[str, str]]:
    """The quote as printed, its other words marked."""
    text, at, out = version.quote.text, 0, []
    for edit in version.edits:
        if edit.start < edit.end:
            out += [(shown(text[at : edit.start]), ""), (shown(text[edit.start : edit.end]), "figure differs")]
            at = edit.end
    return [*out, (shown(text[at:]), "")]


def _changes(version: Version, longest: str) -> list[str]:
    out = []
    for edit in version.edits:
        if not edit.here:
            out.append(f"without “{edit.there}”, which stands in {longest}")
        elif not edit.there:
            out.append(f"adds “{edit.here}”, which {longest} has not")
        else:
            out.append(f"“{edit.here}” where {longest} has “{edit.there}”")
    return out


class QuotesView:
    """All quotes."""

    title = "Quotes"
    empty = "No quoted words were found in these articles."

    def rows(self, comparison: Comparison) -> list[Row]:
        """A heading for each speaker, then their quotes, each with its versions."""
        out: list[Row] = []
        for speaker in speakers(comparison):
            if out:
                out.append(HeadingRow([]))
            name = speaker.name or _UNKNOWN
            tail = f"  {counted(len(speaker.sayings), 'quote')} in {counted(speaker.articles, 'article')}"
            out.append(HeadingRow([Part(f" {shown(name)}", ("heading",)), Part(tail, ("faint",))], 0, name))
            for saying in speaker.sayings:
                out += self._saying(speaker, saying)
        return out

    @staticmethod
    def _saying(speaker: Speaker, saying: Saying) -> list[Row]:
        rows: list[Row] = [QuoteRow(speaker, saying, version) for version in saying.versions]
        if saying.articles < 2:
            return rows
        hows = Counter(version.how for version in saying.versions[1:])
        told = ", ".join(f"{number} {how}" for how, number in hows.items())
        words = f"  one quote in {saying.articles} articles; beside its longest version: {told}"
        return [HeadingRow([Part(words, ("faint",))], 1), *rows]

    def summary(self, comparison: Comparison) -> str:
        """How many, by how many, and how many of them are printed in more than one way."""
        found = speakers(comparison)
        sayings = [saying for speaker in found for saying in speaker.sayings]
        several = [saying for saying in sayings if saying.articles > 1]
        other = sum(any(version.edits for version in saying.versions) for saying in several)
        who = counted(sum(bool(speaker.name) for speaker in found), "speaker")
        shared = f"{len(several)} in several articles, {other} of them altered or cut"
        return f"{counted(len(sayings), 'quote')} · {who} · {shared}"

    def head(self, comparison: Comparison, width: int) -> RowLine:  # noqa: ARG002
        """None."""
        return []


VIEW = QuotesView()
