"""From a source to the article in it, with a ledger of all that was taken out. The cleaner loads when first used.

The face of the room. `cleaner` strings the steps together; every step sees the page as a row of blocks:

    read the page     blocks (plain text), markdown with front_matter, or extraction (HTML: tags, page, markup), each
                      line read by reading; head (what a page says of itself), mail_head (what an e-mail's head
                      says), page_data (pages without a text)
    choose the body   body: labels and phrases know furniture by its words; learned scores each block by the
                      trees of forest (over shape, features, distances, likeness; twice: second); edges, closing mend
    no article?       nothing tells what the page is instead
    metadata          metadata: headline (titles, title_features, kickers), byline (alone, names), published (dates,
                      day_order), wire, dateline; outlet; tongue
    name the rest     rest gives a label to what is "other" so far
    put together      assemble makes the article and its ledger; overrule applies what the user says of either

What is decided of a block is a `marks.Mark`, with its reason. `train` teaches the trees and the choice of a headline.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from tui.clean.version import CLEANER, rules
from tui.model.article import Article
from tui.model.source import Source

if TYPE_CHECKING:
    from tui.model.keeping import Verdict

__all__ = ["CLEANER", "apply", "clean", "ledger_target", "rules"]


def clean(source: Source) -> Article:
    """The article in the source; see `tui.clean.cleaner`.

    Raises:
        NoArticle: The source holds none.
    """
    from tui.clean.cleaner import clean as run

    return run(source)


def apply(article: Article, source_text: str, verdicts: "Iterable[Verdict]") -> Article:
    """The article with the user's `ledger` verdicts about it carried out; see `tui.clean.overrule`."""
    from tui.clean.overrule import apply as run

    return run(article, source_text, verdicts)


def ledger_target(
    article: Article, action: Literal["put back", "take out"], text: str, start: int | None = None
) -> str:
    """The target of a `ledger` verdict: put the entry with this text back, or take the paragraph with it out.

    `start` is where the passage stands in the raw text; None means every passage that reads so.
    """
    from tui.clean.overrule import ledger_target as run

    return run(article, action, text, start)
