"""Authors and outlets as pages print them: roles, papers, agencies and glued dates are not names."""

import pytest

from tests.clean.sources import PROSE, source
from tui.clean import clean
from tui.model.article import Article

BODY = (
    "The harbour council voted on Tuesday to rebuild the old pier after two winters of storms, and set aside "
    "four million crowns for the work, which is to begin in spring.\n\n"
    "“We have waited long enough,” said the council's chair, Ada Brook, after the vote. The pier was closed to "
    "walkers in November, when a third of its planks were found to be rotten.\n\n"
    "Fishermen had asked for a wider deck. The council said that it would look at the plan again in the autumn, "
    "when the first part of the work has been paid for.\n"
)


def page(*lines: str) -> Article:
    head = "\n".join(lines)
    return clean(source(f"Council votes to rebuild harbour pier\n{head}\n\n{BODY}"))


def test_small_words_stand_inside_a_papers_name() -> None:
    article = clean(source(f"Council votes to rebuild harbour pier\n\n{BODY}\n\n© El Diario de Almodra\n"))
    assert article.outlet.value == "El Diario de Almodra"


@pytest.mark.parametrize("name", ["The Valley Voice", "The Old Reformer"])
def test_a_papers_name_before_the_date_is_the_outlet(name: str) -> None:
    article = page(f"{name} | May 28, 2025")
    assert (article.outlet.value, article.authors, article.date.value) == (name, (), "2025-05-28")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("By JANE DOE and JOHN ROE", ("Jane Doe", "John Roe")),
        ("BY JANE DOE AND JOHN ROE", ("Jane Doe", "John Roe")),
        ("By Jane Doe, Staff Writer", ("Jane Doe",)),
        ("BY JANE DOEPUBLISHED: DEC 22, 2023 10:55 AM EST", ("Jane Doe",)),
        ("By Jane DoeDecember 3, 2023", ("Jane Doe",)),
        ("byJane Doe", ("Jane Doe",)),
        ("By Jane Doe0, Maria Len & John Roe", ("Jane Doe", "Maria Len", "John Roe")),
        ("von Anna Huber, NDR HAMBURG", ("Anna Huber",)),
        ("Autorin/Autor Roman Gerber", ("Roman Gerber",)),
        ("Por Marta Cañas", ("Marta Cañas",)),
        ("Par Luc Morel", ("Luc Morel",)),
        ("Door Piet de Vries", ("Piet de Vries",)),
        ("By Jane Doe / Northern Courier", ("Jane Doe",)),
        ("By Field Sports Media", ("Field Sports Media",)),
        ("by University of Brask", ("University of Brask",)),
        ("By Team HARBOUR  | 3 May 2024", ("Team HARBOUR",)),
        ("By Ask the Skippers", ("Ask the Skippers",)),
        ("By News Staff", ()),
        ("By Associated Press", ()),
        ("By June Holm, Nov 3, 2024", ("June Holm",)),
        ("By Jane Doe May 3, 2024", ("Jane Doe",)),
        ("By Theresa May", ("Theresa May",)),
        ("By Timothy H.J. Holm BBC News", ("Timothy H.J. Holm",)),
        ("By Jane Doe, PhD", ("Jane Doe",)),
        ("Story by Jane Doe", ("Jane Doe",)),
        ("Harbour, News | Published: 5 hours ago | Written by Jane Doe", ("Jane Doe",)),
        ("COMMENTARY BY\nJane Doe", ("Jane Doe",)),
        ("Authors:\nJane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("May 3, 2024 / Jane Doe", ("Jane Doe",)),
        ("JANE DOE\n5 HOURS AGO", ("Jane Doe",)),
        ("Tickets by Seatline", ()),
        ("By signing up, you agree to the Terms of Service", ()),
    ],
)
def test_authors_without_roles_papers_and_dates(line: str, authors: tuple[str, ...]) -> None:
    assert page(line).authors == authors


