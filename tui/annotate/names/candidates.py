"""Names that the tables do not know: what the language model marks, cleaned, and what titles and shapes show."""

import re

from tui.annotate.names.nearby import COMPANIES
from tui.annotate.names.spots import Page, Spot
from tui.annotate.tables.gazetteer import known_forms
from tui.annotate.tables.given import is_given
from tui.annotate.tables.titles import AMBIGUOUS, HONORIFICS, NOT_NAMES, ROYAL, is_head, title_before
from tui.model.annotation import EntityType
from tui.model.names import PARTICLES

TYPES: dict[str, EntityType] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "event",
    "PRODUCT": "product",
    "LAW": "law",
    "WORK_OF_ART": "work",
}

_BODY_WORDS = """
ministry department agency bureau commission committee council university college school institute bank corp
corp. corporation inc inc. ltd ltd. llc plc company group holdings party union association federation foundation
organization organisation court police army navy guard guards forces times post news tribune herald journal
gazette airlines airways hospital church center centre authority office service services board parliament
assembly congress senate club fc league fund society network coalition alliance movement team partners motors
technologies systems brigade battalion regiment embassy consulate administration museum academy laboratory trust
chamber tribunal secretariat directorate intelligence command corps fleet exchange laboratories industries
airline railways caucus ledger courier chronicle observer telegraph inquirer dispatch examiner sentinel bulletin
"""
BODY_WORDS = frozenset(_BODY_WORDS.split())
_TRADES = """
energy air oil gas steel foods pharmaceuticals media capital financial insurance software entertainment pictures
records electric mining pharma logistics lines shipping telecom telecoms biotech therapeutics robotics semiconductor
semiconductors chemicals petroleum cement foundry homes grid farms dairies dairy breweries brewery stores
supermarkets retail brands studios games labs cloud wireless communications cosmetics cruises ferries freight
shipyards shipbuilding aerospace aviation healthcare minerals metals ventures consulting associates properties
developments builders airlines bakeries hotels
"""
TRADES = frozenset(_TRADES.split())
"""Words that follow the name proper in a company's."""

_PLACE_WORDS = """
river lake mountain mountains mount island islands county province region district oblast street avenue ave road
square bridge airport valley bay gulf strait sea ocean peninsula desert park stadium village beach coast canal
dam hills heights harbor harbour station tower prefecture governorate highway boulevard creek falls forest
"""
PLACE_WORDS = frozenset(_PLACE_WORDS.split())
_EVENT_WORDS = (
    "war bowl games olympics cup championship championships summit festival hurricane typhoon cyclone operation"
)
EVENT_WORDS = frozenset(_EVENT_WORDS.split())

_EDGES = frozenset("\"'“”‘’«»()[]{}*_-–—,;:!?/|…•")
_NO_NAME = """
defense defence state foreign press mr mrs ms house court photo video breaking exclusive opinion read covid
covid-19 internet god tv i ok am pm a.m p.m gmt est edt utc bst et constitution capital deputy army police
government parliament ministry embassy party north south east west ceo
"""
JUNK = frozenset(_NO_NAME.split())
_FUNCTION = frozenset(("ADP", "SCONJ", "CCONJ", "DET", "PRON", "VERB", "AUX", "ADV", "INTJ", "PART"))
_NUMBER = re.compile(r"\d{1,4}[A-Za-z]?$")
_DOTTED = """
corp bros dept assn univ capt calif conn mass mich minn miss mont okla tenn wash
"""
DOTTED = frozenset(_DOTTED.split())
_CHUNK = re.compile(r"[^\s\"“”«»(),;:!?/|…—–]+")


