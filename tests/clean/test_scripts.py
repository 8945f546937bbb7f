"""Short pages in scripts without blanks between words, and in other languages than English."""

import pytest

from tests.clean.sources import source
from tui.clean import clean

LEAD = "海港市议会星期二投票通过了重建北码头的计划，今年春天的风暴将其冲毁。"
SAID = "议员李明华说：“我们等得太久了。”"
JAPANESE = "大島市議会は3日、春の嵐で流失した北桟橋を再建する計画を賛成多数で可決した。"
KOREAN = "한빛시의회는 화요일 봄 폭풍에 유실된 북부 부두를 재건하는 계획을 의결했다."


@pytest.mark.parametrize(
    ("menu", "title", "text"),
    [
        ("首页 新闻 体育 财经\n", "林州市议会通过重建北码头计划", LEAD),
        ("", "码头重建获批", LEAD),
        ("首页\n新闻\n登录\n\n", "北码头将重建", LEAD),
        ("财经要闻\n", "码头何时重建？", LEAD),
        ("ホーム ニュース スポーツ\n", "北桟橋の再建を可決 大島市議会", JAPANESE),
        ("大島日報\nトップ\n社会\n\n", "桟橋再建へ", JAPANESE),
        ("홈 뉴스 스포츠 로그인\n", "한빛시의회, 북부 부두 재건 의결", KOREAN),
    ],
)
def test_a_short_title_stands_over_the_text_and_not_the_menu(menu: str, title: str, text: str) -> None:
    article = clean(source(f"{menu}{title}\n{text}\n"))
    assert (article.headline, article.body, article.authors) == (title, text, ())


def test_a_sentence_that_ends_in_a_quote_belongs_to_the_text() -> None:
    article = clean(source(f"首页 新闻\n北码头重建计划通过\n{LEAD}\n{SAID}\n关于我们 联系我们\n"))
    assert article.body == f"{LEAD}\n\n{SAID}"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("2026年3月3日 记者 王小兰", "王小兰"),
        ("〔記者陳美玲／林州報導〕", "陳美玲"),
        ("2026.03.03 18:05\n김민지 기자", "김민지"),
    ],
)
def test_a_reporter_is_named_without_the_role(line: str, author: str) -> None:
    title, text = ("부두 재건 의결", KOREAN) if "기자" in line else ("北码头将重建", LEAD)
    assert clean(source(f"{title}\n\n{line}\n\n{text}\n\n{text[:-4]}。\n")).authors == (author,)


@pytest.mark.parametrize(
    ("line", "author", "title", "text"),
    [
        (
            "كتبت: مريم الخطيب",
            "مريم الخطيب",
            "مجلس المدينة يقرر إعادة بناء الرصيف الشمالي",
            "قرر مجلس مدينة أوستراند يوم الثلاثاء إعادة بناء الرصيف الشمالي الذي دمرته العاصفة.",
        ),
        (
            "Автор: Мария Линд",
            "Мария Линд",
            "Совет решил восстановить северный причал",
            "Городской совет Остранда решил во вторник восстановить северный причал.",
        ),
    ],
)
def test_who_signs_in_another_script_is_the_author(line: str, author: str, title: str, text: str) -> None:
    article = clean(source(f"{title}\n{line}\n{text}\n"))
    assert (article.headline, article.authors, article.body) == (title, (author,), text)
