"""The user's judgements."""

from collections.abc import Sequence
from dataclasses import replace

from tui.library.tables import Tables, clean, quoted, stamped, values
from tui.model.codec import to_builtins
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
        self._edit("verdicts", _words(kept), lambda draft: draft.put(clean(to_builtins(kept))))
        return kept

    def delete_verdict(self, name: str) -> Verdict | None:
        """Take a verdict back.

        Returns:
            It; None where there was none.
        """
        gone = next((verdict for verdict in self.verdicts() if verdict.id == name), None)
        if gone is not None:
            self._edit("verdicts", f"{_words(gone)}, taken back", lambda draft: draft.remove(name))
        return gone

    def verdicts(self, targets: Sequence[str] | None = None) -> tuple[Verdict, ...]:
        """The verdicts, those made first first; only those on `targets` where given."""
        found = values(self._collection("verdicts"), Verdict)
        chosen = (verdict for verdict in found if targets is None or verdict.target in targets)
        return tuple(sorted(chosen, key=lambda v: v.created))


def _words(verdict: Verdict) -> str:
    """What the user said, for the person who takes it back."""
    if verdict.kind == "date":
        when = verdict.date
        return f"date {(when.value or when.evidence or 'narrowed') if when else ''} typed"
    if verdict.kind == "relation":
        return f"verdict {quoted(verdict.relation or 'not a match')}"
    if verdict.kind == "ledger":
        done = "put back" if ":put back:" in verdict.target else "taken out"
        return f"{quoted(verdict.text or '')} {done}"
    return f"{verdict.kind} {quoted(verdict.text or '')}"
