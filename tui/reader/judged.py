"""What the user's verdicts say of the articles on the desk, to tell whether it is another thing than before."""

from collections.abc import Sequence

from tui.compare import spoken_of
from tui.model.article import Article
from tui.model.comparison import Comparison
from tui.model.keeping import Verdict


def said_of(
    verdicts: Sequence[Verdict], articles: Sequence[Article], comparison: Comparison
) -> list[tuple[object, ...]]:
    """What the verdicts say that can change a comparison, the same for the same sayings in whatever order.

    Args:
        verdicts: Verdicts of this story and others.
        articles: The articles on the desk.
        comparison: How they were compared last: it tells which claims a verdict on a match speaks of.
    """
    hashes = [article.sha256 for article in articles]

    def concerns(verdict: Verdict, claims: Sequence[object]) -> bool:
        if verdict.kind == "relation":
            return bool(claims)
        # What is put back or taken out makes another article of it: see `tui.reader.overruling`.
        return verdict.kind != "ledger" and any(sha256 in verdict.target for sha256 in hashes)

    there = zip(verdicts, spoken_of(verdicts, comparison.members), strict=True)
    said = (verdict for verdict, claims in there if concerns(verdict, claims))
    return sorted((v.kind, v.target, str(v.relation), str(v.date), v.text or "") for v in said)
