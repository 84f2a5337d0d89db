"""Which events of a sentence share the time of a dated one, by the way that the one hangs on the other."""

from collections.abc import Callable
from dataclasses import dataclass

from analysis.lexicons import words
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import SUBJECTS, VERBAL, Syntax
from analysis.text.tense import auxiliaries
from analysis.timeline.scenes import is_compared

AFTER_EVENT, BEFORE_EVENT = "after event", "before event"

_TOGETHER = frozenset({"when", "while", "as", "after", "where"})
_BOUNDS = {
    "after": AFTER_EVENT, "since": "since", "following": AFTER_EVENT,
    "before": BEFORE_EVENT, "until": BEFORE_EVENT, "prior": BEFORE_EVENT,
}  # fmt: skip
_PLACES = frozenset({"at", "in", "during", "on", "into", "with", "by", "amid"})
_REFUSING = frozenset({"decline", "refuse"})
_STEPS = 3  # arcs between two events, at most


@dataclass(frozen=True)
class Limit:
    """The event that another was before or after, as the word at `marker` says (AFTER_EVENT, BEFORE_EVENT, since)."""

    event: int
    word: str
    marker: int


def sharing(tree: Syntax, positions: list[int], dated: set[int], fits: Callable[[int, int], bool]) -> dict[int, int]:
    """Return for each undated one of `positions` the position in `dated` whose time is its own, too.

    `fits` says whether the time of the second position can be that of the first: what is planned shares no past
    day. "Speaking on Monday, she defended", "a bomb exploded on Monday, killing two".
    """
    found: dict[int, int] = {}
    own = set(positions)
    for _ in range(_STEPS):
        new: dict[int, int] = {}
        known: dict[int, list[int]] = {}
        for each in (*dated, *found):
            known.setdefault(tree.sentence[each], []).append(each)
        for at in positions:
            if at not in dated and at not in found:
                for other in sorted(known.get(tree.sentence[at], []), key=lambda each: (abs(each - at), each)):
                    source = found.get(other, other)
                    if fits(at, source) and _shares(tree, at, other, own):
                        new[at] = source
                        break
        if not new:
            break
        found |= new
    return found


def _shares(tree: Syntax, at: int, dated: int, own: set[int]) -> bool:
    """Return whether one of `at` and the event `dated` hangs on the other, with no event between, by a rule."""
    for low, high, rules in ((at, dated, _DOWN), (dated, at, _UP)):
        path = [low]
        for up in tree.ancestors(low):
            if up == high:
                return any(rule(tree, path) for rule in rules)
            if up in own or len(path) >= _STEPS:
                break
            path.append(up)
    return False


def bounded(tree: Syntax, positions: list[int], dated: set[int]) -> dict[int, Limit]:
    """Return for each undated one of `positions` the dated event that it was before or after, with what goes with it.

    "After the February 1917 revolution he was sent into exile": not before that February.
    """
    own = set(positions)
    found: dict[int, Limit] = {}
    for each in sorted(dated):
        path = [each]
        for up in tree.ancestors(each):
            if up in own:
                marker = _marker(tree, path)
                is_bound = marker is not None and tree.lemma[marker] in _BOUNDS and not is_compared(tree, marker)
                if marker is None or up in dated or not is_bound:
                    break
                for at in own.intersection(tree.conjuncts(up)) - dated:
                    found.setdefault(at, Limit(each, _BOUNDS[tree.lemma[marker]], marker))
                break
            path.append(up)
    return found


def _marker(tree: Syntax, path: list[int]) -> int | None:
    """Return the word between the first of `path`, an event, and what it hangs on: "after", "before"."""
    top = path[-1]
    if tree.dep[top] == "advcl" and len(path) == 1:
        return _opener(tree, top)
    if len(path) == _STEPS and tree.lemma[top] == "prior" and tree.lemma[path[1]] == "to":
        return top
    return top if tree.dep[top] in ("prep", "mark") and len(path) == 2 else None


def is_perfect(tree: Syntax, at: int) -> bool:
    """Return whether the verb at `at` is told as over before something else: "had left", "having left"."""
    return any(tree.lemma[kid] in ("have", "having") for kid in auxiliaries(tree, at))


def is_over(tree: Syntax, at: int) -> bool:
    """Return whether the verb at `at` is told as over before the story: "had left", "previously led"."""
    turns = any(tree.lemma[kid] in words("turning_words") for kid in tree.kids(at, "advmod", "prep", "mark"))
    return turns or any(tree.token[kid].lower() in ("had", "'d") for kid in auxiliaries(tree, at))


def is_beginning(lemma: str) -> bool:
    """Return whether a verb says that something begins."""
    return lemma in words("beginning_verbs")


def _opener(tree: Syntax, clause: int) -> int | None:
    return next((kid for kid in tree.kids(clause, "mark", "advmod") if kid < clause), None)


def _mark(tree: Syntax, clause: int) -> str:
    """Return the word that opens the clause at `clause`: "after", "when", "" for none, or after a measure."""
    opener = _opener(tree, clause)
    if opener is None or (opener and tree.dep[opener - 1] == "npadvmod"):  # "two days after he left"
        return ""
    return tree.lemma[opener]


# Rules: does the first of `path`, an event, have the time of the event that the last of `path` hangs on (down), or does
# that event have the time of the first (up)?


def _is_participle(tree: Syntax, at: int, *deps: str) -> bool:
    """Return whether a clause is a bare participle: "killing two", not "after killing", "having killed"."""
    is_bare = tree.tag[at] == "VBG" and not _mark(tree, at) and not is_perfect(tree, at)
    return is_bare and tree.dep[at] in deps


