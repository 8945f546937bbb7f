"""Names what says nothing of itself, from where it stands and what stands beside it: fewer entries are "other"."""

import re
from collections.abc import Sequence

from tui.clean.blocks import Block
from tui.clean.byline import is_byline
from tui.clean.labels import is_signed_caption, tells_where_in_picture
from tui.clean.marks import Mark, body_range
from tui.clean.pattern import Pattern
from tui.clean.shape import wide_characters
from tui.clean.wire import is_credited
from tui.model.article import Label

_ENDS = tuple(".!?…。！？")
_CLOSERS = "'\"”’»)]"
_LETTER = Pattern(r"[^\W_]")
_MENU = 4
"""Words up to which a line away from the body is a menu's or a button's."""
_TITLE = range(5, 26)
"""Words of a line that could be another story's title."""
_CAPTION = 60
"""Words up to which a line beside a photo credit is the picture's caption."""
_AROUND = 3


def name_the_rest(blocks: Sequence[Block], marks: list[Mark]) -> None:
    """Gives a label to blocks that are "other" so far, where their place tells it; the rest stay "other"."""
    start, end = body_range(marks)
    labels = [mark.label for mark in marks]
    # The body counts for nothing around a block.
    kinds = ["" if label is None else _kind(block) for block, label in zip(blocks, labels, strict=True)]
    signs = {number for number, block in enumerate(blocks) if not block.words or not block.words[0].isalnum()}
    title = labels.index("headline") if "headline" in labels else start
    readers = _among_comments(labels, end)
    for number, label in enumerate(labels):
        found: tuple[Label, str] | None = None
        if label is not None and number in signs and not _LETTER.search(blocks[number].text):
            found = "markup", "a mark without words"
        elif label == "related links" and _marks_an_advert(blocks[number], marks[number]):
            # Only now: beside the text it tells as much as a link to another story does.
            found = "other", marks[number].reason
        elif number and labels[number - 1] == "tags" and label in ("other", "navigation") and _is_tag(blocks, number):
            found = "tags", "follows others of its kind"
        elif label == "navigation" and _is_stamped(blocks[number]):
            found = _DATED
        elif (
            label == "related links"
            and "contributed" in blocks[number].words
            and _CONTRIBUTED.search(blocks[number].text)
        ):
            found = _CREDIT
        elif label == "other" and number in readers:
            found = "reader comments", "stands among readers' comments"
        elif label == "other":
            found = _placed(
                blocks[number],
                labels,
                kinds,
                number,
                inside=start <= number < end,
                above=title < number < start,
            )
        if found:
            labels[number] = found[0]
            marks[number] = marks[number].as_label(*found)


def _is_tag(blocks: Sequence[Block], number: int) -> bool:
    """Whether a line behind a tag, or behind what announces tags, is a topic's: a few words, and no sentence."""
    return blocks[number].count <= _MENU and _manner(blocks[number]) != "sentence"


def _marks_an_advert(block: Block, mark: Mark) -> bool:
    """Whether a short line says no more than that an advertisement stands there ("ADVERTISEMENT", "Anzeige")."""
    return block.count <= _NOTICE and mark.reason.startswith("says") and not _ADVERTS.isdisjoint(block.words)


_NOTICE = 8
_ADVERTS = frozenset(
    "advertisement advertisements advertisment advertising advert ad ads adchoices anzeige werbung publicité"
    " publicidad publicidade pubblicità advertentie iklan annons annonce mainos reklam reklama"
    " реклама 広告 광고 广告".split()
)


def _among_comments(labels: Sequence[Label | None], end: int) -> range:
    """From the first comment behind the text to the last "Reply" of those that follow each other."""
    first = next((n for n in range(end, len(labels)) if labels[n] == "reader comments"), len(labels))
    last = next((n for n in range(first, len(labels)) if labels[n] not in _COMMENTS), len(labels))
    forms = [n for n in range(first, last) if labels[n] == "comment form"]
    return range(first, forms[-1] if forms else first)


_EASTERN_TITLE = 45
_COMMENTS = ("reader comments", "comment form", "other", "navigation", "date")


def _is_eastern(block: Block) -> bool:
    """Whether a line of few words is longer than a menu's, in a script without blanks between words."""
    return block.data is None and wide_characters(block.text) > _EASTERN_MENU


_EASTERN_MENU = 10


def _kind(block: Block) -> str:
    """Whether a block is a menu's line, or reads as a title or a sentence."""
    return "menu" if block.count <= _MENU and not _is_eastern(block) else _manner(block)


