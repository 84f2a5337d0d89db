"""What tells that an event is still to come: the words of a plan, the clause that says when, "is meeting later"."""

from analysis.events.status_context import ARRANGED, has_modal
from analysis.lexicons import words
from analysis.text.reporting import reporting_verbs
from analysis.text.syntax import Syntax
from analysis.text.tense import FUTURE, is_headline, tense_of

_AWAITED = frozenset({"expect", "schedule", "slate", "anticipate", "await"})
_WHEN = frozenset({"when", "once", "until", "till", "before", "after"})
_UNTIL = frozenset({"when", "once", "until", "till"})
_HOLDING = frozenset({"be", "have", "want", "need", "like", "love", "know"})
_SOON = frozenset({"later", "tomorrow", "tonight", "soon", "shortly"})


def tense_told(tree: Syntax, at: int) -> tuple[str, str]:
    """Return the tense and aspect of the verb at `at`.

    A bare form beside its subject is a present, which the tagger takes for an infinitive: "the clubs travel to Bonn".
    """
    tense, aspect = tense_of(tree, at)
    return ("PRESENT", aspect) if tense == "INFINITIVE" and _is_bare_present(tree, at) else (tense, aspect)


def _is_bare_present(tree: Syntax, at: int) -> bool:
    if tree.tag[at] != "VB" or tree.kids(at, "aux", "auxpass"):
        return False
    first, above = tree.first_conjunct(at), tree.head[at]
    has_subject = any(kid < at and "-" not in tree.token[kid] for kid in tree.kids(at, "nsubj"))  # "the film-will open"
    if first != at:
        return tree.tag[first] == "VBP" and not any(tree.tag[kid] == "MD" for kid in tree.kids(first, "aux"))
    is_said = tree.dep[at] == "ccomp" and tree.lemma[above] in words("plain_sayings")
    return has_subject and (tree.dep[at] == "ROOT" or is_said)


def is_temporal(tree: Syntax, at: int, tense: str) -> bool:
    """Return whether the clause of `at` tells when what is to come comes: "when the case is heard".

    Its past is the present of a report in the past: "they said that work would begin when the court had ruled".
    """
    first = tree.first_conjunct(at)
    if tree.dep[first] != "advcl" or tense not in ("PRESENT", "PAST"):
        return False
    is_shifted = any(tree.lemma[kid] in ("would", "'d") for kid in tree.kids(tree.head[first], "aux"))
    opening = _WHEN if tense == "PRESENT" else _UNTIL if is_shifted else frozenset()
    return any(tree.lemma[kid] in opening for verb in {at, first} for kid in tree.kids(verb, "mark", "advmod"))


def is_headline_plan(tree: Syntax, at: int) -> bool:
    """Return whether the infinitive at `at` is what a headline announces: "Apple to lower prices"."""
    noun = tree.head[at]
    is_bare = (
        tree.dep[at] in ("acl", "relcl", "advcl") and tree.pos[noun] in ("NOUN", "PROPN") and tree.dep[noun] == "ROOT"
    )
    return is_bare and is_headline(tree, at)


def is_all_for(tree: Syntax, at: int) -> bool:
    """Return whether what the infinitive at `at` tells was done with the verb over it: "gathered to watch".

    "Turned out to vote" is such a verb, too, and "took to the streets to protest".

    """
    above = tree.head[at]
    places = (noun for kid in tree.kids(above, "prep") for noun in tree.kids(kid, "pobj"))
    is_outing = tree.lemma[above] == "take" and any(tree.lemma[noun] == "street" for noun in places)
    is_turnout = tree.dep[at] == "xcomp" and bool(tree.kids(above, "prt"))
    return is_outing or (tree.lemma[above] in words("purpose_verbs") and (tree.dep[at] == "advcl" or is_turnout))


def is_arranged(tree: Syntax, at: int) -> bool:
    """Return whether the infinitive at `at` tells what is to be done: "a system, to be released in May"."""
    first = tree.first_conjunct(at)
    if not tree.kids(at, "auxpass"):
        return False
    if tree.kids(first, "nsubjpass"):
        return tree.dep[first] == "ccomp" and tree.lemma[tree.head[first]] in reporting_verbs()
    return tree.dep[first] in ("acl", "relcl", "advcl")


def is_to_be_held(tree: Syntax, noun: int) -> int:
    """Return the position of the verb that arranges the event `noun`: "another meeting to be held in May"; else -1."""
    for kid in tree.kids(noun, "acl", "relcl"):
        if any(tree.lemma[each] == "to" for each in tree.kids(kid, "aux")) and tree.kids(kid, "auxpass"):
            return kid
    return -1


def is_only_to_come(tree: Syntax, noun: int, verb: int) -> bool:
    """Return whether `noun`, the subject of `verb`, comes with it: "a strike will hit trains", "it would help"."""
    is_new = any(tree.lemma[kid] in ("a", "another") for kid in tree.kids(noun, "det"))
    is_future = any(tree.lemma[kid] in FUTURE for kid in tree.kids(verb, "aux"))
    return has_modal(tree, verb) or (is_new and is_future)


def of_future(tree: Syntax, at: int) -> str:
    """Return what "is to" or "will" makes of the verb at `at`: a plan, but "they are to blame"."""
    first = tree.first_conjunct(at)
    if tree.dep[first] == "xcomp" and tree.token[tree.head[first]].lower() == "been":
        return "happened"  # "thousands have been to visit it"
    is_blamed = tree.dep[first] == "xcomp" and tree.lemma[tree.head[first]] == "be" and tree.lemma[at] == "blame"
    return "ongoing" if is_blamed and not tree.kids(at, "auxpass") else "planned"


def ahead(tree: Syntax, at: int, aspect: str) -> int:
    """Return the position of the word that says that a verb in the present tells of what is to come; else -1.

    "Expects a million visitors", "is set for Monday"; "is meeting later", "is singing tomorrow", "begins next week".
    """
    if _is_awaited(tree, at):
        return at
    near = tree.kids(at, "advmod", "npadvmod")
    if aspect == "PROGRESSIVE":
        return next((kid for kid in near if tree.lemma[kid] in _SOON and not tree.kids(kid, "npadvmod", "advmod")), -1)
    is_act = tree.lemma[at] not in reporting_verbs() | words("opinion_words") | _HOLDING
    days = [kid for kid in near if tree.dep[kid] == "npadvmod"]
    told = (kid for day in days for kid in tree.kids(day, "amod", "advmod") if tree.lemma[kid] in ("next", "later"))
    return next(told, -1) if is_act and aspect == "NONE" else -1  # "takes effect later this year"


def _is_awaited(tree: Syntax, at: int) -> bool:
    if tree.kids(at, "xcomp") and tree.lemma[at] in ARRANGED and tree.kids(at, "auxpass"):
        return True  # "is set to address it"
    if tree.kids(at, "xcomp", "ccomp"):
        return False  # "expects sales to rise" expects already
    is_for = any(tree.lemma[kid] == "for" for kid in tree.kids(at, "prep"))  # not "the price is set at two pounds"
    is_aside = any(tree.lemma[kid] in ("aside", "apart", "up") for kid in tree.kids(at, "advmod", "prt"))
    is_arranged = tree.lemma[at] in ARRANGED and bool(tree.kids(at, "auxpass")) and is_for and not is_aside
    things = tree.kids(at, "dobj", "nsubjpass")
    is_pregnant = any(tree.lemma[thing] in ("child", "baby", "twin") for thing in things)  # "is expecting a child"
    return is_arranged or (tree.lemma[at] in _AWAITED and bool(things) and not is_pregnant)
