"""Articles that are hostile, alone, empty, or very long."""

from dataclasses import replace

import pytest

from tests.reader.conftest import Opened, settle
from tests.reader.on_screen import column, seen
from tests.reader.stories import Ready, article, comparison, two_articles
from tui.model.errors import CounterpointError
from tui.reader.widgets.reading import ReadingColumn

HOSTILE = "Plain [red]red[/] and [/b] and [@click=app.quit]x[/] \x1b[31mesc\x1b]0;title\x07 \u202eback \x9b2J end."


async def test_hostile_text_is_shown_as_it_stands_and_commands_nothing(opened: Opened) -> None:
    bad = article(
        [HOSTILE], headline=f"H {HOSTILE}", source="[b]a[/b].txt", outlet="[i]Post[/i]", removed=[("other", HOSTILE)]
    )
    other = article(["Another [bold]text[/bold]."], headline="[/]", source="b")
    async with opened([bad, other], analysis=Ready(CounterpointError(HOSTILE)), size=(120, 50)) as pilot:
        await settle(pilot)
        for keys in (["L"], ["b"], ["escape"], ["slash", "x", "enter"], ["d"], ["escape"]):
            await pilot.press(*keys)
            await pilot.pause()
            strips = pilot.app.screen._compositor.render_strips()
            for strip in strips:
                for segment in strip:
                    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 or c == "\u202e" for c in segment.text)
                    assert segment.style is None or not any("click" in key for key in (segment.style.meta or {}))
        text = seen(pilot)
        for words in ("[red]red[/]", "[/b]", "[@click=app.quit]x[/]", "[i]Post[/i]", "[bold]text[/bold]"):
            assert words in text


async def test_one_article_alone_can_be_read(opened: Opened) -> None:
    one = two_articles()[:1]
    async with opened(one, analysis=Ready(CounterpointError("one article"))) as pilot:
        await settle(pilot)
        await pilot.press("j", "tab", "n", "L", "G", "b")
        await pilot.pause()
        await pilot.press("escape")
        assert "Ferry With 214" in seen(pilot)


async def test_an_empty_article_does_no_harm(opened: Opened) -> None:
    async with opened([article([]), article(["Text."], source="b")], analysis=Ready(CounterpointError("x"))) as pilot:
        await settle(pilot)
        await pilot.press("j", "k", "G", "g", "space", "right_parenthesis", "right_curly_bracket", "b", "y", "slash")
        await pilot.pause()
        await pilot.press("a", "enter", "n")
        assert "Text." in seen(pilot)


async def test_ten_thousand_paragraphs_are_read_to_the_end(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ReadingColumn, "_measure", lambda column: None)  # nothing is counted ahead
    long = article([f"Paragraph {n} of the long report says little." for n in range(10_000)], source="long")
    async with opened([long, two_articles()[1]], analysis=Ready(CounterpointError("x"))) as pilot:
        assert not column(pilot, 0).document.measured
        await pilot.press("G")
        assert "Paragraph 9999 " in seen(pilot)
        await pilot.press("g")
        assert "Paragraph 0 " in seen(pilot)


async def test_what_a_reader_should_know_is_in_sight(opened: Opened) -> None:
    one, other = two_articles()
    articles = [one, replace(other, notices=("not English (de): compared as far as it goes",))]
    found = comparison(articles)
    first = replace(found.members[0], annotation=replace(found.members[0].annotation, notices=("rules only",)))
    known = replace(found, members=(first, *found.members[1:]), notices=("Both are nearly the same text.",))
    async with opened(articles=articles, analysis=Ready(known)) as pilot:
        text = seen(pilot)
        assert "! not English (de): compared as far as it goes" in text
        assert "! Both are nearly the same text." in text
        assert "! [a] rules only" in text
        assert "! 2 notes above the claims" in text
