"""The line above the claims panel: how many matches of each relation there are, and what they are filtered by."""

from tui.model.comparison import RELATIONS
from tui.reader.desk import Desk
from tui.reader.keymap import key_names
from tui.reader.layout.cells import cell_width, cut
from tui.reader.widgets.claims import notices
from tui.reader.widgets.painted import Part
from tui.reader.wording import LETTERS, WORDS, badge, counted

_NARROW = 90
_FILTER_ACTIONS = ("desk.contradict", "desk.figure", "desk.update", "desk.agree", "desk.related")


def count_parts(desk: Desk, width: int) -> tuple[list[Part], list[Part]]:
    """The counts line: how many of each relation, and the filters that are on."""
    if desk.comparison is None:
        return [], []
    counts = desk.counts
    narrow = width < _NARROW
    parts = [Part(f" {counted(sum(counts.values()), 'match', 'matches')} ", ("strong",))]
    if desk.veil is not None:
        judged = sum(not desk.hides(match) for match in desk.matches)
        parts.append(Part(f"  {judged} judged", ("label",)))
        parts.append(Part("  blind: outlets hidden, relations until judged", ("faint",)))
        return parts, []
    for action, relation in zip(_FILTER_ACTIONS, RELATIONS, strict=True):
        off = relation in desk.hidden
        word = LETTERS[relation] if narrow else WORDS[relation]
        style = ("faint",) if off or not counts[relation] else (relation,)
        first, _, last = ("".join(key_names(action)[:1])).rpartition(" ")
        parts.append(Part(f"  {last}" if last != word else " ", ("faint",)))
        parts.append(Part(f" {word} {'off' if off else counts[relation]}", style))
    if first:
        # Of two keys in a row the first is the same for all, and stands after them.
        parts += [Part(f"  {first}", ("key",)), Part(" filter", ("faint",))]
    right = _right_parts(desk, len(notices(desk.comparison)), narrow=narrow)
    words = "".join(f"  {badge(member.id)} {len(claims)}" for member, claims in desk.only_here())
    room = width - sum(cell_width(part.text) for part in (*parts, *right))
    # All of them or none: it would seem that the others have none.
    for told in (f"   only{words[1:]}", f"  only{words[1:]}", words):
        if words and len(told) <= room:
            parts.append(Part(told, ("faint",)))
            break
    return parts, right


def _right_parts(desk: Desk, notes: int, *, narrow: bool) -> list[Part]:
    """The right end of the counts line: whether there are notes, and what is filtered by."""
    chosen = desk.entity_named()
    right: list[Part] = []
    if notes:
        right.append(Part(f" ! {counted(notes, 'note')}{'' if narrow else ' above the claims'} ", ("warning",)))
    kept = [cut(chosen.name, 24)] if chosen else []
    kept += [f"by {cut(desk.speaker, 24)}"] if desk.speaker else []
    kept += [f"“{cut(' '.join(desk.words.split()), 24)}”"] if desk.words.strip() else []
    if kept:
        right += [Part(" filter: ", ("faint",)), Part(f"{' · '.join(kept)} ", ("chosen",))]
    return right
