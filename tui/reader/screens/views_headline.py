"""Each headline against its body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.layout.cells import shown
from tui.reader.views.headline import Backing, Check, Finding, checks
from tui.reader.views.passages import Passage, passage_of, words_at
from tui.reader.views.telling import denied
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine
from tui.reader.widgets.styled import Styled
from tui.reader.widgets.view_rows import HeadingRow, NoteRow, PassageRow, article_heading, fit, note
from tui.reader.wording import badge, counted, hedges, said_by

if TYPE_CHECKING:
    from tui.model.comparison import Comparison, Member

_TITLES = {
    "figure": "figure",
    "hedge": "doubt",
    "speaker": "source",
    "name": "name",
    "forecast": "forecast",
    "negation": "negation",
    "words": "words",
    "question": "question",
}


def _backing_row(member: Member, backing: Backing) -> PassageRow:
    """A sentence of the body that stands behind the headline."""
    passage = passage_of(member, backing.sentence)
    text = shown(words_at(member, passage))
    part = (
        "most of its words"
        if backing.share >= 0.7
        else "about half of its words"
        if backing.share >= 0.45
        else "some of its words"
    )
    told = [f"{' '.join(filter(None, (said_by(c), denied(c), hedges(c))))}" for c in backing.claims]
    notes = [note("shares", f"{part}, weighed by how rare they are ({backing.share:.0%})")]
    if told:
        notes.append(note("said by", "; ".join(dict.fromkeys(told))))
    return PassageRow(
        f"{member.id}:{backing.sentence.id}",
        passage,
        [Part("   = "), Part(fit("body has", 12), ("agree",)), Part(" ")],
        Styled([(text, "")]),
        notes=notes,
        words=f"{badge(member.id)} body",
        copied=f"{badge(member.id)} {member.article.headline}; body: {text}",
    )


def _finding_row(member: Member, number: int, finding: Finding) -> PassageRow:
    """One thing that was compared."""
    mark, style = ("=", "agree") if finding.alike else ("≠", "figure differs")
    if finding.aspect == "question":
        mark, style = "?", "faint"
    parts = [("headline: ", "faint"), (shown(finding.headline), ""), ("; body: ", "faint"), (shown(finding.body), "")]
    if finding.aspect == "question":
        parts = [(f"{finding.headline}; {finding.body}", "")]
    head = Passage(member.id, "headline", 0, len(member.article.headline))
    notes = [note("body", words_at(member, finding.passage))] if finding.passage else []
    if not finding.alike:
        notes.append(note("note", "another wording is not by itself an error; read both"))
    line = Styled(parts)
    return PassageRow(
        f"{member.id}:f{number}",
        finding.passage or head,
        [Part(f"   {mark} "), Part(fit(_TITLES[finding.aspect], 12), (style,)), Part(" ")],
        line,
        notes=notes,
        words=f"{badge(member.id)} {finding.aspect}",
        copied=f"{badge(member.id)} {member.article.headline}: {line.text}",
    )


class HeadlineView:
    """All headlines."""

    title = "Headline against body"
    empty = "None of these articles has a headline."

    def rows(self, comparison: Comparison) -> list[Row]:
        """A heading for each article, the sentences behind its headline, then what was compared."""
        out: list[Row] = []
        for check in checks(comparison):
            if out:
                out.append(HeadingRow([]))
            out.append(article_heading(check.member))
            if not check.backings:
                out.append(NoteRow("No one sentence of the body has most of the headline’s words."))
            out += [_backing_row(check.member, backing) for backing in check.backings]
            ordered = sorted(check.findings, key=lambda finding: finding.alike)
            out += [_finding_row(check.member, number, finding) for number, finding in enumerate(ordered)]
        return out

    def summary(self, comparison: Comparison) -> str:
        """How many headlines say something that the body says otherwise or not."""
        found = checks(comparison)
        other = sum(_other(check) > 0 for check in found)
        bodies = "its body" if other == 1 else "their bodies"
        return f"{counted(len(found), 'headline')} · {other} worded otherwise than {bodies}"

    def head(self, comparison: Comparison, width: int) -> RowLine:  # noqa: ARG002
        """None."""
        return []


def _other(check: Check) -> int:
    return sum(not finding.alike for finding in check.findings)


VIEW = HeadlineView()