def _participle_down(tree: Syntax, path: list[int]) -> bool:
    """Say yes to "exploded on Monday, killing two" and "rejected it on Monday, saying ..."."""
    return len(path) == 1 and _is_participle(tree, path[0], "advcl", "acl")


def _clause_down(tree: Syntax, path: list[int]) -> bool:
    """Say yes to "was murdered on Monday after a man broke in"."""
    top = path[-1]
    is_past = tree.tag[top] in ("VBD", "VBN") and not is_perfect(tree, top)
    return len(path) == 1 and tree.dep[top] == "advcl" and is_past and _mark(tree, top) in _TOGETHER


def _infinitive_down(tree: Syntax, path: list[int]) -> bool:
    """Say yes to "came to rest on Monday" and "gathered on Monday to protest", where both are facts."""
    top = path[-1]
    return len(path) == 1 and tree.dep[top] in ("advcl", "xcomp") and tree.tag[top] == "VB"


def _relative_down(tree: Syntax, path: list[int]) -> bool:
    """Say yes to "fired on a car that carried two", "an explosion that took place", no to what had been before."""
    above = tree.head[path[-1]]
    top = path[0]
    if len(path) == 1:
        is_new = not tree.is_definite(above) or tree.lemma[top] in words("holding_verbs")
        return tree.dep[top] == "relcl" and tree.tag[top] == "VBD" and tree.pos[above] == "NOUN" and is_new
    return (
        tree.dep[top] in ("relcl", "acl")
        and tree.tag[top] in ("VBG", "VBD")
        and not is_perfect(tree, top)
        and tree.dep[path[1]] in ("dobj", "pobj")
        and above < top
        and tree.lemma[above] not in reporting_verbs()
    )


def _noun_down(tree: Syntax, path: list[int]) -> bool:
    """Say yes to the noun of a dated verb: "the vote was held", "two died in explosions"."""
    above = tree.head[path[-1]]
    noun = path[0]
    if tree.pos[noun] != "NOUN" or tree.pos[above] not in VERBAL or tree.lemma[above] in reporting_verbs():
        return False
    if len(path) == 1:
        return tree.dep[noun] in SUBJECTS or (tree.dep[noun] == "dobj" and not tree.is_definite(noun))
    is_new = not tree.is_definite(noun) or tree.lemma[path[1]] == "during"
    return len(path) == 2 and tree.dep[path[1]] == "prep" and tree.lemma[path[1]] in _PLACES and is_new


def _begun_up(tree: Syntax, path: list[int]) -> bool:
    """Say yes to "began crossing the coast on Tuesday", "declined to comment on Monday": then, too."""
    above = tree.head[path[-1]]
    is_act = tree.lemma[above] not in reporting_verbs() - _REFUSING or is_beginning(tree.lemma[above])
    return is_act and not is_perfect(tree, above) and len(path) == 1 and tree.dep[path[0]] == "xcomp"


def _participle_up(tree: Syntax, path: list[int]) -> bool:
    """Say yes to "Speaking on Monday, she defended"."""
    return len(path) == 1 and _is_participle(tree, path[0], "advcl")


def _clause_up(tree: Syntax, path: list[int]) -> bool:
    """Say yes to "when it exploded on Monday, he was killed"."""
    above = tree.head[path[-1]]
    top = path[0]
    return (
        len(path) == 1
        and tree.dep[top] == "advcl"
        and tree.tag[top] in ("VBD", "VBN")
        and _mark(tree, top) in _TOGETHER
        and not is_perfect(tree, above)
    )


def _scene_up(tree: Syntax, path: list[int]) -> bool:
    """Say yes to "was detained at Sunday's rally" and "was killed in two attacks on Wednesday"."""
    above = tree.head[path[-1]]
    return (
        len(path) == 2
        and tree.pos[path[0]] in ("NOUN", "PROPN")
        and tree.dep[path[1]] in ("prep", "agent")
        and tree.lemma[path[1]] in _PLACES
        and tree.pos[above] in VERBAL
    )


def _held_up(tree: Syntax, path: list[int]) -> bool:
    """Say yes to "the crackdown, which began on Saturday", "the order signed on Monday", "talks on oil, due in May"."""
    top = path[0]
    is_held = tree.lemma[top] in words("holding_verbs")
    is_clause = tree.dep[top] in ("relcl", "acl") and tree.tag[top] in ("VBD", "VBN", "VBG")
    is_made = tree.tag[top] == "VBN" and tree.lemma[top] in words("making_verbs")  # "the order signed on Monday"
    if len(path) == _STEPS:  # "the meeting of the board, held on 1 March"
        is_aside = tree.dep[path[1]] == "pobj" and tree.token[tree.left[top] - 1] == ","
        return is_clause and is_held and is_aside and tree.dep[path[2]] == "prep"
    return len(path) == 1 and is_clause and (is_made or is_held)


def _subject_up(tree: Syntax, path: list[int]) -> bool:
    """Say yes to "Friday's explosions killed 110"."""
    above = tree.head[path[-1]]
    verb_is_past = tree.tag[above] in ("VBD", "VBN") and not is_perfect(tree, above)
    return len(path) == 1 and tree.dep[path[0]] in SUBJECTS and tree.pos[path[0]] == "NOUN" and verb_is_past


_DOWN = (_participle_down, _clause_down, _infinitive_down, _relative_down, _noun_down)
_UP = (_begun_up, _participle_up, _clause_up, _scene_up, _held_up, _subject_up)
