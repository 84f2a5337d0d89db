"""Dates are written as short as they can be said."""

import datetime

import pytest

from analysis.charts.parts import dates


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        ("2024-03-05", "2024-03-05", "5 Mar 2024"),
        ("2024-03-01", "2024-03-31", "Mar 2024"),
        ("2024-02-01", "2024-02-29", "Feb 2024"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("1990-01-01", "1999-12-31", "1990 – 1999"),
        ("2023-08-24", "2023-09-23", "24 Aug – 23 Sep 2023"),
        ("2016-09-01", "2016-12-31", "Sep – Dec 2016"),
        ("2016-11-01", "2017-02-28", "Nov 2016 – Feb 2017"),
        ("2023-12-30", "2024-01-02", "30 Dec 2023 – 2 Jan 2024"),
    ],
)
def test_an_interval(earliest, latest, said):
    assert dates.interval(datetime.date.fromisoformat(earliest), datetime.date.fromisoformat(latest)) == said


def test_an_axis_names_the_year_where_it_begins_or_changes():
    months = [datetime.date(2023, 11, 1), datetime.date(2024, 1, 1), datetime.date(2024, 3, 1)]
    assert dates.date_ticks(months) == ["Nov\n2023", "Jan\n2024", "Mar"]
    assert dates.date_ticks([datetime.date(1990, 1, 1), datetime.date(2000, 1, 1)]) == ["1990", "2000"]
