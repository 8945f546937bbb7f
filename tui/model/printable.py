"""What of a text may reach a terminal: no control sequence, no byte that reorders what is read."""

import re

_UNSAFE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f"  # C0 but tab and line feed, and DEL: escape sequences begin here
    "\x80-\x9f"  # C1: the one-byte forms of the same sequences
    "\u2028\u2029"  # line and paragraph separators: some terminals and tools break lines there
    "\u202a-\u202e\u2066-\u2069"  # bidirectional embeddings, overrides and isolates
    "\ud800-\udfff"  # lone surrogates: cannot be encoded
    "\ufff9-\ufffb"  # interlinear annotation
    "]"
)
_BREAKS = re.compile(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


def printable(text: str) -> str:
    """The text with every unsafe character as U+FFFD; line feeds and tabs stay. The length does not change."""
    return _UNSAFE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """The text as one safe line: line breaks become blanks."""
    return printable(_BREAKS.sub(" ", text))


def escaped_json(text: str) -> str:
    r"""JSON text with every unsafe character as `\uXXXX`: the same JSON, safe to print.

    JSON has no such character outside its strings but line breaks between tokens, which stay.
    """
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
