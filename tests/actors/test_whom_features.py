"""What speaks for each person whom a pronoun may mean."""

import pytest
from actors.test_whom_pronoun import pronoun


@pytest.mark.parametrize(
    ("text", "word", "actor", "sign"),
    [
        ("Paul Hall left. He was late.", "He", "Paul Hall", "only"),
        ("Paul Hall left. He was late.", "He", "Paul Hall", "sentence 1"),
        ("Tom Penn saw that Paul Hall left as he was late.", "he", "Paul Hall", "nearest over an subject"),
        ("“Bo left,” Paul Hall said. He added that it rained.", "He", "Paul Hall", "says again"),
        ("“He slept,” Paul Hall said. He died on Monday.", "He", "", "nobody, quoted"),
        ("Paul Hall spoke. A man wept. He left.", "He", "Paul Hall", "noun a subject"),
        ("Paul Hall met Tom Penn and Bo Lee. He left.", "He", "Tom Penn", "of two 1"),
    ],
)
def test_signs(text, word, actor, sign):
    assert sign in pronoun(text, word).known()[actor]


def test_shares_are_of_all_who_may_be_meant():
    known = pronoun("Paul Hall met Tom Penn. Paul Hall wept. He left.", "He").known()
    assert known["Paul Hall"]["share"] == pytest.approx(2 / 3) and known["Tom Penn"]["share"] == pytest.approx(1 / 3)
    assert "most" in known["Paul Hall"] and "most" not in known["Tom Penn"]


def test_the_pronoun_before_counts_as_far_as_it_is_sure():
    he = pronoun("Paul Hall spoke. Tom Penn wept. He left.", "He")
    assert not any("chain" in sign for sign in he.known()["Paul Hall"])
