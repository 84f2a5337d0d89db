"""Fabula reads a news article and charts what it says."""

from analysis.article import Article, read_article
from analysis.errors import FabulaError

__all__ = ["Article", "FabulaError", "read_article"]
