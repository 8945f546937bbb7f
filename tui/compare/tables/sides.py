"""Words that put what is told on two sides: whoever says the one does not say the other, whatever stands beside.

Everyday news English and our own. A pair rules out agreement and makes no conflict: the words may be of other things.
"""

import re

_SIDES = (
    (r"mildly|slightly|lightly|barely|hardly", r"severely|seriously|badly|gravely|critically|heavily|overpowering"),
    (r"once|on (?:a|one) (?:single )?occasion|one time", r"repeatedly|many times|several times|often|regularly"),
    (r"to death|fatally", r"recover(?:ing|ed)?|survived|alive|not (?:seriously )?hurt|in (?:a )?stable condition"),
    (
        r"for good|permanently|for life|for ever|forever|indefinitely",
        r"temporarily|briefly|for (?:\d+|a|one|two|three|four|five|six|eight|nine|ten) (?:days?|weeks?|months?)",
    ),
    (r"except(?: for)?|other than|apart from|excluding|but for|with the exception of", r"including|as well as"),
    (
        r"(?:of|on) (?:her|his|their|its) own accord|voluntarily|willingly|freely",
        r"forced|under duress|against (?:her|his|their) will|coerced|compelled",
    ),
    (
        r"deliberately|intentionally|on purpose|knowingly|wilfully",
        r"by mistake|accidentally|by accident|inadvertently|unintentionally|unwittingly",
    ),
    (r"no longer|not any more", r"still"),
    (
        r"better|more (?:\w+ ){0,2}than|higher|greater|faster|exceed\w*|beat|above",
        r"worse|less (?:\w+ ){0,2}than|lower than|slower|fell short|falls? short|missed|below",
    ),
    (r"among other (?:things|reasons)|not only", r"only|solely|exclusively|nothing but"),
    (r"recommend(?:s|ed)?|advis(?:es|ed)|suggest(?:s|ed)?|urg(?:es|ed)", r"order(?:s|ed)?|require[sd]?|forced"),
    (r"promis(?:es|ed)|vow(?:s|ed)|pledg(?:es|ed)", r"(?:was|were|been|is|are) (?:asked|invited|urged)"),
    (r"allow(?:s|ed)?|permitted|entitled|may|free to", r"obliged|required|must|forced|compelled|ha(?:s|ve|d) to"),
    (r"will|shall", r"could|may|might"),
    (r"few", r"many|most|all"),
    (r"not (?:all|every)", r"none of|no"),
    (r"broke(?:n)? down|collapsed|failed", r"adjourned|postponed|put off|suspended|interrupted"),
    (
        r"convicted|found guilty|pleaded guilty|sentenced|jailed",
        r"indicted|charged|accused|suspected|on trial|under suspicion|under investigation",
    ),
    (r"acquitted|cleared|exonerated", r"convicted|found guilty|pleaded guilty|sentenced|jailed"),
    (r"openly|publicly|in public", r"secretly|in secret|privately|in private|behind closed doors"),
    (r"in (?:cash)", r"by (?:cheque|card|bank transfer)|in (?:shares|stock|kind)"),
    (r"alone|on (?:his|her) own|single-handed(?:ly)?", r"accomplices?|together with|with the help of"),
    (r"for free|free of charge|at no cost|free", r"costs?|charged|for a fee|paid"),
    (r"armed", r"unarmed"),
    (r"by (?:plane|air)|flew", r"by (?:sea|ship|boat|train|rail|road|car|bus|helicopter)"),
)
_CONTRARY = (
    (
        r"short[- ]circuit|electrical (?:fault|failure)|faulty (?:wiring|cable|socket)|overheat\w*|lightning"
        r"|unattended",
        r"arson(?:ists?)?|deliberately|started on purpose|petrol (?:was )?poured|poured petrol|set alight",
    ),
    (
        r"(?:brakes?|engines?|signals?|rudder|gearbox) (?:had |have |has )?(?:failed|failure)|defective"
        r"|(?:mechanical|technical) (?:fault|failure|defect)",
        r"(?:human|driver|pilot|driver['’]s|pilot['’]s) error|excessive speed|speeding|negligence"
        r"|in perfect (?:order|condition)",
    ),
    (
        r"killed|murdered|shot dead|stabbed to death|died|dies|injured|wounded|(?:was|were|been) hurt",
        r"unhurt|unharmed|unscathed|uninjured|safe and sound|without a scratch",
    ),
    (
        r"killed|died|dead|drowned|found dead|(?:her|his) (?:body|remains)|corpse",
        r"survived?|survives|alive|lived through|breathing",
    ),
    (
        r"(?:had|have|has) no idea|unaware|did(?: not|n['’]t) know|in the dark|first learn(?:ed|t)",
        r"(?:fully|well) aware|knew|known all along|knowingly",
    ),
    (r"shot|pistol|rifle|gunshots?|bullets?|gunfire|gunm[ae]n", r"stabbed|stabbing|knife|knives|blade"),
    (
        r"empty|carrying no|unladen|unloaded|nobody (?:was )?(?:inside|aboard|on board)",
        r"(?:fully |heavily )?(?:laden|loaded)|(?:were|was) (?:sitting|sleeping|aboard|on board|inside)",
    ),
    (
        r"captured|seized|overr[au]n|stormed and took|fell to",
        r"beat(?:en)? (?:back|off)|fought off|repelled|repulsed|held off"
        r"|still (?:holds?|held|controls?)",
    ),
    (
        r"(?:remain|stay|keep|kept)\w* (?:\w+ ){0,3}?"
        r"(?:in (?:state|public|government|family|private) (?:hands|ownership)|state-owned|publicly owned)",
        r"(?:be|being|been|was|were|is|are) sold|privati[sz]\w+|put up for sale",
    ),
    (r"(?:on|by) points", r"knock(?:ed|ing|s)?[ -]?out|knockout"),
    (r"on penalties|penalty shoot-?out", r"in (?:normal|extra|stoppage|injury) time"),
    (
        r"split(?:ting)? up|break(?:ing)? up|part(?:ing)? ways|disband\w*",
        r"break-up|stay(?:ing)? together|talk of a split",
    ),
    (r"at home", r"abroad|in exile|overseas"),
    (r"in one piece|intact|undamaged|without damage", r"destroyed|wrecked|gutted|in ruins|razed"),
    (r"sober|had drunk nothing|had not been drinking", r"drunk|drunken|intoxicated|over the (?:legal )?limit"),
    (r"on (?:full )?bail|at large|on the run|free", r"in (?:custody|jail|prison|detention|a cell)|behind bars"),
)
SIDES = tuple(tuple(re.compile(rf"(?<!a )\b(?:{words})\b(?!-)", re.IGNORECASE) for words in pair) for pair in _SIDES)
"""Pairs of patterns. "A few" is not "few"."""
CONTRARY = tuple(tuple(re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in pair) for pair in _CONTRARY)
"""Pairs of patterns of which one event has one, however its two reports are worded."""
