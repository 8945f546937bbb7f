"""Keys of one's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reader.conftest import Opened
from tui.reader.actions import ACTIONS
from tui.reader.keymap import KEYS
from tui.reader.remapping import places_together, read_key, read_keys, remapped
from tui.reader.screens.help import HelpScreen
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.rows import Rows
from tui.settings.reading import parse_settings


def settings(text: str) -> object:
    return parse_settings(text)[0]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("b", "b"), ("G", "G"), ("?", "question_mark"), ("+", "plus"), ("ctrl++", "ctrl+plus"), ("Ctrl+F", "ctrl+f"),
        ("PgDn", "pagedown"), ("shift+a", "A"), ("Esc", "escape"), ("ctrl+i", "tab"), ("number_sign", "number_sign"),
        ("f12", "f12"), ("↓", "down"), ("alt+Left", "alt+left"), ("é", "é"), (" ", "space"),
        ("ctrl+shift+x", "ctrl+shift+x"),
    ],
)  # fmt: skip
def test_a_key_is_written_as_people_write_it(text: str, key: str) -> None:
    assert read_key(text) == key


@pytest.mark.parametrize(
    "text", ["", "frob", "ctrl", "ctrl+", "a+b", "f99", "<any>", "ctrl+ctrl+a", "\x1b", "no-key-x"]
)
def test_what_is_no_key_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="is no key"):
        read_key(text)


def test_every_usual_key_can_be_written_in_the_file() -> None:
    for action, keys in KEYS.items():
        assert ",".join(read_keys(key, action) for key in keys.split(",")) == keys


def test_a_key_that_another_action_has_is_a_conflict_and_the_default_holds() -> None:
    keys, troubles = remapped({"desk.bookmark": "e"}, {"keys.desk.bookmark": 12})
    assert keys == {}
    (trouble,) = troubles
    assert trouble.line == 12
    assert "keys.desk.bookmark: e is already the key of desk.entities" in trouble.words
    assert "the default b holds" in trouble.words


def test_keys_can_be_swapped_and_taken_away() -> None:
    wanted = {"desk.bookmark": "e", "desk.entities": "b", "desk.link": "", "desk.zoom": "s"}
    assert remapped(wanted, {}) == (wanted, [])


def test_of_two_entries_for_one_key_the_later_falls() -> None:
    lines = {"keys.desk.zoom": 3, "keys.desk.link": 2}
    keys, troubles = remapped({"desk.zoom": "Z", "desk.link": "Z"}, lines)
    assert keys == {"desk.link": "Z"}
    assert [trouble.line for trouble in troubles] == [3]


def test_one_key_in_two_places_is_no_conflict() -> None:
    wanted = {"bookmarks.edit": "e", "column.top": "ctrl+t", "list.top": "ctrl+t"}
    assert remapped(wanted, {}) == (wanted, [])


def test_two_keys_in_a_row_collide_with_the_first_of_them() -> None:
    assert remapped({"desk.zoom": "w z"}, {}) == ({"desk.zoom": "w z"}, [])
    assert remapped({"desk.zoom": "b z"}, {})[0] == {}
    assert remapped({"desk.zoom": "w z", "desk.link": "w"}, {"keys.desk.link": 2})[0] == {"desk.zoom": "w z"}
    assert "too many" in remapped({"desk.zoom": "w z z"}, {})[1][0].words
    assert "on the desk only" in remapped({"column.top": "w z"}, {})[1][0].words


def test_a_column_stands_on_the_desk() -> None:
    assert remapped({"column.top": "b"}, {})[0] == {}
    assert remapped({"desk.bookmark": "g"}, {})[0] == {}


_KEYS = st.lists(st.sampled_from(["b", "e", "n", "ctrl+t", "?", "G", "frob", "F5"]), max_size=3).map(",".join)


@given(st.dictionaries(st.sampled_from([action.id for action in ACTIONS]), _KEYS, max_size=8))
def test_no_wish_leaves_one_key_with_two_actions_that_the_defaults_do_not(wanted: dict[str, str]) -> None:
    keys, troubles = remapped(wanted, {})
    assert len(keys) + len(troubles) == len(wanted)
    for together in places_together():
        holders: dict[str, list[str]] = {}
        for action in ACTIONS:
            if action.id.split(".")[0] in together:
                for key in filter(None, keys.get(action.id, KEYS.get(action.id, "")).split(",")):
                    holders.setdefault(key, []).append(action.id)
        for key, actions in holders.items():
            mine = [action for action in actions if action in keys and key not in KEYS.get(action, "").split(",")]
            assert not mine or len(actions) == 1


async def test_other_keys_do_it_and_the_footer_and_the_help_name_them(opened: Opened) -> None:
    mine = settings('[keys]\n"desk.figures" = "ctrl+t"\n"desk.ledger" = ""\n"desk.search" = "f"\n')
    async with opened(size=(200, 50), settings=mine) as pilot:
        screen = pilot.app.screen
        keys = screen.query_one("#keys", Bar).text
        assert "Ctrl+T figures" in keys
        assert "ledger" not in keys
        assert "f search" in keys
        await pilot.press("L")
        assert not screen.panes.ledger
        await pilot.press("ctrl+t")
        assert screen.figures
        await pilot.press("f")
        await pilot.pause()
        assert screen.query("#search")
        await pilot.press("escape", "question_mark")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        lines = pilot.app.screen.query_one(Rows).text().splitlines()
        assert next(line for line in lines if "mark figures" in line).split()[0] == "Ctrl+T"
        assert next(line for line in lines if "what was removed" in line).startswith(" " * 20)


async def test_an_action_without_a_key_is_in_the_palette(opened: Opened) -> None:
    from tui.reader.commands import ReaderCommands

    async with opened(settings=settings('[keys]\n"desk.ledger" = ""\n')) as pilot:
        commands = {title for title, _call, _keys in ReaderCommands(pilot.app.screen)._commands()}
        assert "View: show what was removed, in its place" in commands


async def test_what_is_wrong_in_the_file_is_told_in_the_reader(opened: Opened) -> None:
    mine, troubles = parse_settings('[look]\nmargin = 99\n[keys]\n"desk.bookmark" = "e"\n')
    async with opened(settings=mine, troubles=troubles) as pilot:
        told = [note.message for note in pilot.app._notifications]
        assert len(told) == 2
        assert "config.toml:2: look.margin" in told[0]
        assert "config.toml:4: keys.desk.bookmark" in told[1]
        await pilot.press("e")
        assert pilot.app.screen.query("#entities.-open")