def test_a_name_before_its_paper_is_the_author() -> None:
    article = page("JANE DOE   Brask Telegraph & Gazette")
    assert article.authors == ("Jane Doe",)
    assert article.outlet.value == "Brask Telegraph & Gazette"


@pytest.mark.parametrize("name", ["Northern Courier", "Sports Daily", "The Brask Telegraph"])
@pytest.mark.parametrize(
    "lines",
    [
        ("{}", "By Jane Doe", "3 May 2024"),
        ("By Jane Doe", "{}", "3 May 2024"),
        ("By Jane Doe / {}", "3 May 2024"),
        ("By Jane Doe", "3 May 2024", "{}"),
        ("{} | Friday, 3 May 2024 | by Jane Doe",),
    ],
)
def test_a_papers_name_beside_the_byline_is_the_outlet(name: str, lines: tuple[str, ...]) -> None:
    article = page(*(line.format(name) for line in lines))
    assert (article.outlet.value, article.outlet.basis) == (name, "stated")
    assert article.authors == ("Jane Doe",)


@pytest.mark.parametrize("line", ["Latest News", "Contributing Reporter", "Associated Press", "Auto News"])
def test_headings_roles_and_agencies_are_no_outlets(line: str) -> None:
    assert page("By Jane Doe", line, "3 May 2024").outlet.value != line
    assert page(f"{line} | 3 May 2024 | by Jane Doe").outlet.value != line


def test_a_menu_over_the_headline_names_no_author() -> None:
    article = clean(
        source(f"Harbour Life\nGreen Living\nCouncil votes to rebuild harbour pier\n3 May 2024\n\n{BODY}")
    )
    assert article.authors == ()


def test_a_name_among_the_tags_is_still_a_name() -> None:
    article = clean(
        source(f"Council votes to rebuild harbour pier\nAda Holm / 3 May 2024\n\n{BODY}\n\nTags\nada holm")
    )
    assert article.authors == ("Ada Holm",)


def html(line: str, data: str = "") -> Article:
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY.split("\n\n"))
    return clean(
        source(
            '<html><head><meta property="og:site_name" content="Harbour Gazette">'
            f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": [{data}]}}</script></head>'
            "<body><article><h1>Council votes to rebuild harbour pier</h1>"
            f"{line}{paragraphs}</article></body></html>",
            "html",
        )
    )


@pytest.mark.parametrize(
    ("line", "data", "authors"),
    [
        ("<p>By Jane Doe</p>", '{"name": "Jane Doe"}, {"name": "Ida Holm"}', ("Jane Doe",)),
        ("<p>Jane Doe</p>", '{"name": "Jane Doe"}, {"name": "Ida Holm"}', ("Jane Doe", "Ida Holm")),
        ("<p>By Jane Doe</p>", '{"name": "Harbour Gazette"}', ("Jane Doe",)),
        ("", '{"name": "Harbour Gazette"}', ()),
        ("", '{"name": "Field Sports Media"}', ("Field Sports Media",)),
        ("", '{"name": "jane doe"}', ("Jane Doe",)),
        ("", '{"name": "Anna Huber und Lea Berg"}', ("Anna Huber", "Lea Berg")),
        ("", '{"name": "admin"}', ()),
        ('<p>A text of <a rel="author" href="/e">Jane Doe</a></p>', "", ()),
        ('<span itemprop="author"><span itemprop="name">Jane Doe</span></span>', "", ("Jane Doe",)),
        ("", '"By Jane Doe and John Roe, Staff Writers"', ("Jane Doe", "John Roe")),
        ('<div class="post-author">Jane Doe</div>', "", ("Jane Doe",)),
        (
            '<div class="byline"><a>Jane Doe</a>\n<a>Ida van der Holm</a>\n</div>',
            "",
            ("Jane Doe", "Ida van der Holm"),
        ),
    ],
)
def test_authors_of_a_page(line: str, data: str, authors: tuple[str, ...]) -> None:
    assert html(line, data).authors == authors


