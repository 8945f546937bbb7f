"""One deed that two papers tell with other numbers, or the one tells and the other denies; and what only looks so."""

import pytest

from tests.compare.stories import in_marlow, match_of, relations_of, told

CONFLICT = ("figure differs", "contradict")


@pytest.mark.parametrize(
    ("first", "second", "parts", "relation"),
    [
        ("Twelve of the bank's clerks lost their jobs after the merger.",
         "Nine clerks had lost their jobs after the merger, the mayor said.", ("Twelve", "Nine"), "figure differs"),
        ("In Marlow, eight people died in the storm.",
         "The storm killed 20 in the county. Twelve of them died in Marlow.", ("eight", "Twelve"), "figure differs"),
        ("The works will cut 1,400 jobs in Marlow, the firm said.",
         "About 1,900 people will lose their jobs in Marlow, according to the firm.", ("1,400", "1,900"),
         "figure differs"),
        ("The council approved the Marlow plan by 11 votes to 9 on Tuesday.",
         "The council voted 12 to 8 for the Marlow plan on Tuesday.", ("11", "12"), "figure differs"),
        ("A court in Marlow heard that the cashier admitted taking money from the school.",
         "The cashier denied taking money from the school, a court in Marlow heard.", ("admitted", "denied"),
         "contradict"),
        ("The lawyer, Sven Adler, said that the headmistress knew about the loans and had approved them.",
         "The headmistress, Eva Lund, denied that she had known about any loans.", ("knew", "known"), "contradict"),
        ("Marlow Steel had received no state aid for the mill, Dana Orr said.",
         "The mill of Marlow Steel received 60 million dollars in state aid, the ministry said.",
         ("no state aid", "60"), "contradict"),
        ("The motion on the Marlow stadium passed by 9 votes to 6 after a debate of five hours.",
         "The vote on the Marlow stadium was 8-7.", ("9 votes", "8-7"), "figure differs"),
        ("Councilwoman Tess Harlan voted against the Marlow plan.",
         "Councilwoman Tess Harlan cast the deciding vote for the Marlow plan.", ("against", "for"), "contradict"),
        ("The driver, Colin Bates, was tested in Marlow and found to be sober.",
         "The driver, Colin Bates, was drunk, a police source in Marlow said.", ("sober", "drunk"), "contradict"),
        ("The alarm on the Alma went at once, the captain said.", "There was no alarm on the Alma, passengers said.",
         ("went", "no alarm"), "contradict"),
        ("The owner, Victor Sande, denied that he had threatened to move the team out of Marlow.",
         "Victor Sande threatened to move the team out of Marlow if the plan failed.", ("threatened", "if"),
         "contradict"),
        ("Property taxes in Marlow will not rise, the treasurer said.",
         "Property taxes in Marlow would go up by 2 percent, the treasurer said.",
         ("not rise", "go up"), "contradict"),
        ("The fire on the Alma began at 2:15 a.m. in a cabin, the line said.", "The fire broke out at 3:40 a.m.",
         ("2:15", "3:40"), "figure differs"),
        ("The officer's camera was switched on during the shooting in Marlow, the chief said.",
         "The officer's camera was switched off, a person in Marlow said.", ("on", "off"), "contradict"),
        ("About 300 people marched in Marlow. Four of them were arrested, police said.",
         "Eleven people were arrested in Marlow, the marchers said.", ("Four", "Eleven"), "figure differs"),
        ("The minister said the government opposed the closure and would seek talks.",
         "The minister said the government supported the closure as a painful step.", ("opposed", "supported"),
         "contradict"),
    ],
)  # fmt: skip
def test_one_deed_told_in_two_ways(first: str, second: str, parts: tuple[str, str], relation: str):
    match = match_of(told(in_marlow(first), in_marlow(second)), *parts)
    assert match is not None
    assert match.relation == relation, match.reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The flood killed at least 19 people in Marlow.", "In the flood of 1987, 64 people were killed in Marlow."),
        ("Orlan Motors employs 22,000 people, 9,000 of them in Marlow.",
         "In Marlow, 9,000 people work for Orlan Motors."),
        ("Tom Hale slipped when the climbers were near the hut above Marlow.",
         "Tom Hale was climbing to the hut above Marlow."),
        ("Hale did not die of smoke, doctors in Marlow said.", "Hale died on Monday, doctors in Marlow said."),
        ("The players did not want to focus on the record, Tom Hale said.",
         "The players did not want us to focus on the record, Tom Hale said."),
        ("The jury convicted Tom Hale of fraud.", "The jury acquitted Tom Hale of bribery."),
        ("The Gulls led 13-3 after Tom Hale returned the ball 32 yards in Marlow.",
         "The Gulls kicked a 36-yard field goal and led 13-3 in Marlow."),
        ("The killing in Marlow sparked five days of riots.", "Riots followed the killing in Marlow eight days ago."),
        ("An 11-year-old girl was hurt by the gunman, Tom Hale, in Marlow.",
         "Tom Hale, 20, is the gunman who fired in Marlow."),
        ("Tom Hale needed nine points to break the record in Marlow.",
         "Tom Hale scored 20 points to break the record in Marlow."),
        ("The ships have seized 31 rifles so far off Marlow.", "The ships seized 12 rifles off Marlow on Monday."),
        ("Malaria killed 620,000 people in Marlow last year.", "In 2004, malaria killed 1.1 million in Marlow."),
        ("The director failed to reach a deal in Marlow.", "The director was unable to reach a deal in Marlow."),
        ("Two people were killed in the crash on the Marlow road.",
         "The road was shut. Trees fell. It snowed, too. In a crash near Wending on Thursday, three were killed."),
        ("Police said that about 500 people protested outside the hall in Marlow.",
         "Some 2,000 people protested outside the hall in Marlow, the union said. Police said 500 people protested."),
        ("Tom Hale occasionally answered the letters.", "Tom Hale did not answer the letters from Marlow."),
    ],
)  # fmt: skip
def test_what_only_looks_like_one_deed(first: str, second: str):
    found = told(in_marlow(first), in_marlow(second))
    assert [match.reason for match in found.matches if match.relation in CONFLICT] == []


