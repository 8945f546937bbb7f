"""Text and Markdown as people hand them in."""

import pytest

from tests.clean.sources import PROSE, source
from tui.clean import clean
from tui.clean.blocks import text_blocks
from tui.clean.body import choose
from tui.clean.labels import find_reasons
from tui.model.errors import NoArticle
from tui.model.source import Format

BODY = "\n\n".join(PROSE)


def test_only_paragraphs() -> None:
    article = clean(source(BODY))
    assert article.body == BODY
    assert article.ledger == ()
    assert article.headline == ""


def test_one_paragraph_is_an_article() -> None:
    assert clean(source(PROSE[0])).body == PROSE[0]


def test_headline_byline_date_and_furniture() -> None:
    page = (
        "Home\nNews\nSport\n\nCouncil votes to rebuild the northern pier\n\nBy Jonas Vik and Ida Holm\n\n"
        f"14 March 2023\n\nShare this article\n\n{BODY}\n\nRelated articles\n\nFerry fares to rise\n\n"
        "© 2023 The Harbour Gazette. All rights reserved."
    )
    article = clean(source(page))
    assert article.body == BODY
    assert article.headline == "Council votes to rebuild the northern pier"
    assert article.authors == ("Jonas Vik", "Ida Holm")
    assert (article.date.value, article.date.basis) == ("2023-03-14", "stated")
    labels = {entry.text: entry.label for entry in article.ledger}
    assert labels["Share this article"] == "share widget"
    assert labels["Related articles"] == "related links"
    assert labels["© 2023 The Harbour Gazette. All rights reserved."] == "legal"


def test_a_doubtful_paragraph_stays_where_the_body_goes_on_around_it() -> None:
    blocks = text_blocks("\n\n".join(("By Jonas Vik", *PROSE, "Share this article", *["Ferry fares to rise"] * 9)))
    reasons = find_reasons(blocks)

    def body(*values: float) -> list[bool]:
        return choose(blocks, reasons, [0.1, *values, *[0.1] * 10], 0.6)[1:6]

    assert body(0.9, 0.9, 0.5, 0.9, 0.9) == [True] * 5
    assert body(0.9, 0.9, 0.2, 0.9, 0.9) == [True, True, False, True, True]
    assert body(0.9, 0.9, 0.9, 0.9, 0.5) == [True, True, True, True, False]


def test_a_copied_article_keeps_its_short_paragraphs() -> None:
    short = ["Nobody was hurt.", "“We were lucky, all of us.”", "The bridge stays shut."]
    texts = [line for number in range(4) for line in (*PROSE, *[f"{text[:-1]}, number {number}." for text in short])]
    article = clean(source("\n\n".join(["Storm takes the northern pier", *dict.fromkeys(texts)])))
    for number in range(4):
        assert f"The bridge stays shut, number {number}." in article.body


def test_photo_credit_is_no_wire() -> None:
    article = clean(source(f"Pier to be rebuilt after spring storm\n\nAP Photo/Jonas Vik\n\n{BODY}"))
    assert article.wire.value is None
    assert article.photo.value == "AP Photo/Jonas Vik"


@pytest.mark.parametrize(
    ("start", "place", "wire", "rest"),
    [
        ("OSLO (AP) — ", "OSLO", "AP", PROSE[0]),
        ("OSLO, March 14 (Reuters) - ", "OSLO", "Reuters", PROSE[0]),
        ("Oslo (dpa) - ", "Oslo", "dpa", PROSE[0]),
        ("(AFP) — ", None, "AFP", PROSE[0]),
        ("BERGEN, Norway — ", "BERGEN, Norway", None, PROSE[0]),
        ("PINE HOLLOW, Mont. (AP) — ", "PINE HOLLOW, Mont.", "AP", PROSE[0]),
        ("MILLBROOK, Ohio, Jan. 22, 2025 /PRNewswire/ -- ", "MILLBROOK, Ohio", "PR Newswire", PROSE[0]),
        ("NEW YORK--(BUSINESS WIRE)--", "NEW YORK", "Business Wire", PROSE[0]),
    ],
)
def test_dateline_is_cut_and_kept(start: str, place: str | None, wire: str | None, rest: str) -> None:
    article = clean(source("\n\n".join([start + rest, *PROSE[1:]])))
    assert article.body.startswith(rest)
    assert (article.dateline.value, article.wire.value) == (place, wire)
    assert article.ledger[0].label == "dateline"
    assert article.ledger[0].text == start.strip()


