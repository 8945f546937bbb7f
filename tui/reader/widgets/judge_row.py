"""The match that is being judged: what the user says and what the program says, and its passages in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.judgements import Item, said_words
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine
from tui.reader.widgets.styled import Styled, told_side
from tui.reader.wording import why

if TYPE_CHECKING:
    from tui.model.keeping import Verdict
    from tui.reader.desk import Desk

_MOST = 30


class JudgeRow(Row):
    """One match, large. In blind reading the program's word is shown when the user's is given.

    Args:
        item: The match.
        verdict: What the user says of it; None where nothing yet.
        desk: What the match lies on.
    """

    def __init__(self, item: Item, verdict: Verdict | None, desk: Desk) -> None:
        yours = verdict.relation if verdict else None
        said: list[tuple[str, str]] = [("you: ", "faint"), (said_words(verdict), yours or "strong")]
        hidden = desk.veil is not None and verdict is None
        ours = "hidden until you judge" if hidden else item.ours or "no match"
        said += [("  ·  ours: ", "faint"), (ours, "faint" if hidden else item.ours or "strong")]
        if verdict and verdict.judge:
            said.append((f"  ·  judged by {verdict.judge}", "faint"))
        self._said = Styled(said)
        sides = sorted(item.match.sides, key=lambda side: desk.ids.index(side.article))
        self._sides = [told_side(side, desk) for side in sides]
        self._why = None if hidden else Styled([("why  ", "faint"), (desk.veiled(why(item.match)), "")])

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """All of it; the verdicts first, as they are to be seen in a low panel too."""
        blocks = [self._said.lines(width - 2, 2), *(side.lines(width - 2, _MOST) for side in self._sides)]
        if self._why is not None:
            blocks.append(self._why.lines(width - 2, _MOST))
        spare = room >= sum(map(len, blocks)) + len(blocks) - 1
        out: list[RowLine] = []
        for number, block in enumerate(blocks):
            if number and spare:
                out.append([Part("")])
            out += [[Part(" "), *line] for line in block]
        return out
