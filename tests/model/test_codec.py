"""Values survive the way through JSON; what is none of ours is told, never half taken."""

import contextlib
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.annotation import Annotation, Attribution, Claim, Entity, Figure, Frame, Hedge, Mention, Sentence, Term
from tui.model.article import Article, ArticleDate, Detail, LedgerEntry, Paragraph, Piece
from tui.model.codec import DamagedValue, from_builtins, from_json, to_builtins, to_json
from tui.model.comparison import Comparison, Match, Member, Side
from tui.model.errors import BadInput, NoArticle
from tui.model.keeping import Bookmark, Story, Verdict
from tui.model.printable import escaped_json, one_line, printable
from tui.model.span import Span

VALUES = st.one_of(
    st.builds(ArticleDate),
    st.builds(
        Article,
        paragraphs=st.lists(st.builds(Paragraph, pieces=st.lists(st.builds(Piece)).map(tuple))).map(tuple),
        ledger=st.lists(st.builds(LedgerEntry), max_size=2).map(tuple),
    ),
    st.builds(
        Claim,
        attribution=st.none() | st.builds(Attribution),
        vector=st.none() | st.binary(max_size=8),
        frames=st.lists(st.builds(Frame), max_size=1).map(tuple),
    ),
    st.builds(Figure, low=st.none() | st.floats(allow_nan=False, allow_infinity=False), high=st.none()),
    st.builds(Bookmark),
    st.builds(Verdict),
    st.builds(Story),
    st.builds(Match, sides=st.lists(st.builds(Side), max_size=2).map(tuple), score=st.floats(0, 1)),
)


@given(VALUES)
def test_a_value_comes_back_as_it_was(value: object) -> None:
    assert from_json(to_json(value), type(value)) == value
    assert from_builtins(to_builtins(value), type(value)) == value
    assert pickle.loads(pickle.dumps(value)) == value


def test_a_whole_comparison_comes_back() -> None:
    article = Article(
        "x", "0" * 64, "1", "H", "B", (Paragraph(0, 1, (Piece(2, 3, "B"),)),), (), byline=Detail("A", "stated")
    )
    annotation = Annotation(
        "0" * 64,
        "1",
        "1",
        (Sentence("s0", "body", 0, 1, 0),),
        (Entity("e0", "B", "person"),),
        (Mention("e0", "body", 0, 1, "B"),),
        claims=(Claim("c0", "body", 0, 1, "B", "s0", hedges=(Hedge("may", "modal"),), terms=(Term("b", "NOUN"),)),),
    )
    value = Comparison((Member("a", article, annotation),), only_in=(("a", ("c0",)),))
    assert from_json(to_json(value), Comparison) == value


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"start": 1}', b'{"start": "1", "end": 2}', b"\xff", b"[" * 100_000]
)
def test_what_is_no_value_is_told(data: bytes) -> None:
    with pytest.raises(DamagedValue):
        from_json(data, Span)


@given(st.binary(max_size=60))
def test_no_bytes_break_the_reading(data: bytes) -> None:
    with contextlib.suppress(DamagedValue):
        from_json(data, Annotation)


def test_an_unknown_relation_is_told() -> None:
    with pytest.raises(DamagedValue):
        from_builtins({"id": "", "kind": "relation", "target": "", "relation": "denied"}, Verdict)


@pytest.mark.parametrize("kind", [BadInput, NoArticle])
def test_an_error_crosses_a_process_boundary(kind: type[BadInput]) -> None:
    error = pickle.loads(pickle.dumps(kind("x.txt", "is empty")))
    assert type(error) is kind
    assert (error.name, error.reason, str(error)) == ("x.txt", "is empty", "x.txt: is empty")


@given(st.text())
def test_printable_text_is_safe_and_as_long(text: str) -> None:
    safe = printable(text)
    assert len(safe) == len(text)
    assert not [c for c in safe if (ord(c) < 32 and c not in "\t\n") or 127 <= ord(c) < 160]
    assert printable(safe) == safe
    assert not set(one_line(text)) & set("\n\r\x85\u2028\u2029")


@given(st.text())
def test_escaped_json_is_the_same_json(text: str) -> None:
    import json

    escaped = escaped_json(json.dumps({"a": text}, ensure_ascii=False))
    assert json.loads(escaped) == {"a": text}
    assert printable(escaped) == escaped


def test_spans() -> None:
    span = Span(2, 5)
    assert len(span) == 3
    assert span.of("abcdefg") == "cde"
    assert span.overlaps(Span(4, 9))
    assert not span.overlaps(Span(5, 9))
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(3, 4)]
