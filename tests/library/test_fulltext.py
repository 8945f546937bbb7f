"""Search finds everything that is kept, nothing that is not, whatever is typed and whatever becomes of its index."""

import itertools
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.library import Library, make_anchor
from tui.library.articles import ArticleStore, ArticleText
from tui.library.fulltext import Found, Search, parse
from tui.library.fulltext import file as file_module
from tui.library.fulltext import index as index_module
from tui.library.fulltext.document import Document
from tui.library.fulltext.file import NAME
from tui.library.fulltext.index import Index
from tui.library.fulltext.scan import Scan
from tui.library.fulltext.search import NO_INDEX
from tui.library.fulltext.text import folded, words_of
from tui.model.article import Article, ArticleDate, Detail, Paragraph, Piece
from tui.model.keeping import Bookmark, Story, StoryArticle, Verdict

_numbers = itertools.count()

DOCK = "The dock at Port Sorrel closed on Friday.\n\nUp to 12,000 crates of Señor Ødegård’s oranges were lost there."
FLOOD = "Rain fell for nine days over Port Sorrel. The mayor’s office spoke of a flood."


def article(body: str, headline: str = "A headline", outlet: str = "The Sorrel Gazette", **more: object) -> Article:
    pieces = (Piece(0, len(body), body),)
    fields = {"sha256": f"{next(_numbers):064x}", "source": "a.txt", "cleaner": "1", "ledger": ()} | more
    return Article(
        headline=headline,
        body=body,
        paragraphs=(Paragraph(0, len(body), pieces),),
        outlet=Detail(outlet, "stated"),
        **fields,  # type: ignore[arg-type]
    )


def dated(day: str) -> ArticleDate:
    return ArticleDate(day, day, day, "stated")


class Shop:
    """A library with a search over it."""

    def __init__(self, folder: Path) -> None:
        self.library = Library.open(folder / "library")
        self.index = folder / "search"
        self.search = Search(self.library, self.index)

    def keep(self, *articles: Article, story: str = "The port") -> Story:
        store = ArticleStore(self.library._articles.folder)
        for one in articles:
            store.keep(one)
        entries = tuple(StoryArticle(a.source, a.sha256, a.cleaner, a.headline) for a in articles)
        hashes = tuple(a.sha256 for a in articles)
        return self.library.save_story(Story("", story, tuple(a.source for a in articles), hashes, articles=entries))

    def mark(self, of: Article, words: str, note: str = "", tags: tuple[str, ...] = ()) -> Bookmark:
        start = of.body.index(words)
        anchor = make_anchor(of, "body", start, start + len(words))
        return self.library.add_bookmark(Bookmark("", anchor, of.source, of.headline, note, tags), of)

    def find(self, words: str, **more: bool) -> list[tuple[str, str]]:
        """Kind and headline of each hit."""
        return sorted((hit.kind, hit.headline) for hit in self.search.find(words, **more).hits)

    def close(self) -> None:
        self.search.close()
        self.library.close()


@pytest.fixture
def shop(tmp_path: Path, quick: None) -> Iterator[Shop]:
    made = Shop(tmp_path)
    yield made
    made.close()


@pytest.fixture(params=["index", "scan"])
def either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """With and without FTS5 the same is found."""
    if request.param == "scan":
        monkeypatch.setattr(file_module, "has_fts5", lambda: False)


@pytest.mark.usefixtures("either")
def test_everything_that_is_kept_is_found(shop: Shop) -> None:
    dock = article(DOCK, "Dock closed", authors=("Mina Falk",), wire=Detail("NWS", "stated"))
    shop.keep(dock, story="Sorrel harbour")
    shop.mark(dock, "crates of Señor", note="compare with the customs list", tags=("numbers", "to check"))
    assert shop.find("friday") == [("article", "Dock closed")]
    assert shop.find("dock closed in:articles") == [("article", "Dock closed")]
    assert shop.find("gazette") == shop.find("mina falk") == shop.find("nws") == [("article", "Dock closed")]
    assert shop.find("customs") == shop.find("numbers") == [("note", "Dock closed")]
    assert shop.find("crates") == [("article", "Dock closed"), ("quote", "Dock closed")]
    assert shop.find("harbour") == [("story", "Sorrel harbour")]
    assert shop.find("customs", typing=False) != shop.find("orchard") == []


