"""Links the entities of several articles: one thing under one id and one name."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.compare.sorts import Weights, clash, together, weigh
from tui.model.annotation import Entity, EntityType
from tui.model.comparison import LinkedEntity, LinkedMention, Member
from tui.model.names import FAMILY_FIRST, family_names, generation, plain, same_person, same_spelling, words

Local = tuple[str, Entity]
"""An article's id and one of its entities."""

_TITLE_FILLERS = frozenset(
    ("mr", "mrs", "ms", "miss", "dr", "sir", "of", "the", "for", "and", "to", "a", "an", "former", "acting", "then")
)
# Kinds that one article takes for another: the model's guess on the same name, not two things.
_CONFUSED: dict[EntityType, EntityType] = {"group": "organisation", "product": "organisation", "work": "organisation"}


@dataclass(slots=True)
class _Link:
    """The entities found to be one so far."""

    members: list[Local] = field(default_factory=list)

    def articles(self) -> set[str]:
        return {article for article, _entity in self.members}

    def names(self) -> list[str]:
        return [entity.name for _article, entity in self.members]

    def fullest(self) -> Entity:
        return max((entity for _article, entity in self.members), key=lambda entity: len(entity.name.split()))

    def title_words(self) -> set[str]:
        return {word for _article, entity in self.members for word in _title_words(entity)}


def _title_words(entity: Entity) -> set[str]:
    words = (word.lower().strip(".,") for title in entity.titles for word in title.split())
    return {word.removesuffix("'s").removesuffix("’s") for word in words} - _TITLE_FILLERS


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split() if word[:1].isupper())


def _forms(entity: Entity) -> set[str]:
    return {plain(form) for form in (entity.name, *entity.aliases)}


def _same_person(entity: Entity, link: _Link) -> bool:
    """Whether the person can be the link's: full names agree, or one is known by surname and nothing clashes."""
    other = link.fullest()
    one_full, other_full = len(words(entity.name)) > 1, len(words(other.name)) > 1
    suffixes = generation(entity.name), generation(other.name)
    if suffixes[0] != suffixes[1] and one_full != other_full and suffixes[one_full]:
        return False  # "Hale Jr." is not Tom Hale; "Hale" may be Tom Hale Jr.
    if one_full and other_full:
        return plain(entity.name) == plain(other.name) or same_person(entity.name, other.name)
    titles, others = _title_words(entity), link.title_words()
    clash = bool(titles) and bool(others) and not titles & others
    if not one_full and not other_full:
        one, two = (" ".join(words(name)) for name in (entity.name, other.name))
        return suffixes[0] == suffixes[1] and same_spelling(one, two) and not (clash and one in FAMILY_FIRST)
    short, full = (other.name, entity.name) if one_full else (entity.name, other.name)
    short = " ".join(words(short))
    family = any(same_spelling(short, name) for name in family_names(full))
    if short in FAMILY_FIRST:  # a surname that many share needs a title to tell whose it is
        return family and bool(titles & others)
    return family and not clash


_COMMON_FIRST = """
national united american european federal general central international royal state north south east west northern
southern eastern western first new supreme high world global public bank city house senate saint green labour
democratic social
"""
_NO_NAME = frozenset(_COMMON_FIRST.split())
"""First words that many bodies share."""


def _first_word(short: str, full: str) -> bool:
    """Whether a body is called by its name proper alone: "Kestrel" of Kestrel Lines, but not "National"."""
    proper = " " not in short and len(short) > 3 and not short.isupper() and plain(short) not in _NO_NAME
    return proper and full.startswith(short + " ") and len(full.split()) <= 3


def _same_body(entity: Entity, link: _Link) -> bool:
    """Whether two names that no table knows are of one body: spelt alike, or one the other's acronym."""
    for _article, other in link.members:
        if other.key is not None:
            continue
        if _forms(entity) & _forms(other):
            return True
        for short, full in ((entity.name, other.name), (other.name, entity.name)):
            letters = short.replace(".", "")
            if _first_word(short, full):
                return True
            if " " in short and full.endswith(" " + short):  # "Judiciary Committee" of "Senate Judiciary Committee"
                return True
            if letters.isupper() and len(letters) > 2 and " " in full and _initials(full) == letters:
                return True
    return False


def _same_place(entity: Entity, link: _Link) -> bool:
    return any(other.key is None and _forms(entity) & _forms(other) for _article, other in link.members)


