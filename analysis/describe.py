"""An event mention → who takes part in it, where it is, and the words that describe it on a chart."""

from analysis.lexicons import words
from analysis.syntax import SUBJECTS, Syntax
from analysis.tense import auxiliaries

LIMIT = 12  # words of a description
_VERB_ARGUMENTS = frozenset({"with", "to", "against", "from", "for", "by"})
_NOUN_ARGUMENTS = frozenset({"by", "between", "with", "from", "of", "against", "among", "to"})
_IN = frozenset({"in", "at", "near", "on", "across", "outside", "around", "inside", "throughout", "within"})
_TO = frozenset({"to", "into", "toward", "towards"})
_CORE = ("det", "poss", "case", "compound", "amod", "nummod", "nmod", "quantmod", "aux", "auxpass", "neg", "prt",
         "pobj", "dobj", "predet", "advmod")  # fmt: skip
_OPENERS = frozenset({"DET", "PUNCT", "CCONJ", "SCONJ", "SPACE"})


def subjects(tree: Syntax, at: int, depth: int = 0) -> list[int]:
    """Return the heads of who does the verb at `at`: its subject, or the one that it shares with its clause."""
    own = tree.kids(at, *SUBJECTS)
    by = [noun for kid in tree.kids(at, "agent") for noun in tree.kids(kid, "pobj")]
    relative = [kid for kid in own if tree.tag[kid] in ("WDT", "WP") and tree.dep[at] == "relcl"]
    if relative:
        own = [tree.head[at]]
    if own or by or depth > 4 or tree.head[at] == at:
        return [each for head in by + own for each in _together(tree, head) if tree.pos[each] != "VERB"]
    above = tree.head[at]
    if tree.dep[at] == "acl" and tree.tag[at] in ("VBG", "VBN"):
        return [above]
    if tree.dep[at] == "xcomp" and tree.kids(above, "dobj"):
        return tree.kids(above, "dobj")
    verb = tree.head[above]
    if tree.dep[at] == "pcomp" and tree.lemma[above] in ("for", "of", "from") and tree.kids(verb, "dobj"):
        return tree.kids(verb, "dobj")  # "they blamed the police for holding him"
    if tree.dep[at] in ("conj", "xcomp", "advcl", "pcomp", "prep", "acl", "ccomp"):
        nouns = 0
        while tree.pos[above] not in ("VERB", "AUX") and tree.head[above] != above:
            if tree.dep[at] == "acl" and tree.kids(above, "poss"):
                return tree.kids(above, "poss")
            nouns += tree.pos[above] in ("NOUN", "PROPN")
            above = tree.head[above]
        if nouns > 1:
            return []  # "a deadline for proposals to build" leaves open who builds
        return subjects(tree, above, depth + 1)
    return []


def participants(tree: Syntax, at: int, named: dict[int, str], only_subject: bool = False) -> tuple[str, ...]:
    """Return the names of who takes part in the event at `at`, doers first; `named` gives actors by position."""
    if tree.pos[at] in ("VERB", "AUX"):
        heads = subjects(tree, at)
        if not only_subject:
            heads = heads + [each for kid in tree.kids(at, "dobj", "dative") for each in _together(tree, kid)]
            heads += _prepositional(tree, at, _VERB_ARGUMENTS)
    else:
        top = tree.head[at] if tree.dep[at] == "compound" else at
        heads = list(tree.kids(at, "poss", "compound", "amod", "nmod")) + tree.kids(top, "poss")
        heads += _prepositional(tree, at, _NOUN_ARGUMENTS)
        heads += [
            each
            for kid in tree.kids(at, "prep")
            for noun in tree.kids(kid, "pobj")
            for each in _prepositional(tree, noun, frozenset({"between", "from", "by", "with"}))
        ]
        above = tree.head[at]
        if tree.dep[at] in ("dobj", "attr") and tree.lemma[above] in words("holding_verbs"):
            heads += subjects(tree, above)
    found = [name for head in heads for name in names_of(tree, head, named)]
    return tuple(dict.fromkeys(found))


def names_of(tree: Syntax, head: int, named: dict[int, str]) -> list[str]:
    """Return the actor at `head`, else those that it belongs to: "Russia" for "Russia's supply chains"."""
    beside = [kid for kid in tree.kids(head, "appos") if kid in named]
    if beside and tree.pos[head] == "NOUN":
        return [named[beside[0]]]  # "his predecessor, Barack Obama"
    if head in named:
        return [named[head]]
    if tree.pos[head] not in ("NOUN", "PROPN"):
        return []
    owners = tree.kids(head, "poss") + [
        noun for kid in tree.kids(head, "prep") if tree.lemma[kid] == "of" for noun in tree.kids(kid, "pobj")
    ]
    return [named[owner] for owner in owners if owner in named]


def _together(tree: Syntax, at: int) -> list[int]:
    """Return the conjuncts of `at`; a name goes on with names only, else the parser slipped."""
    found = tree.conjuncts(at)
    if tree.pos[at] != "PROPN":
        return found
    stop = next((n for n, each in enumerate(found) if tree.pos[each] not in ("PROPN", "PRON", "ADJ")), len(found))
    return found[:stop]


def _prepositional(tree: Syntax, at: int, prepositions: frozenset[str]) -> list[int]:
    return [
        each
        for kid in tree.kids(at, "prep", "agent", "dative")
        if tree.lemma[kid] in prepositions
        for noun in tree.kids(kid, "pobj")
        for each in _together(tree, noun)
    ]


def place(tree: Syntax, at: int, places: dict[int, str]) -> str | None:
    """Return the place that the event at `at` is told to be in, None where none is."""
    goes = tree.lemma[at] in words("motion_words")
    if goes and tree.pos[at] == "VERB":
        reached = next((noun for noun in tree.kids(at, "dobj") if noun in places), None)
        if reached is not None:
            return places[reached]
    for near in [at, *tree.kids(at, "dobj", "prt")]:
        for kid in tree.kids(near, "prep"):
            if tree.lemma[kid] in _IN or (goes and tree.lemma[kid] in _TO):
                for noun in tree.kids(kid, "pobj"):
                    if noun in places:
                        return places[noun]
    return None


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
