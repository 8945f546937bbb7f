"""The app: themes, keys that hold everywhere, and the desk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.events import Key
from textual.filter import LineFilter, Monochrome, NoColor
from textual.reactive import Reactive
from textual.theme import Theme

from tui.reader.actions import bindings
from tui.reader.choosing import chosen_keys, chosen_theme
from tui.reader.keymap import hold, keys_of, no_key
from tui.reader.sitting import Sitting
from tui.reader.switching import Switching
from tui.reader.themes import ANSI, CYCLE, DARK, LIGHT, MONOCHROME, THEMES
from tui.reader.typing_ahead import TypingAhead
from tui.settings import USUAL, Settings, Trouble

if TYPE_CHECKING:
    from tui.model.article import Article
    from tui.reader.analysis import Analysis
    from tui.reader.screens.compare import CompareScreen
    from tui.reader.shelf import Shelf
    from tui.reader.signs import AsciiSigns

_NO_COLOUR = NoColor()
_TOLD = 3
"""So many things wrong in the settings file are told in the reader, the others are counted."""
_OWN = {own.name: own for own in THEMES}


def _commands() -> type:
    from tui.reader.commands import ReaderCommands

    return ReaderCommands


def _signs(charset: str | None) -> AsciiSigns:
    from tui.reader.signs import AsciiSigns

    return AsciiSigns(charset)


class ReaderApp(TypingAhead, Switching, App[None]):
    """Counterpoint's reader.

    Args:
        articles: What lies on the desk.
        analysis: Finds the claims.
        shelf: Where things are kept.
        story: Id under which this story's place and bookmarks are kept.
        sitting: Articles and story with more about them, in the place of both.
        theme: Name of the first theme; None for that of the settings.
        settings: The user's settings.
        troubles: What was wrong in their file.
        charset: Encoding of a terminal that does not show Unicode.
        tour: Whether the tour is shown, where this user was never shown it.
    """

    TITLE = "Counterpoint"
    # Textual loads no CSS_PATH of a default screen, and another screen in front of it would cost the first frame.
    CSS_PATH = Path(__file__).parent / "screens" / "compare.tcss"
    BINDINGS: ClassVar = bindings("app")
    COMMANDS: ClassVar = {_commands}
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "f2"
    ALLOW_SELECT = True

    # Set here, not when the app is made: all styles would be made twice.
    theme: Reactive[str] = Reactive(DARK)

    def __init__(
        self,
        articles: Sequence[Article],
        analysis: Analysis,
        shelf: Shelf,
        *,
        story: str | None = None,
        sitting: Sitting | None = None,
        theme: str | None = None,
        settings: Settings = USUAL,
        troubles: Sequence[Trouble] = (),
        charset: str | None = None,
        tour: bool = False,
    ) -> None:
        super().__init__()
        # An animated page takes eleven frames, a plain one takes one.
        self.animation_level = "none"
        # Classes of every screen, for its style sheet.
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-broad")]
        self.VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]
        self.sitting = sitting or Sitting(articles, story)
        self.analysis = analysis
        self.shelf = shelf
        self.offers_tour = tour
        for own in THEMES:
            self.register_theme(own)
        self.settings = settings
        self.signs = _signs(charset) if settings.ascii or charset else None
        keys, found = chosen_keys(settings)
        self.first_theme, more = chosen_theme(theme or settings.theme, settings, self.available_themes)
        self.troubles = [*troubles, *found, *more]
        self._untold = self.troubles
        hold(keys)
        if keys:
            self.set_keymap({action: names or no_key(action) for action, names in keys.items()})
        if self.first_theme != DARK:
            self.theme = self.first_theme

    def get_theme(self, theme_name: str) -> Theme | None:
        """A theme by name. Our own are known before they are registered, which is too late for the first styles."""
        return _OWN.get(theme_name) or super().get_theme(theme_name)

    def get_default_screen(self) -> CompareScreen:
        """The desk."""
        from tui.reader.screens.compare import CompareScreen

        return CompareScreen(self.sitting)

    @property
    def articles(self) -> Sequence[Article]:
        """The articles on the desk."""
        return self.sitting.articles

    @property
    def story(self) -> str | None:
        """Id of the story on the desk."""
        return self.sitting.story

    def get_line_filters(self) -> Sequence[LineFilter]:
        """As Textual does, but who wants no colour gets no grey either: the terminal's own is left as it is.

        Whoever wants ASCII signs gets no others, whichever widget draws them.
        """
        kinds = [_NO_COLOUR if isinstance(kind, Monochrome) else kind for kind in super().get_line_filters()]
        return [*kinds, self.signs] if self.signs else kinds

    async def on_key(self, event: Key) -> None:
        """Ask the desk first: the key may be the second of two, or the letter of a mark."""
        takes_key = getattr(self.screen, "takes_key", None)
        if takes_key is not None and await takes_key(event):
            event.prevent_default()
        elif self.screen.is_modal and event.key in keys_of("app.help") and not self._is_typed(event):
            # Textual lets none of the app's own keys through to what lies over the desk.
            event.prevent_default()
            self.action_help()

    def _is_typed(self, event: Key) -> bool:
        """Whether a key is a letter that goes into a field."""
        return self.focused is not None and self.focused.check_consume_key(event.key, event.character)

    def action_command_palette(self) -> None:
        """Everything that can be done, by name."""
        from tui.reader.commands import Palette

        if not any(isinstance(screen, Palette) for screen in self.screen_stack):
            self.push_screen(Palette(id="--command-palette"))

    def action_help(self) -> None:
        """The keys that hold where one stands."""
        from tui.reader.screens.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            return
        found = [active.binding for active in self.screen.active_bindings.values()]
        if (mode := getattr(self.screen, "judge", None)) is not None:
            found = mode.bindings()
        focused = self.focused
        usual = getattr(self.screen, "help_place", "judging" if mode is not None else "reading")
        place = {"claims": "the claims", "entities": "people and places"}.get(
            (focused.id or "") if focused else "", usual
        )
        self.push_screen(HelpScreen(found, place))

    def copy_to_clipboard(self, text: str) -> None:
        """To the terminal's clipboard and, where there is a tool for it, to the system's."""
        super().copy_to_clipboard(text)
        if self.settings.system_clipboard and not self.is_headless:
            from tui.reader.clipboard import give, tool

            if command := tool():
                give(text, command)

    async def action_find(self) -> None:
        """Search everything that is kept."""
        from tui.reader.finding import open_hit
        from tui.reader.screens.find import FindScreen

        if not isinstance(self.screen, FindScreen) and not self.desk.is_blind_to("the search"):
            await self.push_screen(FindScreen(), lambda hit: open_hit(self, hit) if hit else None)

    def action_next_theme(self) -> None:
        """The next theme of the cycle."""
        index = CYCLE.index(self.theme) + 1 if self.theme in CYCLE else 0
        self.theme = CYCLE[index % len(CYCLE)]
        if say := getattr(self.screen, "say", None):
            names = {DARK: "dark", LIGHT: "light", ANSI: "the terminal's own colours", MONOCHROME: "monochrome"}
            say(f"theme: {names[self.theme]}")

    def refresh_css(self, animate: bool = True) -> None:
        """As Textual does. What paints itself goes by the theme, too, where no rule of a style sheet is about it."""
        super().refresh_css(animate)
        from tui.reader.widgets.painted import Painted

        for screen in self.screen_stack:
            for widget in screen.query(Painted):
                widget.notify_style_update()
                widget.refresh()

    def action_set_theme(self, name: str) -> None:
        """A theme by name."""
        if name in self.available_themes:
            self.theme = name

    def tell_troubles(self) -> None:
        """Say once what was wrong in the settings file; the defaults hold."""
        troubles, self._untold = self._untold, []
        if troubles:
            from tui.model.printable import printable
        for trouble in troubles[:_TOLD]:
            self.notify(printable(str(trouble)), title="Settings", severity="warning", markup=False, timeout=12)
        if more := len(troubles[_TOLD:]):
            words = f"{more} more in the settings file: counterpoint settings --check"
            self.notify(words, title="Settings", severity="warning", markup=False, timeout=12)

    def on_unmount(self) -> None:
        """Leave nothing running."""
        self.analysis.close()
