"""Pages that hold no article say what they are, and articles about the like are read."""

import pytest

from tests.clean.sources import PROSE, source
from tui.clean import clean
from tui.model.errors import NoArticle

TITLES = (
    "Council votes to rebuild the northern pier",
    "Ferry fares to rise in May",
    "School roof leaks again",
    "Herring season opens late",
    "Two hurt as bus slides into ditch",
    "Library to close over the summer",
    "Lighthouse keeper retires after forty years",
    "New bridge over the Stel opens to cyclists",
)
TEASER = "The work will take eleven months, engineers told a meeting in the town hall."

PAGES = {
    "list of titles and dates": "Local news\n\n"
    + "\n\n".join(f"{title}\n{day} March 2023\nIt was number {day}." for day, title in enumerate(TITLES, 1)),
    "front page": "The Velmar Gazette\nHome\nSport\n\n"
    + "\n\n".join(f"{title}\n{TEASER}\nRead more" for title in TITLES),
    "results of a search": "Search results for pier\n\n8 results\n\n"
    + "\n\n".join(f"{title}\n{day} March 2023 · {TEASER}" for day, title in enumerate(TITLES, 1)),
    "feed": "\n".join(f"{title} - Velmar Gazette\n{hours} hours ago" for hours, title in enumerate(TITLES, 2)),
    "consent": "We value your privacy\n\nWe and our 842 partners store and/or access information on a device, such "
    "as cookies and process personal data, such as identifiers, for personalised ads and content.\n\nWith your "
    "permission we and our partners may use precise geolocation data.\n\nAccept all\nReject all\nManage options\n",
    "consent in German": "Wir benötigen Ihre Zustimmung\n\nWir und unsere 214 Partner verarbeiten personenbezogene "
    "Daten, indem wir Cookies und ähnliche Technologien einsetzen.\n\nSie können Ihre Einwilligung jederzeit mit "
    "Wirkung für die Zukunft widerrufen.\n\nAlle akzeptieren\nAblehnen\nEinstellungen\n",
    "error": "451: Unavailable due to legal reasons\n\nYou are attempting to access this website from a country in "
    "which it is not offered, and therefore access cannot be granted at this time.\n",
    "maintenance error": "We'll be right back\n\nThe Velmar Gazette is down for maintenance. Try again later.\n",
    "paywall": f"{TITLES[0]}\n\nJonas Vik\nMarch 14, 2023\n\n{PROSE[0][:-20]}…\n\nThis is a preview. Unlock "
    "unlimited access for 1 crown a week.\nSubscribe\nHave an account? Sign in\n",
    "robots": "Please disable your ad blocker\n\nIt looks like you are using an ad blocker. Please turn it off for "
    "this site and reload the page.\n\nI have disabled it\n",
}
WORDS = {
    "list": "list",
    "front": "list",
    "results": "list",
    "feed": "list",
    "maintenance": "error",
    "consent": "privacy",
}


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_without_an_article_says_what_it_is(kind: str) -> None:
    word = kind.split(maxsplit=1)[0]
    with pytest.raises(NoArticle, match=WORDS.get(word, word)):
        clean(source(PAGES[kind]))


def test_a_notice_about_cookies_over_an_article_is_no_part_of_it() -> None:
    notice = (
        "We value your privacy\nWe and our 842 partners store and/or access information on a device, such as cookies."
    )
    page = f"{notice}\nAccept all\nReject all\n\n{TITLES[0]}\n\nBy Jonas Vik\n14 March 2023\n\n" + "\n\n".join(PROSE)
    article = clean(source(page))
    assert (article.headline, article.body) == (TITLES[0], "\n\n".join(PROSE))


def test_an_article_about_consent_is_read() -> None:
    text = (
        "The data protection board of Norland fined a news site 2 million crowns because its banner gave none.\n\n"
        "The banner said “We and our partners process your data”, the board wrote.\n\n"
        "Its readers could withdraw their consent at any time, said the site's editor, Anna Berg."
    )
    page = f"Regulator fines news site over cookie banner\n\nBy Jonas Vik\n14 March 2023\n\n{text}"
    assert clean(source(page)).body == text


def test_a_timeline_is_read() -> None:
    days = "\n\n".join(f"{day} March 2023\n{text}" for day, text in enumerate((*PROSE, TEASER), 1))
    page = f"How the pier was lost and won\n\nBy Jonas Vik\n\nA storm took it, and the town wants it back.\n\n{days}"
    body = clean(source(page)).body
    assert all(text in body for text in PROSE)


def test_a_live_report_of_short_entries_under_their_times_is_read() -> None:
    told = (
        "The ruling runs to 212 pages and was read out for two hours.",
        "About 340 people would have had to leave their homes.",
        "The minister said no appeal would be filed before July.",
        "Work went on at the site on Wednesday morning, residents said.",
        "The court ordered the state to pay costs of 58,000 crowns.",
        "The dam would cost 1.6 billion crowns, the audit office said in May.",
        "Villagers danced on the square of Lower Brask until late.",
        "Hydrowerk said that 750 people work at the site.",
    )
    entries = "".join(
        f"<div class='entry'><h3>1{number}:40</h3><p>{text}</p><div class='share'><a href='#'>Share</a></div></div>"
        for number, text in enumerate(told)
    )
    lead = "Villagers celebrated on Wednesday after a court halted the Brask dam, which would drown their homes."
    page = (
        f"<html><body><nav>Home Live</nav><article><h1>Brask dam ruling: live updates</h1><p>{lead}</p>{entries}"
        "</article></body></html>"
    )
    body = clean(source(page, "html")).body
    assert lead in body
    assert [text for text in told if text in body] == list(told)
