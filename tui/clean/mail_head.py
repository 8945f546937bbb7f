"""The head of an e-mail over the text ("Subject: ...", "From: ...", "Date: ..."), and that of the mail sent on in it.

What it says is evidence of little: the subject is the title where the text has none, the day on which somebody sent
a text on only says that it is no later, and who sent it is never its author. What an outlet sent to its readers came
out on that day.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from tui.clean.blocks import Block, cut, raw_lines, trim, visible
from tui.clean.head import Head, first_day
from tui.clean.marks import Mark
from tui.clean.outlet import outlet_name
from tui.clean.pattern import Pattern
from tui.clean.reading import read_together
from tui.model.article import ArticleDate

_LINE = Pattern(
    r"(?P<key>[^\W\d_][^\W\d_-]{0,12}(?:-[^\W\d_]{2,12})?)[ \t\xa0]?[:：](?:[ \t\xa0]*|$)(?P<value>\S.*)?$"
)
_NAMES = {
    "subject": "subject betreff objet asunto oggetto onderwerp assunto тема 件名 主题",
    "from": "from von de da van от 差出人 发件人",
    "date": "date sent datum gesendet envoyé fecha enviado data inviato verzonden дата 日時 送信日時 日期 发送时间",
    "to": "to cc bcc reply-to an à para a aan кому 宛先 收件人",
    "list": "list-id list-unsubscribe",
}
_KINDS = {name: kind for kind, names in _NAMES.items() for name in names.split()}
_SENT_ON = Pattern(
    r"(?:(?:fwd?|re|aw|wg|tr|rv|enc|doorst|转发|转寄|回复)\s{0,2}[:：]\s*|\[[^\[\]]{1,40}\]\s*)+", re.I
)
"""What stands before the subject of a mail that was sent on, or that went through a list."""
_SENDER = Pattern(r"[<\[(]?(?:mailto:)?[^\s<>@\[\]()\"']+@(?P<host>(?:[\w-]+\.)+\w+)")
_NEAR = 40
"""Blocks among which the head of a mail that was sent on stands."""
_LEAST = 3
"""Lines of such a head at least: a text may quote two."""
_MAILERS = frozenset("mail email e m news newsletter newsletters info send mailing go reply updates".split())
_NO_NAME = Pattern(r"^the\b|\bnewsletters?\b|[\W_]+", re.I)


class MailHead(NamedTuple):
    """What stands above a text that came by e-mail.

    Attributes:
        blocks: The lines above the text, a block each.
        marks: What each of them is; none is body.
        end: Raw offset where the mail's text begins.
        subject: The title that the mail gives, without what programs put before it; empty where it has none.
        title: The block of `blocks` that holds it.
        bulk: Whether it is an outlet's, to its readers.
        site: The name of the outlet that sent it; empty where that is not sure.
        address: The host from which an outlet sent it, as an address.
        day: The day on which it was sent (`YYYY-MM-DD`), and the words that show it.
    """

    blocks: list[Block]
    marks: list[Mark]
    end: int
    subject: str = ""
    title: Block | None = None
    bulk: bool = False
    site: str = ""
    address: str | None = None
    day: tuple[str, str] | None = None


class _Field(NamedTuple):
    """One line of a head: its block, what it tells of, and where in the block's text its value begins."""

    block: Block
    kind: str
    at: int

    @property
    def value(self) -> str:
        return self.block.text[self.at :].strip()


def read_mail_head(raw: str) -> MailHead | None:
    """The head of an e-mail that a text begins with; None where it begins with none.

    It begins with one where its first lines tell who sent it, and what it is about or when.
    """
    if _LINE.match(raw[: raw.find("\n") if "\n" in raw else 0].strip()) is None:
        return None
    fields = list(_fields([Block(*at, tuple(visible(raw, *at))) for at in _first_lines(raw)]))
    kinds = {field.kind for field in fields}
    if "from" not in kinds or not kinds & {"subject", "date"}:
        return None
    return _made(MailHead([], [], fields[-1].block.end), [], fields, "the head of the e-mail")


def _first_lines(raw: str) -> Iterator[tuple[int, int]]:
    lines = (trim(raw, start, end) for start, end in raw_lines(raw))
    return takewhile(lambda line: line[0] < line[1], lines)


