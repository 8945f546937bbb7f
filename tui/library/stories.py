"""Stories: articles compared together, under a name."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from tui.library.discarding import DELETED, is_deleted, now
from tui.library.filing import Filed, file_articles, of_articles, with_articles
from tui.library.history import Draft
from tui.library.naming import choose_story, free_name, name_of, same_name
from tui.library.tables import Tables, clean, quoted, stamped, values
from tui.model.codec import DamagedValue, from_builtins, to_builtins
from tui.model.comparison import Relation
from tui.model.errors import BadInput
from tui.model.keeping import Story, StoryArticle

_TABLE = "stories"


class Stories(Tables):
    """Stories. What a person changes here `undo` takes back; counts and the time of reading are the program's own."""

    def save_story(self, story: Story) -> Story:
        """Keep a story, in the place of one of the same id.

        Returns:
            The story as kept, with id and `created`.

        Raises:
            BadInput: Its name is no name, or another story's.
            LibraryError: It was not kept.
        """
        kept = stamped(story)
        if kept.named:
            kept = replace(kept, name=name_of(kept.name))

        def put(draft: Draft) -> None:
            _check_free(draft, kept)
            draft.put(_document(kept))

        self._edit(_TABLE, f"story {quoted(kept.name)} kept", put)
        return kept

    def story(self, name: str) -> Story | None:
        """The story of that id; None where there is none, or where it lies in the trash."""
        found = self._collection(_TABLE).get(name)
        return None if found is None or is_deleted(found) else _story(found)

    def stories(self, archived: bool | None = False) -> tuple[Story, ...]:
        """The stories, the one read or made last first.

        Args:
            archived: Whether to give those that were put out of the way instead; None for all.
        """
        found = reversed(values(self._there(_TABLE), Story))
        chosen = (story for story in found if archived is None or bool(story.archived) == archived)
        return tuple(sorted(chosen, key=lambda s: s.opened or s.created, reverse=True))

    def deleted_stories(self) -> tuple[Story, ...]:
        """The stories in the trash, the one deleted last first. `restore_story` takes one out again."""
        gone = [document for document in self._collection(_TABLE).each() if is_deleted(document)]
        gone.sort(key=lambda document: str(document[DELETED]), reverse=True)
        return tuple(values(gone, Story))

    def find_story(self, wanted: str, archived: bool | None = None, deleted: bool = False) -> Story:
        """The story that a person means by a name, an id, or the beginning of either.

        Args:
            wanted: What they typed. An exact name goes before one that differs in case, that before a beginning.
            archived: Only among those put out of the way, or only among the others; None for both.
            deleted: Only among those in the trash.

        Raises:
            BadInput: There is none, or there are several; the message names them.
        """
        return choose_story(self.deleted_stories() if deleted else self.stories(archived), wanted)

    def rename_story(self, name: str, new: str) -> Story:
        """Give the story of that id another name.

        Raises:
            BadInput: There is no such story, it is no name, or another story has it.
            LibraryError: Nothing was changed.
        """
        new = name_of(new)
        return self._change(name, f"story renamed {quoted(new)}", lambda s: replace(s, name=new, named=True))

    def archive_story(self, name: str) -> Story:
        """Put the story of that id out of the way.

        Raises:
            BadInput: There is no such story.
            LibraryError: Nothing was changed.
        """
        return self._change(name, "story archived", lambda s: replace(s, archived=s.archived or now()))

    def unarchive_story(self, name: str) -> Story:
        """Put the story of that id back into the list.

        Raises:
            BadInput: There is no such story.
            LibraryError: Nothing was changed.
        """
        return self._change(name, "story taken out of the archive", lambda s: replace(s, archived=""))

    def delete_story(self, name: str) -> Story | None:
        """Put a story into the trash, where it lies for 30 days. Its bookmarks stay.

        Returns:
            It, so that `restore_story` can take it out; None where there was none.
        """
        gone = self.story(name)
        if gone is not None:
            self._discard(_TABLE, name, f"story {quoted(gone.name)} deleted")
        return gone

    def restore_story(self, name: str) -> Story:
        """Take the story of that id out of the trash. Where another has its name now, it gets a number after it.

        Raises:
            BadInput: There is no such story in the trash.
            LibraryError: Nothing was changed.
        """
        kept: list[Story] = []

        def restore(draft: Draft) -> None:
            found = draft.get(name)
            story = _story(found) if found and is_deleted(found) else None
            if found is None or story is None:
                raise BadInput(name, "no such story in the trash")
            if story.named:
                story = replace(story, name=free_name(story.name, _named(draft, story.id)))
            kept.append(story)
            draft.put({key: value for key, value in {**found, **_document(story)}.items() if key != DELETED})

        self._edit(_TABLE, "story restored", restore)
        return kept[-1]

    def add_to_story(self, name: str, *entries: StoryArticle) -> Story:
        """Add articles to the story of that id, as `keep_article` gave them.

        One of a source that is there already takes the place of the older one.

        Raises:
            BadInput: There is no such story.
            LibraryError: Nothing was changed.
        """
        return self._change(name, _added(entries), lambda s: with_articles(s, entries))

    def file_articles(self, entries: Sequence[StoryArticle], name: str | None = None) -> tuple[Filed, ...]:
        """Put articles into stories, all of them or none.

        Args:
            entries: The articles, as `keep_article` gave them.
            name: Name of the story; a new one is made where none has it. Without it an article goes into each story
                that holds its source already, and the others go into a new story under the first one's headline.

        Returns:
            For each article and each story that it went to, what was done.

        Raises:
            BadInput: It is no name.
            LibraryError: Nothing was changed.
        """
        filed: list[Filed] = []
        wanted = None if name is None else name_of(name)

        def put(draft: Draft) -> None:
            there = values((document for document in draft.each() if not is_deleted(document)), Story)
            filed.extend(file_articles(there, entries, wanted))
            for story in {one.story.id: one.story for one in filed}.values():
                draft.put({**(draft.get(story.id) or {}), **_document(story)})

        self._edit(_TABLE, _added(entries), put)
        return tuple(filed)

    def note_reading(self, story: Story, counts: Mapping[Relation, int] | None = None) -> Story:
        """Note that a story was read, and what was found in it.

        One not known yet is kept; what a person did to a known one (its name, its articles) stays.

        Args:
            story: As the reader has it; `opened` is when the reading began. One that was deleted before that is
                taken out of the trash, one that was deleted while it was read stays there.
            counts: Matches of each relation; None where it was not compared.

        Returns:
            The story as kept.

        Raises:
            LibraryError: Nothing was changed.
        """
        kept: list[Story] = []

        def note(draft: Draft) -> None:
            found = draft.get(story.id) or {}
            newer = replace(_story(found) or stamped(story), opened=now())
            if story.articles and not newer.articles and newer.sha256 == story.sha256:
                newer = of_articles(newer, story.articles)  # kept by a version that kept no articles
            if counts is not None and newer.sha256 == story.sha256:
                newer = replace(newer, counts=tuple(counts.items()))
            kept.append(newer)
            document = {**found, **_document(newer)}
            if str(document.get(DELETED, "")) < story.opened:
                document.pop(DELETED, None)
            draft.put(document)

        self._collection(_TABLE).edit(note)
        return kept[-1]

    def _change(self, name: str, words: str, change: Callable[[Story], Story]) -> Story:
        """Make another story of the one of that id, as one step."""
        kept: list[Story] = []

        def make(draft: Draft) -> None:
            found = draft.get(name)
            story = _story(found) if found and not is_deleted(found) else None
            if found is None or story is None:
                raise BadInput(name, "no such story")
            new = change(story)
            if not same_name(new.name, story.name) or new.named != story.named:
                _check_free(draft, new)
            kept.append(new)
            draft.put({**found, **_document(new)})

        self._edit(_TABLE, words, make)
        return kept[-1]


def _story(document: Mapping[str, object]) -> Story | None:
    try:
        return from_builtins(document, Story)
    except DamagedValue:
        return None  # of a newer version: kept, not shown


def _document(story: Story) -> dict[str, object]:
    return clean(to_builtins(story))


def _named(draft: Draft, but: str) -> list[str]:
    """Names that were given to stories other than `but`. Those in the trash have let go of theirs."""
    return [
        str(document.get("name"))
        for document in draft.each()
        if document.get("named") and document.get("id") != but and not is_deleted(document)
    ]


def _check_free(draft: Draft, story: Story) -> None:
    if story.named and any(same_name(story.name, name) for name in _named(draft, story.id)):
        raise BadInput(story.name, "another story has this name")


def _added(entries: Sequence[StoryArticle]) -> str:
    first = quoted(entries[0].headline or entries[0].source) if entries else "nothing"
    return (
        f"{first} added to a story" if len(entries) < 2 else f"{first} and {len(entries) - 1} more added to stories"
    )
