"""A few charts, compared with the pictures that were looked at; `--mpl-generate-path=tests/pictures` renews them."""

import datetime
from types import SimpleNamespace

import pandas as pd
import pytest
from charts.corpus_tables import by_month, by_source
from charts.examples import DAY, EVENTS, WINDOW

from analysis import charts

compared = pytest.mark.mpl_image_compare(
    baseline_dir="../pictures", savefig_kwargs={"dpi": 60}, tolerance=8, style="default"
)


@compared
def test_timeline_about_one_day():
    return charts.timeline(EVENTS, published=WINDOW).figure


@compared
def test_timeline_over_centuries():
    years = [datetime.date(year, 1, 1) for year in (1520, 1789, 1945, 2001, 2019)]
    days = [*years, DAY]
    table = EVENTS.assign(earliest=days, latest=days, lane="before", basis="explicit", status="happened")
    return charts.timeline(table, published=WINDOW).figure


@compared
def test_timeline_without_any_date_on_a_dark_page():
    table = EVENTS.assign(earliest=None, latest=None, basis="tense")
    return charts.timeline(table, dark=True).figure


@compared
def test_terms():
    table = pd.DataFrame({"term": ["strike", "Port Varden", "Γιώργος"], "count": [5, 3, 1], "g2": [9.0, 8.0, 7.0]})
    return charts.terms(table.assign(expected=[1.2, 0.1, 0.0])).figure


@compared
def test_told_and_happened():
    spans = {"start": [0, 10, 20, 30, 40, 50], "end": [9, 19, 29, 39, 49, 59]}
    table = EVENTS.assign(**spans)
    scores = pd.DataFrame({"sentence_id": range(6), "score": [0.4, -0.6, 0.0, 0.2, -0.1, -0.9], **spans})
    window = SimpleNamespace(earliest=DAY, latest=DAY)
    return charts.told_and_happened(table, scores, published=window).figure


@compared
def test_trend():
    return charts.trend(by_month()).figure


@compared
def test_small_multiples_on_a_dark_page():
    table = pd.concat([by_month(), by_month("trade", (3, 2, 2, 4, 5))])
    return charts.small_multiples(table, dark=True).figure


@compared
def test_by_group():
    return charts.by_group(by_source()).figure
