"""The lines of keys: whole words or none, and the way out last of all."""

import pytest

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import desk, seen
from tui.reader.widgets.bar import whole_hints
from tui.reader.widgets.hints import hints
from tui.reader.widgets.painted import Part


def text(parts: object) -> str:
    return "".join(part.text for part in parts)  # type: ignore[attr-defined]


def test_keys_are_left_out_from_the_end_but_for_the_last() -> None:
    parts = hints("bookmarks.delete", "bookmarks.search", "bookmarks.export", ("screen.close", "close"))
    assert text(whole_hints(parts, 80)) == " x delete  / filter  E export  Esc close  "
    assert text(whole_hints(parts, 41)) == " x delete  / filter  E export  Esc close"
    assert text(whole_hints(parts, 39)) == " x delete  / filter  Esc close"
    assert text(whole_hints(parts, 19)) == " Esc close"
    assert text(whole_hints(parts, 3)) == " Esc close"


def test_what_stands_before_the_keys_stays_and_a_line_without_keys_is_left_alone() -> None:
    parts = [Part(" VISUAL ", ("label",)), *hints("visual.copy", "visual.cite", "visual.leave")]
    assert text(whole_hints(parts, 26)) == " VISUAL  y copy  Esc leave"
    plain = [Part("words " * 5)]
    assert whole_hints(plain, 10) is plain
    assert whole_hints([], 10) == []


@pytest.mark.parametrize("keys", ["w", "vertical_line", "J", "v", "m", "t", "F", "S", "slash", "e", "c", "i"])
async def test_no_line_of_keys_is_cut_at_80_columns(opened: Opened, keys: str) -> None:
    async with opened(size=(80, 24)) as pilot:
        await pilot.press(keys)
        await pilot.pause()
        foot = seen(pilot).split("\n")[-1]
        assert foot.strip()
        assert "…" not in foot


async def test_the_menu_of_columns_tells_all_of_its_keys_at_80_columns(opened: Opened) -> None:
    async with opened(size=(80, 24)) as pilot:
        await pilot.press("w")
        for key in ("a add", "x swap", "c close", "u reopen", "b base", "h l move", "= even", "< > width", "o date"):
            assert key in seen(pilot).split("\n")[-1]


async def test_the_counts_line_says_which_key_filters(opened: Opened) -> None:
    async with opened() as pilot:
        assert "4 matches   c contradict 0  f figure 1  u update 1  a agree 1  r related 1  | filter" in seen(pilot)
        assert desk(pilot).counts.text.rstrip().endswith("only [a] 1  [b] 1")
    async with opened(size=(60, 24)) as pilot:
        # Of the articles all are counted or none.
        assert "[a] 1" not in seen(pilot).split("| filter")[1].split("\n")[0] or "[b] 1" in seen(pilot)


@pytest.mark.parametrize("width", [20, 21, 36, 37, 38, 39, 40, 41, 42, 43, 44])
async def test_the_librarys_title_does_not_run_into_its_order(opened: Opened, width: int) -> None:
    async with opened(size=(width, 12)) as pilot:
        await pilot.press("S")
        await settle(pilot)
        title = seen(pilot).split("\n")[0]
        assert title.split()[-2:] == ["last", "read"]
        assert "sorted" not in title or " sorted" in title
