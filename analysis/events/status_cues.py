"""The words around an event mention that settle whether it happens: negations, modifiers, and what stands over it."""

import functools
from dataclasses import dataclass

from analysis.events.lasting import is_moved_back
from analysis.events.negation import negation
from analysis.events.statuses import OPEN
from analysis.lexicons import lexicon, words
from analysis.text.syntax import Syntax

DOUBTS = frozenset({"if", "whether", "unless", "lest"})
_UNDERWAY = frozenset({"effort", "campaign", "drive"})
_ENDS = {"off": "denied", "over": "happened"}  # "the deal is off", "the war is over"
_COPULAS = frozenset({"be", "seem", "look", "appear", "become", "remain"})
_VERBS_ONLY = frozenset(
    {
        "decline",
        "project",
        "block",
        "set",
        "mean",
        "rule",
        "bar",
        "order",
        "suspect",
        "stop",
        "clear",
        "target",
        "delay",
    }
)
_RAISING = frozenset({"think", "believe", "expect", "want", "intend", "plan", "wish", "suppose"})
_PREPOSITIONS = ("ADP", "SCONJ")
_CHOOSING = frozenset({"decide", "choose", "opt", "rule", "decision"})  # against doing something
_EXCLUDING = frozenset({("short", "of"), ("instead", "of"), ("rather", "than"), ("far", "from")})
_MODIFIERS = ("amod", "advmod", "compound", "det", "nmod")
_REACHED = frozenset({"ccomp", "xcomp", "acl", "pcomp", "advcl", "relcl", "dobj", "pobj", "nsubjpass", "compound"})
_ARRANGED = frozenset({"set", "schedule", "slate", "slat", "plan", "expect", "due", "earmark"})
_SAID = frozenset({"due", "likely", "unlikely"})
_FORBIDDING = frozenset({"rule", "exclude", "preclude", "forbid", "prohibit", "ban", "bar", "outlaw"})  # unless denied
_MINDED = frozenset({"willing", "able", "keen", "eager", "inclined", "minded"})  # unless they are not
_OUT = "out"
_KNOWN = frozenset({"the", "this", "these", "that", "those"})
BRIDGES = frozenset({"in", "of", "to", "for", "about", "on", "from", "into", "toward", "towards", "that"})


@dataclass(frozen=True)
class Cue:
    """The word at the position `at` that gives an event a status."""

    at: int
    status: str


def is_doubt(tree: Syntax, at: int) -> bool:
    """Return whether the word that opens a clause leaves open whether it is so: "if", "whether", "as though"."""
    return tree.lemma[at] in DOUBTS or (tree.lemma[at] == "though" and tree.lemma[at - 1] == "as")


def modifier(tree: Syntax, at: int) -> Cue | None:
    """Return the adjective or adverb that settles the event at `at`, None for none."""
    for kid in tree.kids(at, *_MODIFIERS):
        for form in (tree.lemma[kid], tree.token[kid].lower()):
            scope, status = cue(form)
            if scope == "modifier":
                return Cue(kid, status)
        if tree.lemma[kid] == "any" and tree.dep[kid] == "det":
            return Cue(kid, "possible")
    return None


def predicate(tree: Syntax, at: int) -> Cue | None:
    """Return the word that is said of the event noun at `at` and settles it: "talks are ongoing", "is due"."""
    above = tree.head[at]
    if tree.dep[at] == "nsubjpass" and tree.lemma[above] in _ARRANGED:
        return Cue(above, "planned")
    if tree.dep[at] != "nsubj" or tree.lemma[above] not in _COPULAS:
        return None
    for kid in tree.kids(above, "acomp", "oprd", "advmod", "amod", "attr", "prt", "prep"):
        if tree.lemma[kid] in _ENDS and not tree.children[kid]:
            return Cue(kid, _ENDS[tree.lemma[kid]])
        scope, status = cue(tree.lemma[kid])
        is_aim = tree.dep[kid] == "attr" and status in OPEN and scope != "modifier"  # "a merger is an option"
        if scope == "modifier" or is_aim or tree.lemma[kid] in _SAID:
            is_over = status == "ongoing" and tree.tag[above] == "VBD" and not is_moved_back(tree, above)
            return Cue(kid, "happened" if is_over else status)  # "talks were under way when he left"
    return None


