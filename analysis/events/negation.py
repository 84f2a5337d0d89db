"""What negates an event: "not", "never", "no", "neither", what was shared, nearly done or only put off."""

from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, Syntax

_NO = frozenset({"no", "neither"})
_NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "none", "nobody", "nothing", "hardly"})
_NEGATING = frozenset({"det", "preconj", "advmod", "cc"})
_AMOUNTS = frozenset({"double", "triple", "treble", "quadruple", "halve", "complete", "finish", "match", "equal"})


def negation(tree: Syntax, at: int) -> int:
    """Return the position of the word that negates the event at `at`, -1 where none does."""
    shared = _shared_negation(tree, at)
    if shared >= 0:
        return shared
    for kid in tree.children[at]:
        lemma, dep = tree.lemma[kid], tree.dep[kid]
        is_only = tree.token[min(kid + 1, len(tree.token) - 1)].lower() == "only"  # "not only" affirms
        if not is_only and (
            dep == "neg" or (lemma in _NEGATIONS and dep in _NEGATING and (dep, lemma) != ("cc", "no"))
        ):
            return kid
        if lemma == "long" and dep == "advmod" and any(tree.lemma[each] == "no" for each in tree.children[kid]):
            return kid
        if dep in SUBJECTS or (dep == "dobj" and tree.lemma[at] not in words("wording_verbs")):
            none = (
                kid
                if lemma in _NEGATIONS
                else next((d for d in tree.kids(kid, "det", "preconj") if tree.lemma[d] in _NO), -1)
            )
            if none >= 0:
                return none
    return -1


def _shared_negation(tree: Syntax, at: int) -> int:
    """Return the position of the word that negates the verb at `at` with the one before it, -1 for none.

    "They did not meet or talk", "nor did she call". With "and" or "but" the second verb is told for itself.
    """
    before = tree.head[at]
    if tree.dep[at] != "conj" or tree.pos[at] not in ("VERB", "AUX"):
        return -1
    joins = [kid for kid in tree.kids(before, "cc") if before < kid < at]
    if any(tree.lemma[kid] == "nor" for kid in joins):
        return joins[-1]
    is_either = any(tree.lemma[kid] == "either" for verb in (before, at) for kid in tree.children[verb])
    is_its_own = is_either or bool(tree.kids(at, *SUBJECTS)) or tree.tag[at] != tree.tag[before]
    return negation(tree, before) if not is_its_own and any(tree.lemma[kid] == "or" for kid in joins) else -1


def nearly(tree: Syntax, at: int) -> int:
    """Return the position of the "almost" of what did not quite come about: "he nearly drowned"; else -1."""
    if tree.lemma[at] in _AMOUNTS:
        return -1  # "sales nearly doubled" tells how much they grew
    return next((kid for kid in tree.kids(at, "advmod") if tree.lemma[kid] in ("almost", "nearly")), -1)


def in_the_end(tree: Syntax, at: int, tense: str) -> str:
    """Return the status of what is only put off: "will not open until May", "was not found until Friday"; else ""."""
    is_until = any(tree.lemma[kid] in ("until", "till") for kid in tree.kids(at, "prep"))
    is_until |= any(
        tree.lemma[mark] in ("until", "till") for kid in tree.kids(at, "advcl") for mark in tree.kids(kid, "mark")
    )
    return {"FUTURE": "planned", "PAST": "happened"}.get(tense, "") if is_until else ""
