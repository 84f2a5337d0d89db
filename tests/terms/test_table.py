"""The table of terms: what is counted as one, and against what it is held."""

import pandas as pd
import pytest

from analysis.article import Article
from analysis.story import analyse
from analysis.terms import TERM_COLUMNS, terms
from analysis.terms.story_words import story_words

TEXT = (
    "John F. Kirby said Russia’s supply chain had failed. Kirby spoke in the United States. "
    "The U.S. wants talks. A talk about the supply chain of North Korea was held; North Korea talked. "
    "Russia was silent in 1998.\n\nPhoto: Ann Park talks"
)


def table_of(text):
    return analyse(Article(text)).terms


@pytest.fixture(scope="module")
def table():
    return table_of(TEXT).set_index("term")


def test_columns_are_the_contract(table):
    assert table.reset_index().columns.tolist() == TERM_COLUMNS
    assert TERM_COLUMNS[:7] == ["term", "count", "share", "expected", "g2", "log_ratio", "z"]
    assert table["count"].is_monotonic_decreasing


@pytest.mark.parametrize(
    ("term", "count", "kind"),
    [
        ("talk", 3, "word"),
        ("Russia", 2, "name"),
        ("North Korea", 2, "name"),
        ("United States", 2, "name"),
        ("John F. Kirby", 2, "name"),
        ("supply chain", 2, "compound"),
    ],
)
def test_forms_are_counted_together(table, term, count, kind):
    assert (table["count"][term], table.kind[term]) == (count, kind)


def test_nothing_is_counted_twice_and_no_stop_words_or_numbers(table):
    assert not {"Korea", "Kirby", "supply", "chain", "the", "1998", "U.S.", "Park", "Photo", "have"} & set(table.index)


def test_shares_and_totals_fit(table):
    story = analyse(Article(TEXT))
    assert (table.total == story_words(story.tokens, story.sentences).total).all()
    assert table.share["talk"] == pytest.approx(3 / table.total.iloc[0])
    expected = table.total * (table["count"] + table.reference_count) / (table.total + table.reference_total)
    assert (table.expected - expected).abs().max() < 1e-9


def test_another_article_as_reference():
    here, there = (analyse(Article(text)) for text in ("Russia sells arms. Russia buys ships.", "China sells ships."))
    table = terms(here.tokens, here.sentences, here.names, reference=there.terms).set_index("term")
    assert table.loc["China", ["count", "reference_count"]].tolist() == [0, 1]
    assert table.loc["Russia", ["count", "reference_count"]].tolist() == [2, 0]
    assert table.reference_total.unique().tolist() == [3]


@pytest.mark.parametrize("text", ["1998 2000 3.5", "Photo: Ann Lee", "♥♥♥", "the of and"])
def test_a_story_without_terms_has_an_empty_table(text):
    table = table_of(text)
    assert table.empty
    assert table.columns.tolist() == TERM_COLUMNS


def test_one_word_thousands_of_times_without_a_stop():
    story = analyse(Article("talk " * 4500))
    assert story.terms[["term", "count", "evidence"]].values.tolist() == [["talk", 4500, "more"]]


def test_a_text_that_is_not_english_has_no_terms():
    text = (
        "Der Hund lief über die Straße und bellte laut. Dann kam die Polizei und nahm ihn mit nach Hause, "
        "wo er lange schlief und nichts mehr hörte."
    )
    with pytest.warns(UserWarning, match="is in German, and only English can be read"):
        assert len(table_of(text)) == 0


def test_a_short_text_in_another_language_tells_nothing_and_passes():
    assert len(table_of("Der Hund lief.")) > 0


def test_the_same_text_gives_the_same_table():
    first, second = table_of(TEXT), table_of(TEXT)
    pd.testing.assert_frame_equal(first, second)