def test_a_dash_is_no_dateline() -> None:
    text = "The vote — the third this year — was close, and nobody in the hall seemed glad of it when it ended."
    assert clean(source(f"{text}\n\n{BODY}")).body.startswith(text)


def test_letter_to_readers_is_an_appeal() -> None:
    letter = "Our newsroom has shrunk by half since the mill closed, and we wrote to nobody about it until tonight."
    article = clean(source(f"{BODY}\n\nDear readers,\n\n{letter}\n\nMonthly\n\n$5 / month"))
    assert article.body == BODY
    labels = {entry.text: entry.label for entry in article.ledger}
    assert labels[letter] == "donation appeal"
    assert labels["$5 / month"] == "donation form"


def test_markdown_is_read_without_its_marks() -> None:
    page = (
        "# Council votes to rebuild the northern pier\n\n"
        f"{PROSE[0].replace('northern pier', '[northern pier](https://example.org/a_b)')}\n\n"
        f"> {PROSE[2]}\n\n{PROSE[1].replace('eleven months', '**eleven** *months*')}\n\n{PROSE[3]}\n"
    )
    article = clean(source(page, "markdown"))
    assert article.headline == "Council votes to rebuild the northern pier"
    assert article.body == "\n\n".join([PROSE[0], PROSE[2], PROSE[1], PROSE[3]])
    assert article.paragraphs[1].kind == "quote"


def test_a_wrapped_letter_under_its_head_is_joined() -> None:
    import textwrap

    head = "From: Harbour News <news@harbour.example>\nTo: all\nSubject: Pier to be rebuilt\nDate: Tue, 14 Mar 2023\n"
    page = f"{head}\nHARBOUR NEWS\nTuesday\n\n" + "\n\n".join("\n".join(textwrap.wrap(text, 78)) for text in PROSE)
    assert clean(source(f"{page}\n\nUnsubscribe\n")).body.endswith("\n\n".join(PROSE))


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    import textwrap

    page = "\n\n".join("\n".join(textwrap.wrap(text, 72)) for text in PROSE)
    assert clean(source(page)).body == BODY


def test_control_characters_are_never_read() -> None:
    article = clean(source(BODY.replace("pier", "\x1b[31mpi\u202eer\x07")))
    assert article.body == BODY
    assert not set("\x1b\x07\u202e") & set(article.body)


def test_typography_is_kept() -> None:
    text = PROSE[0] + " “Yes”, she said – ‘no’."
    assert clean(source(f"{text}\n\n{BODY}")).body.startswith(text)


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2009"])
@pytest.mark.parametrize("kind", ["text", "html"])
def test_a_no_break_space_reads_as_a_blank(blank: str, kind: Format) -> None:
    printed = PROSE[0].replace(" in the", f"{blank}in the")
    raw = f"{printed}\n\n{BODY}"
    if kind == "html":
        raw = (
            "<html><body><article>"
            + "".join(f"<p>{part}</p>" for part in raw.split("\n\n"))
            + "</article></body></html>"
        )
    article = clean(source(raw, kind))
    assert article.body.startswith(PROSE[0])
    first = article.paragraphs[0]
    assert "".join(raw[piece.start : piece.end] for piece in first.pieces) == printed


