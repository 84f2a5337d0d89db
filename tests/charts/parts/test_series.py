"""What a table of a corpus measures, and where its rows stand in time."""

import datetime

import pytest
from charts.corpus_tables import by_month, by_source, tone_by_month

from analysis.charts.parts import series


def test_the_measure_is_known_by_its_column():
    assert series.measure(by_month()).column == "per_1000"
    assert series.measure(tone_by_month()).column == "score"
    share = by_month().rename(columns={"per_1000": "share"})
    assert series.measure(share).drawn(0.5) == 50
    with pytest.raises(ValueError, match="none of per_1000, share, score"):
        series.measure(by_month().drop(columns="per_1000"))


def test_the_columns_are_known_by_their_names():
    assert (series.time_column(by_month()), series.group_column(by_month())) == ("month", None)
    assert series.group_column(by_source()) == "source"
    assert (series.name_column(by_month()), series.name_column(by_source())) == ("term", "source")


@pytest.mark.parametrize("time", ["2020-W53", "2021-W01", "1999", "2024-02"])
def test_a_place_leads_back_to_its_first_day(time):
    column = "week" if "W" in time else "month" if "-" in time else "year"
    day = series.day(series.place(time), column)
    assert day.strftime({"week": "%G-W%V", "month": "%Y-%m", "year": "%Y"}[column]) == time
    assert day.weekday() == 0 or column != "week"


def test_ticks_are_few_and_those_of_weeks_stand_in_their_month():
    places, labels = series.ticks(series.place("2021-W01"), series.place("2021-W40"), "week")
    assert len(places) <= 8
    days = [series.day(place, "week") for place in places]
    assert all(day.day <= 7 for day in days)
    assert labels[0].endswith(f"\n{days[0].year}")
    assert len(series.ticks(series.place("1900-01"), series.place("2020-12"), "month")[0]) <= 8
    assert series.ticks(2001, 2004, "year")[1] == ["2001", "2002", "2003", "2004"]


def test_points_that_follow_one_another_are_a_run():
    points = series.points(by_month().drop(index=1), series.measure(by_month()))
    assert [len(run) for run in series.runs(points)] == [1, 3]


def test_few_articles_and_one_source_are_thin():
    assert series.is_thin({"articles": 9})
    assert series.is_thin({"articles": 30, "one_source": 0.6})
    assert not series.is_thin({"articles": 30, "one_source": float("nan")})


def test_the_first_day_of_a_month():
    assert series.day(series.place("2021-12"), "month") == datetime.date(2021, 12, 1)
