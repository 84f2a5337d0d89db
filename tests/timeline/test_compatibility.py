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


def test_a_past_year_behind_a_perfect_is_that_of_the_noun_before_it():
    table = read("The firm has been fined over the spill in 2010.", "2021-06-11").timeline.set_index("text")
    assert table.edtf["spill"] == "2010"
    assert table.basis["fined"] == "tense"


def test_a_stretch_of_years_dates_a_perfect():
    table = read("Rents have fallen from 1980 to 2012.", "2021-06-11").timeline.set_index("text")
    assert table.edtf["fallen"] == "1980-01-01/2012-12-31"
