"""Things kept, in the forms in which they are handed on."""

from tui.model.export import Export

SUFFIXES = {"markdown": ".md", "json": ".json", "csv": ".csv"}
"""Each form and the ending of its files."""


def printed(export: Export, form: str) -> str:
    """The things kept in one form of `SUFFIXES`; ends in a line feed."""
    if form == "json":
        from tui.library.exported import collection

        return collection(export)
    from tui.report import bookmarks_csv, bookmarks_markdown

    return (bookmarks_csv if form == "csv" else bookmarks_markdown)(export)
