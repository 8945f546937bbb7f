"""From a path, a URL or standard input to a `Source`: bytes read, decoded, and their format told."""

from tui.ingest.reading import read

__all__ = ["read"]
