"""How much each event matters, and which are main."""

from datetime import date
from pathlib import Path

import pytest
from conftest import read
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import Article, read_article
from analysis.events.families import family
from analysis.story import analyse
from analysis.timeline.salience import LEAST, MOST, chosen, score, worded

ARTICLES = Path(__file__).parents[2] / "data" / "articles"


@given(st.lists(st.floats(0.001, 0.999), max_size=40))
def test_the_likeliest_are_chosen(chances):
    picked = chosen(chances)
    assert min(len(chances), LEAST) <= len(picked) <= min(len(chances), MOST)
    assert min((chances[n] for n in picked), default=0) >= max(
        (c for n, c in enumerate(chances) if n not in picked), default=0
    )


def test_the_number_follows_the_article():
    assert len(chosen([0.9, 0.9, 0.9, 0.05, 0.05])) == 3
    assert len(chosen([0.5] * 12)) == 12


def test_salience_is_a_chance(any_story):
    assert any_story.timeline.salience.between(0, 1).all()
    assert any_story.timeline.is_main.sum() <= MOST


def test_an_arrest_matters_more_than_saying_so():
    table = read("Police arrested Ann Lee on Monday, a spokesman said.", "2021-06-11").timeline.set_index("text")
    assert table.salience["arrested"] > table.salience["said"]


@pytest.mark.parametrize("text", ["Monday."])
def test_nothing_to_choose(text):
    assert read(text).timeline.is_main.sum() == 0


@given(st.lists(st.sampled_from([0.1, 0.5, 0.9]), max_size=30))
def test_the_likeliest_come_first_and_ties_in_the_order_of_the_text(chances):
    picked = chosen(chances)
    assert picked == sorted(range(len(chances)), key=lambda number: (-chances[number], number))[: len(picked)]


@given(st.lists(st.floats(0.3, 0.9), min_size=1, max_size=10), st.integers(1, 10))
def test_unlikely_events_behind_them_change_no_order(chances, more):
    shorter, longer = chosen(chances), chosen(chances + [0.001] * more)
    common = min(len(shorter), len(longer))
    assert shorter[:common] == longer[:common]


def test_what_is_main_matters_at_least_as_much_as_what_is_not(any_story):
    table = any_story.timeline
    main, rest = table.salience[table.is_main], table.salience[~table.is_main]
    assert min(len(table), LEAST) <= len(main)
    assert rest.empty or main.min() >= rest.max()


@pytest.mark.parametrize("text", ["Rain.", "Rain"])
def test_one_event_is_main(text):
    table = read(text).timeline
    assert table.is_main.tolist() == [True]
    assert table.salience.between(0, 1).all()


def test_no_chance_is_chosen_from_nothing():
    assert chosen([]) == []


def test_a_score_is_the_bias_where_nothing_is_known():
    assert score({"no such feature": 1.0}, "alone") == score({}, "alone")


def test_the_article_that_comes_with_it_has_its_events_once_and_nothing_else():
    table = analyse(read_article(ARTICLES / "russia-north-korea-arms-talks.md")).timeline
    main = table[table.is_main]
    assert 6 <= len(main) <= 12
    assert {"exchange", "visit", "conflict", "negotiate"} <= set(main.lemma)
    assert not {"raise", "use", "effort", "highlight"} & set(main.lemma)
    assert sum(family(lemma) == "negotiate" for lemma in main.lemma) == 1


def test_a_row_whose_headline_readers_would_strike_keeps_a_part_of_its_chance():
    assert worded(0.9) == worded(0.4) == 1.0
    assert 0.5 < worded(0.1) < 1.0


def test_no_two_rows_are_in_the_very_same_words():
    table = analyse(Article("The court ordered the bank to sell the mill.")).timeline
    assert table[table.is_main].headline.tolist() == ["Court ordered bank to sell mill"]
    assert table.headline.nunique() < len(table)


def test_no_two_rows_of_a_page_are_printed_alike(any_story):
    main = any_story.timeline[any_story.timeline.is_main]
    assert main.headline.is_unique


def test_what_the_title_tells_has_a_row():
    text = (
        "Ann Lee, the minister, resigned on Tuesday after police searched her house and arrested her driver in Ayr on"
        " Monday. Two men were killed on Sunday when a bridge fell into the river, and 300 people left their homes. The"
        " bank bought a mill on Wednesday for $5 million. Thieves stole a painting on Friday and set fire to a museum."
        " Many in the town may soon see their harbour reopen, a spokesman said."
    )
    for title, is_main in (("Minister resigns", False), ("Harbour may reopen soon", True)):
        table = analyse(Article(text, title=title, published=date(2021, 6, 11)), reads=False).timeline
        assert table[table.is_main].text.eq("reopen").any() == is_main
