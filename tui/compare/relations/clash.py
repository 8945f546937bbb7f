"""How two claims part: what the tests of polarity hand to each other."""

from dataclasses import dataclass

from tui.model.annotation import Frame


@dataclass(frozen=True, slots=True)
class Clash:
    """How two claims part.

    Attributes:
        why: In words.
        sure: Whether only one of them can be true, not the one after the other on the same day.
        words: Stems of the words in which they part.
        state: Whether it is a state of somebody whom both name, so that no other words need be the same.
        frames: The clauses that part, where these are known to tell of one deed of the same to the same.
    """

    why: str
    sure: bool = True
    words: frozenset[str] = frozenset()
    frames: tuple[Frame, Frame] | None = None
    state: bool = False
