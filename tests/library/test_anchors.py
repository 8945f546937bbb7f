"""A passage is found again after an edit, at the right place, or said to be gone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.library.alignment import align, words
from tui.library.anchors import Found, find_anchor, find_in, make_anchor
from tui.library.fuzzy import best_matches, nearness
from tui.model.article import Article
from tui.model.keeping import Anchor

PARAGRAPHS = [
    "The council of Port Lenn voted on Tuesday to rebuild the old harbour wall, which a storm broke in January.",
    "Mayor Ida Brandt said the work would cost about 14 million crowns and take two summers.",
    "“We cannot wait for another winter,” she told reporters after the vote.",
    "Two members voted against it. They want the money to go to the school instead.",
    "The council of Port Lenn voted on Monday to close the old ferry line, which nobody has used since January.",
    "Fishermen had asked for the wall since the storm, and said that twelve boats were lost because of it.",
]
BODY = "\n\n".join(PARAGRAPHS)
JUNK = "Read also: ten beaches for a long weekend, chosen by our readers.\n\n"


def article(body: str, *, sha256: str = "b" * 64, headline: str = "Wall to be rebuilt") -> Article:
    return Article("x.txt", sha256, "1", headline, body, (), ())


def anchored(passage: str, body: str = BODY) -> Anchor:
    start = body.index(passage)
    return make_anchor(article(body, sha256="a" * 64), "body", start, start + len(passage))


def text_at(found: Found, body: str) -> str:
    return body[found.start : found.end]


def test_an_anchor_holds_the_passage_and_32_characters_around() -> None:
    anchor = anchored("about 14 million crowns")
    assert anchor.exact == "about 14 million crowns"
    assert anchor.prefix == BODY[anchor.start - 32 : anchor.start]
    assert anchor.suffix == BODY[anchor.end : anchor.end + 32]
    assert anchored(PARAGRAPHS[0]).prefix == ""


@pytest.mark.parametrize(("start", "end"), [(5, 5), (-1, 4), (0, len(BODY) + 1), (9, 3)])
def test_there_is_no_anchor_of_nothing(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no passage"):
        make_anchor(article(BODY), "body", start, end)


def test_in_the_same_source_it_stands_where_it_stood() -> None:
    anchor = anchored("The council of Port Lenn voted")
    found = find_anchor(anchor, article(BODY, sha256="a" * 64))
    assert found == Found("position", "body", anchor.start, anchor.end)


EDITS = {
    "typography": BODY.replace("“", '"').replace("”", '"').replace(" ", "\xa0", 9),
    "reflow": BODY.replace("\n\n", "\n"),
    "junk between": JUNK + BODY.replace("\n\n", "\n\n" + JUNK),
    "paragraphs dropped": "\n\n".join(PARAGRAPHS[1:4]),
    "paragraphs moved": "\n\n".join(reversed(PARAGRAPHS)),
    "pull quote before": PARAGRAPHS[1] + "\n\n" + BODY,
    "words changed": BODY.replace("would cost", "will cost").replace("crowns", "dollars").replace("voted", "decided"),
}


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("edit", EDITS)
def test_it_is_found_after_an_edit(edit: str, known: bool) -> None:
    body = EDITS[edit]
    found = find_anchor(anchored(PARAGRAPHS[1]), article(body), BODY if known else None)
    assert found.how in ("exact", "fuzzy")
    assert text_at(found, body).startswith("Mayor")
    assert text_at(found, body).endswith("two summers.")
    assert len(text_at(found, body)) < len(PARAGRAPHS[1]) + 5
    if edit == "pull quote before" and known:
        assert found.start > len(PARAGRAPHS[1])  # the passage itself, not the copy that was put before it


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("gone", range(len(PARAGRAPHS)))
def test_what_is_gone_is_not_found_in_a_look_alike(gone: int, known: bool) -> None:
    body = "\n\n".join(one for number, one in enumerate(PARAGRAPHS) if number != gone)
    found = find_anchor(anchored(PARAGRAPHS[gone]), article(body), BODY if known else None)
    assert found == Found("orphan", "body")


def test_it_is_not_found_in_another_article() -> None:
    other = "The minister of finance will present a budget on Friday. " * 20
    for known in (BODY, None):
        assert find_anchor(anchored(PARAGRAPHS[2]), article(other), known).how == "orphan"


def test_one_of_two_equal_passages_is_told_by_its_neighbours() -> None:
    body = BODY + "\n\n" + JUNK + PARAGRAPHS[3] + " That is the end."
    second = body.rindex(PARAGRAPHS[3])
    anchor = make_anchor(article(body, sha256="a" * 64), "body", second, second + len(PARAGRAPHS[3]))
    now = JUNK + body
    for known in (body, None):
        assert find_anchor(anchor, article(now), known).start == second + len(JUNK)


def test_a_torn_passage_tells_its_pieces() -> None:
    passage = PARAGRAPHS[1] + "\n\n" + PARAGRAPHS[2]
    body = BODY.replace(PARAGRAPHS[2], JUNK * 8 + PARAGRAPHS[2])
    found = find_anchor(anchored(passage), article(body), BODY)
    assert text_at(found, body).startswith("Mayor")
    assert text_at(found, body).endswith("vote.")
    assert [body[start:end] for start, end in found.pieces] == PARAGRAPHS[1:3]


def test_a_headline_is_found_in_the_headline() -> None:
    old = article(BODY, sha256="a" * 64)
    anchor = make_anchor(old, "headline", 0, 4)
    now = article("Wall " + BODY, headline="Update: Wall to be rebuilt")
    assert find_anchor(anchor, now, old.headline) == Found("exact", "headline", 8, 12)


@given(st.text(max_size=80), st.integers(0, 80), st.integers(1, 40), st.text(max_size=80), st.booleans())
def test_no_text_breaks_it(old: str, start: int, length: int, new: str, known: bool) -> None:
    end = min(len(old), start + length)
    if start >= end:
        return
    anchor = make_anchor(article(old, sha256="a" * 64), "body", start, end)
    found = find_in(new, anchor, old if known else None)
    if found:
        assert 0 <= found.start < found.end <= len(new)
    if old:
        assert find_in(old, anchor, old) == Found("position", "body", start, end)


@given(st.lists(st.sampled_from("abcd"), max_size=40), st.lists(st.sampled_from("abcd"), max_size=40))
def test_each_word_is_used_once_and_is_the_same_word(old: list[str], new: list[str]) -> None:
    one, other = words(" ".join(old)), words(" ".join(new))
    links = align(one, other)
    used = [link for link in links if link >= 0]
    assert len(used) == len(set(used))
    assert all(one[n].text == other[link].text for n, link in enumerate(links) if link >= 0)
    assert align(one, one) == list(range(len(one)))


def distance(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


@given(st.text("abc", min_size=1, max_size=8), st.text("abc", max_size=16))
def test_the_nearest_stretch_is_the_nearest(pattern: str, text: str) -> None:
    least = min(distance(pattern, text[i:j]) for i in range(len(text) + 1) for j in range(i, len(text) + 1))
    found = best_matches(pattern, text, len(pattern))
    assert all(edits == least == distance(pattern, text[start:end]) for start, end, edits in found)
    assert bool(found) is bool(text)
    assert nearness(text, pattern) == (pytest.approx(1 - least / len(pattern)) if text else 0)


def test_a_damaged_anchor_does_no_harm() -> None:
    anchor = replace(anchored(PARAGRAPHS[1]), start=5000, end=5010)
    assert find_anchor(anchor, article(BODY), BODY).how == "exact"
