"""Whether an event can be at the time of an expression that no rule ties to it, by what the grammar says outright."""

from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import VERBAL, Syntax
from analysis.text.tense import auxiliaries
from analysis.timeline.compatibility import can_be, was_to_be
from analysis.timeline.dated import Scene
from analysis.timeline.expressions import Expression
from analysis.timeline.measured import beside
from analysis.timeline.scenes import is_compared, tells_no_day
from analysis.timeline.sharing import is_over, is_perfect

_EITHER = "weekday: the only one near"  # how a weekday is read that may be past or ahead
_WALLS = frozenset({"ccomp", "relcl", "parataxis"})  # clauses with a time of their own
_UNTIL = frozenset({"until", "till"})
_LONG = frozenset({"day", "week", "month", "year", "decade"})
_BOUNDS = frozenset({"after", "following", "since", "before", "until"})


def fits(scene: Scene, number: int, expression: Expression) -> bool:
    """Return whether the event `number` of `scene` can be at the time of `expression`."""
    at, status, row = scene.positions[number], scene.statuses[number], expression.row
    if expression.is_of_a_thing and str(row.rule).startswith("named"):
        return False  # "a Christmas market"
    if tells_no_day(scene.tree, scene.text, row, expression.first, expression.top):
        return False  # "fell to 90 from 95 late Friday", "sales for the year ended March 31"
    if status == "denied" and scene.tenses[number] == "FUTURE":
        status = "planned"  # what will not be is no more past than what will
    if status in ("possible", "ongoing") and expression.side.startswith(("last", "long")):
        return False  # what may be or goes on is not over
    if status == "ongoing" and expression.side == "ahead":
        return False  # "facing an election in May, they are calling for help"
    if is_here(scene, number, expression):
        if not _fits_in_sentence(scene, number, expression):
            return False
    elif status == "ongoing" or is_over(scene.tree, at) or scene.tree.pos[at] not in VERBAL:
        return False  # what goes on is of no one day, what "had happened" was before, and a noun may be of any day
    elif row.rule == _EITHER:
        return False  # "Tuesday's order": a day that may be to come is not the day of the story
    return can_be(scene.tree, at, status, row, word_of(scene, number, expression), scene.window)


def is_here(scene: Scene, number: int, expression: Expression) -> bool:
    """Return whether an expression stands in the sentence of an event."""
    return expression.sentence == scene.tree.sentence[scene.positions[number]]


def word_of(scene: Scene, number: int, expression: Expression) -> str:
    """Return the preposition before an expression of the event's own sentence."""
    return expression.word if is_here(scene, number, expression) else ""


def _fits_in_sentence(scene: Scene, number: int, expression: Expression) -> bool:
    """Return whether nothing in their sentence keeps an event and an expression apart."""
    tree, at = scene.tree, scene.positions[number]
    if expression.is_of_a_thing and expression.span in ("a year", "years"):
        return False  # "the 2010 law"; a day is seldom of a thing alone
    if scene.tenses[number] == "PRESENT" and is_perfect(tree, at):
        return False  # "she lost last year, although she has won three titles"
    is_apart = _is_measured_off(tree, at, expression) or _is_of_another(scene, at, expression)
    is_before = is_over(tree, at) or any(tree.lemma[kid] == "having" for kid in auxiliaries(tree, at))
    is_apart = is_apart or (is_before and at not in tree.ancestors(expression.top))  # "said on Monday that it had left"
    return not (is_apart or _is_walled(tree, expression.top, at) or _is_bound(tree, at, expression))


def _is_of_another(scene: Scene, at: int, expression: Expression) -> bool:
    """Return whether the expression tells how long another event lasts: "the trial was adjourned until Monday"."""
    if expression.word not in _UNTIL:
        return False
    above = scene.tree.ancestors(expression.top)
    return at not in above and not set(scene.positions).isdisjoint(above)


def _is_measured_off(tree: Syntax, at: int, expression: Expression) -> bool:
    """Return whether the event was some time before or after what the expression dates: "on Friday, a year after"."""
    told = beside(tree, at)
    if told is None or told[0] in tree.ancestors(expression.top):
        return False
    measure = told[0] - 1
    if measure == expression.last:
        return False  # "drew attention last week after she left"
    return tree.dep[measure] == "npadvmod" and tree.lemma[measure] in _LONG


def _is_walled(tree: Syntax, top: int, at: int) -> bool:
    """Return whether an expression belongs to a clause below the event: "the baker said that it closed in 2018".

    So does what was planned once ("was due to close in May, but the owner resigned") and what is compared with ("the
    fastest since the drought of 2003").
    """
    path, is_report = [top], tree.lemma[at] in reporting_verbs()
    for up in tree.ancestors(top):
        if up == at:
            return any(tree.dep[each] in _WALLS or (is_report and tree.dep[each] == "xcomp") for each in path)
        if is_compared(tree, up) or (was_to_be(tree, up) and at != tree.head[tree.first_conjunct(up)]):
            return True
        path.append(up)
    return False


def _is_bound(tree: Syntax, at: int, expression: Expression) -> bool:
    """Return whether the event was before or after what the expression dates: "opened in 1991 after the fall"."""
    is_bound = tree.dep[at] == "pobj" and tree.token[tree.head[at]].lower() in _BOUNDS
    return is_bound and at not in tree.ancestors(expression.top)
