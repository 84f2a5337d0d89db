"""Days that a story makes plain for events to which no rule ties an expression of time."""

import functools
import math
from collections.abc import Callable, Iterator
from dataclasses import replace

from analysis.events.families import family
from analysis.lexicons import weights_of, words
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import Syntax
from analysis.timeline.dated import Dated, Scene
from analysis.timeline.expressions import Chronicle, Expression
from analysis.timeline.reading import Reading
from analysis.timeline.sharing import is_perfect
from analysis.timeline.time_features import parts

LIKELY = 0.5  # the chance from which an expression of time dates an event

_TRUSTED = 0.82  # what a chance of the model counts beside one of the regression, so that it gives as few days


def taken_up(scene: Scene, known: list[Dated | None]) -> list[Dated | None]:
    """Return `known` with the day of the one dated event of its family for the known noun that takes it up.

    "The Aug. 7 bombings" date "the bombings" after them, where no other day of such an event is told.
    """
    tree, statuses = scene.tree, scene.events.status.tolist()
    days: dict[str, list[Dated]] = {}
    result = list(known)
    for number, at in enumerate(scene.positions):
        dated, kind = known[number], family(tree.lemma[at])
        if statuses[number] != "happened" or kind in _vague_families():
            continue
        if dated is not None and dated.link == "own":
            days.setdefault(kind, []).append(dated)
        elif dated is None and tree.pos[at] in ("NOUN", "PROPN") and tree.is_definite(at):
            kin = days.get(kind, [])
            if len({(each.earliest, each.latest) for each in kin}) == 1:
                result[number] = replace(kin[0], link="group")
    return result


def since_then(scene: Scene, known: list[Dated | None]) -> dict[int, Dated]:
    """Return by its number, for each undated event told of "since then", the Dated of the one told before it.

    "The list began in 1950. Since then, 400 have been caught", "has since resigned", "has remained shut ever since".
    """
    tree = scene.tree
    found: dict[int, Dated] = {}
    told, sentence = None, -1
    for number, at in enumerate(scene.positions):
        dated = known[number]
        if dated is not None and dated.link in ("own", "clause") and dated.earliest is not None:
            told, sentence = dated, tree.sentence[at]
            continue
        is_near = tree.sentence[at] - sentence <= 1
        if dated is None and told is not None and is_near and is_perfect(tree, at) and _looks_back(tree, at):
            found[number] = told
    return found


def _looks_back(tree: Syntax, at: int) -> bool:
    """Return whether "since" stands beside the verb at `at`, alone or with "then"."""
    since = [kid for kid in tree.kids(at, "prep", "advmod", "mark") if tree.lemma[kid] == "since"]
    return any(all(tree.lemma[each] in ("then", "ever") for each in tree.children[word]) for word in since)


@functools.cache
def _vague_families() -> frozenset[str]:
    """Return the families whose words say too little to be of one event: saying, holding."""
    return frozenset(map(family, {*reporting_verbs(), *words("holding_verbs"), *words("light_verbs")}))


def likeliest(
    scene: Scene,
    known: list[Dated | None],
    can_be: Callable[[int, Expression], bool],
    reading: Reading | None = None,
) -> dict[int, Expression]:
    """Return for each event that `known` leaves undated the expression of time that likeliest dates it, if one may.

    A logistic regression over `analysis.timeline.time_features`, learnt from 400 articles in which readers said which
    expression dates which event and from timelines that editors drew (`benchmarks/train/dating.py`; docs/timeline.md
    has the model card), and, where there is a `reading`, what the language model makes of it. Where none has a chance
    of at least `LIKELY` the event has none: a wrong day costs more than a missing one. `can_be` says whether an event
    can be at that time.
    """
    chronicle = Chronicle(scene, known)
    found: dict[int, Expression] = {}
    for number in range(len(scene.positions)) if chronicle.expressions else ():
        if known[number] is not None:
            continue
        best = LIKELY
        for expression, value in _chances(chronicle, number, reading):
            if value >= best and can_be(number, expression):
                best, found[number] = value, expression
    return found


def _chances(chronicle: Chronicle, number: int, reading: Reading | None) -> Iterator[tuple[Expression, float]]:
    """Yield the expressions that may date an event, each with its chance: the better one, where there are two."""
    ruled = {each.row.time_id: chance(*rows) for each, rows in parts(chronicle, number)}
    read = [0.0] * len(chronicle.expressions)
    if reading is not None:
        start = chronicle.tree.start[chronicle.scene.positions[number]]
        read = reading.chances(start, chronicle.spans)
    for each, value in zip(chronicle.expressions, read, strict=True):
        yield each, max(ruled.get(each.row.time_id, 0.0), _TRUSTED * value)


def chance(*rows: dict[str, float]) -> float:
    """Return how likely an expression dates an event, from 0 to 1, by its features, in as many `rows` as they are."""
    weights = weights_of("dating_weights")
    known = [weights[name] * value for row in rows for name, value in row.items() if value and name in weights]
    return 1 / (1 + math.exp(-sum(known)))