def test_a_height_does_not_grow_from_one_day_to_the_next():
    found = told(
        in_marlow("A climber of 36 died after falling about 60 metres from a ridge above Marlow."),
        in_marlow("The climber died after falling 150 metres from a ridge above Marlow.", date="2024-05-06"),
    )
    match = match_of(found, "60 metres", "150 metres")
    assert match is not None
    assert match.relation == "figure differs"


def test_a_later_paper_may_say_that_what_was_told_as_done_was_not_done():
    found = told(
        in_marlow("The sprinklers in Marlow worked as planned, the fire chief said."),
        in_marlow("The sprinklers in Marlow did not work, survivors said.", date="2024-05-04"),
    )
    match = match_of(found, "worked", "did not work")
    assert match is not None
    assert match.relation == "contradict"


def test_a_victim_may_be_the_man_of_the_other_article():
    first = "The victim was shot on Monday while he was doing yard work at a home in Elder Lane."
    second = "A man was shot on Monday while doing yard work at a home in Elder Lane."
    match = match_of(told(in_marlow(first), in_marlow(second)), "Elder Lane", "Elder Lane")
    assert match is not None
    assert match.relation == "agree", match


def test_a_suspect_is_no_victim():
    first = "The victim was taken to a home in Elder Lane on Monday."
    second = "The suspect was taken to a home in Elder Lane on Monday."
    match = match_of(told(in_marlow(first), in_marlow(second)), "Elder Lane", "Elder Lane")
    assert match is None or match.relation != "agree", match


def test_what_one_says_of_himself_is_not_said_of_another():
    first = "“I am not ready to back the plan of Jon Falk,” Ada Holt said on Monday."
    second = "Jon Falk said on Monday he was “not ready” to back the plan of Ada Holt."
    match = match_of(told(in_marlow(first), in_marlow(second)), "not ready", "not ready")
    assert match is None or match.relation != "agree", match


def test_as_many_of_a_kind_as_of_people_are_the_same_people():
    first = "Three bank workers were killed when the crowd set fire to a bank in Marlow on Monday."
    second = "Three people were killed when the bank in Marlow burned during the protest on Monday."
    match = match_of(told(in_marlow(first), in_marlow(second)), "were killed", "were killed")
    assert match is not None
    assert match.relation == "agree", match


def test_without_incident_lacks_no_incident():
    first = "Police arrested Jon Falk without incident on Elder Lane on Monday."
    second = "An officer who saw the incident arrested Jon Falk on Elder Lane on Monday."
    match = match_of(told(in_marlow(first), in_marlow(second)), "Jon Falk", "Jon Falk")
    assert match is not None
    assert match.relation == "agree", match


@pytest.mark.parametrize(
    ("words", "one", "other"),
    [
        ("The director {} the safety reports before the inspection in Marlow.", "kept", "shredded"),
        ("The rebels {} the hostages near the camp in Marlow on Monday.", "fed", "killed"),
        ("The company {} the plant in Marlow on Monday.", "visited", "closed"),
        ("The team {} its coach after the defeat in Marlow.", "praised", "fined"),
        ("The mayor of Marlow {} the plan for the harbour on Monday.", "defended", "criticised"),
    ],
)
def test_another_verb_with_all_else_the_same_is_no_agreement(words: str, one: str, other: str) -> None:
    assert "agree" not in relations_of(words.format(one), words.format(other))


@pytest.mark.parametrize(
    ("words", "one", "other"),
    [
        ("Police {} the driver of the lorry near Marlow on Monday.", "detained", "arrested"),
        ("The storm {} 40 houses in Marlow on Monday.", "wrecked", "destroyed"),
        ("The army {} the town of Marlow on Monday.", "seized", "captured"),
    ],
)
def test_another_verb_for_the_same_deed_agrees(words: str, one: str, other: str) -> None:
    assert relations_of(words.format(one), words.format(other))[:1] == ["agree"]
