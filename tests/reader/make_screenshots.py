"""Pictures of the running reader: SVG and PNG of each view and mode into screenshots/.

The desk on the sample story, dark and light; views and modes on four reports of one made-up accident.
"""

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from unittest.mock import patch

FOLDER = Path(__file__).resolve().parents[2] / "screenshots"
SIZE = (120, 36)
VIEWS = {
    "figures": ["F", "j"],
    "quotes": ["Q", "j"],
    "timeline": ["D", "j"],
    "only-here": ["O", "j"],
    "headline": ["H"],
    "attribution": ["A", "j"],
    "matrix": ["M", "j"],
    "unattributed": ["U"],
}
# On the same four reports, two of their passages kept.
MODES = {
    "judge": ["J", "a"],
    "blind": ["i"],
    "visual": ["v", "e", "e", "j"],
    "coding": ["n", "K"],
    "jump": ["t"],
    "columns": ["w"],
    "filters": ["vertical_line"],
    "dates": ["d", "j", "enter"],
    "search": ["slash", *"bridge", "enter", "n"],
    "find": ["ctrl+k", *"footbridge"],
    "bookmark": ["n", "b"],
    "export": ["B", "E"],
    "verdicts": ["J", "a", "x", "escape", "R"],
    "help": ["question_mark"],
    "tour": ["enter"],
}
FONT = "DejaVu Sans Mono"
# Width of a cell over the font's size: Textual draws for Fira Code at .61, DejaVu Sans Mono is .602 wide.
_FONT_FACES = re.compile(r"@font-face \{.*?\}", re.DOTALL)


def to_png(svg: str) -> bytes:
    """A picture of Textual's SVG, set in a font that is there."""
    from resvg_py import svg_to_bytes

    plain = _FONT_FACES.sub("", svg)
    plain = plain.replace("font-family: Fira Code, monospace;", f"font-family: '{FONT}', monospace;")
    plain = plain.replace("font-family: Fira Code", f"font-family: '{FONT}'")
    return bytes(svg_to_bytes(svg_string=plain, font_family=FONT, monospace_family=FONT, zoom=1))


async def take(
    name: str,
    theme: str,
    keys: list[str],
    then: "Callable[..., Awaitable[None]] | None" = None,
) -> None:
    """One picture of the sample story: wait for the claims, press the keys."""
    from tui.library import Library
    from tui.pipeline import read_articles, sample_sources
    from tui.reader.analysis import Analyst
    from tui.reader.app import ReaderApp
    from tui.reader.shelf import Shelf

    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Library.open(folder))
        analyst = Analyst(shelf.cache, shelf.verdicts)
        app = ReaderApp(read_articles(sample_sources()), analyst, shelf, story="sample", theme=theme)
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            if then is not None:
                await then(app, pilot)
            await pilot.press(*keys)
            await pilot.pause()
            await pilot.pause()
            _write(name, app.export_screenshot(title="Counterpoint"))


async def take_of_four(name: str, theme: str, keys: list[str]) -> None:
    """One picture of the four reports, compared as they are kept: press the keys."""
    from tests.reader.bridge import articles, kept_bridge
    from tests.reader.stories import Ready
    from tests.reader.test_pictures import keep_passages, pressing
    from tui.library import Library
    from tui.reader.app import ReaderApp
    from tui.reader.shelf import Shelf

    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as home:
        os.environ |= {"COUNTERPOINT_HOME": home, "LOGNAME": "reader"}
        library, found = Library.open(folder), kept_bridge()
        if name.partition("-")[0] in MODES:
            keep_passages(library)
        app = ReaderApp(
            articles(found), Ready(found), Shelf(library), story="four", theme=theme, tour=name.startswith("tour")
        )
        # The folder it was started in stands in the form for an export.
        with patch.object(Path, "cwd", return_value=Path("/home/reader")):
            async with app.run_test(size=SIZE) as pilot:
                await pressing(*keys)(pilot)
                await app.workers.wait_for_complete()
                await pilot.pause()
                _write(name, app.export_screenshot(title="Counterpoint"))


def _write(name: str, svg: str) -> None:
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")
    (FOLDER / f"{name}.png").write_bytes(to_png(svg))


async def _keep_some(app: object, pilot: object) -> None:
    """Keep three sentences, with notes, as a reader would."""
    typed = (
        (["n"], "Compare with the later count", "numbers kursk"),
        (["n", "n"], "Who says so?", "sources"),
        (["tab", "n", "n"], "", "follow-up"),
    )
    for keys, note, tags in typed:
        await pilot.press(*keys, "b")  # type: ignore[attr-defined]
        await pilot.pause()  # type: ignore[attr-defined]
        await pilot.press(*(_key(letter) for letter in note), "tab")  # type: ignore[attr-defined]
        await pilot.press(*(_key(letter) for letter in tags), "enter")  # type: ignore[attr-defined]
        await pilot.pause()  # type: ignore[attr-defined]


async def _keep_stories(app: object, pilot: object) -> None:
    """Keep two stories beside the sample, and read one of them."""
    from tui.reader.app import ReaderApp
    from tui.stories import add

    assert isinstance(app, ReaderApp)
    await pilot.press("n", "S", "escape")  # type: ignore[attr-defined]
    reports = [
        str(Path(__file__).parent / "reports" / f"bridge-{name}.txt") for name in ("herald", "courier", "wire")
    ]
    shelf = app.shelf
    add(reports[1:], shelf.library, story="Marlow Falls: the first two days", cache=shelf.cache())
    bridge = add(reports, shelf.library, story="Footbridge at Marlow Falls", cache=shelf.cache()).filed[0].story
    app.open_story(bridge.id)
    for _ in range(3):
        await pilot.pause()  # type: ignore[attr-defined]
        await app.workers.wait_for_complete()


def _key(letter: str) -> str:
    return {" ": "space", "?": "question_mark", "-": "minus"}.get(letter, letter)


async def main() -> int:
    """All pictures."""
    from tui.reader.themes import DARK, LIGHT, MONOCHROME

    # A home of its own: the pictures must not depend on who takes them. The cache in it is filled once.
    with tempfile.TemporaryDirectory() as home:
        os.environ["COUNTERPOINT_HOME"] = home
        for theme, suffix in ((DARK, "dark"), (LIGHT, "light")):
            await take(f"compare-{suffix}", theme, ["n"])
            await take(f"claims-{suffix}", theme, ["c", "j", "j", "plus", "plus", "plus", "plus"])
            await take(f"entities-{suffix}", theme, ["e", "j", "enter"])
            await take(f"ledger-{suffix}", theme, ["C", "L", "G"])
            await take(f"bookmarks-{suffix}", theme, ["B"], _keep_some)
            await take(f"library-{suffix}", theme, ["S"], _keep_stories)
    for name, pressed in (VIEWS | MODES).items():
        await take_of_four(f"{name}-dark", DARK, pressed)
    for name in ("figures", "matrix", "judge"):
        await take_of_four(f"{name}-light", LIGHT, (VIEWS | MODES)[name])
    await take_of_four("compare-monochrome", MONOCHROME, ["n"])
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
