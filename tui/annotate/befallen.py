"""What befell those counted: "12 killed", "killed 12 people", "12 were hurt"."""

import re
from typing import TYPE_CHECKING

from tui.annotate.nouns import SUBJECTS, Counted

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs whose number alone counts people: "12 killed", "at least 30 injured".
_PEOPLE_VERBS_TEXT = """
kill wound injure hurt die arrest detain evacuate displace infect rescue hospitalize hospitalise miss trap
behead execute abduct kidnap jail sentence charge convict drown free release capture shoot stab feed vaccinate
test quarantine treat house shelter fire lay sicken slay murder perish maim dead
"""
PEOPLE_VERBS = frozenset(_PEOPLE_VERBS_TEXT.split())
PEOPLE_NOUNS_TEXT = """
person people man woman child soldier troop civilian officer passenger victim worker student resident protester
police policeman fighter militant patient other boy girl baby teenager adult journalist hostage prisoner migrant
refugee tourist villager member resident crew sailor marine policeman employee case pirate suspect
"""
PEOPLE_NOUNS = frozenset(PEOPLE_NOUNS_TEXT.split())
_BEFALLEN = re.compile(
    r"\s*(?:(?:people|persons|others|more) )?(?:were |was |have been |are |had been |has been |remain |remained )?"
    r"(killed|dead|injured|wounded|hurt|missing|arrested|died|detained|hospitali[sz]ed|displaced)\b",
    re.IGNORECASE,
)


def befallen(following: str) -> Counted | None:
    """What befell those counted, where it stands right after the number: "12 dead", "2 were injured"."""
    match = _BEFALLEN.match(following)
    if not match:
        return None
    word = match.group(1).lower()
    return Counted(f"people {'killed' if word in ('died', 'dead') else word}", "person")


def people_verb(head: "Token") -> str:
    """The verb that says what became of the people counted: "killed 12 people", "12 people were killed"."""
    verb = head.head
    if verb.dep_ == "aux" or verb.pos_ == "AUX":
        for child in verb.children:
            if child.dep_ in ("acomp", "attr") and child.lemma_.lower() in ("dead", "missing", "injured", "wounded"):
                return child.lower_
    if head.dep_ in ("dobj", "obj", *SUBJECTS, "conj", "ROOT", "pobj"):
        for child in head.children:
            if child.dep_ in ("acl", "relcl", "amod") and child.lemma_.lower() in PEOPLE_VERBS and child.i > head.i:
                return child.lower_
    if head.dep_ in ("dobj", "obj", "nsubjpass", "nsubj"):
        lemma = verb.lemma_.lower()
        if lemma in PEOPLE_VERBS and (head.dep_ != "nsubj" or lemma in ("die", "drown", "perish")):
            return {"die": "killed", "perish": "killed", "slay": "killed"}.get(lemma, participle(verb))
    return ""


def participle(verb: "Token") -> str:
    """The past participle of a verb, as near as rules come."""
    lemma = verb.lemma_.lower()
    if verb.tag_ in ("VBN", "VBD"):
        return verb.lower_
    if lemma in ("shoot", "feed"):
        return {"shoot": "shot", "feed": "fed"}[lemma]
    return lemma + ("d" if lemma.endswith("e") else "ed")
