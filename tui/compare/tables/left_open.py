"""Words with which a claim names something and leaves open whether it is so, or was done."""

import re

from tui.compare.tables.words import stem

_THOUGHT = r"(?:thought|believed|reported|said|feared|assumed)"
_AT_FIRST = r"(?:once|initially|originally|previously|long|at first|for (?:years|decades|months))"
OPEN = re.compile(
    r"\bwhether\b"
    r"|\b(?:decide|establish|find out|ask(?:ed)?|wonder(?:ed)?|know|see) if\b"
    r"|\b(?:possible|possibility|chance|danger|likelihood|rumou?rs?|speculation|ideas?|notion|theory|theories"
    r"|suspicions?|suggestions?|allegations?|accusations?|claims?|fears?|hopes?|worries|impression|myth|assumption"
    r"|belief) that\b"
    r"|\b(?<!a )(?:few|hardly any|scarcely any)\b[^,.]{0,40}"
    r"\b(?:think|thought|believed?s?|expect(?:ed|s)?|accept(?:ed|s)?)\b"
    r"|\b(?:little|scant|insufficient|enough) (?:\w+ )?(?:evidence|signs?|proof|indications?) that\b"
    r"|\b(?:withdr\w+|retract\w+|delet\w+) (?:an? |the |its |her |his |their )?\w+ that\b"
    rf"|\b{_AT_FIRST} (?:it (?:was|had been) )?{_THOUGHT}\b"
    rf"|\bit (?:was|had been) {_AT_FIRST} {_THOUGHT}\b"
    r"|\bas (?:if|though)\b|\bfor (?:claiming|saying|suggesting|alleging|reporting|publishing)\b"
    r"|\b(?:pretend(?:ed|s|ing)?|imagined?) (?:that|to)\b"
    r"|\b(?:story|stories|film|novel|play|series|scene|dream)\b.{0,30}\b(?:in which|where)\b"
    r"|^(?:Had|Were|Should)\b(?=.*\b(?:would|could|might|will)\b)",
    re.IGNORECASE,
)
"""Words behind which a clause stands that is not told as a fact."""

NEARLY = re.compile(
    r"\b(?:nearly|almost|came (?:close|near) to|came within [\w ]{2,20} of|was close to|on the (?:brink|verge) of) "
    r"(?!(?:one|two|three|four|five|six|seven|eight|nine|ten|half|every|each|twice|eleven|twelve|twenty|thirty)\b)"
    r"(?!doubl|tripl|quadrupl|halv|treb)([a-z]{4,})",
    re.IGNORECASE,
)
"""Words before a deed that all but happened."""

FALSE = re.compile(r"\b(?:fake|hoax|doctored|forged|bogus|satirical|spoof)\b", re.IGNORECASE)
"""What a source is called that does not tell the truth."""

WISHING = re.compile(
    r"\b(?:fear|hop|suspect|worr|wonder|pretend|imagin|dream)(?:e|es|s|ed|ing|ied|ies|y)?\b", re.IGNORECASE
)
"""Cues of what somebody fears or wishes to be so."""

_GOVERNING_TEXT = """
accuse acquit agree aim allow arraign ask asked attempt avoid ban bar bill block charge clear consider contemplate
debate decline delay demand deter discourage discuss dissuade expect fail forbid forget hope indict instead instruct
intend investigate joke joked let neglect offer omit order permit persuade plan plead pledge postpone prevent probe
prohibit promise proposal propose question rather refuse require rumoured seek short should sought stop stopped sue
suggest suppose suspect suspicion threaten trial tried try urge vow want wish without
"""
GOVERNING = frozenset(map(stem, _GOVERNING_TEXT.split()))
"""Words under which a deed is named and not told: "charged with hiding it", "tried to hide it", "instead of"."""
ACCUSING = frozenset(map(stem, "accuse charge indict sue suggest suppose suspect suspicion trial".split()))
"""Those of them that tell what somebody says who is not named."""
ACCUSERS = re.compile(
    r"\b(?:prosecut|police|detective|investigat|lawsuit|indict|complain|plaintiff|accus|charge|affidavit"
    r"|court (?:record|document|paper))",
    re.IGNORECASE,
)
"""Those who say so by their office: what they say of a suspect is no more than a charge."""
