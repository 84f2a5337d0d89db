"""What a text speaks of decides whose time its bare dates are in."""

import datetime

import pytest

from analysis.times.lexer import read_words
from analysis.times.tenor import tenor_of

D = datetime.date
HISTORY = (
    "The revolt began in 1911 and had spread by 1912. It was put down in 1913, but the fields were left empty. "
    "In March 1914 the last towns were taken; in May, June and July the rest followed. By October 1915 it was over. "
) * 2
NEWS = (
    "The bank said on Tuesday that it will close branches next month. It has closed others since 2011. "
    "Its profits are down, and it is to report again on Friday. "
)


PUBLISHED = D(2017, 3, 15)


def tenor(text, published=PUBLISHED):
    return tenor_of(read_words(text), published)


def test_a_text_of_far_years_in_the_past_tense_is_a_history():
    assert tenor(HISTORY).is_told()
    assert tenor(HISTORY).is_history()


def test_news_of_the_day_is_none():
    assert not tenor(NEWS).is_told()
    assert not tenor(NEWS).is_history()


@pytest.mark.parametrize(
    "text",
    [
        HISTORY.replace("was", "is").replace("had", "has").replace("were", "are"),  # the present tense
        HISTORY.replace("191", "202"),  # years to come
        HISTORY + "He said so on Monday. " * 3,  # a report of the week
        "The revolt began in 1911 and was over.",  # one year alone
    ],
)
def test_each_sign_can_refuse_it(text):
    assert not tenor(text).is_history()


def test_a_passage_can_be_a_story_where_the_text_is_none():
    before, story = NEWS * 12, HISTORY * 3
    text = before + story + NEWS * 12
    place = len(read_words(before + story).words)
    assert not tenor(text).is_told()
    assert tenor(text).is_told_at(place - 70)
    assert not tenor(text).is_told_at(10)


def test_the_weekday_of_a_far_date_is_no_sign_of_news():
    assert tenor("It began on Monday, 3 March 1913.").near[-1] == 0
    assert tenor("It began on Monday.").near[-1] == 1


def test_without_a_publication_every_year_is_far():
    assert tenor(HISTORY, None).is_history()


def test_the_counts_are_of_what_stands_before_each_place():
    counts = tenor("In 1911 it was won.").far
    assert counts == [0, 0, 1, 1, 1, 1, 1]


CUSTOM = "The bread is baked in large ovens and is eaten warm, and people say that it has to be broken by hand. " * 10


def test_a_custom_is_of_no_time():
    assert tenor(CUSTOM).is_timeless


@pytest.mark.parametrize(
    "text",
    [
        CUSTOM[:200],  # a short text may be news with a clock time alone
        CUSTOM + "It began on Monday.",
        CUSTOM + "They met last week.",
        CUSTOM.replace(" is ", " was ").replace(" say ", " could "),  # a report
    ],
)
def test_each_sign_makes_it_one_of_its_day(text):
    assert not tenor(text).is_timeless
