"""Invented events, each told by two papers: a claim of the one, the claim of the other, and what may be told of them.

Around each claim stands what the two papers write besides, in words of their own, as a pair is judged beside others.
"""

from dataclasses import dataclass

CONFLICT = ("figure differs", "contradict")
APART = ("figure differs", "contradict", "related")
"""A reader is shown that they part, or sees them side by side."""

EARLY, LATE = "2024-05-03", "2024-05-08"


@dataclass(frozen=True)
class Told:
    """A claim in two papers.

    Attributes:
        kind: What sets the two apart, or does not.
        topic: Which event of `AROUND`.
        first: Sentence of the first paper.
        second: Sentence of the second.
        may: The relations that may be told; None stands for no match at all.
        dates: Days of the papers.
        names: Words that the reason must hold.
    """

    kind: str
    topic: str
    first: str
    second: str
    may: tuple[str | None, ...]
    dates: tuple[str | None, str | None] = (EARLY, EARLY)
    names: tuple[str, ...] = ()


NO_CONFLICT = ("agree", "update", "related", None)
NO_MATCH = ("related", None)
UPDATE = ("update",)
LATER = (EARLY, LATE)

PAIRS = (
    # Another figure of one thing.
    Told("toll", "ferry", "At least 31 people died when the ferry Alma sank off Tarn, the coast guard said.",
         "The sinking of the Alma killed 43 people, according to the coast guard.", CONFLICT, names=("31", "43")),
    Told("toll", "war", "Shelling killed 14 people in Karsk on Tuesday, doctors said.",
         "Doctors in Karsk said 23 people died in Tuesday's shelling.", CONFLICT, names=("14", "23")),
    Told("civilians and people", "war", "Shelling killed 14 people in Karsk on Tuesday, doctors said.",
         "Doctors in Karsk said 23 civilians died in Tuesday's shelling.", APART),
    Told("money", "court", "Prosecutors say Hale stole $14 million from his customers.",
         "Hale is accused of stealing $19 million from customers of the bank.", CONFLICT, names=("14", "19")),
    Told("money", "market", "Orlan Motors made a profit of 41 million euros in the first quarter.",
         "The carmaker's first-quarter profit came to 56 million euros.", CONFLICT, names=("41", "56")),
    Told("percent", "market", "Shares in Orlan Motors fell 6 percent on Thursday.",
         "Shares of Orlan Motors dropped 9 percent on Thursday.", CONFLICT, names=("6", "9")),
    Told("percent", "vote", "Brandt won 54 percent of the vote, the election office said.",
         "Lena Brandt took 57 percent of the votes, according to the election office.", CONFLICT, names=("54", "57")),
    Told("age", "ferry", "The captain, Jonas Weil, 58, was taken to hospital.",
         "Jonas Weil, the 62-year-old captain, is being treated in hospital.", CONFLICT, names=("58", "62")),
    Told("distance", "storm", "The storm came ashore 40 kilometres north of Port Elan.",
         "Greta made landfall some 90 kilometres north of Port Elan.", (*CONFLICT, "related")),
    Told("sentence", "court", "Judge Duarte sentenced Hale to 12 years in prison.",
         "Hale was sentenced to nine years in prison.", CONFLICT, names=("12", "nine")),
    Told("size of a crowd", "strike", "About 3,000 tram drivers walked out on Monday.",
         "Some 1,800 tram drivers joined the walkout on Monday.", CONFLICT, names=("3,000", "1,800")),
    Told("score", "sport", "The Harriers beat the Rovers 3-1 in the cup final.",
         "The Harriers won the cup final 3-2 against the Rovers.", CONFLICT, names=("3-1", "3-2")),
    Told("infections", "fever", "The marsh fever has infected 212 people in Masuri, the ministry said.",
         "In Masuri 340 people have caught marsh fever, according to the ministry.", (*CONFLICT, "related")),
    Told("dozens and half a dozen", "storm", "The storm destroyed 24 houses in Port Elan.",
         "Greta destroyed 70 houses in Port Elan, the fire brigade said.", CONFLICT, names=("24", "70")),
    Told("a pay rise", "strike", "The union wants a pay rise of 8 percent.",
         "The union is demanding a 12 percent pay rise.", CONFLICT, names=("8", "12")),
    # Figures that can both hold.
    Told("dozens", "ferry", "Dozens of passengers were injured when the ferry sank.",
         "The sinking injured 24 passengers.", NO_CONFLICT),
    Told("up to", "ferry", "Up to 120 people were on board the Alma.",
         "There were 112 people on board the Alma when it sank.", NO_CONFLICT),
    Told("at least", "ferry", "At least 31 people died in the sinking of the Alma.",
         "The sinking of the Alma killed 33 people.", NO_CONFLICT),
    Told("rounding", "strike", "About 3,000 tram drivers walked out on Monday.",
         "On Monday 2,950 tram drivers walked out.", NO_CONFLICT),
    Told("units", "storm", "The storm came ashore 40 kilometres north of Port Elan.",
         "Greta came ashore 25 miles north of Port Elan.", NO_CONFLICT),
    Told("a third", "vote", "A third of the voters stayed at home, the election office said.",
         "About 33 percent of voters stayed at home, according to the election office.", NO_CONFLICT),
    # One number, other things; a part and its whole.
    Told("same number, other thing", "ferry", "The captain has served on the Alma for 12 years.",
         "The inquiry heard that the Alma was 12 minutes late.", NO_MATCH),
    Told("killed and injured", "war", "Shelling killed 14 people in Karsk on Tuesday.",
         "The shelling of Karsk on Tuesday injured 23 people.", NO_MATCH),
    Told("part and whole", "ferry", "The sinking killed 43 people.",
         "Nine children died in the sinking of the Alma.", NO_MATCH),
    Told("profit and revenue", "market", "Orlan Motors made a profit of 41 million euros in the first quarter.",
         "Orlan Motors had first-quarter revenue of 890 million euros.", NO_MATCH),
    Told("two quarters", "market", "Orlan Motors made a profit of 41 million euros in the first quarter.",
         "Orlan Motors made a profit of 56 million euros in the fourth quarter of last year.", NO_MATCH),
    Told("two people's ages", "court", "Hale, 61, founded Northgate Bank.",
         "The prosecutor, Ruth Amsel, 44, called the last witness.", NO_MATCH),
    Told("two companies", "market", "Orlan Motors fell 6 percent on Thursday.",
         "Its rival Tessin Vans fell 9 percent on Thursday.", NO_MATCH),
    Told("two cities", "fever", "The fever has killed 12 people in Masuri.",
         "The fever has killed 30 people in Lobata.", NO_MATCH),
    # Another cause, actor, place, day.
    Told("cause", "ferry", "An engine fire caused the sinking of the Alma, investigators said.",
         "The sinking of the Alma was caused by an overloaded car deck, investigators said.", APART),
    Told("actor", "war", "The northern army shelled the hospital in Karsk on Tuesday.",
         "Rebels shelled the hospital in Karsk on Tuesday.", APART),
    Told("place", "court", "Police arrested Hale at the airport of Brandsee on Friday.",
         "Hale was arrested at his villa beside the lake on Friday.", APART),
    Told("day", "court", "Police arrested Hale on Tuesday.",
         "Hale was arrested on Thursday, the police said.", CONFLICT, names=("Tuesday", "Thursday")),
    Told("date", "strike", "The strike began on April 14.",
         "The strike began on April 17, the company said.", CONFLICT, names=("14", "17")),
    Told("year", "market", "Orlan Motors was founded in 1957.",
         "Founded in 1961, Orlan Motors employs half of the town.", CONFLICT, names=("1957", "1961")),
    Told("clock", "ferry", "The ferry sank shortly after 9 p.m. on Monday.",
         "The ferry sank at about 11 p.m. on Monday.", APART),
    Told("winner", "vote", "Lena Brandt won the election for mayor on Sunday.",
         "Martin Oake won the election for mayor on Sunday.", APART),
    Told("day of saying", "strike", "Talks with the company collapsed, Voss said on Thursday.",
         "Talks with the company collapsed, Voss said on Friday.", ("agree", "update")),
    Told("day of saying", "strike", "On Thursday, Voss said that talks with the company had collapsed.",
         "Talks with the company have collapsed, Voss told reporters on Friday.", ("agree", "update", "related")),
    # Told and denied.
    Told("denied", "ferry", "The line ignored warnings about the car deck, a former officer said.",
         "The line denied that it had ignored warnings about the car deck.", ("contradict",), names=("denie",)),
    Told("denied", "court", "Hale moved the money to accounts abroad, prosecutors say.",
         "Hale denied moving the money to accounts abroad.", ("contradict",), names=("denie",)),
    Told("disputed", "fever", "The fever came to Masuri with imported cattle, the farmers' union said.",
         "The ministry disputed that the fever came to Masuri with imported cattle.", ("contradict",)),
    Told("no evidence", "vote", "Oake said ballots had been stolen in two districts.",
         "There is no evidence that ballots were stolen, the election office said.", ("contradict",)),
    Told("false", "war", "The army used gas in Karsk, a doctor said.",
         "General Stanek said it was false that the army had used gas in Karsk.", ("contradict",)),
    Told("rejected the claim", "market", "Orlan Motors plans to close its plant in Brandsee, the union said.",
         "Lind rejected the claim that Orlan Motors plans to close its plant in Brandsee.", ("contradict",)),
    Told("both report a denial", "court", "Hale denied moving the money to accounts abroad.",
         "Hale has denied that he moved the money to accounts abroad.", ("agree",)),
    Told("denial of something else", "court", "Hale sold his villa in March, his lawyer said.",
         "Hale denied moving the money to accounts abroad.", NO_MATCH),
    # With and without "not".
    Told("did and did not", "ferry", "The crew sent a distress call before the Alma sank.",
         "The crew did not send a distress call before the Alma sank.", ("contradict",)),
    Told("did and never", "court", "Hale apologised to his customers in court.",
         "Hale never apologised to his customers.", APART),
    Told("no survivors", "ferry", "Two sailors survived the sinking of the Alma, the coast guard said.",
         "No one survived the sinking of the Alma, according to the coast guard.", APART),
    Told("found and searched", "ferry", "All of the missing were found on Wednesday, the coast guard said.",
         "The search for the missing would go on, the coast guard said.", ("related", "update", "contradict", None)),
    # Opposites.
    Told("open and closed", "storm", "The bridge at Port Elan remained open through the storm.",
         "The bridge at Port Elan was closed during the storm.", APART),
    Told("rise and fall", "market", "Sales of Orlan Motors rose in the first quarter.",
         "Sales of Orlan Motors fell in the first quarter.", ("contradict",)),
    Told("guilty and acquitted", "court", "The jury found Hale guilty of fraud on Friday.",
         "The jury acquitted Hale of fraud on Friday.", ("contradict",)),
    Told("accepted and rejected", "strike", "The union accepted the company's offer on Sunday.",
         "The union rejected the company's offer on Sunday.", ("contradict",)),
    Told("alive and dead", "ferry", "The captain survived the sinking.",
         "The captain died in the sinking.", ("contradict", "related")),
    Told("win and lose", "sport", "The Harriers won the cup final at the Dolby Ground.",
         "The Harriers lost the cup final at the Dolby Ground.", ("contradict",)),
    Told("approve and reject", "vote", "The council approved the sale of the harbour on Monday.",
         "On Monday the council rejected the sale of the harbour.", ("contradict",)),
    Told("held and taken", "war", "Karsk is still in the hands of the northern army.",
         "Rebels have captured Karsk from the northern army.", (*APART, "update", None)),
    Told("before and after", "storm", "The power failed before the storm reached Port Elan.",
         "The power failed after the storm had passed Port Elan.", APART),
    # Who did it to whom.
    Told("roles", "court", "Northgate Bank sued the auditors over the losses.",
         "The auditors sued Northgate Bank over the losses.", (*APART, None)),
    Told("roles", "war", "The northern army attacked the rebels at Karsk.",
         "The rebels attacked the northern army at Karsk.", (*APART, None)),
    # Later articles.
    Told("forecast and report", "strike", "The union will vote on the offer on Sunday.",
         "The union voted on the offer on Sunday.", UPDATE, LATER),
    Told("toll that grows", "ferry", "At least 31 people died when the Alma sank off Tarn, the coast guard said.",
         "The death toll from the sinking of the Alma has risen to 43.", UPDATE, LATER),
    Told("toll that grows", "ferry", "At least 31 people died when the Alma sank off Tarn, the coast guard said.",
         "The sinking of the Alma killed 43 people, the coast guard said.", UPDATE, LATER),
    Told("unknown and known", "ferry", "It is not yet clear what caused the sinking of the Alma.",
         "An engine fire caused the sinking of the Alma, investigators said.", UPDATE, LATER),
    Told("closed, later open", "storm", "The bridge at Port Elan was closed to traffic.",
         "The bridge at Port Elan reopened to traffic.", ("update", "related"), LATER),
    # The same in other words.
    Told("same", "strike", "Tram drivers in Corvale walked off the job on Monday.",
         "Corvale's tram drivers went on strike on Monday.", ("agree", "related")),
    Told("same", "vote", "Lena Brandt was elected mayor of Ostrava Falls.",
         "Voters in Ostrava Falls elected Lena Brandt as their mayor.", ("agree",)),
    Told("same", "fever", "The ministry closed the cattle markets to stop the fever.",
         "To stop the fever, the ministry shut the cattle markets.", ("agree",)),
    Told("same with a double negation", "market", "Orlan Motors failed to meet its targets for the quarter.",
         "Orlan Motors did not meet its targets for the quarter.", ("agree", "related")),
    # Only names in common.
    Told("names only", "storm", "A fire at the Weir Lane tannery killed seven people.",
         "The school on Weir Lane paid for a new bell, according to a clerk.", NO_MATCH),
    Told("names only", "court", "Hale founded Northgate Bank in a garage.",
         "Northgate Bank gave money to the opera, according to Hale.", NO_MATCH),
    Told("other speakers of other things", "vote", "Turnout was high, Brandt said.",
         "The harbour must not be sold, Oake said.", NO_MATCH),
)  # fmt: skip
