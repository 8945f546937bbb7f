"""`counterpoint agreement`: how far two people agree who judged the same matches."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.cli.output import DONE, FAILED, tell
from tui.model.errors import BadInput
from tui.model.printable import escaped_json, one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.compare.kappa import Agreement
    from tui.model.export import About
    from tui.model.keeping import Verdict

NO_MATCH = "not a match"
SCHEMA = "counterpoint/agreement/1"


class Judge(NamedTuple):
    """One person's file.

    Attributes:
        file: Its name.
        name: Who judged: the name in the file, where there is one and no second.
        said: The verdict on each match, by its key.
        about: What each match speaks of, by its key.
        refused: Why something in the file was passed over.
    """

    file: str
    name: str
    said: Mapping[str, Verdict]
    about: Mapping[str, tuple[About, ...]]
    refused: Sequence[str]


class Compared(NamedTuple):
    """Two files side by side.

    Attributes:
        judges: The two.
        both: Keys of the matches that both judged, in the order of the first file.
        agreement: What they come to.
    """

    judges: tuple[Judge, Judge]
    both: Sequence[str]
    agreement: Agreement

    @property
    def disagreed(self) -> list[str]:
        """Keys of the matches that the two judge differently."""
        first, second = self.judges
        return [key for key in self.both if first.said[key].relation != second.said[key].relation]

    def only(self, number: int) -> int:
        """How many matches only one of them judged."""
        return len(self.judges[number].said) - len(self.both)


def add_to(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "agreement",
        help="how far two people's verdicts agree",
        description="Compare two people's verdicts on matches, as `counterpoint export --json` wrote them: how many "
        "both judged, how often they agree, how often they would by chance, and Cohen's kappa, with every "
        "disagreement. A match that one of them made by hand counts where the other judged the same passages. "
        "Exit status 1 if something in a file was passed over, 2 if a file cannot be used.",
    )
    verb.add_argument("first", metavar="FIRST", help="one person's file")
    verb.add_argument("second", metavar="SECOND", help="the other's")
    verb.add_argument("--json", action="store_true", help="the same for other programs")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Compare two files."""
    judges = _judge(arguments.first), _judge(arguments.second)
    found = _compared(judges)
    sys.stdout.write(_json(found) if arguments.json else _text(found))
    status = DONE
    for judge in judges:
        for reason in judge.refused:
            status = tell(f"{judge.file}: passed over: {reason}", FAILED)
    return status


def _judge(file: str) -> Judge:
    """What one file says.

    Raises:
        BadInput: It cannot be read, or holds no verdict on a match.
    """
    from tui.cli.importing import read_bytes
    from tui.library.parsing import NoAnnotations, parse

    try:
        parsed = parse(read_bytes(file))
    except NoAnnotations as error:
        raise BadInput(file, str(error)) from error
    # Of two verdicts on one match the one made last counts, as everywhere.
    verdicts = sorted((one for one in parsed.verdicts if one.kind == "relation"), key=lambda one: one.created)
    if not verdicts:
        raise BadInput(file, "holds no verdict on a match (judge some with J in the reader, then export --json)")
    said = {verdict.target: verdict for verdict in verdicts}
    names = {verdict.judge for verdict in said.values()}
    about = {verdict.target: parsed.about.get(verdict.id, ()) for verdict in verdicts}
    return Judge(file, names.pop() if len(names) == 1 else "", said, about, parsed.refused)


def _compared(judges: tuple[Judge, Judge]) -> Compared:
    from tui.compare.kappa import cohens_kappa

    first, second = judges
    both = [key for key in first.said if key in second.said]
    agreement = cohens_kappa((_category(first.said[key]), _category(second.said[key])) for key in both)
    return Compared(judges, both, agreement)


def _category(verdict: Verdict) -> str:
    return verdict.relation or NO_MATCH


def _order(agreement: Agreement) -> list[str]:
    from tui.compare.kappa import categories
    from tui.model.comparison import RELATIONS

    return categories(agreement, (*RELATIONS, NO_MATCH))


def _names(found: Compared) -> tuple[str, str]:
    """What the two are called: by their names, where these tell them apart, else by their files."""
    first, second = found.judges
    apart = first.name and second.name and first.name != second.name
    return (first.name, second.name) if apart else (first.file, second.file)


