"""Which words can name one event: those of one family, and loose synonyms."""

from analysis.events import families
from analysis.lexicons import lexicon


def test_a_family_is_named_by_its_first_word():
    assert families.family("negotiation") == families.family("talks") == "negotiate"


def test_a_word_of_no_family_is_its_own():
    assert families.family("yodel") == "yodel"


def test_no_word_is_of_two_families():
    words = [word for row in lexicon("event_families") for word in row["family"].split()]
    assert len(words) == len(set(words))
