"""What is printed or written: a comparison as JSON, Markdown or plain text; an article as JSON."""

from tui.report.bookmarks import bookmarks_markdown
from tui.report.json import SCHEMA, article_json, comparison_json, json_schema
from tui.report.kept_table import bookmarks_csv
from tui.report.markdown import comparison_markdown
from tui.report.text import article_text, comparison_text, ledger_text

__all__ = [
    "SCHEMA",
    "article_json",
    "article_text",
    "bookmarks_csv",
    "bookmarks_markdown",
    "comparison_json",
    "comparison_markdown",
    "comparison_text",
    "json_schema",
    "ledger_text",
]
