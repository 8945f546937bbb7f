"""Full-text search: `Search(library).find("words")`.

Everything a user keeps is found: articles, notes, quotes, tags, names of stories. How the parts stand to each other:
`text` says what a word is, `query` what was asked, `contents` what there is, `index` and its `file` where to look
(`scan`, where SQLite has no FTS5), `hit` and `snippet` what is shown.
"""

from tui.library.fulltext.hit import Hit as Hit
from tui.library.fulltext.query import Query as Query
from tui.library.fulltext.query import narrowed as narrowed
from tui.library.fulltext.query import parse as parse
from tui.library.fulltext.search import Found as Found
from tui.library.fulltext.search import Search as Search