def over(tree: Syntax, at: int, is_finite: bool) -> Cue | None:
    """Return the cue that stands over the event at `at` ("refused to sell"), None without one.

    `is_finite` says whether the event is a finite verb: of a clause fewer cues decide than of an infinitive.
    """
    first = tree.first_conjunct(at)
    above = _governor(tree, first)
    if above is None:
        return None
    if tree.dep[first] in ("pobj", "pcomp") and tree.pos[above] in _PREPOSITIONS:
        is_known = tree.pos[at] in ("NOUN", "PROPN") and tree.is_definite(at)  # "sales fell without the tax cut"
        return Cue(above, "denied") if _excludes(tree, above) and not is_known else None
    scope, status = _cue_at(tree, above)
    if scope in ("", "modifier") or not _reaches(tree, first, above, is_finite):
        return None
    if is_finite and not _takes_clause(tree, first, above, scope):
        return None
    if tree.pos[at] in ("NOUN", "PROPN") and not _takes_noun(tree, at, scope, status):
        return None
    return _turned(tree, above, status)


def _governor(tree: Syntax, first: int) -> int | None:
    """Return the word over `first` that may decide on it, "without" itself, None where there is none."""
    above = tree.head[first]
    if tree.dep[first] not in _REACHED or above == first:
        return None
    if tree.dep[first] == "advcl" and tree.tag[first] == "VBG" and first and tree.dep[first - 1] == "pobj":
        return tree.head[tree.head[first - 1]]  # "in favour of Britain staying", hung on the verb by the parser
    if tree.pos[above] not in _PREPOSITIONS or tree.dep[first] not in ("pobj", "pcomp") or _excludes(tree, above):
        return above
    upper, word = tree.head[above], tree.lemma[above]
    if word == "in" and tree.lemma[upper] != "interest" and tree.pos[first] in ("NOUN", "PROPN"):
        return None  # "rejected in talks": where it was said, not what
    if tree.lemma[upper] == "time" and word != "for":
        return None  # "at the time of her death"
    if word == "of" and tree.lemma[upper] == _OUT:
        return tree.head[upper]  # "backed out of buying"
    return upper if word in BRIDGES or tree.dep[above] == "prt" else None


def _excludes(tree: Syntax, preposition: int) -> bool:
    """Return whether what hangs on `preposition` was not done: "without", "short of attacking", "decided against"."""
    word = tree.lemma[preposition]
    if word == "against":
        return tree.lemma[tree.head[preposition]] in _CHOOSING
    return word == "without" or (tree.lemma[preposition - 1], word) in _EXCLUDING


def _reaches(tree: Syntax, first: int, above: int, is_finite: bool) -> bool:
    """Return whether the cue at `above` speaks of `first` at all, and not of something beside it."""
    dep, is_noun = tree.dep[first], tree.pos[above] == "NOUN"
    if dep == "relcl":
        return is_noun and tree.lemma[above] not in _VERBS_ONLY
    if dep == "acl" and not is_finite and tree.tag[first] in ("VBN", "VBG") and above == tree.head[first]:
        return False  # "demand enjoyed by the new model" is demand, not enjoyment that is asked for
    is_to = any(tree.lemma[kid] == "to" for kid in tree.kids(first, "aux"))  # "they called for sugar to be taxed"
    if dep == "advcl" and tree.tag[first] in ("VBG", "VBN") and not is_to and above == tree.head[first]:
        return False  # "he refused, saying that ...", "he denied it when asked"
    if dep == "compound" and tree.lemma[above] in _UNDERWAY:
        return False  # "rescue efforts"
    if tree.lemma[above] == "want" and tree.tag[above] == "VBN":
        return False  # "wanted in two other shootings"
    if tree.lemma[above] == "due" and tree.pos[first] in ("NOUN", "PROPN"):
        return False  # "due to a tax cut"
    if tree.lemma[above] == "subject" and tree.tag[tree.head[above]] == "VBD":
        return False  # "was subject to an attack"
    return not (is_noun and tree.lemma[above] in _VERBS_ONLY)


