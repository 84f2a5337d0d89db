"""Names that no newspaper would print, and pronouns that cannot stand for them."""

import pytest
from conftest import read

from analysis.timeline.wording.called import cleared


def named(text, **names):
    tree = read(text).tree
    return cleared(tree, {tree.token.index(token): name for token, name in names.items()})


@pytest.mark.parametrize(
    ("text", "names", "kept"),
    [
        ("The Secretary of State Ann Lee left.", {"Lee": "State Ann Lee"}, ["Ann Lee"]),
        ("Ann Lee wrote on Twitter that he left.", {"Twitter": "Twitter", "he": "Twitter"}, ["Twitter"]),
        ("Members met before it closed.", {"Members": "Members", "it": "Members"}, ["Members"]),
        ("In Houston the charity closed.", {"Houston": "Houston", "charity": "Houston"}, ["Houston"]),
        ("Ann Lee met him.", {"him": "his brother"}, []),
    ],
)
def test_what_nobody_would_be_called_goes(text, names, kept):
    assert list(named(text, **names).values()) == kept
