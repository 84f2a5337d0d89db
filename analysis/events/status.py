"""An event mention → whether it happened, goes on, is planned, is possible or is denied, and which word says so."""

from dataclasses import dataclass, replace

from analysis.events import ahead, status_cues
from analysis.events import status_context as context
from analysis.events.lasting import begun, is_moved_back, until_now
from analysis.events.negation import negation
from analysis.events.statuses import OPEN, REAL
from analysis.events.unreal import settled
from analysis.lexicons import words
from analysis.text.syntax import Syntax
from analysis.text.tense import auxiliaries, is_headline, tense_of

_AHEAD = frozenset({"before", "until", "till"})
_AFTER = frozenset({"for", "of", "about", "from", "over", "at", "with", "on"})
_AMID = frozenset({"under", "amid", "amidst", "during", "throughout"})
_TRIED = frozenset({"try", "attempt", "seek", "work", "strive"})
_DEPTH = 6  # of cues over cues: "refused to promise to try to ..."


@dataclass(frozen=True)
class Status:
    """An event's standing: `cue` is the position of the word that says so, -1 where only the tense does."""

    status: str
    cue: int = -1
    tense: str = ""


def status(tree: Syntax, at: int, depth: int = 0) -> Status:
    """Return the Status of the event at position `at` of `tree`.

    From its own negation, modal, tense and aspect where it is a finite verb; else from the word that it
    depends on ("refused to sell", "plans a visit"), by the lists in `status_cues.tsv`. The five values fold
    tense, certainty and polarity as MEANTIME (Minard et al. 2016) annotates them; that some verbs pass their
    own standing on and others turn it is Karttunen's (1971), for events Saurí and Pustejovsky's (2009).
    """
    if depth > _DEPTH:
        return Status("happened")
    if (first := context.modal_before(tree, at)) >= 0:
        return status(tree, first, depth + 1)
    if tree.pos[at] in ("VERB", "AUX"):
        tense, aspect = ahead.tense_told(tree, at)
        found = _verb(tree, at, tense, aspect, depth)
        return Status(found.status, found.cue, tense)
    return _noun(tree, at, depth)


def _verb(tree: Syntax, at: int, tense: str, aspect: str, depth: int) -> Status:
    if told := settled(tree, at, tense):
        return Status(told.status, told.at)
    modified = status_cues.modifier(tree, at)
    if modified and modified.status in ("possible", "denied", "planned"):
        return Status(modified.status, modified.at)
    doubt = next((kid for kid in tree.kids(at, "mark", "aux") if status_cues.is_doubt(tree, kid)), -1)
    if doubt >= 0:
        return Status("possible", doubt)
    modal = next((kid for kid in auxiliaries(tree, at) if tree.tag[kid] == "MD"), -1)
    if modal >= 0:
        raised = status_cues.over(tree, at, True)
        if raised and raised.status in ("denied", "possible"):
            return Status(raised.status, raised.at)  # "that does not mean that they will agree"
        return Status(context.of_modal(tree, at, modal), modal)
    if tense == "FUTURE":
        return Status(ahead.of_future(tree, at), next(iter(auxiliaries(tree, at)), -1))
    if tense in ("INFINITIVE", "PRESPART", "PASTPART", "NONE") or context.is_small_clause(tree, at):
        return _dependent(tree, at, tense, depth)
    if (above := _over(tree, at, True, depth)) and above.status in ("denied", "possible"):
        return above
    if ahead.is_temporal(tree, at, tense):
        upper = status(tree, tree.head[tree.first_conjunct(at)], depth + 1)
        if upper.status in OPEN:
            return Status("planned", upper.cue)  # "once the changes come in, businesses will pay"
    if tense == "PRESENT" and (soon := ahead.ahead(tree, at, aspect)) >= 0:
        return Status("planned", soon)
    if (lasting := max(until_now(tree, at, tense, aspect), begun(tree, at, tense))) >= 0:
        return Status("ongoing", lasting)
    is_told = aspect == "NONE" and context.is_told_at_once(tree, at)
    if is_told or tense == "PAST" or aspect == "PERFECTIVE" or is_headline(tree, at):
        return Status("happened")
    return Status("ongoing", next(iter(auxiliaries(tree, at)), -1))


def _dependent(tree: Syntax, at: int, tense: str, depth: int) -> Status:
    """Return the status of an infinitive or a participle: that of the cue over it, else of its clause."""
    first = tree.first_conjunct(at)
    if told := context.told_by_verb(tree, at):
        return Status(told, tree.head[first])
    if (done := context.carried_out(tree, at)) >= 0:
        return status(tree, done, depth + 1)
    if above := _over(tree, at, False, depth):
        return above
    to = next((kid for kid in tree.kids(first, "aux") if tree.lemma[kid] == "to"), -1)
    if to >= 0:
        return _infinitive(tree, at, to, depth)
    if tree.dep[first] == "ROOT" and tense == "INFINITIVE":
        return Status("possible")  # an imperative asks for what is not yet
    return _participle(tree, at, tense, depth)


