"""Strings the stages together: cache first, progress events, any `concurrent.futures.Executor`.

No stage is imported before it is needed: a story opened again loads neither the cleaner nor a language model. What
reads and cleans stands here, as the first frame needs it; `analysing` is loaded when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, TypeVar

from tui.model.digest import sha256
from tui.model.errors import BadInput, CounterpointError

if TYPE_CHECKING:
    # The first frame shows articles alone: it must not pay for the values of the analysis.
    from tui.model.annotation import Annotation
    from tui.model.article import Article
    from tui.model.keeping import Verdict
    from tui.model.source import Format, Source
    from tui.pipeline.analysing import analyse as analyse
    from tui.pipeline.analysing import annotate_article as annotate_article
    from tui.pipeline.analysing import known_claims as known_claims

Stage = Literal["read", "annotate", "compare"]
T = TypeVar("T")


def __getattr__(name: str) -> object:
    if name not in ("analyse", "annotate_article", "known_claims"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("tui.pipeline.analysing"), name)


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
    here = Path(__file__).resolve().parents[1]
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


def _cleaned(source: Source, cache: Cache | None, later: Callable[[Callable[[], None]], None] | None) -> Article:
    """The article of a source, from the cache where it was cleaned before."""
    from tui.clean import CLEANER, clean, rules
    from tui.model.article import Article

    key = digest(source.sha256, source.format, source.encoding, source.url or "", CLEANER, rules())
    if known := remembered(cache, "article", key, Article):
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


def digest(*parts: str) -> str:
    """A key of the cache that names all of these."""
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def remembered(cache: Cache | None, kind: str, key: str, value: type[T]) -> T | None:
    """What the cache holds, if it can be read: a cache may be damaged or of another version.

    Args:
        cache: The cache; None where there is none.
        kind: Sort of what is asked for.
        key: Its key.
        value: The type that it must be of.
    """
    data = cache.get(kind, key) if cache else None
    if data is None:
        return None
    from tui.model.codec import DamagedValue, from_json

    try:
        return from_json(data, value)
    except DamagedValue:
        return None
