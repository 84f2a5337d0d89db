"""The words around an event mention that settle whether it happens: negations, modifiers, and what stands over it."""

import functools
from collections.abc import Iterator

from analysis.lexicons import lexicon
from analysis.text.syntax import SUBJECTS, Syntax

DOUBTS = frozenset({"if", "whether", "unless", "lest"})
_NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "none", "nobody", "nothing", "hardly"})
_NEGATING = frozenset({"det", "preconj", "advmod", "cc"})
_VERBS_ONLY = frozenset({"decline", "project", "block", "set", "mean", "rule", "bar", "order", "suspect", "stop"})
_RAISING = frozenset({"think", "believe", "expect", "want", "intend", "plan", "wish", "suppose"})
_MODIFIERS = ("amod", "advmod", "compound", "det", "nmod")
_REACHED = frozenset({"ccomp", "xcomp", "acl", "pcomp", "advcl", "relcl", "dobj", "pobj", "nsubjpass", "compound"})
BRIDGES = frozenset({"in", "of", "to", "for", "about", "on", "from", "into", "toward", "towards", "that"})


def modifier(tree: Syntax, at: int) -> tuple[int, str] | None:
    """Return the position and the status of an adjective or adverb that settles the event at `at`, None for none."""
    for kid in tree.kids(at, *_MODIFIERS):
        for form in (tree.lemma[kid], tree.token[kid].lower()):
            scope, status = cue(form)
            if scope == "modifier":
                return kid, status
        if tree.lemma[kid] == "any" and tree.dep[kid] == "det":
            return kid, "possible"
    return None


def negation(tree: Syntax, at: int) -> int:
    """Return the position of the word that negates the event at `at`, -1 where none does."""
    for kid in tree.children[at]:
        lemma, dep = tree.lemma[kid], tree.dep[kid]
        is_only = tree.token[min(kid + 1, len(tree.token) - 1)].lower() == "only"  # "not only" affirms
        if not is_only and (
            dep == "neg" or (lemma in _NEGATIONS and dep in _NEGATING and (dep, lemma) != ("cc", "no"))
        ):
            return kid
        if lemma == "long" and dep == "advmod" and any(tree.lemma[each] == "no" for each in tree.children[kid]):
            return kid
        if dep in SUBJECTS or dep == "dobj":
            none = kid if lemma in _NEGATIONS else next((d for d in tree.kids(kid, "det") if tree.lemma[d] == "no"), -1)
            if none >= 0:
                return none
    return -1


def over(tree: Syntax, at: int, is_finite: bool) -> Iterator[tuple[int, str]]:
    """Yield the position of the cue that stands over the event at `at`, and the status that it gives."""
    first = tree.first_conjunct(at)
    dep, above = tree.dep[first], tree.head[first]
    if dep not in _REACHED or above == first:
        return
    if tree.pos[above] in ("ADP", "SCONJ"):
        if tree.lemma[above] == "without":
            yield above, "denied"
            return
        if tree.lemma[above] not in BRIDGES:
            return
        above = tree.head[above]
    scope, status = cue(tree.lemma[above])
    if scope in ("", "modifier") or (dep == "relcl" and tree.pos[above] != "NOUN"):
        return
    if dep == "acl" and not is_finite and tree.tag[first] in ("VBN", "VBG") and above == tree.head[first]:
        return  # "demand enjoyed by the new model" is demand, not enjoyment that is asked for
    if tree.pos[above] == "NOUN" and tree.lemma[above] in _VERBS_ONLY:
        return
    if dep == "advcl" and tree.tag[first] == "VBG":
        return  # "he refused, saying that ..."
    if is_finite and at < above:
        return  # "sales fell, the company warned"
    if is_finite and dep != "ccomp" and dep != "acl":
        return
    if (
        is_finite
        and scope not in ("finite", "any")
        and not (tree.lemma[above] in _RAISING and negation(tree, above) >= 0)
    ):
        return
    is_noun = tree.pos[at] in ("NOUN", "PROPN")
    if is_noun and (scope == "clause" or status in ("same", "enabled") or (scope != "any" and tree.is_definite(at))):
        return
    turned = negation(tree, above)
    if turned < 0:
        yield above, status
    elif status == "denied":
        yield turned, "happened"
    elif status in ("enabled", "same", "ongoing") or tree.lemma[above] in _RAISING:
        yield turned, "denied"
    else:
        yield turned, "possible"


def cue(lemma: str) -> tuple[str, str]:
    """Return the scope and the status of the cue `lemma`, both "" where it is none.

    >>> cue("refuse")
    ('infinitive', 'denied')
    """
    return _cues().get(lemma, ("", ""))


@functools.cache
def _cues() -> dict[str, tuple[str, str]]:
    return {row["lemma"]: (row["scope"], row["status"]) for row in lexicon("status_cues")}
