"""Group by group: a mark each with its interval, the highest above."""

import pandas as pd
import pytest

from analysis import charts
from analysis.charts.parts import corpus_captions as captions
from charts.corpus_tables import by_month, by_source
from charts.examples import marks, rows_of, texts


def test_a_mark_a_source_the_highest_above_with_its_articles():
    ax = charts.by_group(by_source())
    assert rows_of(ax) == ["The Sun (5)", "Times (22)", "Post (40)"]
    assert [line.get_xdata()[0] for line in marks(ax, "group").values()] == [0.1, -0.05, -0.3]


def test_a_source_of_few_articles_is_hollow():
    ax = charts.by_group(by_source())
    assert marks(ax, "group")["group-The Sun"].get_markerfacecolor() == ax.get_facecolor()
    assert captions.FEW in texts(ax)


def test_of_many_groups_those_with_most_articles_are_drawn():
    table = pd.concat([by_source(source=[f"{name} {part}" for name in ("Post", "Sun", "Times")]) for part in range(20)])
    ax = charts.by_group(table)
    assert len(rows_of(ax)) == 20
    assert "40 more sources not shown" in texts(ax)


def test_of_one_group_it_says_that_there_is_no_other():
    ax = charts.by_group(by_source().head(1))
    assert captions.FEW_GROUPS in texts(ax)
    assert ax.get_label() == captions.FEW_GROUPS


def test_months_are_no_groups():
    with pytest.raises(ValueError, match="one column that is no time"):
        charts.by_group(by_month())
