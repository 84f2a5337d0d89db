"""Who may stand behind a pronoun or a noun, as far as the grammar of the sentence tells."""

import pytest
from conftest import read

from analysis.actors.antecedents import Antecedents
from analysis.actors.fitting import fits
from analysis.actors.mention import Mention


def actor_of(text, mention):
    table = read(text).actors
    return table.actor[table.text == mention].tolist()


@pytest.mark.parametrize(
    ("text", "mention", "actor"),
    [
        ("“He met voters,” Peter Penn told Paul Hall. “He will win.”", "He", [None, None]),
        ("Paul Hall won. Two weeks after his defeat, Peter Penn left.", "his", ["Peter Penn"]),
        ("Paul Hall slept. The judge was late. Peter Penn hurt himself.", "himself", ["Peter Penn"]),
        ("Paul Hall slept. Peter Penn woke him.", "him", ["Paul Hall"]),
        ("Peter Penn slept. The police arrested Paul Hall after he had left the bank.", "he", ["Paul Hall"]),
        ("Paul Hall slept. Peter Penn, or a man close to him, may have left.", "him", ["Peter Penn"]),
        ("Siemens wants to be seen as a local player. Paul Hall spoke. “It grew,” he said.", "he", ["Paul Hall"]),
        ("Susan Roe, an adviser in the ministry, spoke. She left.", "She", ["Susan Roe"]),
        ("Susan Roe became chairwoman of the council. She left.", "She", ["Susan Roe"]),
        ("Susan Roe did not become chairwoman of the council.", "chairwoman", ["chairwoman"]),
        ("Paul Hall wrote to the Economist. Critics of the Economist wept. He left.", "He", ["Paul Hall"]),
        ("Susan Roe fell from the vessel Germania Nova. Her mother wept.", "Her", ["Susan Roe"]),
        ("Peter Penn and Paul Hall said that he had left.", "he", [None]),
        ("The agent spoke. Police held Paul Hall in June after he threatened them.", "he", ["Paul Hall"]),
        (
            "Peter Penn slept. Prosecutors charged Susan Roe, who worked as a cook. They accuse her of theft.",
            "her",
            ["Susan Roe"],
        ),
        ("“Bill Gray was late,” Paul Hall said on Monday. “He slept,” Peter Penn added.", "He", ["Bill Gray"]),
        ("France sued Texas. The country lost.", "country", ["France"]),
        ("Texas rose. The country lost.", "country", ["country"]),
        ("The Supreme Court sat. Later it ruled for the company.", "company", ["company"]),
    ],
)
def test_grammar_and_kind_tell_who_is_meant(text, mention, actor):
    found = actor_of(text, mention)
    assert [name if isinstance(name, str) else None for name in found] == actor


def test_who_spoke_and_who_was_spoken_of_are_two():
    assert actor_of("“He was a great man,” said Peter Hall. He died on Sunday.", "He")[1:] != ["Peter Hall"]
    assert actor_of("“He was a great man,” said Peter Hall. He added that he wept.", "He")[1:] == ["Peter Hall"]


def test_what_a_verb_does_is_not_done_to_who_does_it():
    tree = read("Peter Penn hugged him.").tree
    mentions = [Mention(1, 0, 1, "name", "PERSON", "Peter Penn", "Peter Penn"), Mention(3, 3, 3, "pronoun", "", "him")]
    assert Antecedents(tree, "Peter Penn hugged him.", mentions, {}).near(1) == []
    assert fits(tree, mentions[1], mentions[0])


def test_what_a_speaker_calls_it_is_not_what_the_report_named_before():
    assert actor_of("Siemens grew. “It was hard,” Ann Lee said.", "It") != ["Siemens"]


def test_the_agency_may_be_a_commission_and_the_firm_may_not():
    text = "The Rivers Commission is a federal agency in Peru. Later the agency built dams."
    assert actor_of(text, "agency")[-1:] == ["Rivers Commission"]


def test_who_says_something_within_a_quotation_is_not_who_is_quoted():
    text = (
        "Susan Roe said: “Peter Penn was clear in all of his talks, and he said that he would leave.” Paul Hall wept."
    )
    assert actor_of(text, "his") == ["Peter Penn"] and actor_of(text, "he") == ["Peter Penn", "Peter Penn"]
