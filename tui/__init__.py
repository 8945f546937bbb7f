"""Counterpoint: news articles about one event, side by side, with the claims they share."""

__version__ = "0.1.0"
