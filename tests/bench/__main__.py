"""Run the benchmarks: `python -m tests.bench [FOLDER] [--only NAME ...]`.

The reader's runs anywhere. The others measure on data that does not travel with the project: FOLDER holds it.
"""

import argparse
import importlib
import sys
import traceback
from pathlib import Path

# What each one asks for, as named in its command line, inside the folder. Those that train are run by themselves.
BENCHES = {
    "reader": (),
    "four": (),
    "search": (),
    "library": (),
    "clean": ("", "data/news_text.jsonl.xz", "data/news_html.jsonl.xz"),
    "cost": ("", "stories"),
    "attribution": ("", "attrib_bench.py", "data/polnear.jsonl.gz"),
    "speakers": ("", "stories.py", "stories"),
    "figures": ("stories",),
    "figrel": ("", "match_bench.py", "data/figrel.jsonl.gz"),
    "figure_relations": ("stories",),
    "matching": ("", "stories.py", "stories"),
    "swapped": ("", "stories.py", "stories"),
    "anchors": ("", "anchor_test.py"),
    "companions": ("", "stories", "data/ecbplus.jsonl.gz", "data/news_text.jsonl.xz"),
}
"""For each benchmark its argument, as a path inside the folder, and what else must be there; nothing: no data."""


def main() -> int:
    """Run each in turn; one that fails does not stop the others."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", help="the folder of the data and harnesses")
    parser.add_argument("--only", nargs="+", choices=BENCHES, default=list(BENCHES), metavar="NAME")
    options = parser.parse_args()
    failed = 0
    for name in options.only:
        print(f"== {name}", flush=True)
        wanted = [options.folder / part for part in BENCHES[name]] if options.folder else []
        missing = [path for path in wanted if not path.exists()]
        if BENCHES[name] and (missing or not wanted):
            print(f"left out: there is no {missing[0]}" if missing else "left out: no folder of data is named")
            continue
        failed += not _run(name, wanted[:1])
    return 1 if failed else 0


def _run(name: str, arguments: list[Path]) -> bool:
    """Run one as if from its own command line. Returns whether it came to its end."""
    own, sys.argv = sys.argv, [f"tests.bench.{name}", *map(str, arguments)]
    try:
        importlib.import_module(f"tests.bench.{name}").main()
    except Exception:
        traceback.print_exc()
        return False
    finally:
        sys.argv = own
    return True


if __name__ == "__main__":
    sys.exit(main())
