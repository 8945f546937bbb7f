"""Tells what a page without an article is: an error page, a login wall, a paywall's stub, a robot check, a list."""

import re
from collections.abc import Callable, Sequence

from tui.clean.blocks import Block
from tui.clean.edges import is_clock
from tui.clean.marks import Mark, body_range
from tui.clean.pattern import Pattern
from tui.clean.shape import wide_characters

_STUB = 700
"""Characters of body under which a page that asks for something is taken for no more than that."""

_ERROR = Pattern(
    # A mere number is no code: "1,500 jobs", "a 500-page report", "some 500 gone missing".
    r"\b(?:error:?\s(?:404|403|410|500|502|503)\b|(?<![\d.,$€£])(?:404|403|410|500|502|503)(?:\s?[-:–|]\s?|\s)"
    r"(?:error\s*(?:[.!:]|$)|not found|forbidden|page not|internal server|service unavailable|bad gateway)"
    r"|page (?:was )?not found"
    r"|(?:can(?:no|')t|could ?n[o']t|unable to) (?:find|locate) (?:the|that|this|your) page"
    r"|page (?:you (?:are|were) looking for|doesn't exist|no longer exists)"
    r"|access denied|permission denied|service unavailable|bad gateway|seite (?:wurde )?nicht gefunden"
    r"|page introuvable|página no encontrada"
    r"|página não encontrada|pagina non trovata|(?<![\"“'])something went wrong(?![,.]?[\"”'])|this content is (?:not"
    r"|no longer) available|temporarily unavailable|unavailable (?:due to|for) legal reasons"
    r"|access cannot be granted|(?:is|are) (?:down|offline) for maintenance)",
    re.I | re.M,
)
_CODE = Pattern(r"^\W*(?:error\W*)?(?:404|403|410|500|502|503)\W*$", re.I | re.M)
"""The code of an error alone on its line."""
_ROBOT = Pattern(
    r"\b(?:(?:enable|activate|turn on|requires?) java ?script|verify (?:that )?you are (?:a )?human"
    r"|are you a robot|checking your browser"
    r"|unusual (?:traffic|activity)|complete the (?:captcha|security check)|just a moment\b|ddos protection"
    r"|press & hold|javascript aktivieren"
    r"|(?:disable|turn off|switch off|pause) (?:your |the )?ad[ -]?block|using an ad[ -]?block)",
    re.I,
)
_LOGIN = Pattern(
    r"\b(?:(?:log|sign) ?in (?:to|with|using)|forgot(?:ten)? (?:your )?password|create (?:an|your) account"
    r"|username or e-?mail|remember me"
    r"|you must (?:be logged|log|sign) in|(?:please )?(?:log|sign) in\b|anmelden|passwort vergessen"
    r"|mot de passe oublié|iniciar sesión)",
    re.I,
)
_PAY = Pattern(
    r"\b(?:subscribe (?:now |today )?to (?:continue|read|unlock|keep)|to continue reading|to (?:read"
    r"|unlock) (?:the (?:full|rest)|this)|this (?:article|story|content)"
    r" is (?:only |exclusively )?(?:for|available (?:only )?to|reserved for) (?:our )?(?:paying "
    r"|premium )?(?:subscribers|members)|you(?:'ve| have) (?:reached|read|used) (?:your|all|the)"
    r"|free articles?|unlock (?:unlimited|full) access"
    r"|(?:nur|exklusiv) für abonnenten|weiterlesen mit|jetzt (?:weiterlesen|abonnieren)"
    r"|réservé aux abonnés|il vous reste \d+ ?%|exclusivo para (?:suscriptores|assinantes)|solo para suscriptores)",
    re.I,
)
# A site's menus have these on every page: they tell of a stub only right behind its first words.
_MEMBERS = Pattern(r"\b(?:already a (?:subscriber|member)|subscribers? only|for subscribers)\b", re.I)
_BEHIND = 8
"""Blocks behind the text in which they do."""
_CONSENT = Pattern(
    r"\b(?:cookies?\b|our (?:\d+ )?partners|store and/or access|precise geolocation|device scanning"
    r"|legitimate interest|(?:withdraw|give|manage) (?:your )?consent|wir und unsere|unsere (?:\d+ )?partner"
    r"|einwilligung|nos (?:\d+ )?partenaires|consentement|nuestros (?:\d+ )?socios|consentimiento"
    r"|nostri (?:\d+ )?partner|consenso|onze (?:\d+ )?partners)",
    re.I,
)
_CONSENTING = frozenset(
    "cookie cookies partner partners store geolocation device legitimate consent wir einwilligung partenaires"
    " consentement socios consentimiento consenso".split()
)
"""One of them is among the words of whatever `_CONSENT` finds."""
_NOTICES = ("cookie notice", "privacy notice")
_STAMP = Pattern(
    r"\W*(?:\d{1,2}\.? [^\W\d_]{3,9}\.?,? (?:19|20)\d\d|[^\W\d_]{3,9}\.? \d{1,2},? (?:19|20)\d\d"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2} \w+ ago)\b"
)
_STAMPS = 5
"""Lines that start with a date, from which on a page without running text is a list."""
_TITLES = 8
"""Titles of a page from which on it is a list, where the text is of nothing else."""
_RUN = 300
"""Characters read in one go from which a page full of links still holds a short article."""
_ENDS = tuple(".!?…。！？:")
_CLOSERS = "'\"”’»)]"
_TITLE_LIKE = Pattern(r"^[^.]{25,140}$")


