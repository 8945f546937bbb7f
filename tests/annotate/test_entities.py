# ruff: noqa: E501 (one paragraph a line)
"""Names in news of several kinds, written for these tests."""

import pytest

from tests.annotate.named import names_in

FLOOD = """VALENCIA, Spain — At least 40 people were killed when flash floods tore through towns in eastern Spain, officials said on Wednesday.

Prime Minister Pedro Sánchez said the army would help. “We will not leave anyone alone,” Sánchez told reporters in Madrid.

Carlos Mazón, the regional president, said rescue teams could not reach Paiporta, a town of 25,000 people. He asked residents to stay indoors.

The Spanish Meteorological Agency (AEMET) had warned of heavy rain. AEMET lifted the alert on Thursday. In Paiporta, Rosa Molina, 58, lost her house.

Brussels offered help, and Madrid accepted it, European Commission President Ursula von der Leyen said. “Europe is ready,” von der Leyen added. Heavy rain also fell in Brussels."""

ELECTION = """Gov. Dana Whitfield conceded the race for governor of Georgia on Tuesday night, ending a bitter campaign against state Sen. Luis Ortega.

“The voters have spoken,” Whitfield said in Atlanta. She thanked her staff.

Ortega, a Democrat, won 51 percent of the vote, according to The Associated Press. President Carter Lowe called him to offer congratulations, the White House said.

Mrs. Ortega stood beside her husband. Republicans kept control of the Senate. The Brennan Institute for Civic Study said turnout was the highest since 1992. The institute’s director, Helen Brandt, said: “It was remarkable.”"""

COURT = """The Israeli Supreme Court ruled on Monday that the government must publish the report, a blow to Attorney General Yoel Harari.

Judge Miriam Adler wrote that Harari had “no authority” to withhold it. She gave him 30 days.

The Federal Bureau of Investigation, which helped the inquiry, declined to comment. An FBI spokesman, Peter Doyle, referred questions to the Justice Department.

Washington has urged Jerusalem to cooperate. U.S. Ambassador Nora Pike visited the court in Jerusalem last week."""

SPORT = """Midfielder Joao Pereira scored twice as Benfica beat Celtic 3-1 in Lisbon on Tuesday.

Pereira headed in the first after nine minutes. Coach Brendan Walsh said his Celtic side had been “second best.”

“We were poor,” Walsh said. Celtic captain Callum Reid was sent off. The Scottish champions host Bayern Munich in Glasgow next week."""

BUSINESS = """Northwind Energy Corp. said on Friday it would buy Halden Group for $2.1 billion, its largest deal.

Northwind shares fell 4 percent in New York. Chief Executive Sarah Lindqvist said the deal would close by June. “Halden is a great fit,” she said.

Park Min-jun, who runs Halden’s Asian unit from Seoul, will join the board, and so will Park Ji-woo, a former minister. Park Min-jun said he was pleased. Analysts at Credit Lyonnais doubt the price."""

SUMMIT = """Chinese President Xi Jinping met Vietnamese President To Lam in Hanoi on Monday.

Xi said ties were strong. Beijing claims most of the South China Sea, which Hanoi disputes. Lam thanked Xi.

Talks between Beijing and Manila broke down last week, and Moscow backed Beijing. It rained in Beijing on Sunday."""


def test_a_surname_is_the_person_named_in_full_before():
    flood = names_in(FLOOD)
    assert flood.said_of("Pedro Sánchez") == ["Pedro Sánchez", "Sánchez"]
    assert flood.one("Pedro Sánchez").titles == ("Prime Minister",)
    assert flood.at("Pedro Sánchez") == ("Pedro Sánchez", "title")
    assert flood.said_of("Ursula von der Leyen") == ["Ursula von der Leyen", "von der Leyen"]


def test_a_role_told_after_or_before_the_name_is_kept_as_a_title():
    assert names_in(FLOOD).one("Carlos Mazón").titles == ("regional president",)
    assert names_in(COURT).one("Peter Doyle").titles == ("FBI spokesman",)


def test_a_full_name_and_its_acronym_are_one_body():
    flood = names_in(FLOOD)
    assert flood.said_of("Spanish Meteorological Agency") == ["Spanish Meteorological Agency", "AEMET", "AEMET"]
    assert flood.at("AEMET", 1) == ("Spanish Meteorological Agency", "acronym")
    assert names_in(COURT).said_of("Federal Bureau of Investigation") == ["Federal Bureau of Investigation", "FBI"]


