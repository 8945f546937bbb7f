"""Stories: articles compared together, under a name."""

from tui.library.tables import Tables, clean, stamped, values
from tui.model.codec import from_builtins, to_builtins
from tui.model.keeping import Story


class Stories(Tables):
    """Stories."""

    def save_story(self, story: Story) -> Story:
        """Keep a story, in the place of one of the same id.

        Returns:
            The story as kept, with id and `created`.
        """
        kept = stamped(story)
        self._collection("stories").put(clean(to_builtins(kept)))
        return kept

    def delete_story(self, name: str) -> Story | None:
        """Delete a story, not its bookmarks.

        Returns:
            It, so that `save_story` can undo this; None where there was none.
        """
        gone = self._collection("stories").delete(name)
        return None if gone is None else from_builtins(gone, Story)

    def stories(self) -> tuple[Story, ...]:
        """The stories, the one opened last first."""
        latest = reversed(values(self._collection("stories"), Story))
        return tuple(sorted(latest, key=lambda s: s.opened or s.created, reverse=True))
