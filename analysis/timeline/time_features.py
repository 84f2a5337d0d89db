"""What tells whether an expression of time dates an event that no rule ties to it: names and values."""

import math
from collections.abc import Iterator

from analysis.events.families import groups
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import VERBAL
from analysis.text.tense import auxiliaries
from analysis.timeline.expressions import LEAD, Chronicle, Expression
from analysis.timeline.sharing import is_over, is_perfect

Traits = tuple[str, str, str, str]  # kind, clause, tense and manner of an event

_MANY = 4
_CLAUSES = frozenset({"ccomp", "relcl", "advcl", "parataxis", "csubj", "acl", "conj", "pcomp", "xcomp"})


def features(chronicle: Chronicle, number: int) -> Iterator[tuple[Expression, dict[str, float]]]:
    """Yield for each expression that may date the event `number` what speaks for and against it."""
    for expression, (own, of_expression, of_both) in parts(chronicle, number):
        yield expression, own | of_expression | of_both


def parts(chronicle: Chronicle, number: int) -> Iterator[tuple[Expression, tuple[dict[str, float], ...]]]:
    """Yield the same in three parts, of which none has a name of another's: of the event, the expression and both."""
    traits = _traits(chronicle, number)
    own = _of_event(chronicle, number, traits)
    for expression in chronicle.candidates(number):
        yield (
            expression,
            (own, _of_expression(chronicle, expression), _of_both(chronicle, number, expression, traits)),
        )


def _traits(chronicle: Chronicle, number: int) -> Traits:
    """Return the kind, clause, tense and manner of an event."""
    tree, at = chronicle.tree, chronicle.scene.positions[number]
    is_verb = tree.pos[at] in VERBAL
    kind = "verb" if is_verb else "known noun" if tree.is_definite(at) else "noun"
    is_report = tree.lemma[at] in reporting_verbs()
    manner = "report" if is_report else "over" if is_over(tree, at) else "perfect" if is_perfect(tree, at) else "plain"
    return kind, tree.dep[tree.first_conjunct(at)], str(chronicle.tenses[number] or "none"), manner


def _of_event(chronicle: Chronicle, number: int, traits: Traits) -> dict[str, float]:
    tree, at = chronicle.tree, chronicle.scene.positions[number]
    kind, clause, tense, manner = traits
    sentence = tree.sentence[at]
    return {
        "bias": 1.0,
        f"status {chronicle.statuses[number]}": 1.0,
        f"tense {tense}": 1.0,
        f"tag {tree.tag[at]}": 1.0,
        f"kind {kind}": 1.0,
        f"clause {clause}": 1.0,
        f"manner {manner}": 1.0,
        "modal": float(any(tree.tag[kid] == "MD" for kid in auxiliaries(tree, at))),
        "quoted": float(chronicle.is_said[number]),
        f"expressions in its sentence {min(len(chronicle.here.get(sentence, [])), 2)}": 1.0,
        "events in its sentence": math.log(1 + chronicle.events_in[sentence]),
        "lead": float(sentence == chronicle.first),
        "depth": (sentence - chronicle.first) / chronicle.last,
        "length": math.log(1 + chronicle.last),
    }


def _of_expression(chronicle: Chronicle, expression: Expression) -> dict[str, float]:
    """Return what is known of an expression by itself, found once for all the events that it may date."""
    number = expression.row.time_id
    if number not in chronicle.traits:
        chronicle.traits[number] = _traits_of_expression(chronicle, expression)
    return chronicle.traits[number]


def _traits_of_expression(chronicle: Chronicle, expression: Expression) -> dict[str, float]:
    tied = chronicle.tied.get(expression.row.time_id, [])
    return {
        f"of {expression.span}": 1.0,
        f"side {expression.side}": 1.0,
        f"type {expression.row.type}": 1.0,
        f"after {expression.word}": 1.0,
        "told": math.log(expression.told),
        "most told": float(expression.told == chronicle.most_told),
        "share of expressions": expression.told / len(chronicle.expressions),
        f"{min(chronicle.single_days, _MANY)} days": 1.0,
        "events tied to it": float(min(len(tied), 3)),
        "nothing tied to it": float(not tied),
        "expression in the lead": float(expression.sentence <= chronicle.first + LEAD),
    }


