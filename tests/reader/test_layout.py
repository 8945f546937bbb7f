"""Wrapping, widths and spans: what holds for any text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcwidth

from tui.reader.layout.cells import cell_width, clusters, cut, is_plain, offset_at, runs, shown
from tui.reader.layout.document import Block, Document
from tui.reader.layout.spans import Layer, Span, stretches
from tui.reader.layout.wrapping import _wrap_any, _wrap_plain, wrap

# Latin, typographic marks, East Asian, emoji with joiners, combining marks, no-break spaces, control characters.
TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            list("abc xyz  -–—.,“”’\xa0\u200b\xad\u2028東京한국語、。👩‍🚀❤️🇫🇷é\u0301\u202e\x1b\x9b\r\t\udc80")
        ),
        st.characters(),
    ),
    max_size=120,
)
PLAIN_TEXT = st.text(alphabet=list("ab é–—-“”’1  \xa0"), max_size=120)


def lines_of(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def test_words_stay_whole_where_there_is_room() -> None:
    assert lines_of("the ferry ran aground off the port", 12) == ["the ferry", "ran aground", "off the port"]


def test_a_word_longer_than_the_line_is_split() -> None:
    assert lines_of("a counterdemonstration", 8) == ["a", "counterd", "emonstra", "tion"]


def test_a_line_may_end_after_a_dash_in_a_word_but_not_in_a_figure() -> None:
    assert lines_of("an anti-air gun", 9) == ["an anti-", "air gun"]
    assert lines_of("about 10-12 men", 9) == ["about", "10-12 men"]


def test_a_no_break_space_never_breaks() -> None:
    assert lines_of("paid 10\xa0000\xa0euros", 8) == ["paid", "10\xa0000\xa0e", "uros"]


def test_east_asian_text_breaks_anywhere_but_before_a_full_stop() -> None:
    assert lines_of("東京都は広い。大阪も", 12) == ["東京都は広", "い。大阪も"]


def test_korean_breaks_at_blanks() -> None:
    assert lines_of("북한군 병력 이동", 8) == ["북한군", "병력", "이동"]


def test_an_emoji_made_of_several_is_one_wide_character() -> None:
    family = "👨‍👩‍👧"
    assert cell_width(family) == 2
    assert lines_of(f"ab{family}", 3) == ["ab", family]


@pytest.mark.parametrize(
    ("sequence", "sign"),
    [
        ("👨‍👩‍👧‍👦", "👨"),
        ("🏳️‍🌈", "🏳"),
        ("👍🏽", "👍"),
        ("☁️", "☁"),
        ("❤️‍🔥", "❤"),
        ("1️⃣", "1"),
        ("🇩🇪", "DE"),
        ("🇱\u0301", "L\u0301"),
        ("©️", "©"),
        ("क्‍ष", "क्‍ष"),
        ("日", "日"),
    ],
)
def test_a_sequence_is_as_wide_as_the_simplest_terminal_draws_it(sequence: str, sign: str) -> None:
    assert shown(f"a{sequence}b") == f"a{sign}b"
    assert cell_width(sequence) == sum(max(0, wcwidth(point)) for point in sign)


def test_a_combining_mark_stays_on_its_letter() -> None:
    assert lines_of("aaaae\u0301bb", 5) == ["aaaae\u0301", "bb"]


@pytest.mark.parametrize("bad", ["\x1b[31m", "\x9b2J", "\x07", "\u202e", "\u2066", "\udc80", "\x00", "\r"])
def test_what_could_command_a_terminal_is_shown_as_a_replacement(bad: str) -> None:
    seen = shown(f"a{bad}b")
    assert bad[0] not in seen
    assert "\ufffd" in seen


def test_what_has_no_width_is_left_out() -> None:
    assert shown("so\xadft\u200b hy\u200ephen\ufeff") == "soft hyphen"


def test_a_flood_of_marks_is_cut() -> None:
    assert len(shown("a" + "\u0301" * 500)) < 10


def test_markup_is_text() -> None:
    hostile = "[red]x[/] [/b] [@click=app.quit]y[/]"
    assert shown(hostile) == hostile


@given(PLAIN_TEXT, st.integers(2, 30))
def test_both_ways_of_wrapping_agree(text: str, width: int) -> None:
    assert is_plain(text)
    assert _wrap_plain(text, width) == _wrap_any(text, width)


@given(TEXT, st.integers(2, 40))
def test_every_line_fits_and_nothing_but_blanks_is_lost(text: str, width: int) -> None:
    pieces = wrap(text, width)
    at = 0
    for start, end in pieces:
        assert at <= start <= end <= len(text)
        assert not text[at:start].strip(" \t\n\u3000\u2028\u2029")
        assert cell_width(text[start:end]) <= width or len(clusters(text[start:end])) == 1
        at = end
    assert not text[at:].strip(" \t\n\u3000\u2028\u2029")


@given(TEXT)
def test_nothing_unsafe_is_ever_shown(text: str) -> None:
    for run in runs(text, 0, len(text)):
        run.shown.encode("utf-8")
        assert not any(ord(c) < 32 or 127 <= ord(c) < 160 or "\u202a" <= c <= "\u202e" for c in run.shown)


@given(TEXT)
def test_a_run_has_one_character_for_each_of_the_text(text: str) -> None:
    for run in runs(text, 0, len(text)):
        assert len(run.shown) <= len(text) - run.start
        for number, character in enumerate(run.shown):
            original = text[run.start + number]
            assert character in (original, "\ufffd", " ")


@given(TEXT, st.integers(0, 60))
def test_a_cell_leads_to_a_character_that_covers_it(text: str, cell: int) -> None:
    offset = offset_at(text, 0, len(text), cell)
    assert 0 <= offset <= len(text)
    if offset < len(text):
        assert cell_width(text[:offset]) <= cell


@given(TEXT, st.integers(1, 30))
def test_what_is_cut_fits(text: str, cells: int) -> None:
    assert cell_width(cut(text, cells)) <= cells


@settings(max_examples=2000)
@given(st.characters())
def test_plain_characters_take_one_cell(character: str) -> None:
    if is_plain(character):
        assert wcwidth(character) == 1


SPANS = st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 70), st.sampled_from("pqr")), max_size=12)


@given(SPANS, st.integers(0, 50), st.integers(0, 50))
def test_a_layer_tells_every_span_over_a_line(spans: list[tuple[int, int, str]], start: int, length: int) -> None:
    end = start + length
    found = Layer((Span(*span) for span in spans), 50).over(start, end)
    wanted = sorted(
        Span(max(a, start, 0), min(b, end, 50), style) for a, b, style in spans if max(a, start, 0) < min(b, end, 50)
    )
    assert sorted(found) == wanted


@given(SPANS)
def test_stretches_cover_the_line_in_order(spans: list[tuple[int, int, str]]) -> None:
    layer = Layer((Span(*span) for span in spans), 50)
    parts = stretches(10, 40, [layer.over(10, 40)])
    assert parts[0].start == 10
    assert parts[-1].end == 40
    assert all(one.end == two.start for one, two in pairwise(parts))
    for part in parts:
        styles = {span.style for span in layer.spans if span.start <= part.start and span.end >= part.end}
        assert set(part.styles) == styles


def document(paragraphs: list[str], width: int = 20) -> Document:
    blocks, at = [], 0
    for text in paragraphs:
        blocks.append(Block("text", at, at + len(text)))
        at += len(text) + 2
    return Document("\n\n".join(paragraphs), blocks, width)


PARAGRAPHS = st.lists(
    st.text(alphabet=list("abcd 東,-"), min_size=1, max_size=80).map(lambda t: f"x{t}x"), min_size=1, max_size=8
)


@given(PARAGRAPHS, st.integers(4, 30), st.data())
def test_offsets_and_lines_lead_to_each_other(paragraphs: list[str], width: int, data: st.DataObject) -> None:
    doc = document(paragraphs, width)
    offset = data.draw(st.integers(0, len(doc.body) - 1))
    y = doc.line_of(offset)
    line = doc.line(y)
    assert line is not None
    assert line.block >= 0
    assert line.start <= offset
    after = doc.line(y + 1)
    if after is not None and after.block == line.block:
        assert offset < after.start


@given(PARAGRAPHS, st.integers(4, 30))
def test_the_height_is_exact_once_everything_is_counted(paragraphs: list[str], width: int) -> None:
    doc = document(paragraphs, width)
    doc.measure(len(paragraphs))
    assert doc.measured
    assert doc.line(doc.height - 1) is not None
    assert doc.line(doc.height) is None


def test_lines_above_are_the_same_whatever_was_asked_for_first() -> None:
    paragraphs = [f"paragraph {n} " + "word " * n for n in range(60)]
    far, near = document(paragraphs), document(paragraphs)
    last = far.line_of(far.blocks[50].start)
    for block in range(51):
        near.line_of(near.blocks[block].start)
    assert near.line_of(near.blocks[50].start) == last
    assert [far.line(y) for y in range(last)] == [near.line(y) for y in range(last)]


def test_only_what_is_needed_is_counted() -> None:
    doc = document(["word " * 30] * 10_000)
    doc.line(40)
    assert not doc.measured
    assert doc.height > 10_000
    top = doc.line_of(doc.blocks[3].start)
    doc.measure(100)
    assert doc.line_of(doc.blocks[3].start) == top
