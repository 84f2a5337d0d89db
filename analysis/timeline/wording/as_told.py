"""A verb with its helpers and its negation, in the article's own words."""

from analysis.lexicons import words
from analysis.text.syntax import Syntax
from analysis.text.tense import auxiliaries, own_auxiliaries
from analysis.timeline.wording.pieces import Piece

_WHOLE = {"n't": "not", "ca": "can", "wo": "will", "sha": "shall", "'ll": "will", "'ve": "have", "'re": "are",
          "'m": "am"}  # fmt: skip


def as_told(tree: Syntax, at: int) -> list[Piece]:
    """Return a verb with its auxiliaries, its negation and the adverbs that count, in the article's own words."""
    denying = denials(tree, at)
    own = [kid for kid in (*own_auxiliaries(tree, at), *denying) if kid < at]
    shared = own or [kid for kid in auxiliaries(tree, at) if kid < at]
    adverbs = [kid for kid in tree.kids(at, "advmod") if kid < at and tree.lemma[kid] in words("kept_adverbs")]
    first = min(shared, default=at)
    modals = [kid for kid in shared if tree.tag[kid] == "MD"]
    links = [kid for kid in range(min(modals), max(modals)) if tree.dep[kid] == "cc"] if len(modals) > 1 else []
    before = [whole(tree, kid, at) for kid in sorted([*shared, *links, *(kid for kid in adverbs if kid > first)])]
    after = [whole(tree, kid, at) for kid in denying if kid > at]  # "was not"
    return [*before, whole(tree, at, at) if tree.token[at].startswith("'") else at, *after]


def denials(tree: Syntax, at: int) -> list[int]:
    """Return the negations of a verb, without the "not" of "not only this but that"."""
    return [kid for kid in tree.kids(at, "neg") if tree.token[kid + 1 : kid + 2] != ["only"]]


def whole(tree: Syntax, kid: int, at: int) -> Piece:
    """Return a word of the group of the verb at `at` written out: "will" for "'ll"."""
    word = tree.token[kid].lower()
    if word == "'s":
        return "has" if tree.tag[at] == "VBN" and not tree.kids(at, "nsubjpass", "auxpass") else "is"
    if word == "'d":
        after = [each for each in tree.kids(at, "aux", "auxpass") if each > kid]
        is_had = tree.tag[at] == "VBN" and not any(
            tree.lemma[each] == "have" or tree.tag[each] == "VB" for each in after
        )
        return "had" if is_had else "would"
    return _WHOLE.get(word, word)
