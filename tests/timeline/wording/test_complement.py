"""What follows a verb."""

import pytest
from conftest import read

from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.pieces import written


def test_dates_are_no_complements():
    tree = read("They met Ann Lee on Monday.").tree
    contexts = Contexts(tree, {})
    made = [contexts.complement(kid, 1, 0) for kid in tree.children[1] if kid > 1]
    assert "Monday" not in " ".join(written(tree, pieces) for pieces in made)


@pytest.mark.parametrize(
    ("text", "trigger", "said"),
    [
        (
            "The suspect was not arrested until ten years later.",
            "arrested",
            "Suspect was not arrested until ten years later",
        ),
        ("The singer spent five nights in hospital.", "spent", "Singer spent five nights in hospital"),
        ("The state has yet to make an offer.", "make", "State has yet to make offer"),
        ("Thanks to the rain, the fire died down.", "died", "Fire died down"),
    ],
)
def test_what_a_verb_needs_stays(text, trigger, said):
    assert read(text, "2021-06-11").timeline.set_index("text").headline[trigger] == said


@pytest.mark.parametrize(
    ("text", "trigger", "said"),
    [
        ("Ann Lee described the treaty as useless.", "described", "Ann Lee described treaty as useless"),
        ("The threat is that prices rise in May.", "threat", "Threat is that prices rise"),
        ("Labour pushed for members to have a say.", "pushed", "Labour pushed for members to have say"),
    ],
)
def test_what_completes_a_verb_stays(text, trigger, said):
    assert read(text, "2021-06-11").timeline.set_index("text").headline[trigger] == said
