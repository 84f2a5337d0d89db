"""The words of the sentence that describe an event."""

import pytest
from conftest import read
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.events.description import LIMIT, describe


def test_words_of_the_sentence_at_most_twelve(any_story):
    for row in any_story.events.itertuples():
        assert sum(any(map(str.isalnum, word)) for word in row.description.split()) <= 12
        assert row.description


def test_subject_verb_and_object():
    table = read("The mayor of the town opened a bridge.").events.set_index("text")
    assert (
        table.description["opened"] == "mayor of the town opened a bridge"
        or "opened a bridge" in table.description["opened"]
    )


@pytest.mark.parametrize(
    ("text", "trigger", "words"),
    [
        ("Rebels did not attack the town.", "attack", ["Rebels", "not", "attack", "town"]),
        ("He gave up the fight.", "gave", ["gave", "up", "fight"]),
        ("1,200 people died.", "died", ["1,200", "people", "died"]),
        ("The trial of the mayor began.", "trial", ["trial", "of", "mayor"]),
    ],
)
def test_it_keeps_what_it_cannot_spare(text, trigger, words):
    tree = read(text).tree
    described = describe(tree, tree.token.index(trigger), text).split()
    assert [word for word in described if word in words] == words


def test_its_words_stand_in_the_sentence_in_the_same_order(any_story):
    sentences = any_story.sentences.set_index("sentence_id").text
    for row in any_story.events.itertuples():
        sentence, at = sentences[row.sentence_id], 0
        for word in row.description.split():
            at = sentence.find(word, at)
            assert at >= 0, (row.description, sentence)
            at += len(word)


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["the", "old", "mayor", "of", "a", "town", "and", ",", "which", "not", "will", "open", "to", "on"]
        ),
        min_size=1,
    )
)
def test_any_word_is_described_in_one_to_twelve_words(words):
    text = " ".join([*words, "opened."])
    tree = read(text).tree
    lengths = [len(describe(tree, at, text).split()) for at in range(len(tree.token))]
    assert min(lengths) >= 1
    assert max(lengths) <= LIMIT <= 12


def test_one_word_is_its_own_description():
    assert describe(read("Rain.").tree, 0, "Rain.") == "Rain"
