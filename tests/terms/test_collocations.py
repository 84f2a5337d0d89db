import pytest

from analysis.article import Article
from analysis.errors import FabulaError
from analysis.terms import collocations, term_tokens
from analysis.terms.collocations import COLLOCATION_COLUMNS, ngrams, subjects_verbs_objects
from analysis.text import sentences, tag, tokens

TEXT = (
    "Russia buys weapons from Iran. Weapons were bought by Russia. Iran sells weapons. "
    "The price of weapons rose. The price of bread rose. Kim met Putin; Putin laughed."
)


@pytest.fixture(scope="module")
def story():
    article = Article(TEXT)
    parts = sentences(article)
    tagged = tag(tokens(article, parts))
    return tagged, parts, term_tokens(tagged, parts)


def test_collocations_within_a_window(story):
    tagged, _, places = story
    table = collocations(places, tagged, window=2, least=1)
    assert table.columns.tolist() == COLLOCATION_COLUMNS
    found = {(row.left, row.right): row.count for row in table.rename(columns={"count": "n"}).itertuples()}
    assert ("Russia", "buy") in found
    assert ("weapon", "Russia") not in found  # three words apart
    assert table.g2.is_monotonic_decreasing


def test_margins_are_those_of_the_pairs(story):
    tagged, _, places = story
    table = collocations(places, tagged, window=5, least=1)
    assert table["count"].sum() == table.total.iloc[0]
    assert (table.groupby("left")["count"].sum() == table.groupby("left").left_count.first()).all()


def test_who_does_what_to_whom(story):
    tagged, parts, places = story
    rows = subjects_verbs_objects(tagged, parts, places)[["subject", "verb", "object", "count"]].values.tolist()
    assert rows[0] == ["Russia", "buy", "weapon", 2]  # once active, once passive
    assert ["Iran", "sell", "weapon", 1] in rows


def test_a_relative_clause_has_its_noun_as_subject():
    article = Article("Sanctions that hurt Iran were lifted.")
    parts = sentences(article)
    tagged = tag(tokens(article, parts))
    rows = subjects_verbs_objects(tagged, parts, term_tokens(tagged, parts))[
        ["subject", "verb", "object"]
    ].values.tolist()
    assert ["sanction", "hurt", "Iran"] in rows


def test_ngrams(story):
    tagged, parts, _ = story
    assert ngrams(tagged, parts, n=3)[["ngram", "count"]].values.tolist() == [["the price of", 2]]
    assert ngrams(tagged, parts, n=99).empty
    assert "kim met putin putin" not in ngrams(tagged, parts, n=4, least=1).ngram.tolist()


def test_settings_that_mean_nothing_are_refused(story):
    tagged, parts, places = story
    with pytest.raises(FabulaError, match="window"):
        collocations(places, tagged, window=0)
    with pytest.raises(FabulaError, match="n-gram"):
        ngrams(tagged, parts, n=0)


def test_an_article_without_words():
    article = Article("♥ 12")
    parts = sentences(article)
    tagged = tag(tokens(article, parts))
    places = term_tokens(tagged, parts)
    assert collocations(places, tagged).empty
    assert subjects_verbs_objects(tagged, parts, places).empty