@pytest.mark.parametrize(
    ("page", "what"),
    [
        ("404 Not Found\n\nThe page you are looking for does not exist.", "error page"),
        ("Log in to continue\nUsername or email\nPassword\nForgot your password?\nCreate an account", "login page"),
        (f"{PROSE[0]}\n\nSubscribe to continue reading\n\nAlready a subscriber? Log in", "paywall"),
        ("\n".join(f"Harbour council hears plan number {n} for pier" for n in range(30)), "list"),
        ("Please enable JavaScript to view this page.", "robots"),
        ("Menu", "no running text"),
    ],
)
def test_pages_without_an_article_say_what_they_are(page: str, what: str) -> None:
    with pytest.raises(NoArticle, match=what):
        clean(source(page))


def test_an_article_in_parts_is_no_list() -> None:
    parts = [
        f"{word} of the harbour\n\n{' '.join(PROSE)}" for word in "North South East West Top Foot Rim Rest".split()
    ]
    article = clean(
        source("\n\n".join([PROSE[0], *[part.replace(" the ", f" the {n} ") for n, part in enumerate(parts)]]))
    )
    assert len(article.body) > 3000


def test_a_menu_for_subscribers_far_from_a_short_article_makes_it_no_stub() -> None:
    menu = "\n".join(
        f"{word}" for word in "About Advertise Contact Jobs Archive Weather Ferries Letters Chess".split()
    )
    page = f"{PROSE[0]} {PROSE[1]}\n\n{menu}\nAlready a subscriber?\nSign out"
    assert PROSE[1] in clean(source(page)).body


@pytest.mark.parametrize(
    "page",
    [
        "503 Service Unavailable\n\nTry again later.",
        "Error 500\n\nOur team was told.",
        "410\n\nThis is no longer here.",
        "403 - Forbidden\n\nYou may not see this.",
        "Oops! Something went wrong.\n\nGo back home.",
    ],
)
def test_error_pages_are_told_by_their_code(page: str) -> None:
    with pytest.raises(NoArticle, match="error page"):
        clean(source(page))


@pytest.mark.parametrize(
    "sentence",
    [
        "The company will cut up to 1,500 jobs, chief executive Nora Vance said on Thursday.",
        "Some 500 people left the town on Monday, and another 404 stayed behind, police said.",
        "A 500-page report on the bridge was handed to the council on Tuesday.",
        'Fire chief Daniel Okafor said: "Something went wrong," and asked for two more days.',
        "The council paid $503 for each of the 410 error reports that were filed last year.",
    ],
)
def test_a_short_article_with_a_number_is_no_error_page(sentence: str) -> None:
    article = clean(source(f"Council hears of losses in the harbour\n\n{sentence} {PROSE[0]}"))
    assert sentence in article.body


def test_not_english_is_noticed() -> None:
    german = (
        "Der Hafenrat hat am Dienstag beschlossen, die nördliche Mole wieder aufzubauen.",
        "Die Arbeiten sollen elf Monate dauern und rund vier Millionen Kronen kosten, die Hälfte geliehen.",
        "„Wir haben zu lange gewartet“, sagte Marta Lindqvist, die für die Schiffer der Inseln sprach.",
    )
    article = clean(source("\n\n".join(german)))
    assert article.language.value == "de"
    assert len(article.paragraphs) == 3
    assert any("not English" in notice for notice in article.notices)


TITLE = "Pier to be rebuilt after the storm"


@pytest.mark.parametrize(
    ("line", "value", "earliest", "latest", "basis"),
    [
        ("03/04/2024", None, "2024-03-04", "2024-04-03", "inferred"),
        ("Wednesday, 03/04/2024 10:30", "2024-04-03", "2024-04-03", "2024-04-03", "stated"),
        ("Monday, 03/04/2024", "2024-03-04", "2024-03-04", "2024-03-04", "stated"),
        ("03/04/2024\n\nUpdated 03/15/2024", "2024-03-04", "2024-03-04", "2024-03-04", "stated"),
        ("23/04/2024", "2024-04-23", "2024-04-23", "2024-04-23", "stated"),
        ("04/04/2024", "2024-04-04", "2024-04-04", "2024-04-04", "stated"),
        ("3.4.2024", "2024-04-03", "2024-04-03", "2024-04-03", "stated"),
    ],
)
def test_a_date_that_could_be_two_days_is_not_shown_as_one(
    line: str, value: str | None, earliest: str, latest: str, basis: str
) -> None:
    date = clean(source(f"{TITLE}\n\n{line}\n\n{BODY}")).date
    assert (date.value, date.earliest, date.latest, date.basis) == (value, earliest, latest, basis)