# For people ------------------------------------------------------------------------------------------------------


def _text(found: Compared) -> str:
    """The report, ending in a line feed. Nothing in it can steer a terminal."""
    agreement = found.agreement
    names = tuple(one_line(name) for name in _names(found))
    lines = [f"first:  {_who(found.judges[0])}", f"second: {_who(found.judges[1])}", ""]
    lines.append(f"judged by both       {agreement.items}")
    lines += [f"only by the {which:<8} {found.only(number)}" for number, which in enumerate(("first", "second"))]
    if agreement.observed is None or agreement.expected is None:
        return "\n".join([*lines, "", "No match was judged by both, so kappa is undefined."]) + "\n"
    lines.append(f"observed agreement   {agreement.observed:.3f}")
    lines.append(f"expected by chance   {agreement.expected:.3f}")
    if agreement.kappa is None:
        (only,) = _order(agreement)
        lines.append(f"Cohen's kappa        undefined: both said “{only}” of every match, so chance alone agrees")
    else:
        lines.append(f"Cohen's kappa        {agreement.kappa:.3f}")
    lines += ["", *_table(agreement)]
    if found.disagreed:
        lines += ["", f"DISAGREEMENTS ({len(found.disagreed)})"]
    for key in found.disagreed:
        lines += ["", *_disagreement(found, key, names)]
    return "\n".join(lines) + "\n"


def _who(judge: Judge) -> str:
    name = f" ({one_line(judge.name)})" if judge.name else ""
    many = len(judge.said)
    return f"{one_line(judge.file)}{name}, {many} verdict{'' if many == 1 else 's'}"


def _table(agreement: Agreement) -> list[str]:
    """How often which was said: a row for each category of the first person, a column for each of the second."""
    order = _order(agreement)
    widths = [max(6, len(category)) for category in order]
    head = "  ".join(f"{category:>{width}}" for category, width in zip(order, widths, strict=True))
    corner = "first \\ second"
    lines = [f"{corner:<16}{head}"]
    for one in order:
        cells = (agreement.table.get((one, other), 0) for other in order)
        row = "  ".join(f"{cell or '·':>{width}}" for cell, width in zip(cells, widths, strict=True))
        lines.append(f"{one:<16}{row}")
    return lines


def _disagreement(found: Compared, key: str, names: Sequence[str]) -> list[str]:
    first, second = found.judges
    lines = [f"{names[0]}: {_category(first.said[key])}   {names[1]}: {_category(second.said[key])}"]
    passages = first.about.get(key) or second.about.get(key) or ()
    for about in passages:
        title = about.citation.outlet or about.citation.headline or about.citation.source
        lines.append(f"  {one_line(title)}: {one_line(about.text)}")
    return lines if passages else [*lines, f"  (the files do not hold the passages of {one_line(key)})"]


# For programs ----------------------------------------------------------------------------------------------------


def _json(found: Compared) -> str:
    """The same as indented JSON, ending in a line feed."""
    agreement = found.agreement
    first, second = found.judges
    value: dict[str, Any] = {
        "schema": SCHEMA,
        "first": {"file": first.file, "judge": first.name, "verdicts": len(first.said), "only": found.only(0)},
        "second": {"file": second.file, "judge": second.name, "verdicts": len(second.said), "only": found.only(1)},
        "judged_by_both": agreement.items,
        "observed": agreement.observed,
        "expected": agreement.expected,
        "kappa": agreement.kappa,
        "categories": _order(agreement),
        "table": [
            {"first": one, "second": other, "count": many} for (one, other), many in sorted(agreement.table.items())
        ],
        "disagreements": [
            {
                "match": key,
                "first": _category(first.said[key]),
                "second": _category(second.said[key]),
                "passages": [
                    {"sha256": about.sha256, "headline": about.citation.headline, "text": about.text}
                    for about in first.about.get(key) or second.about.get(key) or ()
                ],
            }
            for key in found.disagreed
        ],
    }
    return escaped_json(json.dumps(value, ensure_ascii=False, indent=1)) + "\n"
