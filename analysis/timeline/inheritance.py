"""Which events below a dated one have its time, too, and what of the preposition before it is theirs."""

from collections.abc import Collection
from typing import Any

from analysis.lexicons import words
from analysis.text.syntax import VERBAL, Syntax
from analysis.text.tense import auxiliaries
from analysis.timeline.scenes import BOUNDING
from analysis.timeline.sharing import BEFORE_EVENT, is_perfect

WALLS = frozenset({"ccomp", "relcl", "advcl", "parataxis", "csubj", "acl"})  # clauses with a time of their own
_SAME_TIME = frozenset({"when", "while", "as"})
_STINTS = frozenset({"attend", "fly", "play", "spend", "be"})
_MONTH = 27  # days from the first to the last of the shortest
_HAVE = frozenset({"has", "have", "'ve"})


def inherited(tree: Syntax, positions: list[int], direct: Collection[int]) -> dict[int, int]:
    """Return for each of `positions` the trigger in `direct` above it whose time is its own, too."""
    found = {}
    for at in positions:
        below = at
        for up in [] if at in direct else tree.ancestors(at):
            if (tree.dep[below] in WALLS and not _is_joined(tree, below)) or _is_following(tree, below):
                break
            if tree.pos[below] in ("NOUN", "PROPN") and not _is_made(tree, below, up):
                break
            if up in direct:
                found[at] = up
                break
            below = up
    return found


def _is_following(tree: Syntax, at: int) -> bool:
    """Return whether what hangs on the word at `at` was before: "founded in 1991 following the fall of the wall"."""
    return tree.dep[at] == "prep" and tree.token[at].lower() == "following"


def _is_joined(tree: Syntax, clause: int) -> bool:
    """Return whether `clause` shares the time of the clause over it: "in 2011, when she challenged ..."."""
    marks = {tree.lemma[kid] for kid in tree.kids(clause, "mark", "advmod")}
    return bool(marks & _SAME_TIME) and tree.dep[clause] in ("advcl", "relcl")


def _is_made(tree: Syntax, noun: int, above: int) -> bool:
    """Return whether what is told of `noun` makes it happen then: "held talks", "the talks began", "another test"."""
    if tree.pos[above] in ("ADP", "NOUN", "PROPN"):
        return tree.pos[above] == "ADP" and tree.lemma[above] == "in" and not tree.is_definite(noun)
    if tree.lemma[above] in words("holding_verbs"):
        return True
    return tree.dep[noun] == "dobj" and not tree.is_definite(noun)


def word_passed_on(tree: Syntax, at: int, row: Any, word: str) -> str:
    """Return the word before an expression for an event that has it from one that `row` dates after `word`.

    "In 1987 after attending a college": until then; "until last May, when it warned them": in that May.
    """
    above = tree.head[tree.first_conjunct(at)]
    is_after = tree.dep[tree.first_conjunct(at)] == "pcomp" and tree.lemma[above] == "after"
    is_after = is_after and tree.lemma[at] in words("lasting_verbs") | _STINTS
    is_long = row.earliest is not None and row.latest is not None and (row.latest - row.earliest).days >= _MONTH
    if is_after and is_long and word not in BOUNDING:
        return BEFORE_EVENT
    return "" if is_of_then(tree, at, row) else word


def is_told_till_now(tree: Syntax, at: int, source: int, row: Any, word: str, window: Any) -> bool:
    """Return whether a perfect leads away from a past day: "was arrested in 2013 and his trial has been put off"."""
    if window is None or window.earliest is None or row.latest is None or word in BOUNDING:
        return False
    if tree.tag[source] == "VBG" and tree.head[source] == at and not tree.kids(source, "mark"):
        return False  # "has backed them, urging the council last month to act"
    is_now = any(tree.token[kid].lower() in _HAVE for kid in auxiliaries(tree, at))
    is_verb = tree.pos[source] in VERBAL
    return is_now and is_verb and not is_perfect(tree, source) and row.latest < window.earliest


def is_of_then(tree: Syntax, at: int, row: Any) -> bool:
    """Return whether the clause of `at` hangs on the expression itself: "since 1985, when the zone was created"."""
    first = tree.first_conjunct(at)
    begin = tree.left[first]
    if begin and tree.token[begin - 1] == ",":
        begin -= 1
    is_beside = tree.lemma[tree.left[first]] == "when" and bool(begin) and tree.end[begin - 1] == row.end
    return is_beside or (tree.dep[first] == "relcl" and row.start <= tree.start[tree.head[first]] < row.end)
