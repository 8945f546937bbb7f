"""Everything the reader can be told to do: one table, from which bindings, help, palette and footer are made."""

from typing import NamedTuple

from textual.binding import Binding, BindingType

from tui.reader.keymap import KEYS, no_key


class Action(NamedTuple):
    """One thing the reader can be told to do.

    Attributes:
        id: Place and name ("desk.bookmark"); keys are given to it under this id.
        call: Textual action.
        title: What it does, as the palette and the help say it.
        hint: The word in the footer; empty where it is not shown there.
        group: Heading in the help.
    """

    id: str
    call: str
    title: str
    hint: str = ""
    group: str = "Move"


ACTIONS: tuple[Action, ...] = (
    Action("column.down", "line(1)", "Move: one line down"),
    Action("column.up", "line(-1)", "Move: one line up"),
    Action("column.page_down", "page(1)", "Move: one page down"),
    Action("column.page_up", "page(-1)", "Move: one page up"),
    Action("column.half_down", "page(0.5)", "Move: half a page down"),
    Action("column.half_up", "page(-0.5)", "Move: half a page up"),
    Action("column.top", "top", "Move: to the top"),
    Action("column.bottom", "bottom", "Move: to the end"),
    Action("column.next_sentence", "sentence(1)", "Move: next sentence"),
    Action("column.previous_sentence", "sentence(-1)", "Move: previous sentence"),
    Action("column.next_paragraph", "paragraph(1)", "Move: next paragraph"),
    Action("column.previous_paragraph", "paragraph(-1)", "Move: previous paragraph"),
    Action("desk.next", "next(1)", "Match: next (while searching: next hit)", "match", "Matches"),
    Action("desk.previous", "next(-1)", "Match: previous (while searching: previous hit)", "", "Matches"),
    Action("desk.next_match", "match(1)", "Match: next, even while searching", "", "Matches"),
    Action("desk.previous_match", "match(-1)", "Match: previous, even while searching", "", "Matches"),
    Action("desk.next_conflict", "conflict(1)", "Match: next contradiction or differing figure", "", "Matches"),
    Action(
        "desk.previous_conflict", "conflict(-1)", "Match: previous contradiction or differing figure", "", "Matches"
    ),
    Action("desk.pair", "pair", "Match: put this passage beside one of another article by hand", "", "Matches"),
    Action("desk.next_mention", "follow('mentions', 1)", "Go: where the name under the cursor stands next"),
    Action("desk.previous_mention", "follow('mentions', -1)", "Go: where the name under the cursor stood before"),
    Action("desk.next_citation", "follow('citations', 1)", "Go: next claim of the same speaker"),
    Action("desk.previous_citation", "follow('citations', -1)", "Go: previous claim of the same speaker"),
    Action("desk.next_figure", "follow('figures', 1)", "Go: next figure of the same thing"),
    Action("desk.previous_figure", "follow('figures', -1)", "Go: previous figure of the same thing"),
    Action("desk.jump", "jump", "Go: to a match in sight by its letter; again: to a sentence"),
    Action("desk.mark", "mark", "Go: mark this place with a letter"),
    Action("desk.to_mark", "to_mark", "Go: to a mark by its letter; twice: to before the last far step"),
    Action("desk.back", "back", "Go: back to before the last far step"),
    Action("desk.forward", "forward", "Go: forward again"),
    Action("desk.count", "count", "Move: a number before a motion does it so often; 12G is paragraph 12"),
    Action(
        "desk.contradict", "toggle_relation('contradict')", "Filter: contradictions on or off", "contradict", "Filter"
    ),
    Action(
        "desk.figure", "toggle_relation('figure differs')", "Filter: differing figures on or off", "figure", "Filter"
    ),
    Action("desk.update", "toggle_relation('update')", "Filter: updates on or off", "update", "Filter"),
    Action("desk.agree", "toggle_relation('agree')", "Filter: agreements on or off", "agree", "Filter"),
    Action("desk.related", "toggle_relation('related')", "Filter: related claims on or off", "related", "Filter"),
    Action("desk.filter_name", "entities", "Filter: by a name", "name", "Filter"),
    Action("desk.filter_speaker", "speakers", "Filter: by who says it", "speaker", "Filter"),
    Action("desk.filter_words", "filter_words", "Filter: by words of claim or speaker", "words", "Filter"),
    Action("desk.all", "show_all", "Filter: show everything again", "all", "Filter"),
    Action("desk.next_column", "column(1)", "View: next column", "column", "View"),
    Action("desk.previous_column", "column(-1)", "View: previous column", "", "View"),
    Action("desk.zoom", "zoom", "View: this column alone, or all again", "", "View"),
    Action("desk.link", "link", "View: link or unlink the columns' scrolling", "", "View"),
    Action("desk.add_column", "add_column", "Column: add an article", "add", "Columns"),
    Action("desk.swap_columns", "swap_columns", "Column: change places with the next", "swap", "Columns"),
    Action("desk.close_column", "close_column", "Column: close it; the story keeps its article", "close", "Columns"),
    Action("desk.reopen_column", "reopen_column", "Column: open the one closed last again", "reopen", "Columns"),
    Action("desk.base", "base", "Column: make it the base, at the left", "base", "Columns"),
    Action("desk.column_left", "move_column(-1)", "Column: move it to the left", "←", "Columns"),
    Action("desk.column_right", "move_column(1)", "Column: move it to the right", "→", "Columns"),
    Action("desk.equal_columns", "equal", "Column: make all equally wide", "even", "Columns"),
    Action("desk.narrower", "widen(-1)", "Column: make it narrower", "less", "Columns"),
    Action("desk.wider", "widen(1)", "Column: make it wider", "more", "Columns"),
    Action("desk.by_date", "by_date", "Column: order all by date", "date", "Columns"),
    Action("desk.bookmark", "bookmark", "Bookmark: keep this sentence or the selection", "bookmark", "Keep"),
    Action("desk.bookmarks", "bookmarks", "Bookmark: list all", "", "Keep"),
    Action("desk.coding", "coding", "Bookmark: their tags and notes beside the text, or not", "", "Keep"),
    Action("desk.library", "library", "Library: the stories that are kept", "library", "Keep"),
    Action("desk.undo", "undo", "Undo: take back the last change to what is kept", "", "Keep"),
    Action("desk.redo", "redo", "Undo: do again what was taken back", "", "Keep"),
    Action("desk.copy", "copy", "Copy: the selection, or this sentence", "", "Keep"),
    Action("desk.cite", "cite", "Copy: the same with a citation", "", "Keep"),
    Action("desk.select", "select", "Select: by keys, from the cursor (visual mode)", "", "Keep"),
    Action("desk.select_sentences", "select_sentences", "Select: whole sentences by keys", "", "Keep"),
    Action("visual.left", "left", "Select: to the character before", "", "Select"),
    Action("visual.right", "right", "Select: to the next character", "", "Select"),
    Action("visual.down", "down", "Select: one line down", "", "Select"),
    Action("visual.up", "up", "Select: one line up", "", "Select"),
    Action("visual.next_word", "next_word", "Select: to the end of a word", "", "Select"),
    Action("visual.previous_word", "previous_word", "Select: to the start of a word", "", "Select"),
    Action("visual.next_sentence", "next_sentence", "Select: to the end of a sentence", "", "Select"),
    Action("visual.previous_sentence", "previous_sentence", "Select: to the start of a sentence", "", "Select"),
    Action("visual.next_paragraph", "next_paragraph", "Select: to the end of a paragraph", "", "Select"),
    Action("visual.previous_paragraph", "previous_paragraph", "Select: to the start of a paragraph", "", "Select"),
    Action("visual.line_start", "line_start", "Select: to the start of the line", "", "Select"),
    Action("visual.line_end", "line_end", "Select: to the end of the line", "", "Select"),
    Action("visual.top", "top", "Select: to the top", "", "Select"),
    Action("visual.bottom", "bottom", "Select: to the end", "", "Select"),
    Action("visual.other_end", "other_end", "Select: move the other end", "", "Select"),
    Action("visual.sentences", "sentences", "Select: whole sentences, or characters", "", "Select"),
    Action("visual.copy", "copy", "Select: copy", "copy", "Select"),
    Action("visual.cite", "cite", "Select: copy with a citation", "cite", "Select"),
    Action("visual.bookmark", "bookmark", "Select: bookmark", "bookmark", "Select"),
    Action("visual.pair", "pair", "Select: match it by hand with a passage of another article", "match", "Select"),
    Action("visual.search", "search", "Select: search for it", "search", "Select"),
    Action("visual.help", "help", "Select: these keys", "", "Select"),
    Action("visual.leave", "leave", "Select: leave, with nothing selected", "leave", "Select"),
    Action("desk.entities", "entities", "View: people, places and organisations", "entities", "View"),
    Action("desk.figures", "figures", "View: mark figures or not", "figures", "View"),
    Action("desk.ledger", "ledger", "View: show what was removed, in its place", "ledger", "View"),
    Action("desk.dates", "dates", "View: the articles' dates and how they are known", "dates", "View"),
    Action("desk.panel_focus", "panel_focus", "Panel: go to the claims, or back to the text", "claims", "Panel"),
    Action("desk.panel", "panel", "Panel: hide or show", "", "Panel"),
    Action("desk.panel_grow", "panel_size(2)", "Panel: larger", "", "Panel"),
    Action("desk.panel_shrink", "panel_size(-2)", "Panel: smaller", "", "Panel"),
    Action("desk.order", "order", "Panel: sort by claim, by relation or by place in the text", "", "Panel"),
    Action("desk.only", "only", "Panel: list what stands in one article only, or not", "", "Panel"),
    Action("desk.search", "search", "Search: in the text", "search", "Search"),
    Action("search.columns", "columns", "Search: in this column alone, or in all", "columns", "Search"),
    Action("search.pattern", "pattern", "Search: as a regular expression, or as words", "pattern", "Search"),
    Action("search.older", "history(1)", "Search: what was searched for before", "earlier", "Search"),
    Action("search.newer", "history(-1)", "Search: what was searched for after that", "", "Search"),
    Action("desk.again", "again", "Claims: read them again", "", "Matches"),
    Action("desk.escape", "escape", "Search: end it, clear a selection, stop the analysis", "", "Search"),
    Action("desk.overrule", "overrule", "Ledger: put back what was removed, or take a paragraph out", "", "Keep"),
    Action("desk.judge", "judge", "Judge: go through the matches, one key each", "", "Judge"),
    Action("desk.blind", "blind", "Judge: hide outlets, and relations until judged (blind reading)", "", "Judge"),
    Action("desk.verdicts", "verdicts", "Judge: list your verdicts, take one back", "", "Judge"),
    Action("judge.agree", "judge('agree')", "Judge: they agree", "agree", "Judge"),
    Action("judge.figure", "judge('figure differs')", "Judge: a figure differs", "figure", "Judge"),
    Action("judge.update", "judge('update')", "Judge: the later one is an update", "update", "Judge"),
    Action("judge.contradict", "judge('contradict')", "Judge: they contradict each other", "contradict", "Judge"),
    Action("judge.related", "judge('related')", "Judge: related, no more", "related", "Judge"),
    Action("judge.none", "judge('none')", "Judge: not a match", "no match", "Judge"),
    Action("judge.skip", "step(1)", "Judge: next, without a verdict", "skip", "Judge"),
    Action("judge.back", "step(-1)", "Judge: the one before", "", "Judge"),
    Action("judge.undo", "undo", "Judge: take the last verdict back", "undo", "Judge"),
    Action("judge.list", "verdicts", "Judge: list your verdicts", "", "Judge"),
    Action("judge.leave", "leave", "Judge: leave", "leave", "Judge"),
    Action("verdicts.take_back", "take_back", "Verdicts: take this one back", "take back", "Judge"),
    Action("verdicts.undo", "undo", "Undo: take back the last change to what is kept", "undo", "Judge"),
    Action("desk.unattributed", "unattributed", "View: dim all but statements without a source", "", "Views"),
    Action("views.figures", "view('figures')", "View: figures, by what is counted", "", "Views"),
    Action("views.quotes", "view('quotes')", "View: quotes by speaker, word by word", "", "Views"),
    Action("views.timeline", "view('timeline')", "View: timeline of what was said and what happened", "", "Views"),
    Action("views.only", "view('only')", "View: what stands in one article only", "", "Views"),
    Action("views.headline", "view('headline')", "View: each headline against its body", "", "Views"),
    Action("views.attribution", "view('attribution')", "View: who says it and how surely", "", "Views"),
    Action("views.matrix", "view('matrix')", "View: matrix of claims and articles", "", "Views"),
    Action("view.filter", "filter", "View: filter by words", "filter", "Views"),
    Action("view.copy", "copy", "View: copy this row", "copy", "Views"),
    Action("view.bookmark", "bookmark", "View: keep this passage", "bookmark", "Views"),
    Action("list.down", "move(1)", "List: one down"),
    Action("list.up", "move(-1)", "List: one up"),
    Action("list.page_down", "page(1)", "List: one page down"),
    Action("list.page_up", "page(-1)", "List: one page up"),
    Action("list.top", "end(-1)", "List: to the first"),
    Action("list.bottom", "end(1)", "List: to the last"),
    Action("list.open", "open", "List: open this one"),
    Action("bookmarks.edit", "edit", "Bookmark: change note and tags", "edit", "Keep"),
    Action("bookmarks.delete", "delete", "Bookmark: delete", "delete", "Keep"),
    Action("bookmarks.undo", "undo", "Undo: take back the last change to what is kept", "undo", "Keep"),
    Action("bookmarks.redo", "redo", "Undo: do again what was taken back", "", "Keep"),
    Action("bookmarks.trash", "trash", "Bookmark: what was deleted in the last 30 days", "trash", "Keep"),
    Action("bookmarks.search", "search", "Bookmark: filter by words", "filter", "Keep"),
    Action("bookmarks.order", "order", "Bookmark: sort by when kept, article or tag", "sort", "Keep"),
    Action("bookmarks.export", "export", "Bookmark: write those listed to a file", "export", "Keep"),
    Action("export.next_form", "form(1)", "Export: next form (Markdown, JSON, CSV)", "form", "Keep"),
    Action("export.previous_form", "form(-1)", "Export: previous form", "", "Keep"),
    Action("library.search", "search", "Library: filter by words", "filter", "Stories"),
    Action("library.order", "order", "Library: sort by last read, name, date or when added", "sort", "Stories"),
    Action("library.rename", "rename", "Library: give the story a name", "name", "Stories"),
    Action("library.archive", "archive", "Library: put the story out of the way, or back", "archive", "Stories"),
    Action("library.archived", "archived", "Library: show archived stories too, or not", "archived", "Stories"),
    Action("library.delete", "delete", "Library: delete the story, not its bookmarks", "delete", "Stories"),
    Action("library.undo", "undo", "Library: take back the last change", "undo", "Stories"),
    Action("library.redo", "redo", "Library: do again what was taken back", "", "Stories"),
    Action("dates.edit", "edit", "Date: type one for this article", "", "Dates"),
    Action("dates.clear", "clear", "Date: take back what was typed", "", "Dates"),
    Action("add.next", "move(1)", "Add: next of those offered", "choose", "Columns"),
    Action("add.previous", "move(-1)", "Add: previous of those offered", "", "Columns"),
    Action("add.complete", "complete", "Add: complete the path", "complete", "Columns"),
    Action("form.save", "save", "Save", "save", "Keep"),
    Action("form.cancel", "cancel", "Close without saving", "cancel", "Keep"),
    Action("screen.close", "close", "Close", "close", "Everywhere"),
    Action("find.down", "move(1)", "Search everything: next hit", "", "Search"),
    Action("find.up", "move(-1)", "Search everything: previous hit", "", "Search"),
    Action("find.page_down", "page(1)", "Search everything: a page of hits down", "", "Search"),
    Action("find.page_up", "page(-1)", "Search everything: a page of hits up", "", "Search"),
    Action("app.find", "find", "Search: in everything that is kept", "", "Search"),
    Action("help.search", "search", "Help: look for a key by what it does", "search", "Everywhere"),
    Action("desk.tour", "tour", "Help: the tour of six steps", "", "Everywhere"),
    Action("tour.next", "turn(1)", "Tour: the next step", "next", "Everywhere"),
    Action("tour.back", "turn(-1)", "Tour: the step before", "back", "Everywhere"),
    Action("tour.leave", "leave", "Tour: skip the rest", "skip", "Everywhere"),
    Action("app.palette", "command_palette", "Everything: the command palette", "all", "Everywhere"),
    Action("app.help", "help", "Help: the keys of this place", "help", "Everywhere"),
    Action("app.theme", "next_theme", "Theme: the next one", "", "Everywhere"),
    Action("app.quit", "quit", "Quit", "quit", "Everywhere"),
)


def of(place: str) -> list[Action]:
    """The actions of one place ("desk", "column", "list", ...), in order."""
    return [action for action in ACTIONS if action.id.split(".")[0] == place]


def bindings(*places: str) -> list[BindingType]:
    """Textual bindings of some places, each with its id, so that its keys can be replaced."""
    return [
        Binding(
            KEYS.get(action.id) or no_key(action.id),
            action.call,
            action.title,
            id=action.id,
            show=bool(action.hint),
            priority=False,
        )
        for place in places
        for action in of(place)
    ]
