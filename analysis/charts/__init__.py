"""One function a chart: a table in, a matplotlib Axes out."""

from analysis.charts.annotated import annotated, annotated_html
from analysis.charts.by_group import by_group
from analysis.charts.comparison import comparison
from analysis.charts.dispersion import dispersion
from analysis.charts.keyness import keyness
from analysis.charts.overview import overview
from analysis.charts.parts.alt_text import alt_text
from analysis.charts.sentence import sentence
from analysis.charts.sentiment import arc, sentiment
from analysis.charts.small_multiples import small_multiples
from analysis.charts.terms import terms
from analysis.charts.timeline import timeline
from analysis.charts.told import told_and_happened
from analysis.charts.tone_in_time import tone_in_time
from analysis.charts.trend import trend

__all__ = [
    "alt_text",
    "annotated",
    "annotated_html",
    "arc",
    "by_group",
    "comparison",
    "dispersion",
    "keyness",
    "overview",
    "sentence",
    "sentiment",
    "small_multiples",
    "terms",
    "timeline",
    "told_and_happened",
    "tone_in_time",
    "trend",
]
