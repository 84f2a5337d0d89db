"""The words that name something that happens."""

import pytest
from conftest import read
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.events.triggers import CANDIDATES, FURNITURE, features, triggers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rebels attacked the town.", ["attacked"]),
        ("The house is old and has a door.", []),
        ("An earthquake destroyed the bridge.", ["earthquake", "destroyed"]),
    ],
)
def test_what_happens(text, found):
    tree = read(text).tree
    assert [tree.token[at] for at in triggers(tree)] == found


def test_what_opens_a_time_or_a_name_is_no_event():
    for text in ("Starting from Monday, clients pay more.", "Troops loyal to renegade Libyan general Omar Lee fled."):
        tree = read(text).tree
        assert {tree.token[at] for at in triggers(tree)}.isdisjoint({"Starting", "renegade"})


@pytest.mark.parametrize("token", ["Harbour-was", "pic.example.org/a1B2", "lena@harbour", "ferries-have"])
def test_addresses_and_what_a_lost_dash_glued_together_name_nothing(token):
    tree = read(f"The {token} seen at the port.").tree
    assert token not in {tree.token[at] for at in triggers(tree)}


def test_a_hyphen_alone_glues_nothing():
    tree = read("Rebels counter-attacked at dawn.").tree
    assert "counter-attacked" in {tree.token[at] for at in triggers(tree)}


def test_only_words_that_can_name_events_in_text_order(any_story):
    found = triggers(any_story.tree)
    assert found == sorted(set(found))
    assert {any_story.tree.pos[at] for at in found} <= CANDIDATES


@pytest.mark.parametrize(
    ("text", "word"),
    [("According to Ann Lee, it fell.", "According"), ("She is a teacher.", "is"), ("The door has a lock.", "has")],
)
def test_prepositions_and_furniture_name_nothing(text, word):
    tree = read(text).tree
    assert tree.token.index(word) not in triggers(tree)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The opposition left the hall.", "opposition"),
        ("Polls show that Lee leads.", "Polls"),
        ("Jeff Sessions resigned.", "Sessions"),
    ],
)
def test_bodies_papers_and_people_name_nothing_that_happens(text, word):
    tree = read(text).tree
    assert tree.token.index(word) not in triggers(tree)


@pytest.mark.parametrize(("text", "found"), [("Rain.", ["Rain"]), ("Monday.", []), ("7.", []), ("?", [])])
def test_an_article_of_one_word(text, found):
    tree = read(text).tree
    assert [tree.token[at] for at in triggers(tree)] == found


def test_the_noun_that_supports_an_event_is_none_of_its_own():
    tree = read("The general praised the war effort and the peace process.").tree
    found = {tree.token[at] for at in triggers(tree)}
    assert "war" in found and not {"effort", "process"} & found


def test_no_furniture_in_any_article(any_story):
    tree = any_story.tree
    assert {tree.lemma[at] for at in triggers(tree)} & FURNITURE == set()
    assert all(tree.token[at][0].isalpha() for at in triggers(tree))


def test_the_weights_know_a_word_by_its_lemma_and_its_grammar():
    tree = read("Rebels attacked the town.").tree
    known = features(tree, tree.token.index("attacked"))
    assert {"pos=VERB", "lemma=attack/V", "tag=VBD"} <= set(known)
    assert all("=" in feature for feature in known)


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.sampled_from(["police", "shot", "war", "the", "is", "according", "to", ",", "3", "efforts"]), min_size=1
    )
)
def test_any_words_can_be_read_and_twice_alike(words):
    tree = read(" ".join(words)).tree
    assert triggers(tree) == triggers(tree)
    assert set(triggers(tree)) <= set(range(len(tree.token)))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("So-called shadow ferries sailed at night.", "So-called"),
        ("They crossed the desert in search of water.", "search"),
        ("The budget for the year starting on July 1 was cut.", "starting"),
    ],
)
def test_what_only_leads_to_another_word_names_nothing(text, word):
    tree = read(text).tree
    assert word not in {tree.token[at] for at in triggers(tree)}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The search of the house took hours.", "search"),
        ("Police took part in the search of the house.", "search"),
        ("Workers starting a strike blocked the road.", "starting"),
    ],
)
def test_the_same_words_name_what_happens(text, word):
    tree = read(text).tree
    assert word in {tree.token[at] for at in triggers(tree)}
