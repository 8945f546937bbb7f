"""Who published it: named in the furniture around the article, or the host it came from."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from tui.clean.blocks import Block
from tui.clean.marks import Mark
from tui.clean.pattern import Pattern
from tui.clean.wire import agency_in
from tui.model.article import UNKNOWN, Detail, Label
from tui.model.span import Span

# For texts whose apostrophes were made plain: a set of characters with ’ takes four times as long to compile.
_NAME = r"(?P<name>(?:The\s)?[A-Z][\w&'.-]*(?:\s(?:of|and|the|de|del|di|der|da|do|la|las|los|&|[A-Z][\w&'.-]*)){0,4})"
_NAMED = (
    Pattern(
        r"(?:©|\(c\)|\b[Cc]opyright)(?:\s?(?:©|[Cc]opyright\b))?\s?"
        r"(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s)?(?:by\s)?" + _NAME),
    Pattern(
        r"\b(?:[Mm]essage from|(?:news|more|analysis|stories|headlines|newsletters?|updates|alerts) from"
        r"|[Ss]upport(?:ing)?|[Ss]ubscribe to"
        r"|[Jj]ournalists of|[Ww]elcome to|[Ff]ollow|[Mm]ember of|[Rr]eaders of|[Dd]esignated"
        r"|[Aa]bout|[Aa]dvertise (?:with|in)|[Dd]onate to)\s" + _NAME
    ),
)  # fmt: skip
_RIGHTS = ("©", "(c)", "opyright")
"""One of them stands in whatever the first of the two finds."""
_NAMERS = frozenset(
    "message news more analysis stories headlines newsletter newsletters updates alerts support supporting subscribe"
    " journalists welcome follow member readers designated about advertise donate".split()
)
"""One of them is among the words of whatever the second finds."""
_FURNITURE = {
    "newsletter",
    "donation appeal",
    "subscription",
    "legal",
    "site footer",
    "privacy notice",
    "cookie notice",
    "other",
}
_TAIL = Pattern(
    r"(?:\s(?:of|and|the|de|del|di|der|da|do|la|las|los|&)|[.,'-]|\s(?:All|Inc|Ltd|LLC|Corp|Limited|GmbH|AG|Company)\b.*)+$"
)
# A sentence ends there; "St. Orrin Post" goes on.
_STOP = Pattern(r"(?<=\w{4})\.\s")
_NOT_OUTLETS = {
    "us",
    "our",
    "the",
    "google",
    "facebook",
    "twitter",
    "terms",
    "privacy",
    "all rights reserved",
    "copyright",
    "instagram",
    "you",
    "your",
}


# Words that a newspaper's or a broadcaster's name ends with.
_PAPERS = frozenset(
    "courier daily telegraph telegram times post herald gazette news tribune chronicle observer ledger wire journal"
    " mail express star mirror standard guardian independent examiner bulletin register sentinel dispatch echo argus"
    " reporter record press review globe inquirer enquirer advertiser monitor leader bee sun weekly magazine network"
    " voice broadcasting radio tv"
    " zeitung nachrichten anzeiger kurier tagblatt tageblatt rundschau presse blatt allgemeine"
    " gaceta diario noticias correo prensa mundo país heraldo gazzetta corriere messaggero giornale"
    " figaro monde tribune dépêche jornal folha estado correio dagblad krant courant tidende dagbladet".split()
)
# Words that make of some of them a heading of the site: "Latest News", "Editor Record", "Staff Reporter".
_COMMON = frozenset("news wire review press reporter record leader network weekly magazine radio tv times".split())
_HEADINGS = frozenset(
    "latest breaking top more world local sports business politics us uk national international related other all our"
    " your this health science entertainment video live opinion read in editor newsletter good bad big the a"
    " staff senior chief new recent featured trending follow contact about financial real last first crime education"
    " weather technology tech culture money travel lifestyle state city general political hot most".split()
)
_NAME_WORD = Pattern(r"[^\W\d_][\w'’.-]*|&")
_SMALL = frozenset("of and the de la del di da du der die das & y e".split())
_LONGEST = 45
"""Characters of an outlet's name."""


