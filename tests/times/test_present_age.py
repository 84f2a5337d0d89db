from datetime import date

import pytest

from analysis.times.engine import mentions


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mill is still going strong today.", "PRESENT_REF"),
        ("The mills of today are vast.", "PRESENT_REF"),
        ("It was still at work today.", "2017-03-17"),
        ("The mill opened today.", "2017-03-17"),
    ],
)
def test_today_is_a_day_or_the_present_age(text: str, value: str) -> None:
    assert [mention.reading.value for mention in mentions(text, date(2017, 3, 17)).mentions] == [value]


def test_the_present_age_that_only_describes_is_no_time() -> None:
    assert not mentions("It is hard to find work in today's economy.", date(2017, 3, 17)).mentions
