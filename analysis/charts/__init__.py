"""One function a chart: a table in, a matplotlib Axes out."""

from analysis.charts.alt import alt_text
from analysis.charts.comparison import comparison
from analysis.charts.dispersion import dispersion
from analysis.charts.keyness import keyness
from analysis.charts.overview import overview
from analysis.charts.sentiment import arc, sentiment
from analysis.charts.terms import terms
from analysis.charts.timeline import timeline

__all__ = ["alt_text", "arc", "comparison", "dispersion", "keyness", "overview", "sentiment", "terms", "timeline"]
