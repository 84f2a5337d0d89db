"""A place in the text that speaks of somebody or something by a name, a noun or a pronoun."""

from dataclasses import dataclass, field


@dataclass
class Mention:
    """A name, a noun or a pronoun; positions are positions in the Syntax, `last` inclusive.

    `actor` is the one name that it goes under in this article, "" until it is known; `roles` are the words
    beside a name that say what its bearer is: "president".
    """

    head: int
    first: int
    last: int
    kind: str
    type: str
    text: str
    actor: str = ""
    roles: set[str] = field(default_factory=set)
