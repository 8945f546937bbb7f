"""Other scripts, and terminals that cannot show them: what really reaches the terminal."""

from pathlib import Path

import pytest

from tests.terminal.screen import Terminal

HEBREW = """ספינה עלתה על שרטון מול הנמל

הספינה עלתה על שרטון ביום שלישי ועל סיפונה 214 נוסעים, אמר משמר החופים (Coast Guard) בהודעה לעיתונות. איש לא נפגע.
"""
CHINESE = """渡轮在港附近搁浅

渡轮星期二在港附近搁浅，船上有二百一十四人。海岸警卫队表示，所有乘客均已获救，没有人受伤，调查仍在进行之中。
"""


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    (tmp_path / "one.txt").write_text(HEBREW, encoding="utf-8")
    (tmp_path / "two.txt").write_text(CHINESE, encoding="utf-8")
    return [str(tmp_path / "one.txt"), str(tmp_path / "two.txt")]


LINE = set("│┽")
"""What stands between the two columns; at the height of the headers' rules it crosses them."""


def test_every_cell_of_hebrew_and_chinese_columns_is_where_it_belongs(
    files: list[str], tmp_path: Path, running: list[Terminal]
) -> None:
    terminal = Terminal(["read", *files], tmp_path / "home", (80, 24))
    running.append(terminal)
    terminal.wait("הניפסה", "渡", "214", lambda text: all(set(row) & LINE for row in text.splitlines()[1:12]))
    rule = next(column for column in range(80) if terminal.screen.buffer[6][column].data == "│")
    rows = [row for row in range(1, 12) if any(terminal.screen.buffer[row][x].data != " " for x in range(80))]
    assert len(rows) > 6
    for row in rows:
        assert terminal.screen.buffer[row][rule].data in LINE
    assert b"\x1b[8l" in terminal.output
    assert terminal.leave() == 0
    assert b"\x1b[8h" in terminal.output.split(b"\x1b[8l")[-1]


def test_a_terminal_with_another_charset_gets_bytes_of_ascii_alone(
    files: list[str], tmp_path: Path, running: list[Terminal]
) -> None:
    terminal = Terminal(["read", *files], tmp_path / "home", (80, 24), LC_ALL="de_DE.ISO-8859-1")
    running.append(terminal)
    terminal.wait("214", "????")
    assert terminal.leave() == 0
    assert terminal.output.isascii()


def test_the_mouse_can_be_left_to_the_terminal(files: list[str], tmp_path: Path, running: list[Terminal]) -> None:
    home = tmp_path / "home"
    (home / "config").mkdir(parents=True)
    (home / "config" / "config.toml").write_text('[terminal]\nmouse = false\n[look]\ntheme = "none"\n')
    terminal = Terminal(["read", *files], home, (80, 24))
    running.append(terminal)
    terminal.wait("214", "look.theme")
    assert terminal.leave() == 0
    assert b"\x1b[?1000h" not in terminal.output
    assert b"config.toml:4: look.theme: there is no theme" in terminal.output
