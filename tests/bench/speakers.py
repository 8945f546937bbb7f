"""Speakers of the attributed sentences marked in whole stories: found, another one, or nobody?

    python -m tests.bench.speakers ../shared/bench [--show]

A mark names a sentence and who speaks in it as printed there, or, where a quotation goes on, as printed where it
began. It counts as found when a claim of that sentence is said by somebody of the same head word, as printed or as
resolved. The marks name up to some ten attributions an article, so a speaker in a sentence that has no mark is
counted apart and is no mistake by itself.
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from tests.bench.harness import program
from tests.bench.matching import gold_sentences, member
from tui.model.annotation import Claim
from tui.model.comparison import Member

_SMALL = frozenset("the a an of in at for to and or by on with his her their its he she they who that".split())
_PRONOUN = frozenset("he she they it i we him her them us me".split())


def words(text: str) -> set[str]:
    """The words of a name or role that tell it from another."""
    found = {word.removesuffix("'s") for word in re.findall(r"[a-z0-9][\w'-]*", text.lower().replace("’", "'"))}
    return found - _SMALL or found


def same(claim: Claim, mark: dict[str, Any]) -> bool:
    """Whether the claim's speaker is the one marked, as printed or as resolved."""
    said = claim.attribution
    if said is None:
        return False
    marked = words(mark["speaker"])
    if marked <= _PRONOUN:
        return said.resolved or bool(marked & words(said.speaker))
    return any(
        len(marked & words(own)) >= 0.5 * min(len(marked), len(words(own))) for own in (said.speaker, said.name)
    )


def show(kind: str, story: str, text: str, mark: dict[str, Any] | None, claims: list[Claim]) -> None:
    """Print one sentence with what is marked and what was found."""
    print(f"{kind:8}{story} | {text}")
    if mark:
        print(f"        marked: {mark['speaker']} | {mark['cue']} | quote {mark['quote']} | {mark['hedge']}")
    for claim in claims:
        said = claim.attribution
        who = f"{said.speaker} -> {said.name} | {said.cue} | {said.kind}" if said else "-"
        print(f"        found: {who} || {claim.text}")


def count(story: dict[str, Any], members: list[Member], stories: Any, *, verbose: bool) -> Counter[str]:
    """How the marks of one story fare."""
    out: Counter[str] = Counter()
    for side, article, marks in zip(members, story["articles"], story["sources"].values(), strict=True):
        ids = gold_sentences(stories, side, article["sents"])
        claims: dict[str, list[Claim]] = {sentence["id"]: [] for sentence in article["sents"]}
        for sentence, claim in zip(ids, side.annotation.claims, strict=True):
            if sentence is not None:
                claims[sentence].append(claim)
        marked = {mark["sent"] for mark in marks}
        texts = {sentence["id"]: sentence["text"] for sentence in article["sents"]}
        for mark in marks:
            here = claims[mark["sent"]]
            right = [claim for claim in here if same(claim, mark)]
            kind = "found" if right else "other" if any(c.attribution for c in here) else "nobody"
            out[kind if here else "no claim"] += 1
            if right:
                quoted = any(c.attribution and c.attribution.quote for c in right)
                out["quote right"] += quoted == mark["quote"]
                own = {word.lower() for c in right for h in c.hedges for word in h.text.split()}
                for hedge in mark["hedge"]:
                    out["hedges"] += 1
                    out["hedges found"] += bool(own & set(hedge.lower().split()))
            if verbose and not right:
                show(kind, story["id"], texts[mark["sent"]], mark, here)
        for sentence, here in claims.items():
            if sentence not in marked and any(claim.attribution for claim in here):
                out["unmarked"] += 1
                if verbose:
                    show("unmarked", story["id"], texts[sentence], None, here)
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--show", action="store_true", help="print what was missed")
    options = parser.parse_args()
    stories = program(options.bench / "stories.py")
    total: Counter[str] = Counter()
    for path in sorted((options.bench / "stories").glob("*.json")):
        story = json.loads(path.read_text(encoding="utf-8"))
        members = [member("ab"[k], article["text"]) for k, article in enumerate(story["articles"])]
        total += count(story, members, stories, verbose=options.show)
    marks = sum(total[kind] for kind in ("found", "other", "nobody", "no claim"))
    named = total["found"] + total["other"]
    print(dict(total))
    found = total["found"]
    print(f"marks {marks}, recall {found / marks:.3f}, right where somebody is named {found / named:.3f}")
    print(f"quoted or not, right {total['quote right'] / found:.3f}")
    print(f"hedges found {total['hedges found'] / max(1, total['hedges']):.3f} of {total['hedges']}")


if __name__ == "__main__":
    main()
