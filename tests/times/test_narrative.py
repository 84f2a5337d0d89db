"""In a story, dates inherit from what was told before them; in news of the day they do not."""

import datetime

import pytest

from analysis.times import engine, narrative
from analysis.times.patterns import pattern
from analysis.times.phrase import Phrase

D = datetime.date
PUBLISHED = D(2017, 3, 15)
# Four years and a dozen months in the past tense make a text a history; each case adds its sentence to it.
HISTORY = (
    "The league was founded in 1881 and had forty towns by 1882. It was banned in May 1883. In June and July its "
    "leaders were tried; in October they were freed. From November to December the towns were quiet. "
    "In January, February and March 1884 the league was refounded. "
) * 3


def values(text, published=PUBLISHED):
    """Return the value of each expression that the last sentences of a history hold."""
    scene = engine.mentions(HISTORY + text, published)
    starts = scene.words.starts
    return [found.reading.value for found in scene.mentions if starts[found.first] >= len(HISTORY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1903 it grew. In March it split. On the 20th both halves met.", ["1903", "1903-03", "1903-03-20"]),
        ("In April they met. The next day they left.", ["1884-04", "1884-04-XX"]),
        ("On 3 April they met. The next day they left.", ["1884-04-03", "1884-04-04"]),
        ("In December 1886 it struck. In February it won.", ["1886-12", "1887-02"]),
        ("In May 1886 it struck, as it had since February.", ["1886-05", "1886-02"]),
        ("It met in May 1886. Over the summer it grew.", ["1886-05", "1886-SU"]),
        ("It met in May 1886. The following spring it grew.", ["1886-05", "1887-SP"]),
        ("It met in May 1886. It fell apart later that month.", ["1886-05", "1886-05"]),
        ("It met in May 1886. That year it fell apart.", ["1886-05", "1886"]),
        ("It met in May 1886. The previous year it had not.", ["1886-05", "1885"]),
        ("It met in May 1886. By the end of the year it had ten halls.", ["1886-05", "1886"]),
        ("It met on 3 May 1886, a Monday. On Thursday it met again.", ["1886-05-03", "1886-05-06"]),
        ("It met in November 1886 and was banned on Christmas Day.", ["1886-11", "1886-12-25"]),
        ("It met on 3 May 1886. Two days later it was banned.", ["1886-05-03", "1886-05-05"]),
    ],
)
def test_a_date_inherits_from_the_story(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("aside", "why"),
    [
        ("They had planned a hall for 1898.", "it looks ahead"),
        ("Two decades earlier they had been poor.", "it looks back"),
        ("There is a book about it (1999).", "it is the year of a book"),
        ("It was larger than in the May 1870 crisis.", "it only names a thing"),
        ("The average of 1861-1870 was lower.", "it is a span"),
        ("Papers opened in 1977 showed it.", "the story does not leap so far within a sentence"),
    ],
)
def test_an_aside_does_not_move_the_story(aside, why):
    assert values(f"In May 1886 it met. {aside} In June it fell.")[-1] == "1886-06", why


def test_news_of_the_day_keeps_its_publication():
    text = "The firm was fined in 2011. In January it was sold, the court was told on Monday."
    found = engine.mentions(text, PUBLISHED).mentions
    assert [mention.reading.value for mention in found] == ["2011", "2017-01", "2017-03-13"]


def test_the_rule_says_so():
    reading = engine.mentions(HISTORY + "In April they met.", PUBLISHED).mentions[-1].reading
    assert narrative.RULE in reading.rule
    assert reading.anchor == "text"


def test_a_history_needs_no_publication():
    assert values("In April they met.", None) == ["1884-04"]


def test_before_the_common_era_years_run_backwards():
    text = (
        "In 264 BC the war was begun. By 261 BC the city was taken, in 260 BC the fleet was built and "
        "in 256 BC it had won. The following year it was lost. In March the rest was lost too."
    )
    found = [mention.reading.value for mention in engine.mentions(text, PUBLISHED).mentions]
    assert found[-2:] == ["BC0255", "BC0255-03"]


def test_a_year_right_before_is_the_year_meant():
    found = engine.mentions("They tried in 2009, on Christmas Day.", PUBLISHED).mentions
    assert found[-1].reading.value == "2009-12-25"


def test_the_end_of_a_year_told_in_the_past_is_not_this_years():
    found = engine.mentions("In April 2015 a ferry sank. By the end of the year ten had sunk.", PUBLISHED).mentions
    assert found[-1].reading.value == "2015"


@pytest.mark.parametrize(
    ("value", "rest", "expected"),
    [
        ("1941-12-07", "01", "1942-01"),
        ("1941", "11", "1941-11"),
        ("1942-02", "11", "1941-11"),
        ("BC0480", "08", "BC0480-08"),
    ],
)
def test_the_nearest_year_is_inherited(value, rest, expected):
    scene = engine.mentions("In May", PUBLISHED)
    match = pattern("MONTH").search(scene.words.letters)
    year = value[:6] if value.startswith("BC") else value[:4]
    assert narrative.inherited(Phrase(scene, match), narrative.Reached(year, value), rest) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("Last month a museum of it was opened. The queen came in February.", "2017-02"),
        ("The last of them was closed in May 1885. The queen came in June.", "1885-06"),
    ],
)
def test_a_story_that_has_come_back_to_the_present_stays_there(sentences, expected):
    assert engine.mentions(f"{HISTORY} {sentences}", PUBLISHED).mentions[-1].reading.value == expected
