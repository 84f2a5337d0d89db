"""Many articles: the same tables for all of them, and the story that they tell together."""

from analysis.corpus.copies import copies

__all__ = ["copies"]
