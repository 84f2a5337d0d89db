"""Articles in groups: by month, by source, by any column; copies once in each."""

import pandas as pd
import pytest
from corpus.little import Little, borders, document

from analysis.corpus.groups import groups, site_column
from analysis.errors import FabulaError

TWO = Little(
    documents=[
        document("a", "2021-01-05", source="The Sun", author="Ann"),
        document("b", "2021-01-30", source="Post", words=50),
        document("c", None, source="Post"),
        document("d", None, source="Post", words=0),
    ]
)


def test_months_stand_in_order_and_what_has_no_date_last():
    table = groups(TWO, "month")
    assert table[["articles", "words"]].values.tolist() == [[2, 150], [1, 100]]
    assert table.month[0] == "2021-01"
    assert pd.isna(table.month[1])


def test_weeks_and_years_are_those_of_iso_8601():
    assert groups(TWO, "week").week.dropna().tolist() == ["2021-W01", "2021-W04"]
    assert groups(TWO, "year").year.dropna().tolist() == ["2021"]


def test_a_month_of_which_the_text_says_only_that_it_may_be_is_none():
    row = document("a", "2021-01-20")
    open_end = Little(documents=[{**row, "published": None, "latest": row["latest"].replace(month=2)}])
    assert groups(open_end, "month").month.isna().all()


def test_the_site_of_an_address_is_the_source_where_none_is_given():
    assert groups(borders(), "source").source.tolist() == ["post.com", "sun.com", "times.org"]
    assert site_column(borders()) == "link"
    assert site_column(TWO) is None
    assert groups(TWO, "source").source.tolist() == ["Post", "The Sun"]


def test_a_month_of_mostly_one_source_says_so():
    assert groups(TWO, "month").one_source.tolist() == [0.5, 1.0]
    assert groups(TWO, "source").one_source.isna().all()


def test_any_column_and_any_two():
    assert groups(borders(), "link").articles.tolist() == [3, 3, 3]
    assert groups(borders(), ["month", "source"]).articles.tolist() == [1] * 9
    assert groups(TWO, "author").articles.tolist() == [1, 2]


def test_only_what_is_meant_is_counted():
    assert groups(borders(), "source", {"month": ["2021-01", "2021-02"]}).articles.tolist() == [2, 2, 2]
    assert groups(borders(), "source", {"source": "sun.com"}).source.tolist() == ["sun.com"]
    assert groups(TWO, "source", "words > 60").articles.tolist() == [1, 1]


def test_a_copy_counts_once_in_each_group():
    copies = pd.DataFrame({"doc_id": ["a", "b", "c"], "copy_of": ["a", "a", "a"]})
    assert groups(TWO, (), copies=copies).articles.tolist() == [1]
    assert groups(TWO, "source", copies=copies).articles.tolist() == [1, 1]


def test_a_column_that_is_not_there_is_named_with_those_that_are():
    with pytest.raises(FabulaError, match=r"has no column 'outlet'; there are week, month, year, title, .*link"):
        groups(borders(), "outlet")


def test_what_is_written_with_quotes_is_no_sql():
    assert groups(TWO, "source", {"source": "O'Post"}).empty
