"""Expressions of time: where they stand, what they mean, and which days they cover."""

from analysis.times.table import times
from analysis.times.timeml import to_timeml
from analysis.times.window import PublicationWindow, publication_window

__all__ = ["PublicationWindow", "publication_window", "times", "to_timeml"]