@pytest.mark.parametrize(
    ("lines", "byline", "authors", "wire"),
    [
        ("Agence France-Presse", "Agence France-Presse", (), "AFP"),
        ("Reuters\nMarch 3, 2024", "Reuters", (), "Reuters"),
        ("By Ana Ruiz, Reuters", "Ana Ruiz, Reuters", ("Ana Ruiz",), "Reuters"),
        ("By JONAS VIK\nAssociated Press", "JONAS VIK", ("Jonas Vik",), "AP"),
        (
            "By ANA RUIZ and JONAS VIK, The Associated Press",
            "ANA RUIZ and JONAS VIK",
            ("Ana Ruiz", "Jonas Vik"),
            "AP",
        ),
    ],
)
def test_an_agency_above_the_text_is_its_wire(lines: str, byline: str, authors: tuple[str, ...], wire: str) -> None:
    article = clean(source(f"{TITLE}\n{lines}\n\n{BODY}"))
    assert article.headline == TITLE
    assert (article.byline.value, article.authors, article.wire.value) == (byline, authors, wire)
    assert article.body == BODY


def test_an_agency_under_a_caption_is_no_wire() -> None:
    article = clean(source(f"{TITLE}\n\nThe northern pier as seen from the ferry on Monday.\n\nReuters\n\n{BODY}"))
    assert article.wire.value is None


@pytest.mark.parametrize(
    "address",
    [
        "https://www.harbour.example/2004/pier.html",
        "http: / / www. harbour. ex / 04",
        "http: / / www. harbour. ex / 2004 - 03 - 14 - old - pier - closes - for - good - this _ x. htm",
    ],
)
def test_an_address_above_the_text_is_no_headline(address: str) -> None:
    article = clean(source(f"{address}\n{TITLE}\nMarch 14, 2004\n\n{BODY}"))
    assert article.headline == TITLE
    assert article.body == BODY
    assert (article.ledger[0].label, article.ledger[0].text) == ("navigation", address)


def test_a_title_that_stands_whole_and_then_broken_in_two_is_taken_whole() -> None:
    whole = "Anders Lindqvist Jr. Wrote to the Owners of the Pier for Months"
    name, rest = whole[:20], whole[21:]
    assert clean(source(f"{whole}\n\n2004-03-14\n\n{name}\n\n{rest}\n\n{BODY}")).headline == whole


def test_a_short_text_loses_no_sentence() -> None:
    text = "The owners met on Monday – and the plan was dropped.\n\nThey said nothing about prices."
    assert clean(source(text)).body == text


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jonas Vik Mar 14, 2023, 10:00am", ("Jonas Vik",)),
        ("By Jonas VikDec. 21, 2023 11:00 pm", ("Jonas Vik",)),
        ("By Bill LINDQVIST and Ida HOLMBERG", ("Bill LINDQVIST", "Ida HOLMBERG")),
        ("Written by Jonas Vik, Senior Contributing Writer Dec. 13, 2023 at 7:17 a.m.", ("Jonas Vik",)),
        ("Jonas Vik – Harbour Reporter\nIda Holm – Court Reporter", ("Jonas Vik", "Ida Holm")),
        ("By Jonas Vik, BBC News", ("Jonas Vik",)),
    ],
)
def test_authors_stand_without_roles_dates_and_outlets(line: str, authors: tuple[str, ...]) -> None:
    assert clean(source(f"{TITLE}\n\n{line}\n\n{BODY}")).authors == authors


