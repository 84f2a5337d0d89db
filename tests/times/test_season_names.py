"""Whether a season only names a thing."""

import datetime

import pytest

from analysis.times import engine
from analysis.times.season_names import begin


def test_a_season_begins_with_its_first_month():
    assert begin("1998-WI") == datetime.date(1997, 12, 1)


@pytest.mark.parametrize("text", ["the next Winter Olympics", "They sold spring onions.", "a summer camp"])
def test_a_name_is_no_season(text):
    assert not engine.mentions(text, datetime.date(1998, 2, 27)).mentions
