"""Whether an event can be at a time."""

import pytest
from conftest import read


@pytest.mark.parametrize(
    ("text", "trigger", "earliest", "status"),
    [
        ("The mill will close, it said in 2019.", "close", "2021-06-11", "planned"),
        ("Children carry lanterns through Oslo on 3 May 2021.", "carry", "2021-05-03", "happened"),
        ("In 1947 the party wins the election and forms a government.", "forms", "1947-01-01", "happened"),
        ("The shop sells lamps in Oslo.", "sells", "2021-06-11", "ongoing"),
    ],
)
def test_a_plan_is_not_past_and_the_present_may_tell_of_the_past(text, trigger, earliest, status):
    row = read(text, "2021-06-11").timeline.set_index("text").loc[trigger]
    assert (str(row.earliest)[:10], row.status) == (earliest, status)
