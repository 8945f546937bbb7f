"""The analysis beside the screen: in a thread that waits for a process of its own, so that no key ever waits."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from contextlib import redirect_stderr
from typing import TYPE_CHECKING, Any, Protocol

from tui.pipeline import Cache, Cancelled, Progress

if TYPE_CHECKING:
    from tui.model.article import Article
    from tui.model.comparison import Comparison
    from tui.model.keeping import Verdict

Tell = Callable[[Progress], None]


class Analysis(Protocol):
    """What the reader asks of the analysis."""

    def compare(self, articles: Sequence[Article], on_progress: Tell, cancelled: Callable[[], bool]) -> Comparison:
        """The comparison of these articles; blocks."""

    def close(self) -> None:
        """Stop whatever is running."""


def _quiet() -> None:
    """In the worker process: nothing it prints may reach the reader's screen, and Ctrl+C is not for it."""
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class Analyst:
    """Runs the pipeline for the reader.

    Args:
        cache: Gives where annotations are kept between runs, or None, when it is needed.
        verdicts: Gives the user's judgements when they are needed.
    """

    def __init__(
        self, cache: Callable[[], Cache | None] = lambda: None, verdicts: Callable[[], Sequence[Verdict]] = tuple
    ) -> None:
        self.cache = cache
        self.verdicts = verdicts
        self._executor: Executor | None = None

    def compare(self, articles: Sequence[Article], on_progress: Tell, cancelled: Callable[[], bool]) -> Comparison:
        """The comparison of these articles. Blocks; for a thread.

        Raises:
            Cancelled: `cancelled()` said so.
            CounterpointError: An article could not be analysed.
        """
        from tui.pipeline import analyse

        return analyse(
            articles,
            cache=self.cache(),
            verdicts=self.verdicts(),
            executor=_Late(self, cancelled),
            on_progress=on_progress,
            cancelled=cancelled,
        )

    def executor(self) -> Executor:
        """The process, started when the first article must really be read by the language model."""
        if self._executor is None:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            self._executor = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_quiet)
        return self._executor

    def close(self) -> None:
        """End the process. What it was doing is lost, what was done is in the cache."""
        executor, self._executor = self._executor, None
        if executor is not None:
            from multiprocessing import active_children

            executor.shutdown(wait=False, cancel_futures=True)
            # The language model may be in the middle of a text; leaving must not wait for it.
            for process in active_children():
                process.terminate()


class _Late(Executor):
    """Starts the process when there is something for it to do: a story out of the cache needs none."""

    def __init__(self, analyst: Analyst, cancelled: Callable[[], bool]) -> None:
        self._analyst = analyst
        self._cancelled = cancelled

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """As `Executor.submit`.

        What was cancelled meanwhile must not start one: the next story's analysis would wait for it.

        Starting a process asks for the file number of stderr, and the stand-in that Textual puts there has none.
        """
        if self._cancelled():
            raise Cancelled
        with redirect_stderr(sys.__stderr__):
            return self._analyst.executor().submit(fn, *args, **kwargs)
