"""Jump mode: letters over the text, cell for cell, that lead where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.reader.conftest import Opened
from tests.reader.on_screen import column, desk, seen
from tests.reader.stories import Ready, article
from tests.reader.test_moving import long_articles, matched
from tui.model.annotation import Annotation
from tui.model.article import Article
from tui.model.comparison import Comparison, Match, Member, Side
from tui.model.errors import CounterpointError
from tui.reader.layout.cells import cell_width
from tui.reader.screens.jumping import Target, labels_for
from tui.reader.themes import ANSI, DARK, LIGHT, MONOCHROME


def rows(pilot: Pilot[None]) -> list[str]:
    return seen(pilot).splitlines()


def labels(pilot: Pilot[None], number: int) -> dict[int, str]:
    return dict(column(pilot, number)._labels)


async def test_every_match_in_sight_has_a_letter_and_the_text_stays_where_it_is(opened: Opened) -> None:
    articles = long_articles()
    found = matched(articles, (1, 2, "agree"), (2, 1, "update"), (19, 3, "related"))
    async with opened(articles, Ready(found)) as pilot:
        before = rows(pilot)
        await pilot.press("t")
        after = rows(pilot)
        starts = {side.start for match in found.matches for side in match.sides}
        for number, places in ((0, 2), (1, 3)):
            assert len(labels(pilot, number)) == places
            assert labels(pilot, number).keys() <= starts
        letters = [*labels(pilot, 0).values(), *labels(pilot, 1).values()]
        assert len(set(letters)) == 5
        changed = 0
        for old, new in zip(before[:-1], after[:-1], strict=True):
            assert cell_width(old) == cell_width(new)
            changed += sum(a != b for a, b in zip(old, new, strict=True))
        assert changed <= 5
        assert "type its letter" in after[-1]


@pytest.mark.parametrize("theme", [DARK, LIGHT, MONOCHROME])
async def test_a_letter_goes_to_its_match_and_makes_it_the_current_one(opened: Opened, theme: str) -> None:
    articles = long_articles()
    found = matched(articles, (1, 2, "agree"), (2, 1, "update"))
    async with opened(articles, Ready(found), theme=theme) as pilot:
        await pilot.press("t")
        offset, letter = max(labels(pilot, 1).items())
        await pilot.press(letter)
        assert desk(pilot).desk.current == "m0"
        assert desk(pilot).panes.active == 1
        assert column(pilot, 1).caret == offset
        assert not labels(pilot, 0)
        assert not labels(pilot, 1)


async def test_letters_are_turned_round_where_there_is_no_colour(opened: Opened) -> None:
    articles = long_articles()
    found = matched(articles, (1, 2, "agree"))
    for theme in (MONOCHROME, ANSI):
        async with opened(articles, Ready(found), theme=theme) as pilot:
            await pilot.press("t")
            style = column(pilot, 0).style_for(("jump",))
            assert style.reverse
            assert style.bold


@pytest.mark.parametrize("key", ["escape", "1", "space", "ctrl+d"])
async def test_any_other_key_leaves_and_does_nothing(opened: Opened, key: str) -> None:
    articles = long_articles()
    async with opened(articles, Ready(matched(articles, (1, 2, "agree")))) as pilot:
        before = desk(pilot).stand()
        await pilot.press("t", key)
        assert not labels(pilot, 0)
        assert desk(pilot).stand() == before
        assert "type its letter" not in rows(pilot)[-1]
        await pilot.press("j")
        assert column(pilot, 0).caret > 0


async def test_pressed_again_it_offers_the_sentences(opened: Opened) -> None:
    articles = long_articles()
    async with opened(articles, Ready(matched(articles, (1, 2, "agree")))) as pilot:
        await pilot.press("t")
        assert len(labels(pilot, 0)) == 1
        await pilot.press("t")
        left = column(pilot, 0)
        starts = [start for start, _end in left.sentences if 0 <= left.screen_line(start) < left.size.height]
        assert sorted(labels(pilot, 0)) == starts
        last, letters = max(labels(pilot, 0).items())
        await pilot.press(*letters)
        assert left.caret == last
        await pilot.press("t", "t", "t")
        assert len(labels(pilot, 0)) == 1


async def test_without_a_match_in_sight_the_sentences_have_letters(opened: Opened) -> None:
    articles = long_articles()
    async with opened(articles, Ready(CounterpointError("none"))) as pilot:
        await pilot.press("t")
        assert labels(pilot, 0)
        assert labels(pilot, 1)


async def test_two_letters_are_typed_one_after_the_other(opened: Opened) -> None:
    short = [article([f"A{n}. B{n}. C{n}." for n in range(40)], source=name) for name in "ab"]
    async with opened(short, Ready(CounterpointError("none")), size=(120, 50)) as pilot:
        await pilot.press("t")
        shown = labels(pilot, 0)
        assert {len(label) for label in shown.values()} == {2}
        offset, label = max(shown.items())
        await pilot.press(label[0])
        assert labels(pilot, 0)[offset] == label[1]
        assert len(labels(pilot, 0)) < len(shown)
        await pilot.press(label[1])
        assert column(pilot, 0).caret == offset
        assert not labels(pilot, 0)


async def test_wide_characters_under_a_letter_keep_the_cells(opened: Opened) -> None:
    text = "渡船は港の外で座礁した。乗客は全員無事だった。" * 6
    both = [article([text, text], headline="座礁", source=name) for name in "ab"]
    found = matched_at(both, text.index("乗"))
    async with opened(both, Ready(found), size=(80, 24)) as pilot:
        before = rows(pilot)
        await pilot.press("t")
        assert labels(pilot, 0)
        for old, new in zip(before, rows(pilot), strict=True):
            assert cell_width(old) == cell_width(new) == 80


def matched_at(articles: list[Article], start: int) -> Comparison:
    """One match that begins at that offset in both articles."""
    sides = tuple(
        Side(name, "c0", "body", start, start + 5, one.body[start : start + 5])
        for name, one in zip("ab", articles, strict=True)
    )
    members = tuple(
        Member(name, one, Annotation(one.sha256, "t", "t")) for name, one in zip("ab", articles, strict=True)
    )
    return Comparison(members, (), (Match("m0", "agree", 0.9, "made up", "test", sides),))


async def test_an_empty_text_has_nothing_to_jump_to(opened: Opened) -> None:
    async with opened([article([])], Ready(CounterpointError("none"))) as pilot:
        await pilot.press("t")
        assert "there is nothing to jump to here" in seen(pilot)


@given(
    st.integers(0, 700), st.text("asdfghjkl", min_size=2, max_size=9).map(lambda text: "".join(dict.fromkeys(text)))
)
def test_no_label_begins_another(count: int, letters: str) -> None:
    found = labels_for([Target(0, number) for number in range(count)], letters)
    assert len(found) == min(count, max(len(letters), len(letters) ** 2 if count > len(letters) else 0))
    for label in found:
        assert not any(other != label and other.startswith(label) for other in found)
