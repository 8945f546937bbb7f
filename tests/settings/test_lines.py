"""On which line a key stands."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.settings.lines import key_lines


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        ("a = 1\nb = 2\n", ("b",), 2),
        ("[t]\n\n# c = 3\nc = 3", ("t", "c"), 4),
        ('[t]\n"x.y" = 1', ("t", "x.y"), 2),
        ("[t]\nx . 'y z' = 1", ("t", "x", "y z"), 2),
        ("[a.b]\n[ c . d ] # told\ne=1", ("c", "d", "e"), 3),
        ('a = """\nb = 1\n"""\nb = 2', ("b",), 4),
        ("a = '''\n[b]\n'''\n[c]\nd = 1", ("c", "d"), 5),
        ("a = [\n 1, # b = 2\n {x = 1},\n]\nc = 2", ("c",), 5),
        ('a = { b = "}", c = [1, 2], d = 1 }\ne = 1', ("a", "d"), 1),
        ('a = { b = "}", c = [1, 2], d = 1 }\ne = 1', ("e",), 2),
        ("[[a]]\nb = 1\n[[a]]\nb = 2", ("a", "b"), 2),
        ('"\\u0061" = 1', ("a",), 1),
        ("a = 'x' # = y\r\nb = 1\r\n", ("b",), 2),
        ('a = ["]", "#"]\nb = """x""""\nc = 1', ("c",), 3),
        ("", ("a",), None),
    ],
)
def test_a_key_has_its_line(text: str, path: tuple[str, ...], line: int | None) -> None:
    tomllib.loads(text)
    assert key_lines(text).get(path) == line


@given(st.text(alphabet="ab.=\"'[]{}#\\ \n,1", max_size=60) | st.text(max_size=60))
def test_no_text_stops_it(text: str) -> None:
    lines = text.count("\n") + 1
    assert all(1 <= line <= lines for line in key_lines(text).values())


_NAMES = st.text(alphabet='ab.c" ', min_size=1, max_size=5)
_VALUES = st.integers() | st.booleans() | st.text(max_size=10)


@given(st.dictionaries(_NAMES, st.dictionaries(_NAMES, _VALUES, max_size=4), max_size=4), st.integers(0, 3))
def test_every_key_of_a_file_is_found_where_it_was_written(tables: dict[str, dict[str, object]], gap: int) -> None:
    import json

    lines: list[str] = []
    expected = {}
    for table, values in tables.items():
        lines += ["# a = 1"] * gap + [f"[{json.dumps(table)}]"]
        for name, value in values.items():
            shown = json.dumps(value, ensure_ascii=True).replace("\\ud", "\\u0d") if isinstance(value, str) else value
            lines.append(f"{json.dumps(name)} = {str(shown).lower() if isinstance(value, bool) else shown}")
            expected[table, name] = len(lines)
    found = key_lines("\n".join(lines))
    assert {path: found.get(path) for path in expected} == expected
