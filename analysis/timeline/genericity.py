"""What tells that a clause speaks of a kind, a habit or its reader, and of no one event (Friedrich and Pinkal 2015)."""

from analysis.lexicons import words
from analysis.text.syntax import VERBAL, Syntax

_SUBJECTS = ("nsubj", "nsubjpass")
_AUXILIARIES = ("aux", "auxpass")
_PRESENT = frozenset({"VBZ", "VBP"})
_SPECIFIED = frozenset({"det", "poss", "nummod"})


def genericity(tree: Syntax, at: int) -> dict[str, float]:
    """Return what the weights of salience know the clause of the verb `at` by: names and values, none for a noun.

    Said in the present, of habits ("often"), of a bare plural ("women mourn"), of a pronoun ("you"), to its reader
    ("follow us"), on condition ("if", "when"), or to the press ("declined to comment"). An editor prints few of these.

    >>> from analysis.article import Article
    >>> from analysis.text import sentences, syntax, tag, tokens
    >>> article = Article("Trains often stop.")
    >>> sorted(genericity(syntax(tag(tokens(article, sentences(article)))), 2))
    ['habitual', 'plural subject', 'plural subject in the present', 'present']
    """
    below = {at, *(kid for each in tree.children[at] for kid in (each, *tree.children[each]))}
    found = {"to the press": 1.0} if any(tree.lemma[each] in words("press_words") for each in below) else {}
    if tree.pos[at] not in VERBAL:
        return found
    first = tree.first_conjunct(at)
    auxiliaries = tree.kids(at, *_AUXILIARIES) + (tree.kids(first, *_AUXILIARIES) if first != at else [])
    is_present = tree.tag[at] in _PRESENT or any(
        tree.tag[each] in _PRESENT and tree.lemma[each] != "have" for each in auxiliaries
    )
    if is_present and tree.tag[at] != "VBG":
        found["present"] = 1.0
    if any(tree.lemma[kid] in words("habit_adverbs") for kid in tree.kids(at, "advmod", "npadvmod")):
        found["habitual"] = 1.0
    subjects = tree.kids(at, *_SUBJECTS) or tree.kids(first, *_SUBJECTS)
    if subjects:
        found |= _subject(tree, subjects[0], is_present)
    elif tree.tag[at] in ("VB", "VBP") and tree.dep[first] == "ROOT" and not auxiliaries:
        found["imperative"] = 1.0
    for thing in tree.kids(at, "dobj")[:1]:
        found["bare plural object"] = float(tree.tag[thing] == "NNS" and not tree.children[thing])
        found["pronoun object"] = float(tree.pos[thing] == "PRON")
    found["if"] = float(any(tree.lemma[kid] == "if" for kid in tree.kids(at, "mark")))
    found["when"] = float(any(tree.lemma[kid] == "when" for kid in tree.kids(at, "advmod")))
    return {name: value for name, value in found.items() if value}


def _subject(tree: Syntax, subject: int, is_present: bool) -> dict[str, float]:
    if tree.pos[subject] == "PRON":
        return {f"subject {tree.lemma[subject]}": 1.0}
    is_bare = not any(tree.dep[kid] in _SPECIFIED for kid in tree.children[subject])
    if tree.tag[subject] != "NNS" or tree.entity[subject] or not is_bare:
        return {}
    return {"plural subject": 1.0, "plural subject in the present": float(is_present)}
