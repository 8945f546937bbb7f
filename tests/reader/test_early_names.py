"""Names stand in an article as soon as it was read, before the articles are compared."""

import asyncio
import threading
from collections.abc import Callable, Sequence

from textual.pilot import Pilot

from tests.reader.conftest import Opened, settle
from tests.reader.stories import Ready, comparison, two_articles
from tui.model.annotation import Annotation, Entity, Mention
from tui.model.article import Article
from tui.model.comparison import Comparison
from tui.pipeline import Progress
from tui.reader.screens.compare import CompareScreen
from tui.reader.widgets.reading import ReadingColumn

NAME = "Captain"


def annotation(article: Article) -> Annotation:
    at = article.body.index(NAME)
    mention = Mention("e0", "body", at, at + len(NAME), NAME)
    return Annotation(article.sha256, "test", "test", entities=(Entity("e0", NAME, "person"),), mentions=(mention,))


class OneByOne(Ready):
    """Tells of the second article's names, then waits."""

    def __init__(self, result: Comparison) -> None:
        super().__init__(result, wait=True)
        self.told = threading.Event()

    def compare(
        self, articles: Sequence[Article], on_progress: Callable[[Progress], None], cancelled: Callable[[], bool]
    ) -> Comparison:
        on_progress(Progress("annotate", articles[1].source, 1, 2, annotation(articles[1])))
        self.told.set()
        return super().compare(articles, lambda _step: None, cancelled)


def column(pilot: Pilot[None], number: int) -> ReadingColumn:
    screen = pilot.app.screen
    assert isinstance(screen, CompareScreen)
    return screen.panes.panes[number].column


async def test_names_of_an_article_that_was_read_are_marked(opened: Opened) -> None:
    articles = two_articles()
    work = OneByOne(comparison(articles))
    async with opened(analysis=work) as pilot:
        await asyncio.to_thread(work.told.wait, 5)
        await pilot.pause()
        there = [articles[1].body[span.start : span.end] for span in column(pilot, 1).marks("entity")]
        assert there == [NAME]
        assert not column(pilot, 0).marks("entity")
        work.go.set()
        await settle(pilot)
        # What the comparison says of names counts from then on.
        assert [span.style for span in column(pilot, 1).marks("entity")] != ["person"]
        assert column(pilot, 0).marks("entity")


async def test_blind_reading_marks_no_name_before_the_comparison(opened: Opened) -> None:
    work = OneByOne(comparison(two_articles()))
    async with opened(settled=False) as pilot:
        await settle(pilot)
        await pilot.press("i")
        await settle(pilot)
    async with opened(analysis=work) as pilot:
        await pilot.pause()
        assert not column(pilot, 1).marks("entity")
        work.go.set()
        await settle(pilot)


async def test_blind_reading_takes_early_names_away(opened: Opened) -> None:
    work = OneByOne(comparison(two_articles()))
    async with opened(analysis=work) as pilot:
        await asyncio.to_thread(work.told.wait, 5)
        await pilot.pause()
        assert column(pilot, 1).marks("entity")
        await pilot.press("i")
        await pilot.pause()
        assert not column(pilot, 1).marks("entity")
        work.go.set()
        await settle(pilot)
