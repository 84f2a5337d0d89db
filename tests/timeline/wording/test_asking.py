"""What a clause leaves open of the one within it."""

import pytest
from conftest import read


@pytest.mark.parametrize(
    ("text", "trigger", "headline"),
    [
        ("Ann Lee asked whether Chile will close the port.", "close", "Ann Lee asked whether Chile will close port"),
        ("The mayor rejected the notion that the bank had sold the mine.", "sold",
         "Mayor rejected notion that bank had sold mine"),
    ],
)  # fmt: skip
def test_it_is_told_with_the_word_that_leaves_it_open(text, trigger, headline):
    assert read(text, "2021-06-11").timeline.set_index("text").headline[trigger] == headline
