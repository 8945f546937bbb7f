"""Settles which spots are names and of what: one reading a place, one type a surface form in a document."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from tui.annotate.names.candidates import BODY_WORDS, TRADES, model_spots
from tui.annotate.names.namesakes import named_in_full, person_at, surnames_alone
from tui.annotate.names.nearby import cues, storms
from tui.annotate.names.overlooked import shape_spots, speaking_spots, title_spots
from tui.annotate.names.spots import Page, Spot, table_spots
from tui.annotate.tables.forms import Forms
from tui.annotate.tables.gazetteer import Known, known_forms
from tui.annotate.tables.given import is_given
from tui.annotate.tables.titles import MODIFIERS, is_head
from tui.model.annotation import EntityType
from tui.model.names import family_names

_REGION = re.compile(
    r"[ \u00a0](?i:region|oblast|province|district|county|prefecture|governorate|peninsula|valley)\b(?! [A-Z])"
)
_AMERICAN = frozenset(("city:Atlanta", "city:New York", "group:Democrat", "group:Republican"))
_SMALL_WORD = re.compile(r"\b[a-z]{3,}\b")
_WORD_AFTER = re.compile(r"^ ([\w-]+).*$", re.DOTALL)
_ALSO_PEOPLE = ("capital", "city", "state")


def _new_words(model: Spot, tables: Iterable[Spot]) -> bool:
    """Whether the model's name has a capital word that no table form explains, and that is no role."""
    rest = list(model.text)
    for spot in tables:
        for k in range(max(0, spot.start - model.start), min(len(rest), spot.end - model.start)):
            rest[k] = " "
    words = "".join(rest).split()
    return any(word[:1].isupper() and not is_head(word) and word.lower() != "defense" for word in words)


def _prefers(model: Spot, tables: list[Spot]) -> bool:
    """Whether the model's reading beats the tables' forms that it overlaps."""
    around = [spot for spot in tables if spot.start <= model.start and model.end <= spot.end]
    if around:
        known = around[0].known
        return model.type == "person" and bool(model.title) and known is not None and known.sort in _ALSO_PEOPLE
    if model.type == "person":
        return " " in model.text and all(spot.known is not None and spot.known.sort != "body" for spot in tables)
    return model.type not in ("group", "product") and _new_words(model, tables)


def merge(page: Page) -> list[Spot]:
    """The page's spots, none overlapping another, in order."""
    tables = table_spots(page)
    model = model_spots(page)
    titled = title_spots(page)
    for spot in titled:
        rivals = [m for m in model if m.overlaps(spot)]
        longer = page.doc[page.token[spot.end - 1]].tag_ == "NNP" and all(spot.end > m.end for m in rivals)
        if any(m.type == "person" and m.start == spot.start for m in rivals) and not longer:
            continue
        if any(m.start < spot.start and m.type != "person" and is_head(m.text.split()[0]) for m in rivals):
            continue  # the model reads the title as the beginning of another name
        model = [m for m in model if m not in rivals]
        model.append(spot)
    model += [
        spot
        for spot in named_in_full(page, tables)
        if not any(m.start <= spot.start for m in model if m.overlaps(spot))
    ]
    # What only its shape speaks for comes last.
    for shown in (shape_spots(page), speaking_spots(page)):
        model += [spot for spot in shown if not any(spot.overlaps(other) for other in model)]
    if page.shout:
        model = []  # the body shows which of the capitals are names
    kept: list[Spot] = []
    for spot in sorted(model, key=lambda m: m.start - m.end):
        if any(spot.overlaps(other) for other in kept):
            continue
        rivals = [t for t in tables if t.overlaps(spot)]
        if not rivals or _prefers(spot, rivals):
            tables = [t for t in tables if t not in rivals]
            kept.append(spot)
    return sorted([*kept, *tables], key=lambda s: s.start)


