"""An event mention → whether it happened, goes on, is planned, is possible or is denied, and which word says so."""

import functools
from dataclasses import dataclass

from analysis.lexicons import lexicon
from analysis.syntax import SUBJECTS, Syntax

STATUSES = ("happened", "ongoing", "planned", "possible", "denied")

_MODALS = {"may": "possible", "might": "possible", "could": "possible", "can": "possible", "should": "possible",
           "must": "possible", "ought": "possible", "would": "possible", "will": "planned", "shall": "planned",
           "'ll": "planned", "ca": "possible", "wo": "planned", "'d": "possible"}  # fmt: skip
_NEGATIONS = frozenset(
    {"not", "n't", "never", "no", "neither", "nor", "none", "nobody", "nothing", "without", "hardly"}
)
_DOUBTS = frozenset({"if", "whether", "unless", "lest", "should"})
_GOING = frozenset({"under", "amid", "amidst", "during", "throughout"})
_COMING = frozenset({"before", "until", "till"})
_MODIFIERS = ("amod", "advmod", "compound", "det")
_DEPTH = 6  # of cues over cues: "refused to promise to try to ..."


@dataclass(frozen=True)
class Status:
    """What is known of an event's standing: `cue` is the position of the word that says so, -1 where tense does."""

    status: str
    cue: int = -1
    tense: str = ""


def status(tree: Syntax, at: int, depth: int = 0) -> Status:
    """Return the Status of the event at position `at` of `tree`.

    From its own negation, modal, tense and aspect where it is a finite verb; else from the word that it
    depends on ("refused to sell", "plans a visit"), by the lists in `status_cues.tsv`. The five values fold
    tense, certainty and polarity as MEANTIME (Minard et al. 2016) annotates them; the idea of verbs that pass
    their own standing on or turn it is Karttunen's (1971), for events Saurí and Pustejovsky's (2009).
    """
    if depth > _DEPTH:
        return Status("happened")
    own = _modifier(tree, at)
    if tree.pos[at] in ("VERB", "AUX"):
        return _verb(tree, at, own, depth)
    return own or _noun(tree, at, depth)


def group(tree: Syntax, at: int) -> list[int]:
    """Return the auxiliaries of the verb at `at`, its own or those that it shares with its first conjunct."""
    found = tree.kids(at, "aux", "auxpass")
    if not found and tree.dep[at] == "conj" and not tree.kids(at, *SUBJECTS):
        first = tree.head[at]
        if tree.tag[first] == tree.tag[at] or tree.tag[at] == "VB":
            return group(tree, first)
    return found


def tense_of(tree: Syntax, at: int) -> tuple[str, str]:
    """Return the TimeML tense (PAST, PRESENT, FUTURE, INFINITIVE, ...) and aspect of the verb at `at`."""
    aux = group(tree, at)
    words = [tree.lemma[kid] for kid in aux]
    tags = [tree.tag[kid] for kid in aux]
    perfect = "have" in words and (tree.tag[at] in ("VBN", "VBD") or "VBN" in tags)
    progressive = tree.tag[at] == "VBG" and "be" in words
    aspect = {(1, 1): "PERFECTIVE_PROGRESSIVE", (1, 0): "PERFECTIVE", (0, 1): "PROGRESSIVE"}.get(
        (int(perfect), int(progressive)), "NONE"
    )
    if {"will", "shall", "'ll", "wo"} & set(words):
        return "FUTURE", aspect
    if "to" in words:
        return "INFINITIVE", aspect
    first = (tags or [tree.tag[at]])[0] if not set(tags) <= {"MD"} or not tags else "MD"
    finite = next((tag for tag in [*tags, tree.tag[at]] if tag in ("VBD", "VBZ", "VBP")), "")
    if finite:
        return ("PAST" if finite == "VBD" else "PRESENT"), aspect
    if first == "MD":
        return "NONE", aspect
    return {"VBG": "PRESPART", "VBN": "PASTPART", "VB": "INFINITIVE"}.get(tree.tag[at], "NONE"), aspect


def _verb(tree: Syntax, at: int, own: Status | None, depth: int) -> Status:
    tense, aspect = tense_of(tree, at)
    aux = group(tree, at)
    negation = _negation(tree, at)
    if own and own.status in ("possible", "denied", "planned"):
        return Status(own.status, own.cue, tense)
    modal = next((kid for kid in aux if tree.lemma[kid] in _MODALS and tree.tag[kid] == "MD"), -1)
    if negation >= 0:
        return Status("denied", negation, tense)
    doubt = next((kid for kid in tree.kids(at, "mark", "aux") if tree.lemma[kid] in _DOUBTS), -1)
    if doubt >= 0:
        return Status("possible", doubt, tense)
    if modal >= 0:
        return Status(_modal(tree, at, modal), modal, tense)
    if tense in ("INFINITIVE", "PRESPART", "PASTPART", "NONE"):
        return _dependent(tree, at, tense, depth)
    over = _cue_above(tree, at, {"ccomp", "acl"}, depth)
    if over and over.status in ("denied", "possible"):
        return Status(over.status, over.cue, tense)
    if tense == "PRESENT" and aspect in ("PROGRESSIVE", "PERFECTIVE_PROGRESSIVE"):
        return Status("ongoing", aux[0] if aux else -1, tense)
    if tense == "PRESENT" and aspect == "NONE":
        return Status("happened" if tree.lemma[at] in reporting_verbs() else "ongoing", -1, tense)
    return Status("happened", -1, tense)


