"""A verb → its auxiliaries, its tense and its aspect."""

from collections.abc import Sequence

from analysis.text.syntax import SUBJECTS, Syntax

_OPENERS = frozenset(
    {"The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "This", "These", "There", "When", "After"}
)
FUTURE = frozenset({"will", "shall", "'ll", "wo", "sha"})


def auxiliaries(tree: Syntax, at: int) -> Sequence[int]:
    """Return the auxiliaries of the verb at `at`, its own or those shared with the verb before it."""
    if at not in tree.auxiliaries:
        tree.auxiliaries[at] = tuple(_auxiliaries(tree, at))
    return tree.auxiliaries[at]


def own_auxiliaries(tree: Syntax, at: int) -> list[int]:
    """Return the auxiliaries of the verb at `at` itself, those that the tree has hung on one of them too."""
    found = tree.kids(at, "aux", "auxpass")
    return sorted([*found, *(over for kid in found for over in tree.kids(kid, "aux"))])  # "might" on "be"


def _auxiliaries(tree: Syntax, at: int) -> Sequence[int]:
    found = own_auxiliaries(tree, at)
    if tree.tag[at] in ("VBD", "VBN") and len(found) == 1 and tree.tag[found[0]] == "MD":
        found = []  # no modal takes a past: "Will Suh stayed", "they'd announced"
    if not found and tree.dep[at] == "conj" and not tree.kids(at, *SUBJECTS):
        first = tree.head[at]
        if tree.tag[first] == tree.tag[at] or tree.tag[at] == "VB":
            return auxiliaries(tree, first)
    return found


def tense_of(tree: Syntax, at: int) -> tuple[str, str]:
    """Return the tense and the aspect of the verb at `at` in TimeML's terms.

    Tense: PAST, PRESENT, FUTURE ("will", "is going to"), INFINITIVE, PRESPART, PASTPART, or NONE for a modal.
    Aspect: PERFECTIVE, PROGRESSIVE, PERFECTIVE_PROGRESSIVE or NONE (Saurí et al. 2006).
    """
    if at not in tree.tenses:
        tree.tenses[at] = _tense_and_aspect(tree, at)
    return tree.tenses[at]


def _tense_and_aspect(tree: Syntax, at: int) -> tuple[str, str]:
    verbs = auxiliaries(tree, at)
    words = {tree.lemma[kid] for kid in verbs}
    tags = [tree.tag[kid] for kid in verbs] + [tree.tag[at]]
    perfect = ("have" in words and ("VBN" in tags or tags[-1] == "VBD")) or _is_short_have(tree, at, verbs)
    is_being = tree.tag[at] == "VBN" and any(tree.tag[kid] == "VBG" for kid in verbs)  # "is being built"
    progressive = is_being or (tree.tag[at] == "VBG" and "be" in words)
    aspect = "_".join(name for name, holds in (("PERFECTIVE", perfect), ("PROGRESSIVE", progressive)) if holds)
    return _tense(tree, at, words, tags), aspect or "NONE"


def _tense(tree: Syntax, at: int, words: set[str], tags: list[str]) -> str:
    if words & FUTURE:
        return "FUTURE"
    if "to" in words:
        return "FUTURE" if _is_going(tree, tree.first_conjunct(at)) else "INFINITIVE"
    finite = next((tag for tag in tags if tag in ("VBD", "VBZ", "VBP", "MD")), "")
    if finite:
        return {"VBD": "PAST", "MD": "NONE"}.get(finite, "PRESENT")
    if tree.tag[at] == "VBN" and "VBG" in tags:
        return "PRESPART"  # "the road being built"
    return {"VBG": "PRESPART", "VBN": "PASTPART", "VB": "INFINITIVE"}.get(tree.tag[at], "NONE")


def _is_short_have(tree: Syntax, at: int, verbs: Sequence[int]) -> bool:
    """Return whether the "'s" of a participle with an object is "has": "she's rejected the call"."""
    return tree.tag[at] == "VBN" and bool(tree.kids(at, "dobj")) and [tree.token[kid] for kid in verbs] == ["'s"]


def _is_going(tree: Syntax, at: int) -> bool:
    """Return whether "is going to", "is to" or a headline's bare "to" makes the infinitive at `at` a future."""
    above = tree.head[at]
    if tree.dep[at] == "ROOT":
        return bool(tree.kids(at, *SUBJECTS))
    if tree.lemma[above] == "be" and tree.dep[at] == "xcomp":
        return not tree.kids(above, "acomp", "attr")  # "it is hard to say" is no plan
    return tree.lemma[above] == "go" and tree.tag[above] == "VBG" and bool(tree.kids(above, "aux"))


def is_headline(tree: Syntax, at: int) -> bool:
    """Return whether `at` stands in a headline, which tells the past in the present.

    A headline ends without a stop; in copies of web pages the story's first sentence follows it: "Rebels take the town
    The army said on Monday that it had withdrawn."
    """
    last = at
    begun = False  # a sentence after the headline
    while last + 1 < len(tree.token) and tree.sentence[last + 1] == tree.sentence[at]:
        last += 1
        begun = begun or _begins_sentence(tree, last)
        if begun and tree.tag[last] in ("VBD", "VBZ", "VBP"):
            return True
    return tree.pos[last] != "PUNCT" and not tree.token[last].endswith((".", "!", "?", '"'))


def _begins_sentence(tree: Syntax, at: int) -> bool:
    """Return whether the word at `at` begins a sentence though none was ended before it."""
    before = tree.token[at - 1]
    is_opener = tree.token[at] in _OPENERS and not tree.entity[at]
    return is_opener and before[-1:].isalnum() and not before.istitle() and not before.isupper()
