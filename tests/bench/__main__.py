"""Run the benchmarks, or those that are named: `python -m tests.bench [NAME ...]`.

The reader's runs anywhere. The others measure on data that does not travel with the project.
"""

import importlib
import sys
import traceback

# Those that train or look into one part are run by themselves.
BENCHES = ("reader", "clean", "figures", "figure_relations", "matching", "anchors")


def main(names: list[str]) -> int:
    """Run each in turn; one that fails does not stop the others."""
    failed = 0
    for name in names or BENCHES:
        print(f"== {name}", flush=True)
        arguments, sys.argv = sys.argv, [f"tests.bench.{name}"]
        try:
            importlib.import_module(f"tests.bench.{name}").main()
        except (SystemExit, FileNotFoundError) as missing:
            if missing.args and missing.args[0] not in (0, None):
                print(f"left out: {missing}", flush=True)
        except Exception:
            failed += 1
            traceback.print_exc()
        finally:
            sys.argv = arguments
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
