"""What is handed on is what other programs know, and comes back as it was, once."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.made_up import bookmarks, hashes, texts, verdicts
from tui.library import Library, LibraryError, make_anchor
from tui.library.exported import collection
from tui.library.iris import id_iri, id_of, source_iri
from tui.library.parsing import NoAnnotations, parse
from tui.model.article import Article, ArticleDate, Detail
from tui.model.keeping import Bookmark, Verdict

SHA = "ab" * 32
BODY = "The bridge was closed in March, the mayor said. “We have tested every bolt,” said Ana Sol on Monday."
ARTICLE = Article(
    "https://example.org/lim bridge",
    SHA,
    "3",
    "Bridge opens",
    BODY,
    (),
    (),
    outlet=Detail("The Lim Post", "stated"),
    wire=Detail("AFP", "stated"),
    authors=("Ana Sol", "Bo Berg"),
    date=ArticleDate("2025-03-04", "2025-03-04", "2025-03-04", "stated", "March 4, 2025"),
)
MARK = Bookmark(
    "", make_anchor(ARTICLE, "body", 48, 76), ARTICLE.source, "Bridge opens", note="who?", tags=("bolts",)
)
TYPED = ArticleDate("2025-03-05", "2025-03-05", "2025-03-05", "typed")

IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", re.IGNORECASE)
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
    "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip

KEYS = (
    "items first target body source selector type exact id created tags rows counterpoint:verdict counterpoint:sha256"
    " counterpoint:source counterpoint:article TextQuoteSelector"
).split()
json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            texts | st.sampled_from(KEYS),
            inner,
            max_size=5,
        )
    ),
    max_leaves=12,
)


@pytest.fixture
def library(folder: Path) -> Library:
    return Library.open(folder)


def everything(library: Library) -> str:
    return collection(library.export(library.bookmarks(), library.verdicts()))


def check_collection(value: dict[str, Any]) -> list[dict[str, Any]]:
    """What the Web Annotation Data Model says must be (sections 3.1, 4, 5); gives the annotations."""
    assert value["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert IRI.fullmatch(value["id"])
    assert value["type"] == "AnnotationCollection"
    assert isinstance(value["label"], str)
    page = value["first"]
    assert IRI.fullmatch(page["id"])
    assert page["type"] == "AnnotationPage"
    assert page["startIndex"] == 0
    assert page["partOf"] == value["id"] != page["id"] == value["last"]
    assert value["total"] == len(page["items"])
    names = [item["id"] for item in page["items"]]
    assert all(map(IRI.fullmatch, names))
    for item in page["items"]:
        assert item["@context"] == "http://www.w3.org/ns/anno.jsonld"
        assert item["type"] == "Annotation"
        assert item["motivation"] in MOTIVATIONS
        assert all(TIME.fullmatch(item[key]) for key in ("created", "modified") if key in item)
        for body in item["body"]:
            assert body["type"] == "TextualBody"
            assert isinstance(body["value"], str)
            assert body["purpose"] in MOTIVATIONS
        target = item["target"]
        if isinstance(target, str):
            assert IRI.fullmatch(target)
            continue
        assert IRI.fullmatch(target["source"])
        quote, position = target["selector"]
        assert quote["type"] == "TextQuoteSelector"
        assert position["type"] == "TextPositionSelector"
        assert 0 <= position["start"] <= position["end"]
    return list(page["items"])


def test_a_collection_is_as_the_standard_wants_it(library: Library) -> None:
    kept = library.add_bookmark(MARK, ARTICLE)
    library.add_bookmark(replace(MARK, source="notes.txt"), ARTICLE)
    library.add_verdict(Verdict("", "date", SHA, date=TYPED, judge="Bo"))
    library.add_verdict(Verdict("", "relation", "a1+b2", "agree"))
    items = check_collection(json.loads(everything(library)))
    first, second, dated, related = items
    assert first["id"] == f"urn:uuid:{kept.id}"
    assert first["motivation"] == "bookmarking"
    assert first["target"]["source"] == "https://example.org/lim%20bridge"
    quote, position = first["target"]["selector"]
    assert (quote["prefix"], quote["suffix"]) == (BODY[16:48], BODY[76:108])
    assert BODY[position["start"] : position["end"]] == quote["exact"]
    # A bare file name says nothing elsewhere; the bytes do (RFC 6920).
    assert second["target"]["source"].startswith("ni:///sha-256;")
    assert second["target"]["counterpoint:source"] == "notes.txt"
    assert dated["target"] == second["target"]["source"]
    assert dated["creator"] == {"type": "Person", "name": "Bo"}
    assert related["body"][0] == {"type": "TextualBody", "purpose": "classifying", "value": "agree"}


def test_what_is_cited_is_what_the_article_says_and_the_typed_date_goes_first(library: Library) -> None:
    kept = library.add_bookmark(MARK, ARTICLE)
    bare = library.add_bookmark(replace(MARK, anchor=replace(MARK.anchor, sha256="cd" * 32), source="-"))
    citation = library.export([kept]).citation(kept)
    assert (citation.outlet, citation.wire, citation.authors) == ("The Lim Post", "AFP", ("Ana Sol", "Bo Berg"))
    assert citation.date == ARTICLE.date
    library.add_verdict(Verdict("", "date", SHA, date=TYPED))
    assert library.export([kept]).citation(kept).date == TYPED
    unknown = library.export([bare]).citation(bare)
    assert (unknown.outlet, unknown.wire, unknown.authors, unknown.date) == ("", "", (), ArticleDate())


@given(
    st.lists(bookmarks, max_size=4, unique_by=lambda one: one.id),
    st.lists(verdicts, max_size=3, unique_by=(lambda one: one.id, lambda one: (one.kind, one.target))),
)
@settings(max_examples=40, deadline=None)
def test_a_library_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, marks: list[Bookmark], judged: list[Verdict]
) -> None:
    with Library.open(tmp_path_factory.mktemp("one")) as one, Library.open(tmp_path_factory.mktemp("two")) as two:
        for mark in marks:
            one.add_bookmark(mark)
        for verdict in judged:
            one.add_verdict(verdict)
        text = everything(one)
        check_collection(json.loads(text))
        parsed = parse(text.encode())
        done = two.take_over(parsed)
        assert (done.added, done.updated, done.there, done.refused) == (len(marks) + len(judged), 0, 0, [])
        assert set(two.bookmarks()) == set(one.bookmarks())
        assert set(two.verdicts()) == set(one.verdicts())
        assert sorted(everything(two)) == sorted(text)
        again = two.take_over(parsed)
        assert (again.added, again.updated, again.there, again.refused) == (0, 0, len(marks) + len(judged), [])


def test_a_citation_travels_with_its_bookmark(library: Library, tmp_path: Path) -> None:
    library.add_bookmark(MARK, ARTICLE)
    library.add_verdict(Verdict("", "date", SHA, date=TYPED))
    other = Library.open(tmp_path / "other")
    other.take_over(parse(everything(library).encode()))
    assert everything(other) == everything(library)
    (mark,) = other.bookmarks()
    assert other.export([mark]).citation(mark).outlet == "The Lim Post"


def test_the_later_of_two_holds_and_nothing_is_doubled(library: Library, tmp_path: Path) -> None:
    kept = library.add_bookmark(replace(MARK, created="2025-01-01T00:00:00Z", modified="2025-01-01T00:00:00Z"))
    other = Library.open(tmp_path / "other")
    other.add_bookmark(replace(kept, note="theirs", modified="2025-01-02T00:00:00Z"))
    done = library.take_over(parse(everything(other).encode()))
    assert (done.added, done.updated, done.there) == (0, 1, 0)
    (changed,) = library.bookmarks()
    assert (changed.note, changed.anchor, changed.modified) == ("theirs", kept.anchor, "2025-01-02T00:00:00Z")
    # The older one does not come back, and the same passage with the same note is no second one.
    third = Library.open(tmp_path / "third")
    third.add_bookmark(kept)
    third.add_bookmark(replace(changed, id="another"))
    done = library.take_over(parse(everything(third).encode()))
    assert (done.added, done.updated, done.there) == (0, 0, 2)
    assert library.bookmarks() == (changed,)


def test_an_anchor_is_not_rewritten_by_an_import(library: Library, tmp_path: Path) -> None:
    kept = library.add_bookmark(MARK)
    other = Library.open(tmp_path / "other")
    moved = replace(kept, anchor=replace(kept.anchor, start=1, end=5, exact="he b"), modified="2999-01-01T00:00:00Z")
    other.add_bookmark(moved)
    other.add_bookmark(replace(moved, id="new"))
    done = library.take_over(parse(everything(other).encode()))
    assert done.added == 1
    (refused,) = done.refused
    assert refused == f"{kept.id}: another passage is kept under this name"
    assert library.bookmark(kept.id) == kept


def test_what_lies_in_the_trash_is_taken_out(library: Library) -> None:
    kept = library.add_bookmark(MARK)
    text = everything(library)
    library.delete_bookmark(kept.id)
    assert library.take_over(parse(text.encode())).added == 1
    assert library.bookmarks() == (kept,)
    assert library.trash() == ()


def test_of_two_verdicts_on_one_thing_the_last_holds(library: Library, tmp_path: Path) -> None:
    mine = library.add_verdict(Verdict("", "relation", "a+b", "agree", created="2025-01-01T00:00:00Z"))
    other = Library.open(tmp_path / "other")
    other.add_verdict(Verdict("x", "relation", "a+b", "contradict", created="2025-01-02T00:00:00Z"))
    text = everything(other).encode()
    assert library.take_over(parse(text)).updated == 1
    assert library.verdicts() == (Verdict(mine.id, "relation", "a+b", "contradict", created="2025-01-02T00:00:00Z"),)
    assert library.take_over(parse(text)).there == 1


def test_an_import_that_fails_changes_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    library.add_bookmark(MARK)
    other = Library.open(tmp_path / "other")
    other.add_bookmark(replace(MARK, note="one"))
    other.add_bookmark(replace(MARK, note="two"))
    before = everything(library)
    parsed = parse(everything(other).encode())

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("tui.library.journal.write_at", full)
        with pytest.raises(LibraryError, match="No space"):
            library.take_over(parsed)
    assert everything(library) == before
    assert library.take_over(parsed, try_only=True).added == 2
    assert everything(library) == before
    assert library.take_over(parsed).added == 2


def test_other_programs_annotations_are_taken_over_as_far_as_they_go(library: Library) -> None:
    hypothesis_export = {
        "total": 4,
        "rows": [
            {
                "id": "Xy12",
                "created": "2025-03-04T05:06:07.890123+02:00",
                "updated": "2025-03-05T05:06:07.890123+02:00",
                "uri": "https://example.org/lim bridge",
                "text": "who is she?",
                "tags": ["bolts", "bolts", " Ana "],
                "document": {"title": ["Bridge opens"]},
                "target": [
                    {
                        "source": "https://example.org/lim bridge",
                        "selector": [
                            {"type": "RangeSelector", "startContainer": "/p[1]"},
                            {"type": "TextPositionSelector", "start": 1048, "end": 1076},
                            {"type": "TextQuoteSelector", "exact": BODY[48:76], "prefix": BODY[:48]},
                        ],
                    }
                ],
            },
            {"id": "note", "uri": "https://example.org", "text": "a page note", "target": [{"source": "x"}]},
            {"id": "urn:uuid:0d6ba7a5-5b0e-4b7f-9c02-17a3f5f6d3a1", "bodyValue": "hm",
             "target": {"source": "https://example.org/2",
                        "selector": {"type": "TextQuoteSelector", "exact": "bolt"}}},
            7,
        ],
    }  # fmt: skip
    done = library.take_over(parse(json.dumps(hypothesis_export).encode()))
    assert (done.added, len(done.refused)) == (2, 2)
    assert done.refused[0] == "annotation 2: no passage is quoted (no TextQuoteSelector)"
    first = library.bookmark("Xy12")
    assert first is not None
    assert (first.note, first.tags, first.headline) == ("who is she?", ("bolts", "Ana"), "Bridge opens")
    assert (first.created, first.modified) == ("2025-03-04T03:06:07.890Z", "2025-03-05T03:06:07.890Z")
    assert first.anchor.prefix == BODY[16:48]
    # It is found in the article by its words: the offsets were another program's.
    found = library.find_passage(first, ARTICLE)
    assert BODY[found.start : found.end] == first.anchor.exact
    second = library.bookmark("0d6ba7a5-5b0e-4b7f-9c02-17a3f5f6d3a1")
    assert second is not None
    assert second.note == "hm"
    assert library.take_over(parse(json.dumps(hypothesis_export).encode())).there == 2
    check_collection(json.loads(everything(library)))


@given(json_values | st.lists(json_values, max_size=3).map(lambda items: {"items": items}))
@settings(max_examples=150, deadline=None)
def test_any_json_is_taken_or_refused_in_words(value: Any) -> None:
    before = HELD[0].generation()
    try:
        parsed = parse(json.dumps(value).encode())
    except NoAnnotations:
        assert HELD[0].generation() == before
        return
    done = HELD[0].take_over(parsed)
    assert all(reason and "\n" not in reason for reason in done.refused)
    check_collection(json.loads(everything(HELD[0])))


HELD: list[Library] = []


@pytest.fixture(autouse=True, scope="module")
def one_library_for_all_examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with Library.open(tmp_path_factory.mktemp("held")) as held:
        HELD[:] = [held]
        yield


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe", b"{", b"3", b'"x"', b"{}", b"[" * 100_000, b'{"first": "https://x"}']
)
def test_what_holds_no_annotations_is_told(data: bytes) -> None:
    with pytest.raises(NoAnnotations):
        parse(data)


@given(st.uuids().map(str) | texts | st.sampled_from(["urn:uuid:x", "urn:counterpoint:id:x", "https://x.org/a b"]))
def test_every_name_has_an_iri_and_comes_back(name: str) -> None:
    assert id_of(id_iri(name)) == name
    assert IRI.fullmatch(id_iri(name))


@given(texts, hashes | texts)
def test_every_source_has_an_iri(name: str, sha256: str) -> None:
    for one in (name, f"/{name}", f"https://{name}", f"C:\\{name}"):
        assert IRI.fullmatch(source_iri(one, sha256)) or source_iri(one, sha256).endswith("source:")


def test_where_it_was_found_again_stands_beside_the_anchor(library: Library) -> None:
    kept = library.add_bookmark(MARK, ARTICLE)
    edited = replace(ARTICLE, sha256="cd" * 32, body="Correction. " + BODY.replace("every bolt", "every single bolt"))
    noted = library.note_found(kept, library.find_passage(kept, edited), edited)
    assert noted == library.bookmark(kept.id)
    assert noted.found is not None
    assert (noted.anchor, noted.modified, noted.found.how) == (kept.anchor, kept.modified, "fuzzy")
    assert (
        noted.found.exact == edited.body[noted.found.start : noted.found.end] == "“We have tested every single bolt,”"
    )
    assert 0.7 < noted.found.score < 1
    # The same again is no change; undo does not speak of it; a new note leaves it.
    before = library.generation()
    assert library.note_found(noted, library.find_passage(noted, edited), edited) == noted
    assert library.generation() == before
    changed = library.update_bookmark(replace(noted, note="new"))
    assert changed.found == noted.found
    (item,) = check_collection(json.loads(everything(library)))
    quote, position = item["counterpoint:found"]["selector"]
    assert quote["exact"] == noted.found.exact
    assert position["start"] == noted.found.start
    gone = replace(ARTICLE, sha256="ef" * 32, body="The bridge was closed in March, the mayor said.")
    orphan = library.note_found(changed, library.find_passage(changed, gone), gone)
    assert orphan.found is not None
    assert (orphan.found.how, orphan.anchor.exact) == ("orphan", kept.anchor.exact)
    assert library.bookmarks() == (orphan,)
    # Where it was made in the very text again, nothing needs to stand beside the anchor.
    back = library.note_found(orphan, library.find_passage(orphan, ARTICLE), ARTICLE)
    assert back.found is None
    assert library.bookmark(kept.id) == back


def test_the_undo_of_a_bookmark_is_not_stopped_by_where_it_was_found(library: Library) -> None:
    kept = library.add_bookmark(MARK, ARTICLE)
    gone = replace(ARTICLE, sha256="ef" * 32, body="The bridge was closed in March, the mayor said.")
    library.note_found(kept, library.find_passage(kept, gone), gone)
    assert library.undo() is not None
    assert library.bookmarks() == ()
