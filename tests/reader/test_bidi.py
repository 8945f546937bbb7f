"""Right-to-left and East Asian text: each line as it is read, and every column where it belongs."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.reader.conftest import Opened
from tests.reader.stories import Ready, article
from tui.model.comparison import Comparison
from tui.reader.layout.bidi import begins_right_to_left, in_order
from tui.reader.layout.cells import cell_width
from tui.reader.layout.placing import places
from tui.reader.layout.wrapping import wrap
from tui.reader.widgets.column import MARGIN
from tui.settings import Settings


def ordered(text: str, *, right_to_left: bool = False) -> str:
    return "".join(shown for shown, _ in in_order([(text, None)], right_to_left=right_to_left))


@pytest.mark.parametrize(
    ("text", "right_to_left", "expected"),
    [
        ("plain (text) 12", False, "plain (text) 12"),
        ("שלום", False, "םולש"),
        ("He said שלום עולם to her.", False, "He said םלוע םולש to her."),
        ("שלום עולם.", True, ".םלוע םולש"),
        ("היו 214 נוסעים", True, "םיעסונ 214 ויה"),
        ("עלה ב-12.5% מאז", True, "זאמ 12.5%-ב הלע"),
        ("(שלום)", True, "(םולש)"),
        ("חברת Northern Line הודיעה", True, "העידוה Northern Line תרבח"),
        ("a שלום │ עולם b", False, "a םולש │ םלוע b"),
        ("שלום │ עולם", False, "םולש │ םלוע"),
        ("العدد 12", True, "12 ﺩﺪﻌﻟﺍ"),
        ("cut: שלום…", False, "cut: …םולש"),
        ("cut: שלום 21…", False, "cut: 21… םולש"),
        ("", True, ""),
    ],
)
def test_a_line_is_read_from_the_right(text: str, right_to_left: bool, expected: str) -> None:
    assert ordered(text, right_to_left=right_to_left) == expected


def test_arabic_letters_join() -> None:
    # beh, alef (joins only what is before it), beh with a mark, lam with tatweel
    assert ordered("باب", right_to_left=True) == "ﺏﺎﺑ"
    assert ordered("بَب", right_to_left=True) == "ﺐﺑَ"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("שלום hello", True), ("hello שלום", False), ("12 – “שלום”", True), ("12", False), ("", False), ("نص", True)],
)
def test_the_first_letter_tells_how_a_paragraph_runs(text: str, expected: bool) -> None:
    assert begins_right_to_left(text) == expected


_TEXT = st.text(alphabet="aZ שלוםنصب(12.5%) │-:“”日é\u0301", max_size=25)


@given(st.lists(st.tuples(_TEXT, st.integers(0, 3)), max_size=4), st.booleans())
def test_no_cell_is_lost_or_added_and_each_keeps_its_style(pieces: list[tuple[str, int]], right: bool) -> None:
    out = in_order(pieces, right_to_left=right)
    before, after = Counter[int](), Counter[int]()
    for text, style in pieces:
        before[style] += cell_width(text)
    for text, style in out:
        after[style] += cell_width(text)
    assert +before == +after


@given(st.text(alphabet="abc (12.5%)-é“”", max_size=30))
def test_a_text_from_left_to_right_stays_as_it_is(text: str) -> None:
    assert ordered(text) == text


HEBREW = ["הספינה עלתה על שרטון ביום שלישי ועל סיפונה 214 נוסעים, אמר משמר החופים (Coast Guard) בהודעה לעיתונות."]
CHINESE = [
    "渡轮星期二在埃勒里港附近搁浅，船上有二百一十四人。海岸警卫队表示，所有乘客均已获救👩‍👩‍👧。",
    "e\u0301te\u0301 second",
]


def screen_lines(pilot: Pilot[None]) -> list[str]:
    return ["".join(segment.text for segment in strip) for strip in pilot.app.screen._compositor.render_strips()]


async def test_columns_stay_where_they_are(opened: Opened) -> None:
    articles = [article(HEBREW * 3, headline="ספינה על שרטון", source="a"), article(CHINESE * 3, source="b")]
    async with opened(articles, Ready(Comparison(())), size=(100, 30)) as pilot:
        lines = screen_lines(pilot)
        assert all(cell_width(line) == 100 for line in lines)
        column = pilot.app.screen.panes.panes[0].column
        for line in lines[4:14]:
            left = cell_width(line.split("│")[0])
            assert left == column.outer_size.width
        text = "\n".join(lines)
        assert "ןוטרש לע הניפס" in text
        # The paragraph begins at the right end of its column, and Latin words in it run as they do.
        first = next(line for line in lines if "הניפסה" in line)
        assert first.split("│")[0].rstrip(" ▐").endswith("הניפסה")
        assert "Coast" in text


async def test_a_click_finds_the_character_under_it(opened: Opened) -> None:
    async with opened(
        [article(HEBREW), article(CHINESE, source="b")], Ready(Comparison(())), size=(100, 30)
    ) as pilot:
        column = pilot.app.screen.panes.panes[0].column
        right = MARGIN + column.text_width - 1
        assert column.offset_under(right, 0) == 0
        assert column.document.body[column.offset_under(right - 2, 0)] == HEBREW[0][2]
        placed = column._placed(column.document.line(0))
        assert [column.offset_under(MARGIN + place.cell, 0) for place in placed] == [p.offset for p in placed]
        start = placed[0].cell
        # What Textual asks of a line for a selection says the same of each cell.
        cell = 0
        for segment in column.render_line(0):
            if cell >= MARGIN + start and cell <= right:
                assert segment.style.meta["offset"][0] == column.offset_under(cell, 0)
            cell += cell_width(segment.text)


async def test_the_order_can_be_left_to_the_terminal(opened: Opened) -> None:
    mine = Settings(right_to_left="terminal")
    async with opened([article(HEBREW)], Ready(Comparison(())), settings=mine, size=(100, 30)) as pilot:
        assert "הספינה עלתה" in "\n".join(screen_lines(pilot))


@given(st.text(alphabet="日本語e\u0301👩‍👧שלום ab.“”نص\u200f", max_size=60), st.integers(4, 30))
def test_wrapped_lines_are_cell_exact_in_any_script(text: str, width: int) -> None:
    for start, end in wrap(text, width):
        placed = places(text, start, end, right_to_left=True, room=width)
        cells = [place.cell for place in placed]
        assert cells == sorted(cells)
        assert sum(cell_width(place.shown) for place in placed) <= max(width, 2)
        assert {place.offset for place in placed} <= set(range(start, end))
