"""What its neighbours make of a word's tone: Polanyi & Zaenen (2006), "Contextual valence shifters"."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import Article
from analysis.sentiment import sentiment
from analysis.sentiment.reading import contributions, read
from analysis.sentiment.shifters import ASSERTED, BOOSTED, CONCEDED, DAMPENED, NEGATED, REVERSED
from analysis.text import sentences, tokens

SAID = "not very good bad fell reduce crime but , . “ Kim likes 12 n’t well-known !"
WORDS = st.sampled_from(SAID.split())


def reading(text, length_power=0.0):
    words = text.split()
    return read(words, np.zeros(len(words), int), length_power)


def factor(text, word):
    """Return the factor of `word` in a sentence whose tokens stand between spaces."""
    return reading(text).factor[text.split().index(word)]


def forms(text):
    found = reading(text)
    return [found.forms[form] for form in found.form]


def score(text):
    article = Article(text)
    found = sentences(article)
    return sentiment(found, tokens(article, found)).score.iloc[0]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("it is good .", "good", 1),
        ("it is not good .", "good", NEGATED),
        ("it is n’t good .", "good", NEGATED),
        ("not a very good day .", "good", NEGATED * BOOSTED),
        ("it is very good .", "good", BOOSTED),
        ("it is slightly good .", "good", DAMPENED),
        ("not that it is good .", "good", 1),  # four words on
        ("not now , good people .", "good", 1),  # a mark between
        ("not easy but good .", "good", ASSERTED),
        ("good food but bad service .", "food", CONCEDED),
        ("but good food .", "good", 1),  # it opens the sentence
        ("nothing but good food .", "good", 1),  # "only"
        ("far from good .", "good", NEGATED),
        ("less a rescue than it seems .", "rescue", NEGATED),
        ("less safe than it was .", "safe", NEGATED),
        ("less crime than there was .", "crime", DAMPENED),
        ("not to be the good one .", "good", NEGATED),  # small words take no room
        ("not new because good .", "good", 1),  # another clause
        ("a powerful car explosion .", "powerful", 0),
        ("not only good .", "good", 1),
        ("whether or not good .", "good", 1),
        ("the fight against crime .", "crime", 0),
        ("a war against corruption .", "corruption", 0),
        ("a strong attack .", "strong", 0),
        ("a strong attack .", "attack", BOOSTED),
        ("a strong team .", "strong", 1),
        ("we do not agree .", "not", 1),  # what is wanted is denied
        ("they did not say .", "not", 0),  # nothing that matters is
        ("it is not only new .", "not", 0),
        ("he is not guilty of fraud .", "guilty", 1),  # a phrase of its own
        ("they reduce crime here .", "crime", REVERSED),
        ("crime fell here .", "crime", REVERSED),
        ("they reduce good here .", "good", 1),
        ("crime fell here .", "fell", 0),
        ("crime rose here .", "rose", 0),
    ],
)
def test_a_word_is_what_its_neighbours_make_of_it(text, word, expected):
    assert factor(text, word) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("The plan is good.", "The plan is not good."),
        ("It isn't a disaster.", "It is a disaster."),
        ("The plan is very good.", "The plan is good."),
        ("They reduced corruption in the city.", "They saw corruption in the city."),
        ("Unemployment fell sharply.", "Unemployment rose sharply."),
        ("The rescue was a triumph.", "The rescue was a failure."),
    ],
)
def test_shifters_move_the_score(better, worse):
    assert score(better) > score(worse)


@pytest.mark.parametrize(
    ("text", "word", "turner"),
    [
        ("it is not good .", "good", "not"),
        ("they never won here .", "won", "never"),
        ("far from good .", "good", "far"),
        ("they reduce crime .", "crime", "reduce"),
        ("crime fell here .", "crime", "fell"),
        ("they lack good food .", "good", "lack"),
        ("he is not guilty .", "guilty", "not"),  # in a phrase
    ],
)
def test_a_word_that_is_turned_knows_what_turned_it(text, word, turner):
    words = text.split()
    assert words[reading(text).turner[words.index(word)]] == turner


@pytest.mark.parametrize("text", ["it is good .", "not only good .", "it is not . good", "the fight against crime"])
def test_what_is_not_turned_knows_of_none(text):
    assert (reading(text).turner == -1).all()


@pytest.mark.parametrize("text", ["it is not a bad day", "not only today", "no larger than it"])
def test_a_denial_is_not_bad_where_it_denies_what_is_bad_or_nothing(text):
    added = contributions(reading(text), {"not": -0.5, "no": -0.5})
    assert not added.any()


@settings(deadline=None)
@given(st.lists(WORDS, max_size=15), st.lists(WORDS, max_size=15))
def test_sentences_are_read_each_by_itself(one, other):
    both = read(one + other, np.array([0] * len(one) + [1] * len(other)))
    alone = [read(words, np.zeros(len(words), int)) for words in (one, other)]
    assert both.factor.tolist() == [*alone[0].factor, *alone[1].factor]
    words = [found.forms[form] for found in alone for form in found.form]
    assert [both.forms[form] for form in both.form] == words
