"""The title on a headline's line, apart from what is printed beside it."""

import pytest

from tests.clean.sources import PROSE, source
from tui.clean import clean
from tui.clean.kickers import title_in

TITLE = "Council votes to rebuild the northern pier"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (f"Opinion  {TITLE}", TITLE),
        (f"Opinion | {TITLE}", TITLE),
        (f"Culture : {TITLE}", TITLE),
        ("Opinion The pier must stay where it is", "The pier must stay where it is"),
        ("Meinung Warum der Steg bleiben muss", "Warum der Steg bleiben muss"),
        (f"HARBOUR PLANNING {TITLE}", TITLE),
        (f"HomeNewsHarbour Works{TITLE}", TITLE),
        (f"{TITLE} (video)", TITLE),
        (f"{TITLE} [Watch]", TITLE),
        (f"{TITLE} | Editorial", TITLE),
    ],
)
def test_what_is_printed_beside_a_title_is_none_of_it(line: str, title: str) -> None:
    start, end = title_in(line)
    assert line[start:end] == title


@pytest.mark.parametrize(
    "line",
    [
        TITLE,
        TITLE.upper(),
        "Opinion polls put the council ahead by a point",
        "Opinion Polls Put the Council Ahead by a Point",
        "Sport: the pier race starts without its winner",
        "Europe – the next steps of the council are hard",
        "NATO IMO EMSA agree on rules for old ferries",
        "HomeAway and its rivals face new rules for flats",
        "Comment les pêcheurs ont sauvé le vieux port",
        "Storm on film (video)",
        "شعر وردي يثير السخرية في ميناء المدينة القديمة",
        "Council v. Harbour | The pier case",
        "",
    ],
)
def test_a_title_is_not_cut(line: str) -> None:
    assert title_in(line) == (0, len(line))


def test_the_span_of_a_cut_title_is_true() -> None:
    raw = f"HARBOUR PLANNING {TITLE}\n\nBy Jonas Vik\n\n14 March 2023\n\n" + "\n\n".join(PROSE)
    article = clean(source(raw))
    assert article.headline == TITLE
    assert article.headline_span is not None
    assert raw[article.headline_span.start : article.headline_span.end] == TITLE


def test_a_standfirst_under_the_title_is_not_the_title() -> None:
    standfirst = "Forty years after the great storm the ferry will land in the town again, the harbour's owners say."
    raw = f"Home\nNews\n\n{TITLE}\n\n{standfirst}\n\nBy Jonas Vik\n14 March 2023\n\n" + "\n\n".join(PROSE)
    assert clean(source(raw)).headline == TITLE


def test_the_subject_of_an_e_mail_is_its_title() -> None:
    raw = f"From: Harbour News <news@harbour.example>\nSubject: {TITLE}\nDate: Tue, 14 Mar 2023 07:00:12 +0100\n\n"
    article = clean(source(raw + "\n\n".join(PROSE)))
    assert (article.headline, article.date.value) == (TITLE, "2023-03-14")


@pytest.mark.parametrize(
    ("above", "section"),
    [
        ("Politics", "Politics"),
        ("Home\nBusiness\nFerries", "Business"),
        ("Home\nPolitics\nBusiness", None),
        ("Masthead\nContact\nBusiness", "Business"),
        ("Home\nNews", None),
        ("News\nSports\nOpinion\nWeather: 61°\nLog in\nLocal News", "Local News"),
    ],
)
def test_a_menu_names_no_section(above: str, section: str | None) -> None:
    raw = f"{above}\n{TITLE}\n\nBy Jonas Vik\n\n14 March 2023\n\n" + "\n\n".join(PROSE)
    article = clean(source(raw))
    assert (article.headline, article.section.value) == (TITLE, section)


def test_a_title_of_many_hundred_characters_is_one() -> None:
    title = "Council votes to rebuild the pier, " * 19 + "and that is all there is to say"
    raw = f"{title}\n\nBy Jonas Vik\n\n14 March 2023\n\n" + "\n\n".join(PROSE)
    article = clean(source(raw))
    assert (article.headline, article.body) == (title, "\n\n".join(PROSE))


def test_a_long_first_paragraph_is_no_title() -> None:
    first = " ".join(PROSE)
    article = clean(source(f"{first}\n\nBy Jonas Vik\n\n14 March 2023\n\n" + "\n\n".join(PROSE)))
    assert article.headline == ""