def _infinitive(tree: Syntax, at: int, to: int, depth: int) -> Status:
    """Return the status of an infinitive with "to" that no cue decides on."""
    first = tree.first_conjunct(at)
    dep, head = tree.dep[first], tree.head[first]
    if ahead.is_headline_plan(tree, first):
        return Status("planned", to)  # "Apple to lower prices"
    if dep == "advcl":
        upper = status(tree, head, depth + 1)
        if upper.status == "planned":
            return Status("planned", to)  # "a plane will go to bring him home"
    if ahead.is_all_for(tree, first) and status(tree, head, depth + 1).status == "happened":
        return Status("happened", to)  # "they gathered to watch", "it beat them to win the cup"
    if context.is_ordinal(tree, head):
        upper = _upper(tree, first, depth)  # "the first to win"
        return replace(upper, status="happened") if upper.status == "ongoing" else upper
    if any(tree.lemma[kid] == "have" for kid in tree.kids(first, "aux")):
        return Status("happened")  # "the only one to have been tried"
    is_asked = status_cues.over(tree, head, False) is not None  # "they called for a tax to be cut"
    return Status("planned" if ahead.is_arranged(tree, at) and not is_asked else "possible", to)


def _participle(tree: Syntax, at: int, tense: str, depth: int) -> Status:
    """Return the status of a participle, or a bare infinitive, that no cue decides on."""
    first = tree.first_conjunct(at)
    dep, head = tree.dep[first], tree.head[first]
    has_had = any(tree.lemma[kid] in ("have", "having") for kid in tree.kids(at, "aux"))
    if tense == "PRESPART" and (has_had or tree.lemma[head] in ("after", "since")):
        return Status("happened")  # "after picking up a point", "having won"
    if dep == "acl" and (none := negation(tree, head)) >= 0:
        return Status("denied", none)  # "no letter linking him to the crime"
    is_bare = dep == "advcl" and not tree.kids(first, "mark", "advmod")  # "started in 1990, the festival ..."
    is_as = any(tree.lemma[kid] == "as" for kid in tree.kids(first, "mark", "advmod"))  # "as set out in the letter"
    if tense == "PASTPART" and (is_bare or is_as or dep in ("ROOT", "acl", "amod")):
        return Status("happened")
    if dep in ("ROOT", "amod"):
        return Status("ongoing")
    is_clause = tree.pos[head] in ("VERB", "AUX")
    upper = status(tree, head, depth + 1) if is_clause else _upper(tree, first, depth)
    if upper.status == "denied" and dep == "csubj" and tree.lemma[head] not in words("holding_verbs"):
        return Status("happened" if upper.tense == "PAST" else "possible")  # "leaving would not mean the end"
    beside = "advcl" if is_clause else "acl"
    if upper.status == "denied" and (tense == "PRESPART" or is_clause) and dep == beside:
        return Status("happened")  # "he had no comment, adding that ...", "denied it when asked"
    if upper.status == "ongoing" and tense == "PRESPART" and tree.lemma[head] in _AFTER:
        return Status("happened")  # "they are on trial for robbing a bank"
    return upper


def _upper(tree: Syntax, at: int, depth: int) -> Status:
    """Return the status of the nearest verb above `at`."""
    verb = next((up for up in tree.ancestors(at) if tree.pos[up] in ("VERB", "AUX")), None)
    return status(tree, verb, depth + 1) if verb is not None else Status("happened")


def _over(tree: Syntax, at: int, is_finite: bool, depth: int) -> Status | None:
    """Return the status that a cue over `at` gives it, as far as the cue itself holds; None without a cue."""
    if (over := status_cues.over(tree, at, is_finite)) is None:
        return None
    cue, given = over.at, over.status
    if tree.pos[cue] == "NOUN" and given == "planned" and context.is_only_wanted(tree, cue):
        return Status("possible", cue)  # "they must make efforts to sell it"
    if tree.pos[cue] in ("ADP", "SCONJ") and _upper(tree, cue, depth).status == "possible":
        return Status("possible", cue)  # "should sell it rather than close it"
    if given == "possible" and tree.lemma[cue] in _TRIED and status(tree, cue, depth + 1).status == "planned":
        return Status("planned", cue)  # "they will try to sell it"
    if tree.pos[cue] not in ("VERB", "AUX", "ADJ") or given not in ("same", "enabled", "ongoing", "denied"):
        return Status("possible" if given == "enabled" else "happened" if given == "same" else given, cue)
    upper = status(tree, cue, depth + 1)
    is_of_upper = given == "same" or given == upper.status == "denied"  # "failed to prevent the killing"
    return Status(status_cues.passed_on(given, upper.status), upper.cue if is_of_upper else cue)


