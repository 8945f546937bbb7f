"""The command line: one module a verb. Text goes to standard output, messages to standard error.

Exit status: 0 done, 1 the work failed, 2 bad input or usage, 3 a source without an article, 130 interrupted.
"""

from tui.cli.command import main

__all__ = ["main"]
