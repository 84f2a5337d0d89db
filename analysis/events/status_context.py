"""What the clauses around an event say of it: an opinion, a time that is still to come."""

from analysis.lexicons import words
from analysis.text.syntax import Syntax

_WHEN = frozenset({"when", "once", "until", "till", "before", "after"})


def is_opinion(tree: Syntax, verb: int) -> bool:
    """Return whether the clause of `verb` is what somebody believes or foretells: "polls suggest he will win"."""
    above = tree.head[verb]
    if any(tree.lemma[kid] == "likely" for kid in tree.kids(verb, "advmod")):
        return True
    return tree.dep[verb] in ("ccomp", "acl") and tree.lemma[above] in words("opinion_words")


def is_temporal(tree: Syntax, at: int) -> bool:
    """Return whether the clause of `at` tells when the clause over it happens: "when the case is heard"."""
    first = tree.first_conjunct(at)
    return tree.dep[first] == "advcl" and any(
        tree.lemma[kid] in _WHEN for verb in {at, first} for kid in tree.kids(verb, "mark", "advmod")
    )