def what_instead(blocks: Sequence[Block], marks: Sequence[Mark]) -> str | None:
    """What the page is, where it holds no article; None where it holds one."""
    body = [block for block, mark in zip(blocks, marks, strict=True) if mark.label is None]
    size = sum(_read_size(block.text) for block in body)
    if (
        _is_list(body)
        or _is_row_of_teasers(blocks, marks, body)
        or _is_dated_list(blocks, marks, body)
        or _is_cut(body)
    ):
        return "it is a list of articles or links, not one article"
    if _asks_for_consent(body, marks):
        return "it is a notice about cookies and privacy"
    if size >= _STUB:
        return None
    rest = [block.text[:300] for block, mark in zip(blocks, marks, strict=True) if mark.label is not None]
    page = "\n".join([*(block.text[:300] for block in body), *rest])[:20_000].replace("’", "'")
    if _ROBOT.search(page) and size < 400:
        return "it is a page that checks for robots or wants JavaScript"
    if size < 400 and len(page) < 3000 and (_ERROR.search(page) or _CODE.search(page)):
        return "it is an error page"
    start, end = body_range(marks)
    if _PAY.search(page) or any(_MEMBERS.search(block.text[:300]) for block in blocks[start : end + _BEHIND]):
        return "it is the stub before a paywall: only its first words are there"
    if size < 400 and len(page) < 3000 and len(_LOGIN.findall(page)) >= 2:
        return "it is a login page"
    titles = sum(bool(_TITLE_LIKE.match(text)) for text in rest)
    own = sum(bool(_TITLE_LIKE.match(block.text)) for block in body)
    if own > 1 and own == len(body) and titles + own >= _TITLES and not any(_is_sentence(b.text) for b in body):
        return "it is a list of articles or links, not one article"
    if titles >= 12 and size < 60 * titles and _longest_run(blocks, marks) < _RUN:
        return "it is a list of articles or links, not one article"
    if size == 0:
        return "there is no running text"
    return None


def _asks_for_consent(body: Sequence[Block], marks: Sequence[Mark]) -> bool:
    """Whether all sentences that were taken for the body speak of cookies and consent, and some stand there."""
    found = 0
    for block in body:
        if _is_sentence(block.text):
            if _CONSENTING.isdisjoint(block.words) or not _CONSENT.search(block.text):
                return False
            found += 1
    return found + [mark.label in _NOTICES for mark in marks].count(True) > 1


