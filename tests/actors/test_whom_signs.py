"""What is known of an article's persons and mentions."""

from conftest import read

from analysis.actors.coreference import signs_of
from analysis.actors.table import mentions_of


def signs(text):
    story = read(text)
    return signs_of(story.tree, story.article, mentions_of(story.article, story.tree))


def test_persons_are_those_with_a_name():
    found = signs("Ann Lee and the mayor met the Greens in Oslo.")
    assert found.is_person("Ann Lee") and not found.is_person("Oslo") and not found.is_person("mayor")


def test_places_of_a_sentence():
    found = signs("Ann Lee, whom Bo Kim knew, gave Tom Penn the plan of Eva Roe.")
    places = {mention.actor: found.place(number) for number, mention in enumerate(found.mentions) if mention.actor}
    assert places["Ann Lee"] == "subject" and places["Bo Kim"] == "subject below" and places["Eva Roe"] == "by or of"


def test_the_mentions_are_left_as_they_are():
    story = read("Ann Lee slept. She left.")
    mentions = mentions_of(story.article, story.tree)
    signs_of(story.tree, story.article, mentions)
    assert [mention.actor for mention in mentions] == ["Ann Lee", ""]
