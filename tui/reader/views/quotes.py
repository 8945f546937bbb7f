"""Direct quotes by speaker; the same quote in several articles compared word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from tui.annotate.speech.quotes import find_quotes
from tui.compare.tables.words import COMMON
from tui.reader.views.once import once
from tui.reader.views.passages import Passage, speaker_names, speaker_of

if TYPE_CHECKING:
    from tui.model.annotation import Claim
    from tui.model.comparison import Comparison, Member

How = Literal["alone", "longest", "identical", "cut", "altered", "altered and cut"]
"""How a quote stands to the longest version of it."""

SHARE = 0.6
"""Share of the shorter quote's words that the longer one must hold, in order, for the two to be versions of one."""
LEAST = 3
"""So many words must be shared at least; a shorter quote is a version only of one with the very same words."""
_WORD = re.compile(r"\w+(?:[’'‘.,]\w+)*")


@dataclass(frozen=True)
class Quote:
    """One quoted stretch of an article.

    Attributes:
        member: The article.
        start: Offset of the opening mark in the body.
        end: Offset after the closing mark.
        claim: A claim that it makes; None where no speaker was found.
        speaker: Who says it, under one name in all articles; empty where that is not known.
    """

    member: Member
    start: int
    end: int
    claim: Claim | None
    speaker: str

    @property
    def passage(self) -> Passage:
        """Where it stands."""
        return Passage(self.member.id, "body", self.start, self.end)

    @property
    def text(self) -> str:
        """As printed, with its marks."""
        return self.member.article.body[self.start : self.end]

    @cached_property
    def words(self) -> tuple[tuple[int, int], ...]:
        """Its words, as offsets in `text`."""
        return tuple(match.span() for match in _WORD.finditer(self.text))

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """Its words as they are compared: without case, and with one sort of apostrophe."""
        return tuple(re.sub("[‘’]", "'", self.text[a:b].casefold()) for a, b in self.words)

    def printed(self, first: int, last: int) -> str:
        """The words from number `first` up to `last`, as printed."""
        return self.text[self.words[first][0] : self.words[last - 1][1]] if first < last else ""


@dataclass(frozen=True, slots=True)
class Edit:
    """Where a version says something else than the longest one: its words, and those of the longest."""

    here: str
    there: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Version:
    """One quote and how it stands to the longest version of it."""

    quote: Quote
    how: How
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Saying:
    """The versions of one quote, the longest first; and who else is given the same words, where somebody is."""

    versions: tuple[Version, ...]
    others: tuple[Quote, ...] = ()

    @property
    def articles(self) -> int:
        """How many articles print it."""
        return len({version.quote.member.id for version in self.versions})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted; the name is empty for quotes whose speaker was not found."""

    name: str
    sayings: tuple[Saying, ...]

    @property
    def articles(self) -> int:
        """How many articles quote them."""
        return len({version.quote.member.id for saying in self.sayings for version in saying.versions})


@once
def speakers(comparison: Comparison) -> tuple[Speaker, ...]:
    """Everybody who is quoted: those whom most articles quote first, quotes without a known speaker last."""
    found = [quote for member in comparison.members for quote in _quotes(member, speaker_names(comparison))]
    by_name: dict[str, list[Quote]] = {}
    for quote in found:
        by_name.setdefault(quote.speaker, []).append(quote)
    out = []
    for name, quotes in by_name.items():
        others = [quote for quote in found if quote.speaker != name]
        sayings = [_saying(group, others) for group in _grouped(quotes)]
        sayings.sort(key=lambda saying: -saying.articles)
        out.append(Speaker(name, tuple(sayings)))
    out.sort(key=lambda one: (not one.name, -max(s.articles for s in one.sayings), -one.articles, -len(one.sayings)))
    return tuple(out)


def _quotes(member: Member, names: dict[tuple[str, str], str]) -> list[Quote]:
    article = member.article
    out = []
    for found in find_quotes(article.body, [(p.start, p.end) for p in article.paragraphs]):
        text = article.body[found.start : found.end]
        if not _WORD.search(text):
            continue
        claim = next((c for c in member.annotation.claims if _quotes_it(c, text, found.start, found.end)), None)
        said = claim.attribution if claim else None
        out.append(Quote(member, found.start, found.end, claim, speaker_of(member, said, names) if said else ""))
    return out


def _quotes_it(claim: Claim, text: str, start: int, end: int) -> bool:
    """Whether a claim attributes a quoted stretch: it stands in it or holds it, and its quote is that one."""
    said = claim.attribution
    if said is None or claim.where != "body" or claim.start >= end or claim.end <= start:
        return False
    if said.quote is None:
        return said.kind == "direct quote"
    words, quoted = (" ".join(_WORD.findall(part)) for part in (text, said.quote))
    return words in quoted or quoted in words


def _grouped(quotes: list[Quote]) -> list[list[Quote]]:
    """Quotes that are versions of one, each with the longest of its group."""
    groups: list[list[Quote]] = []
    for quote in sorted(quotes, key=lambda quote: -len(quote.plain)):
        home = next((group for group in groups if same_words(group[0], quote)), None)
        if home is None:
            groups.append([quote])
        else:
            home.append(quote)
    # What one article repeats of itself is no other version.
    groups = [part for group in groups for part in ([group] if _several(group) else [[quote] for quote in group])]
    order = {id(quote): number for number, quote in enumerate(quotes)}
    return sorted(groups, key=lambda group: min(order[id(quote)] for quote in group))


def _several(group: list[Quote]) -> bool:
    return len({quote.member.id for quote in group}) > 1


def same_words(long: Quote, short: Quote) -> bool:
    """Whether two quotes are versions of one: most of the shorter one's words stand in the longer one, in order."""
    if len(short.plain) < LEAST:
        return bool(short.plain) and short.plain == long.plain
    blocks = _matcher(long, short).get_matching_blocks()
    shared = [word for block in blocks for word in short.plain[block.b : block.b + block.size]]
    least = max(LEAST, SHARE * len(short.plain))
    return len(shared) >= least and any(word not in COMMON for word in shared)


def _matcher(long: Quote, short: Quote) -> SequenceMatcher[str]:
    return SequenceMatcher(None, long.plain, short.plain, autojunk=False)


def _saying(group: list[Quote], others: list[Quote]) -> Saying:
    longest, *rest = group
    first = Version(longest, "longest" if _several(group) else "alone")
    versions = [first, *(compared(longest, quote) for quote in rest)]
    twice = [o for o in others if o.speaker and len(o.plain) >= LEAST + 1 and o.plain == longest.plain]
    return Saying(tuple(versions), tuple(twice))


def compared(longest: Quote, quote: Quote) -> Version:
    """A quote against the longest version: which words are others, which are left out."""
    edits, cut, altered = [], False, False
    for tag, a, b, c, d in _matcher(longest, quote).get_opcodes():
        if tag == "equal":
            continue
        cut, altered = cut or tag == "delete", altered or tag != "delete"
        at = quote.words[c][0] if c < len(quote.words) else len(quote.text)
        end = quote.words[d - 1][1] if c < d else at
        edits.append(Edit(quote.printed(c, d), longest.printed(a, b), at, end))
    how: How = "identical"
    if altered:
        how = "altered and cut" if cut else "altered"
    elif cut:
        how = "cut"
    return Version(quote, how, tuple(edits))
