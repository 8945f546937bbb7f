"""The reader's side of the library: opened late, asked for what belongs to the articles on the desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.model.errors import CounterpointError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.library import Library
    from tui.model.annotation import Where
    from tui.model.article import Article, ArticleDate
    from tui.model.comparison import Relation
    from tui.model.keeping import Anchor, Bookmark, Story, StoryArticle, Verdict
    from tui.model.source import Source
    from tui.pipeline import Cache


class Shelf:
    """Opens the library when it is first needed.

    Args:
        library: An open one; None to open the user's own.
    """

    def __init__(self, library: Library | None = None) -> None:
        self._library = library
        self._seen = -1
        self._judged: tuple[Verdict, ...] = ()
        self._noted: set[tuple[str, str, str]] = set()
        self._entries: dict[tuple[str, str, str], StoryArticle] = {}
        self._sources: dict[tuple[str, str], Source] = {}
        self._names: dict[str, str] = {}
        self._late: list[Callable[[], None]] = []

    @property
    def library(self) -> Library:
        """The library.

        Raises:
            LibraryError: It cannot be opened; the message is one line.
        """
        if self._library is None:
            from tui.library import Library

            self._library = Library.open()
        return self._library

    def undo(self) -> str:
        """Take back the last change of this session.

        Returns:
            What there is to say of it.

        Raises:
            LibraryError: Nothing was changed.
        """
        words = self.library.undo()
        return f"undone: {words}" if words else "Nothing was changed in this session that could be undone."

    def redo(self) -> str:
        """Do again what was taken back last. As `undo`."""
        words = self.library.redo()
        return f"done again: {words}" if words else "Nothing was undone that could be done again."

    def last_change(self) -> object:
        """What `undo` would take back, to tell whether something was changed since; None where nothing was."""
        return None if self._library is None else self._library.last_change()

    def is_changed(self) -> bool:
        """Whether anything was kept or deleted, here or by another reader, since `look` looked. Costs a few µs."""
        return self._library is not None and self._library.is_changed(self._seen)

    def look(self) -> tuple[tuple[Bookmark, ...], tuple[Verdict, ...]]:
        """Every bookmark and verdict as they are kept now.

        Raises:
            LibraryError: They cannot be read.
        """
        self._seen = self.library.generation()
        return self.library.bookmarks(), self.library.verdicts()

    @property
    def judged(self) -> tuple[Verdict, ...]:
        """The verdicts that the articles were compared with last."""
        return self._judged

    def judge(
        self, target: str, relation: Relation | None, judge: str = "", passages: tuple[Anchor, ...] = ()
    ) -> Verdict:
        """Keep what the user says of a match.

        Args:
            target: The match's key.
            relation: What the user says; None for "not a match".
            judge: Who judges; empty for the name the user is logged in with.
            passages: Where its claims stand.

        Raises:
            LibraryError: It was not kept.
        """
        from tui.model.keeping import Verdict

        return self.library.add_verdict(
            Verdict("", "relation", target, relation=relation, judge=judge or _login(), passages=passages)
        )

    def put_off(self, task: Callable[[], None]) -> None:
        """Have something done that the first frame need not wait for."""
        self._late.append(task)

    def catch_up(self) -> None:
        """Do what was put off, in this thread."""
        late, self._late = self._late, []
        for task in late:
            task()

    @staticmethod
    def cache() -> Cache:
        """Where annotations are kept between runs."""
        from tui.library.cache import FileCache
        from tui.library.paths import folders

        return FileCache(folders().cache)

    def verdicts(self) -> Sequence[Verdict]:
        """All of the user's judgements; the comparison takes those that concern it.

        Empty where the library cannot be read: the reader is told so when the bookmarks are fetched, and the claims
        can be compared without.
        """
        try:
            self._judged = self.library.verdicts()
        except CounterpointError:
            return ()
        return self._judged

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """Every bookmark, of this story or another."""
        return self.library.bookmarks()

    def keep(
        self,
        article: Article,
        where: Where,
        span: tuple[int, int],
        *,
        note: str = "",
        tags: Sequence[str] = (),
        story: str | None = None,
    ) -> Bookmark:
        """Keep a passage.

        Args:
            article: The article.
            where: Which of its texts.
            span: The passage's first character there and the one after its last.
            note: What the user notes with it.
            tags: The user's tags.
            story: Id of the story that is read; None for none.

        Raises:
            LibraryError: It was not kept.
        """
        from tui.library import make_anchor
        from tui.model.keeping import Bookmark

        anchor = make_anchor(article, where, *span)
        # From whatever folder it is opened the next time: the file is the same.
        source = self._name(article.source)
        bookmark = Bookmark("", anchor, source, article.headline, note, tuple(tags), story=story)
        return self.library.add_bookmark(bookmark, article)

    def note_found(self, bookmarks: Sequence[Bookmark], articles: Sequence[Article]) -> None:
        """Remember where passages stand in articles that were edited since.

        Each once: two readers with two states of one article would else write in turns. What cannot be remembered
        now is found again the next time.
        """
        for bookmark in bookmarks:
            for article in articles:
                key = bookmark.id, article.sha256, article.cleaner
                if not self._is_of(bookmark, article) or key in self._noted:
                    continue
                self._noted.add(key)
                try:
                    self.library.note_found(bookmark, self.library.find_passage(bookmark, article), article)
                except CounterpointError:
                    return

    def find(self, bookmark: Bookmark, article: Article) -> tuple[int, int] | None:
        """Start and end in the article's body of a bookmark's passage; None where it is not there."""
        same = bookmark.anchor.sha256 == article.sha256 or self._is_of(bookmark, article)
        if not same or bookmark.anchor.where != "body":
            return None
        found = self.library.find_passage(bookmark, article)
        return (found.start, found.end) if found.how != "orphan" and found.where == "body" else None

    def _is_of(self, bookmark: Bookmark, article: Article) -> bool:
        """Whether both are of one source, whatever stands in it by now."""
        return self._name(bookmark.source) == self._name(article.source) != "-"

    def _name(self, source: str) -> str:
        """The name under which a source is found from any folder. There may be thousands of bookmarks to ask for."""
        if source not in self._names:
            from tui.library.texts import source_name

            self._names[source] = source_name(source)
        return self._names[source]

    def date(self, article: Article, date: ArticleDate | None) -> None:
        """Keep the date that the user says an article has; None to take it back.

        Raises:
            LibraryError: It was not kept.
        """
        from tui.model.keeping import Verdict

        if date is not None:
            self.library.add_verdict(Verdict("", "date", article.sha256, date=date))
            return
        for verdict in self.library.verdicts([article.sha256]):
            if verdict.kind == "date":
                self.library.delete_verdict(verdict.id)

    def save(
        self, story: Story, articles: Sequence[Article], state: str, counts: Mapping[Relation, int] | None = None
    ) -> None:
        """Keep a story that is read, and where the reader stands in it.

        Args:
            story: As it is called where the library does not know it; `opened` is when the reading began.
            articles: Its articles, which are kept with it.
            state: The place.
            counts: Matches of each relation; None where they are not known.

        Raises:
            LibraryError: It was not kept.
        """
        from tui.model.keeping import Place

        entries = tuple(self.entry(article) for article in articles)
        sources = tuple(entry.source for entry in entries)
        self.library.note_reading(replace(story, articles=entries, sources=sources), counts)
        self.library.save_place(Place(story.id, state))

    def entry(self, article: Article) -> StoryArticle:
        """What a story holds of an article. Its text is written when it is first asked for.

        Raises:
            LibraryError: It could not be written.
        """
        key = article.sha256, article.cleaner, article.source
        entry = self._entries.get(key)
        # Another reader may have deleted the story for good meanwhile, and its texts with it.
        if entry is None or not self.library.hold_on(entry):
            source = self._sources.get((article.sha256, article.source))
            entry = self._entries[key] = self.library.keep_article(article, source)
            self._sources.pop((article.sha256, article.source), None)
        return entry

    def remember(self, source: Source) -> None:
        """Have a source at hand that was read, to keep it with its article: a page may be gone the next time."""
        self._sources[source.sha256, source.name] = source

    def source_of(self, article: Article) -> Source | None:
        """What an article on the desk was made from; None where that is not to be had any more."""
        from tui.model.keeping import StoryArticle

        source = self._sources.get((article.sha256, article.source))
        return source or self.library.kept_source(StoryArticle(article.source, article.sha256, article.cleaner))

    def home(self, story: str, articles: Sequence[Article]) -> str:
        """Id of the story that a reading of these articles is: of one that was made of just them, where it is there.

        Args:
            story: Id of the reading.
            articles: Its articles.

        Raises:
            LibraryError: The library cannot be read.
        """
        from tui.reader.sitting import reading_id

        if story != reading_id(articles) or self.library.story(story) is not None:
            return story
        hashes = tuple(article.sha256 for article in articles)
        same = (other.id for other in self.library.stories(archived=None) if other.sha256 == hashes)
        return next(same, story)

    def place(self, story: str) -> str | None:
        """Where the reader stood in a story; None where that is not known."""
        place = self.library.place(story)
        return place.state if place else None


def _login() -> str:
    """The name the user is logged in with; empty where the system tells none."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
