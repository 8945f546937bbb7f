"""What was handed in."""

from typing import Literal

from tui.model.noun import noun

SourceKind = Literal["file", "url", "stdin", "feed"]
Format = Literal["text", "html", "markdown"]


@noun(frozen=True, slots=True)
class Source:
    """One thing handed in, before anything was done to it.

    Attributes:
        name: The path, the URL or `-`, as handed in.
        kind: Where it came from.
        format: How its text is to be read.
        data: The raw bytes.
        text: The bytes decoded, of a page saved in one file (MHTML) those of the page, of an e-mail those of its text
            below the lines of its head that tell of it; nothing else is changed, so every offset "into the raw text"
            counts here.
        encoding: The codec that decoded it.
        sha256: SHA-256 of `data`, in hex.
        url: Where it stands on the web, if known.
    """

    name: str
    kind: SourceKind
    format: Format
    data: bytes
    text: str
    encoding: str
    sha256: str
    url: str | None = None
