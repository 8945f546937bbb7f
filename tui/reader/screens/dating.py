"""The desk's dates: shown, typed, taken back; the relations are decided anew at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.errors import CounterpointError
from tui.reader.screens.working import Working
from tui.reader.wording import badge, counted, date_words

if TYPE_CHECKING:
    from tui.model.comparison import Comparison, Match, Relation
    from tui.reader.screens.dates import NewDate

Sides = frozenset[tuple[str, str]]


def sides_of(match: Match) -> Sides:
    """What a match holds together, under whatever id."""
    return frozenset((side.article, side.claim) for side in match.sides)


def changes(before: Comparison, after: Comparison) -> int:
    """How many pairs or groups of claims have another relation, came, or went."""

    def relations(comparison: Comparison) -> dict[Sides, Relation]:
        return {sides_of(match): match.relation for match in comparison.matches}

    old, new = relations(before), relations(after)
    return sum(1 for key in old.keys() | new.keys() if old.get(key) != new.get(key))


class Dating(Working):
    """Part of the desk that knows when the articles were published."""

    _dated: int | None = None
    """Number of the article whose date was changed last, until the claims are compared anew."""

    async def action_dates(self) -> None:
        """When the articles were published, and how that is known."""
        from tui.reader.screens.dates import DatesScreen

        articles = [pane.header.article for pane in self.panes.panes]
        await self.app.push_screen(DatesScreen(articles, self.desk.ids, self.panes.active), self._set_date)

    def _set_date(self, new: NewDate | None) -> None:
        if new is None:
            return
        try:
            self.reader.shelf.date(self.desk.articles[new.number], new.date)
        except CounterpointError as error:
            self.complain(f"The date was not kept: {error}")
            return
        self._dated = new.number
        self.start_analysis()

    def replace(self, before: Comparison, after: Comparison) -> None:
        """Stand on the same claims in another comparison, and say what a date has changed."""
        match = next((item for item in before.matches if item.id == self.desk.current), None)
        if match is not None:
            same = (item.id for item in after.matches if sides_of(item) == sides_of(match))
            self.desk.current = next(same, None)
        elif self.desk.only_claim(self.desk.current) is None:
            self.desk.current = None
        if self.desk.entity is not None:
            from tui.reader.carrying import same_entity

            self.desk.entity = same_entity(self.desk.entity, before, after)
            self.panes.mark_entity(self.desk.entity)
        if self._dated is not None:
            number, self._dated = self._dated, None
            when = date_words(self.panes.panes[number].article.date)
            many = changes(before, after)
            told = counted(many, "relation") + " changed" if many else "no relation changed"
            self.say(f"{badge(self.desk.ids[number])} {when}: {told}")
