"""How likely one event was before another, as learnt."""

import pytest
from conftest import read

from analysis.timeline.moments import moments
from analysis.timeline.order_model import OrderModel, pair_features


def model_of(text, published="2021-06-11"):
    story = read(text, published)
    positions = [token - story.tree.first_id for token in story.events.token_id]
    rows = list(story.timeline.itertuples(index=False))
    found = moments(story.tree, positions, list(story.events.itertuples(index=False)), rows, story.published)
    words = [story.tree.token[each.at] for each in found]
    return OrderModel(story.tree, found), words


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The minister resigned after rebels attacked the port.", "attacked", "resigned"),
        ("Rebels attacked the port before the minister resigned.", "attacked", "resigned"),
        ("Police said that he had left the house.", "left", "said"),
        ("The storm destroyed the bridge. The state will rebuild it.", "destroyed", "rebuild"),
        ("The company said it will close the plant.", "said", "close"),
    ],
)
def test_what_is_plain_is_likely(text, first, second):
    model, words = model_of(text)
    one, other = words.index(first), words.index(second)
    chance = model.chance(one, other) if one < other else 1 - model.chance(other, one)
    assert chance > 0.8


def test_a_chance_is_a_chance_and_the_same_when_asked_again():
    model, words = model_of("A ship sank. A crew searched the sea.\n\nHe resigned.\n\nShe won.\n\nThey met.")
    for first in range(len(words)):
        for second in range(first + 1, len(words)):
            chance = model.chance(first, second)
            assert 0 < chance < 1 and chance == model.chance(first, second)


def test_the_chance_is_that_of_all_features_together():
    """What is kept by kinds must be what the whole list of features says."""
    model, words = model_of(
        "A ship sank on 3 May 2021. A crew searched it. He resigned.\n\nShe won. They will meet on Monday."
    )
    for first in range(len(words)):
        for second in range(first + 1, len(words)):
            names = pair_features(model.tree, model.moments[first], model.moments[second])
            odds = model.odds(first, second)
            own = model.earliness[first] - model.earliness[second]
            assert odds == pytest.approx(model.weight("bias") + own + sum(map(model.weight, names)))
