"""The speaker behind the words: a pronoun or role resolved to a name inside the article."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.annotate.speech.phrases import trimmed_phrase
from tui.annotate.syntax.tree import Tree
from tui.annotate.tables.given import gender
from tui.annotate.tables.lexicon import words
from tui.annotate.tables.titles import is_head
from tui.model.annotation import Entity, Mention, Where

PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who"})
_SINGULAR = frozenset({"he", "she"})
_THINGS = frozenset({"it", "this", "that", "which", "what", "there"})
_BODIES = frozenset({"organisation", "place"})
_SHOWING = frozenset(
    {"show", "suggest", "reveal", "indicate", "signal", "imply", "find", "portray", "depict", "highlight", "mean"}
)
_SAYING = words("speech") - _SHOWING
_HUMAN = words("people")
_DOCUMENTS = words("documents")
_BODY_NOUNS = frozenset(
    {"company", "agency", "firm", "ministry", "council", "court", "committee", "union", "charity", "department"}
    | {"club", "group", "party", "government", "bank", "operator", "airline", "army", "military", "commission"}
    | {"university", "hospital", "force", "board", "watchdog", "regulator", "organisation", "organization", "office"}
)
FARTHEST = 600
"""Characters between "it" and the body that spoke last, at most."""
_UNCHANGED = ("sh", "ch", "ese", "ss")
"""How those names of a people end that are no name of one of them: "the French" are many."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something.

    Attributes:
        text: As printed; empty where implied.
        entity: Local id; None where it names none.
        name: After resolving.
        resolved: Whether the words are a pronoun or role that was resolved.
        named: Whether a name stands behind it.
        start: Offset of the words, -1 where implied.
        end: Offset after them.
        where: Text the offsets count in.
    """

    text: str
    entity: str | None
    name: str
    resolved: bool
    named: bool
    start: int
    end: int
    where: Where


def _as_printed(tree: Tree, source: tuple[int, int]) -> str:
    """The words of the source with one blank wherever the text has any: "The dam's owner"."""
    words = [tree.text[source[0]]]
    for token in range(source[0] + 1, source[1]):
        words += [" "] * (tree.start[token] > tree.end[token - 1]) + [tree.text[token]]
    return "".join(words)


def is_person(tree: Tree, token: int) -> bool:
    """Whether a common noun stands for one person: "a neighbour", "her lawyer"."""
    return tree.tag[token] == "NN" and (is_head(tree.lemma[token]) or tree.lemma[token] in _HUMAN)


def _leads(tree: Tree, token: int) -> bool:
    """Whether it is the subject of a sentence, and not of what somebody says in it."""
    return tree.dep[token] in ("nsubj", "nsubjpass") and tree.dep[tree.head[token]] == "ROOT"


def _one_of_a_people(tree: Tree, head: int) -> bool:
    one = tree.first[head] < head and tree.text[tree.first[head]].lower() in ("the", "a", "an", "another")
    return one and tree.tag[head] in ("NNP", "NN") and not tree.text[head].endswith((*_UNCHANGED, "s"))


def _may_be_a_body(entity: Entity) -> bool:
    """Whether a name that was taken for a person's may be a firm's: one word, no title, nobody's first name."""
    return entity.type == "person" and " " not in entity.name and not entity.titles and not gender(entity.name, ())


