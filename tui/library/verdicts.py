"""The user's judgements."""

from collections.abc import Sequence
from dataclasses import replace

from tui.library.tables import Tables, clean, stamped, values
from tui.model.codec import from_builtins, to_builtins
from tui.model.keeping import Verdict


class Verdicts(Tables):
    """Verdicts."""

    def add_verdict(self, verdict: Verdict) -> Verdict:
        """Keep a verdict, in the place of an earlier one of the same kind on the same target.

        Returns:
            The verdict as kept, with id and `created`.
        """
        earlier = [v for v in self.verdicts() if (v.kind, v.target) == (verdict.kind, verdict.target)]
        kept = replace(stamped(verdict), id=earlier[0].id) if earlier else stamped(verdict)
        self._collection("verdicts").put(clean(to_builtins(kept)))
        return kept

    def delete_verdict(self, name: str) -> Verdict | None:
        """Take a verdict back.

        Returns:
            It, for undo; None where there was none.
        """
        gone = self._collection("verdicts").delete(name)
        return None if gone is None else from_builtins(gone, Verdict)

    def verdicts(self, targets: Sequence[str] | None = None) -> tuple[Verdict, ...]:
        """The verdicts, those made first first; only those on `targets` where given."""
        found = values(self._collection("verdicts"), Verdict)
        chosen = (verdict for verdict in found if targets is None or verdict.target in targets)
        return tuple(sorted(chosen, key=lambda v: v.created))
