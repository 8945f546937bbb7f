"""Words that news uses for one count: what befell those counted, and nouns that are used for each other.

A family is an event, told by a verb ("12 were killed"), by a noun that names it ("a death toll of 12") or by an
adjective ("12 dead"). Two counts of one family are counts of the same thing, if those counted are the same; two of
different families never are. The tables hold general words only; add a word to the family it belongs to. A word in
two families would make each of its counts two things at once, so none is.
"""

FATE_WORDS: dict[str, str] = {
    "killed": "killed kill dead died die deceased slain murdered murder massacred executed beheaded drowned perished "
    "perish lynched assassinated crushed",
    "injured": "injured injure wounded wound hurt maimed",
    "hit": "shot stabbed affected attacked beaten struck",
    "missing": "missing unaccounted disappeared vanished",
    "trapped": "trapped stranded stuck buried",
    "arrested": "arrested arrest detained detain held custody apprehended",
    "charged": "charged indicted accused",
    "convicted": "convicted sentenced jailed imprisoned",
    "freed": "freed released",
    "taken": "kidnapped abducted captured",
    "displaced": "displaced evacuated evacuate homeless moved relocated uprooted resettled fled flee fleeing",
    "rescued": "rescued rescue saved",
    "survived": "survived survive",
    "treated": "hospitalized hospitalised treated hospital admitted",
    "infected": "infected sickened ill sick contracted",
    "vaccinated": "vaccinated inoculated immunised immunized",
    "tested": "tested",
    "dismissed": "laid sacked dismissed fired axed axe shed cut redundant",
    "hired": "hired recruited",
    "gathered": "marched march attended attend gathered gather rallied rally demonstrated protested protest",
    "voted": "voted cast",
    "destroyed": "destroyed destroy gutted razed flattened levelled leveled collapsed wrecked demolished",
    "damaged": "damaged",
    "threatened": "threatened threaten",
    "downed": "downed intercepted",
    "launched": "launched launch",
    "without power": "without outage outages",
    "deployed": "deployed stationed sent",
    "withdrawn": "withdrawn withdrew pulled",
    "cancelled": "cancelled canceled",
    "delayed": "delayed diverted",
    "missed": "missed skipped",
    "closed": "closed",
    "reopened": "reopened",
    "sold": "sold sell",
    "bought": "bought buy acquired purchased",
    "built": "built build",
}
"""Family -> verbs and adjectives that tell it of what is counted."""

FATE_NOUNS: dict[str, str] = {
    "killed": "death deaths toll fatality fatalities body bodies life lives killing killings corpse corpses",
    "injured": "injury injuries wounded injured",
    "hit": "casualty casualties victim victims",
    "arrested": "arrest arrests detention detentions detainee detainees",
    "displaced": "evacuee evacuees",
    "infected": "case cases infection infections",
    "dismissed": "layoff layoffs redundancy redundancies",
    "gathered": "crowd protester protesters demonstrator demonstrators marcher marchers attendee attendees turnout",
    "survived": "survivor survivors",
}
"""Family -> nouns that name everyone it befell: "14 deaths" are all who were killed, where "14 children" are some."""

FATES = {word: name for table in (FATE_WORDS, FATE_NOUNS) for name, words in table.items() for word in words.split()}
NAMING = frozenset(word for words in FATE_NOUNS.values() for word in words.split())

OPEN_FATES: dict[str, frozenset[str]] = {"hit": frozenset(("killed", "injured", "treated", "survived"))}
"""Families that leave open which of others it was: those killed are a part of those shot, or of the casualties."""

NEUTRAL = frozenset(("deployed", "gathered", "launched", "voted", "sold", "bought", "built", "hired", "withdrawn"))
"""Families that may be left unsaid: 4,000 soldiers at a border are those who were sent there."""

SYNONYMS = (
    "soldier troop serviceman servicemember force soldiery trooper personnel",
    "person people individual human",
    "injury wounded injured casualty",
    "police officer policeman constable",
    "worker employee staff staffer job position post",
    "child kid minor youngster",
    "student pupil schoolchild",
    "crowd spectator attendance audience onlooker",
    "schoolgirl girl",
    "schoolboy boy",
    "militant fighter insurgent rebel gunman terrorist jihadist",
    "migrant refugee asylum-seeker",
    "resident inhabitant villager local population",
    "attacker assailant suspect gunman shooter robber raider",
    "passenger traveller traveler",
    "home house dwelling residence property",
    "household customer home",
    "shop store outlet",
    "company firm business",
    "game match",
    "goal score touchdown",
    "catch reception pass",
    "home-run homer hr",
    "vote ballot",
    "lawmaker legislator mp deputy",
    "doctor physician medic",
    "scientist researcher",
    "plane aircraft jet airplane",
    "ship vessel boat",
    "car vehicle automobile",
    "building structure",
    "missile rocket projectile",
    "drone uav",
    "shot bullet round",
    "strike airstrike",
    "quake earthquake temblor tremor magnitude",
    "climb rise gain jump increase surge rally",
    "fall drop decline slip slide lose tumble plunge sink plummet",
    "damage loss",
    "sentence imprisonment jail prison term",
    "fighting war conflict",
    "share stake holding",
    "share stock",
    "price cost value worth sum payment sell pay fetch value cost buy",
    "value worth valuation deal takeover acquisition merger bid offer",
    "loot haul booty worth value theft heist jewellery jewelry",
    "contract deal offer",
    "profit earnings income",
    "revenue sale turnover",
    "fine penalty fined",
    "salary pay wage",
    "budget spending",
    "chance odds probability likelihood",
    "unemployment joblessness jobless",
    "fire blaze wildfire",
)
"""Nouns (and the verbs that stand for them) that count or measure the same, by lemma."""
CLASSES: dict[str, frozenset[int]] = {}
for _number, _words in enumerate(SYNONYMS):
    for _word in _words.split():
        CLASSES[_word] = CLASSES.get(_word, frozenset()) | {_number}

