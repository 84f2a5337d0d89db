"""What tells that an event is still to come."""

from conftest import read

from analysis.events.ahead import (
    ahead,
    is_arranged,
    is_headline_plan,
    is_only_to_come,
    is_temporal,
    is_to_be_held,
    of_future,
)


def tree_and(text, word):
    tree = read(text).tree
    return tree, tree.token.index(word)


def test_when_tells_a_time():
    assert is_temporal(*tree_and("It ends when the case is heard.", "heard"), "PRESENT")
    assert not is_temporal(*tree_and("The case is heard.", "heard"), "PRESENT")


def test_what_is_to_be_held():
    tree, noun = tree_and("There is a vote to be held in May.", "vote")
    assert is_to_be_held(tree, noun) == tree.token.index("held")
    assert is_to_be_held(*tree_and("A vote was held in May.", "vote")) == -1
    assert is_arranged(*tree_and("They wait for a system, to be released in May.", "released"))
    assert not is_arranged(*tree_and("They want to leave.", "leave"))
    assert is_headline_plan(*tree_and("Bridge to open in May", "open"))
    assert not is_headline_plan(*tree_and("They hope to open it in May.", "open"))


def test_what_is_awaited_or_comes_later():
    assert ahead(*tree_and("The town expects a million visitors.", "expects"), "NONE") >= 0
    assert ahead(*tree_and("The trial is set for Monday.", "set"), "NONE") >= 0
    assert ahead(*tree_and("The firm expects sales to rise.", "expects"), "NONE") == -1
    assert ahead(*tree_and("The price is set at two pounds.", "set"), "NONE") == -1
    tree, verb = tree_and("The board is meeting later.", "meeting")
    assert ahead(tree, verb, "PROGRESSIVE") == tree.token.index("later")
    assert ahead(*tree_and("They are expecting a child.", "expecting"), "PROGRESSIVE") == -1


def test_the_past_of_a_report_tells_of_a_time_to_come():
    said = "They said that work would begin when the court ruled."
    assert is_temporal(*tree_and(said, "ruled"), "PAST")
    assert not is_temporal(*tree_and("They said that work began when the court ruled.", "ruled"), "PAST")


def test_what_comes_with_its_verb():
    tree, noun = tree_and("A strike will hit trains.", "strike")
    assert is_only_to_come(tree, noun, tree.token.index("hit"))
    tree, noun = tree_and("The strike will hit trains.", "strike")
    assert not is_only_to_come(tree, noun, tree.token.index("hit"))


def test_what_is_to_blame_is_no_plan():
    assert of_future(*tree_and("They are to blame.", "blame")) == "ongoing"
    assert of_future(*tree_and("They are to meet.", "meet")) == "planned"
