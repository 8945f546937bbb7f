"""What befell those counted: "12 killed", "killed 12 people", "12 were hurt", "destroyed 40 homes"."""

import re
from typing import TYPE_CHECKING

from tui.annotate.figures.nouns import SUBJECTS, Counted
from tui.annotate.figures.quantity import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs whose number alone counts people: "12 killed", "at least 30 injured".
_PEOPLE_VERBS_TEXT = """
kill wound injure hurt die arrest detain evacuate displace infect rescue hospitalize hospitalise miss trap
behead execute abduct kidnap jail sentence charge convict drown free release capture shoot stab feed vaccinate
test quarantine treat house shelter fire lay sicken slay murder perish maim dead hold sack dismiss march flee
protest rally gather attend survive strand save bury
"""
PEOPLE_VERBS = frozenset(_PEOPLE_VERBS_TEXT.split())
PEOPLE_NOUNS_TEXT = """
person people man woman child soldier troop civilian officer passenger victim worker student resident protester
police policeman fighter militant patient other boy girl baby teenager adult journalist hostage prisoner migrant
refugee tourist villager member resident crew sailor marine policeman employee case pirate suspect
"""
PEOPLE_NOUNS = frozenset(PEOPLE_NOUNS_TEXT.split())
# Verbs that tell what was done to people or things counted, or what they did: the noun is kept with them.
_EVENTS_TEXT = """
destroy damage gut raze flatten level wreck demolish threaten launch intercept down deploy send station relocate
move uproot rob withdraw assassinate massacre lynch injure apprehend indict hire recruit axe cut shed vote affect
attack sell buy build cancel close reopen ground delay divert suspend block sink seize recover find claim
"""
EVENTS = PEOPLE_VERBS | frozenset(_EVENTS_TEXT.split()) - {"find", "claim", "recover"}
# What people do themselves: the subject of the active verb is who is counted.
_OWN_DEEDS = frozenset("die drown perish march flee protest rally gather attend survive vote demonstrate".split())
_IRREGULAR = {
    "shoot": "shot", "feed": "fed", "slay": "slain", "flee": "fled", "hold": "held", "send": "sent",
    "cut": "cut", "shed": "shed", "lay": "laid", "hurt": "hurt", "build": "built", "sell": "sold", "buy": "bought",
    "withdraw": "withdrawn", "gut": "gutted", "rob": "robbed", "level": "levelled", "cancel": "cancelled",
    "stab": "stabbed", "bury": "buried", "trap": "trapped", "abduct": "abducted",
    "kidnap": "kidnapped",
}  # fmt: skip

_BEING = r"(?:(?:were|was|are|is|have been|had been|has been|being|be|remain|remained|feared|left) )?"
_MANNER = (
    r"(?P<manner>(?:(?:still|also|now|reported|reportedly|confirmed|feared|believed|presumed|declared|listed as"
    r"|seriously|critically|severely|badly|slightly|lightly|gravely) )*)"
)
# Words that tell it wherever they stand, and words that may as well be the active past of a verb.
_PLAIN = (
    r"dead|missing|unaccounted for|homeless|stranded|stuck|in(?:to)? custody|in hospital|hospitali[sz]ed|displaced"
    r"|lost their li[fv]es|died|drowned|perished|fled|marched|taken to (?:a |the )?(?:\w+ )?hospitals?"
    r"|(?:shot|stabbed|beaten|burned) (?:dead|to death)|without (?:power|electricity)|los[te]+ power|laid off"
    r"|(?:in )?critical(?: condition)?"
    r"|(?:will |would |could )?lose their jobs|lost their jobs|took part|taking part|turned out"
)
_EITHER = (
    r"killed|injured|wounded|hurt|arrested|detained|evacuated|rescued|trapped|freed|released|charged|buried|infected|sickened"
    r"|held in custody"
)
_BARE = re.compile(
    rf"\s*(?:(?:people|persons|others|more) )?{_BEING}{_MANNER}(?P<fate>{_PLAIN}|{_EITHER}|die|flee|march)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf" (?:who |that )?(?:(?:ha[ds] |have )?{_BEING}{_MANNER}(?P<plain>{_PLAIN})"
    rf"|(?:were|was|are|have been|had been|has been) (?P<manner2>(?:\w+ly |still |also )?)(?P<either>{_EITHER}))\b",
    re.IGNORECASE,
)
# How words of several are told in one, by how they begin; the first that fits.
_TOLD = {
    "without power": ("lost power", "lose power", "without"),
    "critically injured": ("critical", "in critical"),
    "laid off": ("lost their jobs", "lose", "will", "would", "could"),
    "attended": ("took part", "taking part", "turned out"),
    "killed": ("lost", "shot ", "stabbed ", "beaten ", "burned ", "dead", "die", "perish"),
    "drowned": ("drown",),
    "missing": ("unaccounted",),
    "detained": ("in custody", "into custody", "held"),
    "hospitalised": ("in hospital", "taken to"),
    "fled": ("flee",),
    "marched": ("march",),
}
_SERIOUS = re.compile(r"\b(?:seriously|critically|severely|badly|slightly|lightly|gravely)\b", re.IGNORECASE)


def _told(fate: str, manner: str | None) -> str:
    """The one word that a fate is told by, with how badly: "lost their lives" is "killed"."""
    fate = fate.lower()
    word = next((name for name, starts in _TOLD.items() if fate.startswith(starts)), fate)
    how = _SERIOUS.search(manner or "")
    return f"{how.group().lower()} {word}" if how else word


def befallen(following: str) -> Counted | None:
    """What befell those counted, where it stands right after the number: "12 dead", "2 were injured"."""
    match = _BARE.match(following)
    return Counted(f"people {_told(match['fate'], match['manner'])}", "person") if match else None


_LIVES = re.compile(r"\s+lives\b")
_CLAIMED = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|costs?|costing|took|taken|takes)(?: (?:at least|about|some|nearly))?\s+$"
)
"""What stands before the number of the dead in "claimed 14 lives"."""


