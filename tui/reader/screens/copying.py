"""What is meant by "this": the selection, the claim in the panel, or the sentence; and copying it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.reader.screens.sharing import Sharing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.annotation import Where


class Meant(NamedTuple):
    """A stretch of an article on the desk.

    Attributes:
        number: Of the article.
        where: Text the span counts in.
        span: Start and end.
    """

    number: int
    where: Where
    span: tuple[int, int]


class Copying(Sharing):
    """Part of the desk that selects and copies."""

    def selected(self) -> Meant | None:
        """What is selected."""
        for pane in self.panes.panes:
            if span := pane.column.selected_span():
                return Meant(pane.number, "body", span)
        return None

    def meant(self) -> list[Meant]:
        """What is selected; else, in the panel, the passages of the entry one stands on; else the sentence.

        Where one has gone to a passage in the headline and not moved since, that one: it is the one that is lit.
        """
        if selected := self.selected():
            return [selected]
        if self.focused is self.claims:
            return self._in_panel()
        if head := self._in_headline():
            return [head]
        column = self.panes.column
        if not column.sentences:
            return []
        if column.cursor == (0, 0):
            column.place_cursor(column.caret)
        return [Meant(self.panes.active, "body", column.cursor)]

    def _in_headline(self) -> Meant | None:
        number, column = self.panes.active, self.panes.column
        span, caret = self.in_headlines.get(self.desk.articles[number].sha256, (None, -1))
        return Meant(number, "headline", span) if span and caret == column.caret else None

    def _in_panel(self) -> list[Meant]:
        key, ids = self.claims.chosen, self.desk.ids
        if match := self.desk.match(key):
            return [Meant(ids.index(side.article), side.where, (side.start, side.end)) for side in match.sides]
        if only := self.desk.only_claim(key):
            member, claim = only
            return [Meant(ids.index(member.id), claim.where, (claim.start, claim.end))]
        return []

    def text_of(self, meant: Meant) -> str:
        """The words of a passage, as they stand in the article."""
        article = self.desk.articles[meant.number]
        return (article.headline if meant.where == "headline" else article.body)[slice(*meant.span)]

    # Copying --------------------------------------------------------------------------------------------------------

    def action_copy(self) -> None:
        """Copy the selection, or the sentence with the cursor; in the panel, the claim's passages with citations."""
        meant = self.meant()
        if self.selected() is None and self.focused is self.claims:
            self._copy_cited(meant)
            return
        if not meant:
            self.say("There is nothing to copy here.")
            return
        self._copy(self.text_of(meant[0]), "the headline, " if meant[0].where == "headline" else "")

    def action_cite(self) -> None:
        """Copy the same with a line that says where it is from."""
        self._copy_cited(self.meant())

    def _copy_cited(self, meant: Sequence[Meant]) -> None:
        if not meant:
            self.say("There is nothing to copy here.")
            return
        if self.is_blind_to("a citation"):
            return
        from tui.reader.citing import all_cited

        # The panes have the articles as they were compared: with the dates that the user gave them.
        articles = {pane.number: pane.article for pane in self.panes.panes}
        passages = [(self.text_of(one), articles[one.number]) for one in meant]
        self.app.copy_to_clipboard(all_cited(passages))
        many = f"{len(meant)} passages" if len(meant) > 1 else f"{len(passages[0][0])} characters"
        self.say(f"copied {many} with {'citations' if len(meant) > 1 else 'citation'}")

    def _copy(self, text: str, what: str = "") -> None:
        self.app.copy_to_clipboard(text)
        self.say(f"copied {what}{len(text)} characters")

    # Selecting ------------------------------------------------------------------------------------------------------

    def action_select(self, *, by_sentences: bool = False) -> None:
        """Select by keys."""
        from tui.reader.screens.selecting import Selecting

        if self.focused is self.claims:
            self.panes.activate(self.panes.active)
        if (selected := self.selected()) and selected.number != self.panes.active:
            self.panes.activate(selected.number)
        Selecting(self, by_sentences=by_sentences).begin()  # type: ignore[arg-type]  # only `CompareScreen` runs this

    def action_select_sentences(self) -> None:
        """Select whole sentences by keys."""
        self.action_select(by_sentences=True)

    def search_selection(self) -> None:
        """Search for what is selected."""
        if selected := self.selected():
            words = " ".join(self.text_of(selected).split())
            self.clear_selection()
            self.search_words(words)

    def action_follow(self, sort: str, by: int) -> None:
        """Where the same stands next; of what is selected, the words themselves."""
        if sort == "mentions" and self.selected():
            self.search_selection()
            return
        super().action_follow(sort, by)