def test_a_korean_text_names_its_reporter_and_agency() -> None:
    lines = (
        "(벨마르=연합뉴스) 김철수 기자 = 하천 당국은 월요일 잠수부들이 아래 문에서 균열을 발견한 뒤 갑문을 폐쇄했다.",
        "검사관들은 900톤이 넘는 바지선이 지나가지 않는다면 문이 봄까지 버틸 수 있다고 말했다.",
        "밤까지 약 40척의 바지선이 상류에서 기다리고 있었다고 당국은 밝혔다.",
    )
    article = clean(source("\n\n".join(["벨마르 갑문, 균열로 폐쇄", "2024년 5월 3일", *lines])))
    assert (article.authors, article.wire.value) == (("김철수",), "Yonhap")
    assert article.body.startswith(lines[0])


def test_fields_over_markdown_are_metadata() -> None:
    title, *rest = (
        'title: "Council votes to rebuild harbour pier"',
        "date: 2024-05-03",
        "author: Jane Doe",
        "tags: [pier]",
    )
    fields = "\n".join(["---", title, *rest, "---", "", ""])
    article = clean(source(fields + BODY, "markdown"))
    assert (article.headline, article.authors) == ("Council votes to rebuild harbour pier", ("Jane Doe",))
    assert (article.date.value, article.date.basis) == ("2024-05-03", "stated")
    assert article.body == BODY.strip()


def test_a_von_inside_a_name_is_no_byline() -> None:
    assert page("Ursula von der Leyen", "3 May 2024").authors == ("Ursula von der Leyen",)


def test_a_picture_firm_under_the_text_is_no_author() -> None:
    article = clean(source(f"Council votes to rebuild harbour pier\n\n{BODY}\nCertain data by Statline\n"))
    assert article.authors == ()


def test_a_word_made_of_an_agencys_name_is_no_wire() -> None:
    article = clean(source(f"Council votes to rebuild harbour pier\n\nBRASK (AP-like) — {BODY}"))
    assert article.wire.value is None


def test_an_agency_in_the_dateline_is_the_wire() -> None:
    article = clean(source(f"Council votes to rebuild harbour pier\n\nBRASK (AP) — {BODY}"))
    assert (article.wire.value, article.dateline.value) == ("AP", "BRASK")


def test_an_agencys_last_line_names_the_authors() -> None:
    last = "(Reporting by Jonas Vik in Velmar and Ida Holm; Editing by Anna Berg)"
    article = clean(source("\n\n".join(("Council votes to rebuild the pier", *PROSE, last))))
    assert (article.authors, article.wire.value) == (("Jonas Vik", "Ida Holm"), "Reuters")


def test_a_name_taken_for_the_first_paragraph_is_the_authors() -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in PROSE)
    page = (
        "<html><head><title>Council votes to rebuild the pier</title></head><body><article>"
        "<h1>Council votes to rebuild the pier</h1><p>Jonas Vik</p><time datetime='2023-03-14'>March 14, 2023</time>"
        f"{paragraphs}</article></body></html>"
    )
    article = clean(source(page, "html"))
    assert article.authors == ("Jonas Vik",)
    assert article.body == "\n\n".join(PROSE)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By political editor Jane Doe", ("Jane Doe",)),
        ("By Jane Doe in Velmar and John Roe in Brask", ("Jane Doe", "John Roe")),
        ("By Jane Doe in Velmar, Ana Cruz in Orrin and John Roe in Brask", ("Jane Doe", "Ana Cruz", "John Roe")),
        ("Por María José Díaz Corresponsal en Velmar", ("María José Díaz",)),
        ("Text: Anna Huber", ("Anna Huber",)),
        ("By Jane Doe  Photography by Tom Reed", ("Jane Doe",)),
        ("By signing up you agree to our terms", ()),
        (
            "Jane Doe, Political editor, and John Roe Wed 18 Sep 2024 17.05 BST Last modified on Thu 19 Sep 2024",
            ("Jane Doe", "John Roe"),
        ),
    ],
)
def test_names_beside_roles_places_and_dates(line: str, authors: tuple[str, ...]) -> None:
    assert page(line).authors == authors


