"""Strings the stages together: cache first, progress events, any `concurrent.futures.Executor`.

No stage is imported before it is needed: a story opened again loads neither the cleaner nor a language model.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, TypeVar

from tui.model.digest import sha256
from tui.model.errors import BadInput, CounterpointError

if TYPE_CHECKING:
    # The first frame shows articles alone: it must not pay for the values of the analysis.
    from tui.model.annotation import Annotation
    from tui.model.article import Article, ArticleDate
    from tui.model.comparison import Comparison, Member
    from tui.model.keeping import Verdict
    from tui.model.source import Format, Source

Stage = Literal["read", "annotate", "compare"]
T = TypeVar("T")

# How long a cancelled analysis goes on waiting for an executor, in seconds.
_PATIENCE = 0.1


class Cache(Protocol):
    """What the pipeline asks of a cache. Both calls may forget; neither raises."""

    def get(self, kind: str, key: str) -> bytes | None:
        """What was put under `key`, or None."""

    def put(self, kind: str, key: str, data: bytes) -> None:
        """Remember `data` under `key` as long as there is room."""


class Progress(NamedTuple):
    """One step of the work.

    Attributes:
        stage: What is being done.
        article: Name of the source just done; None for a step that concerns all.
        done: Steps of this stage that are done.
        total: Steps of this stage in all.
        annotation: What was found in that article, where it was annotated.
    """

    stage: Stage
    article: str | None
    done: int
    total: int
    annotation: Annotation | None = None


class Cancelled(Exception):
    """The caller asked to stop."""


class AnalysisFailed(CounterpointError):
    """An article that could not be analysed, in one line."""


def sample_sources() -> list[str]:
    """Paths of the sample story: `seeds` inside the package (a wheel) or beside it (a checkout)."""
    here = Path(__file__).resolve().parent
    for folder in (here / "seeds", here.parent / "seeds"):
        if folder.is_dir():
            return [str(path) for path in sorted(folder.glob("*.txt"))]
    return []


def member_ids(count: int) -> list[str]:
    """Ids of the members of a comparison, in order: "a" to "z", then "aa"."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return [(letters[n // 26 - 1] if n >= 26 else "") + letters[n % 26] for n in range(count)]


def read_articles(
    names: Sequence[str],
    *,
    cache: Cache | None = None,
    format: Format | None = None,
    verdicts: Sequence[Verdict] = (),
    on_progress: Callable[[Progress], None] | None = None,
) -> list[Article]:
    """Read and clean each source, in order.

    Args:
        names: Paths, URLs or "-".
        cache: Where cleaned articles are kept between runs.
        format: How to read all of them; None to tell from name and content.
        verdicts: The user's; those about a ledger put its entries back or take paragraphs out.
        on_progress: Told after each article.

    Raises:
        BadInput: A source cannot be read, or holds no article (`NoArticle`).
    """
    from tui.ingest import read

    articles = []
    for number, name in enumerate(names, 1):
        articles.append(clean_source(read(name, format=format), cache=cache, verdicts=verdicts))
        if on_progress:
            on_progress(Progress("read", name, number, len(names)))
    return articles


def clean_source(
    source: Source,
    *,
    cache: Cache | None = None,
    verdicts: Sequence[Verdict] = (),
    later: Callable[[Callable[[], None]], None] | None = None,
) -> Article:
    """The article in a source.

    Args:
        source: As it was read.
        cache: Where cleaned articles are kept between runs.
        verdicts: The user's; those about a ledger put its entries back or take paragraphs out.
        later: Is given what can wait: writing to the cache. None to have it done at once.

    Raises:
        BadInput: It holds no article (`NoArticle`), or cannot be cleaned.
    """
    article = _cleaned(source, cache, later)
    if any(verdict.kind == "ledger" for verdict in verdicts):
        from tui.clean import apply

        # After the cache, which holds what the cleaner said.
        article = apply(article, source.text, verdicts)
    return article


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
        annotation = _remembered(cache, "annotation", _annotation_key(article), Annotation)
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

    keys = [_annotation_key(article) for article in articles]
    found: dict[int, Annotation] = {}
    for number, key in enumerate(keys):
        if known := _remembered(cache, "annotation", key, Annotation):
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
        what = (str(error) or type(error).__name__)[:200]
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


def _cleaned(source: Source, cache: Cache | None, later: Callable[[Callable[[], None]], None] | None) -> Article:
    """The article of a source, from the cache where it was cleaned before."""
    from tui.clean import CLEANER, clean, rules
    from tui.model.article import Article

    key = _digest(source.sha256, source.format, source.encoding, source.url or "", CLEANER, rules())
    if known := _remembered(cache, "article", key, Article):
        # The same text under another name is the same article.
        return replace(known, source=source.name)
    try:
        article = clean(source)
    except CounterpointError:
        raise
    except Exception as error:
        # A page that breaks the cleaner must not break the reader; the cause stays attached.
        raise BadInput(source.name, f"cannot be cleaned ({type(error).__name__})") from error
    if cache:
        keep = partial(_keep, cache, key, article)
        later(keep) if later else keep()
    return article


def _keep(cache: Cache, key: str, article: Article) -> None:
    from tui.model.codec import to_json

    cache.put("article", key, to_json(article))


def _annotation_key(article: Article) -> str:
    """Names one text, as cleaned and dated, under one version of the annotator, which reads no notices."""
    from tui.annotate import version
    from tui.model.codec import to_json

    return _digest(
        article.sha256, article.cleaner, version(), to_json(replace(article, source="", notices=())).decode()
    )


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _remembered(cache: Cache | None, kind: str, key: str, value: type[T]) -> T | None:
    """What the cache holds, if it can be read: a cache may be damaged or of another version."""
    data = cache.get(kind, key) if cache else None
    if data is None:
        return None
    from tui.model.codec import DamagedValue, from_json

    try:
        return from_json(data, value)
    except DamagedValue:
        return None
