"""Articles as they are read, corrected, pasted and kept."""

from analysis.article.article import Article, read_article, read_articles

__all__ = ["Article", "read_article", "read_articles"]