def fate_beside(quantity: Quantity, text: str) -> Counted | None:
    """What befell those counted, where it stands right after a plain number or right before it.

    Args:
        quantity: A quantity of `text`; of people or things where its unit is "count".
        text: The text of the paragraph.
    """
    if quantity.unit != "count":
        return None
    after = text[quantity.end : quantity.end + 50]
    if _LIVES.match(after) and _CLAIMED.search(text[max(0, quantity.start - 30) : quantity.start]):
        return Counted("people killed", "person")
    return befallen(after) or told_before(text[max(0, quantity.start - 30) : quantity.start], after[:20])


def told_after(following: str) -> str:
    """The word for what befell those named right before `following`, empty where none stands there."""
    match = _AFTER.match(following)
    if not match:
        return ""
    return _told(match["plain"] or match["either"], match["manner"] or match["manner2"])


def told_before(before: str, following: str) -> Counted | None:
    """What befell those counted, where the verb stands before the number alone: "Kills Five", "arrest 40 in ..."."""
    match = _VERB_BEFORE.search(before)
    if not match or not _NOTHING_COUNTED.match(following):
        return None
    word = _FORMS[match.group(1).lower()]
    return Counted(f"people {word}", "person")


def verb_of(head: "Token") -> str:
    """The verb that says what became of those counted: "killed 12 people", "12 homes were destroyed"."""
    verb = head.head
    if verb.dep_ == "aux" or verb.pos_ == "AUX":
        for child in verb.children:
            if child.dep_ in ("acomp", "attr") and child.lemma_.lower() in ("dead", "missing", "injured", "wounded"):
                return child.lower_
    if head.dep_ in ("dobj", "obj", *SUBJECTS, "conj", "ROOT", "pobj"):
        for child in head.children:
            if child.dep_ in ("acl", "relcl", "amod") and child.i > head.i and _tells(child):
                return _word(child)
    # The parser takes "people" for a measure ("sickened 400 people").
    object_ = head.dep_ == "npadvmod" and head.i > verb.i and head.lower_ == "people"
    if (object_ or head.dep_ in ("dobj", "obj", "nsubjpass", "nsubj")) and _tells(verb):
        own = verb.lemma_.lower() in _OWN_DEEDS
        if head.dep_ != "nsubj" or own:
            return _word(verb)
    return ""


def _tells(verb: "Token") -> bool:
    return verb.lemma_.lower() in EVENTS or (verb.tag_ in ("VBN", "VBD") and verb.lower_ in _PARTICIPLES)


def _word(verb: "Token") -> str:
    """The word that goes with the noun: "killed" for all ways to die that are told by a verb of two words."""
    following = verb.nbor().lower_ if verb.i + 1 < len(verb.doc) else ""
    joined = [child for child in verb.conjuncts if child.i > verb.i and _tells(child)]
    between = verb.doc[verb.i + 1 : joined[0].i] if joined else ()
    # "killed or wounded 120", but not "were killed and dozens wounded"
    if joined and following in ("or", "and") and all(token.pos_ in ("CCONJ", "ADV") for token in between):
        return f"{participle(verb)} {following} {participle(joined[0])}"
    first = verb.head
    if verb.dep_ == "conj" and verb.i - first.i == 2 and verb.nbor(-1).lower_ in ("or", "and") and _tells(first):
        return f"{participle(first)} {verb.nbor(-1).lower_} {participle(verb)}"
    if following == "dead" or verb.lemma_.lower() in ("die", "perish", "slay"):
        return "killed"
    if verb.lemma_.lower() == "shoot" and following == "down":
        return "downed"
    return participle(verb)


def participle(verb: "Token") -> str:
    """The past participle of a verb, as near as rules come."""
    return verb.lower_ if verb.tag_ in ("VBN", "VBD") else past(verb.lemma_.lower())


def past(lemma: str) -> str:
    """The past participle of a verb's lemma, as near as rules come."""
    return _IRREGULAR.get(lemma, lemma + ("d" if lemma.endswith("e") else "ed"))


_PARTICIPLES = frozenset(map(past, EVENTS))
_VICTIMS_TEXT = """
kill wound injure hurt arrest detain evacuate displace infect rescue abduct kidnap jail shoot stab murder sicken hold
trap bury save
"""
_FORMS = {
    form: past(verb)
    for verb in _VICTIMS_TEXT.split()
    for form in (verb, verb + "s", past(verb), verb.removesuffix("e") + "ing")
} | {"buries": "buried"}
_VERB_BEFORE = re.compile(rf"\b({'|'.join(_FORMS)}) $", re.IGNORECASE)
_NOTHING_COUNTED = re.compile(
    r"\s*(?:$|[.,;:!?]|(?:in|at|on|over|after|as|near|during|and|outside|inside|from|for|before|when|by|with)\b)",
    re.IGNORECASE,
)
