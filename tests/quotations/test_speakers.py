"""What a source is called."""

from conftest import read

from analysis.quotations.speakers import Speakers, Voice, speaker_at


def test_several_persons_are_joined():
    text = "Ann Lee and Peter Hall said that it fell."
    story = read(text)
    speakers = Speakers(story.tree, text, story.actors)
    assert speakers.of((0, 3), None) == "Ann Lee and Peter Hall"
    assert speakers.is_person("Ann Lee") and not speakers.is_person("Ann")


def test_what_is_no_actor_keeps_its_words():
    story = read("The chances of rain showed that it fell.")
    assert Speakers(story.tree, story.article.text, story.actors).of((0, 3), None) == "chances of rain"


def test_the_voice_of_a_place_in_the_text():
    text = "Ann Lee said that it fell."
    at = text.index("fell")
    assert speaker_at(read(text).quotations, [(at, at + 4), (0, 3)]) == [Voice("Ann Lee", False), None]
