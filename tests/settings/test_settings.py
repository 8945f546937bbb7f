"""The settings file: what it gives, and what is said of what is wrong in it."""

import stat
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.cli import main
from tui.settings import Settings, read_settings
from tui.settings.reading import parse_settings
from tui.settings.schema import SETTINGS, TABLES, Setting


def told(text: str) -> list[str]:
    """What is said of a text."""
    return [str(trouble) for trouble in parse_settings(text)[1]]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COUNTERPOINT_HOME", str(tmp_path))
    return tmp_path


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "config.toml") == (Settings(), [])


def test_the_file_that_is_written_changes_nothing_and_names_every_default(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["settings", "--init"]) == 0
    path = home / "config" / "config.toml"
    assert capsys.readouterr().out == f"{path}\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    settings, troubles = read_settings(path)
    assert (settings._replace(lines={}, path=None), troubles) == (Settings(keys={}, entities={}), [])

    # With the # taken away every default is a right setting, and means what holds without it.
    text = "\n".join(
        line.removeprefix("# ") if " = " in line and not line.startswith(("# A colour", "# Every")) else line
        for line in path.read_text("utf-8").splitlines()
    )
    path.write_text(text, encoding="utf-8")
    settings, troubles = read_settings(path)
    assert troubles == []
    assert {item.field: getattr(settings, item.field) for item in SETTINGS} == {
        item.field: getattr(Settings(), item.field) for item in SETTINGS
    }
    assert main(["settings", "--check"]) == 0


def test_a_file_that_is_there_is_never_overwritten(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = home / "config" / "config.toml"
    path.parent.mkdir()
    path.write_text("[look]\nmargin = 3\n")
    assert main(["settings", "--init"]) == 2
    assert path.read_text() == "[look]\nmargin = 3\n"
    assert f"{path}: is there already" in capsys.readouterr().err


def test_what_holds_now_is_printed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = home / "config" / "config.toml"
    path.parent.mkdir()
    path.write_text(
        '[look]\nmargin = 3\n[keys]\n"desk.bookmark" = "n"\n"column.page_up" = "pageup"\n"desk.back" = ""\n'
    )
    assert main(["settings"]) == 0
    out = capsys.readouterr().out
    assert str(path) in out
    assert "* look.margin                  3   (default 0)" in out
    assert '  look.theme                   "dark"\n' in out
    assert '* keys.column.page_up          "pageup"   (default "pageup,ctrl+b")' in out
    assert '* keys.desk.back               ""   (default ' in out
    assert '  keys.desk.bookmark           "b"\n' in out  # Ctrl+B is taken: see tests/reader/test_remapping.py


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "[look]\nmargin = 99",
            "config.toml:2: look.margin must be a whole number from 0 to 12, not 99; the default 0",
        ),
        ("[look]\nmargin = true", "config.toml:2: look.margin must be a whole number"),
        ('[look]\nmargin = "3"', 'not "3"; the default 0 holds'),
        ("[look]\n\nmargn = 1", "config.toml:3: look.margn is no setting (did you mean margin?); it is passed over"),
        ("[lok]\na = 1", "config.toml:1: [lok] is no table of the settings (did you mean look?)"),
        ("look = 1", "config.toml:1: look must be a table"),
        ("[terminal]\nmouse = 1", "config.toml:2: terminal.mouse must be true or false, not 1; the default true"),
        ('[panel]\nplace = "left"', 'must be one of "auto", "below", "side", not "left"'),
        ("[columns]\nmost = 5", 'must be "auto" or a whole number from 1 to 4, not 5'),
        ('[entities]\nplac = "red"', "plac is no type of entity (did you mean place?)"),
        ('[entities]\nplace = "reddish"', "which is neither a colour nor an attribute"),
        ('[entities]\nplace = "red blue"', "config.toml:2: entities.place has more than one colour"),
        ("[keys]\n'desk.next' = 5", "config.toml:2: keys.desk.next must be keys in quotation marks"),
        ("[look]\nmargin = ", "config.toml:2: is not TOML: Invalid value; all defaults hold"),
        ("a = 1\na = 2\n", "is not TOML"),
        ("a = " + "[" * 5000, "is not TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_the_default_holds(text: str, words: str) -> None:
    settings, troubles = parse_settings(text)
    assert len(troubles) == 1
    assert words in str(troubles[0])
    assert settings._replace(lines={}, keys={}, entities={}) == Settings()._replace(lines={}, keys={}, entities={})


def test_one_wrong_line_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[look]\nmargin = 99\nparagraph_gap = 2\n[entities]\nperson = "x"\nplace = "#abc"\n')
    settings, troubles = read_settings(path)
    assert (settings.gap, settings.margin, settings.entities) == (2, 0, {"place": "#aabbcc"})
    assert [str(trouble).split(": ")[0] for trouble in troubles] == [f"{path}:2", f"{path}:5"]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.mkdir()
    settings, troubles = read_settings(path)
    assert settings == Settings()
    assert str(troubles[0]) == f"{path}: Is a directory; all defaults hold"
    other = tmp_path / "latin.toml"
    other.write_bytes(b"[look]\n# caf\xe9\n")
    assert str(read_settings(other)[1][0]) == f"{other}:2: is not UTF-8 text; all defaults hold"


def test_a_check_fails_where_something_is_wrong(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = home / "config" / "config.toml"
    path.parent.mkdir()
    path.write_text('[look]\ntheme = "no\\u001bsuch"\n[keys]\n"desk.bookmark" = "e"\n"desk.nix" = "x"\n')
    assert main(["settings", "--check"]) == 2
    err = capsys.readouterr().err.splitlines()
    assert len(err) == 3
    assert f"{path}:2: look.theme: there is no theme" in err[0]
    assert f"{path}:4: keys.desk.bookmark: e is already the key of desk.entities" in err[1]
    assert f"{path}:5: keys.desk.nix is no action" in err[2]
    assert "\x1b" not in "".join(err)


@given(
    st.text(max_size=200)
    | st.sampled_from(sorted(TABLES))
    .map("[{}]\n".format)
    .flatmap(lambda head: st.text(max_size=80).map(lambda text: head + text))
)
def test_no_file_stops_the_program(text: str) -> None:
    settings, troubles = parse_settings(text)
    assert isinstance(settings, Settings)
    assert all("\n" not in str(trouble) for trouble in troubles) or troubles


_ANY = st.recursive(
    st.integers() | st.booleans() | st.text(max_size=8) | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@given(st.sampled_from(SETTINGS), _ANY)
def test_a_check_gives_a_right_value_or_none(item: Setting, value: object) -> None:
    kept = getattr(Settings(), item.field)
    with suppress(ValueError):
        kept = item.check(value)
    assert type(kept) is type(getattr(Settings(), item.field)) or (item.field == "ascii" and isinstance(kept, bool))
