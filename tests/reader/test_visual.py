"""Selecting and copying: by keys and by mouse, with a citation or without, to terminal and system."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import column, desk, seen
from tests.reader.stories import FERRY, Ready, article
from tui.library import Library
from tui.model.errors import CounterpointError
from tui.reader.citing import cited
from tui.reader.clipboard import give, tool
from tui.reader.extending import Extent, after, before, size, whole_sentences, words
from tui.reader.layout.cells import clusters
from tui.reader.screens.help import HelpScreen

ALONE = Ready(CounterpointError("nothing to compare"))


def selected(pilot: Pilot[None], number: int = 0) -> str:
    span = column(pilot, number).selected_span()
    return column(pilot, number).document.body[slice(*span)] if span else ""


# The selection itself -----------------------------------------------------------------------------------------------


@given(st.text(alphabet="ab é\n漢字👩‍👩‍👧🇳🇱e\u0301", max_size=30), st.integers(0, 30))
def test_a_step_forward_and_back_is_one_character_of_the_readers(text: str, offset: int) -> None:
    starts = [0, *(start for start in _starts(text))]
    offset = min(offset, len(text))
    forward, back = after(text, offset), before(text, offset)
    assert offset < forward or offset == len(text)
    assert forward in starts or forward == len(text)
    assert back in starts
    assert back < offset or offset == 0


def _starts(text: str) -> list[int]:
    out, at = [], 0
    for line in text.split("\n"):
        out += [at + one.start for one in clusters(line)] + [at + len(line)]
        at += len(line) + 1
    return out


@given(st.text(alphabet="ab. \n漢", max_size=40), st.integers(0, 39), st.integers(0, 39), st.sampled_from([1, -1]))
def test_units_never_leave_the_text(text: str, anchor: int, head: int, by: int) -> None:
    if not text:
        return
    extent = Extent(min(anchor, len(text) - 1), min(head, len(text) - 1))
    moved = extent.to_unit(words(text), text, by)
    start, end = moved.span(text)
    assert 0 <= start < end <= len(text)
    assert moved.anchor == extent.anchor
    assert (moved.head - extent.head) * by >= 0


def test_what_is_selected_grows_and_shrinks_by_whole_words() -> None:
    text = "one two three"
    extent = Extent(0, 0)
    taken = []
    for by in (1, 1, 1, 1, -1, -1, -1):
        extent = extent.to_unit(words(text), text, by)
        start, end = extent.span(text)
        taken.append(text[start:end])
    assert taken == ["one", "one two", "one two three", "one two three", "one two", "one", "o"]
    back = Extent(8, 8).to_unit(words(text), text, -1)
    assert text[slice(*back.span(text))] == "two t"


def test_sizes_are_those_a_reader_counts() -> None:
    assert size("two words") == "9 characters, 2 words"
    assert size("e\u0301") == "1 character, 1 word"
    assert size("漢字。") == "3 characters, 1 word"


def test_sentences_are_taken_whole() -> None:
    assert whole_sentences((5, 12), [(0, 8), (9, 20), (21, 30)]) == (0, 20)
    assert whole_sentences((5, 12), []) == (5, 12)


# By keys ------------------------------------------------------------------------------------------------------------


async def test_motions_stretch_the_selection_and_its_size_is_told(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("v", "w")
        assert selected(pilot) == "The"
        await pilot.press("2", "w")
        assert selected(pilot) == "The ferry *Marian"
        assert "17 characters, 3 words" in seen(pilot)
        await pilot.press("l", "l")
        assert selected(pilot) == "The ferry *Marian* "
        await pilot.press("B")
        assert selected(pilot) == "The ferry *Marian"
        await pilot.press("right_curly_bracket")
        assert selected(pilot) == FERRY[0]
        await pilot.press("right_curly_bracket", "y")
        assert pilot.app.clipboard == f"{FERRY[0]}\n\n{FERRY[1]}"
        assert "copied" in seen(pilot)


async def test_lines_and_their_ends(opened: Opened) -> None:
    async with opened() as pilot:
        document = column(pilot, 0).document
        first, second = document.line(0), document.line(1)
        assert first is not None
        assert second is not None
        await pilot.press("v", "dollar_sign")
        assert selected(pilot) == document.body[first.start : first.end]
        await pilot.press("0", "j")
        assert selected(pilot) == document.body[first.start : second.start + 1]
        await pilot.press("k", "G")
        assert selected(pilot) == document.body
        await pilot.press("g")
        assert selected(pilot) == document.body[0]


async def test_the_other_end_can_be_moved(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("right_parenthesis", "v", "2", "w", "o", "B")
        assert selected(pilot).endswith("Captain Ines")
        assert selected(pilot).startswith("said")


async def test_whole_sentences(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("V")
        assert selected(pilot) == FERRY[0]
        await pilot.press("right_parenthesis", "right_parenthesis")
        assert selected(pilot) == f"{FERRY[0]}\n\n{FERRY[1]}"
        await pilot.press("V")
        assert "VISUAL" in seen(pilot)


async def test_esc_lets_go_of_what_was_selected(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("v", "w", "escape")
        assert not selected(pilot)
        assert "VISUAL" not in seen(pilot)
        await pilot.press("n")
        assert desk(pilot).gone


async def test_v_goes_on_with_what_the_mouse_selected(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.mouse_down(column(pilot, 0), offset=(8, 0))
        await pilot.hover(column(pilot, 0), offset=(12, 0))
        await pilot.mouse_up(column(pilot, 0), offset=(12, 0))
        assert selected(pilot) == "ferry"
        await pilot.press("v", "w", "y")
        assert pilot.app.clipboard == "ferry *Marian"


async def test_what_is_selected_is_searched_for(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("right_parenthesis", "v", "3", "w", "asterisk")
        assert desk(pilot).query_text == "Captain Ines Dallow"
        assert {hit.article for hit in desk(pilot).hits} == {0, 1}
        assert not selected(pilot)


async def test_what_the_mouse_selected_is_searched_for_by_the_same_key(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.mouse_down(column(pilot, 0), offset=(8, 0))
        await pilot.hover(column(pilot, 0), offset=(12, 0))
        await pilot.mouse_up(column(pilot, 0), offset=(12, 0))
        await pilot.press("asterisk")
        assert desk(pilot).query_text == "ferry"


async def test_what_is_selected_is_kept(opened: Opened, library: Library) -> None:
    async with opened() as pilot:
        await pilot.press("v", "2", "w", "b")
        await pilot.pause()
        await pilot.press("enter")
        await settle(pilot)
        assert [mark.anchor.exact for mark in library.bookmarks()] == ["The ferry"]


async def test_wide_characters_are_copied_one_by_one(opened: Opened) -> None:
    body = "漢字かな交じり文の記事です。次の文もある。👩‍👩‍👧 end"
    async with opened([article([body], source="c.txt")], ALONE) as pilot:
        await pilot.press("v", "l", "l", "y")
        assert pilot.app.clipboard == "漢字か"
        await pilot.press("v", "dollar_sign", "y")
        assert pilot.app.clipboard == body
        await pilot.press("v", "dollar_sign", "4", "h", "y")
        assert pilot.app.clipboard.endswith("👩‍👩‍👧")


async def test_a_click_ends_it(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("v", "w")
        await pilot.click(column(pilot, 1), offset=(8, 2))
        assert not desk(pilot).menu
        assert desk(pilot).panes.active == 1
        assert not selected(pilot)


async def test_an_empty_article_has_nothing_to_select(opened: Opened) -> None:
    async with opened([article([], source="e.txt")], ALONE) as pilot:
        await pilot.press("v")
        assert "nothing to select" in seen(pilot)
        await pilot.press("Y")
        assert "nothing to copy" in seen(pilot)


async def test_the_help_lists_the_keys_of_the_mode_which_goes_on(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("v", "w", "question_mark")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)
        assert "to the end of a word" in seen(pilot)
        await pilot.press("escape", "w", "y")
        assert pilot.app.clipboard == "The ferry"


# With a citation ----------------------------------------------------------------------------------------------------


async def test_a_sentence_is_copied_with_its_citation(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("Y")
        text, line = pilot.app.clipboard.split("\n")
        assert text == f"“{FERRY[0]}”"
        assert line.startswith("— The Ellery Post, wire: NWS, author unknown, “Ferry With 214 on Board")
        assert "7 May 2024 (stated), ferry-one.txt" in line


async def test_in_the_panel_all_passages_are_copied_with_theirs(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("c", "j")
        match = desk(pilot).desk.match(desk(pilot).claims.chosen)
        assert match is not None
        for key in ("y", "Y"):
            await pilot.press(key)
            assert [line[1:-1] for line in pilot.app.clipboard.split("\n") if line.startswith("“")] == [
                side.text for side in match.sides
            ]
            assert pilot.app.clipboard.count("— ") == 2


async def test_blind_reading_copies_no_citation(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("i", "Y")
        assert "The Ellery Post" not in pilot.app.clipboard
        assert "would show what is hidden" in seen(pilot)


def test_a_citation_is_one_line_whatever_the_headline_holds() -> None:
    one = article(["Text."], headline="Head\x1b[2J\nline", source="a\nb.txt")
    text, line = cited("Text.", one).split("\n")
    assert text == "“Text.”"
    assert line.isprintable()


# The system's clipboard ---------------------------------------------------------------------------------------------


def _tools(folder: Path, *names: str) -> str:
    for name in names:
        path = folder / name
        path.write_text("#!/bin/sh\n")
        path.chmod(0o755)
    return str(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="the tools are shell scripts")
@pytest.mark.parametrize(
    ("platform", "env", "expected"),
    [
        ("darwin", {}, "pbcopy"),
        ("darwin", {"SSH_CONNECTION": "x"}, ""),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "wl-copy"),
        ("linux", {"DISPLAY": ":0"}, "xclip"),
        ("linux", {"TMUX": "x", "DISPLAY": ":0"}, "tmux"),
        ("linux", {"WSL_DISTRO_NAME": "Debian"}, "clip.exe"),
        ("linux", {}, ""),
    ],
)
def test_the_tool_is_that_of_the_platform(tmp_path: Path, platform: str, env: dict[str, str], expected: str) -> None:
    path = _tools(tmp_path, "pbcopy", "wl-copy", "xclip", "xsel", "tmux", "clip.exe")
    found = tool({**env, "PATH": path}, platform)
    assert (Path(found[0]).name if found else "") == expected
    assert tool({**env, "PATH": str(tmp_path / "none")}, platform) == []


@pytest.mark.skipif(sys.platform == "win32", reason="the tools are shell scripts")
def test_the_tool_gets_the_text_and_a_tool_that_fails_is_nothing(tmp_path: Path) -> None:
    script = tmp_path / "keep"
    script.write_text(f"#!/bin/sh\nexec /bin/cat > {tmp_path}/got\n")
    script.chmod(0o755)
    give("漢字 “words”\n", [str(script)]).join(10)
    assert (tmp_path / "got").read_text() == "漢字 “words”\n"
    give("x", [str(tmp_path / "none")]).join(10)
    give("x" * 1_000_000, [sys.executable, "-c", ""]).join(10)


async def test_copying_starts_no_tool_where_the_settings_say_so(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.reader import clipboard
    from tui.reader.app import ReaderApp
    from tui.settings import Settings

    given: list[str] = []
    monkeypatch.setattr(clipboard, "tool", lambda: ["tool"])
    monkeypatch.setattr(clipboard, "give", lambda text, _command: given.append(text))
    monkeypatch.setattr(ReaderApp, "is_headless", property(lambda _self: False))
    async with opened(settings=Settings(system_clipboard=False)) as pilot:
        await pilot.press("y")
        assert pilot.app.clipboard == FERRY[0]
        assert given == []
    async with opened() as pilot:
        await pilot.press("y")
        assert given == [FERRY[0]]
