from datetime import date

from analysis.times.engine import mentions

LONG = "He was freed by a judge and drove home in the rain. " * 8


def _values(text: str) -> list[str]:
    return [mention.reading.value for mention in mentions(text, date(2017, 3, 17)).mentions]


def test_a_month_told_with_its_year_is_told_again_without_it() -> None:
    assert _values(f"They met in July 2015. {LONG} It had rained in July.")[-1] == "2015-07"
    assert _values(f"They met in July 2015. {LONG} They will meet in July.")[-1] == "2017-07"
    assert _values(f"They met in July 2015 and July 2014. {LONG} It was lost in July.")[-1] == "2016-07"


def test_a_month_just_over_is_its_own_whatever_was_told_of_that_of_another_year() -> None:
    assert _values(f"They met in February 2015. {LONG} It was lost in February.")[-1] == "2017-02"
