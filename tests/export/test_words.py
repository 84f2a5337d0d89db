"""A cell in words: names, days and numbers as a newspaper has them, and nothing for what is missing."""

import datetime

import pandas as pd
import pytest

from analysis.export.words import days_in_words, in_words

DAY, LATER = datetime.date(2023, 7, 26), datetime.date(2023, 8, 2)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (("Kim", "Putin"), "Kim, Putin"),
        ([1, 2], "1, 2"),
        ((), ""),
        (None, ""),
        (float("nan"), ""),
        (pd.NaT, ""),
        (datetime.date(2023, 7, 26), "26 Jul 2023"),
        (pd.Timestamp("2023-07-26"), "26 Jul 2023"),
        (True, "yes"),
        (0.126, "0.13"),
        (-1.0, "-1"),
        ("two\nlines", "two lines"),
    ],
)
def test_a_cell_is_said_in_words(cell, said):
    assert in_words(cell) == said


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ((DAY, LATER), "26 Jul – 2 Aug 2023"),
        ((DAY, None), "from 26 Jul 2023"),
        ((pd.NaT, LATER), "until 2 Aug 2023"),
        ((None, None), ""),
    ],
)
def test_an_interval_is_open_where_an_end_is_missing(ends, said):
    assert days_in_words(*ends) == said
