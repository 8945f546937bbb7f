"""Invented events: what two papers write of each, in words of their own, around the claim that a test is about."""

AROUND: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "ferry": (
        (
            "Relatives gathered at the harbour office in Tarn, where a priest read out names.",
            "The Alma had sailed the route between Tarn and the outer islands since the 1980s.",
            "Divers from the navy brought a crane barge to the wreck.",
            "Fishermen lent their boats and blankets, and a school gym became a shelter.",
        ),
        (
            "A crane barge and navy divers reached the wreck as families waited at the port.",
            "Tarn's mayor, Odile Ferrand, ordered flags to fly at half mast.",
            "The line that runs the Alma owns four other ships.",
            "Shops along the quay stayed shut and a school gym took in those who were saved.",
        ),
    ),
    "strike": (
        (
            "Trams stood idle in the depots of Corvale and commuters walked across the bridges.",
            "The union's leader, Petra Voss, spoke to a crowd outside the Morrow Street depot.",
            "The dispute began over night shifts and the age of the fleet.",
            "Hospitals paid for taxis so that nurses could come to work.",
        ),
        (
            "Commuters in Corvale crossed the bridges on foot while the trams stayed in their depots.",
            "Corvale Transit is owned by the city and runs 22 lines.",
            "Taxi firms doubled their fleets, and hospitals hired cars for their nurses.",
            "Petra Voss, who leads the union, addressed her members at Morrow Street.",
        ),
    ),
    "vote": (
        (
            "Polling places in Ostrava Falls opened late because of snow.",
            "The campaign turned on the price of water and the sale of the harbour.",
            "Lena Brandt thanked her volunteers in a packed hall.",
            "Observers from three countries watched the count.",
        ),
        (
            "Snow delayed the opening of several polling places.",
            "Foreign observers sat beside the tables where the ballots were counted.",
            "The harbour sale and dear water were the themes of the campaign.",
            "Martin Oake watched the results at home with his family.",
        ),
    ),
    "court": (
        (
            "The trial of the banker Victor Hale drew a queue of reporters each morning.",
            "Judge Ines Duarte told the jury to read no newspapers.",
            "Hale founded Northgate Bank and lived beside the lake.",
            "His wife sat in the second row on every day.",
        ),
        (
            "Each morning reporters queued for the trial of Victor Hale.",
            "Hale, founder of Northgate Bank, wore a grey suit and took notes.",
            "The jury was told by Judge Ines Duarte to avoid the press.",
            "Outside, former customers of the bank held up their statements.",
        ),
    ),
    "market": (
        (
            "Analysts had looked for a quiet quarter at Orlan Motors.",
            "The carmaker from Brandsee builds vans and small buses.",
            "Its chief executive, Marta Lind, took over in the autumn.",
            "Steel has become dearer and orders from abroad have slowed.",
        ),
        (
            "Orlan Motors makes small buses and vans in Brandsee.",
            "Dear steel and weak orders abroad weigh on the whole trade.",
            "Marta Lind, its chief executive since the autumn, met investors.",
            "Analysts had expected little from the quarter.",
        ),
    ),
    "sport": (
        (
            "Rain fell all evening on the Dolby Ground and the pitch cut up badly.",
            "The Harriers have not won a cup since their centenary.",
            "Coach Anton Reyes left two regular players on the bench.",
            "The two sides meet again in the league next month.",
        ),
        (
            "A wet evening at the Dolby Ground left the pitch in a sorry state.",
            "The Rovers were without their captain for the ninth week.",
            "Anton Reyes, who coaches the Harriers, rested two regular players.",
            "In the league the clubs meet again next month.",
        ),
    ),
    "storm": (
        (
            "Shopkeepers in Port Elan nailed boards over their windows.",
            "Storm Greta formed over warm water a week ago.",
            "Fishing boats were hauled far up the beach.",
            "The governor, Luis Abad, flew over the coast in a helicopter.",
        ),
        (
            "Boards covered the shop windows of Port Elan.",
            "Governor Luis Abad looked at the coast from a helicopter.",
            "Greta had grown over warm water for a week.",
            "The beach was full of fishing boats pulled out of the sea.",
        ),
    ),
    "fever": (
        (
            "Clinics in Masuri set up tents in their yards.",
            "The marsh fever is carried by ticks and was first described there.",
            "Health Minister Joan Adeyo visited a ward in the east of the city.",
            "Schools taught children to wear long sleeves.",
        ),
        (
            "Tents stand in the yards of the clinics of Masuri.",
            "Ticks carry marsh fever, an illness first described in the region.",
            "Joan Adeyo, the health minister, walked through a ward in the city.",
            "Markets sold out of long-sleeved shirts.",
        ),
    ),
    "war": (
        (
            "Shelling could be heard all day in the hills above Karsk.",
            "The town has changed hands twice since spring.",
            "General Ivo Stanek commands the northern army.",
            "Families slept in the cellars of the cannery.",
        ),
        (
            "In the hills above Karsk guns could be heard all day.",
            "Ivo Stanek, the general who leads the northern army, rarely speaks in public.",
            "The cellars of a cannery have become a shelter for families.",
            "Since spring the town has been taken and lost twice.",
        ),
    ),
}
"""What the first and the second paper write besides."""
