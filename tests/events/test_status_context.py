"""What the clauses around an event say of it."""

from conftest import read

from analysis.events.status_context import (
    carried_out,
    ending_verb,
    has_modal,
    is_answered_for,
    is_foretold,
    is_going_on,
    is_only_wanted,
    is_opinion,
    is_ordinal,
    is_placing,
    is_small_clause,
    is_supposed,
    is_telling,
    is_told_at_once,
    modal_before,
    of_modal,
    supposing_noun,
    told_by_verb,
)


def tree_and(text, word):
    tree = read(text).tree
    return tree, tree.token.index(word)


def test_what_somebody_believes_is_an_opinion():
    assert is_opinion(*tree_and("Polls suggest that he will win.", "win"))
    assert is_opinion(*tree_and("She is certain that he will win.", "win"))
    assert not is_opinion(*tree_and("He will win.", "win"))


def test_the_first_to_win():
    assert is_ordinal(*tree_and("She was the first to win.", "first"))
    assert is_ordinal(*tree_and("He was the 12th man to swim it.", "man"))
    assert is_ordinal(*tree_and("She became the first Kenyan to win.", "became"))
    assert not is_ordinal(*tree_and("The man left.", "man"))


def test_a_search_that_lasts():
    assert is_going_on(*tree_and("The search was widened.", "search"))
    assert not is_going_on(*tree_and("The search ended.", "search"), is_ended=True)
    assert not is_going_on(*tree_and("A search was made.", "search"))
    assert not is_going_on(*tree_and("The bridge fell.", "bridge"))


def test_what_would_be_has_a_modal():
    assert has_modal(*tree_and("A merger would hurt them.", "hurt"))
    assert not has_modal(*tree_and("A merger will hurt them.", "hurt"))


def test_what_the_verb_over_it_tells_outright():
    assert told_by_verb(*tree_and("They have yet to win.", "win")) == "denied"
    assert told_by_verb(*tree_and("They have to win.", "win")) == ""
    assert told_by_verb(*tree_and("He is thought to have fled.", "fled")) == "happened"
    assert told_by_verb(*tree_and("He is expected to flee.", "flee")) == ""


def test_what_a_modal_makes_of_its_verb():
    assert of_modal(*tree_and("They will meet.", "meet"), 1) == "planned"
    assert of_modal(*tree_and("They might meet.", "meet"), 1) == "possible"


def test_the_subject_of_would_is_supposed():
    tree, noun = tree_and("The loss of the port would hurt them.", "loss")
    assert is_supposed(tree, noun, tree.token.index("hurt"))
    tree, noun = tree_and("The loss of the port will hurt them.", "loss")
    assert not is_supposed(tree, noun, tree.token.index("hurt"))


def test_the_verb_that_ends_it():
    tree, noun = tree_and("They lifted the ban.", "ban")
    assert ending_verb(tree, noun) == tree.token.index("lifted")
    assert ending_verb(*tree_and("They praised the ban.", "ban")) == -1


def test_what_is_placed_beside_another_event():
    assert is_placing(*tree_and("The arrest comes a day after the robbery.", "comes"))
    assert is_placing(*tree_and("The move comes as prices rise.", "comes"))
    assert not is_placing(*tree_and("The dog comes home.", "comes"))
    assert not is_placing(*tree_and("The dispute comes after a vote.", "comes"))
    assert not is_placing(*tree_and("The visit comes ahead of a vote.", "comes"))


def test_who_tells_has_told():
    assert is_telling(*tree_and("He says that it fell.", "says"))
    assert not is_telling(*tree_and("The search goes on.", "goes"))
    assert not is_telling(*tree_and("The bank owns a house.", "owns"))


def test_what_is_done_where_it_is_told():
    assert is_told_at_once(*tree_and("He says that it fell.", "says"))
    assert not is_told_at_once(*tree_and("The bank owns a house.", "owns"))


def test_who_foretells_plans_nothing():
    assert is_foretold(*tree_and("Analysts say prices will fall.", "fall"))
    assert is_foretold(*tree_and("Prices will fall, according to economists.", "fall"))
    assert not is_foretold(*tree_and("Analysts say they will meet.", "meet"))
    assert is_foretold(*tree_and("The bank says prices will fall.", "fall"))
    assert not is_foretold(*tree_and("The bank says it will slow its lending.", "slow"))
    assert not is_foretold(*tree_and("The bank says the port will reopen.", "reopen"))


def test_a_participle_that_was_read_as_a_past():
    assert is_small_clause(*tree_and("Farmers could soon see their water rationed, the union warned.", "rationed"))
    assert not is_small_clause(*tree_and("We will wait and see what happened.", "happened"))


def test_what_somebody_answers_for():
    assert is_answered_for(*tree_and("He was jailed for robbing a bank.", "robbing"))
    assert not is_answered_for(*tree_and("It is used for cutting bread.", "cutting"))


def test_a_scheme_that_was_carried_out():
    tree, verb = tree_and("The firm ran a scheme to cheat its clients.", "cheat")
    assert carried_out(tree, verb) == tree.token.index("ran")
    assert carried_out(*tree_and("The gang hatched a scheme to cheat clients.", "cheat")) == -1


def test_what_is_only_supposed():
    tree, of = tree_and("In the event of a strike, buses will run.", "of")
    assert supposing_noun(tree, of) == tree.token.index("event")
    assert supposing_noun(*tree_and("The end of the strike came late.", "of")) == -1


def test_a_verb_that_shares_a_modal():
    tree, verb = tree_and("The bank said it would close two mines and cut 300 jobs.", "cut")
    assert modal_before(tree, verb) == tree.token.index("close")
    assert modal_before(*tree_and("The bank closed two mines and cut 300 jobs.", "cut")) == -1


def test_a_plan_that_is_none_yet():
    assert is_only_wanted(*tree_and("They must make efforts to sell it.", "efforts"))
    assert is_only_wanted(*tree_and("They did not have the votes to pass it.", "votes"))
    assert not is_only_wanted(*tree_and("They announced plans to sell it.", "plans"))
