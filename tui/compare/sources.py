"""Who says a claim, and how many sources stand behind a match: speakers and wires, not articles."""

from collections.abc import Mapping, Sequence

from tui.compare.tables.words import COMMON, tokens
from tui.model.annotation import Claim
from tui.model.article import Article
from tui.model.comparison import Member


def speaker_key(member: Member, claim: Claim, linked: Mapping[tuple[str, str], str]) -> str | None:
    """One key for one speaker across the articles: the linked entity, else the words for it."""
    said = claim.attribution
    if said is None or not (said.speaker or said.name):
        return None
    if said.entity is not None and (member.id, said.entity) in linked:
        return linked[member.id, said.entity]
    return " ".join(word for word in tokens(said.name or said.speaker) if word not in COMMON) or None


def wire_key(article: Article) -> str:
    """What the text of an article comes from: its agency, else its outlet, else the source itself.

    The credit of a photo says nothing about the text.
    """
    for detail in (article.wire, article.outlet):
        if detail.value:
            return detail.value.casefold()
    return article.sha256


def count_sources(
    sides: Sequence[tuple[Member, Claim]],
    linked: Mapping[tuple[str, str], str],
    text_of: Mapping[str, str],
) -> tuple[int, int, int]:
    """Different speakers and different wires behind the claims, and how many of these wires are not known.

    One person who speaks in two articles is one speaker, also where one article names only the office ("Mayor",
    "Mayor Ada Marsh"): whether it is that person is not sure, and what is not sure is not counted. A wire story in
    two outlets is one wire, and so are two articles that share most of their wording.

    Args:
        sides: The claims, each with its article.
        linked: Linked entity of each pair of article id and local entity id.
        text_of: For each article the first one that is the same text (`copies.one_text`).
    """
    speakers: set[str] = set()
    offices: set[frozenset[str]] = set()
    held: list[set[str]] = []
    texts: dict[str, str] = {}
    for member, claim in sides:
        texts.setdefault(text_of[member.id], wire_key(member.article))
        key = speaker_key(member, claim, linked)
        if key is None:
            continue
        titles = _titles(member, claim)
        if titles is None:
            offices.add(frozenset(key.split()))
        else:
            speakers.add(key)
            held.append(titles)
    unnamed = sum(not any(office <= titles for titles in held) for office in offices)
    origins = set(texts.values())
    return len(speakers) + unnamed, len(origins), len(origins & {member.article.sha256 for member, _ in sides})


def _titles(member: Member, claim: Claim) -> set[str] | None:
    """The words of the titles that the article gives a claim's speaker; None where it names nobody."""
    local = claim.attribution.entity if claim.attribution else None
    entity = next((e for e in member.annotation.entities if e.id == local), None)
    return None if entity is None else {word for title in entity.titles for word in tokens(title)} - COMMON
