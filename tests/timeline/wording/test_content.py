"""What is said."""

from conftest import read

from analysis.timeline.wording.headline import Desk


def headline(text, verb):
    tree = read(text).tree
    return Desk(tree, {}).headline(tree.token.index(verb), "happened").text


def test_a_tweet_has_the_quotation_before_it():
    text = '"The verdict of this judge is ridiculous." Lee tweeted on Monday.'
    assert headline(text, "tweeted") == "Lee tweeted: verdict of judge is ridiculous"


def test_who_is_quoted_says_it():
    text = '"The treaty was signed," the ministry quoted Lee as saying.'
    assert headline(text, "quoted") == "Lee: treaty was signed"


def test_what_is_asked_stands_with_what_is_done():
    text = "Lee turned to the clerk, asking whether the port was open."
    assert headline(text, "turned") == "Lee turned to clerk, asking whether port was open"


def test_a_quotation_has_its_colon():
    assert headline('Lee said Tuesday, "They explained the plan."', "said") == "Lee said: They explained plan"
