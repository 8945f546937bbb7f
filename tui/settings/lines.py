"""On which line of a TOML text each key stands: the standard library's parser does not say.

The text is one that the parser has taken. On any other text the answer may be wrong, but there is one.
"""

import json
import re

_KEY = re.compile(r"""\s*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([A-Za-z0-9_-]+))[ \t]*""")
_SKIP = re.compile(r"(?:[\s,]|#[^\n]*)+")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|' r"'''.*?'{3,5}|" r'"(?:[^"\\\n]|\\.)*"|' r"'[^'\n]*'",
    re.DOTALL,
)
_BARE = re.compile(r"[^\s,\[\]{}#\"'=]+")

Path = tuple[str, ...]


def key_lines(text: str) -> dict[Path, int]:
    """Path of each key and table of a TOML text to its line, counted from 1."""
    return _Scanner(text).run()


class _Scanner:
    """Goes through the text once, from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._counted = 0
        self._found: dict[Path, int] = {}

    def run(self) -> dict[Path, int]:
        """All keys."""
        table: Path = ()
        while self._skip():
            start = self._at
            if self._text[start] == "[":
                self._at += 2 if self._text.startswith("[[", start) else 1
                table = self._path()
                self._note(table, start)
                self._rest_of_line()
                continue
            path = self._path()
            if not path or not self._take("="):
                self._rest_of_line()
                continue
            self._note((*table, *path), start)
            self._value((*table, *path))
        return self._found

    def _note(self, path: Path, at: int) -> None:
        self._line += self._text.count("\n", self._counted, at)
        self._counted = max(self._counted, at)
        if path:
            self._found.setdefault(path, self._line)

    def _skip(self) -> bool:
        """Pass blanks, commas and comments. Returns whether anything is left."""
        if found := _SKIP.match(self._text, self._at):
            self._at = found.end()
        return self._at < len(self._text)

    def _take(self, sign: str) -> bool:
        taken = self._text.startswith(sign, self._at)
        self._at += taken
        return taken

    def _rest_of_line(self) -> None:
        end = self._text.find("\n", self._at)
        self._at = len(self._text) if end < 0 else end + 1

    def _path(self) -> Path:
        """A key with its dots."""
        out = []
        while found := _KEY.match(self._text, self._at):
            self._at = found.end()
            quoted, literal, bare = found.groups()
            out.append(_unquoted(quoted) if quoted is not None else literal if literal is not None else bare)
            if not self._take("."):
                break
        return tuple(out)

    def _value(self, path: Path) -> None:
        """Pass a value; the keys of an inline table are noted."""
        open_ = []
        while self._at < len(self._text):
            start = self._at
            sign = self._text[start]
            if sign in "[{":
                open_.append(sign)
                self._at += 1
            elif sign in "]}":
                open_ = open_[:-1]
                self._at += 1
            elif open_ == ["{"] and (inner := self._inner()):
                self._note((*path, *inner), start)
                self._value((*path, *inner))
                continue
            elif found := _STRING.match(self._text, start) or _BARE.match(self._text, start):
                self._at = found.end()
            else:
                self._at += 1
            if not open_:
                if sign not in " \t":
                    return
            elif not self._skip():
                return

    def _inner(self) -> Path:
        """The next key of an inline table; none where something else stands there."""
        start = self._at
        path = self._path()
        if path and self._take("="):
            return path
        self._at = start
        return ()


def _unquoted(text: str) -> str:
    """A basic string's text; as it stands where its escapes are none of JSON's."""
    try:
        return str(json.loads(f'"{text}"', strict=False))
    except ValueError:
        return text
