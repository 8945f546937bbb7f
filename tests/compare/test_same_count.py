"""The same thing counted, in the words of news: tolls, the hurt, the held, homes, jobs, prices; with the parse.

Sentences that begin with "H:" are headlines.
"""

from dataclasses import replace
from functools import cache

import pytest

from tests.bench.plain import article
from tui.annotate.figures.find import find_figures
from tui.annotate.models.language import load
from tui.annotate.sentences import sentences
from tui.annotate.syntax.parse import parse
from tui.compare.figures.bounds import FigureRelation, compare_figures
from tui.model.annotation import Figure

model = cache(load)


@cache
def figures(text: str) -> tuple[Figure, ...]:
    one = replace(article(""), headline=text[2:], paragraphs=()) if text.startswith("H:") else article(text)
    nlp = model()
    if nlp is None:
        pytest.skip("no English model installed")
    return find_figures(one, parse(one, sentences(one), nlp))


def relations(one: str, other: str) -> list[FigureRelation]:
    return [compare_figures(a, b) for a in figures(one) for b in figures(other)]


def told(one: str, other: str) -> set[str]:
    """The kinds of relation between the figures of both, without differences that are not certain."""
    return {r.kind for r in relations(one, other) if r.certain or r.kind != "differs"}


ONE_COUNT = [
    ("Some 400 flights were cancelled.", "Airlines cancelled 650 flights."),
    ("Some 400 refugees arrived.", "Some 650 migrants arrived."),
    ("The attackers killed 7 policemen.", "Nine officers were killed."),
    ("At least 20 schoolchildren were among the 60 killed.", "The bomb killed 75 people."),
    ("H:US jobless claims fall to 210,000", "Claims dropped to 225,000."),
    ("H:Gunman shoots dead three in mall", "Police said four people died in the shooting."),
    ("H:Six dead in avalanche", "The avalanche killed four people."),
    ("H:Quake toll tops 1,000", "More than 1,400 people have died in the quake."),
    ("The army has 90,000 troops on the border.", "There are 120,000 soldiers near the border."),
    ("He was sentenced to 20 years.", "He received a sentence of 25 years."),
    (
        "The virus has killed 340 people and infected 12,000.",
        "There have been 410 deaths and 15,500 confirmed cases.",
    ),
    ("Organisers said 8,000 people took part.", "Police estimated the crowd at 3,000."),
    ("The rally drew 8,000 people.", "Police said 3,000 took part in the rally."),
    ("The plane fell 3,000 metres.", "The jet plunged 5,000 metres."),
    ("Shares fell 4 percent.", "The stock dropped 7 percent."),
    ("Net profit fell to $40 million.", "Net income was $55 million."),
    ("The firm was fined $40 million.", "The regulator imposed a penalty of $55 million."),
    ("The firm agreed to pay a fine of $40 million.", "The penalty was set at $55 million."),
    ("The merger is valued at $4 billion.", "The deal is worth $3.2 billion."),
    ("More than 1,000 houses were destroyed.", "The hurricane destroyed 640 homes."),
    ("The plant will shed 1,200 jobs.", "The company said 900 workers would lose their jobs."),
    ("The hospital admitted 40 wounded.", "Thirty people were wounded."),
    ("Officers took 23 people into custody.", "Police said 31 were arrested."),
    ("Authorities confirmed 11 fatalities.", "The wildfire has claimed 17 lives so far."),
    ("H:Ferry sinking: 52 feared dead", "Rescuers have recovered 38 bodies."),
    (
        "Flooding in the north has left 18 people dead and 2,000 displaced.",
        "Flooding has killed 27 and displaced 4,500, the agency said.",
    ),
    ("H:Mine collapse kills 31 in Ruritania", "The death toll was revised down to 29."),
    (
        "H:Bridge falls in Zenda; at least 14 dead",
        "The death toll from the collapse has risen to 23, the mayor said.",
    ),
    ("At least 14 people were killed when a bridge fell.", "H:Zenda bridge: toll rises to 23"),
    ("H:Toll rises to 23", "H:14 dead, 30 hurt in blast"),
    ("Rescuers pulled 12 bodies from the river.", "The flood claimed 19 lives."),
    ("The flood has claimed at least 12 lives.", "Fatalities reached 31 on Friday."),
    ("Nine people died in the crash.", "The crash left four dead."),
    ("Nine people died in the crash.", "Four deaths were confirmed in the crash."),
    ("The crash killed nine.", "Four people lost their lives in the crash."),
    ("The official death toll stands at 118.", "Some 145 deaths have been reported."),
    ("The quake has killed more than 2,000 people.", "The number of dead climbed to 5,400."),
    ("Twelve people were injured.", "Another report put the number of wounded at 20."),
    ("Twelve people were hurt in the derailment.", "The derailment left 20 injured."),
    ("Eight people remain missing.", "Rescuers are searching for 15 people who are unaccounted for."),
    ("Eight people are still missing.", "Fifteen remain unaccounted for."),
    ("Police arrested 40 protesters.", "Police said 55 protesters were detained."),
    ("Police arrested 40 people.", "Some 55 people were held in custody."),
    ("Police made 40 arrests.", "Officers detained 55 people."),
    ("About 3,000 people were evacuated.", "The fire left 5,500 people homeless."),
    ("About 3,000 people were moved to schools.", "More than 5,500 people were evacuated."),
    ("The outbreak has infected 400 people.", "Health officials confirmed 650 cases."),
    ("The outbreak has sickened 400 people.", "Health officials confirmed 650 infections."),
    ("The company will lay off 400 workers.", "The firm said it would cut 650 jobs."),
    ("H:Carmaker to axe 400 jobs", "Some 650 employees will be laid off."),
    ("Six soldiers were killed.", "Nine troops died."),
    ("The fire destroyed 120 homes.", "The fire gutted 200 houses."),
    ("More than 300 firefighters battled the blaze.", "Some 150 firefighters are at the scene."),
    ("A magnitude 7.1 earthquake struck.", "The quake had a magnitude of 6.8."),
    ("The yacht sold for $12 million.", "The yacht fetched a price of $9 million."),
    ("The bridge cost $12 million.", "The cost of the bridge was $19 million."),
    ("The painting is worth $12 million.", "The painting is valued at $19 million."),
    ("He won 52 percent of the vote.", "He took 47 percent of votes."),
    ("She owns a 12 percent stake in the bank.", "She holds 19 percent of the bank's shares."),
    ("Some 10,000 troops were sent to the border.", "About 4,000 soldiers are at the border."),
    ("Around 40,000 demonstrators marched.", "Police put the number of protesters at 15,000."),
    ("H:40,000 march against new tax", "Some 15,000 people marched through the capital."),
    ("Ada Brook, 47, was arrested.", "The suspect, Ada Brook, 49, appeared in court."),
    ("He was sentenced to 12 years in prison.", "He got a 15-year jail term."),
    ("Hospital officials said 30 people were hospitalised.", "Some 45 people were taken to hospital."),
    ("The ferry carried 120 passengers.", "The ferry had 96 passengers on board."),
    ("The gunman killed 6 students.", "The gunman killed 8 pupils."),
    ("Five hostages were freed.", "Seven hostages were released."),
    ("The army said 60 rockets were fired.", "At least 90 missiles were launched."),
    ("Inflation rose to 4.1 percent.", "Inflation stood at 3.6 percent."),
    ("Oil prices rose 4 percent.", "Oil jumped 9 percent."),
    ("Turnout was 61 percent.", "Turnout reached 48 percent."),
    ("The fire burned 4,000 acres.", "The fire has scorched 9,000 acres."),
    ("More than 60 people were rescued.", "Rescuers saved 85 people."),
    ("H:Blast kills 12 in Zenda market", "The bomb killed 19 people in the market."),
    ("H:Twelve killed as bus plunges into ravine", "At least 19 died when a bus plunged into a ravine."),
    ("H:Quake death toll passes 2,000", "The quake killed 1,400 people."),
    ("H:Death toll in ferry disaster climbs to 88", "Seventy-one people drowned when the ferry sank."),
    ("H:At least 20 hurt as train derails", "A derailed train left 34 people injured."),
    ("H:Police hold 12 over riot", "Police arrested 19 people over the riot."),
    ("H:Bank to cut 3,000 jobs", "The bank will shed 4,500 jobs."),
    ("H:100,000 flee as volcano erupts", "Some 60,000 people fled their homes."),
    ("H:Gunman kills 6 at school", "Eight people were shot dead at the school."),
    ("It was the third attack in which 5 people died this year.", "Twelve people died in the attack."),
    ("Seven miners are trapped underground.", "Eleven miners remain stuck below ground."),
    ("A second victim died, bringing the death toll to three.", "Two people died in the attack."),
    ("The parade drew a crowd of 50,000.", "Some 20,000 people attended the parade."),
]


