"""Who published it: named in the furniture around the article, or the host it came from."""

from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from tui.clean.blocks import Block
from tui.clean.marks import Mark
from tui.clean.pattern import Pattern
from tui.model.article import UNKNOWN, Detail

_NAME = r"(?P<name>(?:The\s)?[A-Z][\w&'’.-]*(?:\s(?:of|and|the|&|[A-Z][\w&'’.-]*)){0,4})"
_NAMED = (
    Pattern(r"(?:©|\(c\)|\b[Cc]opyright)\s?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s)?(?:by\s)?" + _NAME),
    Pattern(
        r"\b(?:[Mm]essage from|(?:news|more|analysis|stories|headlines|newsletters?|updates|alerts) from"
        r"|[Ss]upport(?:ing)?|[Ss]ubscribe to"
        r"|[Jj]ournalists of|[Ww]elcome to|[Ff]ollow|[Mm]ember of|[Rr]eaders of|[Dd]esignated"
        r"|[Aa]bout|[Aa]dvertise (?:with|in)|[Dd]onate to)\s" + _NAME
    ),
)  # fmt: skip
_FURNITURE = {
    "newsletter",
    "donation appeal",
    "subscription",
    "legal",
    "site footer",
    "privacy notice",
    "cookie notice",
    "other",
}
_TAIL = Pattern(r"(?:\s(?:of|and|the|&)|[.,'’-]|\s(?:All|Inc|Ltd|LLC|Corp|Limited|GmbH|AG|Company)\b.*)+$")
_NOT_OUTLETS = {
    "us",
    "our",
    "the",
    "google",
    "facebook",
    "twitter",
    "terms",
    "privacy",
    "all rights reserved",
    "instagram",
    "you",
    "your",
}


def find_outlet(blocks: Sequence[Block], marks: Sequence[Mark], url: str | None, site: str = "") -> Detail:
    """The site's own name for itself, else the outlet that the furniture names most often, else the host."""
    if site:
        return Detail(site, "stated", "the page's own data")
    votes: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for block, mark in zip(blocks, marks, strict=True):
        if mark.label not in _FURNITURE or len(block.text) > 1500:
            continue
        for pattern in _NAMED:
            for match in pattern.finditer(block.text):
                name = _TAIL.sub("", match["name"].strip())
                if len(name) > 2 and name.casefold() not in _NOT_OUTLETS and not name[0].isdigit():
                    votes[name] += 2 if mark.label == "legal" else 1
                    shown.setdefault(name, match.group())
    if votes:
        name, count = votes.most_common(1)[0]
        if count >= 2:
            return Detail(name, "inferred", shown[name])
    host = urlsplit(url).hostname if url else None
    return Detail(host.removeprefix("www."), "inferred", host) if host else UNKNOWN
