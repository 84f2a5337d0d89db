"""Fabula reads a news article and charts what it says."""

import importlib
from types import ModuleType

from analysis.article import Article, read_article, read_articles
from analysis.article.chosen import chosen
from analysis.article.corrections import save_corrections
from analysis.article.edits import save_edit, undo_edit
from analysis.article.paste import paste
from analysis.corpus import build_corpus, corpus_at_hand, open_corpus
from analysis.errors import FabulaError
from analysis.export import export, export_table, export_timeline, facts, show, table, to_timelinejs, to_timeml
from analysis.story import Analysis, analyse
from analysis.terms import compare, concordance
from analysis.times import publication_window

__all__ = [
    "Analysis",
    "Article",
    "FabulaError",
    "analyse",
    "build_corpus",
    "charts",
    "chosen",
    "compare",
    "concordance",
    "corpus_at_hand",
    "export",
    "export_table",
    "export_timeline",
    "facts",
    "open_corpus",
    "panel",
    "paste",
    "publication_window",
    "read_article",
    "read_articles",
    "save_corrections",
    "save_edit",
    "show",
    "table",
    "to_timelinejs",
    "to_timeml",
    "undo_edit",
]


def __getattr__(name: str) -> ModuleType:
    if name in ("charts", "panel"):  # matplotlib and the widgets are loaded when they are first used
        return importlib.import_module(f"analysis.{name}")
    raise AttributeError(f"module 'analysis' has no attribute {name!r}")
