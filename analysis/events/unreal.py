"""What a verb tells as it is not: what is negated, what would have been, what ought not to be."""

from analysis.events import status_context as context
from analysis.events import status_cues
from analysis.events.negation import in_the_end, nearly, negation
from analysis.events.status_cues import Cue
from analysis.text.syntax import SUBJECTS, Syntax

_OPEN = frozenset({"should", "ought", "may", "might"})  # "it may not open" leaves open whether it does
_OUGHT = frozenset({"should", "ought"})
_SUPPOSING = frozenset({"would", "'d", "could", "might"})
_THREATS = frozenset({"warn", "warning"})  # "warned that no trains will run": none will


def settled(tree: Syntax, at: int, tense: str) -> Cue | None:
    """Return the word that says that what the verb at `at` tells is not so, with the status that it gives.

    None where nothing says so. What is unreal and negated has happened: "she would not have fallen" fell. What is
    only feared, foretold or advised against is left open.
    """
    negated = max(negation(tree, at), nearly(tree, at))
    unreal = _unreal(tree, at)
    if unreal >= 0:
        return Cue(unreal, "denied" if negated < 0 else "happened")
    if negated < 0:
        going = tree.head[tree.first_conjunct(at)]  # "is not going to pay"
        is_going = tense == "FUTURE" and tree.dep[at] == "xcomp"
        return Cue(negation(tree, going), "denied") if is_going and negation(tree, going) >= 0 else None
    if _is_left_open(tree, at, tense):
        return Cue(negated, "possible")
    return Cue(negated, in_the_end(tree, at, tense) or "denied")


def _unreal(tree: Syntax, at: int) -> int:
    """Return the position of the word that says that the verb at `at` tells what was not: "it would have held".

    "Had it rained", "if it had rained" and what would have been then (Lewis 1973); "they should have called". Else -1.
    """
    if (had := _condition(tree, at)) >= 0:
        return had
    helpers = tree.kids(at, "aux")
    if all(tree.lemma[kid] != "have" for kid in helpers):
        return -1
    ought = next((kid for kid in helpers if tree.token[kid].lower() in _OUGHT), -1)
    if ought >= 0:
        return ought
    supposing = next((kid for kid in helpers if tree.token[kid].lower() in _SUPPOSING), -1)
    is_conditional = any(_condition(tree, kid) >= 0 for kid in tree.kids(tree.first_conjunct(at), "advcl"))
    return supposing if is_conditional else -1


def _condition(tree: Syntax, at: int) -> int:
    """Return the position of the "had" of a condition that was not met, -1 where the clause at `at` is none."""
    above = tree.head[at]
    had = next((kid for kid in tree.kids(at, "aux") if tree.token[kid].lower() == "had"), -1)
    supposed = {tree.token[kid].lower() for kid in tree.kids(above, "aux")}
    if tree.dep[at] != "advcl" or had < 0 or not supposed & _SUPPOSING:
        return -1
    subject = next(iter(tree.kids(at, *SUBJECTS)), -1)
    is_turned = had < subject and not tree.kids(at, "mark")  # "had it rained"
    is_if = "have" in supposed and any(tree.lemma[kid] == "if" for kid in tree.kids(at, "mark"))
    return had if is_turned or is_if else -1


def _is_left_open(tree: Syntax, at: int, tense: str) -> bool:
    """Return whether nobody knows yet that it is not so: "it should not close", "she hopes that it will not"."""
    if any(tree.token[kid].lower() in _OPEN for kid in tree.kids(at, "aux")):
        return True
    over = status_cues.over(tree, at, True)
    is_feared = over is not None and over.status == "possible" and tree.lemma[over.at] not in _THREATS
    return is_feared or (tense == "FUTURE" and context.is_foretold(tree, tree.first_conjunct(at)))
