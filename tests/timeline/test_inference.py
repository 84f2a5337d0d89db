"""Days that a story gives to events beside which it names none."""

import pytest
from conftest import read


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("A gunman attacked soldiers on Tuesday. He died.", "inferred"),
        ("A gunman attacked soldiers on Tuesday. He previously died.", "tense"),
        ("A gunman attacked soldiers on Tuesday. He had died.", "tense"),
        ("A gunman attacked soldiers on Tuesday. He will die.", "tense"),
    ],
)
def test_the_story_goes_on_for_what_does_not_leave_it(text, basis):
    assert read(text, "2021-06-11").timeline.set_index("lemma").basis["die"] == basis


def test_a_noun_takes_up_the_one_event_of_its_kind():
    table = read("The 7 May 2021 bombings shocked Kenya. The government condemned the bombings.", "2021-06-11").timeline
    assert set(table[table.lemma == "bombing"].edtf) == {"2021-05-07"}
