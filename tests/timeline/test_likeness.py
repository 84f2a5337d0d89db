"""How likely two rows tell one event."""

import itertools

import pytest

from analysis.article import Article
from analysis.lexicons import weights_of
from analysis.story import analyse
from analysis.text.records import records
from analysis.timeline.likeness import Row, features, likeness, read_as_one
from analysis.timeline.reading import Reading
from tests.timeline.test_retold import on, rows


def of(*told):
    return [Row(row) for row in records(rows(*told))]


LANDED = ("Pilot landed jet on motorway outside Dublin", "land", 0, {})


@pytest.mark.parametrize(
    ("liker", "other"),
    [
        (("Jet landed on Dublin motorway", "land", 3, {}), ("Jet left for Oslo", "leave", 3, {})),
        (("Jet landed", "land", 1, {}), ("Jet landed", "land", 40, {})),
        (("Pilot praised", "praise", 3, {}), ("Pilot praised", "praise", 3, {"status": "planned"})),
    ],
)
def test_like_words_of_near_sentences_and_one_status_speak_for_one_event(liker, other):
    one, near, far = of(LANDED, liker, other)
    assert likeness(one, near, 0.1) > likeness(one, far, 0.1)


def test_the_same_days_speak_for_it_and_others_against_it():
    one, same, none, another = (
        of((*LANDED[:3], day))[0] for day in (on(3), on(3), {"earliest": None, "latest": None}, on(9))
    )
    assert likeness(one, same, 0.2) > likeness(one, none, 0.2) > likeness(one, another, 0.2)


def test_what_a_language_model_takes_for_one_speaks_for_it_most():
    one, other = of(LANDED, ("Plane came down", "come", 4, {}))
    assert likeness(one, other, 0.95) > 0.3 > 0.1 > likeness(one, other, 0.05)
    weights = weights_of("likeness_weights")
    assert max(weights, key=lambda name: abs(weights[name]) if name != "bias" else 0) == "read as one"


def test_it_is_the_same_the_other_way_round():
    told = of(LANDED, ("Jet left Dublin", "leave", 2, on(3)), ("Ann Lee won", "win", 5, {"actors": ("Ann Lee",)}))
    for one, other in itertools.permutations(told, 2):
        assert likeness(one, other, 0.4) == likeness(other, one, 0.4)
        assert dict(features(one, other, 0.4)) == dict(features(other, one, 0.4))


def test_every_feature_is_learnt():
    one, other = of((*LANDED[:3], on(3)), (*LANDED[:3], on(4)))
    same, _ = of((*LANDED[:3], on(3)), LANDED)
    known = {name for pair in ((one, other), (one, same)) for name, _ in features(*pair, 0.1)}
    assert {*weights_of("likeness_weights")} == {*known, "bias"}


def test_rows_are_read_as_one_by_their_most_like_mentions():
    story = analyse(Article("A bomb exploded in Cairo. The explosion killed two. Shops had opened late."))
    reading, mentions = Reading(story.article), records(story.events)
    table = story.timeline
    read = read_as_one(reading, table, mentions)
    starts = {mention.mention_id: mention.start for mention in mentions}
    for one, other in itertools.combinations(range(len(table)), 2):
        pairs = itertools.product(table.mentions[one], table.mentions[other])
        assert read(one, other) == max(reading.same(starts[first], starts[last]) for first, last in pairs)
