"""What the charts of many articles say of themselves is short and plain."""

import datetime

from charts.corpus_tables import by_month, by_source

from analysis import charts
from analysis.charts.parts import corpus_captions as captions


def test_titles():
    assert captions.title("per_1000", "border", "month") == "“border”, month by month"
    assert captions.title("share", "Ann Lee", "source") == "Ann Lee, source by source"
    assert captions.title("score", "Ann Lee") == "The tone toward Ann Lee"
    assert captions.title("score", "", "month") == "The tone, month by month"


def test_what_is_left_out_is_counted():
    assert captions.left_out(1) == "1 article without a date not shown"
    assert captions.left_out(0, 2, "term") == "2 more terms not shown"
    assert captions.left_out() == ""


def test_numbers_and_times():
    said = [captions.number(0.273, "per_1000"), captions.number(41.2, "share"), captions.number(-0.12, "score")]
    assert said == ["0.27", "41 %", "−0.12"]
    day = datetime.date(2021, 3, 1)
    assert [captions.time(day, column) for column in ("week", "month")] == ["the week of 1 Mar 2021", "Mar 2021"]
    assert [captions.time(day.replace(month=1), column) for column in ("month", "year")] == ["Jan 2021", "2021"]


def test_alt_texts_say_the_kind_of_chart_and_its_ends():
    said = charts.trend(by_month()).get_label()
    assert said == (
        "Line chart of “border” (times in 1,000 words) from Nov 2020 to Mar 2021, with 95 % intervals:"
        " lowest 0.20 in Mar 2021, highest 1.60 in Jan 2021."
    )
    said = charts.by_group(by_source()).get_label()
    assert said.endswith("source by source, 3 in all: highest in The Sun (+0.10), lowest in Post (−0.30).")
    said = charts.small_multiples(by_month()).get_label()
    assert said == (
        "1 line chart of times in 1,000 words, one for each term, from Nov 2020 to Mar 2021."
        " With the highest value of each, they begin with border (1.60)."
    )
