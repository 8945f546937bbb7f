"""What can be wrong with what a user hands in. The message is one clear line."""


class CounterpointError(Exception):
    """Anything a user is told in one line instead of a traceback."""


class BadInput(CounterpointError):
    """A source that cannot be read.

    Args:
        name: The file, URL or `-`, as handed in.
        reason: What is wrong, in words.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason

    def __reduce__(self) -> tuple[type["BadInput"], tuple[str, str]]:
        # Errors cross a process boundary; the default would call the class with the joined message.
        return type(self), (self.name, self.reason)


class NoArticle(BadInput):
    """A source that was read, but holds no article (a list, a login wall, an error page, a paywall stub)."""