def test_a_line_with_two_dates_tells_both() -> None:
    article = page("Jane Doe, Political editor, and John Roe Wed 18 Sep 2024 17.05 BST Last modified on 19 Sep 2024")
    assert (article.date.value, article.date.modified) == ("2024-09-18", "2024-09-19")


@pytest.mark.parametrize(
    "line",
    [
        "A helicopter drops water on the pier, this Tuesday. / EFE/Álvaro Cuesta",
        "Boats beside the pier on Friday. AFP / Jonah Pell",
    ],
)
def test_a_photographer_beside_the_date_is_no_author(line: str) -> None:
    article = page(line, "22 May 2024")
    assert (article.authors, article.wire.value, article.photo.value) == ((), None, line)


def test_a_chinese_text_names_its_reporters() -> None:
    text = (
        "北部发生5.8级地震 至少23人受伤\n2025年02月09日 20:15:32\n"
        "新华社达尔纳赫2月9日电（记者李明 王芳）当地官员9日说，该国北部当天发生5.8级地震，造成至少23人受伤。\n"
        "内政部长萨米·哈达德对媒体说，救援队已抵达所有受灾村庄，目前没有人员死亡的报告。\n"
        "国家地震监测中心说，震源深度为10公里，截至当天下午已记录到40多次余震。\n"
    )
    article = clean(source(text))
    assert (article.authors, article.wire.value) == (("李明", "王芳"), "Xinhua")


@pytest.mark.parametrize("name", ["Nordheim Echo", "Diario de Valdoro", "Le Courrier du Val", "The Westmark Herald"])
def test_a_name_on_top_of_the_page_is_the_outlet(name: str) -> None:
    menu = f"Skip to content\n\n{name}\n\nHome\n\nSport\n\nAbout the Herald\n\nLog in\n\n"
    article = clean(source(f"{menu}Council votes to rebuild harbour pier\n\n3 May 2024\n\n{BODY}"))
    assert (article.outlet.value, article.outlet.basis) == (name, "inferred")


def test_two_names_on_top_of_the_page_are_nobodys() -> None:
    menu = "Nordheim Echo\n\nValdoro Courier\n\nHome\n\nSport\n\n"
    article = clean(source(f"{menu}Council votes to rebuild harbour pier\n\n3 May 2024\n\n{BODY}"))
    assert article.outlet.value is None


def test_copyright_is_no_outlet() -> None:
    article = clean(source(f"Council votes to rebuild harbour pier\n\n{BODY}\n\n© Copyright 2001-2024\n"))
    assert article.outlet.value is None


def test_a_role_behind_a_name_is_no_outlet() -> None:
    article = page("Jane Doe, Transport Reporter", "3 May 2024")
    assert (article.authors, article.outlet.value) == (("Jane Doe",), None)


def test_a_colleague_stands_behind_the_others_role() -> None:
    article = page("3 May 2024", "", "Jane Doe", "Health correspondent, Leeds", "Tom Reed", "Getty Images")
    assert article.authors == ("Jane Doe", "Tom Reed")


def test_what_follows_a_role_is_a_name_or_nobody() -> None:
    article = page("3 May 2024", "", "Jane Doe", "Health correspondent, Leeds", "Listen to this story")
    assert article.authors == ("Jane Doe",)


def test_a_no_break_blank_behind_a_line_end_sets_the_outlet_apart_from_the_name() -> None:
    line = "<div><span>Marta Lind</span>\n&nbsp;<span>Harbour Gazette</span></div>"
    text = "".join(f"<p>{one}</p>" for one in PROSE)
    page = f"<html><body><h1>Council votes to rebuild the pier</h1>{line}{text}</body></html>"
    assert clean(source(page, "html")).authors == ("Marta Lind",)
