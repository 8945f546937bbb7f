"""What goes out of the library, and what other libraries' files bring into it."""

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui.library.annotations import Json
from tui.library.bookmarks import readable
from tui.library.citing import cite, cite_listed, typed_dates
from tui.library.discarding import is_deleted
from tui.library.exported import ARTICLE
from tui.library.parsing import Parsed
from tui.library.tables import Tables, values
from tui.library.taking_over import Imported, take_bookmarks, take_verdicts
from tui.model.article import Article, ArticleDate
from tui.model.codec import DamagedValue, from_builtins
from tui.model.export import About, Export
from tui.model.keeping import Bookmark, Citation, Story, Verdict

Claims = Mapping[str, tuple[str, Article]]
"""Text and article of claims by their keys (see `tui.compare.keys`)."""


SEPARATOR = "+"
"""What parts the claims that a relation's verdict names; the same as in `tui.compare.keys`."""


class Exchange(Tables):
    """Part of the library that hands on what is kept, and takes over what others kept."""

    def kept_articles(self) -> tuple[Article, ...]:
        """Every article that a bookmark or story speaks of and whose text is kept, each once."""
        anchors = (one.anchor for one in self._kept_bookmarks())
        names = dict.fromkeys((anchor.sha256, anchor.cleaner) for anchor in anchors)
        names |= dict.fromkeys((one.sha256, one.cleaner) for story in self._kept_stories() for one in story.articles)
        found = (self._articles.find(*name) for name in names)
        return tuple(article for article in found if article)

    def article_of(self, bookmark: Bookmark) -> Article | None:
        """The article that a bookmark was made in, as it was kept; None where it is missing or damaged."""
        return self._articles.find(bookmark.anchor.sha256, bookmark.anchor.cleaner)

    def export(
        self, bookmarks: Sequence[Bookmark], verdicts: Sequence[Verdict] = (), claims: Claims | None = None
    ) -> Export:
        """The bookmarks and verdicts with what they are cited with.

        Args:
            bookmarks: What to hand on.
            verdicts: The same.
            claims: What relations may speak of.
        """
        judged = values(self._collection("verdicts").each(), Verdict)
        dates = typed_dates(sorted(judged, key=lambda one: one.created))
        listed = {one.sha256: cite_listed(one) for story in self._kept_stories() for one in story.articles}
        articles: dict[tuple[str, str], Citation | None] = {}
        cited = {one.id: self._citation(one, listed, articles) for one in bookmarks}
        cited = {one.id: _dated(cited[one.id], dates, one.anchor.sha256) for one in bookmarks}
        sources = dict(listed)
        for one in self._kept_bookmarks() if verdicts else ():
            sources[one.anchor.sha256] = self._citation(one, listed, articles)
        sources = {sha256: _dated(citation, dates, sha256) for sha256, citation in sources.items()}
        about = {one.id: _about(one, sources, claims or {}) for one in verdicts}
        return Export(
            tuple(bookmarks), tuple(verdicts), cited, {name: found for name, found in about.items() if found}
        )

    def take_over(self, parsed: Parsed, *, try_only: bool = False) -> Imported:
        """Take over what a file holds, as one change.

        The same name is the same thing: the one changed last holds, and an anchor is never rewritten. A passage that
        stands here with the same note under another name is not taken over twice.

        Args:
            parsed: What the file holds.
            try_only: Only count; change nothing.

        Raises:
            LibraryError: Nothing was changed.
        """
        from tui.library.database import key_of

        done = Imported(refused=list(parsed.refused))

        def change(tables: dict[str, dict[str, Json]]) -> None:
            take_bookmarks(tables["bookmarks"], key_of, parsed.bookmarks, parsed.citations, done)
            take_verdicts(tables["verdicts"], key_of, parsed.verdicts, done)
            if try_only:
                raise _OnlyTried

        with contextlib.suppress(_OnlyTried):
            self._storage().change_tables(("bookmarks", "verdicts"), change)
        return done

    def _citation(
        self,
        bookmark: Bookmark,
        listed: Mapping[str, Citation],
        articles: dict[tuple[str, str], Citation | None],
    ) -> Citation:
        """What a bookmark is cited with: its kept article, what it was handed on with, or a story's list.

        Args:
            bookmark: The bookmark.
            listed: What stories know, by the hash of the source.
            articles: What was read before, so that each article is read once.
        """
        anchor = bookmark.anchor
        name = anchor.sha256, anchor.cleaner
        if name not in articles:
            article = self._articles.find(*name)
            articles[name] = cite(article) if article else None
        found = articles[name] or self._brought(bookmark) or listed.get(anchor.sha256) or Citation()
        # Its own words for the article come first: one text may lie under several names.
        return replace(found, source=bookmark.source, headline=bookmark.headline or found.headline)

    def _brought(self, bookmark: Bookmark) -> Citation | None:
        """What a bookmark was cited with in the library it came from."""
        target = (self._collection("bookmarks").get(bookmark.id) or {}).get("target")
        try:
            return (
                from_builtins(target[ARTICLE], Citation) if isinstance(target, dict) and ARTICLE in target else None
            )
        except DamagedValue:
            return None

    def _kept_bookmarks(self) -> list[Bookmark]:
        return [one for one in map(readable, self._collection("bookmarks").each()) if one]

    def _kept_stories(self) -> list[Story]:
        return values((one for one in self._collection("stories").each() if not is_deleted(one)), Story)


class _OnlyTried(Exception):
    """Ends a change that is only tried."""


def _dated(citation: Citation, dates: Mapping[str, ArticleDate], sha256: str) -> Citation:
    """The citation under the user's own date, where there is one."""
    return replace(citation, date=dates[sha256]) if sha256 in dates else citation


def _about(verdict: Verdict, sources: Mapping[str, Citation], claims: Claims) -> tuple[About, ...]:
    """What a verdict speaks of, as far as it is at hand: the article, or the claims."""
    if verdict.kind == "relation":
        found = [claims.get(key) for key in verdict.target.split(SEPARATOR)]
        if None in found:
            # Read by no version of the cleaner and the annotator that is at hand: the words as they were judged.
            passages = verdict.passages
            return tuple(About(sources.get(one.sha256) or Citation(), one.sha256, one.exact) for one in passages)
        known = [one for one in found if one]
        return tuple(About(sources.get(a.sha256) or cite(a), a.sha256, text) for text, a in known)
    sha256 = verdict.target.partition(":")[0]
    citation = sources.get(sha256)
    return (About(citation, sha256, verdict.text or ""),) if citation else ()
