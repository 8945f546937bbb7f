"""Where a bookmark's passage stands: made once, never rewritten, found again in the source as it is now."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from tui.library.alignment import Word, align, words
from tui.library.fuzzy import best_matches, nearness
from tui.model.annotation import Where
from tui.model.article import Article
from tui.model.keeping import Anchor

CONTEXT = 32
"""Characters kept on each side of the passage."""

_LEAST_SHARE = 0.45
"""Share of a passage's letters that must still stand somewhere."""

_SAME_ARTICLE = 0.25
"""Share of the older text's letters that must stand in the newer one, or it is another article."""

_NEAR = 80
"""Words that may have come between two words of a passage without tearing it."""

_SAME = {
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "—": "-",
    "…": "...",
    "\xa0": " ",
    "\u00ad": "",
    "\u200b": "",
    "\ufeff": "",
}

How = Literal["position", "exact", "fuzzy", "orphan"]


@dataclass(frozen=True, slots=True)
class Found:
    """Where a passage stands now.

    Attributes:
        how: `position`: the text is the same. `exact`: its words stand there, found by them and what is around.
            `fuzzy`: edited words that belong to it. `orphan`: nowhere; the bookmark is shown with its quote.
        where: Text the offsets count in.
        start: Offset; -1 for an orphan.
        end: Offset after it; -1 for an orphan.
        pieces: Start and end of each stretch, where it was torn: something was put in between, or a part was moved.
            Empty where it stands in one piece.
    """

    how: How
    where: Where
    start: int = -1
    end: int = -1
    pieces: tuple[tuple[int, int], ...] = ()