@pytest.mark.usefixtures("either")
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("port sorrel", "AB"),
        ('"port sorrel closed"', "A"),
        ('"sorrel port"', ""),
        ("crates rain", ""),
        ("crates OR rain", "AB"),
        ("sorrel crates OR rain -mayor", "A"),
        ("-crates sorrel", "B"),
        ("-crates in:articles", "B"),
        ("mayor's", "B"),
        ("MAYOR’S", "B"),
        ("senor odegard", "A"),
        ("12,000", "A"),
        ("12000", "A"),
        ("crate", ""),
        ("outlet:sorrel", "A"),
        ('outlet:"morning post"', "B"),
        ("outlet:orrel", ""),
        ("before:2024-05-08 sorrel", "A"),
        ("before:2024-05-07 sorrel", ""),
        ("after:2024-05-07 sorrel", "AB"),
        ("after:2024-06", "B"),
        ("after:2025", ""),
        ("story:port in:articles", "AB"),
        ("story:harbour in:articles", ""),
    ],
)
def test_the_language_of_queries(shop: Shop, words: str, found: str) -> None:
    a = article(DOCK, "A", date=dated("2024-05-07"))
    b = article(FLOOD, "B", "Morning Post", date=ArticleDate(None, "2024-05-20", "2024-07-01", "inferred"))
    shop.keep(a, b, article("Nothing.", "C", "Nobody", source="c.txt"))
    if found != "AB" or "-crates" not in words:
        assert [title for kind, title in shop.find(words) if kind == "article" and title != "C"] == list(found)


@pytest.mark.usefixtures("either")
@pytest.mark.parametrize(
    ("text", "words", "not_words"),
    [
        (
            "中国外交部发言人在北京说，会谈取得进展。",
            ["北京", "外交部", "京", "会谈取得", "在北京说"],
            ["京北", "东京"],
        ),
        ("東京で会議が開かれた。カタカナとひらがな", ["東京", "会議", "カタカナ", "ひらがな"], ["京都"]),
        ("김정은이 평양에서 연설했다", ["김정은", "평양", "연설"], ["서울"]),
        ("นายกรัฐมนตรีเดินทางไปเชียงใหม่", ["เชียงใหม่", "นายก"], ["ภูเก็ต"]),
        ("प्रधानमंत्री ने दिल्ली में कहा", ["दिल्ली", "कहा"], ["दल", "मुंबई"]),
        ("Президент Сербии приехал в Йошкар-Олу", ["сербии", "Йошкар", "йошкар-олу"], ["сербия"]),
        ("وصل الرئيسُ إلى القاهرة", ["الرئيس", "القاهرة"], ["بغداد"]),
        ("Cafe\u0301 and co\u00adoperation in Kraków", ["café", "cooperation", "krakow", "Kraków"], ["caf"]),
    ],
)
def test_words_are_found_in_every_script(shop: Shop, text: str, words: list[str], not_words: list[str]) -> None:
    shop.keep(article(text, "A"), article(FLOOD, "B", source="b.txt"))
    for word in words:
        hits = shop.search.find(f"{word} in:articles").hits
        assert [hit.headline for hit in hits] == ["A"], word
        assert hits[0].spans, word
    for word in not_words:
        assert not shop.find(f"{word} in:articles"), word


@pytest.mark.usefixtures("either")
def test_the_last_word_may_be_unfinished_while_it_is_typed(shop: Shop) -> None:
    shop.keep(article(DOCK, "A"))
    assert shop.find("cra", typing=True) == shop.find("closed ora", typing=True) == [("article", "A")]
    assert shop.find("cra") == shop.find("cra ", typing=True) == shop.find('"cra"', typing=True) == []
    assert shop.find("clo oranges", typing=True) == []


