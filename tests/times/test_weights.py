"""How strongly a word looks ahead of the publication, or back."""

import pytest

from analysis.times.lexer import read_words
from analysis.times.weights import weight_behind, weight_of


def weight(text, word, of=weight_of):
    words = read_words(text)
    return of(words, words.words.index(word))


@pytest.mark.parametrize(
    ("text", "word", "ahead"),
    [
        ("It will open.", "will", True),
        ("They agreed on it.", "agreed", False),
        ("Talks are to resume.", "to", True),
        ("It had been due to expire.", "due", False),
        ("The hall is opened on Friday.", "opened", True),
        ("They look forward to it.", "forward", True),
    ],
)
def test_a_word_looks_ahead_or_back(text, word, ahead):
    assert (weight(text, word) > 0) == ahead
    assert weight(text, word) != 0


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They need it.", "need"),
        ("The United States", "united"),
        ("It ends Friday, led by Lee.", "led"),
        ("a highly charged day", "charged"),
        ("It will shut.", "shut"),
    ],
)
def test_what_looks_nowhere(text, word):
    assert weight(text, word) == 0


def test_a_past_verb_leads_ahead_only_what_stands_behind_it():
    assert weight("She was chosen to run.", "chosen", weight_behind) > 0
    assert weight("She was chosen to run.", "chosen") <= 0
    assert weight("They agreed to a truce.", "agreed", weight_behind) < 0
