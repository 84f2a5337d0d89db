"""What something is compared with, as the article says it: fewer than in May, the first since 1982, as much as."""

from analysis.text.syntax import Syntax
from analysis.timeline.wording.pieces import Piece

_BREAKS = frozenset({",", ";", ":", "-", "--", "(", ")", '"'})
_RANKS = frozenset({"first", "last", "only"})
_GRADED = ("JJR", "RBR")
_NOMINAL = ("NOUN", "PROPN", "NUM")
_LONGEST = 6  # words


def compared(tree: Syntax, first: int, end: int, pieces: list[Piece]) -> list[Piece]:
    """Return with what something in `pieces` is compared that is more, or the first: "than" or "since" at `first`.

    `end` is the last position of the date that it brings in, if it is one. Nothing where the headline has no such
    thing, or what follows speaks of somebody by a pronoun.
    """
    printed = [piece for piece in pieces if isinstance(piece, int)]
    if tree.lemma[first] == "than":
        is_told = any(tree.tag[each] in _GRADED for each in printed)
        end = max(tree.right[first], end)
    else:
        is_told = any(tree.lemma[each] in _RANKS or tree.tag[each] == "JJS" for each in printed)
        is_told = is_told and (tree.lemma[first] == "since" or tree.tag[end] == "NNS")
    whole = range(first, end + 1)
    is_open = any(tree.tag[each] in ("PRP", "PRP$", "WDT") for each in whole)
    is_fit = 2 <= len(whole) <= _LONGEST and not is_broken(tree, whole)
    return (
        [each for each in whole if tree.lemma[each] not in ("a", "an", "the")]
        if is_told and is_fit and not is_open
        else []
    )


def alike(tree: Syntax, first: int) -> list[Piece]:
    """Return what something is as much as, from the "as" at `first`: "costs drivers" as much as a taxi."""
    whole = range(first, tree.right[tree.head[first]] + 1)
    is_told = first + 2 in whole and tree.pos[whole[-1]] in _NOMINAL and len(whole) <= _LONGEST
    return [each for each in whole if tree.tag[each] != "DT"] if is_told and not is_broken(tree, whole) else []


def is_broken(tree: Syntax, whole: range) -> bool:
    """Return whether a sign divides the words of a phrase."""
    return any(tree.token[each] in _BREAKS for each in whole)
