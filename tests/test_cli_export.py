"""Handing on, taking over, verifying and overruling, as a script sees them."""

import csv
import io
import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.test_cli import STORY, one_line
from tui import cli
from tui.library import Library, make_anchor
from tui.library.export_file import LONGEST, file_name, write_export
from tui.model.article import ArticleDate
from tui.model.errors import BadInput
from tui.model.keeping import Bookmark, Story, StoryArticle, Verdict
from tui.pipeline import read_articles


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(f"Bridge to open again\n\nBy Bo Berg\n\nPublished March 4, 2025\n\n{STORY}\n", "utf-8")
    return path


@pytest.fixture
def kept(home: Path, source: Path) -> tuple[Bookmark, Bookmark]:
    """One passage in the story “Lim / bridge”, kept in 2025, and one in none, kept in 2024."""
    (article,) = read_articles([str(source)])
    start = article.body.index("Nobody")
    first = Bookmark(
        "", make_anchor(article, "body", start, start + 15), str(source), article.headline, tags=("hurt",)
    )
    with Library.open(home / "data" / "library") as library:
        listed = StoryArticle(str(source), article.sha256, article.cleaner)
        story = library.save_story(
            Story("", "Lim / bridge", (str(source),), (article.sha256,), articles=(listed,), named=True)
        )
        one = library.add_bookmark(replace(first, story=story.id, created="2025-03-05T00:00:00Z"), article)
        two = library.add_bookmark(replace(first, note="=1+1", tags=(), created="2024-12-31T23:59:59Z"), article)
        library.add_verdict(Verdict("", "date", article.sha256, date=ArticleDate("2025-03-03", basis="typed")))
        library.add_verdict(Verdict("", "relation", "0123456789ab+ba9876543210", "agree"))
        return one, two


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert cli.main(list(arguments)) == 0
    out, err = capsys.readouterr()
    assert not err
    return out


def items(text: str) -> list[str]:
    return [item["id"].removeprefix("urn:uuid:") for item in json.loads(text)["first"]["items"]]


