"""Far and near: counts, trails, conflicts, marks, back and forward; what a person presses and where they then are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key
from textual.keys import _character_to_key

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import column, desk, seen
from tests.reader.stories import Ready, article, claim, comparison, said, two_articles
from tui.model.annotation import Annotation, Figure
from tui.model.article import Article
from tui.model.comparison import Comparison, Match, Member
from tui.reader.following import Trail, citations, figures, mentions, trail_under, under
from tui.reader.jumps import MOST, Jumps, Spot, Stand


def long_articles() -> list[Article]:
    """Two articles of twenty paragraphs of two sentences each."""
    out = []
    for name in "ab":
        texts = [
            f"Paragraph {number} of {name} tells of the ferry and of the people who waited for it on the pier. "
            f"It ends with sentence {number} and a few more words."
            for number in range(1, 21)
        ]
        out.append(article(texts, headline=f"Report {name}", source=f"{name}.txt"))
    return out


def matched(articles: list[Article], *pairs: tuple[int, int, str]) -> Comparison:
    """Matches between paragraphs, counted from 1: number in the first article, in the second, relation."""
    from tui.model.comparison import Side

    out = []
    for number, (one, two, relation) in enumerate(pairs):
        sides = []
        for name, of, paragraph in (("a", articles[0], one), ("b", articles[1], two)):
            place = of.paragraphs[paragraph - 1]
            end = of.body.index(". ", place.start)
            sides.append(Side(name, f"c{number}", "body", place.start, end, of.body[place.start : end]))
        out.append(Match(f"m{number}", relation, 0.9, "made up", "test", tuple(sides)))  # type: ignore[arg-type]
    members = tuple(
        Member(name, of, Annotation(of.sha256, "test", "test")) for name, of in zip("ab", articles, strict=True)
    )
    return Comparison(members, (), tuple(out))


# Counts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("motion", ["j", "right_parenthesis", "right_curly_bracket"])
async def test_a_number_does_a_motion_so_often(opened: Opened, motion: str) -> None:
    articles = long_articles()
    found = Ready(matched(articles))
    async with opened(articles, found) as pilot:
        await pilot.press(*[motion] * 3)
        by_hand = column(pilot, 0).caret
        assert by_hand > 0
        await pilot.press("g", "3", motion)
        assert column(pilot, 0).caret == by_hand


async def test_a_number_is_shown_while_it_is_typed_and_counts_once(opened: Opened) -> None:
    articles = long_articles()
    async with opened(articles, Ready(matched(articles))) as pilot:
        await pilot.press("1", "0")
        assert seen(pilot).splitlines()[-1].rstrip().endswith(" 10")
        await pilot.press("right_curly_bracket")
        assert column(pilot, 0).caret == articles[0].paragraphs[10].start
        assert not seen(pilot).splitlines()[-1].rstrip().endswith(" 10")
        await pilot.press("right_curly_bracket")
        assert column(pilot, 0).caret == articles[0].paragraphs[11].start


async def test_esc_takes_a_number_back(opened: Opened) -> None:
    articles = long_articles()
    async with opened(articles, Ready(matched(articles))) as pilot:
        await pilot.press("1", "5", "escape", "right_curly_bracket")
        assert column(pilot, 0).caret == articles[0].paragraphs[1].start


async def test_a_number_counts_for_no_later_key(opened: Opened) -> None:
    articles = long_articles()
    async with opened(articles, Ready(matched(articles))) as pilot:
        await pilot.press("5", "f", "right_curly_bracket")
        assert column(pilot, 0).caret == articles[0].paragraphs[1].start


@pytest.mark.parametrize(("keys", "paragraph"), [(("1", "2", "G"), 12), (("7", "g"), 7), (("9", "9", "9", "G"), 20)])
async def test_a_number_with_top_or_end_is_a_paragraph(opened: Opened, keys: tuple[str, ...], paragraph: int) -> None:
    articles = long_articles()
    async with opened(articles, Ready(matched(articles))) as pilot:
        await pilot.press(*keys)
        left = column(pilot, 0)
        assert left.caret == articles[0].paragraphs[paragraph - 1].start
        assert 0 <= left.screen_line(left.caret) < left.size.height


async def test_pages_matches_hits_columns_and_rows_are_counted_too(opened: Opened) -> None:
    articles = long_articles()
    found = matched(articles, (2, 3, "agree"), (5, 6, "agree"), (9, 9, "agree"), (15, 12, "agree"))
    async with opened(articles, Ready(found), size=(100, 24)) as pilot:
        await pilot.press("s", "3", "ctrl+d")
        left = column(pilot, 0)
        assert left.top == 3 * (left.size.height // 2)
        await pilot.press("g", "3", "n")
        assert desk(pilot).desk.current == "m2"
        await pilot.press("2", "p")
        assert desk(pilot).desk.current == "m0"
        await pilot.press("2", "tab")
        assert desk(pilot).panes.active == 0
        await pilot.press("g", "slash", *"sentence", "enter", "5", "n")
        assert "“sentence” 6 of 40" in seen(pilot)
        await pilot.press("escape", "c", "g", "2", "j")
        assert desk(pilot).desk.current == "m2"
        await pilot.press("2", "G")
        assert desk(pilot).desk.current == "m1"


async def test_zero_alone_shows_everything_again(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("vertical_line", "u", "0")
        assert desk(pilot).desk.hidden == frozenset()


async def test_keys_in_one_burst_do_what_they_do_one_by_one(opened: Opened) -> None:
    articles = long_articles()
    async with opened(articles, Ready(matched(articles, (2, 3, "agree")))) as pilot:
        burst = ["tab", "5", "}", "m", "a", "g", "'", "a", "|", "a", "3", "j"]
        for key in burst:
            pilot.app.post_message(
                Key("tab" if key == "tab" else _character_to_key(key), key if len(key) == 1 else None)
            )
        await pilot.pause()
        await pilot.pause()
        together = desk(pilot).stand()
        assert desk(pilot).marks["a"] == (articles[1].sha256, articles[1].paragraphs[5].start)
        assert desk(pilot).desk.hidden == {"agree"}
        await pilot.press("vertical_line", "a", "tab", "g", *burst)
        assert desk(pilot).stand() == together


# Two keys ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_the_first_of_two_keys_tells_the_second(opened: Opened, size: tuple[int, int]) -> None:
    async with opened(size=size) as pilot:
        await pilot.press("vertical_line")
        line = seen(pilot).splitlines()[-1]
        each = ("c contradict", "f figure", "u update", "a agree", "r related")
        relations = each if size[0] > 100 else ("c f u a r relation",)
        for words in ("filter:", *relations, "e name", "s speaker", "t / words", "0 | all"):
            assert words in line
        await pilot.press("a")
        assert desk(pilot).desk.hidden == {"agree"}
        assert "filter:" not in seen(pilot).splitlines()[-1]
        await pilot.press("vertical_line", "vertical_line")
        assert desk(pilot).desk.hidden == frozenset()


async def test_another_second_key_does_nothing_but_say_so(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("vertical_line", "q")
        assert "| q is no command" in seen(pilot)
        await pilot.press("vertical_line", "escape", "j")
        assert column(pilot, 0).caret > 0


# What belongs together ----------------------------------------------------------------------------------------------


async def test_the_name_under_the_cursor_is_gone_to_where_it_stands_next(opened: Opened) -> None:
    async with opened() as pilot:
        body = column(pilot, 0).document.body
        places = [place for place in range(len(body)) if body.startswith("Port Ellery", place)]
        assert len(places) == 2
        await pilot.press("asterisk")
        assert column(pilot, 0).caret == places[1]
        assert "Port Ellery 2 of 2" in seen(pilot)
        assert [(s.start, s.end) for s in column(pilot, 0).marks("chosen")] == [(p, p + 11) for p in places]
        await pilot.press("asterisk")
        assert column(pilot, 0).caret == places[0]
        assert "Port Ellery 1 of 2 · from the top again" in seen(pilot)
        await pilot.press("number_sign")
        assert column(pilot, 0).caret == places[1]
        assert "from the end again" in seen(pilot)
        await pilot.press("escape")
        assert not column(pilot, 0).marks("chosen")


async def test_a_sentence_without_a_name_says_so(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("right_parenthesis", "right_parenthesis", "asterisk")
        assert "nobody and nothing is named in this sentence" in seen(pilot)
        await pilot.press("percent_sign")
        assert "there is no figure in this sentence" in seen(pilot)


async def test_from_a_name_that_stands_here_once_one_goes_to_the_next_article_with_it(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("right_parenthesis", "asterisk")
        assert "[b] Ines Dallow 1 of 1 · [a] 1" in seen(pilot)
        assert desk(pilot).panes.active == 1
        assert column(pilot, 1).has_focus
        there = column(pilot, 1)
        assert there.document.body.startswith("Ines Dallow", there.caret)
        await pilot.press("number_sign")
        assert "[a] Ines Dallow 1 of 1 · [b] 1" in seen(pilot)
        assert desk(pilot).panes.active == 0
        await pilot.press("less_than_sign")
        assert desk(pilot).panes.active == 1


def counted(text: str, number: float, head: str, of: Article) -> Figure:
    at = of.body.index(text)
    return Figure("body", at, at + len(text), text, number, number, "count", head + "s", "exact", head=head)


async def test_speakers_and_figures_are_followed(opened: Opened) -> None:
    one = article(
        [
            "Mara Venn said 12 boats were out. She said that 3 people were ill.",
            "The mayor said it was late. Venn added that 14 boats came back.",
        ],
        source="one",
    )
    two = article(["Mara Venn said that 13 boats were out."], source="two")
    found = comparison(two_articles())
    venn = replace(found.entities[0], id="E9", name="Mara Venn", mentions=(), local=(("a", "e1"), ("b", "e4")))
    by_venn = [replace(said("Venn"), entity="e1"), replace(said("Venn"), entity="e4")]
    claims = (
        claim(one, 0, "12 boats were out", attribution=by_venn[0]),
        claim(one, 1, "3 people were ill", attribution=by_venn[0]),
        claim(one, 2, "it was late", attribution=said("The mayor")),
        claim(one, 3, "14 boats came back", attribution=by_venn[0]),
    )
    members = (
        Member(
            "a",
            one,
            Annotation(
                one.sha256,
                "test",
                "test",
                claims=claims,
                figures=(
                    counted("12", 12, "boat", one),
                    counted("3", 3, "person", one),
                    counted("14", 14, "boat", one),
                ),
            ),
        ),
        Member(
            "b",
            two,
            Annotation(
                two.sha256,
                "test",
                "test",
                claims=(claim(two, 0, "13 boats were out", attribution=by_venn[1]),),
                figures=(counted("13", 13, "boat", two),),
            ),
        ),
    )
    async with opened([one, two], Ready(Comparison(members, (venn,)))) as pilot:
        await pilot.press("semicolon")
        assert column(pilot, 0).caret == claims[1].start
        assert "Mara Venn 2 of 3 · [b] 1" in seen(pilot)
        await pilot.press("semicolon")
        assert column(pilot, 0).caret == claims[3].start
        await pilot.press("2", "comma")
        assert column(pilot, 0).caret == claims[0].start
        await pilot.press("percent_sign")
        assert one.body.startswith("14 boats", column(pilot, 0).caret)
        assert "boats 2 of 2 · [b] 1" in seen(pilot)
        await pilot.press("g", "right_parenthesis", "dollar_sign")
        assert "persons: no other figure here" in seen(pilot)
        await pilot.press("g", "right_curly_bracket", "semicolon")
        assert "The mayor: no other claim here" in seen(pilot)


def test_the_longest_place_at_the_caret_is_meant_then_the_next_then_the_last() -> None:
    places = [(0, 4), (0, 20), (30, 34), (60, 70)]
    assert under(places, 2, (0, 50)) == (0, 20)
    assert under(places, 25, (0, 50)) == (30, 34)
    assert under(places, 40, (0, 50)) == (30, 34)
    assert under(places, 52, (51, 55)) is None
    trail = Trail("x", "X", {"a": [(0, 4), (60, 70)]})
    assert trail_under([trail], "a", 80, (50, 90)) is trail
    assert trail_under([trail], "b", 80, (50, 90)) is None


def test_trails_of_an_analysis_hold_each_place_once() -> None:
    found = comparison()
    assert {trail.name for trail in mentions(found)} == {"Ines Dallow", "Port Ellery", "Northern Line"}
    for sort in (mentions, citations, figures):
        for trail in sort(found):
            for places in trail.places.values():
                assert places == sorted(set(places))


# Conflicts --------------------------------------------------------------------------------------------------------


async def test_conflicts_are_walked_and_counted(opened: Opened) -> None:
    articles = long_articles()
    found = matched(
        articles,
        (2, 3, "agree"),
        (5, 6, "figure differs"),
        (9, 9, "contradict"),
        (15, 12, "update"),
        (17, 16, "figure differs"),
    )
    async with opened(articles, Ready(found)) as pilot:
        went = []
        for key in ("x", "x", "x", "x", "X", "X"):
            await pilot.press(key)
            went.append(desk(pilot).desk.current)
        assert went == ["m2", "m1", "m4", "m2", "m4", "m1"]
        assert "conflict 2 of 3" in seen(pilot)
        await pilot.press("vertical_line", "c", "vertical_line", "f", "x")
        assert "no contradiction and no differing figure with these filters" in seen(pilot)


# Marks, back and forward --------------------------------------------------------------------------------------------


async def test_a_mark_is_gone_back_to_from_afar(opened: Opened) -> None:
    articles = long_articles()
    async with opened(articles, Ready(matched(articles))) as pilot:
        await pilot.press("3", "right_curly_bracket", "m", "a")
        assert "marked a" in seen(pilot)
        await pilot.press("tab", "G", "m", "Z", "apostrophe")
        line = seen(pilot).splitlines()[-1]
        assert "a Paragraph 4 of a tells" in line
        assert "Z It ends with sentence 20" in line
        await pilot.press("a")
        assert desk(pilot).panes.active == 0
        left = column(pilot, 0)
        assert left.caret == articles[0].paragraphs[3].start
        assert 0 <= left.screen_line(left.caret) < left.size.height
        await pilot.press("apostrophe", "x")
        assert "there is no mark x" in seen(pilot)


async def test_marks_are_there_again_at_the_next_start(opened: Opened) -> None:
    async with opened(size=(120, 24)) as pilot:
        await pilot.press("right_parenthesis", "m", "q")
        marks = dict(desk(pilot).marks)
        assert marks
    async with opened(size=(120, 24)) as pilot:
        await settle(pilot)
        assert desk(pilot).marks == marks
    # Whoever presses a key before the library has answered keeps them all the same.
    async with opened(size=(120, 24)) as pilot:
        await pilot.press("j", "m", "r")
    async with opened(size=(120, 24)) as pilot:
        await settle(pilot)
        assert desk(pilot).marks["q"] == marks["q"]
        assert "r" in desk(pilot).marks


async def test_two_quotes_go_to_before_the_last_far_step_and_back(opened: Opened) -> None:
    articles = long_articles()
    async with opened(articles, Ready(matched(articles))) as pilot:
        await pilot.press("2", "right_parenthesis")
        start = column(pilot, 0).caret
        await pilot.press("G")
        end = column(pilot, 0).caret
        await pilot.press("apostrophe", "apostrophe")
        assert column(pilot, 0).caret == start
        await pilot.press("apostrophe", "apostrophe")
        assert column(pilot, 0).caret == end


@pytest.mark.parametrize(
    "far",
    [("n",), ("x",), ("G",), ("1", "2", "G"), ("slash", *"sentence 9", "enter"), ("t", "s")],
    ids=lambda keys: keys[0],
)
async def test_far_steps_are_taken_back_and_again(opened: Opened, far: tuple[str, ...]) -> None:
    articles = long_articles()
    found = matched(articles, (2, 3, "contradict"), (14, 12, "figure differs"))
    async with opened(articles, Ready(found), size=(100, 30)) as pilot:
        await pilot.press("n", "j")
        before = desk(pilot).stand()
        await pilot.press(*far)
        after = desk(pilot).stand()
        assert after != before
        await pilot.press("less_than_sign")
        assert desk(pilot).stand() == before
        await pilot.press("greater_than_sign")
        assert desk(pilot).stand().same(after)
        await pilot.press("ctrl+o")
        assert desk(pilot).stand() == before


async def test_near_steps_are_not_remembered(opened: Opened) -> None:
    articles = long_articles()
    async with opened(articles, Ready(matched(articles))) as pilot:
        await pilot.press("j", "space", "right_parenthesis", "right_curly_bracket", "k", "less_than_sign")
        assert "there is no earlier place" in seen(pilot)
        await pilot.press("greater_than_sign")
        assert "there is no later place" in seen(pilot)


def stand_at(caret: int) -> Stand:
    return Stand((Spot("a", caret, caret),), None)


@given(st.lists(st.one_of(st.integers(0, 30), st.sampled_from(["back", "forward"])), max_size=300))
def test_back_and_forward_are_each_others_way(steps: list[int | str]) -> None:
    jumps, here = Jumps(), stand_at(0)
    for step in steps:
        if isinstance(step, int):
            jumps.leave(here)
            here = stand_at(step)
            continue
        way = (jumps.back, jumps.forward) if step == "back" else (jumps.forward, jumps.back)
        if (there := way[0](here)) is not None:
            assert not there.same(here)
            assert way[1](there) == here
            assert way[0](here) == there
            here = there


def test_the_oldest_places_are_forgotten() -> None:
    jumps = Jumps()
    for number in range(MOST + 50):
        jumps.leave(stand_at(number))
    here, steps = stand_at(-1), 0
    while (found := jumps.back(here)) is not None:
        here, steps = found, steps + 1
    assert steps == MOST
    assert here == stand_at(50)


# Resize -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sizes", [((90, 24),), ((150, 40),), ((70, 18), (120, 30)), ((200, 50), (100, 24))])
async def test_after_a_resize_the_match_stands_on_one_line_again(
    opened: Opened, sizes: tuple[tuple[int, int], ...]
) -> None:
    articles = long_articles()
    longer = article(["Ahead of it all stands a paragraph. " * 9, *articles[1].body.split("\n\n")], source="b.txt")
    found = matched([articles[0], longer], (12, 10, "agree"), (14, 16, "agree"))
    async with opened([articles[0], longer], Ready(found), size=(120, 30)) as pilot:
        for number in (0, 1):
            await pilot.press("n")
            for size in sizes:
                await pilot.resize_terminal(*size)
                await pilot.pause()
                sides = found.matches[number].sides
                rows = [column(pilot, n).screen_line(sides[n].start) for n in (0, 1)]
                assert rows[0] == rows[1]
                assert 0 <= rows[0] < column(pilot, 0).size.height


async def test_who_has_read_on_keeps_the_place_over_a_resize(opened: Opened) -> None:
    articles = long_articles()
    async with opened(articles, Ready(matched(articles, (2, 3, "agree"))), size=(120, 24)) as pilot:
        await pilot.press("n", "s", "G", "ctrl+u")
        line = column(pilot, 0).document.line(column(pilot, 0).top)
        offset = column(pilot, 0).spot[0]
        assert line is not None
        await pilot.resize_terminal(90, 24)
        await pilot.pause()
        assert abs(column(pilot, 0).document.line_of(offset) - column(pilot, 0).top) <= 1
