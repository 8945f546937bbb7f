"""From a source to the article in it, with a ledger of all that was taken out."""

from tui.clean.cleaner import CLEANER, clean

__all__ = ["CLEANER", "clean"]
