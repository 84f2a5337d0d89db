from analysis.corpus.accounts import Rarity
from analysis.corpus.blocks import candidates
from tests.corpus.told import told


def numbers(*rows: dict) -> list[tuple[int, int]]:
    return candidates(*told(*rows))


FIRE = {"doc_id": "a", "headline": "Fire destroyed mill in Aldon", "lemma": "destroy"}


def test_what_has_a_word_of_the_family_and_another_in_common_is_compared():
    assert numbers(FIRE, {"doc_id": "b", "headline": "Blaze destroyed old mill in Aldon", "lemma": "destroy"}) == [
        (0, 1)
    ]


def test_loose_synonyms_are_compared():
    shot = {"doc_id": "a", "headline": "Gunman shot guard in Aldon bank", "lemma": "shoot"}
    assert numbers(shot, {"doc_id": "b", "headline": "Guard killed in Aldon bank", "lemma": "kill"}) == [(0, 1)]


def test_what_is_told_by_other_words_is_not():
    assert numbers(FIRE, {"doc_id": "b", "headline": "Mill in Aldon sold", "lemma": "sell"}) == []


def test_two_rows_of_one_article_are_not():
    assert numbers(FIRE, {**FIRE, "event_id": 1}) == []


def test_as_many_pairs_as_grow_with_the_articles():
    rows = [{**FIRE, "doc_id": f"d{number:03}"} for number in range(200)]
    assert len(numbers(*rows)) <= 200 * 40


def test_of_no_accounts_there_are_no_pairs():
    found, rarity = told(FIRE)
    assert isinstance(rarity, Rarity)
    assert candidates([], rarity) == []
    assert candidates(found, rarity) == []
