"""Sources made on the spot."""

import hashlib

from tui.model.source import Format, Source


def source(text: str, kind: Format = "text", *, url: str | None = None) -> Source:
    data = text.encode("utf-8", "surrogatepass")
    return Source("made", "file", kind, data, text, "utf-8", hashlib.sha256(data).hexdigest(), url)


PROSE = (
    "The harbour council voted on Tuesday to rebuild the northern pier, which a storm tore away in the spring.",
    "Engineers told the meeting that the work would take eleven months and cost about 4.2 million crowns.",
    "“We waited too long for this,” said Marta Lindqvist, who runs the ferry to the islands and spoke for skippers.",
    "Two members voted against the plan because, they said, the loan leaves nothing for the school roof.",
    "The council will open the bids in March, and the first piles should be driven before the herring in June.",
)
