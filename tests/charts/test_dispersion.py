"""Dispersion: a stroke for every time that a term is used."""

import pandas as pd

from analysis import charts
from analysis.terms import dispersion
from charts.examples import rows_of

PLACES = pd.DataFrame({"term": ["deal"] * 4 + ["war"], "first": [0, 30, 60, 90, 50]})


def test_dispersion_has_a_stroke_for_every_time():
    ax = charts.dispersion(dispersion(PLACES, 100))
    strokes = {lines.get_gid(): len(lines.get_segments()) for lines in ax.collections}
    assert strokes == {"term-deal": 4, "term-war": 1}
    assert rows_of(ax) == ["deal", "war"]


def test_it_says_in_words_how_many_terms_it_shows():
    assert "2 terms" in charts.dispersion(dispersion(PLACES, 100)).get_label()
