"""The words of a headline → what they have lost that they cannot do without."""

import itertools

from analysis.text.syntax import VERBAL, Syntax
from analysis.timeline.wording.naming import TIME
from analysis.timeline.wording.pieces import Name, Piece, flat

_OBJECTS = ("dobj", "attr", "acomp", "oprd", "xcomp", "prt", "agent")
_SUBJECTS = ("nsubj", "nsubjpass")
_RELATIVE = ("WDT", "WP", "WRB", "WP$")
_NOMINAL = ("NOUN", "PROPN", "NUM")
_BREAKS = ("ADP", "VERB", "AUX", "CCONJ", "SCONJ", "PUNCT")
_MARKS = frozenset({'"', "?", "'"})
_COPULAS = ("is", "are", "was", "were", "be")
_FINDING = frozenset({"discover", "find", "learn", "realize", "realise", "tweet", "write"})  # what?
_CLOSING = frozenset({"by", "and", "or", "to", "of", "that"})


def losses(tree: Syntax, at: int, pieces: list[Piece]) -> list[str]:
    """Return what the pieces of a headline on the word at `at` lack, as words that a test can name.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> tree = analyse(Article("Ann Lee bought the old mill.")).tree
    >>> losses(tree, 2, [1, 2]), losses(tree, 2, [1, 2, 5])
    (['bought'], [])
    """
    row = flat(pieces)
    there = {piece.at if isinstance(piece, Name) else piece for piece in row}
    printed = {each for each in there if isinstance(each, int)}
    verbs = {each for each in printed if tree.pos[each] == "VERB"} | ({at} if tree.pos[at] in VERBAL else set())
    found = [tree.token[verb] for verb in sorted(verbs) if _lacks(tree, verb, at, printed)]
    for one, other in itertools.pairwise(row):
        if not isinstance(one, int):
            if one in _COPULAS and other in (",", ":"):
                found.append(str(one))  # "the answer is, saying"
        elif tree.dep[one] == "prep":
            if _is_left_alone(tree, one, other, printed):
                found.append(tree.token[one])
        elif isinstance(other, int) and _is_glued(tree, one, other):
            found.append(f"{tree.token[one]} {tree.token[other]}")
    last = row[-1] if row else None
    if last == at and any(kid > at and tree.pos[kid] == "PRON" for kid in tree.kids(at, "dobj")):
        found.append(tree.token[at])  # "the board rejected" it
    if (
        isinstance(last, int)
        and (tree.pos[last] == "VERB" or tree.dep[last] == "dobj")
        and _has_lost_pronoun(tree, last, printed)
    ):
        found.append(tree.token[last])  # "will contribute" to that
    is_on_noun = tree.dep[at] in ("relcl", "acl")  # "the men Lee spoke to"
    if isinstance(last, int) and tree.dep[last] in ("prep", "agent") and (tree.children[last] or not is_on_noun):
        found.append(tree.token[last])
    if last in _COPULAS:
        found.append(str(last))
    if isinstance(last, int) and _is_left_open(tree, last, at):
        found.append(tree.token[last])
    return found


def _is_left_open(tree: Syntax, last: int, at: int) -> bool:
    """Return whether a headline ends where its reader asks what: "the family discovered", "the minister tweeted"."""
    if tree.lemma[last] == "part" and tree.dep[last] == "dobj" and tree.lemma[tree.head[last]] == "take":
        return any(tree.lemma[kid] == "in" for kid in (*tree.children[last], *tree.children[tree.head[last]]))
    if last != at or tree.tag[at] not in ("VBD", "VBZ", "VBP"):
        return False
    return tree.lemma[at] in _FINDING


def _lacks(tree: Syntax, verb: int, at: int, printed: set[int]) -> bool:
    """Return whether a verb that is printed has an object, or the like, or a subject of its own that is not."""
    for kid in tree.children[verb]:
        is_there = not printed.isdisjoint(tree.subtree(kid))
        if is_there or tree.tag[kid] in _RELATIVE or tree.pos[kid] == "PRON":  # for which its noun may stand
            continue
        dep = tree.dep[kid]
        if dep in _OBJECTS and kid > verb and tree.entity[kid] not in TIME and tree.token[tree.left[kid] - 1] != ",":
            return True
        is_said = dep == "ccomp" and verb == at and kid > verb and tree.tag[verb] in ("VBD", "VBZ")
        if is_said and not any(each > verb and each in printed for each in tree.subtree(verb)):
            return True  # "the office found" what
        if dep in _SUBJECTS and verb != at and tree.pos[kid] in _NOMINAL and tree.dep[verb] != "conj":
            return True
    return False


def _has_lost_pronoun(tree: Syntax, verb: int, printed: set[int]) -> bool:
    """Return whether a verb says nothing more where it had a preposition with a pronoun: "will contribute to that"."""
    over = verb if tree.pos[verb] == "VERB" else tree.head[verb]  # "takes care" of them
    after = [kid for kid in tree.children[over] if kid > verb and tree.dep[kid] not in ("punct", "cc", "conj")]
    pronouns = [noun for kid in after[:1] if tree.dep[kid] == "prep" for noun in tree.kids(kid, "pobj")]
    is_alone = all(tree.left[noun] == noun == tree.right[noun] for noun in pronouns)
    return (
        bool(pronouns)
        and is_alone
        and all(tree.tag[noun] in ("DT", "PRP") for noun in pronouns)
        and printed.isdisjoint(after)
    )


def _is_glued(tree: Syntax, one: int, other: int) -> bool:
    """Return whether two nouns stand side by side that the article keeps apart by more than an article."""
    if other <= one + 1 or tree.pos[one] not in _NOMINAL or tree.pos[other] not in _NOMINAL:
        return False
    if tree.head[one] == other or one in tree.subtree(other):
        return False
    return any(tree.pos[each] in _BREAKS and tree.token[each] not in _MARKS for each in range(one + 1, other))


def _is_left_alone(tree: Syntax, at: int, after: Piece, printed: set[int]) -> bool:
    """Return whether a preposition has lost what follows it: "founded over by"."""
    if tree.pos[at] != "ADP" or tree.dep[at] != "prep":
        return False
    nouns = tree.children[at]
    is_next = isinstance(after, int) and tree.token[after].lower() in _CLOSING
    return is_next and (not nouns or printed.isdisjoint(each for noun in nouns for each in tree.subtree(noun)))
