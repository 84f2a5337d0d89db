"""The words of a headline → how likely a reporter would print them, from what its parts are.

A logistic regression over features that can be read off: which words were taken and which were left, what stands for a
pronoun, how the clause hangs in its sentence. Learnt from headlines that readers judged (`benchmarks/train/credit.py`;
docs/timeline.md has the model card).
"""

import itertools
import math
from collections.abc import Iterator

from analysis.lexicons import probability, words
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax
from analysis.timeline.wording.context import Contexts
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.pieces import PLACED, Name, Piece, count, end_of, flat, placed, position

_LENGTHS = (2, 3, 4, 6, 9, 12)
_CLAUSES = ("ROOT", "conj", "ccomp", "xcomp", "relcl", "acl", "advcl", "pcomp", "amod")
_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_ODD = frozenset({"?", "�", "--", "|", "*", "/"})
_LIGHT = frozenset({"be", "have", "do", "make", "take", "get", "go", "come", "give", "put", "see", "say", "tell"})


def chance(known: dict[str, float]) -> float:
    """Return the probability that readers let a headline with these features stand."""
    return probability("credit_weights", known.items())


def features(contexts: Contexts, at: int, pieces: list[Piece], faults: float, told: str) -> dict[str, float]:
    """Return by name what is known of a headline on the word at `at`: its words, its clause, its sentence.

    `told` says as what it is told: its status, and "said" behind it where somebody is said to say it.
    """
    tree, row = contexts.tree, flat(pieces)
    found = [
        *_form(tree, row, faults),
        *_opening(contexts, at, row),
        *_ending(tree, at, row),
        *_names(contexts, row),
        *_clause(tree, at),
        *_left_out(tree, at, row),
        *_sentence(tree, at),
        *((f"told as {word}", 1.0) for word in told.split()),
    ]
    return {name: value for name, value in found if value}


def _form(tree: Syntax, row: list[Piece], faults: float) -> Iterator[tuple[str, float]]:
    length = count(tree, row)
    yield "faults", min(faults, 4.0)
    yield f"words {next((most for most in _LENGTHS if length <= most), 'more')}", 1.0
    own = [piece for piece in row if isinstance(piece, int)]
    printed = [tree.token[piece] for piece in own]
    yield "quoted", float('"' in printed)
    yield "number", float(any(token[0].isdigit() for token in printed))
    yield "and", float("and" in row or "and" in printed)
    yield "colon", float(":" in row)
    yield "comma", float("," in row or "," in printed)
    yield "denied", float("not" in row or "did" in row)
    yield "to", float("to" in row)
    yield "may", float("may" in row)
    yield "verbs", float(sum(tree.pos[piece] == "VERB" for piece in own))
    yield "maimed", float(any(_is_maimed(tree, piece) for piece in own))


def _is_maimed(tree: Syntax, at: int) -> bool:
    """Return whether a word is a sign that belongs to no text, or has a hyphen that belongs to no word."""
    token = tree.token[at]
    return token in _ODD or ("-" in token[1:-1] and tree.pos[at] in ("VERB", "AUX", "ADV", "ADP"))


def _opening(contexts: Contexts, at: int, row: list[Piece]) -> Iterator[tuple[str, float]]:
    tree = contexts.tree
    yield from ((f"begins with {_kind(tree, first)}", 1.0) for first in placed(row)[:1])
    if tree.pos[at] in VERBAL:
        yield from _doer(contexts, at)


def _kind(tree: Syntax, first: int | Name) -> str:
    """Return what kind of word a headline begins with."""
    if isinstance(first, Name):
        if tree.tag[first.at] == "PRP$":
            return "owner for pronoun"
        return {"PROPN": "name", "PRON": "name for pronoun"}.get(tree.pos[first.at], "name for noun")
    if tree.tag[first] in ("PRP", "DT", "WP", "WDT"):
        return "pronoun"
    return "verb" if tree.pos[first] in VERBAL else "noun"


def _doer(contexts: Contexts, at: int) -> Iterator[tuple[str, float]]:
    tree, doer = contexts.tree, contexts.doer(at)
    yield "no doer", float(doer is None)
    if doer is None:
        return
    is_bare = not [kid for kid in tree.children[doer] if tree.dep[kid] not in ("det", "punct")]
    is_bare = is_bare and tree.pos[doer] == "NOUN" and doer not in contexts.names
    yield "doer far", math.log1p(max(0, at - doer - 1))
    yield "doer behind", float(doer > at)
    yield "doer elsewhere", float(tree.head[doer] != at)
    yield "bare doer", float(is_bare and tree.tag[doer] == "NN")
    yield "bare doers", float(is_bare and tree.tag[doer] == "NNS")
    yield "definite bare doer", float(is_bare and tree.is_definite(doer))
    yield "doer not as it stands", float(tree.dep[doer] not in SUBJECTS)


