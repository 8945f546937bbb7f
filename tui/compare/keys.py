"""Names that stay: of a claim as long as its words stand in the same source, and of a match of such claims."""

import hashlib
from collections.abc import Iterable, Sequence

from tui.model.annotation import Claim, Where
from tui.model.comparison import Match, Member, Side

SEPARATOR = "+"


def text_key(sha256: str, where: Where, text: str) -> str:
    """Twelve hex digits for one stretch of one source.

    Made from the words, not from offsets: a newer cleaner or annotator that finds the same words finds the same key.
    """
    words = " ".join(text.casefold().split())
    return hashlib.sha256(f"{sha256}\n{where}\n{words}".encode()).hexdigest()[:12]


def side_key(side: Side, members: Sequence[Member]) -> str:
    """The key of one side of a match."""
    source = next(member.article.sha256 for member in members if member.id == side.article)
    return text_key(source, side.where, side.text)


def match_key(match: Match, members: Sequence[Member]) -> str:
    """The key under which a verdict on this match is kept: the same in whatever order the articles are opened.

    It names every side, so a verdict speaks of exactly these claims.
    """
    return SEPARATOR.join(sorted({side_key(side, members) for side in match.sides}))


def claims_key(claims: Iterable[tuple[Member, Claim]]) -> str:
    """As `match_key`, of claims that may be in no match."""
    return SEPARATOR.join(sorted({text_key(one.article.sha256, claim.where, claim.text) for one, claim in claims}))


def match_id(key: str) -> str:
    """A short id for a match, the same whenever the same claims are matched."""
    return "m" + hashlib.sha256(key.encode()).hexdigest()[:8]
