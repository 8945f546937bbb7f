"""When a capital's name means the government that sits there."""

from tui.annotate.names.spots import Page, Spot
from tui.annotate.tables.gazetteer import Known

_ACTS = """
say tell warn accuse deny claim insist announce urge demand condemn reject back support agree offer refuse
threaten vow pledge promise call want seek hope fear believe think consider regard argue maintain respond react
retaliate decide plan approve order impose lift suspend ban sign negotiate withdraw deploy send supply provide
invade annex recognise recognize expel summon recall blame criticise criticize denounce welcome dismiss confirm
acknowledge admit hint signal suggest propose ask request expect view vote veto fund arm sanction rely need try
hit strike resist push press cut break join object protest complain hail praise cooperate ally share use make
take give keep start stop begin end intend aim work let allow block ratify abandon tolerate describe declare add
state note stress issue publish respond brief accept dispute contest control choose fail prepare finance buy
sell export import pay owe release arrest detain free investigate enforce implement adopt introduce extend
tighten ease consult convene invite mediate broker renew resume revoke shift wish favour favor oppose lodge file
dispatch mobilise mobilize escalate deliver test fire launch
"""
_AGENT_VERBS = frozenset(_ACTS.split())
_TELL = """
urge warn accuse press ask tell pressure blame criticise criticize condemn pressurise sanction help back support
defy anger irk isolate arm provoke deter persuade convince force
"""
_TOLD = frozenset(_TELL.split())
_STANCE = """
reliance position decision claim ally allies response relation relations policy threat stance view refusal
willingness support influence invasion war ambition interest demand offer goal aim effort attempt plan
government leader leadership foreign role hand strategy aggression security concern proposal warning denial
statement dependence involvement commitment approval request accusation assertion move intention actions troops
forces nuclear military
"""
_STANCES = frozenset(_STANCE.split())
_DEAL = """
talk relation tie deal agreement negotiation pressure sanction support alliance war tension cooperation
partnership trade dialogue rift rival row dispute channel contact treaty summit axis appeal warning message aid
"""
_DEALINGS = frozenset(_DEAL.split())
_NEVER = frozenset(("The Hague", "Cape Town", "Amsterdam", "Cotonou"))


def names_government(page: Page, spot: Spot) -> bool:
    """Whether the capital at this place acts, holds a view or is dealt with, as only a government can.

    Looks at the parse: subject of a verb of speech, position or action; owner of a policy; object of a demand; party
    to talks. After "in" or "at", in a dateline, or anywhere else it is a place.
    """
    if spot.text in _NEVER:
        return False
    token = page.doc[page.token[spot.end - 1]]
    while token.dep_ == "conj" and token.head.i < token.i and token.head.pos_ == "PROPN":
        token = token.head
    head = token.head
    if token.dep_ == "nsubj":
        return head.lemma_.lower() in _AGENT_VERBS
    if token.dep_ == "agent" or (token.dep_ == "pobj" and head.lower_ == "by" and head.dep_ == "agent"):
        return True
    if token.dep_ == "poss":
        return head.lower_ in _STANCES or head.lemma_.lower() in _STANCES
    if token.dep_ in ("dobj", "obj", "nsubjpass"):
        return head.lemma_.lower() in _TOLD
    if token.dep_ == "pobj" and head.lower_ in ("with", "between", "against", "to", "on", "from", "for", "of", "by"):
        if head.lower_ == "between":
            return head.head.lemma_.lower() in _DEALINGS
        return head.lower_ != "of" and head.head.lemma_.lower() in _DEALINGS
    return False


def government(known: Known) -> tuple[str, str]:
    """Key and table form of who is meant: the country, or the European Union for Brussels."""
    return ("org:EU", "European Union") if known.name == "Brussels" else (known.key.removeprefix("capital:"), "")