def _is_dated_list(blocks: Sequence[Block], marks: Sequence[Mark], body: Sequence[Block]) -> bool:
    """Whether a date or "Read more" stands by many titles, and no two sentences after each other."""
    if any(len(block.text) > _TEASER and _is_sentence(block.text) for block in body):
        return False
    stamps = [
        n
        for n, (block, mark) in enumerate(zip(blocks, marks, strict=True))
        if (block.numbered and mark.label not in ("reader comments", "comment form") and _STAMP.match(block.text))
        or (mark.label == "related links" and block.words[:2] in _MORE)
    ]
    if len(stamps) < _STAMPS:
        return False
    titled = [n for n in stamps if any(_is_teased(block.text) for block in blocks[max(0, n - 2) : n + 2])]
    return len(titled) >= _STAMPS and _longest_run(blocks, marks, _is_sentence) < _TEASER


def _is_cut(body: Sequence[Block]) -> bool:
    """Whether most of what was taken for the text breaks off, as the first words of stories do in a list of them."""
    texts = [block.text.rstrip("]) ") for block in body if len(block.text) > _FIRST_WORDS]
    cut = sum(_CUT.search(text[-_TAIL:]) is not None for text in texts)
    return cut >= _CUTS and cut * 2 > len(texts)


_FIRST_WORDS, _CUTS, _TAIL = 90, 3, 8
_CUT = Pattern(r"[^\W\d_,;] ?(?:\[?…|\[?\.\.\.)$")
"""The end of a text that breaks off, in a word or behind one."""
_MORE = (["read", "more"], ["mehr", "lesen"], ["lire", "la"], ["leer", "más"], ["leggi", "tutto"], ["weiterlesen"])


def _is_teased(text: str) -> bool:
    return not _is_sentence(text) and not _STAMP.match(text) and 3 <= len(text.split()) <= 25


def _is_sentence(text: str) -> bool:
    return text[-3:].rstrip(_CLOSERS).endswith(_ENDS)


def _is_list(body: Sequence[Block]) -> bool:
    """Whether what was taken for the body is titles, with at most one sentence between two of them."""
    titles = run = longest = size = 0
    for block in body:
        if _is_sentence(block.text) or len(block.text) > 200:
            run += 1
            size += len(block.text)
            longest = max(longest, run)
        else:
            titles += 1
            run = 0
    # A paragraph under each title is an article in parts, and no teaser.
    short = size < _PARAGRAPH * (len(body) - titles)
    return titles >= 8 and longest <= 1 and titles * 10 >= len(body) * 4 and (short or titles == len(body))


def _is_row_of_teasers(blocks: Sequence[Block], marks: Sequence[Mark], body: Sequence[Block]) -> bool:
    """Whether each block taken for the body is short and stands alone under a title, as on a front page."""
    if any(len(block.text) > _TEASER and not block.level for block in body):
        return False
    alone = titled = 0
    under_title = after_text = False
    for block, mark in zip(blocks, marks, strict=True):
        heading = block.level and "." not in block.text and not is_clock(block)
        is_title = bool(heading) or bool(_TITLE_LIKE.match(block.text))
        if mark.label is None and not is_title:
            if len(block.text) > _TEASER or after_text:
                return False
            alone += 1
            titled += under_title
        after_text = mark.label is None and not is_title
        under_title = is_title
    return alone >= _TEASERS and titled * 10 >= alone * 8


_PARAGRAPH = 400
"""Mean characters of what stands under titles, from which on it is more than teasers."""
_TEASER, _TEASERS = 200, 6
"""Characters of a teaser at most, and how many make a list."""


def _read_size(text: str) -> int:
    """Characters; one of a script without blanks between words counts for two and a half."""
    return len(text) if text.isascii() else int(len(text) + 1.5 * wide_characters(text))


def _longest_run(blocks: Sequence[Block], marks: Sequence[Mark], counts: Callable[[str], bool] = bool) -> int:
    """The most that is read in one go of texts that count: teasers of a list stand apart from each other."""
    longest = run = 0
    for block, mark in zip(blocks, marks, strict=True):
        run = run + _read_size(block.text) if mark.label is None and counts(block.text) else 0
        longest = max(longest, run)
    return longest
