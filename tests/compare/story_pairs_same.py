"""What two papers tell alike, in other words or tenses: agreement, or an update where what was to come has come."""

from tests.compare.story_pairs import LATER, Told

AGREE = ("agree",)
NEWS = ("update",)

PAIRS = (
    # For whom a pronoun stands may be a mistake: the words decide.
    Told("he and his name", "war", "General Ivo Stanek's men took the palace; he was being held in his villa with "
         "his wife and his son, a guard said.",
         "President Anton Dorn is being held in his villa with his wife and his son, his lawyers say.", AGREE),
    # A capital that only opens the sentence.
    Told("two words for grave", "fever", "Major bleeding occurred in 1.2% of patients on Tirex and 1.1% on aspirin.",
         "Serious bleeding occurred in 1.2% of those who took Tirex and 1.1% of those on aspirin.", AGREE, LATER),
    # What is still to come in both, told again on another day.
    Told("one forecast twice", "market", "Marta Lind will run the combined company.",
         "Marta Lind, who runs Orlan Motors, will run the combined company.", AGREE, LATER),
    Told("a quotation again", "vote", '"Families with children will pay the price," Martin Oake wrote.',
         'Martin Oake wrote that families would "pay the price".', AGREE, LATER),
    Told("a forecast moved", "war", "Some 4,000 soldiers may reach the border and enter combat by November.",
         "Thousands of soldiers at the border are expected to enter combat soon.", (*NEWS, "related"), LATER),
    # Promised in the one, told in the other.
    Told("promised and told", "storm", "Governor Luis Abad promised that the state would pay for the rebuilding.",
         "Luis Abad said the state would bear the cost of rebuilding.", AGREE, LATER),
    Told("will and does", "market", "Holders of Varn will receive 0.62 Orlan shares for each share, some 31 percent "
         "more than the closing price.",
         "Each Varn share becomes 0.62 of an Orlan share, 31 percent above the closing price.", AGREE, LATER),
    # Planned in the one, done in the other.
    Told("would apply and has filed", "fever", "Tirex Labs said it would apply for approval in Europe by the end of "
         "the year.",
         "Tirex Labs said it had filed for approval with the European authorities.", NEWS, LATER),
    Told("will visit and visited", "storm", "Prime Minister Ilse Varga cut short a trip to Lisbon and will visit "
         "Port Elan on Wednesday.",
         "Prime Minister Ilse Varga visited Port Elan on Wednesday in rubber boots.", NEWS, LATER),
    Told("will visit and visited", "storm", "Prime Minister Ilse Varga cut short a trip to Lisbon and will visit "
         "Port Elan on Wednesday.",
         "Prime Minister Ilse Varga visited Port Elan on Wednesday in rubber boots.", ("related",)),
    Told("expected and fell", "storm", "Snow is expected in the mountains on Wednesday.",
         "Snow fell in the mountains on Wednesday morning.", NEWS, LATER),
    Told("expected and fell", "storm", "Snow is expected in the mountains on Wednesday.",
         "Snow fell in the mountains on Wednesday morning.", ("related",)),
    # Words that are opposites only in another use.
    Told("defeated and won", "vote", "Lena Brandt defeated Martin Oake by 134 votes to 63.",
         "Lena Brandt won by 134 votes to 63.", AGREE),
    Told("would appeal and lodged", "court", "Sven Adler, who defended Hale, said he would appeal.",
         "Sven Adler, who defended Hale, lodged an appeal on Tuesday.", NEWS, LATER),
    Told("expected and came", "storm", "Prime Minister Ilse Varga cut short a trip and was expected to travel to "
         "Port Elan on Wednesday.",
         "The prime minister came to Port Elan on Wednesday, in rubber boots.", NEWS, LATER),
    Told("begun as planned", "fever", "Joan Adeyo said planes would begin spraying the marshes on Saturday if the "
         "wind allowed.",
         "Planes that were to spray the marshes on Saturday were grounded by wind and flew on Sunday.", NEWS, LATER),
    # One number is no news of itself.
    Told("seats to come and won", "vote", "Together the three parties would have 96 of the 181 seats in the council.",
         "With them and with the Greens, Brandt has 96 seats in a council of 181.", AGREE, LATER),
    Told("a number known to both", "market", "Orlan Motors did not say how many of its 19,000 jobs would be lost.",
         "Orlan Motors employs 19,000.", ("agree", "related", None), LATER),
    Told("several and one strength", "storm", "A second gust of 54 knots hit the harbour and sank several boats.",
         "The strongest gust, in the morning, measured 54 knots and sank a boat.", ("agree", "related"), LATER),
)  # fmt: skip
