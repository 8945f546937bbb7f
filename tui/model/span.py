"""A stretch of text, in characters (Unicode code points)."""

from tui.model.noun import noun


@noun(frozen=True, slots=True, order=True)
class Span:
    """Start (included) and end (excluded) of a stretch of some text, in code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The stretch of `text` that the span marks."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