def make_anchor(article: Article, where: Where, start: int, end: int) -> Anchor:
    """The anchor of a passage.

    Args:
        article: The article.
        where: Which of its texts.
        start: Offset of the passage's first character there.
        end: Offset after its last.

    Raises:
        ValueError: The passage is empty or reaches beyond the text.
    """
    text = text_of(article, where)
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no passage of {len(text)} characters: {start} to {end}")
    return Anchor(
        sha256=article.sha256,
        cleaner=article.cleaner,
        where=where,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def find_anchor(anchor: Anchor, article: Article, before: str | None = None) -> Found:
    """Find the passage of an anchor in an article as it is now.

    Args:
        anchor: As it was made.
        article: The article now.
        before: The whole text (body or headline) that the anchor was made in, where it is still known.
    """
    text = text_of(article, anchor.where)
    same = (anchor.sha256, anchor.cleaner) == (article.sha256, article.cleaner)
    if same and text[anchor.start : anchor.end] == anchor.exact:
        return Found("position", anchor.where, anchor.start, anchor.end)
    found = find_in(text, anchor, before)
    return found if found else Found("orphan", anchor.where)


def find_in(text: str, anchor: Anchor, before: str | None = None) -> Found | None:
    """Find the passage in a text that may differ from the one it was made in; None where it is not there."""
    if before == text and text[anchor.start : anchor.end] == anchor.exact:
        return Found("position", anchor.where, anchor.start, anchor.end)
    if before is not None and before[anchor.start : anchor.end] == anchor.exact:
        return _by_words(text, anchor, before)
    return _by_quote(text, anchor)


def _by_words(text: str, anchor: Anchor, before: str) -> Found | None:
    """By what became of each of its words, which needs the older text."""
    old, new = words(before), words(text)
    links = align(old, new)
    inside = [n for n, word in enumerate(old) if word.end > anchor.start and word.start < anchor.end]
    linked = [n for n in inside if links[n] >= 0]
    share = _letters(old, linked) / max(1, _letters(old, inside))
    common = _letters(old, (n for n, link in enumerate(links) if link >= 0)) / max(1, _letters(old, range(len(old))))
    if share < _LEAST_SHARE or common < _SAME_ARTICLE:
        return None
    pieces = _pieces(old, links, linked)
    first, last = min(piece[0] for piece in pieces), max(piece[1] for piece in pieces)
    first, last = _edges(links, inside, linked, first, last)
    start, end = new[first].start, new[last].end
    # A passage may begin or end inside a word.
    if links[inside[0]] == first and len(old[inside[0]].text) == len(new[first].text):
        start += max(0, anchor.start - old[inside[0]].start)
    if links[inside[-1]] == last and len(old[inside[-1]].text) == len(new[last].text):
        end -= max(0, old[inside[-1]].end - anchor.end)
    how: How = "exact" if text[start:end] == anchor.exact else "fuzzy"
    torn = tuple((new[a].start, new[b].end) for a, b in pieces) if len(pieces) > 1 else ()
    return Found(how, anchor.where, start, end, torn)


def _pieces(old: list[Word], links: list[int], linked: list[int]) -> list[tuple[int, int]]:
    """First and last word, in the newer text, of each stretch that the passage stands in there."""
    groups: list[list[int]] = []
    for number in linked:
        if groups and 0 < links[number] - links[groups[-1][-1]] <= _NEAR:
            groups[-1].append(number)
        else:
            groups.append([number])
    whole = _letters(old, linked)
    kept = [group for group in groups if _letters(old, group) >= 0.05 * whole] or [max(groups, key=len)]
    return [(links[group[0]], links[group[-1]]) for group in kept]


def _edges(links: list[int], inside: list[int], linked: list[int], first: int, last: int) -> tuple[int, int]:
    """The stretch with the edited words at its ends, where the words next to them say how far these reach."""
    lost = linked[0] - inside[0]
    if lost and inside[0] and links[linked[0]] == first and 0 < first - links[inside[0] - 1] - 1 <= lost + 1:
        first = links[inside[0] - 1] + 1
    lost = inside[-1] - linked[-1]
    after = inside[-1] + 1
    if lost and after < len(links) and links[linked[-1]] == last and 0 < links[after] - last - 1 <= lost + 1:
        last = links[after] - 1
    return first, last


def _letters(text: list[Word], numbers: Iterable[int]) -> int:
    return sum(text[n].end - text[n].start for n in numbers)


def _by_quote(text: str, anchor: Anchor) -> Found | None:
    """By its words and the 32 characters on each side, where the older text is not known."""
    haystack, places = _plain(text)
    quote, prefix, suffix = (_plain(one)[0] for one in (anchor.exact, anchor.prefix, anchor.suffix))
    quote = quote.strip()
    if not quote:
        return None
    candidates = _exact(quote, haystack) or best_matches(quote, haystack, int(len(quote) * 0.4))
    best = None
    for start, end, edits in candidates:
        before = nearness(haystack[max(0, start - len(prefix) - 8) : start], prefix.strip())
        after = nearness(haystack[end : end + len(suffix) + 8], suffix.strip())
        drift = abs(places[start] - anchor.start) / max(1, len(text))
        score = (0.6 * (1 - edits / len(quote)) + 0.19 * (before + after) + 0.02 * (1 - drift), start, end, edits)
        if best is None or score > best[0]:
            best = (score, max(before, after), min(before, after))
    if best is None:
        return _by_context(text, anchor, -1, -1)
    (_score, start, end, edits), near, both = best
    like = 1 - edits / len(quote)
    sure = (
        (like == 1 and (near >= 0.7 or (len(quote) >= 32 and len(candidates) == 1)))
        or (like >= 0.9 and len(quote) >= 40 and near >= 0.7)
        or (like >= 0.75 and both >= 0.7)
    )
    if not sure:
        return _by_context(text, anchor, places[start], places[end - 1] + 1)
    first, last = places[start], places[end - 1] + 1
    return Found("exact" if text[first:last] == anchor.exact else "fuzzy", anchor.where, first, last)


def _by_context(text: str, anchor: Anchor, start: int, end: int) -> Found | None:
    """By what became of the words of the quote and its context; it must agree with the nearest stretch, if any."""
    known = anchor.prefix + anchor.exact + anchor.suffix
    offset = len(anchor.prefix)
    moved = replace(anchor, start=offset, end=offset + len(anchor.exact))
    found = _by_words(text, moved, known)
    if found is None or found.end - found.start > 1.5 * len(anchor.exact) or len(anchor.exact) < 40:
        return None
    shared = min(found.end, end) - max(found.start, start)
    if start >= 0 and shared < 0.6 * (found.end - found.start):
        return None
    around = max(
        nearness(_plain(text[max(0, found.start - 40) : found.start])[0], _plain(anchor.prefix)[0].strip()),
        nearness(_plain(text[found.end : found.end + 40])[0], _plain(anchor.suffix)[0].strip()),
    )
    return found if around >= 0.6 else None


def _exact(quote: str, text: str) -> list[tuple[int, int, int]]:
    found, place = [], text.find(quote)
    while place >= 0:
        found.append((place, place + len(quote), 0))
        place = text.find(quote, place + 1)
    return found


def _plain(text: str) -> tuple[str, list[int]]:
    """The text as it is compared, and the place of each of its characters in the text itself."""
    out, places, blank = [], [], True
    for place, character in enumerate(text):
        for one in _SAME.get(character, character):
            if one.isspace():
                if not blank:
                    out.append(" ")
                    places.append(place)
                blank = True
                continue
            blank = False
            for folded in one.casefold():
                out.append(folded)
                places.append(place)
    return "".join(out), places


def text_of(article: Article, where: Where) -> str:
    """The text that offsets count in."""
    return article.headline if where == "headline" else article.body
