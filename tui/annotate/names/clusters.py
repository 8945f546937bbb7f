"""Gathers the spots that name one thing: by the tables' keys, by spelling, by acronym and by short form."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.annotate.names.candidates import BODY_WORDS
from tui.annotate.names.metonyms import government, names_government
from tui.annotate.names.nearby import STORM
from tui.annotate.names.people import find_people
from tui.annotate.names.spots import Page, Spot
from tui.annotate.tables.gazetteer import Known, known_forms
from tui.annotate.tables.titles import apposition, role_before
from tui.model.annotation import EntityType, MentionKind
from tui.model.names import plain

_BRACKETED = re.compile(r"[ \u00a0]?\((?:the )?[\"“]?([A-Z][A-Za-z.&-]{1,9})[\"”]?\)")
_REGION = re.compile(
    r" (?:region|oblast|province|district|county|prefecture|governorate|peninsula|valley)$", re.IGNORECASE
)
_LEGAL = re.compile(r",? (?:Inc|Ltd|Corp|Co|LLC|PLC|plc|AG|SA|NV|Company|Corporation|Group|Holdings)\.?$")
# Bodies that many countries have: "India's Supreme Court" is another one than the table's.
_EVERYWHERE = frozenset(
    ("org:US-CONGRESS", "org:US-SENATE", "org:US-HOUSE", "org:US-SCOTUS", "org:US-NSC", "org:US-DOJ", "org:US-DOD",
     "org:US-TREASURY", "org:US-GOP", "org:US-DEM", "org:GB-COMMONS", "org:US-NWS")
)  # fmt: skip
_SEATS = frozenset(
    ("Pentagon", "White House", "Kremlin", "Downing Street", "Capitol Hill", "Blue House", "Élysée", "Elysee",
     "Scotland Yard", "No. 10", "Number 10", "Élysée Palace", "Elysee Palace")
)  # fmt: skip


_KIN = "(?:wife|husband|son|daughter|brother|sister|mother|father|widow|widower|uncle|aunt|cousin|[Ff]irst lady)"
_KIN_BEFORE = re.compile(rf"\b{_KIN},? $")
_KIN_AFTER = re.compile(rf",? (?:his|her|the|their|\w+[’']s) (?:\w+ )?{_KIN}\b|, {_KIN} of\b")


@dataclass(slots=True)
class Cluster:
    """All spots of one entity."""

    name: str
    type: EntityType
    key: str | None = None
    titles: list[str] = field(default_factory=list)
    spots: list[tuple[Spot, MentionKind]] = field(default_factory=list)
    forms: set[str] = field(default_factory=set)


def initials(name: str) -> str:
    """The first letters of the name's capital words: "Bureau of Land Management" gives BLM."""
    return "".join(word[0] for word in re.findall(r"[\w’']+", name) if word[0].isupper())


def _core(spot: Spot) -> str:
    text = _REGION.sub("", spot.text) if spot.type == "place" else _LEGAL.sub("", spot.text)
    text = STORM.sub("", text) if spot.type == "event" else text
    key = plain(text.removeprefix("the ").removeprefix("The "))
    return key.removesuffix("s") if spot.type == "group" else key


