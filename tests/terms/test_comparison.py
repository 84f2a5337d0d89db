"""Two articles side by side."""

import pandas as pd
import pytest

from analysis.errors import FabulaError
from analysis.terms import compare
from analysis.terms.comparison import COMPARISON_COLUMNS


def table(total, **counts):
    return pd.DataFrame({"term": list(counts), "count": list(counts.values()), "kind": "word", "total": total})


def test_what_each_says_that_the_other_does_not():
    both = compare(table(300, deal=9, talk=4, war=1), table(600, talk=8, ship=20))
    assert both.columns.tolist() == COMPARISON_COLUMNS
    assert both.term.tolist()[0] == "ship" or both.term.tolist()[0] == "deal"
    rows = both.set_index("term")
    assert rows.side.to_dict() == {"deal": "only here", "war": "only here", "talk": "both", "ship": "only there"}
    assert rows.evidence.to_dict() == {"deal": "more", "war": "too rare", "talk": "unclear", "ship": "less"}
    assert rows.log_ratio["talk"] == pytest.approx(0)


def test_the_other_way_round():
    here, there = table(300, deal=9, talk=4), table(600, talk=8, ship=20)
    one, two = compare(here, there).set_index("term"), compare(there, here).set_index("term")
    assert one.g2.sort_index().tolist() == pytest.approx((-two.g2).sort_index().tolist())


def test_an_article_without_terms_is_refused():
    with pytest.raises(FabulaError, match="no terms"):
        compare(table(300, deal=9), table(300))
