"""The desk's panel: its place and size, who has the keyboard, and its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.screens.desk_screen import DeskScreen

if TYPE_CHECKING:
    from tui.model.annotation import Claim

SIDE_WIDTH = 180
"""From here on the panel stands at the side: lines of text would be too long to read otherwise."""
_LEAST_BESIDE = 90
"""Where the user wants the panel at the side, but a column would have no room there, it stays below."""
_LOW = 18


class Panelling(DeskScreen):
    """Part of the desk that places the panel and fills it."""

    _fitted: tuple[list[str], bool] | None = None
    """For which columns and which room its rows were made."""

    def refit(self) -> None:
        """Give the panel its place and size."""
        width, height = self.app.size
        wish = self.reader.settings
        wide = width >= SIDE_WIDTH and len(self.desk.articles) < 3
        side = (wide and wish.panel == "auto") or (wish.panel == "side" and width >= _LEAST_BESIDE)
        self.set_class(side, "-side")
        self.body.styles.layout = "horizontal" if side else "vertical"
        hidden = self.panel.has_class("-hidden")
        if side:
            self.panel.styles.height = "1fr"
            usual = min(wish.panel_width or 70, width // 2)
            cells = usual if self.panel_height is None else self.panel_height * 4
            self.panel.styles.width = 2 if hidden else cells
            return
        usual = 4 if height < _LOW else wish.panel_height or max(8, height * 2 // 5 - 1)
        wanted = max(self.panel_height or usual, min(self.least_panel, height // 2))
        self.panel.styles.width = "1fr"
        self.panel.styles.height = 1 if hidden else max(2, min(wanted, height - 8))

    def action_panel(self) -> None:
        """Hide or show the panel; its counts stay."""
        self.panel.toggle_class("-hidden")
        if self.panel.has_class("-hidden") and self.focused is self.claims:
            self.panes.activate(self.panes.active)
        self.refit()

    def action_panel_size(self, by: int) -> None:
        """Make the panel larger or smaller."""
        side = self.has_class("-side")
        now = self.panel.size.width // 4 if side else self.panel.size.height
        self.panel.remove_class("-hidden")
        self.least_panel = 0
        self.panel_height = max(3, min(now + by, self.app.size.width // 8 if side else self.app.size.height - 8))
        self.refit()

    def action_panel_focus(self) -> None:
        """Give the panel the keyboard, or the text again."""
        if self.focused is self.claims:
            self.panes.activate(self.panes.active)
            return
        self.panel.remove_class("-hidden")
        self.refit()
        self.set_focus(self.claims)
        if self.claims.chosen is None:
            self.claims.action_move(1)

    # What stands in it ----------------------------------------------------------------------------------------------

    def show_rows(self) -> None:
        """The claims, or the match that is judged."""
        if self.judge is not None:
            self.judge.show()
            return
        from tui.reader.widgets.claims import claim_rows

        self._fitted = self._columns_and_room()
        self.claims.show(claim_rows(self.desk, *self._fitted), self.desk.current)

    def _columns_and_room(self) -> tuple[list[str], bool]:
        """Ids of the columns that the panel's rows stand below, none where it stands beside; whether it is low."""
        if self.has_class("-side"):
            return [], False
        return [self.desk.ids[number] for number in self.panes.shown], self.app.size.height < 30

    def refit_rows(self) -> None:
        """Other columns are shown, or the screen has another height."""
        if self.desk.comparison is not None and self._fitted != self._columns_and_room():
            self.show_rows()

    def only(self) -> tuple[str, Claim] | None:
        """Article and claim of the current entry, where it stands in one article only."""
        found = self.desk.only_claim(self.desk.current)
        return (found[0].id, found[1]) if found else None

    def show_counts(self) -> None:
        """The line above the panel."""
        if self.judge is not None:
            self.judge.show_counts()
            return
        if self.desk.comparison is not None and not self.working:
            from tui.reader.widgets.counts import count_parts

            self.counts.show(*count_parts(self.desk, self.counts.size.width or self.size.width))
