"""A story opens from what was kept, and says where its file is another by now."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.compare.test_likeness import BRIDGE, OTHER_EVENT, SAME_EVENT
from tui.ingest.reading import source_of
from tui.library import Library
from tui.model.errors import BadInput
from tui.model.keeping import Story
from tui.pipeline import clean_source
from tui.stories import CHANGED, GONE, add, articles_of, suggest


@pytest.fixture
def library() -> Library:
    return Library.open()


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    found = []
    for name, text in (("bridge.txt", BRIDGE), ("same.txt", SAME_EVENT), ("other.txt", OTHER_EVENT)):
        (tmp_path / name).write_text(f"Report on {name}\n\n{text}\n", "utf-8")
        found.append(str(tmp_path / name))
    return found


def test_a_story_opens_as_it_was_kept(library: Library, paths: list[str]) -> None:
    added = add(paths[:2], library, story="Bridge")
    story = library.find_story("bridge")
    assert [article.body for article in articles_of(story, library)] == [article.body for article in added.articles]
    assert all(not article.notices for article in articles_of(story, library))
    Path(paths[0]).write_text("Something else\n\n" + OTHER_EVENT, "utf-8")
    Path(paths[1]).unlink()
    first, second = articles_of(story, library)
    assert (first.notices, second.notices) == ((CHANGED,), (GONE,))
    assert [first.body, second.body] == [article.body for article in added.articles]


def test_what_was_said_once_is_not_said_for_ever(library: Library, paths: list[str]) -> None:
    add(paths[:1], library, story="Bridge")
    story, text = library.find_story("Bridge"), Path(paths[0]).read_bytes()
    Path(paths[0]).unlink()
    (gone,) = articles_of(story, library)
    for kept in library._articles.folder.glob("*.*"):
        kept.unlink()
    library.keep_article(gone)  # as the reader keeps what it shows
    Path(paths[0]).write_bytes(text)
    assert articles_of(story, library)[0].notices == ()


def test_opening_asks_no_web_address(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_arguments: object, **_more: object) -> None:
        raise AssertionError("a connection")

    monkeypatch.setattr("socket.socket.connect", refused)
    monkeypatch.setattr("socket.getaddrinfo", refused)
    page = source_of("https://news.example/a", "url", f"Bridge\n\n{BRIDGE}".encode(), url="https://news.example/a")
    kept = library.keep_article(clean_source(page), page)
    lost = replace(kept, source="https://news.example/b", sha256="b" * 64)
    library.file_articles([kept, lost], "Web")
    (article,) = articles_of(library.find_story("web"), library)
    assert article.source == "https://news.example/a"
    assert len(article.notices) == 1


def test_adding_again_takes_the_new_text(library: Library, paths: list[str]) -> None:
    add(paths[:2], library, story="Bridge")
    Path(paths[0]).write_text("Corrected\n\n" + BRIDGE.replace("Friday", "Sunday"), "utf-8")
    (filed,) = add(paths[:1], library).filed
    assert (filed.done, filed.story.name) == ("replaced", "Bridge")
    first, _second = articles_of(library.find_story("Bridge"), library)
    assert "Sunday" in first.body
    assert not first.notices


def test_all_sources_are_added_or_none(library: Library, paths: list[str]) -> None:
    with pytest.raises(BadInput, match="no such file"):
        add([*paths, "/nowhere/x.txt"], library, story="Bridge")
    assert library.stories(None) == ()


def test_a_source_is_kept_for_a_newer_cleaner(library: Library, paths: list[str]) -> None:
    (article,) = add(paths[:1], library).articles
    story = library.stories()[0]
    for kept in library._articles.folder.glob("*.article"):
        kept.unlink()  # as if an earlier cleaner had left it under another version
    assert articles_of(story, library)[0].body == article.body


def test_an_article_opens_without_its_source(library: Library, paths: list[str]) -> None:
    (article,) = add(paths[:1], library).articles
    for kept in library._articles.folder.glob("*.source"):
        kept.write_bytes(b"damaged")
    assert articles_of(library.stories()[0], library)[0].body == article.body


def test_what_cannot_be_shown_is_told_of(library: Library, paths: list[str]) -> None:
    add(paths[:2], library, story="Bridge")
    story = library.find_story("Bridge")
    for kept in library._articles.folder.glob("*.*"):
        kept.unlink()
    Path(paths[0]).unlink()
    (left,) = articles_of(story, library)  # from its file
    assert left.source == paths[1]
    assert len(left.notices) == 1
    assert left.notices[0].startswith("not shown: ")
    Path(paths[1]).unlink()
    with pytest.raises(BadInput, match=r"^Bridge: not shown"):
        articles_of(story, library)
    with pytest.raises(BadInput, match="no article yet"):
        articles_of(Story("", "Empty", (), ()), library)


def test_a_story_of_an_earlier_version_opens_from_its_files(library: Library, paths: list[str]) -> None:
    old = Story("o", "Old", (*paths[:2], "https://news.example/a"), ("0" * 64, "1" * 64, "2" * 64))
    first, second = articles_of(old, library)
    assert first.notices == (CHANGED, "not shown: https://news.example/a, whose text was not kept")
    assert second.notices == (CHANGED,)


def test_companions_and_near_copies_are_suggested(library: Library, paths: list[str], tmp_path: Path) -> None:
    add(paths[:1], library, story="Bridge")
    add(paths[2:], library, story="Pensions")
    copy = tmp_path / "copy.txt"
    copy.write_text("Copy\n\n" + BRIDGE.replace("Monday", "Tuesday"), "utf-8")
    articles = add([str(copy), paths[1]], library, story="New").articles
    (near, *others), companions = suggest(articles, library)
    assert (near.story.name, near.share > 0.8) == ("Bridge", True)
    assert all(other.entry.source != paths[2] for other in others)
    assert {one.entry.source for one in companions} == {paths[0], str(copy)}
    assert all(one.sure and not one.share for one in companions)


def test_nothing_is_suggested_out_of_the_trash(library: Library, paths: list[str]) -> None:
    add(paths[:1], library, story="Bridge")
    library.delete_story(library.find_story("Bridge").id)
    articles = add(paths[1:2], library, story="New").articles
    assert suggest(articles, library) == [[]]
