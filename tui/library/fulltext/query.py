r"""What a user types to search, understood: any text whatsoever is a query.

Words are all wanted unless OR stands between them; `"..."` is a phrase; `-word` must not be there. `outlet:`, `tag:`,
`story:`, `note:`, `in:articles|notes|quotes|stories`, `before:` and `after:` narrow. What looks like one of these and
is not (`in:space`) is searched as words, and a notice says so.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from tui.library.fulltext.text import LETTER, MARKS, is_unspaced, words_of

HitKind = Literal["article", "note", "quote", "story"]
KINDS: dict[str, HitKind] = {"articles": "article", "notes": "note", "quotes": "quote", "stories": "story"}
"""What `in:` takes, and what it means."""

_QUOTES = '"“”„«»「」'
_ITEM = re.compile(rf"(-?)(?:([A-Za-z]+):)?(?:[{_QUOTES}]([^{_QUOTES}]*)(?:[{_QUOTES}]|$)|([^\s{_QUOTES}]+))")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d{4,15}")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_LEAST_PREFIX = 2
_MOST_WORDS = 64
"""Words of a query that count; nobody types more, and a pasted text is not a query."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand side by side.

    Attributes:
        words: Folded, at least one.
        prefix: Whether more letters may follow the last one: it is still being typed.
    """

    words: tuple[str, ...]
    prefix: bool = False

    def pattern(self) -> str:
        """A regular expression that finds it in a folded text."""
        out = "" if is_unspaced(self.words[0]) else f"(?<!{LETTER})"
        for number, word in enumerate(self.words):
            if number:
                apart = not (is_unspaced(word) or is_unspaced(self.words[number - 1]))
                out += r"[\W_]+?" if apart else r"[\W_]*?"
            out += MARKS.join(map(re.escape, word))
        if is_unspaced(self.words[-1]):
            return out
        return out + (rf"(?:{MARKS}{LETTER})*" if self.prefix else f"(?!{LETTER})")

    def fts(self) -> str:
        """It in the language of FTS5. Words hold letters and digits alone, so nothing has to be escaped."""
        return '"' + " ".join(self.words) + '"' + (" *" if self.prefix else "")


@dataclass(frozen=True, slots=True)
class Clause:
    """One of these terms must be there; in the note alone, where `note` is set."""

    terms: tuple[Term, ...]
    note: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query.

    Attributes:
        wanted: Each of these must be there.
        unwanted: None of these may be there.
        kinds: Where to look; everywhere where it is empty.
        outlets: Folded words of the outlet's or wire's name; all must fit.
        tags: Folded tags; all must be on the bookmark.
        stories: Folded words of the story's name, or its id; all must fit.
        before: The article may be older than this day, `YYYY-MM-DD`.
        after: The article may be of this day or later.
        notices: What of the query was not understood as it may have been meant.
    """

    wanted: tuple[Clause, ...] = ()
    unwanted: tuple[Clause, ...] = ()
    kinds: frozenset[HitKind] = frozenset()
    outlets: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()
    before: str | None = None
    after: str | None = None
    notices: tuple[str, ...] = ()

    @property
    def narrows(self) -> bool:
        """Whether something other than words is asked for."""
        return bool(self.kinds or self.outlets or self.tags or self.stories or self.before or self.after)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.wanted or self.unwanted or self.narrows)

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every term that may be there."""
        return tuple(term for clause in self.wanted for term in clause.terms)


def parse(text: str, *, typing: bool = False) -> Query:
    """The query that a text is.

    Args:
        text: Anything.
        typing: Whether the last word is still being typed, and stands for every word that begins with it.
    """
    return _Reading(text, typing).query()


def narrowed(query: Query, *, kinds: Sequence[str] = (), story: str | None = None, tag: str | None = None) -> Query:
    """A query that looks in fewer places.

    Args:
        query: The query.
        kinds: `articles`, `notes`, ...: where to look, beside those it names itself.
        story: Only in the story of this id.
        tag: Only bookmarks with this tag.
    """
    return replace(
        query,
        kinds=query.kinds | {KINDS[kind] for kind in kinds},
        stories=query.stories + ((story,) if story else ()),
        tags=query.tags + ((" ".join(words_of(tag)),) if tag else ()),
    )


class _Reading:
    """The work of `parse`."""

    def __init__(self, text: str, typing: bool) -> None:
        self.items = list(_ITEM.finditer(text))
        self.last = self.items[-1] if typing and self.items and self.items[-1].end() == len(text) else None
        self.wanted: list[Clause] = []
        self.unwanted: list[Clause] = []
        self.kinds: set[HitKind] = set()
        self.named: dict[str, list[str]] = {"outlet": [], "tag": [], "story": []}
        self.before: str | None = None
        self.after: str | None = None
        self.notices: list[str] = []
        self.left = _MOST_WORDS

    def query(self) -> Query:
        """Read every item."""
        either = False
        for item in self.items:
            if item.group() in ("OR", "|"):
                either = bool(self.wanted)
            elif item.group() not in ("AND", "&"):
                if not self._narrow(item):
                    self._word(item, either)
                either = False
        if self.left < 0:
            self.notices.append(f"Only the first {_MOST_WORDS} words are searched for.")
        return Query(
            tuple(self.wanted),
            tuple(self.unwanted),
            frozenset(self.kinds),
            tuple(self.named["outlet"]),
            tuple(self.named["tag"]),
            tuple(self.named["story"]),
            self.before,
            self.after,
            tuple(self.notices),
        )

    def _narrow(self, item: re.Match[str]) -> bool:
        """Take a filter; False where it is none."""
        minus, field, phrase, word = item.groups()
        name, value = (field or "").lower(), phrase if phrase is not None else word or ""
        if minus or not value.strip():
            return False
        if name in self.named:
            found = " ".join(words_of(value))
            if found:
                self.named[name].append(found)
            return bool(found)
        if name == "in":
            kind = KINDS.get(value.lower()) or KINDS.get(value.lower() + "s")
            if kind:
                self.kinds.add(kind)
            else:
                self.notices.append(f"in: takes {', '.join(KINDS)}; searched as words instead.")
            return kind is not None
        if name in ("before", "after"):
            day = first_day(value)
            if day is None:
                self.notices.append(
                    f"{name}: takes a date like 2024-11-23, 2024-11 or 2024; searched as words instead."
                )
            elif name == "before":
                self.before = day
            else:
                self.after = day
            return day is not None
        return False

    def _word(self, item: re.Match[str], either: bool) -> None:
        minus, field, phrase, word = item.groups()
        note = (field or "").lower() == "note"
        text = phrase if phrase is not None else word
        words = words_of(text if note or not field else f"{field} {text}")
        kept = words[: max(0, self.left)]
        self.left -= len(words)
        if not kept:
            return
        prefix = item is self.last and phrase is None and len(kept) == len(words)
        prefix = prefix and len(kept[-1]) >= _LEAST_PREFIX and text[-1:].isalnum()
        clause = Clause((Term(kept, prefix), *_other_numbers(text if not field else "", prefix)), note)
        if minus:
            self.unwanted.append(clause)
        elif either and self.wanted[-1].note == note:
            self.wanted[-1] = Clause(self.wanted[-1].terms + clause.terms, note)
        else:
            self.wanted.append(clause)


def _other_numbers(text: str, prefix: bool) -> tuple[Term, ...]:
    """A number as it may be printed otherwise: 10000, 10,000, 10 000."""
    if not _NUMBER.fullmatch(text):
        return ()
    if "," in text:
        return (Term((text.replace(",", ""),), prefix),)
    return (Term(tuple(f"{int(text):,}".split(",")), prefix),)


def first_day(value: str) -> str | None:
    """The first day of a year, month or day as `YYYY-MM-DD`; None where the text is no date."""
    match = _DAY.fullmatch(value.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