@pytest.mark.usefixtures("either")
def test_filters_of_bookmarks(shop: Shop) -> None:
    a = article(DOCK, "A", date=dated("2024-05-07"))
    story = shop.keep(a)
    shop.mark(a, "crates", note="orange count", tags=("To check",))
    shop.mark(a, "Friday", note="which friday", tags=("dates",))
    assert shop.find("tag:dates") == [("note", "A")]
    assert shop.find('tag:"to check" count') == [("note", "A")]
    assert shop.find("tag:check") == []
    assert shop.find("note:friday") == [("note", "A")]
    assert shop.find("in:quotes friday") == [("quote", "A")]
    assert shop.find("in:notes friday in:quotes") == [("note", "A")]
    assert shop.find("in:notes crates") == []
    assert shop.find("after:2024-05-08 orange") == []
    assert [hit.date.value for hit in shop.search.find("in:notes").hits] == ["2024-05-07"] * 2
    assert {hit.stories for hit in shop.search.find("in:notes").hits} == {((story.id, "The port"),)}


def test_a_date_that_the_user_typed_goes_before_the_articles(shop: Shop) -> None:
    a = article(DOCK, "A", date=dated("2024-05-07"))
    shop.keep(a)
    shop.library.add_verdict(Verdict("", "date", a.sha256, date=ArticleDate("2023-01-02", basis="typed")))
    assert shop.find("crates before:2024") == [("article", "A")]
    assert shop.search.find("crates").hits[0].date.value == "2023-01-02"


@pytest.mark.usefixtures("either")
def test_what_is_deleted_is_not_found_and_what_is_restored_is(shop: Shop) -> None:
    a = article(DOCK, "A")
    story = shop.keep(a)
    mark = shop.mark(a, "crates", note="customs")
    assert shop.find("customs") == [("note", "A")]
    shop.library.delete_bookmark(mark.id)
    assert shop.find("customs") == []
    shop.library.delete_story(story.id)
    assert shop.find("port") == []
    shop.library.restore_story(story.id)
    assert ("article", "A") in shop.find("port")
    shop.library.add_bookmark(mark)
    assert shop.find("customs") == [("note", "A")]
    shop.library.update_bookmark(replace(mark, note="lists"))
    assert shop.find("customs") == []
    assert shop.find("lists") == [("note", "A")]
    shop.library.rename_story(story.id, "Seaside")
    assert shop.find("seaside") == [("story", "Seaside")]


def test_an_archived_story_is_found(shop: Shop) -> None:
    story = shop.keep(article(DOCK, "A"))
    shop.library.archive_story(story.id)
    assert shop.find("crates") == [("article", "A")]


def test_an_article_of_two_cleaners_is_found_once_as_the_story_has_it(shop: Shop) -> None:
    a = article(DOCK, "A")
    ArticleStore(shop.library._articles.folder).keep(replace(a, cleaner="2", headline="A2"))
    shop.keep(a)
    assert shop.find("crates") == [("article", "A")]


def test_a_hit_says_where_the_words_stand(shop: Shop) -> None:
    a = article(DOCK, "A")
    shop.keep(a)
    hit = shop.search.find("ODEGARD lost oranges").hits[0]
    assert a.body[hit.start : hit.end] == "Ødegård’s oranges were lost"
    assert [hit.snippet[start:end] for start, end in hit.spans] == ["Ødegård", "oranges", "lost"]
    assert (hit.where, hit.source, hit.sha256, hit.outlet) == ("body", "a.txt", a.sha256, "The Sorrel Gazette")


def test_a_word_in_a_headline_goes_before_one_in_a_body(shop: Shop) -> None:
    filler = " ".join(f"word{n}" for n in range(200))
    shop.keep(
        article(f"{filler} harvest harvest {filler}", "A"),
        article(filler, "The harvest of the year", source="b.txt"),
        article(filler, "C", source="c.txt"),
    )
    hits = shop.search.find("harvest").hits
    assert [hit.headline for hit in hits] == ["The harvest of the year", "A"]
    assert hits[0].score > hits[1].score


def test_no_more_hits_than_asked_for_but_all_are_counted(shop: Shop) -> None:
    shop.keep(*(article(DOCK, f"A{n}", source=f"{n}.txt") for n in range(5)))
    found = shop.search.find("crates", limit=2)
    assert (len(found.hits), found.total) == (2, 5)


def test_what_looks_like_a_filter_and_is_none_is_told(shop: Shop) -> None:
    shop.keep(article("We met in space before: dawn", "A"))
    found = shop.search.find("in:space")
    assert [hit.headline for hit in found.hits] == ["A"]
    assert "in: takes" in found.notices[0]
    assert shop.search.find("before:tomorrow").notices


