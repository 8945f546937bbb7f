"""A person puts an entry back or takes a paragraph out, and nothing is lost by it."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.clean.sources import PROSE, source
from tests.clean.test_properties import FORMATS, TEXTS, check
from tui.clean import apply, clean, ledger_target
from tui.model.errors import NoArticle
from tui.model.keeping import Verdict
from tui.model.source import Format
from tui.pipeline import read_articles

PAGE = "Pier to be rebuilt after the storm\n\nShare this article\n\n" + "\n\n".join(PROSE) + "\n\nRelated articles"


def verdict(target: str) -> Verdict:
    return Verdict("1", "ledger", target)


def test_an_entry_is_put_back_in_its_place() -> None:
    article = clean(source(PAGE))
    changed = apply(article, PAGE, [verdict(ledger_target(article, "put back", "Related articles"))])
    assert changed.body == article.body + "\n\nRelated articles"
    assert "Related articles" not in [entry.text for entry in changed.ledger]
    check(changed, PAGE)


def test_a_paragraph_is_taken_out_and_put_back() -> None:
    article = clean(source(PAGE))
    out = verdict(ledger_target(article, "take out", PROSE[1]))
    changed = apply(article, PAGE, [out])
    assert changed.body == "\n\n".join([PROSE[0], *PROSE[2:]])
    entry = next(entry for entry in changed.ledger if entry.text == PROSE[1])
    assert entry.reason == "taken out by the reader"
    check(changed, PAGE)
    again = apply(article, PAGE, [out, verdict(ledger_target(article, "put back", PROSE[1]))])
    assert again == article


def test_of_two_passages_that_read_the_same_one_is_meant() -> None:
    page = f"{PAGE}\n\nShare this article"
    article = clean(source(page))
    first, second = (entry for entry in article.ledger if entry.text == "Share this article")
    one = verdict(ledger_target(article, "put back", "Share this article", second.start))
    changed = apply(article, page, [one])
    assert changed.body == article.body + "\n\nShare this article"
    assert first in changed.ledger
    check(changed, page)
    # It is the same passage in the article as it is now; and a word about both goes over what was said of one.
    start = changed.paragraphs[-1].pieces[0].start
    out = verdict(ledger_target(changed, "take out", "Share this article", start))
    assert apply(article, page, [one, out]).body == article.body
    both = verdict(ledger_target(article, "put back", "Share this article"))
    assert apply(article, page, [one, out, both]).body.count("Share this article") == 2


def test_a_verdict_about_another_source_changes_nothing() -> None:
    article, other = clean(source(PAGE)), clean(source(PAGE + "\n\nTags"))
    assert apply(article, PAGE, [verdict(ledger_target(other, "take out", PROSE[1]))]) == article


@settings(max_examples=80, deadline=None)
@given(TEXTS, FORMATS, st.data())
def test_the_whole_source_stays_there(text: str, kind: Format, data: st.DataObject) -> None:
    try:
        article = clean(source(text, kind))
    except NoArticle:
        return
    entries = [entry.shown or entry.text for entry in article.ledger if entry.label != "markup"]
    texts = [article.body[p.start : p.end] for p in article.paragraphs]
    back = data.draw(st.lists(st.sampled_from(entries), max_size=3)) if entries else []
    out = data.draw(st.lists(st.sampled_from(texts), max_size=3))
    targets = [ledger_target(article, "put back", text) for text in back]
    targets += [ledger_target(article, "take out", text) for text in out]
    check(apply(article, text, [verdict(target) for target in targets]), text)


def test_verdicts_hold_over_the_pipeline(tmp_path: Path) -> None:
    path = tmp_path / "pier.txt"
    path.write_text(PAGE, "utf-8")
    (article,) = read_articles([str(path)])
    out = verdict(ledger_target(article, "take out", PROSE[1]))
    (changed,) = read_articles([str(path)], verdicts=[out])
    assert changed.body == "\n\n".join([PROSE[0], *PROSE[2:]])