def _modal(tree: Syntax, at: int, modal: int) -> str:
    """Return what a modal makes of its verb: "would" after a report in the past is the past's "will"."""
    if tree.lemma[modal] in ("would", "'d"):
        above = tree.head[tree.first_conjunct(at)]
        if tree.dep[tree.first_conjunct(at)] == "ccomp" and tree.lemma[above] in reporting_verbs() and above != at:
            return "planned"
    if tree.lemma[modal] in ("will", "shall", "'ll", "wo"):
        first = tree.first_conjunct(at)
        for verb in {at, first}:
            if any(tree.lemma[kid] in _DOUBTS or tree.tag[kid] == "WRB" for kid in tree.kids(verb, "mark", "advmod")):
                return "possible"
        if any(tree.lemma[kid] == "whether" for kid in tree.children[at]):
            return "possible"
    return _MODALS[tree.lemma[modal]]


def _dependent(tree: Syntax, at: int, tense: str, depth: int) -> Status:
    """Return the status of an infinitive or a participle: that of the cue over it, else of its clause."""
    first = tree.first_conjunct(at)
    over = _cue_above(tree, at, {"xcomp", "ccomp", "acl", "pcomp", "advcl", "dobj", "relcl"}, depth)
    if over:
        return Status(over.status, over.cue, tense)
    above = tree.head[first]
    if first == above:
        return Status("happened" if tense == "PASTPART" else "ongoing", -1, tense)
    if tense == "INFINITIVE" and tree.dep[first] in ("advcl", "acl", "relcl", "pcomp", "csubj", "ccomp"):
        return Status("possible", next(iter(tree.kids(at, "aux")), -1), tense)
    if tree.dep[first] == "acl" and tense == "PASTPART":
        return Status("happened", -1, tense)
    upper = status(tree, above, depth + 1) if tree.pos[above] in ("VERB", "AUX") else None
    if tree.dep[first] == "amod":
        return Status("happened" if tree.tag[at] == "VBN" else "ongoing", -1, tense)
    if upper is None:
        upper = next((status(tree, up, depth + 1) for up in tree.ancestors(first) if tree.pos[up] == "VERB"), None)
    return Status(upper.status, upper.cue, tense) if upper else Status("happened", -1, tense)


def _noun(tree: Syntax, at: int, depth: int) -> Status:
    negation = _negation(tree, at)
    if negation >= 0:
        return Status("denied", negation)
    first = tree.first_conjunct(at)
    over = _cue_above(tree, at, {"dobj", "pobj", "nsubjpass", "compound"}, depth)
    if over:
        return over
    head = tree.head[first]
    if tree.dep[first] == "pobj":
        if tree.lemma[head] in _COMING:
            return Status("planned", head)
        if tree.lemma[head] in _GOING:
            upper = next((status(tree, up, depth + 1) for up in tree.ancestors(head) if tree.pos[up] == "VERB"), None)
            if upper and upper.status == "ongoing":
                return Status("ongoing", head)
        return Status("happened")
    if tree.dep[first] in ("dobj", "nsubj", "nsubjpass", "attr") and tree.pos[head] in ("VERB", "AUX"):
        if tree.dep[first] == "nsubj" and tree.kids(head, "dobj"):
            return Status("happened")  # what acts on something is there already: "the talks may raise concerns"
        upper = status(tree, head, depth + 1)
        return Status(upper.status, upper.cue if upper.cue >= 0 else -1, "")
    return Status("happened")


def _modifier(tree: Syntax, at: int) -> Status | None:
    for kid in tree.kids(at, *_MODIFIERS):
        found = _cues().get((tree.lemma[kid], "modifier")) or _cues().get((tree.token[kid].lower(), "modifier"))
        if found:
            return Status(found, kid)
        if tree.lemma[kid] == "any" and tree.dep[kid] == "det":
            return Status("possible", kid)
    return None


def _negation(tree: Syntax, at: int) -> int:
    for kid in tree.children[at]:
        if tree.dep[kid] == "neg" or (tree.dep[kid] in ("det", "preconj", "advmod") and tree.lemma[kid] in _NEGATIONS):
            return kid
        if tree.dep[kid] in SUBJECTS and (
            tree.lemma[kid] in _NEGATIONS or any(tree.lemma[det] == "no" for det in tree.kids(kid, "det"))
        ):
            return kid
    return -1


def _cue_above(tree: Syntax, at: int, deps: set[str], depth: int) -> Status | None:
    """Return the status that the nearest cue word above `at` gives it, where `at` hangs on it by one of `deps`."""
    first = tree.first_conjunct(at)
    if tree.dep[first] not in deps or first == tree.head[first]:
        return None
    above = tree.head[first]
    if tree.pos[above] in ("ADP", "SCONJ") and tree.head[above] != above:
        if tree.lemma[above] == "without":
            return Status("denied", above)
        above = tree.head[above]
    found = _cues().get((tree.lemma[above], "complement"))
    if not found or found == "same":
        return None
    turned = _negation(tree, above)
    if turned >= 0 and found == "denied":
        return Status("happened", turned)
    if turned >= 0:
        return Status("denied" if tree.lemma[above] in ("able", "allow", "can") else "possible", turned)
    return Status(found, above)


@functools.cache
def _cues() -> dict[tuple[str, str], str]:
    return {(row["lemma"], row["scope"]): row["status"] for row in lexicon("status_cues")}


@functools.cache
def reporting_verbs() -> frozenset[str]:
    """Return the lemmas of verbs that lay words in somebody's mouth."""
    return frozenset(row["lemma"] for row in lexicon("reporting_verbs") if row["kind"] == "speech")
