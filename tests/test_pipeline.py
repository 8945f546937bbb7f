"""The stages in a row: what is cached is not done again, what is cancelled stops, what fails names its article."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from tui import pipeline
from tui.library.cache import FileCache
from tui.model.annotation import Annotation
from tui.model.article import Article, ArticleDate
from tui.model.comparison import Comparison, Member
from tui.model.errors import BadInput
from tui.model.keeping import Verdict
from tui.pipeline import AnalysisFailed, Cancelled, Progress, analyse, member_ids, read_articles, sample_sources

TEXTS = {
    "one.txt": (
        "Bridge over the Lim to open again\n\n"
        "Ministers agreed on Monday to open the bridge over the river Lim, which a storm had closed in March.\n\n"
        "About 40 houses below it are still empty, the mayor, Ana Sol, told reporters. Work begins on Friday."
    ),
    "two.txt": (
        "Bridge over the Lim stays shut\n\n"
        "The bridge over the river Lim will stay shut, Ana Sol told reporters on Tuesday after a second storm.\n\n"
        "She said that 60 houses below it are empty, and that nobody knows when the work on them can begin."
    ),
}


@pytest.fixture
def names(tmp_path: Path) -> list[str]:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, "utf-8")
    return [str(tmp_path / name) for name in TEXTS]


@pytest.fixture
def cache(tmp_path: Path) -> FileCache:
    return FileCache(tmp_path / "cache")


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Quick stand-ins for the language model and the comparison; gives the names annotated so far."""
    done: list[str] = []

    def annotate(article: Article) -> Annotation:
        done.append(Path(article.source).name)
        return Annotation(article.sha256, article.cleaner, "test")

    def redate(annotation: Annotation, article: Article) -> Annotation:
        return replace(annotation, notices=(f"redated {article.date.value}",))

    monkeypatch.setattr("tui.annotate.annotate", annotate)
    monkeypatch.setattr("tui.annotate.redate", redate)
    monkeypatch.setattr("tui.annotate.version", lambda: "1")
    monkeypatch.setattr("tui.compare.compare", lambda members, verdicts: Comparison(tuple(members)))
    return done


def test_the_sample_story_is_there() -> None:
    sources = sample_sources()
    assert len(sources) == 2
    assert sources == sorted(sources)
    assert all(Path(source).is_file() for source in sources)


def test_member_ids_are_letters() -> None:
    assert member_ids(4) == ["a", "b", "c", "d"]
    assert len(set(member_ids(300))) == 300


def test_annotations_come_from_the_cache(names: list[str], cache: FileCache, stages: list[str]) -> None:
    articles = read_articles(names, cache=cache)
    first = analyse(articles, cache=cache)
    assert stages == ["one.txt", "two.txt"]
    assert analyse(read_articles(names, cache=cache), cache=cache) == first
    assert len(stages) == 2


