"""Times: resolved against the article's own date and the tense of their clause, and never beyond what is known."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.annotate.said import article_of, claim, parsed_of
from tests.bench.plain import article
from tui.annotate.times import timewords
from tui.annotate.times.find import find_times, in_text, redate
from tui.annotate.times.time_patterns import CORE
from tui.model.annotation import Annotation, Claim, TimeReference
from tui.model.article import Article, ArticleDate

SATURDAY = ArticleDate("2024-11-23", "2024-11-23", "2024-11-23", "stated")
MAY = ArticleDate("2025-05-28", "2025-05-28", "2025-05-28", "stated")
WEDNESDAY = ArticleDate("2024-10-30", "2024-10-30", "2024-10-30", "stated")


def dated(text: str, on: ArticleDate) -> Article:
    return replace(article(text), date=on)


def times(text: str, on: ArticleDate) -> list[TimeReference]:
    return list(find_times(dated(text, on), ()))


def only(text: str, on: ArticleDate) -> tuple[str | None, str | None]:
    found = times(text, on)
    assert len(found) == 1, [t.text for t in found]
    return found[0].earliest, found[0].latest


RESOLVED = [
    ("It opened in Jan.", SATURDAY, "2024-01-01", "2024-01-31"),
    ("Sales fell in the second quarter of 2023.", SATURDAY, "2023-04-01", "2023-06-30"),
    ("The pool was shut for this summer.", MAY, "2025-06-01", "2025-08-31"),
    ("The pool will open this summer.", MAY, "2025-06-01", "2025-08-31"),
    ("The pool was shut last summer.", MAY, "2024-06-01", "2024-08-31"),
    ("Hail fell on the orchards this summer.", SATURDAY, "2024-06-01", "2024-08-31"),
    ("The lake froze over this winter.", MAY, "2024-12-01", "2025-02-28"),
    ("Sales fell in the last quarter of last year.", SATURDAY, "2023-10-01", "2023-12-31"),
    ("The dam will be done by the end of the month.", SATURDAY, "2024-11-23", "2024-11-30"),
    ("The dam was shut at the beginning of the week.", SATURDAY, "2024-11-18", "2024-11-21"),
    ("The mayor said Saturday that the dam held.", SATURDAY, "2024-11-23", "2024-11-23"),
    ("Divers found the bell on Thursday.", SATURDAY, "2024-11-21", "2024-11-21"),
    ("The bell will ring on Thursday.", SATURDAY, "2024-11-28", "2024-11-28"),
    ("Singers are scheduled to meet on Thursday.", WEDNESDAY, "2024-10-31", "2024-10-31"),
    ("The choir met last Monday.", SATURDAY, "2024-11-11", "2024-11-18"),
    ("The dam broke in August.", SATURDAY, "2024-08-01", "2024-08-31"),
    ("The dam broke in December.", SATURDAY, "2023-12-01", "2023-12-31"),
    ("The fair will open in March.", SATURDAY, "2025-03-01", "2025-03-31"),
    ("It happened yesterday.", SATURDAY, "2024-11-22", "2024-11-22"),
    ("It burned overnight.", SATURDAY, "2024-11-22", "2024-11-23"),
    ("Seas rose in the past century.", SATURDAY, "1924-11-23", "2024-11-23"),
    ("Sales should rise in the coming quarter.", SATURDAY, "2024-11-23", "2025-02-23"),
    ("Rain fell last week.", SATURDAY, "2024-11-11", "2024-11-17"),
    ("Rain fell this week.", SATURDAY, "2024-11-18", "2024-11-23"),
    ("Rain may fall this week.", WEDNESDAY, "2024-10-30", "2024-11-03"),
    ("It could arrive by November.", WEDNESDAY, "2024-10-30", "2024-11-30"),
    ("The state banned the sale of hives until the end of March.", SATURDAY, "2024-11-23", "2025-03-31"),
    ("The bridge was closed until Thursday.", SATURDAY, None, "2024-11-21"),
    ("Demand could double over the next decade.", SATURDAY, "2024-11-23", "2034-11-23"),
    ("I had 120 hives in the spring.", SATURDAY, "2024-03-01", "2024-05-31"),
    ("It will reopen in the spring.", SATURDAY, "2025-03-01", "2025-05-31"),
    ("It opened in the spring of 2019.", SATURDAY, "2019-03-01", "2019-05-31"),
    ("He left two days ago.", SATURDAY, "2024-11-21", "2024-11-21"),
    ("He left earlier this month.", SATURDAY, "2024-11-01", "2024-11-23"),
    ("It was signed on Nov. 5.", SATURDAY, "2024-11-05", "2024-11-05"),
    ("It was signed on Dec. 5.", SATURDAY, "2023-12-05", "2023-12-05"),
    ("The vote is due on 5 December.", SATURDAY, "2024-12-05", "2024-12-05"),
    ("It was signed on March 3, 2019.", SATURDAY, "2019-03-03", "2019-03-03"),
    ("They have argued since 2014.", SATURDAY, "2014-01-01", "2024-11-23"),
    ("He ruled from 2006 to 2012.", SATURDAY, "2006-01-01", "2012-12-31"),
    ("A new bridge will open next year.", SATURDAY, "2025-01-01", "2025-12-31"),
    ("It was built in the 1990s.", SATURDAY, "1990-01-01", "1999-12-31"),
    ("Over the past three weeks it rained.", SATURDAY, "2024-11-02", "2024-11-23"),
    ("It opened in early 2019.", SATURDAY, "2019-01-01", "2019-07-02"),
    ("It has been rebuilt for nearly three years.", SATURDAY, "2021-11-23", "2024-11-23"),
    ("It was rebuilt for three years.", SATURDAY, None, None),
    ("The next day it snowed.", SATURDAY, None, None),
]


@pytest.mark.parametrize(("text", "on", "earliest", "latest"), RESOLVED)
def test_a_time_is_resolved_against_the_articles_date(text, on, earliest, latest):
    assert only(text, on) == (earliest, latest)


def test_the_same_weekday_in_the_past_tense_is_that_day():
    assert only("The envoy spoke Wednesday.", WEDNESDAY) == ("2024-10-30", "2024-10-30")


def test_without_a_date_only_what_stands_alone_is_known():
    unknown = ArticleDate()
    assert only("Divers found the bell on Thursday.", unknown) == (None, None)
    assert only("The dam broke in August.", unknown) == (None, None)
    assert only("The dam broke in August 2019.", unknown) == ("2019-08-01", "2019-08-31")
    assert only("It has stood there since 2014.", unknown) == ("2014-01-01", None)


def test_a_narrowed_date_gives_a_stretch_of_days():
    narrowed = ArticleDate(None, "2024-08-01", "2024-11-01", "inferred", weekday=2)
    assert only("The envoy spoke Wednesday.", narrowed) == ("2024-08-07", "2024-10-30")
    assert only("They are scheduled to meet on Thursday.", narrowed) == ("2024-08-08", "2024-10-31")
    assert only("Rain fell last year.", narrowed) == ("2023-01-01", "2023-12-31")
    open_end = ArticleDate(None, None, "2024-11-01", "inferred")
    assert only("Rain fell last year.", open_end) == (None, "2023-12-31")


def test_a_time_of_speech_is_told_from_a_time_of_the_event():
    found = times("Lee said Saturday that the bell rang on Thursday.", SATURDAY)
    assert [(t.text, t.role) for t in found] == [("Saturday", "said"), ("Thursday", "event")]


def test_tense_and_role_come_from_the_parse(nlp):
    from tui.annotate.sentences import sentences
    from tui.annotate.syntax.parse import parse

    one = dated(
        "On Thursday, Lee told reporters the ferry sank. Up to 40 boats may reach the port this week and enter the "
        "lock by December. The vote, scheduled for Tuesday, was moved.",
        SATURDAY,
    )
    found = find_times(one, parse(one, sentences(one), nlp))
    assert [(t.text, t.tense, t.role) for t in found] == [
        ("Thursday", "past", "said"),
        ("this week", "future", "event"),
        ("by December", "future", "event"),
        ("Tuesday", "future", "event"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He may march on.",
        "They fall in spring water.",
        "Sat down, the sun may second it.",
        "The trial is expected to last six weeks.",
        "Talks could last several days.",
        "The car was driven by his brother Jan.",
    ],
)
def test_words_that_only_look_like_times_are_none(text):
    assert in_text(text) == []


def test_redating_resolves_times_anew_in_claims_too():
    one = dated("The envoy spoke Wednesday.", ArticleDate())
    found = find_times(one, ())
    claim = Claim("c0", "body", 0, 5, "The e", "s0", times=found)
    annotation = Annotation("", "", "", times=found, claims=(claim,))
    again = redate(annotation, dated(one.body, WEDNESDAY))
    assert again.times[0].earliest == again.claims[0].times[0].latest == "2024-10-30"
    assert redate(again, one) == annotation


DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
_NOISE_TEXT = """
on by since until before after from to the last next this past early mid late week weekend month year years decade
Monday Thursday May March Sept. August 2014 1990s 31 29 February two a few several days ago in for nearly overnight
yesterday tomorrow spring of 9999 1500 quarter hours later , . - end summer day tonight time
"""
NOISE = st.lists(st.sampled_from(_NOISE_TEXT.split()), max_size=30).map(" ".join)


WORDED = st.sampled_from(sorted(CORE)).flatmap(lambda name: st.from_regex(CORE[name], fullmatch=True))
"""Every way to tell a time that is read at all."""


@given(st.one_of(st.text(max_size=200), NOISE, WORDED), DAYS, DAYS, st.sampled_from(["past", "present", "future"]))
@example("Fears of war grew in the past century.", date(2020, 5, 1), date(2020, 5, 2), "past")
@example("Sales will rise in the coming quarter.", date(2020, 5, 1), date(2020, 5, 2), "future")
def test_any_text_resolves_without_a_crash_and_in_order(text, one, other, tense):
    low, high = sorted((one, other))
    on = ArticleDate(None, low.isoformat(), high.isoformat(), "inferred")
    for time in times(text, on):
        assert text[time.start : time.end] == time.text
        assert time.earliest is None or time.latest is None or time.earliest <= time.latest
        first, last = timewords.resolve(time.text, low, tense)
        assert first is None or last is None or first <= last


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("The ban starts in three weeks.", "2024-11-20", "2024-11-20"),
        ("Voters go to the polls this weekend.", "2024-11-02", "2024-11-03"),
        ("The deal expires on Oct. 3.", "2025-10-03", "2025-10-03"),
        ("The election is on May 4.", "2025-05-04", "2025-05-04"),
        ("The team play Stockbridge on Saturday.", "2024-11-02", "2024-11-02"),
        ("He would sue the company if it did not pay by Sept. 1.", "2024-10-30", "2025-09-01"),
    ],
)
def test_what_is_planned_is_told_in_the_present(text: str, earliest: str, latest: str) -> None:
    one = replace(article_of(text), date=WEDNESDAY)
    (found,) = find_times(one, parsed_of(one))
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("Holm said on Monday that the dam broke on Sunday.", "dam broke", [("Sunday", "event"), ("Monday", "said")]),
        ("“The dam broke on Sunday,” Holm said on Monday. “It was an old wall.”", "old wall", [("Monday", "said")]),
        ("Holm vowed to leave by May.", "leave by May", [("by May", "event")]),
        ("The dam broke on Sunday.", "dam broke", [("Sunday", "event")]),
    ],
)
def test_the_day_of_saying_is_told_with_the_claim(text: str, words: str, days: list[tuple[str, str]]) -> None:
    assert [(time.text, time.role) for time in claim(text, words).times] == days


def test_what_a_profit_is_announced_for_is_not_when_it_is_said():
    found = times("Acme announced on Friday a net profit of 4 million euros for 2023.", SATURDAY)
    assert [(t.text, t.role) for t in found] == [("Friday", "said"), ("2023", "event")]


def test_how_many_days_of_mourning_there_will_be_is_no_time():
    assert times("She has called for three days of mourning.", SATURDAY) == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The strike will begin at 4am on Monday and end at midnight on Wednesday.", "2024-11-06"),
        ("The show will run from Monday to Wednesday.", "2024-11-06"),
        # Not in turn: the debate may be today's.
        ("They will vote on Monday, after a debate on Wednesday.", "2024-10-30"),
        ("They will vote on Friday and meet again on Sunday.", "2024-11-03"),
    ],
)
def test_the_second_of_two_days_to_come_is_behind_the_first(nlp, text: str, last: str) -> None:
    found = find_times(dated(text, WEDNESDAY), parsed_of(dated(text, WEDNESDAY)))
    assert found[-1].latest == last


def test_days_in_turn_stay_so_where_the_date_is_another(nlp) -> None:
    made = dated("The strike will begin on Monday and end on Wednesday.", WEDNESDAY)
    found = find_times(made, parsed_of(made))
    told = claim("The strike will begin on Monday and end on Wednesday.", "strike")
    note = Annotation(sha256="x", cleaner="0", annotator="0", times=found, claims=(replace(told, times=found),))
    moved = redate(note, replace(made, date=MAY))
    assert [t.latest for t in moved.times] == ["2025-06-02", "2025-06-04"]
    assert moved.claims[0].times == moved.times
