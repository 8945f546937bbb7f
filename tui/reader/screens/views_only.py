"""What stands in one article only: not found in the others, which is no denial."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.layout.cells import shown
from tui.reader.views.only_here import OnlyClaim, Section, only_here
from tui.reader.views.telling import denied
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine
from tui.reader.widgets.styled import Styled, told
from tui.reader.widgets.view_rows import HeadingRow, NoteRow, PassageRow, article_heading, fit, note
from tui.reader.wording import badge, counted, hedges

if TYPE_CHECKING:
    from tui.model.comparison import Comparison


class OnlyRow(PassageRow):
    """One claim: who says it, how surely, what."""

    def __init__(self, item: OnlyClaim, section: Section, *, repeated: bool) -> None:
        claim, member = item.claim, item.member
        style = "strong" if claim.attribution else "faint"
        who = "″" if repeated else shown(item.speaker)
        lead = [Part("    "), Part(fit(who, 22), (style,)), Part(" ")]
        sure = hedges(claim, 1)
        kind = {"prediction": "forecast", "statement": "", "background": ""}.get(claim.kind, claim.kind)
        marks = ", ".join(filter(None, (denied(claim), sure, kind)))
        text = shown(claim.text)
        notes = [note("only here", "not found in the other articles, which is not a denial")]
        if item.related:
            others = sorted({side.article for side in item.related.sides} - {member.id})
            where = " ".join(badge(name) for name in others)
            notes.append(note("related", f"{where} tells of the same subject: {item.related.reason}"))
        full = told(claim, member, text)
        super().__init__(
            f"{member.id}:{claim.id}",
            item.passage,
            lead,
            Styled([(f"{marks}: " if marks else "", "label"), (text, "")]),
            full=full,
            notes=notes,
            words=f"{badge(member.id)} {item.speaker} {section.title}",
            copied=f"{badge(member.id)} {member.article.headline}: {full.text}",
        )


class OnlyView:
    """What only one article has."""

    title = "Only here"
    empty = "Every claim that was found in one of these articles was found in another one too."

    def rows(self, comparison: Comparison) -> list[Row]:
        """A heading for each article, one for each of its sections, then the claims by speaker."""
        out: list[Row] = []
        for article in only_here(comparison):
            if not article.count:
                continue
            if out:
                out.append(HeadingRow([]))
            out.append(article_heading(article.member, f"{article.count} of {counted(article.total, 'claim')}"))
            for section in article.sections:
                out.append(HeadingRow([Part(f"   {shown(section.title)}", ("label",))], 1, section.title))
                before = None
                for item in section.claims:
                    out.append(OnlyRow(item, section, repeated=item.speaker == before))
                    before = item.speaker
        if out:
            out.insert(0, NoteRow("Not found in the other articles. That is no denial, and a match may be missed."))
        return out

    def summary(self, comparison: Comparison) -> str:
        """How many in each article."""
        return " · ".join(f"{badge(article.member.id)} {article.count}" for article in only_here(comparison))

    def head(self, comparison: Comparison, width: int) -> RowLine:  # noqa: ARG002
        """None."""
        return []


VIEW = OnlyView()
