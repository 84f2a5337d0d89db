"""Small multiples: a panel each, on its own scale from nought; tones on one."""

import pandas as pd
import pytest

from analysis import charts
from analysis.charts.parts import corpus_captions as captions
from charts.corpus_tables import by_month, by_source
from charts.examples import marks, rows_of, texts


def terms(count: int) -> pd.DataFrame:
    return pd.concat([by_month(f"term {number}", tuple(number * share for share in (1, 2, 3, 2, 1)))
                      for number in range(1, count + 1)])  # fmt: skip


def test_a_panel_a_term_in_the_order_of_the_table():
    ax = charts.small_multiples(terms(3))
    assert rows_of(ax) == ["term 1", "term 2", "term 3"]
    assert len([line for line in ax.lines if str(line.get_gid()).startswith("time-")]) == 15


def test_each_panel_has_its_own_scale_and_says_its_highest_value():
    ax = charts.small_multiples(terms(2))
    heights = [line.get_ydata()[0] for line in ax.lines if str(line.get_gid()).startswith("time-")]
    assert heights[2] == pytest.approx(heights[7] + 1)
    assert {"3.00", "6.00"} <= {text.get_text() for text in ax.texts}


def test_no_band_leaves_its_panel():
    ax = charts.small_multiples(terms(2).assign(high=99))
    tops = [path.vertices[:, 1].max() for band in ax.collections for path in band.get_paths()]
    assert max(tops) < 1
    assert captions.OWN_SCALE in texts(ax)


def test_there_are_at_most_twelve_and_it_says_how_many_are_left_out():
    ax = charts.small_multiples(terms(20))
    assert len(rows_of(ax)) == 12
    assert "8 more terms not shown" in texts(ax)
    assert ax.figure.get_size_inches()[1] < 8.5


def test_sources_stand_by_their_articles_on_one_scale_and_say_their_mean():
    tables = [by_source(month=f"2021-0{number}") for number in (1, 2, 3)]
    ax = charts.small_multiples(pd.concat(tables))
    assert rows_of(ax) == ["Post", "Times", "The Sun"]
    assert "−0.30" in texts(ax)


def test_with_fewer_than_three_months_it_says_so():
    table = terms(3)
    ax = charts.small_multiples(table[table.month < "2021-01"])
    assert captions.FEW_TIMES["month"] in texts(ax)
    assert not marks(ax, "time")


def test_a_term_that_nobody_uses_is_a_flat_line():
    assert len(rows_of(charts.small_multiples(terms(1).assign(per_1000=0.0, low=0.0)))) == 1


def test_terms_by_month_and_source_are_too_much():
    with pytest.raises(ValueError, match="one column beside the time"):
        charts.small_multiples(terms(2).assign(source="Post"))
