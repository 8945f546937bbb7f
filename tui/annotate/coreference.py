"""Whom "he", "she" and "the minister" mean, where the article makes it safe to say."""

from bisect import bisect_left
from collections.abc import Sequence

from tui.annotate.given import gender
from tui.annotate.spots import Page
from tui.annotate.titles import HONORIFICS, is_head
from tui.model.annotation import Entity, Mention, MentionKind

PRONOUNS = {"he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she",
            "herself": "she"}  # fmt: skip
"""Pronouns that are resolved, and whom they can mean."""

REACH = 3
"""How many paragraphs back a pronoun's person may last have been named."""


class Resolver:
    """Answers whom a pronoun or a role means, from the mentions that stand before it.

    The person last named as a subject comes first, then the one last named at all; who is of the other sex is left
    out, and so is who is quoted where the pronoun stands inside the quotation.
    """

    def __init__(self, pages: Sequence[Page], entities: Sequence[Entity], mentions: Sequence[Mention]) -> None:
        self.pages = pages
        self.people = {entity.id: entity for entity in entities if entity.type == "person"}
        self.pronoun = {entity.id: gender(entity.name, entity.titles) for entity in self.people.values()}
        self.page_of = {(page.parsed.where, page.parsed.offset): page for page in pages}
        self.named: list[tuple[int, int, str, bool]] = []  # page, offset in it, entity, whether a subject
        for page in pages:
            if page.parsed.where == "headline":
                continue
            low, high = page.parsed.offset, page.parsed.offset + len(page.text)
            for mention in mentions:
                if mention.where == "body" and low <= mention.start < high and mention.entity in self.people:
                    self._add(page, mention.start - low, mention.end - low, mention.entity)
        self.named.sort()

    def _add(self, page: Page, start: int, end: int, entity: str) -> None:
        token = page.doc[page.token[end - 1]]
        while token.dep_ in ("conj", "appos", "compound") and token.head.i != token.i:
            token = token.head
        self.named.append((page.number, start, entity, token.dep_ in ("nsubj", "nsubjpass")))

    def add(self, page: Page, start: int, end: int, entity: str) -> None:
        """A reference just resolved: the next pronoun may go back to it."""
        self._add(page, start, end, entity)
        self.named.sort()

    def person(self, page: Page, start: int, pronoun: str) -> str | None:
        """Id of the person that the pronoun at `start` means; None where that is not safe."""
        wanted = PRONOUNS.get(pronoun.lower())
        if wanted is None:
            return None
        until = bisect_left(self.named, (page.number, start, "", False))
        sentence = self._sentence(page, start)
        near: list[tuple[int, int, str, bool]] = []
        for item in reversed(self.named[:until]):
            if item[0] < page.number - REACH:
                break
            if self.pronoun[item[2]] in (wanted, ""):
                near.append(item)
        if not near:
            return None
        if pronoun.lower().endswith("self") or sentence < 0:
            return near[0][2]
        apart = self._subject_of(page, start)
        near = [item for item in near if item[2] != apart]
        if not near:
            return None
        return self._best(page, start, near)

    def _subject_of(self, page: Page, start: int) -> str | None:
        """Who does what the pronoun's bearer undergoes: "Lowe called him" is not about one man."""
        token = page.doc[page.token[start]]
        if token.dep_ not in ("dobj", "dative", "pobj"):
            return None
        verb = token.head if token.dep_ != "pobj" else token.head.head
        for child in verb.children:
            if child.dep_ == "nsubj":
                low, high = child.left_edge.idx, child.idx
                return next((i[2] for i in self.named if i[0] == page.number and low <= i[1] <= high), None)
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
