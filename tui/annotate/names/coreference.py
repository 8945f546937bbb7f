"""Whom "he", "she" and "the minister" mean, where the article makes it safe to say."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.annotate.names.spots import Page
from tui.annotate.tables.given import gender
from tui.annotate.tables.lexicon import words
from tui.annotate.tables.titles import HONORIFICS, is_head
from tui.model.annotation import Entity, Mention, MentionKind

if TYPE_CHECKING:
    from spacy.tokens import Token

PEOPLE = words("people")
PRONOUNS = {"he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she",
            "herself": "she"}  # fmt: skip
"""Pronouns that are resolved, and whom they can mean."""

REACH = 3
"""How many paragraphs back a pronoun's person may last have been named."""


_CLOSING = re.compile('[”"]')


class Resolver:
    """Answers whom a pronoun or a role means, from the mentions that stand before it.

    The person last named as a subject comes first, then the one last named at all; who is of the other sex is left
    out, and so is who is quoted where the pronoun stands inside the quotation.
    """

    def __init__(self, pages: Sequence[Page], entities: Sequence[Entity], mentions: Sequence[Mention]) -> None:
        self.pages = pages
        self.people = {entity.id: entity for entity in entities if entity.type == "person"}
        self.pronoun = {entity.id: gender(entity.name, entity.titles) for entity in self.people.values()}
        self.named: list[tuple[int, int, str, bool]] = []  # page, offset in it, entity, whether a subject
        body = [page for page in pages if page.parsed.where == "body"]
        starts = [page.parsed.offset for page in body]
        for mention in mentions:
            if mention.where == "body" and mention.entity in self.people:
                page = body[bisect_right(starts, mention.start) - 1]
                low = page.parsed.offset
                self.add(page, mention.start - low, mention.end - low, mention.entity)

    def add(self, page: Page, start: int, end: int, entity: str) -> None:
        """Notes who is named, or meant by a resolved reference, at a place that later pronouns may go back to.

        Args:
            page: The paragraph.
            start: Offset of the name's first character in it.
            end: Offset after its last.
            entity: Id of who is meant.
        """
        token = page.doc[page.token[end - 1]]
        while token.dep_ in ("conj", "appos", "compound") and token.head.i != token.i:
            token = token.head
        insort(self.named, (page.number, start, entity, token.dep_ in ("nsubj", "nsubjpass")))

    def _here(self, page: Page) -> list[tuple[int, int, str, bool]]:
        """Who is named on the page."""
        low = bisect_left(self.named, (page.number, -1, "", False))
        return self.named[low : bisect_left(self.named, (page.number + 1, -1, "", False))]

    def person(self, page: Page, start: int, pronoun: str) -> str | None:
        """Id of the person that the pronoun at `start` means; None where that is not safe."""
        wanted = PRONOUNS.get(pronoun.lower())
        if wanted is None:
            return None
        until = bisect_left(self.named, (page.number, start, "", False))
        sentence = self._sentence(page, start)
        near: list[tuple[int, int, str, bool]] = []
        since = bisect_left(self.named, (page.number - REACH, -1, "", False))
        for item in reversed(self.named[since:until]):
            if self.pronoun[item[2]] in (wanted, ""):
                near.append(item)
        if not near:
            return None
        if pronoun.lower().endswith("self") or sentence < 0:
            return near[0][2]
        apart = self._speakers(page, start) | {self._subject_of(page, start)}
        spoken = self._spoken_before(page, start)
        near = [item for item in near if item[2] not in apart and not (item[0] == page.number and item[1] in spoken)]
        opened = self._quote(page, start)
        if opened is not None:
            # Who is quoted may speak of anyone: safe is only who is named in the quotation, or nobody else.
            near = [item for item in near if item[0] == page.number and item[1] > opened] or near
            if len({item[2] for item in near}) > 1 and near[0][0] != page.number:
                return None
        if not near:
            return None
        best = self._best(page, start, near)
        return None if best is None or self._stranger_since(page, start, best) else best

    def _stranger_since(self, page: Page, start: int, entity: str) -> bool:
        """Whether somebody without a name was brought in after the entity was last named: "A man of 24 ... He"."""
        here = self._sentence(page, start)
        named = max((item[1] for item in self._here(page) if item[2] == entity and item[1] < start), default=-1)
        for token in page.doc[: page.token[start]]:
            if token.idx > named and here - 1 <= self._sentence(page, token.idx) and _brings_in(token):
                return self._quote(page, token.idx) is None
        return False

    def _speakers(self, page: Page, start: int) -> set[str | None]:
        """Who says the quotation around `start`, as far as the paragraph tells: "he" in it is somebody else."""
        opened = self._quote(page, start)
        if opened is None:
            return set()
        closed = _CLOSING.search(page.text, start)
        end = closed.start() if closed else len(page.text)
        return {entity for _page, place, entity, subject in self._here(page) if subject and not opened < place < end}

    @staticmethod
    def _spoken_before(page: Page, start: int) -> range:
        """Offsets of the quotation that the pronoun closes: "“Why ask Holt?” she said" is not said by Holt."""
        before = page.text[:start].rstrip()
        mark = before[-1:]
        if mark not in ("”", '"'):
            return range(0)
        opened = before.rfind("“" if mark == "”" else '"', 0, -1)
        return range(max(0, opened), len(before))

    def _subject_of(self, page: Page, start: int) -> str | None:
        """Who does what the pronoun's bearer undergoes: "Lowe called him" is not about one man."""
        token = page.doc[page.token[start]]
        if token.dep_ not in ("dobj", "dative", "pobj"):
            return None
        verb = token.head if token.dep_ != "pobj" else token.head.head
        for child in verb.children:
            if child.dep_ == "nsubj":
                low, high = child.left_edge.idx, child.idx
                return next((item[2] for item in self._here(page) if low <= item[1] <= high), None)
        return None

    def _best(self, page: Page, start: int, near: list[tuple[int, int, str, bool]]) -> str | None:
        """Of those named before: the subject of the same sentence, else of the one before, else the last named."""
        opened = self._quote(page, start)
        here = self._sentence(page, start)
        for back in range(3):
            group = [
                item
                for item in near
                if (item[0] == page.number and self._sentence(page, item[1]) == here - back)
                and not (opened is not None and item[1] < opened and back == 0)
            ]
            subjects = [item for item in group if item[3]]
            if subjects:
                # In one sentence the nearest subject; in an earlier one its first, the topic.
                return subjects[0][2] if back == 0 else subjects[-1][2]
            if group and back > 0:
                break
        earlier = [item for item in near if item[0] < page.number or self._sentence(page, item[1]) < here]
        subjects = [item for item in earlier if item[3]]
        pool = near if not earlier else subjects or earlier
        best = pool[0]
        rivals = {item[2] for item in near if item[0] == best[0]}
        known = self.pronoun[best[2]]
        return best[2] if known or len(rivals) == 1 or best[3] else None

    @staticmethod
    def _sentence(page: Page, start: int) -> int:
        at = page.parsed.offset + start
        for number, sentence in enumerate(page.parsed.sentences):
            if sentence.start <= at < sentence.end:
                return number
        return -1

    @staticmethod
    def _quote(page: Page, start: int) -> int | None:
        """Where the quotation around `start` opens; None outside of one."""
        before = page.text[:start]
        opening = max(before.rfind("“"), before.rfind('"') if before.count('"') % 2 else -1)
        return opening if opening > before.rfind("”") else None

    def role(self, page: Page, start: int, noun: str) -> str | None:
        """Id of the one person before `start` who holds the role that `noun` ends ("minister"); else None."""
        until = bisect_left(self.named, (page.number, start, "", False))
        holders = list(dict.fromkeys(item[2] for item in reversed(self.named[:until])))
        fitting = [one for one in holders if any(noun in title.lower().split() for title in self.people[one].titles)]
        return fitting[0] if len(fitting) == 1 else None


