import datetime

import pandas as pd
import pytest
from conftest import read

from analysis.corpus.accounts import Account, Rarity, accounts, day, known_as, spoken

TEXTS = {
    "a": "The ferry Marigold sank off Corvo on 3 March 2021 with 40 people on board, the coast guard said.",
    "b": "Ida Holm praised the vote. Lawmakers in Vossland passed the budget.",
}
DOCUMENTS = pd.DataFrame(
    {"doc_id": ["a", "b"], "published": [datetime.date(2021, 3, 5)] * 2, "title": ["Ferry lost", ""]}
)


@pytest.fixture(scope="module")
def told() -> list[Account]:
    stories = {doc_id: read(text, "2021-03-05") for doc_id, text in TEXTS.items()}
    timeline, events = (
        pd.concat([getattr(story, name).assign(doc_id=doc_id) for doc_id, story in stories.items()], ignore_index=True)
        for name in ("timeline", "events")
    )
    return accounts(timeline, events, DOCUMENTS)


def account(told: list[Account], lemma: str) -> Account:
    return next(each for each in told if lemma in each.lemmas)


def test_an_account_has_what_can_be_compared(told):
    sank = account(told, "sink")
    assert {"marigold", "corvo"} <= sank.content
    assert sank.days == (datetime.date(2021, 3, 3), datetime.date(2021, 3, 3))
    assert "sink" not in sank.content
    assert sank.published == datetime.date(2021, 3, 5)


def test_days_that_the_text_does_not_give_are_none(told):
    assert account(told, "praise").days is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Smith’s deals with the unions", ["smith", "agree", "union"]),
        ("The U.S. crisis", ["u.s", "crisis"]),
        ("40 of them", ["40"]),
        ("the of a", []),
    ],
)
def test_words_are_known_by_what_they_have_in_common(text, said):
    assert list(spoken(text)) == said


def test_a_form_is_known_by_its_family():
    assert known_as("killings") == known_as("killed") == "kill"


@pytest.mark.parametrize("missing", [None, pd.NaT, float("nan")])
def test_a_missing_day_is_none(missing):
    assert day(missing) is None


def test_a_rare_word_weighs_more_than_one_of_all_articles(told):
    rarity = Rarity(told, DOCUMENTS)
    assert rarity.of("marigold") > 0
    assert rarity.of("never seen") >= rarity.of("marigold")
    assert rarity.says("a", "corvo")
    assert not rarity.says("b", "corvo")
    assert "ferry" in rarity.key_words("a", 12)
    assert rarity.alike("a", "a") == pytest.approx(1.0)
    assert rarity.alike("a", "b") == rarity.alike("b", "a")
