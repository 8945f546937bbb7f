"""What the parts of the desk's screen have in common."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from tui.reader.desk import Desk
from tui.reader.searching import Hit
from tui.reader.widgets.bar import Bar
from tui.reader.widgets.box import Box
from tui.reader.widgets.painted import Part
from tui.reader.widgets.panes import Panes
from tui.reader.widgets.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.screen import Screen

    from tui.model.annotation import Claim
    from tui.model.comparison import Match, Side
    from tui.reader.app import ReaderApp
    from tui.reader.screens.judge_mode import JudgeMode
    from tui.reader.screens.pairing import Pairing
    from tui.reader.sitting import Sitting
    from tui.reader.widgets.tour_box import TourBox

    _Base = Screen[None]
else:
    # Only `CompareScreen` is a screen when the program runs: Textual takes a while to set up each class of widgets,
    # before the first frame. So its parts have `on_...` methods, as Textual finds no `@on` in them.
    _Base = object


class DeskScreen(_Base):
    """The desk and its widgets; what is done with them stands in the classes below it."""

    sitting: Sitting
    desk: Desk
    panes: Panes
    counts: Bar
    claims: Rows
    keys: Bar
    body: Box
    panel: Box
    hits: list[Hit]
    figures = False
    unattributed = False
    """Whether all but statements without a source is dimmed."""
    coding = False
    """Whether what was kept stands beside the text."""
    panel_height: int | None = None
    least_panel = 0
    """So many lines the panel has at least, where the screen has twice as many, until the user says otherwise."""
    working = False
    touched = False
    """Whether a key was pressed or the mouse used: from then on nothing moves by itself."""
    said = ""
    """What stands at the right end of the line of keys."""
    gone = False
    """Whether the reader has gone to a match: the first is chosen as soon as there is one, which moves no text."""
    in_headlines: Mapping[str, tuple[tuple[int, int], int]] = MappingProxyType({})
    """Of the passages that were gone to last those in headlines, by their articles' hashes: start and end, and where
    the cursor stood in the text then."""
    tour: TourBox | None = None
    """The tour, as long as it stands on the desk."""
    judge: JudgeMode | None = None
    """The mode in which keys are verdicts; None where they are the desk's."""
    pairing: Pairing | None = None
    """A passage that waits for its counterpart, while the user looks for it."""
    marks: dict[str, tuple[str, int]]
    """Places that the reader marked: letter to SHA-256 of the article's source and offset in its body."""

    @property
    def reader(self) -> ReaderApp:
        """The app."""
        return cast("ReaderApp", self.app)

    def go(self, key: str | None) -> None:
        """Make an entry of the panel the current one, and bring its passages to one line of the screen."""
        raise NotImplementedError

    def bring(self, key: str | None) -> None:
        """As `go`, where the place that is left need not be remembered."""
        raise NotImplementedError

    def bring_match(self, match: Match) -> None:
        """Show a match's passages, whether or not it is still among those that were found."""
        raise NotImplementedError

    def show_sides(self, sides: Sequence[tuple[str, Side | Claim]]) -> None:
        """Bring passages of some articles, by their ids, to one line of the screen."""
        raise NotImplementedError

    def next_hit(self, by: int) -> None:
        """The next or previous hit of a search, round the ends."""
        raise NotImplementedError

    def only(self) -> tuple[str, Claim] | None:
        """Article and claim of the current entry, where it stands in one article only."""
        raise NotImplementedError

    def stand_on(self, key: str | None) -> None:
        """Make an entry of the panel the current one, without moving the texts."""
        raise NotImplementedError

    def action_follow(self, sort: str, by: int) -> None:
        """The next or previous place where the same is named, counted, or cited."""
        raise NotImplementedError

    def search_words(self, words: str) -> None:
        """Search for words that were not typed, in all columns."""
        raise NotImplementedError

    def leave_place(self) -> None:
        """Remember where the reader stands: a far motion is about to leave it."""
        raise NotImplementedError

    def take_count(self) -> int | None:
        """The number before the key that is being handled; None where there is none."""
        raise NotImplementedError

    def stop_asking(self) -> None:
        """Wait for no further key."""
        raise NotImplementedError

    def end_following(self) -> bool:
        """Show nothing as followed any more. Returns whether there was anything."""
        raise NotImplementedError

    def search_again(self) -> None:
        """Search anew in the articles that lie on the desk now, without going anywhere."""
        raise NotImplementedError

    def start_analysis(self) -> None:
        """Read the claims, from the cache as far as that goes."""
        raise NotImplementedError

    def set_blind(self, on: bool) -> None:
        """Hide who published the articles, and relations until they are judged; or show all."""
        raise NotImplementedError

    def dim(self, on: bool) -> None:
        """Dim all but statements without a source, or nothing."""
        raise NotImplementedError

    def say(self, words: str) -> None:
        """Tell the user something short, which the next key takes away."""
        raise NotImplementedError

    def complain(self, words: str) -> None:
        """Tell the user that something could not be done."""
        raise NotImplementedError

    def is_blind_to(self, what: str) -> bool:
        """Whether something must not be opened now, as it would show what blind reading hides; then that is said."""
        raise NotImplementedError

    def tell_no_claims(self) -> None:
        """Say why there are no claims to go to."""
        raise NotImplementedError

    def show_bookmarks(self) -> None:
        """Show what is kept in the margins."""
        raise NotImplementedError

    def show_desk(self) -> None:
        """Bring every widget in line with the desk."""
        raise NotImplementedError

    def set_entity(self, entity: str | None) -> None:
        """Filter by an entity, or by none."""
        raise NotImplementedError

    def refit(self) -> None:
        """Give the panel its place and size."""
        raise NotImplementedError

    def show_keys(self) -> None:
        """The line of keys, for what has the keyboard now."""
        raise NotImplementedError

    def search_parts(self) -> list[Part]:
        """What the line of keys says of a search."""
        raise NotImplementedError