def _of_both(chronicle: Chronicle, number: int, expression: Expression, traits: Traits) -> dict[str, float]:
    tree, at = chronicle.tree, chronicle.scene.positions[number]
    kind, clause, tense, manner = traits
    status = chronicle.statuses[number]
    away = tree.sentence[at] - expression.sentence
    where = (
        "below" if away < 0 else "here" if away == 0 else "1 back" if away == 1 else "2 back" if away == 2 else "far"
    )
    if expression.sentence <= chronicle.first + LEAD and away:
        where += ", lead"
    here = min(len(chronicle.here.get(tree.sentence[at], [])), 2)
    found = {
        where: 1.0,
        f"{where}: {kind} {clause}": 1.0,
        f"{where}: {status}": 1.0,
        f"{where}: {tense} {manner}": 1.0,
        f"{where}: {expression.span}": 1.0,
        f"{where}: {expression.side}": 1.0,
        f"{where}: {expression.row.type}": 1.0,
        f"{where}: {'' if chronicle.is_said[number] else 'not '}quoted": 1.0,
        f"{where}: {here} expressions in its sentence": 1.0,
        f"{where}: {min(chronicle.single_days, _MANY)} days": 1.0,
        f"{status}, {expression.side}": 1.0,
        f"{tense} {manner}, {expression.side}": 1.0,
    }
    tied = [other for other in chronicle.tied.get(expression.row.time_id, []) if other != number]
    found |= {f"{where}: {status}, dates what is {chronicle.statuses[other]}": 1.0 for other in tied}
    own = chronicle.family(number)
    if any(chronicle.family(other) == own for other in tied):
        found |= {"dates one of its family": 1.0, f"dates one of its family: {kind}": 1.0}
    elif any(groups(own) & groups(chronicle.family(other)) for other in tied):
        found |= {f"dates one of its kind{more}": 1.0 for more in ("", f": {kind}", f", {where}")}
    if away == 0:
        return found | _in_sentence(chronicle, at, expression)
    shared = chronicle.nouns.get(tree.sentence[at], set()) & chronicle.nouns.get(expression.sentence, set())
    theirs = {actor for other in tied for actor in chronicle.actors[other]}
    both = theirs & set(chronicle.actors[number])
    low, high = sorted((tree.end[expression.last], tree.start[at]))
    paragraphs = chronicle.scene.text.count("\n", low, high)
    return found | {
        "shared nouns": float(min(len(shared), 4)),
        "shared actors": float(min(len(both), 2)),
        "other actors": float(bool(theirs and chronicle.actors[number] and not both)),
        "distance": math.log(1 + abs(away)),
        "same paragraph": float(paragraphs == 0),
        "next paragraph": float(0 < paragraphs <= 2),
        "expressions between": float(min(chronicle.between(number, expression), _MANY)),
        "dates a main clause": float(any(tree.dep[chronicle.scene.positions[other]] == "ROOT" for other in tied)),
    }


def _in_sentence(chronicle: Chronicle, at: int, expression: Expression) -> dict[str, float]:
    """Return how an event and an expression of its own sentence hang together."""
    tree, top = chronicle.tree, expression.top
    rivals = [abs(chronicle.expressions[place].top - at) for place in chronicle.here[expression.sentence]]
    low, high = sorted((at, top))
    between = min(sum(low < other < high for other in chronicle.positions), 3)
    order = "before" if expression.first < at else "behind"
    up, down = [at, *tree.ancestors(at)], [top, *tree.ancestors(top)]
    common = next((each for each in up if each in set(down)), None)
    found = {
        "nearest": float(abs(top - at) == min(rivals)),
        "only one": float(len(rivals) == 1),
        "of a thing": float(expression.is_of_a_thing),
        order: 1.0,
        f"{between} events between, {order}": 1.0,
        "tokens between": math.log(1 + abs(top - at)),
    }
    if common is None:
        return found
    over, under = up[: up.index(common)], down[: down.index(common)]
    found |= {
        f"{min(len(over), _MANY)} arcs up, {min(len(under), _MANY)} down": 1.0,
        f"{min(sum(each in chronicle.positions for each in up[1 : len(over) + 1]), 3)} events up, "
        f"{min(sum(each in chronicle.positions for each in under), 3)} down": 1.0,
    }
    found |= {f"up by {tree.dep[each]} {tree.tag[each]}": 1.0 for each in over if tree.dep[each] in _CLAUSES}
    found |= {f"down by {tree.dep[each]}": 1.0 for each in under if tree.dep[each] in _CLAUSES}
    if len(over) <= 2:
        found["by " + ", ".join(tree.dep[each] for each in over) + f", {min(len(under), 2)} down"] = 1.0
    if over and tree.lemma[tree.head[at]] in reporting_verbs():
        found["under a report"] = 1.0
    return found
