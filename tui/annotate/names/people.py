"""Whose name it is: full names first, then surnames, each to the person it can stand for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tui.annotate.names.spots import Spot
from tui.annotate.tables.given import gender
from tui.annotate.tables.titles import HONORIFICS, ROYAL
from tui.model.names import FAMILY_FIRST, family_names, generation, given_names, same_person, same_spelling, words

_SMALL = frozenset(("of", "the", "for", "and", "to", "'s", "’s", "former", "acting", "deputy", "u.s", "us"))


def _content(title: str) -> set[str]:
    """The words of a title that tell holders apart, honorifics left out."""
    told = (word.lower().rstrip(".").removesuffix("’s").removesuffix("'s") for word in title.split())
    return {word for word in told if word not in _SMALL and word not in HONORIFICS}


@dataclass(slots=True)
class Person:
    """One person of the article, while it is found where they are named.

    Attributes:
        name: The fullest name so far.
        titles: Titles before the name, as printed.
        spots: Where they are named.
        alone: Whether a surname alone was taken to mean this person.
        kin: Whether the article names the person as somebody's relative ("his wife, Ana Ruiz").
    """

    name: str
    titles: list[str] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    alone: bool = False
    kin: bool = False

    def take(self, spot: Spot) -> None:
        """Adds a place where the person is named."""
        if len(spot.text.split()) > len(self.name.split()):
            self.name = spot.text
        if spot.title and spot.title not in self.titles:
            self.titles.append(spot.title)
        self.spots.append(spot)

    def role_words(self) -> set[str]:
        """Every content word of the titles."""
        return {word for title in self.titles for word in _content(title)}

    def pronoun(self) -> str:
        """Which of "he" and "she" the person is, or "" where nothing tells."""
        return gender(self.name, tuple(self.titles))


def _is_full(text: str) -> bool:
    parts = words(text)
    return len(parts) > 1 and parts[0].lower() not in ROYAL


def _answers_to(person: Person, word: str) -> int:
    """2 where the person is called so by the family's name, 1 by the first name, 0 not at all."""
    suffix = generation(word)
    if suffix and suffix != generation(person.name):
        return 0  # "Hale Jr." is not Tom Hale
    word = " ".join(word.split()[:-1]) if suffix else word
    if word == person.name or word in family_names(person.name):
        return 2
    if any(same_spelling(word, family) for family in family_names(person.name)):
        return 2
    if person.name.endswith(" " + word):
        return 2  # "López Obrador", "Suu Kyi"
    given = given_names(person.name)
    title, _, alone = word.partition(" ")
    if title.lower() in ROYAL and alone and alone in given:
        return 2 * any(title.lower() in held.lower().split() for held in person.titles)
    # "Sheinbaum" for "Claudia Sheinbaum Pardo", "Lula", or a first name.
    return int(word in given)


def _clashes(person: Person, spot: Spot) -> bool:
    """Whether the title says that it is someone else."""
    if not spot.title:
        return False
    told, held = gender("", (spot.title,)), person.pronoun()
    if told and held and told != held:
        return True
    if person.kin and not person.role_words() and not told:
        return True
    role, roles = _content(spot.title), person.role_words()
    # Where many share a family name, another title is another person.
    common = spot.text in FAMILY_FIRST
    return common and bool(role) and bool(roles) and not role & roles


def _choose(candidates: list[Person], spot: Spot) -> Person:
    """The one of several that the surname alone most likely means."""
    role = _content(spot.title)
    if role:
        best = max(candidates, key=lambda person: len(role & person.role_words()))
        if role & best.role_words():
            return best

    def nearness(person: Person) -> tuple[bool, bool, tuple[int, int]]:
        before = [(s.page, s.start) for s in person.spots if (s.page, s.start) < (spot.page, spot.start)]
        last = max(before, default=(-1, -1))
        full_here = any(s.page == spot.page and s.start < spot.start and " " in s.text for s in person.spots)
        # Who is once called by the surname alone stays so, unless another's full name stands just before.
        return full_here, person.alone, last

    return max(candidates, key=nearness)


def find_people(spots: Iterable[Spot], is_kin: Callable[[Spot], bool] = lambda _spot: False) -> list[Person]:
    """The people that the spots name.

    Args:
        spots: In order of place, the headline's last.
        is_kin: Whether a full name is told as that of somebody's relative. A surname with a title is not theirs.
    """
    people: list[Person] = []
    single: list[Spot] = []
    spots = list(spots)
    texts = {spot.text for spot in spots}
    # "Del Giudice" is short for "Vincent Del Giudice".
    short = {family for text in texts for family in family_names(text) if family != text and family in texts}
    short |= {text for text in texts if " " in text and any(one.endswith(" " + text) for one in texts)}
    for spot in spots:
        if not _is_full(spot.text) or spot.text in short:
            single.append(spot)
            continue
        for person in people:
            if person.name == spot.text or same_person(person.name, spot.text):
                person.take(spot)
                break
        else:
            person = Person(spot.text, kin=is_kin(spot))
            person.take(spot)
            people.append(person)
    # Those whom a title sets apart from every full name come first: "Mr. Holt" beside "Rita Holt" only.
    for spot in sorted(single, key=lambda one: not _apart(people, one)):
        _take_alone(people, spot)
    return people


def _apart(people: list[Person], spot: Spot) -> bool:
    """Whether the title says that the surname is nobody's who is named in full."""
    bearers = [person for person in people if _answers_to(person, spot.text) == 2]
    return bool(spot.title and bearers) and all(_clashes(person, spot) for person in bearers)


def _take_alone(people: list[Person], spot: Spot) -> None:
    """Gives a name of one word to a person who answers to it, or to one known by nothing else."""
    ranked = [
        (rank, person) for person in people if (rank := _answers_to(person, spot.text)) and not _clashes(person, spot)
    ]
    if len(ranked) > 1:
        ranked = [(rank, person) for rank, person in ranked if not person.kin] or ranked
    best = max((rank for rank, _person in ranked), default=0)
    candidates = [person for rank, person in ranked if rank == best]
    # "Hale" beside Tom Hale and Tom Hale Jr. is the father.
    candidates = [p for p in candidates if generation(p.name) == generation(spot.text)] or candidates
    if not candidates or (best == 1 and len(candidates) > 1):
        person = Person(spot.text)
        people.append(person)
    else:
        person = candidates[0] if len(candidates) == 1 else _choose(candidates, spot)
        person.alone = True
    person.take(spot)
