"""Claims on one thing that say something else of it, or the same of something else: never told as agreeing."""

from tests.compare.story_pairs import CONFLICT, LATER, NO_MATCH, Told

SIDE = (*NO_MATCH, "update")
APART = (*CONFLICT, *SIDE)

PAIRS = (
    # One subject, two predicates.
    Told("held and broke", "storm", "The dam at Korrin holds.",
         "The dam at Korrin broke late on Tuesday.", APART, LATER),
    Told("held and broke", "storm", "The dam at Korrin holds.",
         "The dam at Korrin collapsed.", APART),
    Told("another headline", "storm", "River Varn bursts banks, thousands leave homes in Telmar.",
         "Flood in Telmar kills 12.", SIDE),
    Told("suspended and arrested", "court", "The police chief of Laguna, Ivo Marin, was suspended in December.",
         "Police chief Ivo Marin was arrested in December.", SIDE),
    Told("wounded and killed", "war", "Kone was wounded last month.", "Kone was killed on Friday.", APART),
    Told("fled and returned", "war", "About 9,000 people fled to Orsha.",
         "About 9,000 people returned to Marrek.", APART),
    Told("cut and kept", "market", "Bank Morrow cut its rating for Orlan Motors.",
         "Bank Morrow kept its rating for Orlan Motors.", APART),
    Told("stopped and fined", "strike", "Police stopped two drivers who ignored the barriers.",
         "The police fined 212 drivers who ignored the barriers.", APART),
    # The same of two things.
    Told("trains and buses", "strike", "Trains between Dunmore and Ashby were cancelled.",
         "Buses between Dunmore and Ashby were cancelled.", SIDE),
    Told("fuel and food", "war", "Fuel is running out in Orsha.", "Food is running out in Orsha.", SIDE),
    Told("two bodies", "war", "The United Nations called for a ceasefire.",
         "The African Union called for a ceasefire.", SIDE),
    Told("two sides compared", "war", "The army has more tanks than the rebels.",
         "The rebels have more drones than the army.", SIDE),
    Told("two players", "sport", "Rovers defender Tom Reyes was sent off.", "Harriers defender Sam Noll was booked.",
         NO_MATCH),
    # To come, on a condition, or done.
    Told("may and did", "fever", "The WHO may recommend the vaccine by the end of the year.",
         "The WHO recommended the vaccine on Friday.", SIDE, (None, LATER[1])),
    Told("on a condition", "vote", "The Senate must still approve the harbour bill.",
         "If the Senate approves the harbour bill, Brandt may resign.", SIDE),
    Told("planned and begun", "fever", "The ministry plans a vaccine trial in Masuri.",
         "The ministry has begun a vaccine trial in Masuri.", SIDE, LATER),
    Told("must and did", "vote", "The Senate must still approve the harbour bill.",
         "The Senate rejected the harbour bill in 2023.", SIDE),
    Told("two who will", "war", "France will evacuate its citizens.", "Italy will evacuate its citizens.", NO_MATCH,
         LATER),
    Told("so many that and so many that not", "market", "Eleven of the 40 factories of Orlan Motors were modernised.",
         "Twenty-nine of the 40 factories of Orlan Motors were never modernised.", NO_MATCH, LATER),
    Told("unless", "war", "The rebels would accept a truce if the army left Karsk, their leader Isa Kone said.",
         "Isa Kone rejected a truce unless the army left Karsk.", NO_MATCH),
    # One speaker, told to say that and that not.
    Told("will and will not", "court", "His lawyer, Sven Adler, said he would appeal.",
         "His lawyer Sven Adler said that Hale would not appeal.", ("contradict",)),
)  # fmt: skip
