"""Many articles: the same tables for a folder, an archive or a table of them."""

from analysis.corpus.query import Corpus, open_corpus
from analysis.corpus.run import build_corpus

__all__ = ["Corpus", "build_corpus", "open_corpus"]
