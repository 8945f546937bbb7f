"""What holds other widgets."""

from textual.widget import Widget


class Box(Widget, inherit_css=False):
    """Widgets below or beside each other, filling what room there is.

    Textual's own containers bring style sheets that would be parsed before the first frame. A box that has a
    style only while it has some class needs a rule that always holds too: Textual leaves a widget that no rule
    is about as it was.

    Args:
        layout: "vertical" or "horizontal".
        id: Widget id.
        classes: Classes it has from the start.
    """

    def __init__(self, layout: str = "vertical", *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.styles.layout = layout
        self.styles.height = "1fr"
        self.styles.width = "1fr"
