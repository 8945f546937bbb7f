"""Where the reader stood in each story."""

from dataclasses import replace

from tui.library.discarding import now
from tui.library.tables import Tables, clean
from tui.model.codec import DamagedValue, from_builtins, to_builtins
from tui.model.keeping import Place


class Places(Tables):
    """Places."""

    def save_place(self, place: Place) -> None:
        """Keep where the reader stood in a story, in the place of where it stood before."""
        kept = replace(place, saved=place.saved or now())
        self._collection("places").put(clean({"id": place.story, "place": to_builtins(kept)}))

    def place(self, story: str) -> Place | None:
        """Where the reader stood in a story; None where it is not known."""
        found = self._collection("places").get(story)
        try:
            return None if found is None else from_builtins(found.get("place"), Place)
        except DamagedValue:
            return None
