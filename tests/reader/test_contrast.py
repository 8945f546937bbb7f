"""Every mark can be read on every ground it comes to lie on, in a terminal of all colours and in one of 256."""

from itertools import product

import pytest
from rich.color import Color, ColorSystem
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from textual.theme import Theme

from tests.reader.conftest import Opened
from tui.reader.themes import DARK, LIGHT, MONOCHROME, THEMES, palette, palette_of
from tui.reader.widgets.painted import Painted

AA = 4.5
"""What WCAG 2.2 asks of text at level AA."""
DRAWN = {"rule"}
"""Marks that set lines, not words."""
GROUNDS = {"passage", "now", "held"}


def seen(colour: Color, *, few: bool) -> tuple[int, int, int]:
    """The colour that a terminal shows."""
    if few:
        colour = colour.downgrade(ColorSystem.EIGHT_BIT)
    red, green, blue = colour.get_truecolor(DEFAULT_TERMINAL_THEME)
    return red, green, blue


def luminance(colour: tuple[int, int, int]) -> float:
    """Relative luminance as WCAG defines it."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """From 1 for the same to 21 for black on white."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def of(theme: Theme) -> dict[str, Color]:
    """The grounds of a theme on which words stand."""
    marks = palette("dark" if theme.dark else "light")
    named = {name: getattr(theme, name) for name in ("background", "surface", "panel")}
    grounds = {name: Color.parse(value) for name, value in named.items()}
    return grounds | {name: colour for name in GROUNDS if (colour := marks[name].bgcolor)}


@pytest.mark.parametrize("few", [False, True], ids=["true colour", "256 colours"])
@pytest.mark.parametrize("name", [DARK, LIGHT])
def test_words_can_be_read_on_their_ground(name: str, few: bool) -> None:
    theme = next(theme for theme in THEMES if theme.name == name)
    marks = palette("dark" if theme.dark else "light")
    words = {mark: style for mark, style in marks.items() if mark not in DRAWN and style.color}
    pairs = [
        (mark, ground, style.color, style.bgcolor or colour)
        for (mark, style), (ground, colour) in product(words.items(), of(theme).items())
        if style.color
    ]
    pairs += [("text", ground, Color.parse(theme.foreground or ""), colour) for ground, colour in of(theme).items()]
    low = {
        (mark, ground): round(ratio, 2)
        for mark, ground, colour, under in pairs
        if (ratio := contrast(seen(colour, few=few), seen(under, few=few))) < AA
    }
    assert not low


@pytest.mark.parametrize("name", [DARK, LIGHT])
def test_grounds_stay_apart_in_256_colours(name: str) -> None:
    theme = next(theme for theme in THEMES if theme.name == name)
    grounds = {ground: seen(colour, few=True) for ground, colour in of(theme).items() if ground != "now"}
    assert len(set(grounds.values())) == len(grounds)


@pytest.mark.parametrize("place", ["", "F", "S", "e", "d"])
async def test_another_theme_is_all_over_the_screen(opened: Opened, place: str) -> None:
    async with opened() as pilot:
        if place:
            await pilot.press(place)
        await pilot.pause()
        for name in (LIGHT, MONOCHROME, DARK):
            pilot.app.theme = name
            await pilot.pause()
            await pilot.pause()
            theme = pilot.app.current_theme
            grounds = {Color.parse(ground or "") for ground in (theme.background, theme.surface, theme.panel)}
            painted = [widget for screen in pilot.app.screen_stack for widget in screen.query(Painted)]
            assert len(painted) > 4
            for widget in painted:
                assert widget.style_for().bgcolor in grounds, widget
                strips = widget.render_lines(widget.size.region) if widget.size.height else []
                marks = [palette_of(pilot.app)[mark].bgcolor for mark in palette_of(pilot.app)]
                for segment in (segment for strip in strips for segment in strip if segment.style):
                    assert segment.style is None or segment.style.bgcolor in {*grounds, *marks, None}, segment
