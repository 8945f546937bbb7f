"""Figures: read as bounds, with true spans, and nothing read that counts nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.bench.plain import article
from tui.annotate import annotate
from tui.annotate.figures.find import find_figures, in_text
from tui.annotate.figures.quantities import quantities
from tui.model.annotation import Figure


def only(text: str) -> Figure:
    found = in_text(text)
    assert len(found) == 1, [(f.text, f.low, f.high) for f in found]
    return found[0]


BOUNDS = [
    ("Around 9,500 dockers stayed home.", "Around 9,500", 9500, 9500, "about"),
    ("The pier holds up to 3,000 visitors.", "up to 3,000", None, 3000, "up to"),
    ("As many as 40 goats escaped.", "As many as 40", None, 40, "up to"),
    ("At least 17 huts burned.", "At least 17", 17, None, "at least"),
    ("More than a dozen kites fell.", "More than a dozen", 12, None, "more than"),
    ("Fewer than 60 swans remain.", "Fewer than 60", None, 60, "less than"),
    ("An estimated 800 bats live there.", "An estimated 800", 800, 800, "estimate"),
    ("Nearly 60 seats stood empty.", "Nearly 60", 50, 60, "nearly"),
    ("Between 3 and 5 bridges closed.", "Between 3 and 5", 3, 5, "range"),
    ("They want 10-12,000 stewards.", "10-12,000", 10000, 12000, "range"),
    ("They need six to eight ferries.", "six to eight", 6, 8, "range"),
    ("One or two gates opened.", "One or two", 1, 2, "range"),
    ("Dozens of lamps broke.", "Dozens", 24, None, "vague"),
    ("Hundreds of choirs sang.", "Hundreds", 200, None, "vague"),
    ("Tens of thousands of bees swarmed.", "Tens of thousands", 20000, None, "vague"),
    ("Several hundred cyclists rode.", "Several hundred", 300, None, "vague"),
    ("A couple of tents collapsed.", "A couple", 2, 3, "vague"),
    ("Some 20, 000 readers wrote.", "Some 20, 000", 20000, 20000, "about"),
    ("The list names 1, 009 moths.", "1, 009", 1009, 1009, "exact"),
    ("Twenty-three clerks resigned.", "Twenty-three", 23, 23, "exact"),
    ("Two hundred and fifty-six coins lay there.", "Two hundred and fifty-six", 256, 256, "exact"),
    ("Half a million stamps were printed.", "Half a million", 500_000, 500_000, "exact"),
    ("Sales reached 1.2 mln tins.", "1.2 mln", 1.2e6, 1.2e6, "exact"),
    ("The state has 3.5 lakh looms.", "3.5 lakh", 350_000, 350_000, "exact"),
    ("Over 2m listeners tuned in.", "Over 2m", 2e6, None, "more than"),
    ("A 50,000-strong choir sang.", "50,000-strong", 50000, 50000, "exact"),
    ("Pilgrims numbering 100-plus walked.", "100-plus", 100, None, "at least"),
    ("500,000 to 1.6 million parcels a day.", "500,000 to 1.6 million", 500_000, 1_600_000, "range"),
]


@pytest.mark.parametrize(("text", "surface", "low", "high", "approximation"), BOUNDS)
def test_a_number_is_read_as_a_bound(text, surface, low, high, approximation):
    figure = only(text)
    assert (figure.text, figure.low, figure.high, figure.approximation) == (surface, low, high, approximation)
    assert figure.unit == "count"


UNITS = [
    ("The bank raised its key rate by half a point.", 0.5, "percentage point"),
    ("The bank cut rates by three-quarters of a point.", 0.75, "percentage point"),
    ("The party lost a quarter of a percentage point.", 0.25, "percentage point"),
    ("Analysts awaited a quarter-point increase.", 0.25, "percentage point"),
    ("The bill came to $3.5bn.", 3.5e9, "USD"),
    ("They stole €2 million.", 2e6, "EUR"),
    ("It costs Rs 2 lakh crore.", 2e12, "INR"),
    ("A fine of A$4.56 was due.", 4.56, "AUD"),
    ("It paid 4.8 million pounds.", 4.8e6, "GBP"),
    ("The parcel weighed 220 pounds.", 220, "pound"),
    ("It cost half a million pounds.", 500_000, "GBP"),
    ("The basin holds 4,000 cubic metres.", 4000, "cubic metre"),
    ("A third of voters agreed.", 1 / 3, "share"),
    ("Two-thirds of members left.", 2 / 3, "share"),
    ("One in five ducks limps.", 0.2, "share"),
    ("A 1-in-3 chance remains.", 1 / 3, "share"),
    ("Turnout was 41 percent.", 41, "percent"),
    ("It gained 3.5 percentage points.", 3.5, "percentage point"),
    ("They walked 12 miles.", 12, "mile"),
    ("It lay 700 metres below.", 700, "metre"),
    ("The kiln cooled to 98.6°F.", 98.6, "degree Fahrenheit"),
    ("A heat of 30C held.", 30, "degree Celsius"),
    ("A magnitude 7.1 quake struck.", 7.1, "magnitude"),
    ("The 7.1-magnitude quake struck.", 7.1, "magnitude"),
    ("He waited three years.", 3, "year"),
    ("She stands 5-foot-11 tall.", 5 + 11 / 12, "foot"),
    ("With 4 minutes 48 seconds left.", 288, "second"),
    ("They voted 52-48.", 52, "score"),
    ("Lawmakers voted 287 to 141 in favour of the bill.", 287, "score"),
    ("The motion was rejected 141 to 287.", 141, "score"),
    ("Members voted 1,412 to 203 for the strike.", 1412, "score"),
    ("The two-million-euro haul vanished.", 2e6, "EUR"),
]


@pytest.mark.parametrize(("text", "value", "unit"), UNITS)
def test_a_unit_goes_by_its_name_and_keeps_its_value(text, value, unit):
    figure = next(f for f in in_text(text) if f.unit != "count")
    assert figure.unit == unit
    assert figure.low == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "They planned for a one-in-100-year flood.",
        "An F-16 and a Su-35 flew past.",
        "COVID-19 closed the Group of Seven meeting.",
        "It recalled 9/11 and 24/7 coverage.",
        "The bell rang at seven on Tuesday morning.",
        "The bell rang at half past nine, at nine o'clock and at ten to six.",
        "The bell rang at about three in the afternoon.",
        "He was half a point behind in the final of the chess.",
        "It happened on Nov. 23, 2024, at 2:30 a.m.",
        "In 2014 and since 1998 it was quiet.",
        "The 2016 Games and the 1990s were calm.",
        "Call 555-1234 or (212) 555-0199 today.",
        "He lives at No. 10, said Article 5.",
        "A Boeing 737 landed on Highway 66.",
        "See https://example.org/2024/10/30/story?id=12 for more.",
        "The Standard & Poor's 500 is one of the best.",
        "No one came; one another's friends did.",
        "A four-star, two-way street of the second-floor sort.",
        "The third man finished 20th.",
        "Police met on 23 November 2024 and 2024-11-23.",
    ],
)
def test_what_counts_nothing_is_left_out(text):
    assert in_text(text) == []


def test_ages_are_years_of_someone():
    assert [(f.low, f.unit, f.head) for f in in_text("Ada Brook, 47, and a 36-year-old man spoke.")] == [
        (47, "year", "age"),
        (36, "year", "age"),
    ]
    for words, low, high in (
        ("Both are in their 70s.", 70, 79),
        ("She is in her late 70s.", 77, 79),
        ("He is a man in his twenties.", 20, 29),
        ("She is in her early fifties.", 50, 53),
        ("He is in his mid-forties.", 44, 46),
    ):
        assert (only(words).low, only(words).high, only(words).head) == (low, high, "age")
    assert in_text("It was a dance of the twenties, and fell into the thirties.") == []


def test_none_is_zero_where_something_is_counted():
    figure = only("There were no casualties at the mill.")
    assert (figure.text, figure.low, figure.high, figure.head) == ("no", 0, 0, "casualty")
    assert only("Nobody was injured.").counted == "people injured"


def test_a_part_of_a_whole_is_marked():
    whole, part, vague = in_text(
        "As many as 900 porters trained there, including at least 50 captains and several cooks."
    )
    assert (whole.part, part.part, vague.part) == (False, True, True)
    assert in_text("Police held 40 fans; 12 of them were freed.")[1].part


def test_what_is_counted_is_found_by_rules_alone():
    assert only("The blast killed 12 people in Ostrava.").counted == "people killed"
    assert only("The blast left 12 dead.").counted == "people killed"
    assert only("They shipped 1,000 wooden crates of apples.").head == "crate"
    assert only("The blast killed 12 people in Ostrava.").place == "Ostrava"


def test_what_is_counted_is_found_by_the_parse(nlp):
    from tui.annotate.sentences import sentences
    from tui.annotate.syntax.parse import parse

    one = article(
        "At least 30 Ruritanian sailors were injured in Strelsau. Turnips rose 12 percent. "
        "He won 44 percent of the rural vote. The toll climbed to 41. A three-year sentence followed."
    )
    found = find_figures(one, parse(one, sentences(one), nlp))
    assert [(f.text, f.head) for f in found] == [
        ("At least 30", "sailor"),
        ("12 percent", "rise"),
        ("44 percent", "vote"),
        ("41", "toll"),
        ("three-year", "sentence"),
    ]
    assert found[0].counted == "Ruritanian sailors injured"


HEADLINES = [
    ("Toll Rises to 23 in Dam Collapse", ["Toll"]),
    ("14 Dead, 30 Hurt in Blast", ["people killed", "people hurt"]),
    ("Gunman Kills Five, Wounds 11 at Mall", ["people killed", "people wounded"]),
    ("Police Arrest 40 in Protest", ["people arrested"]),
    ("Thousands Flee Fire; One Dead, Three Critical", ["people fled", "people killed", "people critically injured"]),
    ("2 Million Lose Power in Storm", ["people without power"]),
    ("Company to Cut 12,000 Jobs as Sales Fall 8%", ["Jobs cut", "Sales Fall"]),
    ("Ruritania Unemployment Falls to 4.1%", ["Ruritania Unemployment"]),
    ("Hostage Crisis: 7 Freed, 3 Still Held", ["people freed", "people held"]),
]


@pytest.mark.parametrize(("headline", "counted"), HEADLINES)
def test_headlines_say_what_they_count(nlp, headline, counted):
    from dataclasses import replace

    from tui.annotate.sentences import sentences
    from tui.annotate.syntax.parse import parse

    one = replace(article(""), headline=headline, paragraphs=())
    found = find_figures(one, parse(one, sentences(one), nlp))
    assert [f.counted.lower() for f in found] == [c.lower() for c in counted]


def test_a_figure_is_of_the_place_that_has_or_reports_it(nlp):
    from tui.annotate.sentences import sentences
    from tui.annotate.syntax.parse import parse

    one = article("France has 40 such mills. Germany's 36 hospitals stayed open. Italy sent 90 doctors.")
    found = find_figures(one, parse(one, sentences(one), nlp))
    assert [(f.text, f.place) for f in found] == [("40", "France"), ("36", "Germany"), ("90", None)]


@given(st.text(max_size=300))
def test_any_text_is_read_without_a_crash_and_with_true_spans(text):
    check(text)


_NOISE_TEXT = """
1 2,500 12.5 3/4 half a dozen million hundred and - – to or between from % $ € °C one in five third thirds of the
several tens thousand year years old -old foot 11 at least up more than over nearly . , ; ( ) in May 2024 F-16 no
casualties percent points killed people Nov. 9:30 's strong 000 . 357 quarter century
"""
NOISE = st.lists(st.sampled_from(_NOISE_TEXT.split()), max_size=40)


@given(NOISE, st.sampled_from(["", " "]))
def test_any_chain_of_number_words_is_read_with_true_spans(pieces, glue):
    check(glue.join(pieces))


def check(text: str) -> None:
    last = 0
    for figure in in_text(text):
        assert text[figure.start : figure.end] == figure.text
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert figure.start < figure.end
    for quantity in quantities(text):
        assert last <= quantity.start <= quantity.number < quantity.number_end <= quantity.end
        last = quantity.end


def test_the_headline_comes_first_with_its_own_offsets():
    from dataclasses import replace

    one = replace(article("Officials counted 14 boats."), headline="Storm Sinks 12 Boats")
    assert [(f.where, f.text) for f in find_figures(one, ())] == [("headline", "12"), ("body", "14")]


def test_the_age_before_a_name_is_not_that_of_the_day() -> None:
    figure = only("On Friday, 32-year-old Ada Marsh fell from the wall.")
    assert figure.counted == "age of Ada Marsh"


def test_a_mother_of_three_has_children() -> None:
    [figure] = [
        f for c in annotate(article("Ada Marsh, a mother of three, fell from the wall.")).claims for f in c.figures
    ]
    assert (figure.low, figure.head) == (3, "child")
