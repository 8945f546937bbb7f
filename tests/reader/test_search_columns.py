"""Search in the columns: one or all, words or a pattern, back to earlier words, in what was removed."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.pilot import Pilot

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import column, desk, seen
from tests.reader.stories import Ready, article
from tui.model.errors import CounterpointError
from tui.reader.patterns import PatternError, find_pattern
from tui.reader.searching import BODY, HEADLINE, MOST, Hit, Text, counter, find, find_in


def here(pilot: Pilot[None]) -> Hit:
    return desk(pilot).hits[desk(pilot).hit]


async def patterns_done(pilot: Pilot[None]) -> None:
    """Wait until what was typed as a pattern was searched for."""
    await pilot.pause()
    while desk(pilot)._matching:
        await pilot.app.workers.wait_for_complete([w for w in pilot.app.workers if w.group == "search"])
        await pilot.pause()


# Finding ------------------------------------------------------------------------------------------------------------


def test_small_letters_find_capitals_and_a_capital_finds_itself() -> None:
    assert len(find(["Port port PORT"], "port")) == 3
    assert [hit.start for hit in find(["Port port PORT"], "Port")] == [0]
    assert [hit.start for hit in find_pattern([Text(0, "Port port")], r"P\w+")] == [0]
    assert [hit.start for hit in find_pattern([Text(0, "Port port")], r"p\w+\W")] == [0]


def test_the_counter_tells_how_many_are_in_each_article() -> None:
    hits = [Hit(0, 1, 2)] * 5 + [Hit(1, 1, 2)] * 12
    assert counter(hits, 2, ["a", "b"]) == "3 of 17 (a 5, b 12)"
    assert counter(hits[:5], 0, ["a", "b"]) == "1 of 5 (a 5, b 0)"
    assert counter(hits[:5], 4, ["a"]) == "5 of 5"
    # The search stops at the most that is looked for: of the articles after that nothing is known.
    assert counter([hits[0]] * MOST, 1, ["a", "b"]) == f"2 of {MOST} and more"


def test_a_pattern_goes_over_lines_and_its_ends_are_those_of_a_paragraph() -> None:
    text = Text(1, "one two\nthree\n\nfour", 7)
    assert find_pattern([text], r"^\w+$") == [Hit(1, 8, 13, 7), Hit(1, 15, 19, 7)]
    assert find_pattern([text], "x*") == []


@pytest.mark.parametrize("pattern", ["(", "[a", "a**", "(?P<n>a)(?P<n>b)", "\\", "(?<=a*)b", "a{99999999999}"])
def test_what_is_no_pattern_is_told_in_a_few_words(pattern: str) -> None:
    with pytest.raises(PatternError) as told:
        find_pattern([Text(0, "a")], pattern)
    assert str(told.value).startswith("not a pattern: ")
    assert "\n" not in str(told.value)


def test_a_pattern_that_would_take_years_is_given_up() -> None:
    began = time.monotonic()
    with pytest.raises(PatternError, match="takes too long"):
        find_pattern([Text(0, "a" * 60)], "(a+)+b", deadline=0.3)
    assert time.monotonic() - began < 20


@given(st.lists(st.text(max_size=60), max_size=3), st.text(max_size=4))
def test_every_hit_lies_in_its_text_and_any_query_is_harmless(bodies: list[str], query: str) -> None:
    for hit in find_in([Text(number, body, number - 1) for number, body in enumerate(bodies)], query):
        assert 0 <= hit.start < hit.end <= len(bodies[hit.article])
        assert hit.block == hit.article - 1


# On the desk --------------------------------------------------------------------------------------------------------


async def test_n_goes_through_the_columns_in_reading_order_and_round(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"the ", "enter")
        hits = desk(pilot).hits
        assert hits == sorted(hits, key=lambda hit: (hit.article, hit.block == BODY, hit.start))
        assert {hit.article for hit in hits} == {0, 1}
        walked = []
        for _ in hits:
            walked.append(here(pilot))
            assert desk(pilot).panes.active == here(pilot).article
            await pilot.press("n")
        assert walked == hits
        assert here(pilot) == hits[0]
        await pilot.press("N")
        assert here(pilot) == hits[-1]


async def test_tab_searches_this_column_alone_and_says_so(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"ferry")
        assert "all columns · as words" in seen(pilot)
        assert "(a 2, b 2)" in seen(pilot)
        await pilot.press("tab")
        assert "only [a] · as words" in seen(pilot)
        assert {hit.article for hit in desk(pilot).hits} == {0}
        assert not column(pilot, 1).marks("hit")
        await pilot.press("tab")
        assert {hit.article for hit in desk(pilot).hits} == {0, 1}


async def test_words_that_stand_only_in_the_other_column_are_told_to_be_missing_here(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", "tab", *"filter", "enter")
        assert "“filter” stands in no line of [a]" in seen(pilot)


async def test_a_pattern_on_request(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *r"2\d+")
        assert not desk(pilot).hits
        await pilot.press("ctrl+r")
        await patterns_done(pilot)
        assert "as a pattern" in seen(pilot)
        texts = [
            pane.article.body[hit.start : hit.end] for hit in desk(pilot).hits for pane in desk(pilot).panes.panes
        ]
        assert {"214", "220", "2019"} <= set(texts)
        await pilot.press("enter")
        before = desk(pilot).hit
        await pilot.press("n")
        assert desk(pilot).hit == before + 1


async def test_half_a_pattern_is_told_and_nothing_stops(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", "ctrl+r", *"(two")
        await patterns_done(pilot)
        assert "not a pattern: missing )" in seen(pilot)
        await pilot.press("right_parenthesis")
        await patterns_done(pilot)
        assert [hit.article for hit in desk(pilot).hits] == [0]


async def test_while_a_pattern_takes_for_ever_the_keys_work(opened: Opened) -> None:
    long = article(["a" * 60, "Something else to read."], headline="Long", source="long.txt")
    async with opened(
        [long, article(["Other words."], source="o.txt")], Ready(CounterpointError("nothing"))
    ) as pilot:
        await pilot.press("slash", "ctrl+r", *"(a+)+b", "enter")
        assert desk(pilot)._matching
        await pilot.press("j", "j")
        assert column(pilot, 0).caret > 0
        await patterns_done(pilot)
        assert "takes too long" in seen(pilot)
        await pilot.press("escape")
        assert "takes too long" not in seen(pilot)


async def test_earlier_searches_come_back_with_up_and_what_was_typed_with_down(opened: Opened) -> None:
    async with opened() as pilot:
        for words in ("captain", "pier"):
            await pilot.press("slash", *words, "enter", "escape")
        await pilot.press("slash", *"boa", "up")
        assert desk(pilot).query_text == "pier"
        await pilot.press("up", "up", "up")
        assert desk(pilot).query_text == "captain"
        await pilot.press("down", "down")
        assert desk(pilot).query_text == "boa"


async def test_what_was_removed_is_searched_where_it_is_shown(opened: Opened) -> None:
    async with opened(size=(120, 60)) as pilot:
        await pilot.press("slash", *"mailbox", "enter")
        assert not desk(pilot).hits
        await pilot.press("L")
        assert [hit.block >= 0 for hit in desk(pilot).hits] == [True]
        await pilot.press("slash", *"the", "enter")
        for _ in desk(pilot).hits:
            hit = here(pilot)
            text = column(pilot, hit.article).document.blocks[hit.block].text if hit.block >= 0 else ""
            assert not text or text[hit.start : hit.end].lower() == "the"
            await pilot.press("n")
        await pilot.press("L")
        assert desk(pilot).hits
        assert all(hit.block < 0 for hit in desk(pilot).hits)


async def test_a_stroke_at_the_edge_shows_where_hits_are(opened: Opened) -> None:
    texts = [f"Line {number} of a long text." + (" Marker." if number in (3, 90) else "") for number in range(100)]
    async with opened([article(texts, source="l.txt")], Ready(CounterpointError("nothing"))) as pilot:
        edge = [column(pilot, 0)._edge(y) for y in range(column(pilot, 0).size.height)]
        assert set(edge) == {" ", "▐"}
        await pilot.press("slash", *"Marker", "enter")
        edge = [column(pilot, 0)._edge(y) for y in range(column(pilot, 0).size.height)]
        assert [edge.count(sign) for sign in "━┫"] == [1, 1]
        assert round(edge.index("━") / len(edge), 1) == 0.9
        await pilot.press("escape")
        assert "━" not in [column(pilot, 0)._edge(y) for y in range(column(pilot, 0).size.height)]


async def test_after_a_search_the_whole_edge_tells_who_has_the_keyboard(opened: Opened) -> None:
    async with opened(size=(120, 24)) as pilot:
        await pilot.press("slash", *"port", "enter")
        await pilot.pause()
        one = column(pilot, 0)
        assert one.has_focus
        edges = {strip._segments[-1].style for strip in one.render_lines(one.size.region) if "▐" in strip.text}
        assert edges == {one.style_for(("here",))}


async def test_the_present_hit_looks_other_than_the_rest(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"port ellery", "enter")
        now = column(pilot, here(pilot).article).marks("hit now")
        assert [(span.start, span.end) for span in now] == [here(pilot)[1:3]]
        await pilot.press("escape")
        assert not any(column(pilot, number).marks("hit now") for number in (0, 1))


@pytest.mark.parametrize("words", ["ferry", "the harbour authority"])
async def test_keys_in_one_burst_with_enter_are_for_the_text(opened: Opened, words: str) -> None:
    async with opened() as pilot:
        for key in ("slash", *words, "enter", "n", "G"):
            character = {"slash": "/", "enter": "\r"}.get(key, key)
            pilot.app.post_message(events.Key("space" if key == " " else key, character))
        await settle(pilot)
        assert desk(pilot).query_text == words
        assert desk(pilot).past_searches == (words,)
        assert len(desk(pilot).hits) > 1
        shown = column(pilot, desk(pilot).panes.active)
        assert shown.caret == shown.sentences[-1][0]


# In headlines -------------------------------------------------------------------------------------------------------


def headline_styles(pilot: Pilot[None], number: int) -> dict[str, str]:
    """What is marked in a column's headline, by how."""
    header = desk(pilot).panes.panes[number].header
    found = {}
    for style in ("hit", "hit now"):
        wanted = header.style_for(("headline", style)), header.style_for(("headline", "hit", style))
        segments = [segment for y in range(header.size.height) for segment in header.render_line(y)]
        found[style] = "".join(segment.text for segment in segments if segment.style in wanted)
    return found


