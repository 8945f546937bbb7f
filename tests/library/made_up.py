"""Kept things made up at random, as odd as a library can hold them."""

from hypothesis import strategies as st

from tui.model.article import ArticleDate
from tui.model.keeping import Anchor, Bookmark, FoundAgain, Verdict

# JSON holds no lone surrogate, and the library keeps none.
texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
passages = texts.filter(str.strip)
hashes = st.text("0123456789abcdef", min_size=64, max_size=64)
times = st.datetimes().map(lambda moment: moment.isoformat(timespec="milliseconds").rjust(23, "0") + "Z") | texts
dates = st.builds(ArticleDate, value=st.none() | texts, basis=st.just("typed"), evidence=st.none() | texts)
anchors = st.builds(
    lambda start, length, **more: Anchor(start=start, end=start + length, **more),
    start=st.integers(0, 10**6),
    length=st.integers(0, 10**4),
    sha256=hashes | texts,
    cleaner=texts,
    where=st.sampled_from(["body", "headline"]),
    exact=passages,
    prefix=texts,
    suffix=texts,
)
found_again = st.builds(
    FoundAgain,
    how=st.sampled_from(["position", "exact", "fuzzy"]),
    sha256=hashes,
    cleaner=texts,
    where=st.sampled_from(["body", "headline"]),
    start=st.integers(0, 99),
    end=st.integers(99, 999),
    exact=texts,
    prefix=texts,
    suffix=texts,
    score=st.floats(0, 1),
    seen=texts,
) | st.builds(FoundAgain, how=st.just("orphan"), sha256=hashes, cleaner=texts, where=st.just("body"), seen=texts)
bookmarks = st.builds(
    Bookmark,
    id=st.uuids().map(str) | passages,
    anchor=anchors,
    source=texts,
    headline=texts,
    note=texts,
    tags=st.lists(texts, max_size=3).map(tuple),
    colour=texts,
    story=st.none() | texts,
    created=times.filter(bool),
    modified=times.filter(bool),
    found=st.none() | found_again,
)
verdicts = st.builds(
    Verdict,
    id=st.uuids().map(str) | passages,
    kind=st.sampled_from(["relation", "date", "speaker", "ledger"]),
    target=passages | hashes,
    relation=st.none() | st.sampled_from(["agree", "contradict", "figure differs"]),
    date=st.none() | dates,
    text=st.none() | texts,
    judge=texts,
    created=times.filter(bool),
)
