"""The desk's state, what it says, and what links the columns; no widget in sight."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reader.stories import comparison, two_articles
from tui.model.annotation import EntityType, TimeReference
from tui.model.article import ArticleDate, LedgerEntry
from tui.model.comparison import RELATIONS
from tui.reader.actions import ACTIONS
from tui.reader.blocks import ledger_document, removed_count
from tui.reader.desk import Desk, Heading, MatchEntry, OnlyEntry
from tui.reader.keymap import KEYS, key_names
from tui.reader.layout.spans import Layer
from tui.reader.marking import across, chain, entity_spans, letters
from tui.reader.searching import find
from tui.reader.themes import THEMES, palette
from tui.reader.widgets.styled import told_side
from tui.reader.wording import LETTERS, TYPES, WORDS, date_words, said_when, why, years_differ


@pytest.fixture
def desk() -> Desk:
    articles = two_articles()
    desk = Desk(articles)
    desk.comparison = comparison(articles)
    return desk


def test_matches_are_grouped_in_the_order_of_the_model(desk: Desk) -> None:
    assert tuple(LETTERS) == RELATIONS
    assert set(WORDS) == set(RELATIONS)
    assert [match.relation for match in desk.matches] == ["figure differs", "update", "agree", "related"]


def test_sorted_by_text_the_first_article_leads(desk: Desk) -> None:
    desk.order = "text"
    starts = [match.sides[0].start for match in desk.matches]
    assert starts == sorted(starts)
    assert not any(isinstance(entry, Heading) and entry.relation for entry in desk.entries())


def test_a_hidden_relation_is_counted_but_not_listed(desk: Desk) -> None:
    desk.toggle("update")
    assert desk.counts["update"] == 1
    assert "update" not in {match.relation for match in desk.matches}
    desk.toggle("update")
    assert len(desk.matches) == 4


def test_an_entity_filters_matches_and_what_is_only_here(desk: Desk) -> None:
    desk.entity = "E2"  # Northern Line: named outside the passages
    assert {match.id for match in desk.matches} == set()
    desk.entity = "E1"  # Port Ellery stands inside the figure claim
    assert [match.id for match in desk.matches] == ["m1"]
    assert desk.only_here() == []


def test_next_goes_round_the_ends(desk: Desk) -> None:
    seen = []
    for _ in range(5):
        match = desk.step(1)
        assert match is not None
        desk.current = match.id
        seen.append(match.id)
    assert seen == ["m1", "m0", "m2", "m3", "m1"]
    assert desk.step(-1) is not None


def test_only_here_lists_the_claims_of_each_article(desk: Desk) -> None:
    only = [entry for entry in desk.entries() if isinstance(entry, OnlyEntry)]
    assert [(entry.member.id, entry.claim.text) for entry in only] == [
        ("a", "nobody was hurt"),
        ("b", "Three passengers were treated for minor injuries"),
    ]
    desk.only = False
    assert not any(isinstance(entry, OnlyEntry) for entry in desk.entries())
    assert any(isinstance(entry, MatchEntry) for entry in desk.entries())


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (ArticleDate("2024-05-07", "2024-05-07", "2024-05-07", "stated"), "Tue 7 May 2024 (stated)"),
        (ArticleDate("2024-05-07", None, None, "typed"), "Tue 7 May 2024 (typed)"),
        (ArticleDate(None, None, "2024-05-31", "inferred", weekday=4), "a Friday, by 31 May 2024 (inferred)"),
        (
            ArticleDate(None, "2024-08-01", "2024-10-31", "inferred", weekday=2),
            "a Wednesday, Aug–Oct 2024 (inferred)",
        ),
        (
            ArticleDate(None, None, None, "inferred", "Wednesday; this week; by November", 2),
            "a Wednesday, by November (inferred)",
        ),
        (ArticleDate(None, None, None, "inferred", "Wednesday", 2), "a Wednesday, date unknown"),
        (
            ArticleDate(None, None, None, "inferred", "May 8 (no year); Wednesday; by November", 2),
            "a Wednesday, May 8, year unknown",
        ),
        (ArticleDate(), "date unknown"),
        (ArticleDate("soon", basis="stated"), "date unknown"),
    ],
)
def test_a_date_says_how_it_is_known(when: ArticleDate, words: str) -> None:
    assert date_words(when) == words


def test_the_why_line_tells_reason_backing_and_what_is_open(desk: Desk) -> None:
    line = why(next(match for match in desk.matches if match.id == "m3"))
    assert "both about the channel" in line
    assert "2 articles, 2 speakers, 2 wires or outlets" in line
    assert "not resolved: date of b unknown" in line


def test_the_gravest_relation_gives_the_letter(desk: Desk) -> None:
    marks = letters(desk.matches, "a")
    assert {letter for letter, _style in marks.values()} == {"f", "u", "a", "r"}


PAIRS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=12)


@given(PAIRS)
def test_the_chain_rises_in_both_columns(pairs: list[tuple[int, int]]) -> None:
    run = chain(pairs)
    assert set(run) <= set(pairs)
    assert bool(run) == bool(pairs)
    for (a, b), (c, d) in pairwise(run):
        assert a < c
        assert b < d


@given(PAIRS, st.integers(0, 60), st.integers(0, 60))
def test_linked_scrolling_never_runs_backwards(pairs: list[tuple[int, int]], one: int, two: int) -> None:
    run = chain(pairs)
    low, high = sorted((one, two))
    assert across(low, run, (50, 60)) <= across(high, run, (50, 60))
    for a, b in run:
        if a > 0 and b > 0:
            assert round(across(a, run, (50, 60))) == b


def test_search_is_smart_about_case_white_space_and_quotes() -> None:
    bodies = ["It’s a Ferry\nport.", "the ferry port, it's"]
    assert [hit.article for hit in find(bodies, "ferry port")] == [0, 1]
    assert [hit.article for hit in find(bodies, "Ferry")] == [0]
    assert [hit.article for hit in find(bodies, "it's")] == [0, 1]
    assert find(bodies, " ") == []
    assert find(bodies, ".*") == []


def test_the_ledger_view_shows_every_removed_stretch_in_its_place() -> None:
    article = two_articles()[0]
    doc = ledger_document(article)
    assert [block.label for block in doc.blocks if block.kind == "removed"] == [
        "headline",
        "newsletter",
        "share widget",
    ]
    assert doc.blocks[0].label == "headline"
    assert [block.start for block in doc.blocks if block.kind == "text"] == [p.start for p in article.paragraphs]


def test_the_marks_of_a_format_are_no_words_that_were_removed() -> None:
    article = two_articles()[0]
    tag = LedgerEntry(0, 3, "markup", "<p>", "syntax, not text")
    with_tags = replace(article, ledger=(tag, *article.ledger, tag))
    assert removed_count(with_tags) == removed_count(article) == 3
    shown = [block for block in ledger_document(with_tags).blocks if block.kind == "removed"]
    assert [block.label for block in shown] == ["headline", "newsletter", "share widget"]
    # Each still knows its entry.
    assert [with_tags.ledger[block.entry].label for block in shown] == ["headline", "newsletter", "share widget"]


def test_entities_are_marked_by_type() -> None:
    articles = two_articles()
    layer = Layer(entity_spans(comparison(articles), "a"), len(articles[0].body))
    assert {(articles[0].body[a:b], style) for a, b, style in layer.spans} == {
        ("Ines Dallow", "person"),
        ("Port Ellery", "place"),
        ("Northern Line", "organisation"),
    }


def test_types_and_relations_differ_without_colour() -> None:
    table = palette("monochrome")
    kinds: list[EntityType] = ["person", "place", "organisation", "group"]
    settings = {(s.bold, s.italic, s.underline) for s in (table[kind] for kind in kinds)}
    assert len(settings) == len(kinds)
    assert all(style.color is None and style.bgcolor is None for style in table.values())
    assert len(set(LETTERS.values())) == len(RELATIONS)


def test_every_palette_has_every_mark() -> None:
    names = set(palette("dark"))
    assert all(set(palette(kind)) == names for kind in ("light", "ansi", "monochrome"))
    assert names >= {*RELATIONS, *TYPES}
    assert len({theme.name for theme in THEMES}) == len(THEMES)


def test_every_action_has_keys_and_a_title_and_no_key_two_actions_of_one_place() -> None:
    assert {action.id for action in ACTIONS} == set(KEYS)
    for action in ACTIONS:
        assert key_names(action.id)
        assert action.title
    for place in {action.id.split(".")[0] for action in ACTIONS}:
        keys = [key for action in ACTIONS if action.id.startswith(f"{place}.") for key in KEYS[action.id].split(",")]
        assert len(keys) == len(set(keys))


def test_days_of_several_years_are_told_with_their_years() -> None:
    one, two = two_articles()
    old = replace(one, date=ArticleDate("2023-05-07", "2023-05-07", "2023-05-07", "stated", "7 May 2023"))
    for articles, tail in (([one, two], ""), ([old, two], " 2023")):
        desk = Desk(articles)
        desk.comparison = comparison(articles)
        member = desk.comparison.members[0]
        assert years_differ(desk.comparison.members) == bool(tail)
        said = said_when(member.annotation.claims[0], member, year=bool(tail))
        assert said == f"7 May{tail}"
        side = next(side for match in desk.matches for side in match.sides if side.article == "a")
        assert f", 7 May{tail}" in told_side(side, desk).text


def test_what_was_said_in_another_year_than_it_was_printed_has_its_year() -> None:
    member = comparison().members[0]
    day = (member.article.date.value or "")[:4]
    for year, told in (("1999", "24 Dec 1999"), (day, "24 Dec")):
        time = TimeReference("body", 0, 4, "then", f"{year}-12-24", f"{year}-12-24", role="said")
        claim = replace(member.annotation.claims[0], times=(time,))
        assert said_when(claim, member) == told
