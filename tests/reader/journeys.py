"""A story of two reports for whole journeys, kept in a library, and an analysis that follows what the user says."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from textual.pilot import Pilot

from tests.reader.conftest import settle
from tests.reader.on_screen import seen
from tests.reader.stories import Ready, article, claim, said
from tests.reader.test_library_screen import keep
from tui.annotate.sentences import sentences
from tui.compare import match_key
from tui.library import Library
from tui.model.annotation import Annotation, Figure
from tui.model.article import Article, ArticleDate
from tui.model.comparison import Comparison, LinkedEntity, LinkedMention, Match, Member, Side
from tui.pipeline import Progress
from tui.reader.app import ReaderApp
from tui.reader.opening import gather
from tui.reader.shelf import Shelf

STORY = "Quay Street fire"
FIRST = [
    "A fire in a warehouse on Quay Street killed three workers on Sunday night, fire chief Lena Ostrow said.",
    "The fire began in a paint store, Ostrow told reporters. Forty firefighters fought it until dawn.",
    "The owner, Hale Storage, said that the sprinklers had worked.",
    "About 200 people had to leave their homes, the police said.",
]
SECOND = [
    "Five workers died in the fire in a warehouse on Quay Street, the hospital of Norrow said.",
    "The sprinklers of Hale Storage had not worked, said Ivo Marek, a union official.",
    "Around 300 people were led out of their homes, according to the police.",
    "Forty firefighters were at work until the morning. Lena Ostrow thanked them.",
]


def reports() -> list[Article]:
    """The first is dated, the second is not."""
    first = article(
        FIRST,
        headline="Three Workers Die in Fire on Quay Street",
        source="quay-one.txt",
        outlet="Norrow Herald",
        date=ArticleDate("2024-06-03", "2024-06-03", "2024-06-03", "stated", "June 3, 2024"),
        removed=[("newsletter", "Our letter, every morning.")],
    )
    second = article(SECOND, headline="Hospital: Five Dead After Warehouse Fire", source="quay-two.txt", wire="NWS")
    return [first, second]


def compared(articles: Sequence[Article]) -> Comparison:
    """The comparison: a toll that is an update as soon as it is known which report is later, a contradiction, ..."""
    one, two = articles
    ours = (
        claim(one, 0, "killed three workers", attribution=said("Lena Ostrow")),
        claim(one, 1, "the sprinklers had worked", attribution=said("Hale Storage")),
        claim(one, 2, "About 200 people had to leave their homes", attribution=said("police")),
        claim(one, 3, "Forty firefighters fought it until dawn"),
        claim(one, 4, "The fire began in a paint store", attribution=said("Lena Ostrow", "told")),
    )
    theirs = (
        claim(two, 0, "Five workers died", attribution=said("hospital of Norrow")),
        claim(two, 1, "The sprinklers of Hale Storage had not worked", attribution=said("Ivo Marek"), negated=True),
        claim(two, 2, "Around 300 people were led out of their homes", attribution=said("police", "according to")),
        claim(two, 3, "Forty firefighters were at work until the morning"),
        claim(two, 4, "Lena Ostrow thanked them"),
    )
    figures = (
        (_figure(one, "three", 3, "workers"), _figure(one, "About 200", 200, "people")),
        (_figure(two, "Five", 5, "workers"), _figure(two, "Around 300", 300, "people")),
    )
    members = tuple(
        Member(
            name,
            of,
            Annotation(of.sha256, "test", "test", claims=claims, figures=counted, sentences=sentences(of)),
        )
        for name, of, claims, counted in zip("ab", articles, (ours, theirs), figures, strict=True)
    )
    later = two.date.earliest is not None and two.date.earliest > "2024-06-03"
    found = (
        (1, "contradict", "one says that it worked, the other that it did not"),
        (0, "update" if later else "figure differs", "a later article" if later else "three and five, both workers"),
        (2, "figure differs", "about 200 and around 300 people"),
        (3, "agree", "the same in other words"),
    )
    matches = tuple(
        Match(f"{relation}-{number}", relation, 0.9, why, "test", _sides(members, number), 2, 2)  # type: ignore[arg-type]
        for number, relation, why in found
    )
    return Comparison(members, _names(members), matches, (("a", ("c4",)), ("b", ("c4",))))


def _figure(of: Article, words: str, number: int, counted: str) -> Figure:
    start = of.body.index(words)
    about = "about" if " " in words else "exact"
    return Figure(
        "body", start, start + len(words), words, number, number, "count", counted, about, head=counted.rstrip("s")
    )  # type: ignore[arg-type]


def _sides(members: Sequence[Member], number: int) -> tuple[Side, ...]:
    claims = [(member.id, member.annotation.claims[number]) for member in members]
    return tuple(Side(name, one.id, "body", one.start, one.end, one.text) for name, one in claims)


def _names(members: Sequence[Member]) -> tuple[LinkedEntity, ...]:
    out = []
    for key, name, kind in (("E0", "Lena Ostrow", "person"), ("E1", "Hale Storage", "organisation")):
        places = [(member.id, member.article.body.find(name)) for member in members]
        mentions = tuple(LinkedMention(at, "body", here, here + len(name), name) for at, here in places if here >= 0)
        out.append(LinkedEntity(key, name, kind, mentions, tuple((one.article, key.lower()) for one in mentions)))  # type: ignore[arg-type]
    return tuple(out)


class Follows(Ready):
    """Compares what it is given, and follows the user's dates and verdicts as the pipeline does."""

    def __init__(self, shelf: Shelf) -> None:
        super().__init__(compared(reports()))
        self._shelf = shelf

    def compare(
        self, articles: list[Article], on_progress: Callable[[Progress], None], cancelled: Callable[[], bool]
    ) -> Comparison:
        verdicts = self._shelf.verdicts()
        typed = {verdict.target: verdict.date for verdict in verdicts if verdict.kind == "date"}
        dated = [replace(one, date=typed.get(one.sha256) or one.date) for one in articles]
        self.result = compared(dated)
        found: Comparison = super().compare(articles, on_progress, cancelled)
        judged = {verdict.target: verdict.relation for verdict in verdicts if verdict.kind == "relation"}
        matches = []
        for match in found.matches:
            key = match_key(match, found.members)
            relation = judged.get(key, match.relation)
            if key in judged and relation:
                why = f"your verdict; ours was {match.relation}: {match.reason}"
                ours = match.relation
                matches.append(replace(match, relation=relation, automatic=ours, reason=why, test="verdict"))
            elif relation:
                matches.append(match)
        return replace(found, matches=tuple(matches))


def kept_story(library: Library) -> str:
    """Keep the reports as a story. Returns its id."""
    return keep(library, STORY, reports()).id


@asynccontextmanager
async def sitting_down(
    folder: Path, story: str, size: tuple[int, int] = (120, 36), *, tour: bool = False
) -> AsyncIterator[Pilot[None]]:
    """Start the reader with a story of the library in a folder, as `counterpoint open` does."""
    shelf = Shelf(Library.open(folder))
    found = gather(shelf, story)
    app = ReaderApp(found.articles, Follows(shelf), shelf, sitting=found, tour=tour)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot


async def press(pilot: Pilot[None], *keys: str) -> str:
    """Press keys and wait for what they start. Returns what is on the screen then."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    await settle(pilot)
    await settle(pilot)
    return seen(pilot)


def typed(text: str) -> tuple[str, ...]:
    """The keys of a text."""
    return tuple({" ": "space", "-": "minus", "?": "question_mark"}.get(letter, letter) for letter in text)


def foot(text: str) -> str:
    """The line of keys."""
    return text.rsplit("\n", maxsplit=1)[-1]
