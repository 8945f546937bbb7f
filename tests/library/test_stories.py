"""Stories: named, filled, found again by what a person types, and never lost."""

import multiprocessing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.library import Library
from tui.library.filing import file_articles
from tui.library.listing import in_order
from tui.library.naming import choose_story, folded, free_name, name_of
from tui.library.texts import entry_of, source_name
from tui.model.article import Article, ArticleDate, Detail
from tui.model.errors import BadInput
from tui.model.keeping import Story, StoryArticle
from tui.model.source import Source


@pytest.fixture
def library(folder: Path) -> Library:
    return Library.open(folder)


def entry(number: int, source: str = "", **more: object) -> StoryArticle:
    made = StoryArticle(
        source or f"/news/{number}.txt", f"{number:064x}", "1", f"Headline {number}", added="2025-01-01"
    )
    return replace(made, **more)  # type: ignore[arg-type]


def story(library: Library, name: str, *numbers: int) -> Story:
    made = library.save_story(Story("", name, (), (), named=True))
    return library.add_to_story(made.id, *map(entry, numbers)) if numbers else made


# Names -----------------------------------------------------------------------------------------------------------


def test_a_story_is_found_by_what_one_types_of_its_name(library: Library) -> None:
    bridge, bridges = story(library, "Bridge"), story(library, "Bridges of Lim")
    assert library.find_story("Bridge") == bridge
    assert library.find_story("bRIDGE") == bridge
    assert library.find_story("bridges") == bridges
    assert library.find_story(bridge.id) == bridge
    assert library.find_story(bridges.id[:13]) == bridges
    with pytest.raises(BadInput, match=r"more than one story: .*Bridge.*; .*Bridge"):
        library.find_story("bri")
    for nothing in ("dam", "", " "):
        with pytest.raises(BadInput):
            library.find_story(nothing)


def test_a_given_name_goes_before_headlines_alike(library: Library) -> None:
    library.save_story(Story("a", "Bridge", ("x",), ("0",)))
    named = story(library, "bridge")
    assert library.find_story("BRIDGE") == named
    library.save_story(Story("b", "Dam", ("x",), ("0",)))
    library.save_story(Story("c", "Dam", ("y",), ("1",)))
    with pytest.raises(BadInput, match=r"Dam \[[bc]\]; Dam \[[bc]\]"):
        library.find_story("dam")


def test_no_two_stories_have_one_name(library: Library) -> None:
    story(library, "Straße É")
    other = story(library, "Other")
    for name in ("straße é", "STRASSE E\u0301"):
        with pytest.raises(BadInput, match="another story"):
            library.rename_story(other.id, name)
        with pytest.raises(BadInput, match="another story"):
            library.save_story(Story("", name, (), (), named=True))
    assert library.find_story("Other") == other
    assert library.rename_story(other.id, "OTHER").name == "OTHER"
    library.save_story(Story("u", "other", ("x",), ("0",)))  # headlines are not names


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "a\x1b[31m", "x" * 201, "a\u2028b"])
def test_what_is_no_name_is_told_in_one_line(library: Library, name: str) -> None:
    kept = story(library, "Bridge")
    with pytest.raises(BadInput) as told:
        library.rename_story(kept.id, name)
    assert "\n" not in str(told.value)
    assert "\x1b" not in str(told.value)
    assert library.stories() == (kept,)


@given(st.text(min_size=1, max_size=30))
@example("ı")
def test_any_name_that_is_kept_is_found_again(text: str) -> None:
    try:
        name = name_of(text)
    except BadInput:
        return
    kept = Story("1", name, (), (), named=True)
    other = Story("2", free_name(name, [name]), (), (), named=True)
    assert folded(other.name) != folded(name)
    assert choose_story([other, kept], name) == kept
    assert choose_story([other, kept], name.upper()) in (kept, other)


def test_a_number_after_a_name_makes_it_free() -> None:
    assert free_name("Bridge", ["dam"]) == "Bridge"
    assert free_name("Bridge", ["bridge", "Bridge (2)"]) == "Bridge (3)"
    assert len(free_name("x" * 200, ["x" * 200])) <= 200


# Articles --------------------------------------------------------------------------------------------------------


def test_a_newer_text_of_a_source_takes_the_older_ones_place(library: Library) -> None:
    kept = story(library, "Bridge", 1, 2)
    kept = library.add_to_story(kept.id, entry(3, "/news/1.txt"), entry(4))
    assert [one.sha256[-1] for one in kept.articles] == ["3", "2", "4"]
    assert kept.sources == ("/news/1.txt", "/news/2.txt", "/news/4.txt")
    assert kept.sha256 == tuple(one.sha256 for one in kept.articles)
    again = library.add_to_story(kept.id, entry(4))
    assert again == kept


def test_standard_input_is_another_source_each_time(library: Library) -> None:
    kept = library.add_to_story(story(library, "Bridge").id, entry(1, "-"), entry(2, "-"), entry(1, "-"))
    assert [one.sha256[-1] for one in kept.articles] == ["1", "2"]


