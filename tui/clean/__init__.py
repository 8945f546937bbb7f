"""From a source to the article in it, with a ledger of all that was taken out. The cleaner loads when first used."""

from tui.clean.version import CLEANER, rules
from tui.model.article import Article
from tui.model.source import Source

__all__ = ["CLEANER", "clean", "rules"]


def clean(source: Source) -> Article:
    """The article in the source; see `tui.clean.cleaner`.

    Raises:
        NoArticle: The source holds none.
    """
    from tui.clean.cleaner import clean as run

    return run(source)
