"""A mention knows no actor before it is resolved."""

from analysis.actors.mention import Mention
from analysis.actors.nominals import noun_mentions, pronoun_mentions


def test_nobody_at_first():
    mention = Mention(0, 0, 0, "pronoun", "", "she")
    assert (mention.actor, mention.roles) == ("", set())


def test_roles_are_each_mentions_own():
    one, other = (Mention(0, 0, 0, "name", "PERSON", "Lee") for _ in range(2))
    one.roles.add("mayor")
    assert other.roles == set()


def test_positions_lead_back_to_the_words(any_story):
    tree, text = any_story.tree, any_story.article.text
    found = [*noun_mentions(tree, text, []), *pronoun_mentions(tree)]
    for mention in found:
        assert mention.first <= mention.head <= mention.last
        written = text[tree.start[mention.first] : tree.end[mention.last]]
        assert mention.text == " ".join(written.split())


def test_a_mention_with_the_same_words_is_equal_only_at_the_same_place():
    one, same = (Mention(2, 1, 2, "noun", "ORG", "the company") for _ in range(2))
    assert one == same
    assert one != Mention(7, 6, 7, "noun", "ORG", "the company")
