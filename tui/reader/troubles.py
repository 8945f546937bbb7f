"""How an error that nobody foresaw is told."""

from tui.model.printable import one_line


def fault(error: Exception) -> str:
    """What went wrong, and that it is not the user's doing."""
    words = one_line(" ".join(str(error).split()))
    return f"a fault of the program, please report it ({type(error).__name__}: {words or 'no words'})"