class Speakers:
    """Resolves speakers in the order of the text, remembering who spoke last."""

    def __init__(self, entities: Sequence[Entity], mentions: Sequence[Mention]) -> None:
        self._entities = {entity.id: entity for entity in entities}
        self._mentions: dict[Where, list[Mention]] = {"body": [], "headline": []}
        for mention in mentions:
            self._mentions[mention.where].append(mention)
        self._starts: dict[Where, list[int]] = {}
        for where, listed in self._mentions.items():
            listed.sort(key=lambda mention: (mention.start, -mention.end))
            self._starts[where] = [mention.start for mention in listed]
        self._last_person: Speaker | None = None
        self._last_body: Speaker | None = None
        self._unnamed: Speaker | None = None  # who last spoke without a name: "a neighbour"
        self._many: Speaker | None = None  # several without a name: "prosecutors"
        self._last: Speaker | None = None
        self._stranger: Speaker | None = None  # who last spoke under a name that no entity bears

    def inside(self, where: Where, start: int, end: int) -> list[Mention]:
        """The mentions that lie in a stretch of text, in order."""
        listed = self._mentions[where]
        out = []
        for mention in listed[bisect_left(self._starts[where], start) :]:
            if mention.start >= end:
                break
            if mention.end <= end:
                out.append(mention)
        return out

    def speaker(self, tree: Tree, source: tuple[int, int], head: int) -> Speaker | None:
        """The speaker whose words are the tokens of `source`; None where they stand for nobody ("it", unresolved)."""
        found = self._found(tree, source, head)
        if found is not None and found.where == "body":
            several = tree.tag[head] == "NNS" and tree.dep[head] == "nsubj" and not found.named
            self._many = found if several else self._many
            self._last = found
        return found

    def _found(self, tree: Tree, source: tuple[int, int], head: int) -> Speaker | None:
        start, end = tree.start[source[0]], tree.end[source[1] - 1]
        text = _as_printed(tree, source)
        mention = self._mention(tree, source, head) or self._named_beside(tree, head)
        mention = mention or self._named_behind(tree, source, head)
        unknown = Speaker(text, None, text, False, False, start, end, tree.where)
        if mention is not None:
            another = mention.kind == "pronoun" and self._may_be_another(mention)
            if another or (mention.kind == "demonym" and _one_of_a_people(tree, head)):
                return unknown  # "the Swede"
            return self._together(self._borne_by(mention, unknown), tree, source)
        pronoun = tree.lemma[head] in PRONOUNS or tree.pos[head] == "PRON"
        found = replace(unknown, named=not pronoun and tree.pos[head] == "PROPN")
        if tree.lemma[head] in _SINGULAR:
            return self._one_before(tree, head, found) or found
        saying = tree.lemma[tree.head[head]]
        if tree.lemma[head] == "it" and saying in _SAYING:
            spoken_of = self._spoken_of(tree, head, found)
            return spoken_of or self._body_before(found) or (found if tree.dep[head] == "nsubj" else None)
        if tree.lemma[head] in _THINGS:
            return None
        if tree.lemma[head] == "they" and saying in _SAYING | {"put"}:
            return self._several_before(found)
        self._remember(tree, head, found)
        return found

    def _borne_by(self, mention: Mention, unknown: Speaker) -> Speaker:
        """The speaker whom a mention names, remembered as who spoke last of the kind."""
        entity = self._entities[mention.entity]
        resolved = mention.kind in ("pronoun", "role")
        named = mention.kind != "demonym" and entity.type in ("person", "organisation")
        found = replace(unknown, entity=entity.id, name=entity.name, resolved=resolved, named=named)
        if entity.type == "person":
            self._last_person = found
        elif entity.type in _BODIES:
            self._last_body = found
        return found

    def _remember(self, tree: Tree, head: int, found: Speaker) -> None:
        """Remembers a speaker whom no mention names, by what the words call them."""
        if tree.pos[head] == "PROPN" and tree.entity[head] == "PERSON":
            self._last_person = found
        elif tree.pos[head] == "PROPN" and is_head(tree.text[head]):
            self._unnamed = found  # "The Prime Minister"
        elif tree.pos[head] == "PROPN" and tree.where == "body":
            self._stranger = self._last_body = found
        elif is_person(tree, head):
            self._unnamed = found
        elif tree.pos[head] == "NOUN" and tree.tag[head] == "NN" and tree.lemma[head] in _BODY_NOUNS | _DOCUMENTS:
            self._last_body = found

    def _one_before(self, tree: Tree, head: int, pronoun: Speaker) -> Speaker | None:
        """Whom "he" or "she" stands for, where the entities do not tell: who spoke last, if it can be that one."""
        last = self._last_person
        near = [t for t in range(head) if _leads(tree, t) and is_person(tree, t)]
        rivals = [one for one in (self._unnamed, self._stranger) if one is not None and one.where == tree.where]
        if near:
            low, high = trimmed_phrase(tree, near[-1])
            words_ = _as_printed(tree, (low, high))
            rivals.append(replace(pronoun, text=words_, name=words_, start=tree.start[low], end=tree.end[high - 1]))
        latest = max((one for one in (last, *rivals) if one is not None), key=lambda one: one.start, default=None)
        if latest is None or latest is self._stranger:
            return None
        if latest.entity is not None and gender(latest.name, self._entities[latest.entity].titles) not in (
            "",
            tree.lemma[head],
        ):
            return None
        return replace(pronoun, entity=latest.entity, name=latest.name, resolved=True, named=latest.named)

    def _several_before(self, pronoun: Speaker) -> Speaker:
        """Those whom "they" stands for: "prosecutors", where nobody else has spoken since."""
        many, last = self._many, self._last
        near = many is not None and many.where == pronoun.where and 0 < pronoun.start - many.end < FARTHEST
        if many is None or last is None or not near or many.name != last.name:
            return pronoun
        return replace(pronoun, entity=many.entity, name=many.name, resolved=True, named=False)

    def _body_before(self, pronoun: Speaker) -> Speaker | None:
        """The body that "it" stands for: the one that spoke last, not far above."""
        last = self._last_body
        if last is None or last.where != pronoun.where or not 0 < pronoun.start - last.end < FARTHEST:
            return None
        return replace(pronoun, entity=last.entity, name=last.name, resolved=True, named=last.named)

    def _spoken_of(self, tree: Tree, head: int, pronoun: Speaker) -> Speaker | None:
        """The body that the sentence before is about: "Signalworks won the contract. It has said that ..."."""
        number = next((n for n, (_name, low, high) in enumerate(tree.sentences) if low <= head < high), 0)
        if not number or tree.dep[head] != "nsubj" or tree.dep[tree.head[head]] != "ROOT":
            return None
        _name, low, high = tree.sentences[number - 1]
        topic = next((t for t in range(low, high) if _leads(tree, t)), None)
        if topic is None or is_head(tree.text[topic]) or tree.entity[topic] == "DATE":
            return None
        source = trimmed_phrase(tree, topic)
        name = _as_printed(tree, source)
        mention = self._mention(tree, source, topic)
        entity = None if mention is None else self._entities[mention.entity]
        if entity is not None and mention is not None and mention.kind not in ("pronoun", "role"):
            body = entity.type == "organisation" or _may_be_a_body(entity)
        else:
            body = tree.tag[topic] == "NN" and tree.lemma[topic] in _BODY_NOUNS
            body = body or (tree.tag[topic] == "NNP" and tree.entity[topic] != "PERSON" and not gender(name, ()))
        if not body:
            return None
        name = name if entity is None else entity.name
        named = entity is not None or tree.pos[topic] == "PROPN"
        return replace(pronoun, entity=None if entity is None else entity.id, name=name, resolved=True, named=named)

    def _may_be_another(self, pronoun: Mention) -> bool:
        """Whether one spoke, under a name that no entity bears, after whom the pronoun is said to mean was named."""
        if self._stranger is None or pronoun.where != "body" or self._stranger.start > pronoun.start:
            return False
        named = (m.start for m in self._mentions["body"] if m.entity == pronoun.entity and m.kind != "pronoun")
        return self._stranger.start > max((at for at in named if at < pronoun.start), default=-1)

    def _named_beside(self, tree: Tree, head: int) -> Mention | None:
        """The name that stands beside a role: "His lawyer, Ana Duarte, said"."""
        if tree.pos[head] != "NOUN" or tree.lemma[head] in _DOCUMENTS:
            return None
        for child in tree.children[head]:
            if tree.dep[child] == "appos" and tree.pos[child] == "PROPN":
                return self._mention(tree, (tree.first[child], tree.last[child] + 1), child)
            if tree.dep[child] == "appos" and tree.pos[child] == "NOUN":  # "Her son, the director Paul Sorel, said"
                for name in tree.children[child]:
                    if tree.dep[name] == "appos" and tree.first[name] == child + 1:
                        return self._mention(tree, (child + 1, tree.last[name] + 1), name)
        return None

    def _named_behind(self, tree: Tree, source: tuple[int, int], head: int) -> Mention | None:
        """The name behind a role and what it is a role in: "The mayor of Skarra, Jens Borg, 54, said".

        A parse hangs such a name on the word before it. Where that word is a role, too, it may be either's: "The
        brother of the driver, Jens Borg".
        """
        comma = next((t for t in range(head + 1, len(tree.text)) if tree.text[t] == ","), None)
        if not is_person(tree, head) or comma is None or comma > source[1] or comma + 1 == len(tree.text):
            return None
        if any(tree.pos[t] == "VERB" or is_person(tree, t) for t in range(head + 1, comma)):
            return None
        for mention in self.inside(tree.where, tree.start[comma + 1], tree.end[-1]):
            name = mention.kind not in ("pronoun", "role") and self._entities[mention.entity].type == "person"
            if name and mention.start == tree.start[comma + 1]:
                return mention
        return None

    def _together(self, first: Speaker, tree: Tree, source: tuple[int, int]) -> Speaker:
        """Two named speakers of one claim ("Both Austin and Kim") under both names."""
        if not any(tree.dep[t] == "cc" for t in range(*source)):
            return first
        people = [
            m.entity
            for m in self.inside(tree.where, first.start, first.end)
            if m.entity in self._entities and self._entities[m.entity].type == "person"
        ]
        names = list(dict.fromkeys(self._entities[one].name for one in people))
        return replace(first, name=" and ".join(names)) if len(names) > 1 else first

    def _mention(self, tree: Tree, source: tuple[int, int], head: int) -> Mention | None:
        """The mention that covers the head of the source: "officials" in "U.S. officials" is not the U.S."""
        low, high = tree.start[head], tree.end[head]
        best = None
        for mention in self.inside(tree.where, tree.start[source[0]], tree.end[source[1] - 1]):
            letters = mention.end + 1 == low and tree.text[head].isupper()  # "Amara Okafor KC"
            if mention.start <= low and (high <= mention.end or letters) and mention.entity in self._entities:
                best = mention
        return best
