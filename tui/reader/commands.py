"""The command palette: every action by name, and every theme."""

import contextlib
from functools import partial

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider

from tui.reader.actions import ACTIONS
from tui.reader.keymap import key_names


class Palette(CommandPalette):
    """Textual's palette, which fails where a page of its list is asked for before the list was laid out.

    Nor does a late key of it close what was opened over it meanwhile.
    """

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close it, unless it is closed already or something lies over it."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()

    def _action_command_list(self, action: str) -> None:
        with contextlib.suppress(KeyError):
            super()._action_command_list(action)


class ReaderCommands(Provider):
    """Everything that can be done where the reader stands, with its keys."""

    def _commands(self) -> list[tuple[str, str, str]]:
        """Title, Textual action and help of each."""
        active = {binding.id for _node, binding, _on, _tip in self.screen.active_bindings.values() if binding.id}
        found = []
        for action in ACTIONS:
            if action.id in active and not action.id.startswith(("list.", "column.")):
                target = "app" if action.id.startswith("app.") else "screen"
                found.append((action.title, f"{target}.{action.call}", "  ".join(key_names(action.id))))
        for theme in sorted(self.app.available_themes):
            found.append((f"Theme: {theme}", f"app.set_theme({theme!r})", ""))
        return found

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for title, call, keys in self._commands():
            yield DiscoveryHit(title, partial(self.app.run_action, call, self.screen), help=keys or None)

    async def search(self, query: str) -> Hits:
        """Those that fit what was typed."""
        matcher = self.matcher(query)
        for title, call, keys in self._commands():
            if (score := matcher.match(title)) > 0:
                yield Hit(
                    score,
                    matcher.highlight(title),
                    partial(self.app.run_action, call, self.screen),
                    help=keys or None,
                )
