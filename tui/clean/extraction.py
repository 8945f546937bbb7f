"""HTML: the page as blocks, each marked with whether the extraction library takes it for the article."""

from tui.clean.blocks import Block
from tui.clean.markup import mark_kept
from tui.clean.page import Page, read_page


def html_blocks(raw: str) -> tuple[list[Block], Page]:
    """The blocks of a page, and the page taken apart."""
    page = read_page(raw)
    mark_kept(page.blocks, extract(raw))
    return page.blocks, page


def extract(raw: str) -> str:
    """The article's text as the library finds it; empty where it finds none.

    It is given no chance to stop the cleaner: whatever it raises counts as nothing found.
    """
    import logging

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    import trafilatura

    try:
        return trafilatura.extract(raw, favor_precision=True, include_comments=False) or ""
    except Exception:
        return ""