async def test_headlines_are_searched_and_n_goes_to_them(opened: Opened) -> None:
    async with opened(size=(120, 24)) as pilot:
        await pilot.press("slash", *"investigators", "enter")
        assert [(hit.article, hit.block) for hit in desk(pilot).hits] == [(1, HEADLINE), (1, BODY)]
        assert "(a 0, b 2)" in seen(pilot)
        assert headline_styles(pilot, 1) == {"hit": "Investigators", "hit now": ""}
        await pilot.press("G", "tab", "n")
        assert here(pilot).block == HEADLINE
        assert headline_styles(pilot, 1) == {"hit": "", "hit now": "Investigators"}
        assert desk(pilot).panes.active == 1
        assert (column(pilot, 1).caret, column(pilot, 1).top) == (0, 0)
        assert not column(pilot, 1).marks("hit now")
        await pilot.press("escape")
        assert headline_styles(pilot, 1) == {"hit": "", "hit now": ""}


async def test_from_the_top_of_a_text_the_first_hit_is_in_the_text(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"port ellery", "enter")
        assert desk(pilot).hits[0].block == HEADLINE
        assert here(pilot) == desk(pilot).hits[1]
        await pilot.press("N")
        assert here(pilot).block == HEADLINE


async def test_a_pattern_is_looked_for_in_headlines_too(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", "ctrl+r", *"^Ferry With", "enter")
        await patterns_done(pilot)
        assert [hit.block for hit in desk(pilot).hits] == [HEADLINE]
        assert headline_styles(pilot, 0)["hit now"] == "Ferry With"


async def test_a_hit_in_the_cut_end_of_a_headline_is_marked_at_the_cut(opened: Opened) -> None:
    long = article(["Words to read."], headline=" ".join(["many words make a headline long"] * 20) + " Zebra")
    async with opened(
        [long, article(["Other words."], source="o.txt")], Ready(CounterpointError("nothing")), size=(120, 24)
    ) as pilot:
        await pilot.press("slash", *"Zebra", "enter")
        assert headline_styles(pilot, 0) == {"hit": "", "hit now": " …"}


async def test_blind_reading_leaves_no_mark_on_a_hidden_name(opened: Opened) -> None:
    told = article(["Nothing more."], headline="What The Ellery Post Found", outlet="The Ellery Post", source="p.txt")
    async with opened(
        [told, article(["Other words."], source="o.txt")], Ready(CounterpointError("nothing"))
    ) as pilot:
        await pilot.press("slash", *"Ellery Post", "enter")
        assert headline_styles(pilot, 0)["hit now"] == "Ellery Post"
        await pilot.press("i")
        assert not desk(pilot).hits
        assert headline_styles(pilot, 0) == {"hit": "", "hit now": ""}


async def test_letter_by_letter_the_first_hit_is_that_of_the_whole_words(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"ferry", "enter")
        await pilot.pause()
        screen = desk(pilot)
        body = [number for number, hit in enumerate(screen.hits) if hit.article == 0 and hit.block == BODY]
        # From "f" on each letter went to a hit; none of them led past the first of the words.
        assert screen.hit == body[0]
        # The next search goes on from there.
        await pilot.press("slash", "ctrl+u", *"coast", "enter")
        await pilot.pause()
        there = [hit for hit in screen.hits if hit.article == 0 and hit.end > 0]
        assert screen.hits[screen.hit] in there