@pytest.mark.parametrize(("one", "other"), ONE_COUNT)
def test_one_count_told_in_other_words_differs(one, other):
    assert "differs" in told(one, other)


PARTS = [
    ("Five firefighters were among the injured.", "The fire injured 19 people."),
    ("H:Six dead in avalanche", "Eight skiers were killed by the avalanche."),
    ("Fourteen people were killed.", "Three children were among the dead."),
    ("The toll stands at 23.", "At least three children died."),
    ("The toll stands at 23.", "Six firefighters were killed."),
    ("Twelve people were seriously injured.", "Thirty people were injured."),
    ("Three suspects were arrested.", "Five people were arrested."),
    ("More than 200 people were shot.", "Three people were killed."),
    ("The ministry said 5 Ruritanians died.", "The accident killed 12 people."),
    ("Casualties reached 300.", "The attack killed 120 people."),
    ("Officials recorded 30 new cases.", "Officials have recorded 400 cases."),
]


@pytest.mark.parametrize(("one", "other"), PARTS)
def test_a_part_is_told_as_one(one, other):
    assert "part" in told(one, other)
    assert "differs" not in told(one, other)


APART = [
    ("Some 400 flights were cancelled.", "Some 650 flights were delayed."),
    ("Two of the passengers died.", "The bus carried 44 passengers."),
    ("Troops killed 14 rebels.", "The rebels killed 9 troops."),
    ("Shares fell 4 percent.", "The stock rose 7 percent."),
    ("The budget deficit hit $40 billion.", "The trade deficit was $55 billion."),
    ("Net profit fell to $40 million.", "Revenue was $55 million."),
    ("About 3,000 residents were evacuated.", "Some 5,500 people have been displaced."),
    ("Fourteen people were killed.", "Fourteen people were injured."),
    ("Six Ruritanian soldiers were killed.", "Nine Graustarkian soldiers were killed."),
    ("Some 40 men were arrested.", "Some 12 women were arrested."),
    ("The fire destroyed 120 homes.", "The fire damaged 200 homes."),
    ("The fire threatens 120 homes.", "The fire destroyed 20 homes."),
    ("The blaze killed 3 firefighters.", "Some 150 firefighters are at the scene."),
    ("The company posted revenue of $12 billion.", "Profit was $3 billion."),
    ("The company posted a loss of $2 billion.", "Its debt stands at $9 billion."),
    ("Ada Brook, 47, was arrested.", "He was jailed for 49 years."),
    ("The ferry carried 120 passengers.", "The ferry had 96 people on board."),
    ("Five hostages were freed.", "Seven hostages were killed."),
    ("The army shot down 60 drones.", "The army launched 90 drones."),
    ("Air defences shot down 60 drones.", "The enemy launched 90 drones."),
    ("Unemployment fell to 4.1 percent.", "Inflation stood at 3.6 percent."),
    ("Oil prices rose 4 percent.", "Gas prices rose 9 percent."),
    ("The index rose 4 percent.", "The index fell 9 percent."),
    ("The strike killed 12 civilians.", "The strike killed 20 militants."),
    ("The crash killed all 62 people on board.", "The plane carried 58 passengers and four crew."),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_counts_are_never_one(one, other):
    assert not told(one, other) & {"same", "compatible", "differs"}


TWO_EACH = [
    ("The 60 dead included 20 children.", "The 75 dead included 20 children."),
    ("H:14 dead, 30 hurt in blast", "The explosion killed 14 people and injured 45."),
    (
        "Police said 14 people had died and 30 were injured.",
        "Hospital officials said 17 people had died and 30 were injured.",
    ),
    ("Of the 14 killed, five were children.", "Fourteen people were killed, seven of them children."),
    ("The blast killed 14 and wounded 30.", "14 killed, 52 wounded in market bombing"),
]


@pytest.mark.parametrize(("one", "other"), TWO_EACH)
def test_each_figure_finds_its_own(one, other):
    assert {"same", "differs"} <= told(one, other)
