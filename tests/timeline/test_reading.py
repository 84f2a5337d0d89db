"""What the language model makes of an article's events."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import analyse
from analysis.article import Article
from analysis.timeline import Reading

ARTICLE = Article(
    "The mayor of Leeds resigned on Monday after a row over the sale of a park. It has four ponds. "
    "The council will choose her successor on 3 May.",
    title="Mayor of Leeds resigns",
    published=datetime.date(2021, 4, 8),
)


def at(word):
    return ARTICLE.text.index(word)


def span(words):
    return at(words), at(words) + len(words)


@pytest.fixture(scope="module")
def reading():
    return Reading(ARTICLE)


def test_the_news_is_worth_more_than_what_merely_is(reading):
    assert reading.odds(at("resigned"), 0.0) > reading.odds(at("has"), 0.0)


def test_what_speaks_for_an_event_speaks_for_it_beside_the_model_too(reading):
    assert reading.odds(at("resigned"), 2.0) > reading.odds(at("resigned"), 1.0)


def test_each_event_has_the_expression_that_dates_it(reading):
    spans = [span("Monday"), span("3 May")]
    resigned, chosen = reading.chances(at("resigned"), spans), reading.chances(at("choose"), spans)
    assert resigned[0] > resigned[1]
    assert chosen[1] > chosen[0]


def test_what_is_told_again_is_one_event_rather_than_what_is_not():
    text = "Two trains collided in Leeds on Monday. Ten people died in the crash. The mayor will open a park in May."
    told = Reading(Article(text, published=datetime.date(2021, 4, 8)))
    crash, collision, opening = (text.index(word) for word in ("crash", "collided", "open"))
    assert told.same(collision, crash) > told.same(collision, opening)
    assert told.same(collision, crash) == told.same(crash, collision)


def test_what_stands_too_far_apart_is_two_events():
    far = Article(ARTICLE.text + " They talked on." * 400 + " He left on Friday.")
    assert Reading(far).same(at("resigned"), far.text.index("left")) == 0


@settings(max_examples=30, deadline=None)
@given(st.integers(0, len(ARTICLE.text) - 1), st.lists(st.sampled_from(["Monday", "3 May", "Leeds"]), max_size=4))
def test_chances_are_of_alternatives(start, words):
    chances = Reading(ARTICLE).chances(start, [span(word) for word in words])
    assert len(chances) == len(words)
    assert all(0 <= chance <= 1 for chance in chances)
    assert sum(chances) <= 1 + 1e-9


def test_an_expression_out_of_sight_dates_nothing():
    far = Article(ARTICLE.text + " They talked on." * 400 + " He left on Friday.")
    where = far.text.index("Friday")
    assert Reading(far).chances(at("resigned"), [(where, where + 6)]) == [0.0]


def test_an_analysis_reads_unless_told_not_to():
    read, unread = analyse(ARTICLE), analyse(ARTICLE, reads=False)
    assert read.timeline.headline.tolist() == unread.timeline.headline.tolist()
    assert read.timeline.salience.tolist() != unread.timeline.salience.tolist()


def test_what_is_over_and_what_is_planned_stand_apart(reading):
    over, ahead = reading.statuses([at("resigned")]), reading.statuses([at("choose")])
    assert over["happened"] > ahead["happened"] and ahead["planned"] > over["planned"]
    assert sum(over.values()) == pytest.approx(1)


def test_no_status_is_changed_to_one_that_the_headline_does_not_tell(reading):
    assert reading.status([at("resigned")], "planned") == "planned"
    assert reading.status([at("resigned")], "denied") == "denied"
    assert reading.status([at("resigned")], "ongoing") == "happened"


@pytest.mark.parametrize("article", [ARTICLE, Article("Blue.")], ids=["events", "none"])
def test_columns_are_of_one_kind_read_or_not(article):
    kinds = [analyse(article, reads=reads).timeline[["headline", "status"]].dtypes.tolist() for reads in (True, False)]
    assert kinds[0] == kinds[1]
    assert "float" not in str(kinds)
