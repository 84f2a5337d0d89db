"""The page in JupyterLab: choose an article and what to show of it; open a mark, and see its sentence."""

from analysis.panel.corpus import CorpusPanel, show_corpus
from analysis.panel.panel import Panel, show
from analysis.panel.parts import printed

__all__ = ["CorpusPanel", "Panel", "printed", "show", "show_corpus"]
