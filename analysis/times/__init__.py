"""Expressions of time: what each means, and when the article was published."""

from analysis.times.publication import PublicationWindow, publication_window
from analysis.times.table import times

__all__ = ["PublicationWindow", "publication_window", "times"]
