"""An event mention → the words of its sentence that describe it."""

from analysis.events.participants import subjects
from analysis.text.syntax import VERBAL, Syntax
from analysis.text.tense import auxiliaries

LIMIT = 12  # words of a description
_CORE = ("det", "poss", "case", "compound", "amod", "nummod", "nmod", "quantmod", "aux", "auxpass", "neg", "prt",
         "pobj", "dobj", "predet", "advmod")  # fmt: skip
_COMPLEMENTS = ("dobj", "attr", "agent", "dative", "prep", "npadvmod", "xcomp", "advmod")
_RELATIVE = ("WDT", "WP")
_OPENERS = frozenset({"DET", "PUNCT", "CCONJ", "SCONJ", "SPACE"})


def describe(tree: Syntax, at: int, text: str) -> str:
    """Return words of the sentence that describe the event at `at`, at most twelve, as they stand there."""
    kept = _clause(tree, at) if tree.pos[at] in VERBAL else _with_its_verb(tree, at, _phrase(tree, at))
    return _written(tree, sorted(kept), text)


def _phrase(tree: Syntax, at: int) -> set[int]:
    kept = {at, *tree.kids(at, "neg", "prt")}
    for part in tree.kids(at, "amod", "compound", "poss", "nummod", "nmod", "acomp") + tree.kids(at, "prep", "acl"):
        kept = _grown(tree, kept, part)
    return kept


def _with_its_verb(tree: Syntax, noun: int, phrase: set[int]) -> set[int]:
    """Return the clause that a phrase of one or two words stands in: "The trial began" says more than "The trial"."""
    verb = tree.head[noun]
    if _words(tree, phrase) >= 3 or tree.pos[verb] not in VERBAL:
        return phrase
    clause = _clause(tree, verb)
    return clause if noun in clause else phrase


def _clause(tree: Syntax, at: int) -> set[int]:
    """Return a verb with its subject, its objects and what else the limit bears."""
    kept = _with_subject(tree, at, _verb_group(tree, at))
    for part in tree.kids(at, *_COMPLEMENTS):
        kept = _grown(tree, kept, part)
    return kept


def _verb_group(tree: Syntax, at: int) -> set[int]:
    """Return what makes one verb: its auxiliaries, "not", "up", and the verb above an infinitive, "refused to sell"."""
    group = {at, *auxiliaries(tree, at), *tree.kids(at, "neg", "prt", "acomp", "oprd")}
    return group | {tree.head[at], *tree.kids(tree.head[at], "neg")} if _hangs_on_above(tree, at) else group


def _with_subject(tree: Syntax, at: int, group: set[int]) -> set[int]:
    """Return the words of a verb with its subject: its own, or that of the verb before that it shares it with."""
    relative = {kid for kid in tree.kids(at, "nsubj", "nsubjpass") if tree.tag[kid] in _RELATIVE}
    own = [kid for kid in tree.kids(at, "nsubj", "nsubjpass", "expl") if kid not in relative]
    is_of_noun = _hangs_on_above(tree, at) and tree.dep[at] == "acl"  # "a plan to sell": the noun stands for it
    shared = [] if own or is_of_noun else [head for head in subjects(tree, at)[:1] if head < at]
    kept = group
    for head in own or shared:
        below = set() if own else set(tree.subtree(at))
        kept = _within(tree, kept, kept | ({head, *_core(tree, head)} - below) | relative)
    return kept


def _hangs_on_above(tree: Syntax, at: int) -> bool:
    """Return whether `at` is an infinitive that says nothing without the word above it."""
    return tree.dep[at] in ("xcomp", "acl") and any(tree.lemma[kid] == "to" for kid in tree.kids(at, "aux"))


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
