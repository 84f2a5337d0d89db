"""What the clauses around an event say of it."""

from conftest import read

from analysis.events.status_context import (
    ending_verb,
    has_modal,
    is_arranged,
    is_awaited,
    is_going_on,
    is_headline_plan,
    is_opinion,
    is_ordinal,
    is_placing,
    is_supposed,
    is_telling,
    is_temporal,
    is_to_be_held,
    of_modal,
    told_by_verb,
)


def tree_and(text, word):
    tree = read(text).tree
    return tree, tree.token.index(word)


def test_what_somebody_believes_is_an_opinion():
    assert is_opinion(*tree_and("Polls suggest that he will win.", "win"))
    assert is_opinion(*tree_and("She is certain that he will win.", "win"))
    assert not is_opinion(*tree_and("He will win.", "win"))


def test_when_tells_a_time():
    assert is_temporal(*tree_and("It ends when the case is heard.", "heard"))
    assert not is_temporal(*tree_and("The case is heard.", "heard"))


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


def test_what_is_to_be_held():
    tree, noun = tree_and("There is a vote to be held in May.", "vote")
    assert is_to_be_held(tree, noun) == tree.token.index("held")
    assert is_to_be_held(*tree_and("A vote was held in May.", "vote")) == -1
    assert is_arranged(*tree_and("They wait for a system, to be released in May.", "released"))
    assert not is_arranged(*tree_and("They want to leave.", "leave"))
    assert is_headline_plan(*tree_and("Bridge to open in May", "open"))
    assert not is_headline_plan(*tree_and("They hope to open it in May.", "open"))


def test_what_is_awaited():
    assert is_awaited(*tree_and("The town expects a million visitors.", "expects"))
    assert is_awaited(*tree_and("The trial is set for Monday.", "set"))
    assert not is_awaited(*tree_and("The firm expects sales to rise.", "expects"))
    assert not is_awaited(*tree_and("The price is set at two pounds.", "set"))


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