def test_a_citation_says_what_is_known_and_how(
    kept: tuple[Bookmark, Bookmark], source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = printed(capsys, "export", "--tag", "hurt")
    sha256 = kept[0].anchor.sha256
    assert "> Nobody was hurt\n" in out
    assert (
        "- citation: outlet unknown, by Bo Berg, “Bridge to open again”, 3 Mar 2025 (typed), "
        f"{source}, SHA-256 {sha256[:12]}".replace("_", "\\_")
    ) in out
    assert f"SHA-256 {sha256}, characters {kept[0].anchor.start}-{kept[0].anchor.end} of the cleaned text" in out
    assert "- kept: 2025-03-05T00:00:00Z" in out
    assert "# Verdicts" not in out  # which have no tags
    assert "- date: 3 Mar 2025 (typed)" in printed(capsys, "export")
    assert "- relation: agree" in printed(capsys, "export")


def test_story_tag_and_days_narrow_together(
    kept: tuple[Bookmark, Bookmark], capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = (bookmark.id for bookmark in kept)

    def chosen(*options: str) -> list[str]:
        found = items(printed(capsys, "bookmarks", "--json", *options))
        everything = items(printed(capsys, "export", "--json", *options))
        assert everything[: len(found)] == found
        return found

    assert chosen() == [two, one]
    assert chosen("--story", "lim / BRIDGE") == [one]
    assert chosen("--since", "2025") == [one]
    assert chosen("--until", "2024-12") == [two]
    assert chosen("--since", "2024-12-31", "--until", "2025-03-05") == [two, one]
    assert chosen("--tag", "hurt", "--until", "2024") == []
    # Of the verdicts that on the story's article is the story's.
    assert len(items(printed(capsys, "export", "--json"))) == 4
    assert len(items(printed(capsys, "export", "--json", "--story", "Lim"))) == 2


def test_days_that_leave_nothing_are_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["bookmarks", "--since", "2024-06", "--until", "2024-05-31"]) == 2
    assert capsys.readouterr().err == "counterpoint: --until 2024-05-31: lies before --since 2024-06\n"


@pytest.mark.parametrize("options", [["--since", "someday"], ["--until", "2025-13"], ["--story", "none such"]])
def test_what_is_not_to_be_found_is_told(
    options: list[str], kept: tuple[Bookmark, Bookmark], capsys: pytest.CaptureFixture[str]
) -> None:
    for verb in ("export", "bookmarks", "verify"):
        assert cli.main([verb, *options]) == 2
        out, err = capsys.readouterr()
        assert not out
        assert one_line(err)


def test_the_table_holds_citations_and_verdicts_and_no_formula(
    kept: tuple[Bookmark, Bookmark], capsys: pytest.CaptureFixture[str]
) -> None:
    two, one, dated, related = csv.DictReader(io.StringIO(printed(capsys, "export", "--csv")))
    assert (two["note"], two["kind"], two["date"], two["date_basis"]) == ("'=1+1", "bookmark", "2025-03-03", "typed")
    assert (one["authors"], one["outlet"], one["tags"]) == ("Bo Berg", "", "hurt")
    assert (dated["kind"], dated["judgement"]) == ("date", "3 Mar 2025 (typed)")
    assert (related["kind"], related["judgement"], related["citation"]) == ("relation", "agree", "")


def test_a_relation_is_handed_on_with_its_claims(
    home: Path, source: Path, kept: tuple[Bookmark, Bookmark], capsys: pytest.CaptureFixture[str]
) -> None:
    from tui.compare.keys import text_key
    from tui.library.cache import FileCache
    from tui.pipeline import annotate_article, known_claims

    (article,) = read_articles([str(source)])
    cache = FileCache(home / "cache")
    assert known_claims([article], cache) == {}
    from tui.model.codec import to_json
    from tui.pipeline.analysing import annotation_key

    annotation = annotate_article(article)
    cache.put("annotation", annotation_key(article), to_json(annotation))
    claim = annotation.claims[0]
    with Library.open() as library:
        key = text_key(article.sha256, claim.where, claim.text)
        library.add_verdict(Verdict("", "relation", f"{key}+{key}", "contradict"))
    assert f"“{claim.text}”: outlet unknown" in printed(capsys, "export").replace("\\", "")


def test_a_match_by_hand_is_handed_on_with_its_words_though_no_claim_is_known(
    kept: tuple[Bookmark, Bookmark], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = (replace(kept[0].anchor, exact="Words once read."), replace(kept[1].anchor, exact="Other words."))
    with Library.open() as library:
        there = library.add_verdict(Verdict("", "relation", "0123456789ab+ba9876543210", "related", passages=said))
    text = printed(capsys, "export").replace("\\", "")
    assert "“Words once read.”" in text
    assert "“Other words.”" in text
    file = tmp_path / "mine.json"
    file.write_text(printed(capsys, "export", "--json"), encoding="utf-8")
    with Library.open() as library:
        library.delete_verdict(there.id)
    assert cli.main(["import", str(file)]) == 0
    with Library.open() as library:
        (again,) = (one for one in library.verdicts() if one.id == there.id)
    assert again == there


def test_a_file_is_written_once_and_replaced_only_when_asked(
    kept: tuple[Bookmark, Bookmark], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    said = printed(capsys, "export", "--to", str(folder), "--story", "Lim / bridge")
    (path,) = folder.iterdir()
    assert said == f"{path}\n"
    assert path.name == "counterpoint-Lim-bridge.md"
    text = path.read_text("utf-8")
    assert "Nobody was hurt" in text
    path.write_text("mine", "utf-8")
    assert cli.main(["export", "--to", str(folder), "--story", "Lim / bridge"]) == 2
    assert one_line(capsys.readouterr().err)
    assert path.read_text("utf-8") == "mine"
    printed(capsys, "export", "--to", str(folder), "--story", "Lim / bridge", "--force")
    assert path.read_text("utf-8") == text
    printed(capsys, "export", "--to", str(folder / "all.JSON"))
    assert len(items((folder / "all.JSON").read_text("utf-8"))) == 4
    assert sorted(one.name for one in folder.iterdir()) == ["all.JSON", "counterpoint-Lim-bridge.md"]


@pytest.mark.parametrize("arguments", [["--to", "x.doc"], ["--to", "no/such/folder.md"], ["--force"]])
def test_where_nothing_can_be_written_nothing_is(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["export", *arguments]) == 2
    assert one_line(capsys.readouterr().err)
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == []


names = st.text(max_size=30) | st.sampled_from(
    [
        "..",
        ".",
        "/etc/passwd",
        "a/../../b",
        "-rf",
        "CON",
        "nul.txt",
        "com1",
        "a\x00b",
        "\u202egpj",
        "é" * 200,
        "a:b",
        "~",
    ]
)


@given(st.lists(names, max_size=3))
def test_no_file_name_leaves_its_folder(words: list[str]) -> None:
    name = file_name(words, ".md")
    stem = name.removesuffix(".md")
    assert name == stem + ".md"
    assert stem.strip("-. ")
    assert not set(name) & set('/\\:*?"<>|\x00') and name.isprintable()  # noqa: PT018
    assert name[0] not in ".-~"
    assert len(name.encode("utf-8")) <= LONGEST + 3
    assert stem.split(".")[0].upper() not in ("CON", "PRN", "AUX", "NUL", "COM1", "LPT1")


def test_long_names_that_begin_alike_stay_two() -> None:
    assert file_name(["x" * 500 + "a"], ".md") != file_name(["x" * 500 + "b"], ".md")


def test_links_and_names_in_other_capitals_are_not_written_over(tmp_path: Path) -> None:
    secret, folder = tmp_path / "secret", tmp_path / "out"
    secret.write_text("mine")
    folder.mkdir()
    link = folder / "x.md"
    link.symlink_to(secret)
    for name in ("x.md", "X.MD"):
        with pytest.raises(BadInput, match="stands there already"):
            write_export(folder / name, "text")
    write_export(link, "text", force=True)
    assert (secret.read_text(), link.is_symlink(), link.read_text()) == ("mine", False, "text")
    (folder / "dangling.md").symlink_to(tmp_path / "nothing")
    with pytest.raises(BadInput, match="stands there already"):
        write_export(folder / "dangling.md", "text")
    assert not (tmp_path / "nothing").exists()


def test_a_full_disk_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "x.md"
    old.write_text("old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    for path, force in ((old, True), (tmp_path / "new.md", False)):
        with pytest.raises(BadInput, match="No space left"):
            write_export(path, "text", force=force)
    assert [path.name for path in tmp_path.iterdir()] == ["x.md"]
    assert old.read_text() == "old"


def test_a_disk_without_second_names_is_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", none)
    write_export(tmp_path / "x.md", "text")
    assert (tmp_path / "x.md").read_text() == "text"
    assert [path.name for path in tmp_path.iterdir()] == ["x.md"]
    with pytest.raises(BadInput, match="stands there already"):
        write_export(tmp_path / "x.md", "other")


def test_an_import_tells_what_it_did(
    kept: tuple[Bookmark, Bookmark],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "all.json"
    path.write_text(printed(capsys, "export", "--json"), "utf-8")
    assert printed(capsys, "import", str(path)) == "added 0, updated 0, already here 4, refused 0\n"
    monkeypatch.setenv("COUNTERPOINT_HOME", str(tmp_path / "other"))
    assert printed(capsys, "import", "--dry-run", str(path)).startswith("would be added 4")
    assert items(printed(capsys, "export", "--json")) == []
    assert printed(capsys, "import", str(path)) == "added 4, updated 0, already here 0, refused 0\n"
    assert printed(capsys, "export", "--json") == path.read_text("utf-8")
    path.write_text('[{"target": "https://example.org"}]', "utf-8")
    assert cli.main(["import", str(path)]) == 1
    out, err = capsys.readouterr()
    assert out == "added 0, updated 0, already here 0, refused 1\n"
    assert one_line(err)


@pytest.mark.parametrize("content", [b"", b"{", b"3", b"\xff", b"[[[[", b'{"items": 3}'])
def test_a_damaged_file_changes_nothing(content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.json").write_bytes(content)
    for name in (tmp_path / "x.json", tmp_path, tmp_path / "none.json"):
        assert cli.main(["import", str(name)]) == 2
        out, err = capsys.readouterr()
        assert not out
        assert one_line(err)
        assert str(name) in err


def test_verify_is_read_by_programs_too(
    kept: tuple[Bookmark, Bookmark], source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source.write_text(source.read_text("utf-8").replace("Nobody was hurt", "Nobody at all was hurt"), "utf-8")
    assert cli.main(["verify", "--json", "--story", "Lim"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["bookmarks"]
    assert (row["id"], row["status"], row["compared_with"]) == (kept[0].id, "found edited", "source")
    assert row["now"]["sha256"] != row["kept"]["sha256"] == kept[0].anchor.sha256
    # What was found stands beside the anchor, and in what is handed on.
    assert "- now reads: Nobody at all was hurt" in printed(capsys, "export", "--tag", "hurt")
    source.write_text(f"Bridge to open again\n\n{STORY}".replace("Nobody was hurt, but forty", "Forty"), "utf-8")
    assert cli.main(["verify"]) == 1
    capsys.readouterr()
    out = printed(capsys, "export", "--tag", "hurt")
    assert "> Nobody was hurt\n" in out
    assert "- now: not found in the source as it is now" in out


def test_the_users_word_over_the_cleaner_is_kept_and_taken_back(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = printed(capsys, "clean", str(source))
    without = printed(capsys, "clean", str(source), "--take-out", "nobody  was hurt")
    assert "Nobody was hurt" in before
    assert "Nobody was hurt" not in without
    assert printed(capsys, "clean", str(source)) == without
    (shown,) = [
        line for line in printed(capsys, "clean", "--ledger", str(source)).splitlines() if "the reader" in line
    ]
    number = shown.rpartition("(no. ")[2].rstrip(")")
    assert printed(capsys, "clean", str(source), "--put-back", number) == before
    assert printed(capsys, "clean", str(source), "--undo") == without
    assert printed(capsys, "clean", str(source), "--undo") == before
    for wrong in (["--undo"], ["--take-out", "no such words"], ["--take-out", "the"], ["--put-back", "999"]):
        assert cli.main(["clean", str(source), *wrong]) == 2
        out, err = capsys.readouterr()
        assert not out
        assert one_line(err)
    assert "By Bo Berg" in printed(capsys, "clean", str(source), "--put-back", "by bo berg")


def test_of_two_entries_with_the_same_words_the_user_says_which(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = source.read_text("utf-8")
    source.write_text(f"{page}\n\nShare this article\n\nRelated stories\n\nShare this article\n", "utf-8")
    before = printed(capsys, "clean", str(source))
    for wrong, told in (
        ("share this article", "these words stand in 2 places"),
        ("share this article#3", "add #1 to #2 to them"),
        ("related stories#2", "these words stand in one entry of the ledger only"),
    ):
        assert cli.main(["clean", str(source), "--put-back", wrong]) == 2
        out, err = capsys.readouterr()
        assert not out
        assert one_line(err)
        assert told in err
    after = printed(capsys, "clean", str(source), "--put-back", "share this article#2")
    assert after.strip() == f"{before.strip()}\n\nShare this article"
    assert printed(capsys, "clean", str(source), "--take-out", "Share this article") == before


def test_standard_input_is_overruled_too(
    source: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(source.read_bytes())))
    assert "Nobody was hurt" not in printed(capsys, "clean", "-", "--take-out", "Nobody was hurt")


def test_a_damaged_library_costs_only_the_verdicts(
    home: Path, source: Path, kept: tuple[Bookmark, Bookmark], capsys: pytest.CaptureFixture[str]
) -> None:
    path = home / "data" / "library" / "library.json"
    path.write_bytes(path.read_bytes()[:-9])
    assert cli.main(["clean", str(source)]) == 0
    out, err = capsys.readouterr()
    assert "Nobody was hurt" in out
    assert one_line(err)
    assert "doctor" in err


def test_reading_makes_no_library(home: Path, source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed(capsys, "clean", str(source))
    assert not home.exists()


def test_what_is_written_is_the_users_own_file(tmp_path: Path) -> None:
    old = os.umask(0o027)
    try:
        write_export(tmp_path / "x.md", "text")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "x.md").stat().st_mode) == 0o640
