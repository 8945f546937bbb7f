"""`counterpoint search`: what it prints and how it ends."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reader.stories import two_articles
from tui.cli import main
from tui.cli.search import as_query, as_text
from tui.library import Library, make_anchor
from tui.library.fulltext import Search
from tui.model.keeping import Bookmark, Story


@pytest.fixture(autouse=True)
def kept(own_folders: Path) -> None:
    """The two articles in a story, and a bookmark with a note in the first."""
    one, two = two_articles()
    with Library.open() as library:
        entries = tuple(library.keep_article(article) for article in (one, two))
        story = Story("", "The ferry's grounding", (one.source, two.source), (one.sha256, two.sha256), named=True)
        story = library.save_story(
            Story(story.id, story.name, story.sources, story.sha256, articles=entries, named=True)
        )
        anchor = make_anchor(one, "body", 0, 60)
        note = "ask Dallow \x1b[31m about midnight"
        library.add_bookmark(Bookmark("", anchor, one.source, one.headline, note, ("ask",), story=story.id), one)


def test_hits_are_grouped_by_article_with_all_one_needs_to_know(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "midnight"]) == 0
    printed = capsys.readouterr().out
    assert printed.count("Ferry With 214 on Board Runs Aground off Port Ellery\n") == 1
    assert "The Ellery Post · 7 May 2024 (stated) · story The ferry's grounding" in printed
    assert "all passengers were taken off by midnight" in printed
    assert "  note: ask" in printed
    assert """counterpoint open 'The ferry'"'"'s grounding'""" in printed
    assert "\x1b" not in printed
    assert "**" not in printed


def test_words_are_bold_in_a_terminal_and_no_text_is_a_command(own_folders: Path) -> None:
    with Library.open() as library:
        search = Search(library)
        lines = "\n".join(as_text(search.find("midnight dallow"), bold=True))
        search.close()
    assert "\x1b[1mmidnight\x1b[0m" in lines
    assert "\x1b[31m" not in lines


def test_nothing_found_is_status_1_and_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "zebra"]) == 1
    assert capsys.readouterr() == ("", "")


def test_a_person_is_told_that_nothing_was_found(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert main(["search", "zebra"]) == 1
    told = capsys.readouterr()
    assert (told.out, told.err) == (
        "",
        "counterpoint: found nowhere in what is kept; counterpoint add keeps an article\n",
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ["search"],
        ["search", ""],
        ["search", "?!"],
        ["search", "ferry", "--limit", "0"],
        ["search", "ferry", "--limit", "x"],
        ["search", "ferry", "--in", "space"],
        ["search", "ferry", "--story", "no such"],
    ],
)
def test_what_cannot_be_asked_is_one_line_and_status_2(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("counterpoint: ")
    assert told.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "kinds"),
    [
        (["ferry"], ["article", "article", "quote", "story"]),
        (["ferry", "--in", "quotes"], ["quote"]),
        (["ferry", "--in", "quotes", "--in", "stories"], ["quote", "story"]),
        (["--tag", "ask"], ["note"]),
        (["dallow", "--tag", "ask"], ["note"]),
        (["inquiry", "--story", "the ferry's"], ["article"]),
        (["ran aground"], ["article", "article", "quote"]),
        (["on board", "aground off"], ["article"]),
        (["--", "-inquiry", "in:articles"], ["article"]),
        (["in:articles", "story:the ferry"], ["article", "article"]),
    ],
)
def test_narrowed(capsys: pytest.CaptureFixture[str], arguments: list[str], kinds: list[str]) -> None:
    assert main(["search", "--json", *arguments]) == 0
    value = json.loads(capsys.readouterr().out)
    assert sorted(hit["kind"] for hit in value["hits"]) == kinds
    assert value["total"] == len(kinds)


def test_json_tells_where_the_words_stand(capsys: pytest.CaptureFixture[str]) -> None:
    one = two_articles()[0]
    assert main(["search", "--json", "pier"]) == 0
    text = capsys.readouterr().out
    hit = json.loads(text)["hits"][0]
    assert one.body[hit["start"] : hit["end"]] == "pier"
    assert [hit["snippet"][start:end] for start, end in hit["spans"]] == ["pier"]
    assert hit["stories"][0]["name"] == "The ferry's grounding"
    assert (hit["sha256"], hit["source"], hit["date"]["value"]) == (one.sha256, one.source, "2024-05-07")


def test_the_limit_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "ferry", "--limit", "1"]) == 0
    assert capsys.readouterr().out.endswith("1 of 4; --limit shows more\n")


def test_what_was_not_understood_is_told_beside_the_hits(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "ferry", "OR", "before:lunch"]) == 0
    assert "before: takes a date" in capsys.readouterr().err


def test_a_library_that_cannot_be_read_is_one_line(own_folders: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (own_folders / "data" / "library").iterdir():
        if path.is_file() and not path.name.endswith(".lock"):
            path.write_bytes(b"\0damaged")
    assert main(["search", "ferry"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1


def test_arguments_that_the_shell_took_the_quotes_from_are_phrases_again() -> None:
    assert as_query(["north korean", "-far east", "outlet:Moscow Times", "troops"]) == (
        '"north korean" -"far east" outlet:"Moscow Times" troops'
    )
    assert as_query(['"north korean" -east']) == '"north korean" -east'


def test_a_text_that_only_a_bookmark_speaks_of_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    older = replace(two_articles()[0], sha256="0" * 64, body="The old pier was never named.", paragraphs=())
    with Library.open() as library:
        library.add_bookmark(Bookmark("", make_anchor(older, "body", 0, 12), older.source, older.headline), older)
    assert main(["search", "never", "named"]) == 0
    assert "in no story, kept for a bookmark" in capsys.readouterr().out


def test_a_story_is_opened_by_its_id_where_another_has_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    one, two = two_articles()
    with Library.open() as library:
        for id, article in (("first", one), ("second", two)):
            entry = library.keep_article(article)
            library.save_story(Story(id, "Midnight", (article.source,), (article.sha256,), articles=(entry,)))
    assert main(["search", "--in", "stories", "midnight"]) == 0
    printed = capsys.readouterr().out
    assert "counterpoint open first" in printed
    assert "counterpoint open second" in printed
