"""What tells that a clause speaks of a kind, a habit or its reader, and of no one event (Friedrich and Pinkal 2015)."""

from analysis.events.negation import negation
from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax

_AUXILIARIES = ("aux", "auxpass")
_ASKING = frozenset({"ask", "question", "press"})
_PRESENT = frozenset({"VBZ", "VBP"})
_WHEN = ("advmod", "npadvmod")
_EACH = frozenset({"every", "each", "once", "twice"})
_COUNTS = frozenset({"once", "twice", "time"})
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
    children, lemma = tree.children, tree.lemma
    press = words("press_words")
    found = {}
    if lemma[at] in press or any(
        lemma[kid] in press or any(lemma[each] in press for each in children[kid]) for kid in children[at]
    ):
        found["to the press"] = 1.0
    if tree.pos[at] not in VERBAL:
        return found
    if _is_between_press_and_source(tree, at, bool(found)):
        found["between press and source"] = 1.0
    first = tree.first_conjunct(at)
    auxiliaries = tree.kids(at, *_AUXILIARIES) + (tree.kids(first, *_AUXILIARIES) if first != at else [])
    is_present = tree.tag[at] in _PRESENT or any(
        tree.tag[each] in _PRESENT and lemma[each] != "have" for each in auxiliaries
    )
    if is_present and tree.tag[at] != "VBG":
        found["present"] = 1.0
    subjects = tree.kids(at, *SUBJECTS) or tree.kids(first, *SUBJECTS)
    if subjects:
        found |= _subject(tree, subjects[0], is_present)
    elif tree.tag[at] in ("VB", "VBP") and tree.dep[first] == "ROOT" and not auxiliaries:
        found["imperative"] = 1.0
    if is_present and tree.tag[at] == "VBN" and tree.dep[at] == "relcl" and lemma[at] not in words("outlook_verbs"):
        found["what is done, by the way"] = 1.0
    for kid in children[at]:
        name = _beside(tree, kid)
        if name:
            found[name] = 1.0
    return found


def _is_between_press_and_source(tree: Syntax, at: int, is_to_press: bool) -> bool:
    """Return whether the verb at `at` tells only how a report was made: what was asked for it, or not answered.

    "Did not disclose the price", "did not offer a comment", "has reached out for comment", "the reporter asked".
    """
    lemma = tree.lemma
    if is_to_press and lemma[at] in _ASKING:
        return any(lemma[kid] in words("press_words") for kid in tree.kids(at, "nsubj"))
    nouns = [each for each in tree.subtree(at) if lemma[each] == "comment" and tree.pos[each] == "NOUN"]
    if any(tree.dep[each] == "pobj" and lemma[tree.head[each]] == "for" for each in nouns):
        return True
    return (is_to_press or lemma[at] in words("disclosing_verbs")) and negation(tree, at) >= 0


def _beside(tree: Syntax, kid: int) -> str:
    """Return what the word `kid` under a verb tells of its clause, "" for nothing."""
    dep, lemma = tree.dep[kid], tree.lemma[kid]
    if dep == "dobj":
        is_bare = tree.tag[kid] == "NNS" and not tree.children[kid]
        return "bare plural object" if is_bare else "pronoun object" if tree.pos[kid] == "PRON" else ""
    if dep == "mark":
        return "if" if lemma == "if" else ""
    if _is_each_time(tree, kid):
        return "habitual"
    if dep not in _WHEN:
        return ""
    return "when" if lemma == "when" else "habitual" if lemma in words("habit_adverbs") else ""


def _is_each_time(tree: Syntax, kid: int) -> bool:
    """Return whether the word `kid` under a verb tells how often: "every two years", "each May", "twice a week"."""
    times = tree.kids(kid, "pobj") if tree.dep[kid] == "prep" else [kid] if tree.dep[kid] in _WHEN else []
    for time in times:
        is_each = any(tree.lemma[each] in _EACH for each in tree.kids(time, "det", "predet"))
        rate = [each for each in tree.kids(time, "npadvmod") if tree.kids(each, "det")]
        is_rate = tree.lemma[time] in _COUNTS and any(tree.lemma[each] in words("units") for each in rate)
        if (is_each and (tree.entity[time] in ("DATE", "TIME") or tree.lemma[time] in words("units"))) or is_rate:
            return True
    return False


def _subject(tree: Syntax, subject: int, is_present: bool) -> dict[str, float]:
    if tree.pos[subject] == "PRON":
        return {f"subject {tree.lemma[subject]}": 1.0}
    is_bare = not any(tree.dep[kid] in _SPECIFIED for kid in tree.children[subject])
    if tree.tag[subject] != "NNS" or tree.entity[subject] or not is_bare:
        return {}
    return {"plural subject": 1.0} | ({"plural subject in the present": 1.0} if is_present else {})
