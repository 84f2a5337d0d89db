"""The controls in JupyterLab: choose an article and what to chart of it; open a mark, and see its sentence."""

from analysis.panel.corpus import CorpusPanel, show_corpus
from analysis.panel.panel import Panel, show

__all__ = ["CorpusPanel", "Panel", "show", "show_corpus"]
