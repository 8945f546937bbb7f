"""The list of people, places and organisations beside the columns. Loaded when it is first asked for."""

from tui.reader.widgets.rows import Rows


class EntityList(Rows):
    """Stands right of the columns; over them where there is no room for both."""

    DEFAULT_CSS = """
    EntityList {
        layer: under;
        width: 38;
        background: $surface;
        border-left: solid $panel;
        display: none;
        &.-open { display: block; }
    }
    CompareScreen.-narrow EntityList { layer: over; dock: right; width: 100%; border-left: none; }
    """
    SCOPED_CSS = False
