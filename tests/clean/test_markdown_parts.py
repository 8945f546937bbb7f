"""Tables and footnotes of Markdown."""

from tests.clean.sources import PROSE, source
from tui.clean import clean

HEAD = "# Council votes to rebuild the northern pier\n\n"


def test_a_footnote_is_text_and_its_mark_is_not() -> None:
    note = "According to the council's own paper, which it gave to the press on Tuesday."
    raw = HEAD + "\n\n".join((f"{PROSE[0]}[^1]", f"{PROSE[1]}[^b]", *PROSE[2:])) + f"\n\n[^1]: {note}\n"
    article = clean(source(raw, "markdown"))
    assert article.body.startswith(f"{PROSE[0]}\n\n{PROSE[1]}\n\n")
    shown = [
        entry.text if entry.shown is None else entry.shown for entry in article.ledger if entry.label != "markup"
    ]
    assert note in (*article.body.split("\n\n"), *shown)


def test_the_rows_of_a_table_are_read_one_by_one() -> None:
    table = "| Item | Crowns |\n|:---|---:|\n| Piles of oak | 2.1 million |\n| A deck of pine | 1.4 million |"
    raw = HEAD + "\n\n".join((*PROSE[:3], table, *PROSE[3:]))
    article = clean(source(raw, "markdown"))
    read = [entry.text if entry.shown is None else entry.shown for entry in article.ledger if entry.label != "markup"]
    read += article.body.split("\n\n")
    assert "Piles of oak | 2.1 million" in read
    assert not any(":---" in text for text in read)


def test_a_table_inside_a_fence_stays_as_it_is() -> None:
    raw = HEAD + "\n\n".join(PROSE) + "\n\n```\n| a | b |\n|---|---|\n```\n"
    article = clean(source(raw, "markdown"))
    assert all(text in article.body for text in PROSE)


def test_a_picture_that_is_a_link_is_syntax() -> None:
    picture = "[![Harbour Post](https://harbour.example/logo.png)](https://harbour.example/)"
    raw = f"# Pier to be rebuilt\n\n{picture}\n\n{PROSE[0]}\n\n{picture} {PROSE[1]}\n\n" + "\n\n".join(PROSE[2:])
    article = clean(source(raw, "markdown"))
    assert article.body == "\n\n".join(PROSE)
    assert {entry.label for entry in article.ledger} == {"headline", "markup"}
