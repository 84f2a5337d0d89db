"""Whether a pronoun may as well be somebody else's."""

import pytest
from conftest import read

from analysis.actors.coreference import resolve_by_rules
from analysis.actors.table import mentions_of


def led_back(text, pronoun):
    """Return whom the rules take each of the pronouns for that are written so, None where they leave it open."""
    story = read(text)
    mentions = resolve_by_rules(story.tree, story.article, mentions_of(story.article, story.tree))
    return [each.actor or None for each in mentions if each.kind == "pronoun" and each.text == pronoun]


@pytest.mark.parametrize(
    ("text", "pronoun", "actor"),
    [
        # Somebody does something as near.
        ("The attacker was known, Paul Hall said at a meeting. He fled the town.", "He", None),
        ("Paul Hall praised Peter Penn's house, and he was late.", "he", None),
        ("Paul Hall praised the house, and he was late.", "he", "Paul Hall"),
        ("Paul Hall resigned. The letter was found by Peter Penn. His wife wept.", "His", None),
        ("Paul Hall resigned. The letter was found in the attic. His house was sold.", "His", "Paul Hall"),
        ("Paul Hall left. He was late.", "He", "Paul Hall"),
        # A name that nobody knows does something between.
        (
            "Ann Fischer spoke. Ivanka has worked with members on the bill she wanted. Ivanka Trump left.",
            "she",
            "Ivanka Trump",
        ),
        # The grammar rules the other out, or names the one.
        ("Paul Hall slept. Peter Penn woke him.", "him", "Paul Hall"),
        ("Maria Lopez praised the mayor. Anna Hall and her three children left.", "her", "Anna Hall"),
        ("Paul Hall called Peter Penn's plan wise but said he had doubts.", "he", "Paul Hall"),
        ("A local prosecutor says the parents of a boy were charged after he died.", "he", None),  # the boy?
        ("Paul Hall was proud. Peter Penn's account is closed since he was arrested.", "he", "Peter Penn"),
        ("The man walked to St Paul's Street at noon. He took a nap.", "He", "man"),
        ("The student, 15-year-old Ann Hall, was last seen at a shop, where she worked.", "she", "Ann Hall"),
        # Any may be who has that office.
        ("A plan that every mayor of the coast has signed was shown to the press. Now he can sleep.", "he", None),
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
    assert led_back(text, pronoun) == (actor if isinstance(actor, list) else [actor])


def test_he_is_nobody_behind_a_he_of_whom_nobody_knows():
    assert led_back("Paul Hall said that Peter Penn left. He slept. He was tired.", "He") == [None, None]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Ann Lee sang while her band played for the family of Eva Roe. It was her case that moved the town.", "her"),
        ("The Coast Guard announced that it would back the harbour centers after threats made against them.", "them"),
    ],
)
def test_who_is_set_apart_may_be_another(text, pronoun):
    assert led_back(text, pronoun)[-1] is None