class Gatherer:
    """Gathers what is no person. `take` is called with the spots in order of place."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = pages
        self.clusters: dict[str, Cluster] = {}
        self.acronyms: dict[str, str] = {}

    def take(self, spot: Spot, before: Spot | None) -> None:
        """Adds a spot; `before` is the spot before it on its page."""
        if spot.known is not None:
            self._take_known(spot, spot.known, before)
            return
        core = _core(spot)
        letters = spot.text.replace(".", "")
        acronym = letters.isupper() and 2 <= len(letters) <= 7
        kind: MentionKind = "acronym" if acronym else "name"
        slot = self._slot(spot, core, letters if acronym else "")
        cluster = self.clusters.setdefault(slot, Cluster(spot.text, spot.type))
        if len(spot.text) > len(cluster.name) and not acronym:
            cluster.name = spot.text
        cluster.spots.append((spot, kind))
        cluster.forms.add(spot.text)
        bracket = _BRACKETED.match(self.pages[spot.page].text, spot.end)
        if bracket and " " in spot.text:
            self.acronyms[bracket.group(1).replace(".", "")] = slot

    def _slot(self, spot: Spot, core: str, letters: str) -> str:
        """Key of the cluster that the spot belongs to."""
        if letters:
            if letters in self.acronyms:
                return self.acronyms[letters]
            for slot, cluster in self.clusters.items():
                if (
                    cluster.type == spot.type == "organisation"
                    and len(letters) > 2
                    and initials(cluster.name) == letters
                ):
                    return slot
        slot = f"{spot.type}:{core}"
        if slot in self.clusters or spot.type != "organisation":
            return slot
        words = spot.text.split()
        fuller = [
            slot
            for slot, cluster in self.clusters.items()
            if cluster.type == "organisation" and self._shortens(words, cluster.name.split())
        ]
        return fuller[0] if len(fuller) == 1 else slot

    @staticmethod
    def _shortens(words: list[str], full: list[str]) -> bool:
        """Whether it is a short form: "Goldman" of Goldman Sachs, "Foreign Ministry" of Thai Foreign Ministry."""
        if len(words) >= len(full) or words[0] in known_forms():
            return False
        ending = len(words) > 1 or (words[0].lower() not in BODY_WORDS and words[0].endswith("s"))
        return words == full[: len(words)] or (ending and words == full[-len(words) :])  # "Rovers": Halvik Rovers

    def _take_known(self, spot: Spot, known: Known, before: Spot | None) -> None:
        page = self.pages[spot.page]
        key, name, kind = known.key, known.name, known.kind
        if known.sort == "capital" and names_government(page, spot):
            key, other = government(known)
            name = other or _COUNTRY_NAMES[key]
            kind = "metonym"
        elif spot.text in _SEATS:
            kind = "metonym"
        elif key in _EVERYWHERE and before is not None and (owner := self._owner(page, before, spot)):
            key, name = f"{key}@{owner}", f"{before.text} {spot.text}"
        type_: EntityType = "organisation" if key.startswith("org:") else spot.type
        cluster = self.clusters.setdefault(key, Cluster(name, type_, key))
        cluster.spots.append((spot, kind))
        cluster.forms.add(spot.text)

    @staticmethod
    def _owner(page: Page, before: Spot, spot: Spot) -> str:
        """Key of the country (not the table's own) or state whose body this is: "Israeli", "India's"; else ""."""
        known = before.known
        if known is None or known.sort not in ("country", "demonym", "state") or known.key == "US":
            return ""
        return known.key if page.text[before.end : spot.start] in (" ", "'s ", "’s ", "\u00a0") else ""


_COUNTRY_NAMES = {known.key: known.name for known in known_forms().values() if known.sort == "country"}


def _people(pages: Sequence[Page], spots: Sequence[Spot]) -> list[Cluster]:
    def is_kin(spot: Spot) -> bool:
        page = pages[spot.page]
        around = page.text[max(0, spot.start - 24) : spot.start], page.text[spot.end : spot.end + 40]
        return bool(_KIN_BEFORE.search(around[0]) or _KIN_AFTER.match(around[1]))

    clusters = []
    for person in find_people(spots, is_kin):
        cluster = Cluster(person.name, "person", None, list(person.titles))
        for spot in person.spots:
            page = pages[spot.page]
            last = page.token[spot.end - 1]
            first = page.token[spot.start]
            told = "" if page.shout else apposition(page.doc, last + 1) or role_before(page.doc, first, last + 1)
            if told and told not in cluster.titles:
                cluster.titles.append(told)
            kind: MentionKind = "title" if spot.title else "name" if spot.text == person.name else "alias"
            cluster.spots.append((spot, kind))
        clusters.append(cluster)
    return clusters


def gather(pages: Sequence[Page], spots: Sequence[Spot]) -> list[Cluster]:
    """One cluster for each thing named, in order of first naming."""
    # A headline names short what the body names in full.
    body_first = sorted(spots, key=lambda s: (pages[s.page].parsed.where == "headline", s.page, s.start))
    clusters = _people(pages, [spot for spot in body_first if spot.type == "person"])
    gatherer = Gatherer(pages)
    before: Spot | None = None
    for spot in body_first:
        if spot.type != "person":
            gatherer.take(spot, before if before is not None and before.page == spot.page else None)
        before = spot
    clusters.extend(gatherer.clusters.values())
    for cluster in clusters:
        cluster.spots.sort(key=lambda pair: (pair[0].page, pair[0].start))
    clusters.sort(key=lambda cluster: (cluster.spots[0][0].page, cluster.spots[0][0].start))
    return clusters
