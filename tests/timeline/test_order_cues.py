"""Words between two events say which was before which."""

import pytest
from conftest import read

from analysis.timeline.order_cues import links

CASES = [
    ("The minister resigned after the attack.", "attack", "resigned", "word"),
    ("The minister resigned after rebels attacked the port.", "attacked", "resigned", "word"),
    ("They signed the treaty before troops crossed the border.", "signed", "crossed", "word"),
    ("He ruled until the army arrested him.", "ruled", "arrested", "word"),
    ("Prices have doubled since the war began.", "began", "doubled", "word"),
    ("The bank closed because customers fled.", "fled", "closed", "word"),
    ("He visited Rome following the election.", "election", "visited", "word"),
    ("They met ahead of the summit.", "met", "summit", "word"),
    ("Police said that he had left the house.", "left", "said", "perfect"),
    ("Police said that he left the house.", "left", "said", "report"),
    ("The company said it will close the plant.", "said", "close", "report"),
    ("She was arrested and charged on Monday.", "arrested", "charged", "coordination"),
    ("Crowds gathered to protest on Monday.", "gathered", "protest", "purpose"),
    ("The attack led to protests.", "attack", "protests", "consequence"),
    ("The strike was prompted by layoffs.", "layoffs", "strike", "consequence"),
    ("The visit facilitated the talks.", "visit", "talks", "consequence"),
    ("The election was followed by protests.", "election", "protests", "consequence"),
    ("The minister resigned. He later joined a bank.", "resigned", "joined", "sequence"),
    ("He won the race. He had earlier lost a match.", "lost", "won", "sequence"),
]


def linked(text):
    """Every link as (the earlier, the later, rule, cue) in words; the order "during" as told."""
    story = read(text)
    tree = story.tree
    positions = [token - tree.first_id for token in story.events.token_id]
    found = []
    for link in links(tree, positions, story.events.status.tolist()):
        first, second = (tree.token[positions[number]] for number in link.pair())
        cue = tree.token[link.cue] if link.cue >= 0 else ""
        found.append((first, second, "during" if link.order == "during" else link.rule, cue))
    return found


@pytest.mark.parametrize(("text", "first", "second", "rule"), CASES)
def test_each_cue_orders_its_two_events(text, first, second, rule):
    assert (first, second, rule) in [each[:3] for each in linked(text)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The minister resigned after the attack.", "after"),
        ("Police said that he had left the house.", "had"),
        ("The attack led to protests.", "led"),
        ("The minister resigned. He later joined a bank.", "later"),
    ],
)
def test_the_cue_is_the_word_that_says_so(text, cue):
    assert cue in [each[3] for each in linked(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The committee began to debate the bill.",  # one event, not two
        "He sang and they were dancing.",  # two subjects: no steps of one
        "Police said that he is sleeping.",
        "The vote was held. He died two years earlier.",  # earlier than what, the count says
    ],
)
def test_what_is_no_cue_orders_nothing(text):
    assert linked(text) == []


def test_while_puts_two_at_once():
    assert ("sang", "waited", "during", "while") in linked("He sang while they waited.")
