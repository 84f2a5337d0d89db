"""The forms of verbs."""

import pytest

from analysis.lexicons import lexicon
from analysis.text.inflection import participle, past


@pytest.mark.parametrize(
    ("lemma", "form"),
    [("stop", "stopped"), ("play", "played"), ("try", "tried"), ("agree", "agreed"), ("fix", "fixed"),
     ("visit", "visited"), ("admit", "admitted"), ("go", "went"), ("open", "opened")],
)  # fmt: skip
def test_past(lemma, form):
    assert past(lemma) == form


def test_participle():
    assert [participle(lemma) for lemma in ("steal", "arrest", "hold")] == ["stolen", "arrested", "held"]


def test_every_irregular_verb_has_both_forms():
    assert all(row["past"] and row["participle"] for row in lexicon("irregular_verbs"))
