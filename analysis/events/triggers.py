"""Tokens → the words among them that name something that happens."""

from analysis.lexicons import weights_of, words
from analysis.text.syntax import Syntax

CANDIDATES = frozenset({"VERB", "NOUN", "ADJ", "AUX", "PROPN"})
FURNITURE = frozenset({"be", "have"})  # states of furniture: they name what is, not what happens
_GLUED = frozenset({"is", "are", "was", "were", "has", "have", "had", "who", "which", "that"})
_SPANS = frozenset({"begin", "start", "end"})
_SUPPORTS = frozenset({"effort", "process"})
_LEADING = frozenset({"search", "pursuit", "need"})
_LOYAL = frozenset({"loyal", "faithful", "allied", "hostile", "sympathetic", "friendly", "disloyal"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_LEXICAL_GOVERNORS = frozenset({"dobj", "nsubj", "nsubjpass", "conj", "compound", "attr"})


def triggers(tree: Syntax) -> list[int]:
    """Return the positions in `tree` that name an event, in text order.

    A word is a trigger where the weights of its features sum to more than nothing: a logistic regression
    over lemma, ending, part of speech, syntax and neighbours, its weights in `trigger_weights.tsv`,
    learnt from TimeBank 1.2 (Pustejovsky et al. 2003) as TempEval-3 (UzZaman et al. 2013) has it, by
    `benchmarks/train/triggers.py`.
    """
    weights = weights_of("trigger_weights")
    bias = weights["bias"]
    found = []
    for position, pos in enumerate(tree.pos):
        if pos in CANDIDATES and tree.lemma[position] not in FURNITURE and _can_happen(tree, position):
            score = bias
            for feature in features(tree, position):
                score += weights.get(feature, 0.0)
            if score > 0 or _is_supported(tree, position):
                found.append(position)
    return found


def _can_happen(tree: Syntax, at: int) -> bool:
    """Return whether the token at `at` can name an event.

    "according to" is a preposition, so is "in search of", Jeff Sessions is a man; the opposition, legislation and
    polls are things; the effort of "war efforts" is the war. Nobody calls what is "so-called". An address on the web
    names nothing, nor does a name with the verb that a lost dash glued to it ("Views-was").
    """
    if tree.pos[at] == "VERB":
        is_thing = tree.dep[at] == "prep" or tree.lemma[at] == "accord" or _is_of_a_time(tree, at)
        is_thing = is_thing or _is_after_loyal(tree, at)
        is_thing = is_thing or (
            tree.token[at] == "retired" and tree.tag[at + 1 : at + 2] == ["NNP"]
        )  # "retired Col. Lee"
    else:
        is_thing = tree.entity[at] == "PERSON" or (tree.pos[at] in _NOMINAL and _is_thing(tree, at))
    is_label = tree.token[at].isupper() and ":" in tree.token[at + 1 : at + 3]  # "READ MORE: Vote in Lima"
    return tree.token[at][0].isalpha() and not (is_thing or is_label or _is_mangled(tree.token[at]))


def _is_of_a_time(tree: Syntax, at: int) -> bool:
    """Return whether the verb at `at` only tells where a time begins or ends: "the year starting on July 1".

    So does what a sentence opens with: "Starting from Monday, clients will pay more".
    """
    if tree.tag[at] != "VBG" or tree.lemma[at] not in _SPANS or tree.kids(at, "dobj"):
        return False
    if tree.is_first(at):
        times = [noun for kid in tree.kids(at, "prep") for noun in tree.kids(kid, "pobj")]
        return bool(times) and all(tree.entity[noun] in ("DATE", "TIME") for noun in times)
    return tree.entity[at - 1] in ("DATE", "TIME") or tree.lemma[at - 1] in words("units")


def _is_after_loyal(tree: Syntax, at: int) -> bool:
    """Return whether the verb at `at` is a word before the name of whom somebody is loyal to: "loyal to rebel Lee"."""
    return tree.tag[at] == "VB" and at > 1 and tree.token[at - 1] == "to" and tree.lemma[at - 2] in _LOYAL


def _is_mangled(token: str) -> bool:
    return "/" in token or "@" in token or token.rpartition("-")[2].lower() in _GLUED or token.lower() == "so-called"


def _is_thing(tree: Syntax, at: int) -> bool:
    if tree.lemma[at] in _LEADING and tree.dep[at] == "pobj" and tree.lemma[tree.head[at]] == "in":
        return [tree.dep[kid] for kid in tree.children[at]] == ["prep"]  # "in search of": a preposition
    return tree.lemma[at] in words("thing_nouns") or any(_is_supported(tree, kid) for kid in tree.kids(at, "compound"))


def _is_supported(tree: Syntax, at: int) -> bool:
    """Return whether the noun at `at` names the event that its head only supports: "war" in "war efforts"."""
    return (
        tree.dep[at] == "compound" and tree.lemma[tree.head[at]] in _SUPPORTS and tree.lemma[at] in words("event_nouns")
    )


def features(tree: Syntax, at: int) -> list[str]:
    """Return what the weights know the word at position `at` by, each as `name=value`."""
    pos, lemma, dep, head = tree.pos[at], tree.lemma[at], tree.dep[at], tree.head[at]
    found = [f"pos={pos}", f"lemma={lemma}/{pos[0]}", f"dep={dep}/{pos}", f"tag={tree.tag[at]}"]
    if tree.entity[at]:
        found.append(f"entity={tree.entity[at]}/{pos}")
    return found + (_noun_features(tree, at) if pos in _NOMINAL else _verb_features(tree, at, lemma, pos, dep, head))


def _noun_features(tree: Syntax, at: int) -> list[str]:
    lemma, dep, head = tree.lemma[at], tree.dep[at], tree.head[at]
    found = [f"ending={lemma[-length:]}" for length in (2, 3, 4)]
    if dep == "pobj":
        above = tree.head[head]
        found += [
            f"after={tree.lemma[head]}",
            f"after={tree.lemma[head]}<{tree.lemma[above]}",
            f"above={tree.pos[above]}",
        ]
    elif dep in _LEXICAL_GOVERNORS:
        found.append(f"{dep}={tree.lemma[head]}")
    if lemma in words("event_nouns"):
        found += ["listed", f"listed={dep}"]
    determined = False
    for kid in tree.children[at]:
        kind = tree.dep[kid]
        if kind in ("det", "poss"):
            determined = True
            found.append(f"det={tree.lemma[kid] if kind == 'det' else 'poss'}")
        elif kind == "prep":
            found.append(f"with={tree.lemma[kid]}")
        elif kind in ("amod", "compound", "nummod", "acl"):
            found.append(f"has={kind}")
            if kind != "acl":
                found.append(f"with={tree.lemma[kid]}/{kind}")
    if not determined:
        found.append(f"bare={tree.tag[at]}")
    return found


def _verb_features(tree: Syntax, at: int, lemma: str, pos: str, dep: str, head: int) -> list[str]:
    found = [f"dep={dep}/{pos}<{tree.pos[head]}", f"head={tree.lemma[head]}/{pos}"]
    for kid in tree.children[at]:
        kind = tree.dep[kid]
        found.append(f"has={kind}/{pos}")
        if kind in ("aux", "auxpass", "prt", "neg"):
            found.append(f"with={tree.lemma[kid]}/{pos}")
        elif kind in ("attr", "acomp", "expl", "dobj"):
            found.append(f"lemma={lemma}+{kind}")
    if at:
        found.append(f"previous={tree.lemma[at - 1]}/{pos}")
    if pos == "ADJ":
        found.append(f"ending={lemma[-3:]}/ADJ")
    return list(dict.fromkeys(found))
