"""The articles from top to bottom with their claims inline."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reader.stories import FERRY, FERRY_LATER, comparison, two_articles
from tui.cli import main
from tui.model.article import Detail
from tui.model.signs import ascii_words
from tui.report.linear import linear_text

TEXT = linear_text(comparison(two_articles()))


def place(words: str) -> int:
    assert words in TEXT
    return TEXT.index(words)


def test_every_paragraph_stands_there_whole_and_in_order() -> None:
    places = [place(f"\n\n{text}\n") for text in (*FERRY, *FERRY_LATER)]
    assert places == sorted(places)


def test_an_article_begins_with_headline_outlet_wire_and_how_its_date_is_known() -> None:
    lines = TEXT.split("\n")
    assert lines[0] == "Article a, 1 of 2: Ferry With 214 on Board Runs Aground off Port Ellery"
    assert lines[1] == "The Ellery Post, NWS, 7 May 2024 (stated)"
    assert "outlet unknown, a Friday, until 31 May 2024 (inferred)" in lines


def test_every_match_stands_below_the_paragraph_of_its_passage_in_each_article() -> None:
    made = comparison(two_articles())
    blocks = re.split(r"\n\n(?=\S)", TEXT)
    for match in made.matches:
        for side in match.sides:
            if side.where == "body":
                article = next(member.article for member in made.members if member.id == side.article)
                paragraph = next(p for p in article.paragraphs if p.start <= side.start < p.end)
                words = article.body[paragraph.start : paragraph.end]
                block = next(block for block in blocks if block.startswith(words))
                assert f"[{match.relation}] at “" in block
                assert match.reason in block
                for other in match.sides:
                    assert other.article == side.article or other.text in block


def test_the_other_side_goes_by_its_outlet_else_by_its_wire() -> None:
    made = comparison(two_articles())
    assert "\n    b, outlet unknown: " in TEXT
    second = made.members[1]
    wired = replace(second, article=replace(second.article, wire=Detail("NWS", "stated", "NWS")))
    text = linear_text(replace(made, members=(made.members[0], wired)))
    assert "\n    b, NWS: " in text
    assert "\n    a, The Ellery Post: " in text


def test_what_only_one_has_and_the_counts_stand_at_the_end() -> None:
    assert place(FERRY_LATER[-1]) < place("Only in a, not found in the others") < place("Counts: ")


def test_nothing_steers_a_terminal() -> None:
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", TEXT)


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("COUNTERPOINT_HOME", str(tmp_path / "home"))
    one, two = tmp_path / "one.txt", tmp_path / "two.txt"
    one.write_text(
        "Bridge Closed After Cracks Are Found\n\nMarch 4, 2024\n\nInspectors found 12 cracks in the old bridge over "
        "the Salla on Monday, Mayor Ola Brandt said. “It stays shut,” she said – for now.\n",
        encoding="utf-8",
    )
    two.write_text(
        "橋は閉鎖されたまま\n\nMarch 18, 2024\n\nInspectors have found 30 cracks in the bridge over the Salla, the "
        "transport office said. 検査官は、サラ川に架かる古い橋で三十の亀裂を見つけたと運輸局が発表した。\n",
        encoding="utf-8",
    )
    return [str(one), str(two)]


def test_lines_keep_to_a_width_in_cells_and_lose_nothing(
    files: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    from tui.reader.layout.cells import cell_width

    assert main(["read", "--linear", *files]) == 0
    whole = capsys.readouterr().out
    assert main(["read", "--linear", "--width", "40", *files]) == 0
    narrow = capsys.readouterr().out
    assert max(map(cell_width, narrow.split("\n"))) <= 40
    assert re.sub(r"\s+", "", narrow) == re.sub(r"\s+", "", whole)


def test_in_ascii_no_other_sign_is_printed(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--linear", "--ascii", *files]) == 0
    out = capsys.readouterr().out
    assert out.isascii()
    assert '"It stays shut," she said - for now.' in out


@pytest.mark.parametrize("value", ["5", "-1", "x", "１２３"])
def test_a_width_that_is_none_is_told(value: str, files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--linear", f"--width={value}", *files]) == 2
    assert capsys.readouterr().err.startswith("counterpoint: ")


@given(st.text(max_size=50))
def test_ascii_words_are_ascii(text: str) -> None:
    assert ascii_words(text).isascii()
