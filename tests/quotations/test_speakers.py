"""What a source is called."""

import pytest
from conftest import read

from analysis.quotations.reports import reports
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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee and Peter Hall said that it fell.", "Ann Lee and Peter Hall"),
        ("The mayor, Peter Hall, said that it fell.", "Peter Hall"),
        ("Peter Hall, the mayor's chief of staff, said that it fell.", "Peter Hall"),
        ("It fell, according to Ann Lee, director of the market.", "Ann Lee"),
        ("Ann Lee, who said that it fell, left.", "Ann Lee"),
        ("She said that it fell.", "she"),
        ("Experts said that it fell.", "Experts"),
    ],
)
def test_what_the_source_of_a_report_is_called(text, speaker):
    story = read(text)
    (report,) = reports(story.tree)
    assert Speakers(story.tree, text, story.actors).of(report.source, None) == speaker


def test_a_pronoun_goes_on_with_the_person_before_it_and_with_nothing_else():
    text = "Rain fell. She said that Ann Lee left."
    story = read(text)
    speakers, at = Speakers(story.tree, text, story.actors), story.tree.token.index("She")
    assert speakers.of((at, at), "Ann Lee") == "Ann Lee"
    assert speakers.of((at, at), "the company") == "she"


def test_the_inmost_voice_of_marks_is_direct():
    text = "“It fell at night,” Peter Hall said."
    at = text.index("fell")
    assert speaker_at(read(text).quotations, [(at, at + 4)]) == [Voice("Peter Hall", True)]


@pytest.mark.parametrize("text", ["Ann Lee believes that it fell.", "It fell."])
def test_a_thought_is_nobody_speaking(text):
    at = text.index("fell")
    assert speaker_at(read(text).quotations, [(at, at + 4)]) == [None]


def test_one_answer_for_each_place(any_story):
    places = list(zip(any_story.events.start, any_story.events.end, strict=True))
    assert len(speaker_at(any_story.quotations, places)) == len(places)
    assert speaker_at(any_story.quotations, []) == []