def test_articles_like_another_share_its_rarer_words(shop: Shop) -> None:
    a, b, c = article(DOCK, "A"), article(FLOOD, "B", source="b.txt"), article("The weather.", "C", source="c.txt")
    shop.keep(a, b, c)
    near = shop.search.like("The mayor of Port Sorrel on the flood and the rain of nine days")
    assert near[0][0] == b.sha256
    assert shop.search.like("") == ()


# The index is only a cache --------------------------------------------------------------------------------------


def _filled(shop: Shop) -> Found:
    a = article(DOCK, "A")
    shop.keep(a, article(FLOOD, "B", source="b.txt"))
    shop.mark(a, "crates", note="customs of Sorrel")
    found = shop.search.find("sorrel")
    assert found.total == 3
    return found


def _headlines(found: Found) -> list[tuple[str, str, str]]:
    return sorted((hit.kind, hit.headline, hit.snippet) for hit in found.hits)


def test_the_index_is_private_and_in_the_cache_folder(tmp_path: Path, own_folders: Path, quick: None) -> None:
    with Library.open(tmp_path / "library") as library, closing(Search(library)) as search:
        search.find("anything")
        folder = own_folders / "cache" / "search"
        assert folder.stat().st_mode & 0o777 == 0o700
        assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


@pytest.mark.parametrize("harm", ["missing", "empty", "cut", "garbage", "version", "tables", "folder gone"])
def test_a_harmed_index_is_made_anew(shop: Shop, harm: str) -> None:
    before = _headlines(_filled(shop))
    shop.search.close()
    path = shop.index / NAME
    if harm == "missing":
        path.unlink()
    elif harm == "empty":
        path.write_bytes(b"")
    elif harm == "cut":
        path.write_bytes(path.read_bytes()[:5000])
    elif harm == "garbage":
        path.write_bytes(bytes(range(256)) * 64)
    elif harm == "folder gone":
        for file in shop.index.iterdir():
            file.unlink()
        shop.index.rmdir()
    else:
        with closing(sqlite3.connect(path)) as database, database:
            database.execute("PRAGMA user_version = 999" if harm == "version" else "DROP TABLE texts")
    found = shop.search.find("sorrel")
    assert _headlines(found) == before
    assert not found.notices
    shop.search.close()
    with closing(Index(shop.index)) as index:
        index.sync({}, lambda key: None)
        assert index.match(parse("sorrel")) == {}


def test_an_index_that_is_deleted_while_it_is_used_is_made_anew(shop: Shop) -> None:
    before = _headlines(_filled(shop))
    for path in shop.index.iterdir():
        path.unlink()
    assert _headlines(shop.search.find("sorrel")) == before
    assert (shop.index / NAME).exists()


def test_bytes_changed_anywhere_never_show_anything_false_nor_fail(shop: Shop) -> None:
    truth = set(_headlines(_filled(shop)))
    shop.search.close()
    path = shop.index / NAME
    whole = path.read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 60)):
        for beside in shop.index.glob(f"{NAME}-*"):
            beside.unlink()
        path.write_bytes(
            whole[:place] + bytes(byte ^ 0xFF for byte in whole[place : place + 16]) + whole[place + 16 :]
        )
        assert set(_headlines(shop.search.find("sorrel"))) <= truth
        shop.search.close()


def test_what_the_index_says_is_checked_against_what_is_kept(shop: Shop) -> None:
    _filled(shop)
    with closing(sqlite3.connect(shop.index / NAME)) as database, database:
        database.execute("UPDATE texts SET body = 'confession of the minister' WHERE body != ''")
    assert shop.search.find("confession").hits == ()
    assert shop.search.find("confession").total == 0


def test_a_damaged_article_is_not_shown(shop: Shop) -> None:
    _filled(shop)
    for path in shop.library._articles.folder.glob("*.article"):
        path.write_bytes(path.read_bytes()[:-20] + b"x" * 20)
    assert {hit.kind for hit in shop.search.find("sorrel").hits} == {"note"}


def test_an_index_that_cannot_be_written_is_made_in_memory(shop: Shop) -> None:
    shop.index.write_text("not a folder")
    assert _filled(shop).notices == ()
    assert shop.index.read_text() == "not a folder"


