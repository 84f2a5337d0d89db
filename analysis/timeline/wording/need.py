"""A word and what hangs on it → how likely an editor who shortens the sentence keeps that.

A logistic regression over how the one hangs on the other, learnt from headlines that were written by shortening
sentences (`benchmarks/train/need.py`; docs/timeline.md has the model card). Shortening as choosing branches of the
tree: Filippova and Strube, "Dependency tree based sentence compression" (INLG 2008).
"""

import math
from collections.abc import Iterator

from analysis.lexicons import probability
from analysis.text.syntax import Syntax
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.noun_clause import RELATIVES

# What the grammar of headlines settles, not the editor: articles, helpers, signs.
SETTLED = frozenset(
    {"punct", "det", "aux", "auxpass", "case", "cc", "mark", "expl", "preconj", "predet", "intj", "neg"}
)
_PRONOUNS = ("PRP", "PRP$", *RELATIVES)
_PREPOSITIONS = ("prep", "agent")
_CLAUSES = ("advcl", "ccomp", "relcl", "acl", "xcomp")
_SIGNS = frozenset({",", "-", "--", "(", '"', ":", ";"})
_POINTING = frozenset({"the", "this", "that"})
_DEEPEST = 3
_DATE = 5  # words at the beginning of a phrase among which a date is looked for


def is_decided(tree: Syntax, at: int, kid: int) -> bool:
    """Return whether an editor decides on a branch: not grammar, nor is it a pronoun, nor holds it the word at `at`."""
    is_open = tree.dep[kid] in SETTLED or tree.tag[kid] in _PRONOUNS
    return not is_open and tree.sentence[kid] == tree.sentence[at] and not tree.left[kid] <= at <= tree.right[kid]


def need(tree: Syntax, at: int, kid: int) -> float:
    """Return the probability that what hangs on a word by `kid` is kept in a headline on the word at `at`."""
    return probability("need_weights", features(tree, at, kid))


def features(tree: Syntax, at: int, kid: int) -> Iterator[tuple[str, float]]:
    """Yield by name what is known of the word `kid` and of the one that it hangs on."""
    dep, head = tree.dep[kid], tree.head[kid]
    size = math.log(tree.right[kid] - tree.left[kid] + 1)
    yield f"{dep} {'before' if kid < head else 'after'}", 1.0
    yield f"{dep} on {tree.tag[head]}", 1.0
    yield f"{dep} on {tree.dep[head]}", 1.0
    yield f"{dep} on {tree.lemma[head]}", 1.0
    yield f"{dep} size", size
    yield "size", size
    yield "far", math.log1p(abs(kid - head))
    sign = tree.token[tree.left[kid] - 1] if tree.left[kid] else ""
    if sign in _SIGNS:
        yield f"{dep} after {sign}", 1.0
    if tree.entity[head]:
        yield f"{dep} on {tree.entity[head]}", 1.0
    if any(
        tree.entity[each] in TIME for each in range(tree.left[kid], min(tree.right[kid] + 1, tree.left[kid] + _DATE))
    ):
        yield "date", 1.0
        yield f"{dep} date", 1.0
    beside = (tree.dep[each] for each in tree.children[head] if each != kid)
    for other in dict.fromkeys(beside):  # in the order of the text: sums of floats depend on it
        yield f"{dep} beside {other}", 1.0
    if any(tree.lemma[each] in _POINTING for each in tree.kids(head, "det")):
        yield f"{dep} on the", 1.0
    yield f"{dep} depth {_depth(tree, at, head)}", 1.0
    yield from _preposition(tree, kid) if dep in _PREPOSITIONS else _word(tree, kid)


def _preposition(tree: Syntax, kid: int) -> Iterator[tuple[str, float]]:
    lemma, head = tree.lemma[kid], tree.head[kid]
    yield f"{lemma} on {tree.pos[head]}", 1.0
    yield f"{lemma} on {tree.lemma[head]}", 1.0
    for noun in tree.kids(kid, "pobj", "pcomp")[:1]:
        yield f"{lemma} {tree.pos[noun]}", 1.0
        yield f"{lemma} {tree.entity[noun] or '-'}", 1.0
        yield f"prep {tree.lemma[noun]}", 1.0
        if any(tree.tag[each] == "PRP$" for each in tree.children[noun]):
            yield "prep his", 1.0
    others = [each for each in tree.kids(head, "prep") if each > head]
    if kid in others:
        yield f"prep number {min(others.index(kid), 3)}", 1.0


def _word(tree: Syntax, kid: int) -> Iterator[tuple[str, float]]:
    dep = tree.dep[kid]
    yield f"{dep} {tree.lemma[kid]}", 1.0
    yield f"{dep} {tree.tag[kid]}", 1.0
    if tree.entity[kid]:
        yield f"{dep} {tree.entity[kid]}", 1.0
    marks = [each for each in tree.kids(kid, "mark", "advmod", "aux") if each < kid] if dep in _CLAUSES else []
    if marks:
        yield f"{dep} with {tree.lemma[marks[0]]}", 1.0


def _depth(tree: Syntax, at: int, word: int) -> str:
    """Return how many words a word hangs below the one at `at`, "none" where it hangs elsewhere."""
    for depth in range(_DEEPEST + 5):
        if word == at:
            return str(min(depth, _DEEPEST))
        if tree.head[word] == word:
            break
        word = tree.head[word]
    return "none"