def test_articles_are_filed_under_a_name(library: Library) -> None:
    (first,) = library.file_articles([entry(1)], "Bridge")
    assert (first.done, first.story.name, first.story.named) == ("added", "Bridge", True)
    library.archive_story(first.story.id)
    done = library.file_articles([entry(1), entry(2), entry(9, "/news/1.txt")], " bridge ")
    assert [one.done for one in done] == ["there", "added", "replaced"]
    (kept,) = library.stories()
    assert (kept.id, kept.name, kept.archived, len(kept.articles)) == (first.story.id, "Bridge", "", 2)


def test_articles_without_a_name_go_where_their_source_is(library: Library) -> None:
    one, other = story(library, "One", 1, 2), story(library, "Other", 1)
    story(library, "Third", 3)
    done = library.file_articles([entry(7, "/news/1.txt"), entry(8)])
    assert [(filed.done, filed.story.name) for filed in done] == [
        ("replaced", "One"),
        ("replaced", "Other"),
        ("added", "Headline 8"),
    ]
    for kept in (one, other):
        found = library.story(kept.id)
        assert found is not None
        assert found.articles[0].sha256 == entry(7).sha256
    (again,) = library.file_articles([replace(entry(10), headline="headline 8")])
    assert again.story.name == "headline 8 (2)"


def test_nothing_is_filed_where_the_name_is_none(library: Library) -> None:
    with pytest.raises(BadInput):
        library.file_articles([entry(1)], "\n")
    assert library.stories(None) == ()


ARTICLE = Article(
    "news/a.txt", "a" * 64, "3", "Head", "Body.", (), (), outlet=Detail("The Post"), date=ArticleDate("2025-02-03")
)


def test_an_article_and_its_source_are_kept(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    data = "Schöne Brücke\n".encode("cp1252")
    source = Source("news/a.txt", "file", "text", data, data.decode("cp1252"), "cp1252", "a" * 64)
    kept = library.keep_article(ARTICLE, source)
    assert (kept.source, kept.outlet, kept.date.value) == (str(tmp_path / "news/a.txt"), "The Post", "2025-02-03")
    assert kept.added
    assert library.kept_article(kept) == replace(ARTICLE, source=kept.source)
    assert library.kept_source(kept) == replace(source, name=kept.source)
    read_otherwise = replace(source, format="markdown", text="other than decoded")
    library.keep_article(ARTICLE, read_otherwise)
    assert library.kept_source(kept) == replace(read_otherwise, name=kept.source)
    for file in (library._articles.folder).glob("*.source"):
        file.write_bytes(file.read_bytes()[:-1])
    assert library.kept_source(kept) is None
    assert library.kept_article(entry(5)) is None


def test_names_of_sources_hold_from_any_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert source_name("a.txt") == source_name("./x/../a.txt") == str(tmp_path / "a.txt")
    for name in ("-", "https://news.example/a"):
        assert source_name(name) == name
    assert source_name("/dev/fd/63") == "-"


# Lists -----------------------------------------------------------------------------------------------------------


def test_what_is_out_of_the_way_is_listed_apart(library: Library) -> None:
    one, other = story(library, "One"), story(library, "Other")
    library.archive_story(one.id)
    assert library.stories() == (other,)
    assert [kept.name for kept in library.stories(archived=True)] == ["One"]
    assert len(library.stories(archived=None)) == 2
    assert library.find_story("one").archived
    with pytest.raises(BadInput):
        library.find_story("one", archived=False)
    assert library.unarchive_story(one.id) == one


def test_stories_are_sorted(library: Library) -> None:
    dated = [
        ("beta", "2025-01-03", "2025-05-01"),
        ("Alpha", "2025-01-02", "2025-05-03"),
        ("gamma", None, "2025-05-02"),
    ]
    for name, day, added in dated:
        kept = story(library, name)
        library.add_to_story(kept.id, entry(1, date=ArticleDate(day), added=added))
    library.note_reading(library.find_story("gamma"))
    stories = library.stories()
    assert [kept.name for kept in in_order(stories, "name")] == ["Alpha", "beta", "gamma"]
    assert [kept.name for kept in in_order(stories, "date")] == ["beta", "Alpha", "gamma"]
    assert [kept.name for kept in in_order(stories, "added")] == ["Alpha", "gamma", "beta"]
    assert in_order(stories)[0].name == stories[0].name == "gamma"


# Deleting and undo -----------------------------------------------------------------------------------------------


def test_a_deleted_story_is_restored_under_a_free_name(library: Library, folder: Path) -> None:
    kept = story(library, "Bridge", 1)
    assert library.delete_story(kept.id) == kept
    assert library.delete_story(kept.id) is None
    assert library.stories(None) == ()
    assert library.story(kept.id) is None
    with pytest.raises(BadInput):
        library.rename_story(kept.id, "Dam")
    assert Library.open(folder).find_story("bridge", deleted=True) == kept
    newer = story(library, "Bridge", 2)
    restored = library.restore_story(kept.id)
    assert (restored.name, restored.articles) == ("Bridge (2)", kept.articles)
    assert set(library.stories()) == {newer, restored}
    with pytest.raises(BadInput):
        library.restore_story(kept.id)


def test_the_trash_gives_a_story_back_under_a_free_name_too(library: Library) -> None:
    kept = story(library, "Bridge", 1)
    library.delete_story(kept.id)
    story(library, "bridge")
    assert library.restore(kept.id)
    assert {one.name for one in library.stories()} == {"bridge", "Bridge (2)"}
    assert all(not one.deleted for one in library.trash())


def test_what_a_person_does_to_a_story_is_undone(library: Library) -> None:
    kept = story(library, "Bridge", 1)
    library.note_reading(kept, {"agree": 2})
    for change in (
        lambda: library.rename_story(kept.id, "Dam"),
        lambda: library.archive_story(kept.id),
        lambda: library.add_to_story(kept.id, entry(5)),
        lambda: library.delete_story(kept.id),
        lambda: library.file_articles([entry(9)], "New"),
    ):
        before = set(library.stories(None))
        change()
        library.note_reading(replace(kept, opened=""))
        assert library.undo()
        after = {replace(one, opened="") for one in library.stories(None)}
        assert after == {replace(one, opened="") for one in before}


# Reading ---------------------------------------------------------------------------------------------------------

READ = Story("r", "Head / Other", ("/a", "/b"), ("1", "2"), articles=(entry(1), entry(2)), opened="2025-01-01")


def test_what_was_only_read_is_listed_too(library: Library) -> None:
    kept = library.note_reading(READ, {"agree": 3, "update": 1})
    assert library.stories() == (kept,)
    assert kept.counts == (("agree", 3), ("update", 1))
    assert (kept.named, kept.articles) == (False, READ.articles)
    assert kept.opened > kept.created[:10]
    again = library.note_reading(READ)
    assert (again.counts, again.created) == (kept.counts, kept.created)


def test_reading_leaves_alone_what_a_person_did(library: Library) -> None:
    library.note_reading(READ)
    library.rename_story("r", "Bridge")
    library.add_to_story("r", entry(3))
    kept = library.note_reading(READ, {"agree": 1})
    assert (kept.name, kept.named, len(kept.articles)) == ("Bridge", True, 3)
    assert kept.counts == ()  # of other articles


def test_a_story_deleted_while_it_is_read_stays_deleted(library: Library) -> None:
    kept = library.note_reading(READ)
    library.delete_story("r")
    library.note_reading(READ)
    assert library.stories() == ()
    library.note_reading(replace(READ, opened="2100-01-01"))  # read again later
    assert [one.id for one in library.stories()] == [kept.id]


def test_a_story_of_an_earlier_version_is_read(library: Library) -> None:
    library._collection("stories").put({"id": "r", "name": "Head", "sources": ["/a", "/b"], "sha256": ["1", "2"]})
    assert library.story("r") == Story("r", "Head", ("/a", "/b"), ("1", "2"))
    assert library.note_reading(READ).articles == READ.articles


# Two processes ---------------------------------------------------------------------------------------------------


def _add(folder: Path, start: int) -> None:
    with Library.open(folder) as library:
        for number in range(start, start + 20):
            library.file_articles([entry(number)], "Bridge")


def test_two_processes_that_add_to_one_story_lose_nothing(folder: Path) -> None:
    Library.open(folder).close()
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_add, args=(folder, start)) for start in (0, 100)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
        assert worker.exitcode == 0
    (kept,) = Library.open(folder).stories()
    assert {int(one.sha256, 16) for one in kept.articles} == {*range(20), *range(100, 120)}


