"""Which land or body a bare noun stands for."""

import pytest
from conftest import read

from analysis.actors import names_at
from analysis.timeline.wording.weighing import Weights, kind_of


def best(text, noun):
    story = read(text)
    tree = story.tree
    at = max(at for at, token in enumerate(tree.token) if token == noun)
    return Weights(tree, names_at(tree, story.actors)).best(at)


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Peru has sold its gold. The country needs money.", "country", "Peru"),
        # Two are as near.
        ("Peru met Chile in May. Brazil left. The country needs money.", "country", ""),
        # Who does something is not what it is done to.
        ("Unrest has shaken Syria. The Syrian army won. Russia helped it to retake the country.", "country", "Syria"),
        ("After a strike and with unrest in Peru, the country needs calm.", "country", ""),
        # Another of its kind, without a name, stands between.
        ("Siemens grew. Siemens bought a rival firm. The firm makes pumps.", "firm", ""),
        ("Siemens grew. Siemens hired 300 people. The firm makes pumps.", "firm", "Siemens"),
        # What the article has called so needs less.
        ("Ann Lee is head of Siemens, the biggest company of the town. The company makes pumps.", "company", "Siemens"),
        # No court is a firm, and what is nowhere called a party is none.
        ("The Supreme Court sat. The firm won.", "firm", ""),
        ("Microsoft hired 300 people. Microsoft grew. The party won.", "party", ""),
    ],
)
def test_a_noun_stands_for_the_name_that_no_other_comes_near(text, noun, name):
    assert best(text, noun) == name


def test_a_noun_that_says_more_than_the_has_no_kind():
    tree = read("The country left. The poor country left. The mill left.").tree
    nouns = [at for at, token in enumerate(tree.token) if token in ("country", "mill")]
    assert [kind_of(tree, at) for at in nouns] == ["land", "", ""]
