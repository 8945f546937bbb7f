"""Titles and roles that stand before or after a person's name."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_HEADS = """
president vice-president minister premier chancellor secretary ambassador envoy senator sen sen. rep rep.
representative congressman congresswoman governor gov gov. mayor councilman councilwoman councillor councilor
lawmaker lawmakers mp legislator speaker leader chairman chairwoman chairperson chair chief director
commissioner spokesman spokeswoman spokesperson judge justice attorney prosecutor lawyer solicitor barrister
sheriff marshal general gen gen. lieutenant lt lt. colonel col col. major maj maj. captain capt capt. sergeant
sgt sgt. admiral adm adm. commander cmdr cmdr. brigadier brig brig. corporal cpl cpl. private pvt pvt. officer
detective inspector superintendent constable king queen prince princess pope cardinal archbishop bishop rabbi
imam ayatollah sheikh sheik reverend rev rev. pastor father sister mr mr. mrs mrs. ms ms. miss dr dr. doctor
prof prof. professor sir dame lord lady baroness ceo founder co-founder cofounder economist analyst strategist
scientist researcher historian expert coach manager striker midfielder defender goalkeeper quarterback pitcher
forward skipper driver actor actress singer rapper author writer novelist journalist reporter correspondent
columnist editor photographer producer filmmaker comedian artist designer composer musician activist candidate
nominee deputy aide adviser advisor counsel treasurer dictator ruler monarch emperor activist rebel warlord
billionaire entrepreneur banker investor executive principal superstar champion star resident farmer teacher
nurse firefighter student driver pilot astronaut cosmonaut engineer negotiator diplomat suspect victim trustee
comptroller coroner warden ombudsman spy defector dissident preacher whip taoiseach cllr cllr. neighbour neighbor
pensioner campaigner organiser organizer grandmother grandfather shopkeeper headteacher paramedic landlord landlady
passenger eyewitness survivor motorist shopper villager commuter bystander volunteer homeowner hiker cyclist
fisherman lifeguard juror
"""
HEADS = frozenset(_HEADS.split())
"""Last words of titles and roles, in lower case."""

HONORIFICS = frozenset(
    ("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof", "prof.", "sir", "rev", "rev.")
)
"""Titles that say nothing about a role."""

ROYAL = frozenset(("king", "queen", "prince", "princess", "pope", "lord", "lady", "emperor", "saint"))
"""Titles that are part of the name where a given name alone follows ("King Felipe")."""

# Also parts of other names: General Motors, Prince William County, Captain America, Star Wars.
_AMBIGUOUS = """
general major king queen prince princess captain chief private doctor star chair forward father sister lord lady
marshal whip champion pilot executive principal
"""
AMBIGUOUS = frozenset(_AMBIGUOUS.split())

_MODIFIERS = """
former acting then-acting deputy vice prime first second third foreign defense defence interior finance justice
education health trade energy environment agriculture transport culture home senior junior assistant associate
chief top executive managing general lieutenant major brigadier rear attorney press state national federal
district supreme opposition majority minority house senate party union army navy military police team head star
veteran longtime presidential vice-presidential republican democratic conservative labour liberal socialist
communist democrat special supreme interim outgoing incoming ex co security intelligence campaign government
cabinet crown current then local regional provincial county city town village world film movie rock pop soul
country folk jazz political climate human rights
"""
MODIFIERS = frozenset(_MODIFIERS.split())

_NOT_NAMES = """
the a an this that these those both some many all each every other another such when while after before as if
but and or nor yet so for in on at by with from to of into over under about against between during since until
although though because despite unlike like meanwhile however also then now here there where who whose which
what how why i he she it we they his her its our their my your him them us me not no yes it's he's she's i'm
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december jan jan. feb feb. mar mar. apr apr. jun jul aug aug. sep sep. sept sept. oct oct. nov
nov. dec dec. spring summer autumn winter christmas easter today yesterday tomorrow tonight said says told added
former speaking according earlier later last next more most several few two three four five six seven eight nine
ten one once still even just only ever never
"""
NOT_NAMES = frozenset(_NOT_NAMES.split())
"""Words that begin or end no name, however they are capitalised. "May" and "Will" are left to the parser."""

_FUNCTION = frozenset(("ADP", "SCONJ", "CCONJ", "DET", "PRON", "VERB", "AUX", "ADV", "INTJ", "PUNCT", "PART"))


def is_head(word: str) -> bool:
    """Whether the word can end a title."""
    return word.lower() in HEADS


def _extends(doc: "Doc", i: int) -> bool:
    """Whether token `i`, just before a title, belongs to it."""
    token = doc[i]
    lower = token.lower_
    if lower in MODIFIERS or lower in HEADS:
        return True
    if lower in ("'s", "’s"):
        return i > 0 and doc[i - 1].text[:1].isupper()
    if lower in ("-", "–"):
        return not token.whitespace_ and i > 0 and not doc[i - 1].whitespace_
    return token.text[:1].isupper() and lower not in NOT_NAMES and token.pos_ not in _FUNCTION


def _head_before(doc: "Doc", i: int) -> int | None:
    """Index of the title's head where the title ends just before token `i`."""
    if i == 0:
        return None
    if is_head(doc[i - 1].text):
        return i - 1
    if not doc[i - 1].text[:1].isupper():
        return None
    # "Secretary of State Antony Blinken": a chain of capitals and small words back to the head.
    of = False
    for k in range(i - 1, max(-1, i - 8), -1):
        token = doc[k]
        if token.text[:1].isupper() and is_head(token.text):
            return k if of else None
        of = of or token.lower_ in ("of", "for", "to")
        if not (token.text[:1].isupper() or token.lower_ in ("of", "for", "to", "the", "and", "&")):
            return None
    return None


def title_before(doc: "Doc", i: int) -> int:
    """Index of the first token of the title that ends just before token `i`; `i` itself where there is none."""
    head = _head_before(doc, i)
    if head is None:
        return i
    start = head
    while start > 0 and head - start < 8 and _extends(doc, start - 1):
        start -= 1
    while start < head and doc[start].lower_ in ("'s", "’s", "-", "–"):
        start += 1
    return start


_STOP = frozenset((",", ".", ";", "—", "–", "who", "whose", "and", "of", "for", "in", "at", "to"))


def role_before(doc: "Doc", first: int, end: int) -> str:
    """The role told before a name between commas: "an FBI spokesman, Peter Doyle, said"; else ""."""
    if first < 3 or end >= len(doc) or doc[first - 1].text != "," or doc[end].text not in (",", "."):
        return ""
    return str(doc[title_before(doc, first - 1) : first - 1].text) if is_head(doc[first - 2].text) else ""


def apposition(doc: "Doc", end: int) -> str:
    """The role told after a name that ends before token `end`: "Ana Ruiz, the city's mayor, ..."; else ""."""
    if end + 2 >= len(doc) or doc[end].text != ",":
        return ""
    start = end + 1
    for k in range(start, min(len(doc) - 1, start + 11)):
        token, after = doc[k], doc[k + 1]
        if token.text in _STOP or token.pos_ in ("VERB", "AUX"):
            break
        if is_head(token.text) and not is_head(after.text):
            if after.text[:1].isupper() or after.pos_ == "NOUN":
                return ""  # somebody else's: "the wife of coach Ana Ruiz"
            first = start
            while first < k and doc[first].lower_ in ("the", "a", "an", "now", "then", "also", "once", "currently"):
                first += 1
            return str(doc[first : k + 1].text)
    return ""
