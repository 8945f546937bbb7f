"""The user's settings: one TOML file, every default documented in it. What is wrong in it never stops the program."""

from tui.settings.model import ATTRIBUTES, NAME, USUAL, Settings, Trouble, read_settings, settings_path

__all__ = ["ATTRIBUTES", "NAME", "USUAL", "Settings", "Trouble", "read_settings", "settings_path"]
