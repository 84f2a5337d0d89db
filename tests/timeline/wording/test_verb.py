"""The forms of verbs that headlines want."""

import pytest
from conftest import read

from analysis.timeline.wording.pieces import written
from analysis.timeline.wording.verb import is_passive, verb_group


@pytest.mark.parametrize(
    ("text", "verb", "status", "form"),
    [
        ("They have arrested two men.", "arrested", "happened", "arrested"),
        ("They travelled home.", "travelled", "happened", "travelled"),
        ("They will meet.", "meet", "planned", "to meet"),
        ("They won't meet.", "meet", "denied", "will not meet"),
        ("They might meet.", "meet", "possible", "might meet"),
        ("They could have met.", "met", "possible", "could have met"),
        ("They are marching.", "marching", "ongoing", "are marching"),
        ("She never paid.", "paid", "happened", "never paid"),
        ("He doesn't pay.", "pay", "denied", "does not pay"),
        ("They were happy.", "were", "happened", "were"),
        ("She got married.", "married", "happened", "got married"),
        ("Two men are being held.", "held", "ongoing", "are being held"),
        ("The plan was not approved.", "approved", "denied", "was not approved"),
    ],
)
def test_the_form_follows_status_and_tense(text, verb, status, form):
    tree = read(text).tree
    at = tree.token.index(verb)
    assert written(tree, verb_group(tree, at, status, 0, is_passive(tree, at))) == form


def test_a_denial_from_above_adds_not():
    tree = read("They sold it.").tree
    assert written(tree, verb_group(tree, 1, "denied", 0, False, denies=True)) == "did not sell"
