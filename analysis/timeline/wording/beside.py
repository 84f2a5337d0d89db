"""A noun → what is said beside it that tells which one is meant: names, other nouns, "of" and "on" something."""

from collections.abc import Iterator
from typing import NamedTuple

from analysis.lexicons import words
from analysis.text.syntax import Syntax

_NEW = frozenset({"a", "an", "any", "some", "each", "every", "no", "another", "other", "different", "similar", "such"})
_IDLE = frozenset({"own", "new", "old", "next", "last", "former", "further", "previous", "current", "several", "many",
                   "more", "first", "second", "same", "other", "another", "different", "similar", "such",
                   "potential", "possible"})  # fmt: skip
_OF_NOUNS = frozenset({"of", "on", "against", "over", "between"})
_OF_NAMES = _OF_NOUNS | {"in", "with", "for", "to"}
_MARKS = frozenset({",", '"', "(", ")", "[", "]", "/", "-", "--", ":", ";", "and", "or"})
_FIGURES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "QUANTITY", "MONEY"})
_LONGEST = 4  # words


class Beside(NamedTuple):
    """Words beside a noun, what kind they are of, and the lemmas of those that say something."""

    noun: int
    inside: tuple[int, ...]
    kind: str
    words: frozenset[str]

    @property
    def is_before(self) -> bool:
        """Whether the words stand before their noun."""
        return self.inside[0] < self.noun


def beside(tree: Syntax, noun: int) -> Iterator[Beside]:
    """Yield what is said before a noun, and what is said after it, that tells which one it is.

    >>> from analysis.article import Article
    >>> from analysis.story import analyse
    >>> tree = analyse(Article("They rejected the death penalty bill.")).tree
    >>> [(each.kind, sorted(each.words)) for each in beside(tree, 5)]
    [('noun', ['death', 'penalty'])]
    """
    for inside, kind in (_before(tree, noun), _after(tree, noun)):
        telling = frozenset(tree.lemma[at].lower() for at in inside if tree.dep[at] not in ("case", "prep"))
        if 0 < len(inside) <= _LONGEST and not telling & _IDLE and _is_whole(tree, inside):
            yield Beside(noun, tuple(inside), kind, telling)


def is_new(tree: Syntax, noun: int) -> bool:
    """Return whether a noun tells of one that the article has not told of before."""
    return any(tree.lemma[kid] in _NEW for kid in tree.kids(noun, "det", "amod"))


def written_beside(tree: Syntax, told: Beside, own: frozenset[str]) -> tuple[list[str], list[str]]:
    """Return the words of what is said before and after a noun but for its `own`, each with what is written close."""
    found: list[str] = []
    last = -1
    for at in told.inside:
        if tree.lemma[at].lower() in own:
            continue
        is_first = tree.is_first(at)
        token = tree.token[at]
        word = token.lower() if is_first and token.istitle() and token.lower() in tree.token else token
        word = word.replace("'", "’") if tree.dep[at] == "case" else word
        if found and last == at - 1 and tree.start[at] == tree.end[last]:
            found[-1] += word
        else:
            found.append(word)
        last = at
    return (found, []) if told.is_before else ([], found)


def _before(tree: Syntax, noun: int) -> tuple[list[int], str]:
    kids = [kid for kid in tree.kids(noun, "compound", "nmod", "amod", "poss") if kid < noun]
    is_name = tree.pos[noun] == "PROPN"
    if is_name:  # "Hill Dam", but no "Mrs Dam"
        kids = [kid for kid in kids if tree.token[kid].istitle() and tree.token[kid].lower() not in words("titles")]
    telling = [kid for kid in kids if _kind(tree, kid)]
    if not telling or (is_name and tree.entity[noun] == "PERSON"):
        return [], ""
    inside = [at for at in range(tree.left[telling[0]], noun) if tree.dep[at] != "det"]
    return inside, "name" if is_name else _kind(tree, telling[0])


def _kind(tree: Syntax, at: int) -> str:
    """Return what a word before a noun is that tells which one is meant, "" where it does not."""
    if tree.entity[at] in _FIGURES or tree.tag[at] == "VBG":
        return ""
    is_name = tree.pos[at] == "PROPN" or bool(tree.entity[at])
    if tree.dep[at] == "poss":
        return "owner" if is_name else "owner noun" if tree.pos[at] == "NOUN" else ""
    if is_name:
        return f"name {tree.entity[at]}".strip()
    return "noun" if tree.tag[at] == "NN" and tree.dep[at] in ("compound", "nmod") else ""


def _after(tree: Syntax, noun: int) -> tuple[list[int], str]:
    for kid in tree.kids(noun, "prep")[:1]:
        of = tree.lemma[kid].lower()
        for each in tree.kids(kid, "pobj")[:1]:
            is_name = tree.pos[each] == "PROPN" and bool(tree.entity[each])
            is_telling = of in (_OF_NAMES if is_name else _OF_NOUNS) and tree.pos[each] in ("NOUN", "PROPN")
            is_alone = (
                kid == noun + 1
                and tree.token[kid].islower()
                and tree.right[each] == each
                and tree.entity[each] not in _FIGURES
            )
            if is_telling and is_alone and tree.lemma[each] not in words("units"):
                inside = [at for at in range(kid, each + 1) if tree.lemma[at] not in ("a", "an", "the")]
                return inside, f"{of} {'name' if is_name else 'noun'}"
    return [], ""


def _is_whole(tree: Syntax, inside: list[int]) -> bool:
    """Return whether words stand there as in the sentence, without half a name, an aside or a clause."""
    first, last = inside[0], inside[-1]
    for at in inside:
        is_apart = tree.token[at] in _MARKS and not (tree.token[at] == "-" and tree.start[at] == tree.end[at - 1])
        is_open = tree.tag[at] in ("PRP", "PRP$", "WP", "WP$", "DT", "WDT", "VBD", "VBZ", "VBP", "VBG", "MD")
        if is_apart or is_open or tree.entity[at] in _FIGURES:
            return False
    is_begun = first and tree.entity_id[first] >= 0 and tree.entity_id[first - 1] == tree.entity_id[first]
    after = tree.entity_id[last + 1 : last + 2]
    is_going_on = tree.entity_id[last] >= 0 and after == [tree.entity_id[last]] and tree.pos[last + 1] == "PROPN"
    return not (is_begun and tree.dep[first - 1] != "det") and not is_going_on
