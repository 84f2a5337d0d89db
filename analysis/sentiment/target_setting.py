"""A mention of somebody in a sentence → where and how it stands there: its place, its verb, its neighbours."""

from collections.abc import Iterator

from analysis.lexicons import words
from analysis.sentiment.target_text import Feature, Text
from analysis.text.syntax import VERBAL

_MOST = 4  # good words, or bad ones, that are told apart by their number
_UP = 40  # words that the mention hangs on, one on the other, before the search for a verb is given up
_NEAR = 3  # tokens before the mention and after it that are known by their place


def setting(text: Text, first: int, last: int) -> Iterator[Feature]:
    """Yield how the mention at the places `first` to `last` (inclusive) of `text` stands in its sentence.

    `place`, from 0 at the beginning; `opens` and `quoted`, whether it opens the sentence or stands in quotation marks;
    `others`, how many words of other names there are; `long, pronoun, name, possessive`; `goods, bads, balance`, how
    many words of the sentence are good, bad, and more of one than of the other; `verb`, the verb that it hangs on, by
    its role: the word, its form, whether it is denied or a verb of saying, and where it hangs itself; `left` and
    `right`, the words and parts of speech next to it.
    """
    yield from _place(text, first, last)
    yield from _balance(text, first, last)
    yield from _verb(text, text.tree.head_of((first, last)))
    yield from _neighbours(text, first, last)


def _place(text: Text, first: int, last: int) -> Iterator[Feature]:
    tree, (begin, end) = text.tree, text.around(first, last)
    root = tree.head_of((first, last))
    yield "place", 0.5 * (first - begin) / (end - begin), -1
    yield "opens", 0.5 * (first == text.begin[first]), -1
    yield "quoted", 0.5 * (tree.token[begin:first].count('"') % 2), -1
    yield "quotes", 0.2 * tree.token[begin:end].count('"'), -1
    yield "others", 0.1 * sum(pos.count("PROPN") for pos in (tree.pos[begin:first], tree.pos[last + 1 : end])), -1
    yield "long", 0.1 * (last - first + 1), -1
    yield "pronoun", 0.5 * (tree.pos[root] == "PRON"), -1
    yield "name", 0.5 * (tree.pos[root] == "PROPN"), -1
    yield "possessive", 0.5 * ("'s" in tree.token[first : min(last + 2, end)]), -1


def _balance(text: Text, first: int, last: int) -> Iterator[Feature]:
    begin, end = text.around(first, last)
    tones = text.tones[begin:first] + text.tones[last + 1 : end]
    good, bad = sum(one > 0 for one in tones), sum(one < 0 for one in tones)
    yield f"goods:{min(good, _MOST)}", 0.4, -1
    yield f"bads:{min(bad, _MOST)}", 0.4, -1
    yield f"balance:{max(-_MOST + 1, min(good - bad, _MOST - 1))}", 0.4, -1


def _verb(text: Text, root: int) -> Iterator[Feature]:
    """Yield what is known of the verb that the mention hangs on, by what the mention is to it."""
    tree, at = text.tree, root
    for _ in range(_UP):
        if tree.head[at] == at or tree.pos[tree.head[at]] in VERBAL:
            break
        at = tree.head[at]
    verb = tree.head[at]
    if verb == at or tree.pos[verb] not in VERBAL:
        yield "verb:none", 0.5, -1
        return
    role = text.role(at)
    says = tree.lemma[verb] in words("reporting_verbs")
    yield f"verb:{role}", 0.5, -1
    yield f"verb-{role}:{tree.lemma[verb]}", 0.5, verb
    yield f"verb-{role}={tree.tag[verb]}", 0.4, -1
    yield f"verb-{role}-says:{says}", 0.5, -1
    yield f"verb^{tree.dep[verb]}", 0.4, -1
    if tree.kids(verb, "neg"):
        yield f"verb-{role}-denied", 0.5, -1


def _neighbours(text: Text, first: int, last: int) -> Iterator[Feature]:
    tree = text.tree
    for step in range(1, _NEAR + 1):
        for side, at in (("left", first - step), ("right", last + step)):
            if text.begin[first] <= at < text.end[first]:
                word = "NAME" if tree.pos[at] == "PROPN" else tree.lemma[at]
                yield f"{side}{step}:{word}", 0.35, at
                yield f"{side}{step}={tree.pos[at]}", 0.3, -1
