"""Colours: the themes of the screen, and the palette of marks in the text.

A palette is a table from the name of a mark to a style. Every mark differs from the others without its colour too, by
a letter beside it or by how its text is set; the monochrome palette is nothing but that.

Every mark can be read on every ground it comes to lie on (4.5 to 1, as WCAG's level AA asks), in a terminal of 256
colours too. There the grounds are grey only where they have hardly any colour, or else become black or a strong one.
"""

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from rich.style import Style
from textual.theme import Theme

from tui.settings import ATTRIBUTES, USUAL, Settings

if TYPE_CHECKING:
    from textual.app import App

DARK: Final = "counterpoint-dark"
LIGHT: Final = "counterpoint-light"
MONOCHROME: Final = "counterpoint-monochrome"
ANSI: Final = "ansi-dark"

THEMES = (
    Theme(
        DARK,
        primary="#7aa2d8",
        secondary="#98a1ae",
        accent="#e0b062",
        warning="#e0b062",
        error="#ee8080",
        success="#85c295",
        foreground="#d7dce3",
        background="#15171b",
        surface="#1a1d22",
        panel="#22262c",
        dark=True,
    ),
    Theme(
        LIGHT,
        primary="#285a9c",
        secondary="#565d69",
        accent="#8a5300",
        warning="#8a5300",
        error="#ad2222",
        success="#20683a",
        foreground="#1d2127",
        background="#fbfaf7",
        surface="#f3f2f0",
        panel="#e9e7e4",
        dark=False,
    ),
    Theme(
        MONOCHROME,
        primary="#d0d0d0",
        secondary="#9a9a9a",
        accent="#ffffff",
        warning="#ffffff",
        error="#ffffff",
        success="#d0d0d0",
        foreground="#d8d8d8",
        background="#101010",
        surface="#161616",
        panel="#202020",
        dark=True,
    ),
)
SHORT = {"dark": DARK, "light": LIGHT, "ansi": ANSI, "monochrome": MONOCHROME}
"""What the settings call our own themes."""
CYCLE = (DARK, LIGHT, ANSI, MONOCHROME)
"""The themes that the theme key goes through; the palette offers every theme that Textual has."""

