"""The cleaner's version, apart from the cleaner, so that what is cached is found without loading it."""

CLEANER = "2"
"""Raised whenever the text or the offsets that the cleaner gives may change."""
