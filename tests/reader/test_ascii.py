"""The reader in terminals without the signs it draws with, without letters beyond ASCII, and without colour."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.reader.conftest import Opened
from tests.reader.stories import FERRY, FERRY_LATER, Ready, article, comparison
from tui.model.signs import ascii_sign
from tui.reader.layout.cells import cell_width
from tui.reader.signs import AsciiSigns
from tui.reader.terminal import charset, is_simple
from tui.reader.themes import palette
from tui.reader.widgets.column import Column
from tui.reader.wording import LETTERS, TYPES
from tui.settings import Settings


def shown(pilot: Pilot[None]) -> list[str]:
    """The lines of the screen, with everything that lies over it."""
    return ["".join(segment.text for segment in strip) for strip in pilot.app.screen._compositor.render_strips()]


def beyond_ascii(pilot: Pilot[None]) -> str:
    return "".join(sorted({sign for line in shown(pilot) for sign in line if not sign.isascii()}))


def plain(paragraphs: Sequence[str]) -> list[str]:
    return [text.replace("“", '"').replace("”", '"').replace("—", "-") for text in paragraphs]


@pytest.mark.parametrize(
    "keys",
    [
        [],
        ["n", "b", "enter"],
        ["question_mark"],
        ["B"],
        ["d"],
        ["e"],
        ["L", "G"],
        ["slash", "f", "e"],
        ["f2"],
        ["c", "j", "plus"],
        ["z"],
    ],
    ids=lambda keys: "-".join(keys) or "desk",
)
async def test_of_an_ascii_story_every_cell_is_ascii(opened: Opened, keys: list[str]) -> None:
    articles = [
        article(plain(FERRY), headline="Ferry Aground", source="one.txt", removed=[("newsletter", "Our letter")]),
        article(plain(FERRY_LATER), headline="Filter Blocked", source="two.txt"),
    ]
    async with opened(articles, Ready(comparison(articles)), settings=Settings(ascii=True)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        await pilot.pause()
        assert beyond_ascii(pilot) == ""
        assert all(len(line) == 120 for line in shown(pilot))


async def test_without_the_mode_there_are_other_signs(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("n")
        assert {"│", "▌"} <= set(beyond_ascii(pilot))


async def test_the_articles_keep_their_own_signs_where_the_terminal_has_them(opened: Opened) -> None:
    articles = [article(["Café “Ωmega” – ▌ 東京 said."], headline="Café"), article(["Another."], source="b")]
    async with opened(articles, size=(120, 36), settings=Settings(ascii=True)) as pilot:
        text = "\n".join(shown(pilot))
        assert "Café “Ωmega” – ▌ 東京 said." in text
        assert set(beyond_ascii(pilot)) == set("é“Ω”–▌東京")


async def test_a_terminal_without_unicode_gets_no_letter_that_it_lacks(opened: Opened) -> None:
    articles = [article(["Café “Ωmega” – 東京, Łódź said."], headline="Café"), article(["Another."], source="b")]
    async with opened(articles, size=(120, 36), charset="ascii") as pilot:
        text = "\n".join(shown(pilot))
        assert 'Cafe "?mega" - ????, Lodz said.' in text
        assert beyond_ascii(pilot) == ""
        assert all(len(line) == 120 for line in shown(pilot))
    async with opened(articles, size=(120, 36), charset="latin-1") as pilot:
        assert 'Café "?mega" - ????' in "\n".join(shown(pilot))
        assert set(beyond_ascii(pilot)) == set("éó")


@given(st.text(max_size=30), st.sampled_from([None, "ascii", "iso8859-7", "koi8-r", "shift_jis"]))
def test_ascii_signs_take_as_many_cells(text: str, encoding: str | None) -> None:
    shown_text = AsciiSigns(encoding).text(text)
    assert cell_width(shown_text) == cell_width(text)
    if encoding is None:
        assert all(sign.isascii() or not ascii_sign(sign) for sign in shown_text)
    else:
        shown_text.encode(encoding)


@pytest.mark.parametrize(
    ("environment", "encoding", "expected"),
    [
        ({}, "utf-8", None),
        ({"LANG": "C"}, "utf-8", None),
        ({"LANG": "de_DE.UTF-8"}, "utf-8", None),
        ({"LANG": "de_DE.utf8", "LC_ALL": ""}, "utf-8", None),
        ({"LANG": "de_DE.ISO-8859-1"}, "iso-8859-1", "iso8859-1"),
        ({"LANG": "de_DE.ISO-8859-15@euro"}, "utf-8", "ascii"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "ru_RU.KOI8-R"}, "utf-8", "ascii"),
        ({}, "ascii", "ascii"),
        ({}, "cp1252", "cp1252"),
    ],
)
def test_what_a_terminal_shows_is_told_from_its_locale(
    environment: dict[str, str], encoding: str, expected: str | None
) -> None:
    assert charset(environment, encoding) == expected


def test_some_kinds_of_terminal_lack_signs() -> None:
    assert is_simple({"TERM": "linux"})
    assert is_simple({"TERM": "vt100"})
    assert not is_simple({"TERM": "xterm-256color"})
    assert not is_simple({})


def look(name: str) -> tuple[object, ...]:
    """How a mark is set where there is no colour."""
    style = palette("monochrome")[name]
    assert style.color is None
    assert style.bgcolor is None
    return tuple(
        getattr(style, kind) or False for kind in ("bold", "dim", "italic", "underline", "underline2", "reverse")
    )


@pytest.mark.parametrize(("one", "other"), combinations([*TYPES, "figure"], 2))
def test_without_colour_the_types_of_entities_differ(one: str, other: str) -> None:
    assert look(one) != look(other)


@pytest.mark.parametrize(("one", "other"), combinations(["chosen", "hit", "hit now", "selection", "passage"], 2))
def test_without_colour_what_is_found_chosen_and_selected_differs(one: str, other: str) -> None:
    assert look(one) != look(other)


def test_without_colour_relations_differ_by_letter() -> None:
    assert len(set(LETTERS.values())) == len(LETTERS)


async def test_without_colour_nothing_on_the_screen_has_one(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened() as pilot:
        await pilot.press("n")
        await pilot.pause()
        for column in pilot.app.screen.query(Column):
            for strip in column.render_lines(column.size.region):
                for segment in strip:
                    style = segment.style
                    assert style is None or (style.color is None and style.bgcolor is None) or style.color.is_default
