"""The measuring programs that lie beside the data of the benchmarks."""

import importlib.util
from pathlib import Path
from typing import Any


def program(path: Path) -> Any:
    """The Python module in that file."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
