"""From cleaned articles to what they share: each annotated, where the cache does not hold that, then all compared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.model.errors import CounterpointError
from tui.pipeline import AnalysisFailed, Cache, Cancelled, Progress, digest, member_ids, remembered

if TYPE_CHECKING:
    from tui.model.annotation import Annotation
    from tui.model.article import Article, ArticleDate
    from tui.model.comparison import Comparison, Member
    from tui.model.keeping import Verdict

# How long a cancelled analysis goes on waiting for an executor, in seconds.
_PATIENCE = 0.1


def analyse(
    articles: Sequence[Article],
    *,
    cache: Cache | None = None,
    dates: Mapping[str, ArticleDate] | None = None,
    verdicts: Sequence[Verdict] = (),
    executor: Executor | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Comparison:
    """Annotate what the cache does not hold, then compare.

    Args:
        articles: At least two for matches; one is fine.
        cache: Where annotations are kept between runs.
        dates: Dates typed by the user, by member id. They win over verdicts on dates.
        verdicts: The user's judgements.
        executor: Where language models run; None for here and now.
        on_progress: Told after each step, in this thread.
        cancelled: Asked between steps.

    Raises:
        Cancelled: `cancelled()` said so.
        AnalysisFailed: An article could not be analysed.
    """
    from tui.model.comparison import Member

    tell = on_progress or _nobody
    ids = member_ids(len(articles))
    typed = _typed_dates(articles, ids, dates or {}, verdicts)
    members = []
    for number, annotation in _annotations(articles, cache, executor, tell, cancelled):
        member = Member(ids[number], articles[number], annotation)
        members.append(_redated(member, typed[member.id]) if member.id in typed else member)
    _check(cancelled)
    tell(Progress("compare", None, 0, 1))
    from tui.compare import compare

    comparison = compare(members, tuple(verdicts))
    tell(Progress("compare", None, 1, 1))
    return comparison


def known_claims(articles: Sequence[Article], cache: Cache) -> dict[str, tuple[str, Article]]:
    """Words and article of every claim by its key, as far as the cache remembers them; no language model is loaded.

    The keys are those that verdicts name (see `tui.compare.keys`).
    """
    from tui.compare.keys import text_key
    from tui.model.annotation import Annotation

    found: dict[str, tuple[str, Article]] = {}
    for article in articles:
        annotation = remembered(cache, "annotation", annotation_key(article), Annotation)
        for claim in annotation.claims if annotation else ():
            found.setdefault(text_key(article.sha256, claim.where, claim.text), (claim.text, article))
    return found


def annotate_article(article: Article) -> Annotation:
    """One article's annotation. Top level, so that a process pool can be handed it."""
    from tui.annotate import annotate

    return annotate(article)


def _annotations(
    articles: Sequence[Article],
    cache: Cache | None,
    executor: Executor | None,
    tell: Callable[[Progress], None],
    cancelled: Callable[[], bool] | None,
) -> Iterator[tuple[int, Annotation]]:
    """Number and annotation of each article, in order, all of them present before the first is given."""
    from tui.model.annotation import Annotation
    from tui.model.codec import to_json

    keys = [annotation_key(article) for article in articles]
    found: dict[int, Annotation] = {}
    for number, key in enumerate(keys):
        if known := remembered(cache, "annotation", key, Annotation):
            found[number] = known
    done = len(found)
    tell(Progress("annotate", None, done, len(articles)))
    missing = [number for number in range(len(articles)) if number not in found]
    for number, annotation in _work(articles, missing, executor, cancelled):
        found[number] = annotation
        if cache:
            cache.put("annotation", keys[number], to_json(annotation))
        done += 1
        tell(Progress("annotate", articles[number].source, done, len(articles), annotation))
    return iter(sorted(found.items()))


def _work(
    articles: Sequence[Article],
    missing: Sequence[int],
    executor: Executor | None,
    cancelled: Callable[[], bool] | None,
) -> Iterator[tuple[int, Annotation]]:
    """Annotations of the articles numbered `missing`, as they get ready."""
    if executor is None:
        for number in missing:
            _check(cancelled)
            with _failing(articles[number]):
                annotation = annotate_article(articles[number])
            yield number, annotation
        return
    pending: dict[Future[Annotation], int] = {}
    try:
        for number in missing:
            pending[executor.submit(annotate_article, articles[number])] = number
        while pending:
            _check(cancelled)
            for future in wait(pending, timeout=_PATIENCE, return_when=FIRST_COMPLETED).done:
                number = pending.pop(future)
                with _failing(articles[number]):
                    annotation = future.result()
                yield number, annotation
    finally:
        for future in pending:
            future.cancel()


@contextmanager
def _failing(article: Article) -> Iterator[None]:
    """Any error inside becomes `AnalysisFailed`, which names the article. The cause stays attached."""
    try:
        yield
    except CounterpointError:
        raise
    except Exception as error:
        # "'people'" alone, as a KeyError has it, would say nothing to whoever reports it.
        what = (f"{type(error).__name__}: {error}" if str(error) else type(error).__name__)[:200]
        raise AnalysisFailed(f"{article.source}: analysis failed ({what})") from error


def _redated(member: Member, date: ArticleDate) -> Member:
    """The member under another date, its times resolved anew."""
    from tui.annotate import redate
    from tui.model.comparison import Member

    article = replace(member.article, date=date)
    return Member(member.id, article, redate(member.annotation, article))


def _nobody(event: Progress) -> None:
    """Hears the progress that nobody asked for."""


def _check(cancelled: Callable[[], bool] | None) -> None:
    if cancelled and cancelled():
        raise Cancelled


def _typed_dates(
    articles: Sequence[Article],
    ids: Sequence[str],
    dates: Mapping[str, ArticleDate],
    verdicts: Sequence[Verdict],
) -> dict[str, ArticleDate]:
    """The user's dates by member id. The last verdict on a source counts."""
    judged = {verdict.target: verdict.date for verdict in verdicts if verdict.kind == "date" and verdict.date}
    typed = {
        name: judged[article.sha256] for name, article in zip(ids, articles, strict=True) if article.sha256 in judged
    }
    return typed | {name: date for name, date in dates.items() if name in ids}


def annotation_key(article: Article) -> str:
    """Names one text, as cleaned and dated, under one version of the annotator, which reads no notices."""
    from tui.annotate import version
    from tui.model.codec import to_json

    return digest(
        article.sha256, article.cleaner, version(), to_json(replace(article, source="", notices=())).decode()
    )