def _fields(blocks: Sequence[Block]) -> Iterator[_Field]:
    """The lines of a head that blocks begin with."""
    for block in blocks:
        line = _LINE.match(block.text)
        kind = _KINDS.get(line["key"].casefold()) if line else None
        if line is None or kind is None:
            return
        yield _Field(block, kind, line.start("value") if line["value"] else len(block.text))


def with_sent_on(head: MailHead, blocks: list[Block]) -> tuple[MailHead, list[Block]]:
    """The head with that of the mail that was sent on in it, and the blocks of the text below.

    What stands above the latter is a note of whoever sent it on.
    """
    for start in range(min(len(blocks), _NEAR)):
        fields = list(_fields(blocks[start:]))
        kinds = {field.kind for field in fields}
        if len(fields) >= _LEAST and "from" in kinds and kinds & {"subject", "date"}:
            inner = _made(head, blocks[:start], fields, "the head of the e-mail that was sent on")
            return inner, blocks[start + len(fields) :]
    return head, blocks


def _made(outer: MailHead, note: Sequence[Block], fields: Sequence[_Field], reason: str) -> MailHead:
    """The head with more lines below it; what they say holds instead of what it said."""
    blocks, marks = [*outer.blocks, *note], list(outer.marks)
    marks += [Mark("other", "a note of whoever sent it on")] * len(note)
    made = outer._replace(bulk=any(field.kind == "list" for field in fields))
    for field in fields:
        block = field.block
        if field.kind == "subject" and (subject := _subject(field)):
            block, made = subject, made._replace(subject=subject.text, title=subject)
        elif field.kind == "date":
            made = made._replace(day=_day(field.value) or made.day)
        elif field.kind == "from":
            site, address = _sender(field.value)
            made = made._replace(site=site, address=address)
        blocks.append(block)
        marks.append(Mark("date" if field.kind == "date" else "other", reason))
    read_together(blocks)
    bulk = made.bulk or bool(made.site)
    return made._replace(blocks=blocks, marks=marks, bulk=bulk, address=made.address if bulk else None)


def _subject(field: _Field) -> Block | None:
    """The subject alone, as a block that stands for the whole line."""
    before = _SENT_ON.match(field.value)
    at = field.at + (before.end() if before else 0)
    if at >= len(field.block.text):
        return None
    return Block(field.block.start, field.block.end, cut(field.block.pieces, at))


def _day(value: str) -> tuple[str, str] | None:
    found = first_day([value])
    return (found[0], f"e-mail: {value[:60]}") if found else None


def _sender(value: str) -> tuple[str, str | None]:
    """The outlet's name, where it reads like one or the address bears it, and the address of its host."""
    sender = _SENDER.search(value)
    if sender is None:
        return "", None
    host = sender["host"].casefold().split(".")
    while len(host) > 2 and host[0] in _MAILERS:
        host = host[1:]
    name = value[: sender.start()].strip(" \"'")
    plain = _NO_NAME.sub("", name.casefold())
    bears = len(plain) > 2 and plain in (part.replace("-", "").removeprefix("the") for part in host)
    return name if bears or outlet_name(name) else "", "https://" + ".".join(host)


def mail_titles(head: MailHead, page: Head | None, blocks: Sequence[Block]) -> Head | None:
    """What the page's own head says, with the subject as one title more; None where the text itself is to tell.

    What somebody sent on may have any subject: in plain text it counts where the text bears it, too.
    """
    from tui.clean.metadata import plain

    if page is not None:
        # A newsletter's first heading is often its own name.
        named = head.site and any(block.level == 1 and plain(block.text) == plain(head.site) for block in blocks)
        titles = [head.subject] * (3 if named else 1) if head.subject else []
        return replace(page, titles=(*page.titles, *titles), site=page.site or head.site)
    borne = any(plain(block.text) == plain(head.subject) for block in blocks)
    return Head(titles=(head.subject,)) if head.subject and (borne or head.bulk) else None


def sent(known: ArticleDate, head: MailHead) -> ArticleDate:
    """The date, where the text has none, from the day on which the mail was sent."""
    from tui.clean.front_matter import no_later

    if head.day is None or not head.bulk or known.value or known.latest:
        return no_later(known, head.day)
    day, words = head.day
    return ArticleDate(day, day, day, "stated", words, modified=known.modified)