def _takes_clause(tree: Syntax, first: int, above: int, scope: str) -> bool:
    """Return whether the cue at `above` decides on the finite clause of `first`: "fears that prices rise"."""
    if first < above or tree.dep[first] not in ("ccomp", "acl"):
        return False  # "sales fell, the company warned"
    return scope in ("finite", "any") or (tree.lemma[above] in _RAISING and negation(tree, above) >= 0)


def _takes_noun(tree: Syntax, at: int, scope: str, status: str) -> bool:
    """Return whether a cue decides on the noun at `at`: "plans a visit", but not on what is known, "the visit"."""
    if scope == "clause" or status in ("same", "enabled"):
        return False
    if status == "denied" and tree.lemma[at] in words("answered_nouns"):
        return False  # an offer that was rejected was made
    above = tree.head[tree.first_conjunct(at)]
    is_ended = tree.lemma[above] in words("ending_verbs") and tree.lemma[at] in words("process_nouns")
    if status == "denied" and is_ended and tree.is_definite(at):
        return False  # a search that was called off was on
    return scope == "any" or not tree.is_definite(at) or (status in OPEN and _is_called_for(tree, at))


def _is_called_for(tree: Syntax, at: int) -> bool:
    """Return whether a noun is what is called for: "a timetable for his departure", "demanded his release"."""
    first = tree.first_conjunct(at)
    dets = {tree.lemma[kid] for kid in tree.kids(at, "det")}
    is_known = bool(dets & _KNOWN) and not (dets == {"the"} and _has_of(tree, at))  # "demanded the release of two men"
    return not is_known or tree.lemma[tree.head[first]] == "for"


def _has_of(tree: Syntax, at: int) -> bool:
    return any(tree.lemma[kid] == "of" for kid in tree.kids(at, "prep"))


def _turned(tree: Syntax, above: int, status: str) -> Cue:
    """Return the cue at `above` with what its own negation makes of `status`: who did not refuse did it."""
    is_said = tree.dep[above] in ("acomp", "oprd") and tree.pos[above] != "VERB"  # "is not ready to sell"
    negated = negation(tree, tree.head[above] if is_said else above)
    if negated < 0:
        return Cue(above, status)
    if status == "denied":
        return Cue(negated, "possible" if tree.lemma[above] in _FORBIDDING else "happened")
    is_noun = tree.pos[above] == "NOUN"  # "no plans to sell", "no intention of leaving"
    is_meant = tree.lemma[above] in _RAISING or (is_said and (status == "planned" or tree.lemma[above] in _MINDED))
    is_denied = status in ("enabled", "same", "ongoing") or is_noun or is_meant
    return Cue(negated, "denied" if is_denied else "possible")


def _cue_at(tree: Syntax, at: int) -> tuple[str, str]:
    """Return the `cue` of the word at `at`, with its particle where it has one: "rule out", "call off"."""
    particle = tree.child(at, ("prt",))
    if particle is None:  # the parser takes "out of" for prepositions
        particle = next((kid for kid in tree.kids(at, "prep", "advmod") if tree.lemma[kid] == _OUT), None)
    phrase = cue(f"{tree.lemma[at]} {tree.lemma[particle]}") if particle is not None else ("", "")
    return phrase if phrase[0] else cue(tree.lemma[at])


def cue(lemma: str) -> tuple[str, str]:
    """Return the scope and the status of the cue `lemma`, both "" where it is none.

    >>> cue("refuse")
    ('infinitive', 'denied')
    """
    return _cues().get(lemma, ("", ""))


@functools.cache
def _cues() -> dict[str, tuple[str, str]]:
    return {row["lemma"]: (row["scope"], row["status"]) for row in lexicon("status_cues")}


def passed_on(given: str, upper: str) -> str:
    """Return the status of what a cue that gives `given` stands over, where the cue's own is `upper`.

    >>> passed_on("denied", "denied")
    'happened'
    """
    if given == "same":
        return upper
    if given == "enabled":
        return upper if upper != "ongoing" else "possible"
    if given == "ongoing":
        return given if upper in ("happened", "planned") else upper  # "will keep fighting"
    if upper == "denied":
        return "happened"  # "failed to prevent the killing"
    return "possible" if upper in OPEN else given
