"""A place in the text that speaks of an actor, and the words that can."""

import functools
from dataclasses import dataclass, field

from analysis.lexicons import lexicon

PRONOUNS = {
    **dict.fromkeys(["he", "she", "him", "her", "his", "hers", "himself", "herself"], "person"),
    **dict.fromkeys(["it", "its", "itself"], "thing"),
    **dict.fromkeys(["they", "them", "their", "theirs", "themselves"], "many"),
}


@dataclass
class Mention:
    """A place in the text that speaks of an actor; positions are positions in the Syntax."""

    head: int
    first: int
    last: int
    kind: str
    type: str
    text: str
    actor: str = ""
    roles: set[str] = field(default_factory=set)


@functools.cache
def actor_nouns() -> dict[str, tuple[str, str]]:
    """Return the kind of each noun for an actor, and what it goes back to."""
    return {row["noun"]: (row["kind"], row["back"]) for row in lexicon("actor_nouns")}
