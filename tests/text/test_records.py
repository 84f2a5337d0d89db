"""Rows as named tuples."""

import pandas as pd

from analysis.text.records import records


def test_rows_are_those_of_itertuples(story):
    for table in (story.events, story.times, story.timeline):
        ours = [tuple(map(str, row)) for row in records(table)]
        assert ours == [tuple(map(str, row)) for row in table.itertuples(index=False)]


def test_no_rows_and_no_columns():
    assert records(pd.DataFrame({"a": []})) == records(pd.DataFrame()) == []