def _brings_in(token: "Token") -> bool:
    """Whether the word is the subject that brings somebody without a name in: "a driver", "the firm's director"."""
    if token.tag_ != "NN" or token.dep_ not in ("nsubj", "nsubjpass") or not _is_human(token.lower_):
        return False
    if token.head.dep_ != "ROOT":
        return False  # "she said one man was missing"
    new = any(child.lower_ in ("a", "an", "one", "another") for child in token.children)
    owned = any(child.dep_ == "poss" and child.pos_ != "PRON" for child in token.children)
    named = any(child.dep_ in ("appos", "compound") and child.pos_ == "PROPN" for child in token.subtree)
    return (new or owned) and not named


def _is_human(noun: str) -> bool:
    return is_head(noun) or noun in PEOPLE


def find_references(pages: Sequence[Page], entities: Sequence[Entity], mentions: Sequence[Mention]) -> list[Mention]:
    """The pronouns and roles of the body that stand for a person named before.

    Returns:
        Mentions of kind `pronoun` ("He") and `role` ("the minister"), in order of place. What is not safe is not
        among them.
    """
    resolver = Resolver(pages, entities, mentions)
    if not resolver.people:
        return []
    taken = {mention.start for mention in mentions if mention.where == "body"}
    found = []
    for page in pages:
        if page.parsed.where == "headline":
            continue
        for token in page.doc:
            lower = token.lower_
            start, end = token.idx, token.idx + len(token.text)
            if lower in PRONOUNS:
                entity = resolver.person(page, start, lower)
                kind: MentionKind = "pronoun"
            elif is_head(lower) and token.i and page.doc[token.i - 1].lower_ == "the" and lower not in HONORIFICS:
                after = page.doc[token.i + 1] if token.i + 1 < len(page.doc) else None
                if after is not None and (after.lower_ == "of" or after.text[:1].isupper() or after.pos_ == "NOUN"):
                    continue
                entity = resolver.role(page, start, lower)
                kind = "role"
                start = page.doc[token.i - 1].idx
            else:
                continue
            offset = page.parsed.offset
            if entity is None or offset + start in taken:
                continue
            resolver.add(page, start, end, entity)
            text = page.text[start:end]
            found.append(Mention(entity, "body", offset + start, offset + end, text, kind))
    return found
