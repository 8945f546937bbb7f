"""Pictures of the running reader on the sample story: SVG and PNG of each view, dark and light, into screenshots/."""

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

from tests.reader.bridge import NAMES
from tests.reader.bridge import REPORTS as REPORTS_FOLDER

FOLDER = Path(__file__).resolve().parents[2] / "screenshots"
SIZE = (120, 36)
REPORTS = [str(REPORTS_FOLDER / f"bridge-{name}.txt") for name in NAMES]
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
    sources: Sequence[str] = (),
) -> None:
    """One picture: open the sources or the sample story, wait for the claims, press the keys."""
    from tui.library import Library
    from tui.pipeline import read_articles, sample_sources
    from tui.reader.analysis import Analyst
    from tui.reader.app import ReaderApp
    from tui.reader.shelf import Shelf

    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Library.open(folder))
        articles = read_articles(sources or sample_sources())
        analyst = Analyst(shelf.cache, shelf.verdicts)
        app = ReaderApp(articles, analyst, shelf, story="sample", theme=theme)
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            if then is not None:
                await then(app, pilot)
            await pilot.press(*keys)
            await pilot.pause()
            await pilot.pause()
            svg = app.export_screenshot(title="Counterpoint")
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
    from tui.reader.themes import DARK, LIGHT

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
        # The views on four reports: what they show of two is less than they can.
        for view, pressed in VIEWS.items():
            await take(f"{view}-dark", DARK, pressed, sources=REPORTS)
        await take("figures-light", LIGHT, VIEWS["figures"], sources=REPORTS)
        await take("matrix-light", LIGHT, VIEWS["matrix"], sources=REPORTS)
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
