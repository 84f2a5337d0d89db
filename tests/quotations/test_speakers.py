"""What a source is called."""

import pytest
from conftest import read

from analysis.quotations.reports import reports
from analysis.quotations.speakers import Speakers


def test_a_source_is_called_what_its_actor_is_called():
    text = "Maria Lopez is here. Ms. Lopez said that it fell."
    story = read(text)
    speakers = Speakers(story.tree, text, story.actors)
    assert speakers.of((5, 6), None) == "Maria Lopez"
    assert speakers.is_person("Maria Lopez") and not speakers.is_person("Maria")


def test_what_is_no_actor_keeps_its_words():
    story = read("The chances of rain showed that it fell.")
    assert Speakers(story.tree, story.article.text, story.actors).of((0, 3), None) == "chances of rain"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Lee and Peter Hall said that it fell.", "Ann Lee and Peter Hall"),
        ("The mayor, Peter Hall, said that it fell.", "Peter Hall"),
        ("Peter Hall, the mayor's chief of staff, said that it fell.", "Peter Hall"),
        ("Minister of Ports and Deputy Prime Minister, Peter Hall, said that it fell.", "Peter Hall"),
        ("It fell, according to Ann Lee, director of the market.", "Ann Lee"),
        ("Ann Lee, who said that it fell, left.", "Ann Lee"),
        ("She said that it fell.", "she"),
        ("Experts said that it fell.", "Experts"),
        ("A spokesman for the harbour said that it fell.", "spokesman for the harbour"),
        ("Officials within the ministry said that it fell.", "Officials within the ministry"),
        ("It fell, police and fire officials said.", "police and fire officials"),
        ("It fell, one of the sailors says.", "one of the sailors"),
        ("Some of the sailors said that it fell.", "Some of the sailors"),
        ("A study by the college said that it fell.", "study by the college"),
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


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("A harbour official said it fell. Nobody died, the official said.", ["harbour official"] * 2),
        ("Two harbour officials said it fell. Nobody died, the officials said.", ["Two harbour officials"] * 2),
        ("The harbour press office said it fell. Nobody died, the press office said.", ["harbour press office"] * 2),
        ("Ann Lee said it fell. Nobody died, the diplomat said.", ["Ann Lee"] * 2),
        ("Ann Lee said it fell. Nobody died, a diplomat said.", ["Ann Lee", "diplomat"]),
        ("Ann Lee said it fell. Nobody died, the spokeswoman said.", ["Ann Lee"] * 2),
        ("Ann Lee said it fell. Nobody died, the suspect said.", ["Ann Lee", "suspect"]),
        (
            "A spokesman said it fell. Ann Lee said it sank. Nobody died, the spokesman said.",
            ["spokesman", "Ann Lee", "spokesman"],
        ),
    ],
)
def test_who_is_taken_up_has_the_fullest_name_so_far(text, speakers):
    assert read(text).quotations.speaker.tolist() == speakers


def test_a_day_or_an_amount_says_nothing():
    text = "44 percent said that it fell. 44 percent of the sailors said that it fell."
    story = read(text)
    first, second = reports(story.tree)
    names = Speakers(story.tree, text, story.actors)
    assert names.is_number(first.source) and not names.is_number(second.source)


def test_the_fullest_name_of_one_person():
    story = read("Ursula von der Laan was in Berlin with Bo Kim and Ann Kim. Mrs. Von der Laan said that it fell.")
    names = Speakers(story.tree, story.article.text, story.actors)
    assert set(story.quotations.speaker) == {"Ursula von der Laan"} and names.fullest("Kim") == "Kim"


def test_the_fullest_name_of_one_body():
    story = read("The Federal Reserve Bank was late. On Monday the Reserve Bank said that prices fell.")
    names = Speakers(story.tree, story.article.text, story.actors)
    assert names.fullest("Reserve Bank") == "Federal Reserve Bank"
    assert [names.fullest(name) for name in ("Kim", "Bo Kim", "mayor")] == ["Kim", "Bo Kim", "mayor"]


def test_so_many_votes_say_nothing():
    story = read("The motion was backed by 90 votes to 34.")
    assert story.quotations.speaker.isna().all()
