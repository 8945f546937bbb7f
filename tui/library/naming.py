"""Names of stories: what may be one, which are the same, and which story a person means by what they typed."""

import unicodedata
from collections.abc import Collection, Sequence

from tui.model.errors import BadInput
from tui.model.keeping import Story
from tui.model.printable import one_line

LONGEST = 200
"""Most characters of a name."""

_NAMED = 5
"""How many stories an ambiguous name is answered with."""


def name_of(text: str) -> str:
    """The name that a person typed, without blanks around it.

    Raises:
        BadInput: It is empty, too long, more than one line, or holds what no terminal should print.
    """
    name = text.strip()
    if not name:
        raise BadInput("story", "a name has at least one letter")
    if len(name) > LONGEST:
        raise BadInput(name[:40] + "…", f"too long for the name of a story (at most {LONGEST} characters)")
    if one_line(name) != name:
        raise BadInput(one_line(name), "the name of a story is one line of plain text")
    return name


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same to a person: case and the way accents are encoded do not matter."""
    return folded(one) == folded(other)


def folded(name: str) -> str:
    """The name as names are compared. By way of capitals: those of "ı" and "i" are one letter."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).upper().casefold())


def free_name(name: str, taken: Collection[str]) -> str:
    """The name, or where it is taken the first of "name (2)", "name (3)", ... that is not."""
    known = {folded(one) for one in taken}
    if folded(name) not in known:
        return name
    number = 2
    while folded(numbered := f"{name[: LONGEST - 8]} ({number})") in known:
        number += 1
    return numbered


def choose_story(stories: Sequence[Story], wanted: str) -> Story:
    """The story that a person means.

    That is the one of that very name, of that name in another case, of that id, or whose name or id begins so.

    Raises:
        BadInput: There is none, or there are several.
    """
    typed, start = wanted.strip(), folded(wanted.strip())
    if not typed:
        raise BadInput("story", "no name is given")
    for fitting in (
        [story for story in stories if story.name == typed],
        [story for story in stories if folded(story.name) == start],
        [story for story in stories if story.id == typed],
        [story for story in stories if folded(story.name).startswith(start) or story.id.startswith(typed)],
    ):
        # A name that the user gave goes before headlines that are or begin alike.
        given = [story for story in fitting if story.named]
        found = given if len(given) == 1 else fitting
        if len(found) == 1:
            return found[0]
        if found:
            raise BadInput(wanted, f"means more than one story: {_listed(found)}")
    raise BadInput(wanted, "no such story")


def _listed(stories: Sequence[Story]) -> str:
    names = [f"{story.name} [{story.id[:8]}]" for story in stories[:_NAMED]]
    return "; ".join(names) + (f"; and {len(stories) - _NAMED} more" if len(stories) > _NAMED else "")
