"""An event mention → who takes part in it, and where it is."""

from analysis.lexicons import words
from analysis.text.syntax import SUBJECTS, Syntax

_VERB_ARGUMENTS = frozenset({"with", "to", "against", "from", "for", "by"})
_NOUN_ARGUMENTS = frozenset({"by", "between", "with", "from", "of", "against", "among", "to", "on"})
_WITH = frozenset({"with"})  # "signed a treaty with Germany"
_IN = frozenset({"in", "at", "near", "on", "across", "outside", "around", "inside", "throughout", "within"})
_TO = frozenset({"to", "into", "toward", "towards"})


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
            heads += [each for kid in tree.kids(at, "dobj") for each in _prepositional(tree, kid, _WITH)]
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
