"""What stands first and last in a text: a live report's titles, a signed last line, lines of marks."""

import pytest

from tests.clean.sources import PROSE, source
from tui.clean import clean

TITLE = "Storm hits the coast: live updates from the northern harbour"
HEAD = f"{TITLE}\n\nBy Jonas Vik\n14 March 2023\n\n"
ENTRIES = (
    ("14:02", "Coast road closed", PROSE[0]),
    ("13:40", "Army sent to help", PROSE[1]),
    ("13:12", "Pier torn away", PROSE[3]),
)


def test_a_live_reports_first_title_is_kept_like_the_others() -> None:
    text = "\n\n".join(f"{clock}\n{title}\n{text} {PROSE[4]}" for clock, title, text in ENTRIES)
    body = clean(source(f"Home\nNews\n\n{HEAD}{text}\n\nShare this\n")).body
    assert body.startswith("Coast road closed\n\n")
    assert "Army sent to help" in body


def test_a_line_under_a_single_time_is_no_title_of_the_text() -> None:
    text = "\n\n".join(PROSE)
    article = clean(source(f"Home\nNews\n\n{HEAD}14:02\nListen to the story\n\n{text}\n\nShare this\n"))
    assert article.body == text


@pytest.mark.parametrize("sign", ["dpa/ek", "dpa", "(AFP)"])
def test_a_short_last_sentence_over_the_agencys_sign_is_kept(sign: str) -> None:
    text = (*PROSE[:3], "The bids are open until Monday.")
    page = (
        "Home\nPolitics\n\nCouncil votes to rebuild pier\n\nBy Jonas Vik\n14 March 2023\n\nShare\nPrint\n\n"
        + "\n\n".join(text)
        + f"\n\n{sign}\n\nRelated articles\nFerry fares to rise\n\nImprint\nPrivacy policy\n"
    )
    article = clean(source(page))
    assert article.body == "\n\n".join(text)
    assert article.wire.value == sign.strip("()")[:3]
    assert article.photo.value is None


def test_a_short_last_sentence_of_another_language_over_the_sign_is_kept() -> None:
    article = clean(source(SIGNED))
    assert article.body.endswith("Am Donnerstag tagt die Gesundheitskommission des Kantonsrats.")
    assert article.wire.value == "SDA"


@pytest.mark.parametrize(("sign", "wire"), [(" PTI ABC XYZ", "PTI"), (" (ANSA).", "ANSA"), (" AFP", "AFP")])
def test_a_last_paragraph_that_an_agency_signs_is_kept(sign: str, wire: str) -> None:
    text = (*PROSE[:3], "The bids are open until Monday." + sign)
    notice = "(This story has not been edited by our staff and is published from a syndicated feed.)"
    menu = "Home\nPolitics\n\nCouncil votes to rebuild pier\n\nBy Jonas Vik\n14 March 2023\n\nShare\nPrint\n\n"
    article = clean(source(menu + "\n\n".join((*text, notice, "Related articles", "Ferry fares to rise", "Imprint"))))
    assert article.body == "\n\n".join(text)
    assert article.wire.value == wire


def test_the_dateline_under_a_lead_is_read() -> None:
    lead = "The northern pier will be rebuilt. The council voted for it on Tuesday after a long debate in the hall."
    article = clean(source("\n\n".join((lead, f"Velmar (dpa) - {PROSE[1]}", *PROSE[2:]))))
    assert article.body == "\n\n".join((lead, *PROSE[1:]))
    assert (article.dateline.value, article.wire.value) == ("Velmar", "dpa")


def test_a_place_in_capitals_inside_the_text_is_no_dateline() -> None:
    article = clean(source("\n\n".join((PROSE[0], f"VELMAR — {PROSE[1]}", *PROSE[2:]))))
    assert f"VELMAR — {PROSE[1]}" in article.body
    assert article.dateline.value is None


def test_a_line_of_marks_is_no_text() -> None:
    article = clean(source("\n\n".join((*PROSE, "-" * 40, "* * *"))))
    assert article.body == "\n\n".join(PROSE)
    assert {entry.label for entry in article.ledger} == {"markup"}


