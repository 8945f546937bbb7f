"""What each setting does to the reader."""

from pathlib import Path

import pytest

from tests.reader.conftest import Opened
from tui.reader.layout.columns import columns_that_fit
from tui.reader.themes import ANSI, DARK, LIGHT, MONOCHROME, palette_of
from tui.reader.widgets.column import MARGIN, Column
from tui.settings import Settings
from tui.settings.reading import parse_settings


def settings(text: str) -> Settings:
    found, troubles = parse_settings(text)
    assert troubles == []
    return found


def lines(column: Column) -> list[str]:
    return ["".join(segment.text for segment in strip) for strip in column.render_lines(column.size.region)]


@pytest.mark.parametrize("gap", [0, 1, 3])
async def test_blank_lines_between_paragraphs(opened: Opened, gap: int) -> None:
    async with opened(settings=settings(f"[look]\nparagraph_gap = {gap}")) as pilot:
        column = pilot.app.screen.panes.column
        second = column.document.lines_of(1)[0]
        assert [line.strip("›▎▐ ") == "" for line in lines(column)[second - gap - 1 : second]] == [False] + [
            True
        ] * gap
        await pilot.press("L", "L")
        assert column.document.lines_of(1)[0] == second


async def test_blanks_beside_the_text(opened: Opened) -> None:
    async with opened(settings=settings("[look]\nmargin = 5")) as pilot:
        column = pilot.app.screen.panes.column
        width = column.inner_width
        assert column.text_width == width - MARGIN - 10
        for line in lines(column)[:4]:
            assert line[MARGIN : MARGIN + 5] == " " * 5
            assert line[width - 5 : width] == " " * 5
        await pilot.click(column, offset=(MARGIN + 5, 1))
        assert column.caret == column.document.line(1).start


async def test_blanks_leave_a_narrow_column_its_text(opened: Opened) -> None:
    async with opened(size=(62, 24), settings=settings("[look]\nmargin = 12")) as pilot:
        assert pilot.app.screen.panes.column.text_width >= 24


@pytest.mark.parametrize(
    ("width", "most", "expected"),
    [(200, 0, 4), (200, 2, 2), (200, 1, 1), (100, 0, 2), (100, 3, 3), (100, 4, 3), (60, 4, 2), (50, 4, 1)],
)
def test_columns_side_by_side(width: int, most: int, expected: int) -> None:
    assert columns_that_fit(width, 4, most) == expected


async def test_one_column_though_there_is_room(opened: Opened) -> None:
    async with opened(size=(160, 36), settings=settings("[columns]\nmost = 1\nlinked = false")) as pilot:
        panes = pilot.app.screen.panes
        assert panes.shown == [0]
        assert not panes.linked
        await pilot.press("tab")
        assert panes.shown == [1]


@pytest.mark.parametrize(
    ("place", "size", "beside"),
    [("auto", (200, 50), True), ("auto", (120, 36), False), ("side", (120, 36), True), ("side", (80, 24), False),
     ("below", (200, 50), False)],
)  # fmt: skip
async def test_place_of_the_panel(opened: Opened, place: str, size: tuple[int, int], beside: bool) -> None:
    async with opened(size=size, settings=settings(f'[panel]\nplace = "{place}"')) as pilot:
        screen = pilot.app.screen
        assert screen.has_class("-side") == beside
        assert (screen.panel.region.x > 0) == beside


async def test_size_of_the_panel(opened: Opened) -> None:
    async with opened(size=(120, 36), settings=settings("[panel]\nheight = 7")) as pilot:
        assert pilot.app.screen.panel.size.height == 7
        await pilot.press("plus")
        assert pilot.app.screen.panel.size.height == 9
    async with opened(story=None, size=(200, 50), settings=settings("[panel]\nwidth = 90")) as pilot:
        assert pilot.app.screen.panel.outer_size.width == 90


@pytest.mark.parametrize(
    ("name", "theme"), [("dark", DARK), ("light", LIGHT), ("ansi", ANSI), ("monochrome", MONOCHROME)]
)
async def test_first_theme(opened: Opened, name: str, theme: str) -> None:
    async with opened(settings=settings(f'[look]\ntheme = "{name}"')) as pilot:
        assert pilot.app.theme == theme


async def test_a_theme_that_there_is_not_is_told(opened: Opened) -> None:
    async with opened(settings=settings('[look]\ntheme = "[b]none"')) as pilot:
        assert pilot.app.theme == DARK
        assert [str(trouble) for trouble in pilot.app.troubles] == [
            'config.toml:2: look.theme: there is no theme "[b]none" (there are dark, light, ansi, monochrome); '
            'the default "dark" holds'
        ]


async def test_a_story_shows_a_theme_set_since_unless_another_was_chosen_in_it(opened: Opened) -> None:
    async with opened(settings=settings('[look]\ntheme = "dark"')) as pilot:
        await pilot.press("j")
    async with opened(settings=settings('[look]\ntheme = "light"')) as pilot:
        assert pilot.app.theme == LIGHT
        await pilot.press("T")
        chosen = pilot.app.theme
    async with opened(settings=settings('[look]\ntheme = "light"')) as pilot:
        assert pilot.app.theme == chosen != LIGHT


async def test_colours_of_entities(opened: Opened) -> None:
    mine = settings('[entities]\nperson = "#ff0000"\nplace = "bold"\ngroup = "plain green"\n')
    async with opened(settings=mine) as pilot:
        usual = palette_of(
            type("App", (), {"no_color": False, "theme": DARK, "current_theme": pilot.app.current_theme})()
        )
        own = palette_of(pilot.app)
        assert own["person"].color.triplet.hex == "#ff0000"
        assert (own["person"].bold, own["person"].underline) == (usual["person"].bold, usual["person"].underline)
        assert own["place"].color == usual["place"].color
        assert (own["place"].bold, own["place"].underline) == (True, None)
        assert (own["group"].italic, own["group"].color.name) == (None, "green")
        assert own["organisation"] == usual["organisation"]
        await pilot.press("T", "T", "T")
        assert pilot.app.theme == MONOCHROME
        assert palette_of(pilot.app)["person"].color is None


def test_the_settings_of_the_user_reach_the_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import tui.reader.terminal
    from tui.reader import run
    from tui.reader.app import ReaderApp

    seen = []
    monkeypatch.setenv("COUNTERPOINT_HOME", str(tmp_path))
    monkeypatch.setenv("TERM", "linux")
    monkeypatch.setattr(tui.reader.terminal, "take", lambda: None)
    monkeypatch.setattr(ReaderApp, "run", lambda app, *, mouse: seen.append((app.settings, mouse, app.signs)))
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.toml").write_text("[terminal]\nmouse = false\n[look]\nmargin = 77\n")
    assert run() == 0
    (tmp_path / "config" / "config.toml").write_text("[terminal]\nascii = false\n")
    assert run() == 0
    assert run(ascii=True) == 0
    assert [mouse for _settings, mouse, _signs in seen] == [False, True, True]
    assert [signs is not None for _settings, _mouse, signs in seen] == [True, False, True]
    assert "config.toml:4: look.margin must be a whole number" in capsys.readouterr().err
