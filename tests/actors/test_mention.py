"""A mention knows no actor before it is resolved."""

from analysis.actors.mention import Mention


def test_nobody_at_first():
    mention = Mention(0, 0, 0, "pronoun", "", "she")
    assert (mention.actor, mention.roles) == ("", set())


def test_roles_are_each_mentions_own():
    one, other = (Mention(0, 0, 0, "name", "PERSON", "Lee") for _ in range(2))
    one.roles.add("mayor")
    assert other.roles == set()
