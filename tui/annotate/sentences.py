"""Sentences with true spans, by rules: quick, and the same with or without a language model.

After Grefenstette and Tapanainen (1994): a full stop ends a sentence unless the word before it is an abbreviation;
abbreviations fall into those that never end one ("Gen."), and those that do only where the next word can open a
sentence and nothing else ("in the U.S. The").
"""

import re
from collections.abc import Iterator

from tui.model.annotation import Sentence
from tui.model.article import Article

_STOP = re.compile(
    r"(?P<mark>[.!?…]+)(?P<close>(?:[\"'”’»)\]]|[ \u00a0\u202f]»|\[\d{1,3}\])*)"
    # A blank, or none where a page lost it: "closed.Drivers must".
    r"(?:[\s\u200b]+|(?<=[a-z)\]”][.!?”])(?=[“A-Z][\w’]*[ ,]))"
    r"|[。！？]+[」』”]*\s*"
)
_LOOSE = re.compile(r"\"\s+(?=[A-Z])")
"""A straight mark with a blank on both sides: it closes a quote or opens one, as many as there are before it tell."""
_OPEN = re.compile(r"^(?:«[ \u00a0\u202f])?[\"'“‘«„(\[¿¡]*(?:[•▪●*–-]\s+)?[\"'“‘«„(\[]*")
_WORD = re.compile(r"[^\s\"'“”‘«»(\[—–]+$")

_NEVER = """
mr mrs ms messrs mme mlle dr drs prof profs sen sens rep reps gov govs gen gens lt col cols maj capt sgt adm
cmdr cpl pvt brig hon rev fr st ste mt ft pres amb atty asst supt det insp ofc no nos vs v approx fig figs dept
univ assn bros sec art vol pp ed eds cf viz e.g i.e al est ave blvd rd gov.-elect sr. rt
"""
NEVER = frozenset(_NEVER.split())
"""Abbreviations after which a sentence goes on, in lower case."""

_MAYBE = """
inc ltd corp co llc plc jr sr etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur
thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
nev okla ore pa tenn tex vt va wash wis wyo ph.d m.d b.a m.a ltda s.a bhd pty
"""
MAYBE = frozenset(_MAYBE.split())
"""Abbreviations after which a sentence ends only where the next word opens one."""

_OPENERS = """
the a an it its he she they we i you his her their our my this that these those there here in on at by for from
with without to of after before since until when while as if although though because but and or so yet however
meanwhile moreover also still then now both some many most several few all none no not one two three another
other each every what who why how where which according despite during under over between among about around
last earlier later once officials police authorities president critics experts local more only even just
"""
OPENERS = frozenset(_OPENERS.split())
"""Words that, written with a capital after an abbreviation, open a sentence."""

_ZONES = """
est edt et pst pdt pt cst cdt mst mdt gmt bst cet utc ist jst eastern pacific central monday tuesday wednesday
thursday friday saturday sunday moscow kyiv
"""
_TIME_GOES_ON = frozenset(_ZONES.split())
_MONTHS = frozenset(
    "januar jänner februar märz april mai juni juli august september oktober november dezember".split()
)
"""Months that are told behind the day's number and a full stop, and written with a capital."""
_PRICE = re.compile(r"[$€£¥]\d{1,3}$")
_AMOUNT = re.compile(r"\d{1,2} ?-? ?(?:thousand|million|billion|trillion|[mb]n)\b")
_DOTTED = re.compile(r"^(?:[^\W\d_]\.)+[^\W\d_]$")
_ASKED = re.compile(
    r"(?:[A-Z][\w.’'-]*,? ){1,4}(?:said|asked|says|asks|told|wrote|added|replied|shouted|yelled|wondered)\b"
)
_SMALL_START = re.compile(r"(?:[a-z][A-Z]\w|(?:al|el|an|as)-[A-Z]|(?:de|van|von|bin|di|da|du|le|la) [A-Z])")


def _opens(following: str) -> bool:
    """Whether a sentence can begin with these characters, as far as their case tells."""
    first = following[:1]
    return bool(first) and ((first.isalnum() and not first.islower()) or _SMALL_START.match(following) is not None)


def _ends(before: str, mark: str, close: str, after: str) -> bool:
    """Whether a sentence ends at the mark.

    Args:
        before: What stands before the mark, from the sentence's beginning.
        mark: The mark, "." or "?!" or "...".
        close: Closing quotes and brackets after it.
        after: The next forty characters.
    """
    opener = _OPEN.match(after)
    quoted = bool(opener and opener.group().strip("(["))  # not "Harbor Lines Inc. (NYSE: HBL)"
    following = after[len(opener.group()) :] if opener else after
    if not _opens(following):
        return False
    if mark != ".":
        # “Why?” Ruiz asked.
        return not (close and mark[-1] in "?!" and _ASKED.match(following))
    found = _WORD.search(before)
    word = found.group() if found else ""
    if before.strip() == word and word.isdigit() and len(word) <= 2:
        return False  # "1. Wash your hands"
    if _PRICE.search(before) and _AMOUNT.match(after) and not close:
        return False  # "$2. 6 million", a blank having got into the number
    low = word.lower()
    next_word = re.split(r"[^\w]", following, maxsplit=1)[0].lower()
    if word.isdigit() and len(word) <= 2 and next_word in _MONTHS and not close:
        return False  # German: "am 28. August"
    if opener and "(" in opener.group() and following[:1].isdigit() and (low in ("a.m", "p.m") or low in MAYBE):
        return False  # "at 4 a.m. (0900 GMT)"
    if low in ("a.m", "p.m"):
        return next_word not in _TIME_GOES_ON
    if low in NEVER:
        # "No. He refused": an answer, not a number.
        return low == "no" and next_word in OPENERS and before.strip() == word
    if low in MAYBE or _DOTTED.match(word):
        return quoted or next_word in OPENERS
    if len(word) == 1 and word.isupper() and word != "I":  # an initial; but "Plan B. The ..."
        return next_word in OPENERS and not quoted
    return True


def split(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of one paragraph, in order.

    Every character that is not white space lies in exactly one of them, and none begins or ends with white space.
    """
    start = len(text) - len(text.lstrip())
    for match in _STOP.finditer(text):
        mark = match.group("mark")
        after = match.end()
        loose = _LOOSE.match(text, after)
        closing = loose is not None and text.count('"', 0, after) % 2 == 1
        if loose is not None:
            after = loose.end()
        if mark is not None and not _ends(
            text[start : match.start()], mark, match.group("close"), text[after : after + 40]
        ):
            continue
        end = match.end() + 1 if closing else match.start() + len(match.group().rstrip())
        if start < end:
            yield start, end
        start = after if closing else match.end()
    end = len(text.rstrip())
    if start < end:
        yield start, end


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The article's sentences in order, the headline ("h") first where there is one."""
    out = []
    if article.headline:
        out.append(Sentence("h", "headline", 0, len(article.headline), -1))
    for number, paragraph in enumerate(article.paragraphs):
        for start, end in split(article.body[paragraph.start : paragraph.end]):
            out.append(
                Sentence(
                    f"s{len(out) - bool(article.headline)}",
                    "body",
                    paragraph.start + start,
                    paragraph.start + end,
                    number,
                )
            )
    return tuple(out)
