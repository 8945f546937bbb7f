"""Where a name may stand, before it is settled whose it is: tables, titles and the language model."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tui.annotate.syntax.parse import ParsedText
from tui.annotate.tables.forms import shouted, table
from tui.annotate.tables.gazetteer import Known
from tui.model.annotation import EntityType

if TYPE_CHECKING:
    from spacy.tokens import Doc

Origin = Literal["table", "model", "title", "shape", "again"]


@dataclass(slots=True)
class Page:
    """One paragraph, or the headline, as the rules read it.

    Attributes:
        number: Its place among the texts.
        parsed: The text with its parse.
        text: Its characters.
        doc: Its tokens.
        token: Index of the token at each character.
        shout: Whether capitals tell nothing (a headline in title case, or all in capitals).
        capitals: Whether all is in capitals.
    """

    number: int
    parsed: ParsedText
    text: str
    doc: "Doc"
    token: list[int]
    shout: bool
    capitals: bool


@dataclass(slots=True)
class Spot:
    """A stretch of a page that may be a name. Offsets count in the page."""

    page: int
    start: int
    end: int
    text: str
    type: EntityType
    origin: Origin
    known: Known | None = None
    title: str = ""
    entity: int = -1

    def overlaps(self, other: "Spot") -> bool:
        """Whether the two share a character (of one page)."""
        return self.start < other.end and other.start < self.end


def page_of(number: int, parsed: ParsedText) -> Page:
    """The paragraph as the rules read it."""
    doc = parsed.doc
    text = doc.text
    words = [word.text_with_ws for word in doc]
    token = [i for i, word in enumerate(words) for _ in word]
    token.append(len(words) - 1)
    long = [word for word in words if len(word) >= 5 and word[0].isalpha()]
    raised = sum(word[:1].isupper() for word in long)
    capitals = len(long) >= 3 and text.upper() == text
    # A list of names in the body has many capitals too, but it is longer, or ends like a sentence.
    line = parsed.where == "headline" or (len(doc) <= 20 and not text.rstrip("\"'”’").endswith((".", "?", "!")))
    shout = capitals or (line and len(long) >= 4 and raised >= 0.75 * len(long))
    return Page(number, parsed, text, doc, token, shout, capitals)


def table_spots(page: Page) -> list[Spot]:
    """Every form of the tables on the page."""
    found = []
    for start, end, known in (shouted() if page.capitals else table()).find(page.text):
        token = page.doc[page.token[start]]
        if token.tag_.startswith("VB") and token.is_sent_start and " " not in page.text[start:end]:
            continue  # "Polish the draft"
        if page.text[start:end] in ("Congress", "Senate") and page.text[end : end + 3] == " of":
            continue  # the Congress of somebody else
        if (
            known.sort == "short state"
            and page.text[max(0, start - 2) : start] != ", "
            and (page.text[max(0, start - 1) : start] not in ("-", "("))
        ):
            continue
        found.append(Spot(page.number, start, end, page.text[start:end], known.type, "table", known))
    return found
