"""Words that a scrape has glued together."""

import pytest

from analysis.timeline.wording.scrape import unglued


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("billion-after", "billion after"),
        ("the-League", "the League"),
        ("singer-Ann", "singer Ann"),
        ("agreed-to", "agreed to"),
        ("-proposed", "proposed"),
        ("anti-Roman", "anti-Roman"),
        ("follow-up", "follow-up"),
        ("2016-17", "2016-17"),
        ("-", ""),
    ],
)
def test_a_hyphen_for_a_space_goes_and_one_of_a_word_stays(word, said):
    assert unglued(word, False) == said


def test_a_preposition_glued_to_the_last_word_goes():
    assert unglued("Lyon-on", True) == "Lyon"
