"""`counterpoint search`: words, found in everything that was kept."""

import argparse
import json
import shlex
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, cast

from tui.cli.output import BAD_INPUT, DONE, tell
from tui.model.errors import BadInput
from tui.model.printable import escaped_json, one_line

if TYPE_CHECKING:
    from tui.library.fulltext import Found, Hit, Query

NOTHING = 1
"""Exit status where nothing was found, as grep has it."""

_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_SYNTAX = (
    'All words are wanted. "several words" are a phrase, OR between two means either, -word must not be there '
    "(after -- where it comes first). outlet:NAME, tag:TAG, story:NAME, note:WORD, in:articles|notes|quotes|stories, "
    "before:2024-11-23 and after:2024-11 narrow; what has no date at all fits no date. Exit status: 0 with hits, 1 "
    "without, 2 where it could not be searched."
)


def add_to(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the verb to the grammar."""
    verb = verbs.add_parser(
        "search",
        help="find words in all articles, notes and quotes",
        description="Find words in everything that was kept: articles, notes, tags and quotes of bookmarks, names of "
        "stories.",
        epilog=_SYNTAX,
    )
    verb.add_argument("words", nargs="*", metavar="WORDS", help="what to look for")
    verb.add_argument(
        "--in",
        dest="kinds",
        action="append",
        default=[],
        choices=("articles", "notes", "quotes", "stories"),
        help="look only there; may be given more than once",
    )
    verb.add_argument("--story", metavar="NAME", help="only in this story")
    verb.add_argument("--tag", help="only bookmarks with this tag")
    verb.add_argument("--limit", type=int, default=20, metavar="N", help="at most so many hits (20)")
    verb.add_argument("--json", action="store_true", help="for another program")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Search, and print what was found."""
    from tui.library import LibraryError
    from tui.library.fulltext import parse

    if arguments.limit < 1:
        raise BadInput("--limit", "takes a number from 1 on")
    words = parse(as_query(arguments.words))
    try:
        found = _found(words, arguments)
    except LibraryError as error:
        return tell(str(error), BAD_INPUT)  # 1 would say that there is nothing
    for notice in found.notices:
        tell(notice, DONE)
    if arguments.json:
        sys.stdout.write(as_json(found))
    else:
        at_terminal = sys.stdout.isatty()
        sys.stdout.writelines(f"{line}\n" for line in as_text(found, bold=at_terminal))
        if at_terminal and not found.hits:
            tell("found nowhere in what is kept; counterpoint add keeps an article", NOTHING)
    return DONE if found.hits else NOTHING


def _found(words: "Query", arguments: argparse.Namespace) -> "Found":
    from tui.library import Library
    from tui.library.fulltext import Search, narrowed

    with Library.open() as library:
        story = library.find_story(arguments.story).id if arguments.story is not None else None
        query = narrowed(words, kinds=arguments.kinds, story=story, tag=arguments.tag)
        if query.is_empty:
            raise BadInput(" ".join(arguments.words) or "search", "holds no word to look for")
        with closing(Search(library)) as search:
            return search.find(query, limit=arguments.limit)


def as_query(words: Sequence[str]) -> str:
    """The query that the arguments make. The shell has taken quotes away: an argument with blanks was a phrase."""
    return " ".join(words if len(words) == 1 else [_quoted(word) for word in words])


def _quoted(word: str) -> str:
    if '"' in word or not any(letter.isspace() for letter in word.strip()):
        return word
    minus, word = ("-", word[1:]) if word.startswith("-") else ("", word)
    field, colon, value = word.partition(":")
    return f'{minus}{field}:"{value}"' if colon and field.isalpha() else f'{minus}"{word}"'


def as_json(found: "Found") -> str:
    """What was found as JSON that is safe to print."""
    from tui.model.codec import to_builtins

    hits = cast(list[dict[str, object]], to_builtins(found.hits))
    for fields, hit in zip(hits, found.hits, strict=True):
        fields["stories"] = [{"id": story, "name": name} for story, name in hit.stories]
    value = {"total": found.total, "hits": hits}
    return escaped_json(json.dumps(value, ensure_ascii=False, indent=1)) + "\n"


def as_text(found: "Found", *, bold: bool) -> Iterator[str]:
    """What was found for a person, line by line: each article once, below it where the words stand.

    Args:
        found: The hits.
        bold: Whether the words are set off.
    """
    shared = names_of_several(found.hits)
    for hits in grouped(found.hits):
        first = hits[0]
        title = one_line(first.headline or first.source)
        yield f"{_BOLD}{title}{_PLAIN}" if bold else title
        if origin := _origin(first):
            yield f"  {one_line(origin)}"
        for hit in hits:
            if hit.kind == "story":
                continue  # its name is what stands above
            label = {"article": "", "note": "note: ", "quote": "quote: "}[hit.kind]
            yield f"  {label}{_marked(hit, bold=bold)}"
        yield f"  {one_line(how_to_open(first, shared))}"
        yield ""
    if found.total > len(found.hits):
        yield f"{len(found.hits)} of {found.total}; --limit shows more"


def grouped(hits: "Iterable[Hit]") -> "list[list[Hit]]":
    """The hits of one article together, in the order of their best."""
    groups: dict[tuple[str, str], list[Hit]] = {}
    for hit in hits:
        groups.setdefault(("story", hit.id) if hit.kind == "story" else ("article", hit.sha256), []).append(hit)
    return list(groups.values())


def names_of_several(hits: "Iterable[Hit]") -> frozenset[str]:
    """The names that several of the hits' stories bear."""
    borne = Counter(name for _id, name in {story for hit in hits for story in hit.stories})
    return frozenset(name for name, times in borne.items() if times > 1)


def how_to_open(hit: "Hit", shared: Collection[str] = ()) -> str:
    """What to type to read it: a story's name, or its id where several bear that name (`shared`)."""
    if hit.stories:
        id, name = hit.stories[0]
        return f"counterpoint open {shlex.quote(id if name in shared else name)}"
    return f"counterpoint read {shlex.quote(hit.source)}"


def _origin(hit: "Hit") -> str:
    from tui.report.words import article_date

    if hit.kind == "story":
        return "story"
    names = ", ".join(name for _id, name in hit.stories)
    alone = "in no story, kept for a bookmark" if hit.kind == "article" else "in no story"
    parts = [hit.outlet or "outlet unknown", article_date(hit.date), f"story {names}" if names else alone]
    return " · ".join(parts)


def _marked(hit: "Hit", *, bold: bool) -> str:
    """The snippet, the words set off; nothing of it reaches the terminal but text."""
    out, at = "", 0
    for start, end in hit.spans:
        word = one_line(hit.snippet[start:end])
        out += one_line(hit.snippet[at:start]) + (f"{_BOLD}{word}{_PLAIN}" if bold else word)
        at = end
    return out + one_line(hit.snippet[at:])
