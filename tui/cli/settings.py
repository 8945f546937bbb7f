"""`counterpoint settings`: where the settings lie, what holds now, and a file with every default."""

import argparse
import sys

from tui.cli.output import BAD_INPUT, DONE, FAILED, tell
from tui.model.printable import printable


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "settings",
        help="where the settings lie and what holds now",
        description="Print where the settings lie and what holds now; * marks what is not the default.",
    )
    what = verb.add_mutually_exclusive_group()
    what.add_argument(
        "--init",
        action="store_true",
        help="write the file with every default explained; never over one that is there",
    )
    what.add_argument(
        "--check", action="store_true", help="print what is wrong in the file; exit status 2 if anything"
    )
    what.add_argument("--defaults", action="store_true", help="print the file that --init writes")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print, write or check the settings."""
    from tui.reader.choosing import entity_attributes, key_lines
    from tui.settings.writing import default_text, present_text

    if arguments.defaults or arguments.init:
        text = default_text(key_lines({}), entity_attributes())
        if arguments.init:
            return _write(text)
        sys.stdout.write(text)
        return DONE
    from tui.reader.choosing import checked_settings
    from tui.settings import settings_path

    path = settings_path()
    settings, keys, troubles = checked_settings(path)
    for trouble in troubles:
        tell(str(trouble), BAD_INPUT)
    if not arguments.check:
        sys.stdout.write(printable(present_text(settings, path, key_lines(keys))))
        return DONE
    if not troubles:
        sys.stdout.write(
            f"{printable(str(path))}: {'nothing wrong' if path.is_file() else 'not there; all defaults hold'}\n"
        )
    return BAD_INPUT if troubles else DONE


def _write(text: str) -> int:
    """Make the file, for its owner alone."""
    from tui.library.paths import PRIVATE_FILE, private_folder
    from tui.settings import settings_path

    path = settings_path()
    try:
        private_folder(path.parent)
        # Never over a file that is there.
        path.touch(PRIVATE_FILE, exist_ok=False)
    except FileExistsError:
        return tell(f"{path}: is there already and was left as it is", BAD_INPUT)
    except OSError as error:
        return tell(f"{path}: {error.strerror or error}", FAILED)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        # Half a file would hold as if it were meant.
        path.unlink(missing_ok=True)
        return tell(f"{path}: {error.strerror or error}", FAILED)
    sys.stdout.write(f"{printable(str(path))}\n")
    return DONE
