"""The tour of the desk: six steps, each about one thing that lies there. It names the keys as they are now."""

from __future__ import annotations

from typing import NamedTuple

from tui.reader.keymap import first_key


class Step(NamedTuple):
    """One step.

    Attributes:
        title: What it is about, in a few words.
        words: What there is to know; "{desk.next}" stands for the first key of that action.
        shows: Selector of the widgets that are held up meanwhile.
        actions: What can be tried while the step stands there, besides moving.
    """

    title: str
    words: str
    shows: str
    actions: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """The words with the keys in them."""
        words = self.words
        for action in self.named:
            words = words.replace("{" + action + "}", first_key(action))
        return words

    @property
    def named(self) -> list[str]:
        """The actions whose keys the words name."""
        return [part.partition("}")[0] for part in self.words.split("{")[1:]]


STEPS = (
    Step(
        "The articles, side by side",
        "Above each text stand its headline, outlet and agency, and its date with how that is known: stated,"
        " inferred, typed by you, or unknown. {column.down} and {column.up} move a line, {desk.next_column} goes to"
        " the next column, {desk.dates} lists the dates.",
        "ColumnHeader",
        ("desk.next_column", "desk.previous_column", "desk.dates"),
    ),
    Step(
        "What they share",
        "{desk.next} goes to the next match, {desk.previous} to the one before: its passages come to one line of the"
        " screen. A letter in the margin and in this line says how they stand to each other: a agree,"
        " f figure differs, u update, c contradict, r related.",
        "#counts",
    ),
    Step(
        "Why it says so",
        "Under the chosen match: what was compared, what decided, and how many articles, speakers and agencies"
        " stand behind it. Two articles that cite one speaker are one source. {desk.panel_focus} goes to this"
        " list and back. {desk.pair} matches two passages by hand.",
        "#claims",
        ("desk.panel_focus",),
    ),
    Step(
        "What you want to keep",
        "{desk.bookmark} keeps the sentence with the cursor, with a note and tags of yours. {desk.bookmarks} lists"
        " all that you kept, {desk.library} the stories that you have read. {desk.undo} takes the last change back.",
        "#keys",
        ("desk.bookmark", "desk.bookmarks", "desk.library", "desk.undo"),
    ),
    Step(
        "Other ways to look",
        "{views.figures} all figures, {views.quotes} quotes word by word, {views.timeline} the timeline, {views.only}"
        " what stands in one article only, {desk.ledger} what was removed from the pages, {desk.search} search."
        " {desk.escape} comes back.",
        "#keys",
        (
            "views.figures",
            "views.quotes",
            "views.timeline",
            "views.only",
            "views.headline",
            "views.attribution",
            "views.matrix",
            "desk.ledger",
        ),
    ),
    Step(
        "Help",
        "{app.help} shows the keys of the place where you stand. {app.palette} lists everything by name; type a word"
        " of it, such as tour. {app.quit} leaves: where you stand is kept for the next time.",
        "#keys",
        ("app.help", "app.palette"),
    ),
)

# What moves about the desk can be tried at every step.
_ALWAYS = ("desk.next", "desk.previous", "desk.next_match", "desk.previous_match")


def may_try(step: Step, action: str) -> bool:
    """Whether an action leaves the tour where it is; any other ends it."""
    return action in step.actions or action in _ALWAYS or action.startswith("column.")
