"""An event mention → who takes part in it, where it is, and the words that describe it on a chart."""

from analysis.events.participants import subjects
from analysis.text.syntax import Syntax
from analysis.text.tense import auxiliaries

LIMIT = 12  # words of a description
_CORE = ("det", "poss", "case", "compound", "amod", "nummod", "nmod", "quantmod", "aux", "auxpass", "neg", "prt",
         "pobj", "dobj", "predet", "advmod")  # fmt: skip
_OPENERS = frozenset({"DET", "PUNCT", "CCONJ", "SCONJ", "SPACE"})


def describe(tree: Syntax, at: int, text: str) -> str:
    """Return words of the sentence that describe the event at `at`, at most twelve, as they stand there."""
    kept = _clause(tree, at) if tree.pos[at] in ("VERB", "AUX") else _phrase(tree, at)
    verb = tree.head[at]
    if tree.pos[at] not in ("VERB", "AUX") and _words(tree, kept) < 3 and tree.pos[verb] in ("VERB", "AUX"):
        wider = _clause(tree, verb)
        kept = wider if at in wider else kept
    return _written(tree, sorted(kept), text)


def _phrase(tree: Syntax, at: int) -> set[int]:
    kept = {at, *tree.kids(at, "neg", "prt")}
    for part in tree.kids(at, "amod", "compound", "poss", "nummod", "nmod", "acomp") + tree.kids(at, "prep", "acl"):
        kept = _grown(tree, kept, part)
    return kept


def _clause(tree: Syntax, at: int) -> set[int]:
    """Return a verb with its subject, its objects and what else the limit bears."""
    kept = {at, *auxiliaries(tree, at), *tree.kids(at, "neg", "prt", "acomp", "oprd")}
    own = [kid for kid in tree.kids(at, "nsubj", "nsubjpass", "expl") if tree.tag[kid] not in ("WDT", "WP")]
    shared = [] if own else [head for head in subjects(tree, at)[:1] if head < at]
    above = tree.head[at]
    if any(tree.lemma[kid] == "to" for kid in tree.kids(at, "aux")) and tree.dep[at] in ("xcomp", "acl"):
        kept |= {above, *tree.kids(above, "neg")}
        shared = [] if tree.dep[at] == "acl" else shared
    relative = {kid for kid in tree.kids(at, "nsubj", "nsubjpass") if kid not in own}
    for head in own + shared:
        core = {head, *_core(tree, head)} - set(tree.subtree(at) if head in shared else [])
        kept = _within(tree, kept, kept | core | relative)
    parts = tree.kids(at, "dobj", "attr", "agent", "dative", "prep", "npadvmod", "xcomp", "advmod", "ccomp")
    for part in parts:
        if tree.dep[part] != "ccomp":
            kept = _grown(tree, kept, part)
    return kept


def _grown(tree: Syntax, kept: set[int], part: int) -> set[int]:
    """Return `kept` with `part` and as much below it as the limit bears."""
    whole = kept | {each for each in tree.subtree(part) if not _is_aside(tree, each, part)}
    plain = whole - _titles(tree, whole)
    smaller = kept | {part, *_core(tree, part)}
    return next((each for each in (whole, plain, smaller) if _words(tree, each) <= LIMIT), kept)


def _titles(tree: Syntax, among: set[int]) -> set[int]:
    """Return what stands before the names of persons: "Russian President", "the economist"."""
    return {
        below
        for at in among
        if tree.entity[at] == "PERSON"
        for kid in tree.kids(at, "compound", "amod", "det", "nmod")
        if tree.entity_id[kid] != tree.entity_id[at]
        for below in tree.subtree(kid)
    }


def _core(tree: Syntax, at: int) -> set[int]:
    """Return what a phrase cannot spare: "Russia's conventional supply chains", "to acquire military supplies"."""
    found: set[int] = set()
    for kid in tree.kids(at, *_CORE):
        found |= {kid, *_core(tree, kid)}
    return found


def _within(tree: Syntax, kept: set[int], wider: set[int]) -> set[int]:
    return wider if _words(tree, wider) <= LIMIT else kept


def _is_aside(tree: Syntax, at: int, top: int) -> bool:
    while at != top:
        if tree.dep[at] in ("relcl", "appos", "advcl", "parataxis", "intj"):
            return True
        if tree.dep[at] == "conj" and tree.pos[tree.head[at]] == "PROPN" and tree.pos[at] != "PROPN":
            return True  # a slip of the parser: names are coordinated with names
        if tree.dep[at] == "punct" and tree.token[at] not in ("-", "%", "$"):
            return True
        at = tree.head[at]
    return False


def _words(tree: Syntax, kept: set[int]) -> int:
    return sum(tree.pos[at] != "PUNCT" and tree.dep[at] != "case" for at in kept)


def _written(tree: Syntax, kept: list[int], text: str) -> str:
    while len(kept) > 1 and tree.pos[kept[0]] in _OPENERS:
        kept = kept[1:]
    pieces = []
    for number, at in enumerate(kept):
        joined = number and kept[number - 1] == at - 1 and tree.end[at - 1] == tree.start[at]
        pieces.append(("" if joined or not number else " ") + text[tree.start[at] : tree.end[at]])
    return "".join(pieces)
