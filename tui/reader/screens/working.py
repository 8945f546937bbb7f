"""The desk's analysis: started after the first frame, told of in the counts line, stopped with a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.message import Message
from textual.worker import get_current_worker

from tui.model.errors import CounterpointError
from tui.pipeline import Cancelled, Progress
from tui.reader.keymap import first_key
from tui.reader.layout.cells import shown
from tui.reader.layout.wrapping import wrap
from tui.reader.screens.desk_screen import DeskScreen
from tui.reader.widgets.painted import Part
from tui.reader.widgets.rows import Row, RowLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.annotation import Annotation
    from tui.model.article import Article
    from tui.model.comparison import Comparison

_STAGES = {"read": "reading", "annotate": "finding claims", "compare": "comparing"}
_WAITING = "The claims are still being read."


_MEANWHILE = "; you can read on meanwhile"


class Working(DeskScreen):
    """Part of the desk that has the analysis done. The worker posts messages and touches nothing else."""

    _ended = False
    """Whether it was stopped or failed. Before the first frame it is neither that nor at work."""

    class Progressed(Message):
        """The analysis got one step further."""

        def __init__(self, progress: Progress) -> None:
            super().__init__()
            self.progress = progress

    class Compared(Message):
        """The analysis of some articles is ready."""

        def __init__(self, comparison: Comparison, articles: Sequence[Article]) -> None:
            super().__init__()
            self.comparison = comparison
            self.articles = articles

    class Failed(Message):
        """The analysis could not be done; `reason` says why."""

        def __init__(self, reason: str) -> None:
            super().__init__()
            self.reason = reason

    def take(self, comparison: Comparison) -> None:
        """Show a comparison."""
        raise NotImplementedError

    def tell_no_claims(self) -> None:
        """Say why there are no claims to go to."""
        self.say(f"The claims were not read: {_again()}" if self._ended else _WAITING)

    def start_analysis(self) -> None:
        """Read the claims, from the cache as far as that goes."""
        self.working, self._ended = True, False
        self._analyse()

    @work(thread=True, exclusive=True, group="analysis", exit_on_error=False)
    def _analyse(self) -> None:
        worker, articles = get_current_worker(), self.desk.articles
        try:
            comparison = self.reader.analysis.compare(
                articles,
                self._tell,
                lambda: worker.is_cancelled,
            )
        except Cancelled:
            return
        except CounterpointError as error:
            answer: Message = self.Failed(str(error))
        except Exception as error:
            # Whatever it is, the articles can still be read.
            from tui.reader.troubles import fault

            answer = self.Failed(fault(error))
        else:
            answer = self.Compared(comparison, articles)
        # To stop it ends its process, which is an error here; nobody waits for that any more.
        if not worker.is_cancelled:
            self.post_message(answer)

    def _tell(self, step: Progress) -> None:
        self.post_message(self.Progressed(step))

    def on_working_progressed(self, event: Progressed) -> None:
        """Tell of it in the counts line."""
        if not self.working or self.judge is not None:
            return
        step = event.progress
        if step.annotation is not None and self.desk.comparison is None and self.desk.veil is None:
            self._show_names(step.annotation)
        done = f" {step.done} of {step.total} articles" if step.total > 1 else ""
        words = f" {_STAGES.get(step.stage, step.stage)}{done} …"
        stop = f"  {first_key('desk.escape')} stops it"
        if len(words + stop + _MEANWHILE) <= self.size.width:
            stop += _MEANWHILE
        self.counts.show([Part(words, ("strong",)), Part(stop, ("faint",))])

    def _show_names(self, annotation: Annotation) -> None:
        """Names in one article, which need not wait for the others."""
        from tui.reader.marking import names_of

        for pane in self.panes.panes:
            if pane.article.sha256 == annotation.sha256:
                pane.column.mark("entity", names_of(annotation))
                pane.header.mark(names_of(annotation, "headline"), {})

    def on_working_compared(self, event: Compared) -> None:
        """Show it, unless it was stopped, or other articles lie on the desk since."""
        if self.working and event.articles is self.desk.articles:
            self.working = False
            self._wait_no_more()
            self.take(event.comparison)

    def on_working_failed(self, event: Failed) -> None:
        """Tell why, and how to try again."""
        if self.working:
            self.working, self._ended = False, True
            self._wait_no_more()
            words = [Part(" The claims could not be read: ", ("warning",)), Part(shown(event.reason))]
            self.counts.show(words, [Part(f" {_again()} ", ("faint",))])
            if self.desk.comparison is None:
                # The line may be too short for it.
                self.claims.show([ReasonRow(event.reason)])

    def _wait_no_more(self) -> None:
        if self.said == _WAITING:
            self.say("")

    def stop_analysis(self) -> bool:
        """Stop it. Returns whether there was anything to stop."""
        if not self.working:
            return False
        self.working, self._ended = False, True
        self.workers.cancel_group(self, "analysis")
        self.reader.analysis.close()
        self._wait_no_more()
        self.counts.show([Part(" Stopped. ", ("warning",)), Part(_again(), ("faint",))])
        return True

    def action_again(self) -> None:
        """Read the claims again."""
        if not self.working:
            self.counts.show([Part(" reading the claims …", ("faint",))])
            if self.desk.comparison is None:
                self.claims.show([])
            self.start_analysis()


def _again() -> str:
    return f"{first_key('desk.again')} reads them again"


class ReasonRow(Row):
    """Why there are no claims, in full."""

    def __init__(self, reason: str) -> None:
        self._words = shown(reason)

    def lines(self, width: int, chosen: bool, room: int) -> list[RowLine]:  # noqa: ARG002
        """As many lines as it takes."""
        return [[Part(" "), Part(self._words[a:b])] for a, b in wrap(self._words, max(2, width - 2))]
