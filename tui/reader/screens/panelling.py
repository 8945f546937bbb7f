"""The desk's panel: its place, its size, and who has the keyboard."""

from tui.reader.screens.desk_screen import DeskScreen

SIDE_WIDTH = 180
"""From here on the panel stands at the side: lines of text would be too long to read otherwise."""
_LEAST_BESIDE = 90
"""Where the user wants the panel at the side, but a column would have no room there, it stays below."""
_LOW = 18


class Panelling(DeskScreen):
    """Part of the desk that places the panel."""

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
        wanted = self.panel_height or usual
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