def test_a_newer_annotator_works_anew(
    names: list[str], cache: FileCache, stages: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = read_articles(names)
    analyse(articles, cache=cache)
    monkeypatch.setattr("tui.annotate.version", lambda: "2")
    analyse(articles, cache=cache)
    assert len(stages) == 4


def test_a_cleaned_page_comes_from_the_cache(
    cache: FileCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [line for text in TEXTS.values() for line in text.split("\n\n")[1:]]
    page = tmp_path / "page.html"
    body = "".join(f"<p>{line}</p>" for line in lines)
    page.write_text(f"<html><body><article><h1>Bridge over the Lim</h1>{body}</article></body></html>", "utf-8")
    first = read_articles([str(page)], cache=cache)

    def never(source: object) -> Article:
        raise AssertionError("cleaned again")

    monkeypatch.setattr("tui.clean.clean", never)
    assert read_articles([str(page)], cache=cache) == first
    copy = tmp_path / "copy.html"
    copy.write_bytes(page.read_bytes())
    assert read_articles([str(copy)], cache=cache) == [replace(first[0], source=str(copy))]


def test_a_damaged_or_missing_cache_only_costs_time(names: list[str], cache: FileCache, stages: list[str]) -> None:
    first = analyse(read_articles(names, cache=cache), cache=cache)
    for number, path in enumerate(sorted(cache.folder.glob("*/*"))):
        path.write_bytes((b"", b"{}", path.read_bytes()[:-1], b"\0" * 40)[number % 4])
    assert analyse(read_articles(names, cache=cache), cache=cache) == first
    assert len(stages) == 4


@pytest.mark.parametrize("where", ["a file stands in the way", "nothing may be written"])
def test_a_cache_that_cannot_be_written_only_costs_time(
    where: str, names: list[str], tmp_path: Path, stages: list[str]
) -> None:
    place = tmp_path / "place"
    place.write_text("")
    cache = FileCache(place if where.startswith("a file") else Path("/proc/nowhere"))
    assert len(analyse(read_articles(names, cache=cache), cache=cache).members) == 2


def test_an_executor_does_the_work(names: list[str], stages: list[str]) -> None:
    events: list[Progress] = []
    articles = read_articles(names)
    with ThreadPoolExecutor(2) as executor:
        comparison = analyse(articles, executor=executor, on_progress=events.append)
    assert [m.article for m in comparison.members] == articles
    assert [(e.stage, e.done, e.total) for e in events] == [
        ("annotate", 0, 2),
        ("annotate", 1, 2),
        ("annotate", 2, 2),
        ("compare", 0, 1),
        ("compare", 1, 1),
    ]


def test_a_typed_date_is_resolved_anew(names: list[str], cache: FileCache, stages: list[str]) -> None:
    articles = read_articles(names)
    typed = ArticleDate("2025-03-04", "2025-03-04", "2025-03-04", "typed")
    judged = Verdict("1", "date", articles[0].sha256, date=replace(typed, value="2025-01-01"))
    both = analyse(articles, cache=cache, dates={"b": typed}, verdicts=[judged])
    assert [m.article.date.value for m in both.members] == ["2025-01-01", "2025-03-04"]
    assert [m.annotation.notices for m in both.members] == [("redated 2025-01-01",), ("redated 2025-03-04",)]
    # The cache holds what the text says, not what was typed.
    assert [m.annotation.notices for m in analyse(articles, cache=cache).members] == [(), ()]
    assert len(stages) == 2


def test_cancelling_stops_the_work(names: list[str], cache: FileCache, stages: list[str]) -> None:
    with pytest.raises(Cancelled):
        analyse(read_articles(names), cache=cache, cancelled=lambda: len(stages) == 1)
    assert len(stages) == 1
    with ThreadPoolExecutor(1) as executor, pytest.raises(Cancelled):
        analyse(read_articles(names), executor=executor, cancelled=lambda: True)


@pytest.mark.parametrize("pooled", [False, True])
def test_a_failing_analysis_names_its_article(
    names: list[str], stages: list[str], monkeypatch: pytest.MonkeyPatch, pooled: bool
) -> None:
    def broken(article: Article) -> Annotation:
        raise KeyError("people")

    monkeypatch.setattr("tui.annotate.annotate", broken)
    articles = read_articles(names)
    told = r"one\.txt: analysis failed \(KeyError: .people.\)"
    with ThreadPoolExecutor(1) as executor, pytest.raises(AnalysisFailed, match=told):
        analyse(articles[:1], executor=executor if pooled else None)


def test_what_breaks_the_cleaner_is_bad_input(names: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(source: object) -> Article:
        raise RecursionError

    monkeypatch.setattr("tui.clean.clean", broken)
    with pytest.raises(BadInput, match=r"one\.txt: "):
        read_articles(names)


def test_the_work_can_be_sent_to_another_process() -> None:
    import pickle

    assert pickle.loads(pickle.dumps(pipeline.annotate_article)) is pipeline.annotate_article


def test_a_story_opened_again_loads_no_language_model(names: list[str], tmp_path: Path) -> None:
    program = (
        "import sys; from tui.cli import main; status = main(sys.argv[1:]);"
        "print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr); sys.exit(status)"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", program, "compare", "--json", *names],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "COUNTERPOINT_HOME": str(tmp_path / "home")},
        )
        for _ in range(2)
    ]
    assert "spacy" in runs[0].stderr.split()
    assert not {"spacy", "thinc", "trafilatura", "onnxruntime"}.intersection(runs[1].stderr.split())
    assert runs[0].stdout == runs[1].stdout


def test_members_are_plain_values(names: list[str], stages: list[str]) -> None:
    (member, _other) = analyse(read_articles(names)).members
    assert isinstance(member, Member)
    assert member.id == "a"
