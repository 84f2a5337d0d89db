"""A noun phrase without a name → the words that a reader knows its person or body by."""

import re

from analysis.text.syntax import Span, Syntax

_LONGEST = 9  # words that a description may have
_ARTICLE = re.compile(r"^(?:the|an?|this|these|those)\s{1,3}", re.IGNORECASE)


def described(tree: Syntax, text: str, source: Span, head: int) -> str:
    """Return the noun phrase up to its head and the first phrase that hangs on it, without its article.

    "a spokesman for the ministry who left" is a "spokesman for the ministry". A phrase that makes it longer than a name
    should be is left out, except for what is "of" it.
    """
    first, last = source[0], max(head, source[0])
    kind = next((kid for kid in tree.kids(head, "prep") if head < kid <= source[1]), None)
    noun = tree.child(kind, ("pobj",)) if kind is not None else None
    if kind is not None and noun is not None and noun <= source[1] and tree.pos[noun] != "PRON":
        below = next((kid for kid in tree.kids(noun, "prep") if tree.lemma[kid] == "of"), None)
        end = tree.child(below, ("pobj",)) if below is not None else None
        end = end if end is not None and noun < end <= source[1] and end - first < _LONGEST else noun
        if tree.lemma[kind] == "of" or end - first < _LONGEST:
            last = end
    phrase = " ".join(text[slice(*tree.characters((first, last)))].split())
    return _ARTICLE.sub("", phrase, count=1) or phrase


def is_taken_up(tree: Syntax, head: int) -> bool:
    """Return whether one person or body is spoken of that the reader knows: "the official", "the agency"."""
    return tree.tag[head] in ("NN", "NNS") and any(tree.lemma[kid] in ("the", "this") for kid in tree.kids(head, "det"))


def is_bare(tree: Syntax, source: Span, head: int) -> bool:
    """Return whether a noun has no further word that would tell whom it means."""
    is_followed = any(head < kid <= source[1] for kid in tree.children[head])
    return not is_followed and all(tree.dep[at] == "det" for at in range(source[0], head))
