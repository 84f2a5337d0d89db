"""Which terms stand together, and how often."""

import pytest

from analysis.article import Article
from analysis.errors import FabulaError
from analysis.story import analyse
from analysis.terms import collocations
from analysis.terms.collocations import COLLOCATION_COLUMNS

TEXT = (
    "Russia buys weapons from Iran. Weapons were bought by Russia. Iran sells weapons. "
    "The price of weapons rose. The price of bread rose. Kim met Putin; Putin laughed."
)


@pytest.fixture(scope="module")
def story():
    return analyse(Article(TEXT))


def test_collocations_within_a_window(story):
    table = collocations(story.term_tokens, story.tokens, window=2, least=1)
    assert table.columns.tolist() == COLLOCATION_COLUMNS
    found = {(row.left, row.right): row.count for row in table.rename(columns={"count": "n"}).itertuples()}
    assert ("Russia", "buy") in found
    assert ("weapon", "Russia") not in found  # three words apart
    assert table.g2.is_monotonic_decreasing


def test_margins_are_those_of_the_pairs(story):
    table = collocations(story.term_tokens, story.tokens, window=5, least=1)
    assert table["count"].sum() == table.total.iloc[0]
    assert (table.groupby("left")["count"].sum() == table.groupby("left").left_count.first()).all()


def test_settings_that_mean_nothing_are_refused(story):
    with pytest.raises(FabulaError, match="window"):
        collocations(story.term_tokens, story.tokens, window=0)


def test_an_article_without_words():
    assert analyse(Article("♥ 12")).collocations.empty
