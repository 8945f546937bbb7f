"""Whose text it is: agencies in datelines, bylines and last lines, never in the credit of a picture."""

import pytest

from tests.clean.sources import PROSE, source
from tui.clean import clean

TITLE = "Pier to be rebuilt after the storm"
BODY = "\n\n".join(PROSE)


@pytest.mark.parametrize(
    ("lead", "place", "wire"),
    [
        ("OSLO (AP) — ", "OSLO", "AP"),
        ("(AP) — ", None, "AP"),
        ("OSLO, May 3 (Reuters) - ", "OSLO", "Reuters"),
        ("Oslo (dpa) - ", "Oslo", "dpa"),
        ("Oslo, 3 may (EFE).- ", "Oslo", "EFE"),
        ("(ANSA) - OSLO, 03 MAG - ", "OSLO", "ANSA"),
        ("OSLO, Kyodo - ", "OSLO", "Kyodo"),
        ("OSLO, May 3. /TASS/. ", "OSLO", "TASS"),
        ("ОСЛО, 3 мая. /ТАСС/. ", "ОСЛО", "TASS"),
        ("OSLO, May 3 (Xinhua) -- ", "OSLO", "Xinhua"),
        ("Oslo, May 3 (PTI) ", "Oslo", "PTI"),
        ("Oslo [Norway], May 3 (ANI): ", "Oslo", "ANI"),
        ("OSLO. May 3 (Interfax) - ", "OSLO", "Interfax"),
        ("May 3 (UPI) -- ", None, "UPI"),
        ("BERGEN, Norway — ", "BERGEN, Norway", None),
    ],
)
def test_datelines_of_the_agencies(lead: str, place: str | None, wire: str | None) -> None:
    article = clean(source(f"{TITLE}\n\n{lead}{BODY}"))
    assert (article.dateline.value, article.wire.value) == (place, wire)
    assert article.body == BODY


@pytest.mark.parametrize(
    "start",
    [
        "The deputy (of the AP, a party) said that the pier was safe, and nobody in the hall believed a word of it. ",
        "In May 3 (three) members left the hall. ",
        "Marta Lindqvist (AP) said that she had waited too long for this. ",
    ],
)
def test_an_agency_inside_a_sentence_is_no_dateline(start: str) -> None:
    article = clean(source(f"{TITLE}\n\n{start}{BODY}"))
    assert article.body.startswith(start)
    assert article.dateline.value is None


def test_a_short_report_with_its_agency_in_brackets_is_no_photo_credit() -> None:
    article = clean(source(f"{TITLE}\n\n(AP) — The pier broke in two on Monday.\n\nNobody was hurt.\n"))
    assert (article.body, article.wire.value) == ("The pier broke in two on Monday.\n\nNobody was hurt.", "AP")
    assert article.photo.value is None


@pytest.mark.parametrize("line", ["dpa/ek", "— AFP", "(Reuters)", "© Agence France-Presse"])
def test_an_agency_in_the_last_line_is_the_wire(line: str) -> None:
    article = clean(source(f"{TITLE}\n\n{BODY}\n\n{line}"))
    assert article.wire.value in ("dpa", "AFP", "Reuters")
    assert article.outlet.value is None
    assert article.photo.value is None


@pytest.mark.parametrize(
    "credit", ["AP Photo/Jonas Vik", "(AP Photo/Jonas Vik)", "Jonas Vik/AFP via Getty Images", "Photo: Reuters"]
)
@pytest.mark.parametrize("place", ["over", "under"])
def test_the_credit_of_a_picture_is_no_wire(credit: str, place: str) -> None:
    page = f"{TITLE}\n\n{credit}\n\n{BODY}" if place == "over" else f"{TITLE}\n\n{BODY}\n\n{credit}"
    assert clean(source(page)).wire.value is None


def test_agencies_of_the_east() -> None:
    lines = (
        "河川管理局は月曜日、潜水士が下部の門扉にひび割れを見つけたことを受け、水門を閉鎖した。",
        "検査官によると、900トンを超える船が通らなければ門扉は春まで持つという。",
        "夜までに約40隻の船が上流で待っており、その多くは製粉所に運ぶ穀物を積んでいた。",
    )
    article = clean(
        source("\n\n".join(["水門が閉鎖、門扉にひび割れ", "2024年5月3日", f"【大阪共同】{lines[0]}", *lines[1:]]))
    )
    assert (article.wire.value, article.date.value) == ("Kyodo", "2024-05-03")


@pytest.mark.parametrize(
    ("line", "value"),
    [("3 мая 2024", "2024-05-03"), ("3 مايو 2024", "2024-05-03"), ("12 października 2024", "2024-10-12")],
)
def test_months_of_other_languages(line: str, value: str) -> None:
    assert clean(source(f"{TITLE}\n\n{line}\n\n{BODY}")).date.value == value


def test_the_line_of_rights_names_the_outlet_and_no_more() -> None:
    page = f"{TITLE}\n\n{BODY}\n\n© 2024 Hafenkurier. Alle Rechte vorbehalten."
    assert clean(source(page)).outlet.value == "Hafenkurier"


def test_a_dateline_with_its_year_dates_the_article() -> None:
    article = clean(source(f"Pier to be rebuilt\n\nOSLO, 14 March 2023 (Reuters) - {BODY}"))
    assert (article.date.value, article.date.basis) == ("2023-03-14", "stated")
    assert article.date.evidence == "14 March 2023"
    without = clean(source(f"Pier to be rebuilt\n\nOSLO, 14 March (Reuters) - {BODY}"))
    assert without.date.value is None


@pytest.mark.parametrize(
    ("line", "wire"),
    [
        ("Con información de AFP", "AFP"),
        ("Con informazioni di ANSA", "ANSA"),
        ("(mit dpa)", "dpa"),
        ("Avec l'AFP", "AFP"),
        ("The Associated Press contributed to this report.", "AP"),
    ],
)
def test_a_last_line_says_whose_material_it_is(line: str, wire: str) -> None:
    article = clean(source(f"{TITLE}\n\n{BODY}\n\n{line}"))
    assert (article.wire.value, article.photo.value) == (wire, None)


@pytest.mark.parametrize("line", ["AFP", "Source: AP", "AFP | 14 March 2023", "Von dpa"])
@pytest.mark.parametrize("above", [True, False])
def test_an_agency_beside_the_title_is_the_wire(line: str, above: bool) -> None:
    head = (line, TITLE) if above else (TITLE, line)
    article = clean(source("\n\n".join((*head, BODY))))
    assert (article.headline, article.photo.value, article.body) == (TITLE, None, BODY)
    assert article.wire.value == ("AP" if "AP" in line.split() else "dpa" if "dpa" in line else "AFP")


def test_a_datelines_place_ends_before_its_month() -> None:
    text = f"AUSTER, N.Y., Sept. 16, 2025 /PRNewswire/ -- {BODY}"
    article = clean(source(f"{TITLE}\n\n{text}\n"))
    assert (article.dateline.value, article.wire.value, article.date.value) == (
        "AUSTER, N.Y.",
        "PR Newswire",
        "2025-09-16",
    )
