"""Search by regular expression, which must not make the reader wait.

Python's `re` knows no time limit, holds all other threads while it searches, and takes years over some short patterns
("(a+)+b"). So it searches in a process of its own, which is ended when its time is up: whatever the pattern, the keys
go on working.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence

from tui.reader.searching import MOST, Hit, Text, is_exact_pattern

DEADLINE = 1.5
"""Seconds, the start of the process counted in."""

# A process as bare as possible: nothing of ours, no site packages.
_PROGRAM = """
import json, re, sys
job = json.load(sys.stdin)
out, many = [], 0
try:
    finder = re.compile(job["pattern"], re.MULTILINE | (0 if job["exact"] else re.IGNORECASE))
    for text in job["texts"]:
        found = []
        for match in finder.finditer(text):
            if match.end() > match.start():
                found.append(match.span())
                many += 1
                if many >= job["most"]:
                    break
        out.append(found)
        if many >= job["most"]:
            break
    json.dump({"found": out}, sys.stdout)
except (re.error, OverflowError, RecursionError, MemoryError) as error:
    json.dump({"error": str(error) or type(error).__name__}, sys.stdout)
"""


class PatternError(Exception):
    """A pattern that could not be searched for; the message says why, in a few words."""


def find_pattern(texts: Sequence[Text], pattern: str, deadline: float = DEADLINE) -> list[Hit]:
    """Every place that a regular expression matches, at most `MOST`, in the order of the texts.

    "^" and "$" are the ends of a paragraph. A pattern with small letters only finds capitals too.

    Args:
        texts: Where to search.
        pattern: As Python's `re` reads it.
        deadline: Seconds after which the search is given up.

    Raises:
        PatternError: It is no pattern, or takes too long.
    """
    job = {
        "pattern": pattern,
        "exact": is_exact_pattern(pattern),
        "texts": [text.text for text in texts],
        "most": MOST,
    }
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-c", _PROGRAM],
            input=json.dumps(job).encode("ascii"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=deadline,
            check=True,
        )
        told = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise PatternError("this pattern takes too long: repeat less in it") from None
    except (OSError, ValueError, subprocess.SubprocessError):
        raise PatternError("this pattern could not be searched for") from None
    if "error" in told:
        raise PatternError(f"not a pattern: {told['error']}")
    return [
        Hit(text.article, start, end, text.block)
        for text, found in zip(texts, told["found"], strict=False)
        for start, end in found
    ]
