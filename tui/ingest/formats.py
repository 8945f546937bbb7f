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
    if "<" in sample and (re.match(_HTML_START, sample.lstrip("\ufeff")) or len(re.findall(_HTML_TAG, sample)) >= 5):
        return "html"
    if any(sign in sample for sign in _MARKDOWN_SIGNS) and len(re.findall(_MARKDOWN, sample)) >= 3:
        return "markdown"
    return "text"