def _manner(block: Block) -> str:
    """Whether a block reads as a title or a sentence."""
    short = block.count in _TITLE or (block.count < _TITLE.start and len(block.text) <= _EASTERN_TITLE)
    return "title" if short and not block.text[-4:].rstrip(_CLOSERS).endswith(_ENDS) else "sentence"


def _placed(
    block: Block,
    labels: Sequence[Label | None],
    kinds: Sequence[str],
    number: int,
    *,
    inside: bool,
    above: bool,
) -> tuple[Label, str] | None:
    """The label of a block, and the reason, from the kinds and labels of those around.

    Inside the text, and above it under the headline, no other stories are listed.
    """
    found = _by_itself(block, above=above) or _by_a_picture(block, labels, kinds, number)
    return found if found or inside else _away(block, labels, kinds, number, above=above)


def _by_itself(block: Block, *, above: bool) -> tuple[Label, str] | None:
    """What a block is by its own words, wherever it stands."""
    if any(map(block.text.__contains__, _TRAIL_MARKS)) and _TRAIL.fullmatch(block.text):
        return "navigation", "a path through the site"
    if above and is_byline(block):
        return "byline", "names the author"
    return _DATED if _is_stamped(block) else None


def _by_a_picture(
    block: Block, labels: Sequence[Label | None], kinds: Sequence[str], number: int
) -> tuple[Label, str] | None:
    """Whether a block tells whose a picture is, or stands beside one that does."""
    if kinds[number] == "menu" or block.count > _CAPTION:
        return None
    names_it = not _PICTURE.isdisjoint(block.words) and _CREDITED.search(block.text)
    if names_it or is_signed_caption(block) or is_credited(block.text):
        return "photo credit", "tells whose picture it is"
    if "photo credit" in labels[max(0, number - 1) : number + 2]:
        return "caption", "stands beside a photo credit"
    if tells_where_in_picture(block):
        return "caption", "says who stands where in a picture"
    return None


def _away(
    block: Block, labels: Sequence[Label | None], kinds: Sequence[str], number: int, *, above: bool
) -> tuple[Label, str] | None:
    """What a block outside the text is, by what stands around it."""
    kind = kinds[number]
    around = kinds[max(0, number - _AROUND) : number + _AROUND + 1]
    if kind == "menu":
        few = around.count("sentence") * 2 <= len(around) - around.count("") - 1
        return ("navigation", _SHORT_LINE) if few else None
    if kind == "title" and not above and (around.count("title") > 1 or block.bullet):
        return "related links", "a title away from the article, beside others"
    if block.words and block.words[0] in ("newsletter", "newsletters"):
        return "newsletter", "starts with “newsletter”"
    if kind == "sentence" and _CONTRIBUTED.search(block.text):
        return _CREDIT
    before = labels[number - 1] if number else None
    if kind == "sentence" and before in ("reader comments", "cookie notice", "privacy notice", "legal"):
        return before, "follows others of its kind"
    return None


_SHORT_LINE = "a short line away from the article, among other lines that are no sentences"
_TRAIL = Pattern(r"[^»›>/|]{2,40}(?:\s[»›>/|]\s[^»›>/|]{2,120}){2,}")
_TRAIL_MARKS = "»›>/|"
_STAMPED = Pattern(
    r"\W{0,2}(?:first |originally |last )?(?:published|posted|updated|modified|aktualisiert|veröffentlicht|stand"
    r"|actualizad[oa]|publicad[oa]|mis(?:e)? à jour|publi[ée]e?|aggiornat[oa]|pubblicat[oa]|atualizad[oa]|bijgewerkt"
    r"|gepubliceerd)\b(?: on| am| el| le| il| em| op| a las| à)?\s?:?\s",
    re.I,
)
_DATED: tuple[Label, str] = ("date", "holds the date of publication")
_CREDIT: tuple[Label, str] = ("byline", "names who contributed")


def _is_stamped(block: Block) -> bool:
    return block.numbered and block.count <= _STAMP and _STAMPED.match(block.text) is not None


_STAMP = 12
"""Words of a line with the date of publication."""
_CONTRIBUTED = Pattern(r"\bcontributed (?:to this (?:report|story|article)|reporting)\b.{0,60}$")
_PICTURE = frozenset("photo photos photograph photographs photographer foto fotos bild picture image".split())
_CREDITED = Pattern(
    r"\b(?:photo(?:graph(?:er)?)?s?|fotos?|bild|picture|image)(?: by)?\s?[:/]\s?[^\W\d_][^.:]{2,60}\W*$"
    r"|\((?:photos?|fotos?|bild)\s[^\W\d_][^().:]{1,40}\)\W{0,2}$",
    re.I,
)
