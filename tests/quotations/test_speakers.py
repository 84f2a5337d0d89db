"""What a source is called."""

from conftest import read

from analysis.quotations.speakers import Speakers, Voice, speaker_at


def test_a_source_is_called_what_its_actor_is_called():
    text = "Maria Lopez is here. Ms. Lopez said that it fell."
    story = read(text)
    speakers = Speakers(story.tree, text, story.actors)
    assert speakers.of((5, 6), None) == "Maria Lopez"
    assert speakers.is_person("Maria Lopez") and not speakers.is_person("Maria")


def test_what_is_no_actor_keeps_its_words():
    story = read("The chances of rain showed that it fell.")
    assert Speakers(story.tree, story.article.text, story.actors).of((0, 3), None) == "chances of rain"


def test_the_voice_of_a_place_in_the_text():
    text = "Ann Lee said that it fell."
    at = text.index("fell")
    assert speaker_at(read(text).quotations, [(at, at + 4), (0, 3)]) == [Voice("Ann Lee", False), None]