_MONEY_TEXT = """
price cost value worth loot haul booty contract deal offer profit earnings income revenue sale turnover fine penalty
salary pay wage budget spending debt loss damage aid tax bail ransom dividend deficit surplus investment donation
fund loan grant bonus fee compensation settlement valuation
"""
MONEY = frozenset(_MONEY_TEXT.split())
"""Nouns that say what a sum of money is; other nouns beside a sum leave that open."""

VALUED = frozenset(
    "price priced cost costs costing value valued values worth sold sell sells fetched fetches fetch".split()
)
"""Words by which a sum of money is what a thing is worth or was sold for."""

WHOLES = frozenset(("person", "people", "individual", "population", "human", "other", "total", "number")) | NAMING
"""Nouns that leave no one out."""

JOBS = frozenset("job position post role worker employee staff staffer".split())
"""Nouns for those who may be dismissed: as many jobs are cut as people lose theirs."""

_KINDS_TEXT = """
man woman child soldier troop civilian officer passenger worker student pupil resident police policeman fighter
militant patient boy girl baby teenager adult journalist hostage prisoner migrant refugee tourist villager member
crew sailor marine employee suspect inmate voter driver teacher doctor nurse firefighter general senator lawmaker
democrat republican citizen minor kid schoolgirl schoolboy climber miner medic pilgrim worshipper commuter rider
player fan pilot guard official family relative infant toddler youth senior pensioner elder foreigner national
"""
KINDS_OF_PEOPLE = frozenset(_KINDS_TEXT.split())
"""Nouns for some of the people: a count of them may be a part of a count of people."""

_ANYBODY = frozenset(("man", "woman", "person", "people", "victim", "suspect", "someone", "somebody"))
_NEVER_ONE = ({"man", "woman"}, {"victim", "suspect"})


def anybody(one: str, other: str) -> bool:
    """Whether one of two nouns is for people of whatever kind, so that both may be of the same: "suspects", "men"."""
    return not _ANYBODY.isdisjoint((one, other)) and {one, other} not in _NEVER_ONE


YOUNG = {"child": frozenset("boy girl son daughter teenager baby toddler infant".split())}
"""Nouns for some of those whom another noun names, where no one else is named so."""

OPPOSED = (
    ("men", "women"),
    ("man", "woman"),
    ("male", "female"),
    ("boys", "girls"),
    ("men", "children"),
    ("women", "children"),
    ("active", "retired"),
    ("rushing", "receiving"),
    ("rushing", "passing"),
    ("north", "south"),
    ("northern", "southern"),
    ("east", "west"),
    ("eastern", "western"),
    ("confirmed", "suspected"),
    ("advancing", "declining"),
    ("civilian", "military"),
    ("civilians", "soldiers"),
    ("civilians", "militants"),
    ("adult", "juvenile"),
    ("first", "second"),
    ("imports", "exports"),
    ("for", "against"),
    ("rose", "fell"),
    ("revenue", "profit"),
    ("profit", "loss"),
    ("buy", "sell"),
)
"""Words that tell two counts of one noun apart."""

NARROWING = frozenset(
    "seriously critically severely badly gravely slightly lightly foreign elderly pregnant unarmed retired senior "
    "young underage female male civilian local registered unidentified strong major minor".split()
)
"""Modifiers that make a count one of some only: "seriously injured" are a part of the injured."""

ADDED = frozenset(("additional", "another", "more", "new", "further", "extra", "other", "others", "remaining"))
"""Words by which a number is what came on top, not the whole."""

KINDS: dict[str, frozenset[str]] = {
    wide: frozenset(narrow.split())
    for wides, narrow in (
        ("ship vessel boat", "ferry freighter tanker trawler liner yacht barge cruiser"),
        ("plane aircraft", "airliner jet helicopter glider"),
        ("drug medicine medication", "pill tablet vaccine"),
        ("storm", "hurricane cyclone typhoon tornado"),
        ("car vehicle", "van lorry truck bus taxi"),
        ("company firm business", "bank airline carmaker retailer operator maker builder insurer publisher utility"),
        ("building", "hotel school church mill warehouse factory hospital tower"),
        ("factory", "plant mill tannery brewery"),
    )
    for wide in wides.split()
}
"""Nouns that stand in a report for one of those beside them, once it is named: "the ferry", then "the ship"."""
