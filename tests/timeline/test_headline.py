"""The words that a newspaper would print beside a mark."""

import pytest
from conftest import read

from analysis.timeline.headline import Headline, best

TEXTS = [
    (
        "On Monday the police, who were called, have arrested two men in Cairo.",
        "arrested",
        "Police arrested two men in Cairo",
    ),
    ("Ann Lee was arrested by police on Monday.", "arrested", "Ann Lee arrested by police"),
    ("The company will build a factory in Ohio next year.", "build", "Company to build factory in Ohio"),
    ("Ann Lee came. She may sell the firm.", "sell", "Ann Lee may sell firm"),
    ("The army did not attack the town.", "attack", "Army did not attack town"),
    ("Workers leaving the plant shouted.", "leaving", "Workers left plant"),
]


@pytest.mark.parametrize(("text", "trigger", "headline"), TEXTS, ids=[case[1] for case in TEXTS])
def test_who_did_what_to_whom_where(text, trigger, headline):
    table = read(text, "2021-06-11").timeline.set_index("text")
    assert table.headline[trigger] == headline


def test_at_most_twelve_words_and_never_empty(any_story):
    for headline in any_story.timeline.headline:
        assert 0 < len(headline.split()) <= 14  # of names, which are whole


def test_the_one_with_the_fewest_faults_is_the_best():
    assert (
        best([Headline("Talks", 2.0), Headline("France met Spain", 0.5), Headline("Spain met France", 0.5)])
        == "France met Spain"
    )