def _chunks(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """The words between, as white space and marks divide them, genitive endings cut."""
    found = []
    for match in _CHUNK.finditer(page.text, start, end):
        a, b = match.span()
        while a < b and page.text[a] in _EDGES:
            a += 1
        while b > a and page.text[b - 1] in _EDGES:
            b -= 1
        if page.text[b - 2 : b] in ("'s", "’s"):
            b -= 2
        elif (
            page.text[b - 1] == "." and "." not in page.text[a : b - 1] and page.text[a : b - 1].lower() not in DOTTED
        ):
            b -= b - a > 4  # the sentence's full stop; "Mo." and "W." keep theirs
        if a < b:
            found.append((a, b))
    return found


def _capital(word: str) -> bool:
    return word[:1].isupper() or (word[:3].lower() in ("al-", "el-") and word[3:4].isupper())


def _is_name_word(page: Page, a: int, b: int) -> bool:
    word = page.text[a:b]
    if word.lower() in NOT_NAMES or not _capital(word):
        return False
    token = page.doc[page.token[a]]
    return not (token.is_sent_start and token.pos_ in _FUNCTION)


def runs_of(page: Page, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches of name words between, cut at quotes, commas and genitives; small words stay inside."""
    runs: list[tuple[int, int]] = []
    first = last = reach = -1  # start, end of the last name word, end of the last word
    for a, b in _chunks(page, start, end):
        word = page.text[a:b]
        if first >= 0 and page.text[reach:a].strip(" \u00a0"):  # a mark or a genitive ending stands between
            runs.append((first, last))
            first = -1
        if _is_name_word(page, a, b) or (first >= 0 and _NUMBER.match(word)):
            first, last = (a if first < 0 else first), b
        elif first >= 0 and word.lower() not in _INSIDE:
            runs.append((first, last))
            first = -1
        reach = b
    if first >= 0:
        runs.append((first, last))
    return runs


POSTNOMINALS = frozenset(
    ("KC", "QC", "SC", "MP", "MSP", "MBE", "OBE", "CBE", "KBE", "PhD", "Ph.D", "MD", "M.D", "Esq")
)
"""Letters after a person's name."""

CLUBS = frozenset(("united", "rovers", "wanderers", "albion", "athletic"))
"""Words that end a club's name."""

_INSIDE = PARTICLES | {"of", "for", "and", "the", "&", "in", "on", "to", "du", "des"}


def shape_of(words: list[str], type_: EntityType) -> EntityType:
    """What the words themselves show, against the model's guess."""
    low = [word.lower().rstrip(".") for word in words]
    if len(words) > 1 and (words[0].lower() in HONORIFICS or (len(words) > 2 and words[-1] in POSTNOMINALS)):
        return "person"
    if len(words) > 1:
        if (
            low[-1] in BODY_WORDS
            or (low[-1] in CLUBS and type_ in ("place", "person"))
            or (low[0] in ("university", "bank", "ministry", "department", "institute", "bureau"))
        ):
            return "organisation"
        if low[-1] in TRADES and type_ in ("person", "place", "product") and not is_given(words[0]):
            return "organisation"
        if low[-1] in EVENT_WORDS or low[0] in ("hurricane", "typhoon", "cyclone", "operation"):
            return "event"
        if low[-1] in PLACE_WORDS or low[0] in ("lake", "mount", "port", "fort", "cape"):
            return "place" if type_ != "organisation" or low[-1] in PLACE_WORDS else type_
        if type_ in ("organisation", "place", "product", "work", "group") and is_given(words[0]) and len(words) == 2:
            return "person" if words[1].isalpha() or "-" in words[1] else type_
    return type_


def _strip_title(page: Page, start: int, end: int) -> tuple[int, str]:
    """Where the name begins after the title words inside it, and that title."""
    chunks = _chunks(page, start, end)
    cut = 0
    for k, (a, b) in enumerate(chunks[:-1]):
        word = page.text[a:b]
        if is_head(word) and not (word.lower() in ROYAL and k == len(chunks) - 2):
            cut = k + 1
    forms = known_forms()
    while cut < len(chunks) - 1 and (known := forms.get(page.text[slice(*chunks[cut])])) and known.sort == "demonym":
        cut += 1
    name = chunks[cut][0] if chunks else start
    return name, page.text[start:name].strip()


_MORE = re.compile(r"(?:[ \u00a0](?:" + "|".join(sorted(PARTICLES - {"y", "e"})) + r"))+[ \u00a0][A-Z][\w’'-]*[\w]")


def _with_surname(page: Page, start: int, end: int) -> int:
    """Where the name ends, with a surname that the model took for another word: "Neil" of "Neil Redding"."""
    after = page.token[end - 1] + 1
    if not is_given(page.text[start:end]) or after >= len(page.doc) or page.text[end : end + 1] != " ":
        return end
    token = page.doc[after]
    name = token.tag_ == "NNP" and not token.ent_type_ and token.text[:1].isupper() and token.text.isalpha()
    other = token.lower_ in BODY_WORDS or token.lower_ in PLACE_WORDS or is_head(token.text)
    return token.idx + len(token.text) if name and token.idx == end + 1 and not other else end


def _with_given(page: Page, start: int, end: int) -> int:
    """Where a name of one word begins, with the first name that the model overlooked: "Anders" of "Anders Holm"."""
    before = page.doc[page.token[start] - 1] if page.token[start] else None
    if before is None or " " in page.text[start:end] or before.idx + len(before.text) + 1 != start:
        return start
    given = before.tag_ == "NNP" and not before.ent_type_ and before.text[:1].isupper() and is_given(before.text)
    return before.idx if given else start


def person_spot(page: Page, start: int, end: int) -> Spot | None:
    """A person's name between, without titles and letters after it; None where no name is left."""
    name, title = _strip_title(page, start, end)
    name = name if title else _with_given(page, name, end)
    more = _MORE.match(page.text, end)  # the model stops at "Ursula" before "von der Leyen"
    end = more.end() if more else _with_surname(page, name, end)
    letters = page.text[name:end].rsplit(" ", 1)
    if len(letters) == 2 and letters[1] in POSTNOMINALS:
        end -= len(letters[1]) + 1
    # A person's name holds no "of", "and" or "for".
    stop = re.search(r"\s(?:of|for|and|the|in|on|to)\s", page.text[name:end])
    end = name + stop.start() if stop else end
    text = page.text[name:end]
    if not text or is_head(text.split()[-1]) or text.lower().rstrip(".") in JUNK or len(text) < 2 or text.isdigit():
        return None
    before = title_before(page.doc, page.token[start])
    if before < page.token[start]:
        title = page.text[page.doc[before].idx : name].strip()
    return Spot(page.number, name, end, text, "person", "model", title=title)


_OFFICE = re.compile(r"\b(?:Secretary|Minister|Commissioner|Director|Department) (?:of|for) (?:the )?$")


def _title_and_name(words: list[str]) -> bool:
    """Whether three words may be "Councillor Ada Finch": a title that names nothing else, and two words of a name."""
    plain = all(word[:1].isupper() and not word.isupper() for word in words)
    return plain and words[0].lower() not in AMBIGUOUS


def _after_office(page: Page, start: int, words: list[str], type_: EntityType) -> tuple[int, list[str], EntityType]:
    """Cuts an office before a name: of "Secretary of the Interior Dana Cole" the model marks "Interior Dana Cole"."""
    if len(words) > 2 and is_given(words[1]) and _OFFICE.search(page.text[max(0, start - 24) : start]):
        return page.text.index(words[1], start), words[1:], "person"
    if (
        (len(words) == 2 or (len(words) == 3 and _title_and_name(words)))
        and type_ not in ("place", "group")
        and is_head(words[0])
        and not {word.lower() for word in words[1:]} & (BODY_WORDS | TRADES | PLACE_WORDS)
    ):
        return start, words, type_ if words[0].lower() in AMBIGUOUS else "person"
    return start, words, type_


_AND = re.compile(r"[ \u00a0]and[ \u00a0](?=[A-Z])")
_KIND_FIRST = re.compile(rf"(?:{COMPANIES}|neighbou?ring|nearby)[ \u00a0](?=[A-Z])", re.IGNORECASE)


def _parted(page: Page, label: EntityType, runs: list[tuple[int, int]]) -> list[tuple[int, int, EntityType]]:
    """The runs, two places in one parted and a sentence's first word cut where it says what sort of body follows."""
    out: list[tuple[int, int, EntityType]] = []
    for start, end in runs:
        if label in ("place", "work", "product") and page.text[start:end] not in known_forms():
            joint = _AND.search(page.text, start, end)
            if joint is not None and len(page.text[start:end].split()) == 3:
                out += [(start, joint.start(), "place"), (joint.end(), end, "place")]
                continue
        kind = _KIND_FIRST.match(page.text, start, end) if label in ("organisation", "person", "place") else None
        out.append((start if kind is None else kind.end(), end, label))
    return out


def model_spots(page: Page) -> list[Spot]:
    """What the language model marks as names, without quotes, articles, genitives, titles and small words."""
    found = []
    for ent in page.doc.ents:
        label = TYPES.get(ent.label_)
        if label is None:
            continue
        for begin, end, guess in _parted(page, label, runs_of(page, ent.start_char, ent.end_char)):
            start, words, type_ = _after_office(page, begin, page.text[begin:end].split(), guess)
            text = page.text[start:end]
            if text.lower().rstrip(".") in JUNK or not any(c.isalpha() for c in text):
                continue
            settled = shape_of(words, type_)
            if settled == "person":
                spot = person_spot(page, start, end)
                if spot is not None:
                    found.append(spot)
            elif not is_head(words[-1]) and not (len(words) == 1 and words[0].lower() in BODY_WORDS):
                found.append(Spot(page.number, start, end, text, settled, "model"))
    return _joined(page, found)


def _joined(page: Page, spots: list[Spot]) -> list[Spot]:
    """The spots, a company's name in one piece where the model cut it before its trade: "Sierra" and "Grid"."""
    out: list[Spot] = []
    for spot in spots:
        last = out[-1] if out else None
        if last is not None and last.end + 1 == spot.start and spot.text.lower() in TRADES and not last.title:
            text = page.text[last.start : spot.end]
            out[-1] = Spot(page.number, last.start, spot.end, text, "organisation", "model")
        else:
            out.append(spot)
    return out