def _vote(pages: Sequence[Page], spots: Sequence[Spot]) -> dict[str, EntityType]:
    votes: dict[str, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    for spot in spots:
        if spot.known is None:
            votes[spot.text][spot.type] += 3 if spot.origin == "title" or spot.title else 1
            for type_, weight in cues(pages[spot.page], spot):
                if spot.type in ("product", "place", "organisation", "person", "work", "group"):
                    votes[spot.text][type_] += weight
    _hear_overlooked(pages, spots, votes)
    _settle_short(votes)
    for name in {name for page in pages for name in storms(page.text)}:
        if name in votes:
            votes[name]["event"] += 9  # "Odile killed two", of Hurricane Odile
    return {text: max(weights, key=weights.__getitem__) for text, weights in votes.items()}


def _hear_overlooked(pages: Sequence[Page], spots: Sequence[Spot], votes: dict[str, dict[EntityType, float]]) -> None:
    """Votes of the places where the model overlooked a single word that it marked elsewhere."""
    marked = {(spot.page, spot.start) for spot in spots}
    for name, weights in votes.items():
        if " " in name or len(name) < 3:
            continue
        guess = max(weights, key=weights.__getitem__)
        for page in pages:
            start = page.text.find(name)
            while start >= 0:
                end = start + len(name)
                alone = not page.text[end : end + 1].isalnum() and not page.text[max(0, start - 1) : start].isalnum()
                if alone and (page.number, start) not in marked:
                    for type_, weight in cues(page, Spot(page.number, start, end, name, guess, "again")):
                        weights[type_] += weight
                start = page.text.find(name, end)


def short_bodies(names: Iterable[str]) -> set[str]:
    """Words that name a body alone: "Northwind" once "Northwind Energy Corp." is named."""
    found = set()
    for name in names:
        first, *rest = name.split()
        known = first.lower() in MODIFIERS or first in known_forms() or len(first) < 4
        if rest and not known and all(word.lower() in BODY_WORDS or word.lower() in TRADES for word in rest):
            found.add(first)
    return found


def _settle_short(votes: dict[str, dict[EntityType, float]]) -> None:
    """A single word that begins a body's name is that body, whatever the model makes of it."""
    bodies = [text for text, weights in votes.items() if max(weights, key=weights.__getitem__) == "organisation"]
    for word in short_bodies(bodies):
        if word in votes:
            votes[word]["organisation"] += 9


def surnames(names: Iterable[str]) -> dict[str, list[str]]:
    """Full names under each word that their bearer may be called by alone."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        for family in family_names(name):
            found[family].append(name)
    return found


def _with_particles(page: Page, spot: Spot, families: dict[str, list[str]]) -> None:
    """Takes "von der" into "Leyen" where the bearer's full name has it."""
    for family in families:
        start = spot.end - len(family)
        if 0 <= start < spot.start and family.endswith(" " + spot.text) and page.text.startswith(family, start):
            spot.start, spot.text = start, family


def _settle_georgia(spots: Sequence[Spot]) -> None:
    """Georgia is the state where the United States are the subject and nothing else of the country is named."""
    keys = {(spot.known.key, spot.text) for spot in spots if spot.known is not None}
    abroad = any(key in ("GE", "capital:GE") and text.lower() != "georgia" for key, text in keys)
    home = any(key.startswith(("US", "org:US-", "capital:US")) or key in _AMERICAN for key, _text in keys)
    if home and not abroad:
        for spot in spots:
            if spot.text in ("Georgia", "GEORGIA") and spot.known is not None:
                spot.known = known_forms()["Ga."]


def _with_region(page: Page, spot: Spot, after: Spot | None) -> None:
    """Takes "region", "province", ... into a place's name."""
    if spot.type != "place" or (spot.known is not None and spot.known.sort not in ("state", "city")):
        return
    region = _REGION.match(page.text, spot.end)
    if region and (after is None or after.page != spot.page or after.start >= region.end()):
        spot.end = region.end()
        spot.text = page.text[spot.start : spot.end]


def _without_prefix(spot: Spot, families: dict[str, list[str]], full: set[str]) -> None:
    """Cuts what is no part of a person's name: "WR" of "WR Jackson", "Interior" of "Interior Dirk Cole"."""
    words = spot.text.split()
    for k in range(1, len(words)):
        tail = " ".join(words[k:])
        # "JD Vance" stays: no other name ends so.
        abbreviation = len(words) == 2 and words[0].isalpha() and words[0].isupper() and len(words[0]) < 4
        short = abbreviation and any(name != spot.text for name in families.get(tail, ()))
        if short or (tail in full and k < len(words) - 1 and not is_given(words[0])):
            spot.start, spot.text = spot.end - len(tail), tail
            return


def _hidden_words(pages: Sequence[Page], spots: Sequence[Spot], small: set[str]) -> set[str]:
    """Words that the model takes for names where they begin a sentence, and that are written small elsewhere."""
    first: set[str] = set()
    inside: set[str] = set()
    for spot in spots:
        if spot.known is None and " " not in spot.text and not spot.title:
            page = pages[spot.page]
            (first if page.doc[page.token[spot.start]].is_sent_start else inside).add(spot.text)
    return {word for word in first - inside if word.lower() in small}


def _stays(page: Page, spot: Spot, count: int, families: dict[str, list[str]]) -> bool:
    """Whether a spot is kept: not half a title, not two people in one, not a single word marked once as a product."""
    if spot.known is not None or spot.type == "person":
        return True
    words = spot.text.split()
    if words[-1].lower() in MODIFIERS and is_head(_WORD_AFTER.sub(r"\1", page.text[spot.end : spot.end + 24])):
        return False  # "Fulton County District" of "Fulton County District Attorney"
    if len(words) == 3 and words[1] in ("and", "&") and (words[0] in families or words[2] in families):
        return False
    return spot.type not in ("product", "work", "law") or len(words) > 1 or count > 1


def settle(pages: Sequence[Page]) -> list[Spot]:
    """Every name in the document, each with one type, in order of place."""
    spots = [spot for page in pages for spot in merge(page)]
    types = _vote(pages, spots)
    small = {word for page in pages for word in _SMALL_WORD.findall(page.text)}
    alone = {spot.text for spot in spots if spot.type == "person" and " " not in spot.text}
    full = {text for text, type_ in types.items() if type_ == "person" and " " in text}
    families = surnames(full)
    bearers = surnames_alone(pages, spots, families)
    for spot in spots:
        if spot.known is None:
            _without_prefix(spot, families, full)
            head, _, tail = spot.text.partition(" ")
            if spot.type == "person" and head in alone and tail.lower() in small and not is_given(head):
                spot.end, spot.text = spot.start + len(head), head  # "Obama Speech" in a caption
            spot.type = "person" if spot.text in families or spot.text in full else types[spot.text]
            _with_particles(pages[spot.page], spot, families)
        elif spot.text in families and (spot.text in bearers or person_at(pages[spot.page], spot)):
            spot.known, spot.type = None, "person"
    count = Counter(spot.text for spot in spots)
    hidden = _hidden_words(pages, spots, small)
    spots = [
        spot
        for spot in spots
        if spot.text not in hidden and _stays(pages[spot.page], spot, count[spot.text], families)
    ]
    spots += _again(pages, spots, families, small)
    spots.sort(key=lambda s: (s.page, s.start))
    _settle_georgia(spots)
    for number, spot in enumerate(spots):
        _with_region(pages[spot.page], spot, spots[number + 1] if number + 1 < len(spots) else None)
    return spots


def _common(tag: str, word: str, small: set[str]) -> bool:
    """Whether a capital at the beginning of a sentence hides a common word, by its tag and what else is written."""
    if not tag or tag.startswith("NNP"):
        return False
    return not tag.startswith("NN") or word in small


def _again(
    pages: Sequence[Page], spots: Sequence[Spot], families: dict[str, list[str]], small: set[str]
) -> list[Spot]:
    """The same forms where they were overlooked: "Kyslytsya" once "Sergiy Kyslytsya" is known."""
    forms = {
        spot.text: Known("", spot.text, spot.type, "place")
        for spot in spots
        if spot.known is None and (len(spot.text) > 2 or spot.text.isupper())
    }
    for short in short_bodies(form for form, known in forms.items() if known.type == "organisation"):
        forms.setdefault(short, Known("", short, "organisation", "place"))
    for family in families:
        forms.setdefault(family, Known("", family, "person", "place"))
    for name in {name for page in pages for name in storms(page.text)}:
        forms.setdefault(name, Known("", name, "event", "place"))
    taken: dict[int, list[Spot]] = defaultdict(list)
    for spot in spots:
        taken[spot.page].append(spot)
    usual = Forms(forms)
    raised = Forms({form.upper(): known for form, known in forms.items() if len(form) > 3})
    found = []
    for page in pages:
        for start, end, known in (raised if page.capitals else usual).find(page.text):
            token = page.doc[page.token[start]]
            if any(start < other.end and other.start < end for other in taken[page.number]):
                continue
            if (token.is_sent_start or page.shout) and not page.capitals and _common(token.tag_, token.lower_, small):
                continue  # "Young people", "Price rises"
            if page.text[end : end + 1] == "-" or page.text[max(0, start - 1) : start] == "-":
                continue
            found.append(Spot(page.number, start, end, page.text[start:end], known.type, "again"))
    return found
