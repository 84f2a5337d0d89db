"""What a pronoun or "the company" stands for."""

import pytest
from conftest import read


@pytest.mark.parametrize(
    ("text", "mention", "actor"),
    [
        ("Maria Lopez met Peter Hall. She smiled.", "She", "Maria Lopez"),
        ("President Ann Lee spoke. Later the president left.", "president", "Ann Lee"),
        ("France waited. It then signed the treaty.", "It", "France"),
    ],
)
def test_led_back_to_a_name(text, mention, actor):
    table = read(text).actors
    assert table.actor[table.text == mention].tolist() == [actor]


def test_outside_quotation_marks_nothing_goes_back_to_what_was_said_inside_them():
    table = read("Peter Hall was late. “We met Paul Brown,” said the mayor. He left.").actors
    assert table.actor[table.text == "He"].tolist() != ["Paul Brown"]