def outlet_name(text: str) -> str | None:
    """The name, where a line is an outlet's and no more ("Northern Courier", "The Brask Telegraph", "Sports Daily").

    Two to five words, all with a capital but for small ones between them, the last one a word of newspapers.
    """
    name = text.replace("\xa0", " ").strip(" |/•·,-–—()")
    words = name.split(" ")
    if not 2 <= len(words) <= 5 or len(name) > _LONGEST or not name[0].isupper():
        return None
    first, last = words[0].casefold(), words[-1].casefold().strip(".,")
    if last not in _PAPERS or (last in _COMMON and first in _HEADINGS and len(words) == 2) or agency_in(name):
        return None
    if any(not _NAME_WORD.fullmatch(word) or (word[0].islower() and word not in _SMALL) for word in words):
        return None
    return name


_BESIDE: frozenset[Label | None] = frozenset(("byline", "date", "headline"))
_CUT = Pattern(r"\s*[/|•·]\s*|\s{2,}|\xa0{2,}|,\s|\s[-–—]\s")


def _printed_outlet(blocks: Sequence[Block], marks: Sequence[Mark]) -> Detail:
    """An outlet's name on the line of byline or date, or on a line of its own beside one of them or the headline."""
    labels = [mark.label for mark in marks]
    places = [number for number, label in enumerate(labels) if label in _BESIDE]
    for number in places:
        parts = _CUT.split(blocks[number].text) if marks[number].label != "headline" else []
        # In front of the byline a paper may stand, or a heading of the site.
        signed = any(part.casefold().startswith(("by ", "von ", "par ", "por ")) for part in parts[1:])
        ahead = signed and not parts[0].casefold().endswith(tuple(_COMMON))
        for part in parts if ahead else parts[1:] or [""]:
            if (name := outlet_name(part)) and not _is_role(name):
                return _stated(name, blocks[number])
        if marks[number].label == "date" and len(parts) > 1 and (name := _named_with_article(parts[0])):
            return _stated(name, blocks[number])
    start = labels.index(None) if None in labels else 0
    for number in dict.fromkeys(
        number + step for number in places for step in (1, -1, 2) if 0 <= number + step < start
    ):
        plain = marks[number].label in ("other", "navigation", "section label") and not blocks[number].bullet
        name = outlet_name(blocks[number].text) if plain else None
        # On a line of its own, "Auto News" or "Contributing Reporter" is a heading or a role.
        if name and (blocks[number].words[-1] not in _COMMON or name.startswith("The ")):
            return _stated(name, blocks[number])
    return UNKNOWN


def _is_role(name: str) -> bool:
    """Whether it is what somebody is and no outlet: "Transport Reporter", but "The Valley Reporter"."""
    words = name.casefold().split()
    return words[-1] in ("reporter", "leader") and words[0] != "the"


def _stated(name: str, block: Block) -> Detail:
    span = Span(block.pieces[0].start, block.pieces[-1].end) if block.pieces else Span(block.start, block.end)
    return Detail(name, "stated", block.text, span)


def _named_with_article(text: str) -> str | None:
    """The name, where a line with the date starts with one that no person bears ("The Valley Pioneer | May 3")."""
    words = text.split()
    named = len(words) in range(2, 6) and len(text) <= _LONGEST and words[0] == "The"
    return " ".join(words) if named and all(word[0].isupper() or word in _SMALL for word in words) else None


# A name in other languages may start with the word of newspapers: "Le Courrier du Val", "Diario de Valdoro".
_FIRST_WORDS = frozenset(
    "diario correo gaceta heraldo noticias el la le il o courrier journal dépêche gazette voix écho nouvelles"
    " corriere gazzetta giornale messaggero jornal gazeta folha estado".split()
)
_LEADING = frozenset(
    "diario correo gaceta heraldo courrier journal dépêche gazette voix écho corriere gazzetta giornale messaggero"
    " jornal gazeta folha".split()
)
_MENU = (_HEADINGS - {"the", "a", "big", "national", "international", "financial", "new"}) | {
    "alle",
    "digitale",
    "zur",
}
"""What a menu's line starts with that ends in a word of newspapers: "About the Courier", "Alle Nachrichten"."""
_GLUED = Pattern(r"[a-z]{2}[A-Z]")
_TOP = 8
"""Blocks of a page's top, where its own name stands."""


