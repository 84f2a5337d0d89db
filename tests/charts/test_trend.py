"""A trend: a mark a month at its value, hollow where it says little, broken where there is no article."""

import pandas as pd
import pytest

from analysis import charts
from analysis.charts.parts import corpus_captions as captions
from analysis.charts.parts import series
from charts.corpus_tables import by_month, by_source, tone_by_month
from charts.examples import marks, texts


def test_a_mark_a_month_as_high_as_its_value():
    drawn = marks(charts.trend(by_month()), "time")
    assert [line.get_ydata()[0] for line in drawn.values()] == [0.4, 0.9, 1.6, 1.1, 0.2]
    assert next(iter(drawn)) == f"time-{series.place('2020-11')}"


def test_months_of_few_articles_or_of_one_source_are_hollow_and_it_says_so():
    ax = charts.trend(by_month())
    hollow = [line.get_markerfacecolor() == ax.get_facecolor() for line in marks(ax, "time").values()]
    assert hollow == [True, False, False, False, True]
    assert captions.HOLLOW in texts(ax)


def test_the_line_breaks_where_there_is_no_article():
    table = by_month().drop(index=2)
    lines = [line for line in charts.trend(table).lines if not line.get_gid() or "time" not in str(line.get_gid())]
    assert sorted(len(line.get_xdata()) for line in lines) == [2, 2]


def test_of_several_terms_the_one_that_is_named_and_else_the_first():
    table = pd.concat([by_month(), by_month("trade", (3, 3, 3, 3, 3))])
    assert "“border”" in texts(charts.trend(table))
    assert "“trade”" in texts(charts.trend(table, "trade"))


def test_with_fewer_than_three_months_it_says_so_and_draws_nothing():
    ax = charts.trend(by_month().head(2))
    assert captions.FEW_TIMES["month"] in texts(ax)
    assert not marks(ax, "time")
    assert ax.get_label() == captions.FEW_TIMES["month"]


def test_articles_without_a_date_are_counted():
    table = pd.concat([by_month(), by_month().head(1).assign(month=None, articles=7)])
    assert "7 articles without a date not shown" in texts(charts.trend(table))


def test_a_tone_has_its_line_of_nought():
    ax = charts.trend(tone_by_month())
    assert any(set(line.get_ydata()) == {0} and len(line.get_xdata()) == 2 for line in ax.lines)
    assert ax.get_ylim()[0] < -0.3


def test_it_is_no_larger_for_more_months():
    months = [f"{year}-{month:02}" for year in range(1900, 2000) for month in range(1, 13)]
    table = pd.DataFrame({"month": months, "articles": 20, "score": 0.1, "low": 0.0, "high": 0.2})
    ax = charts.trend(table)
    assert ax.figure.get_size_inches().tolist() == charts.trend(tone_by_month()).figure.get_size_inches().tolist()
    assert len(ax.get_xticklabels()) <= 8


def test_a_table_without_time_is_refused():
    with pytest.raises(ValueError, match="no column of time"):
        charts.trend(by_source())
    with pytest.raises(ValueError, match="is by source too"):
        charts.trend(by_source(month="2021-01"))
