"""What titles say was done."""

import pytest

from analysis.timeline.main_title import title_act

CASES = [
    ("Lyon floods: Minister closes two bridges", "closes two bridges"),
    ("Minister has not closed the bridge", "has not closed the bridge"),
    ("Minister finally opens bridge after 'long' repairs", "finally opens bridge after 'long' repairs"),
    ("'We will rebuild': Minister visits Lyon", "visits Lyon"),
    ("Floods in Lyon", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("title", "act"), CASES)
def test_it_has_all_from_the_verb_on(title, act):
    found = title_act(title)
    assert (found and found.text) == act