SETTING = {
    "person": "bold underline",
    "organisation": "italic underline",
    "place": "underline",
    "group": "italic",
    "event": "bold italic",
    "product": "underline2",
    "law": "bold italic underline",
    "work": "italic underline2",
    "other": "dim underline",
    "figure": "bold",
    "headline": "bold",
    "subheading": "bold",
    "quote": "italic",
    "chosen": "reverse",
    "hit": "reverse",
    "hit now": "reverse bold underline",
    "selection": "reverse",
    "jump": "reverse bold",
    "cursor": "bold",
    "here": "bold",
    "key": "bold",
    "strong": "bold",
    "heading": "bold",
    "contradict": "bold",
    "figure differs": "bold",
    "label": "italic",
    "bookmark": "bold",
    "warning": "bold",
    "dimmed": "not bold not underline not italic",
}
"""How each mark is set, in every theme. Entity types: see `tui.model.annotation.EntityType`."""
_DARK = {
    "person": "#9cc4ff",
    "organisation": "#e7bd7c",
    "place": "#8fd3b0",
    "group": "#cfaef2",
    "event": "#f0a8a0",
    "product": "#b9c99a",
    "law": "#b9c99a",
    "work": "#b9c99a",
    "other": "#b4bcc8",
    "figure": "#f3e3a8",
    "passage": "on #222e50",
    "chosen": "#15171b on #cfaef2",
    "hit": "#15171b on #d8bf62",
    "hit now": "#15171b on #ff9d4d",
    "selection": "#15171b on #9cc4ff",
    "jump": "#15171b on #ffd166",
    "cursor": "#e0b062",
    "here": "#7aa2d8",
    "contradict": "#ff8585",
    "figure differs": "#f0b64f",
    "update": "#79b8ff",
    "agree": "#85c98f",
    "related": "#a9b2bf",
    "faint": "#98a1ae",
    "label": "#b8a67c",
    "removed": "#949dab",
    "rule": "#4a5361",
    "key": "#e0b062",
    "now": "on #222e50",
    "held": "on #2d3036",
    "bookmark": "#ffd166",
    "warning": "#f0b64f",
    "dimmed": "#949dab",
    "code 0": "#ffd166",
    "code 1": "#79b8ff",
    "code 2": "#85c98f",
    "code 3": "#ff8f8f",
    "code 4": "#cfaef2",
}
_LIGHT = {
    "person": "#0b4fa8",
    "organisation": "#7d4a00",
    "place": "#0b6242",
    "group": "#6b2f9e",
    "event": "#9b2c20",
    "product": "#4b5a1c",
    "law": "#4b5a1c",
    "work": "#4b5a1c",
    "other": "#434b57",
    "figure": "#5e4700",
    "passage": "on #dbecfb",
    "chosen": "#fbfaf7 on #6b2f9e",
    "hit": "#1d2127 on #f4dc7c",
    "hit now": "#1d2127 on #ffb267",
    "selection": "#fbfaf7 on #285a9c",
    "jump": "#fbfaf7 on #7d3c98",
    "cursor": "#8a5300",
    "here": "#285a9c",
    "contradict": "#b3131f",
    "figure differs": "#8a5300",
    "update": "#1257a8",
    "agree": "#1b6a33",
    "related": "#515966",
    "faint": "#565d69",
    "label": "#75602c",
    "removed": "#5c636e",
    "rule": "#b3afa5",
    "key": "#8a5300",
    "now": "on #dbecfb",
    "held": "on #fdf3c9",
    "bookmark": "#8a5300",
    "warning": "#8a5300",
    "dimmed": "#5c636e",
    "code 0": "#8a5300",
    "code 1": "#1257a8",
    "code 2": "#1b6a33",
    "code 3": "#a3201f",
    "code 4": "#6b2f9e",
}
_ANSI = {
    # None that is bright and pale: the ground may be white.
    "person": "bright_blue",
    "organisation": "yellow",
    "place": "green",
    "group": "magenta",
    "event": "red",
    "product": "cyan",
    "law": "cyan",
    "work": "cyan",
    "figure": "yellow",
    "contradict": "bright_red",
    "figure differs": "yellow",
    "update": "bright_blue",
    "agree": "green",
    "cursor": "yellow",
    "here": "bright_blue",
    "key": "yellow",
    "bookmark": "yellow",
    "faint": "dim",
    "removed": "dim",
    "dimmed": "dim",
    "rule": "dim",
    "label": "yellow",
    "warning": "yellow",
    "passage": "bold",
    "now": "reverse",
    "code 0": "yellow",
    "code 1": "blue",
    "code 2": "green",
    "code 3": "red",
    "code 4": "magenta",
}
_MONOCHROME = {
    "hit": "underline",
    "chosen": "italic",
    "faint": "dim",
    "removed": "dim",
    "dimmed": "dim",
    "rule": "dim",
    "now": "reverse",
    "passage": "bold",
}

_WORDS = {"double-underline": "underline2", "plain": "none"}
"""What Rich calls attributes that the settings name otherwise."""

Palette = dict[str, Style]


@cache
def palette(kind: str, chosen: tuple[tuple[str, str], ...] = ()) -> Palette:
    """The marks of one kind of theme.

    Args:
        kind: "dark", "light", "ansi" or "monochrome".
        chosen: Names of marks and the styles that the user gave them.
    """
    colours = {"dark": _DARK, "light": _LIGHT, "ansi": _ANSI, "monochrome": _MONOCHROME}[kind]
    coloured = kind in ("dark", "light")
    styles = {}
    for name in dict.fromkeys([*SETTING, *_DARK]):
        setting = SETTING.get(name, "")
        if coloured and "on #" in colours.get(name, ""):
            # A background marks it; turning it round as well would take that away again.
            setting = setting.replace("reverse", "")
        styles[name] = Style.parse(f"{setting} {colours.get(name, '')}".strip() or "none")
    for name, words in chosen:
        styles[name] = _own(words, styles[name], coloured=kind != "monochrome")
    return styles


def _own(words: str, usual: Style, *, coloured: bool) -> Style:
    """A style of the user's: its colour or its attributes replace those of the usual one, the others stay.

    So a mark with another colour is still not told by its colour alone.
    """
    parts = words.split()
    attributes = [_WORDS.get(part, part) for part in parts if part in ATTRIBUTES]
    style = Style.parse(" ".join(attributes) or "none") if attributes else usual.without_color
    colour = next((part for part in parts if part not in ATTRIBUTES), None)
    if not coloured:
        return style
    return style + (Style(color=colour) if colour else Style(color=usual.color))


def palette_of(app: "App[Any]") -> Palette:
    """The palette that fits the theme an app shows."""
    settings: Settings = getattr(app, "settings", USUAL)
    return palette(_kind(app), tuple(settings.entities.items()))


def _kind(app: "App[Any]") -> str:
    if app.no_color or app.theme == MONOCHROME:
        return "monochrome"
    theme = app.current_theme
    return "ansi" if theme.ansi else "dark" if theme.dark else "light"