def test_what_a_story_holds_of_an_article_names_what_is_unknown_not_at_all() -> None:
    bare = entry_of(Article("-", "a" * 64, "3", "", "Body.", (), ()))
    assert (bare.source, bare.headline, bare.outlet, bare.wire, bare.date.value) == ("-", "", "", "", None)


entries = st.builds(
    StoryArticle,
    source=st.sampled_from(["/a", "/b", "https://c.example", "-"]),
    sha256=st.sampled_from("12345"),
    cleaner=st.just("3"),
    headline=st.sampled_from(["", "Head", "head", "Other\n"]),
)


@given(
    st.lists(
        st.tuples(
            st.lists(entries, min_size=1, max_size=4, unique_by=lambda one: one.source),
            st.sampled_from([None, "One", "one", "Two"]),
        )
    )
)
def test_whatever_is_filed_lies_somewhere_once(calls: list[tuple[list[StoryArticle], str | None]]) -> None:
    stories: dict[str, Story] = {}
    for added, name in calls:
        filed = file_articles(list(stories.values()), added, name)
        stories |= {one.story.id: one.story for one in filed}
        assert {one.entry for one in filed} == set(added)
        for one in filed:
            after = stories[one.story.id]
            assert sum(entry.source == one.entry.source != "-" for entry in after.articles) <= 1
        again = file_articles(list(stories.values()), added[-1:], name)
        assert all(one.done == "there" for one in again)
    for story in stories.values():
        assert len({entry.sha256 for entry in story.articles}) == len(story.articles)
        assert story.sha256 == tuple(entry.sha256 for entry in story.articles)
    assert len({folded(story.name) for story in stories.values()}) == len(stories)