def _on_top(blocks: Sequence[Block], marks: Sequence[Mark]) -> Detail:
    """The one name of an outlet that stands alone on a line of the page's top, over the headline."""
    labels = [mark.label for mark in marks]
    end = next((n for n, label in enumerate(labels) if label in ("headline", None)), 0)
    found: dict[str, int] = {}
    for number in range(min(end, _TOP)):
        block = blocks[number]
        if labels[number] not in ("navigation", "other", "section label") or block.bullet:
            continue
        name = outlet_name(block.text) or _led_name(block.text)
        menu = name and (name.split()[0].casefold() in _MENU or _GLUED.search(name))
        if name and not menu and (block.words[-1] not in _COMMON or name.startswith("The ")):
            found.setdefault(name, number)
    if len(found) != 1:
        return UNKNOWN
    (name, number), *_ = found.items()
    return replace(_stated(name, blocks[number]), basis="inferred")


def _led_name(text: str) -> str | None:
    """The name, where a line is an outlet's that starts with a word of newspapers."""
    words = text.split()
    lead = words[1:2] if words and words[0].casefold() in _FIRST_WORDS - _LEADING else words[:1]
    if not 2 <= len(words) <= 6 or len(text) > _LONGEST or not lead or lead[0].casefold() not in _LEADING:
        return None
    capitals = all(word[0].isupper() or word in _SMALL for word in words) and words[-1][0].isupper()
    return text if capitals and words[-1].casefold() not in _LEADING | _FIRST_WORDS else None


_TELLING = _NAMERS | {"©", "c", "copyright", "copyrights"}
"""One of them is among the words of whatever either finds."""


def find_outlet(blocks: Sequence[Block], marks: Sequence[Mark], url: str | None, site: str = "") -> Detail:
    """The site's own name for itself, else a name printed beside byline, date or headline, else the host.

    Before the host comes the outlet that the furniture names most often.
    """
    if site:
        return Detail(site, "stated", "the page's own data")
    printed = _printed_outlet(blocks, marks)
    if printed.value:
        return printed
    if (top := _on_top(blocks, marks)).value:
        return top
    if named := _most_named(blocks, marks):
        return named
    host = urlsplit(url).hostname if url else None
    return Detail(host.removeprefix("www."), "inferred", host) if host else UNKNOWN


def _most_named(blocks: Sequence[Block], marks: Sequence[Mark]) -> Detail | None:
    """The outlet that the furniture names most often, where it is named twice or holds the rights."""
    votes: Counter[str] = Counter()
    shown: dict[str, str] = {}
    told = [
        (block, mark)
        for block, mark in zip(blocks, marks, strict=True)
        if mark.label in _FURNITURE and not _TELLING.isdisjoint(block.words)
    ]
    for block, mark in told:
        if len(block.text) > 1500:
            continue
        rights, named = any(map(block.text.__contains__, _RIGHTS)), not _NAMERS.isdisjoint(block.words)
        if not rights and not named:
            continue
        plain = block.text.replace("’", "'")
        for pattern in _NAMED[not rights : 1 + named]:
            for match in pattern.finditer(plain):
                start, end = match.span("name")
                short = _TAIL.sub("", _STOP.split(plain[start:end], maxsplit=1)[0])
                name = block.text[start : start + len(short)]
                known = name.casefold() in _NOT_OUTLETS or agency_in(name)
                if len(name) > 2 and not known and not name[0].isdigit():
                    votes[name] += 2 if mark.label == "legal" else 1
                    shown.setdefault(name, block.text[match.start() : match.end()])
    if votes:
        name, count = votes.most_common(1)[0]
        if count >= 2:
            return Detail(name, "inferred", shown[name])
    return None