def test_country_demonym_and_government_are_one_and_the_capital_as_a_place_another():
    court = names_in(COURT)
    assert court.one("Israel").key == "IL"
    assert court.at("Jerusalem") == ("Israel", "metonym")
    assert court.at("Jerusalem", 1) == ("Jerusalem", "name")
    assert court.at("Washington") == ("United States", "metonym")
    summit = names_in(SUMMIT)
    assert [summit.at("Beijing", nth) for nth in range(4)] == [("China", "metonym")] * 3 + [("Beijing", "name")]
    assert summit.at("Manila") == ("Philippines", "metonym")
    assert summit.at("Hanoi") == ("Hanoi", "name")
    assert summit.at("Hanoi", 1) == ("Vietnam", "metonym")


def test_brussels_acts_for_the_union_and_is_a_town_in_the_rain():
    flood = names_in(FLOOD)
    assert flood.at("Brussels") == ("European Union", "metonym")
    assert flood.at("Brussels", 1) == ("Brussels", "name")


def test_pronouns_stand_for_whom_the_article_named_before():
    election = names_in(ELECTION)
    assert election.at("She") == ("Dana Whitfield", "pronoun")
    assert election.at("him") == ("Luis Ortega", "pronoun")
    court = names_in(COURT)
    assert court.at("She") == ("Miriam Adler", "pronoun")
    assert court.at("him") == ("Yoel Harari", "pronoun")
    business = names_in(BUSINESS)
    assert business.at("she") == ("Sarah Lindqvist", "pronoun")


def test_husband_and_wife_are_two_people():
    election = names_in(ELECTION)
    assert election.at("Ortega", 2) == ("Ortega", "title")
    assert election.one("Ortega").titles == ("Mrs.",)
    assert election.said_of("Luis Ortega")[:2] == ["Luis Ortega", "Ortega"]


def test_two_people_of_one_family_name_are_never_merged():
    business = names_in(BUSINESS)
    assert business.said_of("Park Min-jun")[:2] == ["Park Min-jun", "Park Min-jun"]
    assert business.said_of("Park Ji-woo") == ["Park Ji-woo"]


def test_a_bare_family_name_goes_to_the_matching_title_then_stays():
    text = (
        "Defense Minister Han Ki-tae met reporters in Busan. Han called the test dangerous.\n\n"
        "North Korea’s U.N. envoy, Han Sol-mi, rejected that on Monday.\n\n"
        "Defense Minister Han said the army was ready.\n\n"
        "Both Han and the governor of Busan will travel to Tokyo."
    )
    names = names_in(text)
    assert names.said_of("Han Ki-tae")[:2] == ["Han Ki-tae", "Han"]
    assert names.said_of("Han Sol-mi") == ["Han Sol-mi"]
    assert names.at("Han", 3) == ("Han Ki-tae", "title")
    assert names.at("Han", 4) == ("Han Ki-tae", "alias")


def test_a_short_form_of_a_company_is_the_company():
    assert names_in(BUSINESS).said_of("Halden Group") == ["Halden Group", "Halden", "Halden"]


def test_a_court_of_another_country_is_another_court():
    court = names_in(COURT)
    assert court.one("Israeli Supreme Court").key == "org:US-SCOTUS@IL"
    assert "Supreme Court" not in court.names()


def test_georgia_is_a_state_or_a_country_as_the_rest_of_the_text_tells():
    assert names_in(ELECTION).one("Georgia").key == "US-GA"
    text = "Protesters in Tbilisi said Georgia must keep its course. The Georgian parliament will vote on Friday."
    assert names_in(text).one("Georgia").key == "GE"


def test_a_place_is_known_by_what_stands_around_it():
    flood = names_in(FLOOD)
    assert flood.one("Paiporta").type == "place"
    text = "Troops left the Orlevka region on Sunday. Shelling in Orlevka went on, the governor said."
    names = names_in(text)
    assert names.one("Orlevka region").type == "place"
    assert names.said_of("Orlevka region") == ["Orlevka region", "Orlevka"]


