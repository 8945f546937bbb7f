"""How often a kept passage is found again after an edit: `python -m tests.bench.anchors FOLDER [CASES] [SEED]`.

FOLDER holds `anchor_test.py`, whose texts and edits are used; of its methods only ours is run, once with the older
text at hand (as the library keeps it) and once with the quote and its 32 characters of context alone.
"""

import importlib
import random
import sys
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest import mock

from tui.library.anchors import find_in
from tui.model.keeping import Anchor


def find(new: str, chosen: Any, *, known: bool) -> tuple[int, int] | None:
    """The passage in the new text, by our own method."""
    anchor = Anchor(
        "0" * 64, "1", "body", chosen.a, chosen.b, chosen.exact, prefix=chosen.prefix, suffix=chosen.suffix
    )
    found = find_in(new, anchor, chosen.text if known else None)
    return (found.start, found.end) if found else None


def load(folder: Path) -> ModuleType:
    """The harness, without the libraries that only its other methods use."""
    sys.path.insert(0, str(folder))
    with mock.patch.dict(
        sys.modules, {name: mock.MagicMock() for name in ("rapidfuzz", "edlib", "diff_match_patch")}
    ):
        return importlib.import_module("anchor_test")


def verdict(found: tuple[int, int] | None, true: tuple[int, int] | None) -> str:
    if true is None:
        return "right" if found is None else "FALSE"
    if found is None:
        return "miss"
    shared = max(0, min(found[1], true[1]) - max(found[0], true[0]))
    return "right" if shared / (max(found[1], true[1]) - min(found[0], true[0])) >= 0.8 else "WRONG"


def trials(harness: ModuleType, cases: int, seed: int) -> Any:
    """Passage, new text and true place of each trial, as the harness makes them."""
    texts, chance = harness.docs(), random.Random(seed)
    for _ in range(cases):
        text, length = chance.choice(texts), chance.choice((12, 40, 120, 250, 600))
        start = chance.randrange(60, max(61, len(text) - length - 60))
        while start < len(text) - 1 and not (text[start].isalnum() and not text[start - 1].isalnum()):
            start += 1
        end = min(len(text), start + length)
        while end < len(text) and text[end].isalnum():
            end += 1
        own = chance.random()
        if len(text[start:end].strip()) < 8:
            continue
        for name, edit in harness.EDITS.items():
            if edit is None:
                others = [one for one in texts if one[:100] != text[:100]]
                new, true = random.Random(own).choice(others), None
            else:
                edited = edit(harness.tr(text), random.Random(own), (start, end))
                new = harness.s(edited)
                kept = [place for place, (_character, origin) in enumerate(edited) if start <= origin < end]
                true = (kept[0], kept[-1] + 1) if len(kept) >= 0.3 * (end - start) and kept else None
            if true is None and text[start:end] in new:
                continue  # the quote really stands there
            yield name, harness.Sel(text, start, end), new, true


def main() -> None:
    """Print the shares of each outcome."""
    harness = load(Path(sys.argv[1]))
    cases, seed = (int(word) for word in [*sys.argv[2:4], *("60", "4")[len(sys.argv) - 2 :]])
    for known in (True, False):
        present: list[str] = []
        gone: list[str] = []
        for _name, chosen, new, true in trials(harness, cases, seed):
            (gone if true is None else present).append(verdict(find(new, chosen, known=known), true))
        shares = "  ".join(
            f"{outcome} {100 * present.count(outcome) / len(present):.1f} %" for outcome in ("right", "miss", "WRONG")
        )
        print(f"{'older text known' if known else 'quote and context':18} there: {shares}", end="   ")
        print(f"gone: FALSE {100 * gone.count('FALSE') / len(gone):.1f} %   ({len(present) + len(gone)} trials)")


if __name__ == "__main__":
    main()
