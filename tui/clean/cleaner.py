"""From a source to the article in it: blocks, marks, metadata, and all of it put together."""

from typing import TYPE_CHECKING

from tui.clean.assemble import assemble
from tui.clean.blocks import Block, text_blocks
from tui.clean.body import mark_blocks
from tui.clean.marks import Mark, body_blocks
from tui.clean.metadata import find_metadata, find_photo, plain, span_of
from tui.clean.nothing import what_instead
from tui.clean.outlet import find_outlet
from tui.clean.pattern import Pattern
from tui.clean.rest import name_the_rest
from tui.clean.tongue import find_language
from tui.clean.version import CLEANER
from tui.model.article import UNKNOWN, Article
from tui.model.errors import NoArticle
from tui.model.source import Source

if TYPE_CHECKING:
    from tui.clean.front_matter import Front
    from tui.clean.head import Head
    from tui.clean.mail_head import MailHead
    from tui.clean.metadata import Metadata


def clean(source: Source) -> Article:
    """The article in the source, and the ledger of all that is not the article.

    Raises:
        NoArticle: The source holds none.
    """
    mail = _mail_head(source)
    blocks, head, front = _blocks(source, mail.end if mail else 0)
    if mail:
        from tui.clean.mail_head import mail_titles, with_sent_on

        mail, blocks = with_sent_on(mail, blocks)
        head = mail_titles(mail, head, blocks)
    marks = mark_blocks(blocks, html=source.format == "html")
    notices: tuple[str, ...] = ()
    if instead := what_instead(blocks, marks):
        blocks, marks, notices = _from_data(source, blocks, marks, instead)
    body = body_blocks(blocks, marks)
    language = find_language([block.text for block in body], [block.words for block in body])
    found = find_metadata(blocks, marks, head, language.value)
    address = source.url or (front.address if front else mail.address if mail else None)
    site = head.site if head else ""
    outlet = find_outlet(blocks, marks, address, site or (mail.site if mail else ""))
    name_the_rest(blocks, marks)
    if mail:
        _with_mail(found, mail)
        blocks, marks = [*mail.blocks, *blocks], [*mail.marks, *marks]
    if front:
        _with_fields(found, front)
        blocks, marks = [*front.blocks, *blocks], [*front.marks, *marks]
    put = assemble(source.text, blocks, marks)
    if not put.body:
        raise NoArticle(source.name, "holds no article: there is no running text")
    if language.value not in (None, "en"):
        notices += (
            f"not English ({language.value}): compared by names and figures alone, who says what is not told",
        )
    wire = put.wire if put.wire is not UNKNOWN else found.wire
    return Article(
        source=source.name,
        sha256=source.sha256,
        cleaner=CLEANER,
        headline=found.headline,
        headline_span=found.headline_span,
        body=put.body,
        paragraphs=put.paragraphs,
        ledger=put.ledger,
        byline=found.byline,
        authors=found.authors,
        wire=wire,
        outlet=outlet,
        date=found.date,
        dateline=put.dateline,
        section=found.section,
        photo=find_photo(blocks, marks),
        language=language,
        notices=notices,
    )


def _from_data(
    source: Source, blocks: list[Block], marks: list[Mark], instead: str
) -> tuple[list[Block], list[Mark], tuple[str, ...]]:
    """The blocks and marks with the text that the page's own data hold, where it shows none, and what to say of it.

    Raises:
        NoArticle: Nor do the data hold one.
    """
    if source.format == "html":
        from tui.clean.page_data import NOTICE, data_blocks, put_data_first, stands_in

        data = data_blocks(source.text)
        if stands_in(data, instead):
            return *put_data_first(blocks, marks, data), (NOTICE,)
    raise NoArticle(source.name, f"holds no article: {instead}")


def _blocks(source: Source, begin: int) -> "tuple[list[Block], Head | None, Front | None]":
    """The blocks of the source from `begin` on; with HTML's head or Markdown's fields."""
    # Blanks in place of an e-mail's head keep every offset as it is.
    text = " " * begin + source.text[begin:] if begin else source.text
    if source.format == "html":
        from tui.clean.extraction import html_blocks
        from tui.clean.head import read_head

        blocks, page = html_blocks(text)
        return blocks, read_head(page, source.url), None
    if source.format == "markdown":
        from tui.clean.front_matter import read_front
        from tui.clean.markdown import markdown_blocks

        front = read_front(source.text)
        return markdown_blocks(source.text, front.end if front else 0), front.head if front else None, front
    return text_blocks(text), None, None


def _mail_head(source: Source) -> "MailHead | None":
    """The head of an e-mail above the text; what reads it is loaded where the text begins with a field."""
    if source.format == "markdown" or not _FIELD.match(source.text):
        return None
    from tui.clean.mail_head import read_mail_head

    return read_mail_head(source.text)


_FIELD = Pattern(r"[^\S\n]*[^\W\d_][\w-]{0,26}[ \t\xa0]?[:：]")


def _with_fields(found: "Metadata", front: "Front") -> None:
    """Adds what only the fields above the text show: where the title stands, and by when it was written."""
    from tui.clean.front_matter import no_later

    found.date = no_later(found.date, front.kept)
    if found.headline and found.headline_span is None:
        title = next(
            (block for block, mark in zip(front.blocks, front.marks, strict=True) if mark.label == "headline"), None
        )
        found.headline_span = span_of(title) if title else None


def _with_mail(found: "Metadata", mail: "MailHead") -> None:
    """Adds what only the e-mail's head shows: a title for a text without one, and the day."""
    from tui.clean.mail_head import sent

    found.date = sent(found.date, mail)
    found.headline = found.headline or mail.subject
    if mail.title is None:
        return
    place = mail.blocks.index(mail.title)
    if found.headline == mail.subject and found.headline_span is None:
        found.headline_span = span_of(mail.title)
        mail.marks[place] = mail.marks[place].as_label("headline", "the subject of the e-mail")
    elif plain(found.headline) == plain(mail.subject):
        mail.marks[place] = mail.marks[place].as_label("duplicate headline", "repeats the headline")