def test_a_japanese_texts_short_last_sentence_is_kept() -> None:
    last = "鉄道は一時運転を見合わせたが、午後5時半までに全線で再開した。（山本直子）"
    text = (
        "9日午後3時20分ごろ、北岬県青浜市で震度5強の揺れを観測する地震があった。震源の深さは約40キロと推定される。",
        "県によると、市内で8人がけがをし、うち1人は骨折の重傷だという。住宅の壁が崩れるなどの被害も確認された。",
        last,
    )
    page = "ホーム\nニュース\n\n青浜市で震度5強、けが人8人\n\n2024年5月9日\n\n" + "\n\n".join(text)
    assert clean(
        source(f"{page}\n\n関連記事\n過去の主な地震\n防災グッズの選び方\n\n© 北岬新聞社\n")
    ).body == "\n\n".join(text)


@pytest.mark.parametrize("words", ["À lire aussi:", "LEIA TAMBÉM:", "Also read:", "Lesen Sie auch:"])
def test_other_stories_that_are_announced_inside_the_text_are_no_part_of_it(words: str) -> None:
    links = f"{words}\n\nFerry fares to rise in the old town\n\nSchool roof leaks again after the storm"
    article = clean(source("\n\n".join((TITLE, "By Jonas Vik", "14 March 2023", *PROSE[:3], links, *PROSE[3:]))))
    assert article.body == "\n\n".join(PROSE)
    assert {e.label for e in article.ledger if "again" in e.text} == {"related links"}


def test_a_short_page_keeps_the_paragraph_behind_an_agencys_dateline() -> None:
    first = "Дамба на реке Солва прорвана, вода дошла до двух сел и дороги, пострадали три человека, сообщили в МЧС."
    rest = (
        "«Погибших нет. Людей вывезли ночью», — сказал ТАСС глава района Иван Орлов.",
        "По предварительным данным, причиной стал паводок. Прокуратура начала проверку.",
    )
    head = ("Главная", "Политика", "Общество", "На реке Солва прорвало дамбу", "4 марта 2024, 09:12", "Поделиться")
    tail = ("Теги", "Паводок", "Читайте также", "Новый мост открыли в Марлове", "Все права защищены")
    article = clean(source("\n".join((*head, f"МАРЛОВ, 4 марта. /ТАСС/. {first}", *rest, *tail))))
    assert article.body == "\n\n".join((first, *rest))
    assert article.wire.value == "TASS"


SIGNED = """Kantonsbote
Startseite  Region  Schweiz  Wirtschaft  Sport  Abo
Wir verwenden Cookies. Alle akzeptieren   Einstellungen

Hackerangriff auf das Kantonsspital Reuenthal: 140'000 Patientendaten im Netz

Von Beat Aeschlimann, 3. September 2025, 17:42 Uhr
Aktualisiert: 4. September 2025, 08:10 Uhr
Merken  Teilen  Drucken

Unbekannte haben nach einem Angriff auf das Kantonsspital Reuenthal die Daten von rund 140'000 Patientinnen \
und Patienten veröffentlicht. Das teilte das Spital am Mittwoch mit.

«Wir bedauern den Vorfall ausserordentlich», sagte Spitaldirektorin Ursina Capaul vor den Medien. Ein Lösegeld \
von 2,5 Millionen Franken habe man nicht bezahlt.

Betroffen sind laut Capaul Namen, Adressen und Diagnosen aus den Jahren 2018 bis 2024. Der Notfall sei zu \
keinem Zeitpunkt eingeschränkt gewesen.

Lesen Sie auch: So schützen Sie Ihre Daten

Der kantonale Datenschützer Reto Wyss widersprach. Der Notfall habe am 28. August während sechs Stunden \
Patienten abweisen müssen, sagte er der Nachrichtenagentur Keystone-SDA.

Die Staatsanwaltschaft hat ein Strafverfahren gegen unbekannt eröffnet. Hinter dem Angriff steht nach eigenen \
Angaben die Gruppe «Blackfen».

Am Donnerstag tagt die Gesundheitskommission des Kantonsrats.

(sda/bae)

Kommentare (48)
Mehr zum Thema
Newsletter abonnieren
© 2025 Kantonsbote AG
"""
