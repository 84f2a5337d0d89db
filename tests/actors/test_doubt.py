"""Whether "it" and "they" may as well be something else."""

import pytest
from conftest import read


@pytest.mark.parametrize(
    ("text", "pronoun", "actor"),
    [
        # Two things, two peoples, a body that is one.
        ("Siemens launched a rocket, the Nova 3, on Friday. It is new.", "It", "Siemens"),
        ("Eight members disagree, and another six have said they agree.", "they", None),
        ("The rebels left. The nurses and doctors of the town wept. They were hungry.", "They", None),
        ("Siemens bought the farm. The papers show that the board was told. They were late.", "They", None),
        ("Siemens, whose plant is new, faced strikes. The mayor praised the house, and it was sold.", "it", None),
        ("The adviser of Siemens wept over the defeat, despite its small price.", "its", None),
        ("Rebels gave back the bodies of five soldiers, two days after they were killed.", "they", None),
        ("Rebels said that they were beaten.", "they", "Rebels"),
        ("Many nurses wept. They found that people in the town were poor. They left.", "They", ["Many nurses", None]),
        ("Brazil has sold its gold. The mayor of Lima spoke about it.", "it", None),
    ],
)
def test_where_two_may_be_meant_nobody_is(text, pronoun, actor):
    table = read(text).actors
    found = table[(table.kind == "pronoun") & (table.text == pronoun)].actor.tolist()
    assert [name if isinstance(name, str) else None for name in found] == (
        actor if isinstance(actor, list) else [actor]
    )


def test_what_they_may_be_is_left_open():
    text = "The Coast Guard announced that it would back the harbour centers after threats made against them."
    table = read(text).actors
    assert table[table.text == "them"].actor.isna().all()
