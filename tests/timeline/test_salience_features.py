"""What tells how much an event matters."""

from conftest import read

from analysis.timeline.salience_features import Setting, features


def rows(text, title=None):
    story = read(text, "2021-06-11", title=title)
    setting = Setting(story.tree, story.article, story.timeline)
    found = features(story.timeline, list(story.events.itertuples(index=False)), setting)
    return dict(zip(story.timeline.text, found, strict=True))


def test_the_headline_and_the_lead():
    found = rows("Police arrested Ann Lee. Rain fell. Then she slept.", title="Ann Lee arrested")
    assert found["arrested"]["in the headline"] == found["arrested"]["lead"] == 1.0
    assert found["slept"]["in the headline"] == 0.0


def test_without_a_headline_it_says_so():
    assert rows("Police arrested Ann Lee.")["arrested"]["without a headline"] == 1.0


def test_every_value_is_a_number():
    assert all(
        isinstance(value, float) for row in rows("Police arrested Ann Lee in Cairo.").values() for value in row.values()
    )
