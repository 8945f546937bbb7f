"""How many sources stand behind a match: speakers and wires, not articles."""

from collections.abc import Iterable, Mapping, Sequence

from tui.compare.units import speaker_key
from tui.model.annotation import Claim
from tui.model.article import Article
from tui.model.comparison import Member


def wire_key(article: Article) -> str:
    """What the text of an article comes from: its agency, else its outlet, else the source itself.

    The credit of a photo says nothing about the text.
    """
    for detail in (article.wire, article.outlet):
        if detail.value:
            return detail.value.casefold()
    return article.sha256


def count_sources(sides: Iterable[tuple[Member, Claim]], linked: Mapping[tuple[str, str], str]) -> tuple[int, int]:
    """Different speakers and different wires behind the claims.

    One person who speaks in two articles is one speaker; a wire story in two outlets is one wire.

    Args:
        sides: The claims, each with its article.
        linked: Linked entity of each pair of article id and local entity id.
    """
    speakers, wires = set(), set()
    for member, claim in sides:
        wires.add(wire_key(member.article))
        key = speaker_key(member, claim, linked)
        if key is not None:
            speakers.add(key)
    return len(speakers), len(wires)


def speaker_words(claims: Sequence[Claim]) -> str:
    """Who says them, for the why-line: "Lloyd Austin", "no source given"."""
    names = dict.fromkeys(
        claim.attribution.name or claim.attribution.speaker for claim in claims if claim.attribution
    )
    return ", ".join(name for name in names if name) or "no source given"