def _ending(tree: Syntax, at: int, row: list[Piece]) -> Iterator[tuple[str, float]]:
    last = row[-1] if row else ""
    if not isinstance(last, PLACED):
        yield "ends in own word", 1.0
        return
    end = position(last)
    yield "ends in its verb", float(end == at and tree.pos[at] in VERBAL)
    yield f"ends in {tree.pos[end].lower()}", 1.0
    after = end_of(tree, last) + 1
    if after >= len(tree.token) or tree.sentence[after] != tree.sentence[at]:
        return
    token = tree.token[after]
    if token in (",", ".", ";", ":", "-", '"', "(", "--"):
        yield f"then {token}", 1.0
    elif tree.pos[after] in ("ADP", "SCONJ", "PART", "CCONJ"):
        yield f"then {tree.pos[after].lower()} {'date' if _is_date(tree, after) else ''}".strip(), 1.0
    else:
        yield f"then {tree.pos[after].lower()}", 1.0


def _is_date(tree: Syntax, at: int) -> bool:
    return any(tree.entity[each] in TIME for each in range(at, min(at + 3, len(tree.token))))


def _names(contexts: Contexts, row: list[Piece]) -> Iterator[tuple[str, float]]:
    tree = contexts.tree
    inside = [piece for piece in row[1:] if isinstance(piece, Name)]
    own = [piece for piece in row if isinstance(piece, int)]
    yield "owner for pronoun inside", float(sum(tree.tag[name.at] == "PRP$" for name in inside))
    yield "name for pronoun inside", float(sum(tree.tag[name.at] == "PRP" for name in inside))
    yield "name for noun inside", float(sum(tree.pos[name.at] == "NOUN" for name in inside))
    yield "owner kept", float(sum(tree.tag[piece] == "PRP$" for piece in own))
    yield "pronoun kept", float(sum(tree.tag[piece] == "PRP" for piece in own))
    bare = [
        piece
        for piece in own
        if tree.tag[piece] == "NN"
        and tree.dep[piece] not in ("compound", "amod")
        and any(tree.lemma[kid] in _POINTING for kid in tree.kids(piece, "det"))
        and not [kid for kid in tree.children[piece] if tree.dep[kid] not in ("det", "punct")]
    ]
    yield "bare definite nouns", float(len(bare))
    yield "names", float(sum(isinstance(piece, Name) or tree.pos[piece] == "PROPN" for piece in placed(row)))


def _clause(tree: Syntax, at: int) -> Iterator[tuple[str, float]]:
    if tree.pos[at] not in VERBAL:
        yield "a noun", 1.0
        yield (
            f"noun as {tree.dep[at]}" if tree.dep[at] in ("dobj", "pobj", "nsubj", "nsubjpass", "attr") else "noun",
            1.0,
        )
        return
    dep = tree.dep[tree.first_conjunct(at)]
    yield f"clause {dep if dep in _CLAUSES else 'other'}", 1.0
    yield "second", float(tree.dep[at] == "conj")
    yield f"tag {tree.tag[at]}", 1.0
    yield "light verb", float(tree.lemma[at] in _LIGHT)
    yield "empty verb", float(tree.lemma[at] in words("empty_verbs"))
    yield "depth", float(min(4, sum(tree.pos[up] in VERBAL for up in tree.ancestors(at))))
    yield "passive", float(bool(tree.kids(at, "auxpass")))
    yield "modal", float(any(tree.tag[kid] == "MD" for kid in tree.kids(at, "aux")))
    yield "condition", float(any(tree.lemma[kid] in ("if", "whether", "unless") for kid in tree.kids(at, "mark")))


def _left_out(tree: Syntax, at: int, row: list[Piece]) -> Iterator[tuple[str, float]]:
    printed = [position(piece) for piece in placed(row)]
    here = sorted({each for each in printed if tree.sentence[each] == tree.sentence[at]})
    if not here:
        return
    span = range(here[0], here[-1] + 1)
    there = set(here)
    left = [each for each in span if each not in there and tree.pos[each] in _CONTENT]
    left = [each for each in left if not tree.entity[each]]
    yield "left out inside", math.log1p(len(left))
    whole = tree.subtree(at)
    after = [each for each in whole if each > here[-1] and tree.pos[each] in _CONTENT]
    yield "left out behind", math.log1p(len(after))
    yield "out of order", float(any(one > other for one, other in itertools.pairwise(printed)))
    yield "from elsewhere", float(any(tree.sentence[each] != tree.sentence[at] for each in printed))


def _sentence(tree: Syntax, at: int) -> Iterator[tuple[str, float]]:
    own = tree.sentence_of(at)
    tokens = tree.token[own.start : own.stop]
    yield "long sentence", math.log1p(len(own)) - 3
    yield "quotation", float('"' in tokens)
    yield "odd signs", float(not _ODD.isdisjoint(tokens))
    yield "no full stop", float(tokens[-1] not in (".", '"', "!", "?"))
    yield "capitals", float(any(token.isupper() and len(token) > 5 for token in tokens))
    yield "late", math.log1p(tree.sentence[at]) / 3