def test_a_headline_in_title_case_names_only_what_tables_and_body_know():
    names = names_in(COURT, "Israeli Supreme Court Orders Harari to Publish Report, Says FBI")
    assert names.at("Harari", where="headline") == ("Yoel Harari", "alias")
    assert names.at("FBI", where="headline") == ("Federal Bureau of Investigation", "acronym")
    inside = {mention.text for mention in names.mentions if mention.where == "headline"}
    assert inside == {"Israeli", "Supreme Court", "Harari", "FBI"}


def test_a_headline_in_capitals_is_read_too():
    names = names_in(SUMMIT, "XI JINPING VISITS VIETNAM AS RUSSIA AND JAPAN WATCH")
    inside = [mention.text for mention in names.mentions if mention.where == "headline"]
    assert inside == ["XI JINPING", "VIETNAM", "RUSSIA", "JAPAN"]
    assert names.at("XI JINPING", where="headline") == ("Xi Jinping", "alias")


def test_a_state_shortened_is_the_state_only_after_a_town_or_party():
    names = names_in("A fire burned in Salem, Ore., on Sunday. The firm ships ore. Rep. Ann Bell, R-Ky., came.")
    assert names.one("Oregon").key == "US-OR"
    assert names.one("Kentucky").key == "US-KY"


def test_names_hold_no_quotes_articles_or_genitives():
    for text in (FLOOD, ELECTION, COURT, SPORT, BUSINESS, SUMMIT):
        for mention in names_in(text).mentions:
            if mention.kind not in ("pronoun", "role"):
                assert not mention.text.startswith(("The ", "the ", "“", '"')), mention
                assert not mention.text.endswith(("'s", "’s", "”", '"', ",")), mention


@pytest.mark.parametrize("text", [FLOOD, ELECTION, COURT, SPORT, BUSINESS, SUMMIT])
def test_mentions_say_what_stands_there_in_order_and_apart(text):
    names = names_in(text, "A Headline of Words")
    ids = {entity.id for entity in names.entities}
    done = {"headline": 0, "body": 0}
    for mention in names.mentions:
        assert names.body_or_headline(mention.where)[mention.start : mention.end] == mention.text
        assert mention.start >= done[mention.where]
        done[mention.where] = mention.end
        assert mention.entity in ids
    assert {mention.entity for mention in names.mentions} == ids


def test_days_months_and_bare_titles_are_no_names():
    wrong = {"Tuesday", "Monday", "Friday", "June", "Coach", "Judge", "President", "Chief", "Midfielder"}
    for text in (FLOOD, ELECTION, COURT, SPORT, BUSINESS, SUMMIT):
        assert not wrong & names_in(text).names()


def test_a_title_with_a_surname_is_not_the_relative_named_in_full():
    text = (
        "President Lowe flew to Ohio on Friday. Lowe spoke for an hour.\n\n"
        "His wife, Marta Lowe, did not travel. Mr. Lowe returned at night."
    )
    names = names_in(text)
    assert names.said_of("Marta Lowe") == ["Marta Lowe"]
    assert [mention for mention in names.said_of("Lowe") if mention == "Lowe"] == ["Lowe"] * 3


def test_a_common_word_at_the_beginning_of_a_sentence_is_no_name():
    text = "Turnout was high in Lagos, officials said. The governor praised the turnout. Turnout fell in Kano."
    assert names_in(text).names() <= {"Lagos", "Kano"}


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Marta Solano Prieto", "Solano"),
        ("Juan Pablo Rivas Mora", "Rivas Mora"),
        ("Walid al-Masri", "Masri"),
        ("Nguyen Van Thuan", "Thuan"),
        ("Pieter van den Berg", "van den Berg"),
    ],
)
def test_names_of_many_lands_have_their_short_forms(full, short):
    names = names_in(f"President {full} spoke in Geneva on Monday. “We agree,” {short} said. President {short} left.")
    assert names.said_of(full)[:2] == [full, short]


def test_a_prince_is_known_by_his_first_name():
    names = names_in("Crown Prince Hamid bin Rashid met envoys on Monday. Prince Hamid said the talks went well.")
    assert names.said_of("Hamid bin Rashid") == ["Hamid bin Rashid", "Prince Hamid"]


def test_he_inside_a_quotation_is_not_the_one_who_speaks():
    text = (
        "A jury convicted Victor Hale of fraud on Monday.\n\n"
        "Judge Martin Voss spoke for an hour. “Nobody should lend money to Hale. He cannot be trusted,” Voss said."
    )
    assert names_in(text).at("He") == ("Victor Hale", "pronoun")