def _noun(tree: Syntax, at: int, depth: int) -> Status:
    """Return the status of an event noun: from the words about it, else from those over it."""
    first = tree.first_conjunct(at)
    if (negated := negation(tree, at)) >= 0:
        return Status("denied", negated)
    if tree.lemma[tree.head[first]] == "be" and (named := _named(tree, at, depth)):
        return named
    said = status_cues.modifier(tree, at) or status_cues.predicate(tree, first)
    if said:
        return Status(said.status, said.at)
    if above := _over(tree, at, False, depth):
        return above
    if (held := ahead.is_to_be_held(tree, at)) >= 0:
        return Status("planned", held)
    under = _under_preposition(tree, at, depth) if tree.dep[first] == "pobj" else _argument(tree, at, depth)
    ending = context.ending_verb(tree, at)
    is_ended = ending >= 0 and status(tree, ending, depth + 1).status in REAL
    return under or Status("ongoing" if context.is_going_on(tree, at, is_ended) else "happened")


def _named(tree: Syntax, at: int, depth: int) -> Status | None:
    """Return the status of a noun beside "be": what it is said to be, or is to do."""
    first = tree.first_conjunct(at)
    dep, be = tree.dep[first], tree.head[first]
    if dep in ("acomp", "oprd", "attr", "advmod"):
        upper = status(tree, be, depth + 1)
        is_event = dep == "attr" and upper.status == "ongoing" and tree.lemma[at] not in words("process_nouns")
        return Status("happened") if is_event else upper  # "this is the third attack"
    is_ahead = dep == "nsubj" and any(tense_of(tree, kid)[0] == "FUTURE" for kid in tree.kids(be, "xcomp"))
    return Status("planned", be) if is_ahead else None  # "the ban is to take effect"


def _under_preposition(tree: Syntax, at: int, depth: int) -> Status | None:
    """Return what the preposition over a noun, and the verb over that, make of it; None where they say nothing."""
    preposition = tree.head[tree.first_conjunct(at)]
    verb, is_known = tree.head[preposition], tree.is_definite(at)
    is_start = tree.lemma[preposition] == "of" and tree.lemma[verb] in context.BEGINNINGS
    is_shared = tree.lemma[preposition] in status_cues.BRIDGES and not tree.kids(verb, "dobj")
    if tree.tag[verb] == "VBG" and is_shared and not is_known:
        return replace(status(tree, verb, depth + 1), tense="")  # "engaging in such deals"
    if is_start or (tree.pos[verb] == "VERB" and verb < at and not is_known):
        upper = _upper(tree, verb if is_start else preposition, depth)
        if upper.status in OPEN:
            return replace(upper, tense="")  # "they will be asked at a hearing", "could mark the start of a war"
    if not is_known and (case := context.supposing_noun(tree, preposition)) >= 0:
        return Status("possible", case)  # "in the event of a strike"
    if tree.lemma[preposition] in _AHEAD:
        is_past = _upper(tree, preposition, depth).status == "happened"
        return Status("happened" if is_past else "planned", preposition)
    is_lasting = (tree.lemma[verb] == "be" and is_moved_back(tree, verb)) or _upper(
        tree, preposition, depth
    ).status == "ongoing"
    if tree.lemma[preposition] in _AMID and is_lasting:
        return Status("ongoing", preposition)
    return None


def _argument(tree: Syntax, at: int, depth: int) -> Status | None:
    """Return the status that a noun shares with the verb of which it is the subject or object; None for none."""
    first = tree.first_conjunct(at)
    dep, verb = tree.dep[first], tree.head[first]
    if tree.pos[verb] != "VERB" or dep not in ("dobj", "nsubj", "nsubjpass", "acomp", "oprd"):
        return None
    is_agent = dep == "nsubj" and bool(tree.kids(verb, "dobj")) and not ahead.is_only_to_come(tree, at, verb)
    is_held = tree.lemma[verb] in words("holding_verbs")
    if dep == "nsubj" and context.is_supposed(tree, at, verb):
        return Status("possible", verb)
    if (tree.is_definite(at) or is_agent) and not is_held:
        return None
    upper = status(tree, verb, depth + 1)
    if context.ending_verb(tree, at) >= 0 and tree.lemma[at] in words("process_nouns") and tree.is_definite(at):
        return None  # a war that they hope to end goes on
    is_its_own = is_held or dep == "dobj" or upper.status != "denied"  # "an attack did not stop them"
    return replace(upper, tense="") if is_its_own else None
