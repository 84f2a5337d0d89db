"""An event mention → who takes part in it, where it is, and the words that describe it on a chart."""

from analysis.syntax import SUBJECTS, Syntax

_LIMIT = 12  # words of a description
_NOUN_ARGUMENTS = frozenset({"by", "between", "with", "from", "of", "against", "among", "to"})
_PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "near", "to", "into", "from", "on", "across", "outside", "around", "inside"}
)
_OPENERS = frozenset({"DET", "PUNCT", "CCONJ", "SCONJ", "SPACE"})


def subjects(tree: Syntax, at: int, depth: int = 0) -> list[int]:
    """Return the heads of who does the verb at `at`: its subject, or the one that it shares with its clause."""
    own = tree.kids(at, *SUBJECTS)
    by = [noun for kid in tree.kids(at, "agent") for noun in tree.kids(kid, "pobj")]
    relative = [kid for kid in own if tree.tag[kid] in ("WDT", "WP") and tree.dep[at] == "relcl"]
    if relative:
        own = [tree.head[at]]
    if own or by or depth > 4 or tree.head[at] == at:
        return [each for head in by + own for each in tree.conjuncts(head) if tree.pos[each] != "VERB"]
    above = tree.head[at]
    if tree.dep[at] == "acl" and tree.tag[at] in ("VBG", "VBN"):
        return [above]
    if tree.dep[at] == "xcomp" and tree.kids(above, "dobj"):
        return tree.kids(above, "dobj")
    if tree.dep[at] in ("conj", "xcomp", "advcl", "pcomp", "prep", "acl", "ccomp"):
        while tree.pos[above] not in ("VERB", "AUX") and tree.head[above] != above:
            if tree.dep[at] == "acl" and tree.kids(above, "poss"):
                return tree.kids(above, "poss")
            above = tree.head[above]
        return subjects(tree, above, depth + 1)
    return []


def participants(tree: Syntax, at: int, named: dict[int, str], only_subject: bool = False) -> tuple[str, ...]:
    """Return the names of who takes part in the event at `at`, doers first; `named` gives actors by position."""
    if tree.pos[at] in ("VERB", "AUX"):
        heads = subjects(tree, at)
        if not only_subject:
            heads = heads + [each for kid in tree.kids(at, "dobj", "dative") for each in tree.conjuncts(kid)]
            heads += _prepositional(tree, at, frozenset({"with", "to", "against", "from", "for", "by"}))
    else:
        heads = [kid for kid in tree.kids(at, "poss", "compound", "amod", "nmod")]
        heads += _prepositional(tree, at, _NOUN_ARGUMENTS)
        heads += [
            each
            for kid in tree.kids(at, "prep")
            for noun in tree.kids(kid, "pobj")
            for each in _prepositional(tree, noun, frozenset({"between", "from", "by", "with"}))
        ]
        above = tree.head[at]
        if tree.dep[at] in ("dobj", "attr") and tree.pos[above] == "VERB":
            heads += subjects(tree, above)
    return tuple(dict.fromkeys(named[head] for head in heads if head in named))


def _prepositional(tree: Syntax, at: int, prepositions: frozenset[str]) -> list[int]:
    return [
        each
        for kid in tree.kids(at, "prep", "agent", "dative")
        if tree.lemma[kid] in prepositions
        for noun in tree.kids(kid, "pobj")
        for each in tree.conjuncts(noun)
    ]


def place(tree: Syntax, at: int, places: dict[int, str]) -> str | None:
    """Return the place that the event at `at` is told to be in, None where none is."""
    for near in [at, *tree.kids(at, "dobj", "prt")]:
        for kid in tree.kids(near, "prep"):
            if tree.lemma[kid] in _PLACE_PREPOSITIONS:
                for noun in tree.kids(kid, "pobj"):
                    if noun in places:
                        return places[noun]
    return None


def describe(tree: Syntax, at: int, text: str) -> str:
    """Return words of the sentence that describe the event at `at`, at most twelve, as they stand there."""
    kept = {at}
    if tree.pos[at] in ("VERB", "AUX"):
        kept |= set(tree.kids(at, "aux", "auxpass", "neg", "prt"))
        parts = [*tree.kids(at, "nsubj", "nsubjpass", "expl"), *tree.kids(at, "dobj", "attr", "acomp", "oprd", "agent")]
        parts += tree.kids(at, "dative", "prep", "xcomp", "npadvmod", "advmod")
    else:
        parts = tree.kids(at, "amod", "compound", "poss", "nummod", "nmod")
        parts += tree.kids(at, "prep", "acl")
    for part in parts:
        kept = _grown(tree, kept, part)
    return _written(tree, sorted(kept), text)


def _grown(tree: Syntax, kept: set[int], part: int) -> set[int]:
    """Return `kept` with `part` and as much below it as the limit bears."""
    below = [each for each in tree.subtree(part) if not _is_aside(tree, each, part)]
    whole = kept | set(below)
    if _words(tree, whole) <= _LIMIT:
        return whole
    short = {part, *tree.kids(part, "compound", "amod", "poss", "pobj", "case", "nummod")}
    for noun in tree.kids(part, "pobj"):
        short |= {noun, *tree.kids(noun, "compound", "amod", "poss", "nummod")}
    smaller = kept | short
    return smaller if _words(tree, smaller) <= _LIMIT else kept


def _is_aside(tree: Syntax, at: int, top: int) -> bool:
    while at != top:
        if tree.dep[at] in ("relcl", "appos", "advcl", "punct", "parataxis", "intj"):
            return tree.dep[at] != "punct" or tree.token[at] not in ("-",)
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