def test_a_pipe_in_the_place_of_the_index_is_never_waited_for(shop: Shop) -> None:
    import os

    shop.index.mkdir()
    os.mkfifo(shop.index / NAME)
    assert _filled(shop).total == 3


def test_another_process_that_never_lets_go_costs_no_search(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "PATIENCE", 0.05)
    with closing(Index(shop.index)), closing(sqlite3.connect(shop.index / NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert _filled(shop).total == 3


def test_readers_at_once_find_everything(shop: Shop) -> None:
    shop.keep(*(article(DOCK, f"A{n}", source=f"{n}.txt") for n in range(12)))
    start, found, errors = threading.Barrier(4), list[int](), list[BaseException]()

    def read() -> None:
        search = Search(shop.library, shop.index)  # an index of its own, as another process has
        try:
            start.wait()
            found.extend(search.find("crates", limit=1).total for _ in range(5))
        except BaseException as error:
            errors.append(error)
        finally:
            search.close()

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    shop.keep(article(FLOOD, "B", source="b.txt"), story="Another")
    for thread in threads:
        thread.join()
    assert errors == []
    assert found == [12] * 20
    assert shop.find("rain") == [("article", "B")]


def test_without_fts5_search_works_and_says_so(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_module, "has_fts5", lambda: False)
    assert _filled(shop).notices == (NO_INDEX,)
    assert not shop.index.exists()


def test_only_what_is_new_is_read(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    original = ArticleStore.text

    def noted(store: ArticleStore, name: str) -> ArticleText | None:
        read.append(name)
        return original(store, name)

    shop.keep(*(article(DOCK, f"A{n}", source=f"{n}.txt") for n in range(6)))
    monkeypatch.setattr(ArticleStore, "text", noted)
    shop.find("nothing at all")
    assert len(read) == 6
    shop.keep(article(FLOOD, "B", source="b.txt"), story="Another")
    shop.find("nothing at all")
    assert len(read) == 7
    with closing(Search(shop.library, shop.index)) as another:
        another.find("nothing at all")
    assert len(read) == 7


# Whatever is typed -----------------------------------------------------------------------------------------------

_PIECES = st.sampled_from(
    ["sorrel", "crates", "OR", "AND", "NOT", "NEAR", '"', "-", "*", "(", ")", ":", "^", "note:", "tag:", "in:notes",
     "before:2024", "after:", "story:", "outlet:x", "{a}", "北京", "é", "\0", "\ud800", "'", "12,000", " ", "+", ";"]
)  # fmt: skip


@pytest.fixture(scope="module")
def both() -> Iterator[tuple[Index, Scan]]:
    texts = [
        {"headline": "Dock closed", "body": DOCK, "people": "Gazette"},
        {"headline": "Rain", "body": FLOOD},
        {"quote": "crates of Señor", "note": "customs OR sorrel", "tags": "é"},
        {"name": "北京 Sorrel"},
    ]
    documents = {str(n): Document(str(n), "", "article", text) for n, text in enumerate(texts)}
    index, scan = Index(None), Scan()
    for one in (index, scan):
        one.sync(dict.fromkeys(documents, ""), documents.get)
    yield index, scan
    index.close()


@given(st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=12).map("".join)), st.booleans())
def test_any_text_is_a_query_and_the_scan_finds_what_the_index_finds(
    both: tuple[Index, Scan], text: str, typing: bool
) -> None:
    query = parse(text, typing=typing)
    index, scan = both
    assert index.match(query).keys() == scan.match(query).keys()


@given(st.text(max_size=80))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert all(word and word.isprintable() for word in words_of(text) if word.isalnum())


@given(st.lists(st.sampled_from("ab é北京ß’-,İ\u0301\n1"), max_size=40).map("".join))
def test_every_word_of_a_text_finds_it(text: str) -> None:
    index, scan = Index(None), Scan()
    document = Document("x", "", "article", {"body": text})
    for one in (index, scan):
        one.sync({"x": ""}, lambda _key: document)
    for word in words_of(text):
        query = parse(f'"{word}"')
        assert index.match(query).keys() == scan.match(query).keys() == {"x"}
    index.close()
