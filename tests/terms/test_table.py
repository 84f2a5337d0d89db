import pandas as pd
import pytest

from analysis.article import Article
from analysis.errors import FabulaError
from analysis.terms import TERM_COLUMNS, term_tokens, terms, variants
from analysis.terms.table import word_count
from analysis.text import sentences, tag, tokens

TEXT = (
    "John F. Kirby said Russia’s supply chain had failed. Kirby spoke in the United States. "
    "The U.S. wants talks. A talk about the supply chain of North Korea was held; North Korea talked. "
    "Russia was silent in 1998.\n\nPhoto: Ann Park talks"
)


def story(text):
    article = Article(text)
    parts = sentences(article)
    return tag(tokens(article, parts)), parts


@pytest.fixture(scope="module")
def table():
    return terms(*story(TEXT)).set_index("term")


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
    parts, words = story(TEXT)[1], story(TEXT)[0]
    assert (table.total == word_count(words, parts)).all()
    assert table.share["talk"] == pytest.approx(3 / table.total.iloc[0])
    expected = table.total * (table["count"] + table.reference_count) / (table.total + table.reference_total)
    assert (table.expected - expected).abs().max() < 1e-9


def test_every_occurrence_leads_back_to_the_text(table):
    words, parts = story(TEXT)
    places = term_tokens(words, parts)
    assert places.groupby("term").size().to_dict() == table["count"].to_dict()
    written = [TEXT[start:end].replace("’", "'") for start, end in zip(places.start, places.end, strict=True)]
    assert written == places.variant.tolist()


def test_variants_show_the_folding():
    words, parts = story(TEXT)
    found = variants(term_tokens(words, parts), "united states")
    assert found[["term", "variant", "count"]].values.tolist() == [
        ["United States", "U.S.", 1],
        ["United States", "United States", 1],
    ]
    assert variants(term_tokens(words, parts), "kirby").term.unique().tolist() == ["John F. Kirby"]
    assert len(variants(term_tokens(words, parts))) > 5
    assert variants(term_tokens(words, parts), "Mars").empty


def test_another_article_as_reference():
    here, there = story("Russia sells arms. Russia buys ships."), story("China sells ships.")
    table = terms(*here, reference=terms(*there)).set_index("term")
    assert table.loc["China", ["count", "reference_count"]].tolist() == [0, 1]
    assert table.loc["Russia", ["count", "reference_count"]].tolist() == [2, 0]
    assert table.reference_total.unique().tolist() == [3]


@pytest.mark.parametrize("text", ["1998 2000 3.5", "Photo: Ann Lee", "♥♥♥", "the of and"])
def test_a_story_without_terms_has_an_empty_table(text):
    table = terms(*story(text))
    assert table.empty
    assert table.columns.tolist() == TERM_COLUMNS


def test_one_word_thousands_of_times_in_one_sentence():
    words, parts = story("talk " * 4500)
    assert len(parts) == 1
    assert words["head"].between(0, 4499).all()
    assert terms(words, parts)[["term", "count", "evidence"]].values.tolist() == [["talk", 4500, "more"]]


def test_all_capitals():
    table = terms(*story("RUSSIA IS TALKING TO NORTH KOREA. TALKS WITH NORTH KOREA BEGAN.")).set_index("term")
    assert table["count"][["talk", "NORTH KOREA"]].tolist() == [2, 2]


def test_a_text_that_is_not_english_is_refused():
    text = (
        "Der Hund lief über die Straße und bellte laut. Dann kam die Polizei und nahm ihn mit nach Hause, "
        "wo er lange schlief und nichts mehr hörte."
    )
    with pytest.raises(FabulaError, match="English"):
        terms(*story(text))


def test_the_same_text_gives_the_same_table():
    first, second = terms(*story(TEXT)), terms(*story(TEXT))
    pd.testing.assert_frame_equal(first, second)