def test_what_stands_away_from_the_text_is_named() -> None:
    titles = (
        "Herring season opens early this year\nFerry fares to rise again in the autumn\n*\nSkippers elect a new chair"
    )
    page = f"{TITLE}\n\n{BODY}\n\nRelated articles\n\n{titles}\nWeather\nTides\nTraffic\nJobs"
    labels = {entry.text: entry.label for entry in clean(source(page)).ledger}
    assert labels["Ferry fares to rise again in the autumn"] == "related links"
    assert labels["Tides"] == "navigation"
    assert labels["*"] == "markup"


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[31m",
        "\x1b[m",
        "\x1b[38;5;12m",
        "\x1b[?25l",
        "\x1b[2 q",
        "\x1b(B",
        "\x1b[1m\x1b[4m\x07",
    ],
)
def test_of_a_terminal_s_sequence_nothing_is_read(sequence: str) -> None:
    text = BODY.replace("pier", f"{sequence}pier")
    assert text != BODY
    assert clean(source(text)).body == BODY


@pytest.mark.parametrize("rest", ["[sic] pier", "] pier", "(pier)", "]0;the pier"])
def test_an_escape_that_begins_no_sequence_hides_itself_alone(rest: str) -> None:
    assert rest in clean(source(BODY.replace("pier", f"\x1b\x07{rest}"))).body
    assert "the pier" in clean(source(BODY.replace("pier", "\x1b]8;; the pier"))).body


def test_a_page_that_ends_in_hidden_characters_is_read() -> None:
    article = clean(source("\n\n".join(["A title over it", *PROSE, "\u200b", "\x00\x01", "\ufeff"])))
    assert len(article.paragraphs) == len(PROSE)


def test_a_row_of_titles_behind_the_text_is_not_of_it() -> None:
    titles = ("Ferry prices to rise again in June", "Storm tears roof from school", "Why the herring came late")
    article = clean(source("\n\n".join(["Council votes to rebuild the pier", *PROSE, *titles])))
    assert not any(title in article.body for title in titles)
    assert all(sentence in article.body for sentence in PROSE)


def test_a_short_page_keeps_its_last_sentence_before_the_comments() -> None:
    last = "The chairman left the hall on Tuesday [@click=app.quit]x[/]."
    article = clean(source("\n\n".join(["Council votes to rebuild", *PROSE[:2], last, "Comments (3)"])))
    assert article.body.endswith(last)


def test_a_chinese_first_line_is_the_headline() -> None:
    lines = (
        "大坝决堤，死者二十三人",
        "州长星期二说，大坝决堤造成的死亡人数已升至二十三人。救援工作仍在继续，约三千五百人已经撤离。",
    )
    article = clean(
        source(
            "\n\n".join(
                (
                    *lines,
                    "业主在一月份就得到警告，说大坝有裂缝。公司发言人拒绝对此发表评论。",
                    "外交部发言人表示慰问。",
                )
            )
        )
    )
    assert article.headline == lines[0]
    assert article.body.endswith("外交部发言人表示慰问。")


_STORIES = tuple(
    """\
Council votes to rebuild northern pier after storm
Ferry prices to rise again before the summer season
Storm tears roof from school in Brask, no one hurt
Why the herring came late this year, and what it means
Mayor to stand again in autumn, party sources say
New library opens its doors on Saturday morning
Schools to close early on Friday for repairs
Police look for owner of lost horse in the north
Bridge works delayed until the end of next year
Choir wins first prize at festival in Velmar
Harbour museum shows letters of lost sailors
Football: Brask beat Velmar in the last minute
Weather: rain until Thursday, then some sun""".splitlines()
)


def test_titles_of_one_length_are_no_wrapped_paragraph_but_a_list() -> None:
    with pytest.raises(NoArticle, match="list"):
        clean(source("\n".join(["Brask Daily", "Home", *_STORIES, "Contact", "Imprint"])))


def test_a_front_page_of_teasers_is_a_list() -> None:
    parts = [f"<article><h2><a href='{n}'>{t}</a></h2><p>It is so.</p></article>" for n, t in enumerate(_STORIES)]
    with pytest.raises(NoArticle, match="list"):
        clean(source(f"<html><body><h1>Latest</h1>{''.join(parts)}</body></html>", "html"))
