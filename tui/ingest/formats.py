"""Tells HTML, Markdown and plain text apart."""

import re
from pathlib import PurePath

from tui.model.source import Format

_BY_SUFFIX: dict[str, Format] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
}
# Compiled when a text has the signs that they ask for: the first frame waits for what is compiled here.
_HTML_START = r"(?is)\s*(?:<\?xml[^>]{0,300}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b"
_HTML_TAG = r"(?i)</(?:p|div|a|span|h[1-6]|li|ul|article|section|table|body)\s*>"
_MARKDOWN = (
    r"(?m)^(?:#{1,6}[ \t]+\S|[ \t]{0,8}[*+-][ \t]+\[[^\]\n]{1,300}\]\(|>[ \t]+\S|```)|\]\((?:https?:/|/|#|mailto:)"
)
_MARKDOWN_SIGNS = "#", "](", ">", "```"
_SAMPLE = 256 * 1024
_BLOCK = "p|div|article|section|main|h[1-6]|ul|ol|blockquote|figure|table"
_BLOCK_START = rf"(?i)\s*(?:<!--.{{0,2000}}?-->\s*)*<(?:{_BLOCK})(?=[\s>])[^<>]{{0,2000}}>"
_BLOCK_END = rf"(?i)</(?:{_BLOCK})\s*>\s*$"
_BLOCKS = rf"(?i)<(/?)({_BLOCK})(?=[\s>])[^<>]{{0,2000}}>"


def detect_format(name: str, text: str, media_type: str = "") -> Format:
    """How the text is to be read, from its media type, the name's ending, then the text itself.

    A few Markdown marks in plain text (`**bold**`) do not make it Markdown: its lines would then be joined.
    """
    if media_type in ("text/html", "application/xhtml+xml"):
        return "html"
    if media_type == "text/markdown":
        return "markdown"
    sample = text[:_SAMPLE]
    by_name = _BY_SUFFIX.get(PurePath(name).suffix.lower()) if "://" not in name else None
    if by_name:
        return by_name
    if "<" in sample and (
        re.match(_HTML_START, sample.lstrip("\ufeff"))
        or len(re.findall(_HTML_TAG, sample)) >= 5
        or _is_fragment(sample)
    ):
        return "html"
    if any(sign in sample for sign in _MARKDOWN_SIGNS) and len(re.findall(_MARKDOWN, sample)) >= 3:
        return "markdown"
    return "text"


def _is_fragment(sample: str) -> bool:
    """Whether the text is a piece of a page: it starts or ends with a block's tag, and what is opened is closed.

    Old pages never close a `<p>`: two of them do, where the text starts with one. A text that only mentions a tag
    does neither.
    """
    starts = re.match(_BLOCK_START, sample.lstrip("\ufeff")) is not None
    ends = re.search(_BLOCK_END, sample[-200:]) is not None
    if not (starts or ends):
        return False
    tags = [(bool(closing), name.lower()) for closing, name in re.findall(_BLOCKS, sample)]
    opened, closed = [name for done, name in tags if not done], [name for done, name in tags if done]
    if starts and ends:
        return set(closed) <= set(opened)
    return (starts and not closed and opened.count("p") >= 2) or (
        len(opened) >= 2 and len(closed) >= 2 and abs(len(opened) - len(closed)) <= 1
    )
