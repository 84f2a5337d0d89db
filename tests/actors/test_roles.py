"""What the words beside a name say that its bearer is."""

import pytest
from conftest import read

from analysis.actors.names import name_mentions
from analysis.actors.roles import age_beside, roles


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Ann Lee spoke.", {"president"}),
        ("Former President Ann Lee spoke.", {"former president"}),
        ("Vice President Ann Lee spoke.", {"former president"}),
        ("Turkish President Ann Lee spoke.", {"foreign president"}),
        ("Ann Lee, 41, spoke.", {"41-year-old"}),
        ("Ann Lee spoke.", set()),
        ("The Supreme Court spoke.", {"court"}),
        ("Ford Motor Company spoke.", set()),
    ],
)
def test_the_words_beside_a_name(text, found):
    tree = read(text).tree
    name = name_mentions(tree)[-1]
    assert name.roles == roles(tree, name.head, name.first, name.type) == found


def test_an_age_stands_between_commas():
    tree = read("Ann Lee, 41, spoke. Ann Lee met 41 men.").tree
    assert age_beside(tree, 1, 0) == "41" and age_beside(tree, 7, 6) == ""