class _Weighed:
    """What each article shows of the sort of its names, weighed when it is asked for."""

    def __init__(self, members: Sequence[Member]) -> None:
        self._members = {member.id: member for member in members}
        self._known: dict[tuple[str, str], Weights] = {}

    def of(self, local: Local) -> Weights:
        """The weights of one article's entity."""
        article, entity = local
        if (article, entity.id) not in self._known:
            member = self._members[article]
            mentions = [one for one in member.annotation.mentions if one.entity == entity.id]
            self._known[article, entity.id] = weigh(member.article, entity, mentions)
        return self._known[article, entity.id]

    def one_thing(self, local: Local, link: _Link) -> bool:
        """Whether a single word that is of one sort here and of another there is still one thing."""
        entity = local[1]
        if " " in entity.name or entity.key is not None or any(other.key is not None for _a, other in link.members):
            return False
        if any(plain(other.name) != plain(entity.name) for _article, other in link.members):
            return False
        return not any(clash(self.of(local), self.of(other)) for other in link.members)

    def sort(self, link: _Link) -> EntityType:
        """What the linked entity is: known by its tables, else what most of the evidence says."""
        types = [entity.type for _article, entity in link.members]
        keyed = [entity.type for _article, entity in link.members if entity.key is not None]
        if keyed or len(set(types)) == 1:
            return (keyed or types)[0]
        return together(self.of(local) for local in link.members)


def _rivals(local: Local, links: Sequence[_Link], weighed: _Weighed) -> list[_Link]:
    """Links that the entity can belong to."""
    entity = local[1]
    if entity.key is not None:
        return [link for link in links if any(other.key == entity.key for _article, other in link.members)]
    return [link for link in links if _fits(local, link, weighed)]


def _fits(local: Local, link: _Link, weighed: _Weighed) -> bool:
    """Whether an entity that no table knows may be what a link names."""
    entity, other = local[1], link.members[0][1]
    if " " in entity.name and plain(entity.name) == plain(other.name):
        return True  # the language model read one name in two ways
    if entity.type != other.type and weighed.one_thing(local, link):
        return True
    if any(member.key is not None for _article, member in link.members):
        return False
    if "person" in (entity.type, other.type):
        return entity.type == other.type and _same_person(entity, link)
    kind, kinds = _CONFUSED.get(entity.type, entity.type), _CONFUSED.get(other.type, other.type)
    if kind == kinds == "organisation":
        return _same_body(entity, link)
    return kind == kinds and _same_place(entity, link)


def _settled(entity: Entity, fitting: list[_Link]) -> list[_Link]:
    """The one link that the entity belongs to: the one of its very name, or of its title; none where neither tells.

    A surname that two people of the story share is nobody's until a title says whose.
    """
    fitting = [link for link in fitting if generation(link.fullest().name) == generation(entity.name)] or fitting
    if len(fitting) == 1:
        return fitting
    exact = [link for link in fitting if entity.name in link.names()]
    titled = [link for link in fitting if _title_words(entity) & link.title_words()]
    return exact if len(exact) == 1 else titled if len(titled) == 1 else []


def _joined(members: Sequence[Member], weighed: _Weighed) -> list[_Link]:
    """Every entity in its link. Full names settle first, so that surnames find their owner."""
    everyone = [(member.id, entity) for member in members for entity in member.annotation.entities]
    order = {entity_id: place for place, entity_id in enumerate((a, e.id) for a, e in everyone)}
    links: list[_Link] = []
    for article, entity in sorted(everyone, key=lambda pair: -len(pair[1].name.split())):
        fitting = [
            link
            for link in _rivals((article, entity), links, weighed)
            if article not in link.articles() or entity.key
        ]
        if len(fitting) > 1:
            fitting = _settled(entity, fitting)
        if fitting:
            fitting[0].members.append((article, entity))
        else:
            links.append(_Link([(article, entity)]))
    for link in links:
        link.members.sort(key=lambda pair: order[(pair[0], pair[1].id)])
    links.sort(key=lambda link: order[(link.members[0][0], link.members[0][1].id)])
    return links


def link_entities(members: Sequence[Member]) -> tuple[LinkedEntity, ...]:
    """The entities of all articles, each under one id.

    Two are linked by a key that the tables know (country, demonym and capital standing for its government; a body and
    its acronym), by full names that agree, by a surname whose bearer has no clashing given name or title, and by
    equal spelling or acronym otherwise. A shared surname alone links nobody where names or titles tell two people
    apart; spellings of one name out of another script count as equal.

    Returns:
        Linked entities in the order in which they are first named, ids "E0", "E1", ...; an entity of one article
        only is among them.
    """
    linked = []
    mentions: dict[tuple[str, str], list[LinkedMention]] = {}
    for member in members:
        for mention in member.annotation.mentions:
            mentions.setdefault((member.id, mention.entity), []).append(
                LinkedMention(member.id, mention.where, mention.start, mention.end, mention.text)
            )
    weighed = _Weighed(members)
    for number, link in enumerate(_joined(members, weighed)):
        name = link.fullest()
        local = tuple((article, entity.id) for article, entity in link.members)
        linked.append(
            LinkedEntity(
                f"E{number}",
                name.name,
                weighed.sort(link),
                tuple(mention for one in local for mention in mentions.get(one, ())),
                local,
            )
        )
    return tuple(linked)


def local_to_linked(entities: Sequence[LinkedEntity]) -> dict[tuple[str, str], str]:
    """The linked entity's id for each pair of article id and local entity id."""
    return {key: entity.id for entity in entities for key in entity.local}
