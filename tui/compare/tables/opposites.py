"""Words of which only one can be true of one thing at one time, by lemma.

The lists are of everyday news English and our own, in the manner of WordNet's antonyms. Words that are opposites only
in some of their uses ("run", "leave" a mark) stand where they rule out agreement at most, as a false contradiction
misleads more than a missed one.
"""

_OUTCOMES = """
rise climb jump gain grow increase surge soar rally double / fall drop sink slide slip decline decrease shrink tumble
    plunge plummet halve lose
expand / shrink contract
raise hike increase / cut lower reduce slash trim
win re-elect reelect / lose
save gain earn / lose cost waste
accept approve pass back support endorse adopt / reject refuse oppose veto block defeat
uphold / overturn quash reverse annul revoke
sign / veto
allow permit legalise legalize / ban block forbid prohibit outlaw
confirm admit acknowledge / deny
survive / die perish
convict / acquit clear exonerate
strengthen tighten / weaken loosen relax erode
succeed / fail
concede / refuse
improve / worsen deteriorate
narrow / widen
remain stay / leave quit resign
meet / miss
play attend / miss
hold stand withstand / break burst collapse fail breach crumble
"""
"""Ends of one matter: any before the stroke excludes any after it."""

_STEPS = """
impose / lift ease scrap
open reopen / close shut
enter join arrive / leave quit
arrest detain jail / release free
hire / fire dismiss sack
advance / retreat
deploy send / withdraw
resume continue / end halt suspend stop cancel
begin start launch / end halt cancel
restore / lose cut
capture seize hold keep / lose abandon cede surrender
find / search hunt
buy acquire / sell
evacuate flee / return
remain stay / flee
set grant allow permit / deny refuse
raise hike cut lower / keep hold maintain retain leave
wound injure / kill die
"""
"""What may follow each other in a day, so that two reports of one day may both be true."""

_STATES = """
open / closed shut close over decided settled
constitutional / unconstitutional
safe / unsafe dangerous
strong robust / weak sluggish feeble
easy simple / difficult hard
likely / unlikely
popular / unpopular
effective / ineffective
calm peaceful / violent tense
rich wealthy / poor
success successful / failure fail unsuccessful
optimistic / pessimistic
possible / impossible
true / false untrue
valid / invalid
stable / unstable critical
before / after
empty / full
unanimous unanimously / divided split
majority / minority
rise increase gain growth / fall drop decline decrease loss cut
higher / lower
more / fewer less
largest biggest highest most / smallest lowest least
above / below
inside / outside
northern north / southern south
eastern east / western west
first / last
victory / defeat
resign quit / dismiss sack oust depose
depose oust topple overthrow / flee escape
surplus / deficit
profit / loss
deliberate intentional / accidental
found find / search hunt
plead / guilty convict acquit verdict
pass / fail
alive / body corpse
safely / crash
release free / hold
permanent permanently / temporary temporarily
public state / privately
postpone / hold
hospital / unhurt uninjured unscathed
control contain / spread rage
lock locked / open unlocked unlock
run operate / shut
punctual / late delayed delay overdue
accompanied / unaccompanied
second third fourth fifth / last
end stop / continue
private privately secret / public publicly
right correct / wrong incorrect
ground / top
daylight / darkness dark night
record / modest
genuine authentic / copy forgery fake
temporary / permanent
indefinitely / briefly
direct / indirect
minor / major
married / single unmarried
mandatory compulsory obligatory / voluntary optional
indoors inside / outdoors outside
upstream / downstream
wooden / stone concrete steel brick
profitable / unprofitable
experienced / inexperienced novice
father / mother
son / daughter
brother / sister
husband / wife
older elder / younger
home / away
"""
"""Adjectives, nouns and prepositions, and the predicates that tell the same."""

_CONDITIONS = """
guilty convicted convict / innocent acquitted acquit clear
plead_guilty / plead_not_guilty
alive survive / dead die
sober / drunk drunken intoxicated
armed / unarmed
licensed / unlicensed
conscious / unconscious
legal lawful / illegal unlawful
"""
"""What no one can be both at once, whatever words tell it."""

_STANDING = """
fit available healthy / injured unavailable miss sidelined
resign quit / dismiss sack fire oust remove
welcome hail praise applaud defend / condemn criticise criticize denounce reject deplore slam
pass / fail
confirm reaffirm / withdraw drop scrap abandon
suspend / reinstate
stay remain / leave quit resign
up / down
on / off
upright / overturn
knife gun pistol rifle weapon machete revolver armed / unarmed
unanimous / split divided
intact standing / destroyed ruin ruins collapse destroy
visit attend join / skip avoid boycott miss
consider plan seek bring propose promise / exclude
admit confess / deny
accidental / deliberate intentional
function / malfunction dead broken faulty down
profit / loss
asleep / awake
let_in / turn_away
hold_up / give_way malfunction
take_office / leave_office
keep / break sell lose
upright afloat / capsize sink
safe harmless / unsafe dangerous harmful
effective / ineffective useless
calm / rough stormy choppy
green / red amber
red / amber
"""
"""What cannot be said of one and the same in two reports of one thing, by a verb or as what it is."""

_LADDERS = """
arrest detain / charge indict / try / convict acquit / sentence jail / appeal
propose draft / debate discuss / pass approve reject / sign veto / repeal overturn
nominate appoint / confirm / resign dismiss
search / find / identify bury
commission order / publish release
damage / destroy flatten gut raze level
offer / agree accept reject / sign / cancel
"""
"""Steps of one course of events, in order: who was charged was not yet convicted."""

_Pairs = frozenset[frozenset[str]]


def _pairs(lines: str) -> _Pairs:
    out = set()
    for line in lines.replace("\n    ", " ").strip().splitlines():
        one, other = (side.split() for side in line.split("/"))
        words = [[word.replace("_", " ") for word in side] for side in (one, other)]
        out |= {frozenset((first, second)) for first in words[0] for second in words[1] if first != second}
    return frozenset(out)


MOVING = frozenset(_OUTCOMES.split("expand", maxsplit=1)[0].split()) - {"/"}
"""Predicates of amounts that go up or down; of people they tell something else."""
OUTCOMES = _pairs(_OUTCOMES)
"""Pairs of predicates that exclude each other for good."""
VERBS = OUTCOMES | _pairs(_STEPS)
"""Pairs of predicates that exclude each other at one moment."""
STATES = _pairs(_STATES) | _pairs(_CONDITIONS)
"""Pairs of words that exclude each other where they are said of one thing."""
CERTAIN = _pairs(_CONDITIONS)
"""Pairs of words that make a contradiction where all else is the same."""
EXCLUSIVE = _pairs(_STANDING) | CERTAIN
"""Pairs of words that exclude each other where they are said of one and the same."""
ENDS = frozenset({frozenset(("pass", "fail")), frozenset(("meet", "miss"))})
"""Pairs of predicates that tell how one thing came out: it does not come out otherwise on a later day."""
LADDERS = tuple(
    {word: step for step, words in enumerate(line.split("/")) for word in words.split()}
    for line in _LADDERS.strip().splitlines()
)
"""For each course of events, the number of the step that a predicate tells of."""
