"""What is shown to a user once only, and whether it was."""

from contextlib import suppress

from tui.library.paths import PRIVATE_FILE, folders, private_folder


def is_shown(what: str) -> bool:
    """Whether it was shown to this user. What cannot be told counts as shown."""
    try:
        return (folders().state / f"shown-{what}").exists()
    except OSError:
        return True


def note_shown(what: str) -> None:
    """Remember that it was shown; where that cannot be kept it is shown again."""
    with suppress(OSError):
        (private_folder(folders().state) / f"shown-{what}").touch(PRIVATE_FILE)
