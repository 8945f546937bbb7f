"""`counterpoint import`: bookmarks and verdicts from another library, or another program's annotations."""

import argparse
import sys
from pathlib import Path

from tui.cli.output import DONE, FAILED, tell
from tui.model.errors import BadInput

MOST_BYTES = 256 * 1024 * 1024
"""Largest file that is read: a million bookmarks and more."""

_TOLD = 20
"""How many refusals are told one by one."""


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "import",
        help="take over bookmarks and verdicts",
        description="Take over what `counterpoint export --json` wrote, or other programs' W3C Web Annotations. "
        "What is here already is not taken over twice; of two forms of one thing the later holds. Exit status 1 if "
        "something was refused, 2 if the file holds nothing that can be read; then nothing was changed. Undo in the "
        "reader takes back what is done in the reader, not an import: --dry-run tells first what it would do, and "
        "what it added can be deleted in the lists of bookmarks and verdicts.",
    )
    verb.add_argument("file", metavar="FILE", help="a JSON file, or - for standard input")
    verb.add_argument("--dry-run", action="store_true", help="only tell what would be done")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Take over one file.

    Raises:
        BadInput: It cannot be read, or holds nothing that could be taken over.
    """
    from tui.library import Library
    from tui.library.parsing import NoAnnotations, parse

    try:
        parsed = parse(read_bytes(arguments.file))
    except NoAnnotations as error:
        raise BadInput(arguments.file, str(error)) from error
    with Library.open() as library:
        done = library.take_over(parsed, try_only=arguments.dry_run)
    words = "would be " if arguments.dry_run else ""
    sys.stdout.write(
        f"{words}added {done.added}, updated {done.updated}, already here {done.there}, refused {len(done.refused)}\n"
    )
    for reason in done.refused[:_TOLD]:
        tell(f"{arguments.file}: {reason}", FAILED)
    if len(done.refused) > _TOLD:
        tell(f"{arguments.file}: and {len(done.refused) - _TOLD} more", FAILED)
    return FAILED if done.refused else DONE


def read_bytes(name: str) -> bytes:
    """What the file holds.

    Raises:
        BadInput: It cannot be read, or is too large.
    """
    try:
        if name == "-":
            data = sys.stdin.buffer.read(MOST_BYTES + 1)
        else:
            path = Path(name)
            if path.is_dir():
                raise BadInput(name, "is a folder")
            with path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise BadInput(name, f"cannot be read ({reason})") from error
    if len(data) > MOST_BYTES:
        raise BadInput(name, f"larger than {MOST_BYTES // 2**20} MiB")
    return data
